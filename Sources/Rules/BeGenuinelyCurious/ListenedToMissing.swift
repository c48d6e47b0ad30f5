import MeaningLint

/// A goal that says nobody was listened to before it was set.
enum ListenedToMissing {
    static let missing = Message(
        da: ("Der står ikke, hvem vi har lyttet til, før målet blev sat.", "Hvem skal vi lytte til?"),
        en: ("It does not say whom we listened to before the goal was set.", "Who should we listen to?"))

    static let rule = Rule(
        id: "listened-to-missing", principle: .curious, serves: 1, severity: .warning, tellsAbsence: true, asksFor: [.listenedTo],
        title: Localized(da: "Hvem har vi lyttet til?", en: "Whom did we listen to?"),
        why: Localized(
            da: "Målkompasset begynder med at lytte: først når vi har lyttet, kan vi sammen finde ud af, hvad målet skal være. Reglen kan kun se, om det er skrevet ned.",
            en: "The framework begins with listening: only then can people find out together what the goal is to be. The rule can only see whether it is written down."),
        sources: ["Målkompasset (Aarhus Kommune 2021), Vær oprigtigt nysgerrig"],
        decides: Localized(
            da: "Målet har intet »lyttet_til«, eller kun pladsholdere.", en: "The goal has no `listened_to`, or only placeholders."),
        write: Localized(
            da: "lyttet_til: [{ hvem: 14 borgere, hvordan: samtaler hjemme hos dem }]",
            en: "listened_to: [{ who: 14 residents, how: talks in their homes }]"),
        messages: [missing],
        examples: [
            .bad(.goal, .da, "id: ↓laesning↑\ntitel: Børn læser af lyst\nlyttet_til:\n"),
            .bad(.goal, .en, "id: ↓reading↑\ntitle: Children read for pleasure\nlistened_to: TBD\n"),
            .good(.goal, .da, "id: laesning\nlyttet_til: [{ hvem: 3 klasser på Ådalsskolen, hvordan: samtaler i biblioteket }]\n"),
            .good(.goal, .en, "id: reading\nlistened_to: [parents at two schools]\n"),
        ],
        check: .init(goal: { goal, context in
            if goal.lacks(.listenedTo), goal.listenedTo.allSatisfy({ $0.who?.isMissing ?? true }) { context.report(missing, on: goal) }
        }))
}
