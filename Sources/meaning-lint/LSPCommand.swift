import ArgumentParser
import LanguageServer
import MeaningLint
import Rules

struct LSPCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lsp", abstract: "Talks to an editor: findings while you type, explanations, plain words, completion.",
        discussion: "A language server (LSP) over standard input and output. Editors start it themselves; docs/editors.md says how.")

    @Flag(help: "Over standard input and output, as always: editors say so.")
    var stdio = false

    @Option(help: ArgumentHelp("This configuration instead of the discovered one.", valueName: "FILE"))
    var config: String?

    @Option(help: ArgumentHelp("Language of messages (default: from the configuration, then the editor's).", valueName: "da|en"))
    var lang: MessageLanguage?

    func run() throws {
        Environment.ignoreClosedPipes()
        let currentFolder = Environment.currentFolder
        var setting = ServerSetting { Environment.today }
        setting.language = lang
        setting.fallback = Environment.language ?? .en
        setting.configuration = config.map { Paths(currentFolder: currentFolder).absolute($0) }
        setting.currentFolder = currentFolder
        setting.jobs = Environment.cores
        throw ExitCode(Server(rules: RuleSet.builtIn(), files: LocalFiles(), channel: StandardChannel(), setting: setting).run())
    }
}

/// Standard input and output as a channel.
struct StandardChannel: Channel {
    func read(waits: Bool) -> [UInt8]? { waits || hasInput() ? Input.read() : [] }
    func hasInput() -> Bool { Input.isWaiting }
    func write(_ bytes: [UInt8]) { Output.write(bytes, to: .standardOutput) }
}
