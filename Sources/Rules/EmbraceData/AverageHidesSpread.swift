import MeaningLint

/// A mean of satisfaction or time, and nothing on how far people lie from it.
enum AverageHidesSpread {
    static let mean = Message(
        da: ("Tallet er et gennemsnit, og der står ikke noget om spredningen.", "Hvem er det, gennemsnittet skjuler?"),
        en: ("The figure is a mean, and nothing tells of the spread.", "Whom does the mean hide?"))

    static let rule = Rule(
        id: "average-hides-spread", principle: .data, serves: 1, severity: .info,
        title: Localized(da: "Et gennemsnit alene", en: "A mean alone"),
        why: Localized(
            da: "Ti dage i snit kan være ti dage for alle – eller én dag for ni og hundrede for den tiende.",
            en: "Ten days on average may be ten days for everyone – or one day for nine and a hundred for the tenth."),
        sources: ["NHS England, Making Data Count", "Few, Information Dashboard Design (2006)"],
        decides: Localized(
            da: "Tallet er et gennemsnit (»opgøres_som« eller ord som »i snit«) af tilfredshed eller tid, og hverken titel eller beskrivelse nævner median, andel eller spredning.",
            en: "The figure is a mean (`aggregation`, or words such as \"on average\") of satisfaction or time, and neither title nor description names a median, share or spread."),
        messages: [mean],
        examples: [
            .bad(.kpi, .da, "id: ↓ventetid↑\ntitel: Gennemsnitlig ventetid i dage\nbeskrivelse: Dage fra henvisning til første møde\n"),
            .bad(.kpi, .en, "id: ↓satisfaction↑\ntitle: Satisfaction with the pool\ndescription: Answers from one to five\nunit: points\naggregation: mean\n"),
            .good(.kpi, .da, "id: ventetid\ntitel: Gennemsnitlig ventetid i dage\nbeskrivelse: Gennemsnit og spredning af ventetiden\n"),
            .good(.kpi, .en, "id: weight\ntitle: Average weight of waste\ndescription: Kilograms a household\nunit: kilograms\n"),
        ],
        check: .init(kpi: { kpi, context in
            guard let pack = context.language(of: kpi) else { return }
            let texts = [kpi.title, kpi.description].compactMap { $0 }
            let kinds = Set(texts.flatMap { context.cues("figure-words", in: $0, pack: pack).map(\.kind) })
            guard kpi.aggregation?.value == .mean || kpi.aggregation == nil && kinds.contains("mean"), !kinds.contains("spread") else { return }
            let isTime = (texts + [kpi.unit].compactMap { $0 }).contains { text in context.cues("speed-words", in: text, pack: pack).contains { $0.kind == "speed" } }
            guard isTime || kinds.contains("satisfaction") else { return }
            context.report(mean, on: kpi)
        }))
}
