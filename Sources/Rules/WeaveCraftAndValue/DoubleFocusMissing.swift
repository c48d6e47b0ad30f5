import MeaningLint

/// Craft without value, or value without craft.
enum DoubleFocusMissing {
    static let noReason = Message(
        da: ("Der står, hvilken forskel målet gør, men ikke den faglige begrundelse.", "Hvad ved vi fagligt om, hvad der virker?"),
        en: ("It says what difference the goal makes, but not the professional reason.", "What does our craft know about what works?"))
    static let noDifference = Message(
        da: ("Der står en faglig begrundelse, men ikke, hvilken forskel det gør for nogen.", "Hvad betyder det for den, det handler om?"),
        en: ("There is a professional reason, but not what difference it makes to anybody.", "What does it mean to those it is about?"))

    static let rule = Rule(
        id: "double-focus-missing", principle: .craft, serves: 2, severity: .info, tellsAbsence: true, asksFor: [.difference, .professionalReason],
        title: Localized(da: "Kun det ene fokus", en: "One focus only"),
        why: Localized(
            da: "Faglighed uden værdi bliver for sin egen skyld; værdi uden faglighed bliver et ønske. Kompasset fletter dem.",
            en: "Craft without value serves itself; value without craft is a wish. The compass weaves the two."),
        sources: ["Målkompasset (Aarhus Kommune 2021), Flet faglighed og fokus på værdi"],
        decides: Localized(da: "Den ene af »forskel« og »faglig_begrundelse« er udfyldt og den anden ikke.", en: "One of `difference` and `professional_reason` is there and the other is not."),
        write: Localized(da: "faglig_begrundelse: Den, der selv bestemmer tiden, sover bedre.", en: "professional_reason: Those who choose the time themselves sleep better."),
        messages: [noReason, noDifference],
        examples: [
            .bad(.goal, .da, "id: ↓hverdag↑\nfaglig_begrundelse:\n"),
            .bad(.goal, .en, "id: ↓day↑\ndifference:\n"),
            .good(.goal, .da, "id: hverdag\nforskel: Den enkelte bestemmer selv tiden.\nfaglig_begrundelse: Egen rytme giver ro og bedre søvn.\n"),
            .good(.goal, .en, "id: day\ndifference:\nprofessional_reason:\n"),
        ],
        check: .init(goal: { goal, context in
            guard goal.lacks(.difference), goal.lacks(.professionalReason) else { return }
            let (difference, reason) = (goal.difference?.isFilled(words: 3) == true, goal.professionalReason?.isFilled(words: 3) == true)
            if difference != reason { context.report(difference ? noReason : noDifference, on: goal) }
        }))
}
