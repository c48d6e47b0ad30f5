/// All definitions of one file set, linked: made from the summaries alone.
public struct Catalogue: Sendable {
    /// One definition, as far as other files may care.
    public struct Item: Sendable {
        public var kind: DefinitionKind
        public var id: String?
        public var title: String?
        public var path: String
        public var document: Int
        /// The id, else the title, else the first key.
        public var anchor: SourceRange
        public var anchorText: Range<Int>
        /// Text offsets of the whole definition.
        public var extent: Range<Int>
        /// A question's survey: its number in the same file.
        public var parent: Int?
        public var references: [Reference]
        public var dialect: String
        /// Its format's ids are told apart within their list only.
        public var isIDLocal = false
        // What rules at link time ask for.
        public var level: KPI.Level?
        /// What a KPI's words say of its level, where it states none: effect, service or input.
        public var levelByWords: KPI.Level?
        public var isStatedNumber = false
        public var hasTarget = false
        /// It is on speed, volume or cost.
        public var isOnPace = false
        /// Where it is talked about.
        public var forums: [String] = []
        /// What it says for the team's page, where that is asked for.
        public var told: [Told] = []
        /// Whom it is for, or who gets it; and who produces it.
        public var recipients: [String] = []
        public var producers: [String] = []
        /// Something is said beside the figure: context, limits, a comment.
        public var hasRemark = false
        public var hasDilemmas = false
        /// Of a dashboard: the KPIs whose tile has a status and no comment.
        public var bareStatuses: [String] = []
        /// Of a dashboard: the KPIs whose tile has a comment.
        public var commentedTiles: [String] = []
        public var hasForum = false
        public var hasRhythm = false
        /// A question's words, answers and readers, to see whether it is asked twice.
        public var wording: QuestionWording?
        /// The file's number in the file set; the item's number in the file.
        public internal(set) var file = 0
        public internal(set) var entry = 0

        /// What holds it: its path without the last step.
        var parentPath: String { path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "" }
    }

    /// Something that a definition says of itself, for the page that a team takes to its meeting.
    public struct Told: Sendable {
        public enum Topic: Sendable { case listenedTo, difference, dilemma, agreedWith, nextStep, sign, need, context, use, learned }
        public var topic: Topic
        public var text: String
    }

    /// One definition that names another.
    public struct Reference: Sendable {
        public enum Role: Sendable, Equatable {
            case goalKPI, tile, feeds, balances, sourceSurvey
            /// A question of the survey with this id.
            case sourceQuestion(survey: String?)
        }
        public var role: Role
        public var id: String
        public var range: SourceRange
        public var textRange: Range<Int>
    }

    /// Names one item of the catalogue.
    public struct Key: Sendable, Hashable {
        public var file: Int
        public var entry: Int
    }

    public let files: [Summary]
    /// Whether references out of the set may lead somewhere all the same: a single file without a configuration, or a set with a
    /// file that could not be parsed.
    public let isPartial: Bool
    private var byID: [DefinitionKind: [String: [Key]]] = [:]
    private var questionsBySurvey: [Key: [String: Key]] = [:]
    /// Who names a definition.
    private var namedBy: [Key: [(by: Key, role: Reference.Role)]] = [:]
    /// References that lead nowhere.
    public private(set) var broken: [(item: Key, reference: Reference)] = []
    /// What custom rules left in the files, by what they noted it under: files, and numbers among what stands there.
    private var noted: [Int: [(file: Int, index: Int)]] = [:]

    init(files: [Summary], isPartial: Bool) {
        self.files = files
        self.isPartial = isPartial
        for (file, summary) in files.enumerated() {
            for (entry, item) in summary.items.enumerated() {
                guard let id = item.id else { continue }
                let key = Key(file: file, entry: entry)
                if item.kind == .question, let parent = item.parent {
                    let survey = Key(file: file, entry: parent)
                    if questionsBySurvey[survey]?[id] == nil { questionsBySurvey[survey, default: [:]][id] = key }
                } else {
                    byID[item.kind, default: [:]][id, default: []].append(key)
                }
            }
        }
        for (file, summary) in files.enumerated() {
            for (entry, item) in summary.items.enumerated() {
                for reference in item.references { link(reference, from: Key(file: file, entry: entry)) }
            }
            for (index, noted) in summary.noted.enumerated() { self.noted[noted.key, default: []].append((file, index)) }
        }
    }

    /// What was noted under a key, in the order of the files.
    func forEachNoted(_ key: Int, _ body: (_ file: Int, Noted) -> Void) {
        for (file, index) in noted[key] ?? [] { body(file, files[file].noted[index]) }
    }

    private mutating func link(_ reference: Reference, from item: Key) {
        let targets = targets(of: reference)
        if targets.isEmpty { broken.append((item, reference)) }
        for target in targets { namedBy[target, default: []].append((item, reference.role)) }
    }

    package func targets(of reference: Reference) -> [Key] { named(reference.id, as: reference.role) }

