import MeaningLint
import Rules
import TestSupport
import Testing

/// Holds every rule to what a rule is: whole in both languages, explained, and known to fire.
@Suite struct RegistryTests {
    static let rules = RuleSet.builtIn()

    @Test func idsAreUnique() {
        #expect(Set(Self.rules.ids).count == Self.rules.ids.count)
    }

    @Test(arguments: rules.rules.map(\.id)) func isComplete(_ id: String) throws {
        let rule = try #require(Self.rules[id])
        for text in [rule.title, rule.why, rule.decides] {
            #expect(!text.da.isEmpty && !text.en.isEmpty)
            #expect(text.da != text.en)
        }
        #expect(rule.id.allSatisfy { $0.isLowercase || $0 == "-" })
        #expect(rule.principle == .format ? rule.serves == 0 : (1...3).contains(rule.serves))
        #expect(!rule.messages.isEmpty)
        for message in rule.messages {
            #expect(message.question.da.hasSuffix("?") && message.question.en.hasSuffix("?"))
            #expect(message.question.da.filter { $0 == "?" }.count == 1, "one question, not two in one")
            #expect(message.question.en.filter { $0 == "?" }.count == 1)
            #expect(placeholders(message.text.da) == placeholders(message.text.en), "\(id): the languages tell different facts")
            for word in [" skal I ", " bør ", " should ", "score", "karakter"] { #expect(!message.text.da.contains(word) && !message.text.en.contains(word)) }
        }
        if rule.principle != .format { #expect(!rule.sources.isEmpty, "\(id) names no source") }
        #expect(!rule.reads.isEmpty)
    }

    private func placeholders(_ text: String) -> Set<String> {
        var names: Set<String> = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            names.insert(String(rest[rest.index(after: open)..<close].drop { $0 == "=" }.prefix { $0 != "|" }))
            rest = rest[rest.index(after: close)...]
        }
        return names
    }

    @Test(arguments: rules.rules.map(\.id)) func hasExamplesInBothLanguages(_ id: String) throws {
        let rule = try #require(Self.rules[id])
        for language in MessageLanguage.allCases {
            #expect(rule.examples.contains { $0.isBad && $0.language == language }, "\(id): no bad example in \(language)")
        }
        #expect(rule.examples.contains { !$0.isBad }, "\(id): no good example")
    }

    /// Every rule fires on a bad example of its own, and each of its messages is told by some example.
    @Test(arguments: rules.rules.map(\.id)) func everyMessageIsTold(_ id: String) throws {
        let rule = try #require(Self.rules[id])
        var told: Set<String> = []
        for example in rule.examples where example.isBad {
            let text = Exemplary.marked(Exemplary.complete(example)).text
            for (_, finding) in RuleExampleTests.lint(text, naming: rule).findings where Self.rules.rules[finding.rule].id == id { told.insert(finding.message.text.en) }
        }
        #expect(!told.isEmpty, "\(id) never fires")
    }
}
