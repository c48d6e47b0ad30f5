import Foundation
import MeaningLint
import Rules
import TestSupport

/// Files that are linted together, as a folder with or without a configuration.
struct Batch {
    static let folder = "/fuzz"
    var files: [(name: String, bytes: [UInt8])] = []

    /// Lints the batch, writes every report of it, and says what is wrong with what came out; nil if nothing is.
    func complaint(of linter: Linter, _ system: BatchFiles, writesAll: Bool) -> String? {
        system.files = MemoryFiles(bytes: Dictionary(uniqueKeysWithValues: files.map { (Self.folder + "/" + $0.name, $0.bytes) }))
        var request = Linter.Request(today: CalendarDate(year: 2026, month: 11, day: 24))
        request.keepsTold = writesAll
        let result = linter.run(request)
        let sizes = Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.bytes.count) })
        for (file, finding) in result.findings {
            let range = finding.range
            guard range.start.line >= 1, range.start.column >= 1, range.start.offset >= 0, range.start.offset < range.end.offset || sizes[result.files[file].file] == 0, range.end.offset <= sizes[result.files[file].file] ?? 0 else {
                return "\(result.files[file].file): \(linter.rules.rules[finding.rule].id) points outside the file: \(range)"
            }
        }
        for diagnostic in result.diagnostics { if let wrong = Self.complaint(ofText: diagnostic.line(.da)) { return "a diagnostic: " + wrong } }
        let language: MessageLanguage = files.count % 2 == 0 ? .da : .en
        let text = TextReport(result, language: language, style: .init(isColored: false, isVerbose: writesAll)).write()
        if let wrong = Self.complaint(ofText: String(decoding: text, as: UTF8.self)) { return "the text: " + wrong }
        guard writesAll else { return nil }
        let json = JSONReport(result, language: language).write()
        guard (try? JSONSerialization.jsonObject(with: Data(json))) != nil else { return "the JSON report is no JSON" }
        let page = MeetingPage(result, language: language, today: request.today).write()
        if let wrong = Self.complaint(ofText: String(decoding: page, as: UTF8.self)) { return "the meeting's page: " + wrong }
        let chain = ChainReport(Chain(result.catalogues), language: language)
        guard (try? JSONSerialization.jsonObject(with: Data(chain.json()))) != nil else { return "the chain's JSON is no JSON" }
        for picture in [chain.text(), chain.mermaid(), chain.dot()] { if let wrong = Self.complaint(ofText: picture) { return "the chain: " + wrong } }
        _ = Proposal(result, dialects: linter.dialects(for: ".", configuration: nil).set, language: nil).text()
        request.jobs = 3
        let again = linter.run(request)
        guard json == JSONReport(again, language: language).write() else { return "three threads report something else than one" }
        return nil
    }

    /// Text for a terminal or a log must not be able to do anything there.
    private static func complaint(ofText text: String) -> String? {
        for line in text.utf8.split(separator: 0x0A) {
            if line.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return "a control character" }
            if line.drop(while: { $0 == 0x20 }).starts(with: "::".utf8) { return "a line that begins with ::" }
        }
        if text.unicodeScalars.contains(where: { (0x80..<0xA0).contains($0.value) || (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value) }) { return "a character that turns the text round" }
        return text.contains("##[") ? "##[" : nil
    }

    // MARK: On disk

    /// Name, length and bytes of each file: what is left of the batch if the process dies.
    var packed: [UInt8] {
        files.reduce(into: Array("\(files.count)\n".utf8)) { $0 += Array("\($1.bytes.count) \($1.name)\n".utf8) + $1.bytes }
    }

    init(files: [(name: String, bytes: [UInt8])] = []) { self.files = files }

    init?(packed: [UInt8]) {
        var rest = packed[...]
        func line() -> String? {
            guard let end = rest.firstIndex(of: 0x0A) else { return nil }
            defer { rest = rest[(end + 1)...] }
            return String(decoding: rest[..<end], as: UTF8.self)
        }
        guard let count = line().flatMap({ Int($0) }) else { return nil }
        for _ in 0..<count {
            guard let head = line()?.split(separator: " ", maxSplits: 1), head.count == 2, let length = Int(head[0]), rest.count >= length else { return nil }
            files.append((String(head[1]), Array(rest.prefix(length))))
            rest = rest.dropFirst(length)
        }
    }

    func write(to folder: URL) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, bytes) in files { try Data(bytes).write(to: folder.appending(path: name)) }
    }
}

/// A file system that is given new files between runs, so that the linter is made once.
final class BatchFiles: FileSystem, @unchecked Sendable {
    var files = MemoryFiles([:])

    func read(_ path: String) throws(FileProblem) -> [UInt8] { try files.read(path) }
    func list(_ folder: String) throws(FileProblem) -> [FolderEntry] { try files.list(folder) }
    func kind(of path: String) -> FileKind? { files.kind(of: path) }
    func realPath(of path: String) -> String? { files.realPath(of: path) }
}
