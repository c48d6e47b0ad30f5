/// The page that a team takes to its meeting, as Markdown: for each principle what the catalogue says today, the open questions, the
/// answered ones with their reasons, and what no program can see, with room to write.
public struct MeetingPage {
    private let result: Linter.Result
    private let rules: RuleSet
    private let language: MessageLanguage
    private let today: CalendarDate
    private var text = ""

    /// - Parameter result: of a run that kept what definitions say of themselves (`Linter.Request.keepsTold`).
    public init(_ result: Linter.Result, language: MessageLanguage, today: CalendarDate) {
        self.result = result
        rules = result.rules
        self.language = language
        self.today = today
    }

    private func say(_ da: String, _ en: String) -> String { language == .da ? da : en }
    private mutating func line(_ words: String = "") { text += words + "\n" }

    public func write() -> [UInt8] {
        var page = self
        let counts = Counts(result)
        let kinds = [DefinitionKind.goal, .kpi, .survey, .question, .dashboard].compactMap { kind in counts.definitions[kind].map { Terms.count($0, kind, language) } }
        page.line(say("# Spørgsmål til mødet", "# Questions for the meeting"))
        page.line()
        page.line(DateFormat.text(today, language) + (kinds.isEmpty ? "" : " · " + MessageText.list(kinds, language)))
        page.line()
        page.line(say("Hvem er med?", "Who is here?") + " ______________________________")
        for (number, principle) in Principle.allCases.filter({ $0 != .format }).enumerated() { page.principle(number + 1, principle) }
        return Escaping.log(Array(page.text.utf8))
    }

    private mutating func principle(_ number: Int, _ principle: Principle) {
        line()
        line("## \(number). \(principle.title[language])")
        line()
        for question in principle.questions { line("- *\(question[language])*") }
        told(principle)
        open(principle)
        answered(principle)
        unseen(number, principle)
    }

    // MARK: What is there today

    private var items: [(item: Catalogue.Item, file: String)] {
        result.files.flatMap { summary in summary.items.map { ($0, summary.file) } }
    }

    private mutating func told(_ principle: Principle) {
        let items = items
        func count(_ kinds: [DefinitionKind], _ has: (Catalogue.Item) -> Bool) -> (Int, Int) {
            let all = items.filter { kinds.contains($0.item.kind) }
            return (all.count { has($0.item) }, all.count)
        }
        func tells(_ topic: Catalogue.Told.Topic) -> (Catalogue.Item) -> Bool { { $0.told.contains { $0.topic == topic } } }
        var facts: [String] = []
        func add(_ kinds: [DefinitionKind], _ has: (Catalogue.Item) -> Bool, _ da: String, _ en: String) {
            let (some, all) = count(kinds, has)
            guard all > 0 else { return }
            let whole = kinds.count == 1 ? Terms.count(all, kinds[0], language) : say("\(all) nøgletal og overblik", "\(all) KPIs and dashboards")
            facts.append(say("\(some) af \(whole) \(da)", "\(some) of \(whole) \(en)"))
        }
        var quoted: [Catalogue.Told.Topic] = []
        switch principle {
        case .curious:
            add([.goal], tells(.listenedTo), "siger, hvem der er lyttet til.", "say who was listened to.")
            add([.goal], tells(.difference), "siger, hvilken forskel de gør.", "say what difference they make.")
            quoted = [.listenedTo, .difference]
        case .craft:
            add([.goal], tells(.dilemma), "har skrevet dilemmaer ned.", "have dilemmas written down.")
            quoted = [.dilemma]
        case .change:
            add([.goal], tells(.agreedWith), "siger, hvem de er aftalt med.", "say with whom they were agreed.")
            add([.goal], tells(.nextStep), "har et næste skridt.", "have a next step.")
            add([.goal], tells(.sign), "har tegn, man kan få øje på.", "have signs to be seen.")
            quoted = [.agreedWith, .nextStep, .sign]
        case .meaningful:
            add([.kpi, .dashboard], { !$0.recipients.isEmpty }, "har modtagere.", "have recipients.")
            add([.kpi, .dashboard], tells(.need), "siger, hvad modtagerne skal bruge dem til.", "say what their recipients need them for.")
            quoted = [.need]
        case .data:
            add([.kpi], tells(.context), "har kontekst eller forbehold.", "have context or limits.")
            add([.kpi, .dashboard], tells(.use), "siger, hvad vi vil lære.", "say what we want to learn.")
            quoted = [.context, .use]
        case .learn:
            add([.kpi, .dashboard], { !$0.forums.isEmpty }, "har et forum, hvor de drøftes.", "have a forum where they are discussed.")
            add([.goal], tells(.learned), "har skrevet ned, hvad vi lærte.", "have written down what we learned.")
            quoted = [.learned]
        case .format: break
        }
        guard !facts.isEmpty else { return }
        line()
        line(say("### Det står der i dag", "### What it says today"))
        line()
        for fact in facts { line("- " + fact) }
        for topic in quoted { quote(topic, items) }
    }

