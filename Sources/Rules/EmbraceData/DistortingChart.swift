import MeaningLint

/// A chart that makes a difference look larger or smaller than it is.
enum DistortingChart {
    static let axis = Message(
        da: ("Søjlerne begynder ved {=from} og ikke ved 0.", "Hvor stor er forskellen, når hele søjlen vises?"),
        en: ("The bars begin at {=from} and not at 0.", "How large is the difference when the whole bar is shown?"))
    static let twoAxes = Message(
        da: ("{chart} har to akser.", "Hvad ville man tro, hvis akserne var delt anderledes?"),
        en: ("{chart} has two axes.", "What would one think if the axes were cut differently?"))
    static let solid = Message(
        da: ("{chart} er tegnet i tre dimensioner.", "Hvad siger dybden?"),
        en: ("{chart} is drawn in three dimensions.", "What does the depth say?"))
    static let pie = Message(
        da: ("Lagkagen har {=slices} stykker.", "Hvilke to stykker skal man kunne se forskel på?"),
        en: ("The pie has {=slices} slices.", "Which two slices are people to tell apart?"))

    static let rule = Rule(
        id: "distorting-chart", principle: .data, serves: 1, severity: .warning,
        title: Localized(da: "Et diagram, der trækker", en: "A chart that pulls"),
        why: Localized(
            da: "Øjet læser længden af en søjle. Begynder den ved 80, bliver to procent til det dobbelte.", en: "The eye reads the length of a bar. If it begins at 80, two per cent become double."),
        sources: ["Tufte, The Visual Display of Quantitative Information (1983): the lie factor", "Few, Information Dashboard Design (2006)", "Cleveland & McGill (1984): pies are read poorly"],
        decides: Localized(
            da: "Søjler eller et areal, hvis akse ikke begynder ved 0; to akser; 3D; en lagkage med mere end seks stykker.",
            en: "A bar or area whose axis does not begin at 0; two axes; 3D; a pie of more than six slices."),
        options: [RuleOption("max-slices", .integer(6), da: "flest stykker i en lagkage", en: "most slices of a pie")],
        messages: [axis, twoAxes, solid, pie],
        examples: [
            .bad(.file, .da, "overblik: [{ id: hjem, felter: [{ nøgletal: a, diagram: søjler, akse_fra: ↓80↑ }] }]\n"),
            .bad(.file, .en, "dashboards: [{ id: homes, tiles: [{ kpi: a, chart: ↓bar and line with two axes↑ }] }]\n"),
            .bad(.file, .en, "dashboards: [{ id: homes, tiles: [{ kpi: a, chart: ↓3D column↑ }] }]\n"),
            .bad(.file, .da, "overblik: [{ id: hjem, felter: [{ nøgletal: a, diagram: lagkage, stykker: ↓9↑ }] }]\n"),
            .good(.file, .da, "overblik: [{ id: hjem, felter: [{ nøgletal: a, diagram: søjler, akse_fra: 0 }, { nøgletal: b, diagram: linje, akse_fra: 80 }] }]\n"),
            .good(.file, .en, "dashboards: [{ id: homes, tiles: [{ kpi: a, chart: pie, slices: 3 }, { kpi: b, chart: bar }] }]\n"),
        ],
        check: .init(dashboard: { dashboard, context in
            guard let pack = context.language(of: dashboard) else { return }
            for tile in dashboard.tiles {
                guard let chart = tile.chart, !chart.isMissing else { continue }
                let kinds = Set(context.cues("chart-words", in: chart, pack: pack).map(\.kind))
                let fact = Fact.text("chart", chart.string)
                if kinds.contains("two-axes") { context.report(twoAxes, at: chart.place, [fact]) }
                if kinds.contains("3d") { context.report(solid, at: chart.place, [fact]) }
                if kinds.contains("bar"), !kinds.contains("two-axes"), let from = tile.axisFrom, from.value != 0 {
                    context.report(axis, at: from.text.place, [.number("from", from.value)])
                }
                if kinds.contains("pie"), let slices = tile.slices, slices.value > Double(context.integer("max-slices")) {
                    context.report(pie, at: slices.text.place, [.number("slices", slices.value)])
                }
            }
        }))
}
