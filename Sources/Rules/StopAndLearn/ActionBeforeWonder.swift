import MeaningLint

/// The first thing that happens is a plan.
enum ActionBeforeWonder {
    static let action = Message(
        da: ("Det første skridt er at handle: {words}.", "Hvem spørger vi først, hvad de ser i tallet?"),
        en: ("The first step is to act: {words}.", "Whom do we ask first what they see in the figure?"))

    static let rule = Rule(
        id: "action-before-wonder", principle: .learn, serves: 2, severity: .warning,
        title: Localized(da: "Handling før undren", en: "Action before wonder"),
        why: Localized(
            da: "Springer man fra tal til plan, bliver der handlet på tallet og ikke på det, der er på færde.", en: "Who jumps from figure to plan acts on the figure, and not on what is going on."),
        sources: ["Målkompasset (Aarhus Kommune 2021): Fik vi undret os, inden vi sprang til handling?"],
        decides: Localized(
            da: "Det første skridt i »opfølgning« eller »ved_rød« handler (handleplan, iværksæt, ret op), og ingen før det spørger eller fortolker.",
            en: "The first step of `follow_up` or `on_red` acts (action plan, implement, fix), and none before it asks or interprets."),
        messages: [action],
        examples: [
            .bad(.kpi, .da, "id: ventetid\nopfølgning: [Der ↓laves en handleplan↑, Teamet drøfter tallet]\n"),
            .bad(.kpi, .en, "id: waiting-time\non_red: The manager ↓writes an action↑ plan\n"),
            .good(.kpi, .da, "id: ventetid\nopfølgning: [Teamet drøfter tallet med tre borgere, Derefter en handleplan]\n"),
            .good(.kpi, .en, "id: waiting-time\non_red: We ask the team what they see, then agree an action plan\n"),
        ],
        check: .init(kpi: { kpi, context in
            guard let pack = context.language(of: kpi) else { return }
            for steps in [kpi.followUp.compactMap(\.what), [kpi.onRed, kpi.onAmber].compactMap { $0 }] {
                guard let first = steps.filled.first else { continue }
                let cues = context.cues("follow-up-words", in: first, pack: pack).filter { $0.kind == "act" || $0.kind == "ask" }
                guard let opening = cues.first, opening.kind == "act" else { continue }
                context.report(action, at: opening.words, of: first, pack: pack)
                return
            }
        }))
}
