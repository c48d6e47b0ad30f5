import MeaningLint

/// A question so long that its beginning is forgotten at its end.
enum LongQuestion {
    static let long = Message(
        da: ("Spørgsmålet er på {words} ord.", "Hvad er det egentlig, vi vil vide?"),
        en: ("The question has {words} words.", "What is it that we want to know?"))

    static let rule = Rule(
        id: "long-question", principle: .meaningful, serves: 2, severity: .warning, milder: .info,
        title: Localized(da: "Et langt spørgsmål", en: "A long question"),
        why: Localized(
            da: "Jo længere et spørgsmål er, jo mindre pålidelige bliver svarene. Undersøgelsen bag giver ingen fast grænse; 25 ord er også GOV.UK's grænse for en sætning.",
            en: "The longer a question, the less reliable its answers. The study behind this gives no fixed limit; 25 words is also GOV.UK's limit for a sentence."),
        sources: [
            "Alwin & Beattie, The KISS Principle in Survey Design, Sociological Methodology 46 (2016): 426 items, no cut-off",
            "GOV.UK content design: split sentences of more than 25 words",
        ],
        decides: Localized(
            da: "Mere end 25 ord i en sætning, der ender med spørgsmålstegn (info fra 21); hvor ingen gør det, i hele teksten. Parenteser tæller med; et ord med bindestreg og en pladsholder som {navn} er ét ord.",
            en: "More than 25 words in a sentence that ends in a question mark (info from 21); where none does, in the whole text. Brackets count; a hyphenated word and a placeholder such as {name} are one word."),
        options: [
            RuleOption("max-words", .integer(25), da: "flest ord uden advarsel", en: "most words without a warning"),
            RuleOption("many-words", .integer(20), da: "flest ord uden info", en: "most words without an info"),
        ],
        messages: [long],
        examples: [
            .bad(.question, .da, "id: byg\ntekst: ↓Hvor tilfreds er du alt i alt med den måde, som kommunens medarbejdere svarede dig på, da du ringede eller skrev til os om din byggesag i løbet af foråret?↑\n"),
            .bad(.question, .en, "id: pool\ntext: Thank you. ↓Thinking of your last visit to the pool, how easy or difficult was it to find a free locker, a clean shower and a quiet place to change?↑\n"),
            .bad(.question, .da, "id: bus\ntekst: ↓Ved du, hvem du skal ringe til, hvis bussen er forsinket om morgenen, og dit barn står alene ved et stoppested?↑\n", severity: .info),
            .good(.question, .da, "id: byg\ntekst: Vi har lige talt om din byggesag og om alle de breve, du har fået fra os, mens den blev behandlet. Hvor tilfreds er du med svarene?\n"),
            .good(.question, .en, "id: pool\ntext: How easy or difficult was it to find a free locker?\n"),
        ],
        check: .init(question: { question, survey, context in
            guard question.instrument == nil, survey.instrument == nil else { return }
            // A grid is read row by row, each under its stem.
            for text in [question.text].compactMap({ $0 }) + question.rows where text.count > 60 {
                guard let pack = context.language(of: question, in: survey) else { return }
                check(text, pack, context)
            }
        }))

    private static func check(_ text: Text, _ pack: LanguagePack, _ context: Context) {
        let words = context.words(of: text, pack: pack)
        guard let first = words.sentences.first, let last = words.sentences.last else { return }
        var parts = words.sentences.filter(\.asks).map { (range: $0.range, length: $0.length) }
        if parts.isEmpty {
            parts = [(first.range.lowerBound..<last.range.upperBound, words.sentences.reduce(0) { $0 + $1.length })]
        }
        let (max, many) = (context.integer("max-words"), context.integer("many-words"))
        // The longest sentence stands for the question.
        guard let longest = parts.max(by: { $0.length < $1.length }), longest.length > min(max, many) else { return }
        context.report(
            long, at: text.place(of: longest.range), [.count("words", longest.length), .count("limit", longest.length > max ? max : many)],
            isMild: longest.length <= max)
    }
}
