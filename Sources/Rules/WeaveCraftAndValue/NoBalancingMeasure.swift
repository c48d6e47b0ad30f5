import MeaningLint

/// A target on speed, volume or cost with nothing that shows what it costs elsewhere.
enum NoBalancingMeasure {
    static let alone = Message(
        da: ("Målet følger tempo, mængde eller pris, og intet nøgletal viser, hvad det koster andre steder.", "Hvad bliver dårligere, hvis det her lykkes helt?"),
        en: ("The goal follows speed, volume or cost, and no KPI shows what that costs elsewhere.", "What gets worse if this succeeds completely?"))

    static let rule = Rule(
        id: "no-balancing-measure", principle: .craft, serves: 1, severity: .info,
        title: Localized(da: "Intet modtal", en: "No balancing measure"),
        why: Localized(
            da: "Det, der måles på tempo, bliver hurtigt. Et modtal – eller et dilemma, der er skrevet ned – viser, om det også blev godt.",
            en: "What is measured by its speed becomes fast. A balancing measure – or a dilemma written down – shows whether it became good, too."),
        sources: ["Institute for Healthcare Improvement: balancing measures", "Goodhart's law (Strathern 1997): a measure that becomes a target ceases to be a good measure"],
        decides: Localized(
            da: "Målets eget måltal, eller et af dets nøgletal med et måltal, er på tempo, mængde eller pris, intet nøgletal »balancerer« det eller et af dets nøgletal, og der er ingen »dilemmaer«.",
            en: "The goal's own target, or one of its KPIs with a target, is on speed, volume or cost, no KPI `balances` it or one of its KPIs, and there are no `dilemmas`."),
        messages: [alone],
        examples: [
            .bad(.file, .da, "mål: [{ id: ↓ventetid↑, nøgletal: [dage] }]\nnøgletal: [{ id: dage, titel: Ventetid i dage, måltal: 14 }]\n"),
            .bad(.file, .en, "goals: [{ id: ↓waiting↑, kpis: [days] }]\nkpis: [{ id: days, title: Waiting time in days, target: 14 }]\n"),
            .good(.file, .da, "mål: [{ id: ventetid, nøgletal: [dage], dilemmaer: [Hurtig hjælp over for den rette hjælp] }]\nnøgletal: [{ id: dage, titel: Ventetid i dage, måltal: 14 }]\n"),
            .good(.file, .en, "goals: [{ id: waiting, kpis: [days] }]\nkpis: [{ id: days, title: Waiting time in days, target: 14 }, { id: again, title: People who come back within a month, balances: days }]\n"),
        ],
        check: .init(
            goal: { goal, context in
                if goal.dilemmas.filled.isEmpty { context.report(alone, on: goal, isOpen: true) }
            },
            confirm: { item, catalogue in
                let kpis = catalogue.named(by: item, as: [.goalKPI])
                guard item.hasTarget && item.isOnPace || kpis.contains(where: { $0.hasTarget && $0.isOnPace }) else { return false }
                return ([item] + kpis).allSatisfy { catalogue.naming($0, as: [.balances]).isEmpty }
            }))
}
