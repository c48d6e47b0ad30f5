import MeaningLint

/// Lints files in memory, as a run from `/work` would.
public struct Lint {
    public let rules: RuleSet
    public var files: MemoryFiles
    public var request: Linter.Request
    public var currentFolder = "/work"

    public init(_ rules: RuleSet, _ files: [String: String], today: CalendarDate = CalendarDate(year: 2026, month: 11, day: 24)) {
        self.rules = rules
        self.files = MemoryFiles(files.reduce(into: [:]) { $0["/work/" + $1.key] = $1.value })
        request = Linter.Request(today: today)
    }

    public func run() -> Linter.Result {
        Linter(rules: rules, system: files, paths: Paths(currentFolder: currentFolder, given: request.paths)).run(request)
    }

    /// `file:line:column rule`, in the report's order.
    public func places() -> [String] {
        let result = run()
        return result.findings.map { file, finding in
            "\(result.files[file].file):\(finding.range.start.line):\(finding.range.start.column) \(result.rules.rules[finding.rule].id)"
        }
    }

    /// The rules that fired, in the report's order.
    public func fired() -> [String] {
        let result = run()
        return result.findings.map { result.rules.rules[$0.finding.rule].id }
    }

    /// What is wrong with the configuration, in English.
    public func complaints() -> [String] { run().diagnostics.map { $0.line(.en) } }
}
