@testable import MeaningLint
import Rules
import TestSupport
import Testing

/// `.lint-rules.yml`: where it is found, what it takes in, what it says, and how it complains.
@Suite struct ConfigurationTests {
    static let rules = RuleSet.builtIn()
    static let goal = "goals: [{id: a, title: Children read}]"

    static func lint(_ files: [String: String], only: Set<String> = ["dilemma-missing", "for-whom-missing"]) -> Lint {
        var lint = Lint(rules, files)
        lint.request.choice = RuleChoice(only: only)
        return lint
    }

    private func severities(_ lint: Lint) -> [String] {
        let result = lint.run()
        return result.findings.map { "\(result.files[$0.file].file) \(Self.rules.rules[$0.finding.rule].id) \($0.finding.severity.name)" }
    }

    @Test func severityAndOff() {
        #expect(severities(Self.lint([".lint-rules.yml": "rules: {dilemma-missing: error, for-whom-missing: off}", "a.yml": Self.goal])) == ["a.yml dilemma-missing error"])
        #expect(severities(Self.lint([".lint-rules.yml": "rules:\n  dilemma-missing: {severity: warning}\n  for-whom-missing: false\n", "a.yml": Self.goal])) == ["a.yml dilemma-missing warning"])
    }

    /// The milder of a rule's two severities is never told above a configured one, and goes with `off`.
    @Test func milderSeverity() {
        let survey = "language: en\nsurveys: [{questions: [{text: \(Array(repeating: "word", count: 22).joined(separator: " ") + "?")}]}]"
        func severity(_ configured: String) -> [String] {
            severities(Self.lint([".lint-rules.yml": "rules: {long-question: \(configured)}", "a.yml": survey], only: ["long-question"])).map { String($0.split(separator: " ").last ?? "") }
        }
        #expect(severity("error") == ["info"] && severity("warning") == ["info"] && severity("info") == ["info"] && severity("off").isEmpty)
    }

    @Test func options() {
        let survey = "language: en\nsurveys: [{questions: [{text: one two three four five six seven?}]}]"
        #expect(severities(Self.lint([".lint-rules.yml": "rules: {long-question: {max-words: 5}}", "a.yml": survey], only: ["long-question"])).isEmpty)  // too short a text to be looked at
        let long = survey.replacing("one", with: "one-and-some-more-of-it-all-in-all-and-so-on-and-on-and-on")
        #expect(severities(Self.lint([".lint-rules.yml": "rules: {long-question: {max-words: 5, severity: error}}", "a.yml": long], only: ["long-question"])) == ["a.yml long-question error"])
    }

    @Test func nearestConfigurationHolds() {
        let files = [".lint-rules.yml": "rules: {dilemma-missing: error}", "a.yml": Self.goal, "sub/.lint-rules.yml": "rules: {for-whom-missing: info}", "sub/b.yml": Self.goal]
        #expect(severities(Self.lint(files)) == ["a.yml dilemma-missing error", "a.yml for-whom-missing warning", "sub/b.yml dilemma-missing info", "sub/b.yml for-whom-missing info"])
    }

    @Test func extendsAndPrecedence() {
        let files = [
            ".lint-rules.yml": "extends: [base/.lint-rules.yml, pack]\nrules: {dilemma-missing: error}\n",
            "base/.lint-rules.yml": "rules: {dilemma-missing: off, for-whom-missing: off}\nlanguage: da\nexclude: [x.yml]\n",
            "pack/.lint-rules.yml": "rules: {for-whom-missing: info}", "a.yml": Self.goal, "x.yml": Self.goal,
        ]
        let lint = Self.lint(files)
        #expect(severities(lint) == ["a.yml dilemma-missing error", "a.yml for-whom-missing info"])
        #expect(lint.run().language == .da)
    }

