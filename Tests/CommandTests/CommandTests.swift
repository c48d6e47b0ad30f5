import Foundation
import Testing

/// The executable as users meet it: arguments, exit codes, streams.
@Suite struct CommandTests {
    static let warning = "goals: [{id: a, title: Children read}]"
    static let error = "surveys: [{id: s, questions: [{id: q, text: How old are you?, options: [0-10, 10-20]}]}]"

    private func run(_ files: [String: String], _ arguments: String..., input: String? = nil, environment: [String: String] = [:]) throws -> Command.Result {
        let command = try Command(files)
        defer { command.remove() }
        return try command.run(arguments, input: input, environment: environment)
    }

    @Test func exitCodes() throws {
        #expect(try run(["a.yml": Self.warning], "check").code == 0)
        #expect(try run(["a.yml": Self.warning], "check", "--fail-on", "warning").code == 1)
        #expect(try run(["a.yml": Self.warning], "check", "--fail-on", "info").code == 1)
        #expect(try run(["a.yml": Self.error], "check").code == 1)
        #expect(try run(["a.yml": Self.error], "check", "--fail-on", "never").code == 0)
        #expect(try run(["a.txt": Self.error], "check").code == 4)
        #expect(try run(["a.txt": Self.error], "check", "--allow-empty").code == 0)
        #expect(try run(["a.yml": Self.error], "check", "a.yml", "gone.yml").code == 2)
        #expect(try run(["a.yml": Self.error, ".lint-rules.yml": "rules: {x: off}"], "check").code == 2)
        #expect(try run([".lint-rules.yml": "fail-on: warning", "a.yml": Self.warning], "check").code == 1)
        #expect(try run(["a.yml": Self.warning], "check", "--fail-on", "info", "--skip", "dilemma-missing", "--principle", "weave-craft-and-value").code == 0)
    }

    /// Argument errors are 2, with words on standard error and nothing on standard output.
    @Test(arguments: [
        ["check", "--fail-on", "sometimes"], ["check", "--rule", "jargn"], ["check", "--principle", "x"], ["check", "--jobs", "0"], ["check", "--today", "soon"],
        ["check", "--stdin"], ["check", "--stdin-filename", "x"], ["check", "--stdin", "--stdin-filename", "a", "b"], ["check", "--nonsense"], ["explain", "x"], ["explain"], ["frobnicate"],
    ])
    func argumentErrors(_ arguments: [String]) throws {
        let command = try Command(["a.yml": Self.warning])
        defer { command.remove() }
        let result = try command.run(arguments)
        #expect(result.code == 2)
        #expect(!result.errors.isEmpty && result.output.isEmpty)
    }

    @Test func didYouMean() throws {
        #expect(try run([:], "check", "--rule", "jargn").errors.contains("Did you mean \"jargon\"?"))
        #expect(try run([:], "explain", "endpoint").errors.contains("endpoint"))
    }

    @Test func unreadablePathsAreNamedAndTheRestIsReported() throws {
        let result = try run(["a.yml": Self.warning], "check", "gone", "a.yml")
        #expect(result.errors == "meaning-lint: gone does not exist.\n")
        #expect(result.output.contains("for-whom-missing"))
    }

    @Test func brokenConfigurationPointsAtItsLine() throws {
        let result = try run(["a.yml": Self.warning, ".lint-rules.yml": "language: da\nrules:\n  jargn: off\n"], "check", "--lang", "en")
        #expect(result.errors == ".lint-rules.yml:3:3: There is no rule \"jargn\". Did you mean \"jargon\"?\n")
        #expect(result.output.isEmpty)
        #expect(try run(["a.yml": Self.warning, ".lint-rules.yml": "language: da\nrules:\n  jargn: off\n"], "check").errors == ".lint-rules.yml:3:3: Reglen »jargn« findes ikke. Mente du »jargon«?\n")
    }

