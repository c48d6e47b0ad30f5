/// A rule of a configuration: an ordinary `Rule`, and what is needed to test it.
struct CustomRule: Sendable {
    var rule: Rule
    var examples: [CustomExample]
    /// The day that its examples are read on; nil for today.
    var today: CalendarDate?
    /// The kinds of definition that it is about.
    var subjects: [RuleSubject]
}

/// A whole file in the native format, at which a custom rule asks, or is silent.
struct CustomExample: Sendable {
    /// With marks: `↓words↑`.
    var text: String
    var isBad: Bool
    /// Among those of its sort, from 1.
    var number: Int
    var origin: Origin
}

/// What a custom rule is about: the definitions, and the tiles of dashboards.
enum RuleSubject: String, Sendable, CaseIterable {
    case goal, kpi, survey, question, dashboard, tile

    var record: RecordKind {
        switch self {
        case .goal: .goal
        case .kpi: .kpi
        case .survey: .survey
        case .question: .question
        case .dashboard: .dashboard
        case .tile: .tile
        }
    }
}

/// What a rule asks for, before it is made ready.
struct RuleConditions: Sendable {
    var when: Condition?
    var require: Condition?
    var message: Message
    /// The fields that the message speaks of.
    var placeholders: [FieldPath]
    /// Further facts that it speaks of, such as `say`.
    var facts: [String]
}

extension Rule.Check {
    /// Carries out both.
    func and(_ other: Rule.Check) -> Rule.Check {
        var check = self
        if let goal = other.goal { check.goal = goal }
        if let kpi = other.kpi { check.kpi = kpi }
        if let survey = other.survey { check.survey = survey }
        if let question = other.question { check.question = question }
        // Two kinds meet at the dashboard (tiles are its own), and at link time.
        if let more = other.dashboard {
            let own = dashboard
            check.dashboard = own == nil ? more : { dashboard, context in
                own?(dashboard, context)
                more(dashboard, context)
            }
        }
        if let more = other.catalogue {
            let own = catalogue
            check.catalogue = own == nil ? more : { catalogue, context in
                own?(catalogue, context)
                more(catalogue, context)
            }
        }
        check.notes = notes ?? other.notes
        if let one = notes, let more = other.notes {
            check.notes = Notes(kinds: one.kinds + more.kinds) { definitions, context in
                one.leave(definitions, context)
                more.leave(definitions, context)
            }
        }
        return check
    }
}

extension RuleConditions {
    /// The functions that carry out the rule.
    /// - Parameter number: the rule's number among those of its configuration.
    func check(on subject: RuleSubject, number: Int) -> Rule.Check {
        // Each kind of a rule numbers what it notes by itself.
        let kinds = RuleSubject.allCases
        var compiler = ConditionCompiler(rule: number * kinds.count + (kinds.firstIndex(of: subject) ?? 0))
        switch subject {
        case .goal:
            let decision = Decision<Goal>(self, &compiler)
            return decision.check(.goal, compiler, { .init(goal: $0) }, each: { definitions, body in definitions.goals.forEach { body($0, (), $0.header) } })
        case .kpi:
            let decision = Decision<KPI>(self, &compiler)
            return decision.check(.kpi, compiler, { .init(kpi: $0) }, each: { definitions, body in definitions.kpis.forEach { body($0, (), $0.header) } })
        case .survey:
            let decision = Decision<Survey>(self, &compiler)
            return decision.check(.survey, compiler, { .init(survey: $0) }, each: { definitions, body in definitions.surveys.forEach { body($0, (), $0.header) } })
        case .dashboard:
            let decision = Decision<Dashboard>(self, &compiler)
            return decision.check(.dashboard, compiler, { .init(dashboard: $0) }, each: { definitions, body in definitions.dashboards.forEach { body($0, (), $0.header) } })
        case .question:
            let decision = Decision<Question>(self, &compiler)
            if compiler.needsCatalogue {
                return decision.linked(.question, compiler) { definitions, context, body in
                    for survey in definitions.surveys {
                        for question in survey.questions { body(question, survey, question.header, context.language(of: question, in: survey), question.header.anchor) }
                    }
                }
            }
            return .init(question: { question, survey, context in
                decision.decide(question, survey, Judging(context: context, pack: context.language(of: question, in: survey)), anchor: question.header.anchor)
            })
        case .tile:
            let decision = Decision<Tile>(self, &compiler)
            if compiler.needsCatalogue {
                return decision.linked(.dashboard, compiler) { definitions, context, body in
                    for dashboard in definitions.dashboards {
                        for tile in dashboard.tiles { body(tile, dashboard, dashboard.header, context.language(of: dashboard), tile.anchor(in: dashboard)) }
                    }
                }
            }
            return .init(dashboard: { dashboard, context in
                let judging = Judging(context: context, pack: context.language(of: dashboard))
                for tile in dashboard.tiles { decision.decide(tile, dashboard, judging, anchor: tile.anchor(in: dashboard)) }
            })
        }
    }
}

