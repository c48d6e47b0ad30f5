import MeaningLint

/// Red or green, and nothing beside it.
enum TrafficLightOnly {
    static let kpi = Message(
        da: ("Tallet har grænser for rød og grøn, og hverken kontekst, forbehold eller kommentar.", "Hvad sker der mellem to farver, som vi gerne vil se?"),
        en: ("The figure has limits for red and green, and neither context, limits nor a comment.", "What happens between two colours that we would like to see?"))
    static let dashboard = Message(
        da: ("Overblikket viser trafiklys eller smileyer uden ord ved siden af.", "Hvad ville vi skrive ved siden af den røde?"),
        en: ("The dashboard shows traffic lights or smileys without words beside them.", "What would we write beside the red one?"))

    static let rule = Rule(
        id: "traffic-light-only", principle: .learn, serves: 3, severity: .warning,
        title: Localized(da: "Kun trafiklys", en: "Traffic lights only"),
        why: Localized(
            da: "En farve stopper samtalen: Grøn er godt, rød er nogens skyld. Tilfældige udsving skifter farve af sig selv.",
            en: "A colour ends the talk: green is fine, red is somebody's fault. Chance alone changes colours."),
        sources: ["NHS England, Making Data Count: RAG and two-point comparisons mislead", "Målkompasset (Aarhus Kommune 2021): fra at konstatere til at tale"],
        decides: Localized(
            da: "Røde og grønne grænser, trafiklys eller smileyer, og hverken kontekst, forbehold, kommentar eller udvikling ved siden af. Et felt tager sit nøgletals, et nøgletal sine felters.",
            en: "Red and green thresholds, RAG or smileys, and no context, limits, comment or variation beside them. A tile takes its KPI's, a KPI its tiles'."),
        messages: [kpi, dashboard],
        examples: [
            .bad(.kpi, .da, "id: ↓ventetid↑\ngrænser: { rød: 30, grøn: 14 }\nkontekst:\nforbehold:\nmodtagere:\n"),
            .bad(.file, .en, "dashboards: [{ id: ↓homes↑, tiles: [{ kpi: a, status: rag }] }]\nkpis: [{ id: a }]\n"),
            .good(.kpi, .da, "id: ventetid\ngrænser: { rød: 30, grøn: 14 }\n"),
            .good(.file, .en, "dashboards: [{ id: homes, tiles: [{ kpi: a, status: rag }] }]\nkpis: [{ id: a, context: The hospital closed a ward in spring. }]\n"),
        ],
        check: .init(
            kpi: { definition, context in
                guard let limits = definition.thresholds, limits.red != nil || limits.green != nil || limits.amber != nil else { return }
                if [definition.context, definition.limits, definition.comment].compactMap({ $0 }).filled.isEmpty { context.report(kpi, on: definition, isOpen: true) }
            },
            dashboard: { definition, context in
                guard definition.tiles.contains(where: \.isBareStatus) else { return }
                if [definition.comment, definition.context, definition.limits].compactMap({ $0 }).filled.isEmpty { context.report(dashboard, on: definition, isOpen: true) }
            },
            confirm: { item, catalogue in
                if item.kind == .kpi {
                    // A tile with a status and a comment beside it speaks for its KPI.
                    return !catalogue.naming(item, as: [.tile]).contains { $0.hasRemark || $0.commentedTiles.contains(item.id ?? "") }
                }
                let kpis = catalogue.named(by: item, as: [.tile])
                return item.bareStatuses.contains { id in kpis.first { $0.id == id }?.hasRemark != true }
            }))
}