    /// The definitions that an id stands for in a role.
    func named(_ id: String, as role: Reference.Role) -> [Key] {
        switch role {
        case .goalKPI, .tile: return byID[.kpi]?[id] ?? []
        case .feeds, .balances: return byID[.kpi]?[id] ?? byID[.goal]?[id] ?? []
        case .sourceSurvey: return byID[.survey]?[id] ?? []
        case .sourceQuestion(let survey):
            if let survey { return (byID[.survey]?[survey] ?? []).compactMap { questionsBySurvey[$0]?[id] } }
            return questionsBySurvey.values.compactMap { $0[id] }
        }
    }

    public subscript(key: Key) -> Item { files[key.file].items[key.entry] }

    /// The ids of a kind, in the order of their files.
    public func ids(of kind: DefinitionKind) -> [String] {
        files.flatMap { summary in summary.items.filter { $0.kind == kind }.compactMap(\.id) }
    }

    public static func key(of item: Item) -> Key { Key(file: item.file, entry: item.entry) }

    /// The items that name this one in one of these roles.
    public func naming(_ item: Item, as roles: [Reference.Role]) -> [Item] {
        (namedBy[Self.key(of: item)] ?? []).filter { roles.contains($0.role) }.map { self[$0.by] }
    }

    /// Whether anything names this item as where it gets its figures from.
    public func isSource(_ item: Item) -> Bool {
        (namedBy[Self.key(of: item)] ?? []).contains { naming in
            if case .sourceQuestion = naming.role { return true }
            return false
        }
    }

    /// The questions that a KPI draws on: those it names, or all of the survey that it names alone.
    public func sources(of item: Item) -> [Item] {
        var questions: [Item] = []
        for reference in item.references {
            switch reference.role {
            case .sourceQuestion: questions += targets(of: reference).map { self[$0] }
            case .sourceSurvey:
                let namesQuestions = item.references.contains { if case .sourceQuestion = $0.role { true } else { false } }
                if namesQuestions { continue }
                for survey in targets(of: reference) {
                    questions += files[survey.file].items.filter { $0.kind == .question && $0.parent == survey.entry }
                }
            default: continue
            }
        }
        return questions
    }

    /// A question's survey.
    public func parent(of item: Item) -> Item? { item.parent.map { files[item.file].items[$0] } }

    /// The definitions that an item names in one of these roles.
    public func named(by item: Item, as roles: [Reference.Role]) -> [Item] {
        item.references.filter { roles.contains($0.role) }.flatMap { targets(of: $0) }.map { self[$0] }
    }

    /// Where ids are told apart that are not the whole set's.
    private struct Scope: Hashable, Comparable {
        var file: Int
        var path: String
        static func < (a: Self, b: Self) -> Bool { (a.file, a.path) < (b.file, b.path) }
    }

    /// Definitions of one kind that share an id, in the order of their files; questions share one within their survey only.
    public var duplicates: [[Key]] {
        var groups: [[Key]] = []
        for ids in byID.values {
            for keys in ids.values where keys.count > 1 {
                // In some formats an id is one of its list's, not of the whole set.
                let (local, global) = (keys.filter { self[$0].isIDLocal }, keys.filter { !self[$0].isIDLocal })
                groups += ([global] + Dictionary(grouping: local) { Scope(file: $0.file, path: self[$0].parentPath) }.sorted { $0.key < $1.key }.map(\.value)).filter { $0.count > 1 }
            }
        }
        for (file, summary) in files.enumerated() {
            var seen: [Int: [String: [Key]]] = [:]
            for (entry, item) in summary.items.enumerated() where item.kind == .question {
                guard let id = item.id, let parent = item.parent else { continue }
                seen[parent, default: [:]][id, default: []].append(Key(file: file, entry: entry))
            }
            for ids in seen.values { groups += ids.values.filter { $0.count > 1 } }
        }
        return groups
    }
}

/// What a rule at link time reports through.
public final class CatalogueContext {
    let rule: Int
    private let severity: (Int) -> Severity
    var findings: [(file: Int, finding: Finding)] = []

    /// - Parameter severity: the severity that the rule has in a file, by the file's number; `off` silences it there.
    init(rule: Int, severity: @escaping (Int) -> Severity) {
        self.rule = rule
        self.severity = severity
    }

    /// Whether anybody will hear what is reported of an item: what costs time is not worked out for others.
    public func reports(on item: Catalogue.Item) -> Bool { severity(item.file) > .off }

    public func report(
        _ message: Message, in item: Catalogue.Item, at range: SourceRange, text: Range<Int>, facts: [Fact] = [], related: [Related] = []
    ) {
        let severity = severity(item.file)
        guard severity > .off else { return }
        findings.append(
            (item.file, Finding(
                rule: rule, severity: severity, message: message, facts: facts, textRange: text, range: range, entry: item.entry,
                related: related)))
    }
}
