import Foundation
import Testing

/// What means harm, and accidents, as the executable meets them. The large ones are in `scripts/harm`.
@Suite struct HarmTests {
    private static let goal = "goals: [{id: a, title: Children read}]"

    /// Runs a shell's words in the command's folder; `$lint` is the executable.
    private func shell(_ words: String, in command: Command) throws -> (code: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.currentDirectoryURL = command.folder
        process.arguments = ["-c", words]
        process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "en_GB.UTF-8", "lint": Command.executable.path()]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus, String(decoding: bytes, as: UTF8.self))
    }

    // MARK: Out of the repository

    private func repository() throws -> Command {
        let command = try Command(["in/.git/HEAD": "", "in/a.yml": Self.goal, "out/.lint-rules.yml": "rules: {secret-of-the-house: off}"])
        try FileManager.default.createSymbolicLink(atPath: command.folder.appending(path: "in/folder").path(), withDestinationPath: "../out")
        try FileManager.default.createSymbolicLink(atPath: command.folder.appending(path: "in/link.yml").path(), withDestinationPath: "../out/.lint-rules.yml")
        return command
    }

    @Test(arguments: ["../out", "../out/.lint-rules.yml", "folder", "folder/.lint-rules.yml", "link.yml", "./folder/../../out", "/etc/hostname", "\"\\U0010FE2E\\U0010FE2E\\U0010FE2Fout\""])
    func extendsStaysWithin(_ path: String) throws {
        let command = try repository()
        defer { command.remove() }
        try Data("extends: \(path)".utf8).write(to: command.folder.appending(path: "in/.lint-rules.yml"))
        let result = try shell("cd in && \"$lint\" check", in: command)
        #expect(result.code == 2)
        #expect(result.output.contains("outside the repository") || result.output.contains("link out of the repository") || result.output.contains("does not exist"))
        #expect(!result.output.contains("secret"))
    }

    @Test func aConfigurationThatIsALinkOutIsNotReadUnlessNamed() throws {
        let command = try repository()
        defer { command.remove() }
        try FileManager.default.moveItem(at: command.folder.appending(path: "in/link.yml"), to: command.folder.appending(path: "in/.lint-rules.yml"))
        let found = try shell("cd in && \"$lint\" check", in: command)
        #expect(found.code == 2 && found.output.contains("link to a file outside the repository") && !found.output.contains("secret"))
        #expect(try shell("cd in && \"$lint\" check --config .lint-rules.yml", in: command).output.contains("secret-of-the-house"))
    }

    // MARK: Names

    /// F4 8F B8 AE is U+10FE2E: no name can stand for another one.
    @Test func namesThatAreNoText() throws {
        let command = try Command(["in/text": Self.goal, "up.yml": "goals: [{id: not-this-one}]"])
        defer { command.remove() }
        let result = try shell(#"cd in; for name in "$(printf '\346\370.yml')" "$(printf '\364\217\270\256\364\217\270\256\364\217\270\257up.yml')" "a b.yml"; do cp text "$name"; "$lint" check "$name"; done; "$lint" check --format json --fail-on never | grep -c '"files": 3,'; "$lint" chain"#, in: command)
        #expect(result.output.components(separatedBy: "1 file with 1 goal.").count == 4, "each is found when it is named")
        #expect(result.output.contains("\\xE6\\xF8.yml") && result.output.contains("\n1\n") && !result.output.contains("not-this-one"))
    }

    /// A log must not take a name or a text for a command, nor a terminal for an escape, nor a page for HTML.
    @Test func nothingActs() throws {
        let text = "kpis: [{id: \"##[error]\\e[2J\", title: \"::warning::<img src=x onerror=y>\\u202e\", recipients: \"\\n::set-env::&lt;\"}]\ngoals: [{id: \"]\\\"; click\", kpis: [\"##vso[task]#quot;\\x9b\"]}]\n::debug:: x: 1\n"
        let command = try Command(["::error::x.yml": text, "\u{A0}::notice::y##[add-mask]z.yml": text, "<b>`c`.yml": text])
        defer { command.remove() }
        for words in ["check --verbose", "check --verbose --color always", "check --format json", "questions", "chain", "chain --format mermaid", "chain --format dot", "chain --format json", "check --print-config ::error::x.yml", "check gone::\n::error::"] {
            let output = try command.run(words.split(separator: " ").map(String.init)).output
            for line in output.replacing("\u{1B}[", with: "").components(separatedBy: "\n") {
                #expect(!line.unicodeScalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) || $0.value == 0x202E }, "\(words): \(line.debugDescription)")
                #expect(!line.drop { $0.isWhitespace }.hasPrefix("::"), "\(words): \(line)")
                #expect(line.firstMatch(of: /##\w*\[/) == nil, "\(words): \(line)")
            }
            if words == "questions" || words.contains("mermaid") { #expect(output.firstMatch(of: /(^|[^\\])<(img|b>)/) == nil, "\(words): \(output)") }
        }
    }

    // MARK: Reading and writing

    /// Where the current folder has been deleted there is nothing to lint, least of all the folders above it.
    @Test func aFolderThatIsGone() throws {
        let command = try Command()
        defer { command.remove() }
        let result = try shell(#"mkdir gone; cd gone; rmdir ../gone; "$lint" check"#, in: command)
        #expect(result.code == 2, "\(result.output)")
    }

    @Test func filesThatCannotBeRead() throws {
        let command = try Command(["a.yml": Self.goal])
        defer { command.remove() }
        // A link to nothing, one to a device without end, and a pipe that nobody writes to are not met in a folder.
        #expect(try shell("ln -s nowhere b.yml; ln -s /dev/zero c.yml; mkfifo d.yml; \"$lint\" check", in: command).output.contains("1 file with 1 goal."))
        #expect(try shell("\"$lint\" check d.yml", in: command).code == 4)
        let endless = try shell("\"$lint\" check /dev/zero", in: command)
        #expect(endless.code == 1 && endless.output.contains("larger than the limit of 16 MiB"))
        #if os(Linux)
        let unreadable = try shell("ln -s /proc/self/mem e.yml; \"$lint\" check", in: command)
        #expect(unreadable.code == 2 && unreadable.output.contains("e.yml cannot be read") && unreadable.output.contains("1 file with 1 goal."))
        #endif
    }

    /// Files go on being lint while somebody else empties and removes them.
    @Test func filesThatChangeAndVanish() throws {
        let command = try Command(Dictionary(uniqueKeysWithValues: (0..<400).map { ("f\($0).yml", "kpis: [{id: k\($0)}]") }))
        defer { command.remove() }
        let result = try shell("(for f in f*.yml; do : > $f; rm $f; done) & while kill -0 $! 2>/dev/null; do \"$lint\" check > /dev/null 2>&1; code=$?; [ $code -le 4 ] || exit $code; done", in: command)
        #expect(result.code == 0)
    }

    // The thread sanitizer keeps its own notes in a file, which may not grow either.
    @Test(.disabled(if: ProcessInfo.processInfo.environment["MEANING_LINT_SANITIZER"] == "thread"))
    func aFullDiskLeavesNoHalfReport() throws {
        let command = try Command(["a.yml": "kpis:\n" + (1...2000).map { "  - {id: k\($0)}\n" }.joined(), "old.json": "old"])
        defer { command.remove() }
        let result = try shell("ulimit -f 8; \"$lint\" check --format json --output report.json; echo $?; \"$lint\" check --format json --output old.json; echo $?; cat old.json; ls", in: command)
        #expect(result.output.contains("report.json cannot be written"))
        #expect(result.output.hasSuffix("olda.yml\nold.json\n"), "\(result.output)")
        #if os(Linux)
        for words in ["check", "chain", "questions", "rules", "explain jargon", "init --dry-run"] {
            let full = try shell("\"$lint\" \(words) > /dev/full", in: command)
            #expect(full.code == 2 && full.output.contains("cannot be written"), "\(words)")
        }
        #endif
    }

    @Test func throughALinkTheFileItselfIsWritten() throws {
        let command = try Command(["a.yml": Self.goal, "there/report.json": "old"])
        defer { command.remove() }
        let result = try shell("ln -s there/report.json link.json; \"$lint\" check --format json --output link.json; test -L link.json && grep -c schema_version there/report.json; ls there; \"$lint\" check --output there; echo $?", in: command)
        #expect(result.output.hasPrefix("1\nreport.json\n") && result.output.hasSuffix("2\n"), "\(result.output)")
    }

    @Test(arguments: ["check --verbose", "check --format json", "questions", "chain"])
    func aClosedPipeIsNoFailure(_ words: String) throws {
        let command = try Command(["a.yml": "kpis:\n" + (1...6000).map { "  - {id: k\($0), title: Books}\n" }.joined()])
        defer { command.remove() }
        let result = try shell("{ \"$lint\" \(words); echo \"code $?\" >&2; } | head -1 > /dev/null", in: command)
        #expect(result.output == "code 0\n")
    }
}
