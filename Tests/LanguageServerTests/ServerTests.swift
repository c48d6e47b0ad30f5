import MeaningLint
import Rules
import Testing

@testable import LanguageServer

/// What an editor says, and what it hears.
@Suite struct ServerTests {
    static let survey = """
        language: en
        survey:
          id: s
          title: 🍓 Your visit
          audience: patients
          questions:
            - id: q
              text: 🍓 Do you have hypertension?
              feeds: [k]
        """

    @Test func lifeCycle() {
        let editor = Editor()
        editor.run()
        #expect(editor.code == 0)
        let early = Editor()
        early.run(leaves: false)
        #expect(early.code == 1, "the client went without a word")
    }

    @Test func whatCannotBeAnsweredIsSaid() {
        let editor = Editor()
        editor.raw("nonsense\r\n\r\n")
        editor.message("{broken")
        editor.message("[1, 2]")
        let unknown = editor.request("textDocument/rename", #"{"textDocument":{"uri":"file:///work/a.yml"}}"#)
        let closed = editor.ask("hover", "not-open.yml", line: 0, character: 0)
        let again = editor.request("initialize", "{}")
        editor.notify("textDocument/didChange", "{}")
        editor.notify("textDocument/didOpen", #"{"textDocument":{"uri":"untitled:1","text":"goals: ["}}"#)
        editor.notify("$/setTrace", #"{"value":"off"}"#)
        editor.message(#"{"jsonrpc":"2.0","id":99,"result":null}"#)
        editor.run()
        #expect(editor.code == 0)
        #expect(editor.heard.filter { $0["error"]?["code"]?.string == "-32700" }.count == 2)
        #expect(editor.failure(unknown) == -32601)
        #expect(editor.failure(closed) == -32602)
        #expect(editor.failure(again) == -32600)
    }

    @Test func nothingBeforeInitialize() {
        let record = Editor.Script.Record([.bytes(Framing.framed(Array(#"{"id":"a","method":"textDocument/hover","params":{}}"#.utf8)))])
        let code = Server(rules: RuleSet.builtIn(), files: LocalFiles(), channel: Editor.Script(record: record), setting: .init { CalendarDate(year: 2026) }).run()
        #expect(code == 1)
        #expect(String(decoding: record.heard, as: UTF8.self).contains(#""id": "a", "error": { "code": -32002"#))
    }

    @Test func aRequestThatWasNotBegunCanBeCancelled() {
        let editor = Editor()
        // In one piece with the request: both are there before either is begun.
        let hover = #"{"id":50,"method":"textDocument/hover","params":{}}"#
        let cancel = #"{"method":"$/cancelRequest","params":{"id":50}}"#
        editor.raw(String(decoding: Framing.framed(Array(hover.utf8)) + Framing.framed(Array(cancel.utf8)), as: UTF8.self))
        editor.run()
        #expect(editor.failure(50) == -32800)
    }

    // MARK: Findings

    /// A strawberry is two units of UTF-16, four bytes, one scalar.
    @Test(arguments: [("[]", 27), (#"["utf-8","utf-16"]"#, 29), (#"["utf-32"]"#, 26), (#"["utf-7"]"#, 27)])
    func positionsAreCountedAsTheClientCounts(_ encodings: String, _ column: Int) {
        let editor = Editor(abilities: #"{"general":{"positionEncodings":\#(encodings)}}"#)
        editor.open("s.yml", Self.survey)
        editor.pause()
        editor.run()
        #expect(editor.told("s.yml").last?.contains("7:\(column)-\(column + 12) jargon") == true, "\(editor.told("s.yml"))")
    }

    @Test func findingsFollowTheText() {
        let editor = Editor()
        editor.open("s.yml", Self.survey)
        editor.pause()
        // Two edits in one message, the second in the text that the first made.
        editor.change(
            "s.yml", version: 2,
            ##"{"range":{"start":{"line":7,"character":27},"end":{"line":7,"character":39}},"text":"pain"},{"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":0}},"text":"# new\n"}"##)
        editor.pause()
        editor.change("s.yml", version: 3, #"{"text":\#(Editor.quoted(Self.survey))}"#)
        editor.pause()
        editor.notify("textDocument/didClose", #"{"textDocument":{"uri":"file:///work/s.yml"}}"#)
        editor.run()
        let told = editor.told("s.yml")
        #expect(told.count == 4)
        #expect(told[0].contains("7:27-39 jargon"))
        #expect(!told[1].contains { $0.hasSuffix("jargon") })
        #expect(told[1].contains { $0.hasPrefix("3:") }, "what stays has moved down")
        #expect(told[2] == told[0])
        #expect(told[3] == [])
        #expect(editor.heard.compactMap { $0["params"]?["version"]?.string } == ["1", "2", "3"])
    }

    /// While more comes in, nothing is told of what is outdated; the check that was under way is given up.
    @Test func outdatedChecksAreGivenUp() {
        let editor = Editor()
        editor.open("s.yml", Self.survey)
        editor.pause()
        for version in 2...5 {
            editor.change("s.yml", version: version, ##"{"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":0}},"text":"#\n"}"##)
            // The first goes unanswered because more is there; others are begun and given up, after one look, two looks.
            if version > 2 { editor.pause(asked: version - 2) }
        }
        editor.pause()
        editor.run()
        #expect(editor.heard.compactMap { $0["params"]?["version"]?.string } == ["1", "5"])
        #expect(editor.told("s.yml").last?.contains("11:27-39 jargon") == true)
    }

    @Test func otherFilesCount() {
        let editor = Editor([".lint-rules.yml": "", "kpis.yml": "kpis: [{id: k}]"])
        editor.open("s.yml", Self.survey)
        editor.pause()
        editor.open("kpis.yml", "kpis: [{id: other}]")
        editor.pause()
        editor.run()
        let told = editor.told("s.yml")
        #expect(told.first?.contains { $0.hasSuffix("broken-reference") } == false)
        #expect(told.last?.contains("8:14-15 broken-reference") == true, "the id is gone in the text that is not saved")
    }

    @Test func whatIsLeftOutStaysSilent() {
        let editor = Editor([".lint-rules.yml": "exclude: [vendor/]", "other.yml": "a: 1"])
        editor.open("vendor/s.yml", Self.survey)
        editor.pause()
        editor.open("other.yml", "a: [")
        editor.pause()
        editor.run()
        #expect(editor.told("vendor/s.yml").flatMap { $0 }.isEmpty)
        #expect(editor.told("other.yml").flatMap { $0 }.isEmpty)
    }

    @Test func aWrongConfigurationIsToldAtItsLine() {
        let editor = Editor([".lint-rules.yml": "rules:\n  jargn: off\n"])
        editor.open("s.yml", Self.survey)
        editor.pause()
        editor.open(".lint-rules.yml", "rules:\n  jargon: off\n")
        editor.pause()
        editor.run()
        #expect(editor.told(".lint-rules.yml").first == ["1:2-12 -"])
        #expect(editor.told(".lint-rules.yml").last == [])
        #expect(editor.told("s.yml").first == [])
        #expect(editor.told("s.yml").last?.isEmpty == false)
        #expect(editor.heard.filter { $0["method"]?.string == "window/showMessage" }.count == 1)
    }

    @Test func messagesInTheEditorsLanguage() {
        let editor = Editor(locale: "da-DK")
        editor.open("s.yml", Self.survey)
        editor.pause()
        let hover = editor.ask("hover", "s.yml", line: 7, character: 32)
        editor.run()
        #expect(editor.answer(hover)?["contents"]?["value"]?.string?.contains("**Et fagord**") == true)
    }

    /// The rest of what a definition does not say is there to be found, and does not shout.
    @Test func absencesBeyondTwoAreHints() {
        let editor = Editor()
        editor.open("g.yml", "goals: [{id: g, title: Children read}]")
        editor.pause()
        editor.run()
        let severities = (editor.heard.last { $0["method"]?.string == "textDocument/publishDiagnostics" }?["params"]?["diagnostics"]?.list ?? []).compactMap { $0["severity"]?.string }
        #expect(severities.filter { $0 != "4" }.count == 2)
        #expect(severities.count > 2)
    }

    /// A folder with a configuration of its own is a set of its own; the one above knows its files, and does not tell of them twice.
    @Test func configurationsWithinConfigurations() {
        let editor = Editor([".lint-rules.yml": "", "sub/.lint-rules.yml": "rules: { for-whom-missing: off }", "kpis.yml": "kpis: [{id: k}]"])
        editor.open("sub/g.yml", "goals: [{id: g, title: Children read, kpis: [k]}]")
        editor.open("top.yml", "goals: [{id: t, title: Children read, kpis: [k]}]")
        editor.pause()
        editor.change("sub/g.yml", version: 2, #"{"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":0}},"text":"\n"}"#)
        editor.pause()
        editor.run()
        for told in editor.told("sub/g.yml") + editor.told("top.yml") { #expect(Set(told).count == told.count, "\(told)") }
        #expect(editor.told("sub/g.yml").last?.contains { $0.hasSuffix("broken-reference") } == true, "k is defined outside its set")
        #expect(editor.told("sub/g.yml").last?.contains { $0.hasSuffix("for-whom-missing") } == false)
        #expect(editor.told("top.yml").last?.contains { $0.hasSuffix("broken-reference") } == false)
        #expect(editor.told("top.yml").last?.contains { $0.hasSuffix("for-whom-missing") } == true)
    }

    /// After any edits, what is told is what a server would tell that sees the text for the first time.
    @Test(arguments: [UInt64(1), 2, 3, 4])
    func editsEndWhereAFreshLookDoes(_ seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let pieces = ["", "\n", "  ", "🍓", "- id: x\n", "hypertension ", ": ", "[", "\"", "#", "text: ", "k", "\r\n"]
        let files = [".lint-rules.yml": "", "kpis.yml": "kpis: [{id: k, title: Waiting}]"]
        var text = TextDocument(text: Array(Self.survey.utf8))
        let editor = Editor(files)
        editor.open("s.yml", Self.survey)
        for version in 2..<40 {
            let line = Int(random.next() % UInt64(text.lineCount))
            let (from, length) = (Int(random.next() % 30), Int(random.next() % 4))
            let piece = pieces[Int(random.next() % UInt64(pieces.count))]
            let (start, end) = (Position(line: line, character: from), Position(line: line, character: from + length))
            let range = text.offset(of: start, .utf16)..<text.offset(of: end, .utf16)
            // Where the places fall within a scalar, they fall behind it: in the server as here.
            text.edit(range, with: Array(piece.utf8))
            editor.change(
                "s.yml", version: version,
                #"{"range":{"start":{"line":\#(line),"character":\#(from)},"end":{"line":\#(line),"character":\#(from + length)}},"text":\#(Editor.quoted(piece))}"#)
            editor.pause(asked: Int(random.next() % 5))
        }
        editor.pause()
        editor.run()
        let fresh = Editor(files)
        fresh.open("s.yml", String(decoding: text.text, as: UTF8.self))
        fresh.pause()
        fresh.run()
        #expect(editor.code == 0)
        #expect(try #require(editor.told("s.yml").last) == #require(fresh.told("s.yml").last))
    }
}
