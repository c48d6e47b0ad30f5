import MeaningLint

/// A goal or a figure that names where it ends, and nothing on the way there.
enum EndpointOnly {
    static let valueAndDate = Message(
        da: ("Der er kun nævnt et slutmål: {=end} senest {deadline}.", "Hvad er vores næste skridt?"),
        en: ("Only the end point is named: {=end} by {deadline}.", "What is our next step?"))
    static let valueOnly = Message(
        da: ("Der er kun nævnt et slutmål: {=end}.", "Hvad er vores næste skridt?"),
        en: ("Only the end point is named: {=end}.", "What is our next step?"))
    static let dateOnly = Message(
        da: ("Der står kun, hvornår det skal være nået: {deadline}.", "Hvad er vores næste skridt?"),
        en: ("Only the date of the end is named: {deadline}.", "What is our next step?"))
    static let titleOnly = Message(
        da: ("Titlen nævner kun, hvor vi skal ende: {words}.", "Hvad er vores næste skridt?"),
        en: ("The title names only the end: {words}.", "What is our next step?"))

    static let rule = Rule(
        id: "endpoint-only", principle: .change, serves: 2, severity: .warning, asksFor: [.nextSteps, .signs, .baseline],
        title: Localized(da: "Kun et slutmål", en: "Only an end point"),
        why: Localized(
            da: "Hvis de mål, vi løber efter, udelukkende er slutmål, risikerer vi at snuble undervejs. Reglen forbyder ikke slutmål; den spørger, når der ikke står andet.",
            en: "If all the goals that people run after are end goals, they may stumble on the way. The rule forbids no end goal; it asks where nothing else is written."),
        sources: ["Målkompasset (Aarhus Kommune 2021), Tegn forandringen sammen", "Deming, Out of the Crisis (1982), point 11: no numerical goals without a method"],
        decides: Localized(
            da: "Målet har et måltal – eller en titel, der fastlægger en slutning (»inden 2030«, »ingen unge uden …«) – og hverken næste skridt, tegn eller en dato før den sidste. Det samme for et nøgletal med måltal, som intet mål nævner. Ikke for et nøgletal, der er mærket »må_aldrig_ske«, og ikke for et mål, hvor et af nøgletallene følger ressourcer, aktivitet eller ydelse.",
            en: "The goal has a target – or a title that fixes an end (\"by 2030\", \"no young people without …\") – and no next steps, no signs and no date before the last one. The same for a KPI with a target that no goal names. Not for a KPI that is a `never_event`, and not for a goal one of whose KPIs follows input, activity or service."),
        messages: [valueAndDate, valueOnly, dateOnly, titleOnly],
        examples: [
            .bad(.goal, .da, "id: laesning\nmåltal: ↓{ værdi: 80 %, senest: 2027-12-31 }↑\nnæste_skridt: []\ntegn: []\n"),
            .bad(.goal, .da, "id: job\ntitel: Ingen unge uden job eller uddannelse ↓inden 2030↑\nmåltal:\nnæste_skridt:\ntegn:\n"),
            .bad(.goal, .en, "id: jobs\ntitle: ↓No young people without a job↑\nnext_steps:\nsigns:\n"),
            .bad(.goal, .en, "id: homes\ntitle: All our homes are warm ↓by March 2027↑\nnext_steps:\nsigns:\n"),
            .bad(.goal, .da, "id: ensom\ntitel: ↓Ingen ældre skal føle sig ensomme i 2030↑\nmåltal:\nnæste_skridt:\ntegn:\n"),
            .bad(.goal, .da, "id: varme\ntitel: Alle huse er varme ↓inden den 1. januar 2030↑\nmåltal:\nnæste_skridt:\ntegn:\n"),
            .good(.goal, .en, "id: falls\ntitle: No more falls than 2019 had\nnext_steps:\nsigns:\n"),
            .good(.goal, .en, "id: books\ntitle: Books written by children in Year 2 before the 2027 fair\nnext_steps:\nsigns:\n"),
            .bad(.goal, .en, "id: reading\ntarget:\n  ↓value: 80\n  by: 2027-12-31↑\nnext_steps: TBD\nsigns:\n"),
            .bad(.kpi, .en, "id: waiting-time\nunit: days\ntarget: ↓{ value: 14, by: 2027-12-31 }↑\n"),
            .bad(.kpi, .da, "id: ventetid\nmåltal: ↓14 dage↑\n"),
            .good(.goal, .da, "id: laesning\nmåltal: { værdi: 80 %, senest: 2027-12-31 }\nnæste_skridt: [{ hvad: Højtlæsning hver morgen, senest: 2027-02-01 }]\n"),
            .good(.goal, .en, "id: reading\ntitle: Children read for pleasure\ntarget: 80 %\nnext_steps:\nsigns: [Children talk about their books]\n"),
            .good(.kpi, .en, "id: wrong-site\ntarget: 0\nnever_event: true\n"),
            .good(.file, .en, "goals:\n  - id: reading\n    title: Children read for pleasure\n    next_steps: [Reading aloud every morning]\n    kpis: [books]\nkpis: [{ id: books, title: Books borrowed by children, target: 900 }]\n"),
            .good(.file, .da, "mål:\n  - { id: laesning, måltal: 80 %, nøgletal: [timer] }\nnøgletal: [{ id: timer, titel: Timer med højtlæsning, handler_om: aktivitet }]\n"),
        ],
        check: .init(
            goal: { goal, context in
                guard goal.lacks(.nextSteps), goal.lacks(.signs), goal.lacks(.value), goal.lacks(.by) else { return }
                guard goal.nextSteps.allSatisfy({ $0.what?.isMissing ?? true }), goal.signs.filled.isEmpty else { return }
                if hasEarlierDate(goal.target?.by, [], goal.nextSteps) { return }
                if let target = goal.target, let message = message(target, unit: target.unit) {
                    context.report(message.0, at: target.place, message.1, isOpen: true)
                } else if let title = goal.title, let pack = context.language(of: goal), let words = end(in: title, pack: pack, context) {
                    let text = title.withUTF8 { String(decoding: $0[words], as: UTF8.self) }
                    context.report(titleOnly, at: title.place(of: words), [.text("words", text)], isOpen: true)
                }
            },
            kpi: { kpi, context in
                guard let target = kpi.target, kpi.neverEvent != true, kpi.lacks(.value), kpi.lacks(.by), let message = message(target, unit: target.unit ?? kpi.unit) else { return }
                if hasEarlierDate(target.by, [kpi.baseline?.by], []) { return }
                context.report(message.0, at: target.place, message.1, isOpen: true)
            },
            confirm: { item, catalogue in
                if item.kind == .kpi { return catalogue.naming(item, as: [.goalKPI]).isEmpty }
                return !catalogue.named(by: item, as: [.goalKPI]).contains { leading.contains($0.level) }
            }))

