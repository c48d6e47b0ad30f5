/// A cue of one of the language's lexicons, found in a text.
public struct Cue: Sendable {
    public var entry: Lexicon.Entry
    /// Indexes of the text's words.
    public var words: Range<Int>
    public var isPart: Bool

    /// The entry's column `kind`; empty where there is none.
    public var kind: String { entry[column: "kind"] ?? "" }
}

extension Context {
    /// The entries of a lexicon that stand in a text.
    public func cues(_ lexicon: LexiconName, in text: Text, pack: LanguagePack) -> [Cue] {
        let matches = matches(lexicon, in: text, pack: pack)
        guard !matches.isEmpty, let lexicon = pack[lexicon: lexicon] else { return [] }
        return matches.map { Cue(entry: lexicon[$0.entry], words: $0.words, isPart: $0.isPart) }
    }
}

extension Context {
    /// A question with its words and answers read; nil for a validated instrument, and for a language without a pack.
    public func item(_ question: Question, of survey: Survey) -> Item? {
        guard question.instrument == nil, survey.instrument == nil, let pack = language(of: question, in: survey) else { return nil }
        if let item = itemsByEntry[question.header.entry] { return item }
        let item = Item(question: question, survey: survey, pack: pack, context: self)
        itemsByEntry[question.header.entry] = item
        return item
    }
}

extension Text {
    /// Whether a comma, colon, bracket, dash or the end of a sentence stands in front of a word.
    public func breaks(_ words: Words, before index: Int) -> Bool {
        guard index > 0, index < words.words.count else { return true }
        return gap(words, before: index) { gap in
            gap.contains { [0x2C, 0x3B, 0x3A, 0x28, 0x29, 0x2E, 0x3F, 0x21, 0x2F].contains($0) || $0 == 0xE2 } || gap.count > 2 && gap.contains(0x2D)
        }
    }

    /// Whether one of these ASCII characters stands between a word and the one in front of it.
    public func has(_ marks: String, _ words: Words, before index: Int) -> Bool {
        guard index > 0, index < words.words.count else { return false }
        return gap(words, before: index) { gap in gap.contains { marks.utf8.contains($0) } }
    }

    private func gap(_ words: Words, before index: Int, _ body: (Slice<UnsafeBufferPointer<UInt8>>) -> Bool) -> Bool {
        withUTF8 { body($0[words.words[index - 1].range.upperBound..<words.words[index].range.lowerBound]) }
    }

    /// The bytes of some words, from the first to the last.
    public func range(_ words: Words, _ range: Range<Int>) -> Range<Int> {
        words.words[range.lowerBound].range.lowerBound..<words.words[range.upperBound - 1].range.upperBound
    }

    /// Some of its bytes as text.
    public func string(of range: Range<Int>) -> String { withUTF8 { String(decoding: $0[range], as: UTF8.self) } }

    /// Some words as they are written.
    public func written(_ words: Words, _ range: Range<Int>) -> String {
        string(of: self.range(words, range))
    }
}

/// A question as those who answer meet it: its words, and how it is answered. What the rules on wording and answers look at.
///
/// Not made for a validated instrument: that keeps its wording.
public final class Item {
    public let question: Question
    public let survey: Survey
    public let pack: LanguagePack
    /// What is judged: the question's text; in a grid, its stem and each row.
    public let texts: [Text]
    private unowned let context: Context

    init(question: Question, survey: Survey, pack: LanguagePack, context: Context) {
        self.question = question
        self.survey = survey
        self.pack = pack
        self.context = context
        texts = ([question.text].compactMap { $0 } + (question.kind == .grid ? question.rows : [])).filter { $0.count > 0 }
    }

    public func words(_ text: Text) -> Words { context.words(of: text, pack: pack) }
    public func cues(_ lexicon: LexiconName, _ text: Text) -> [Cue] { context.cues(lexicon, in: text, pack: pack) }

    /// As `cues`, without those that stand in quotation marks: what is quoted in a few words is a name.
    public func unquotedCues(_ lexicon: LexiconName, _ text: Text) -> [Cue] {
        let cues = cues(lexicon, text)
        guard !cues.isEmpty else { return cues }
        let words = words(text)
        return cues.filter { cue in
            let range = text.range(words, cue.words)
            return text.withUTF8 { bytes in
                func isQuote(_ index: Int) -> Bool {
                    bytes[index] == UInt8(ascii: "\"") || bytes[index] == 0xC2 && index + 1 < bytes.count && [0xAB, 0xBB].contains(bytes[index + 1])
                        || bytes[index] == 0xE2 && index + 2 < bytes.count && bytes[index + 1] == 0x80 && [0x9C, 0x9D, 0x9E].contains(bytes[index + 2])
                }
                return !(bytes.indices.prefix(range.lowerBound).contains(where: isQuote) && bytes.indices.suffix(from: range.upperBound).contains(where: isQuote))
            }
        }
    }
    public func has(_ lexicon: LexiconName, kind: String? = nil, in texts: [Text?]) -> Bool {
        texts.contains { text in text.map { cues(lexicon, $0).contains { kind == nil || $0.kind == kind } } ?? false }
    }

