import MeaningLint
import Rules
import TestSupport
import Testing

/// Runs every example of every rule: the examples are the tests, and the documentation.
@Suite struct RuleExampleTests {
    static let rules = RuleSet.builtIn()
    static let today = CalendarDate(year: 2026, month: 11, day: 24)

    struct Case: CustomStringConvertible, Sendable {
        var rule: Rule
        var example: Example
        var number: Int
        var description: String { "\(rule.id) \(example.isBad ? "bad" : "good") \(example.language.rawValue) #\(number)" }
    }

    static let cases = rules.rules.flatMap { rule in rule.examples.enumerated().map { Case(rule: rule, example: $1, number: $0) } }

    /// Lints one file in a folder that has a configuration, so that the file set is known to be whole.
    /// - Parameter naming: a rule that is off by default, and runs when it is named.
    static func lint(_ text: String, fileName: String = "example.yml", language: MessageLanguage = .en, naming rule: Rule? = nil) -> Linter.Result {
        let files = MemoryFiles(["/work/\(fileName)": text, "/work/.lint-rules.yml": "language: \(language.rawValue)\n"])
        let linter = Linter(rules: rules, system: files, paths: Paths(currentFolder: "/work"))
        var request = Linter.Request(today: today)
        request.paths = [fileName]
        if let rule, rule.severity == .off { request.choice.only = [rule.id] }
        return linter.run(request)
    }

    @Test(arguments: cases) func example(_ example: Case) {
        let (text, marked) = Exemplary.marked(Exemplary.complete(example.example))
        let result = Self.lint(text, naming: example.rule)
        #expect(result.diagnostics.isEmpty)
        let own = result.findings.map(\.finding).filter { Self.rules.rules[$0.rule].id == example.rule.id }
        if example.example.isBad {
            #expect(own.count == 1, "\(text)\n\(own.map { $0.text(.en) })")
            guard let finding = own.first else { return }
            #expect(marked != nil, "a bad example marks its words: ↓ ↑")
            if let marked {
                let words = String(decoding: Array(text.utf8)[finding.textRange], as: UTF8.self)
                let wanted = String(decoding: Array(text.utf8)[marked], as: UTF8.self)
                #expect(finding.textRange == marked, "points at \"\(words)\" instead of \"\(wanted)\"")
                #expect(finding.range.start.offset == marked.lowerBound && finding.range.end.offset == marked.upperBound)
            }
            #expect(finding.severity == example.example.severity ?? example.rule.severity)
        } else {
            #expect(own.isEmpty, "\(text)\n\(own.map { $0.text(.en) })")
            // A good example is a definition one could have written: no rule that reads what is there has anything to ask.
            let others = result.findings.map(\.finding).filter { !Self.rules.rules[$0.rule].tellsAbsence && Self.rules.rules[$0.rule].id != example.rule.id }
            #expect(others.isEmpty || example.example.scope == .file, "\(others.map { Self.rules.rules[$0.rule].id + ": " + $0.text(.en) })")
        }
    }

    /// What a finding says can be cut out of the file: the words of its message are the words at its range.
    @Test(arguments: cases.filter(\.example.isBad)) func rangeHoldsTheWords(_ example: Case) {
        let text = Exemplary.marked(Exemplary.complete(example.example)).text
        for (_, finding) in Self.lint(text, naming: example.rule).findings where Self.rules.rules[finding.rule].id == example.rule.id {
            let cut = String(decoding: Array(text.utf8)[finding.textRange], as: UTF8.self)
            #expect(!cut.isEmpty)
            for name in ["term", "option", "who", "later", "key", "field", "answered", "words"] {
                guard let fact = finding.facts.first(where: { $0.name == name }), case .text(let words) = fact.value else { continue }
                if name == "field", example.rule.id != "unknown-field" { continue }
                #expect(cut.contains(words), "\(example.rule.id): \"\(cut)\" does not hold \"\(words)\"")
            }
        }
    }

    /// Each message comes in both languages, with the same facts, and ends in a question.
    @Test(arguments: cases.filter(\.example.isBad)) func messagesAreWholeInBothLanguages(_ example: Case) {
        let text = Exemplary.marked(Exemplary.complete(example.example)).text
        for (_, finding) in Self.lint(text, naming: example.rule).findings {
            for language in MessageLanguage.allCases {
                #expect(!finding.text(language).contains("{"), "unfilled: \(finding.text(language))")
                #expect(!finding.question(language).contains("{"))
                #expect(finding.question(language).hasSuffix("?"))
            }
        }
    }
}
