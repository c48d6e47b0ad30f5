import MeaningLint

/// People or units in an order from best to worst.
enum RankingUnits {
    static let ranked = Message(
        da: ("{words} stiller nogen op i rækkefølge.", "Hvad vil vi vide om dem, som en plads på en liste ikke siger?"),
        en: ("{words} puts somebody in an order.", "What do we want to know of them that a place on a list does not say?"))

    static let rule = Rule(
        id: "ranking-units", principle: .data, serves: 2, severity: .warning,
        title: Localized(da: "En rangliste", en: "A ranking"),
        why: Localized(
            da: "Forskelle mellem enheder er mest tilfælde: Kun omkring én procent af skolers udsving i trivsel fra år til år er sikre. Listen ser ud, som om den ved mere.",
            en: "Differences between units are mostly chance: only about one per cent of schools' year-to-year changes in wellbeing are sure. The list looks as if it knew more."),
        sources: ["Målkompasset (Aarhus Kommune 2021): fra benchmark til fortolkning", "ROCKWOOL Fonden (data 2015–2024) on schools' wellbeing figures"],
        decides: Localized(
            da: "Titel, beskrivelse, sammenligning eller sortering rangordner enheder eller mennesker (rangliste, top 10, bund, sorteret efter resultat). Ikke under en benægtelse.",
            en: "Title, description, comparison or sorting ranks units or people (ranking, league table, top ten, bottom, sorted by result). Not under a negation."),
        messages: [ranked],
        examples: [
            .bad(.kpi, .da, "id: trivsel\nbeskrivelse: Trivsel som ↓rangliste↑ over skolerne\n"),
            .bad(.dashboard, .en, "id: homes\ntitle: ↓League table↑ of care homes\n"),
            .good(.kpi, .da, "id: trivsel\nbeskrivelse: Trivsel skole for skole, aldrig som rangliste\n"),
            .good(.dashboard, .en, "id: homes\ntitle: Best practice in care homes\n"),
        ],
        check: .init(
            kpi: { kpi, context in
                check(kpi, [kpi.title, kpi.description, kpi.comment, kpi.comparison?.kind] + (kpi.comparison?.with.map(Optional.some) ?? []) + kpi.purpose, nil, context)
            },
            dashboard: { dashboard, context in
                check(
                    dashboard, [dashboard.title, dashboard.description, dashboard.sortedBy, dashboard.comment] + dashboard.compares + dashboard.tiles.flatMap { [$0.title, $0.chart, $0.comment] },
                    dashboard.compares.filled.isEmpty ? nil : dashboard.sortedBy, context)
            }))

    private static func check(_ definition: some Definition, _ texts: [Text?], _ sorted: Text?, _ context: Context) {
        guard let pack = context.language(of: definition) else { return }
        if let (text, cue) = context.affirmed("ranking-words", ["ranking"], in: texts, pack: pack).first {
            context.report(ranked, at: cue.words, of: text, pack: pack)
        } else if let sorted, !sorted.isMissing, context.cues("sort-words", in: sorted, pack: pack).isEmpty {
            // Units that are compared, in the order of anything but their names, places or time.
            context.report(ranked, at: sorted.place, [.text("words", sorted.string)])
        }
    }
}
