/// The six principles of Målkompasset, and `format` for what keeps a file from being read.
public enum Principle: String, CaseIterable, Sendable {
    case curious = "be-genuinely-curious"
    case craft = "weave-craft-and-value"
    case change = "draw-the-change-together"
    case meaningful = "focus-on-the-meaningful"
    case data = "embrace-data"
    case learn = "stop-and-learn"
    case format

    /// The framework's own name of the principle; in English, ours.
    public var title: Localized {
        switch self {
        case .curious: Localized(da: "Vær oprigtigt nysgerrig", en: "Be genuinely curious")
        case .craft: Localized(da: "Flet faglighed og fokus på værdi", en: "Weave craft and value")
        case .change: Localized(da: "Tegn forandringen sammen", en: "Draw the change together")
        case .meaningful: Localized(da: "Fokuser på det meningsfulde", en: "Focus on the meaningful")
        case .data: Localized(da: "Omfavn data", en: "Embrace data")
        case .learn: Localized(da: "Stop op og lær", en: "Stop and learn")
        case .format: Localized(da: "Format", en: "Format")
        }
    }

    /// The principle's three questions, in the framework's order.
    public var questions: [Localized] {
        switch self {
        case .curious:
            [
                Localized(da: "Hvem skal vi lytte til?", en: "Who should we listen to?"),
                Localized(da: "Giver målet mening for de rigtige?", en: "Does the goal make sense for the right people?"),
                Localized(da: "Hvilken forskel kan vi gøre sammen?", en: "What difference can we make together?"),
            ]
        case .craft:
            [
                Localized(da: "Har vi blik for dilemmaerne?", en: "Do we have an eye for the dilemmas?"),
                Localized(da: "Holder vi dobbelt fokus?", en: "Do we keep both in focus?"),
                Localized(da: "Er der noget, der spænder ben for vores mod?", en: "Does something trip our courage?"),
            ]
        case .change:
            [
                Localized(da: "Hvordan arbejder vi med relationer?", en: "How do we work with relations?"),
                Localized(da: "Er vores mål udelukkende slutmål?", en: "Are our goals only end goals?"),
                Localized(da: "Er vores mål oprigtigt fælles og håndterbare?", en: "Are our goals genuinely shared and manageable?"),
            ]
        case .meaningful:
            [
                Localized(da: "Får vi viden om, hvordan det egentlig går?", en: "Do we learn how it really goes?"),
                Localized(da: "Er vores spørgsmål relevante for dem, vi spørger?", en: "Are our questions relevant to those we ask?"),
                Localized(da: "Hvad er meningsfuldt for modtageren at vide?", en: "What is meaningful for the recipient to know?"),
            ]
        case .data:
            [
                Localized(da: "Hvad siger data egentlig noget om?", en: "What do the data really say something about?"),
                Localized(da: "Bruger vi data til læring eller til styring?", en: "Do we use data to learn or to steer?"),
                Localized(da: "Ved vi, hvad data skal bruges til – og af hvem?", en: "Do we know what the data are for, and by whom they are used?"),
            ]
        case .learn:
            [
                Localized(da: "Hvad vil det sige at stoppe op?", en: "What does it mean to stop?"),
                Localized(da: "Fik vi undret os, inden vi sprang til handling?", en: "Did we wonder before we acted?"),
                Localized(da: "Hvad kan vi lære af det, vi ser?", en: "What can we learn from what we see?"),
            ]
        case .format: []
        }
    }
}

/// How much a finding weighs. `error`: contradicts itself or cannot work; `warning`: a fact worth a talk; `info`: a prompt.
public enum Severity: UInt8, Sendable, Comparable, CaseIterable {
    case off, info, warning, error

    private static let names = allCases.map { String(describing: $0) }
    public var name: String { Self.names[Int(rawValue)] }
    public init?(name: String) {
        guard let found = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = found
    }
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// What a finding says: a fact that was read, then a question that a team can talk about.
///
/// Both may hold placeholders: `{name}` is the fact of that name, in the quotation marks, number and date form of the language;
/// `{=name}` the same without quotation marks; `{name|one|many}` the word that goes with the number.
public final class Message: Sendable {
    public let text: Localized
    public let question: Localized

    /// - Parameters:
    ///   - da: the Danish message, and the Danish question.
    ///   - en: the same in English.
    public init(da: (String, String), en: (String, String)) {
        text = Localized(da: da.0, en: en.0)
        question = Localized(da: da.1, en: en.1)
    }
}

/// A setting of a rule, beside its severity.
public struct RuleOption: Sendable {
    public enum Value: Sendable, Equatable {
        case integer(Int), number(Double), boolean(Bool), words([String])

