/// Where a condition is judged: one definition of one file.
struct Judging {
    let context: Context
    /// Of the definition's language; nil where it has none, and words are not judged.
    let pack: LanguagePack?
}

/// Why a condition holds, or does not: where a finding stands, and what its message may speak of.
struct Evidence {
    var place: Place?
    var facts: [Fact] = []
    /// A finding for each of them: every banned word is told.
    var isEach = false
}

/// A condition that is ready to be carried out.
struct Judge<Whole: Inspectable>: Sendable {
    /// Fast: nothing is made but what is needed to decide.
    let truth: @Sendable (Whole, Whole.Around, Judging) -> Truth
    /// Asked only when a finding is told: why it is as wanted.
    let evidence: @Sendable (Whole, Whole.Around, Judging, _ wanted: Bool) -> [Evidence]
}

/// A condition on definitions that others refer to, judged in every file and noted in the catalogue.
struct Probe: Sendable {
    var key: Int
    var kind: DefinitionKind
    var condition: Condition
}

/// Turns conditions into functions, once, when the configuration is read: no tree is walked for each definition.
struct ConditionCompiler {
    /// The first number that this rule may note things under.
    private let firstKey: Int
    private(set) var probes: [Probe] = []
    /// Numbers that values are noted under, with where they are read: for `unique` and `same`.
    private(set) var tallies: [Tally] = []
    private var nextKey: Int

    struct Tally: Sendable {
        var key: Int
        var isSame: Bool
    }

    /// Whether other files decide.
    var needsCatalogue: Bool { nextKey > firstKey + 1 || usesReferences }
    private var usesReferences = false

    /// - Parameter rule: the rule's number among those of its configuration.
    init(rule: Int) {
        firstKey = rule << 8
        nextKey = firstKey + 1
    }

    /// The number that findings are noted under.
    var findingKey: Int { firstKey }

    private mutating func newKey() -> Int {
        defer { nextKey += 1 }
        return nextKey
    }

    mutating func compile<Whole: Inspectable>(_ condition: Condition, for type: Whole.Type) -> Judge<Whole> {
        switch condition {
        case .all(let conditions): return all(Self.ordered(conditions, { $0.comparesSet }).map { compile($0, for: type) })
        case .any(let conditions): return Self.not(all(Self.ordered(conditions, { $0.comparesSet }).map { Self.not(compile($0, for: type)) }))
        case .not(let condition): return Self.not(compile(condition, for: type))
        case .around(let condition):
            guard let around = Whole.around else { return all([]) }
            return around.judge(condition, &self)
        case .parts(let path, let quantifier, let condition):
            return parts(path.fields[...], quantifier, condition, for: type)
        case .field(let path, let tests):
            guard let read = reader(path.fields[...], of: type) else { return all([]) }
            let judges = Self.ordered(tests, { $0.comparesSet }).map { judge($0, path, read, needsEach: true) }
            return Judge(
                truth: { whole, _, judging in
                    let value = read(whole)
                    return Truth.all(judges.count) { judges[$0].truth(whole, value, judging) }
                },
                evidence: { whole, _, judging, wanted in
                    let value = read(whole)
                    return judges.filter { $0.truth(whole, value, judging).mayBe(wanted) }.flatMap { $0.evidence(whole, value, judging, wanted) }
                })
        }
    }

    /// What compares values across the set comes first, so that no other test keeps it from noting its value.
    private static func ordered<Element>(_ elements: [Element], _ comparesSet: (Element) -> Bool) -> [Element] {
        elements.filter(comparesSet) + elements.filter { !comparesSet($0) }
    }

    private func all<Whole: Inspectable>(_ judges: [Judge<Whole>]) -> Judge<Whole> {
        if judges.count == 1 { return judges[0] }
        return Judge(
            truth: { whole, around, judging in Truth.all(judges.count) { judges[$0].truth(whole, around, judging) } },
            evidence: { whole, around, judging, wanted in
                judges.filter { $0.truth(whole, around, judging).mayBe(wanted) }.flatMap { $0.evidence(whole, around, judging, wanted) }
            })
    }

    private static func not<Whole: Inspectable>(_ judge: Judge<Whole>) -> Judge<Whole> {
        Judge(
            truth: { judge.truth($0, $1, $2).negated },
            evidence: { judge.evidence($0, $1, $2, !$3) })
    }

