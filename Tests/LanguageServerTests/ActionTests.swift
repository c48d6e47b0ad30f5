import Foundation
import MeaningLint
import Testing

@testable import LanguageServer

/// Hover, code actions, completion, and the way along the chain.
@Suite struct ActionTests {
    /// The texts that the code actions at some words make of a file.
    private func texts(_ text: String, at words: String, file: String = "s.yml", files: [String: String] = [:], locale: String = "en") throws -> [String: String] {
        let editor = Editor(files, locale: locale)
        editor.open(file, text)
        let range = try #require(text.range(of: words))
        let before = text[..<range.lowerBound]
        let line = before.utf8.count { $0 == 0x0A }
        let column = before.utf16.count - (before.lastIndex(of: "\n").map { before[...$0].utf16.count } ?? 0)
        let request = editor.actions(file, line: line, from: column, to: column + words.utf16.count)
        editor.run()
        let document = TextDocument(text: Array(text.utf8))
        return (editor.answer(request)?.list ?? []).reduce(into: [:]) { result, action in
            guard let title = action["title"]?.string, let edit = action["edit"]?["changes"]?["file:///work/" + file]?.list.first,
                let from = Position(edit["range"]?["start"]), let to = Position(edit["range"]?["end"]), let words = edit["newText"]?.string
            else { return }
            let change = DocumentEdit(range: document.offset(of: from, .utf16)..<document.offset(of: to, .utf16), words: words)
            result[title] = String(decoding: change.applied(to: document.text), as: UTF8.self)
        }
    }

    @Test(arguments: [
        ("text: Do you have hypertension?", "text: Do you have high blood pressure?"),
        ("text: \"Do you have hypertension?\"", "text: \"Do you have high blood pressure?\""),
        ("text: 'Do you have hypertension?'", "text: 'Do you have high blood pressure?'"),
        ("text: |\n        Hypertension, do you have it?", "text: |\n        High blood pressure, do you have it?"),
        ("\"text\": \"\\u0044o you have hypertension?\"", "\"text\": \"\\u0044o you have high blood pressure?\""),
    ])
    func plainWords(_ before: String, _ after: String) throws {
        let frame = { (line: String) in "language: en\nsurvey:\n  audience: patients\n  questions:\n    - id: q\n      \(line)\n" }
        let made = try texts(frame(before), at: before.contains("Hyper") ? "Hypertension" : "hypertension")
        #expect(made["Say it in plain words: \"high blood pressure\""] == frame(after), "\(made.keys)")
    }

    /// A comma would end the text in `{ … }`.
    @Test func plainWordsAreQuotedWhereTheyMustBe() throws {
        let files = [".lint-rules.yml": "terms: [{ avoid: widget, say: 'a thing, small: \"one\"' }]"]
        let made = try texts("survey: { audience: patients, questions: [{ id: q, text: Have you a widget today? }] }", at: "widget", files: files)
        #expect(
            made["Say it in plain words: \"a thing, small: \"one\"\""]
                == #"survey: { audience: patients, questions: [{ id: q, text: "Have you a a thing, small: \"one\" today?" }] }"#, "\(made)")
    }

    private static let title = "Write an answer with a reason: A professional term"

    @Test(arguments: [
        (
            "survey:\n  questions:\n    - id: q\n      text: Do you have hypertension?  # a comment\n\n    - id: r\n",
            "survey:\n  questions:\n    - id: q\n      text: Do you have hypertension?  # a comment\n      answers:\n        jargon: \"…\"\n\n    - id: r\n"
        ),
        (
            "survey:\n  questions:\n    - text: |\n        Do you have hypertension?\n    - id: r\n",
            "survey:\n  questions:\n    - text: |\n        Do you have hypertension?\n      answers:\n        jargon: \"…\"\n    - id: r\n"
        ),
        (
            "survey:\n  title: On hypertension\n  questions:\n    - id: q\n",
            "survey:\n  title: On hypertension\n  answers:\n    jargon: \"…\"\n  questions:\n    - id: q\n"
        ),
        ("survey: { title: On hypertension }", "survey: { title: On hypertension, answers: { jargon: \"…\" } }"),
        ("survey: { title: On hypertension, answers: { x: y } }", "survey: { title: On hypertension, answers: { x: y, jargon: \"…\" } }"),
        ("survey:\n  title: On hypertension\n  answers:\n    x: y\n", "survey:\n  title: On hypertension\n  answers:\n    x: y\n    jargon: \"…\"\n"),
        ("survey:\n  title: On hypertension\n  answers:\n", "survey:\n  title: On hypertension\n  answers:\n    jargon: \"…\"\n"),
        ("survey:\r\n  title: On hypertension\r\n", "survey:\r\n  title: On hypertension\r\n  answers:\r\n    jargon: \"…\"\r\n"),
        ("survey:\n  title: On hypertension", "survey:\n  title: On hypertension\n  answers:\n    jargon: \"…\""),
    ])
    func answers(_ before: String, _ after: String) throws {
        let made = try texts("language: en\n" + before, at: "hypertension")
        #expect(made[Self.title] == "language: en\n" + after, "\(made[Self.title] ?? "none")")
    }

