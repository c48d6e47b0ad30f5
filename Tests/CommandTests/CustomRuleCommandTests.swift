import Foundation
import Testing

/// Custom rules as users have them: `test`, `rules`, `explain`, `--rule`, and the examples of the docs.
@Suite struct CustomRuleCommandTests {
    static let configuration = """
        language: en
        custom-rules:
          - id: name-the-owner
            principle: embrace-data
            serves: 3
            on: kpi
            require: { owner: present }
            message: "{title} has no owner."
            question: "Whom do we ask?"
            why: Somebody has to know.
            examples:
              bad: ["kpis: [{ id: ↓loans↑, title: Loans }]"]
              good: ["kpis: [{ id: loans, title: Loans, owner: Library }]"]
        """
    static let kpi = "kpis: [{ id: a, title: Loans }]\n"

    @Test func testAndCoverage() throws {
        let command = try Command([".lint-rules.yml": Self.configuration, "a.yml": Self.kpi, "none/b.yml": "goals: []\n"])
        defer { command.remove() }
        let result = try command.run("test")
        #expect(result.code == 0 && result.output == "1 rule with 2 examples: all are as they should be.\n" && result.errors.isEmpty)
        #expect(try command.run("test", "--coverage").code == 0)
        let idle = try command.run("test", "--coverage", "--path", "none")
        #expect(idle.code == 1)
        #expect(idle.output.hasPrefix(".lint-rules.yml:3:5: name-the-owner: the rule is about nothing in the files; it is for a KPI where its \"when\" holds.\n"))
        #expect(try command.run("test", "--path", "none").code == 2)
    }

    @Test func testTellsWhatIsWrong() throws {
        let command = try Command(["rules/.lint-rules.yml": Self.configuration.replacing("owner: Library", with: "comment: x").replacing("language: en", with: "language: da")])
        defer { command.remove() }
        let result = try command.run("test", "rules")
        #expect(result.code == 1)
        #expect(result.output == "rules/.lint-rules.yml:13:14: name-the-owner, eksempel 1 under good: Reglen skulle tie, men spørger ved »loans« (eksemplets linje 1).\n\n1 regel med 2 eksempler: 1 er ikke, som det skal være.\n")
        let json = try command.run("test", "rules/.lint-rules.yml", "--format", "json", "--lang", "en")
        let report = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        #expect(json.code == 1 && (report["summary"] as? [String: Int]) == ["rules": 1, "examples": 2, "failed": 1, "idle": 0])
        let rule = try #require((report["rules"] as? [[String: Any]])?.first)
        let examples = try #require(rule["examples"] as? [[String: Any]])
        #expect(rule["definitions"] is NSNull && examples[0]["problem"] is NSNull)
        #expect(examples[1]["problem"] as? String == "The rule should be silent, and asks at \"loans\" (line 1 of the example).")
    }

    @Test func nothingToTest() throws {
        let command = try Command([".lint-rules.yml": "language: en\n"])
        defer { command.remove() }
        #expect(try command.run("test").code == 4)
        #expect(try command.run("test", "nowhere.yml").code == 2)
    }

    @Test func besideTheBuiltInOnes() throws {
        let command = try Command([".lint-rules.yml": Self.configuration, "a.yml": Self.kpi])
        defer { command.remove() }
        #expect(try command.run("rules").output.contains("name-the-owner"))
        #expect(try command.run("rules", "--format", "json").output.contains("\"file\": \".lint-rules.yml\""))
        let page = try command.run("explain", "name-the-owner").output
        #expect(page.contains("own rule: .lint-rules.yml:3") && page.contains("It asks about a KPI, unless \"owner\" is there.") && page.contains("Somebody has to know."))
        #expect(try command.run("explain", "name-the-owner", "--format", "markdown").output.hasPrefix("# `name-the-owner`: Name the owner"))
        let only = try command.run("check", "--rule", "name-the-owner", "--format", "json")
        #expect(only.output.contains("\"rule\": \"name-the-owner\"") && only.output.contains("\"title\": \"Loans\"") && !only.output.contains("\"rule\": \"for-whom"))
        let wrong = try command.run("check", "--rule", "name-the-onwer")
        #expect(wrong.code == 2 && wrong.errors.contains("Did you mean \"name-the-owner\"?"))
        #expect(try command.run("check", "--print-config", "a.yml").output.contains("rules.name-the-owner: info"))
        #expect(try command.run("questions").output.contains("Whom do we ask?"))
    }

    /// Each block of the page that is a whole configuration of rules is what it says it is.
    @Test func theExamplesOfTheDocs() throws {
        let page = try String(contentsOf: Command.package.appending(path: "docs/custom-rules.md"), encoding: .utf8)
        let blocks = page.components(separatedBy: "```yaml\n").dropFirst().compactMap { $0.components(separatedBy: "```").first }.filter { $0.hasPrefix("custom-rules:") }
        #expect(blocks.count == 11)
        for block in blocks {
            for language in ["da", "en"] {
                let command = try Command([".lint-rules.yml": "language: \(language)\n" + block])
                defer { command.remove() }
                let result = try command.run("test")
                #expect(result.code == 0, "\(block)\n\(result.output)\(result.errors)")
            }
        }
        // All of them together are one office.
        let rules = blocks.map { $0.dropFirst("custom-rules:\n".count) }.joined()
        let command = try Command([".lint-rules.yml": "custom-rules:\n" + rules])
        defer { command.remove() }
        #expect(try command.run("test").code == 0)
    }
}
