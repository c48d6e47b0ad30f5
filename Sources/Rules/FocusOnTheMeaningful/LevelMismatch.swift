import MeaningLint

/// Called an effect, and measured as a delivery.
enum LevelMismatch {
    static let mismatch = Message(
        da: ("Nøgletallet er angivet som {level}, og ordene handler om det, der blev leveret: {words}.", "Hvad sker der bagefter hos dem, det er for?"),
        en: ("The KPI is declared as {level}, and its words are about what was delivered: {words}.", "What happens afterwards with those it is for?"))

    static let rule = Rule(
        id: "level-mismatch", principle: .meaningful, serves: 1, severity: .warning,
        title: Localized(da: "Kaldt effekt, målt som ydelse", en: "Called effect, measured as service"),
        why: Localized(
            da: "At et kursus er holdt, er ikke, at nogen har lært noget. Kalder vi det effekt, holder vi op med at lede.",
            en: "That a course was held is not that anybody learned. If we call that an effect, we stop looking."),
        sources: ["OECD/DAC Glossary (2002): output and outcome", "Measured on 77 titles: \"number of\" alone is right 17 times in 22 and decides nothing"],
        decides: Localized(
            da: "»handler_om« siger effekt eller værdi, men titel og beskrivelse taler kun om det, der blev leveret (gennemført, afholdt, behandlet). Ord om virkning vinder.",
            en: "`measures` says effect or value, but title and description speak only of what was delivered (held, completed, processed). Words on outcome win."),
        messages: [mismatch],
        examples: [
            .bad(.kpi, .da, "id: kurser\ntitel: Antal ↓afholdte↑ kurser\nbeskrivelse: Tallet følger kurserne i kvartalet.\nhandler_om: effekt\n"),
            .bad(.kpi, .en, "id: courses\ntitle: Courses ↓held↑\ndescription: The figure follows the quarter.\nmeasures: value\n"),
            .good(.kpi, .da, "id: selvhjulpne\ntitel: Antal borgere, der er blevet selvhjulpne\nhandler_om: effekt\n"),
            .good(.kpi, .en, "id: courses\ntitle: Courses held\nmeasures: service\n"),
        ],
        check: .init(kpi: { kpi, context in
            guard let measures = kpi.measures, measures.value == .effect || measures.value == .value, let pack = context.language(of: kpi) else { return }
            guard let found = context.level(of: kpi, pack: pack), found.isDelivery, ![kpi.title, kpi.description].contains(where: { tellsOfPeople($0, pack, context) }) else { return }
            context.report(mismatch, at: found.words, of: found.text, pack: pack, [.text("level", measures.text.string)])
        }))

    /// "Residents who …", »børn, der …«: what comes of it for them may come in any words.
    private static func tellsOfPeople(_ text: Text?, _ pack: LanguagePack, _ context: Context) -> Bool {
        guard let text else { return false }
        let relatives = context.cues("subordinators", in: text, pack: pack).filter { $0.kind == "relative" }.map(\.words.lowerBound)
        return context.cues("change-words", in: text, pack: pack).contains { $0.kind == "person" && relatives.contains($0.words.upperBound) }
    }
}
