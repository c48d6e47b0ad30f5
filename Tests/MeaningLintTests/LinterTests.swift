@testable import MeaningLint
import Rules
import TestSupport
import Testing

/// Which files are read, which belong together, and what answers do.
@Suite struct LinterTests {
    static let rules = RuleSet.builtIn()
    static let kpi = "kpis: [{id: a, title: Books}]"

    private func files(_ lint: Lint) -> [String] { lint.run().files.map(\.file) }

    // MARK: Files

    @Test func endingsAndHiddenFolders() {
        let lint = Lint(Self.rules, [
            "a.yml": Self.kpi, "b.yaml": Self.kpi, "c.json": "{\"kpis\": []}", "d.lookml": Self.kpi, "e.txt": Self.kpi, "f.md": "---\n" + Self.kpi + "\n---\n",
            "g.md": "no front matter", ".hidden/h.yml": Self.kpi, ".github/i.yml": Self.kpi, "j.YML": Self.kpi,
        ])
        #expect(files(lint) == [".github/i.yml", "a.yml", "b.yaml", "c.json", "d.lookml", "f.md", "j.YML"])
    }

    @Test func gitignoreAtEveryLevel() {
        var lint = Lint(Self.rules, [
            ".git/config": "", ".gitignore": "*.tmp.yml\n/top.yml\nbuild/\n", "a.yml": Self.kpi, "b.tmp.yml": Self.kpi, "top.yml": Self.kpi, "sub/top.yml": Self.kpi,
            "build/c.yml": Self.kpi, "sub/.gitignore": "!b.tmp.yml\nd.yml\n", "sub/b.tmp.yml": Self.kpi, "sub/d.yml": Self.kpi, "sub/deep/d.yml": Self.kpi, "d.yml": Self.kpi,
        ])
        #expect(files(lint) == ["a.yml", "d.yml", "sub/b.tmp.yml", "sub/top.yml"])
        lint.request.paths = ["sub"]
        #expect(files(lint) == ["sub/b.tmp.yml", "sub/top.yml"], "what is written above the given folder holds in it")
        lint.request.paths = ["build/c.yml"]
        #expect(files(lint) == ["build/c.yml"])
    }

    @Test func missingAndUnreadablePaths() {
        var lint = Lint(Self.rules, ["a.yml": Self.kpi, "b.yml": Self.kpi])
        lint.files.denied = ["/work/b.yml"]
        lint.request.paths = ["a.yml", "b.yml", "gone"]
        let result = lint.run()
        #expect(result.diagnostics.map { $0.line(.en) } == ["meaning-lint: gone does not exist.", "meaning-lint: b.yml cannot be read: permission denied."])
        #expect(result.lintedFiles == 1 && !result.findings.isEmpty)
    }

    @Test func brokenFiles() {
        let broken = "kpis:\n  - title: a: b\n"
        let template = "{{ range .Values }}\nx: y: z\n"
        var lint = Lint(Self.rules, ["a.yml": broken, "b.yml": template, "c.yml": Self.kpi])
        lint.request.choice = RuleChoice(only: ["yaml-syntax"])
        #expect(lint.places() == ["a.yml:2:13 yaml-syntax"], "recognised before the break; a template is somebody else's")
        #expect(lint.run().skippedFiles.map(\.file) == ["b.yml"])
        lint.request.paths = ["b.yml"]
        #expect(lint.fired() == ["yaml-syntax"], "given: then it is a finding")
        let included = Lint(Self.rules, [".lint-rules.yml": "include: [b.yml]", "b.yml": template])
        #expect(included.fired() == ["yaml-syntax"])
    }

    /// A document that is whole is judged, one that is cut short is not.
    @Test func documentsBeforeTheBreak() {
        let lint = Lint(Self.rules, ["a.yml": "goals: [{id: a}]\n---\nkpis: [{id: b, title: a: b}]\n"])
        let fired = lint.fired()
        #expect(fired.contains("yaml-syntax") && fired.contains("for-whom-missing") && !fired.contains("source-missing"))
    }

    @Test func standardInputStandsForAFile() {
        var lint = Lint(Self.rules, [".lint-rules.yml": "", "a.yml": Self.kpi, "b.yml": "goals: [{id: g, kpis: [x]}]"])
        lint.request.standIn = (path: "a.yml", bytes: Array("kpis: [{id: x, title: Books}]".utf8))
        lint.request.choice = RuleChoice(only: ["kpi-unused", "broken-reference"])
        #expect(lint.fired().isEmpty)
        lint.request.standIn = (path: "new.yml", bytes: Array("kpis: [{id: y}]".utf8))
        #expect(lint.places() == ["new.yml:1:13 kpi-unused"], "only its own findings")
    }

    // MARK: File sets

