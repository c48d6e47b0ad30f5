import MeaningLint

/// A figure that no goal, no dashboard and no meeting uses.
enum KPIUnused {
    static let unused = Message(
        da: ("Intet mål og intet overblik nævner nøgletallet, og det har heller ikke sit eget forum.", "Hvem ville savne det?"),
        en: ("No goal and no dashboard names the figure, and it has no forum of its own.", "Who would miss it?"))

    static let rule = Rule(
        id: "kpi-unused", principle: .meaningful, serves: 3, severity: .warning, tellsAbsence: true, asksFor: [.tiles, .kpis], needsWholeSet: true,
        title: Localized(da: "Et nøgletal, ingen bruger", en: "A figure nobody uses"),
        why: Localized(
            da: "»Alle nøgletallene« er det gamle, »Det, der er vigtigt« det nye. Et tal, ingen bruger, koster nogens tid at registrere.",
            en: "\"All the figures\" is the old way, \"what matters\" the new one. A figure nobody uses costs somebody's time to record."),
        sources: ["Målkompasset (Aarhus Kommune 2021), Nye veje til mål"],
        decides: Localized(
            da: "Intet mål og intet overblik i filsættet nævner nøgletallet, det balancerer ikke noget, og det har intet »læring.forum«. Dømmes ikke for en enkelt fil uden konfiguration.",
            en: "No goal and no dashboard of the file set names the KPI, it balances nothing, and it has no `learning.forum`. Not judged for a single file without a configuration."),
        messages: [unused],
        examples: [
            .bad(.file, .da, "nøgletal: [{ id: ↓ventetid↑, titel: Ventetid på genoptræning }]\nmål: [{ id: hverdag, titel: En hverdag i bevægelse }]\n"),
            .bad(.file, .en, "kpis: [{ id: ↓books↑, title: Books borrowed, learning: { use: to see which books move, every: month } }]\n"),
            .good(.file, .da, "nøgletal: [{ id: ventetid, titel: Ventetid }]\nmål: [{ id: hverdag, nøgletal: ventetid }]\n"),
            .good(.file, .en, "kpis: [{ id: books, learning: { forum: library team } }, { id: overdue, balances: books }]\ndashboards: [{ id: d, tiles: [{ kpi: books }] }]\n"),
        ],
        check: .init(
            kpi: { kpi, context in
                if kpi.learning?.forum?.isFilled() == true || !kpi.balances.filled.isEmpty { return }
                context.report(unused, on: kpi, isOpen: true)
            },
            confirm: { item, catalogue in catalogue.naming(item, as: [.goalKPI, .tile]).isEmpty }))
}
