/// What holds of every rule for some files: severities and options, worked out once and looked up by number.
struct RulePlan: Sendable {
    struct Entry: Sendable {
        var severity: Severity
        var milder: Severity?
        var options: [String: RuleOption.Value]
    }

    var entries: [Entry]
    /// The rules that run, by what they look at.
    var goal: [Int] = []
    var kpi: [Int] = []
    var survey: [Int] = []
    var question: [Int] = []
    var dashboard: [Int] = []
    var reading: [Int] = []

    /// - Parameter chosen: whether the command line lets a rule run, and if it was named there.
    init(rules: RuleSet, settings: [String: RuleSetting], chosen: RuleChoice) {
        entries = rules.rules.map { rule in
            let setting = settings[rule.id]
            let isNamed = chosen.only.contains(rule.id)
            var severity = setting?.severity?.value ?? rule.severity
            // A rule that is off by default, and asked for by name, is a prompt.
            if severity == .off, setting?.severity == nil, isNamed { severity = .info }
            if !chosen.allows(rule) { severity = .off }
            var options = Dictionary(uniqueKeysWithValues: rule.options.map { ($0.name, $0.fallback) })
            for (name, value) in setting?.options ?? [:] { options[name] = value.value }
            return Entry(severity: severity, milder: rule.milder.map { min($0, severity) }, options: options)
        }
        for (index, rule) in rules.rules.enumerated() where entries[index].severity > .off {
            if rule.check.goal != nil { goal.append(index) }
            if rule.check.kpi != nil { kpi.append(index) }
            if rule.check.survey != nil { survey.append(index) }
            if rule.check.question != nil { question.append(index) }
            if rule.check.dashboard != nil { dashboard.append(index) }
            if rule.check.reading != nil { reading.append(index) }
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
