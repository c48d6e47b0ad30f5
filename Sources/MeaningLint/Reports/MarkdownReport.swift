/// Markdown for a comment on a merge request and for GitHub's job summary: short, by principle, each folded; a question once, with the
/// places that it is asked of.
struct MarkdownReport {
    /// Bytes. GitHub takes comments of 65,536 characters, GitLab longer ones.
    static let comment = 60_000
    /// Bytes. GitHub takes summaries of 1 MiB a step; other steps of the tool may add to it.
    static let jobSummary = 1_000_000

    private let entries: Entries
    private let result: Linter.Result
    private let language: MessageLanguage

    init(_ entries: Entries, _ result: Linter.Result) {
        self.entries = entries
        self.result = result
        language = entries.language
    }

    private func say(_ da: String, _ en: String) -> String { entries.say(da, en) }

    /// - Parameter room: bytes that the report may take; with less of it, fewer places are named.
    func write(room: Int) -> [UInt8] {
        for places in [3, 1] {
            let text = text(places: places, length: 300)
            if text.utf8.count <= room { return Escaping.log(Array(text.utf8)) }
        }
        return Escaping.log(Array(text(places: 0, length: 150).utf8))
    }

    private func text(places: Int, length: Int) -> String {
        var text = "## " + say("Spørgsmål at tale om", "Questions to talk about") + "\n\n"
        if entries.open.isEmpty {
            text += say("Ingen åbne spørgsmål.", "No open questions.") + "\n"
        } else {
            text += say("Hvert punkt er noget, der står i filerne, og et spørgsmål til os selv. Her er ingen karakterer.", "Each point is something that stands in the files, and a question to ourselves. There are no grades here.") + "\n"
        }
        for principle in Principle.allCases {
            let own = entries.open.filter { $0.rule.principle == principle }
            if !own.isEmpty { text += fold(principle.title[language], isOpen: own.contains { $0.finding.severity == .error }, questions(own, places, length)) }
        }
        if !entries.answered.isEmpty { text += fold(say("Besvaret", "Answered"), isOpen: false, answered(places == 0 ? 10 : 50, length)) }
        for note in ResultNotes(result, language).lines { text += "\n" + Escaping.markdown(note) + "\n" }
        return text
    }

    private func fold(_ title: String, isOpen: Bool, _ body: String) -> String {
        "\n<details\(isOpen ? " open" : "")><summary><b>\(Escaping.markup(title))</b></summary>\n\n\(body)\n</details>\n"
    }

    private func questions(_ own: [Entry], _ places: Int, _ length: Int) -> String {
        ByQuestion(own).groups.map { group in
            var text = "**\(group.rule.title[language])** `\(group.rule.id)`\n\n> \(shown(group.question(language), length))\n\n"
            for entry in group.entries.prefix(places) { text += "- \(place(entry)): \(shown(entry.finding.text(language), length))\(otherQuestion(entry, group, length))\n" }
            let rest = group.entries.count - min(places, group.entries.count)
            if rest > 0 { text += "- " + (places == 0 ? Terms.places(rest, language) : say("… og \(Terms.places(rest, language)) til", "… and \(Terms.places(rest, language)) more")) + "\n" }
            return text
        }.joined(separator: "\n")
    }

    private func otherQuestion(_ entry: Entry, _ group: ByQuestion.Group, _ length: Int) -> String {
        let question = entry.finding.question(language)
        return question == group.question(language) ? "" : " *\(shown(question, length))*"
    }

    private func answered(_ count: Int, _ length: Int) -> String {
        var text = ""
        for entry in entries.answered.prefix(count) {
            text += "- **\(entry.rule.title[language])**, \(place(entry)): \(shown(entry.answer?.why ?? "", length))"
            if let by = entry.answer?.by { text += " – \(shown(by, 80))" }
            if let until = entry.answer?.until { text += say(" (gælder til \(DateFormat.text(until, .da)))", " (holds until \(DateFormat.text(until, .en)))") }
            text += "\n"
        }
        let rest = entries.answered.count - min(count, entries.answered.count)
        return rest > 0 ? text + "- " + say("… og \(rest) til", "… and \(rest) more") + "\n" : text
    }