    // MARK: Parts

    private mutating func parts<Whole: Inspectable>(
        _ path: ArraySlice<Field>, _ quantifier: Quantifier, _ condition: Condition, for type: Whole.Type
    ) -> Judge<Whole> {
        guard let first = path.first, let parts = type.field(first)?.parts else { return all([]) }
        return parts.judge(path.dropFirst(), quantifier, condition, &self)
    }

    fileprivate mutating func judge<Whole: Inspectable, Part: Inspectable>(
        _ parts: Parts<Whole, Part>, _ rest: ArraySlice<Field>, _ quantifier: Quantifier, _ condition: Condition
    ) -> Judge<Whole> {
        // A list within a part: each of the parts is asked.
        let inner = rest.isEmpty ? compile(condition, for: Part.self) : self.parts(rest, quantifier, condition, for: Part.self)
        // Some hold unless every one does not; none holds when every one does not.
        let isNegated = quantifier != .every && rest.isEmpty
        let judge = isNegated ? Self.not(inner) : inner
        let every = Judge<Whole>(
            truth: { whole, _, judging in
                var truths: [Truth] = []
                parts.each(whole) { truths.append(judge.truth($0, $1, judging)) }
                return Truth.all(truths.count) { truths[$0] }
            },
            evidence: { whole, _, judging, wanted in
                var evidence: [Evidence] = []
                parts.each(whole) { part, around in
                    if judge.truth(part, around, judging).mayBe(wanted) { evidence += judge.evidence(part, around, judging, wanted) }
                }
                return evidence
            })
        guard quantifier == .some && rest.isEmpty else { return every }
        let some = Self.not(every)
        // Where none of them will do, none of them is to blame.
        return Judge(truth: some.truth, evidence: { whole, around, judging, wanted in wanted ? some.evidence(whole, around, judging, true) : [Evidence()] })
    }

    /// Reads what stands at the end of a way, of all parts together where it leads through a list.
    func reader<Whole: Inspectable>(_ path: ArraySlice<Field>, of type: Whole.Type) -> (@Sendable (Whole) -> FieldValue)? {
        guard let first = path.first else { return anywhere(in: type) }
        guard let access = type.field(first) else { return nil }
        return path.count == 1 ? access.read : access.parts?.reader(path.dropFirst(), self)
    }

    /// Reads all texts of a definition that people read, those of its parts included; a survey's questions are definitions of their own.
    func anywhere<Whole: Inspectable>(in type: Whole.Type) -> @Sendable (Whole) -> FieldValue {
        let collect = collector(of: type)
        return { whole in
            var texts: [Text] = []
            collect(whole, &texts)
            return .texts(Few(texts))
        }
    }

    /// Adds the texts of one record to those found so far: one list grows, however deep the parts lie.
    func collector<Whole: Inspectable>(of type: Whole.Type) -> @Sendable (Whole, inout [Text]) -> Void {
        let steps = type.fields.compactMap { access -> (@Sendable (Whole, inout [Text]) -> Void)? in
            switch access.shape {
            case .text, .texts, .words, .labels:
                if Self.technical.contains(access.field) { return nil }
                let read = access.read
                return { whole, texts in
                    guard case .texts(let own) = read(whole) else { return }
                    switch own {
                    case .none: break
                    case .one(let text): texts.append(text)
                    case .many(let more): texts += more
                    }
                }
            case .part, .parts: return access.field == .questions ? nil : access.parts?.collector(self)
            default: return nil
            }
        }
        return { whole, texts in for step in steps { step(whole, &texts) } }
    }

    /// Texts that programs read.
    private static let technical: Set<Field> = [.id, .formula, .system, .table, .instrument, .if]

    // MARK: Tests

    /// One test of a value that has been read.
    private struct ValueJudge<Whole: Inspectable>: Sendable {
        let truth: @Sendable (Whole, FieldValue, Judging) -> Truth
        let evidence: @Sendable (Whole, FieldValue, Judging, Bool) -> [Evidence]
    }

