/// The report for people: by file and definition, each finding with its words underlined, the fact, and the question.
public struct TextReport {
    public struct Style: Sendable {
        public var isColored: Bool
        /// Also tells each of the findings that are told together, and the files that no dialect knows.
        public var isVerbose: Bool

        public init(isColored: Bool, isVerbose: Bool) {
            self.isColored = isColored
            self.isVerbose = isVerbose
        }
    }

    private let result: Linter.Result
    private let rules: RuleSet
    private let language: MessageLanguage
    private let style: Style
    private let paint: Paint
    private var text = ""

    public init(_ result: Linter.Result, language: MessageLanguage, style: Style) {
        self.result = result
        rules = result.rules
        self.language = language
        self.style = style
        paint = Paint(isOn: style.isColored)
    }

    public func write() -> [UInt8] {
        var report = self
        report.findings()
        report.answered()
        report.skipped()
        report.closing()
        return Escaping.log(Array(report.text.utf8))
    }

    private func say(_ da: String, _ en: String) -> String { language == .da ? da : en }

    private mutating func line(_ words: String = "") { text += words + "\n" }

    // MARK: Findings

    /// An absence that more than two thirds of all definitions of a kind share, five times or more, is one fact, not many.
    private struct Absence: Hashable {
        var rule: Int
        var kind: DefinitionKind
    }

    private static let sharedAtLeast = 5
    private static let askedPerDefinition = 2

    private mutating func findings() {
        let counts = Counts(result)
        var absences: [Absence: [(file: Int, finding: Finding)]] = [:]
        for (file, finding) in result.findings {
            guard rules.rules[finding.rule].tellsAbsence, finding.format == nil, let kind = kind(finding, file) else { continue }
            absences[Absence(rule: finding.rule, kind: kind), default: []].append((file, finding))
        }
        let shared = style.isVerbose ? [:] : absences.filter { absence, findings in
            findings.count >= Self.sharedAtLeast && findings.count * 3 > (counts.definitions[absence.kind] ?? 0) * 2
        }
        var index = 0
        while index < result.findings.count {
            let file = result.findings[index].file
            var end = index
            while end < result.findings.count, result.findings[end].file == file { end += 1 }
            let own = result.findings[index..<end].map(\.finding).filter { finding in
                // What is told once for a whole format stands by itself.
                finding.format == nil && kind(finding, file).map { shared[Absence(rule: finding.rule, kind: $0)] == nil } ?? true
            }
            if !own.isEmpty { self.file(result.files[file], own) }
            index = end
        }
        tellShared(shared, counts)
        tellFormats()
    }

    private func kind(_ finding: Finding, _ file: Int) -> DefinitionKind? {
        finding.entry.flatMap { result.files[file].items.indices.contains($0) ? result.files[file].items[$0].kind : nil }
    }

    private mutating func file(_ file: Summary, _ findings: [Finding]) {
        line(paint.path(Escaping.terminal(file.file)))
        let locator = file.source.map(Locator.init)
        // Definitions in the order of the file; what belongs to none stands first.
        var groups: [(entry: Int?, findings: [Finding])] = []
        var places: [Int?: Int] = [:]
        for finding in findings {
            if let index = places[finding.entry] {
                groups[index].findings.append(finding)
            } else {
                places[finding.entry] = groups.count
                groups.append((finding.entry, [finding]))
            }
        }
        groups.sort { $0.entry == nil && $1.entry != nil }
        for group in groups {
            line()
            if let entry = group.entry, file.items.indices.contains(entry) { line("  " + heading(file.items[entry])) }
            definition(group.findings, file, locator)
        }
        line()
        line()
    }

    private func heading(_ item: Catalogue.Item) -> String {
        let name = item.title ?? item.id ?? ""
        let shown = Self.shortened(Escaping.terminal(name.trimmingSpaces), to: 76)
        let kind = Terms.kind(item.kind, language)
        return shown.isEmpty ? kind : kind + " " + paint.strong(MessageText.quoted(shown, language))
    }

    private static func shortened(_ text: String, to length: Int) -> String {
        text.count <= length ? text : text.prefix(length - 1).trimmingSpaces + "…"
    }

