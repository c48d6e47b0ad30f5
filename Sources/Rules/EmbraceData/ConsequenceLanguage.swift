import MeaningLint

/// Somebody is rewarded or punished by the figure.
enum ConsequenceLanguage {
    static let consequence = Message(
        da: ("{words} knytter løn eller straf til tallet.", "Hvad gør det ved det, folk tør registrere?"),
        en: ("{words} ties reward or punishment to the figure.", "What does that do to what people dare to record?"))

    static let rule = Rule(
        id: "consequence-language", principle: .data, serves: 2, severity: .warning,
        title: Localized(da: "Tallet får konsekvenser", en: "The figure has consequences"),
        why: Localized(
            da: "Når tallet afgør bonus eller straf, bliver det bedre – og virkeligheden den samme.", en: "When a figure decides bonus or blame, the figure gets better – and reality stays."),
        sources: ["Målkompasset (Aarhus Kommune 2021): fra konsekvens til indsigt", "Campbell (1979); Bevan & Hood (2006): hitting the target and missing the point"],
        decides: Localized(
            da: "En tekst belønner eller straffer mennesker eller enheder efter tallet (sanktion, bonus, resultatløn, bundplacering, »får konsekvenser«). Ikke under en benægtelse, ikke »hvilke konsekvenser vi drager«.",
            en: "A text rewards or punishes people or units by the figure (sanction, bonus, penalty, performance pay, name and shame). Not under a negation."),
        messages: [consequence],
        examples: [
            .bad(.kpi, .da, "id: ventetid\nkonsekvenser: Teams under 80 mister deres ↓bonus↑\n"),
            .bad(.dashboard, .en, "id: homes\ndescription: Homes below the line face a ↓penalty↑\n"),
            .good(.kpi, .da, "id: ventetid\nkonsekvenser: Tallet bruges aldrig til sanktion eller bonus\n"),
            .good(.kpi, .en, "id: waiting-time\nconsequences: No bonus and no penalty hangs on it\n"),
        ],
        check: .init(
            kpi: { kpi, context in
                // What is counted may itself be a penalty: a title says nothing, nor does its word in the description (»efter sanktionen«).
                check(kpi, counted: kpi.title?.string.lowercased() ?? "", [kpi.description, kpi.consequences, kpi.onRed, kpi.onAmber, kpi.comment, kpi.learning?.use] + kpi.purpose + kpi.recipients.map(\.use) + kpi.followUp.map(\.what), context)
            },
            dashboard: { dashboard, context in
                check(dashboard, [dashboard.title, dashboard.description, dashboard.comment, dashboard.learning?.use] + dashboard.purpose + dashboard.recipients.map(\.use) + dashboard.tiles.map(\.comment), context)
            }))

    private static func check(_ definition: some Definition, counted title: String = "", _ texts: [Text?], _ context: Context) {
        guard let pack = context.language(of: definition), let (text, cue) = context.affirmed("ranking-words", ["consequence"], in: texts, pack: pack).first(where: { text, cue in
            !title.contains(context.words(of: text, pack: pack).foldedText(cue.words.lowerBound).prefix(6))
        }) else { return }
        context.report(consequence, at: cue.words, of: text, pack: pack)
    }
}
