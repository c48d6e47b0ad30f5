@testable import MeaningLint
import Rules
import TestSupport
import Testing

/// Rules of a configuration's own: what their conditions hold for, where they point, what they say, how they complain.
@Suite struct CustomRuleTests {
    static let rules = RuleSet.builtIn()

    /// A configuration of one rule; what is not given is as short as it may be.
    static func configuration(_ body: String, on subject: String = "kpi", message: String = "m", id: String = "ours") -> String {
        let lines = body.split(separator: "\n").map { "    " + $0 + "\n" }.joined()
        return """
            custom-rules:
              - id: \(id)
                principle: embrace-data
                on: \(subject)
                message: "\(message)"
                question: "q?"
                why: because
                examples: { bad: [x], good: [x] }
            \(lines)
            """
    }

    /// The words that the rule's findings point at.
    static func words(_ body: String, on subject: String = "kpi", _ text: String, more: [String: String] = [:]) -> [String] {
        let lint = Lint(rules, [".lint-rules.yml": configuration(body, on: subject), "a.yml": text].merging(more) { $1 })
        let result = lint.run()
        if !result.diagnostics.isEmpty { return result.diagnostics.map { $0.line(.en) } }
        return result.findings.filter { result.rules.rules[$0.finding.rule].id == "ours" }.compactMap { file, finding in
            result.files[file].source.map { String(decoding: $0.text[finding.textRange], as: UTF8.self) }
        }
    }

    /// A configuration with rules of its own takes nothing away from the built-in ones: validated instruments are still known.
    @Test func builtInKnowledgeStays() {
        let survey = "surveys: [{id: phq9, title: PHQ-9, questions: [{id: q, text: 'Feeling down, depressed and hopeless?'}]}]"
        let lint = Lint(Self.rules, [".lint-rules.yml": Self.configuration("require: { context: present }"), "a.yml": survey])
        #expect(lint.run().files.first?.instruments == ["PHQ-9"])
    }

    // MARK: Tests of one value

    @Test(arguments: [
        // Present and missing: a placeholder is nothing.
        ("require: { context: present }", "{id: k, context: Two were ill}", []),
        ("require: { context: present }", "{id: k, context: TBD}", ["TBD"]),
        ("require: { context: present }", "{id: k}", ["k"]),
        ("require: { context: missing }", "{id: k, context: Two were ill}", ["Two were ill"]),
        // Values: capitals, Danish spellings of closed lists, numbers by their value.
        ("require: { unit: Days }", "{id: k, unit: days}", []),
        ("require: { unit: [days, weeks] }", "{id: k, unit: months}", ["months"]),
        ("require: { measures: effekt }", "{id: k, measures: effect}", []),
        ("require: { min_n: 5 }", "{id: k, min_n: \"5,0\"}", []),
        ("require: { never_event: ja }", "{id: k, never_event: true}", []),
        ("require: { never_event: ja }", "{id: k}", ["k"]),
        // Numbers.
        ("require: { target: { at-most: 90 } }", "{id: k, target: 95}", ["95"]),
        ("require: { target: { at-most: 90 } }", "{id: k, target: many}", []),
        ("require: { target.value: { more-than: { field: baseline.value } } }", "{id: k, target: 5, baseline: 7}", ["5"]),
        ("require: { target.value: { more-than: { field: baseline.value } } }", "{id: k, target: 5}", []),
        // Dates: the day of these tests is 24 November 2026.
        ("require: { review_by: { after: today } }", "{id: k, review_by: 2026-11-24}", ["2026-11-24"]),
        ("require: { review_by: { not-before: today - 1, not-after: today + 40 } }", "{id: k, review_by: 2026}", []),
        ("require: { target.by: { not-after: 2027-06-30 } }", "{id: k, target: { value: 3, by: 2027 }}", ["2027"]),
        ("require: { target.by: { before: { field: review_by } } }", "{id: k, review_by: 2027-01-01, target: { by: 2027-01-01 }}", ["2027-01-01"]),
        // Lengths and counts.
        ("require: { description: { words: { at-least: 3 } } }", "{id: k, description: Two words}", ["Two words"]),
        ("require: { title: { characters: { at-most: 4 } } }", "{id: k, title: Læse}", []),
        ("require: { recipients: { items: { at-most: 1 } } }", "{id: k, recipients: [{who: a}, {who: b}]}", ["k"]),
        ("require: { purpose: { items: 2 } }", "{id: k}", ["k"]),
        ("require: { description: { lix: { at-most: 10 } } }", "{id: k, description: Short texts say nothing}", []),
        // Patterns: æ, ø and å are letters.
        ("require: { title: { not: { matches: '\\bø' } } }", "{id: k, title: Antal køer}", []),
        ("require: { title: { matches: '^[A-ZÆØÅ]' } }", "{id: k, title: antal}", ["antal"]),
        ("when: { title: { matches: '(?i)r\\wd' } }", "{id: k, title: Andel Råd der}", ["Råd"]),
        // Several values.
        ("require: { purpose: { one-of: [learning] } }", "{id: k, purpose: [learning, control]}", ["control"]),
        ("require: { purpose: { some: { one-of: [learning] } } }", "{id: k, purpose: [learning, control]}", []),
        ("require: { recipients: { every: { needs: present } } }", "{id: k, recipients: [{who: a, needs: b}, {who: c}]}", ["k"]),
        ("require: { recipients: { some: { who: a, needs: present } } }", "{id: k, recipients: [{who: a}, {who: c, needs: x}]}", ["k"]),
        ("require: { recipients: { none: { who: everybody } } }", "{id: k, recipients: [{who: a}, {who: everybody}]}", ["everybody"]),
        // Nested.
        ("require: { any: [ { owner: present }, { not: { source.system: Nexus } } ] }", "{id: k, source: Nexus}", ["Nexus"]),
        ("when: { all: [ { unit: days }, { not: { owner: present } } ] }", "{id: k, unit: days}", ["days"]),
    ])
    func test(_ body: String, _ kpi: String, _ wanted: [String]) {
        #expect(Self.words(body, "kpis: [\(kpi)]\nlanguage: da\n") == wanted)
    }

