import MeaningLint

/// A questionnaire in which nobody can say anything of their own.
enum NoOpenQuestion {
    static let closed = Message(
        da: ("Ingen af de {=count} spørgsmål kan besvares med egne ord, lyd eller billeder.", "Hvor kan man fortælle os det, vi ikke har tænkt på at spørge om?"),
        en: ("None of the {=count} questions can be answered in one's own words, in sound or in pictures.", "Where can people tell us what we did not think of asking?"))

    static let rule = Rule(
        id: "no-open-question", principle: .curious, serves: 1, severity: .info, tellsAbsence: true,
        title: Localized(da: "Intet åbent spørgsmål", en: "No open question"),
        why: Localized(
            da: "Lukkede spørgsmål fortæller om det, vi allerede har tænkt på. Det, borgerne selv fortæller, er lige så vigtig viden.",
            en: "Closed questions tell of what we have thought of already. What people tell by themselves is knowledge of the same weight."),
        sources: ["Målkompasset (Aarhus Kommune 2021), Vær oprigtigt nysgerrig", "Pew Research Center, Writing Survey Questions: open and closed questions (58 and 35 per cent named the economy)"],
        decides: Localized(
            da: "Spørgeskemaet har mere end tre spørgsmål, og ingen af dem tager fri tekst, lyd eller billeder.",
            en: "The survey has more than three questions, and none takes free words, sound or pictures."),
        write: Localized(da: "- { id: mere, tekst: Hvad vil du ellers fortælle os?, type: lang-tekst }", en: "- { id: more, text: What else would you like to tell us?, type: long-text }"),
        options: [RuleOption("min-questions", .integer(4), da: "færrest spørgsmål, før reglen spørger", en: "fewest questions before the rule asks")],
        messages: [closed],
        examples: [
            .bad(.survey, .da, "id: ↓skole↑\nspørgsmål:\n  - { id: a, tekst: Er du glad for skolen?, type: ja-nej }\n  - { id: b, tekst: Har du en ven i klassen?, type: ja-nej }\n  - { id: c, tekst: Kan du lide maden?, type: ja-nej }\n  - { id: d, tekst: Er toiletterne rene?, type: ja-nej }\n"),
            .bad(.survey, .en, "id: ↓school↑\nquestions:\n  - { id: a, text: Do you like school?, type: yes-no }\n  - { id: b, text: Have you a friend in class?, type: yes-no }\n  - { id: c, text: Do you like the food?, type: yes-no }\n  - { id: d, text: Are the toilets clean?, type: yes-no }\n"),
            .good(.survey, .da, "id: skole\nspørgsmål:\n  - { id: a, tekst: Er du glad for skolen?, type: ja-nej }\n  - { id: b, tekst: Har du en ven i klassen?, type: ja-nej }\n  - { id: c, tekst: Kan du lide maden?, type: ja-nej }\n"),
            .good(.survey, .en, "id: school\nquestions:\n  - { id: a, text: Do you like school?, type: yes-no }\n  - { id: b, text: Have you a friend in class?, type: yes-no }\n  - { id: c, text: Do you like the food?, type: yes-no }\n  - { id: d, text: What else would you like to tell us? }\n"),
        ],
        check: .init(survey: { survey, context in
            guard survey.instrument == nil, survey.questions.count >= context.integer("min-questions") else { return }
            if survey.questions.contains(where: { [.text, .longText, .media].contains($0.kind) }) { return }
            context.report(closed, on: survey, [.count("count", survey.questions.count)])
        }))
}
