/// What a run found, written in one of the forms in which it is read.
public struct Report {
    public enum Form: String, CaseIterable, Sendable { case text, json, sarif, github, gitlab, junit, checkstyle, markdown, html }

    public struct Options: Sendable {
        public var language: MessageLanguage
        public var today: CalendarDate
        /// From where on a finding lets a build fail.
        public var failOn = FailOn.error
        public var style = TextReport.Style(isColored: false, isVerbose: false)
        /// The folder that a build server shows files from; absolute. Without one, files are named as in the other forms.
        public var repository: String?
        public var paths: Paths

        public init(language: MessageLanguage, today: CalendarDate, paths: Paths) {
            self.language = language
            self.today = today
            self.paths = paths
        }
    }

    private let result: Linter.Result
    private let rules: RuleSet
    private let options: Options

    public init(_ result: Linter.Result, options: Options) {
        self.result = result
        rules = result.rules
        self.options = options
    }

    public func write(_ form: Form) -> [UInt8] {
        switch form {
        case .text: TextReport(result, language: options.language, style: options.style).write()
        case .json: JSONReport(result, language: options.language).write()
        case .sarif: SARIFReport(entries, result).write()
        case .github: GitHubReport(entries).write()
        case .gitlab: GitLabReport(entries).write()
        case .junit: JUnitReport(entries, result).write()
        case .checkstyle: CheckstyleReport(entries, result).write()
        case .markdown: MarkdownReport(entries, result).write(room: MarkdownReport.comment)
        case .html: HTMLReport(entries, result).write()
        }
    }

    /// The page that GitHub shows for a job (`GITHUB_STEP_SUMMARY`).
    public func jobSummary() -> [UInt8] { MarkdownReport(entries, result).write(room: MarkdownReport.jobSummary) }

    private var entries: Entries { Entries(result, options: options) }
}

/// All findings, open and answered, in the order of the report, each with what reports say of it.
struct Entries {
    let open: [Entry]
    let answered: [Entry]
    let rules: RuleSet
    let options: Report.Options
    var language: MessageLanguage { options.language }

    init(_ result: Linter.Result, options: Report.Options) {
        rules = result.rules
        self.options = options
        var seen: [FindingKey: Int] = [:]
        func entry(_ file: Int, _ finding: Finding, _ answer: Answer?) -> Entry {
            let key = FindingKey(finding, in: result.files[file], rules: result.rules, file: result.files[file].file)
            let occurrence = seen[key, default: 0]
            seen[key] = occurrence + 1
            return Entry(finding: finding, rule: result.rules.rules[finding.rule], answer: answer, file: file, summary: result.files[file], key: key, occurrence: occurrence)
        }
        open = result.findings.map { entry($0.file, $0.finding, nil) }
        answered = result.answered.map { entry($0.file, $0.answered.finding, $0.answered.answer) }
    }

    /// How a build server names a file: from the repository's root.
    func path(_ shown: String) -> String {
        guard let root = options.repository else { return shown }
        let absolute = options.paths.absolute(shown)
        return Paths.isBelow(absolute, root) ? String(absolute.dropFirst(root == "/" ? 1 : root.count + 1)) : shown
    }

    func say(_ da: String, _ en: String) -> String { language == .da ? da : en }
}

/// One finding of a report.
struct Entry {
    let finding: Finding
    let rule: Rule
    /// Nil for an open one.
    let answer: Answer?
    /// The file's number in the result.
    let file: Int
    let summary: Summary
    let key: FindingKey
    /// Which of the findings of its key it is, from 0.
    let occurrence: Int

    var fingerprint: String { key.fingerprint(occurrence: occurrence) }
    var item: Catalogue.Item? { finding.entry.flatMap { summary.items.indices.contains($0) ? summary.items[$0] : nil } }

    /// The definition as people name it: »Nøgletal »Ventetid««; nil above all definitions.
    func definition(_ language: MessageLanguage) -> String? { item.map { Terms.name($0, language) } }

    /// The fact and the question, as one paragraph.
    func sentence(_ language: MessageLanguage) -> String { finding.text(language) + " " + finding.question(language) }
}

extension Terms {
    /// Its kind, and its title or id in quotation marks.
    static func name(_ item: Catalogue.Item, _ language: MessageLanguage) -> String {
        let name = (item.title ?? item.id ?? "").trimmingSpaces
        return name.isEmpty ? kind(item.kind, language) : kind(item.kind, language) + " " + MessageText.quoted(name, language)
    }
}
