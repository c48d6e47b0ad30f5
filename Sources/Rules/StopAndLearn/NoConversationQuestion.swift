import MeaningLint

/// A forum, and nothing to ask there.
enum NoConversationQuestion {
    static let unasked = Message(
        da: ("Tallene skal drøftes, og der står intet spørgsmål at drøfte dem ud fra.", "Hvad vil vi spørge hinanden om, når vi ser dem?"),
        en: ("The figures are to be discussed, and there is no question to discuss them by.", "What will we ask each other when we see them?"))

    static let rule = Rule(
        id: "no-conversation-question", principle: .learn, serves: 3, severity: .info, tellsAbsence: true, asksFor: [.questions],
        title: Localized(da: "Intet spørgsmål til samtalen", en: "No question for the talk"),
        why: Localized(
            da: "»Hvad undrer os?« åbner en samtale, som »hvordan går det?« lukker.", en: "\"What surprises us?\" opens a talk that \"how is it going?\" closes."),
        sources: ["Målkompasset (Aarhus Kommune 2021): refleksionsspørgsmål"],
        decides: Localized(
            da: "Der er »læring« eller »drøftes« og ingen »refleksionsspørgsmål« i den. Er der ingen af dem, taler learning-use-missing.",
            en: "It has `learning` or `discussed`, and no `questions` in it. Without either, learning-use-missing speaks."),
        write: Localized(da: "læring: { refleksionsspørgsmål: [Hvad undrer os?] }", en: "learning: { questions: [What surprises us?] }"),
        messages: [unasked],
        examples: [
            .bad(.kpi, .da, "id: ↓ventetid↑\nlæring: { bruges_til: at tale om hvem der venter længst, forum: teammøde, hyppighed: måned }\n"),
            .bad(.dashboard, .en, "id: ↓homes↑\ndiscussed: { forum: managers' meeting, every: month }\n"),
            .good(.kpi, .da, "id: ventetid\nlæring:\nmodtagere: [{ hvem: teamledere, bruges_til: at tale om hvem der venter længst }]\n"),
            .good(.dashboard, .en, "id: homes\ndiscussed: { forum: managers' meeting, every: month, questions: [What surprises us?] }\n"),
        ],
        check: .init(
            kpi: { kpi, context in
                guard let learning = kpi.learning, [learning.use, learning.forum, learning.every].contains(where: { $0?.isMissing == false }), learning.questions.filled.isEmpty, kpi.lacks(.questions) else { return }
                context.report(unasked, on: kpi)
            },
            dashboard: { dashboard, context in
                let hasOne = [dashboard.learning?.use, dashboard.learning?.forum, dashboard.learning?.every, dashboard.discussed?.forum, dashboard.discussed?.every].contains { $0?.isMissing == false }
                let questions = (dashboard.learning?.questions ?? []) + (dashboard.discussed?.questions ?? [])
                if hasOne, questions.filled.isEmpty, dashboard.lacks(.questions) { context.report(unasked, on: dashboard) }
            }))
}