        var typeName: Localized {
            switch self {
            case .integer: Localized(da: "et helt tal", en: "a whole number")
            case .number: Localized(da: "et tal", en: "a number")
            case .boolean: Localized(da: "true eller false", en: "true or false")
            case .words: Localized(da: "en liste af ord", en: "a list of words")
            }
        }

        public var text: String {
            switch self {
            case .integer(let value): String(value)
            case .number(let value): NumberFormat.plain(value)
            case .boolean(let value): String(value)
            case .words(let words): "[" + words.joined(separator: ", ") + "]"
            }
        }
    }

    /// kebab-case, as in the configuration.
    public var name: String
    public var fallback: Value
    public var meaning: Localized

    public init(_ name: String, _ fallback: Value, da: String, en: String) {
        self.name = name
        self.fallback = fallback
        meaning = Localized(da: da, en: en)
    }
}

/// One example of a rule: the documentation shows it, and a test runs it.
///
/// `↓words↑` marks the words that the finding points at. An example of a kind of definition is a fragment: the fields that matter,
/// which the test completes from an exemplary definition of that kind; one of `file` is a whole file.
public struct Example: Sendable {
    public enum Scope: Sendable { case goal, kpi, survey, question, dashboard, file }

    public var scope: Scope
    public var language: MessageLanguage
    public var isBad: Bool
    public var text: String
    /// The severity that the finding has, where it is not the rule's own.
    public var severity: Severity?

    public static func bad(_ scope: Scope, _ language: MessageLanguage, _ text: String, severity: Severity? = nil) -> Example {
        Example(scope: scope, language: language, isBad: true, text: text, severity: severity)
    }

    public static func good(_ scope: Scope, _ language: MessageLanguage, _ text: String) -> Example {
        Example(scope: scope, language: language, isBad: false, text: text)
    }
}

/// A rule: what it asks, why, how it decides, its words in both languages, its examples, and the code. A rule is one file.
public struct Rule: Sendable {
    public var id: String
    public var principle: Principle
    /// Which of the principle's three questions it serves, 1 to 3; 0 for the format.
    public var serves: Int
    public var severity: Severity
    /// A second, lower severity that some of its findings have.
    public var milder: Severity?
    /// A second, higher severity that some of its findings have, as long as the configuration sets none.
    public var graver: Severity?
    /// Whether it tells of something that is not there.
    public var tellsAbsence: Bool
    /// The fields whose absence it tells. Where no definition of a foreign format records any of them, the rule speaks once for all.
    public var asksFor: [Field]
    /// Whether it can only be judged when the whole file set is known: not for a single file without a configuration.
    public var needsWholeSet: Bool
    /// Short, and seen before the id.
    public var title: Localized
    public var why: Localized
    /// Where the reason, a threshold or a formula comes from.
    public var sources: [String]
    public var decides: Localized
    /// For an absence: what to write, as an example.
    public var write: Localized?
    public var options: [RuleOption]
    public var messages: [Message]
    public var examples: [Example]
    public var check: Check

    public init(
        id: String, principle: Principle, serves: Int, severity: Severity, milder: Severity? = nil, graver: Severity? = nil, tellsAbsence: Bool = false,
        asksFor: [Field] = [],
        needsWholeSet: Bool = false,
        title: Localized, why: Localized, sources: [String] = [], decides: Localized, write: Localized? = nil,
        options: [RuleOption] = [],
        messages: [Message], examples: [Example], check: Check
    ) {
        self.id = id
        self.principle = principle
        self.serves = serves
        self.severity = severity
        self.milder = milder
        self.graver = graver
        self.tellsAbsence = tellsAbsence
        self.asksFor = asksFor
        self.needsWholeSet = needsWholeSet
        self.title = title
        self.why = why
        self.sources = sources
        self.decides = decides
        self.write = write
        self.options = options
        self.messages = messages
        self.examples = examples
        self.check = check
    }

    /// The configuration that it stands in; nil for a built-in one.
    public var origin: Origin?

