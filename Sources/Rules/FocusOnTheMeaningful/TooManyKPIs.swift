import MeaningLint

/// More figures in one view than anybody takes in.
enum TooManyKPIs {
    static let many = Message(
        da: ("Overblikket viser {=count} nøgletal.", "Hvilke tre ville vi savne, hvis de var væk i morgen?"),
        en: ("The dashboard shows {=count} KPIs.", "Which three would we miss if they were gone tomorrow?"))

    static let rule = Rule(
        id: "too-many-kpis", principle: .meaningful, serves: 3, severity: .warning, milder: .info,
        title: Localized(da: "Mange nøgletal på én gang", en: "Many KPIs at once"),
        why: Localized(
            da: "Alle tallene er ikke det samme som det, der betyder noget. Ti er, hvad et sæt kan rumme, før ingen af dem bliver talt om.",
            en: "All the figures are not the same as what matters. Ten is what a set holds before none of them is talked about."),
        sources: ["Målkompasset (Aarhus Kommune 2021): fra alle tallene til det, der betyder noget", "Institute for Healthcare Improvement: a set of typically four to ten measures", "Few, Information Dashboard Design (2006)"],
        decides: Localized(da: "Et overblik viser mere end ti nøgletal (info fra ni).", en: "A dashboard shows more than ten KPIs (info from nine)."),
        options: [
            RuleOption("max-kpis", .integer(10), da: "flest nøgletal uden advarsel", en: "most KPIs without a warning"),
            RuleOption("many-kpis", .integer(8), da: "flest nøgletal uden info", en: "most KPIs without an info"),
        ],
        messages: [many],
        examples: [
            .bad(.file, .da, "overblik: [{ id: ↓alt↑, felter: [a, b, c, d, e, f, g, h, i, j, k] }]\n"),
            .bad(.file, .en, "dashboards: [{ id: ↓all↑, tiles: [a, b, c, d, e, f, g, h, i] }]\n", severity: .info),
            .good(.file, .da, "overblik: [{ id: lidt, felter: [a, b, c, d, e, f, g, h] }]\n"),
            .good(.file, .en, "dashboards: [{ id: few, tiles: [a, a, a, a, a, b, b, b, b, b, b] }]\n"),
        ],
        check: .init(dashboard: { dashboard, context in
            var named: Set<String> = []
            var count = 0
            for tile in dashboard.tiles {
                if let kpi = tile.kpi, !kpi.isBlank { if named.insert(kpi.string).inserted { count += 1 } } else { count += 1 }
            }
            let (max, many) = (context.integer("max-kpis"), context.integer("many-kpis"))
            guard count > min(max, many) else { return }
            context.report(TooManyKPIs.many, on: dashboard, [.count("count", count), .count("limit", count > max ? max : many)], isMild: count <= max)
        }))
}