    @Test func languageOfMessages() throws {
        #expect(try run(["a.yml": Self.warning], "check").output.contains("Whom is the goal for?"))
        #expect(try run(["a.yml": Self.warning], "check", environment: ["LC_ALL": "da_DK.UTF-8"]).output.contains("Hvem er målet til for?"))
        #expect(try run(["a.yml": Self.warning, ".lint-rules.yml": "language: da"], "check").output.contains("Hvem er målet til for?"))
        #expect(try run(["a.yml": Self.warning, ".lint-rules.yml": "language: da"], "check", "--lang", "en").output.contains("Whom is the goal for?"))
        #expect(try run(["a.yml": Self.warning], "check", environment: ["LC_ALL": "", "LANG": "da_DK"]).output.contains("Hvem er målet til for?"))
        #expect(try run(["a.yml": Self.warning], "check", environment: ["LC_ALL": "C"]).output.contains("Whom is the goal for?"))
    }

    @Test func colours() throws {
        #expect(try !run(["a.yml": Self.warning], "check").output.contains("\u{1B}"), "a pipe is no terminal")
        #expect(try run(["a.yml": Self.warning], "check", "--color", "always").output.contains("\u{1B}[1m"))
    }

    @Test func standardInput() throws {
        let files = [".lint-rules.yml": "", "kpis.yml": "kpis: [{id: k}]"]
        let result = try run(files, "check", "--stdin", "--stdin-filename", "goals.yml", "--rule", "broken-reference", input: "goals: [{id: g, kpis: [k, x]}]")
        #expect(result.code == 1)
        #expect(result.output.contains("goals.yml") && result.output.contains("\"x\"") && !result.output.contains("\"k\""))
    }

    @Test func outputFile() throws {
        let command = try Command(["a.yml": Self.warning])
        defer { command.remove() }
        let result = try command.run("check", "--format", "json", "--output", "report.json")
        #expect(result.output.isEmpty && result.code == 0)
        let json = try JSONSerialization.jsonObject(with: Data(contentsOf: command.folder.appending(path: "report.json"))) as? [String: Any]
        #expect(json?["schema_version"] as? Int == 1)
        #expect(try FileManager.default.contentsOfDirectory(atPath: command.folder.path()).sorted() == ["a.yml", "report.json"], "nothing is left beside it")
        #expect(try command.run("check", "--output", "gone/report.json").code == 2)
    }

    @Test func todayDecides() throws {
        let text = "goals: [{id: a, for: b, answers: {dilemma-missing: {why: We talk in May., until: 2027-01-01}}}]"
        #expect(try run(["a.yml": text], "check", "--rule", "dilemma-missing", "--fail-on", "info", "--today", "2027-01-01").code == 0)
        #expect(try run(["a.yml": text], "check", "--rule", "dilemma-missing", "--fail-on", "info", "--today", "2027-01-02").code == 1)
    }

    @Test func verboseNamesWhatNoDialectKnows() throws {
        let files = ["a.yml": Self.warning, "package.json": "{\"name\": \"x\"}", "b.yml": "{{ x }}: y: z"]
        #expect(try run(files, "check").output.contains("2 other files were skipped."))
        let verbose = try run(files, "check", "--verbose").output
        #expect(verbose.contains("package.json") && verbose.contains("b.yml"))
    }

    @Test func atMostTwoQuestionsAboutWhatIsMissing() throws {
        let text = "goals:\n  - id: a\n"
        let short = try run(["a.yml": text], "check").output
        #expect(short.contains("listened-to-missing · ") && short.contains("for-whom-missing · ") && !short.contains("difference-missing · "))
        #expect(short.contains("4 more questions about what is not there (difference-missing, agreed-with-missing, dilemma-missing, goal-unmeasured)"))
        #expect(try run(["a.yml": text], "check", "--verbose").output.contains("dilemma-missing · "))
    }

    @Test func sharedAbsencesAreToldOnce() throws {
        let text = "kpis:\n" + (1...8).map { "  - {id: k\($0), title: Books, description: Books that children borrow, source: x, learning: {use: to see which books move, forum: team, every: month}}\n" }.joined()
        let short = try run(["a.yml": text], "check").output
        #expect(short.contains("8 of 8 KPIs: ") && short.contains("a.yml:2, a.yml:3, a.yml:4 and 5 more"))
        #expect(short.components(separatedBy: "recipient-missing").count == 2)
        #expect(try run(["a.yml": text], "check", "--verbose").output.components(separatedBy: "recipient-missing").count == 9)
    }