    /// What is there first, in its order; then at most two questions about what is missing.
    private mutating func definition(_ findings: [Finding], _ file: Summary, _ locator: Locator?) {
        let present = findings.filter { !rules.rules[$0.rule].tellsAbsence }
        let missing = findings.filter { rules.rules[$0.rule].tellsAbsence }.sorted { order($0) < order($1) }
        let told = style.isVerbose ? missing.count : Self.askedPerDefinition
        var last: SourceRange?
        for finding in present + missing.prefix(told) {
            self.finding(finding, file, locator, showsSource: finding.range != last)
            last = finding.range
        }
        let rest = missing.dropFirst(told)
        if !rest.isEmpty {
            let ids = rest.map { rules.rules[$0.rule].id }
            var seen: Set<String> = []
            let names = ids.filter { seen.insert($0).inserted }.joined(separator: ", ")
            line()
            line(
                "    " + paint.quiet(say(
                    "Her er \(rest.count) spørgsmål mere om det, der mangler (\(names)). Se \(rest.count == 1 ? "det" : "dem") med --verbose.",
                    rest.count == 1
                        ? "There is 1 more question about what is not there (\(names)). See it with --verbose."
                        : "There are \(rest.count) more questions about what is not there (\(names)). See them with --verbose.")))
        }
    }

    /// Warnings first, then as the framework asks: by principle, and by the principle's question.
    private func order(_ finding: Finding) -> (Int, Int, Int, Int) {
        let rule = rules.rules[finding.rule]
        return (-Int(finding.severity.rawValue), Principle.allCases.firstIndex(of: rule.principle) ?? 0, rule.serves, finding.rule)
    }

    private mutating func finding(_ finding: Finding, _ file: Summary, _ locator: Locator?, showsSource: Bool) {
        let rule = rules.rules[finding.rule]
        line()
        if showsSource, let locator { source(finding.range, finding.textRange, locator) }
        let position = "\(finding.range.start.line):\(finding.range.start.column)"
        line(
            "    " + paint.strong(rule.title[language])
                + paint.quiet("  \(rule.id) · \(Terms.severity(finding.severity, language)) · \(say("linje", "line")) \(position)"))
        line("    " + Escaping.terminal(finding.text(language)))
        line("    " + paint.question(Escaping.terminal(finding.question(language))))
        for related in finding.related {
            let place = "\(Escaping.terminal(related.file)):\(related.range.start.line):\(related.range.start.column)"
            line("    " + paint.quiet("\(place): \(Escaping.terminal(related.message[language]))"))
        }
    }

    /// The line with the words underlined, without its indentation; of a long line, the part around the words.
    ///
    /// - Parameter offsets: the same place in text offsets: a line may be many megabytes long, and only what is around the words is looked at.
    private mutating func source(_ range: SourceRange, _ offsets: Range<Int>, _ locator: Locator) {
        let bytes = locator.line(range.start.line)
        let reach = 1 << 10
        func scalars(_ part: Range<Int>) -> [Unicode.Scalar] { Array(String(decoding: locator.file.text[part], as: UTF8.self).unicodeScalars) }
        func boundary(_ offset: Int) -> Int {
            var offset = offset
            while offset > bytes.lowerBound, offset < bytes.upperBound, locator.file.text[offset] & 0xC0 == 0x80 { offset -= 1 }
            return offset
        }
        let isOneLine = range.end.line == range.start.line
        let from = boundary(min(max(offsets.lowerBound, bytes.lowerBound), bytes.upperBound))
        let to = isOneLine ? min(max(offsets.upperBound, from), bytes.upperBound) : bytes.upperBound
        let opens = boundary(max(bytes.lowerBound, from - reach)), closes = boundary(min(bytes.upperBound, min(to, from + reach) + reach))
        let start = scalars(opens..<from).count
        let end = start + scalars(from..<max(from, boundary(min(to, closes)))).count
        let around = scalars(opens..<from) + scalars(from..<closes)
        let isCut = opens > bytes.lowerBound
        let indentation = isCut ? 0 : around.firstIndex { $0 != " " && $0 != "\t" } ?? 0
        var first = indentation
        var last = around.count
        let width = 92
        if end - first > width, start > first + 24 { first = start - 24 }
        if last - first > width { last = min(last, max(first + width, min(end, first + width + 40))) }
        func shown(_ part: ArraySlice<Unicode.Scalar>) -> String {
            Escaping.terminal(part.reduce(into: "") { $0.unicodeScalars.append($1) })
        }
        guard first <= start, start <= end, first <= last else { return }
        let opening = isCut || first > indentation ? "…" : ""
        let number = String(range.start.line)
        let margin = String(repeating: " ", count: max(0, 5 - number.count)) + number + " │ "
        let before = opening + shown(around[first..<start])
        let words = shown(around[start..<min(end, last)])
        line(paint.quiet(margin) + before + words + shown(around[min(end, last)..<last]) + (last < around.count || closes < bytes.upperBound ? "…" : ""))
        let underline = String(repeating: "~", count: max(1, words.unicodeScalars.count)) + (isOneLine ? "" : " …")
        let blank = String(repeating: " ", count: before.unicodeScalars.count)
        line(paint.quiet("      │ ") + blank + paint.mark(underline))
    }

