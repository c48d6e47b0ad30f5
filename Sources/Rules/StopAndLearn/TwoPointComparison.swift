import MeaningLint

/// Compared with one earlier period, and no other.
enum TwoPointComparison {
    static let points = Message(
        da: ("Tallet sammenlignes kun med {words}.", "Hvad viser de seneste tolv, som de to ikke viser?"),
        en: ("The figure is compared with {words} only.", "What do the last twelve show that the two don't?"))

    static let rule = Rule(
        id: "two-point-comparison", principle: .learn, serves: 3, severity: .info,
        title: Localized(da: "To punkter", en: "Two points"),
        why: Localized(
            da: "To punkter er altid forskellige. Om noget har ændret sig, ser man på en række.", en: "Two points always differ. Whether something has changed is seen on a series."),
        sources: ["NHS England, Making Data Count: two-point comparisons", "Wheeler, Understanding Variation (1993)"],
        decides: Localized(
            da: "»sammenligning« eller ordene er kun med én tidligere periode (sidste måned, samme kvartal sidste år), og intet nævner udviklingen over tid.",
            en: "`comparison` or the words are only with one earlier period (last month, the same quarter last year), and nothing names the development over time."),
        messages: [points],
        examples: [
            .bad(.kpi, .da, "id: ventetid\nsammenligning: ↓sidste måned↑\n"),
            .bad(.kpi, .en, "id: waiting-time\ncomparison: ↓same quarter last↑ year\n"),
            .bad(.kpi, .da, "id: ventetid\nsammenligning: ↓første halvår 2025↑\n"),
            .good(.kpi, .da, "id: ventetid\nsammenligning: de seneste 24 måneder\n"),
            .good(.kpi, .en, "id: waiting-time\ncomparison: 2019–2025\n"),
            .good(.kpi, .en, "id: waiting-time\ncomparison: last month\ndescription: Shown as a run chart over time\n"),
        ],
        check: .init(kpi: { kpi, context in
            guard let pack = context.language(of: kpi) else { return }
            func cues(in texts: [Text]) -> [(text: Text, cue: Cue)] {
                texts.flatMap { text in context.cues("comparison-words", in: text, pack: pack).map { (text, $0) } }
            }
            // "Volunteers from last year" is who they are; only in the field itself is a period's name a comparison.
            let stated = cues(in: kpi.comparison.map { $0.with + [$0.kind].compactMap { $0 } } ?? []), told = cues(in: [kpi.title, kpi.description].compactMap { $0 })
            let earlier = stated.filter { $0.cue.kind == "earlier" || $0.cue.kind == "period" } + told.filter { $0.cue.kind == "earlier" }
            // Three named periods are a series.
            if kpi.comparison?.with.filled.count ?? 0 >= 3 { return }
            // Beside other units it is not the only one.
            guard !(stated + told).contains(where: { $0.cue.kind == "longer" }), !stated.contains(where: { $0.cue.kind == "others" || $0.cue.kind == "peers" }) else { return }
            if let (text, cue) = earlier.first {
                context.report(points, at: cue.words, of: text, pack: pack)
            } else if let with = kpi.comparison?.with.filled, with.count == 1, namesOneYear(with[0].string) {
                context.report(points, at: with[0].place, [.text("words", with[0].string)])
            }
        }))

    /// "2025", »første halvår 2025«: a period that is named by its year, and no range of them.
    private static func namesOneYear(_ text: String) -> Bool {
        let numbers = text.split { !$0.isNumber }.filter { $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20")) }
        return numbers.count == 1 && text.count <= 30 && !text.contains { "–-+>".contains($0) }
    }
}