    // MARK: Terms

    @Test func termsAreFoundInInflectionsPhrasesAndCompounds() {
        let avoid = "require: { title: { avoid: { visitation: vurdering, faglig vurdering: samtale } } }"
        #expect(Self.words(avoid, "nøgletal: [{id: k, titel: Visitationen og visitationsudvalget efter faglige vurderinger}]") == ["Visitationen", "faglige vurderinger"])
        let text = "nøgletal: [{id: k, titel: En målsætning uden mål}]"
        #expect(Self.words("require: { title: { avoid: [{ term: mål, whole: true }] } }", text) == ["mål"])
    }

    @Test func aNegatedMentionIsNone() {
        let require = "require: { listened_to: { mentions: [pårørende] } }"
        func goal(_ who: String) -> String { "mål: [{id: g, lyttet_til: [{hvem: \(who)}]}]" }
        #expect(Self.words(require, on: "goal", goal("tre af de pårørende")).isEmpty)
        #expect(Self.words(require, on: "goal", goal("ledere uden de pårørende")) == ["ledere uden de pårørende"])
        #expect(Self.words(require, on: "goal", goal("\"ikke ledere, men pårørende\"")).isEmpty)
        #expect(Self.words("require: { listened_to: { mentions: [pårørende], negated: counts } }", on: "goal", goal("uden pårørende")).isEmpty)
    }

    /// A text of a language without a pack is not judged, whichever way the test goes.
    @Test func wordsOfAnUnknownLanguageAreNotJudged() {
        for test in ["mentions: [x]", "avoid: [mot]"] {
            #expect(Self.words("require: { title: { \(test) } }", "language: fr\nkpis: [{id: k, title: Un mot}]").isEmpty)
        }
    }

    @Test func anywhereReadsPartsAndSparesIds() {
        let require = "require: { anywhere: { avoid: [triage] } }"
        #expect(Self.words(require, "kpis: [{id: triage, title: Days, formula: triage / 2, recipients: [{who: triage nurses}], learning: {questions: [Who does the triage?]}}]\nlanguage: en").sorted() == ["triage", "triage"])
    }

    @Test func severalKindsOfDefinition() {
        let text = "language: en\ngoals: [{id: g, title: Triage}]\nsurveys: [{id: s, title: A, questions: [{id: q, text: Triage?}]}]\ndashboards: [{id: d, tiles: [{kpi: k, comment: triage}]}]"
        #expect(Self.words("require: { anywhere: { avoid: [triage] } }", on: "[goal, question, tile]", text) == ["Triage", "Triage", "triage"])
    }