    // MARK: What many share

    private mutating func tellShared(_ shared: [Absence: [(file: Int, finding: Finding)]], _ counts: Counts) {
        guard !shared.isEmpty else { return }
        line(paint.path(say("Det samme mange steder", "The same in many places")))
        let sorted = shared.sorted { a, b in
            let (first, second) = (a.value[0].finding, b.value[0].finding)
            return order(first) == order(second) ? a.key.kind < b.key.kind : order(first) < order(second)
        }
        for (absence, findings) in sorted {
            let rule = rules.rules[absence.rule]
            let finding = findings[0].finding
            let all = Terms.count(counts.definitions[absence.kind] ?? 0, absence.kind, language)
            line()
            line("    " + paint.strong(rule.title[language]) + paint.quiet("  \(rule.id) · \(Terms.severity(finding.severity, language))"))
            line("    " + say("\(findings.count) af \(all): ", "\(findings.count) of \(all): ") + Escaping.terminal(finding.text(language)))
            line("    " + paint.question(Escaping.terminal(finding.question(language))))
            let places = findings.prefix(3).map { place in
                "\(Escaping.terminal(result.files[place.file].file)):\(place.finding.range.start.line)"
            }
            let rest = findings.count - places.count
            line("    " + paint.quiet(places.joined(separator: ", ") + (rest > 0 ? say(" og \(rest) til: --verbose viser dem alle.", " and \(rest) more: --verbose shows them all.") : "")))
            if let write = rule.write { line("    " + paint.quiet(say("Skriv for eksempel: ", "Write for example: ") + write[language])) }
        }
        line()
        line()
    }

    /// What no definition of a foreign format records.
    private mutating func tellFormats() {
        let told = Dictionary(grouping: result.findings.filter { $0.finding.format != nil }) { $0.finding.format ?? "" }
        for (format, findings) in told.sorted(by: { $0.key < $1.key }) {
            line(paint.path(say("Det, ingen har skrevet i formatet \(MessageText.quoted(Escaping.terminal(format), language))", "What nobody has written in the format \(MessageText.quoted(Escaping.terminal(format), language))")))
            for (file, finding) in findings.sorted(by: { order($0.finding) < order($1.finding) }) {
                let rule = rules.rules[finding.rule]
                line()
                line("    " + paint.strong(rule.title[language]) + paint.quiet("  \(rule.id) · \(Terms.severity(finding.severity, language))"))
                line("    " + Escaping.terminal(finding.text(language)))
                line("    " + paint.question(Escaping.terminal(finding.question(language))))
                line("    " + paint.quiet(say("Først i ", "First in ") + "\(Escaping.terminal(result.files[file].file)):\(finding.range.start.line):\(finding.range.start.column)"))
            }
            line()
            line()
        }
    }

    // MARK: Answered, skipped, counted

