import Foundation
import MeaningLint
import Rules
import TestSupport
import Testing

/// Cases as pairs of data files: a folder with input files, and beside them what comes out, as text in both languages and as JSON.
///
/// `scripts/test --accept` takes new output as right.
@Suite struct GoldenTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Golden")
    static let cases = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []).filter { !$0.hasPrefix(".") }.sorted()

    @Test func thereAreCases() { #expect(Self.cases.count >= 8) }

    @Test(arguments: cases) func golden(_ name: String) throws {
        let folder = Self.folder.appending(path: name)
        let input = folder.appending(path: "input")
        var files: [String: [UInt8]] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: input.path()) {
            var isFolder: ObjCBool = false
            let file = input.appending(path: path)
            guard FileManager.default.fileExists(atPath: file.path(), isDirectory: &isFolder), !isFolder.boolValue else { continue }
            files["/work/" + path] = [UInt8](try Data(contentsOf: file))
        }
        let rules = RuleSet.builtIn()
        let linter = Linter(rules: rules, system: MemoryFiles(bytes: files), paths: Paths(currentFolder: "/work"))
        let result = linter.run(Linter.Request(today: CalendarDate(year: 2026, month: 11, day: 24)))
        var outputs = ["expected.json": JSONReport(result, language: .en).write()]
        for language in MessageLanguage.allCases {
            let errors = result.diagnostics.map { $0.line(language) + "\n" }.joined()
            let text = TextReport(result, language: language, style: .init(isColored: false, isVerbose: name.hasSuffix("-verbose"))).write()
            outputs["expected.\(language.rawValue).txt"] = Array(errors.utf8) + (result.stoppedEarly ? [] : text)
        }
        for (file, bytes) in outputs {
            let url = folder.appending(path: file)
            if ProcessInfo.processInfo.environment["GOLDEN_ACCEPT"] != nil {
                try Data(bytes).write(to: url)
            } else {
                let expected = String(decoding: (try? Data(contentsOf: url)) ?? Data(), as: UTF8.self)
                #expect(String(decoding: bytes, as: UTF8.self) == expected, "\(name)/\(file) differs: scripts/test --accept takes the new output")
            }
        }
    }
}