    @Test func whatADefinitionStandsIn() {
        let text = "surveys: [{id: s, audience: staff, questions: [{id: q}]}, {id: t, audience: residents, questions: [{id: r}]}]"
        #expect(Self.words("when: { survey.audience: residents }\nrequire: { why: present }", on: "question", text) == ["r"])
        #expect(Self.words("when: { dashboard: { comment: missing } }\nrequire: { comment: present }", on: "tile", "dashboards: [{id: d, tiles: [{kpi: k}]}, {id: e, comment: c, tiles: [{kpi: l}]}]") == ["k"])
    }

    // MARK: Several files

    @Test func referencesAreFollowed() {
        let require = "when: { source.survey: present }\nrequire: { source.survey: { leads-to: { audience: { mentions: [resident] } } } }"
        let kpis = "kpis: [{id: a, source: {survey: s}}, {id: b, source: {survey: t}}, {id: c, source: {survey: u}}, {id: d}]\nlanguage: en\n"
        let surveys = ["b/s.yml": "language: en\nsurveys: [{id: s, audience: all residents}, {id: t, audience: staff}]"]
        #expect(Self.words(require, kpis, more: surveys) == ["t", "u"])
    }

    /// goal → kpi → survey.
    @Test func referencesOfReferences() {
        let require = "require: { kpis: { some: { leads-to: { source.survey: { leads-to: { minutes: { at-most: 5 } } } } } } }"
        let text = "goals: [{id: g, kpis: [a, b]}, {id: h, kpis: [b]}]\nkpis: [{id: a, source: {survey: s}}, {id: b, source: {survey: t}}]\nsurveys: [{id: s, minutes: 3}, {id: t, minutes: 9}]"
        #expect(Self.words(require, on: "goal", text) == ["b"])
    }

    @Test func questionsAreToldApartByTheirSurvey() {
        let require = "require: { source.questions: { leads-to: { type: scale } } }"
        let text = "kpis: [{id: a, source: {survey: s, questions: [q]}}, {id: b, source: {survey: t, questions: [q]}}]\nsurveys: [{id: s, questions: [{id: q, type: scale}]}, {id: t, questions: [{id: q, type: text}]}]"
        #expect(Self.words(require, text) == ["q"])
        let places = Lint(Self.rules, [".lint-rules.yml": Self.configuration(require), "a.yml": text]).places().filter { $0.hasSuffix("ours") }
        #expect(places == ["a.yml:1:94 ours"])
    }

    @Test func unique() {
        let files = ["b.yml": "kpis: [{id: c, title: waiting TIME}]"]
        #expect(Self.words("require: { title: { unique: true } }", "kpis: [{id: a, title: Waiting time}, {id: b, title: Other}]", more: files) == ["waiting TIME"])
    }

    /// Another test that fails keeps no value from being compared.
    @Test func sameAcrossTheSet() {
        let text = "kpis: [{id: a, unit: '%'}, {id: b, unit: '%', owner: x}, {id: c, unit: pct., owner: x}]"
        #expect(Self.words("require: { owner: present, unit: { same: true } }", text) == ["a", "pct."])
    }

    @Test func aPartialSetIsNotJudged() {
        #expect(Self.words("require: { title: { unique: true } }", "kpis: [{id: a, title: x}, {id: b, title: x}]", more: ["b.yml": "kpis: [{id: c"]).isEmpty)
    }

    // MARK: Bounds

    /// A pattern that would take longer than the world has been there is given up, and that is told.
    @Test func aPatternIsGivenUp() {
        let lint = Lint(Self.rules, [
            ".lint-rules.yml": Self.configuration("require: { title: { matches: '^(a+)+$' } }"),
            "a.yml": "kpis: [{id: k, title: \(String(repeating: "a", count: 60))b}]",
        ])
        let result = lint.run()
        let own = result.findings.map(\.finding).filter { result.rules.rules[$0.rule].id == "ours" }
        #expect(own.map { $0.text(.en) } == ["The pattern \"^(a+)+$\" was given up here: it takes more than 100,000 steps on this text."])
    }

    // MARK: Beside built-in rules

