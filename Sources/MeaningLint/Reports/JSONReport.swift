/// The JSON report (CONTRACT, section 2).
public struct JSONReport {
    let result: Linter.Result
    let rules: RuleSet
    let language: MessageLanguage

    public init(_ result: Linter.Result, language: MessageLanguage) {
        self.result = result
        rules = result.rules
        self.language = language
    }

    public func write() -> [UInt8] {
        var json = JSONWriter()
        // About what they take: growing by doubling would need as much again.
        json.reserve(640 * result.findings.count + 512 * result.answered.count)
        json.object { json in
            json.heading()
            json.item("summary")
            summary(&json)
            json.item("findings")
            json.array { json in
                for (file, finding) in result.findings {
                    json.item()
                    self.finding(finding, in: result.files[file], &json)
                }
            }
            json.item("answered")
            json.array { json in
                for (file, answered) in result.answered {
                    json.item()
                    self.answered(answered, in: result.files[file], &json)
                }
            }
            if let revision = result.changedSince { json.member("changed_since", revision) }
            if let baseline = result.baseline {
                json.item("baseline")
                self.baseline(baseline, &json)
            }
        }
        json.newLine()
        return json.bytes
    }

    private func summary(_ json: inout JSONWriter) {
        let counts = Counts(result)
        json.object { json in
            json.member("files", result.lintedFiles)
            json.member("skipped", result.skippedFiles.count)
            json.item("definitions")
            json.object(compact: true) { json in
                for kind in DefinitionKind.allCases { json.member(kind.name, counts.definitions[kind] ?? 0) }
            }
            json.item("findings")
            json.object(compact: true) { json in
                for severity in [Severity.error, .warning, .info] { json.member(severity.name, counts.findings[severity] ?? 0) }
            }
            json.member("answered", result.answered.count)
            json.item("instruments")
            json.array(compact: true) { json in
                var seen: Set<String> = []
                for name in result.files.flatMap(\.instruments) where seen.insert(name).inserted {
                    json.item()
                    json.string(name)
                }
            }
        }
    }

    private func finding(_ finding: Finding, in file: Summary, _ json: inout JSONWriter) {
        let rule = rules.rules[finding.rule]
        json.object { json in
            json.member("rule", rule.id)
            json.member("principle", rule.principle.rawValue)
            json.member("severity", finding.severity.name)
            json.member("message", finding.text(language))
            json.member("question", finding.question(language))
            json.member("file", file.file)
            json.item("range")
            range(finding.range, &json)
            json.item("definition")
            definition(finding.entry, in: file, &json)
            json.item("evidence")
            json.object(compact: true) { json in
                for fact in finding.facts {
                    // Words that only the message needs are no facts.
                    if case .localized = fact.value { continue }
                    json.item(fact.name)
                    value(fact.value, &json)
                }
            }
            json.item("related")
            json.array { json in
                for related in finding.related {
                    json.item()
                    json.object { json in
                        json.member("file", related.file)
                        json.item("range")
                        range(related.range, &json)
                        json.member("message", related.message[language])
                    }
                }
            }
            json.item("fix")
            json.null()
        }
    }

    private func answered(_ answered: AnsweredFinding, in file: Summary, _ json: inout JSONWriter) {
        json.object { json in
            json.member("rule", rules.rules[answered.finding.rule].id)
            json.member("file", file.file)
            json.item("range")
            range(answered.finding.range, &json)
            json.item("definition")
            definition(answered.finding.entry, in: file, &json)
            json.member("why", answered.answer.why)
            json.member("by", answered.answer.by)
            json.member("until", answered.answer.until?.iso)
        }
    }

    private func baseline(_ baseline: Baseline.Outcome, _ json: inout JSONWriter) {
        json.object { json in
            json.member("file", baseline.file)
            json.member("known", baseline.known)
            json.item("gone")
            json.array { json in
                for entry in baseline.gone {
                    json.item()
                    json.object(compact: true) { json in
                        json.member("rule", entry.key.rule)
                        json.member("file", entry.file)
                        json.member("kind", entry.key.kind)
                        json.member("id", entry.key.definition)
                        json.member("words", entry.key.words)
                        json.member("count", entry.count)
                    }
                }
            }
            json.item("pruned")
            json.bool(baseline.isPruned)
        }
    }

    private func range(_ range: SourceRange, _ json: inout JSONWriter) {
        json.object(compact: true) { json in
            for (name, position) in [("start", range.start), ("end", range.end)] {
                json.item(name)
                json.object(compact: true) { json in
                    json.member("line", position.line)
                    json.member("column", position.column)
                    json.member("offset", position.offset)
                }
            }
        }
    }

    private func definition(_ entry: Int?, in file: Summary, _ json: inout JSONWriter) {
        guard let entry, file.items.indices.contains(entry) else { return json.null() }
        let item = file.items[entry]
        json.object(compact: true) { json in
            json.member("kind", item.kind.name)
            json.member("id", item.id)
            json.member("path", item.path)
            if file.hasDocuments { json.member("document", item.document) }
        }
    }

    private func value(_ value: Fact.Value, _ json: inout JSONWriter) {
        switch value {
        case .text(let text): json.string(text)
        case .number(let number): json.number(number)
        case .date(let date): json.string(date.iso)
        case .localized(let text): json.string(text[language])
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

/// What a report counts.
struct Counts {
    var definitions: [DefinitionKind: Int] = [:]
    var findings: [Severity: Int] = [:]

    init(_ result: Linter.Result) {
        for file in result.files { for item in file.items { definitions[item.kind, default: 0] += 1 } }
        for (_, finding) in result.findings { findings[finding.severity, default: 0] += 1 }
    }
}
