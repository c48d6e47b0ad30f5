import MeaningLint

/// Data that nobody says they learn from.
enum LearningUseMissing {
    static let kpi = Message(
        da: ("Der står ikke, hvad vi bruger tallet til.", "Hvad vil vi gerne lære af det?"),
        en: ("It does not say what we use the figure for.", "What would we like to learn from it?"))
    static let survey = Message(
        da: ("Der står ikke, hvad vi bruger svarene til at lære.", "Hvad vil vi gerne blive klogere på?"),
        en: ("It does not say what we use the answers to learn.", "What would we like to understand better?"))
    static let dashboard = Message(
        da: ("Der står ikke, hvad overblikket bruges til.", "Hvad vil vi gerne lære, når vi ser på det?"),
        en: ("It does not say what the dashboard is used for.", "What would we like to learn when we look at it?"))
    static let short = Message(
        da: ("Om brugen står der kun {use}.", "Hvad vil vi gerne lære af det?"),
        en: ("All it says about its use is {use}.", "What would we like to learn from it?"))

    static let rule = Rule(
        id: "learning-use-missing", principle: .data, serves: 2, severity: .warning, tellsAbsence: true, asksFor: [.learning],
        title: Localized(da: "Hvad bruger vi det til?", en: "What do we use it for?"),
        why: Localized(
            da: "Data bør altid først og fremmest være til læring, og aldrig kun til styring. Frygten for data begynder, hvor ingen ved, hvad de skal bruges til.",
            en: "Data are first of all for learning, and never only for steering. The fear of data begins where nobody knows what they are for."),
        sources: ["Målkompasset (Aarhus Kommune 2021), Omfavn data"],
        decides: Localized(
            da: "Der er intet »læring.bruges_til«, og ingen modtager har et »bruges_til«, på tre ord eller mere.",
            en: "There is no `learning.use`, and no recipient has a `use`, of three words or more."),
        write: Localized(
            da: "læring: { bruges_til: at se hvor borgerne møder nye ansigter, forum: teammøde, hyppighed: måned }",
            en: "learning: { use: to see where residents meet many new faces, forum: team meeting, every: month }"),
        messages: [kpi, survey, dashboard, short],
        examples: [
            .bad(.kpi, .da, "id: ↓ventetid↑\nlæring: { forum: teammøde, hyppighed: måned, refleksionsspørgsmål: [Hvad undrer os?] }\nmodtagere: [{ hvem: teamledere, behov: at se hvor folk venter }]\n"),
            .bad(.survey, .en, "id: ↓pool↑\nlearning: { forum: pool staff, feedback: A poster at the entrance }\n"),
            .bad(.dashboard, .en, "id: ↓homes↑\nrecipients: [{ who: area managers, use: steering }]\nlearning:\n"),
            .good(.kpi, .en, "id: waiting-time\nlearning:\nrecipients: [{ who: team leaders, use: to talk about who waits longest }]\n"),
            .good(.survey, .da, "id: svoemmehal\nlæring: at finde ud af, hvad der får unge til at blive væk\n"),
        ],
        check: .init(
            kpi: { definition, context in
                check([definition.learning?.use] + definition.recipients.map(\.use), definition, kpi, context)
            },
            survey: { definition, context in check([definition.learning?.use], definition, survey, context) },
            dashboard: { definition, context in
                check([definition.learning?.use] + definition.recipients.map(\.use), definition, dashboard, context)
            }))

    private static func check(_ uses: [Text?], _ definition: some Definition, _ missing: Message, _ context: Context) {
        guard definition.lacks(.learning), definition.lacks(.use) else { return }
        let uses = uses.compactMap { $0 }.filled
        if uses.contains(where: { $0.isFilled(words: 3) }) { return }
        if let use = uses.first {
            context.report(short, on: definition, [.text("use", use.string)])
        } else {
            context.report(missing, on: definition)
        }
    }
}
