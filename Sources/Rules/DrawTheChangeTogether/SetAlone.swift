import MeaningLint

/// A goal for others that the organisation set by itself.
enum SetAlone {
    static let alone = Message(
        da: ("Målet er for {for}, og det er sat af {who}.", "Hvem af dem, det er for, ville genkende det som deres?"),
        en: ("The goal is for {for}, and it was set by {who}.", "Who of those it is for would know it as theirs?"))

    static let rule = Rule(
        id: "set-alone", principle: .change, serves: 3, severity: .info,
        title: Localized(da: "Sat alene", en: "Set alone"),
        why: Localized(da: "Et mål bliver fælles af, at flere har sat det.", en: "A goal is shared when more than one has set it."),
        sources: ["Målkompasset (Aarhus Kommune 2021): fra dit mål til vores mål"],
        decides: Localized(
            da: "»sat_af« og »aftalt_med« nævner kun organisationen selv, og »målgruppe« nævner andre. Tavs uden »målgruppe«.",
            en: "`set_by` and `agreed_with` hold only the organisation itself, and `for` holds others. Silent without `for`."),
        messages: [alone],
        examples: [
            .bad(.goal, .da, "id: hverdag\nmålgruppe: [borgere i hjemmeplejen]\naftalt_med: [↓direktionen↑, forvaltningen]\n"),
            .bad(.goal, .en, "id: day\nfor: [residents]\nset_by: [↓the executive board↑]\nagreed_with: [senior managers]\n"),
            .good(.goal, .da, "id: hverdag\nmålgruppe: [borgere i hjemmeplejen]\naftalt_med: [direktionen, ældrerådet]\n"),
            .good(.goal, .en, "id: day\nfor: [residents]\nagreed_with: [residents, staff]\n"),
        ],
        check: .init(goal: { goal, context in
            let names = (goal.setBy + goal.agreedWith).filled
            guard let first = names.first, !goal.audience.filled.isEmpty, let pack = context.language(of: goal) else { return }
            guard names.allSatisfy({ Insiders.isInsider($0, except: goal.audience, pack, context) }) else { return }
            guard goal.audience.filled.contains(where: { !Insiders.isInsider($0, except: [], pack, context) }) else { return }
            context.report(alone, at: first.place, [.words("for", goal.audience.filled.map(\.string)), .words("who", names.map(\.string))])
        }))
}
