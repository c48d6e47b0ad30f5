/// Workflow commands of GitHub Actions, which put findings beside the lines of a pull request; most severe first.
///
/// GitHub shows ten annotations of each level a step and drops the others silently. So ten are written as commands, and the rest as
/// plain lines of the log.
struct GitHubReport {
    private let entries: Entries
    private static let shownPerLevel = 10

    init(_ entries: Entries) { self.entries = entries }

    func write() -> [UInt8] {
        var text = ""
        var rest: [Entry] = []
        for severity in [Severity.error, .warning, .info] {
            // What is there before what is missing: it is at its line that it helps.
            let own = entries.open.filter { $0.finding.severity == severity }
            let ordered = own.filter { !$0.rule.tellsAbsence } + own.filter(\.rule.tellsAbsence)
            for entry in ordered.prefix(Self.shownPerLevel) { text += command(entry) + "\n" }
            rest += ordered.dropFirst(Self.shownPerLevel)
        }
        if !rest.isEmpty {
            text += "::group::" + Escaping.commandData(entries.say("Flere spørgsmål (GitHub viser højst ti af hver slags ved linjerne)", "More questions (GitHub shows at most ten of each kind at the lines)")) + "\n"
            for entry in rest { text += line(entry) + "\n" }
            text += "::endgroup::\n"
        }
        return Array(text.utf8)
    }

    private func command(_ entry: Entry) -> String {
        let range = entry.finding.range
        var properties = [("file", entries.path(entry.summary.file)), ("line", String(range.start.line)), ("endLine", String(range.end.line))]
        // GitHub refuses columns of an annotation that spans lines.
        if range.start.line == range.end.line { properties += [("col", String(range.start.column)), ("endColumn", String(range.end.column))] }
        properties.append(("title", "\(entry.rule.title[entries.language]) (\(entry.rule.id))"))
        let level = switch entry.finding.severity {
        case .error: "error"
        case .warning: "warning"
        default: "notice"
        }
        let words = Escaping.terminal(entry.finding.text(entries.language)) + "\n" + Escaping.terminal(entry.finding.question(entries.language))
        return Self.command(level, properties.map { ($0.0, Escaping.log(Escaping.controls($0.1))) }, Escaping.log(words))
    }

    static func command(_ name: String, _ properties: [(String, String)], _ data: String) -> String {
        let list = properties.filter { !$0.1.isEmpty }.map { "\($0.0)=\(Escaping.commandProperty($0.1))" }.joined(separator: ",")
        return "::" + name + (list.isEmpty ? "" : " " + list) + "::" + Escaping.commandData(data)
    }

    private func line(_ entry: Entry) -> String {
        let start = entry.finding.range.start
        let words = "\(entry.summary.file):\(start.line):\(start.column) \(Terms.severity(entry.finding.severity, entries.language)) \(entry.rule.id): \(entry.sentence(entries.language))"
        return "- " + Escaping.log(Escaping.terminal(words))
    }
}