    @Test func commands() throws {
        #expect(try run([:], "--version").output.split(separator: ".").count == 3)
        #expect(try run([:], "--help").output.contains("SUBCOMMANDS"))
        #expect(try run([:], "rules").output.contains("endpoint-only"))
        let rules = try JSONSerialization.jsonObject(with: Data(run([:], "rules", "--format", "json").output.utf8)) as? [[String: Any]]
        #expect(rules?.allSatisfy { $0["id"] is String && $0["principle"] is String && $0["severity"] is String && $0["reads"] is [String] } == true)
        let page = try run([:], "explain", "endpoint-only", "--lang", "da").output
        for words in ["Kun et slutmål", "Tegn forandringen sammen", "Hvorfor", "Kilder", "Her spørger den", "Her er den tavs"] { #expect(page.contains(words), "\(words)") }
        #expect(try run([:], "explain", "long-question").output.contains("max-words: 25"))
    }

    @Test func initWritesOnceAndWhatItWritesIsUnderstood() throws {
        let command = try Command(["kpi/a.yml": Self.warning])
        defer { command.remove() }
        #expect(try command.run("init").output == ".lint-rules.yml\n")
        #expect(try command.run("check").code == 0)
        let again = try command.run("init")
        #expect(again.code == 2 && again.errors.contains("exists already"))
        #expect(try command.run("init", "--dry-run").output.contains("rules:"))
    }

    @Test func printConfig() throws {
        let result = try run([".lint-rules.yml": "rules:\n  jargon: info\n", "a.yml": Self.warning], "check", "--print-config", "a.yml")
        #expect(result.code == 0)
        #expect(result.output.contains("What holds for a.yml"))
        #expect(result.output.split(separator: "\n").contains { $0.hasPrefix("rules.jargon: info") && $0.hasSuffix(".lint-rules.yml:2:11") })
        #expect(try run([".lint-rules.yml": "rulez: {}"], "check", "--print-config", "a.yml").code == 2)
    }

    @Test func fileNamesAndTextsCannotActOnTheTerminal() throws {
        let result = try run(["a\u{1B}[31m.yml": "goals: [{id: \"x\\e[2Jy\", title: \"\\e]0;t\\a\"}]"], "check", "--verbose")
        #expect(result.output.contains("\\u{1B}"))
        #expect(!result.output.contains("\u{1B}"))
    }

    @Test func linksAndLoops() throws {
        let command = try Command(["a/b.yml": Self.warning])
        defer { command.remove() }
        let manager = FileManager.default
        try manager.createSymbolicLink(atPath: command.folder.appending(path: "a/loop").path(), withDestinationPath: "..")
        try manager.createSymbolicLink(atPath: command.folder.appending(path: "c.yml").path(), withDestinationPath: "c.yml")
        try manager.createSymbolicLink(atPath: command.folder.appending(path: "d.yml").path(), withDestinationPath: "a/b.yml")
        let outside = try Command(["e.yml": Self.warning.replacing("id: a", with: "id: e")])
        defer { outside.remove() }
        try manager.createSymbolicLink(atPath: command.folder.appending(path: "e.yml").path(), withDestinationPath: outside.folder.appending(path: "e.yml").path())
        let result = try command.run("check", "--format", "json")
        #expect(result.code == 0)
        #expect(result.output.contains("\"files\": 2,"), "b.yml, and e.yml from outside; d.yml is b.yml again")
    }

    @Test func aClosedPipeIsNoFailure() throws {
        let command = try Command(["a.yml": "kpis:\n" + (1...4000).map { "  - {id: k\($0)}\n" }.joined()])
        defer { command.remove() }
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.currentDirectoryURL = command.folder
        process.arguments = ["-c", "'\(Command.executable.path())' check --verbose | head -1; exit ${PIPESTATUS:-0}"]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(text == "a.yml\n" && process.terminationStatus == 0)
    }

    @Test func oddFileNames() throws {
        let result = try run(["with blank.yml": Self.warning, "with\nline.yml": Self.warning, "æøå.yml": Self.warning, "-dash.yml": Self.warning], "check", "--format", "json", "--fail-on", "never")
        #expect(result.code == 0)
        let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
        let files = Set((json?["findings"] as? [[String: Any]] ?? []).compactMap { $0["file"] as? String })
        #expect(files == ["with blank.yml", "with\nline.yml", "æøå.yml", "-dash.yml"])
    }
}
