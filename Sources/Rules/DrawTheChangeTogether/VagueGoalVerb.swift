import MeaningLint

/// A title of verbs that say nothing of what changes.
enum VagueGoalVerb {
    static let empty = Message(
        da: ("{words} siger ikke, hvad der bliver anderledes, eller for hvem.", "Hvad ville vi se, hvis det var lykkedes?"),
        en: ("{words} does not say what becomes different, or for whom.", "What would we see if it had worked?"))

    static let rule = Rule(
        id: "vague-goal-verb", principle: .change, serves: 3, severity: .off,
        title: Localized(da: "Et tomt verbum", en: "An empty verb"),
        why: Localized(
            da: "Slået fra: Kompasset lægger snakken om formuleringer bag sig. Et kontor kan slå reglen til.",
            en: "Off by default: the compass leaves the technical talk of phrasing behind. An office can switch it on."),
        sources: ["Wisconsin Extension: outcome statements name who changes, and how"],
        decides: Localized(
            da: "Titlen har kun verber som understøtte, styrke, optimere, sikre, implementere, og intet menneske, der forandrer sig.",
            en: "The title holds only verbs such as support, strengthen, optimise, ensure, implement, and nobody who changes."),
        messages: [empty],
        examples: [
            .bad(.goal, .da, "id: indsats\ntitel: ↓Styrke↑ den tværgående koordinering\n", severity: .info),
            .bad(.goal, .en, "id: effort\ntitle: ↓Strengthen↑ cross-cutting coordination\n", severity: .info),
            .good(.goal, .da, "id: laesning\ntitel: Styrke børns lyst til at læse\n"),
            .good(.goal, .en, "id: reading\ntitle: Pupils read for pleasure\n"),
        ],
        check: .init(goal: { goal, context in
            guard let title = goal.title, let pack = context.language(of: goal) else { return }
            let cues = context.cues("goal-language", in: title, pack: pack).filter { !$0.isPart }
            guard let verb = cues.first(where: { $0.kind == "empty" }), !cues.contains(where: { $0.kind == "change" }) else { return }
            if context.cues("change-words", in: title, pack: pack).contains(where: { $0.kind == "person" }) { return }
            context.report(empty, at: verb.words, of: title, pack: pack)
        }))
}
