import MeaningLint

/// A questionnaire that takes longer than it says.
enum TimeUnderstated {
    static let short = Message(
        da: ("Der står {=minutes} {minutes|minut|minutter}; med ti sekunder til et lukket spørgsmål og et minut til et åbent bliver det omkring {=estimate}.", "Hvor lang tid tog det den sidste, vi så svare?"),
        en: ("It says {=minutes} {minutes|minute|minutes}; at ten seconds a closed question and a minute an open one it is about {=estimate}.", "How long did it take the last person we watched?"))

    static let rule = Rule(
        id: "time-understated", principle: .meaningful, serves: 2, severity: .info,
        title: Localized(da: "Det tager længere tid", en: "It takes longer"),
        why: Localized(
            da: "Den, der fik lovet tre minutter, holder op efter fem. Løftet er det første, vi siger; det skal kunne holdes.",
            en: "Who was promised three minutes stops after five. The promise is the first thing we say, and it should hold."),
        sources: ["Pew Research Center: 85 items of one point take 15 minutes, about 10 seconds a closed item; weights of rows and open questions are ours"],
        decides: Localized(
            da: "»minutter« er under 0,6 gange skønnet for den længste vej: 10 sekunder til et lukket spørgsmål, 6 til en række i en matrix, 60 til et åbent.",
            en: "`minutes` is below 0.6 times the estimate for the longest path: 10 seconds a closed question, 6 a grid row, 60 an open one."),
        options: [RuleOption("min-share", .number(0.6), da: "den del af skønnet, som tiden mindst skal være", en: "the part of the estimate that the time must at least be")],
        messages: [short],
        examples: [
            .bad(.survey, .da, "id: hal\nminutter: ↓2↑\nspørgsmål:\n" + questions("tekst: Hvad mangler vi nummer", 4)),
            .bad(.survey, .en, "id: pool\nminutes: ↓2↑\nquestions:\n" + questions("text: What do we lack number", 4)),
            .good(.survey, .da, "id: hal\nminutter: 4\nspørgsmål:\n" + questions("tekst: Hvad mangler vi nummer", 4)),
            .good(.survey, .en, "id: pool\nminutes: 3\nquestions:\n" + questions("text: What do we lack number", 4)),
        ],
        check: .init(survey: { survey, context in
            guard let minutes = survey.minutes, minutes.value > 0 else { return }
            let seconds = SurveyPath.longest(survey) { question in
                switch question.kind {
                case .text, .longText, .media: 60
                case .grid: Double(max(1, question.rows.count)) * 6
                default: 10
                }
            }
            guard minutes.value < context.number("min-share") * seconds / 60 else { return }
            context.report(short, at: minutes.text.place, [.number("minutes", minutes.value), .number("estimate", (seconds / 60).rounded())])
        }))

    private static func questions(_ text: String, _ count: Int) -> String {
        (1...count).map { "  - { id: q\($0), \(text) \($0)? }\n" }.joined()
    }
}
