import Foundation
import Testing

/// Forms, baselines and changes, as somebody uses them from the shell. What reads the forms is in `scripts/test-reports`.
@Suite struct ReportCommandTests {
    static let goal = "goals: [{id: a, title: Children read}]"
    static let error = "surveys: [{id: s, questions: [{id: q, text: How old are you?, options: [0-10, 10-20]}]}]"

    private func text(_ command: Command, _ name: String) throws -> String { try String(contentsOf: command.folder.appending(path: name), encoding: .utf8) }
    private func names(_ command: Command) throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: command.folder.path()).sorted() }

    @Test func severalFormsAtOnce() throws {
        let command = try Command(["a.yml": Self.error])
        defer { command.remove() }
        let forms = ["json", "sarif", "github", "gitlab", "junit", "checkstyle", "markdown", "html"]
        let result = try command.run(["check", "a.yml"] + forms.flatMap { ["--report", "\($0)=out.\($0)"] })
        #expect(result.code == 1 && result.output.contains("5 fits") == false && result.output.contains("10 fits two answers"))
        #expect(try names(command) == (["a.yml"] + forms.map { "out.\($0)" }).sorted())
        for form in forms {
            #expect(try text(command, "out.\(form)").contains("10 fits two answers"), "\(form)")
            #expect(try command.run("check", "--format", form, "a.yml").output == text(command, "out.\(form)"), "\(form)")
        }
    }

    @Test func formsInDanish() throws {
        let command = try Command(["a.yml": Self.error])
        defer { command.remove() }
        for form in ["sarif", "github", "gitlab", "junit", "checkstyle", "markdown", "html"] {
            #expect(try command.run("check", "--format", form, "--lang", "da").output.contains("Hvor sætter man kryds"), "\(form)")
        }
    }

    @Test(arguments: [
        (["--report", "sarif"], "is not FORM=FILE"), (["--report", "sarf=x"], "Did you mean \"sarif\"?"), (["--report", "json=-"], "is not FORM=FILE"),
        (["--report", "json=x", "--report", "sarif=x"], "Two reports would be written to x."), (["--report", "json=x", "--output", "x"], "Two reports"),
        (["--format", "pdf"], "pdf"), (["--prune-baseline"], "--baseline FILE"), (["--baseline", "gone.json"], "--write-baseline writes it"),
        (["--baseline", "a.yml"], "no baseline"), (["--write-baseline", "a.yml"], "left as it is"), (["--write-baseline", "--changed-since", "x"], "without --changed-since"),
        (["--changed-since", "main"], "--changed-since main"),
    ])
    func argumentErrors(_ arguments: [String], _ words: String) throws {
        let command = try Command(["a.yml": Self.goal])
        defer { command.remove() }
        let result = try command.run(["check"] + arguments)
        #expect(result.code == 2 && result.output.isEmpty && result.errors.contains(words), "\(result.errors)")
        #expect(try names(command) == ["a.yml"] && text(command, "a.yml") == Self.goal)
    }

    @Test func aReportThatCannotBeWrittenKeepsTheOthers() throws {
        let command = try Command(["a.yml": Self.goal])
        defer { command.remove() }
        let result = try command.run("check", "--report", "sarif=gone/x.sarif", "--report", "json=y.json")
        #expect(result.code == 2 && result.errors.contains("gone/x.sarif cannot be written"))
        #expect(result.output.contains("for-whom-missing"))
        #expect(try command.run("check", "--write-baseline", "gone/b.json", "--lang", "da").errors == "meaning-lint: gone/b.json kan ikke skrives: findes mappen, og er der plads?\n")
        #expect(try names(command) == ["a.yml", "y.json"])
    }

    @Test func aLinkIsWrittenThrough() throws {
        let command = try Command(["a.yml": Self.goal, "real.json": "old"])
        defer { command.remove() }
        try FileManager.default.createSymbolicLink(atPath: command.folder.appending(path: "link.json").path(), withDestinationPath: "real.json")
        #expect(try command.run("check", "--format", "json", "--output", "link.json").code == 0)
        #expect(try text(command, "real.json").contains("schema_version"))
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: command.folder.appending(path: "link.json").path()) == "real.json")
    }

    @Test func theJobSummaryIsAddedTo() throws {
        let command = try Command(["a.yml": Self.goal, "summary.md": "before\n"])
        defer { command.remove() }
        let environment = ["GITHUB_STEP_SUMMARY": command.folder.appending(path: "summary.md").path()]
        #expect(try command.run("check", "--format", "github", environment: environment).output.hasPrefix("::warning file=a.yml,line=1,"))
        #expect(try text(command, "summary.md").hasPrefix("before\n## Questions to talk about"))
        #expect(try command.run("check", "--format", "json", environment: environment).code == 0)
        #expect(try text(command, "summary.md").components(separatedBy: "## ").count == 2, "other forms write none")
    }

    // MARK: Baseline

    @Test func aBaselineIsWrittenUsedAndPruned() throws {
        let command = try Command(["a.yml": Self.error, "b.yml": Self.goal])
        defer { command.remove() }
        let written = try command.run("check", "--write-baseline")
        #expect(written.code == 0 && written.output.contains("No open questions.") && written.output.contains("stand in meaning-lint-baseline.json and are left out"))
        let first = try text(command, "meaning-lint-baseline.json")
        #expect(first.split(separator: "\n").contains { $0.contains("\"rule\": \"overlapping-options\", \"file\": \"a.yml\", \"kind\": \"question\", \"survey\": \"s\", \"id\": \"q\", \"words\": \"10-20\"") })
        let baseline = ["check", "--baseline", "meaning-lint-baseline.json", "--fail-on", "info"]
        #expect(try command.run(baseline).code == 0)
        // A new one counts; what is gone is told, and taken out when that is asked for.
        try Data("goals: [{id: a, title: Children read}, {id: new}]".utf8).write(to: command.folder.appending(path: "b.yml"))
        try Data(Self.error.replacing("10-20", with: "11-20").utf8).write(to: command.folder.appending(path: "a.yml"))
        let later = try command.run(baseline)
        #expect(later.code == 1 && later.output.contains("new") && later.output.contains("1 question in meaning-lint-baseline.json is gone: overlapping-options (q). --prune-baseline takes it out."))
        #expect(try text(command, "meaning-lint-baseline.json") == first)
        let json = try JSONSerialization.jsonObject(with: Data(try command.run(baseline + ["--format", "json"]).output.utf8)) as? [String: Any]
        let told = json?["baseline"] as? [String: Any]
        #expect((told?["gone"] as? [[String: Any]])?.first?["rule"] as? String == "overlapping-options" && told?["pruned"] as? Bool == false)
        let pruned = try command.run(baseline + ["--prune-baseline", "--lang", "da"])
        #expect(pruned.output.contains("1 spørgsmål er taget ud af meaning-lint-baseline.json"))
        #expect(try text(command, "meaning-lint-baseline.json") == first.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.contains("overlapping") }.joined(separator: "\n"))
        #expect(try !command.run(baseline).output.contains("is gone"))
    }

    @Test func aBaselineIsNamedAndReadFromElsewhere() throws {
        let command = try Command(["catalogue/a.yml": "goals: [{title: No id}]", "sub/x.txt": ""])
        defer { command.remove() }
        #expect(try command.run("check", "catalogue", "--write-baseline", "known.json").code == 0)
        #expect(try text(command, "known.json").contains("\"file\": \"catalogue/a.yml\""))
        #expect(try command.run("check", "catalogue", "--baseline", "known.json", "--fail-on", "info").code == 0)
        // From another folder the files are the same ones.
        let other = Process()
        other.executableURL = Command.executable
        other.arguments = ["check", "../catalogue", "--baseline", "../known.json", "--fail-on", "info"]
        other.currentDirectoryURL = command.folder.appending(path: "sub")
        other.standardOutput = Pipe()
        try other.run()
        other.waitUntilExit()
        #expect(other.terminationStatus == 0)
    }

    // MARK: Changes

    private func git(_ command: Command, _ arguments: String...) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main"] + arguments
        process.currentDirectoryURL = command.folder
        process.standardOutput = Pipe()
        process.standardError = Pipe()
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "git \(arguments)")
    }

    private func write(_ command: Command, _ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: command.folder.appending(path: name))
    }

    @Test func changesSinceARevision() throws {
        let goals = "goals:\n  - id: a\n    title: Children read\n    kpis: [k]\n  - id: b\n    title: Children write\n"
        let command = try Command([".lint-rules.yml": "", "g.yml": goals, "k.yml": "kpis: [{id: k}]\n", "old æ.yml": Self.goal.replacing("a,", with: "z,")])
        defer { command.remove() }
        try git(command, "init", "-q")
        try git(command, "add", "-A")
        try git(command, "commit", "-qm", "first")
        try git(command, "branch", "base")
        let since = ["check", "--changed-since", "base", "--fail-on", "info"]
        #expect(try command.run(since).code == 0, "nothing has changed")

        try write(command, "g.yml", "# A remark.\n\n" + goals)
        #expect(try command.run(since).code == 0, "a line that moved touches nothing")

        try write(command, "g.yml", "# A remark.\n\n" + goals.replacing("Children write", with: "Children write letters"))
        let changed = try command.run(since)
        #expect(changed.code == 1 && changed.output.contains("Children write letters") && !changed.output.contains("Goal \"Children read\""))
        #expect(changed.output.contains("Only what the change since base touches is shown."))

        // Committed, in the meantime others went on, and a file was deleted: its loss is told where it is felt.
        try git(command, "commit", "-qam", "second")
        try git(command, "mv", "old æ.yml", "other æ.yml")
        try git(command, "rm", "-q", "k.yml")
        let broken = try command.run(since + ["--rule", "broken-reference", "--rule", "for-whom-missing", "--format", "json"])
        let findings = (try JSONSerialization.jsonObject(with: Data(broken.output.utf8)) as? [String: Any])?["findings"] as? [[String: Any]] ?? []
        let told = findings.map { "\($0["rule"] ?? "") \(($0["definition"] as? [String: Any])?["id"] ?? "")" }
        #expect(told == ["broken-reference a", "for-whom-missing b"], "\(told)")

        // A new file that git does not know yet.
        try write(command, "new.yml", "goals: [{id: n, title: A new one}]\n")
        #expect(try command.run(since).output.contains("A new one"))
        // What an editor holds, and a path.
        #expect(try command.run(["check", "--changed-since", "HEAD", "--stdin", "--stdin-filename", "g.yml", "--fail-on", "info"], input: goals.replacing("Children read", with: "Children sing")).output.contains("Children sing"))
        #expect(try command.run("check", "new.yml", "--changed-since", "base").output.contains("A new one"))
    }

    @Test func aRevisionIsNoOption() throws {
        let command = try Command(["g.yml": Self.goal])
        defer { command.remove() }
        try git(command, "init", "-q")
        for name in ["--output=x", "-h", "nonsense", "HEAD"] {
            let result = try command.run("check", "--changed-since=\(name)")
            #expect(result.code == 2 && result.errors.contains("there is no revision"), "\(result.errors)")
        }
        #expect(try names(command) == [".git", "g.yml"])
    }
}
