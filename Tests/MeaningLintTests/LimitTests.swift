@testable import MeaningLint
import Rules
import TestSupport
import Testing

/// Files and configurations that mean harm end at a limit, and the limits stand in the configuration.
@Suite struct LimitTests {
    static let rules = RuleSet.builtIn()

    private func words(_ text: String, limits: String? = nil, name: String = "a.yml") -> [String] {
        var files = [name: text]
        if let limits { files[".lint-rules.yml"] = "limits: {\(limits)}" }
        var lint = Lint(Self.rules, files)
        lint.request.paths = [name]
        lint.request.choice = RuleChoice(only: ["yaml-syntax"])
        let result = lint.run()
        return result.diagnostics.map { $0.line(.en) } + result.findings.map { $0.finding.text(.en) }
    }

    @Test func eachLimitIsConfigured() {
        let text = "kpis: [" + String(repeating: "{id: a}, ", count: 100) + "]"
        #expect(words(text).isEmpty)
        #expect(words(text, limits: "values: 300").first?.contains("more than 300 values") == true)
        #expect(words(text, limits: "file-size: 900").first?.contains("larger than the limit of 900 B") == true)
        #expect(words("kpis: [[[[a]]]]", limits: "depth: 4").first?.contains("more than 4 levels") == true)
        #expect(words("a: &a [x, x, x]\nkpis: [*a, *a]", limits: "alias-values: 5").first?.contains("unfold to more than 5 values") == true)
        #expect(words("a: &a [x, x, x]\nkpis: [*a, *a]", limits: "alias-values: 8").isEmpty)
    }

