import MeaningLint

/// A goal that does not say what becomes different for somebody.
enum DifferenceMissing {
    static let missing = Message(
        da: ("Der står ikke, hvilken forskel målet skal gøre.", "Hvilken forskel kan vi gøre sammen?"),
        en: ("It does not say what difference the goal is to make.", "What difference can we make together?"))
    static let short = Message(
        da: ("Om forskellen står der kun {difference}.", "Hvilken forskel kan vi gøre sammen?"),
        en: ("All it says about the difference is {difference}.", "What difference can we make together?"))

    static let rule = Rule(
        id: "difference-missing", principle: .curious, serves: 3, severity: .warning, tellsAbsence: true, asksFor: [.difference],
        title: Localized(da: "Hvilken forskel?", en: "What difference?"),
        why: Localized(
            da: "De mål, vi sætter, skal handle om det, der har værdi for borgerne og samfundet. Forskellen er det, vi bagefter kan se efter og tale om.",
            en: "Goals are to be about what is of value to people. The difference is what one can look for, and talk about, afterwards."),
        sources: ["Målkompasset (Aarhus Kommune 2021), Vær oprigtigt nysgerrig"],
        decides: Localized(
            da: "Målet har ingen »forskel«, eller en på færre end tre ord (dele af sammensatte ord tæller med).",
            en: "The goal has no `difference`, or one of fewer than three words."),
        write: Localized(
            da: "forskel: Den enkelte bestemmer selv, hvornår hjælpen kommer.", en: "difference: Each resident decides when help comes."),
        messages: [missing, short],
        examples: [
            .bad(.goal, .da, "id: ↓laesning↑\nforskel:\n"),
            .bad(.goal, .en, "id: ↓reading↑\ndifference: Better reading\n"),
            .good(.goal, .da, "id: laesning\nforskel: Børnene finder selv på at tage en bog.\n"),
            .good(.goal, .da, "id: indlaeggelser\nforskel: Færre genindlæggelser\n"),
            .good(.goal, .en, "id: reading\ndifference: Children pick up a book by themselves.\n"),
        ],
        check: .init(goal: { goal, context in
            guard goal.lacks(.difference) else { return }
            guard let text = goal.difference, !text.isMissing else { return context.report(missing, on: goal) }
            if !text.isFilled(words: 3) { context.report(short, on: goal, [.text("difference", text.string)]) }
        }))
}
