import MeaningLint

/// A goal that says nothing of the people it is for.
enum ForWhomMissing {
    static let missing = Message(
        da: ("Der står ikke, hvem målet er til for.", "Hvem giver det her mening for?"),
        en: ("It does not say whom the goal is for.", "Who does this make sense for?"))

    static let rule = Rule(
        id: "for-whom-missing", principle: .curious, serves: 2, severity: .warning, tellsAbsence: true, asksFor: [.for],
        title: Localized(da: "Hvem er målet til for?", en: "Whom is the goal for?"),
        why: Localized(
            da: "»Hvem er målene til for?« er et af de første spørgsmål, Målkompasset stiller. Uden svar kan ingen spørge dem, om målet giver mening.",
            en: "\"Whom are the goals for?\" is among the first questions of the framework. Without an answer nobody can ask them whether it makes sense."),
        sources: ["Målkompasset (Aarhus Kommune 2021), Vær oprigtigt nysgerrig"],
        decides: Localized(da: "Målet har ingen »målgruppe«.", en: "The goal has no `for`."),
        write: Localized(da: "målgruppe: [borgere i hjemmeplejen]", en: "for: [residents with home care]"),
        messages: [missing],
        examples: [
            .bad(.goal, .da, "id: ↓laesning↑\ntitel: Børn læser af lyst\nmålgruppe:\n"),
            .bad(.goal, .en, "id: ↓reading↑\nfor: [\"?\"]\n"),
            .good(.goal, .da, "id: laesning\nmålgruppe: elever i 3. klasse\n"),
            .good(.goal, .en, "id: reading\nfor: [children in year 4, their parents]\n"),
        ],
        check: .init(goal: { goal, context in
            if goal.lacks(.for), goal.audience.filled.isEmpty { context.report(missing, on: goal) }
        }))
}
