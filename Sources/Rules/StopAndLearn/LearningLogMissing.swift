import MeaningLint

/// The day to look back has passed, and nothing was learned – or nothing was written down.
enum LearningLogMissing {
    static let empty = Message(
        da: ("Datoen for genbesøg var {date}, og der står intet om, hvad vi lærte.", "Hvad ved vi nu, som vi ikke vidste dengang?"),
        en: ("The review date was {date}, and nothing says what we learned.", "What do we know now that we did not know then?"))

    static let rule = Rule(
        id: "learning-log-missing", principle: .learn, serves: 3, severity: .info, asksFor: [.learned],
        title: Localized(da: "Intet skrevet om læringen", en: "Nothing learned is written down"),
        why: Localized(da: "Det, der ikke bliver skrevet ned, lærer den næste forfra.", en: "What is not written down the next one learns from the start."),
        sources: ["GitLab handbook: KPIs keep their lessons learned", "Målkompasset (Aarhus Kommune 2021), Stop op og lær"],
        decides: Localized(da: "»genbesøges« er passeret (»--today«), og »lært« er tomt.", en: "`review_by` has passed (`--today`), and `learned` is empty."),
        messages: [empty],
        examples: [
            .bad(.kpi, .da, "id: ventetid\ngenbesøges: ↓2026-06-01↑\n"),
            .bad(.kpi, .en, "id: waiting-time\nreview_by: ↓2026-06-01↑\nlearned: [tbd]\n"),
            .good(.kpi, .da, "id: ventetid\ngenbesøges: 2026-06-01\nlært: [Ventetiden følger ferierne]\n"),
            .good(.kpi, .en, "id: waiting-time\nreview_by: 2027-06-01\n"),
        ],
        check: .init(kpi: { kpi, context in
            guard let review = kpi.reviewBy, review.date.dayNumber < context.today.dayNumber, kpi.learned.filled.isEmpty, kpi.lacks(.learned) else { return }
            // After a year the date itself is the matter.
            context.report(empty, at: review.text.place, [.date("date", review.date)])
        }))
}
