import ArgumentParser
import MeaningLint
import Rules
import Synchronization

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Lints files and folders.",
        discussion: """
            Exit code: 0 nothing at or above --fail-on; 1 something is; 2 bad usage, bad configuration, or a path that cannot be
            read; 4 nothing was linted.
            """)

    @Argument(help: ArgumentHelp("Files and folders (default: the current folder).", valueName: "PATH"))
    var paths: [String] = []

    @OptionGroup var reporting: Reporting

    @OptionGroup var adoption: Adoption

    @Option(help: ArgumentHelp("This configuration instead of the discovered one.", valueName: "FILE"))
    var config: String?

    @Option(help: ArgumentHelp("The lowest severity that makes the exit code 1 (default: error).", valueName: "error|warning|info|never"))
    var failOn: FailOn?

    @Option(help: ArgumentHelp("Language of messages (default: from the configuration, then LC_ALL/LANG, then en).", valueName: "da|en"))
    var lang: MessageLanguage?

    @Option(name: .customLong("rule"), help: ArgumentHelp("Only this rule (repeatable).", valueName: "ID"))
    var only: [String] = []

    @Option(help: ArgumentHelp("Not this rule (repeatable).", valueName: "ID"))
    var skip: [String] = []

    @Option(name: .customLong("principle"), help: ArgumentHelp("Only the rules of this principle (repeatable).", valueName: "NAME"))
    var principles: [String] = []

    @Flag(help: "Lint standard input as if it were the file named by --stdin-filename.")
    var stdin = false

    @Option(help: ArgumentHelp("The file that standard input stands for.", valueName: "NAME"))
    var stdinFilename: String?

    @Option(help: ArgumentHelp("Worker threads (default: the machine's cores).", valueName: "N"))
    var jobs: Int?

    @Option(help: ArgumentHelp("The day that rules about dates count from (default: today).", valueName: "YYYY-MM-DD"))
    var today: String?

    @Flag(help: "Nothing linted is no failure.")
    var allowEmpty = false

    @Option(help: ArgumentHelp("Judge the PATHs among all that FOLDER holds; what its configurations leave out is left out.", valueName: "FOLDER"))
    var fileSet: String?

    @Flag(help: "Stay, and lint again when something changes. Ends with Ctrl-C.")
    var watch = false

    @Option(help: ArgumentHelp("Show what holds for FILE and where each value comes from; lint nothing.", valueName: "FILE"))
    var printConfig: String?

    func run() throws {
        Environment.ignoreClosedPipes()
        let given = paths + [stdinFilename, printConfig].compactMap { $0 }
        let linter = Linter(rules: RuleSet.builtIn(), system: LocalFiles(), paths: Paths(currentFolder: Environment.currentFolder, given: given))
        let request = try request()

        if let file = printConfig {
            let (settings, diagnostics) = linter.effectiveSettings(for: file, configuration: config)
            let language = lang ?? settings.language ?? Environment.language ?? .en
            guard diagnostics.isEmpty else { throw Failure.report(diagnostics, language) }
            try Output.tell(Array(settings.text(language).utf8))
            return
        }

        if watch { try self.watch(linter.rules, given) }
        let (result, isWritten) = try check(linter, request)
        throw ExitCode(isWritten ? exitCode(result) : max(exitCode(result), 2))
    }

    /// One run, and its reports.
    private func check(_ linter: Linter, _ request: Linter.Request) throws -> (Linter.Result, isWritten: Bool) {
        let plan = try adoption.plan(linter.paths)
        let progress = Progress(isOn: Output.isTerminal(.standardError))
        var result = linter.run(request) { done, count in progress.tell(done, of: count) }
        progress.clear()
        if let id = result.unknownRules.first { throw unknown("rule", id, among: result.rules.ids) }
        let language = lang ?? result.language ?? Environment.language ?? .en
        for diagnostic in result.diagnostics { Output.write(Array((diagnostic.line(language) + "\n").utf8), to: .standardError) }
        guard !result.stoppedEarly else { return (result, true) }
        let isApplied = adoption.apply(plan, to: &result, linter, request, language)
        var options = Report.Options(language: language, today: request.today, paths: linter.paths)
        options.failOn = failOn ?? result.failOn ?? .error
        options.repository = (Environment.variable("GITHUB_WORKSPACE") ?? Environment.variable("CI_PROJECT_DIR")).map { linter.paths.absolute($0) }
        return (result, reporting.write(result, options) && isApplied)
    }

    /// Runs again and again: until the user ends it.
    private func watch(_ rules: RuleSet, _ given: [String]) throws -> Never {
        if stdin { throw ValidationError("--watch looks at files: leave out --stdin.") }
        if adoption.writeBaseline != nil { throw ValidationError("--watch lints again and again: write the baseline in a run of its own.") }
        Environment.endWithClosedPipes()
        let screen = Screen(isOn: reporting.output == nil && Output.isTerminal(.standardOutput))
        let paths = Paths(currentFolder: Environment.currentFolder, given: given)
        while true {
            let observed = ObservedFiles(LocalFiles())
            let linter = Linter(rules: rules, system: observed, paths: paths)
            screen.clear()
            // The day may have changed, too.
            let (result, _) = try check(linter, request())
            let language = lang ?? result.language ?? Environment.language ?? .en
            let words = language == .da ? "Holder øje med ændringer. Ctrl-C slutter." : "Watching for changes. Ctrl-C ends it."
            Output.write(Array((words + "\n").utf8), to: .standardError)
            Watcher(observed).wait()
        }
    }

    private var linterPaths: Paths { Paths(currentFolder: Environment.currentFolder) }

    private func request() throws -> Linter.Request {
        var request = Linter.Request(today: try .today(today))
        let named = try principles.map { name in
            guard let principle = Principle(rawValue: name) else { throw unknown("principle", name, among: Principle.allCases.map(\.rawValue)) }
            return principle
        }
        request.choice = RuleChoice(only: Set(only), skip: Set(skip), principles: Set(named))
        request.paths = paths
        if let fileSet {
            guard !paths.isEmpty else { throw ValidationError("--file-set FOLDER goes with the PATHs that are reported.") }
            guard LocalFiles().kind(of: linterPaths.absolute(fileSet)) == .folder else { throw ValidationError("--file-set: \(fileSet) is no folder.") }
            request.paths = [fileSet]
            request.reported = Set(paths.map(linterPaths.absolute))
        }
        request.configuration = config
        if let jobs {
            guard jobs > 0 else { throw ValidationError("--jobs: at least 1.") }
            request.jobs = jobs
        } else {
            request.jobs = Environment.cores
        }
        if stdin {
            guard let stdinFilename else { throw ValidationError("--stdin needs --stdin-filename NAME: the file that standard input stands for.") }
            guard paths.isEmpty else { throw ValidationError("--stdin lints standard input alone: leave out the paths.") }
            do throws(FileProblem) {
                request.standIn = (stdinFilename, try LocalFiles().readStandardInput())
            } catch {
                if case .tooLarge = error.reason { throw ValidationError("Standard input is larger than any limit allows.") }
                throw ValidationError("Standard input cannot be read.")
            }
        } else if stdinFilename != nil {
            throw ValidationError("--stdin-filename goes with --stdin.")
        }
        return request
    }

    private func unknown(_ what: String, _ name: String, among names: [String]) -> ValidationError {
        let hint = Spelling.nearest(name, among: names).map { " Did you mean \"\($0)\"?" } ?? " `meaning-lint rules` lists them."
        return ValidationError("There is no \(what) \"\(name)\".\(hint)")
    }

    /// 2 goes before 1, 1 before 4.
    private func exitCode(_ result: Linter.Result) -> Int32 {
        if !result.diagnostics.isEmpty { return 2 }
        let limit = failOn ?? result.failOn ?? .error
        if result.isMet(limit) { return 1 }
        return result.lintedFiles == 0 && !allowEmpty ? 4 : 0
    }
}

