import MeaningLint

/// An answer is how a team says that it has talked: without a reason there is nothing to read from it.
enum AnswerWithoutReason {
    static let empty = Message(
        da: ("Svaret på {answered} har ingen begrundelse.", "Hvad talte vi os frem til?"),
        en: ("The answer to {answered} gives no reason.", "What did we conclude?"))
    static let short = Message(
        da: ("Svaret på {answered} er kun {why}.", "Hvad talte vi os frem til?"),
        en: ("The answer to {answered} is only {why}.", "What did we conclude?"))

    static let rule = Rule(
        id: "answer-without-reason", principle: .format, serves: 0, severity: .warning,
        title: Localized(da: "Svar uden begrundelse", en: "Answer without a reason"),
        why: Localized(
            da: "Et svar er et spor af en samtale. De næste, der læser det, skal kunne se, hvad vi tænkte.",
            en: "An answer is the trace of a conversation. Those who read it next need to see what we thought."),
        decides: Localized(
            da: "Et svar på færre end tre ord, eller en pladsholder. Det spørgsmål, det skulle besvare, står stadig åbent.",
            en: "An answer of fewer than three words, or a placeholder. The question that it was to answer stays open."),
        messages: [empty, short],
        examples: [
            .bad(.goal, .da, "id: laesning\ndilemmaer: []\nvores_svar:\n  ↓dilemma-missing↑: ok\n"),
            .bad(.goal, .en, "id: reading\ndilemmas: []\nanswers:\n  ↓dilemma-missing↑: { why: TBD, by: Schools }\n"),
            .bad(.goal, .en, "id: reading\ntitle: Children read for pleasure   ↓# meaning-lint: answer dilemma-missing↑\n"),
            .good(.goal, .da, "id: laesning\ndilemmaer: []\nvores_svar:\n  dilemma-missing: Vi tager dilemmaerne op på lærermødet i maj.\n"),
        ],
        check: .init(reading: { reading, context in
            for answer in reading.answers where !answer.hasReason {
                let facts: [Fact] = [.text("answered", answer.rule)] + (answer.why.isEmpty ? [] : [.text("why", answer.why)])
                context.report(answer.why.isEmpty ? empty : short, range: answer.textRange, entry: answer.entry, facts)
            }
        }))
}
