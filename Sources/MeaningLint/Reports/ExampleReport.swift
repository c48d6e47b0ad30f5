/// What came of `meaning-lint test`: the examples that are not as they should be, and the rules that are about nothing.
public struct ExampleReport {
    let run: ExampleRun
    let language: MessageLanguage

    public init(_ run: ExampleRun, language: MessageLanguage) {
        self.run = run
        self.language = language
    }

    private func say(_ da: String, _ en: String) -> String { language == .da ? da : en }

    public func text() -> String {
        var lines: [String] = []
        for rule in run.rules {
            for example in rule.examples {
                guard let problem = example.problem else { continue }
                lines.append("\(place(example.origin)) \(rule.id), \(name(example)): \(problem[language])")
            }
            if rule.isIdle { lines.append("\(place(rule.origin)) \(rule.id): \(idle(rule))") }
        }
        if !lines.isEmpty { lines.append("") }
        if run.rules.isEmpty {
            lines.append(say("Konfigurationen har ingen egne regler (»custom-rules«).", "The configuration has no rules of its own (\"custom-rules\")."))
        } else {
            lines.append(summary)
        }
        return lines.map(Escaping.terminal).joined(separator: "\n") + "\n"
    }

    private func place(_ origin: Origin) -> String { "\(origin.file):\(origin.position.line):\(origin.position.column):" }

    private func name(_ example: ExampleRun.Outcome) -> String {
        example.isBad ? say("eksempel \(example.number) under bad", "bad example \(example.number)") : say("eksempel \(example.number) under good", "good example \(example.number)")
    }

    private func idle(_ rule: ExampleRun.Tested) -> String {
        let subjects = MessageText.list(rule.subjects.map { RecordWords.of($0.record)[language] }, language)
        return say("reglen gælder ingenting i filerne; den er til \(subjects), hvor »when« passer.", "the rule is about nothing in the files; it is for \(subjects) where its \"when\" holds.")
    }

    private var summary: String {
        let rules = run.rules.count == 1 ? say("1 regel", "1 rule") : say("\(run.rules.count) regler", "\(run.rules.count) rules")
        let examples = run.examples == 1 ? say("1 eksempel", "1 example") : say("\(run.examples) eksempler", "\(run.examples) examples")
        var text = say("\(rules) med \(examples)", "\(rules) with \(examples)")
        if run.failures == 0 {
            text += say(": alle er, som de skal være.", ": all are as they should be.")
        } else {
            text += say(": \(run.failures) er ikke, som \(run.failures == 1 ? "det" : "de") skal være.", ": \(run.failures) \(run.failures == 1 ? "is" : "are") not as \(run.failures == 1 ? "it" : "they") should be.")
        }
        if run.idle > 0 {
            text += run.idle == 1 ? say(" 1 regel gælder ingenting i filerne.", " 1 rule is about nothing in the files.") : say(" \(run.idle) regler gælder ingenting i filerne.", " \(run.idle) rules are about nothing in the files.")
        }
        return text
    }

    public func json() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.heading()
            json.item("summary")
            json.object { json in
                json.member("rules", run.rules.count)
                json.member("examples", run.examples)
                json.member("failed", run.failures)
                json.member("idle", run.idle)
            }
            json.item("rules")
            json.array { json in
                for rule in run.rules {
                    json.item()
                    json.object { json in
                        json.member("id", rule.id)
                        json.member("file", rule.origin.file)
                        json.member("line", rule.origin.position.line)
                        json.item("definitions")
                        if let met = rule.met { json.number(met) } else { json.null() }
                        json.item("examples")
                        json.array { json in
                            for example in rule.examples {
                                json.item()
                                json.object { json in
                                    json.member("kind", example.isBad ? "bad" : "good")
                                    json.member("number", example.number)
                                    json.member("file", example.origin.file)
                                    json.member("line", example.origin.position.line)
                                    json.member("problem", example.problem?[language])
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
