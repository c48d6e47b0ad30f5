import MeaningLint

/// The day to look back passed more than a year ago.
enum StaleReview {
    static let stale = Message(
        da: ("Datoen for genbesøg var {date}, for mere end et år siden.", "Er det her stadig noget, vi vil vide?"),
        en: ("The review date was {date}, more than a year ago.", "Is this still something we want to know?"))

    static let rule = Rule(
        id: "stale-review", principle: .learn, serves: 1, severity: .info,
        title: Localized(da: "Ikke genbesøgt", en: "Not looked at again"),
        why: Localized(da: "Tal og mål, ingen stopper op ved, bliver ved, fordi de plejer.", en: "Figures and goals at which nobody stops go on because they do."),
        sources: ["Målkompasset (Aarhus Kommune 2021): Hvad vil det sige at stoppe op?"],
        decides: Localized(da: "»genbesøges« er passeret med mere end et år (»--today«).", en: "`review_by` has passed by more than a year (`--today`)."),
        options: [RuleOption("max-days", .integer(365), da: "flest dage efter datoen", en: "most days after the date")],
        messages: [stale],
        examples: [
            .bad(.goal, .da, "id: laesning\ngenbesøges: ↓2024-06-01↑\n"),
            .bad(.kpi, .en, "id: waiting-time\nreview_by: ↓2024-06-01↑\nlearned: [Waiting follows the holidays]\n"),
            .good(.goal, .da, "id: laesning\ngenbesøges: 2026-06-01\n"),
            .good(.kpi, .en, "id: waiting-time\nreview_by: 2027-06-01\n"),
        ],
        check: .init(
            goal: { goal, context in check(goal.reviewBy, context) },
            kpi: { kpi, context in check(kpi.reviewBy, context) }))

    private static func check(_ review: Dated?, _ context: Context) {
        guard let review, context.today.dayNumber - review.date.dayNumber > context.integer("max-days") else { return }
        context.report(stale, at: review.text.place, [.date("date", review.date)])
    }
}
