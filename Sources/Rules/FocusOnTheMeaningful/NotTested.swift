import MeaningLint

/// A questionnaire that nobody has tried before it goes out.
enum NotTested {
    static let untested = Message(
        da: ("Der står ikke, at nogen har prøvet skemaet, før det sendes ud.", "Hvem kunne læse det højt for os og sige, hvad de tænker?"),
        en: ("It does not say that anyone tried the survey before it goes out.", "Who could read it aloud to us and say what they think?"))

    static let rule = Rule(
        id: "not-tested", principle: .meaningful, serves: 2, severity: .info, tellsAbsence: true, asksFor: [.testedWith],
        title: Localized(da: "Ikke prøvet af", en: "Not tried out"),
        why: Localized(
            da: "Ved skrivebordet forstår alle spørgsmålet. To, der svarer højt, viser på en halv time, hvor det går galt – og det kan intet program.",
            en: "At the desk everyone understands the question. Two people who answer aloud show within half an hour where it goes wrong – and no program can."),
        sources: [
            "Målkompasset (Aarhus Kommune 2021): fra skrivebordet til den andens sted", "EVA (Danmarks Evalueringsinstitut): pilottest",
            "Maitland & Presser (2018): checklists and programs predict problems only partly, and complement each other",
        ],
        decides: Localized(da: "Skemaet har intet »afprøvet_med«.", en: "The survey has no `tested_with`."),
        write: Localized(da: "afprøvet_med: [fem beboere, som læste det højt]", en: "tested_with: [five residents who read it aloud]"),
        messages: [untested],
        examples: [
            .bad(.survey, .da, "id: ↓hal↑\nafprøvet_med:\n"),
            .bad(.survey, .en, "id: ↓pool↑\ntested_with: [tbd]\n"),
            .good(.survey, .da, "id: hal\nafprøvet_med: tre gæster\n"),
            .good(.survey, .en, "id: pool\ntested_with: three visitors\n"),
        ],
        check: .init(survey: { survey, context in
            guard survey.testedWith.filled.isEmpty, survey.lacks(.testedWith) else { return }
            context.report(untested, on: survey)
        }))
}
