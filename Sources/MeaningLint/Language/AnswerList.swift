/// The answers that an item offers, read by the language's `answer-words` and `scale-words`: what each says, and what they make
/// together.
public struct AnswerList: Sendable {
    /// One answer.
    public struct Answer: Sendable {
        public enum Role: String, Sendable {
            case substantive
            case dontKnow = "dont-know", notRelevant = "not-relevant", decline
            case other, none, yes, no
        }

        public var text: Text
        public var role: Role
        /// Where it stands between good and bad; nil when its words don't say.
        public var polarity: Polarity?
        /// Says how much, from none to all: »slet ikke«, "to some extent".
        public var isDegree = false
        /// Says how often.
        public var isFrequency = false
        public var isAgreement = false
        /// Holds a word that scales are made of, whatever else it says: »lidt for kort«.
        public var holdsScaleWord = false

        /// Whether a respondent gets by without answering.
        public var isWayOut: Bool { role == .dontKnow || role == .notRelevant || role == .decline }
        public var isOnScale: Bool { polarity != nil || isDegree || isFrequency || isAgreement }
    }

    public enum Polarity: Sendable, Equatable {
        case positive, neutral, negative
        /// »ikke vigtig«, "not satisfied": the zero of a scale with one pole.
        case absent
    }

    public let answers: [Answer]
    /// Without don't know, not relevant, and what declines.
    public let substantive: [Answer]
    /// Helt enig … helt uenig.
    public let isAgreeScale: Bool
    /// All say how often: ofte, sjældent, aldrig.
    public let isFrequencyScale: Bool
    /// One pole, from none to all: slet ikke … i meget høj grad.
    public let isDegreeScale: Bool
    /// Ja, nej, in any words; what goes between them may stand between them.
    public let isYesNo: Bool
    /// Most answers are points of a scale.
    public let isScale: Bool

    init(answers: [Answer]) {
        self.answers = answers
        let points = answers.filter { !$0.isWayOut }
        substantive = points
        let agreeing = points.count { $0.isAgreement && $0.role == .substantive }
        isAgreeScale = agreeing >= 2 && points.allSatisfy { $0.isAgreement || $0.isOnScale }
        isFrequencyScale = points.count >= 2 && points.allSatisfy(\.isFrequency)
        isDegreeScale = points.count >= 2 && points.contains(where: \.isDegree)
            && points.allSatisfy { $0.isDegree || $0.polarity == .absent || $0.polarity == .positive }
        isYesNo = points.contains { $0.role == .yes } && points.contains { $0.role == .no }
        let named = points.count { $0.role != .other && $0.role != .none }
        let onScale = points.count { $0.role != .other && $0.role != .none && $0.isOnScale }
        isScale = named > 0 && onScale * 3 >= named * 2
    }

    public var hasWayOut: Bool { answers.count > substantive.count }

    /// The good end stands first (true) or last (false); nil where there are no two ends.
    public var startsPositive: Bool? {
        let points = substantive.compactMap(\.polarity)
        guard points.count == substantive.count, let first = points.first, let last = points.last else { return nil }
        if first == .positive, last == .negative { return true }
        if first == .negative, last == .positive { return false }
        return nil
    }
}

/// What was read of answers: the labels of scales are the same in question after question. One a thread, and bounded.
struct AnswerCache {
    private var entries: [UInt64: (bytes: [UInt8], pack: String, answer: AnswerList.Answer)] = [:]

    func answer(_ option: Text, _ pack: LanguagePack) -> AnswerList.Answer? {
        option.withUTF8 { bytes in
            guard let entry = entries[FNV1a.hash(bytes)], entry.pack == pack.code, entry.bytes.elementsEqual(bytes) else { return nil }
            var answer = entry.answer
            answer.text = option
            return answer
        }
    }

