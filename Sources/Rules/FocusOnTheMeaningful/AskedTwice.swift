import MeaningLint

/// The same question, put twice to the same people.
enum AskedTwice {
    static let twice = Message(
        da: ("Det samme spørgsmål stilles til de samme mennesker i {other}.", "Hvad bruger vi det andet svar til?"),
        en: ("The same question is put to the same people in {other}.", "What do we use the second answer for?"))

    static let rule = Rule(
        id: "asked-twice", principle: .meaningful, serves: 2, severity: .warning,
        title: Localized(da: "Spurgt to gange", en: "Asked twice"),
        why: Localized(
            da: "Den, der svarer to gange på det samme, mærker, at ingen har læst det første svar.",
            en: "Who answers the same twice notices that nobody read the first answer."),
        sources: ["Målkompasset (Aarhus Kommune 2021), Fokuser på det meningsfulde", "Bayardo, Ma & Srikant, Scaling Up All Pairs Similarity Search (2007): how pairs are found"],
        decides: Localized(
            da: "To spørgsmål til de samme respondenter har de samme svar, og deres ord er de samme eller overlapper mindst 0,8 (Jaccard, ordstammer). Har hvert af dem et ord for sig, som i et batteri (»… med maden«, »… med rummet«), er det to spørgsmål. Spørgsmål under hver sin betingelse, og to bølger af det samme skema (id'er, der kun er forskellige i tallet), tæller ikke.",
            en: "Two questions to the same respondents have the same answers, and their words are the same or overlap by 0.8 (Jaccard, word stems). If each has a word of its own, as in a battery (\"… with the food\", \"… with the room\"), they are two questions. Questions under different conditions, and two waves of one survey (ids that differ in their number only), don't count."),
        messages: [twice],
        examples: [
            .bad(.survey, .da, "id: hal\nspørgsmål:\n  - { id: q1, tekst: Hvor tilfreds er du med maden?, type: ja-nej }\n  - { id: ↓q2↑, tekst: Hvor tilfreds er du med maden her?, type: ja-nej }\n  - { id: q3, tekst: Andet? }\n"),
            .bad(.survey, .en, "id: pool\nquestions:\n  - { id: q1, text: Was the water warm enough?, type: yes-no }\n  - { id: ↓q2↑, text: Was the water warm enough?, type: yes-no }\n  - { id: q3, text: Anything else? }\n"),
            .good(.survey, .da, "id: hal\nspørgsmål:\n  - { id: q1, tekst: Hvor tilfreds er du alt i alt med maden i dag?, type: ja-nej }\n  - { id: q2, tekst: Hvor tilfreds er du alt i alt med rummet i dag?, type: ja-nej }\n  - { id: q3, tekst: Andet? }\n"),
            .good(.survey, .en, "id: pool\nquestions:\n  - { id: q1, text: Was it warm enough?, type: yes-no, if: pool = Small }\n  - { id: q2, text: Was it warm enough?, type: yes-no, if: pool = Large }\n  - { id: q3, text: Anything else? }\n"),
        ],
        check: .init(catalogue: { catalogue, context in
            for (later, first) in catalogue.repeatedQuestions(overlap: 0.8) {
                context.report(
                    twice, in: later, at: later.anchor, text: later.anchorText, facts: [.text("other", first.id ?? first.path)],
                    related: [Related(file: catalogue.files[first.file].file, range: first.anchor, message: Localized(da: "Her stilles det første gang.", en: "Here it is asked first."))])
            }
        }, comparesQuestions: true))
}
