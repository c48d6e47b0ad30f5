import MeaningLint

/// A word that few people meet.
enum RareWord {
    static let rare = Message(
        da: ("{words} er et sjældent ord.", "Ville vi bruge ordet, hvis vi stod over for den, der skal svare?"),
        en: ("{words} is a rare word.", "Would we use it face to face with those who answer?"))

    static let rule = Rule(
        id: "rare-word", principle: .meaningful, serves: 2, severity: .info,
        title: Localized(da: "Et sjældent ord", en: "A rare word"),
        why: Localized(
            da: "Et ord, man sjældent møder, læses langsommere, og nogle springer det over. Hyppighed alene siger ikke, om et ord er svært: Derfor er det kun et spørgsmål.",
            en: "A word that one rarely meets is read more slowly, and some skip it. Frequency alone does not say whether a word is hard: hence only a question."),
        sources: [
            "Lenzner, Kaczmirek & Lenzner (2010): low-frequency words slow answers", "wordfreq 3.1.1 (Robyn Speer, CC BY-SA 4.0)",
            "Measured on word lists: precision 0.94 and recall 0.62 for Danish jargon after splitting compounds, English 0.89 and 0.46",
        ],
        decides: Localized(
            da: "Ordet står ikke på listen over fagord, er sjældnere end Zipf 3,0 (én gang i en million ord) og er ikke sat sammen af højst tre almindelige ord (Zipf 4,0). Navne, tal og ord med stort bogstav tæller ikke. Kun hvor det ikke er fagfolk, der svarer; højst tre pr. spørgsmål.",
            en: "The word is not on the list of professional terms, is rarer than Zipf 3.0 (once in a million words), and is not made of at most three common words (Zipf 4.0). Names, numbers and capitalised words don't count. Only where it is not professionals who answer; three a question at most."),
        options: [
            RuleOption("min-zipf", .number(3), da: "ord med en lavere Zipf-værdi er sjældne (3 er det laveste, tabellen kender)", en: "words of a lower Zipf frequency are rare (3 is the lowest the table knows)"),
            RuleOption("max-findings", .integer(3), da: "flest pr. spørgsmål", en: "most a question"),
            RuleOption("ignore", .words([]), da: "ord, som alle hos os kender", en: "words that everybody here knows"),
        ],
        messages: [rare],
        examples: [
            .bad(.question, .da, "id: tur\ntekst: Hvor ofte går du på ↓snørklede↑ stier?\n"),
            .bad(.question, .en, "id: path\ntext: How often do you walk the ↓labyrinthine↑ paths?\n"),
            .good(.question, .da, "id: bus\ntekst: Hvor langt er der til dit busstoppested?\n"),
            .good(.question, .da, "id: sted\ntekst: Hvor tit kommer du i Gellerup?\n"),
            .good(.question, .en, "id: bus\ntext: How far is your bus stop?\n"),
        ],
        check: .init(item: { item, context in
            guard item.pack.frequencies != nil else { return }
            var told: Set<String> = []
            for text in item.texts + item.question.options {
                let words = item.words(text)
                var terms: Set<Int>?
                for index in words.words.indices where told.count < context.integer("max-findings") {
                    guard WordForm.isOrdinary(index, text, words), words.letters(index) < LongCompound.length, !item.isInUse(index, of: text, atLeast: context.number("min-zipf")) else { continue }
                    let word = words.foldedText(index)
                    if told.contains(word) || context.words(option: "ignore").contains(word) { continue }
                    guard item.audience.isLay else { return }
                    // The lists have spoken of it, or know it.
                    let known = terms ?? Set((["jargon", "plain-words", "system-voice", "officialese", "loaded-words", "time-units", "negators"] as [LexiconName]).flatMap { item.cues($0, text).flatMap(\.words) })
                    terms = known
                    if known.contains(index) { continue }
                    told.insert(word)
                    context.report(rare, at: index..<index + 1, of: text, pack: item.pack)
                }
            }
        }))
}

/// Which words are judged by how often they are used.
enum WordForm {
    /// A word of letters only, in small letters, of four letters or more: no name, number, address or placeholder.
    static func isOrdinary(_ index: Int, _ text: Text, _ words: Words) -> Bool {
        let range = words.words[index].range
        guard range.count >= 4 else { return false }
        return text.withUTF8 { bytes in
            if index > 0, bytes[range.lowerBound - 1] == UInt8(ascii: "/") || bytes[range.lowerBound - 1] == UInt8(ascii: "@") { return false }
            return bytes[range].allSatisfy { (0x61...0x7A).contains($0) || $0 >= 0x80 } && !(bytes[range.lowerBound] == 0xC3 && (0x80...0x9E).contains(bytes[range.lowerBound + 1]))
        }
    }
}