    private mutating func answered() {
        guard !result.answered.isEmpty else { return }
        line(paint.path(say("Besvaret", "Answered")))
        for (file, answered) in result.answered {
            let summary = result.files[file]
            let rule = rules.rules[answered.finding.rule]
            let position = "\(Escaping.terminal(summary.file)):\(answered.finding.range.start.line):\(answered.finding.range.start.column)"
            line()
            line("    " + paint.strong(rule.title[language]) + paint.quiet("  \(rule.id) · \(position)"))
            var reason = MessageText.quoted(Escaping.terminal(answered.answer.why.trimmingSpaces), language)
            if let by = answered.answer.by { reason += " – " + Escaping.terminal(by) }
            if let until = answered.answer.until {
                reason += say(", gælder til \(DateFormat.text(until, .da))", ", holds until \(DateFormat.text(until, .en))")
            }
            line("    " + reason)
        }
        line()
        line()
    }

    private mutating func skipped() {
        guard style.isVerbose, !result.skippedFiles.isEmpty else { return }
        line(paint.path(say("Sprunget over", "Skipped")))
        line()
        for file in result.skippedFiles {
            let why = file.outcome == .unknown
                ? say("ingen dialekt kender filen", "no dialect knows the file")
                : say("kan ikke læses som YAML, og ligner ingen af de filer, der skal læses", "cannot be read as YAML, and looks like none of the files to lint")
            line("    \(Escaping.terminal(file.file))  " + paint.quiet(why))
        }
        line()
        line()
    }

    private mutating func closing() {
        let counts = Counts(result)
        let linted = result.lintedFiles
        let skipped = result.skippedFiles.count
        if linted == 0 {
            line(say("Der blev ikke fundet noget at læse: ingen fil med spørgeskemaer, nøgletal, mål eller overblik.", "Nothing was found to lint: no file with surveys, KPIs, goals or dashboards."))
            if skipped > 0, !style.isVerbose {
                line(say("\(skipped) \(skipped == 1 ? "fil" : "filer") blev sprunget over; --verbose viser hvilke.", "\(skipped) \(skipped == 1 ? "file was" : "files were") skipped; --verbose shows which."))
            }
            return
        }
        let kinds = [DefinitionKind.goal, .kpi, .survey, .question, .dashboard].compactMap { kind in
            counts.definitions[kind].map { Terms.count($0, kind, language) }
        }
        var first = say("\(linted) \(linted == 1 ? "fil" : "filer")", "\(linted) \(linted == 1 ? "file" : "files")")
        if !kinds.isEmpty { first += say(" med ", " with ") + MessageText.list(kinds, language) }
        first += "."
        if skipped > 0 {
            first += say(" \(skipped) \(skipped == 1 ? "anden fil" : "andre filer") blev sprunget over.", " \(skipped) other \(skipped == 1 ? "file was" : "files were") skipped.")
        }
        line(first)
        let found = [Severity.error, .warning, .info].compactMap { severity in
            counts.findings[severity].map { Terms.severities($0, severity, language) }
        }
        var second = found.isEmpty ? say("Ingen åbne spørgsmål.", "No open questions.") : MessageText.list(found, language) + "."
        if !result.answered.isEmpty {
            second += say(" \(result.answered.count) er besvaret.", result.answered.count == 1 ? " 1 is answered." : " \(result.answered.count) are answered.")
        }
        line(second)
        for note in ResultNotes(result, language).lines { line(Escaping.terminal(note)) }
        if result.isPartial {
            line(say("En fil kan ikke læses; derfor er der ikke set efter, om henvisninger fører nogen steder hen, og om alt bliver brugt.", "A file cannot be read; so it was not looked at whether references lead anywhere, and whether all is used."))
        }
        if !found.isEmpty {
            line(paint.quiet(say("Mere om en regel: meaning-lint explain REGEL", "More about a rule: meaning-lint explain RULE")))
        }
    }
}

/// Terminal styles; nothing where colour is off. No red, amber and green: the framework asks for talk instead of traffic lights.
struct Paint {
    let isOn: Bool

    private func style(_ code: String, _ text: String) -> String { isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }

    func path(_ text: String) -> String { style("1;4", text) }
    func strong(_ text: String) -> String { style("1", text) }
    func quiet(_ text: String) -> String { style("2", text) }
    func mark(_ text: String) -> String { style("36", text) }
    func question(_ text: String) -> String { style("36", text) }
}
