import MeaningLint

/// An abbreviation that only insiders can read.
enum UndefinedAbbreviation {
    static let unknown = Message(
        da: ("{words} er ikke skrevet ud.", "Hvem af dem, der svarer, ved, hvad det står for?"),
        en: ("{words} is not spelled out.", "Who of those who answer knows what it stands for?"))

    static let rule = Rule(
        id: "undefined-abbreviation", principle: .meaningful, serves: 2, severity: .warning,
        title: Localized(da: "En forkortelse", en: "An abbreviation"),
        why: Localized(
            da: "Forkortelser er hurtige at skrive for dem, der kender dem, og lukkede for alle andre.",
            en: "Abbreviations are quick to write for those who know them, and closed to everyone else."),
        sources: ["GOV.UK style guide: abbreviations and acronyms", "EVA (Danmarks Evalueringsinstitut): undgå forkortelser"],
        decides: Localized(
            da: "To til seks store bogstaver i en tekst til andre end fagfolk, som ikke står på listen over kendte forkortelser og ikke er forklaret ved første brug, i hjælpen eller indledningen. Ord med store bogstaver for at fremhæve dem (IKKE) er ingen forkortelser.",
            en: "Two to six capitals in a text for others than professionals, which are not on the list of known abbreviations and are not spelled out at first use, in the help or the intro. A word in capitals for emphasis (MUST) is none."),
        options: [RuleOption("ignore", .words([]), da: "forkortelser, som alle hos os kender", en: "abbreviations that everybody here knows")],
        messages: [unknown],
        examples: [
            .bad(.question, .da, "id: plan\ntekst: Har du talt med din kontaktperson om din ↓VUM↑?\n"),
            .bad(.question, .en, "id: plan\ntext: Have you talked to your ↓SPOC↑ this month?\n"),
            .good(.question, .da, "id: plan\ntekst: Har du talt med nogen om metoden til at se på voksnes behov (VUM)?\n"),
            .good(.question, .da, "id: tv\ntekst: Hvor mange timer ser du TV om dagen?\n"),
            .good(.question, .da, "id: ikke\ntekst: Hvilke dage kan du IKKE komme?\n"),
            .good(.question, .en, "id: plan\ntext: Have you talked to your SPOC (single point of contact) this month?\n"),
            .good(.question, .en, "id: nhs\ntext: When did you last use the NHS website?\n"),
        ],
        check: .init(item: { item, context in
            guard item.pack[lexicon: "abbreviations-known"] != nil else { return }
            var told: Set<String> = []
            for text in item.texts + item.question.options {
                let words = item.words(text)
                for index in words.words.indices {
                    guard let written = capitals(words.words[index].range, text), !told.contains(written), !context.words(option: "ignore").contains(written) else { continue }
                    guard !item.cues("abbreviations-known", text).contains(where: { $0.words.contains(index) }), !isEmphasis(index, text, words, item),
                        !item.cues("jargon", text).contains(where: { $0.words.contains(index) }), item.audience.isLay
                    else { continue }
                    if isRomanNumber(written) || item.pack[lexicon: "abbreviations-known"]?.entry(written.lowercased()) != nil { continue }
                    told.insert(written)
                    let explaining = item.texts + [item.question.help, item.survey.intro, item.survey.title]
                    if explaining.contains(where: { $0.map { spellsOut(written, $0, item.words($0)) } ?? false }) { continue }
                    context.report(unknown, at: index..<index + 1, of: text, pack: item.pack)
                }
            }
        }))

    /// A word of two to six capitals, an inflection behind them or not (»KOL'en«, "GPs").
    private static func capitals(_ range: Range<Int>, _ text: Text) -> String? {
        guard range.count >= 2, range.count <= 14 else { return nil }
        return text.withUTF8 { bytes in
            let word = bytes[range]
            var letters = 0
            var end = word.startIndex
            while end < word.endIndex {
                if (0x41...0x5A).contains(word[end]) {
                    end += 1
                } else if word[end] == 0xC3, end + 1 < word.endIndex, (0x80...0x9E).contains(word[end + 1]) {
                    end += 2
                } else {
                    break
                }
                letters += 1
            }
            guard (2...6).contains(letters) else { return nil }
            let rest = word[end...]
            let inflections = ["", "s", "'s", "’s", "'en", "'er", "'et", "-en", "er", "en"]
            guard inflections.contains(where: { $0.utf8.elementsEqual(rest) }) || rest.first == UInt8(ascii: "-") else { return nil }
            return String(decoding: word[..<end], as: UTF8.self)
        }
    }

    private static func isRomanNumber(_ word: String) -> Bool { word.allSatisfy { "IVXL".contains($0) } }

    /// A common word in capitals, or a text that is all in capitals.
    private static func isEmphasis(_ index: Int, _ text: Text, _ words: Words, _ item: Item) -> Bool {
        let range = words.words[index].range
        if words.words.count > 1, words.words.count(where: { capitals($0.range, text) != nil }) * 2 > words.words.count { return true }
        let letters = words.letters(index)
        guard letters == range.count || letters + 1 == range.count, let frequencies = item.pack.frequencies, let zipf = words.zipf(index, frequencies) else { return false }
        return zipf >= (letters >= 5 ? 3.5 : letters == 4 ? 4.5 : 5)
    }

    /// Whether an abbreviation is written out: in brackets, or with brackets behind it, or »ABC: …« and »ABC står for …« somewhere.
    private static func spellsOut(_ written: String, _ text: Text, _ words: Words) -> Bool {
        for index in words.words.indices where words.foldedText(index) == written.lowercased() {
            let next = index + 1
            if text.has("(", words, before: index), index > 0 { return true }
            if next < words.words.count, text.has("(:=", words, before: next) { return true }
            let meanings = ["står", "betyder", "er", "stands", "means", "is", "dvs.", "i.e."]
            if next < words.words.count, meanings.contains(words.foldedText(next)), index == 0 || text.breaks(words, before: index) { return true }
        }
        return false
    }
}
