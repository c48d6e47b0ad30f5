import MeaningLint

/// A question that takes an answer for granted.
enum Presupposition {
    static let assumed = Message(
        da: ("{words} går ud fra, at svaret er kendt: at det skete, eller at det blev bedre.", "Hvad skal den svare, som det ikke passer på?"),
        en: ("{words} takes for granted that it happened, or that it got better.", "What is someone to answer for whom that is not so?"))

    static let rule = Rule(
        id: "presupposition", principle: .curious, serves: 1, severity: .info,
        title: Localized(da: "Spørgsmålet forudsætter noget", en: "Something taken for granted"),
        why: Localized(
            da: "»Hvor meget hjalp det?« kan ikke besvares af den, det ikke hjalp. Svarene handler så om dem, forudsætningen passer på.",
            en: "\"How much did it help?\" can't be answered by someone it did not help. The answers are then about those for whom it is true."),
        sources: ["Willis & Lessler, QAS-99 (1999), step 5a: inappropriate assumptions"],
        decides: Localized(
            da: "Teksten har en vending fra listen (»hvor meget hjalp …«, »hvorfor blev … bedre«, »hvornår holdt du op med«), spørgsmålet har ingen betingelse (»hvis«), og teksten begynder ikke selv med en. Ikke »hvad fungerer bedst«.",
            en: "The text has a phrase of the list (\"how much did … help\", \"why is … better\", \"when did you stop\"), the question has no condition (`if`), and the text itself does not begin with one. Not \"what works best\"."),
        messages: [assumed],
        examples: [
            .bad(.question, .da, "id: kursus\ntekst: ↓Hvor meget hjalp↑ kurset dig?\n"),
            .bad(.question, .da, "id: ordning\ntekst: ↓Hvorfor er den nye ordning bedre↑ end den gamle?\n"),
            .bad(.question, .en, "id: course\ntext: ↓How much did the course help you↑?\n"),
            .bad(.question, .en, "id: scheme\ntext: ↓Why is the new scheme better↑ than the old one?\n"),
            .good(.question, .da, "id: kursus\ntekst: Hvor meget hjalp kurset dig?\nhvis: hjalp = Ja\n"),
            .good(.question, .da, "id: bedst\ntekst: Hvad fungerer bedst i din hverdag?\n"),
            .good(.question, .en, "id: course\ntext: \"If you took part: how much did the course help you?\"\n"),
            .good(.question, .en, "id: best\ntext: What works best in your day?\n"),
        ],
        check: .init(item: { item, context in
            guard item.question.condition == nil else { return }
            for text in item.texts {
                let words = item.words(text)
                guard let cue = item.cues("presuppositions", text).first(where: { $0.kind == "presupposition" }) else { continue }
                if item.cues("hypotheticals", text).contains(where: { ["condition", "none"].contains($0.kind) && $0.words.lowerBound < cue.words.lowerBound }) { continue }
                guard words.sentences.contains(where: { $0.asks && $0.words.contains(cue.words.lowerBound) }) else { continue }
                context.report(assumed, at: cue.words, of: text, pack: item.pack)
                return
            }
        }))
}
