/// Every field that a definition or a part of one can have. Dialects map the keys of a format to these; the definitions read them.
///
/// A field's name in files and dialects is its case in snake_case: `listenedTo` is `listened_to`.
public enum Field: UInt8, CaseIterable, Sendable, Hashable {
    case id, title, description, language, answers
    // goals
    case `for`, difference, professionalReason, why, listenedTo, agreedWith, setBy, target, nextSteps, signs, dilemmas, kpis
    // parts: who, what, when
    case who, what, how, when, by, with, until, needs, use, value, unit
    // KPIs
    case measures, formula, base, baseline, balances, brokenDownBy, minN, producedBy, recognisedBy, limits, reviewBy, learned
    case comparison, kind, aggregation, followUp, source, survey, system, table, thresholds, red, amber, green, onRed, onAmber
    case owner, recipients, learning, forum, every, feedback, questions, context, purpose, consequences, neverEvent, visibleTo
    case comment
    // surveys and questions
    case audience, intro, minutes, formats, testedWith, instrument, contact, text, help, type, options, scale, from, to, labels
    case rows, required, exhaustive, searchable, referencePeriod, feeds, `if`
    // dashboards
    case discussed, compares, sortedBy, tiles, kpi, chart, status, axisFrom, slices

    static let count = allCases.count

    public var name: String {
        var name = ""
        for character in String(describing: self) {
            if character.isUppercase { name += "_" }
            name += character.lowercased()
        }
        return name
    }

    /// The part that a field holds, where it holds one.
    func part(of record: RecordKind?) -> RecordKind? {
        switch self {
        case .target, .baseline: .target
        case .nextSteps, .followUp: .step
        case .listenedTo: .listening
        case .source: .source
        case .thresholds: .thresholds
        case .recipients: .recipient
        case .learning: .learning
        case .discussed: .discussion
        case .comparison: .comparison
        case .scale: .scale
        case .tiles: .tile
        default: nil
        }
    }

    /// The values of a closed list; empty for any other field.
    var closedList: [String] {
        switch self {
        case .measures: KPI.Level.allCases.map(\.rawValue)
        case .kind: KPI.DataKind.allCases.map(\.rawValue)
        case .aggregation: KPI.Aggregation.allCases.map(\.rawValue)
        case .type: Question.Kind.allCases.map(\.rawValue)
        case .status: Tile.Status.allCases.map(\.rawValue)
        default: []
        }
    }

    /// Whether people read its text as it is written: no id, no code, no name of something else.
    var isProse: Bool {
        switch self {
        case .id, .language, .answers, .if, .feeds, .kpis, .kpi, .survey, .table, .formula, .balances, .type, .instrument: false
        default: true
        }
    }

    /// The fields by their names.
    static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })
}

/// A set of fields.
public struct FieldSet: Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    public init() {}
    public var isEmpty: Bool { low | high == 0 }

    public func contains(_ field: Field) -> Bool {
        field.rawValue < 64 ? low >> UInt64(field.rawValue) & 1 == 1 : high >> UInt64(field.rawValue - 64) & 1 == 1
    }

    public init(_ fields: some Sequence<Field>) { for field in fields { insert(field) } }

    public mutating func formUnion(_ other: FieldSet) {
        low |= other.low
        high |= other.high
    }

    public func isDisjoint(with other: FieldSet) -> Bool { low & other.low | high & other.high == 0 }

    mutating func insert(_ field: Field) {
        if field.rawValue < 64 { low |= 1 << UInt64(field.rawValue) } else { high |= 1 << UInt64(field.rawValue - 64) }
    }
}

/// The records that fields belong to: the kinds of definition, and the parts that they are made of.
public enum RecordKind: UInt8, CaseIterable, Sendable {
    case document, goal, kpi, survey, question, dashboard
    case listening, target, step, source, thresholds, recipient, learning, discussion, comparison, scale, tile, answer

    public var name: String { String(describing: self) }
    static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

    /// The field that a mere string stands for (CONTRACT, section 3).
    var main: Field? {
        switch self {
        case .recipient, .listening: .who
        case .step: .what
        case .learning: .use
        case .target: .value
        case .discussion: .forum
        case .source: .system
        case .comparison: .with
        case .tile: .kpi
        case .answer: .why
        default: nil
        }
    }
}

/// The kinds of thing that are defined, linted and referred to.
public enum DefinitionKind: UInt8, CaseIterable, Sendable, Comparable {
    case survey, question, goal, kpi, dashboard

    private static let names = allCases.map { String(describing: $0) }
    public var name: String { Self.names[Int(rawValue)] }

    package var record: RecordKind {
        switch self {
        case .survey: .survey
        case .question: .question
        case .goal: .goal
        case .kpi: .kpi
        case .dashboard: .dashboard
        }
    }

    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