    /// Whether a word is in use, is an inflection of one that is, or made of words that are; true where the language has no table.
    public func isInUse(_ index: Int, of text: Text, atLeast zipf: Double) -> Bool {
        guard let frequencies = pack.frequencies else { return true }
        return words(text).isKnown(index, frequencies, atLeast: zipf, endings: pack.endings, stemmer: context.tools.stemmer(pack))
    }

    /// The answers to choose from.
    public private(set) lazy var answers = context.readAnswers(question.options, pack: pack)

    /// The labels of its scale.
    public private(set) lazy var labels = context.readAnswers(question.scale?.labels.map(\.label) ?? [], pack: pack)

    /// The answers as ranges of numbers.
    public var ranges: RangeList? { context.ranges(of: question, pack: pack) }

    public private(set) lazy var audience = context.audience(of: survey, named: survey.audience, isLayByDefault: true)

    /// How it is answered.
    public enum Form: Sendable { case yesNo, agree, frequency, degree, scale, quantity, choice, open }

    public private(set) lazy var form: Form = {
        switch question.kind {
        case .yesNo: return .yesNo
        case .number, .date: return .quantity
        case .media, .longText: return .open
        case .text where question.statedKind != nil: return .open
        default: break
        }
        if answers.isAgreeScale || labels.isAgreeScale { return .agree }
        if answers.isYesNo { return .yesNo }
        if answers.isFrequencyScale || labels.isFrequencyScale { return .frequency }
        if answers.isDegreeScale || labels.isDegreeScale { return .degree }
        if !answers.isScale, ranges != nil { return .quantity }
        if question.kind == .scale || question.scale != nil { return .scale }
        if question.options.isEmpty { return question.kind == .grid ? .scale : .open }
        return answers.isScale ? .scale : .choice
    }()

    /// Whether a text is answered by yes or no, or by how far one agrees: by its stated answers, and where there are none, by its form.
    public func isYesNoOrAgree(_ text: Text) -> Bool {
        switch form {
        case .yesNo, .agree: true
        case .degree, .scale: isStatement(text)
        case .open: question.statedKind == nil && question.options.isEmpty && isPolar(text)
        default: false
        }
    }

    /// Whether a text holds a statement that is answered by how far one agrees, in an agree scale or as »Ja, det er jeg enig i«.
    public func isToAgreeWith(_ text: Text) -> Bool {
        guard form == .agree || answers.substantive.count(where: \.isAgreement) >= 2 else { return false }
        return isStatement(text) || beginsStatement(text) || words(text).sentences.contains { !$0.asks && $0.words.count >= 4 }
    }

    /// Whether a text tells instead of asking, in three words or more.
    public func isStatement(_ text: Text) -> Bool {
        let words = words(text)
        return words.words.count >= 3 && !words.sentences.contains(where: \.asks) && !endsOpen(text)
    }

    /// Whether a text is the beginning of statements that the rows of a grid complete: »Min leder …«
    public func beginsStatement(_ text: Text) -> Bool {
        question.kind == .grid && text.place == question.text?.place && !words(text).sentences.contains(where: \.asks) && !hasQuestionWord(text, words(text), 0..<words(text).words.count)
    }

    /// »Hvor enig er du i følgende:« is to be completed.
    private func endsOpen(_ text: Text) -> Bool {
        text.withUTF8 { bytes in
            guard let last = bytes.last(where: { $0 != 0x20 && $0 != 0x0A }) else { return true }
            return last == UInt8(ascii: ":") || last == UInt8(ascii: "?") || bytes.suffix(3).elementsEqual("…".utf8) || bytes.suffix(3).elementsEqual("...".utf8)
        }
    }

    /// Whether a text asks for yes or no: its question begins with no question word.
    public func isPolar(_ text: Text) -> Bool {
        let words = words(text)
        return words.sentences.contains { $0.asks && !hasQuestionWord(text, words, $0.words) }
    }

    /// Whether a question word opens the sentence or one of its clauses, a preposition in front of it or not.
    private func hasQuestionWord(_ text: Text, _ words: Words, _ sentence: Range<Int>) -> Bool {
        cues("question-words", text).contains { cue in
            let start = cue.words.lowerBound
            guard sentence.contains(start) else { return false }
            return start <= sentence.lowerBound + 1 || text.breaks(words, before: start) && !text.has(",", words, before: start) || start > 1 && text.breaks(words, before: start - 1) && start - 1 > sentence.lowerBound
                || opensMainClause(text, words, sentence, start)
        }
    }

