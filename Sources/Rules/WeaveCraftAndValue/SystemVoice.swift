import MeaningLint

/// Words by which the system sorts people, said to the people themselves.
enum SystemVoice {
    static let sorted = Message(
        da: ("{words} er systemets ord for mennesker og deres hjælp.", "Hvad kalder de det selv?"),
        en: ("{words} is the system's word for people and their help.", "What do they call it themselves?"))

    static let rule = Rule(
        id: "system-voice", principle: .craft, serves: 2, severity: .info,
        title: Localized(da: "Systemets stemme", en: "The system's voice"),
        why: Localized(
            da: "»Modtager du ydelser?« spørger systemet. »Får du hjælp?« spørger et menneske. Ordene viser, hvis verden vi ser fra.",
            en: "\"Do you receive provision?\" asks the system. \"Do you get help?\" asks a person. Words show from whose world we look."),
        sources: ["Målkompasset (Aarhus Kommune 2021), Flet faglighed og fokus på værdi"],
        decides: Localized(
            da: "Et ord fra listen over systemets ord i et spørgsmål, eller i titlen på et mål eller et nøgletal. Nogle af dem tæller kun, hvor teksten taler til læseren (din sag, dit forløb). Processer må have deres faglige navn (genindlæggelser, sagsbehandlingstid). Fagfolk, der svarer om deres eget arbejde, må gerne have deres ord.",
            en: "A word of the list of the system's words in a question, or in the title of a goal or a KPI. Some of them count only where the text speaks to the reader (your case). Processes may have their technical name (readmissions). Professionals who answer about their own work may have their words."),
        messages: [sorted],
        examples: [
            .bad(.question, .da, "id: hjaelp\ntekst: Er du ↓visiteret til rengøring↑?\n"),
            .bad(.question, .en, "id: help\ntext: Are you happy with your ↓package of care↑?\n"),
            .bad(.kpi, .en, "id: homes\ntitle: Share of ↓service users↑ who feel safe at home\n"),
            .good(.question, .da, "id: hjaelp\ntekst: Får du hjælp til rengøring?\n"),
            .good(.kpi, .da, "id: genindlaeggelser\ntitel: Genindlæggelser inden for 30 dage\n"),
            .good(.question, .en, "id: help\ntext: Do you get help with cleaning?\n"),
        ],
        check: .init(
            goal: { goal, context in check(goal.title, context.language(of: goal), context) },
            kpi: { kpi, context in check(kpi.title, context.language(of: kpi), context) },
            item: { item, context in
                guard item.audience.isLay else { return }
                for text in item.texts where check(text, item.pack, context) { return }
            }))

    @discardableResult private static func check(_ text: Text?, _ pack: LanguagePack?, _ context: Context) -> Bool {
        guard let text, let pack, text.count > 0 else { return false }
        for cue in context.cues("system-voice", in: text, pack: pack) where cue.kind != "none" {
            if cue.kind == "you", !context.cues("respondent-words", in: text, pack: pack).contains(where: { $0.kind != "" }) { continue }
            // »Dit pakkeforløb«: the word is theirs.
            if cue.kind == "your", !context.cues("respondent-words", in: text, pack: pack).contains(where: { $0.kind == "your" && (1...2).contains(cue.words.lowerBound - $0.words.upperBound + 1) }) { continue }
            context.report(sorted, at: cue.words, of: text, pack: pack)
            return true
        }
        return false
    }
}
