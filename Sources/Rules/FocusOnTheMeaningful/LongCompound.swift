import MeaningLint

/// A very long word.
enum LongCompound {
    /// Letters from which a word is long. Measured on word lists: 38 of 123 professional words have 15 or more, and 2 of 140 plain ones.
    static let length = 15

    static let long = Message(
        da: ("{words} er på {=letters} bogstaver.", "Kan det siges med to korte ord?"),
        en: ("{words} has {=letters} letters.", "Can it be said in two short words?"))

    static let rule = Rule(
        id: "long-compound", principle: .meaningful, serves: 2, severity: .info,
        title: Localized(da: "Et langt ord", en: "A long word"),
        why: Localized(
            da: "Lange sammensatte ord er mest fagsprog: På ordlister havde 38 af 123 fagord femten bogstaver eller mere, og 2 af 140 almindelige ord.",
            en: "Long words are mostly professional ones: on word lists 38 of 123 professional words had fifteen letters or more, and 2 of 140 plain ones."),
        sources: ["Measured on word lists: precision 0.95, recall 0.31"],
        decides: Localized(
            da: "Et ord på 15 bogstaver eller mere, som ikke står i hyppighedstabellen. Navne tæller ikke, og heller ikke ord fra listen over fagord. Kun hvor det ikke er fagfolk, der svarer.",
            en: "A word of 15 letters or more that is not in the frequency table. Names don't count, nor words of the list of professional terms. Only where it is not professionals who answer."),
        options: [RuleOption("min-letters", .integer(length), da: "fra hvor mange bogstaver et ord er langt", en: "from how many letters a word is long")],
        messages: [long],
        examples: [
            .bad(.question, .da, "id: plan\ntekst: Har du læst vores ↓udviklingsbeskrivelse↑?\n"),
            .bad(.question, .en, "id: plan\ntext: Was there any ↓intercommunication↑ between the wards?\n"),
            .good(.question, .da, "id: plan\ntekst: Har du læst vores plan?\n"),
            .good(.question, .en, "id: plan\ntext: Have you read our plan?\n"),
        ],
        check: .init(item: { item, context in
            guard let frequencies = item.pack.frequencies else { return }
            var told: Set<String> = []
            for text in item.texts + item.question.options where text.count >= context.integer("min-letters") {
                let words = item.words(text)
                for index in words.words.indices where words.words[index].range.count >= context.integer("min-letters") {
                    let letters = words.letters(index)
                    guard letters >= context.integer("min-letters"), WordForm.isOrdinary(index, text, words), words.zipf(index, frequencies) == nil,
                        told.insert(words.foldedText(index)).inserted, item.audience.isLay
                    else { continue }
                    if (["jargon", "system-voice"] as [LexiconName]).contains(where: { item.cues($0, text).contains { $0.words.contains(index) } }) { continue }
                    context.report(long, at: index..<index + 1, of: text, pack: item.pack, [.count("letters", letters)])
                }
            }
        }))
}