    @Test func answersInJSON() throws {
        let before = "{\n  \"language\": \"en\",\n  \"survey\": {\n    \"title\": \"On hypertension\"\n  }\n}\n"
        let after = "{\n  \"language\": \"en\",\n  \"survey\": {\n    \"title\": \"On hypertension\",\n    \"answers\": { \"jargon\": \"…\" }\n  }\n}\n"
        let made = try texts(before, at: "hypertension", file: "s.json")
        #expect(made[Self.title] == after)
    }

    @Test func answersInDanish() throws {
        let made = try texts("spørgeskema:\n  titel: Om hypertension og os\n", at: "hypertension", locale: "da")
        #expect(made["Skriv et svar med en begrundelse: Et fagord"] == "spørgeskema:\n  titel: Om hypertension og os\n  vores_svar:\n    jargon: \"…\"\n", "\(made)")
    }

    /// A format of others takes no field of ours: the answer is a comment.
    @Test func answersInAFormatOfOthers() throws {
        let dialect = "dialects: [{ name: mine, language: en, when: { keys: [forms] }, survey: { each: /forms, title: label } }]"
        let made = try texts("forms:\n  - label: On hypertension\n", at: "hypertension", files: [".lint-rules.yml": dialect])
        #expect(made[Self.title] == "forms:\n  # meaning-lint: answer jargon -- …\n  - label: On hypertension\n", "\(made)")
    }

