import MeaningLint

/// An anonymous survey that asks who one is.
enum AnonymityContradicted {
    static let asked = Message(
        da: ("Skemaet lover, at svarene er anonyme, men der spørges om {asked}.", "Hvad mener vi med anonym, og hvordan siger vi det, så det er sandt?"),
        en: ("The survey promises that answers are anonymous, but it asks for {asked}.", "What do we mean by anonymous, and how do we say it so that it is true?"))

    static let rule = Rule(
        id: "anonymity-contradicted", principle: .data, serves: 3, severity: .warning,
        title: Localized(da: "Anonymt – og dog", en: "Anonymous – or not"),
        why: Localized(
            da: "Den, der opdager, at det anonyme skema spørger om navn, stoler ikke på det næste heller.",
            en: "Who finds that the anonymous survey asks for a name does not trust the next one either."),
        sources: ["Datatilsynet: anonym, pseudonym og fortrolig er tre forskellige ting", "GDPR, recital 26"],
        decides: Localized(
            da: "Titel, indledning eller hjælp lover anonymitet, og et spørgsmål beder om navn, CPR-nummer, adresse, e-mail eller telefon. Siges ved det første spørgsmål, der gør det, og én gang pr. skema.",
            en: "Title, intro or help promises anonymity, and a question asks for a name, a personal number, an address, an e-mail or a phone number. Told on the survey, once, with the first question that does so beside it."),
        messages: [asked],
        examples: [
            .bad(.survey, .da, "id: hal\nindledning: Personalet bruger dine svar til at vælge åbningstider. ↓Svarene er anonyme↑.\nspørgsmål:\n  - { id: q1, tekst: Hvad er dit navn? }\n"),
            .bad(.survey, .en, "id: pool\nintro: The staff use your answers to choose opening hours. ↓Your answers are anonymous↑.\nquestions:\n  - { id: q1, text: What is your e-mail address? }\n"),
            .good(.survey, .da, "id: hal\nindledning: Personalet bruger dine svar til at vælge åbningstider. Svarene er anonyme.\nspørgsmål:\n  - { id: q1, tekst: Hvad kunne vi gøre bedre? }\n"),
            .good(.survey, .en, "id: pool\nintro: The staff use your answers to choose opening hours.\nquestions:\n  - { id: q1, text: What is your e-mail address? }\n"),
        ],
        check: .init(survey: { survey, context in
            guard let pack = context.language(of: survey) else { return }
            let promising = [survey.title, survey.intro, survey.description].compactMap { $0 } + survey.questions.compactMap(\.help)
            guard let (text, promise) = promising.lazy.compactMap({ text in
                context.cues("anonymity", in: text, pack: pack).first { $0.kind == "promise" }.map { (text, $0) }
            }).first else { return }
            for question in survey.questions {
                guard let asks = question.text, let cue = context.cues("identifying", in: asks, pack: pack).first(where: { $0.kind != "none" }) else { continue }
                let words = context.words(of: asks, pack: pack)
                let all = context.words(of: text, pack: pack)
                context.report(
                    asked, at: text.place(of: text.range(all, promise.words)),
                    [.text("words", text.written(all, promise.words)), .text("asked", asks.written(words, cue.words))],
                    related: [(asks.place(of: asks.range(words, cue.words)), Localized(da: "Her spørges der, hvem man er.", en: "Here it asks who one is."))])
                return
            }
        }))
}
