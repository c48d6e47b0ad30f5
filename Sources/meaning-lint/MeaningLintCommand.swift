import ArgumentParser
import MeaningLint
import Rules

/// The command: arguments in, report out.
@main
struct MeaningLintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "meaning-lint",
        abstract: "Asks the questions of Målkompasset of surveys, KPIs, goals and dashboards.",
        discussion: "A finding is a fact that was read, and a question. No score, no grade, no blame.",
        version: Version.number,
        subcommands: [CheckCommand.self, ExplainCommand.self, RulesCommand.self, ChainCommand.self, QuestionsCommand.self, TestCommand.self, DialectsCommand.self, SchemaCommand.self, InitCommand.self, LSPCommand.self])

    static func main() {
        do {
            var command = try parseAsRoot(Environment.arguments)
            try command.run()
        } catch {
            finish(with: error)
        }
    }

    /// Help and the version are no failure; an argument that cannot be used is 2 (CONTRACT, section 1).
    private static func finish(with error: any Error) -> Never {
        if let code = error as? ExitCode { Output.exit(code.rawValue) }
        // What the user typed comes back in the message, and must not act on the terminal.
        let message = fullMessage(for: error).split(separator: "\n", omittingEmptySubsequences: false).map { Escaping.terminal(String($0)) }.joined(separator: "\n")
        if exitCode(for: error).isSuccess {
            Output.write(Array((message + "\n").utf8), to: .standardOutput)
            Output.exit(0)
        }
        Output.write(Array((message + "\n").utf8), to: .standardError)
        Output.exit(2)
    }
}