    @Test func answersOverridesAndSeverities() {
        let rule = Self.configuration("require: { owner: present }")
        let text = "kpis:\n  - id: a\n    answers: { ours: The owner is found in May. }\n  - id: b\n  - id: c  # meaning-lint: answer ours -- the owner is found in May\n"
        let lint = Lint(Self.rules, [".lint-rules.yml": rule + "rules: {ours: error}\noverrides: [{files: [old/**], rules: {ours: off}}]\n", "a.yml": text, "old/b.yml": "kpis: [{id: d}]"])
        let result = lint.run()
        #expect(result.findings.filter { result.rules.rules[$0.finding.rule].id == "ours" }.map { $0.finding.severity } == [.error])
        #expect(result.answered.map { result.rules.rules[$0.answered.finding.rule].id } == ["ours", "ours"])
        #expect(!result.findings.contains { result.rules.rules[$0.finding.rule].id == "unused-answer" })
    }

    /// Two configurations with a rule of one id each: no finding takes the other's words.
    @Test func configurationsSideBySide() {
        let lint = Lint(Self.rules, [
            "a/.lint-rules.yml": Self.configuration("require: { owner: present }", message: "first"), "a/a.yml": "kpis: [{id: k}]",
            "b/.lint-rules.yml": Self.configuration("require: { owner: present }", message: "second"), "b/b.yml": "kpis: [{id: k}]",
        ])
        let result = lint.run()
        #expect(result.findings.filter { result.rules.rules[$0.finding.rule].id == "ours" }.map { $0.finding.text(.en) } == ["first", "second"])
    }

    @Test func messagesSpeakOfFieldsInEitherLanguage() {
        let lint = Lint(Self.rules, [
            ".lint-rules.yml": Self.configuration("require: { target.by: { not-after: 2027-01-01 } }", message: "{titel}: {value} > {limit}, {ejer}, {=enhed}, {modtagere}"),
            "a.yml": "kpis: [{id: k, title: T, unit: days, recipients: [a, b], target: { by: 2027-03-01 }}]",
        ])
        let result = lint.run()
        let own = result.findings.first { result.rules.rules[$0.finding.rule].id == "ours" }?.finding
        #expect(own?.text(.da) == "»T«: 1.3.2027 > 1.1.2027, »ikke angivet«, days, »a« og »b«")
        #expect(own?.text(.en) == "\"T\": 1 Mar 2027 > 1 Jan 2027, \"not stated\", days, \"a\" and \"b\"")
    }

    // MARK: Packs

    @Test func packsAreToldApart() {
        let files = [
            ".lint-rules.yml": "extends: [./packs/plain]\nrules: { plain/ours: warning }\n" + Self.configuration("require: { owner: present }"),
            "packs/plain/.lint-rules.yml": Self.configuration("require: { title: { avoid: { lexicon: words.tsv } } }", message: "{words} {say}") + "rules: { ours: error }\n",
            "packs/plain/words.tsv": "#columns\tterm\tsay\ntriage\twho comes first\n",
            "a.yml": "language: en\nkpis: [{id: k, title: Days to triage}]",
        ]
        let result = Lint(Self.rules, files).run()
        #expect(result.diagnostics.isEmpty)
        let own = result.findings.map(\.finding).filter { result.rules.rules[$0.rule].origin != nil }
        #expect(own.map { result.rules.rules[$0.rule].id + " " + $0.severity.name + " " + $0.text(.en) } == ["ours info m", "plain/ours warning \"triage\" \"who comes first\""])
    }

    @Test(arguments: [
        ("extends: [../other]", "outside the repository"), ("extends: [/etc]", "outside the repository"),
        ("extends: [packs/a, more/a]", "Two packs are called \"a\""),
    ])
    func packsStayInTheRepository(_ text: String, _ complaint: String) {
        var lint = Lint(Self.rules, [".lint-rules.yml": text, "packs/a/.lint-rules.yml": "", "more/a/.lint-rules.yml": "", "a.yml": "kpis: []"])
        lint.files.files["/work/.git/HEAD"] = []
        lint.files.files["/other/.lint-rules.yml"] = []
        #expect(lint.complaints().contains { $0.contains(complaint) })
    }

    @Test func aLexiconStaysInTheRepository() {
        let lint = Lint(Self.rules, [".lint-rules.yml": Self.configuration("require: { title: { avoid: { lexicon: ../../etc/passwd } } }"), ".git/HEAD": "", "a.yml": "kpis: []"])
        #expect(lint.complaints().contains { $0.contains("lies outside the repository") })
    }

    // MARK: Mistakes

