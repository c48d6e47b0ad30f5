import MeaningLint

/// A sentence in which one must remember its beginning while reading its end.
enum ComplexSentence {
    static let clauses = Message(
        da: ("Sætningen har {=words} ord og {=count} ledsætninger, der begynder med {connectors}.", "Hvilken af sætningerne er det, vi spørger om?"),
        en: ("The sentence has {=words} words and {=count} subordinate clauses, which begin with {connectors}.", "Which of the clauses is it that we ask about?"))
    static let bracket = Message(
        da: ("Der står {=words} ord i en parentes midt i spørgsmålet.", "Kan det stå før spørgsmålet, eller i hjælpeteksten?"),
        en: ("There are {=words} words in brackets within the question.", "Could they stand before the question, or in its help?"))

    static let rule = Rule(
        id: "complex-sentence", principle: .meaningful, serves: 2, severity: .info,
        title: Localized(da: "En indviklet sætning", en: "A complicated sentence"),
        why: Localized(
            da: "Ledsætninger, der hænger i ledsætninger, gør svarene langsommere og mindre sikre.",
            en: "Clauses that hang on clauses make answers slower and less sure."),
        sources: ["Lenzner, Kaczmirek & Lenzner (2010): syntax and answering time", "Graesser et al., QUAID: complex syntax, working memory overload"],
        decides: Localized(
            da: "En sætning på mere end 20 ord med to eller flere ord, der begynder en ledsætning (som, der, hvis, fordi, selv om …), eller en parentes på mere end seks ord.",
            en: "A sentence of more than 20 words with two or more words that begin a subordinate clause (which, who, if, because, although …), or brackets with more than six words."),
        options: [
            RuleOption("max-words", .integer(20), da: "sætninger på flere ord ses efter", en: "sentences of more words are looked at"),
            RuleOption("max-bracket", .integer(6), da: "flest ord i en parentes", en: "most words in brackets"),
        ],
        messages: [clauses, bracket],
        examples: [
            .bad(.question, .da, "id: svar\ntekst: ↓Hvor tydeligt var det brev, som du fik fra os, da vi havde set på din ansøgning, hvis du tænker på, hvad du selv havde skrevet?↑\n"),
            .bad(.question, .en, "id: letter\ntext: ↓How clear was the letter which we sent you when we had looked at your form, if you think of what you had written yourself?↑\n"),
            .bad(.question, .da, "id: tilbud\ntekst: Har du brugt vores tilbud ↓(holdtræning, samtaler, frivillige venner, ture i skoven og fælles spisning)↑?\n"),
            .good(.question, .da, "id: svar\ntekst: Hvor tydeligt var det brev, du fik fra os?\n"),
            .good(.question, .en, "id: letter\ntext: How clear was the letter that you got (the yellow one)?\n"),
        ],
        check: .init(item: { item, context in
            for text in item.texts where text.count > 30 {
                let words = item.words(text)
                if let sentence = words.sentences.first(where: { $0.length > context.integer("max-words") && openers($0, text, item).count >= 2 }) {
                    let openers = openers(sentence, text, item)
                    context.report(
                        clauses, at: text.place(of: sentence.range),
                        [.count("words", sentence.length), .count("count", openers.count), .words("connectors", openers.map { text.written(words, $0.words) })])
                    return
                }
                for range in brackets(text) {
                    let inside = words.words.count { range.contains($0.range.lowerBound) }
                    guard inside > context.integer("max-bracket") else { continue }
                    context.report(bracket, at: text.place(of: range), [.count("words", inside)])
                    return
                }
            }
        }))

    /// Words that begin a subordinate clause. A complement clause (»at«, "that") counts, too.
    private static func openers(_ sentence: Words.Sentence, _ text: Text, _ item: Item) -> [Cue] {
        item.cues("subordinators", text).filter { cue in
            guard sentence.words.contains(cue.words.lowerBound), cue.kind != "none" else { return false }
            return cue.words.lowerBound > sentence.words.lowerBound || cue.kind == "adverbial"
        }
    }

    private static func brackets(_ text: Text) -> [Range<Int>] {
        text.withUTF8 { bytes in
            var ranges: [Range<Int>] = []
            var open: Int?
            for (index, byte) in bytes.enumerated() {
                if byte == UInt8(ascii: "(") { open = index }
                if byte == UInt8(ascii: ")"), let start = open {
                    ranges.append(start..<index + 1)
                    open = nil
                }
            }
            return ranges
        }
    }
}
