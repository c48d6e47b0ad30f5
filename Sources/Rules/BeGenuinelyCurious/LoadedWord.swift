import MeaningLint

/// A strong word of praise or blame about the very thing that is asked about.
enum LoadedWord {
    static let loaded = Message(
        da: ("{words} dømmer det, vi spørger om, før nogen har svaret.", "Hvad ville vi kalde det, hvis vi ikke selv havde en mening om det?"),
        en: ("{words} judges what we ask about before anyone has answered.", "What would we call it if we had no opinion of our own?"))

    static let rule = Rule(
        id: "loaded-word", principle: .curious, serves: 1, severity: .warning,
        title: Localized(da: "Et ladet ord", en: "A loaded word"),
        why: Localized(
            da: "Ros og dom i spørgsmålet flytter svaret. Den, der ser anderledes på sagen, skal først sige spørgeren imod.",
            en: "Praise and blame in a question move its answers. Who sees it differently must first contradict the one who asks."),
        sources: ["Willis & Lessler, QAS-99 (1999), step 6b: sensitive wording", "Krosnick & Presser, Question and Questionnaire Design (2010)"],
        decides: Localized(
            da: "Et ord fra listen over stærkt vurderende ord i spørgsmålets tekst. Ikke når det beskriver den, der svarer, og ikke når det står foran et ord, som det er fagudtryk sammen med (»unødvendige indlæggelser«).",
            en: "A word of the list of strong words of value in the question's text. Not where it describes the one who answers, nor in front of a word with which it is a technical term (\"avoidable admissions\")."),
        messages: [loaded],
        examples: [
            .bad(.question, .da, "id: hjem\ntekst: Hvad synes du om vores ↓enestående↑ hjemmepleje?\n"),
            .bad(.question, .da, "id: vej\ntekst: Hvor meget generer det ↓katastrofale↑ vejarbejde dig?\n"),
            .bad(.question, .en, "id: home\ntext: What do you think of our ↓amazing↑ home care?\n"),
            .bad(.question, .en, "id: road\ntext: How much does the ↓outrageous↑ parking fee bother you?\n"),
            .good(.question, .da, "id: indlaeggelse\ntekst: Har du haft unødvendige indlæggelser i år?\n"),
            .good(.question, .da, "id: mad\ntekst: Hvad gør I for at undgå madspild?\n"),
            .good(.question, .en, "id: well\ntext: Do you feel amazing after the class?\n"),
        ],
        check: .init(item: { item, context in
            for text in item.texts {
                let words = item.words(text)
                for cue in item.unquotedCues("loaded-words", text) where !isTerm(cue, words) && !isOwnState(cue, text, words, item) && !isName(cue, text, words) && !isJudgedByRespondent(cue, text, words, item) {
                    context.report(loaded, at: cue.words, of: text, pack: item.pack)
                    return
                }
            }
        }))

    private static func isTerm(_ cue: Cue, _ words: Words) -> Bool {
        guard let beside = cue.entry[column: "beside"], cue.words.upperBound < words.words.count else { return false }
        let next = words.foldedText(cue.words.upperBound)
        return beside.split(separator: " ").contains { next == $0 }
    }

    /// A capital within a sentence makes a name of it: the Brilliant Futures bus.
    private static func isName(_ cue: Cue, _ text: Text, _ words: Words) -> Bool {
        let start = cue.words.lowerBound
        guard !words.sentences.contains(where: { $0.words.lowerBound == start }) else { return false }
        return text.withUTF8 { (0x41...0x5A).contains($0[words.words[start].range.lowerBound]) }
    }

    /// »Hvilke møder var unødvendige?« leaves the judgement to the one who answers: the word ends what is said of something.
    private static func isJudgedByRespondent(_ cue: Cue, _ text: Text, _ words: Words, _ item: Item) -> Bool {
        let (start, end) = (cue.words.lowerBound, cue.words.upperBound)
        guard item.cues("evaluative", text).contains(where: { $0.kind == "state" && $0.words.upperBound == start }) else { return false }
        return end == words.words.count || text.breaks(words, before: end) || item.cues("small-words", text).contains { $0.words.lowerBound == end && $0.kind == "preposition" }
    }

    /// »Er du rasende?«, "Do you feel amazing?": the word in front, or the one before an adverb, is the one who answers.
    private static func isOwnState(_ cue: Cue, _ text: Text, _ words: Words, _ item: Item) -> Bool {
        let start = cue.words.lowerBound
        let hasSmallWord = item.cues("small-words", text).contains { ($0.kind == "adverb" || $0.kind == "article") && $0.words.upperBound == start }
        return item.cues("respondent-words", text).contains { $0.kind == "self" && ($0.words.upperBound == start || hasSmallWord && $0.words.count > 1 && $0.words.upperBound == start - 1) }
    }
}
