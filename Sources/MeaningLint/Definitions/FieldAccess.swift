/// What a field holds, for code that meets fields by their names: custom rules and the JSON Schemas. A test holds the tables against
/// what the definitions really read.
enum FieldShape: Sendable, Equatable {
    case text, texts, number, date, flag, labels
    /// A text that is a number as a rule.
    case amount
    /// One value of a closed list.
    case choice([String])
    /// A closed list that takes free words too, one or several.
    case words([String])
    /// Ids of other definitions.
    case reference(Linked), references(Linked)
    /// A part with fields of its own; or a list of them.
    case part(RecordKind), parts(RecordKind)

    /// What ids in a field name.
    enum Linked: Sendable, Equatable {
        case kpis, kpisOrGoals, survey, questions

        /// The kind whose fields can be asked for.
        var kind: DefinitionKind {
            switch self {
            case .kpis, .kpisOrGoals: .kpi
            case .survey: .survey
            case .questions: .question
            }
        }
    }

    var isList: Bool {
        switch self {
        case .texts, .references, .parts, .labels, .words: true
        default: false
        }
    }
}

/// None, one or several: without an array for the usual one.
enum Few<Value: Sendable>: Sendable {
    case none, one(Value), many([Value])

    init(_ value: Value?) { self = value.map { .one($0) } ?? .none }
    init(_ values: [Value]) { self = values.isEmpty ? .none : .many(values) }

    var count: Int {
        switch self {
        case .none: 0
        case .one: 1
        case .many(let values): values.count
        }
    }
    var array: [Value] {
        switch self {
        case .none: []
        case .one(let value): [value]
        case .many(let values): values
        }
    }
    func allSatisfy(_ test: (Value) -> Bool) -> Bool {
        switch self {
        case .none: true
        case .one(let value): test(value)
        case .many(let values): values.allSatisfy(test)
        }
    }
    func map<Other: Sendable>(_ change: (Value) -> Other) -> Few<Other> {
        switch self {
        case .none: .none
        case .one(let value): .one(change(value))
        case .many(let values): .many(values.map(change))
        }
    }
    mutating func append(_ other: Few<Value>) {
        switch (self, other) {
        case (_, .none): break
        case (.none, _): self = other
        default: self = .many(array + other.array)
        }
    }
}

/// What stands in a field of one definition.
enum FieldValue: Sendable {
    case texts(Few<Text>)
    case numbers(Few<Quantity>)
    case dates(Few<Dated>)
    /// A closed list's value by its own name, and the text that it was read from.
    case choices(Few<(name: String, text: Text)>)
    case flag(Bool?)
    /// How many parts there are.
    case parts(Int)

    static func text(_ text: Text?) -> FieldValue { .texts(Few(text)) }
    static func text(_ texts: [Text]) -> FieldValue { .texts(Few(texts)) }
    static func choice<Value: RawRepresentable>(_ choice: Choice<Value>?) -> FieldValue where Value.RawValue == String {
        .choices(Few(choice.map { ($0.value.rawValue, $0.text) }))
    }

    mutating func append(_ other: FieldValue) {
        switch (self, other) {
        case (.texts(var mine), .texts(let more)): mine.append(more); self = .texts(mine)
        case (.numbers(var mine), .numbers(let more)): mine.append(more); self = .numbers(mine)
        case (.dates(var mine), .dates(let more)): mine.append(more); self = .dates(mine)
        case (.choices(var mine), .choices(let more)): mine.append(more); self = .choices(mine)
        case (.flag(let mine), .flag(let more)): self = .flag(mine ?? more)
        case (.parts(let mine), .parts(let more)): self = .parts(mine + more)
        default: break
        }
    }

    /// The texts that it was read from.
    var texts: [Text] {
        switch self {
        case .texts(let texts): texts.array
        case .numbers(let numbers): numbers.array.map(\.text)
        case .dates(let dates): dates.array.map(\.text)
        case .choices(let choices): choices.array.map(\.text)
        case .flag, .parts: []
        }
    }

    /// Whether something stands there that says something: no blank, no placeholder.
    var isPresent: Bool {
        switch self {
        case .texts(let texts): !texts.allSatisfy(\.isMissing)
        case .numbers(let numbers): numbers.count > 0
        case .dates(let dates): dates.count > 0
        case .choices(let choices): choices.count > 0
        case .flag(let flag): flag != nil
        case .parts(let count): count > 0
        }
    }
}

/// A definition, or a part of one, whose fields can be asked for by name.
protocol Inspectable: Sendable {
    /// What it stands in, whose fields count as its own: a question's survey, a tile's dashboard.
    associatedtype Around: Sendable
    static var record: RecordKind { get }
    static var fields: [FieldAccess<Self>] { get }
    /// The way to what it stands in.
    static var around: (any AroundAccess<Self>)? { get }
}

extension Inspectable {
    static var around: (any AroundAccess<Self>)? { nil }
    static func field(_ field: Field) -> FieldAccess<Self>? { fields.first { $0.field == field } }
}

/// How one field of a definition is read.
struct FieldAccess<Whole: Inspectable>: Sendable {
    let field: Field
    let shape: FieldShape
    let read: @Sendable (Whole) -> FieldValue
    /// Of a field that holds parts.
    let parts: (any PartAccess<Whole>)?

    init(_ field: Field, _ shape: FieldShape, _ read: @escaping @Sendable (Whole) -> FieldValue) {
        self.field = field
        self.shape = shape
        self.read = read
        parts = nil
    }

    /// A field that holds one part.
    init<Part: Inspectable>(_ field: Field, part: @escaping @Sendable (Whole) -> Part?) where Part.Around == Void {
        self.field = field
        shape = .part(Part.record)
        read = { .parts(part($0) == nil ? 0 : 1) }
        parts = Parts<Whole, Part> { whole, body in if let part = part(whole) { body(part, ()) } }
    }

    /// A field that holds several parts.
    init<Part: Inspectable>(
        _ field: Field, parts: @escaping @Sendable (Whole) -> [Part], around: @escaping @Sendable (Whole) -> Part.Around
    ) {
        self.field = field
        shape = .parts(Part.record)
        read = { .parts(parts($0).count) }
        self.parts = Parts<Whole, Part> { whole, body in
            let around = around(whole)
            for part in parts(whole) { body(part, around) }
        }
    }

    init<Part: Inspectable>(_ field: Field, parts: @escaping @Sendable (Whole) -> [Part]) where Part.Around == Void {
        self.init(field, parts: parts, around: { _ in () })
    }
}

/// The way from a definition to its parts.
struct Parts<Whole: Inspectable, Part: Inspectable>: Sendable {
    let each: @Sendable (Whole, (Part, Part.Around) -> Void) -> Void
}

/// The way from a part to what it stands in.
struct Surroundings<Inner: Inspectable>: Sendable where Inner.Around: Inspectable, Inner.Around.Around == Void {}