    /// What the action writes is what the linter reads: with a reason in its place the finding is answered.
    @Test func anAnswerWithAReasonAnswers() throws {
        let text = "language: en\nsurvey:\n  questions:\n    - id: q\n      text: Do you have hypertension?\n"
        let written = try #require(texts(text, at: "hypertension")[Self.title])
        let editor = Editor()
        editor.open("s.yml", written)
        editor.pause()
        editor.change("s.yml", version: 2, #"{"text":\#(Editor.quoted(written.replacing("…", with: "The form is filled in with a nurse")))}"#)
        editor.pause()
        editor.run()
        #expect(editor.told("s.yml").first?.contains { $0.hasSuffix("answer-without-reason") } == true)
        #expect(editor.told("s.yml").last?.contains { $0.hasSuffix("jargon") || $0.hasSuffix("answer-without-reason") } == false)
    }

    /// The cursor goes to where the reason is written, in editors that let it.
    @Test func theCursorGoesToTheReason() {
        let editor = Editor(abilities: #"{"window":{"showDocument":{"support":true}}}"#)
        editor.open("s.yml", "language: en\nsurvey: { title: On 🍓 hypertension }")
        let request = editor.actions("s.yml", line: 1, from: 22, to: 24)
        editor.request("workspace/executeCommand", #"{"command":"meaning-lint.writeReason","arguments":["file:///work/s.yml",{"line":1,"character":3},{"line":1,"character":4}]}"#)
        editor.run()
        let command = editor.answer(request)?.list.last { $0["command"] != nil }?["command"]
        #expect(command?["arguments"]?.list[1]["character"]?.string == "57")
        let shown = editor.heard.first { $0["method"]?.string == "window/showDocument" }?["params"]
        #expect(shown?["selection"]?["start"]?["character"]?.string == "3")
    }

    // MARK: Completion

    /// What is proposed at the bar, as written.
    private func proposals(_ text: String, file: String = "s.yml", files: [String: String] = [".lint-rules.yml": "", "kpis.yml": "kpis: [{ id: waiting, title: Waiting time }]"]) throws -> [String] {
        let bar = try #require(text.firstIndex(of: "|"))
        let before = text[..<bar]
        let editor = Editor(files)
        editor.open(file, String(before + text[text.index(after: bar)...]))
        let column = before.utf16.count - (before.lastIndex(of: "\n").map { before[...$0].utf16.count } ?? 0)
        let request = editor.ask("completion", file, line: before.utf8.count { $0 == 0x0A }, character: column)
        editor.run()
        return (editor.answer(request)?["items"]?.list ?? []).compactMap { $0["textEdit"]?["newText"]?.string }
    }

    @Test func fieldNames() throws {
        let goal = try proposals("goals:\n  - id: g\n    title: t\n    |\n")
        #expect(goal.contains("difference: ") && !goal.contains("id: ") && !goal.contains("forskel: "))
        #expect(try proposals("goals:\n  - id: g\n    nex|\n").contains("next_steps: "))
        #expect(try proposals("goals:\n  - id: g\n    next_steps:\n      - |\n") == ["what: ", "by: ", "with: "])
        #expect(try proposals("mål:\n  - id: g\n    titel: t\n    |\n").contains("forskel: "))
        #expect(try proposals("goals: [{ id: g, |").contains("difference: "))
        let top = try proposals("|")
        #expect(top.contains("goals: ") && top.contains("surveys: "))
        #expect(try proposals("{ \"goals\": [{ \"id\": \"g\", | }] }", file: "g.json").contains("\"difference\": "))
        #expect(try proposals("goals:\n  - id: g\n    dif|: x\n").contains("difference"))
        #expect(try proposals("other:\n  - |\n").isEmpty)
    }

    @Test func ids() throws {
        #expect(try proposals("goals:\n  - id: g\n    kpis: [|]\n") == ["waiting"])
        #expect(try proposals("goals:\n  - id: g\n    kpis: [|\n    title: t\n") == ["waiting"])
        #expect(try proposals("goals:\n  - id: g\n    kpis:\n      - wai|\n") == ["waiting"])
        #expect(try proposals("dashboards:\n  - id: d\n    tiles:\n      - kpi: |\n") == ["waiting"])
        #expect(try proposals("kpis:\n  - id: k\n    source: { survey: s, questions: [|] }\nsurveys:\n  - id: s\n    questions: [{ id: q1 }]\n  - id: r\n    questions: [{ id: q2 }]\n") == ["q1"])
        #expect(try proposals("survey:\n  questions:\n    - id: a\n    - id: b\n      if: |\n") == ["a"])
    }

    @Test func values() throws {
        #expect(try proposals("survey:\n  questions:\n    - id: a\n      type: |\n").contains("long-text"))
        #expect(try proposals("language: |\n") == ["da", "en"])
        #expect(try proposals("goals:\n  - id: g\n    answers:\n      end|\n").contains("endpoint-only: "))
        #expect(try proposals("goals:\n  - id: g\n    title: |\n").isEmpty)
    }

    // MARK: The chain

    private static let chain = [
        ".lint-rules.yml": "", "goals.yml": "goals:\n  - id: g\n    kpis: [🍓, k]\n", "kpis.yml": "kpis:\n  - { id: k, title: Waiting, source: { survey: s, questions: [q] } }\n",
        "surveys.yml": "surveys:\n  - id: s\n    questions:\n      - { id: q, text: Well?, feeds: [k] }\n",
    ]

    private func places(_ value: YAMLValue?) -> [String] {
        (value?.list ?? []).map { "\($0["uri"]?.string?.split(separator: "/").last ?? "?"):\($0["range"]?["start"]?["line"]?.string ?? "?"):\($0["range"]?["start"]?["character"]?.string ?? "?")" }
    }

    @Test func definitionsAndReferences() {
        let editor = Editor(Self.chain)
        editor.open("goals.yml", Self.chain["goals.yml"] ?? "")
        editor.open("kpis.yml", Self.chain["kpis.yml"] ?? "")
        let named = editor.ask("definition", "goals.yml", line: 2, character: 15)
        let source = editor.ask("definition", "kpis.yml", line: 1, character: 62)
        let own = editor.ask("references", "kpis.yml", line: 1, character: 10)
        let nothing = editor.ask("definition", "goals.yml", line: 0, character: 0)
        let hover = editor.ask("hover", "goals.yml", line: 2, character: 15)
        editor.run()
        #expect(places(editor.answer(named)) == ["kpis.yml:1:10"])
        #expect(places(editor.answer(source)) == ["surveys.yml:3:14"])
        #expect(places(editor.answer(own)) == ["goals.yml:2:15", "surveys.yml:3:38"])
        #expect(places(editor.answer(nothing)) == [])
        #expect(editor.answer(hover)?["contents"]?["value"]?.string?.hasPrefix("**Waiting**  \nKPI `k` – kpis.yml") == true)
    }
}
