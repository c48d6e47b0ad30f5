@testable import MeaningLint
import Rules
import TestSupport
import Testing

/// The native format in both languages, and formats that users describe.
@Suite struct DialectTests {
    static let rules = RuleSet.builtIn()

    static func read(_ text: String, own: [Dialect] = []) -> Definitions {
        let file = SourceFile(path: "a.yml", bytes: Array(text.utf8))
        let tree = YAMLReader.read(file, limits: .init())
        let document = Document(file: file, tree: tree)
        var definitions = Definitions()
        for (number, root) in tree.documents.enumerated() {
            guard let dialect = DialectSet(own: own, builtIn: own.isEmpty ? BuiltInDialects.all() : []).dialect(for: document, root: root, path: "/work/a.yml") else { continue }
            definitions.append(DefinitionReader(document, dialect: dialect, number: number, first: definitions.count).read(root: root))
        }
        return definitions
    }

    @Test func builtInDialectsAreWhole() {
        #expect(BuiltInDialects.all().count > 15)
        #expect(BuiltInDialects.diagnostics().isEmpty, "\(BuiltInDialects.diagnostics())")
    }

    /// Each English name has a Danish one in the same place.
    @Test func everyFieldHasADanishName() throws {
        let native = try #require(BuiltInDialects.native())
        let same: Set = ["id", "type", "instrument", "status", "system", "forum"]
        for kind in native.kinds {
            let fields = Set(kind.names.mapping.names.entries.map(\.field))
            for field in fields where !same.contains(field.name) {
                #expect(kind.names.mapping.names.entries.contains { $0.field == field && $0.language > 0 }, "\(kind.kind).\(field.name)")
            }
        }
        for (record, names) in zip(RecordKind.allCases, native.records) {
            for field in Set(names.mapping.names.entries.map(\.field)) where !same.contains(field.name) {
                #expect(names.mapping.names.entries.contains { $0.field == field && $0.language > 0 }, "\(record).\(field.name)")
            }
        }
    }

    static let english = """
        goals:
          - {id: g, title: T, description: D, for: F, difference: X, professional_reason: P, why: W, listened_to: [{who: a, how: b, when: 2026-03-01}],
             agreed_with: A, set_by: B, target: {value: 80, unit: u, by: 2027-12-31}, next_steps: [{what: a, by: 2026-12-01, with: [b]}], signs: S,
             dilemmas: L, kpis: [k], review_by: 2027-01-01, learned: M, answers: {dilemma-missing: {why: w, by: b, until: 2027-06-01}}}
        kpis:
          - {id: k, title: T, description: D, measures: value, kind: number, aggregation: mean, unit: u, formula: f, base: b, baseline: {value: 1, when: 2026-01-01},
             source: {survey: s, questions: [q], system: y, table: t}, target: 80, thresholds: {red: 1, amber: 2, green: 3}, on_red: r, on_amber: a,
             follow_up: [x], owner: o, recipients: [{who: w, needs: n, use: u}], learning: {use: u, forum: f, every: e, questions: [q], feedback: b},
             context: c, limits: l, comment: m, produced_by: p, recognised_by: r, purpose: [learning], consequences: c, balances: g, broken_down_by: b,
             min_n: 5, comparison: {with: w, kind: peers}, never_event: yes, visible_to: v, review_by: 2027-01-01, learned: l}
        surveys:
          - {id: s, title: T, audience: a, intro: i, purpose: p, minutes: 5, learning: u, formats: [text], tested_with: t, instrument: i, contact: c,
             questions: [{id: q, text: t, help: h, type: scale, options: [o], scale: {from: 1, to: 5, labels: {1: a, 5: b}}, rows: [r], required: true,
             exhaustive: no, searchable: no, reference_period: p, why: w, feeds: [k], if: q = o}]}
        dashboards:
          - {id: d, title: T, recipients: w, discussed: {forum: f, every: e, questions: [q]}, learning: u, purpose: p, context: c, limits: l, comment: m,
             compares: c, sorted_by: s, tiles: [{kpi: k, title: t, chart: line, status: rag, axis_from: 0, slices: 3, comment: c}]}
        """

