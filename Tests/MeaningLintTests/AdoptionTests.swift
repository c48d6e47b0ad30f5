@testable import MeaningLint
import Rules
import TestSupport
import Testing

/// Baselines, and what a change touches.
@Suite struct AdoptionTests {
    static let rules = RuleSet.builtIn()
    static let goals = "goals:\n  - id: a\n    title: Move 80 % of us by 2027\n    target: { value: 80 %, by: 2027-12-31 }\n  - id: b\n    title: Children read\n"

    private func run(_ files: [String: String], only: Set<String> = [], paths: [String] = []) -> (result: Linter.Result, request: Linter.Request) {
        var lint = Lint(Self.rules, files)
        lint.request.choice = RuleChoice(only: only)
        lint.request.paths = paths
        return (lint.run(), lint.request)
    }

    private let paths = Paths(currentFolder: "/work")

    private func baseline(_ files: [String: String]) -> Baseline { Baseline(run(files).result, paths: paths, folder: "/work") }

    private func left(_ files: [String: String], _ baseline: Baseline, only: Set<String> = [], paths given: [String] = []) -> Linter.Result {
        var (result, request) = run(files, only: only, paths: given)
        baseline.leaveOut(of: &result, paths: paths, folder: "/work", request: request, shown: "b.json")
        return result
    }

    private func fired(_ result: Linter.Result) -> [String] { result.findings.map { Self.rules.rules[$0.finding.rule].id } }

    @Test func whatIsKnownIsLeftOut() throws {
        let known = baseline(["g.yml": Self.goals])
        #expect(known.entries.count > 5)
        // Lines, indentation, order, the file's name and the title are no part of the key.
        for text in [Self.goals, "# New.\n\n" + Self.goals.replacing("\n  ", with: "\n      "), Self.goals.replacing("Children read", with: "Children read at home")] {
            for name in ["g.yml", "moved/h.yml"] {
                let result = left([name: text], known)
                #expect(fired(result) == [])
                #expect(result.baseline?.known == known.entries.reduce(0) { $0 + $1.count } && result.baseline?.gone.isEmpty == true)
            }
        }
        let read = try #require(Baseline(reading: known.write()))
        #expect(read.entries == known.entries)
    }

    @Test func whatIsNewCounts() {
        let known = baseline(["g.yml": Self.goals])
        #expect(fired(left(["g.yml": Self.goals + "  - id: c\n    for: [us]\n    agreed_with: [us]\n    listened_to: [us]\n    difference: x y z\n"], known)).contains("dilemma-missing"))
        // Other words are another finding; and the old one is gone.
        let changed = left(["g.yml": Self.goals.replacing("80 %, by", with: "90 %, by")], known, only: ["endpoint-only"])
        #expect(fired(changed) == ["endpoint-only"])
        #expect(changed.baseline?.gone.map(\.key.rule) == ["endpoint-only"])
    }

    /// Of several findings with one key as many are known as were written.
    @Test func occurrencesAreCounted() {
        func survey(_ count: Int) -> String {
            "surveys:\n  - id: s\n    audience: residents\n    questions: [{ id: q, text: \"\(Array(repeating: "Do you know your visitation?", count: count).joined(separator: " "))\" }]\n"
        }
        let found = run(["s.yml": survey(2)], only: ["jargon"]).result.findings.count
        let known = Baseline(run(["s.yml": survey(1)], only: ["jargon"]).result, paths: paths, folder: "/work")
        #expect(left(["s.yml": survey(2)], known, only: ["jargon"]).findings.count == found - known.entries.reduce(0) { $0 + $1.count })
    }

