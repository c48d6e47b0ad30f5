import ArgumentParser
import MeaningLint
import Rules

struct TestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Runs the examples of a configuration's own rules.",
        discussion: """
            A bad example must be asked about where it is marked (once, without marks), a good one must not. Exit code: 0 all are as they
            should be; 1 some are not; 2 bad usage or configuration; 4 the configuration has no rules of its own.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(help: ArgumentHelp("The configuration (default: the current folder's).", valueName: "FILE"))
    var file: String?

    @Flag(help: "Also fail on a rule that is about no definition of the paths.")
    var coverage = false

    @Option(name: .customLong("path"), help: ArgumentHelp("Files and folders for --coverage (repeatable; default: the configuration's folder).", valueName: "PATH"))
    var paths: [String] = []

    @Option(help: ArgumentHelp("The report's form.", valueName: "text|json"))
    var format: Format = .text

    @Option(help: ArgumentHelp("Language of messages.", valueName: "da|en"))
    var lang: MessageLanguage?

    @Option(help: ArgumentHelp("The day that rules about dates count from, where examples name none (default: today).", valueName: "YYYY-MM-DD"))
    var today: String?

    func run() throws {
        Environment.ignoreClosedPipes()
        let day = try CalendarDate.today(today)
        if !coverage, !paths.isEmpty { throw ValidationError("--path goes with --coverage.") }
        let system = LocalFiles()
        let known = Paths(currentFolder: Environment.currentFolder, given: paths + [file].compactMap { $0 })
        // A folder stands for the configuration in it.
        let configuration = file.map { system.kind(of: known.absolute($0)) == .folder ? $0 + "/.lint-rules.yml" : $0 }
        let linter = Linter(rules: RuleSet.builtIn(), system: system, paths: known)
        let run = linter.testRules(configuration: configuration, coverage: coverage ? paths : nil, today: day, jobs: Environment.cores)
        let language = lang ?? run.language ?? Environment.language ?? .en
        guard run.diagnostics.isEmpty else { throw Failure.report(run.diagnostics, language) }
        let report = ExampleReport(run, language: language)
        Output.write(format == .json ? report.json() : Array(report.text().utf8), to: .standardOutput)
        if run.failures > 0 || run.idle > 0 { throw ExitCode(1) }
        if run.rules.isEmpty { throw ExitCode(4) }
    }
}
