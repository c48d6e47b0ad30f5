import MeaningLint

/// Always, never: a word that leaves no room for Tuesday.
enum AbsoluteWording {
    static let absolute = Message(
        da: ("{words} giver ingen plads til undtagelsen: Én gang er nok til at svare nej.", "Er det undtagelsen eller hverdagen, vi vil høre om?"),
        en: ("{words} leaves no room for the exception: once is enough to answer no.", "Is it the exception or the everyday that we want to hear about?"))

    static let rule = Rule(
        id: "absolute-wording", principle: .meaningful, serves: 2, severity: .warning,
        title: Localized(da: "Altid eller aldrig", en: "Always or never"),
        why: Localized(
            da: "På »kommer hjælperen altid til tiden?« svarer nogle nej, fordi bussen var forsinket en gang i marts. Så siger svaret mindre, end det ser ud til.",
            en: "Asked \"does the helper always come on time?\" some answer no because the bus was late once in March. The answer then says less than it seems to."),
        sources: ["Willis & Lessler, QAS-99 (1999), step 7: response categories that do not match", "Saris & Gallhofer, Survey Quality Prediction: absolutes in requests"],
        decides: Localized(
            da: "altid, aldrig, hver gang, til enhver tid og lignende i et ja-nej-spørgsmål eller et udsagn, man erklærer sig enig i, når det bedømmer noget eller fortæller om en vane. Aldrig på »alle«, ikke i rene kendsgerninger (»har du altid boet her«), og ikke hvor ordet selv er et af svarene.",
            en: "always, never, every time, at all times and the like in a yes-no question or a statement to agree with, where it judges something or tells of a habit. Never on \"all\", not in plain facts (\"have you always lived here\"), and not where the word is one of the answers."),
        messages: [absolute],
        examples: [
            .bad(.question, .da, "id: tid\ntekst: Kommer hjælperen ↓altid↑ til tiden?\ntype: ja-nej\n"),
            .bad(.question, .en, "id: time\ntext: Does the helper ↓always↑ come on time?\ntype: yes-no\n"),
            .good(.question, .da, "id: bo\ntekst: Har du altid boet i Ådal?\ntype: ja-nej\n"),
            .good(.question, .da, "id: tid\ntekst: Hvor tit kommer hjælperen til tiden?\nsvarmuligheder: [Altid, En gang om ugen, Aldrig]\n"),
            .good(.question, .en, "id: live\ntext: Have you always lived in Millbrook?\ntype: yes-no\n"),
            .good(.question, .en, "id: all\ntext: Do all the children in your class have a friend?\ntype: yes-no\n"),
        ],
        check: .init(item: { item, context in
            for text in item.texts where item.isYesNoOrAgree(text) {
                let cues = item.unquotedCues("absolutes", text).filter { $0.kind == "absolute" }
                guard let cue = cues.first else { continue }
                let words = item.words(text)
                let written = words.foldedText(cue.words.lowerBound)
                if item.answers.answers.contains(where: { item.words($0.text).words.count == 1 && item.words($0.text).foldedText(0) == written }) { continue }
                context.report(absolute, at: cue.words, of: text, pack: item.pack)
            }
        }))
}
