import MeaningLint
import Rules
import TestSupport
import Testing

/// A finding's range, cut out of the file, is the very word, however the text is written.
@Suite struct SpanTests {
    static let rules = RuleSet.builtIn()

    /// The words that the jargon rule points at, cut out of the file's own bytes, with line and column.
    static func jargon(_ bytes: [UInt8], name: String = "a.yml", decode: ([UInt8]) -> String = { String(decoding: $0, as: UTF8.self) }) -> [String] {
        var lint = Lint(rules, [:])
        lint.files = MemoryFiles(bytes: ["/work/" + name: bytes])
        lint.request.paths = [name]
        lint.request.choice = RuleChoice(only: ["jargon"])
        return lint.run().findings.map { _, finding in
            let range = finding.range
            return "\(range.start.line):\(range.start.column)-\(range.end.line):\(range.end.column) \(decode(Array(bytes[range.start.offset..<range.end.offset])))"
        }
    }

    static func jargon(_ text: String, name: String = "a.yml") -> [String] { jargon(Array(text.utf8), name: name) }

    static func question(_ text: String) -> String { "language: da\nspørgeskemaer:\n  - spørgsmål:\n      - tekst: \(text)\n" }

    @Test func plain() {
        #expect(Self.jargon(Self.question("Har du et tryksår i dag?")) == ["4:26-4:33 tryksår"])
    }

    @Test func plainOverSeveralLines() {
        #expect(Self.jargon(Self.question("Har du nu\n          et tryksår\n          i dag?")) == ["5:14-5:21 tryksår"])
    }

    @Test func multiByteBefore() {
        // Columns count Unicode scalars, offsets bytes; a word of another plane is one scalar.
        #expect(Self.jargon(Self.question("Årets æøå 🌍 tryksår?")) == ["4:28-4:35 tryksår"])
    }

    @Test func singleQuoted() {
        #expect(Self.jargon(Self.question("'Har du ''et'' tryksår?'")) == ["4:31-4:38 tryksår"])
    }

    @Test func doubleQuotedWithEscapes() {
        #expect(Self.jargon(Self.question(#""\u00c5h, \"har\" du\tet tryksår?""#)) == ["4:41-4:48 tryksår"])
        #expect(Self.jargon(Self.question(#""Har du et tryks\u00e5r?""#)) == [#"4:27-4:39 tryks\u00e5r"#])
    }

    @Test func doubleQuotedFolded() {
        #expect(Self.jargon(Self.question("\"Har du \\\n          et\n\n          tryksår?\"")) == ["7:11-7:18 tryksår"])
    }

    @Test func literal() {
        #expect(Self.jargon(Self.question("|\n          Har du\n\n          et tryksår?\n")) == ["7:14-7:21 tryksår"])
        #expect(Self.jargon(Self.question("|2-  # så\n            Har du\n          et tryksår?\n")) == ["6:14-6:21 tryksår"])
    }

    @Test func folded() {
        #expect(Self.jargon(Self.question(">-\n          Har du\n          et tryksår\n            indrykket\n          eller\n\n          evidens?\n")) == ["6:14-6:21 tryksår", "10:11-10:18 evidens"])
    }

    @Test func theSecondOccurrence() {
        // The same word stands first in a name, which is no term.
        #expect(Self.jargon(Self.question("Hvad er det, Café Evidens gør med evidens?")) == ["4:50-4:57 evidens"])
    }

    @Test func carriageReturns() {
        let text = Self.question("|\n          Har du\n          et tryksår?\n")
        #expect(Self.jargon(text.replacing("\n", with: "\r\n")) == ["6:14-6:21 tryksår"])
        #expect(Self.jargon(text.replacing("\n", with: "\r")) == ["6:14-6:21 tryksår"])
    }

    @Test func lineSeparatorsAreNoLines() {
        // NEL, LS and PS are breaks to libyaml, and characters to everybody else.
        #expect(Self.jargon("language: da\nspørgeskemaer:\n  - titel: \"a\u{2028}b\u{85}c\"\n    spørgsmål:\n      - tekst: Har du et tryksår?\n") == ["5:26-5:33 tryksår"])
    }

    @Test func byteOrderMark() {
        #expect(Self.jargon([0xEF, 0xBB, 0xBF] + Array(Self.question("Har du et tryksår?").utf8)) == ["4:26-4:33 tryksår"])
    }

    @Test(arguments: [true, false], [true, false]) func utf16(bigEndian: Bool, mark: Bool) {
        var units: [UInt16] = mark ? [0xFEFF] : []
        units += Array(Self.question("🌍 har du et tryksår?").utf16)
        var bytes: [UInt8] = []
        for unit in units {
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            bytes += bigEndian ? [high, low] : [low, high]
        }
        let found = Self.jargon(bytes) { part in
            var units: [UInt16] = []
            for index in stride(from: 0, to: part.count, by: 2) {
                let (first, second) = (UInt16(part[index]), UInt16(part[index + 1]))
                units.append(bigEndian ? first << 8 | second : second << 8 | first)
            }
            return String(decoding: units, as: UTF16.self)
        }
        #expect(found == ["4:28-4:35 tryksår"])
    }

    @Test func alias() {
        let text = "language: da\nspørgeskemaer:\n  - spørgsmål:\n      - tekst: &t Har du et tryksår?\n      - tekst: *t\n"
        var lint = Lint(Self.rules, ["a.yml": text])
        lint.request.choice = RuleChoice(only: ["jargon"])
        let result = lint.run()
        let cut = result.findings.map { String(decoding: Array(text.utf8)[$0.finding.range.start.offset..<$0.finding.range.end.offset], as: UTF8.self) }
        #expect(cut == ["tryksår", "*t"])
        let related = result.findings[1].finding.related
        #expect(related.count == 1)
        #expect(related.first.map { String(decoding: Array(text.utf8)[$0.range.start.offset..<$0.range.end.offset], as: UTF8.self) } == "tryksår")
    }

    @Test func anchorAndTagAreNoPartOfTheText() {
        #expect(Self.jargon(Self.question("&a !!str Har du et tryksår?")) == ["4:35-4:42 tryksår"])
        #expect(Self.jargon(Self.question("&a # så\n          tryksår her?")) == ["5:11-5:18 tryksår"])
    }

    @Test func json() {
        let text = #"{"language":"da","surveys":[{"questions":[{"text":"\ud83c\udf0d \u00e5 har du et tryksår?"}]}]}"#
        #expect(Self.jargon(text, name: "a.json").map { $0.split(separator: " ").last } == ["tryksår"])
        #expect(Self.jargon(text, name: "a.yml").map { $0.split(separator: " ").last } == ["tryksår"])
    }

    @Test func frontMatter() {
        #expect(Self.jargon("---\n" + Self.question("Har du et tryksår?") + "---\n# tryksår\n", name: "a.md") == ["5:26-5:33 tryksår"])
    }

    @Test func laterDocuments() {
        let text = "a: 1\n---\n" + Self.question("Har du et tryksår?")
        #expect(Self.jargon(text) == ["6:26-6:33 tryksår"])
    }

    /// A range is never empty, also for what is missing in a definition of nothing.
    @Test(arguments: ["kpis: [{}]", "kpis:\n  - id: ''\n    title: \"\"\n", "goal: {}", "surveys: [{questions: [{}]}]", "kpis: [{id: }]"])
    func neverEmpty(_ text: String) {
        let lint = Lint(Self.rules, ["a.yml": text])
        let findings = lint.run().findings
        #expect(!findings.isEmpty)
        for (_, finding) in findings { #expect(finding.range.end.offset > finding.range.start.offset) }
    }
}
