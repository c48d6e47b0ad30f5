/// The JSON Schema (draft 7) of `.lint-rules.yml`, made from the rules there are and the fields and tests of custom ones.
public struct ConfigurationSchema {
    private let rules: RuleSet
    private let names: FieldNames

    public init?(_ rules: RuleSet) {
        guard let native = BuiltInDialects.native() else { return nil }
        self.rules = rules
        names = FieldNames(native: native)
    }

    public func write() -> [UInt8] { value.bytes }

    private static let texts: JSONValue = Schema.some(Schema.text)
    private static let severity: JSONValue = Schema.anyOf([Schema.names(Severity.allCases.map(\.name)), ["const": false]])

    private var value: JSONValue {
        let conditions = RuleSubject.allCases.map { ("condition-" + $0.rawValue, condition($0.record)) }
        // Conditions on parts, and on what a reference leads to.
        let parts = RecordKind.allCases.filter { record in
            record != .document && record != .answer && !RuleSubject.allCases.contains { $0.record == record }
        }.map { ("condition-" + $0.name, condition($0)) }
        return [
            "$schema": "http://json-schema.org/draft-07/schema#",
            "title": "meaning-lint: .lint-rules.yml",
            "type": ["object", "null"],
            "properties": .object(ConfigurationReader.keys.map { ($0, key($0)) }),
            "additionalProperties": false,
            "definitions": .object([("rules", settings), ("custom-rule", customRule), ("localized", Self.localized)] + shared + conditions + parts),
        ]
    }

    /// What many places refer to.
    private var shared: [(String, JSONValue)] {
        var tests: [(String, JSONValue)] = []
        let anywhere = FieldPath(record: .goal, fields: [], shape: .texts, isList: true)
        let paths = [anywhere] + RecordKind.allCases.flatMap { record in
            FieldShapes.of(record).map { FieldPath(record: record, fields: [$0.field], shape: $0.shape, isList: $0.shape.isList) }
        }
        for path in paths {
            guard let name = Self.sharedName(path), !tests.contains(where: { $0.0 == name }) else { continue }
            tests.append((name, Schema.anyOf([Schema.names(["present", "missing"]), Self.scalar, Schema.list(Self.scalar), Schema.mapping(properties(path))])))
        }
        return [("limit", Self.limit), ("limits", limits), ("terms", Self.terms)] + tests
    }

    /// Fields of one shape have one schema; nil for parts, which have their own.
    private static func sharedName(_ path: FieldPath) -> String? {
        if path.isAnywhere { return "test-anywhere" }
        return switch path.shape {
        case .text: "test-text"
        case .texts, .words: "test-texts"
        case .labels: "test-labels"
        case .amount: "test-amount"
        case .number: "test-number"
        case .date: "test-date"
        case .flag: "test-flag"
        case .choice: "test-choice"
        case .reference(let linked): "test-reference-" + linked.kind.name
        case .references(let linked): "test-references-" + linked.kind.name
        case .part, .parts: nil
        }
    }

    private func properties(_ path: FieldPath) -> [(String, JSONValue)] {
        let fitting = TestNames.fitting(path)
        return (fitting + (fitting.contains("mentions") ? TestNames.additions : [])).map { ($0, test(named: $0, path)) }
    }

    private func key(_ name: String) -> JSONValue {
        switch name {
        case "language": Schema.names(MessageLanguage.allCases.map(\.rawValue))
        case "fail-on": Schema.names(FailOn.allCases.map(\.rawValue))
        case "rules": Schema.ref("rules")
        case "audiences":
            ["type": ["object", "null"], "additionalProperties": Schema.mapping([("lay", Schema.flag), ("knows", Self.texts)])]
        case "overrides": Schema.some(Schema.mapping([("files", Self.texts), ("rules", Schema.ref("rules"))], required: ["files"]))
        case "terms": Schema.some(Schema.mapping([("avoid", Schema.text), ("say", Schema.text), ("audience", Schema.text)], required: ["avoid", "say"]))
        case "dialects": Schema.some(Schema.mapping(DialectFile.keysOfUsers.map { ($0, $0 == "name" ? Schema.text : .object([])) }, required: ["name"]))
        case "limits": Schema.mapping(Tree.Limits.configurable.map { ($0.key, ["type": $0.isSize ? ["integer", "string"] : ["integer"]]) })
        case "custom-rules": Schema.anyOf([Schema.list(Schema.ref("custom-rule")), ["type": "null"]])
        default: Self.texts
        }
    }

