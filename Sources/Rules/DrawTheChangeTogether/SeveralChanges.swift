import MeaningLint

/// Two changes in one goal.
enum SeveralChanges {
    static let several = Message(
        da: ("Titlen rummer flere forandringer: {changes}.", "Hvilken af dem begynder vi med?"),
        en: ("The title holds several changes: {changes}.", "Which of them do we begin with?"))

    static let rule = Rule(
        id: "several-changes", principle: .change, serves: 3, severity: .off,
        title: Localized(da: "Flere forandringer", en: "Several changes"),
        why: Localized(
            da: "Slået fra: Kompasset lægger snakken om formuleringer bag sig. Et kontor kan slå reglen til.",
            en: "Off by default: the compass leaves the technical talk of phrasing behind. An office can switch it on."),
        sources: ["Wisconsin Extension: outcome statements hold one change", "Målkompasset (Aarhus Kommune 2021)"],
        decides: Localized(
            da: "To eller flere ord for forandring er bundet sammen i titlen (øge … og sænke).", en: "Two or more verbs of change are joined in the title (increase … and reduce)."),
        messages: [several],
        examples: [
            .bad(.goal, .da, "id: skole\ntitel: Vi vil ↓øge trivslen og sænke↑ fraværet\n", severity: .info),
            .bad(.goal, .en, "id: school\ntitle: We will ↓increase wellbeing and reduce↑ absence\n", severity: .info),
            .good(.goal, .da, "id: skole\ntitel: Vi vil øge trivslen\n"),
            .good(.goal, .en, "id: school\ntitle: We will reduce absence and truancy\n"),
        ],
        check: .init(goal: { goal, context in
            guard let title = goal.title, let pack = context.language(of: goal) else { return }
            let changes = context.cues("goal-language", in: title, pack: pack).filter { $0.kind == "change" && !$0.isPart }
            guard let first = changes.first, let last = changes.last, changes.count >= 2 else { return }
            let range = first.words.lowerBound..<last.words.upperBound
            guard context.cues("coordinators", in: title, pack: pack).contains(where: { $0.kind == "and" && range.contains($0.words.lowerBound) }) else { return }
            let words = context.words(of: title, pack: pack)
            context.report(several, at: range, of: title, pack: pack, [.words("changes", changes.map { title.written(words, $0.words) })])
        }))
}
