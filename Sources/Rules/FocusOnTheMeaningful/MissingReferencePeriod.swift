import MeaningLint

/// How often something has happened, without saying since when.
enum MissingReferencePeriod {
    static let unbounded = Message(
        da: ("{words} spørger til noget, der er sket, uden at sige i hvilket tidsrum.", "Hvilken periode skal man tænke på?"),
        en: ("{words} asks what has happened without saying in which period.", "Which period are people to think of?"))

    static let rule = Rule(
        id: "missing-reference-period", principle: .meaningful, serves: 2, severity: .warning,
        title: Localized(da: "Intet tidsrum", en: "No period"),
        why: Localized(
            da: "»Hvor mange gange har du været hos tandlægen?« Den ene tæller i år, den anden hele livet, og tallene bliver lagt sammen.",
            en: "\"How many times have you been to the dentist?\" One counts this year, another a lifetime, and the figures are added up."),
        sources: ["Willis & Lessler, QAS-99 (1999), step 3d: reference periods", "Fowler, Improving Survey Questions (1995), principle 3c"],
        decides: Localized(
            da: "Spørger, hvor ofte eller hvor mange gange noget er sket, og hverken teksten, hjælpen, indledningen eller »periode« nævner et tidsrum, en dato, »nogensinde« eller en sætning, der afgrænser det (»mens sagen blev behandlet«). Vaner i nutid (»hvor ofte går du tur«) er i orden.",
            en: "Asks how often or how many times something has happened, and neither the text, the help, the intro nor `reference_period` names a period, a date, \"ever\", or a clause that bounds it (\"since you moved in\"). Habits in the present (\"how often do you go for a walk\") are fine."),
        messages: [unbounded],
        examples: [
            .bad(.question, .da, "id: tand\ntekst: ↓Hvor mange gange har↑ du været hos tandlægen?\n"),
            .bad(.question, .en, "id: tooth\ntext: ↓How many times have↑ you been to the dentist?\n"),
            .good(.question, .da, "id: tand\ntekst: Hvor mange gange har du været hos tandlægen i år?\n"),
            .good(.question, .da, "id: tand\ntekst: Hvor mange gange har du været hos tandlægen?\nperiode: 2026\n"),
            .good(.question, .da, "id: tur\ntekst: Hvor ofte går du tur?\n"),
            .good(.question, .en, "id: letter\ntext: How many times did you call us while your form was being looked at?\n"),
            .good(.question, .en, "id: walk\ntext: How often do you go for a walk?\n"),
        ],
        check: .init(item: { item, context in
            guard item.question.referencePeriod == nil else { return }
            for text in item.texts {
                guard let cue = item.cues("happened", text).first(where: { $0.kind == "count" }) else { continue }
                let around = item.texts + [item.question.help, item.survey.intro, item.survey.title]
                if item.has("periods", in: around) || around.contains(where: { $0.map { holdsYear($0, item.words($0)) } ?? false }) { continue }
                context.report(unbounded, at: cue.words, of: text, pack: item.pack)
                return
            }
        }))

    /// A number that is a year, or a date.
    private static func holdsYear(_ text: Text, _ words: Words) -> Bool {
        words.words.indices.contains { index in
            let word = words.foldedText(index)
            return word.count == 4 && (Int(word).map { (1900...2100).contains($0) } ?? false)
        }
    }
}