    /// What can be followed before the end is reached.
    private static let leading: [KPI.Level?] = [.input, .activity, .service]

    private static func hasEarlierDate(_ last: Dated?, _ dates: [Dated?], _ steps: [Step]) -> Bool {
        guard let last else { return false }
        return (dates + steps.map(\.by)).contains { $0.map { $0.date < last.date } ?? false }
    }

    private static func message(_ target: Target, unit: Text?) -> (Message, [Fact])? {
        var facts: [Fact] = []
        if let value = target.value, !value.isMissing {
            // The unit stands in the value already (»14 dage«), or goes with a bare number.
            func end(_ language: MessageLanguage) -> String {
                guard let number = target.number else { return value.string }
                let unit = number.isPercent ? " %" : unit.map { " " + $0.string } ?? ""
                return NumberFormat.text(number.value, language) + unit
            }
            facts.append(Fact("end", .localized(Localized(da: end(.da), en: end(.en)))))
        }
        if let by = target.by { facts.append(.date("deadline", by.date)) }
        let message = facts.count == 2 ? valueAndDate : target.by == nil ? valueOnly : dateOnly
        if facts.isEmpty { return nil }
        if let number = target.number { facts.append(.number("target", number.value)) } else if let value = target.value { facts.append(.text("target", value.string)) }
        return (message, facts)
    }

    /// The words of a title that fix an end: a year behind »inden«, or nobody left without something.
    private static func end(in title: Text, pack: LanguagePack, _ context: Context) -> Range<Int>? {
        let words = context.words(of: title, pack: pack)
        let before = context.matches("end-words", in: title, pack: pack)
        func kind(_ match: Lexicon.Match) -> String? { pack[lexicon: "end-words"]?[match.entry][column: "kind"] }
        func isPartOfDate(_ index: Int) -> Bool {
            words.foldedText(index).utf8.allSatisfy { (0x30...0x39).contains($0) }
                || before.contains { kind($0) == "date" && $0.words.contains(index) }
        }
        for match in before where kind(match) == "until" {
            // »Inden 1. januar 2030«, "by March 2027".
            var next = match.words.upperBound
            while next < min(words.words.count, match.words.upperBound + 4), !isYear(words.foldedText(next)), isPartOfDate(next) { next += 1 }
            guard next < words.words.count, isYear(words.foldedText(next)) else { continue }
            return words.words[match.words.lowerBound].range.lowerBound..<words.words[next].range.upperBound
        }
        guard let nobody = before.first, kind(nobody) == "nobody", nobody.words.lowerBound == 0 else { return nil }
        // »Ingen ældre er ensomme i 2030«.
        for match in before where kind(match) == "in" && match.words.upperBound < words.words.count && isYear(words.foldedText(match.words.upperBound)) {
            return words.words[0].range.lowerBound..<words.words[match.words.upperBound].range.upperBound
        }
        // »Ingen unge uden job«: to the last word of what nobody is without.
        guard let without = before.first(where: { kind($0) == "without" }), without.words.upperBound < words.words.count,
            let last = words.words.last
        else { return nil }
        return words.words[0].range.lowerBound..<last.range.upperBound
    }

    private static func isYear(_ word: String) -> Bool { word.count == 4 && word.hasPrefix("20") && word.utf8.allSatisfy { (0x30...0x39).contains($0) } }
}