    @Test func overrides() {
        let files = [
            ".lint-rules.yml": "overrides:\n  - files: [intern/**]\n    rules: {dilemma-missing: off}\n  - files: ['*.draft.yml']\n    rules: {for-whom-missing: error}\n",
            "a.yml": Self.goal, "intern/b.yml": Self.goal, "intern/c.draft.yml": Self.goal,
        ]
        #expect(severities(Self.lint(files)) == [
            "a.yml dilemma-missing info", "a.yml for-whom-missing warning", "intern/b.yml for-whom-missing warning", "intern/c.draft.yml for-whom-missing error",
        ])
    }

    @Test func includeAndExclude() {
        let files = [".lint-rules.yml": "include: [kpi/**]\nexclude: [kpi/old/, '*.tmp.yml']\n", "a.yml": Self.goal, "kpi/b.yml": Self.goal, "kpi/old/c.yml": Self.goal, "kpi/d.tmp.yml": Self.goal]
        #expect(Self.lint(files).run().files.map(\.file) == ["kpi/b.yml"])
        var given = Self.lint(files)
        given.request.paths = ["kpi/old/c.yml"]
        #expect(given.run().files.map(\.file) == ["kpi/old/c.yml"], "a given file is read whatever is excluded")
    }

    @Test func audiences() {
        let survey = "language: da\nspørgeskemaer: [{respondenter: borgere i hjemmeplejen, spørgsmål: [{tekst: Kender du evidens og tryksår?}]}]"
        func terms(_ configuration: String) -> Int { Self.lint([".lint-rules.yml": configuration, "a.yml": survey], only: ["jargon"]).fired().count }
        #expect(terms("language: da") == 2)
        #expect(terms("audiences: {borger: {lay: true, knows: [evidens]}}") == 1)
        #expect(terms("audiences: {borger: {lay: false}}") == 0)
        #expect(terms("audiences: {borger: {lay: false}, borger hjemmepleje: {lay: true}}") == 2, "the longest wins")
        #expect(terms("audiences: {elever: {lay: false}}") == 2)
    }

    @Test func terms() {
        let configuration = "terms:\n  - { avoid: visitor centre, say: welcome desk }\n  - { avoid: gadget, say: tool, audience: pupils }\n"
        let survey = "language: en\nsurveys:\n  - audience: pupils\n    questions: [{text: Do you like the visitor centres?}, {text: Do you own gadgets?}]\n  - audience: parents\n    questions: [{text: Do you own gadgets?}]\n"
        #expect(Self.lint([".lint-rules.yml": configuration, "a.yml": survey], only: ["jargon"]).places() == ["a.yml:4:40 jargon", "a.yml:4:77 jargon"])
    }

    @Test func mistakesAreToldAtTheirLine() {
        func complaints(_ text: String) -> [String] { Self.lint([".lint-rules.yml": text, "a.yml": Self.goal]).complaints() }
        #expect(complaints("rules:\n  jargn: off\n") == [".lint-rules.yml:2:3: There is no rule \"jargn\". Did you mean \"jargon\"?"])
        #expect(complaints("rules:\n  jargon: warn\n") == [".lint-rules.yml:2:11: There is no severity \"warn\". There are: off, info, warning, error."])
        #expect(complaints("rule: {}\n") == [".lint-rules.yml:1:1: There is no key \"rule\". Did you mean \"rules\"?"])
        #expect(complaints("rules:\n  long-question: { max-word: 3 }\n") == [".lint-rules.yml:2:20: There is no option of long-question \"max-word\". Did you mean \"max-words\"?"])
        #expect(complaints("rules:\n  long-question: { max-words: many }\n") == [".lint-rules.yml:2:31: \"max-words\" must be a whole number."])
        #expect(complaints("language: dk\n") == [".lint-rules.yml:1:11: There is no language \"dk\". Did you mean \"da\"?"])
        #expect(complaints("fail-on: warnings\n") == [".lint-rules.yml:1:10: There is no level \"warnings\". Did you mean \"warning\"?"])
        #expect(complaints("audiences:\n  borgere: { ly: true }\n") == [".lint-rules.yml:2:14: There is no key \"ly\". Did you mean \"lay\"?"])
        #expect(complaints("terms:\n  - { avoid: a }\n") == [".lint-rules.yml:2:5: Say with \"say:\" what we say instead of \"a\"."])
        #expect(complaints("overrides:\n  - rules: {}\n") == [".lint-rules.yml:2:5: Say with \"files:\" which files this is for."])
        #expect(complaints("extends: [gone.yml]\n") == [".lint-rules.yml:1:11: \"gone.yml\" does not exist."])
        #expect(complaints("extends: [.lint-rules.yml]\n") == [".lint-rules.yml:1:11: \".lint-rules.yml\" extends itself."])
        #expect(complaints("extends: [../../etc/x.yml]\n") == [".lint-rules.yml:1:11: \"../../etc/x.yml\" lies outside the repository; \"extends\" reads only files within it."])
        #expect(complaints("rules: {a\n").count == 1)
        #expect(complaints("- a\n").count == 1)
        #expect(complaints("rules: {jargon: off}\nrules: {jargon: info}\n") == [".lint-rules.yml:2:1: The key stands twice; the last value holds."])
        #expect(complaints("").isEmpty && complaints("# nothing\n").isEmpty)
    }

    @Test func nothingIsLintedByHalfAConfiguration() {
        let result = Self.lint([".lint-rules.yml": "rules: {jargn: off}", "a.yml": Self.goal]).run()
        #expect(result.stoppedEarly && result.findings.isEmpty)
    }

    @Test func effectiveSettings() {
        let files = MemoryFiles([
            "/work/.lint-rules.yml": "extends: base.yml\nrules:\n  jargon: error\noverrides:\n  - files: [x/**]\n    rules: {jargon: info}\nterms: [{avoid: a, say: b}]\n",
            "/work/base.yml": "language: da\nrules: {long-question: {max-words: 30}}\n",
        ])
        let linter = Linter(rules: Self.rules, system: files, paths: Paths(currentFolder: "/work"))
        let (settings, diagnostics) = linter.effectiveSettings(for: "x/a.yml", configuration: nil)
        #expect(diagnostics.isEmpty)
        let lines = settings.text(.en).split(separator: "\n").map { $0.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ") }
        for line in ["language: da base.yml:1:1", "rules.jargon: info .lint-rules.yml:6:21", "rules.long-question.max-words: 30 base.yml:2:25", "rules.long-question.many-words: 20 default", "terms: a -> b .lint-rules.yml:7:9"] {
            #expect(lines.contains(line), "\(line) in\n\(lines.joined(separator: "\n"))")
        }
    }

    /// What `init` writes is a configuration that the linter understands, in both languages.
    @Test(arguments: MessageLanguage.allCases) func proposalIsUnderstood(_ language: MessageLanguage) {
        let lint = Self.lint(["a.yml": Self.goal, "kpi/b.yml": "kpis: [{id: k}]", "other/c.yml": "x: 1"], only: [])
        let proposal = Proposal(lint.run(), dialects: DialectSet(builtIn: BuiltInDialects.all()), language: language).text()
        #expect(proposal.contains("language: \(language.rawValue)") && proposal.contains("kpi/**"))
        #expect(Self.lint([".lint-rules.yml": proposal, "a.yml": Self.goal]).complaints().isEmpty)
    }

    /// The formats that were found are named, and what no dialect knows can be described.
    @Test func aProposalNamesTheFormatsFound() {
        let lint = Lint(Self.rules, ["m.yml": "version: 2\nmetrics: [{name: a, type: derived}]", "x.yml": "sheets: []"])
        let text = Proposal(lint.run(), dialects: DialectSet(builtIn: BuiltInDialects.all()), language: .en).text()
        #expect(text.contains("#   dbt: 1 file; what the format has no place for can stand below config.meta, meta\n"))
        #expect(text.contains("# dialects:\n#   - name: our-sheets\n"))
    }
}
