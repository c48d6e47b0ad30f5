import MeaningLint

/// Scales that run one way here and the other way there.
enum ScaleDirectionFlips {
    static let flipped = Message(
        da: ("Her står det gode svar {here}, og i {other} står det {there}.", "Hvem lægger mærke til, at skalaen vender?"),
        en: ("Here the good end stands {here}, and in {other} it stands {there}.", "Who notices that the scale has turned?"))

    static let rule = Rule(
        id: "scale-direction-flips", principle: .meaningful, serves: 2, severity: .info,
        title: Localized(da: "Skalaen vender", en: "The scale turns round"),
        why: Localized(
            da: "Den, der har svaret på fem skalaer i træk, læser ikke den sjette forfra. Vender den, svarer nogle det modsatte af det, de mener.",
            en: "Who has answered five scales in a row does not read the sixth afresh. If it turns, some answer the opposite of what they think."),
        sources: ["Krosnick & Presser, Question and Questionnaire Design (2010)"],
        decides: Localized(
            da: "I nogle spørgsmål i skemaet står det positive svar først, i andre sidst. Siges én gang pr. skema, ved det første spørgsmål, der vender modsat det foregående.",
            en: "In some items of a survey the positive end stands first, in others last. Told once a survey, at the first question that runs the other way than those before it."),
        messages: [flipped],
        examples: [
            .bad(.survey, .da, "id: mad\nspørgsmål:\n  - { id: a, tekst: Hvordan er maden?, svarmuligheder: [God, Hverken god eller dårlig, Dårlig] }\n  - { id: ↓b↑, tekst: Hvordan er rummet?, svarmuligheder: [Dårlig, Hverken god eller dårlig, God] }\n  - { id: c, tekst: Andet? }\n"),
            .bad(.survey, .en, "id: food\nquestions:\n  - { id: a, text: How is the food?, options: [Good, Average, Bad] }\n  - { id: ↓b↑, text: How is the room?, options: [Bad, Average, Good] }\n  - { id: c, text: Anything else? }\n"),
            .good(.survey, .da, "id: mad\nspørgsmål:\n  - { id: a, tekst: Hvordan er maden?, svarmuligheder: [God, Hverken god eller dårlig, Dårlig] }\n  - { id: b, tekst: Hvordan er rummet?, svarmuligheder: [God, Hverken god eller dårlig, Dårlig] }\n  - { id: c, tekst: Andet? }\n"),
            .good(.survey, .en, "id: food\nquestions:\n  - { id: a, text: How is the food?, options: [Good, Average, Bad] }\n  - { id: b, text: How often do you come?, options: [Never, Once a week, Every day] }\n  - { id: c, text: Anything else? }\n"),
        ],
        check: .init(survey: { survey, context in
            guard survey.instrument == nil else { return }
            var first: (question: Question, startsPositive: Bool)?
            for question in survey.questions {
                guard let item = context.item(question, of: survey), let startsPositive = item.answers.startsPositive ?? item.labels.startsPositive else { continue }
                guard let before = first else {
                    first = (question, startsPositive)
                    continue
                }
                guard before.startsPositive != startsPositive else { continue }
                context.report(
                    flipped, on: question,
                    [
                        Fact("here", .localized(end(startsPositive))), Fact("there", .localized(end(before.startsPositive))),
                        .text("other", before.question.id?.string ?? before.question.text?.string ?? ""),
                    ],
                    related: [(before.question.header.anchor, Localized(da: "Her løber skalaen den anden vej.", en: "Here the scale runs the other way."))])
                return
            }
        }))

    private static func end(_ isFirst: Bool) -> Localized {
        isFirst ? Localized(da: "først", en: "first") : Localized(da: "sidst", en: "last")
    }
}
