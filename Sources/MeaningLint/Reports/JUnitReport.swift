/// JUnit's XML: a suite a file, a case a finding. A finding that lets the build fail (`--fail-on`) is a failure; a milder one is a
/// case that passed, with what it says as its output; an answered one is skipped, with the answer as its reason. A definition that
/// nothing was asked about is a case that passed.
struct JUnitReport {
    private let entries: Entries
    private let result: Linter.Result

    init(_ entries: Entries, _ result: Linter.Result) {
        self.entries = entries
        self.result = result
    }

    private struct Case {
        var name: String
        var line: Int
        var body = ""
        var isFailure = false
        var isSkipped = false
    }

    func write() -> [UInt8] {
        let open = Dictionary(grouping: entries.open, by: \.file)
        let answered = Dictionary(grouping: entries.answered, by: \.file)
        var suites = ""
        var (tests, failures, skipped) = (0, 0, 0)
        for (number, summary) in result.files.enumerated() where summary.outcome == .linted {
            let cases = cases(summary, (open[number] ?? []) + (answered[number] ?? []))
            guard !cases.isEmpty else { continue }
            let file = Escaping.attribute(summary.file)
            let counts = (cases.count, cases.count(where: \.isFailure), cases.count(where: \.isSkipped))
            suites += "  <testsuite name=\"\(file)\" tests=\"\(counts.0)\" failures=\"\(counts.1)\" errors=\"0\" skipped=\"\(counts.2)\">\n"
            for one in cases {
                suites += "    <testcase classname=\"\(file)\" name=\"\(Escaping.markup(one.name))\" file=\"\(file)\" line=\"\(one.line)\" time=\"0\""
                suites += one.body.isEmpty ? "/>\n" : ">\n\(one.body)    </testcase>\n"
            }
            suites += "  </testsuite>\n"
            (tests, failures, skipped) = (tests + counts.0, failures + counts.1, skipped + counts.2)
        }
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"meaning-lint\" tests=\"\(tests)\" failures=\"\(failures)\" errors=\"0\" skipped=\"\(skipped)\">\n"
        return Array((head + suites + "</testsuites>\n").utf8)
    }

    private func cases(_ summary: Summary, _ own: [Entry]) -> [Case] {
        var cases = own.map(self.case)
        let asked = Set(own.compactMap(\.finding.entry))
        for item in summary.items where !asked.contains(item.entry) {
            cases.append(Case(name: Terms.name(item, entries.language), line: item.anchor.start.line))
        }
        // A server tells cases apart by their names.
        var seen: [String: Int] = [:]
        for index in cases.indices {
            let count = seen[cases[index].name, default: 0] + 1
            seen[cases[index].name] = count
            if count > 1 { cases[index].name += " (\(count))" }
        }
        return cases.sorted { $0.line < $1.line }
    }

    private func `case`(_ entry: Entry) -> Case {
        let language = entries.language
        let place = entry.finding.range.start
        let name = (entry.definition(language).map { $0 + ": " } ?? "") + "\(entry.rule.title[language]) (\(entry.rule.id))"
        var one = Case(name: name, line: place.line)
        let words = [entry.finding.text(language), entry.finding.question(language), "\(entry.summary.file):\(place.line):\(place.column)"].map(Escaping.markup).joined(separator: "\n")
        if let answer = entry.answer {
            one.isSkipped = true
            let reason = entries.say("Besvaret: ", "Answered: ") + answer.why.trimmingSpaces + (answer.by.map { " – \($0)" } ?? "")
            one.body = "      <skipped message=\"\(Escaping.markup(reason))\"/>\n"
        } else if entries.options.failOn.isMet(by: entry.finding.severity) {
            one.isFailure = true
            one.body = "      <failure type=\"\(entry.rule.id)\" message=\"\(Escaping.markup(entry.finding.text(language)))\">\(words)</failure>\n"
        } else {
            one.body = "      <system-out>\(Terms.severity(entry.finding.severity, language)): \(words)</system-out>\n"
        }
        return one
    }
}
