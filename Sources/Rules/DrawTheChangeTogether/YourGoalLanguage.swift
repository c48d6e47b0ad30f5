import MeaningLint

/// A goal that orders others.
enum YourGoalLanguage {
    static let order = Message(
        da: ("{words} pålægger andre målet.", "Hvordan lyder det som noget, vi gør sammen?"),
        en: ("{words} lays the goal on others.", "How does it sound as something we do together?"))

    static let rule = Rule(
        id: "your-goal-language", principle: .change, serves: 3, severity: .info,
        title: Localized(da: "Dit mål", en: "Your goal"),
        why: Localized(
            da: "»I skal« beder om, at noget bliver gjort. »Vi« beder om, at det lykkes.", en: "\"You must\" asks that something is done. \"We\" asks that it works."),
        sources: ["Målkompasset (Aarhus Kommune 2021): fra dit mål til vores mål"],
        decides: Localized(
            da: "Titel eller forskel pålægger andre noget: »dit mål er«, »I skal«, »medarbejderne skal registrere«, »borgeren skal møde«. Ikke et løfte (»borgerne skal opleve«).",
            en: "Title or difference orders others: \"your goal is\", \"staff must\". Not a promise (\"residents will feel\")."),
        messages: [order],
        examples: [
            .bad(.goal, .da, "id: doku\ntitel: ↓Medarbejderne skal registrere↑ alle besøg\n"),
            .bad(.goal, .en, "id: docs\ntitle: ↓Staff must↑ record all visits\n"),
            .good(.goal, .da, "id: hverdag\ntitel: Borgerne skal opleve en tryg hverdag\n"),
            .good(.goal, .en, "id: day\ntitle: Residents will feel safe at home\n"),
        ],
        check: .init(goal: { goal, context in
            guard let pack = context.language(of: goal) else { return }
            for text in [goal.title, goal.difference].compactMap({ $0 }) {
                guard let cue = context.cues("goal-language", in: text, pack: pack).first(where: { $0.kind == "order" }) else { continue }
                context.report(order, at: cue.words, of: text, pack: pack)
                return
            }
        }))
}
