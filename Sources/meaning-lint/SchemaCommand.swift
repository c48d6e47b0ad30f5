import ArgumentParser
import MeaningLint
import Rules

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Prints a JSON Schema, by which editors complete and check files.",
        discussion: "definitions: goals, KPIs, surveys and dashboards in the native format. config: .lint-rules.yml.")

    enum Subject: String, ExpressibleByArgument, CaseIterable { case definitions, config }

    @Argument(help: ArgumentHelp("What the schema is of.", valueName: "definitions|config"))
    var subject: Subject

    func run() throws {
        Environment.ignoreClosedPipes()
        let bytes = switch subject {
        case .definitions: DefinitionSchema()?.write()
        case .config: ConfigurationSchema(RuleSet.builtIn())?.write()
        }
        guard let bytes else { throw ExitCode(2) }
        Output.write(bytes, to: .standardOutput)
    }
}
