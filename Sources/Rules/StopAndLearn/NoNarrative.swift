import MeaningLint

/// Figures without a word.
enum NoNarrative {
    static let silent = Message(
        da: ("Overblikket viser {=count} {count|felt|felter} og ingen kommentar.", "Hvad ville de, der er tæt på, skrive ved siden af?"),
        en: ("The dashboard shows {=count} {count|tile|tiles} and no comment.", "What would those close to it write beside it?"))

    static let rule = Rule(
        id: "no-narrative", principle: .learn, serves: 3, severity: .info, tellsAbsence: true, asksFor: [.comment],
        title: Localized(da: "Ingen fortælling", en: "No narrative"),
        why: Localized(da: "Uden ord fra dem, der ved, fortæller hver sin historie om tallet.", en: "Without words of those who know, each tells their own story of the figure."),
        sources: ["Målkompasset (Aarhus Kommune 2021): fra at konstatere til at tale"],
        decides: Localized(da: "Overblikket har felter og ingen kommentar nogen steder.", en: "The dashboard has tiles and no comment anywhere."),
        write: Localized(da: "kommentar: Sygehuset lukkede en afdeling i foråret.", en: "comment: The hospital closed a ward in spring."),
        messages: [silent],
        examples: [
            .bad(.file, .da, "overblik: [{ id: ↓hjem↑, felter: [a, b] }]\n"),
            .bad(.file, .en, "dashboards: [{ id: ↓homes↑, tiles: [a] }]\n"),
            .good(.file, .da, "overblik: [{ id: hjem, felter: [{ nøgletal: a, kommentar: Der var ferie. }, b] }]\n"),
            .good(.file, .en, "dashboards: [{ id: homes, comment: The hospital closed a ward., tiles: [a] }]\n"),
        ],
        check: .init(dashboard: { dashboard, context in
            guard !dashboard.tiles.isEmpty, dashboard.lacks(.comment), ([dashboard.comment] + dashboard.tiles.map(\.comment)).compactMap({ $0 }).filled.isEmpty else { return }
            context.report(silent, on: dashboard, [.count("count", dashboard.tiles.count)])
        }))
}
