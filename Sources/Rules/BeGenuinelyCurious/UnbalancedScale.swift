import MeaningLint

/// A scale with more room on one side than on the other.
enum UnbalancedScale {
    static let uneven = Message(
        da: ("Skalaen har {=positive} {positive|positivt|positive} og {=negative} {negative|negativt|negative} svar: {labels}.", "Hvilken side har vi givet mest plads, og hvorfor?"),
        en: ("The scale has {=positive} positive and {=negative} negative {negative|answer|answers}: {labels}.", "Which side did we give more room, and why?"))
    static let offCentre = Message(
        da: ("Det neutrale svar {neutral} står ikke i midten af skalaen: {labels}.", "Hvor ligger midten for den, der svarer?"),
        en: ("The neutral answer {neutral} is not in the middle of the scale: {labels}.", "Where is the middle for those who answer?"))

    static let rule = Rule(
        id: "unbalanced-scale", principle: .curious, serves: 1, severity: .warning,
        title: Localized(da: "En skæv skala", en: "An uneven scale"),
        why: Localized(
            da: "Har skalaen tre gode svar og ét dårligt, er svaret halvt givet på forhånd – og den utilfredse kan ikke sige, hvor utilfreds.",
            en: "With three good answers and one bad, half the answer is given in advance – and who is dissatisfied can't say how much."),
        sources: ["EVA (Danmarks Evalueringsinstitut): råd om svarskalaer", "Krosnick & Presser, Question and Questionnaire Design (2010)"],
        decides: Localized(
            da: "Alle svar kendes som positive, negative eller neutrale, og der er ikke lige mange af de to første, eller det neutrale står ikke i midten. »Nogenlunde tilfreds« er positivt. Skalaer med én pol (slet ikke … i meget høj grad) og »ved ikke« tæller ikke med.",
            en: "All answers are known as positive, negative or neutral, and there are not as many of the first as of the second, or the neutral one is not in the middle. \"Fairly satisfied\" is positive. Scales with one pole (not at all … completely) and don't-know don't count."),
        messages: [uneven, offCentre],
        examples: [
            .bad(.question, .da, "id: mad\ntekst: Hvordan er maden?\nsvarmuligheder: [↓Fremragende↑, Meget god, God, Nogenlunde, Dårlig]\n"),
            .bad(.question, .da, "id: mad\ntekst: Hvor tilfreds er du?\nsvarmuligheder: [↓Meget tilfreds↑, Tilfreds, Hverken tilfreds eller utilfreds, Utilfreds]\n"),
            .bad(.question, .en, "id: food\ntext: How is the food?\noptions: [↓Excellent↑, Very good, Good, Fair, Poor]\n"),
            .good(.question, .da, "id: mad\ntekst: Hvor tilfreds er du?\nsvarmuligheder: [Meget tilfreds, Tilfreds, Hverken tilfreds eller utilfreds, Utilfreds, Meget utilfreds, Ved ikke]\n"),
            .good(.question, .da, "id: ven\ntekst: Har du nogen at tale med?\nsvarmuligheder: [Slet ikke, I mindre grad, I nogen grad, I høj grad, I meget høj grad]\n"),
            .good(.question, .en, "id: food\ntext: How satisfied are you?\noptions: [Very satisfied, Fairly satisfied, Fairly dissatisfied, Very dissatisfied, Don't know]\n"),
            .good(.question, .en, "id: worry\ntext: How worried are you?\noptions: [Not at all, A little, Quite a bit, Very much]\n"),
        ],
        check: .init(item: { item, context in
            for list in [item.answers, item.labels] {
                let points = list.substantive
                let signs = points.compactMap(\.polarity)
                guard points.count >= 3, signs.count == points.count, !signs.contains(.absent), let first = points.first, signs.contains(.positive) || signs.contains(.negative) else { continue }
                let (positive, negative) = (signs.count { $0 == .positive }, signs.count { $0 == .negative })
                let labels = Fact.words("labels", points.map(\.text.string))
                if positive != negative {
                    context.report(uneven, at: first.text.place, [.count("positive", positive), .count("negative", negative), labels])
                } else if let neutral = signs.firstIndex(of: .neutral), signs.count { $0 == .neutral } == 1, neutral * 2 + 1 != signs.count {
                    context.report(offCentre, at: points[neutral].text.place, [.text("neutral", points[neutral].text.string), labels])
                }
            }
        }))
}
