import MeaningLint

/// One question that asks about two things, with room for one answer.
enum DoubleBarrelledQuestion {
    static let joined = Message(
        da: ("Spørgsmålet rummer to ting: {first} og {second}.", "Hvad skal man svare, hvis man synes det ene, men ikke det andet?"),
        en: ("The question holds two things: {first} and {second}.", "What is someone to answer who thinks the one, but not the other?"))
    static let twice = Message(
        da: ("Her er to spørgsmål og plads til ét svar: {first} og {second}.", "Hvilket af dem vil vi have svar på?"),
        en: ("There are two questions here and room for one answer: {first} and {second}.", "Which of them do we want answered?"))

    static let rule = Rule(
        id: "double-barrelled-question", principle: .meaningful, serves: 2, severity: .warning,
        title: Localized(da: "To spørgsmål i ét", en: "Two questions in one"),
        why: Localized(
            da: "Er maden god, og rengøringen dårlig, findes der intet rigtigt svar på »Hvor tilfreds er du med maden og rengøringen?«. Bagefter ved ingen, hvilket af de to der blev svaret på.",
            en: "If the food is good and the cleaning bad, there is no right answer to \"How satisfied are you with the food and the cleaning?\". Afterwards nobody knows which of the two was answered."),
        sources: [
            "Willis & Lessler, QAS-99 (1999), step 4c", "EVA (Danmarks Evalueringsinstitut): Spørg om én ting ad gangen",
            "A bare search for \"and\" marks 31 % of 1,630 well-tested official questions (measured); hence the conditions",
        ],
        decides: Localized(
            da: "Der er ét svarfelt, og enten er der to sætninger, der spørger hver sit, eller »og«, »samt«, »både … og« binder to ord eller to spørgsmål sammen inde i det, der bedømmes (tilfreds, enig, synes, oplever, i hvor høj grad, er … god). Ikke faste par og navne (venner og familie, Børn og Unge), ord for det samme, skalapar, spørgsmål om antal eller det, der står i en bisætning. »Eller« binder ikke.",
            en: "There is one answer field, and either two sentences ask something each, or \"and\", \"as well as\", \"both … and\" joins two words or two questions inside what is judged (satisfied, agree, rate, feel, how easy, is … good). Not fixed pairs and names (friends and family, Health and Safety), words for the same thing, pairs of a scale, questions on quantities, or what stands in a subordinate clause. \"Or\" does not join."),
        messages: [joined, twice],
        examples: [
            .bad(.question, .da, "id: mad\ntekst: Hvor tilfreds er du med ↓maden og rengøringen↑?\n"),
            .bad(.question, .da, "id: personale\ntekst: Er personalet ↓venligt og dygtigt↑?\ntype: ja-nej\n"),
            .bad(.question, .da, "id: hjaelp\ntekst: Fik du den hjælp, du havde brug for, ↓og kom den↑ til tiden?\ntype: ja-nej\n"),
            .bad(.question, .da, "id: telefon\ntekst: Hvor tilfreds er du med telefontiden? ↓Og hvor nem er hjemmesiden at bruge?↑\n"),
            .bad(.question, .en, "id: food\ntext: How satisfied are you with ↓the food and the cleaning↑?\n"),
            .bad(.question, .en, "id: staff\ntext: Are the staff ↓friendly and competent↑?\ntype: yes-no\n"),
            .bad(.question, .en, "id: help\ntext: Did you get the help you needed, ↓and did it↑ come on time?\ntype: yes-no\n"),
            .good(.question, .da, "id: venner\ntekst: Hvor tilfreds er du med støtten fra venner og familie?\n"),
            .good(.question, .da, "id: kontor\ntekst: Hvor tilfreds er du med Børn og Unge i Ådal Kommune?\n"),
            .good(.question, .da, "id: enig\ntekst: Hvor enig eller uenig er du i, at du bliver lyttet til?\n"),
            .good(.question, .da, "id: husstand\ntekst: Hvor mange voksne og børn bor der hos dig?\n"),
            .good(.question, .en, "id: friends\ntext: How satisfied are you with the support of friends and family?\n"),
            .good(.question, .en, "id: count\ntext: How many adults and children live with you?\n"),
            .good(.question, .en, "id: wash\ntext: How easy is it for you to wash or dress?\n"),
        ],
        check: .init(item: { item, context in
            for text in item.texts {
                let words = item.words(text)
                if let second = secondQuestion(text, words, item), let first = words.sentences.first(where: \.asks) {
                    context.report(twice, at: text.place(of: second.range), [.text("first", text.string(of: first.range)), .text("second", text.string(of: second.range))])
                    return
                }
                for joint in item.cues("coordinators", text) where joint.kind == "and" {
                    guard let found = Coordination(joint.words, text, words, item).finding else { continue }
                    let message = found.isClause ? twice : joined
                    context.report(message, at: found.range, of: text, pack: item.pack, [.text("first", found.first), .text("second", found.second)])
                    return
                }
            }
        }))

