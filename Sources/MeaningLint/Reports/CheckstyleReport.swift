/// Checkstyle's XML, which most build servers and review tools read. Answered findings are left out: the form has no place for them.
struct CheckstyleReport {
    private let entries: Entries
    private let result: Linter.Result

    init(_ entries: Entries, _ result: Linter.Result) {
        self.entries = entries
        self.result = result
    }

    func write() -> [UInt8] {
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n"
        let byFile = Dictionary(grouping: entries.open, by: \.file)
        for (number, summary) in result.files.enumerated() {
            guard let own = byFile[number] else { continue }
            text += "  <file name=\"\(Escaping.attribute(summary.file))\">\n"
            for entry in own {
                let start = entry.finding.range.start
                text += "    <error line=\"\(start.line)\" column=\"\(start.column)\" severity=\"\(entry.finding.severity.name)\""
                text += " message=\"\(Escaping.markup(entry.sentence(entries.language)))\" source=\"meaning-lint.\(entry.rule.id)\"/>\n"
            }
            text += "  </file>\n"
        }
        return Array((text + "</checkstyle>\n").utf8)
    }
}