    @Test func whatWasNotLookedForIsNotGone() {
        let files = ["x/g.yml": Self.goals, "y/h.yml": "goals:\n  - id: z\n"]
        let known = baseline(files)
        let less = ["x/g.yml": "goals: []\n", "y/h.yml": "goals:\n  - id: z\n"]
        #expect(left(less, known).baseline?.gone.allSatisfy { $0.file == "x/g.yml" } == true)
        #expect(left(less, known).baseline?.gone.isEmpty == false)
        #expect(left(less, known, paths: ["y"]).baseline?.gone.isEmpty == true, "the other folder")
        #expect(left(less, known, only: ["jargon"]).baseline?.gone.isEmpty == true, "the other rules")
        #expect(left(["x/g.yml": "goals: [", "y/h.yml": "goals:\n  - id: z\n"], known).baseline?.gone.isEmpty == true, "a file that cannot be read")
        #expect(left(["y/h.yml": "goals:\n  - id: z\n"], known).baseline?.gone.isEmpty == false, "a file that was deleted")
        // Pruning takes out just these; writing again keeps what was not looked for.
        let result = left(less, known)
        let gone = result.baseline?.gone ?? []
        #expect(known.pruned(of: gone).entries.allSatisfy { $0.file == "y/h.yml" } && !known.pruned(of: gone).entries.isEmpty)
        let again = Baseline(entries: []).keeping(known, of: left(less, known, paths: ["y"]).baseline?.gone ?? [])
        #expect(again.entries == known.entries)
    }

    @Test func whatIsNoBaselineIsNotRead() {
        for text in ["", "{}", "[]", "goals: []", "{\"schema_version\": 2, \"tool\": \"meaning-lint\", \"baseline\": []}", "{\"schema_version\": 1, \"tool\": \"meaning-lint\", \"baseline\": [{}]}"] {
            #expect(Baseline(reading: Array(text.utf8)) == nil, "\(text)")
        }
    }

    // MARK: Changes

    /// What is told of the files as they are, when some were others before; nil for one that was not there.
    private func touched(_ files: [String: String], before: [String: String?]) -> [String] {
        let lint = Lint(Self.rules, files)
        let system = MemoryFiles(files.reduce(into: [:]) { $0["/work/" + $1.key] = $1.value })
        let overlaid = OverlaidFiles(system, files: before.reduce(into: [:]) { $0["/work/" + $1.key] = .some($1.value.map { Array($0.utf8) }) })
        var result = lint.run()
        let old = Linter(rules: Self.rules, system: overlaid, paths: paths).run(lint.request)
        Changes(since: "main", files: Set(before.keys.map { "/work/" + $0 }), before: old).limit(&result, paths: paths)
        return result.findings.map { file, finding in
            let item = finding.entry.map { result.files[file].items[$0] }
            return "\(item?.id ?? result.files[file].file) \(Self.rules.rules[finding.rule].id)"
        }.sorted()
    }

    @Test func linesThatMoveTouchNothing() {
        #expect(touched(["g.yml": Self.goals], before: ["g.yml": "# Once.\n\n\n" + Self.goals.replacing("\n  ", with: "\n      ")]) == [])
        #expect(touched(["h.yml": Self.goals], before: ["g.yml": Self.goals, "h.yml": nil]) == [], "a file that got another name")
    }

    @Test func ofATouchedDefinitionAllIsTold() {
        let told = touched(["g.yml": Self.goals], before: ["g.yml": Self.goals.replacing("Children read", with: "Children write")])
        #expect(told.count >= 3 && told.allSatisfy { $0.hasPrefix("b ") })
        #expect(touched(["g.yml": Self.goals], before: ["g.yml": nil]).contains("a endpoint-only"), "a new file")
    }

    @Test func aQuestionTouchesItselfAndNotItsSurvey() {
        let survey = "surveys:\n  - id: s\n    title: Pool\n    questions:\n      - { id: q, text: Which visitation did you get? }\n      - { id: r, text: Which visitation was it? }\n"
        let told = touched(["s.yml": survey], before: ["s.yml": survey.replacing("was it", with: "is it")])
        #expect(!told.isEmpty && told.allSatisfy { $0.hasPrefix("r ") }, "\(told)")
        #expect(touched(["s.yml": survey], before: ["s.yml": survey.replacing("      - { id: r, text: Which visitation was it? }\n", with: "")]).contains { $0.hasPrefix("s ") }, "a question more is another survey")
    }

    @Test func whatTheChangeBreaksElsewhereIsTold() {
        let files = [".lint-rules.yml": "", "g.yml": "goals: [{ id: a, kpis: [k] }]\n", "k.yml": "kpis: []\n"]
        #expect(touched(files, before: ["k.yml": "kpis: [{ id: k }]\n"]) == ["a broken-reference"])
        let deleted = [".lint-rules.yml": "", "g.yml": "goals: [{ id: a, kpis: [k] }]\n"]
        #expect(touched(deleted, before: ["sub/k.yml": "kpis: [{ id: k }]\n"]) == ["a broken-reference"], "the folder is gone, too")
    }
}
