import Foundation
import Testing

/// The JSON report has the shape that the contract promises, over all fixtures.
@Suite struct JSONReportTests {
    @Test(arguments: ["da", "en"]) func shape(_ language: String) throws {
        let command = try Command()
        defer { command.remove() }
        let fixtures = Command.package.appending(path: "Fixtures").path()
        let result = try command.run("check", fixtures, "--format", "json", "--lang", language, "--fail-on", "never", "--today", "2026-11-24")
        #expect(result.code == 0)
        let report = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        #expect(report["schema_version"] as? Int == 1)
        #expect((report["tool"] as? [String: String])?["name"] == "meaning-lint")
        let summary = try #require(report["summary"] as? [String: Any])
        let definitions = try #require(summary["definitions"] as? [String: Int])
        #expect(Set(definitions.keys) == ["survey", "question", "goal", "kpi", "dashboard"])
        #expect(summary["skipped"] as? Int == 0)
        let findings = try #require(report["findings"] as? [[String: Any]])
        #expect((summary["findings"] as? [String: Int])?.values.reduce(0, +) == findings.count)
        #expect(summary["answered"] as? Int == (report["answered"] as? [Any])?.count)
        var last = ("", -1)
        for finding in findings {
            #expect(Set(finding.keys) == ["rule", "principle", "severity", "message", "question", "file", "range", "definition", "evidence", "related", "fix"])
            #expect(["error", "warning", "info"].contains(finding["severity"] as? String ?? ""))
            #expect((finding["question"] as? String)?.hasSuffix("?") == true)
            let file = try #require(finding["file"] as? String)
            let range = try #require(finding["range"] as? [String: [String: Int]])
            let (start, end) = (try #require(range["start"]), try #require(range["end"]))
            // Positions are those of the file's own bytes.
            let bytes = [UInt8](try Data(contentsOf: URL(filePath: file)))
            let (from, to) = (start["offset"] ?? -1, end["offset"] ?? -1)
            #expect(0 <= from && from < to && to <= bytes.count)
            let before = String(decoding: bytes[..<from], as: UTF8.self)
            let lines = before.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
            #expect(start["line"] == lines.count, "\(file)")
            #expect(start["column"] == (lines.last?.unicodeScalars.filter { $0 != "\u{FEFF}" }.count ?? 0) + 1, "\(file)")
            #expect(Array(last.0.utf8).lexicographicallyPrecedes(Array(file.utf8)) || last.0 == file && last.1 <= from, "ordered by file, then position")
            last = (file, from)
        }
        for answered in report["answered"] as? [[String: Any]] ?? [] {
            #expect(Set(answered.keys) == ["rule", "file", "range", "definition", "why", "by", "until"])
        }
        // The framework asks for talk instead of verdicts: nothing in the report adds up to one.
        for word in ["score", "grade", "rank", "percentage"] { #expect(!result.output.contains("\"\(word)\"")) }
    }

    /// What the README shows is what a reader gets.
    @Test func theReadmeShowsRealFindings() throws {
        let readme = try String(contentsOf: Command.package.appending(path: "README.md"), encoding: .utf8)
        let shown = try #require(readme.components(separatedBy: "What it says of").last?.components(separatedBy: "```").dropFirst().first)
        let command = try Command()
        defer { command.remove() }
        var report = ""
        for language in ["da", "en"] {
            report += try command.run("check", Command.package.appending(path: "Fixtures").path(), "--lang", language, "--verbose", "--today", "2026-11-24").output
        }
        let lines = shown.split(separator: "\n").filter { !$0.hasPrefix("Fixtures/") }
        #expect(lines.count > 10)
        for line in lines { #expect(report.contains(line), "\(line)") }
    }

    /// The exemplary corner of each municipality is written in the framework's spirit: nothing warns there.
    @Test(arguments: ["Fixtures/da/omsorg", "Fixtures/en/adult-care"]) func theExemplaryAreNotAsked(_ folder: String) throws {
        let command = try Command()
        defer { command.remove() }
        let result = try command.run("check", Command.package.appending(path: folder).path(), "--fail-on", "warning", "--today", "2026-11-24")
        #expect(result.code == 0, "\(result.output)")
    }
}
