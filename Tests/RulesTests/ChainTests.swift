import MeaningLint
import Rules
import TestSupport
import Testing

/// The chain from a question to the forum, across folders, languages and both directions of reference.
@Suite struct ChainTests {
    static let files = [
        "surveys/home.yml": "spørgeskemaer: [{ id: hjem, spørgsmål: [{ id: q1, tekst: Kender du din hjælper?, bruges_i: kendt }, { id: q2, tekst: Hvad mangler? }, { id: q3, tekst: Er du tryg? }] }]\n",
        "kpis/known.yml": "kpis:\n  - { id: kendt, title: Known carer, recipients: [{ who: team leaders }] }\n  - { id: safe, source: { survey: hjem, questions: [q3] } }\n",
        "boards/board.yml": "dashboards: [{ id: board, tiles: [kendt, gone], discussed: { forum: team meeting, every: month } }]\n",
    ]

    static func chain() -> Chain { Chain(Lint(RuleSet.builtIn(), files).run().catalogues) }

    private func node(_ id: String, _ chain: Chain) throws -> Chain.Node { try #require(chain.nodes.first { $0.id == id }) }

    @Test func linksInBothDirectionsAndBothLanguages() throws {
        let chain = Self.chain()
        func leads(_ from: String, _ to: String) throws -> Bool { try node(from, chain).next.contains { chain.nodes[$0].id == to } }
        #expect(try leads("q1", "kendt"))
        #expect(try leads("q3", "safe"))
        #expect(try leads("kendt", "board"))
        #expect(try leads("kendt", "team leaders"))
        #expect(try leads("board", "team meeting"))
        #expect(try leads("gone", "board"))
    }

    @Test func breaksAreMarked() throws {
        let chain = Self.chain()
        #expect(try node("q1", chain).breaks.isEmpty)
        #expect(try node("q2", chain).breaks == [.unused])
        #expect(try node("safe", chain).breaks == [.unseen])
        #expect(try node("board", chain).breaks == [.unaddressed])
        #expect(try node("gone", chain).breaks == [.undefined])
    }

    @Test func aroundOneId() throws {
        let part = try #require(Self.chain().around("kendt"))
        #expect(Set(part.nodes.map(\.id)) == ["q1", "kendt", "board", "team leaders", "team meeting"])
        #expect(Self.chain().around("hjem/q2")?.nodes.count == 1)
        #expect(Self.chain().around("nobody") == nil)
    }

    @Test func textIsTheSameEveryTime() {
        let text = ChainReport(Self.chain(), language: .en).text()
        #expect(text.contains("  question q1  Kender du din hjælper?  surveys/home.yml:1\n      → KPI kendt  Known carer\n"))
        #expect(text.contains("    ! no KPI uses the answer\n"))
        #expect(text.hasSuffix("The chain breaks in 4 places (marked with !).\n"))
        #expect(ChainReport(Self.chain(), language: .da).text().contains("! intet nøgletal bruger svaret"))
    }

    @Test func picturesEscapeWhatPeopleWrite() {
        let files = ["a.yml": "kpis: [{ id: k, title: 'A \"quoted\" <name> \\ here' }]\n"]
        let chain = Chain(Lint(RuleSet.builtIn(), files).run().catalogues)
        let mermaid = ChainReport(chain, language: .en).mermaid()
        #expect(mermaid.hasPrefix("flowchart LR\n"))
        #expect(mermaid.contains("A #34;quoted#34; #60;name#62; #92; here<br/>! shown"))
        #expect(ChainReport(chain, language: .en).dot().contains("A \\\"quoted\\\" <name> \\\\ here"))
    }

    @Test func aRingEnds() {
        let files = ["a.yml": "kpis: [{ id: a, balances: b }, { id: b, balances: a }]\ngoals: [{ id: g, kpis: [a, b] }]\n"]
        #expect(!ChainReport(Chain(Lint(RuleSet.builtIn(), files).run().catalogues), language: .en).text().isEmpty)
    }

    @Test func theMeetingPageTellsAsksAndLeavesRoom() {
        var lint = Lint(RuleSet.builtIn(), ["a.yml": "goals:\n  - id: reading\n    title: Children read\n    listened_to: [{ who: three classes }]\n    dilemmas: [Free reading against practice]\n    answers: { for-whom-missing: The board decides in June with the parents. }\n"])
        lint.request.keepsTold = true
        let page = String(decoding: MeetingPage(lint.run(), language: .en, today: lint.request.today).write(), as: UTF8.self)
        for line in ["## 6. Stop and learn", "- three classes *(Children read)*", "- Free reading against practice *(Children read)*", "- **Whom is the goal for?**, *Children read*: The board decides in June with the parents.", "> Does something trip our courage?", "____"] {
            #expect(page.contains(line), "\(line) is missing")
        }
        for word in ["score", "grade", "🟢", "red", "percent"] { #expect(!page.split(separator: " ").contains(Substring(word))) }
    }
}
