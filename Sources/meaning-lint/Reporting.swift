import ArgumentParser
import MeaningLint

/// Where reports go, and in which form.
struct Reporting: ParsableArguments {
    enum Color: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

    @Option(help: ArgumentHelp("The report's form: text, json, sarif, github, gitlab, junit, checkstyle, markdown or html.", valueName: "FORM"))
    var format: Report.Form = .text

    @Option(help: ArgumentHelp("Write the report there instead of standard output.", valueName: "FILE"))
    var output: String?

    @Option(help: ArgumentHelp("Also write a report in that form to that file (repeatable).", valueName: "FORM=FILE"))
    var report: [String] = []

    @Option(help: ArgumentHelp("Colour; auto honours NO_COLOR.", valueName: "auto|always|never"))
    var color: Color = .auto

    @Flag(help: "Also tell the files that no dialect knows, and each of the findings that are told together.")
    var verbose = false

    /// One report, and the file that it goes to; nil for standard output.
    private struct Target {
        var form: Report.Form
        var file: String?
    }

    func validate() throws { _ = try targets() }

    private func targets() throws -> [Target] {
        var targets = [Target(form: format, file: output == "-" ? nil : output)]
        for text in report {
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, parts[1] != "-" else { throw ValidationError("--report: \"\(text)\" is not FORM=FILE, such as sarif=report.sarif.") }
            guard let form = Report.Form(rawValue: parts[0]) else {
                let names = Report.Form.allCases.map(\.rawValue)
                let hint = Spelling.nearest(parts[0], among: names).map { " Did you mean \"\($0)\"?" } ?? " There are: \(names.joined(separator: ", "))."
                throw ValidationError("--report: there is no form \"\(parts[0])\".\(hint)")
            }
            if targets.contains(where: { $0.file == parts[1] }) { throw ValidationError("Two reports would be written to \(parts[1]).") }
            targets.append(Target(form: form, file: parts[1]))
        }
        return targets
    }

    /// - Returns: false when one of them could not be written; the others are.
    func write(_ result: Linter.Result, _ options: Report.Options) -> Bool {
        var options = options
        options.style = TextReport.Style(isColored: isColored, isVerbose: verbose)
        let report = Report(result, options: options)
        var isWhole = true
        func told(_ isWritten: Bool, _ name: String) {
            if isWritten { return }
            isWhole = false
            Failure.unwritten(name, options.language)
        }
        let targets = (try? targets()) ?? []
        for target in targets {
            let bytes = report.write(target.form)
            if let file = target.file {
                told(Output.write(bytes, toFile: file), file)
            } else {
                told(Output.write(bytes, to: .standardOutput), options.language == .da ? "Rapporten" : "The report")
            }
        }
        if targets.contains(where: { $0.form == .github }), let summary = Environment.variable("GITHUB_STEP_SUMMARY") {
            told(Output.append(report.jobSummary(), toFile: summary), summary)
        }
        return isWhole
    }

    private var isColored: Bool {
        switch color {
        case .always: true
        case .never: false
        case .auto: output == nil && Output.isTerminal(.standardOutput) && Environment.variable("NO_COLOR") == nil && Environment.variable("TERM") != "dumb"
        }
    }
}

extension Report.Form: ExpressibleByArgument {}
