import ArgumentParser
import MeaningLint
import Rules

struct QuestionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "questions", abstract: "Prints the page that a team takes to its meeting, as Markdown.",
        discussion: "What the catalogue says today, the open questions, the answered ones, and what no program can see, with room to write.")

    @Argument(help: ArgumentHelp("Files and folders (default: the current folder).", valueName: "PATH"))
    var paths: [String] = []

    @Option(help: ArgumentHelp("This configuration instead of the discovered one.", valueName: "FILE"))
    var config: String?

    @Option(help: ArgumentHelp("Language of the page.", valueName: "da|en"))
    var lang: MessageLanguage?

    @Option(help: ArgumentHelp("The day that the page is for (default: today).", valueName: "YYYY-MM-DD"))
    var today: String?

    func run() throws {
        Environment.ignoreClosedPipes()
        let day = try CalendarDate.today(today)
        let (result, language) = try Reading.run(paths: paths, config: config, lang: lang, keepsTold: true, today: day)
        try Output.tell(MeetingPage(result, language: language, today: day).write())
        if result.lintedFiles == 0 { throw ExitCode(4) }
    }
}