extension Tile {
    /// Where a finding about something missing stands.
    fileprivate func anchor(in dashboard: Dashboard) -> Place { (kpi ?? title ?? chart ?? comment)?.place ?? dashboard.header.anchor }
}

/// A rule on one kind of definition, ready to be carried out.
struct Decision<Whole: Inspectable>: Sendable {
    private let when: Judge<Whole>?
    /// What `require` asks for, one thing at a time: empty without it.
    private let require: [Judge<Whole>]
    private let message: Message
    private let placeholders: [(name: String, read: @Sendable (Whole) -> FieldValue)]
    private let facts: [String]

    init(_ conditions: RuleConditions, _ compiler: inout ConditionCompiler) {
        when = conditions.when.map { compiler.compile($0, for: Whole.self) }
        require = (conditions.require?.conjuncts ?? []).map { compiler.compile($0, for: Whole.self) }
        message = conditions.message
        facts = conditions.facts
        placeholders = conditions.placeholders.compactMap { path in compiler.reader(path.fields[...], of: Whole.self).map { (path.name, $0) } }
    }

    /// Asks where `when` holds and `require` does not.
    func decide(_ whole: Whole, _ around: Whole.Around, _ judging: Judging, anchor: Place) {
        if let when {
            guard case .yes = when.truth(whole, around, judging) else { return }
        }
        judging.context.meet()
        let evidence: [Evidence]
        if require.isEmpty {
            evidence = when?.evidence(whole, around, judging, true) ?? []
        } else {
            let failing = require.filter { if case .no = $0.truth(whole, around, judging) { true } else { false } }
            if failing.isEmpty { return }
            evidence = failing.flatMap { $0.evidence(whole, around, judging, false) }
        }
        for evidence in Self.places(evidence) { judging.context.report(message, at: evidence.place ?? anchor, facts(evidence, whole)) }
    }

    /// Where findings stand: at every banned word; else at the first place that decides.
    private static func places(_ all: [Evidence]) -> [Evidence] {
        let each = all.filter(\.isEach)
        if !each.isEmpty {
            var seen: Set<Place> = []
            return each.filter { evidence in evidence.place.map { seen.insert($0).inserted } ?? true }
        }
        return [all.first { $0.place != nil } ?? all.first ?? Evidence()]
    }

    private func facts(_ evidence: Evidence, _ whole: Whole) -> [Fact] {
        var facts = evidence.facts
        for (name, read) in placeholders { facts.append(Fact(name, Self.fact(read(whole)) ?? Self.unstated)) }
        for name in self.facts where !facts.contains(where: { $0.name == name }) { facts.append(Fact(name, Self.unstated)) }
        return facts
    }

    private static var unstated: Fact.Value { .localized(Localized(da: "ikke angivet", en: "not stated")) }

