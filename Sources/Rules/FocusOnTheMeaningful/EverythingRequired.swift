import MeaningLint

/// A questionnaire in which nearly nothing may be left out.
enum EverythingRequired {
    static let all = Message(
        da: ("Alle {questions} spørgsmål skal besvares.", "Hvilke svar kunne vi undvære?"),
        en: ("All {questions} questions have to be answered.", "Which of them could we do without?"))
    static let most = Message(
        da: ("{required} af {questions} spørgsmål skal besvares.", "Hvilke svar kunne vi undvære?"),
        en: ("{required} of {questions} questions have to be answered.", "Which of them could we do without?"))

    static let rule = Rule(
        id: "everything-required", principle: .meaningful, serves: 2, severity: .warning,
        title: Localized(da: "Næsten alt er påkrævet", en: "Nearly everything is required"),
        why: Localized(
            da: "Den, der ikke må springe over, gætter eller lukker skemaet. Så ved vi mindre, ikke mere.",
            en: "Who may not skip a question guesses, or closes the form. Then one knows less, not more."),
        sources: ["ONS and Qualtrics practice; the limit of 80 % is our own choice"],
        decides: Localized(
            da: "Mere end 5 spørgsmål, og 80 % eller flere af dem er påkrævet.", en: "More than 5 questions, and 80 % or more of them are required."),
        options: [
            RuleOption("min-questions", .integer(5), da: "spørgeskemaer med flere spørgsmål bliver set på", en: "surveys with more questions are looked at"),
            RuleOption("share", .number(0.8), da: "andel, fra 0 til 1", en: "share, from 0 to 1"),
        ],
        messages: [all, most],
        examples: [
            .bad(.file, .da, survey(da: true, required: 6, of: 7)),
            .bad(.file, .en, survey(da: false, required: 6, of: 6)),
            .good(.file, .da, survey(da: true, required: 5, of: 7, marked: false)),
            .good(.file, .en, survey(da: false, required: 5, of: 5, marked: false)),
        ],
        check: .init(survey: { survey, context in
            let questions = survey.questions.count
            let required = survey.questions.count { $0.required == true }
            guard questions > context.integer("min-questions"), Double(required) >= context.number("share") * Double(questions) else { return }
            context.report(required == questions ? all : most, on: survey, [.count("required", required), .count("questions", questions)])
        }))

    private static func survey(da: Bool, required: Int, of count: Int, marked: Bool = true) -> String {
        let questions = (1...count).map { number in
            da
                ? "      - { id: q\(number), tekst: Hvad kan du lide ved rum \(number)?, påkrævet: \(number <= required ? "ja" : "nej") }\n"
                : "      - { id: q\(number), text: What do you like about room \(number)?, required: \(number <= required ? "yes" : "no") }\n"
        }
        let id = marked ? "↓rooms↑" : "rooms"
        return da
            ? "spørgeskemaer:\n  - id: \(id)\n    spørgsmål:\n" + questions.joined() : "surveys:\n  - id: \(id)\n    questions:\n" + questions.joined()
    }
}