    mutating func store(_ answer: AnswerList.Answer, _ pack: LanguagePack) {
        guard answer.text.count <= 64, entries.count < 4096 else { return }
        let bytes = answer.text.withUTF8 { Array($0) }
        entries[bytes.withUnsafeBufferPointer(FNV1a.hash)] = (bytes, pack.code, answer)
    }
}

extension Context {
    /// Reads answers.
    func readAnswers(_ options: [Text], pack: LanguagePack) -> AnswerList {
        var answers = options.filter { !$0.isBlank }.map { option in
            if let known = tools.answers.answer(option, pack) { return known }
            let answer = read(option, pack)
            tools.answers.store(answer, pack)
            return answer
        }
        // »Enig – ved ikke – uenig«: between two answers it is the middle.
        for index in answers.indices.dropFirst().dropLast() where answers[index].role == .dontKnow && answers[index - 1].isOnScale && answers[index + 1].isOnScale {
            (answers[index].role, answers[index].polarity) = (.substantive, .neutral)
        }
        // »Har ikke ringet« behind a scale lets one off, whatever its words.
        if answers.count >= 3, let last = answers.last, last.role == .substantive, !last.isOnScale, answers.dropLast().allSatisfy(\.isOnScale),
            cues("negators", in: last.text, pack: pack).contains(where: { $0.kind == "syntactic" })
        {
            answers[answers.count - 1].role = .notRelevant
        }
        return AnswerList(answers: answers)
    }

    private func read(_ option: Text, _ pack: LanguagePack) -> AnswerList.Answer {
        var answer = AnswerList.Answer(text: option, role: role(option, pack))
        let count = words(of: option, pack: pack).words.count
        var covered = 0
        var (sign, isNegated) = (0, false)
        for cue in cues("scale-words", in: option, pack: pack) {
            answer.holdsScaleWord = true
            covered += cue.words.count
            let alone = cue.entry[column: "alone"] ?? ""
            switch cue.words.count == count && !alone.isEmpty ? alone : cue.kind {
            case "positive": sign += isNegated ? 0 : 1
            case "negative": sign -= isNegated ? 0 : 1
            case "agree":
                answer.isAgreement = true
                sign += isNegated ? -1 : 1
            case "disagree":
                answer.isAgreement = true
                sign -= 1
            case "not": isNegated = true
            case "degree": answer.isDegree = true
            case "frequency": answer.isFrequency = true
            // »Hverken enig eller uenig«: what follows belongs to it. »Meget acceptabel« says nothing.
            case "neutral" where cue.words.lowerBound == 0:
                answer.isAgreement = answer.isAgreement || cues("scale-words", in: option, pack: pack).contains { $0.kind == "agree" }
                answer.polarity = .neutral
                return answer
            default: break
            }
        }
        guard covered == count, count > 0 else {
            // The rest must be known to the last word; only what agrees says so whatever else it says.
            (answer.isDegree, answer.isFrequency) = (false, false)
            if answer.isAgreement { answer.polarity = sign > 0 ? .positive : sign < 0 ? .negative : .neutral }
            return answer
        }
        if sign != 0 {
            answer.polarity = sign > 0 ? .positive : .negative
        } else if isNegated, !answer.isDegree {
            answer.polarity = .absent
        }
        return answer
    }

    /// What an answer is by the words it begins with.
    private func role(_ option: Text, _ pack: LanguagePack) -> AnswerList.Answer.Role {
        let words = words(of: option, pack: pack)
        guard let cue = cues("answer-words", in: option, pack: pack).first(where: { $0.words.lowerBound == 0 }),
            let role = AnswerList.Answer.Role(rawValue: cue.kind)
        else { return .substantive }
        // »Andet sted i byen«, »ja, det gør jeg«: the beginning says it. »Ingen« is none, »ingen problemer« is not.
        let end = cue.words.upperBound
        return cue.entry[column: "where"] == "start" || end == words.words.count || option.breaks(words, before: end) ? role : .substantive
    }
}
