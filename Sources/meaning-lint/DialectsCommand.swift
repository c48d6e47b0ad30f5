import ArgumentParser
import MeaningLint
import Rules

struct DialectsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dialects", abstract: "Lists the formats that are read; with a file, shows how it is read.",
        discussion: "With FILE: which dialect took it, what definitions came out of it, field by field with its place, and what was left unread.")

    @Argument(help: ArgumentHelp("A file to read.", valueName: "FILE"))
    var file: String?

    @Option(help: ArgumentHelp("This configuration instead of the discovered one.", valueName: "FILE"))
    var config: String?

    @Option(help: ArgumentHelp("Language.", valueName: "da|en"))
    var lang: MessageLanguage?

    func run() throws {
        Environment.ignoreClosedPipes()
        let given = [file, config].compactMap { $0 }
        let linter = Linter(rules: RuleSet.builtIn(), system: LocalFiles(), paths: Paths(currentFolder: Environment.currentFolder, given: given))
        let text: String
        let diagnostics: [Diagnostic]
        var stated: MessageLanguage?
        if let file {
            do throws(FileProblem) {
                let (trace, language, found) = try linter.trace(file, configuration: config)
                (diagnostics, stated) = (found, language)
                text = DialectReport(language: lang ?? language ?? Environment.language ?? .en).text(trace)
            } catch {
                let message = Diagnostic(message: error.message(file))
                throw Failure.report([message], lang ?? Environment.language ?? .en)
            }
        } else {
            let (set, language, found) = linter.dialects(for: ".", configuration: config)
            (diagnostics, stated) = (found, language)
            text = DialectReport(language: lang ?? language ?? Environment.language ?? .en).list(set)
        }
        guard diagnostics.isEmpty else { throw Failure.report(diagnostics, lang ?? stated ?? Environment.language ?? .en) }
        Output.write(Array(text.utf8), to: .standardOutput)
    }
}