    // MARK: Rules

    private var settings: JSONValue {
        let own = rules.rules.map { rule -> (String, JSONValue) in
            let options = rule.options.map { ($0.name, Self.option($0.fallback)) }
            let setting = Schema.anyOf([Self.severity, Schema.mapping([("severity", Self.severity)] + options)])
            guard case .object(let members) = setting else { return (rule.id, setting) }
            return (rule.id, .object([("description", .string(rule.title.en + " · " + rule.title.da))] + members))
        }
        // Custom rules, which this schema does not know.
        let other = Schema.anyOf([Self.severity, Schema.mapping([("severity", Self.severity)])])
        return ["type": ["object", "null"], "properties": .object(own), "additionalProperties": other]
    }

    private static func option(_ fallback: RuleOption.Value) -> JSONValue {
        switch fallback {
        case .integer: ["type": "integer", "minimum": .number(0)]
        case .number: ["type": ["number", "string"]]
        case .boolean: Schema.flag
        case .words: texts
        }
    }

    private static let localized: JSONValue = Schema.anyOf([["type": "string"], Schema.mapping([("da", ["type": "string"]), ("en", ["type": "string"])])])

    private var customRule: JSONValue {
        let subjects = Schema.names(RuleSubject.allCases.map(\.rawValue))
        let properties: [(String, JSONValue)] = CustomRuleReader.keys.map { key in
            let value: JSONValue = switch key {
            case "id": ["type": "string", "pattern": "^[^-A-ZÆØÅ/ ]+(-[^-A-ZÆØÅ/ ]+)*$"]
            case "principle": Schema.names(Principle.allCases.map(\.rawValue))
            case "serves": Schema.anyOf([["type": "integer", "minimum": .number(1), "maximum": .number(3)]])
            case "on": Schema.anyOf([subjects, Schema.list(subjects)])
            case "when", "require": ["type": "object"]
            case "severity": Self.severity
            case "examples":
                Schema.mapping([("bad", Self.texts), ("good", Self.texts), ("today", Schema.text)], required: ["bad", "good"])
            default: Schema.ref("localized")
            }
            return (key, value)
        }
        let conditions = RuleSubject.allCases.map { subject -> JSONValue in
            let condition = Schema.ref("condition-" + subject.rawValue)
            return [
                "if": ["properties": ["on": ["const": .string(subject.rawValue)]], "required": ["on"]],
                "then": ["properties": ["when": condition, "require": condition]],
            ]
        }
        guard case .object(let members) = Schema.mapping(properties, required: CustomRuleReader.required) else { return true }
        return .object(members + [("allOf", .array(conditions)), ("anyOf", [["required": ["when"]], ["required": ["require"]]])])
    }

    // MARK: Conditions

    private func condition(_ record: RecordKind) -> JSONValue {
        let own = Schema.ref("condition-" + record.name)
        var properties: [(String, JSONValue)] = [("all", Schema.list(own)), ("any", Schema.list(own)), ("not", own)]
        var patterns: [(String, JSONValue)] = [
            // Deeper ways, which are checked when the configuration is read.
            ("^[^.]+\\.", ["type": ["object", "array", "string", "number", "boolean"]]),
        ]
        if record != .answer { properties.append((FieldPath.anywhere, test(FieldPath(record: record, fields: [], shape: .texts, isList: true)))) }
        if let outer = FieldShapes.around(record) {
            let names = outer == .survey ? ["survey", "spørgeskema"] : ["dashboard", "overblik"]
            for name in names { properties.append((name, Schema.ref("condition-" + outer.name))) }
        }
        for (field, shape) in FieldShapes.of(record) {
            let value = test(FieldPath(record: record, fields: [field], shape: shape, isList: shape.isList))
            for name in names.all(of: field, in: record) where !properties.contains(where: { $0.0 == name }) {
                properties.append((name, value))
                if let pattern = Schema.spellings(name) { patterns.append((pattern, value)) }
            }
        }
        return Schema.mapping(properties, patterns: patterns)
    }

