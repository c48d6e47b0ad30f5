import MeaningLint

/// The difference is what we do, not what becomes different for anybody.
enum DifferenceIsService {
    static let service = Message(
        da: ("Som forskel står der, hvad vi gør ({words}), og ikke, hvad der bliver anderledes for nogen.", "Hvad kan de bagefter, som de ikke kan nu?"),
        en: ("As the difference it says what we do ({words}), and not what becomes different for anybody.", "What can they do afterwards that they can't do now?"))

    static let rule = Rule(
        id: "difference-is-service", principle: .curious, serves: 3, severity: .info,
        title: Localized(da: "Forskellen er en ydelse", en: "The difference is a service"),
        why: Localized(
            da: "Et kursus er ikke en forskel. Forskellen er det, nogen kan, tør eller slipper for bagefter.",
            en: "A course is no difference. The difference is what somebody can do, dares, or is spared afterwards."),
        sources: ["Målkompasset (Aarhus Kommune 2021): fra ydelse over effekt til værdi"],
        decides: Localized(
            da: "»forskel« nævner kun ydelser eller aktiviteter (tilbud, indsats, kursus, besøg) og intet menneske, der forandrer sig.",
            en: "`difference` names only services or activities (offer, course, visit, scheme) and no person who changes."),
        messages: [service],
        examples: [
            .bad(.goal, .da, "id: motion\nforskel: Der kommer et nyt ↓tilbud↑ om træning to gange om ugen.\n"),
            .bad(.goal, .en, "id: move\ndifference: A new training ↓scheme↑ runs twice a week.\n".replacing("training ↓scheme↑", with: "↓training↑ scheme")),
            .good(.goal, .da, "id: motion\nforskel: Flere borgere kommer op ad trappen uden hjælp efter et kursus.\n"),
            .good(.goal, .en, "id: move\ndifference: Residents get up the stairs by themselves after the course.\n"),
        ],
        check: .init(goal: { goal, context in
            guard let difference = goal.difference, difference.isFilled(words: 3), let pack = context.language(of: goal) else { return }
            let cues = context.cues("change-words", in: difference, pack: pack)
            guard let service = cues.first(where: { $0.kind == "service" }), !cues.contains(where: { $0.kind == "person" }) else { return }
            if context.cues("level-words", in: difference, pack: pack).contains(where: { $0.kind == "outcome" }) { return }
            // "Mr Rahman cooks for his grandchildren": people have names, too. (PPR is no name of anybody.)
            let words = context.words(of: difference, pack: pack), firsts = Set(words.sentences.map(\.words.lowerBound))
            if words.words.indices.contains(where: { !firsts.contains($0) && words.isCapitalised($0, of: difference) && !words.isInCapitals($0, of: difference) }) { return }
            if context.cues("respondent-words", in: difference, pack: pack).contains(where: { $0.kind == "self" }) { return }
            context.report(DifferenceIsService.service, at: service.words, of: difference, pack: pack)
        }))
}