    /// The first few texts on a topic, each once, with where they belong.
    private mutating func quote(_ topic: Catalogue.Told.Topic, _ items: [(item: Catalogue.Item, file: String)]) {
        var places: [(text: String, of: [String])] = []
        for (item, _) in items {
            for told in item.told where told.topic == topic {
                let name = item.title ?? item.id ?? ""
                if let index = places.firstIndex(where: { $0.text == told.text }) { places[index].of.append(name) } else { places.append((told.text, [name])) }
            }
        }
        guard !places.isEmpty else { return }
        let heading = switch topic {
        case .listenedTo: say("Lyttet til", "Listened to")
        case .difference: say("Forskellen", "The difference")
        case .dilemma: say("Dilemmaer", "Dilemmas")
        case .agreedWith: say("Aftalt med", "Agreed with")
        case .nextStep: say("Næste skridt", "Next steps")
        case .sign: say("Tegn", "Signs")
        case .need: say("Det skal modtagerne bruge", "What recipients need")
        case .context: say("Kontekst og forbehold", "Context and limits")
        case .use: say("Det vil vi lære", "What we want to learn")
        case .learned: say("Det lærte vi", "What we learned")
        }
        line()
        line("**\(heading)**")
        line()
        let shown = 8
        for place in places.prefix(shown) {
            let of = place.of.filter { !$0.isEmpty }.prefix(2).map(Escaping.markdown).joined(separator: ", ")
            line("- \(Escaping.markdown(place.text))" + (of.isEmpty ? "" : " *(\(of)\(place.of.count > 2 ? say(" og \(place.of.count - 2) til", " and \(place.of.count - 2) more") : ""))*"))
        }
        if places.count > shown { line("- " + say("… og \(places.count - shown) til", "… and \(places.count - shown) more")) }
    }

    // MARK: Questions

    private mutating func open(_ principle: Principle) {
        let findings = result.findings.filter { rules.rules[$0.finding.rule].principle == principle }
        guard !findings.isEmpty else { return }
        line()
        line(say("### Åbne spørgsmål", "### Open questions"))
        let grouped = Dictionary(grouping: findings, by: \.finding.rule)
        func weight(_ rule: Int) -> (Int, Int, Int) {
            let severity = grouped[rule]?.map(\.finding.severity).max() ?? .info
            return (-Int(severity.rawValue), rules.rules[rule].serves, rule)
        }
        let byRule = grouped.keys.sorted { weight($0) < weight($1) }.map { ($0, grouped[$0] ?? []) }
        for (number, findings) in byRule {
            let rule = rules.rules[number]
            line()
            line("**\(rule.title[language])** (\(findings.count))")
            line()
            // One question, and the places that it is asked of.
            line("> \(Escaping.markdown(findings[0].finding.question(language)))")
            line()
            let shown = 5
            for (file, finding) in findings.prefix(shown) {
                let summary = result.files[file]
                let item = finding.entry.flatMap { summary.items.indices.contains($0) ? summary.items[$0] : nil }
                let name = item.flatMap { $0.title ?? $0.id }.map { "*\(Escaping.markdown($0))*: " } ?? ""
                line("- \(name)\(Escaping.markdown(finding.text(language))) (`\(Escaping.markdownCode(summary.file)):\(finding.range.start.line)`)")
            }
            if findings.count > shown { line("- " + say("… og \(findings.count - shown) steder til", "… and \(findings.count - shown) more places")) }
            roomToWrite()
        }
    }

    private mutating func answered(_ principle: Principle) {
        let answered = result.answered.filter { rules.rules[$0.answered.finding.rule].principle == principle }
        guard !answered.isEmpty else { return }
        line()
        line(say("### Besvaret", "### Answered"))
        line()
        for (file, entry) in answered {
            let summary = result.files[file]
            let item = entry.finding.entry.flatMap { summary.items.indices.contains($0) ? summary.items[$0] : nil }
            let name = item.flatMap { $0.title ?? $0.id }.map { ", *\(Escaping.markdown($0))*" } ?? ""
            var words = "- **\(rules.rules[entry.finding.rule].title[language])**\(name): \(Escaping.markdown(entry.answer.why.trimmingSpaces))"
            if let by = entry.answer.by { words += " – \(Escaping.markdown(by))" }
            if let until = entry.answer.until { words += say(" (gælder til \(DateFormat.text(until, .da)))", " (holds until \(DateFormat.text(until, .en)))") }
            line(words)
        }
    }

    /// RULES, »What no program can see«.
    private mutating func unseen(_ number: Int, _ principle: Principle) {
        let questions: [Int] = switch principle {
        case .curious: [1]
        case .craft: [2]
        case .change: [0]
        case .learn: [2]
        default: []
        }
        line()
        line(say("### Det kan intet program se", "### What no program can see"))
        for question in questions where principle.questions.indices.contains(question) {
            line()
            line("> \(principle.questions[question][language])")
            roomToWrite()
        }
        if questions.isEmpty {
            line()
            line("> " + (principle == .data ? say("Hvad overraskede os i tallene, da vi så dem sammen?", "What surprised us in the figures when we saw them together?") : say("Hvad kunne vi lade være med at måle?", "What could we stop measuring?")))
            roomToWrite()
        }
    }

    private mutating func roomToWrite() {
        for _ in 0..<2 {
            line()
            line("______________________________________________________________")
        }
    }
}
