import MeaningLint

/// The first step is a season away.
enum DistantFirstStep {
    static let distant = Message(
        da: ("Det første skridt er sat til {by}, om {=days} dage.", "Hvad kan vi prøve på mandag?"),
        en: ("The first step is set for {by}, in {=days} days.", "What can we try on Monday?"))

    static let rule = Rule(
        id: "distant-first-step", principle: .change, serves: 2, severity: .info,
        title: Localized(da: "Langt til første skridt", en: "A distant first step"),
        why: Localized(
            da: "Det næste skridt er det, man kan tage. Ligger det et halvt år ude, er det et slutmål til.",
            en: "The next step is the one that can be taken. Half a year away it is one more end goal."),
        sources: ["Målkompasset (Aarhus Kommune 2021): fra slutmål til næste skridt"],
        decides: Localized(
            da: "Den tidligste dato i »næste_skridt« ligger mere end 92 dage efter i dag (eller »--today«).",
            en: "The earliest date in `next_steps` is more than 92 days after today (or `--today`)."),
        options: [RuleOption("max-days", .integer(92), da: "flest dage til det første skridt", en: "most days to the first step")],
        messages: [distant],
        examples: [
            .bad(.goal, .da, "id: laesning\nnæste_skridt: [{ hvad: Højtlæsning hver morgen, senest: ↓2027-08-01↑ }]\n"),
            .bad(.goal, .en, "id: reading\nnext_steps: [{ what: Reading aloud, by: 2028-01-01 }, { what: A talk with parents, by: ↓2027-06-01↑ }]\n"),
            .good(.goal, .da, "id: laesning\nnæste_skridt: [{ hvad: Højtlæsning hver morgen, senest: 2027-01-15 }]\n"),
            .good(.goal, .en, "id: reading\nnext_steps: [{ what: Reading aloud every morning }]\n"),
        ],
        check: .init(goal: { goal, context in
            guard let first = goal.nextSteps.compactMap(\.by).min(by: { $0.date < $1.date }) else { return }
            let days = first.date.dayNumber - context.today.dayNumber
            guard days > context.integer("max-days"), goal.nextSteps.allSatisfy({ $0.by != nil || $0.what?.isMissing != false }) else { return }
            context.report(distant, at: first.text.place, [.date("by", first.date), .count("days", days)])
        }))
}