extension FailOn: ExpressibleByArgument {}
extension MessageLanguage: ExpressibleByArgument {}

enum Failure {
    static func unwritten(_ name: String, _ language: MessageLanguage) {
        let words = language == .da ? "kan ikke skrives: findes mappen, og er der plads?" : "cannot be written: does the folder exist, and is there room?"
        Output.write(Array("meaning-lint: \(Escaping.terminal(name)) \(words)\n".utf8), to: .standardError)
    }

    /// Tells what is wrong with a configuration, and is the exit code for it.
    static func report(_ diagnostics: [Diagnostic], _ language: MessageLanguage) -> ExitCode {
        for diagnostic in diagnostics { Output.write(Array((diagnostic.line(language) + "\n").utf8), to: .standardError) }
        return ExitCode(2)
    }
}

/// A line on standard error for runs that take longer than a second.
final class Progress: Sendable {
    let isOn: Bool
    private let start = Output.clock()
    /// Tenths of a second since the start at which something was told last.
    private let last = Atomic<Int>(0)

    init(isOn: Bool) { self.isOn = isOn }

    func tell(_ done: Int, of count: Int) {
        guard isOn else { return }
        let now = Int((Output.clock() - start) * 10)
        let before = last.load(ordering: .relaxed)
        guard now >= 10, now > before, last.compareExchange(expected: before, desired: now, ordering: .relaxed).exchanged else { return }
        Output.write(Array("\r\(done)/\(count)\u{1B}[K".utf8), to: .standardError)
    }

    func clear() {
        if isOn, last.load(ordering: .relaxed) > 0 { Output.write(Array("\r\u{1B}[K".utf8), to: .standardError) }
    }
}
