import Foundation
@testable import MeaningLint
import Rules
import TestSupport
import Testing

/// Each built-in format: files with its quirks under `Formats/NAME`, and beside them how they are read, field by field.
///
/// `scripts/test --accept` takes new output as right.
@Suite struct FormatTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Formats")
    static let formats = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []).filter { !$0.hasPrefix(".") }.sorted()
    static let rules = RuleSet.builtIn()

    static func files(_ format: String) throws -> [String: [UInt8]] {
        let folder = folder.appending(path: format)
        var files: [String: [UInt8]] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path()) where name != "expected.txt" {
            files["/work/" + name] = [UInt8](try Data(contentsOf: folder.appending(path: name)))
        }
        return files
    }

    static func traces(_ files: [String: [UInt8]]) throws -> [FormatTrace] {
        let linter = Linter(rules: rules, system: MemoryFiles(bytes: files), paths: Paths(currentFolder: "/work"))
        return try files.keys.sorted().map { try linter.trace($0, configuration: nil).trace }
    }

    @Test func everyFormatHasACase() {
        #expect(Set(Self.formats) == Set(BuiltInDialects.all().map(\.dialect.name)).subtracting(["native"]))
    }

    @Test(arguments: formats) func fieldByField(_ format: String) throws {
        let traces = try Self.traces(Self.files(format))
        let text = traces.map { DialectReport(language: .en).text($0) }.joined(separator: "\n")
        let url = Self.folder.appending(path: format).appending(path: "expected.txt")
        if ProcessInfo.processInfo.environment["GOLDEN_ACCEPT"] != nil {
            try Data(text.utf8).write(to: url)
        } else {
            let expected = String(decoding: (try? Data(contentsOf: url)) ?? Data(), as: UTF8.self)
            #expect(text == expected, "\(format) is read otherwise: scripts/test --accept takes the new output")
        }
        #expect(traces.contains { $0.documents.contains { $0.dialect == format && !$0.definitions.isEmpty } })
        #expect(traces.allSatisfy { $0.documents.allSatisfy { [nil, format].contains($0.dialect) } })
    }

    /// Every text stands where it is said to stand: its first letter is the one at that place of the file.
    @Test(arguments: formats) func places(_ format: String) throws {
        let files = try Self.files(format)
        for trace in try Self.traces(files) {
            let file = try #require(files["/work/" + trace.file])
            for field in trace.documents.flatMap(\.definitions).flatMap(\.fields) {
                guard let first = field.text.utf8.first, first < 0x80, file[field.position.offset] != UInt8(ascii: "\\"), ![UInt8(ascii: "<"), UInt8(ascii: "*")].contains(file[field.position.offset]) else { continue }
                #expect(file[field.position.offset] == first, "\(trace.file):\(field.position.line):\(field.position.column) \(field.name): \(field.text)")
            }
        }
    }

    /// A catalogue in a foreign format does not drown: what none records is told once a rule.
    @Test(arguments: formats) func absencesAreToldOnce(_ format: String) throws {
        var lint = Lint(Self.rules, [:])
        lint.files = MemoryFiles(bytes: try Self.files(format))
        let told = lint.run().findings.filter { $0.finding.format != nil }
        #expect(!told.isEmpty && told.allSatisfy { $0.finding.severity == .info })
        let names = told.map { Self.rules.rules[$0.finding.rule].id }
        #expect(Set(names).count == names.count)
    }

    // MARK: What wakes a rule up

    /// Adds facts under `also:` to one definition of two: the rule asks the other one, with its usual severity.
    @Test(arguments: [
        (
            "metrics.yml", "recipient-missing",
            "version: 2\nmetrics:\n  - {name: a, type: simple, type_params: {measure: a}}\n  - {name: b, type: simple, type_params: {measure: b}}\n",
            "version: 2\nmetrics:\n  - {name: a, type: simple, type_params: {measure: a}, config: {meta: {recipients: [teachers]}}}\n  - {name: b, type: simple, type_params: {measure: b}}\n",
            "metrics.yml:4:12 recipient-missing"
        ),
        (
            "board.json", "no-learning-forum",
            #"{"page-type": "dashboard", "slug": "a", "title": "A", "modules": []}"#,
            #"{"page-type": "dashboard", "slug": "a", "title": "A", "modules": [], "meta": {"drøftes": {"forum": "teammøde", "hyppighed": "uge"}}}"#,
            "other.json:1:37 no-learning-forum"
        ),
        (
            "webform.webform.a.yml", "not-tested",
            "langcode: da\nid: a\ntitle: A\nelements: ''\nsettings: {}\nhandlers: {}\n",
            "langcode: da\nid: a\ntitle: A\nelements: ''\nsettings: {}\nhandlers: {}\nthird_party_settings: {meaning_lint: {afprøvet_med: [fem gæster]}}\n",
            "other.yml:2:5 not-tested"
        ),
    ])
    func oneRecordWakesTheRule(_ file: String, _ rule: String, _ bare: String, _ recorded: String, _ place: String) {
        func lint(_ text: String) -> Linter.Result {
            let other = bare.replacing("\"a\"", with: "\"b\"").replacing("id: a", with: "id: b")
            var lint = Lint(Self.rules, file == "metrics.yml" ? [file: text] : [file: text, file.hasSuffix("json") ? "other.json" : "other.yml": other])
            lint.request.choice = RuleChoice(only: [rule])
            return lint.run()
        }
        let asleep = lint(bare).findings
        #expect(asleep.count == 1 && asleep.first?.finding.severity == .info && asleep.first?.finding.format != nil)
        let result = lint(recorded)
        let awake = result.findings.map { "\(result.files[$0.file].file):\($0.finding.range.start.line):\($0.finding.range.start.column) \(Self.rules.rules[$0.finding.rule].id)" }
        #expect(awake == [place])
        #expect(result.findings.first?.finding.severity == Self.rules[rule]?.severity && result.findings.first?.finding.format == nil)
    }

    /// Which fields an absence asks for is known, but where it reads what is there.
    @Test func absencesNameTheirFields() {
        for rule in Self.rules.rules where rule.tellsAbsence && rule.asksFor.isEmpty { #expect(["no-open-question", "no-way-out"].contains(rule.id), "\(rule.id)") }
    }

    @Test func fillersAreNoAnswer() {
        let text = "version: 2\nmetrics:\n  - {name: a, label: Days, description: Days, type: derived}\n  - {name: b, description: No description provided for b, type: derived}\n  - {name: c, description: Days until somebody comes, type: derived}\n"
        var lint = Lint(Self.rules, ["m.yml": text])
        lint.request.choice = RuleChoice(only: ["definition-missing"])
        #expect(lint.places() == ["m.yml:3:12 definition-missing", "m.yml:4:12 definition-missing"])
    }

    // MARK: Languages, mark-up, Latin-1

    /// Each language's texts are judged in their own, at their own places; what is not of words is told once.
    @Test func textsByLanguage() throws {
        let text = """
            {"locale": "en", "title": {"default": "Visits", "da": "Besøg"}, "elements": [
            {"type": "radiogroup", "name": "q", "title": {"default": "Was the visitation clear and the staff kind?", "da": "Var visitationen tydelig?"}, "choices": ["1", "2"]}]}
            """
        var lint = Lint(Self.rules, ["f.json": text, ".lint-rules.yml": "terms: [{avoid: visitation, say: x}]"])
        lint.request.choice = RuleChoice(only: ["jargon", "double-barrelled-question", "recipient-missing"])
        let result = lint.run()
        let found = result.findings.filter { Self.rules.rules[$0.finding.rule].id == "jargon" }.map { (_, finding) in
            String(decoding: Array(text.utf8)[finding.textRange], as: UTF8.self)
        }
        #expect(found == ["visitation", "visitationen"])
        #expect(lint.fired().count { $0 == "recipient-missing" } == 1)
    }

    @Test func languageOfAFileName() {
        let text = #"[{"field_name": "a", "field_type": "radio", "field_label": "x", "form_name": "f", "select_choices_or_calculations": []}]"#
        for (path, language) in [("phq_armt_da.json", "da"), ("phq_armt.json", nil), ("phq_armt_pt-BR.json", "pt-BR")] as [(String, String?)] {
            #expect(BuiltInDialects.all().first { $0.head.name == "redcap" }?.dialect.language(ofFile: path) == language)
        }
        #expect(BuiltInDialects.all().first { $0.head.name == "open-sdg" }?.dialect.language(ofFile: "meta/fr/1-1-1.yml") == "fr")
        #expect(!text.isEmpty)
    }

    @Test func latin1IsReadAndTold() throws {
        var lint = Lint(Self.rules, [:])
        let text = "kpis:\n  - {id: a, title: Andel elever i \u{F8}velser, unit: \u{80}}\n"
        lint.files = MemoryFiles(bytes: ["/work/a.yml": Array(text.unicodeScalars.map { UInt8($0.value) })])
        lint.request.choice = RuleChoice(only: ["yaml-syntax"])
        let result = lint.run()
        #expect(result.files.first?.items.first?.title == "Andel elever i øvelser")
        let finding = try #require(result.findings.first?.finding)
        #expect(result.findings.count == 1 && finding.severity == .info)
        // Behind an ø, offsets count the file's own bytes.
        let source = SourceFile(path: "a", bytes: [0xF8, 0x61])
        #expect(Locator(source).position(2).offset == 1)
        // UTF-8 with one broken byte is no Latin-1.
        #expect(SourceFile(path: "a", bytes: Array("æøå ".utf8) + [0xE6]).encoding == .utf8)
    }

    @Test(arguments: [
        ("<p>Hej &amp; velkommen</p><p>Vi er <b>her</b>.</p>", "Hej & velkommen\n\nVi er her."),
        ("Under < 18 år, <navn> og a<b", "Under < 18 år, <navn> og a<b"),
        ("2 * 3 * 4 er **fed** og *kursiv*, snake_case_name, _sådan_", "2 * 3 * 4 er fed og kursiv, snake_case_name, sådan"),
        ("[Ord](https://a.b/c_(d)) og ![billede](x.png)!", "Ord og !"),
        ("Hej {{ navn }}, {% if x %}ja{% endif %} <% if y %>nej<% endif %> << sted >> {by} ${land}", "Hej {navn}, ja nej {sted} {by} {land}"),
        ("[first_name] svarede [1] og [node:title]", "{first_name} svarede [1] og {node:title}"),
        ("K&oslash;benhavn&#160;&#xE6;&nbsp;&ukendt;", "København æ &ukendt;"),
        ("# Titel\ntekst #1\u{200B}", "Titel\ntekst #1"),
        ("linje<br>to<br/>tre", "linje\nto\ntre"),
        ("*ét krav uden slutstjerne", "*ét krav uden slutstjerne"),
        ("- punkt\n* punkt", "- punkt\n* punkt"),
    ])
    func shownAsReadersSeeIt(_ written: String, _ shown: String) {
        let bytes = Array(written.utf8)
        let read = bytes.withUnsafeBufferPointer(Markup.read)
        #expect(String(decoding: read?.bytes ?? bytes, as: UTF8.self) == shown)
        // The way back: every stretch that is copied is the same bytes.
        for run in read?.runs ?? [] where run.length == run.writtenLength && run.length > 1 {
            #expect(read?.bytes[run.start..<run.start + run.length].elementsEqual(bytes[run.writtenStart..<run.writtenStart + run.length]) == true || run.writtenLength > 3)
        }
    }

    /// The words of a finding in marked text are pointed at where they stand, through YAML in a string and an escape.
    @Test func findingsInMarkedTextStandAtTheirWords() throws {
        let yaml = "langcode: da\nid: a\ntitle: A\nsettings: {}\nhandlers: {}\nelements: |\n  q:\n    '#type': textarea\n    '#title': 'Var <b>visitationen</b> klar?'\n"
        let json = #"{"resourceType": "Questionnaire", "language": "da", "item": [{"linkId": "1", "type": "string", "text": "S\u00e5: var <b>visitationen<\/b> klar?"}]}"#
        for (name, text) in [("webform.webform.a.yml", yaml), ("a.json", json)] {
            var lint = Lint(Self.rules, [name: text])
            lint.request.choice = RuleChoice(only: ["jargon"])
            let finding = try #require(lint.run().findings.first?.finding)
            #expect(String(decoding: Array(text.utf8)[finding.textRange], as: UTF8.self) == "visitationen")
        }
    }

    @Test func pointersThroughYAMLInAString() throws {
        let trace = try #require(try Self.traces(Self.files("drupal-webform")).first)
        #expect(trace.documents.first?.definitions.map(\.path).contains("/elements#/side_1/gruppe/kommentar") == true)
    }

    @Test func brokenYAMLInAStringIsToldAtItsPlace() {
        let text = "langcode: da\nid: a\ntitle: A\nsettings: {}\nhandlers: {}\nelements: |\n  q:\n    '#type': textfield\n    '#title': 'Hvor?\n"
        var lint = Lint(Self.rules, ["a.yml": text])
        lint.request.choice = RuleChoice(only: ["yaml-syntax"])
        #expect(lint.places() == ["a.yml:9:15 yaml-syntax"])
    }

    /// A comment in YAML in a string answers as any other does; one in the file around it too.
    @Test(arguments: ["    '#title': 'Var visitationen klar?' # meaning-lint: answer jargon -- ordet forklares i hjælpen", "    '#title': 'Var visitationen klar?'\n# meaning-lint: answer jargon -- ordet forklares i hjælpen"])
    func answersInYAMLInAString(_ line: String) {
        let text = "langcode: da\nid: a\ntitle: A\nsettings: {}\nhandlers: {}\nelements: |\n  q:\n    '#type': textfield\n" + line + "\ncss: ''\n"
        var lint = Lint(Self.rules, ["a.yml": text])
        lint.request.choice = RuleChoice(only: ["jargon"])
        #expect(lint.run().answered.count == (line.contains("\n") ? 0 : 1))
    }

    /// Where nobody says who answers, the same words in two forms are no repetition; in one form they are.
    @Test func theSameAskedInTwoForeignForms() {
        func form(_ id: String, _ names: [String]) -> String {
            "name: \(id)\nbody:\n" + names.map { "  - {type: input, id: \($0), attributes: {label: What did you expect to happen?}}\n" }.joined()
        }
        var lint = Lint(Self.rules, ["a.yml": form("a", ["x"]), "b.yml": form("b", ["y"])])
        lint.request.choice = RuleChoice(only: ["asked-twice"])
        #expect(lint.fired().isEmpty)
        lint.files = MemoryFiles(["/work/a.yml": form("a", ["x", "y"])])
        #expect(lint.fired() == ["asked-twice"])
    }

    /// The bounds of a number are no scale; a few words at a slider are the labels of its ends.
    @Test func scalesOfForeignFormats() throws {
        let text = """
            [{"field_name": "a", "form_name": "f", "field_type": "text", "text_validation_type_or_show_slider_number": "integer", "text_validation_min": "0", "text_validation_max": "10", "field_label": "A?", "select_choices_or_calculations": ""},
             {"field_name": "b", "form_name": "f", "field_type": "slider", "field_label": "B?", "select_choices_or_calculations": [{"code": "0", "label": "Low"}, {"code": "1", "label": "High"}]}]
            """
        let file = SourceFile(path: "f.json", bytes: Array(text.utf8))
        let document = Document(file: file, tree: YAMLReader.read(file, limits: .init()))
        let dialect = try #require(DialectSet(builtIn: BuiltInDialects.all()).dialect(for: document, root: 0, path: "/work/f.json"))
        let questions = DefinitionReader(document, dialect: dialect, number: 0, first: 0).read(root: 0).surveys.first?.questions ?? []
        #expect(questions.first?.scale == nil && questions.first?.kind == .number)
        #expect(questions.last?.options.isEmpty == true && questions.last?.scale?.labels.map { $0.label.string } == ["Low", "High"])
    }

    /// Labels of the two ends of a scale stand at its ends, whatever its numbers.
    @Test func labelsOfTheEnds() {
        var lint = Lint(Self.rules, ["f.json": #"{"elements": [{"type": "rating", "name": "a", "title": "How calm is it?", "rateMin": 0, "rateMax": 7, "minRateDescription": "Not calm", "maxRateDescription": "Very calm"}]}"#])
        lint.request.choice = RuleChoice(only: ["unlabelled-scale"])
        #expect(lint.fired().isEmpty)
    }

    // MARK: Instruments

    @Test(arguments: [
        ("PHQ-9", "x", "PHQ-9"), ("Patient Health Questionnaire (PHQ8)", "x", "PHQ-8"), ("Dit liv", "gad7", "GAD-7"), ("WHO-5 trivselsindeks", "x", "WHO-5"),
        ("EQ-5D-5L, dansk", "x", "EQ-5D"), ("SDQ for 11-17-årige", "x", "SDQ"), ("Under lup", "x", nil), ("Selvværd", "rses", "RSES"), ("Revision: audit af bygninger", "audit", nil),
        ("Den nationale trivselsmåling 2026", "x", "Den nationale trivselsmåling"), ("LUP 2026", "x", "LUP"), ("Hvordan har du det?", "x", nil), ("COPSOQ III", "x", "COPSOQ"),
    ] as [(String, String, String?)])
    func instrumentsByName(_ title: String, _ id: String, _ name: String?) {
        let lint = Lint(Self.rules, ["a.yml": "survey: {id: \(id), title: \"\(title)\", questions: [{id: q, text: Var hjælpen venlig og god?}]}"])
        let result = lint.run()
        #expect(result.files.first?.instruments == (name.map { [$0] } ?? []))
        #expect(lint.fired().contains("double-barrelled-question") == (name == nil))
    }

    @Test func questionsOfAnInstrumentKeepTheirWording() {
        let lint = Lint(Self.rules, ["a.yml": "survey: {id: x, title: T, questions: [{id: gad7_1, text: Var hjælpen venlig og god?}, {id: q, text: Var maden varm og god?}]}"])
        #expect(lint.run().files.first?.instruments == ["GAD-7"])
        #expect(lint.fired().count { $0 == "double-barrelled-question" } == 1)
    }

    /// The worked example of docs/dialects.md is read as the page says.
    @Test func theWorkedExampleHolds() throws {
        let page = try String(contentsOf: Self.folder.deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/dialects.md"), encoding: .utf8)
        func block(_ mark: String) throws -> String {
            let start = try #require(page.firstRange(of: "<!-- \(mark) -->\n```")).upperBound
            let body = page[start...].drop { $0 != "\n" }.dropFirst()
            return String(body[..<(try #require(body.firstRange(of: "\n```")).lowerBound)]) + "\n"
        }
        let files = MemoryFiles(["/work/.lint-rules.yml": try block("file: .lint-rules.yml"), "/work/sheets/loans.yml": try block("file: sheets/loans.yml")])
        let (trace, _, diagnostics) = try Linter(rules: Self.rules, system: files, paths: Paths(currentFolder: "/work")).trace("sheets/loans.yml", configuration: nil)
        #expect(diagnostics.isEmpty)
        let lines = { (text: String) in text.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") } }
        #expect(lines(DialectReport(language: .en).text(trace)) == lines(try block("output: sheets/loans.yml")))
    }
}
