import MeaningLint

/// A question whose answer nobody says they need.
enum QuestionUnused {
    static let unused = Message(
        da: ("Der står ikke, hvorfor vi spørger, og intet nøgletal bruger svaret.", "Hvad gør vi anderledes, når vi kender svaret?"),
        en: ("It does not say why we ask, and no KPI uses the answer.", "What will we do differently once we know?"))
    static let short = Message(
        da: ("Om grunden til at spørge står der kun {why}, og intet nøgletal bruger svaret.", "Hvad gør vi anderledes, når vi kender svaret?"),
        en: ("All it says about why we ask is {why}, and no KPI uses the answer.", "What will we do differently once we know?"))

    static let rule = Rule(
        id: "question-unused", principle: .meaningful, serves: 2, severity: .warning, tellsAbsence: true, asksFor: [.feeds, .why], needsWholeSet: true,
        title: Localized(da: "Et spørgsmål, ingen bruger", en: "A question nobody uses"),
        why: Localized(
            da: "»Jeg ved heller ikke, om de bruger det til noget,« siger en borger i Målkompasset. Hvert spørgsmål koster tid og tillid hos den, der svarer.",
            en: "\"I don't know either if they use it for anything,\" says a resident in the framework. Each question costs time and trust of those who answer."),
        sources: ["Målkompasset (Aarhus Kommune 2021), Fokuser på det meningsfulde", "Moser & Kalton, Survey Methods in Social Investigation: ask nothing without a use"],
        decides: Localized(
            da: "Spørgsmålet har intet »hvorfor« (tre ord eller mere) og intet »bruges_i«, og intet nøgletal har det, eller hele dets spørgeskema, som kilde. Dømmes ikke for en enkelt fil uden konfiguration.",
            en: "The question has no `why` (three words or more) and no `feeds`, and no KPI has it, or its whole survey, as its source. Not judged for a single file without a configuration."),
        write: Localized(da: "hvorfor: Teamet planlægger aftenholdet ud fra svarene.", en: "why: The team plans the evening shift by the answers."),
        messages: [unused, short],
        examples: [
            .bad(.question, .da, "id: ↓mad↑\ntekst: Kan du lide maden?\nhvorfor:\nbruges_i: []\n"),
            .bad(.question, .en, "id: ↓food↑\ntext: Do you like the food?\nwhy: interesting\nfeeds:\n"),
            .good(.question, .da, "id: mad\ntekst: Kan du lide maden?\nhvorfor: Køkkenet lægger næste måneds plan ud fra svarene.\nbruges_i:\n"),
            .good(.file, .en, "surveys: [{ id: pool, questions: [{ id: q1, text: Was it warm? }] }]\nkpis: [{ id: warm, source: { survey: pool } }]\n"),
            .good(.file, .en, "surveys: [{ id: pool, questions: [{ id: q1, text: Was it warm? }] }]\nkpis: [{ id: warm, source: { survey: pool, questions: [q1] } }]\n"),
        ],
        check: .init(
            question: { question, _, context in
                if question.why?.isFilled(words: 3) == true || !question.feeds.filled.isEmpty || !question.lacks(.why) || !question.lacks(.feeds) { return }
                if let why = question.why, !why.isMissing {
                    context.report(short, on: question, [.text("why", why.string)], isOpen: true)
                } else {
                    context.report(unused, on: question, isOpen: true)
                }
            },
            confirm: { item, catalogue in
                if catalogue.isSource(item) { return false }
                // A KPI that names the survey and none of its questions draws on all of them.
                guard let survey = catalogue.parent(of: item) else { return true }
                return !catalogue.naming(survey, as: [.sourceSurvey]).contains { kpi in
                    !kpi.references.contains { if case .sourceQuestion = $0.role { true } else { false } }
                }
            }))
}