    /// With a question word or a verb, »og« in front or not. »Eller …?«, »(fx om natten?)« and »En ferie, et møde?« go on with the first.
    private static func opensQuestion(_ sentence: Words.Sentence, _ text: Text, _ item: Item) -> Bool {
        if text.withUTF8({ $0[sentence.range.lowerBound] == UInt8(ascii: "(") }) { return false }
        let isJoined = item.cues("coordinators", text).contains { $0.kind == "and" && $0.words.lowerBound == sentence.words.lowerBound }
        let start = sentence.words.lowerBound + (isJoined ? 1 : 0)
        return (item.cues("question-words", text) + item.cues("clause-starts", text)).contains { $0.words.lowerBound == start || $0.words.lowerBound == start + 1 && $0.kind == "" }
    }

    /// A second sentence that asks something of its own: four words or more, and not »Hvis ja, hvorfor?«.
    private static func secondQuestion(_ text: Text, _ words: Words, _ item: Item) -> Words.Sentence? {
        let asking = words.sentences.filter(\.asks)
        guard asking.count >= 2, asking[0].length >= 3 else { return nil }
        let conditions = item.cues("hypotheticals", text).filter { $0.kind == "condition" }.map(\.words.lowerBound)
        return asking.dropFirst().first { sentence in
            sentence.length >= 4 && !conditions.contains(sentence.words.lowerBound) && !conditions.contains(sentence.words.lowerBound + 1)
                && opensQuestion(sentence, text, item)
        }
    }
}

/// What »og« joins in a text, and whether it is two things under one judgement.
private struct Coordination {
    let joint: Range<Int>
    let text: Text
    let words: Words
    let item: Item
    let sentence: Words.Sentence?

    struct Finding {
        var range: Range<Int>
        var first, second: String
        var isClause = false
    }

    init(_ joint: Range<Int>, _ text: Text, _ words: Words, _ item: Item) {
        (self.joint, self.text, self.words, self.item) = (joint, text, words, item)
        sentence = words.sentences.first { $0.words.contains(joint.lowerBound) }
    }

    private func stands(_ lexicon: LexiconName, _ kinds: Set<String>, at index: Int) -> Bool {
        item.cues(lexicon, text).contains { $0.words.contains(index) && kinds.contains($0.kind) }
    }

    var finding: Finding? {
        guard let sentence, joint.lowerBound > sentence.words.lowerBound, joint.upperBound < sentence.words.upperBound else { return nil }
        let isRated = item.cues("evaluative", text).contains { $0.kind == "predicate" && $0.words.lowerBound <= sentence.words.lowerBound + 1 }
        guard sentence.asks || isRated || item.isToAgreeWith(text) else { return nil }
        if isOfRows || asksOpenly(sentence) { return nil }
        if item.cues("fixed-pairs", text).contains(where: { $0.words.contains(joint.lowerBound) }) { return nil }
        if let clause = secondClause(sentence) { return clause }
        guard let left = firstWord, let right = secondWord(sentence), isTwoThings(left, right), !isQuantity(sentence) else { return nil }
        guard isJudged(left, right, sentence) else { return nil }
        let (start, end) = (phraseStart(left, sentence), phraseEnd(right, sentence))
        let first = stands("small-words", ["article", "infinitive"], at: start) ? start + 1 : start
        return Finding(range: start..<end, first: text.written(words, min(first, left)..<left + 1), second: text.written(words, right..<end))
    }

