import ArgumentParser
import MeaningLint
import Rules

struct ChainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chain", abstract: "Follows figures from the question that was asked to who gets them and where they are talked about.",
        discussion: "Broken places are marked with an exclamation mark. Exit code: 0; 2 bad usage or configuration; 4 nothing was found.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, mermaid, dot }

    @Argument(help: ArgumentHelp("Only what leads to and from this survey, question (SURVEY/QUESTION), KPI, goal or dashboard.", valueName: "ID"))
    var id: String?

    @Option(name: .customLong("path"), help: ArgumentHelp("Files and folders (repeatable; default: the current folder).", valueName: "PATH"))
    var paths: [String] = []

    @Option(help: ArgumentHelp("The chain's form.", valueName: "text|json|mermaid|dot"))
    var format: Format = .text

    @Option(help: ArgumentHelp("This configuration instead of the discovered one.", valueName: "FILE"))
    var config: String?

    @Option(help: ArgumentHelp("Language of the text.", valueName: "da|en"))
    var lang: MessageLanguage?

    func run() throws {
        Environment.ignoreClosedPipes()
        let (result, language) = try Reading.run(paths: paths, config: config, lang: lang)
        var chain = Chain(result.catalogues).around(files: Set(result.files.map(\.file)))
        if let id {
            guard let part = chain.around(id) else {
                let hint = Spelling.nearest(id, among: chain.nodes.map(\.id)).map { " Did you mean \"\(Escaping.terminal($0))\"?" } ?? ""
                throw ValidationError("There is no survey, question, KPI, goal or dashboard \"\(id)\".\(hint)")
            }
            chain = part
        }
        let isColored = Output.isTerminal(.standardOutput) && Environment.variable("NO_COLOR") == nil
        let report = ChainReport(chain, language: language, isColored: isColored)
        let bytes: [UInt8] = switch format {
        case .text: Array(report.text().utf8)
        case .json: report.json()
        case .mermaid: Array(report.mermaid().utf8)
        case .dot: Array(report.dot().utf8)
        }
        try Output.tell(bytes)
        if result.lintedFiles == 0 { throw ExitCode(4) }
    }
}

/// Reads and links files for the commands that tell what is there instead of asking about it.
enum Reading {
    static func run(paths: [String], config: String?, lang: MessageLanguage?, keepsTold: Bool = false, today: CalendarDate = Environment.today) throws -> (Linter.Result, MessageLanguage) {
        let linter = Linter(rules: RuleSet.builtIn(), system: LocalFiles(), paths: Paths(currentFolder: Environment.currentFolder, given: paths))
        var request = Linter.Request(today: today)
        request.paths = paths
        request.configuration = config
        request.jobs = Environment.cores
        request.keepsTold = keepsTold
        let result = linter.run(request)
        let language = lang ?? result.language ?? Environment.language ?? .en
        guard result.diagnostics.isEmpty else { throw Failure.report(result.diagnostics, language) }
        return (result, language)
    }
}
