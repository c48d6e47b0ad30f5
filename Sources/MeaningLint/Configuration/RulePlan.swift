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
    let goal, kpi, survey, question, item, dashboard, reading: [Int]
    /// The rules that leave something for link time, in every file: what is off here may be asked for elsewhere.
    let noting: [Int]

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
        func running(_ looks: (Rule.Check) -> Bool) -> [Int] {
            rules.rules.indices.filter { entries[$0].severity > .off && looks(rules.rules[$0].check) }
        }
        self.entries = entries
        comparesQuestions = !running { $0.comparesQuestions }.isEmpty
        goal = running { $0.goal != nil }
        kpi = running { $0.kpi != nil }
        survey = running { $0.survey != nil }
        question = running { $0.question != nil }
        item = running { $0.item != nil }
        dashboard = running { $0.dashboard != nil }
        reading = running { $0.reading != nil }
        noting = rules.rules.indices.filter { rules.rules[$0].check.notes != nil && chosen.allows(rules.rules[$0]) }
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
