import MeaningLint

/// A goal that nobody else has agreed to.
enum AgreedWithMissing {
    static let missing = Message(
        da: ("Der står ikke, hvem målet er aftalt med.", "Hvem deler vi målet med?"),
        en: ("It does not say with whom the goal was agreed.", "Who do we share this goal with?"))

    static let rule = Rule(
        id: "agreed-with-missing", principle: .change, serves: 3, severity: .warning, tellsAbsence: true, asksFor: [.agreedWith],
        title: Localized(da: "Hvem er målet aftalt med?", en: "With whom is the goal agreed?"),
        why: Localized(
            da: "Når mål er oprigtigt fælles, bliver de nemmere at nå. »Det er vores projekt – ikke mit eller kommunens,« siger en virksomhedsleder i Målkompasset.",
            en: "Goals that are truly shared are easier to reach. \"It is our project – not mine or the council's,\" says a business owner in the framework."),
        sources: ["Målkompasset (Aarhus Kommune 2021), Tegn forandringen sammen"],
        decides: Localized(da: "Målet har intet »aftalt_med«.", en: "The goal has no `agreed_with`."),
        write: Localized(da: "aftalt_med: [borgere, medarbejdere]", en: "agreed_with: [residents, staff]"),
        messages: [missing],
        examples: [
            .bad(.goal, .da, "id: ↓laesning↑\naftalt_med: afventer\n"),
            .bad(.goal, .en, "id: ↓reading↑\nagreed_with: []\n"),
            .good(.goal, .da, "id: laesning\naftalt_med: [lærere, forældrerådet]\n"),
            .good(.goal, .en, "id: reading\nagreed_with: teachers and parents\n"),
        ],
        check: .init(goal: { goal, context in
            if goal.lacks(.agreedWith), goal.agreedWith.filled.isEmpty { context.report(missing, on: goal) }
        }))
}