    /// What a rule looks at. The first six see one definition of one file; `reading` sees what was noticed while a file was read;
    /// `catalogue` sees the summaries of the whole file set; `confirm` decides at link time whether a finding that one of the
    /// others left open (`Context.reportUnless…`) holds.
    public struct Check: Sendable {
        public var goal: (@Sendable (Goal, Context) -> Void)?
        public var kpi: (@Sendable (KPI, Context) -> Void)?
        public var survey: (@Sendable (Survey, Context) -> Void)?
        public var question: (@Sendable (Question, Survey, Context) -> Void)?
        /// As `question`, with its words and answers read; not called for validated instruments, nor for a language without a pack.
        public var item: (@Sendable (Item, Context) -> Void)?
        public var dashboard: (@Sendable (Dashboard, Context) -> Void)?
        public var reading: (@Sendable (Reading, Context) -> Void)?
        public var catalogue: (@Sendable (Catalogue, CatalogueContext) -> Void)?
        public var confirm: (@Sendable (Catalogue.Item, Catalogue) -> Bool)?
        /// What `catalogue` needs to know of every file of the set.
        public var notes: Notes?
        /// `catalogue` compares questions by their words (`Catalogue.Item.wording`), which are only kept where a rule asks for them.
        public var comparesQuestions = false
        /// Told after everything else, because it is about the findings themselves: which answers found nothing to answer.
        public var tellsUnusedAnswers = false

        public init(
            goal: (@Sendable (Goal, Context) -> Void)? = nil, kpi: (@Sendable (KPI, Context) -> Void)? = nil,
            survey: (@Sendable (Survey, Context) -> Void)? = nil, question: (@Sendable (Question, Survey, Context) -> Void)? = nil,
            item: (@Sendable (Item, Context) -> Void)? = nil, dashboard: (@Sendable (Dashboard, Context) -> Void)? = nil, reading: (@Sendable (Reading, Context) -> Void)? = nil,
            catalogue: (@Sendable (Catalogue, CatalogueContext) -> Void)? = nil,
            confirm: (@Sendable (Catalogue.Item, Catalogue) -> Bool)? = nil, comparesQuestions: Bool = false, tellsUnusedAnswers: Bool = false
        ) {
            self.goal = goal
            self.kpi = kpi
            self.survey = survey
            self.question = question
            self.item = item
            self.dashboard = dashboard
            self.reading = reading
            self.catalogue = catalogue
            self.confirm = confirm
            self.comparesQuestions = comparesQuestions
            self.tellsUnusedAnswers = tellsUnusedAnswers
        }

        /// Leaves with the context what has to be known of a file at link time. Called for every file of the set, also for those whose
        /// findings nobody asked for.
        public struct Notes: Sendable {
            /// What the rule is about.
            public var kinds: [DefinitionKind]
            public var leave: @Sendable (Definitions, Context) -> Void

            public init(kinds: [DefinitionKind], leave: @escaping @Sendable (Definitions, Context) -> Void) {
                self.kinds = kinds
                self.leave = leave
            }
        }
    }

    /// What the rule reads, for the rule table.
    public var reads: [String] {
        var kinds: [String] = []
        let noted = check.notes?.kinds ?? []
        if check.goal != nil || noted.contains(.goal) { kinds.append("goal") }
        if check.kpi != nil || noted.contains(.kpi) { kinds.append("kpi") }
        if check.survey != nil || noted.contains(.survey) { kinds.append("survey") }
        if check.question != nil || check.item != nil || noted.contains(.question) { kinds.append("question") }
        if check.dashboard != nil || noted.contains(.dashboard) { kinds.append("dashboard") }
        if check.reading != nil || check.tellsUnusedAnswers { kinds.append("file") }
        if check.catalogue != nil || check.confirm != nil { kinds.append("file set") }
        return kinds
    }
}

/// The rules and the languages that a linter works with.
public struct RuleSet: Sendable {
    public let rules: [Rule]
    public let languages: LanguageSet
    /// Read when the first survey is met.
    private let listed: Lazy<Instruments>
    private let indexes: [String: Int]

    /// - Parameter instruments: asked once, when the first survey is met.
    public init(rules: [Rule], languages: LanguageSet, instruments: @escaping @Sendable () -> Instruments = { .none }) {
        self.init(rules: rules, languages: languages, listed: Lazy(instruments))
    }

    private init(rules: [Rule], languages: LanguageSet, listed: Lazy<Instruments>) {
        self.listed = listed
        self.rules = rules
        self.languages = languages
        indexes = Dictionary(rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// With the rules of a configuration behind its own.
    func adding(_ more: [Rule]) -> RuleSet { more.isEmpty ? self : RuleSet(rules: rules + more, languages: languages, listed: listed) }

    var instruments: Instruments { listed.value }

    public func index(of id: String) -> Int? { indexes[id] }
    public subscript(id: String) -> Rule? { indexes[id].map { rules[$0] } }
    public var ids: [String] { rules.map(\.id) }
}
