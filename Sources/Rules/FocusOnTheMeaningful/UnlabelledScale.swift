import MeaningLint

/// Numbers to answer with, without saying what they mean.
enum UnlabelledScale {
    static let silent = Message(
        da: ("Skalaen går fra {=from} til {=to}, og {count|tallet|tallene} {missing} har ingen tekst.", "Hvad betyder tallet for den, der svarer?"),
        en: ("The scale runs from {=from} to {=to}, and {missing} {count|has|have} no label.", "What does the number mean to those who answer?"))

    static let rule = Rule(
        id: "unlabelled-scale", principle: .meaningful, serves: 2, severity: .warning,
        title: Localized(da: "En skala uden ord", en: "A scale without words"),
        why: Localized(
            da: "Er 1 bedst eller dårligst? Uden ord ved enderne vender nogle skalaen om.",
            en: "Is 1 best or worst? Without words at the ends some turn the scale round."),
        sources: ["Krosnick & Presser, Question and Questionnaire Design (2010): label scale points"],
        decides: Localized(
            da: "En skala med tal har ikke ord ved begge ender, og teksten eller hjælpen siger heller ikke, hvad de to tal betyder.",
            en: "A numeric scale has no words at both ends, and neither the text nor the help says what the two numbers mean."),
        messages: [silent],
        examples: [
            .bad(.question, .da, "id: ↓mad↑\ntekst: Hvor tilfreds er du med maden?\nskala: { fra: 1, til: 5 }\n"),
            .bad(.question, .en, "id: ↓food↑\ntext: How satisfied are you with the food?\nscale: { from: 1, to: 5, labels: { 5: very satisfied } }\n"),
            .bad(.question, .en, "id: ↓food↑\ntext: How do you rate the food?\noptions: [\"1\", \"2\", \"3\", \"4\", \"5\"]\n"),
            .good(.question, .da, "id: mad\ntekst: Hvor tilfreds er du med maden?\nskala: { fra: 1, til: 5, skalatekster: { 1: slet ikke, 5: i høj grad } }\n"),
            .good(.question, .en, "id: food\ntext: How satisfied are you, where 1 is not at all and 5 is completely?\nscale: { from: 1, to: 5 }\n"),
            .good(.question, .en, "id: rooms\ntext: How many rooms have you?\noptions: [\"1\", \"2\", \"3\", \"4\"]\n"),
        ],
        check: .init(item: { item, context in
            let question = item.question
            let ends: (from: Double, to: Double)
            var labelled: [String] = []
            if let scale = question.scale, question.options.isEmpty {
                guard let from = scale.from?.value, let to = scale.to?.value else { return }
                ends = (from, to)
                labelled = scale.labels.filter { !$0.label.isBlank && !isNumber($0.label) }.map(\.point)
            } else if let points = item.numericPoints {
                ends = (points.from, points.to)
            } else {
                return
            }
            let missing = [ends.from, ends.to].map(plain).filter { end in !labelled.contains { $0.trimmed == end } }
            guard !missing.isEmpty else { return }
            let told = item.texts + [question.help].compactMap { $0 }
            if [ends.from, ends.to].map(plain).allSatisfy({ end in told.contains { explains(end, $0, item.words($0)) } }) { return }
            context.report(silent, on: question, [.number("from", ends.from), .number("to", ends.to), .words("missing", missing), .count("count", missing.count)])
        }))

    private static func plain(_ number: Double) -> String { number == number.rounded() && abs(number) < 1e9 ? String(Int(number)) : String(number) }

    private static func isNumber(_ text: Text) -> Bool { Double(text.string.trimmed) != nil }

    /// Whether a number stands in a text with words behind it: »hvor 1 er dårligst«, "(5 = very good)".
    private static func explains(_ number: String, _ text: Text, _ words: Words) -> Bool {
        words.words.indices.contains { index in
            let next = index + 1
            guard words.foldedText(index) == number, next < words.words.count else { return false }
            // »Fra 1 til 5, hvor …« only names them.
            if text.has(",.?;", words, before: next) { return false }
            return !["to", "til", "and", "og", "or", "eller"].contains(words.foldedText(next)) && Double(words.foldedText(next)) == nil
        }
    }
}