    @Test(arguments: [
        ("require: { titel_: present }", "9:16: A KPI has no field \"titel_\". Did you mean \"titel\"?"),
        ("require: { title: { mentoins: [x] } }", "9:25: There is no test \"mentoins\". Did you mean \"mentions\"?"),
        ("require: { title: { before: today } }", "9:25: \"before\" does not fit \"title\", which is a text."),
        ("require: { min_n: { mentions: [x] } }", "9:25: \"mentions\" does not fit \"min_n\", which is a number."),
        ("require: { unit: { leads-to: true } }", "9:24: \"leads-to\" does not fit \"unit\""),
        ("require: { title: { matches: '(ab' } }", "9:34: The pattern \"(ab\" cannot be read, from character 4 on"),
        ("require: { measures: efect }", "9:26: There is no value of measures \"efect\". Did you mean \"effect\"?"),
        ("require: { target: { at-least: 5, at-most: 3 } }", "9:39: This contradicts line 9: \"target.value\" cannot meet both."),
        ("require: { title: { present: false, mentions: [x] } }", "9:41: This contradicts line 9"),
        ("require: { target.by: { after: 2027-01-01, before: 2027-01-02 } }", "9:48: This contradicts line 9"),
        ("require: { title: { words: { less-than: 0 } } }", "9:25: \"title\" can never meet this"),
        ("when: { unit: present }\nrequire: { unit: present }", "10:22: This stands under \"when\" already (line 9)"),
        ("require: { recipients: { who: x } }", "9:30: There are several: write \"some: { who: … }\""),
        ("severity: grave\nrequire: { unit: present }", "9:15: There is no severity \"grave\""),
        ("requires: { unit: present }", "9:5: There is no key \"requires\". Did you mean \"require\"?"),
        ("serves: 4\nrequire: { unit: present }", "9:13: \"serves\" is 1, 2 or 3"),
        ("title: x", "2:5: The rule does not say what it asks about"),
    ])
    func mistakes(_ body: String, _ complaint: String) {
        let complaints = Lint(Self.rules, [".lint-rules.yml": Self.configuration(body), "a.yml": "kpis: []"]).complaints()
        #expect(complaints.contains { $0.hasPrefix(".lint-rules.yml:" + complaint) }, "\(complaints)")
    }

    @Test(arguments: ["question", "principle", "examples", "message", "on", "id", "why"])
    func aRuleIsWhole(_ key: String) {
        let text = Self.configuration("require: { unit: present }").split(separator: "\n").filter { !$0.contains(" \(key):") || $0.contains("- id") }
            .joined(separator: "\n").replacing(key == "id" ? "- id: ours" : "\u{0}", with: "- serves: 1")
        let complaints = Lint(Self.rules, [".lint-rules.yml": text, "a.yml": "kpis: []"]).complaints()
        #expect(complaints.contains { $0.contains("has no \"\(key)\"") }, "\(complaints)")
        let danish = Lint(Self.rules, [".lint-rules.yml": text, "a.yml": "kpis: []"]).run().diagnostics.map { $0.line(.da) }
        #expect(danish.contains { $0.contains("mangler »\(key)«") })
    }

    @Test func idsOfBuiltInRulesAreTaken() {
        let text = Self.configuration("require: { unit: present }", id: "jargon")
        #expect(Lint(Self.rules, [".lint-rules.yml": text, "a.yml": "kpis: []"]).complaints() == [".lint-rules.yml:2:9: \"jargon\" is a built-in rule; give yours another id."])
    }

    // MARK: Examples

    private static func run(_ examples: String, body: String = "require: { owner: present }", files: [String: String] = [:], coverage: [String]? = nil) -> ExampleRun {
        let text = configuration(body).replacing("examples: { bad: [x], good: [x] }", with: "examples: \(examples)")
        let lint = Lint(rules, [".lint-rules.yml": text].merging(files) { $1 })
        let linter = Linter(rules: rules, system: lint.files, paths: Paths(currentFolder: "/work"))
        return linter.testRules(configuration: nil, coverage: coverage, today: lint.request.today)
    }