    private static func fact(_ value: FieldValue) -> Fact.Value? {
        switch value {
        case .numbers(.one(let number)): return .number(number.value)
        case .dates(.one(let date)): return .date(date.date)
        case .choices(let choices): return choices.array.first.map { .text($0.name) }
        case .flag(let flag): return flag.map { .localized($0 ? Localized(da: "ja", en: "yes") : Localized(da: "nej", en: "no")) }
        case .parts(let count): return .number(Double(count))
        case .texts, .numbers, .dates:
            let texts = value.texts.filled.map(\.string.trimmingSpaces)
            return texts.count > 1 ? .words(texts) : texts.first.map { .text($0) }
        }
    }
}

// MARK: In one file, or with the others

extension Decision where Whole: Definition, Whole.Around == Void {
    /// The function that asks in one file; or, where other files decide, the one that asks at link time.
    fileprivate func check(
        _ kind: DefinitionKind, _ compiler: ConditionCompiler, _ make: (@escaping @Sendable (Whole, Context) -> Void) -> Rule.Check,
        each: @escaping @Sendable (Definitions, (Whole, Void, Header) -> Void) -> Void
    ) -> Rule.Check {
        if compiler.needsCatalogue {
            return linked(kind, compiler) { definitions, context, body in
                each(definitions) { whole, _, header in body(whole, (), header, context.language(of: whole), header.anchor) }
            }
        }
        return make { whole, context in
            decide(whole, (), Judging(context: context, pack: context.language(of: whole)), anchor: whole.header.anchor)
        }
    }
}

extension Decision {
    /// Judges as far as one file goes, and leaves the rest in the catalogue.
    fileprivate func linked(
        _ kind: DefinitionKind, _ compiler: ConditionCompiler,
        each: @escaping @Sendable (Definitions, Context, (Whole, Whole.Around, Header, LanguagePack?, Place) -> Void) -> Void
    ) -> Rule.Check {
        var compiler = compiler
        let probing = Probing(&compiler)
        let key = compiler.findingKey
        let (probes, tallies) = (compiler.probes.map(\.key), compiler.tallies)
        var check = Rule.Check(catalogue: { catalogue, context in LinkedFindings(catalogue, key: key, probes: probes, tallies: tallies, message: message).tell(context) })
        check.notes = Rule.Check.Notes(kinds: [kind]) { definitions, context in
            probing.note(definitions, context)
            var subject = 0
            each(definitions, context) { whole, around, header, pack, anchor in
                let judging = Judging(context: context, pack: pack)
                if !context.tallied.isEmpty { context.tallied = [] }
                let truth = when?.truth(whole, around, judging) ?? .yes
                if case .no = truth { return }
                if truth.mayBe(true) { context.meet() }
                let reasons: [(truth: Truth, evidence: () -> [Evidence])] = require.isEmpty
                    ? [(.yes, { when?.evidence(whole, around, judging, true) ?? [] })]
                    : require.map { judge in (judge.truth(whole, around, judging).negated, { judge.evidence(whole, around, judging, false) }) }
                subject += 1
                // What is to be compared is noted wherever the rule may be about the definition.
                context.noted += context.tallied.map { Noted(key: $0.key, entry: header.entry, content: .value($0.value, $0.range, context.locator.range($0.range))) }
                for reason in reasons {
                    let formula = Truth.all(2) { $0 == 0 ? truth : reason.truth }
                    guard formula.mayBe(true) else { continue }
                    for evidence in Self.places(reason.evidence()) {
                        let place = evidence.place ?? anchor
                        let range = place.range.isEmpty ? anchor.range : place.range
                        let finding = Noted.Pending(range: context.locator.range(range), textRange: range, facts: facts(evidence, whole), related: [])
                        // Every banned word is told; of other reasons, the first.
                        let own = evidence.isEach ? -context.noted.count - 1 : subject
                        context.noted.append(Noted(key: key, entry: header.entry, content: .finding(formula.formula, finding, subject: own)))
                    }
                }
            }
        }
        return check
    }
}