    @Test func aSingleFileIsNotAskedWhatOnlyASetKnows() {
        var lint = Lint(Self.rules, ["a.yml": "goals: [{id: g, kpis: [nowhere]}]\nkpis: [{id: k}]\nsurveys: [{id: s, questions: [{id: q, text: Why?}]}]"])
        lint.request.choice = RuleChoice(only: ["broken-reference", "kpi-unused", "question-unused"])
        lint.request.paths = ["a.yml"]
        #expect(lint.fired().isEmpty)
        lint.request.paths = ["."]
        #expect(Set(lint.fired()) == ["broken-reference", "kpi-unused", "question-unused"])
        lint.files.files["/work/broken.yml"] = Array("kpis: [{title: a: b}]".utf8)
        #expect(lint.fired().isEmpty, "a file that could not be parsed may hold what is missed")
    }

    @Test func theSetIsWhatTheConfigurationsFolderHolds() {
        var lint = Lint(Self.rules, [".lint-rules.yml": "", "goals/g.yml": "goals: [{id: g, kpis: [k]}]", "kpis/k.yml": "kpis: [{id: k}]"])
        lint.request.choice = RuleChoice(only: ["broken-reference", "kpi-unused"])
        lint.request.paths = ["goals"]
        #expect(lint.fired().isEmpty && files(lint) == ["goals/g.yml"])
        lint.files.files["/work/kpis/.lint-rules.yml"] = []
        #expect(lint.fired().isEmpty, "the outer folder holds what a nearer configuration tells of")
        lint.request.paths = ["."]
        #expect(lint.places() == ["kpis/k.yml:1:13 kpi-unused"], "and the nearer one does not know of the outer")
    }

    @Test func anUnreadableFileHidesWhatItHolds() {
        var lint = Lint(Self.rules, [".lint-rules.yml": "", "goals/g.yml": "goals: [{id: g, kpis: [k]}]", "kpis/k.yml": "kpis: [{id: k}]"])
        lint.request.choice = RuleChoice(only: ["broken-reference"])
        lint.files.denied = ["/work/kpis/k.yml"]
        lint.request.paths = ["goals"]
        #expect(lint.fired().isEmpty && lint.complaints() == ["meaning-lint: kpis/k.yml cannot be read: permission denied."])
    }