    static let danish = """
        mål:
          - {id: g, titel: T, beskrivelse: D, målgruppe: F, forskel: X, faglig_begrundelse: P, hvorfor: W, lyttet_til: [{hvem: a, hvordan: b, hvornår: 2026-03-01}],
             aftalt_med: A, sat_af: B, måltal: {værdi: 80, enhed: u, senest: 2027-12-31}, næste_skridt: [{hvad: a, senest: 2026-12-01, sammen_med: [b]}], tegn: S,
             dilemmaer: L, nøgletal: [k], genbesøges: 2027-01-01, det_lærte_vi: M, vores_svar: {dilemma-missing: {hvorfor: w, af: b, gælder_til: 2027-06-01}}}
        nøgletal:
          - {id: k, titel: T, beskrivelse: D, handler_om: værdi, dataform: tal, opgøres_som: gennemsnit, enhed: u, formel: f, nævner: b, udgangspunkt: {værdi: 1, hvornår: 2026-01-01},
             kilde: {spørgeskema: s, spørgsmål: [q], system: y, tabel: t}, måltal: 80, grænser: {rød: 1, gul: 2, grøn: 3}, ved_rød: r, ved_gul: a,
             opfølgning: [x], ejer: o, modtagere: [{hvem: w, behov: n, bruges_til: u}], læring: {bruges_til: u, forum: f, hyppighed: e, refleksionsspørgsmål: [q], tilbagemelding: b},
             kontekst: c, forbehold: l, kommentar: m, registreres_af: p, genkendt_af: r, formål: [læring], konsekvenser: c, balancerer: g, opdelt_på: b,
             mindste_antal: 5, sammenligning: {sammenlignes_med: w, slags: andre}, må_aldrig_ske: ja, kan_ses_af: v, genbesøges: 2027-01-01, det_lærte_vi: l}
        spørgeskemaer:
          - {id: s, titel: T, respondenter: a, indledning: i, formål: p, minutter: 5, læring: u, formater: [tekst], afprøvet_med: t, instrument: i, kontakt: c,
             spørgsmål: [{id: q, tekst: t, hjælp: h, type: skala, svarmuligheder: [o], skala: {fra: 1, til: 5, skalatekster: {1: a, 5: b}}, rækker: [r], påkrævet: true,
             udtømmende: nej, søgbar: nej, periode: p, hvorfor: w, bruges_i: [k], hvis: q = o}]}
        overblik:
          - {id: d, titel: T, modtagere: w, drøftes: {forum: f, hyppighed: e, refleksionsspørgsmål: [q]}, læring: u, formål: p, kontekst: c, forbehold: l, kommentar: m,
             sammenligner: c, sorteret_efter: s, visninger: [{nøgletal: k, titel: t, diagram: line, status: rag, akse_fra: 0, antal_dele: 3, kommentar: c}]}
        """

    /// What a file says, without where it says it.
    private func shape(_ definitions: Definitions) -> String {
        func text(_ value: Any, _ depth: Int = 0) -> String {
            if depth > 8 { return "…" }
            if let text = value as? Text { return text.string }
            if let place = value as? Place { _ = place; return "" }
            if let header = value as? Header { return [header.id?.string, header.title?.string, header.answers.map { "\($0.rule)=\($0.why?.string ?? "")/\($0.by?.string ?? "")/\($0.until?.date.iso ?? "")" }.joined()].compactMap { $0 }.joined(separator: "|") }
            let mirror = Mirror(reflecting: value)
            if mirror.displayStyle == .optional { return mirror.children.first.map { text($0.value, depth + 1) } ?? "-" }
            if mirror.children.isEmpty { return "\(value)" }
            return mirror.children.map { ($0.label.map { $0 + ":" } ?? "") + text($0.value, depth + 1) }.joined(separator: ",")
        }
        return text(definitions.goals) + text(definitions.kpis) + text(definitions.surveys) + text(definitions.dashboards)
    }

