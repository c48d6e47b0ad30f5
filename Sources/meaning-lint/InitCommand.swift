import ArgumentParser
import MeaningLint
import Rules

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Writes a first .lint-rules.yml for the folder, from what is found in it.")

    @Argument(help: ArgumentHelp("The folder (default: the current one).", valueName: "FOLDER"))
    var folder = "."

    @Option(help: ArgumentHelp("Language of messages and comments.", valueName: "da|en"))
    var lang: MessageLanguage?

    @Flag(help: "Print the configuration; write nothing.")
    var dryRun = false

    func run() throws {
        Environment.ignoreClosedPipes()
        let paths = Paths(currentFolder: Environment.currentFolder, given: [folder])
        let files = LocalFiles()
        let target = paths.absolute(folder)
        guard files.kind(of: target) == .folder else { throw ValidationError("\(folder) is no folder.") }
        let path = target == "/" ? "/.lint-rules.yml" : target + "/.lint-rules.yml"
        if !dryRun, files.kind(of: path) != nil {
            throw ValidationError("\(paths.shown(path)) exists already, and is left as it is. --dry-run prints what would be written.")
        }
        let linter = Linter(rules: RuleSet.builtIn(), system: files, paths: paths)
        var request = Linter.Request(today: Environment.today)
        request.paths = [folder]
        request.jobs = Environment.cores
        let dialects = linter.dialects(for: folder, configuration: nil).set
        let text = Proposal(linter.run(request), dialects: dialects, language: lang ?? Environment.language).text()
        if dryRun {
            try Output.tell(Array(text.utf8))
        } else if Output.write(Array(text.utf8), toFile: path) {
            Output.write(Array("\(Escaping.terminal(paths.shown(path)))\n".utf8), to: .standardOutput)
        } else {
            Output.write(Array("meaning-lint: \(Escaping.terminal(paths.shown(path))) cannot be written.\n".utf8), to: .standardError)
            throw ExitCode(2)
        }
    }
}