    private mutating func judge<Whole: Inspectable>(
        _ test: Test, _ path: FieldPath, _ read: @escaping @Sendable (Whole) -> FieldValue, needsEach: Bool
    ) -> ValueJudge<Whole> {
        func simple(_ test: some ValueTest) -> ValueJudge<Whole> {
            ValueJudge(truth: { test.truth($1, $2) }, evidence: { test.evidence($1, $2, wanted: $3) })
        }
        switch test {
        case .not(let tests):
            let inner = tests.map { judge($0, path, read, needsEach: needsEach) }
            return ValueJudge(
                truth: { whole, value, judging in Truth.all(inner.count) { inner[$0].truth(whole, value, judging) }.negated },
                evidence: { whole, value, judging, wanted in
                    inner.filter { $0.truth(whole, value, judging).mayBe(!wanted) }.flatMap { $0.evidence(whole, value, judging, !wanted) }
                })
        case .some(let tests):
            let inner = tests.map { judge($0, path, read, needsEach: false) }
            return ValueJudge(
                truth: { whole, value, judging in Truth.all(inner.count) { inner[$0].truth(whole, value, judging) } },
                evidence: { whole, value, judging, wanted in inner.flatMap { $0.evidence(whole, value, judging, wanted) } })
        case .present(let wanted): return simple(PresenceTest(isPresent: wanted))
        case .oneOf(let values): return simple(ChoiceTest(values, needsEach: needsEach))
        case .mentions(let terms): return simple(MentionTest(terms: terms))
        case .avoid(let terms): return simple(AvoidanceTest(terms: terms))
        case .matches(let patterns): return simple(PatternTest(patterns: patterns, needsEach: needsEach))
        case .measure(let measure, let bounds):
            let limits = limits(bounds, of: Whole.self)
            return ValueJudge(
                truth: { whole, value, judging in MeasureTest.truth(measure, limits(whole), value, judging, needsEach: needsEach) },
                evidence: { whole, value, judging, wanted in MeasureTest.evidence(measure, limits(whole), value, judging, wanted: wanted) })
        case .number(let bounds):
            let limits = limits(bounds, of: Whole.self)
            return ValueJudge(
                truth: { whole, value, _ in NumberTest.truth(limits(whole), value, needsEach: needsEach) },
                evidence: { whole, value, _, wanted in NumberTest.evidence(limits(whole), value, wanted: wanted) })
        case .date(let bounds):
            let limits = limits(bounds, of: Whole.self)
            return ValueJudge(
                truth: { whole, value, judging in DateTest.truth(limits(whole, judging), value, needsEach: needsEach) },
                evidence: { whole, value, judging, wanted in DateTest.evidence(limits(whole, judging), value, wanted: wanted) })
        case .leadsTo(let linked, let condition):
            usesReferences = true
            let probe = condition.map { condition in
                let key = newKey()
                probes.append(Probe(key: key, kind: linked.kind, condition: condition))
                return key
            }
            // A question is told apart by its survey, which stands beside it.
            let survey = linked == .questions ? reader(path.fields.dropLast() + [.survey], of: Whole.self) : nil
            return ValueJudge(
                truth: { whole, value, _ in
                    LinkTest(linked: linked, probe: probe, needsEach: needsEach).truth(value, survey: survey?(whole).texts.first?.string)
                },
                evidence: { _, value, _, _ in [LinkTest.evidence(value)] })
        case .unique, .same:
            let key = newKey()
            var isSame = false
            if case .same = test { isSame = true }
            tallies.append(Tally(key: key, isSame: isSame))
            return simple(TallyTest(key: key, isSame: isSame))
        }
    }

    private func limits<Whole: Inspectable>(_ bounds: [NumberBound], of type: Whole.Type) -> @Sendable (Whole) -> [NumberTest.Limit] {
        var isFixed = true
        let read = bounds.map { bound -> @Sendable (Whole) -> NumberTest.Limit in
            switch bound.limit {
            case .value(let value): return { _ in .init(kind: bound.kind, value: value) }
            case .field(let path):
                isFixed = false
                let reader = reader(path.fields[...], of: type)
                return { whole in .init(kind: bound.kind, value: reader.flatMap { NumberTest.numbers($0(whole)).first?.value }) }
            }
        }
        if isFixed {
            let fixed = bounds.map { bound in
                if case .value(let value) = bound.limit { NumberTest.Limit(kind: bound.kind, value: value) } else { NumberTest.Limit(kind: bound.kind, value: nil) }
            }
            return { _ in fixed }
        }
        return { whole in read.map { $0(whole) } }
    }