    @Test(arguments: [
        ("{ bad: ['kpis: [{id: a}]'], good: ['kpis: [{id: a, owner: x}]'] }", nil),
        ("{ bad: ['kpis: [{id: ↓a↑}, {id: ↓b↑}]'], good: ['goals: [{id: a}]'] }", nil),
        ("{ bad: ['kpis: [{id: a, owner: x}]'], good: ['kpis: []'] }", "The rule should ask here, and is silent."),
        ("{ bad: ['kpis: [{id: a}]'], good: ['kpis: [{id: b}]'] }", "The rule should be silent, and asks at \"b\" (line 1 of the example)."),
        ("{ bad: ['kpis: [{id: a}, {id: b}]'], good: ['kpis: []'] }", "The rule asks in 2 places: \"a\" and \"b\". Put ↓ and ↑ around all of them if that is meant."),
        ("{ bad: ['kpis: [{id: a, title: ↓b↑}]'], good: ['kpis: []'] }", "The rule asks at \"a\"; \"b\" is marked."),
        ("{ bad: ['kpis: [{id: ↓a↑}, {id: b}]'], good: ['kpis: []'] }", "The rule asks at \"b\" too, which is not marked."),
        ("{ bad: ['kpis: [{id: a}]'], good: ['kpis: [{id: a, ownr: x, owner: y}]'] }", "The example itself, line 1: \"ownr\" is no field of this format; did you mean \"owner\"?"),
        ("{ bad: ['kpis: [{id: a}]'], good: ['nothing: 1'] }", "The example is no file of goals, KPIs, surveys or dashboards: write the whole of it, \"goals: [ … ]\"."),
    ])
    func examples(_ examples: String, _ problem: String?) {
        let run = Self.run(examples)
        #expect(run.diagnostics.isEmpty)
        let problems = run.rules.flatMap(\.examples).compactMap(\.problem)
        if let problem, problem.hasPrefix("The example itself") {
            #expect(problems.count == 1 && problems[0].en.hasPrefix("The example itself, line 1:"))
        } else {
            #expect(problems.map(\.en) == (problem.map { [$0] } ?? []))
        }
    }

    @Test func examplesHaveTheirDay() {
        let run = Self.run("{ today: 2020-01-01, bad: ['kpis: [{id: a, review_by: 2019-01-01}]'], good: ['kpis: [{id: a, review_by: 2021-01-01}]'] }", body: "require: { review_by: { after: today } }")
        #expect(run.diagnostics.isEmpty && run.failures == 0 && run.examples == 2)
    }

    @Test func coverageFindsRulesAboutNothing() {
        let examples = "{ bad: ['kpis: [{id: a, unit: days}]'], good: ['kpis: []'] }"
        let body = "when: { unit: days }\nrequire: { owner: present }"
        func met(_ kpi: String) -> Int? { Self.run(examples, body: body, files: ["a.yml": "kpis: [\(kpi)]"], coverage: []).rules.first?.met }
        #expect(met("{id: a, unit: weeks}") == 0)
        #expect(met("{id: a, unit: days, owner: x}") == 1)
        #expect(Self.run(examples, body: body).rules.first?.met == nil)
        let linked = Self.run("{ bad: ['kpis: [{id: a, source: {survey: s}}]'], good: ['kpis: []'] }", body: "require: { source.survey: { leads-to: true } }", files: ["a.yml": "goals: [{id: g}]"], coverage: [])
        #expect(linked.rules.first?.isIdle == true)
    }

    // MARK: The tables of fields

    /// What the tables say is what the format has: a field that the dialect reads can be asked for.
    @Test func theTablesHaveEveryFieldOfTheFormat() throws {
        let native = try #require(BuiltInDialects.native())
        let names = FieldNames(native: native)
        let skipped: Set<Field> = [.language, .answers]
        for record in RecordKind.allCases where record != .document && record != .answer {
            let mapping = DefinitionKind.allCases.first { $0.record == record }.flatMap { native.kind($0)?.names.mapping } ?? native.records[Int(record.rawValue)].mapping
            let read = Set(mapping.names.entries.map(\.field)).subtracting(skipped)
            let known = Set(FieldShapes.of(record).map(\.field))
            #expect(read == known, "\(record): \(read.symmetricDifference(known))")
            #expect(Set(FieldShapes.of(record).map(\.field)).count == FieldShapes.of(record).count)
            for (field, _) in FieldShapes.of(record) { #expect(names.find(names.name(field, in: record, .da), in: record)?.field == field) }
        }
    }

    @Test func daysAndTheirNumbers() {
        for day in stride(from: -200_000, through: 200_000, by: 137) { #expect(CalendarDate(dayNumber: day).dayNumber == day) }
        #expect(CalendarDate(dayNumber: 0).iso == "1970-01-01")
    }
}