    /// »Hvad tror du har betydning for søvn og humør?« lists what it asks about; »Hvad synes du om maden og rummet?« judges.
    private func asksOpenly(_ sentence: Words.Sentence) -> Bool {
        guard item.form == .open || item.form == .choice else { return false }
        let opens = item.cues("question-words", text).contains { $0.words.lowerBound == sentence.words.lowerBound }
        let kinds = item.cues("answer-order", text).map(\.kind)
        return opens && !kinds.contains("ordinal")
    }

    /// A grid whose rows are the parts asks about each by itself.
    private var isOfRows: Bool {
        guard item.question.kind == .grid, text.place == item.question.text?.place else { return false }
        let near = Set([joint.lowerBound - 1, min(joint.upperBound, words.words.count - 1), min(joint.upperBound + 1, words.words.count - 1)].map(words.foldedText))
        return item.question.rows.contains { row in
            let row = item.words(row)
            return row.words.indices.contains { near.contains(row.foldedText($0)) && row.letters($0) > 3 }
        }
    }

    /// »…, og kom den til tiden?«, "and did it …": a verb and its subject, or a question word, begin a question of their own.
    private func secondClause(_ sentence: Words.Sentence) -> Finding? {
        guard sentence.asks else { return nil }
        let next = joint.upperBound
        guard next + 1 < sentence.words.upperBound else { return nil }
        let openers = item.cues("clause-starts", text)
        guard openers.contains(where: { $0.words.lowerBound == next && ($0.kind == "question" && text.breaks(words, before: joint.lowerBound) || $0.kind == "verb" || $0.kind == "aux" && text.breaks(words, before: joint.lowerBound)) }) else { return nil }
        // The clause in front must ask, too: »Vi har fået ny bus, og kører du med den?« does not.
        let front = sentence.words.lowerBound..<joint.lowerBound
        guard front.count >= 3 else { return nil }
        let first = text.written(words, front)
        let second = text.written(words, joint.upperBound..<sentence.words.upperBound)
        return Finding(range: joint.lowerBound..<min(next + 2, sentence.words.upperBound), first: first, second: second, isClause: true)
    }

    /// The word in front of the joint.
    private var firstWord: Int? { joint.lowerBound > 0 ? joint.lowerBound - 1 : nil }

    /// The word behind it that carries the meaning: not an article, pronoun or preposition.
    private func secondWord(_ sentence: Words.Sentence) -> Int? {
        var index = joint.upperBound
        while index < sentence.words.upperBound, stands("small-words", ["article", "preposition", "infinitive", "adverb"], at: index) { index += 1 }
        guard index < sentence.words.upperBound, index - joint.upperBound <= 3 else { return nil }
        // An adjective in front of its noun goes with it, where the noun follows at once and nothing else does.
        return index
    }

    /// The first word of what is joined: an adjective goes with its noun, an article with both.
    private func phraseStart(_ left: Int, _ sentence: Words.Sentence) -> Int {
        var start = left
        if start - 1 > sentence.words.lowerBound, isAdjective(start - 1), !isAdjective(start) { start -= 1 }
        while start > sentence.words.lowerBound, stands("small-words", ["article", "infinitive"], at: start - 1) { start -= 1 }
        return start
    }

    /// Behind the last word of it: to the next small word, comma or clause, three words at most.
    private func phraseEnd(_ right: Int, _ sentence: Words.Sentence) -> Int {
        var end = right + 1
        while end < min(sentence.words.upperBound, right + 3), !text.breaks(words, before: end),
            !item.cues("small-words", text).contains(where: { $0.words.contains(end) }), !item.cues("subordinators", text).contains(where: { $0.words.lowerBound == end }),
            !item.cues("respondent-words", text).contains(where: { $0.words.lowerBound == end }), !item.cues("coordinators", text).contains(where: { $0.words.lowerBound == end })
        { end += 1 }
        return end
    }

