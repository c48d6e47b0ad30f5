/// SARIF 2.1.0 (OASIS, with errata 01), for code scanning and for editors: rules with help, fingerprints that outlive changed lines, and answered
/// findings as suppressed ones with their reasons.
struct SARIFReport {
    private let entries: Entries
    private let result: Linter.Result
    private let language: MessageLanguage

    init(_ entries: Entries, _ result: Linter.Result) {
        self.entries = entries
        self.result = result
        language = entries.language
    }

    func write() -> [UInt8] {
        let all = (entries.open + entries.answered).sorted { ($0.file, $0.finding.textRange.lowerBound, $0.rule.id) < ($1.file, $1.finding.textRange.lowerBound, $1.rule.id) }
        let used = Set(all.map(\.finding.rule)).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, $0) })
        var json = JSONWriter()
        json.object { json in
            json.member("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
            json.member("version", "2.1.0")
            json.item("runs")
            json.array { json in
                json.item()
                json.object { json in
                    json.item("tool")
                    json.object { json in
                        json.item("driver")
                        json.object { json in
                            json.member("name", "meaning-lint")
                            json.member("version", Version.number)
                            json.member("semanticVersion", Version.number)
                            json.member("language", language.rawValue)
                            json.item("rules")
                            json.array { json in
                                for number in used {
                                    json.item()
                                    rule(entries.rules.rules[number], &json)
                                }
                            }
                        }
                    }
                    json.item("invocations")
                    invocations(&json)
                    json.member("language", language.rawValue)
                    json.member("columnKind", "unicodeCodePoints")
                    json.item("results")
                    json.array { json in
                        for entry in all {
                            json.item()
                            finding(entry, numbers[entry.finding.rule] ?? 0, &json)
                        }
                    }
                }
            }
        }
        json.newLine()
        return json.bytes
    }

    private func invocations(_ json: inout JSONWriter) {
        json.array { json in
            json.item()
            json.object { json in
                json.item("executionSuccessful")
                json.bool(result.diagnostics.isEmpty)
                json.item("toolExecutionNotifications")
                json.array { json in
                    for diagnostic in result.diagnostics {
                        json.item()
                        json.object { json in
                            json.member("level", "error")
                            json.item("message")
                            message(diagnostic.message[language], &json)
                        }
                    }
                }
            }
        }
    }

    private func rule(_ rule: Rule, _ json: inout JSONWriter) {
        json.object { json in
            json.member("id", rule.id)
            json.member("name", rule.id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined())
            json.item("shortDescription")
            message(rule.title[language], &json)
            json.item("fullDescription")
            message(rule.decides[language], &json)
            json.item("help")
            json.object { json in
                let page = RulePage(rule, language: language)
                json.member("text", page.text(isColored: false))
                json.member("markdown", page.help())
            }
            json.item("defaultConfiguration")
            json.object(compact: true) { json in json.member("level", Self.level(rule.severity)) }
            json.item("properties")
            json.object(compact: true) { json in
                json.item("tags")
                json.array(compact: true) { json in
                    json.item()
                    json.string(rule.principle.rawValue)
                }
            }
        }
    }

    private func finding(_ entry: Entry, _ rule: Int, _ json: inout JSONWriter) {
        json.object { json in
            json.member("ruleId", entry.rule.id)
            json.member("ruleIndex", rule)
            json.member("level", Self.level(entry.finding.severity))
            json.item("message")
            message(entry.sentence(language), &json)
            json.item("locations")
            json.array { json in
                json.item()
                json.object { json in
                    json.item("physicalLocation")
                    location(entry.summary.file, entry.finding.range, snippet: entry.key.words, &json)
                    if let item = entry.item {
                        json.item("logicalLocations")
                        json.array { json in
                            json.item()
                            json.object(compact: true) { json in
                                json.member("name", item.id ?? item.title ?? item.path)
                                json.member("fullyQualifiedName", item.path)
                                json.member("kind", item.kind.name)
                            }
                        }
                    }
                }
            }
            if !entry.finding.related.isEmpty {
                json.item("relatedLocations")
                json.array { json in
                    for (number, related) in entry.finding.related.enumerated() {
                        json.item()
                        json.object { json in
                            json.member("id", number)
                            json.item("physicalLocation")
                            location(related.file, related.range, snippet: nil, &json)
                            json.item("message")
                            message(related.message[language], &json)
                        }
                    }
                }
            }
            json.item("partialFingerprints")
            json.object(compact: true) { json in json.member("meaningLint/v1", entry.fingerprint) }
            // Of one run, all results have suppressions or none (SARIF, 3.27.23).
            json.item("suppressions")
            json.array { json in
                guard let answer = entry.answer else { return }
                json.item()
                suppression(answer, entry.summary.file, &json)
            }
        }
    }

    private func suppression(_ answer: Answer, _ file: String, _ json: inout JSONWriter) {
        json.object { json in
            json.member("kind", "inSource")
            json.member("status", "accepted")
            json.member("justification", answer.why.trimmingSpaces)
            json.item("location")
            json.object { json in
                json.item("physicalLocation")
                location(file, answer.range, snippet: nil, &json)
            }
            json.item("properties")
            json.object(compact: true) { json in
                if let by = answer.by { json.member("by", by) }
                if let until = answer.until { json.member("until", until.iso) }
            }
        }
    }

    private func location(_ file: String, _ range: SourceRange, snippet: String?, _ json: inout JSONWriter) {
        json.object { json in
            json.item("artifactLocation")
            json.object(compact: true) { json in json.member("uri", Escaping.uri(entries.path(file))) }
            json.item("region")
            json.object { json in
                json.member("startLine", range.start.line)
                json.member("startColumn", range.start.column)
                json.member("endLine", range.end.line)
                json.member("endColumn", range.end.column)
                if let snippet, !snippet.isEmpty {
                    json.item("snippet")
                    message(snippet, &json)
                }
            }
        }
    }

    private func message(_ text: String, _ json: inout JSONWriter) {
        json.object(compact: true) { json in json.member("text", Self.plain(text)) }
    }

    /// Viewers make links of `[text](place)` and put arguments in the place of `{0}`, in plain text too (SARIF, 3.11.5 and 3.11.6).
    private static func plain(_ text: String) -> String {
        let text = text.contains("](") ? text.replacing("](", with: "]\u{2060}(") : text
        guard text.contains("{") else { return text }
        return text.reduce(into: "") { result, character in
            if character.isASCII, character.isNumber, result.last == "{" { result += "\u{2060}" }
            result.append(character)
        }
    }

    private static func level(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .info: "note"
        case .off: "none"
        }
    }
}