    @Test(arguments: [
        ("depth: 0", "\"depth\" is a number from 1 to 1000."), ("depth: 1001", "\"depth\" is a number from 1 to 1000."), ("file-size: 1 GiB", "\"file-size\" is a number from 1 to 512 MiB."),
        ("values: many", "\"values\" is a number from 1 to 20000000."), ("deepth: 3", "There is no limit \"deepth\". Did you mean \"depth\"?"), ("depth: [1]", "\"depth\" is a number from 1 to 1000."),
    ])
    func limitsAreChecked(_ limits: String, _ complaint: String) { #expect(words("kpis: []", limits: limits).first?.hasSuffix(complaint) == true) }

    @Test func extendedLimitsHold() {
        let lint = Lint(Self.rules, [".lint-rules.yml": "extends: b.yml\nlimits: {depth: 9}", "b.yml": "limits: {values: 3, depth: 5}", "a.yml": "kpis: [{id: a}, {id: b}]"])
        #expect(lint.fired().contains("yaml-syntax"))
        let (settings, _) = Linter(rules: Self.rules, system: lint.files, paths: Paths(currentFolder: "/work")).effectiveSettings(for: "a.yml", configuration: nil)
        let lines = settings.text(.en).split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("limits.values: 3 ") && $0.hasSuffix("b.yml:1:10") })
        #expect(lines.contains { $0.hasPrefix("limits.depth: 9 ") && $0.hasSuffix(".lint-rules.yml:2:10") })
        #expect(lines.contains { $0.hasPrefix("limits.file-size: 16 MiB ") && $0.hasSuffix("default") })
    }

    /// 10 levels of 10 would be read ten thousand million times.
    @Test func manyExtendsEnd() {
        var files = [".lint-rules.yml": "extends: c10.yml", "c0.yml": "language: en", "a.yml": "kpis: []"]
        for level in 1...10 { files["c\(level).yml"] = "extends: [" + String(repeating: "c\(level - 1).yml, ", count: 10) + "]" }
        let complaints = Lint(Self.rules, files).complaints()
        #expect(complaints.count == 1 && complaints[0].hasSuffix("The configuration takes in more than 64 files."))
    }

    /// A file that several others extend is no circle.
    @Test func aSharedBaseIsReadForEach() {
        let files = [".lint-rules.yml": "extends: [b.yml, c.yml]", "b.yml": "extends: d.yml", "c.yml": "extends: d.yml", "d.yml": "rules: {for-whom-missing: off}", "a.yml": "goals: [{id: g}]"]
        #expect(Lint(Self.rules, files).complaints().isEmpty && !Lint(Self.rules, files).fired().contains("for-whom-missing"))
    }

    /// `*` over aliases that lie within their own anchors: two of them at each of sixty steps.
    @Test(.timeLimit(.minutes(1))) func pathsRoundACircleEnd() {
        let each = "/" + String(repeating: "*/", count: 60) + "x"
        let files = [".lint-rules.yml": "dialects: [{name: d, when: {keys: [a]}, kpi: {each: \(each)}}]", "a.yml": "a: &a [*a, *a, {b: &b [*b, *b, *a]}]"]
        #expect(Lint(Self.rules, files).complaints().isEmpty)
    }

    /// Merge keys and aliases that lead to where they stand.
    @Test(.timeLimit(.minutes(1)), arguments: [
        "kpis: &a [*a, *a, {id: x, learning: *a, recipients: [*a, *a]}]", "kpis:\n  - &b {id: x, <<: *b, source: *b, learning: *b}\n", "surveys: &s [{id: s, questions: *s}]", "goals: &g {id: g, <<: [*g, *g], kpis: *g}",
    ])
    func circles(_ text: String) { #expect(!words(text).contains { $0.contains("unfold") }) }

    @Test func anOddLastByteLiesWithinTheFile() throws {
        let text = Array("kpis:\n  - id: æ\n    title: x: y\n".utf16).flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        let bytes: [UInt8] = [0xFF, 0xFE] + text + [0x61]
        var lint = Lint(Self.rules, [:])
        lint.files = MemoryFiles(bytes: ["/work/a.yml": bytes])
        lint.request.paths = ["a.yml"]
        let result = lint.run()
        #expect(!result.findings.isEmpty)
        for (_, finding) in result.findings { #expect(finding.range.start.offset < finding.range.end.offset && finding.range.end.offset <= bytes.count) }
    }

    /// Each mark with all that follows it would be as many answers as words: 78,000 out of 6 KB.
    @Test func aCommentIsOneAnswer() {
        let marks = String(repeating: "# meaning-lint: answer jargon ", count: 200)
        let lint = Lint(Self.rules, ["a.yml": "goals:\n  - id: a  \(marks)\n"])
        #expect(lint.run().findings.count { Self.rules.rules[$0.finding.rule].id == "answer-without-reason" || Self.rules.rules[$0.finding.rule].id == "unused-answer" } == 1)
    }

    /// A place within a letter, or within what is no letter, is shown as far as it can be read.
    @Test(arguments: [[0xE6], [0xC3], [0xA6, 0xA6], [0xF0, 0x9F], [0xF0, 0x9F, 0x8C, 0xF0], [0xC3, 0xA6, 0xA6], [0xED, 0xA0, 0x80], [0x00], [0xEF, 0xBF, 0xBE]])
    func bytesThatAreNoText(_ bytes: [Int]) {
        let letters = bytes.map { UInt8($0) }
        for text in [Array("kpis:\n  - id: æ".utf8) + letters, Array("kpis: [{title: ".utf8) + letters + Array("æ, 🌍: x: y}]".utf8) + letters, letters] {
            var lint = Lint(Self.rules, [:])
            lint.files = MemoryFiles(bytes: ["/work/a.yml": text])
            lint.request.paths = ["a.yml"]
            let result = lint.run()
            for (_, finding) in result.findings { #expect(finding.range.start.offset < finding.range.end.offset && finding.range.end.offset <= text.count) }
            #expect(!TextReport(result, language: .da, style: .init(isColored: true, isVerbose: true)).write().isEmpty)
        }
    }

    /// Of a line of 100 KB, only what is around the words is shown, and looked at.
    @Test(.timeLimit(.minutes(1))) func longLines() {
        let text = "kpis: [" + (0..<2_000).map { "{id: k\($0), title: \"Besøg før klokken ni i område \($0)\"}" }.joined(separator: ", ") + "]"
        let result = Lint(Self.rules, ["a.yml": text]).run()
        let report = String(decoding: TextReport(result, language: .en, style: .init(isColored: false, isVerbose: true)).write(), as: UTF8.self)
        #expect(report.contains("    1 │ …"))
        #expect(report.split(separator: "\n").allSatisfy { $0.unicodeScalars.count < 400 })
        for line in report.split(separator: "\n").lazy.filter({ $0.hasPrefix("    1 │") }).prefix(2000) { #expect(line.contains("k")) }
    }

    /// The same bytes, however many threads share the files and in whatever order they are named.
    @Test func anyNumberOfThreadsReportsTheSame() {
        var files = [".lint-rules.yml": ""]
        for number in 0..<60 {
            files["f\(number).yml"] = number % 3 == 0 ? "goals: [{id: g\(number), title: Children read more than before, kpis: [k\(number + 1), nobody]}]"
                : number % 3 == 1 ? "kpis: [{id: k\(number), title: Books}, {id: k1, title: Loans}]" : "surveys: [{id: s\(number), questions: [{id: q, text: How satisfied are you with the library?}]}]"
        }
        var random = SystemRandom(seed: 7)
        func report(jobs: Int, paths: [String]) -> [UInt8] {
            var lint = Lint(Self.rules, files)
            lint.request.jobs = jobs
            lint.request.paths = paths
            return JSONReport(lint.run(), language: .da).write()
        }
        var names = files.keys.filter { $0 != ".lint-rules.yml" }.sorted()
        let first = report(jobs: 1, paths: names)
        for run in 0..<20 {
            for index in names.indices { names.swapAt(index, random.below(names.count)) }
            #expect(report(jobs: run % 8 + 1, paths: names) == first)
        }
    }
}
