import MeaningLint

/// Figures on what was delivered, and none on what it led to.
enum OnlyOutputs {
    static let outputs = Message(
        da: ("Ingen af nøgletallene handler om, hvad det førte til for nogen.", "Hvilket tal eller hvilken fortælling ville vise, at det hjalp?"),
        en: ("None of the KPIs is about what it led to for anybody.", "Which figure or story would show that it helped?"))

    static let rule = Rule(
        id: "only-outputs", principle: .meaningful, serves: 1, severity: .warning,
        title: Localized(da: "Kun det, der blev leveret", en: "Only what was delivered"),
        why: Localized(
            da: "Tal for det, vi gør, viser travlhed. Om det gør en forskel, siger de ikke noget om.",
            en: "Figures on what we do show how busy we are. Whether it makes a difference they don't say."),
        sources: ["Målkompasset (Aarhus Kommune 2021): fra KPI til tegn på værdi", "OECD/DAC Glossary (2002): output and outcome", "Friedman, Trying Hard Is Not Good Enough: is anyone better off?"],
        decides: Localized(
            da: "Et mål eller et overblik har tre eller flere nøgletal, og ingen af dem handler om effekt eller værdi: efter »handler_om«, og hvor det ikke står, efter ordene.",
            en: "A goal or a dashboard has three or more KPIs, and none is effect or value: by `measures`, and by the words where it is not stated."),
        options: [RuleOption("min-kpis", .integer(3), da: "færrest nøgletal, før reglen spørger", en: "fewest KPIs before the rule asks")],
        messages: [outputs],
        examples: [
            .bad(.file, .da, "mål: [{ id: ↓hverdag↑, nøgletal: [a, b, c] }]\nnøgletal: [{ id: a, titel: Antal gennemførte besøg }, { id: b, handler_om: ydelse }, { id: c, titel: Antal afholdte kurser }]\n"),
            .bad(.file, .en, "dashboards: [{ id: ↓homes↑, tiles: [a, b, c] }]\nkpis: [{ id: a, title: Visits delivered }, { id: b, measures: service }, { id: c, title: Courses held }]\n"),
            .good(.file, .da, "mål: [{ id: hverdag, nøgletal: [a, b, c] }]\nnøgletal: [{ id: a, titel: Antal gennemførte besøg }, { id: b, handler_om: værdi }, { id: c, titel: Antal afholdte kurser }]\n"),
            .good(.file, .en, "goals: [{ id: day, kpis: [a, b] }]\nkpis: [{ id: a, title: Visits delivered }, { id: b, title: Courses held }]\n"),
        ],
        check: .init(
            goal: { goal, context in
                if goal.kpis.filled.count >= context.integer("min-kpis") { context.report(outputs, on: goal, isOpen: true) }
            },
            dashboard: { dashboard, context in
                if dashboard.tiles.count >= context.integer("min-kpis") { context.report(outputs, on: dashboard, isOpen: true) }
            },
            confirm: { item, catalogue in
                let kpis = catalogue.named(by: item, as: [.goalKPI, .tile])
                let levels = kpis.map { $0.level ?? $0.levelByWords }
                // A figure whose level nobody knows may be the one on value.
                return kpis.count >= 3 && levels.allSatisfy { $0 == .input || $0 == .activity || $0 == .service }
            }))
}
