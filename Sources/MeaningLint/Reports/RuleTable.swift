/// The list of rules: `meaning-lint rules`.
public struct RuleTable {
    let rules: RuleSet
    let language: MessageLanguage

    public init(_ rules: RuleSet, language: MessageLanguage) {
        self.rules = rules
        self.language = language
    }

    public func text() -> String {
        let rows = rules.rules.map { rule in
            (rule.id, severities(rule), rule.reads.map { Terms.reads($0, language) }.joined(separator: ", "), rule.title[language], rule.principle)
        }
        let widths = (rows.map(\.0.count).max() ?? 0, rows.map(\.1.count).max() ?? 0, rows.map(\.2.count).max() ?? 0)
        func pad(_ text: String, _ width: Int) -> String { text + String(repeating: " ", count: max(0, width - text.count)) }
        var text = ""
        for principle in Principle.allCases {
            let own = rows.filter { $0.4 == principle }
            if own.isEmpty { continue }
            text += (text.isEmpty ? "" : "\n") + "\(principle.title[language])  (\(principle.rawValue))\n"
            for row in own { text += "  \(pad(row.0, widths.0))  \(pad(row.1, widths.1))  \(pad(row.2, widths.2))  \(row.3)\n" }
        }
        return text
    }

    private func severities(_ rule: Rule) -> String {
        Terms.severity(rule.severity, language) + ((rule.milder ?? rule.graver).map { "/" + Terms.severity($0, language) } ?? "")
    }

    public func json() -> [UInt8] {
        var json = JSONWriter()
        json.array { json in
            for rule in rules.rules {
                json.item()
                json.object { json in
                    json.member("id", rule.id)
                    json.member("principle", rule.principle.rawValue)
                    json.member("severity", rule.severity.name)
                    if let origin = rule.origin {
                        json.member("file", origin.file)
                        json.member("line", origin.position.line)
                    }
                    json.member("milder_severity", rule.milder?.name)
                    json.member("graver_severity", rule.graver?.name)
                    json.item("reads")
                    json.array(compact: true) { json in
                        for kind in rule.reads {
                            json.item()
                            json.string(kind)
                        }
                    }
                    json.member("title", rule.title[language])
                    json.item("options")
                    json.object(compact: true) { json in
                        for option in rule.options {
                            json.item(option.name)
                            switch option.fallback {
                            case .integer(let value): json.number(value)
                            case .number(let value): json.number(value)
                            case .boolean(let value): json.number(value ? 1 : 0)
                            case .words(let words):
                                json.array(compact: true) { json in
                                    for word in words {
                                        json.item()
                                        json.string(word)
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        json.newLine()
        return json.bytes
    }
}
