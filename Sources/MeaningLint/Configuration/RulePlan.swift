/// What holds of every rule for some files: severities and options, worked out once and looked up by number.
final class RulePlan: Sendable {
    struct Entry: Sendable {
        var severity: Severity
        var milder: Severity?
        var graver: Severity?
        /// A handful: looked up one by one, for each text.
        private var options: [(name: String, value: RuleOption.Value)]

        init(severity: Severity, milder: Severity?, graver: Severity?, options: [String: RuleOption.Value]) {
            self.severity = severity
            self.milder = milder
            self.graver = graver
            self.options = options.map { ($0.key, $0.value) }
        }

        func option(_ name: String) -> RuleOption.Value? { options.first { $0.name == name }?.value }
    }

    let entries: [Entry]
    /// The rules that run, by what they look at.
    /// Whether a running rule compares questions by their words.
    let comparesQuestions: Bool
    /// Their functions are taken out of the rules once: a rule is large, and this is the inmost loop.
    let goal: [Running<@Sendable (Goal, Context) -> Void>]
    let kpi: [Running<@Sendable (KPI, Context) -> Void>]
    let survey: [Running<@Sendable (Survey, Context) -> Void>]
    let question: [Running<@Sendable (Question, Survey, Context) -> Void>]
    let item: [Running<@Sendable (Item, Context) -> Void>]
    let dashboard: [Running<@Sendable (Dashboard, Context) -> Void>]
    let reading: [Running<@Sendable (Reading, Context) -> Void>]
    /// The rules that leave something for link time, in every file: what is off here may be asked for elsewhere.
    let noting: [Running<@Sendable (Definitions, Context) -> Void>]

    /// A rule's number, and one of its functions.
    struct Running<Function: Sendable>: Sendable {
        let rule: Int
        let function: Function
    }

    /// - Parameter chosen: whether the command line lets a rule run, and if it was named there.
    init(rules: RuleSet, settings: [String: RuleSetting], chosen: RuleChoice) {
        let entries = rules.rules.map { rule in
            let setting = settings[rule.id]
            let isNamed = chosen.only.contains(rule.id)
            var severity = setting?.severity?.value ?? rule.severity
            // A rule that is off by default, and asked for by name, is a prompt.
            if severity == .off, setting?.severity == nil, isNamed { severity = .info }
            if !chosen.allows(rule) { severity = .off }
            var options = Dictionary(uniqueKeysWithValues: rule.options.map { ($0.name, $0.fallback) })
            for (name, value) in setting?.options ?? [:] { options[name] = value.value }
            return Entry(severity: severity, milder: rule.milder.map { min($0, severity) }, graver: setting?.severity == nil && severity > .off ? rule.graver : nil, options: options)
        }
        func running<Function>(_ function: (Rule.Check) -> Function?) -> [Running<Function>] {
            rules.rules.indices.compactMap { index in
                guard entries[index].severity > .off else { return nil }
                return function(rules.rules[index].check).map { Running(rule: index, function: $0) }
            }
        }
        self.entries = entries
        comparesQuestions = !running { $0.comparesQuestions ? true : nil }.isEmpty
        goal = running { $0.goal }
        kpi = running { $0.kpi }
        survey = running { $0.survey }
        question = running { $0.question }
        item = running { $0.item }
        dashboard = running { $0.dashboard }
        reading = running { $0.reading }
        noting = rules.rules.indices.compactMap { index in
            guard chosen.allows(rules.rules[index]) else { return nil }
            return rules.rules[index].check.notes.map { Running(rule: index, function: $0.leave) }
        }
    }
}

/// Which rules the command line lets run.
public struct RuleChoice: Sendable {
    public var only: Set<String>
    public var skip: Set<String>
    public var principles: Set<Principle>

    public init(only: Set<String> = [], skip: Set<String> = [], principles: Set<Principle> = []) {
        self.only = only
        self.skip = skip
        self.principles = principles
    }

    func allows(_ rule: Rule) -> Bool {
        if skip.contains(rule.id) { return false }
        if !only.isEmpty, !only.contains(rule.id) { return false }
        return principles.isEmpty || principles.contains(rule.principle)
    }
}