    @Test func bothLanguagesReadTheSame() {
        let (one, two) = (Self.read(Self.english), Self.read(Self.danish))
        #expect(one.notes.isEmpty, "\(one.notes)")
        #expect(two.notes.isEmpty, "\(two.notes)")
        #expect(one.count == 5 && two.count == 5)
        let plain = shape(two).replacing("skala", with: "scale").replacing("læring", with: "learning").replacing("andre", with: "peers").replacing("tekst", with: "text")
        // What a choice was read from differs, what it was read as does not.
        for (a, b) in zip(shape(one).split(separator: ","), plain.split(separator: ",")) where !a.hasPrefix("text:") { #expect(a == b) }
        // Nothing was lost on the way: every field says what it was given.
        let empty = shape(one).split(separator: ",").filter { $0.hasSuffix(":-") }
        #expect(Set(empty).isSubset(of: ["anchored:-", "statedLanguage:-", "dialectLanguage:-", "survey:-", "unit:-", "by:-", "number:-", "forum:-", "every:-", "feedback:-", "needs:-", "use:-", "who:-", "what:-", "from:-", "when:-", "description:-", "instrument:-", "instrumentName:-"]), "\(empty)")
    }

    @Test func spellingsAndMixtures() {
        for text in ["maal: [{titel: a}]", "noegletal: [{vaerdi: a}]", "mål: {titel: a}", "ma\u{30A}l: [{title: a, målgruppe: b}]", "spoergeskemaer: [{spoergsmaal: [{tekst: a}]}]", "spørgeskema: {titel: a}"] {
            #expect(Self.read(text).count > 0, "\(text)")
        }
        #expect(Self.read("kpis: [{titel: a, forbehold: b, recipients: [{hvem: c, needs: d}], naeste: x}]").notes.count == 1)
        let one = Self.read("mål: [{titel: a, title: b}]")
        #expect(one.goals.first?.title?.string == "b")
        #expect(one.notes.count == 1)
    }

    @Test func shorthands() throws {
        let read = Self.read("kpis: [{recipients: [a, {who: b}], learning: u, target: 80 %, source: Nexus, comparison: peers}]\ngoals: [{next_steps: s, listened_to: w}]\ndashboards: [{discussed: f, tiles: [k]}]")
        #expect(read.notes.isEmpty)
        let kpi = try #require(read.kpis.first)
        #expect(kpi.recipients.map { $0.who?.string } == ["a", "b"] && kpi.learning?.use?.string == "u")
        #expect(kpi.target?.number?.value == 80 && kpi.source?.system?.string == "Nexus" && kpi.comparison?.with.first?.string == "peers")
        #expect(read.goals.first?.nextSteps.first?.what?.string == "s" && read.goals.first?.listenedTo.first?.who?.string == "w")
        #expect(read.dashboards.first?.discussed?.forum?.string == "f" && read.dashboards.first?.tiles.first?.kpi?.string == "k")
    }

    @Test func kindsOfQuestion() {
        let read = Self.read("surveys: [{questions: [{options: [a]}, {rows: [a], options: [b]}, {scale: {from: 1, to: 5}}, {text: t}, {type: flervalg}, {type: ja-nej}, {type: lang_tekst}]}]")
        #expect(read.surveys.first?.questions.map(\.kind) == [.single, .grid, .scale, .text, .multiple, .yesNo, .longText])
    }

    @Test func pointers() {
        let read = Self.read("surveys:\n  - questions: [{text: a}, {text: b}]\n---\ngoal: {title: c}\n")
        #expect(read.surveys.first?.questions.last?.header.path == "/surveys/0/questions/1")
        #expect(read.goals.first?.header.path == "/goal" && read.goals.first?.header.document == 1)
        #expect(PathWalker.escaped("a/b~c") == "a~1b~0c")
    }

    @Test func mergedFieldsStandAtTheAlias() throws {
        let text = "x: &x {owner: o}\nkpis:\n  - {<<: *x, id: a}\n"
        let owner = try #require(Self.read("kpis:\n  - &x {id: b, owner: o}\n  - {<<: *x, id: a}\n").kpis.last?.owner)
        #expect(owner.string == "o" && owner.place.anchored != nil)
        #expect(Self.read(text).notes.count == 1)  // x is no field of the format
    }

    /// A file of another format is not guessed at.
    @Test(arguments: ["a: 1", "goals: 7", "- goals", "kpi: text", "version: 2\nmodels: []", "slice_name: x\nviz_type: table", "elements: [{type: star, name: Fe}]", "body: [{type: x}]", "metrics: {cpu: 1}", "version: 3\nservices: {}"])
    func isNotRecognised(_ text: String) {
        var lint = Lint(Self.rules, ["a.yml": text])
        lint.request.paths = ["a.yml"]
        #expect(lint.run().lintedFiles == 0)
    }

    @Test func dialectOfTheUsersOwn() {
        let configuration = """
            dialects:
              - name: our-sheet
                when: { keys: [tal] }
                language: da
                kpi:
                  each: /tal/*
                  id: navn
                  title: [overskrift, navn]
                  target: { value: mål.værdi, by: mål.senest }
                  owner: ansvarlig.navn
            """
        let sheet = "tal:\n  - navn: ventetid\n    overskrift: Ventetid\n    mål: { værdi: 80, senest: 2027-12-31 }\n    ansvarlig: { navn: Sundhed }\n  - navn: uden\n"
        var lint = Lint(Self.rules, [".lint-rules.yml": configuration, "a.yml": sheet])
        lint.request.choice = RuleChoice(only: ["endpoint-only", "unknown-field", "recipient-missing"])
        #expect(lint.complaints().isEmpty)
        #expect(lint.places() == ["a.yml:2:11 recipient-missing", "a.yml:4:19 endpoint-only"])
    }

    /// The first name that is there holds, wherever it stands; below `also` the native fields are read, in both languages.
    @Test func firstOfAndAlso() {
        let configuration = "dialects: [{name: m, when: {keys: [metrics]}, kpi: {each: /metrics, id: name, title: [label, meta.titel, name]}, also: [meta, config.meta]}]"
        let sheet = "metrics:\n  - {name: a, label: A, meta: {recipients: [{hvem: teachers, needs: to see}], label: no}}\n  - {name: b, config: {meta: {modtagere: [heads], titel: B}}}\n  - {name: c}\n"
        var lint = Lint(Self.rules, [".lint-rules.yml": configuration, "a.yml": sheet])
        #expect(lint.complaints().isEmpty)
        #expect(lint.run().files.first?.items.map(\.title) == ["A", "b", "c"])
        lint.request.choice = RuleChoice(only: ["recipient-missing", "recipient-need-missing", "duplicate-key"])
        #expect(lint.places() == ["a.yml:3:43 recipient-need-missing", "a.yml:4:12 recipient-missing"])
    }

    @Test func mistakesInADialectAreToldAtTheirLine() {
        let lint = Lint(Self.rules, [".lint-rules.yml": "dialects:\n  - name: x\n    when: { key: [a] }\n    kpi:\n      each: /a\n      titel: b\n    gaol: { each: /b }\n", "a.yml": "kpis: []"])
        #expect(lint.complaints() == [
            ".lint-rules.yml:3:13: There is no condition \"key\". Did you mean \"keys\"?",
            ".lint-rules.yml:6:7: There is no field \"titel\". Did you mean \"title\"?",
            ".lint-rules.yml:7:5: There is no key \"gaol\". Did you mean \"goal\"?",
        ])
    }

    @Test func everyKindOfMistakeHasItsLine() {
        let configuration = """
            dialects:
              - name: a
                when: { keys: [x..y], values: { kind: b } }
                langauge: da
                kpi: { each: /k, target: { vlaue: v }, title: { id: x }, recipient: w }
                values: { type: { singel: [radio] } }
                ids: locl
              - name: b
                when: [{}]
                question: { each: q }
              - when: { keys: [x] }
                kpi: { title: t }
            """
        #expect(Lint(Self.rules, [".lint-rules.yml": configuration, "a.yml": "kpis: []"]).complaints() == [
            ".lint-rules.yml:3:20: \"x..y\" is no way to a value: between two separators stands a key or *.",
            ".lint-rules.yml:4:5: There is no key \"langauge\". Did you mean \"language\"?",
            ".lint-rules.yml:5:32: There is no field \"vlaue\". Did you mean \"value\"?",
            ".lint-rules.yml:5:51: \"title\" has no fields below it: write where the text stands.",
            ".lint-rules.yml:5:62: There is no field \"recipient\". Did you mean \"recipients\"?",
            ".lint-rules.yml:6:23: There is no value \"singel\". Did you mean \"single\"?",
            ".lint-rules.yml:7:10: There is no scope \"locl\". Did you mean \"local\"?",
            ".lint-rules.yml:8:5: Questions belong to a survey: write \"survey: { each: … }\" too.",
            ".lint-rules.yml:9:12: The condition asks for nothing: every file would be of the dialect.",
            ".lint-rules.yml:11:5: The dialect has no name: write \"name: …\".",
            ".lint-rules.yml:12:10: Say with \"each:\" where the definitions stand.",
        ])
    }

    @Test func aUsersDialectGoesBeforeABuiltInOne() {
        let configuration = "dialects: [{name: mine, when: {keys: [metrics/*/type_params]}, kpi: {each: /metrics, title: caption}}]"
        let sheet = "version: 2\nmetrics: [{name: a, caption: Mine, label: Theirs, type: simple, type_params: {measure: m}}]\n"
        let result = Lint(Self.rules, [".lint-rules.yml": configuration, "a.yml": sheet]).run()
        #expect(result.files.first?.items.map(\.title) == ["Mine"] && result.files.first?.formats.map(\.dialect) == ["mine"])
    }

    /// What a document holds goes before its file's name; two that claim a file on the same ground are a mistake, told with both names.
    @Test func twoClaimsAreAMistakeOfTheConfiguration() {
        let configuration = "dialects:\n  - {name: one, when: {keys: [tal]}, kpi: {each: /tal}}\n  - {name: two, when: {any: [tal, figures]}, kpi: {each: /tal}}\n  - {name: three, files: [\"kpi/*\"], kpi: {each: /tal}}\n"
        let lint = Lint(Self.rules, [".lint-rules.yml": configuration, "kpi/a.yml": "tal: [{id: a}]", "kpi/b.yml": "tal: [{id: b}]", "kpi/c.yml": "talt: []"])
        #expect(lint.complaints() == [".lint-rules.yml:3:5: The dialects \"one\" and \"two\" both take kpi/a.yml and 1 more. Write under \"when:\" or \"files:\" what tells them apart."])
        #expect(lint.run().files.flatMap { $0.formats.map(\.dialect) } == ["one", "one", "three"])
    }

    static func own(_ dialect: String, _ text: String) throws -> Definitions {
        let file = SourceFile(path: "d.yml", bytes: Array(dialect.utf8))
        let tree = YAMLReader.read(file, limits: .init())
        var sink = DiagnosticSink(file)
        let own = DialectFile.read(YAMLValue(Document(file: file, tree: tree), try #require(tree.documents.first)), base: BuiltInDialects.native(), sink: &sink)
        #expect(sink.diagnostics.isEmpty, "\(sink.diagnostics)")
        return read(text, own: [try #require(own)])
    }

    @Test func keysAsIdsAndItemsNested() throws {
        let read = try Self.own(
            "{name: x, when: {keys: [groups]}, survey: {each: /, id: name}, question: {each: groups/*, nested: sub/*, only: {ask: '*'}, skip: {kind: [hid*]}, groups: {kind: group}, id: $key, text: ask + more}}",
            "name: n\ngroups:\n  a: {ask: One, more: two}\n  b: {ask: x, kind: hidden, sub: {c: {ask: never}}}\n  d: {ask: G, kind: group, sub: {e: {ask: 'Three?', more: four}, f: {note: no}}}\n")
        #expect(read.surveys.first?.questions.map { $0.id?.string } == ["a", "e"])
        #expect(read.surveys.first?.questions.map { $0.text?.string } == ["One: two", "Three? four"])
        #expect(read.surveys.first?.questions.last?.header.path == "/groups/d/sub/e")
    }

    @Test func partsInListsOfTheirOwn() throws {
        let read = try Self.own(
            "{name: x, when: {keys: [boards]}, dashboard: {each: /boards, title: t, tiles: {each: rows/*/cells, skip: {type: text}, title: n, chart: type}}}",
            "boards: [{t: B, rows: [{cells: [{n: a, type: bar}, {n: b, type: text}]}, {cells: [{n: c, type: line}]}]}]\n")
        #expect(read.dashboards.first?.tiles.map { $0.title?.string } == ["a", "c"])
    }

    @Test(arguments: [("a.b", true), ("/", true), ("/a/*", true), ("a..b", false), ("", false), ("a|b/*", true), ("a|", false), ("a\\.b", true)])
    func ways(_ text: String, _ isOne: Bool) { #expect((DialectPath(text) != nil) == isOne) }

    @Test(arguments: [("a*c", "abc", true), ("*", "x", true), ("openslo/*", "openslo/v1", true), ("*.md", "a.mdx", false), ("a*b*c", "aXbYc", true), ("ab*ba", "aba", false), ("x", "xy", false)])
    func patterns(_ pattern: String, _ text: String, _ matches: Bool) {
        #expect(Array(text.utf8).withUnsafeBufferPointer(ValuePattern(pattern).matches) == matches)
    }
}
