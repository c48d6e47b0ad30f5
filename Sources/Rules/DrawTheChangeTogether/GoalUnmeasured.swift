import MeaningLint

/// A goal that nobody can see coming.
enum GoalUnmeasured {
    static let unseen = Message(
        da: ("Der er hverken nøgletal eller tegn på målet.", "Hvordan opdager vi, at det går den rigtige vej?"),
        en: ("There is neither a KPI nor a sign of the goal.", "How will we notice that it goes the right way?"))

    static let rule = Rule(
        id: "goal-unmeasured", principle: .change, serves: 2, severity: .info, tellsAbsence: true, asksFor: [.kpis, .signs],
        title: Localized(da: "Hverken tal eller tegn", en: "Neither figure nor sign"),
        why: Localized(
            da: "Et mål behøver ikke et tal. Det behøver noget, man kan få øje på: et tegn, en fortælling, et tal.",
            en: "A goal needs no number. It needs something to be seen: a sign, a story, a figure."),
        sources: ["Målkompasset (Aarhus Kommune 2021): tegn på værdi"],
        decides: Localized(da: "Målet har hverken »nøgletal« eller »tegn«.", en: "The goal has neither `kpis` nor `signs`."),
        write: Localized(da: "tegn: [Børnene taler om deres bøger]", en: "signs: [Children talk about their books]"),
        messages: [unseen],
        examples: [
            .bad(.goal, .da, "id: ↓laesning↑\ntegn:\n"),
            .bad(.goal, .en, "id: ↓reading↑\nsigns: [tbd]\n"),
            .good(.goal, .da, "id: laesning\ntegn: Børnene taler om deres bøger\n"),
            .good(.file, .en, "goals: [{ id: reading, kpis: [books] }]\nkpis: [{ id: books }]\n"),
        ],
        check: .init(goal: { goal, context in
            guard goal.kpis.filled.isEmpty, goal.signs.filled.isEmpty, goal.lacks(.kpis), goal.lacks(.signs) else { return }
            context.report(unseen, on: goal)
        }))
}