    /// libyaml reads ahead, and breaks before it has told of anything.
    @Test(arguments: ["kpis:\n  - id: k1\n    title: T\u{7}x\n", #"{"kpis":[{"id":"k1","title":"b"},{"id":"c","title":"\q"}]}"#])
    func recognisedBeforeTheBreak(_ text: String) {
        let lint = Lint(Self.rules, [".lint-rules.yml": "", "g.yml": "goals: [{id: g, kpis: [k1]}]", "k.json": text])
        let fired = lint.fired()
        #expect(fired.contains("yaml-syntax") && !fired.contains("broken-reference"))
        var bytes = Lint(Self.rules, [".lint-rules.yml": "", "g.yml": "goals: [{id: g, kpis: [k1]}]"])
        bytes.files.files["/work/k.yml"] = Array("kpis:\n  - id: k1\n    title: T".utf8) + [0xE6, 0x0A]
        #expect(bytes.fired().contains("yaml-syntax") && !bytes.fired().contains("broken-reference"))
    }

    @Test func twoPlacesAreBothNamed() {
        let result = Lint(Self.rules, [".lint-rules.yml": "", "a.yml": "goals: [{id: x}]", "b.yml": "mål: [{id: x}]"]).run()
        let found = result.findings.first { Self.rules.rules[$0.finding.rule].id == "duplicate-id" }
        #expect(found.map { result.files[$0.file].file } == "b.yml")
        #expect(found?.finding.related.map(\.file) == ["a.yml"])
    }

    /// The same input gives the same bytes with any number of threads.
    @Test func sameBytesWithAnyJobs() {
        var files: [String: String] = [".lint-rules.yml": ""]
        for number in 0..<120 {
            files["f\(number % 7)/\(number).yml"] = number % 3 == 0 ? "kpis: [{id: k\(number / 2)}]" : number % 3 == 1 ? "goals: [{id: g, kpis: [k\(number), k0]}]" : "spørgeskemaer: [{id: s\(number), spørgsmål: [{id: q, tekst: Kender du evidens?}]}]"
        }
        var reports: Set<[UInt8]> = []
        for jobs in [1, 2, 3, 8, 64, 1, 8] {
            var lint = Lint(Self.rules, files)
            lint.request.jobs = jobs
            reports.insert(JSONReport(lint.run(), language: .da).write())
        }
        #expect(reports.count == 1)
    }

    // MARK: Answers

    private func answers(_ text: String, today: CalendarDate = CalendarDate(year: 2026, month: 11, day: 24)) -> (open: [String], answered: [String]) {
        var lint = Lint(Self.rules, ["a.yml": text], today: today)
        lint.request.choice = RuleChoice(only: ["dilemma-missing", "for-whom-missing", "unused-answer", "answer-without-reason", "jargon"])
        let result = lint.run()
        return (result.findings.map { Self.rules.rules[$0.finding.rule].id }, result.answered.map { Self.rules.rules[$0.answered.finding.rule].id + ": " + $0.answered.answer.why })
    }

    @Test func answersInTheDefinition() {
        let one = answers("goals: [{id: a, for: x, answers: {dilemma-missing: We talk about it in May.}}]")
        #expect(one.open.isEmpty && one.answered == ["dilemma-missing: We talk about it in May."])
        let both = answers("goals:\n  - {id: a, answers: {dilemma-missing: {why: We talk in May, by: Team, until: 2027-01-01}}}\n  - {id: b, for: x}\n")
        #expect(both.open == ["for-whom-missing", "dilemma-missing"] && both.answered.count == 1)
    }

    @Test func answersEnd() {
        let text = "goals: [{id: a, for: x, answers: {dilemma-missing: {why: We talk in May, until: 2026-11}}}]"
        #expect(answers(text, today: CalendarDate(year: 2026, month: 11, day: 30)).open.isEmpty, "a month lasts until its last day")
        #expect(answers(text, today: CalendarDate(year: 2026, month: 12, day: 1)).open == ["dilemma-missing"])
    }

    @Test func answersInComments() {
        #expect(answers("goals:\n  - id: a  # meaning-lint: answer dilemma-missing, for-whom-missing -- we talk in May\n").open.isEmpty)
        #expect(answers("goals:\n  # meaning-lint: answer dilemma-missing -- we talk in May\n  - id: a\n    for: x\n").open.isEmpty)
        let field = "language: da\nspørgeskemaer:\n  - spørgsmål:\n      # meaning-lint: answer jargon -- ordet står på døren\n      - tekst: Kender du evidens?\n        hjælp: Om evidens\n      - tekst: Og evidens her?\n"
        #expect(answers(field).open == ["jargon"], "it covers the question that follows, not the next")
        #expect(answers("goals:\n  # meaning-lint: answer dilemma-missing -- we talk in May\n  - id: a\n    for: x\n  - id: b\n    for: x\n").open == ["dilemma-missing"], "above the first item, it covers the first")
        let option = "language: da\nspørgeskemaer:\n  - spørgsmål:\n      - tekst: Hvad?\n        svarmuligheder:\n          # meaning-lint: answer jargon -- ordet står på døren\n          - Evidens\n          - Tryksår\n"
        #expect(answers(option).open == ["jargon"] && answers(option).answered.count == 1)
        #expect(answers("goals: [{id: a, for: x, title: '# meaning-lint: answer dilemma-missing -- we talk in May'}]").open == ["dilemma-missing"], "a text is no comment")
        #expect(answers("goals:\n  - id: a\n    for: x\n    # meaning-lint: answer jargon -- we talk in May\n    title: Reading\n").open == ["dilemma-missing", "unused-answer"])
    }

    @Test func answersWithoutAReason() {
        #expect(answers("goals: [{id: a, for: x, answers: {dilemma-missing: later}}]").open == ["dilemma-missing", "answer-without-reason"])
        #expect(answers("goals: [{id: a, for: x, answers: {dilemma-missing: }}]").open == ["dilemma-missing", "answer-without-reason"])
    }

    @Test func answersToRulesThatDidNotRun() {
        var lint = Lint(Self.rules, ["a.yml": "goals: [{id: a, for: x, dilemmas: d, answers: {dilemma-missing: We talk in May.}}]"])
        lint.request.choice = RuleChoice(only: ["unused-answer"])
        #expect(lint.fired().isEmpty)
        lint.request.choice = RuleChoice(only: ["unused-answer", "dilemma-missing"])
        #expect(lint.fired() == ["unused-answer"])
    }

    // MARK: Choice

    @Test func choice() {
        var lint = Lint(Self.rules, ["a.yml": "goals: [{id: a}]"])
        lint.request.choice = RuleChoice(skip: ["dilemma-missing"])
        #expect(!lint.fired().contains("dilemma-missing") && lint.fired().contains("for-whom-missing"))
        lint.request.choice = RuleChoice(principles: [.craft])
        #expect(lint.fired() == ["dilemma-missing"])
    }

    @Test func limits() {
        var lint = Lint(Self.rules, ["a.yml": "kpis: [" + String(repeating: "{id: a}, ", count: 100) + "]"])
        lint.request.paths = ["a.yml"]
        lint.request.limits = Tree.Limits()
        lint.request.limits?.nodes = 50
        #expect(lint.fired() == ["yaml-syntax"])
        lint.request.limits = Tree.Limits()
        lint.request.limits?.fileSize = 20
        #expect(lint.fired() == ["yaml-syntax"])
    }
}