    private func isTwoThings(_ left: Int, _ right: Int) -> Bool {
        if isInBrackets { return false }
        // »Dag- og døgntilbud«
        let end = words.words[left].range.upperBound
        if text.withUTF8({ end < $0.count && $0[end] == UInt8(ascii: "-") }) { return false }
        if isCapital(left) && left > (sentence?.words.lowerBound ?? 0) && isCapital(right) { return false }
        if isNumber(left) || isNumber(right) { return false }
        // »Du og din familie«, "you and your family" are those who are asked.
        // »Min leder og jeg« are two who do one thing; »…, og jeg kan låne ting« is a second clause.
        if stands("respondent-words", ["self"], at: joint.upperBound), !text.breaks(words, before: joint.lowerBound) { return false }
        if stands("respondent-words", ["self"], at: left), stands("respondent-words", ["your"], at: joint.upperBound) || stands("small-words", ["article"], at: joint.upperBound) { return false }
        // »Samarbejdet mellem skole og hjem« is one thing; »sidde og vente«, too.
        let back = max(0, left - 4)...left
        if back.contains(where: { stands("small-words", ["between"], at: $0) }) { return false }
        if stands("small-words", ["posture"], at: left) { return false }
        if stands("small-words", ["filler"], at: right) || stands("small-words", ["filler"], at: left) { return false }
        return words.foldedText(left) != words.foldedText(right)
    }

    private var isInBrackets: Bool {
        text.withUTF8 { bytes in
            let before = bytes[..<words.words[joint.lowerBound].range.lowerBound]
            return before.count { $0 == UInt8(ascii: "(") } > before.count { $0 == UInt8(ascii: ")") }
        }
    }

    private func isNumber(_ index: Int) -> Bool { text.withUTF8 { (0x30...0x39).contains($0[words.words[index].range.lowerBound]) } }

    private func isCapital(_ index: Int) -> Bool {
        text.withUTF8 { bytes in
            let start = words.words[index].range.lowerBound
            return (0x41...0x5A).contains(bytes[start]) || bytes[start] == 0xC3 && start + 1 < bytes.count && (0x80...0x9E).contains(bytes[start + 1])
        }
    }

    /// »Hvor mange«, "how many": a count of both together is one figure.
    private func isQuantity(_ sentence: Words.Sentence) -> Bool {
        item.cues("small-words", text).contains { $0.kind == "quantity" && sentence.words.contains($0.words.lowerBound) }
    }

    /// Whether both stand under one judgement, with no clause of its own between.
    private func isJudged(_ left: Int, _ right: Int, _ sentence: Words.Sentence) -> Bool {
        let cues = item.cues("evaluative", text).filter { sentence.words.contains($0.words.lowerBound) && $0.words.lowerBound < joint.lowerBound }
        if cues.contains(where: { $0.kind == "predicate" && reaches(from: $0.words.upperBound) }) { return true }
        if item.isToAgreeWith(text), reaches(from: sentence.words.lowerBound) { return true }
        guard cues.contains(where: { $0.kind == "state" && reaches(from: $0.words.upperBound) }) else { return false }
        // Being so and so: two adjectives, of which one at least is known.
        let ends = right + 1 == sentence.words.upperBound || text.breaks(words, before: right + 1) || stands("small-words", ["preposition", "infinitive", "adverb"], at: right + 1) || item.cues("subordinators", text).contains { $0.words.lowerBound == right + 1 }
        return ends && (isAdjective(left) || isAdjective(right))
    }

    private func isAdjective(_ index: Int) -> Bool {
        stands("scale-words", ["positive", "negative", "agree", "disagree"], at: index) || stands("negators", ["lexical"], at: index) || stands("small-words", ["adjective"], at: index)
    }

    /// Whether no comma or subordinate clause lies between a word and what is joined; a list's commas do not count.
    private func reaches(from start: Int) -> Bool {
        guard start < joint.lowerBound else { return true }
        let openers = item.cues("subordinators", text)
        for index in start..<joint.lowerBound {
            if let opener = openers.first(where: { $0.words.lowerBound == index }), opener.kind != "complement", opener.kind != "none", index > start || opener.kind == "adverbial" && index == sentence?.words.lowerBound { return false }
            guard index > max(start, 0), text.breaks(words, before: index) else { continue }
            if openers.contains(where: { $0.words.lowerBound == index && $0.kind == "complement" }) { continue }
            // »Uddannet, trænet og udviklet«
            if text.has(",", words, before: index), joint.lowerBound - index <= 2 { continue }
            return false
        }
        return true
    }
}
