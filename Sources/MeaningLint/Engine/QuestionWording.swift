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
        audience = Self.hash(survey.audience.map { $0.string.lowercased() }.joined(separator: "\n").utf8)
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
    /// Sets that overlap by `overlap` share one of their rarest words, so each question is compared with those only with which it
    /// shares one of its first |set| − ⌈overlap · |set|⌉ + 1 words in the order of rarity (prefix filtering: Chaudhuri, Ganti &
    /// Kaushik 2006; Bayardo, Ma & Srikant 2007). Exact, and in practice close to linear.
    public func repeatedQuestions(overlap: Double) -> [(later: Item, first: Item)] {
        var questions: [(item: Item, wording: QuestionWording)] = []
        var uses: [UInt32: Int] = [:]
        for summary in files {
            for item in summary.items {
                guard let wording = item.wording else { continue }
                questions.append((item, wording))
                for stem in wording.stems { uses[stem, default: 0] += 1 }
            }
        }
        var pairs: [(Item, Item)] = []
        var index: [UInt32: [Int]] = [:]
        // Exact copies are found by their words alone: many copies of one question must not be compared with each other.
        var firstOfKind: [Exact: Int] = [:]
        for (number, question) in questions.enumerated() {
            let exact = Exact(stems: question.wording.stems, answers: question.wording.answers, audience: question.wording.audience)
            if let first = firstOfKind[exact] {
                if isRepetition(questions[first], question, overlap) { pairs.append((question.item, questions[first].item)) }
                continue
            }
            firstOfKind[exact] = number
            let stems = question.wording.stems.sorted { (uses[$0] ?? 0, $0) < (uses[$1] ?? 0, $1) }
            let prefix = stems.prefix(stems.count - Int((overlap * Double(stems.count)).rounded(.up)) + 1)
            var seen: Set<Int> = []
            for stem in prefix {
                for other in index[stem] ?? [] where seen.insert(other).inserted && isRepetition(questions[other], question, overlap) {
                    pairs.append((question.item, questions[other].item))
                    break
                }
                index[stem, default: []].append(number)
            }
        }
        return pairs
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
