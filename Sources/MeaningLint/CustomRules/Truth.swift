/// Whether a condition holds. A rule asks only where one thing is sure and the other is surely not: `unknown` (nothing stands there to
/// be compared) is neither, and `open` waits for the other files.
enum Truth: Sendable {
    case yes, no, unknown
    case open(Formula)

    init(_ holds: Bool) { self = holds ? .yes : .no }

    var negated: Truth {
        switch self {
        case .yes: .no
        case .no: .yes
        case .unknown: .unknown
        case .open(let formula): .open(.not(formula))
        }
    }

    /// Whether it may still turn out as wanted.
    func mayBe(_ wanted: Bool) -> Bool {
        switch self {
        case .yes: wanted
        case .no: !wanted
        case .unknown: false
        case .open: true
        }
    }

    /// Holds when all hold; stops at the first that does not.
    static func all(_ count: Int, _ truth: (Int) -> Truth) -> Truth {
        var isUnknown = false
        var open: [Formula] = []
        for index in 0..<count {
            switch truth(index) {
            case .yes: continue
            case .no: return .no
            case .unknown: isUnknown = true
            case .open(let formula): open.append(formula)
            }
        }
        if !open.isEmpty { return .open(.all(open + (isUnknown ? [.unknown] : []))) }
        return isUnknown ? .unknown : .yes
    }

    /// Holds when one holds; stops at it.
    static func any(_ count: Int, _ truth: (Int) -> Truth) -> Truth {
        all(count) { truth($0).negated }.negated
    }
}

/// What has to be known of other files, before a condition is decided.
indirect enum Formula: Sendable {
    case unknown
    case all([Formula])
    case not(Formula)
    /// Each id (or one of them) leads to a definition; with a probe, to one of which the probe's condition holds.
    case leadsTo([String], Catalogue.Reference.Role, probe: Int?, needsEach: Bool)
    /// Nobody noted this value under the key before; `at` is the text offset that it stands at.
    case unique(key: Int, value: String, at: Int)
    /// Most noted this value under the key.
    case same(key: Int, value: String)
}

/// Something that a rule left in the summary of a file, for when all files are known.
public struct Noted: Sendable {
    enum Content: Sendable {
        /// That a probe's condition holds of a definition, or may; where it does not, nothing is noted.
        case probe(Truth)
        /// A value that others are compared with, and where it stands.
        case value(String, Range<Int>, SourceRange)
        /// A finding, if the formula holds, and nothing was found of this subject before: it is told by its first reason.
        case finding(Formula, Pending, subject: Int)
    }

    struct Pending: Sendable {
        var range: SourceRange
        var textRange: Range<Int>
        var facts: [Fact]
        var related: [Related]
    }

    /// The rule's own numbering, unique among the rules of one configuration.
    var key: Int
    /// The definition's number in its file.
    var entry: Int
    var content: Content
}