    private static let scalar: JSONValue = ["type": ["string", "number", "boolean"]]

    /// What may stand at a field: a word or a value, a list of values, or tests.
    private func test(_ path: FieldPath) -> JSONValue {
        if let name = Self.sharedName(path) { return Schema.ref(name) }
        let presence = Schema.names(["present", "missing"])
        var properties: [(String, JSONValue)] = []
        var inner = path
        switch path.shape {
        case .part(let record), .parts(let record):
            properties = [("present", Schema.flag), ("items", Schema.ref("limits"))]
            if path.shape.isList {
                for quantifier in Quantifier.allCases { properties.append((quantifier.rawValue, Schema.ref("condition-" + record.name))) }
            } else {
                for (field, _) in FieldShapes.of(record) { for name in names.all(of: field, in: record) { properties.append((name, .object([]))) } }
            }
            // A test of a part is one of its main field.
            if let main = record.main, let shape = FieldShapes.of(record).first(where: { $0.field == main })?.shape {
                inner = path.appending(FieldPath(record: record, fields: [main], shape: shape, isList: shape.isList))
            } else {
                return Schema.anyOf([presence, Schema.mapping(properties)])
            }
        default: break
        }
        properties += self.properties(inner).filter { own in !properties.contains { $0.0 == own.0 } }
        // The ways below a part are spelled in more ways than are worth listing.
        let isOpen = if case .part = path.shape { true } else { false }
        return Schema.anyOf([presence, Self.scalar, Schema.list(Self.scalar), Schema.mapping(properties, isOpen: isOpen)])
    }

    private var limits: JSONValue {
        Schema.anyOf([["type": "number"], Schema.mapping(NumberBound.Kind.allCases.map { ($0.rawValue, Schema.ref("limit")) })])
    }

    /// A value, or another field.
    private static let limit: JSONValue = Schema.anyOf([["type": ["number", "string"]], Schema.mapping([("field", ["type": "string"])], required: ["field"])])

    private func test(named name: String, _ path: FieldPath) -> JSONValue {
        switch name {
        case "present", "unique", "same": return Schema.flag
        case "is": return Schema.anyOf([Self.scalar, Schema.ref("limit")])
        case "one-of": return Schema.some(Self.scalar)
        case "mentions", "avoid": return Schema.ref("terms")
        case "say": return ["type": "string"]
        case "negated": return Schema.names(["counts", "does-not-count"])
        case "matches": return Schema.some(["type": "string"])
        case "items", "words", "characters", "lix": return Schema.ref("limits")
        case "at-least", "at-most", "more-than", "less-than", "before", "after", "not-before", "not-after": return Schema.ref("limit")
        case "leads-to":
            switch path.shape {
            case .reference(let linked), .references(let linked): return Schema.anyOf([["type": ["boolean", "null"]], Schema.ref("condition-" + linked.kind.record.name)])
            default: return .object([])
            }
        // `some` and `not` hold tests of the same field; they are checked when the configuration is read.
        default: return .object([])
        }
    }

    private static let terms: JSONValue = Schema.anyOf([
        Schema.text, Schema.list(Schema.anyOf([Schema.text, Schema.mapping([("term", Schema.text), ("say", Schema.text), ("whole", Schema.flag), ("forms", texts)], required: ["term"])])),
        ["type": "object", "additionalProperties": Schema.text],
    ])
}