    private func place(_ entry: Entry) -> String {
        let name = (entry.item.flatMap { $0.title ?? $0.id } ?? "").trimmingSpaces
        let file = "`\(Escaping.markdownCode(entries.path(entry.summary.file))):\(entry.finding.range.start.line)`"
        return name.isEmpty ? file : "*\(shown(name, 80))* (\(file))"
    }

    private func shown(_ text: String, _ length: Int) -> String {
        let text = text.trimmingSpaces
        return Escaping.markdown(text.count <= length ? text : text.prefix(length - 1).trimmingSpaces + "…")
    }
}

/// Findings by rule, in the order in which a team would take them: what weighs most first, then as the principle asks.
struct ByQuestion {
    struct Group {
        let rule: Rule
        var entries: [Entry]
        /// The question that the first of them ends in; it is nearly always that of all.
        func question(_ language: MessageLanguage) -> String { entries.first?.finding.question(language) ?? "" }
    }

    let groups: [Group]

    init(_ entries: [Entry]) {
        groups = Dictionary(grouping: entries, by: \.finding.rule).sorted { a, b in
            func weight(_ group: (key: Int, value: [Entry])) -> (Int, Int, Int) {
                (-Int(group.value.map(\.finding.severity.rawValue).max() ?? 0), group.value.first?.rule.serves ?? 0, group.key)
            }
            return weight(a) < weight(b)
        }.compactMap { _, entries in entries.first.map { Group(rule: $0.rule, entries: entries) } }
    }
}

/// What a reader has to know of the run besides its findings.
struct ResultNotes {
    let lines: [String]

    init(_ result: Linter.Result, _ language: MessageLanguage) {
        func say(_ da: String, _ en: String) -> String { language == .da ? da : en }
        var lines: [String] = []
        if let revision = result.changedSince {
            lines.append(say("Kun det, som ændringen siden \(revision) rører ved, er med.", "Only what the change since \(revision) touches is shown."))
        }
        if let baseline = result.baseline {
            let file = baseline.file
            if baseline.known > 0 {
                lines.append(say("\(Terms.questions(baseline.known, .da)) fra før står i \(file) og er ikke med.", "\(Terms.questions(baseline.known, .en)) from before \(baseline.known == 1 ? "stands" : "stand") in \(file) and \(baseline.known == 1 ? "is" : "are") left out."))
            }
            if !baseline.gone.isEmpty {
                let shown = baseline.gone.prefix(5).map { "\($0.key.rule) (\($0.key.definition ?? $0.file))" }
                let more = baseline.gone.count > shown.count ? ", …" : ""
                let count = baseline.gone.reduce(0) { $0 + $1.count }
                if baseline.isPruned {
                    lines.append(say("\(Terms.questions(count, .da)) er taget ud af \(file), fordi de ikke findes mere: \(shown.joined(separator: ", "))\(more).", "\(Terms.questions(count, .en)) \(count == 1 ? "was" : "were") taken out of \(file), being gone: \(shown.joined(separator: ", "))\(more)."))
                } else {
                    lines.append(say("\(Terms.questions(count, .da)) i \(file) findes ikke mere: \(shown.joined(separator: ", "))\(more). --prune-baseline tager \(count == 1 ? "det" : "dem") ud.", "\(Terms.questions(count, .en)) in \(file) \(count == 1 ? "is" : "are") gone: \(shown.joined(separator: ", "))\(more). --prune-baseline takes \(count == 1 ? "it" : "them") out."))
                }
            }
        }
        self.lines = lines
    }
}

extension Terms {
    static func questions(_ count: Int, _ language: MessageLanguage) -> String {
        let number = NumberFormat.text(Double(count), language)
        return language == .da ? "\(number) spørgsmål" : count == 1 ? "1 question" : "\(number) questions"
    }

    static func places(_ count: Int, _ language: MessageLanguage) -> String {
        let number = NumberFormat.text(Double(count), language)
        return language == .da ? "\(number) \(count == 1 ? "sted" : "steder")" : "\(number) \(count == 1 ? "place" : "places")"
    }
}
