import MeaningLint
import Rules
import TestSupport

@testable import LanguageServer

extension MemoryFiles: StampedFiles {
    public func stamp(of path: String) -> FileStamp? {
        files[path].map { FileStamp(seconds: $0.hashValue, nanoseconds: 0, size: $0.count, number: 0) }
    }
}

/// An editor that says what a test has it say, and keeps what it hears.
final class Editor {
    struct Script: Channel {
        enum Step {
            case bytes([UInt8])
            /// Nothing comes until the server waits; or, while it works, until it has asked that often whether something has.
            case pause(asked: Int)
        }
        final class Record {
            var steps: [Step]
            var heard: [UInt8] = []
            var asked = 0
            init(_ steps: [Step]) { self.steps = steps }
        }
        let record: Record

        mutating func read(waits: Bool) -> [UInt8]? {
            guard !record.steps.isEmpty else { return nil }
            record.asked = 0
            if case .bytes(let bytes) = record.steps.removeFirst() { return bytes }
            return []
        }

        func hasInput() -> Bool {
            guard case .pause(let asked)? = record.steps.first else { return true }
            record.asked += 1
            return record.asked > asked
        }

        mutating func write(_ bytes: [UInt8]) { record.heard += bytes }
    }

    private var steps: [Script.Step] = []
    private var number = 0
    var files: [String: String]
    var setting = ServerSetting { CalendarDate(year: 2026, month: 11, day: 24) }
    private(set) var code: Int32 = -1
    /// What the server sent, as compact JSON.
    private(set) var heard: [YAMLValue] = []

    /// - Parameter files: below `/work`, the folder that is open.
    init(_ files: [String: String] = [:], abilities: String = "{}", locale: String = "en") {
        self.files = files
        request("initialize", #"{"rootUri":"file:///work","locale":"\#(locale)","capabilities":\#(abilities)}"#)
        notify("initialized", "{}")
    }

    func raw(_ text: String) { steps.append(.bytes(Array(text.utf8))) }

    func message(_ json: String) { steps.append(.bytes(Framing.framed(Array(json.utf8)))) }

    @discardableResult
    func request(_ method: String, _ parameters: String) -> Int {
        number += 1
        message(#"{"jsonrpc":"2.0","id":\#(number),"method":"\#(method)","params":\#(parameters)}"#)
        return number
    }

    func notify(_ method: String, _ parameters: String) { message(#"{"jsonrpc":"2.0","method":"\#(method)","params":\#(parameters)}"#) }

    /// Time for the server to check.
    func pause(asked: Int = .max) { steps.append(.pause(asked: asked)) }

    func open(_ file: String, _ text: String) {
        notify("textDocument/didOpen", #"{"textDocument":{"uri":"file:///work/\#(file)","languageId":"yaml","version":1,"text":\#(Self.quoted(text))}}"#)
    }

    func change(_ file: String, version: Int, _ changes: String) {
        notify("textDocument/didChange", #"{"textDocument":{"uri":"file:///work/\#(file)","version":\#(version)},"contentChanges":[\#(changes)]}"#)
    }

    func ask(_ method: String, _ file: String, line: Int, character: Int) -> Int {
        request("textDocument/" + method, #"{"textDocument":{"uri":"file:///work/\#(file)"},"position":{"line":\#(line),"character":\#(character)}}"#)
    }

    func actions(_ file: String, line: Int, from: Int, to: Int) -> Int {
        request(
            "textDocument/codeAction",
            #"{"textDocument":{"uri":"file:///work/\#(file)"},"range":{"start":{"line":\#(line),"character":\#(from)},"end":{"line":\#(line),"character":\#(to)}},"context":{"diagnostics":[]}}"#)
    }

    static func quoted(_ text: String) -> String {
        var json = JSONWriter()
        json.string(text)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    /// Says all of it, and leaves as editors do.
    func run(leaves: Bool = true) {
        if leaves {
            request("shutdown", "null")
            notify("exit", "null")
        }
        let record = Script.Record(steps)
        let memory = MemoryFiles(files.reduce(into: [:]) { $0["/work/" + $1.key] = $1.value })
        code = Server(rules: RuleSet.builtIn(), files: memory, channel: Script(record: record), setting: setting).run()
        var framing = Framing()
        framing.append(record.heard)
        while let body = framing.next() { if let value = YAMLValue.json(body) { heard.append(value) } }
    }

    /// The result of a request of the editor's.
    func answer(_ number: Int) -> YAMLValue? { heard.first { $0["id"]?.string == String(number) && $0["method"] == nil }?["result"] }
    func failure(_ number: Int) -> Int? { heard.first { $0["id"]?.string == String(number) }?["error"]?["code"]?.string.flatMap { Int($0) } }

    /// Every time that findings of a file were told: `line:from-to rule`.
    func told(_ file: String) -> [[String]] {
        heard.filter { $0["method"]?.string == "textDocument/publishDiagnostics" && $0["params"]?["uri"]?.string == "file:///work/" + file }.map { message in
            (message["params"]?["diagnostics"]?.list ?? []).map { diagnostic in
                let range = diagnostic["range"]
                func number(_ end: String, _ name: String) -> String { range?[end]?[name]?.string ?? "?" }
                return "\(number("start", "line")):\(number("start", "character"))-\(number("end", "character")) \(diagnostic["code"]?.string ?? "-")"
            }
        }
    }
}