    private func limits<Whole: Inspectable>(_ bounds: [DateBound], of type: Whole.Type) -> @Sendable (Whole, Judging) -> [DateTest.Limit] {
        let read = bounds.map { bound -> @Sendable (Whole, Judging) -> DateTest.Limit in
            switch bound.limit {
            case .date(let date): return { _, _ in .init(kind: bound.kind, date: date) }
            case .today(let days): return { _, judging in .init(kind: bound.kind, date: CalendarDate(dayNumber: judging.context.today.dayNumber + days)) }
            case .field(let path):
                let reader = reader(path.fields[...], of: type)
                return { whole, _ in
                    if case .dates(let dates)? = reader?(whole) { return .init(kind: bound.kind, date: dates.array.first?.date) }
                    return .init(kind: bound.kind, date: nil)
                }
            }
        }
        return { whole, judging in read.map { $0(whole, judging) } }
    }
}

/// The way from a definition to its parts, whatever their type.
protocol PartAccess<Whole>: Sendable {
    associatedtype Whole: Inspectable
    func judge(_ rest: ArraySlice<Field>, _ quantifier: Quantifier, _ condition: Condition, _ compiler: inout ConditionCompiler) -> Judge<Whole>
    func reader(_ path: ArraySlice<Field>, _ compiler: ConditionCompiler) -> (@Sendable (Whole) -> FieldValue)?
    func collector(_ compiler: ConditionCompiler) -> @Sendable (Whole, inout [Text]) -> Void
}

extension Parts: PartAccess {
    func judge(_ rest: ArraySlice<Field>, _ quantifier: Quantifier, _ condition: Condition, _ compiler: inout ConditionCompiler) -> Judge<Whole> {
        compiler.judge(self, rest, quantifier, condition)
    }

    func reader(_ path: ArraySlice<Field>, _ compiler: ConditionCompiler) -> (@Sendable (Whole) -> FieldValue)? {
        guard let read = compiler.reader(path, of: Part.self), let empty = emptyValue(path) else { return nil }
        return { whole in
            var value: FieldValue?
            each(whole) { part, _ in
                let own = read(part)
                if value == nil { value = own } else { value?.append(own) }
            }
            return value ?? empty
        }
    }

    func collector(_ compiler: ConditionCompiler) -> @Sendable (Whole, inout [Text]) -> Void {
        let collect = compiler.collector(of: Part.self)
        return { whole, texts in each(whole) { part, _ in collect(part, &texts) } }
    }

    /// What is read where there is no part.
    private func emptyValue(_ path: ArraySlice<Field>) -> FieldValue? {
        guard let field = path.last else { return nil }
        var record = Part.record
        for step in path.dropLast() {
            switch FieldShapes.of(record).first(where: { $0.field == step })?.shape {
            case .part(let inner), .parts(let inner): record = inner
            default: return nil
            }
        }
        switch FieldShapes.of(record).first(where: { $0.field == field })?.shape {
        case .number: return .numbers(.none)
        case .date: return .dates(.none)
        case .flag: return .flag(nil)
        case .choice: return .choices(.none)
        case .part, .parts: return .parts(0)
        case nil: return nil
        default: return .texts(.none)
        }
    }
}

/// The way from a part to what it stands in, whatever its type.
protocol AroundAccess<Inner>: Sendable {
    associatedtype Inner: Inspectable
    func judge(_ condition: Condition, _ compiler: inout ConditionCompiler) -> Judge<Inner>
}

extension Surroundings: AroundAccess {
    func judge(_ condition: Condition, _ compiler: inout ConditionCompiler) -> Judge<Inner> {
        let judge = compiler.compile(condition, for: Inner.Around.self)
        return Judge(
            truth: { _, around, judging in judge.truth(around, (), judging) },
            // A finding about a question stands at the question, whatever its survey says.
            evidence: { _, around, judging, wanted in judge.evidence(around, (), judging, wanted).map { Evidence(facts: $0.facts) } })
    }
}
