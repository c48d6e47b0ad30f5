import MeaningLint

/// An answer to a question that nobody asks any more hides that something has changed.
enum UnusedAnswer {
    static let notAsked = Message(
        da: ("Her er et svar på {answered}, men spørgsmålet bliver ikke stillet her.", "Er det klaret, eller hører svaret til et andet sted?"),
        en: ("Here is an answer to {answered}, and the question is not asked here.", "Is it settled, or does the answer belong elsewhere?"))
    static let near = Message(
        da: ("Ingen regel hedder {answered}.", "Var det {meant}, der skulle stå?"),
        en: ("No rule is named {answered}.", "Was {meant} meant?"))
    static let unknown = Message(
        da: ("Ingen regel hedder {answered}.", "Hvilket spørgsmål skulle det besvare?"),
        en: ("No rule is named {answered}.", "Which question was it to answer?"))

    static let rule = Rule(
        id: "unused-answer", principle: .format, serves: 0, severity: .warning,
        title: Localized(da: "Svar uden spørgsmål", en: "Answer without a question"),
        why: Localized(
            da: "Når det, der blev spurgt til, er ændret, fortæller svaret om noget, der ikke er der mere. Så kan det slettes – eller være en anledning til at fortælle, hvad vi lærte.",
            en: "When what was asked about has changed, the answer tells of something that is gone. It can be deleted – or be an occasion to say what was learned."),
        decides: Localized(
            da: "Reglen, svaret gælder, finder ikke noget i den definition eller på den linje, svaret dækker. Kun for regler, der har kørt.",
            en: "The rule that is answered finds nothing in the definition or on the line that the answer covers. Only for rules that have run."),
        messages: [notAsked, near, unknown],
        examples: [
            .bad(.goal, .da, "id: laesning\nvores_svar:\n  ↓dilemma-missing↑: Vi tager dilemmaerne op på lærermødet i maj.\n"),
            .bad(.goal, .en, "id: reading\ndilemmas: []\nanswers:\n  ↓dilema-missing↑: We talk about the dilemmas at the meeting in May.\n"),
            .good(.goal, .en, "id: reading\ndilemmas: []\nanswers:\n  dilemma-missing: We talk about the dilemmas at the meeting in May.\n"),
        ],
        check: .init(tellsUnusedAnswers: true))
}
