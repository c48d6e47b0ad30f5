/// The JSON Schema (draft 7, which editors know best) of the native format, made from the names that the dialect reads and the tables
/// of fields. It takes what the linter takes; what it refuses is an `unknown-field` or a `wrong-type`.
public struct DefinitionSchema {
    private let native: Dialect
    private let names: FieldNames

    public init?() {
        guard let native = BuiltInDialects.native() else { return nil }
        self.native = native
        names = FieldNames(native: native)
    }

    public func write() -> [UInt8] { value.bytes }

    private var value: JSONValue {
        var properties: [(String, JSONValue)] = []
        var patterns: [(String, JSONValue)] = []
        for kind in native.kinds where kind.kind != .question {
            for path in kind.items.each {
                guard path.segments.count == 1, case .key(let key)? = path.segments.first else { continue }
                add(String(decoding: key, as: UTF8.self), Schema.some(Schema.ref(kind.kind.record.name)), to: &properties, &patterns)
            }
        }
        for entry in native.document.mapping.names.entries where entry.field == .language {
            add(String(decoding: entry.name, as: UTF8.self), Schema.text, to: &properties, &patterns)
        }
        let records = RecordKind.allCases.filter { $0 != .document && $0 != .answer }
        return [
            "$schema": "http://json-schema.org/draft-07/schema#",
            "title": "meaning-lint: goals, KPIs, surveys and dashboards",
            "type": "object",
            "properties": .object(properties),
            "patternProperties": .object(patterns),
            "additionalProperties": false,
            "definitions": .object(records.map { ($0.name, record($0)) } + [("answer", answer)]),
        ]
    }

    private func add(_ name: String, _ value: JSONValue, to properties: inout [(String, JSONValue)], _ patterns: inout [(String, JSONValue)]) {
        guard !properties.contains(where: { $0.0 == name }) else { return }
        properties.append((name, value))
        if let pattern = Schema.spellings(name) { patterns.append((pattern, value)) }
    }

    private func record(_ record: RecordKind) -> JSONValue {
        var properties: [(String, JSONValue)] = []
        var patterns: [(String, JSONValue)] = []
        for (field, shape) in FieldShapes.of(record) {
            for name in names.all(of: field, in: record) { add(name, self.field(field, shape), to: &properties, &patterns) }
        }
        if DefinitionKind.allCases.contains(where: { $0.record == record }) {
            for name in names.all(of: .language, in: record) { add(name, Schema.text, to: &properties, &patterns) }
            let answers: JSONValue = Schema.anyOf([["type": "object", "additionalProperties": Schema.anyOf([Schema.text, Schema.ref("answer")])], ["type": "null"]])
            for name in names.all(of: .answers, in: record) { add(name, answers, to: &properties, &patterns) }
        }
        return Schema.mapping(properties, patterns: patterns)
    }

    private var answer: JSONValue {
        var properties: [(String, JSONValue)] = []
        var patterns: [(String, JSONValue)] = []
        for (field, value) in [(Field.why, Schema.text), (.by, Schema.text), (.until, Self.date)] {
            for name in names.all(of: field, in: .answer) { add(name, value, to: &properties, &patterns) }
        }
        return Schema.mapping(properties, patterns: patterns)
    }

    /// `2027-12-31`, `2027-12`, `2027`, `31.12.2027`; words stand for a date that is still to come (TBD).
    private static let date: JSONValue = Schema.anyOf([
        ["type": ["integer", "null"]],
        ["type": "string", "pattern": "^([^0-9]*|\\s*[0-9]{4}(-[0-9]{1,2}(-[0-9]{1,2}([T ].*)?)?)?\\s*|\\s*[0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{4}\\s*)$"],
    ])

    private func field(_ field: Field, _ shape: FieldShape) -> JSONValue {
        switch shape {
        case .text, .amount, .reference: return Schema.text
        case .texts, .references: return Schema.some(Schema.text)
        case .words(let values): return Schema.some(Schema.anyOf([Schema.names(names.valueNames(of: field, among: values)), Schema.text]))
        case .number: return Schema.anyOf([["type": ["number", "null"]], ["type": "string", "pattern": "^\\s*[-+−]?[0-9][0-9.,]*\\s*%?\\s*$"]])
        case .date: return Self.date
        case .flag: return Schema.flag
        case .choice(let values):
            let all = names.valueNames(of: field, among: values)
            let patterns = all.compactMap { Schema.spellings($0, anyCase: true) }.map { $0.dropFirst().dropLast() }.joined(separator: "|")
            return Schema.anyOf([Schema.names(all), ["type": "string", "pattern": .string("^(\(patterns))$")], ["type": "null"]])
        case .labels: return Schema.anyOf([Schema.list(Schema.text), ["type": "object", "additionalProperties": Schema.text], ["type": "null"]])
        case .part(let record): return part(record)
        case .parts(let record): return Schema.some(part(record))
        }
    }

    /// A mapping; or the mere text that stands for its main field.
    private func part(_ record: RecordKind) -> JSONValue {
        guard let main = record.main, let shape = FieldShapes.of(record).first(where: { $0.field == main })?.shape else {
            return Schema.anyOf([Schema.ref(record.name), ["type": "null"]])
        }
        return Schema.anyOf([Schema.ref(record.name), field(main, shape)])
    }
}
