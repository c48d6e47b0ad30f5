import Foundation
import Testing

/// `check --watch`, and `check --file-set`.
@Suite struct WatchTests {
    private static func survey(_ options: String) -> String { "surveys: [{id: s, questions: [{id: q, text: How old are you?, options: [\(options)]}]}]\n" }

    /// Waits until something holds, ten seconds at most.
    private func waits(for holds: () throws -> Bool) throws -> Bool {
        for _ in 0..<200 {
            if try holds() { return true }
            Thread.sleep(forTimeInterval: 0.05)
        }
        return false
    }

    @Test func lintsAgainWhenSomethingChanges() throws {
        let command = try Command(["a.yml": Self.survey("0-10, 10-20")])
        let elsewhere = try Command(["report": ""])
        defer {
            command.remove()
            elsewhere.remove()
        }
        let report = elsewhere.folder.appending(path: "report")
        let process = Process()
        process.executableURL = Command.executable
        process.arguments = ["check", "--watch", "--rule", "overlapping-options", "--lang", "en"]
        process.currentDirectoryURL = command.folder
        let output = try FileHandle(forWritingTo: report)
        process.standardOutput = output
        process.standardError = output
        try process.run()
        // Whatever signals it was started with blocked.
        defer { kill(process.processIdentifier, SIGKILL) }
        func reports() throws -> [String] { try String(contentsOf: report, encoding: .utf8).components(separatedBy: "Watching for changes. Ctrl-C ends it.\n") }
        func write(_ name: String, _ text: String) throws {
            let file = command.folder.appending(path: name)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file, options: .atomic)
        }
        #expect(try waits { try reports().count == 2 })
        #expect(try reports()[0].contains("10 fits two answers"))
        try write("a.yml", Self.survey("0-9, 10-20"))
        #expect(try waits { try reports().count == 3 })
        #expect(try reports()[1].hasSuffix("No open questions.\n"))
        // A new folder, and a configuration that was not there.
        try write("new/b.yml", Self.survey("0-5, 5-9"))
        #expect(try waits { try reports().count == 4 })
        #expect(try reports()[2].contains("new/b.yml"))
        try write(".lint-rules.yml", "rules: { overlapping-options: off }")
        #expect(try waits { try reports().count == 5 })
        // What an editor leaves beside a file is no change.
        try write(".a.yml.swp", "x")
        Thread.sleep(forTimeInterval: 0.6)
        #expect(try reports().count == 5)
        #expect(try !reports().joined().contains("\u{1B}"), "no terminal, no screen to clear")
    }

    @Test func watchesFilesOnly() throws {
        let command = try Command()
        defer { command.remove() }
        #expect(try command.run("check", "--watch", "--stdin", "--stdin-filename", "a.yml", input: "").code == 2)
    }

    /// The set is the folder's, and what its configuration leaves out stays out; only the paths are reported.
    @Test func fileSet() throws {
        let command = try Command([
            ".lint-rules.yml": "exclude: [vendor/]", "goals.yml": "goals: [{id: g, kpis: [k, gone]}]", "kpis.yml": "kpis: [{id: k, title: x}]",
            "vendor/goals.yml": "goals: [{id: v, kpis: [other]}]", "template.yml": "{{ broken",
        ])
        defer { command.remove() }
        let arguments = ["check", "--rule", "broken-reference", "--rule", "yaml-syntax", "--lang", "en"]
        #expect(try command.run(arguments + ["vendor/goals.yml"]).output.contains("vendor/goals.yml"))
        #expect(try command.run(arguments + ["template.yml"]).output.contains("template.yml"))
        let within = try command.run(arguments + ["--file-set", ".", "vendor/goals.yml", "template.yml", "goals.yml"])
        #expect(within.code == 1)
        #expect(within.output.contains("\"gone\"") && !within.output.contains("vendor") && !within.output.contains("template.yml"))
        #expect(try command.run(arguments + ["--file-set", ".", "vendor/goals.yml"]).code == 4)
        #expect(try command.run(arguments + ["--file-set", "."]).code == 2)
        #expect(try command.run(arguments + ["--file-set", "nowhere", "goals.yml"]).code == 2)
    }

    /// Without a configuration the set is the folder all the same: a hook is given the changed files alone.
    @Test func fileSetWithoutAConfiguration() throws {
        let command = try Command(["goals.yml": "goals: [{id: g, kpis: [k]}]", "kpis.yml": "kpis: [{id: k, title: x}]"])
        defer { command.remove() }
        #expect(try command.run("check", "--rule", "broken-reference", "--rule", "kpi-unused", "--file-set", ".", "goals.yml", "kpis.yml", "--fail-on", "info").code == 0)
        #expect(try command.run("check", "--rule", "kpi-unused", "--file-set", ".", "kpis.yml", "--fail-on", "info").code == 0)
    }
}
