import MeaningLint

/// The grammar and the phrases of offices, put to people outside them.
enum Officialese {
    static let phrase = Message(
        da: ("{words} er kancellisprog. Med almindelige ord: {instead}.", "Hvordan ville vi sige det i døren?"),
        en: ("{words} is office language. In plain words: {instead}.", "How would we say it at the door?"))

    static let rule = Rule(
        id: "officialese", principle: .meaningful, serves: 2, severity: .info,
        title: Localized(da: "Kancellisprog", en: "Officialese"),
        why: Localized(
            da: "Faste vendinger, passiver og navneord i stedet for verber gør teksten til myndighedens og ikke til læserens.",
            en: "Set phrases, passives and nouns instead of verbs make the text the office's and not the reader's."),
        sources: ["Dansk Sprognævn: kancellistil", "plainlanguage.gov: Use simple words and phrases", "GOV.UK style guide: words to avoid"],
        decides: Localized(
            da: "En fast vending (i henhold til, vedrørende, såfremt), en s-passiv fra en lukket liste (fremsendes, bevilges) eller navneordsstil (foretage en vurdering) i indledning, spørgsmål, hjælp eller svar, hvor det ikke er fagfolk, der læser. Hver vending én gang pr. spørgsmål.",
            en: "A set phrase (pursuant to, prior to, with regard to) or noun style (make an assessment of) in the intro, a question, its help or its answers, where it is not professionals who read. Each phrase once a question."),
        messages: [phrase],
        examples: [
            .bad(.question, .da, "id: svar\ntekst: Har du fået svar ↓vedrørende↑ din plads?\n"),
            .bad(.survey, .da, "id: plads\nrespondenter: borgere\nindledning: Teamlederne bruger svarene til at planlægge. Skemaet ↓fremsendes↑ til alle.\n"),
            .bad(.question, .en, "id: answer\ntext: Did we call you ↓prior to↑ the visit?\n"),
            .good(.question, .da, "id: svar\ntekst: Har du fået svar om din plads?\n"),
            .good(.question, .da, "id: trives\ntekst: Synes du, at dit barn trives?\n"),
            .good(.question, .en, "id: answer\ntext: Did we call you before the visit?\n"),
        ],
        check: .init(
            survey: { survey, context in
                guard survey.instrument == nil, let intro = survey.intro, let pack = context.language(of: survey) else { return }
                var told: Set<String> = []
                check(intro, pack, &told, context) { context.audience(of: survey, named: survey.audience, isLayByDefault: true).isLay }
            },
            item: { item, context in
                var told: Set<String> = []
                for text in item.texts + [item.question.help].compactMap({ $0 }) + item.question.options {
                    check(text, item.pack, &told, context) { item.audience.isLay }
                }
            }))

    private static func check(_ text: Text, _ pack: LanguagePack, _ told: inout Set<String>, _ context: Context, isLay: () -> Bool) {
        for cue in context.cues("officialese", in: text, pack: pack) where cue.kind != "none" {
            guard told.insert(cue.entry.term).inserted, isLay() else { continue }
            context.report(phrase, at: cue.words, of: text, pack: pack, [.text("instead", cue.entry[column: "instead"] ?? "")])
        }
    }
}
