/// A JSON value that is put together before it is written; keys keep their order.
indirect enum JSONValue: Sendable {
    case string(String), number(Double), bool(Bool), null
    case array([JSONValue])
    case object([(String, JSONValue)])

    func write(to json: inout JSONWriter) {
        switch self {
        case .string(let text): json.string(text)
        case .number(let value): json.number(value)
        case .bool(let value): json.bool(value)
        case .null: json.null()
        case .array(let values):
            json.array { json in
                for value in values {
                    json.item()
                    value.write(to: &json)
                }
            }
        case .object(let members):
            json.object { json in
                for (key, value) in members {
                    json.item(key)
                    value.write(to: &json)
                }
            }
        }
    }

    /// The value as a file, with a line break at its end.
    var bytes: [UInt8] {
        var json = JSONWriter()
        write(to: &json)
        json.newLine()
        return json.bytes
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByBooleanLiteral {
    init(stringLiteral value: String) { self = .string(value) }
    init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    init(dictionaryLiteral elements: (String, JSONValue)...) { self = .object(elements) }
    init(booleanLiteral value: Bool) { self = .bool(value) }
}

/// Pieces that both schemas are made of.
enum Schema {
    static func ref(_ name: String) -> JSONValue { ["$ref": .string("#/definitions/" + name)] }
    static func anyOf(_ values: [JSONValue]) -> JSONValue { ["anyOf": .array(values)] }
    static func names(_ names: [String]) -> JSONValue { ["enum": .array(names.map { .string($0) })] }
    static func list(_ item: JSONValue) -> JSONValue { ["type": "array", "items": item] }
    /// One, or a list of them.
    static func some(_ item: JSONValue) -> JSONValue { anyOf([item, list(item), ["type": "null"]]) }
    static let text: JSONValue = ["type": ["string", "number", "boolean", "null"]]
    static let flag: JSONValue = anyOf([["type": ["boolean", "null"]], ["type": "string", "pattern": "^([Tt]rue|[Ff]alse|[Yy]es|[Nn]o|[Jj]a|[Nn]ej)$"]])

    /// A mapping of these keys and no others; those of `patterns` are other spellings.
    static func mapping(_ properties: [(String, JSONValue)], patterns: [(String, JSONValue)] = [], required: [String] = [], isOpen: Bool = false) -> JSONValue {
        var members: [(String, JSONValue)] = [("type", "object"), ("properties", .object(properties))]
        if !patterns.isEmpty { members.append(("patternProperties", .object(patterns))) }
        if !required.isEmpty { members.append(("required", .array(required.map { .string($0) }))) }
        if !isOpen { members.append(("additionalProperties", false)) }
        return .object(members)
    }

    /// A regular expression for the other spellings of a name: ae for æ, - for _; nil where there are none.
    /// - Parameter anyCase: capitals don't count.
    static func spellings(_ name: String, anyCase: Bool = false) -> String? {
        var pattern = ""
        for character in name {
            switch character {
            case "æ": pattern += anyCase ? "(æ|Æ|ae|Ae|AE)" : "(æ|ae)"
            case "ø": pattern += anyCase ? "(ø|Ø|oe|Oe|OE)" : "(ø|oe)"
            case "å": pattern += anyCase ? "(å|Å|a\u{30A}|aa|Aa|AA)" : "(å|a\u{30A}|aa)"
            case "_", "-", " ": pattern += "[-_ ]"
            default: pattern += anyCase && character.isLetter ? "[\(character.lowercased())\(character.uppercased())]" : String(character)
            }
        }
        return pattern == name ? nil : "^\(pattern)$"
    }
}
