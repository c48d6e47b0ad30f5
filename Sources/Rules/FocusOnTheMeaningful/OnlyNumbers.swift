import MeaningLint

/// Numbers, and nothing that tells what lies behind them.
enum OnlyNumbers {
    static let numbers = Message(
        da: ("Alle nøgletallene er tal, og der står hverken tegn eller kommentar ved siden af.", "Hvilken fortælling fra hverdagen hører til tallene?"),
        en: ("All the KPIs are numbers, with neither signs nor a comment beside them.", "Which story from daily life belongs to the figures?"))

    static let rule = Rule(
        id: "only-numbers", principle: .meaningful, serves: 1, severity: .info,
        title: Localized(da: "Kun tal", en: "Numbers only"),
        why: Localized(
            da: "Det, folk fortæller, er lige så vigtig viden som det, vi tæller.", en: "What people tell is knowledge of the same weight as what we count."),
        sources: ["Målkompasset (Aarhus Kommune 2021): fra datadrevet til vidensinformeret"],
        decides: Localized(
            da: "Et mål eller et overblik har tre eller flere nøgletal, som alle siger »dataform: tal«, og der er ingen »tegn«, kommentar eller anden slags viden ved siden af. Hvor slagsen ikke står, er den ukendt, og reglen tier.",
            en: "A goal or a dashboard has three or more KPIs, all stated as `kind: number`, and no `signs`, comment or other kind beside them. Where the kind is not stated it is unknown, and the rule is silent."),
        messages: [numbers],
        examples: [
            .bad(.file, .da, "mål: [{ id: ↓hverdag↑, nøgletal: [a, b, c] }]\nnøgletal: [{ id: a, dataform: tal }, { id: b, dataform: tal }, { id: c, dataform: tal }]\n"),
            .bad(.file, .en, "dashboards: [{ id: ↓homes↑, tiles: [a, b, c] }]\nkpis: [{ id: a, kind: number }, { id: b, kind: number }, { id: c, kind: number }]\n"),
            .good(.file, .da, "mål: [{ id: hverdag, nøgletal: [a, b, c] }]\nnøgletal: [{ id: a, dataform: tal }, { id: b, dataform: tal }, { id: c, dataform: samtale }]\n"),
            .good(.file, .en, "goals: [{ id: day, kpis: [a, b, c], signs: [Residents talk] }]\nkpis: [{ id: a, kind: number }, { id: b, kind: number }, { id: c, kind: number }]\n"),
        ],
        check: .init(
            goal: { goal, context in
                if goal.signs.filled.isEmpty, goal.kpis.filled.count >= 3 { context.report(numbers, on: goal, isOpen: true) }
            },
            dashboard: { dashboard, context in
                let comments = [dashboard.comment] + dashboard.tiles.map(\.comment)
                if comments.compactMap({ $0 }).filled.isEmpty, dashboard.tiles.count >= 3 { context.report(numbers, on: dashboard, isOpen: true) }
            },
            confirm: { item, catalogue in
                let kpis = catalogue.named(by: item, as: [.goalKPI, .tile])
                return kpis.count >= 3 && kpis.count == item.references.filter({ $0.role == .goalKPI || $0.role == .tile }).count && kpis.allSatisfy(\.isStatedNumber)
            }))
}
