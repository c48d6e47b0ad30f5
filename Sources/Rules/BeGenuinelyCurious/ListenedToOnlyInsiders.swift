import MeaningLint

/// Only the organisation itself was listened to.
enum ListenedToOnlyInsiders {
    static let inside = Message(
        da: ("Målet er for {for}, og der er kun lyttet til {who}.", "Hvem af dem, det handler om, kan vi tale med i denne uge?"),
        en: ("The goal is for {for}, and only {who} were listened to.", "Whom of those it is about can we talk to this week?"))

    static let rule = Rule(
        id: "listened-to-only-insiders", principle: .curious, serves: 1, severity: .info,
        title: Localized(da: "Kun lyttet indad", en: "Listened inwards only"),
        why: Localized(
            da: "Den, der kun spørger sine egne, får sit eget billede bekræftet.", en: "Who asks only their own people has their own picture confirmed."),
        sources: ["Målkompasset (Aarhus Kommune 2021), Vær oprigtigt nysgerrig"],
        decides: Localized(
            da: "Alle i »lyttet_til« er organisationen selv: ledere, forvaltninger, styregrupper, konsulenter, politikere – ikke frontpersonale, ikke valgte råd af brugere – og ingen af dem er målets egen målgruppe. Tavs uden »målgruppe«.",
            en: "Everyone in `listened_to` is the organisation itself: leaders, departments, steering groups, consultants, politicians – not front-line staff, not elected users' councils – and none of them is in `for`. Silent without `for`."),
        messages: [inside],
        examples: [
            .bad(.goal, .da, "id: hverdag\nmålgruppe: [borgere i hjemmeplejen]\nlyttet_til: [{ hvem: ↓direktionen↑ }, { hvem: styregruppen }]\n"),
            .bad(.goal, .en, "id: day\nfor: [residents]\nlistened_to: [{ who: ↓senior managers↑ }]\n"),
            .good(.goal, .da, "id: hverdag\nmålgruppe: [borgere i hjemmeplejen]\nlyttet_til: [{ hvem: direktionen }, { hvem: ti borgere }]\n"),
            .good(.goal, .da, "id: ledere\nmålgruppe: [ledere i dagtilbud]\nlyttet_til: [{ hvem: ledere }]\n"),
            .good(.goal, .en, "id: day\nfor: [residents]\nlistened_to: [{ who: ward nurses }]\n"),
        ],
        check: .init(goal: { goal, context in
            let heard = goal.listenedTo.compactMap(\.who).filled
            guard let first = heard.first, !goal.audience.filled.isEmpty, let pack = context.language(of: goal) else { return }
            guard heard.allSatisfy({ Insiders.isInsider($0, except: goal.audience, pack, context) }) else { return }
            context.report(inside, at: first.place, [.words("for", goal.audience.filled.map(\.string)), .words("who", heard.map(\.string))])
        }))
}
