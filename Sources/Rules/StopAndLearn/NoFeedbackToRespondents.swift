import MeaningLint

/// Those who answered never hear what came of it.
enum NoFeedbackToRespondents {
    static let silent = Message(
        da: ("Der står ikke, hvordan de, der svarer, får at vide, hvad der kom ud af det.", "Hvor og hvornår fortæller vi dem, hvad vi lærte?"),
        en: ("It does not say how those who answer hear what came of it.", "Where and when do we tell them what we learned?"))

    static let rule = Rule(
        id: "no-feedback-to-respondents", principle: .learn, serves: 3, severity: .info, tellsAbsence: true, asksFor: [.feedback],
        title: Localized(da: "Ingen tilbagemelding", en: "No word back"),
        why: Localized(
            da: "»Jeg ved heller ikke, om de bruger det til noget,« siger en borger i Målkompasset. Den, der hører, hvad svaret førte til, svarer også næste gang.",
            en: "\"I don't know either if they use it for anything,\" says a resident in the framework. Who hears what an answer led to answers next time, too."),
        sources: ["Målkompasset (Aarhus Kommune 2021), Stop op og lær"],
        decides: Localized(da: "Skemaet har ingen »læring.tilbagemelding«.", en: "The survey has no `learning.feedback`."),
        write: Localized(da: "læring: { tilbagemelding: En plakat ved indgangen i juni }", en: "learning: { feedback: A poster at the entrance in June }"),
        messages: [silent],
        examples: [
            .bad(.survey, .da, "id: ↓hal↑\nlæring: { bruges_til: at finde ud af hvornår unge kan komme, forum: personalemødet i maj }\n"),
            .bad(.survey, .en, "id: ↓pool↑\nlearning: { use: to find out when young people can come, forum: staff meeting in May, feedback: tbd }\n"),
            .good(.survey, .da, "id: hal\nlæring: { bruges_til: at finde ud af hvornår unge kan komme, forum: personalemødet i maj, tilbagemelding: En plakat ved indgangen }\n"),
            .good(.survey, .en, "id: pool\nlearning: { use: to find out when young people can come, forum: staff meeting in May, feedback: A poster at the entrance }\n"),
        ],
        check: .init(survey: { survey, context in
            guard survey.learning?.feedback?.isFilled() != true, survey.lacks(.feedback) else { return }
            context.report(silent, on: survey)
        }))
}
