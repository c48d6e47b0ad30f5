/// What is kept of one file when it has been checked: its findings, and what others may refer to. Small, and all that `link` needs.
public struct Summary: Sendable {
    /// Why a file was not linted.
    public enum Outcome: Sendable, Equatable {
        case linted
        /// No dialect knows it.
        case unknown
        /// It could not be parsed, and nothing says that it is one of ours.
        case brokenTemplate
        /// Not looked at: a Markdown file without front matter.
        case nothing
        case unreadable(FileProblem)
    }

    /// How one document was read.
    public struct Format: Sendable {
        public var dialect: String
        /// The project's own format.
        public var isNative: Bool
        /// The numbers of its definitions.
        var definitions: Range<Int>
        /// What its definitions record.
        var recorded: [DefinitionKind: FieldSet]

        init(_ dialect: Dialect, definitions: Range<Int>, recorded: [DefinitionKind: FieldSet]) {
            self.dialect = dialect.name
            isNative = dialect.isStrict
            self.definitions = definitions
            self.recorded = recorded
        }
    }

    /// As reports show it.
    public var file: String
    public var outcome: Outcome
    public var items: [Catalogue.Item] = []
    public var findings: [Finding] = []
    public var answers: [Answer] = []
    /// The formats of its documents.
    public var formats: [Format] = []
    /// Two of the user's own dialects that both take it.
    var conflict: DialectSet.Conflict?
    /// What custom rules need to know of the file at link time.
    var noted: [Noted] = []
    /// How many definitions custom rules were about, by rule.
    var met: [Int: Int] = [:]
    /// Whether a part of the file could not be parsed.
    public var isBroken = false
    /// More than one document.
    public var hasDocuments = false
    public var instruments: [String] = []
    /// For reports that show the source; only of files with findings.
    public var source: SourceFile?

    /// Whether definitions may stand here that nobody could read.
    var hidesDefinitions: Bool {
        if case .unreadable = outcome { return true }
        return isBroken && outcome == .linted
    }

    init(file: String, outcome: Outcome) {
        self.file = file
        self.outcome = outcome
    }
}
