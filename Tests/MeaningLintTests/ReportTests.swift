@testable import MeaningLint
import Rules
import TestSupport
import Testing

/// The parts that reports are made of.
@Suite struct ReportTests {
    private func passage(_ text: String, _ words: String, context: Int = 1) -> [String] {
        let file = SourceFile(path: "a.yml", bytes: Array(text.utf8))
        let locator = Locator(file)
        guard let found = text.firstRange(of: words) else { return [] }
        let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
        let range = locator.range(start..<start + words.utf8.count)
        return Passage(range, in: locator, context: context).lines.map { line in
            "\(line.number) " + line.pieces.map { $0.isMarked ? "[\($0.text)]" : $0.text }.joined()
        }
    }

    @Test func passages() {
        #expect(passage("a:\n  b: én to tre\n  c: x\n", "to") == ["1 a:", "2   b: én [to] tre", "3   c: x"])
        #expect(passage("  a: x\n\n  b: to\n\n  c: y\n", "to") == ["3 b: [to]"], "what a blank line parts is another matter")
        #expect(passage("a: >\n  en\n  to\n  tre\n", "to\n  tre") == ["2 en", "3 [to]", "4 [tre]"])
        #expect(passage("a: to", "to", context: 0) == ["1 a: [to]"])
        let long = passage("a: " + String(repeating: "x", count: 500) + " to " + String(repeating: "y", count: 500), "to")
        #expect(long.count == 1 && long[0].contains("… ") == false && long[0].contains("[to]") && long[0].hasPrefix("1 …") && long[0].hasSuffix("…") && long[0].count < 160)
        #expect(passage("a: \"\u{1B}[2J to\"", "to") == ["1 a: \"\\u{1B}[2J [to]\""])
    }

    private func chain(_ text: String) -> Chain { Chain(Lint(RuleSet.builtIn(), ["a.yml": text, ".lint-rules.yml": ""]).run().catalogues) }

    @Test func boxesOfAColumnDoNotOverlapAndEdgesLeadOn() {
        let kpis = (0..<12).map { "  - { id: k\($0), title: T, recipients: [r\($0 % 3)], learning: { forum: f\($0 % 2) }, source: { survey: s, questions: [q\($0 % 5)] } }\n" }.joined()
        let questions = (0..<6).map { "{ id: q\($0), text: Why? }" }.joined(separator: ", ")
        let chain = chain("kpis:\n\(kpis)surveys: [{ id: s, questions: [\(questions)] }]\ndashboards: [{ id: d, tiles: [k1, k2, k3, gone] }]\n")
        let column: [Chain.Kind: Int] = [.question: 0, .kpi: 1, .missing: 1, .goal: 2, .dashboard: 2, .recipient: 3, .forum: 4]
        let layout = ChainLayout(chain, nodes: Array(chain.nodes.indices), columns: 5, column: { column[chain.nodes[$0].kind] ?? 0 }, height: { _ in 40 })
        #expect(Set(layout.boxes.compactMap(\.node)) == Set(chain.nodes.indices))
        for column in layout.columns {
            for (a, b) in zip(column, column.dropFirst()) { #expect(layout.boxes[a].y + layout.boxes[a].height <= layout.boxes[b].y) }
            for box in column { #expect(layout.boxes[box].y >= 0 && layout.boxes[box].y + layout.boxes[box].height <= layout.height + 0.001) }
        }
        for box in layout.boxes { for next in box.next { #expect(layout.boxes[next].column == box.column + 1) } }
        // Whoever follows the edges comes from a figure to the forum.
        func reached(_ box: Int) -> Set<Int> { layout.boxes[box].next.reduce(into: []) { $0.formUnion(layout.boxes[$1].node.map { [$0] } ?? reached($1)) } }
        for (index, box) in layout.boxes.enumerated() { if let node = box.node { #expect(reached(index) == Set(chain.nodes[node].next)) } }
    }

    @Test func labelsAreWrapped() {
        #expect(ChainPictures.wrapped("Days that residents wait", to: 12, lines: 3) == ["Days that", "residents", "wait"])
        #expect(ChainPictures.wrapped("Days that residents wait for training", to: 12, lines: 2) == ["Days that", "residents…"])
        #expect(ChainPictures.wrapped("Folkeoplysningsudvalget", to: 12, lines: 3) == ["Folkeoplysn-", "ingsudvalget"])
        #expect(ChainPictures.wrapped("", to: 12, lines: 2) == [""])
    }

    /// Each figure, each question and each place where the chain breaks is in some picture, however they hang together.
    @Test func nothingIsLeftOutOfThePictures() {
        let chain = chain("""
            kpis: [{ id: a, title: "KPI a" }, { id: b, title: "KPI b" }, { id: c, title: "KPI c", balances: [nowhere] }]
            goals: [{ id: g, title: Goal g, kpis: [a, gone] }, { id: h, title: Goal h }]
            dashboards: [{ id: d, title: Board d, tiles: [a] }, { id: e, title: Board e }]
            surveys: [{ id: s, questions: [{ id: q, text: Why q?, feeds: [g] }, { id: r, text: Why r? }, { id: t, text: Why t?, feeds: [lost] }] }]
            """)
        let html = ChainPictures(chain, language: .en).html()
        for node in chain.nodes { #expect(html.contains("<title>" + Escaping.markup("\(ChainReport(chain, language: .en).words(node.kind)) \(node.title ?? node.id)") + "</title>"), "\(node.kind) \(node.id)") }
    }

    @Test func keysOutliveLinesAndTellDefinitionsApart() {
        func prints(_ text: String) -> [String] {
            let result = Lint(RuleSet.builtIn(), ["a.yml": text]).run()
            let entries = Entries(result, options: Report.Options(language: .en, today: CalendarDate(year: 2026, month: 11, day: 24), paths: Paths(currentFolder: "/work")))
            return entries.open.map(\.fingerprint)
        }
        let text = "goals:\n  - id: a\n  - id: b\n  - title: Without an id\n  - title: Without an id\n"
        let own = prints(text)
        #expect(Set(own).count == own.count && own.allSatisfy { $0.count == 16 })
        #expect(prints("\n# x\n" + text) == own)
    }
}
