/// A fact that a message speaks of, and that a reader can check the decision by.
public struct Fact: Sendable, Equatable {
    public enum Value: Sendable, Equatable {
        case text(String)
        case words([String])
        case number(Double)
        case date(CalendarDate)
        case localized(Localized)
    }

    public var name: String
    public var value: Value

    public init(_ name: String, _ value: Value) {
        self.name = name
        self.value = value
    }

    public static func text(_ name: String, _ text: String) -> Fact { Fact(name, .text(text)) }
    public static func words(_ name: String, _ words: [String]) -> Fact { Fact(name, .words(words)) }
    public static func number(_ name: String, _ number: Double) -> Fact { Fact(name, .number(number)) }
    public static func count(_ name: String, _ count: Int) -> Fact { Fact(name, .number(Double(count))) }
    public static func date(_ name: String, _ date: CalendarDate) -> Fact { Fact(name, .date(date)) }
}

/// Another place that a finding is about.
public struct Related: Sendable {
    public var file: String
    public var range: SourceRange
    public var message: Localized

    public init(file: String, range: SourceRange, message: Localized) {
        self.file = file
        self.range = range
        self.message = message
    }
}

/// What a rule has to say about one place: a fact that was read, and a question.
public struct Finding: Sendable {
    /// The rule's number in the rule set.
    public var rule: Int
    public var severity: Severity
    public var message: Message
    public var facts: [Fact]
    /// Where it stands, in text offsets of the file's text.
    public var textRange: Range<Int>
    public var range: SourceRange
    /// The definition's number in its file, or nil above all definitions.
    public var entry: Int?
    public var related: [Related]
    /// The foreign format whose definitions it speaks for, all at once: none of them records what the rule asks for.
    public internal(set) var format: String?
    /// Whether the catalogue has still to say if the finding holds.
    var isOpen = false
}

/// An answer that was read: in a definition's `answers`, or in a comment.
public struct Answer: Sendable {
    /// What it covers.
    public enum Scope: Sendable { case definition(Int), text(Range<Int>) }

    /// As written; it may be no rule.
    public var rule: String
    public var why: String
    public var by: String?
    public var until: CalendarDate?
    /// Of the key, or of the comment.
    public var range: SourceRange
    public var textRange: Range<Int>
    /// The definition that it stands in or above.
    public var entry: Int?
    public var scope: Scope
    /// Whether it gives a reason: three words or more, and no placeholder.
    public var hasReason: Bool

    func covers(_ finding: Finding) -> Bool {
        switch scope {
        case .definition(let entry): finding.entry == entry
        case .text(let range): range.contains(finding.textRange.lowerBound)
        }
    }
}

/// A finding that somebody has talked through.
public struct AnsweredFinding: Sendable {
    public var finding: Finding
    public var answer: Answer
}
