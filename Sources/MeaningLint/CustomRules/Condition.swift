/// What must hold of a definition: read from a configuration, told in words by `ConditionWords`, carried out by `ConditionCompiler`.
indirect enum Condition: Sendable {
    case all([Condition])
    case any([Condition])
    case not(Condition)
    /// All tests hold of what stands in a field.
    case field(FieldPath, [Test])
    /// A condition holds of some, of every or of none of a field's parts.
    case parts(FieldPath, Quantifier, Condition)
    /// A condition holds of what the definition stands in: a question's survey, a tile's dashboard.
    case around(Condition)
}

extension Condition {
    /// Whether a value is compared with those of other definitions.
    var comparesSet: Bool {
        switch self {
        case .all(let conditions), .any(let conditions): conditions.contains(where: \.comparesSet)
        case .not(let condition), .parts(_, _, let condition), .around(let condition): condition.comparesSet
        case .field(_, let tests): tests.contains(where: \.comparesSet)
        }
    }
}

extension Condition {
    /// What must hold, one thing at a time.
    var conjuncts: [Condition] {
        switch self {
        case .all(let conditions): conditions.flatMap(\.conjuncts)
        case .field(let path, let tests): tests.map { .field(path, [$0]) }
        default: [self]
        }
    }
}

extension Test {
    var comparesSet: Bool {
        switch self {
        case .unique, .same: true
        case .some(let tests), .not(let tests): tests.contains(where: \.comparesSet)
        default: false
        }
    }
}

enum Quantifier: String, Sendable, CaseIterable { case some, every, none }

/// The way from a definition to a field: `for`, `target.by`, `recipients.who`; or to all its texts: `anywhere`.
struct FieldPath: Sendable, Equatable {
    /// The record that the way begins in.
    var record: RecordKind
    var fields: [Field]
    var shape: FieldShape
    /// Whether a list lies on the way.
    var isList: Bool

    func appending(_ other: FieldPath) -> FieldPath {
        FieldPath(record: record, fields: fields + other.fields, shape: other.shape, isList: isList || other.isList)
    }

    /// The names of the native format, in English: `listened_to.who`.
    var name: String { isAnywhere ? Self.anywhere : fields.map(\.name).joined(separator: ".") }

    static let anywhere = "anywhere"
    var isAnywhere: Bool { fields.isEmpty }
}

/// One test of what stands in a field.
indirect enum Test: Sendable {
    case present(Bool)
    /// Each value is one of these; numbers and closed lists by their value.
    case oneOf([String])
    case mentions(TermList)
    case avoid(TermList)
    /// Each value matches one of these.
    case matches([Pattern])
    case measure(Measure, [NumberBound])
    case number([NumberBound])
    case date([DateBound])
    /// Each id leads to a definition, of which the condition holds.
    case leadsTo(FieldShape.Linked, Condition?)
    case unique
    case same
    /// One of the values is enough.
    case some([Test])
    case not([Test])
}

/// What can be counted in a field.
enum Measure: String, Sendable, CaseIterable { case items, words, characters, lix }

/// A limit of a number.
struct NumberBound: Sendable {
    enum Kind: String, Sendable, CaseIterable {
        case atLeast = "at-least", atMost = "at-most", moreThan = "more-than", lessThan = "less-than", exactly = "is"

        func holds(_ value: Double, _ limit: Double) -> Bool {
            switch self {
            case .atLeast: value >= limit
            case .atMost: value <= limit
            case .moreThan: value > limit
            case .lessThan: value < limit
            case .exactly: value == limit
            }
        }
    }
    enum Limit: Sendable { case value(Double), field(FieldPath) }
    var kind: Kind
    var limit: Limit
}

/// A limit of a date. A year or month means its last day.
struct DateBound: Sendable {
    enum Kind: String, Sendable, CaseIterable {
        case before, after, notBefore = "not-before", notAfter = "not-after", on = "is"

        /// Of day numbers.
        func holds(_ value: Int, _ limit: Int) -> Bool {
            switch self {
            case .before: value < limit
            case .after: value > limit
            case .notBefore: value >= limit
            case .notAfter: value <= limit
            case .on: value == limit
            }
        }
    }
    enum Limit: Sendable {
        case date(CalendarDate)
        /// Days from today.
        case today(Int)
        case field(FieldPath)
    }
    var kind: Kind
    var limit: Limit
}

/// The shapes of all fields, by the record that they belong to.
enum FieldShapes {
    static func of(_ record: RecordKind) -> [(field: Field, shape: FieldShape)] {
        func list<Whole: Inspectable>(_ type: Whole.Type) -> [(field: Field, shape: FieldShape)] { type.fields.map { ($0.field, $0.shape) } }
        return switch record {
        case .goal: list(Goal.self)
        case .kpi: list(KPI.self)
        case .survey: list(Survey.self)
        case .question: list(Question.self)
        case .dashboard: list(Dashboard.self)
        case .tile: list(Tile.self)
        case .recipient: list(Recipient.self)
        case .listening: list(Listening.self)
        case .target: list(Target.self)
        case .step: list(Step.self)
        case .source: list(FigureSource.self)
        case .thresholds: list(Thresholds.self)
        case .learning: list(Learning.self)
        case .discussion: list(Discussion.self)
        case .comparison: list(Comparison.self)
        case .scale: list(Scale.self)
        case .document, .answer: []
        }
    }

    /// What a record stands in, whose fields can be asked for.
    static func around(_ record: RecordKind) -> RecordKind? {
        switch record {
        case .question: .survey
        case .tile: .dashboard
        default: nil
        }
    }
}
