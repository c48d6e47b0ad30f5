import MeaningLint

/// A goal that comes from a law or a plan, and from nobody.
enum LawFirstGoal {
    static let law = Message(
        da: ("Som grund står der {words}, og der er ikke lyttet til nogen.", "Hvad er det i borgernes hverdag, loven vil have os til at se?"),
        en: ("As the reason it says {words}, and nobody was listened to.", "What in people's days does the law want us to see?"))

    static let rule = Rule(
        id: "law-first-goal", principle: .curious, serves: 2, severity: .info,
        title: Localized(da: "Loven først", en: "The law first"),
        why: Localized(
            da: "Love og planer sætter rammen; meningen kommer fra dem, målet er for.", en: "Laws and plans set the frame; the meaning comes from those the goal is for."),
        sources: ["Målkompasset (Aarhus Kommune 2021): fra ydelseskatalog til fagligt rum"],
        decides: Localized(
            da: "»hvorfor« nævner kun en lov, et nationalt mål, en plan eller et ydelseskatalog, og »lyttet_til« mangler.",
            en: "`why` names only a law, national target, plan or service catalogue, and `listened_to` is missing."),
        messages: [law],
        examples: [
            .bad(.goal, .da, "id: pleje\nhvorfor: Det følger af ↓serviceloven↑.\nlyttet_til:\n"),
            .bad(.goal, .en, "id: care\nwhy: It is in the national ↓strategy↑.\nlistened_to:\n".replacing("national ↓strategy↑", with: "↓national strategy↑")),
            .good(.goal, .da, "id: pleje\nhvorfor: Det følger af serviceloven.\n"),
            .good(.goal, .en, "id: care\nwhy: Families told us in spring that they wait too long.\nlistened_to:\n"),
        ],
        check: .init(goal: { goal, context in
            guard let why = goal.why, !why.isMissing, goal.listenedTo.allSatisfy({ $0.who?.isMissing ?? true }), let pack = context.language(of: goal) else { return }
            let cues = context.cues("change-words", in: why, pack: pack)
            guard let law = cues.first(where: { $0.kind == "law" }), !cues.contains(where: { $0.kind == "reason" }) else { return }
            context.report(LawFirstGoal.law, at: law.words, of: why, pack: pack)
        }))
}
