/// What two questions are compared by: their words, answers and readers, as numbers.
public struct QuestionWording: Sendable {
    /// Hashes of its words' stems, each once, in ascending order. The lowest bit is set for words of three letters or fewer.
    public var stems: [UInt32]
    /// Of the answers as written, of the kind of question, and of those who answer.
    public var answers: UInt32
    public var audience: UInt32
    /// Under which it is asked.
    public var condition: String?

    /// Nil for a question without words.
    init?(_ question: Question, _ survey: Survey, _ context: Context) {
        guard let text = question.text, text.count > 0, let pack = context.language(of: question, in: survey) else { return nil }
        let words = context.words(of: text, pack: pack)
        let stemmer = context.tools.stemmer(pack)
        var stems: Set<UInt32> = []
        words.folded.withUnsafeBufferPointer { folded in
            for word in words.words {
                let bytes = UnsafeBufferPointer(rebasing: folded[word.foldedRange])
                let hash = stemmer.map { $0.withStem(of: bytes) { Self.hash($0) } } ?? Self.hash(bytes)
                stems.insert(bytes.count <= 3 ? hash | 1 : hash & ~1)
            }
        }
        guard !stems.isEmpty else { return nil }
        self.stems = stems.sorted()
        answers = Self.hash(([question.kind.rawValue] + (question.options + question.rows).map { $0.string.lowercased() }).joined(separator: "\n").utf8)
        // Many formats have no place for who answers: then only those of one survey are known to be the same.
        let readers = survey.audience.isEmpty && survey.header.isForeign ? [context.path, survey.header.path] : survey.audience.map { $0.string.lowercased() }
        audience = Self.hash(readers.joined(separator: "\n").utf8)
        condition = question.condition?.string
    }

    /// FNV-1a.
    private static func hash(_ bytes: some Sequence<UInt8>) -> UInt32 {
        bytes.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    }

    /// Whether two questions are the same, or nearly: same answers and readers, their word sets overlap by `overlap` (Jaccard), and
    /// what differs is added by one of them, or is short words. Two questions of a battery differ in what they ask about, each with
    /// a word of its own: they are two.
    public func isSame(as other: QuestionWording, overlap: Double) -> Bool {
        guard answers == other.answers, audience == other.audience else { return false }
        // Under two conditions nobody meets both, or not as a repetition.
        if condition != nil, other.condition != nil, condition != other.condition { return false }
        var (index, second, common) = (0, 0, 0)
        var (onlyHere, onlyThere) = (false, false)
        while index < stems.count || second < other.stems.count {
            if second == other.stems.count || index < stems.count && stems[index] < other.stems[second] {
                onlyHere = onlyHere || stems[index] & 1 == 0
                index += 1
            } else if index == stems.count || stems[index] > other.stems[second] {
                onlyThere = onlyThere || other.stems[second] & 1 == 0
                second += 1
            } else {
                (index, second, common) = (index + 1, second + 1, common + 1)
            }
        }
        if onlyHere && onlyThere { return false }
        return Double(common) >= overlap * Double(stems.count + other.stems.count - common)
    }
}

extension Catalogue {
    /// Pairs of questions that are the same or nearly, each later one with the first that it repeats. In the order of their files.
    ///
    /// Of two questions that are nearly the same, the long words of one are all among those of the other (`isSame`), so its two rarest
    /// are, too. Questions are taken in the order of their number of long words, and each is looked up by every pair of its words among
    /// those that came before, which are kept by their two rarest: exact, and close to linear.
    public func repeatedQuestions(overlap: Double) -> [(later: Item, first: Item)] {
        var questions: [(item: Item, wording: QuestionWording, long: [UInt32])] = []
        var uses: [UInt32: Int] = [:]
        for summary in files {
            for item in summary.items {
                guard let wording = item.wording else { continue }
                let long = wording.stems.filter { $0 & 1 == 0 }
                questions.append((item, wording, long.isEmpty ? wording.stems : long))
                for stem in wording.stems { uses[stem, default: 0] += 1 }
            }
        }
        var firstOf: [Int: Int] = [:]
        func pair(_ one: Int, _ two: Int) {
            let (first, later) = (min(one, two), max(one, two))
            guard firstOf[later] ?? .max > first, isRepetition((questions[first].item, questions[first].wording), (questions[later].item, questions[later].wording), overlap) else { return }
            firstOf[later] = first
        }
        // Exact copies are found by their words alone: many copies of one question must not be compared with each other.
        var copies: [Exact: Int] = [:]
        var kept: [Int] = []
        for (number, question) in questions.enumerated() {
            let exact = Exact(stems: question.wording.stems, answers: question.wording.answers, audience: question.wording.audience)
            if let first = copies[exact] { pair(first, number) } else {
                copies[exact] = number
                kept.append(number)
            }
        }
        kept.sort { (questions[$0].long.count, $0) < (questions[$1].long.count, $1) }
        var index: [UInt64: [Int]] = [:]
        func key(_ a: UInt32, _ b: UInt32) -> UInt64 { UInt64(min(a, b)) << 32 | UInt64(max(a, b)) }
        for number in kept {
            let long = questions[number].long
            for (place, one) in long.enumerated() {
                for other in index[key(one, one)] ?? [] { pair(other, number) }
                for two in long[(place + 1)...] {
                    for other in index[key(one, two)] ?? [] where questions[other].wording.answers == questions[number].wording.answers { pair(other, number) }
                }
            }
            let rarest = long.sorted { (uses[$0] ?? 0, $0) < (uses[$1] ?? 0, $1) }
            index[key(rarest[0], rarest.count > 1 ? rarest[1] : rarest[0]), default: []].append(number)
        }
        return firstOf.sorted { $0.key < $1.key }.map { (questions[$0.key].item, questions[$0.value].item) }
    }

    private struct Exact: Hashable {
        var stems: [UInt32]
        var answers, audience: UInt32
    }

    /// Two waves of one survey, whose ids differ in their numbers only, ask the same on purpose.
    private func isRepetition(_ first: (item: Item, wording: QuestionWording), _ later: (item: Item, wording: QuestionWording), _ overlap: Double) -> Bool {
        guard later.wording.isSame(as: first.wording, overlap: overlap) else { return false }
        guard let one = parent(of: first.item), let two = parent(of: later.item), Self.key(of: one) != Self.key(of: two) else { return true }
        func bare(_ item: Item) -> String { (item.id ?? item.path).filter { !$0.isNumber } }
        return bare(one) != bare(two)
    }
}
