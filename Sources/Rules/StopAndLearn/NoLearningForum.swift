import MeaningLint

/// Data without a place or a time to stop and talk about them.
enum NoLearningForum {
    static let kpi = Message(
        da: ("Der står ikke, hvor og hvor tit vi taler om tallet.", "Hvor stopper vi op og taler om det?"),
        en: ("It does not say where and how often we talk about the figure.", "Where do we stop and talk about it?"))
    static let dashboard = Message(
        da: ("Der står ikke, hvor og hvor tit overblikket drøftes.", "Hvor stopper vi op og taler om det?"),
        en: ("It does not say where and how often the dashboard is discussed.", "Where do we stop and talk about it?"))
    static let survey = Message(
        da: ("Der står ikke, hvor vi taler om svarene.", "Hvem sætter sig sammen, når svarene er kommet?"),
        en: ("It does not say where we talk about the answers.", "Who sits down together when the answers are in?"))
    static let noRhythm = Message(
        da: ("Der står, at vi taler om det på {forum}, men ikke hvor tit.", "Hvor tit tager vi det op?"),
        en: ("It says where we talk about it ({forum}), but not how often.", "How often do we stop to look at it?"))
    static let noForum = Message(
        da: ("Der står, hvor tit vi taler om det ({=every}), men ikke hvor.", "Hvor mødes vi om det?"),
        en: ("It says how often we talk about it ({=every}), but not where.", "Where do we meet to talk about it?"))

    static let rule = Rule(
        id: "no-learning-forum", principle: .learn, serves: 1, severity: .warning, tellsAbsence: true, asksFor: [.learning, .discussed],
        title: Localized(da: "Hvor taler vi om det?", en: "Where do we talk about it?"),
        why: Localized(
            da: "Vi lærer, når vi bruger tid på at undre os og fortolke. Det sker sjældent, hvis ingen har aftalt hvor og hvornår.",
            en: "People learn when they take time to wonder and interpret. That seldom happens where nobody has agreed on a place and a time."),
        sources: ["Målkompasset (Aarhus Kommune 2021), Stop op og lær"],
        decides: Localized(
            da: "Der er intet forum (»læring.forum«, »drøftes.forum«), eller for nøgletal og overblik ingen hyppighed (som også kan stå i forummets navn: »ugentligt teammøde«). Et nøgletal arver begge dele fra de overblik, det står i.",
            en: "There is no forum (`learning.forum`, `discussed.forum`), or for KPIs and dashboards no rhythm (`every`, or in the words of the forum: \"weekly team meeting\"). A KPI inherits both from the dashboards that show it."),
        write: Localized(da: "læring: { forum: teammøde, hyppighed: måned }", en: "learning: { forum: team meeting, every: month }"),
        messages: [kpi, dashboard, survey, noRhythm, noForum],
        examples: [
            .bad(.kpi, .da, "id: ↓ventetid↑\nlæring: { bruges_til: at se hvem der venter længst }\n"),
            .bad(.kpi, .en, "id: ↓waiting-time↑\nlearning: { use: to see who waits longest, forum: team meeting }\n"),
            .bad(.dashboard, .da, "id: ↓hjem↑\ndrøftes: { hyppighed: måned, refleksionsspørgsmål: [Hvad undrer os?] }\nlæring:\n"),
            .bad(.survey, .en, "id: ↓pool↑\nlearning: { use: to find out what keeps young people away, feedback: A poster }\n"),
            .good(.kpi, .da, "id: ventetid\nlæring: { bruges_til: at se hvem der venter længst, forum: teammøde, hver: måned }\n"),
            .good(.kpi, .da, "id: ventetid\nlæring: { bruges_til: at se hvem der venter længst, forum: tavlemøde hver mandag }\n"),
            .good(.file, .da, "nøgletal: [{ id: ventetid, læring: [] }]\noverblik: [{ id: hjem, drøftes: { forum: ugentligt teammøde }, felter: [ventetid] }]\n"),
            .good(.survey, .en, "id: pool\nlearning: { use: to find out what keeps young people away, forum: pool staff in May }\n"),
            .good(.file, .en, "kpis: [{ id: waiting-time, learning: { every: month } }]\ndashboards: [{ id: homes, discussed: { forum: team meeting, every: month }, tiles: [waiting-time] }]\n"),
        ],
        check: .init(
            kpi: { definition, context in
                check(definition, forums: [definition.learning?.forum], rhythms: [definition.learning?.every], kpi, context)
            },
            survey: { definition, context in
                guard definition.lacks(.learning), definition.lacks(.forum) else { return }
                if definition.learning?.forum?.isFilled() != true { context.report(survey, on: definition) }
            },
            dashboard: { definition, context in
                guard definition.lacks(.discussed) else { return }
                check(
                    definition, forums: [definition.discussed?.forum, definition.learning?.forum],
                    rhythms: [definition.discussed?.every, definition.learning?.every], dashboard, context)
            },
            confirm: { item, catalogue in
                guard item.kind == .kpi else { return true }
                let chain = [item] + catalogue.naming(item, as: [.tile])
                return !(chain.contains(where: \.hasForum) && chain.contains(where: \.hasRhythm))
            }))

    private static func check(_ definition: some Definition, forums: [Text?], rhythms: [Text?], _ none: Message, _ context: Context) {
        guard definition.lacks(.learning), definition.lacks(.forum), definition.lacks(.every) else { return }
        let forum = forums.compactMap { $0 }.filled.first
        // »Ugentligt teammøde« names both.
        let every = rhythms.compactMap { $0 }.filled.first ?? forums.compactMap { $0 }.filled.first(where: \.tellsRhythm)
        switch (forum, every) {
        case (nil, nil): context.report(none, on: definition, isOpen: true)
        case (let forum?, nil): context.report(noRhythm, on: definition, [.text("forum", forum.string)], isOpen: true)
        case (nil, let every?): context.report(noForum, on: definition, [.text("every", every.string)], isOpen: true)
        default: break
        }
    }
}
