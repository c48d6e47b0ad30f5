import MeaningLint

/// A figure or a view that is for nobody in particular to see; a survey that does not say who answers.
enum RecipientMissing {
    static let kpi = Message(
        da: ("Der står ikke, hvem der skal bruge nøgletallet.", "Hvem har brug for at vide det her?"),
        en: ("It does not say who is to use the figure.", "Who needs to know this?"))
    static let dashboard = Message(
        da: ("Der står ikke, hvem overblikket er til.", "Hvem har brug for at se det her?"),
        en: ("It does not say whom the dashboard is for.", "Who needs to see this?"))
    static let survey = Message(
        da: ("Der står ikke, hvem der skal svare på spørgeskemaet.", "Hvem spørger vi?"),
        en: ("It does not say who is to answer the survey.", "Who do we ask?"))

    static let rule = Rule(
        id: "recipient-missing", principle: .meaningful, serves: 3, severity: .warning, tellsAbsence: true, asksFor: [.recipients, .audience],
        title: Localized(da: "Hvem er det til?", en: "Whom is it for?"),
        why: Localized(
            da: "Deler vi viden med andre, skal vi overveje, hvad det er meningsfuldt for netop dem at vide. Det kræver, at de er nævnt.",
            en: "Who shares knowledge with others has to think of what is meaningful for just them to know. For that, they have to be named."),
        sources: ["Målkompasset (Aarhus Kommune 2021), Fokuser på det meningsfulde", "GitLab and dbt require an owner and consumers of each figure"],
        decides: Localized(
            da: "Nøgletallet eller overblikket har ingen »modtagere«; spørgeskemaet har ingen »respondenter«.",
            en: "The KPI or dashboard has no `recipients`; the survey has no `audience`."),
        write: Localized(
            da: "modtagere: [{ hvem: teamledere, behov: at se hvor borgerne venter }]",
            en: "recipients: [{ who: team leaders, needs: to see where residents wait }]"),
        messages: [kpi, dashboard, survey],
        examples: [
            .bad(.kpi, .da, "id: ↓ventetid↑\ntitel: Ventetid på genoptræning\nmodtagere:\n"),
            .bad(.dashboard, .en, "id: ↓homes↑\nrecipients: []\n"),
            .bad(.survey, .da, "id: ↓svoemmehal↑\nrespondenter: TBD\n"),
            .good(.kpi, .en, "id: waiting-time\nrecipients: { who: team leaders, needs: to see where residents wait }\n"),
            .good(.survey, .en, "id: pool\naudience: visitors to the pool\n"),
        ],
        check: .init(
            kpi: { definition, context in check(definition, definition.recipients, kpi, context) },
            survey: { definition, context in
                if definition.lacks(.audience), definition.audience.filled.isEmpty { context.report(survey, on: definition) }
            },
            dashboard: { definition, context in check(definition, definition.recipients, dashboard, context) }))

    private static func check(_ definition: some Definition, _ recipients: [Recipient], _ message: Message, _ context: Context) {
        if definition.lacks(.recipients), recipients.compactMap(\.who).filled.isEmpty { context.report(message, on: definition) }
    }
}
