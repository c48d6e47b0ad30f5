import ArgumentParser
import MeaningLint
import Rules

struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "rules", abstract: "Lists the rules: id, principle, severity, what each reads.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, markdown }

    @Option(help: ArgumentHelp("The list's form; markdown: by the framework's questions and shifts.", valueName: "text|json|markdown"))
    var format: Format = .text

    @Option(help: ArgumentHelp("Language of titles.", valueName: "da|en"))
    var lang: MessageLanguage?

    @Option(help: ArgumentHelp("The configuration whose own rules are listed too (default: the current folder's).", valueName: "FILE"))
    var config: String?

    func run() throws {
        Environment.ignoreClosedPipes()
        let (rules, language) = try KnownRules.read(config: config, lang: lang)
        let table = RuleTable(rules, language: language)
        switch format {
        case .text: try Output.tell(Array(table.text().utf8))
        case .json: try Output.tell(table.json())
        case .markdown: try Output.tell(Array(Compass.markdown(RuleSet.builtIn()).utf8))
        }
    }
}

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "explain", abstract: "Tells what a rule asks, why, how it decides, and shows examples.")

    @Argument(help: ArgumentHelp("The rule's id.", valueName: "RULE"))
    var rule: String

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown }

    @Option(help: ArgumentHelp("The page's form.", valueName: "text|markdown"))
    var format: Format = .text

    @Option(help: ArgumentHelp("Language of the text.", valueName: "da|en"))
    var lang: MessageLanguage?

    @Option(help: ArgumentHelp("The configuration whose own rules are known too (default: the current folder's).", valueName: "FILE"))
    var config: String?

    func run() throws {
        Environment.ignoreClosedPipes()
        // A built-in rule is explained whatever is wrong with a configuration.
        let builtIn = RuleSet.builtIn()
        let (rules, language) = builtIn[rule] != nil && config == nil
            ? (builtIn, lang ?? Environment.language ?? .en) : try KnownRules.read(config: config, lang: lang)
        guard let found = rules[rule] else {
            let hint = Spelling.nearest(rule, among: rules.ids).map { " Did you mean \"\($0)\"?" } ?? " `meaning-lint rules` lists them."
            throw ValidationError("There is no rule \"\(rule)\".\(hint)")
        }
        let isColored = Output.isTerminal(.standardOutput) && Environment.variable("NO_COLOR") == nil
        let page = RulePage(found, language: format == .markdown ? .en : language)
        try Output.tell(Array((format == .markdown ? page.markdown() : page.text(isColored: isColored)).utf8))
    }
}

/// The rules that hold in the current folder: the built-in ones and its configuration's own.
enum KnownRules {
    static func read(config: String?, lang: MessageLanguage?) throws -> (RuleSet, MessageLanguage) {
        let linter = Linter(rules: RuleSet.builtIn(), system: LocalFiles(), paths: Paths(currentFolder: Environment.currentFolder))
        let (rules, own, diagnostics) = linter.effectiveRules(configuration: config)
        guard diagnostics.isEmpty else { throw Failure.report(diagnostics, lang ?? own ?? Environment.language ?? .en) }
        return (rules, lang ?? own ?? Environment.language ?? .en)
    }
}