    /// Behind the comma of a clause that opens the sentence: »Hvis du har børn, hvor …«, "In the last week, how often …".
    private func opensMainClause(_ text: Text, _ words: Words, _ sentence: Range<Int>, _ index: Int) -> Bool {
        guard text.has(",", words, before: index) else { return false }
        // In »Ved du, hvor …« the clause in front asks already: it begins with its verb.
        return cues("clause-openers", text).contains { $0.words.lowerBound == sentence.lowerBound }
    }

    // MARK: Clauses

    /// Whether some words stand in one clause, or in one and the clause that completes it (»at …«, "that …").
    public func isOneClause(_ text: Text, _ range: Range<Int>) -> Bool {
        let words = words(text)
        guard let sentence = words.sentences.first(where: { $0.words.contains(range.lowerBound) }), range.upperBound < sentence.words.upperBound else { return false }
        let openers = cues("subordinators", text)
        let joints = cues("coordinators", text)
        for index in range.dropFirst() {
            let opener = openers.first { $0.words.lowerBound == index && $0.kind != "none" }
            if let opener {
                if opener.kind != "complement" { return false }
                continue
            }
            if joints.contains(where: { $0.words.lowerBound == index }) || text.breaks(words, before: index) { return false }
        }
        return true
    }

    // MARK: Periods

    /// A stretch of time that a text names: »de seneste fem år«, "in the past 12 months".
    public struct Period: Sendable {
        public var days: Int
        /// Indexes of the text's words.
        public var words: Range<Int>
    }

    /// The longest stretch of time in the past that a text names.
    /// - Parameter isStated: the text is nothing but a period, and needs no word that opens one.
    public func longestPeriod(_ text: Text, isStated: Bool = false) -> Period? {
        let words = words(text)
        let openers = cues("periods", text).filter { $0.kind == "period" }
        guard !openers.isEmpty || isStated else { return nil }
        let numbers = cues("number-words", text)
        var longest = sinceYear(words, openers)
        for unit in cues("time-units", text) {
            guard let days = unit.entry[column: "days"].flatMap(Double.init) else { continue }
            let at = unit.words.lowerBound
            // The opener stands before the unit, with a number and two other words between at most; or holds the unit itself.
            let opener = openers.last { $0.words.lowerBound <= at && at - $0.words.upperBound <= 3 }
            guard opener != nil || isStated else { continue }
            let start = opener?.words.lowerBound ?? 0
            var count = 1.0
            for index in stride(from: at - 1, through: max(start, at - 3), by: -1) where index >= 0 {
                if let number = number(words, index) ?? numbers.first(where: { $0.words.contains(index) })?.entry[column: "value"].flatMap(Double.init) {
                    count = number
                    break
                }
            }
            let period = Period(days: Int(min(count * days, 1e6).rounded()), words: min(start, at)..<unit.words.upperBound)
            if period.days > longest?.days ?? 0 { longest = period }
        }
        return longest
    }

    /// »Siden januar 2021«: from the middle of that year, as far as is known.
    private func sinceYear(_ words: Words, _ openers: [Cue]) -> Period? {
        for opener in openers {
            for index in opener.words.lowerBound..<min(opener.words.upperBound + 6, words.words.count) {
                guard let year = Int(words.foldedText(index)), (1900...2100).contains(year), words.foldedText(index).count == 4 else { continue }
                let days = (context.today.year - year) * 365 + ((context.today.month ?? 6) - 6) * 30
                if days > 0 { return Period(days: days, words: opener.words.lowerBound..<index + 1) }
            }
        }
        return nil
    }

    private func number(_ words: Words, _ index: Int) -> Double? {
        Double(words.foldedText(index).replacing(",", with: ".").split(separator: "-").last ?? "")
    }

    // MARK: Answers

    /// Answers that are nothing but the numbers of a scale, one after the other: 1 2 3 4 5. Not where it is asked how many or which.
    public private(set) lazy var numericPoints: (from: Double, to: Double, count: Int)? = {
        // Labels of scales are words; one look at the first letter tells.
        guard let opening = answers.substantive.first?.text.withUTF8({ $0.first { $0 > 0x20 } }), (0x30...0x39).contains(opening) || opening == UInt8(ascii: "-") || opening == UInt8(ascii: "+") else { return nil }
        let numbers = answers.substantive.map { Double($0.text.string.filter { !$0.isWhitespace }) }
        let values = numbers.compactMap { $0 }
        guard values.count >= 3, values.count == numbers.count, let first = values.first, let last = values.last, abs(first) <= 1 || abs(last) <= 1 else { return nil }
        guard zip(values, values.dropFirst()).allSatisfy({ abs($1 - $0) == 1 }) else { return nil }
        if texts.contains(where: { cues("small-words", $0).contains { $0.kind == "quantity" || $0.kind == "choice" } }) { return nil }
        return (first, last, values.count)
    }()

    /// Whether a help text gives a reason for asking: »Vi spørger, fordi …«, "so that the kitchen can …".
    public func gives(reason text: Text) -> Bool {
        text.isFilled(words: 3) && cues("reason-words", text).contains { $0.kind == "reason" }
    }
}
