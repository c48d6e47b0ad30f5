// What custom rules do with several files: conditions on definitions that others refer to, and values that are compared across the set.

/// Judges, in every file, the conditions that rules have on definitions which others refer to.
struct Probing: Sendable {
    private var goals: [(key: Int, judge: Judge<Goal>)] = []
    private var kpis: [(key: Int, judge: Judge<KPI>)] = []
    private var surveys: [(key: Int, judge: Judge<Survey>)] = []
    private var questions: [(key: Int, judge: Judge<Question>)] = []

    /// Makes the probes of a rule ready, and those that their conditions have in turn.
    init(_ compiler: inout ConditionCompiler) {
        var done = 0
        while done < compiler.probes.count {
            let probe = compiler.probes[done]
            done += 1
            switch probe.kind {
            case .goal: goals.append((probe.key, compiler.compile(probe.condition, for: Goal.self)))
            case .kpi: kpis.append((probe.key, compiler.compile(probe.condition, for: KPI.self)))
            case .survey: surveys.append((probe.key, compiler.compile(probe.condition, for: Survey.self)))
            case .question: questions.append((probe.key, compiler.compile(probe.condition, for: Question.self)))
            case .dashboard: break
            }
        }
    }

    func note(_ definitions: Definitions, _ context: Context) {
        func note(_ entry: Int, _ key: Int, _ truth: Truth) {
            if case .no = truth { return }
            context.noted.append(Noted(key: key, entry: entry, content: .probe(truth)))
        }
        for (key, judge) in goals {
            for goal in definitions.goals { note(goal.header.entry, key, judge.truth(goal, (), Judging(context: context, pack: context.language(of: goal)))) }
        }
        for (key, judge) in kpis {
            for kpi in definitions.kpis { note(kpi.header.entry, key, judge.truth(kpi, (), Judging(context: context, pack: context.language(of: kpi)))) }
        }
        for (key, judge) in surveys {
            for survey in definitions.surveys { note(survey.header.entry, key, judge.truth(survey, (), Judging(context: context, pack: context.language(of: survey)))) }
        }
        for (key, judge) in questions {
            for survey in definitions.surveys {
                for question in survey.questions {
                    note(question.header.entry, key, judge.truth(question, survey, Judging(context: context, pack: context.language(of: question, in: survey))))
                }
            }
        }
    }
}

extension Truth {
    /// Yes is nothing that has still to hold.
    var formula: Formula {
        switch self {
        case .yes: .all([])
        case .no: .not(.all([]))
        case .unknown: .unknown
        case .open(let formula): formula
        }
    }
}

/// Decides, with all files known, the findings that one rule left open, and tells those that hold.
struct LinkedFindings {
    private let catalogue: Catalogue
    private let key: Int
    private let message: Message
    private var tallies: [Int: Tally] = [:]
    /// What probes noted, by key: the definitions that their conditions hold of, or may.
    private var probed: [Int: [Catalogue.Key: Truth]] = [:]

    /// How often each value stands in the set, and where first.
    private struct Tally {
        struct Place {
            var file: String
            var offset: Int
            var range: SourceRange
        }
        var isSame: Bool
        var counts: [String: Int] = [:]
        var first: [String: Place] = [:]
        /// The value that most have; of several, the one that stands first.
        var most: String?
    }

    init(_ catalogue: Catalogue, key: Int, probes: [Int], tallies: [ConditionCompiler.Tally], message: Message) {
        self.catalogue = catalogue
        self.key = key
        self.message = message
        for tally in tallies { self.tallies[tally.key] = Self.count(tally, catalogue) }
        for probe in probes {
            var truths: [Catalogue.Key: Truth] = [:]
            catalogue.forEachNoted(probe) { file, noted in
                if case .probe(let truth) = noted.content { truths[Catalogue.Key(file: file, entry: noted.entry)] = truth }
            }
            probed[probe] = truths
        }
    }

    private static func precedes(_ a: Tally.Place, _ b: Tally.Place) -> Bool {
        a.file == b.file ? a.offset < b.offset : Paths.precedes(a.file, b.file)
    }

    private static func count(_ wanted: ConditionCompiler.Tally, _ catalogue: Catalogue) -> Tally {
        var tally = Tally(isSame: wanted.isSame)
        catalogue.forEachNoted(wanted.key) { file, noted in
            guard case .value(let value, let range, let place) = noted.content else { return }
            tally.counts[value, default: 0] += 1
            let own = Tally.Place(file: catalogue.files[file].file, offset: range.lowerBound, range: place)
            if tally.first[value].map({ precedes(own, $0) }) ?? true { tally.first[value] = own }
        }
        tally.most = tally.counts.max { a, b in
            if a.value != b.value { return a.value < b.value }
            guard let one = tally.first[a.key], let other = tally.first[b.key] else { return a.key > b.key }
            return precedes(other, one)
        }?.key
        return tally
    }

    func tell(_ context: CatalogueContext) {
        var told: (file: Int, subject: Int)?
        catalogue.forEachNoted(key) { file, noted in
            guard case .finding(let formula, let pending, let subject) = noted.content else { return }
            if let told, told == (file, subject) { return }
            guard case .yes = decide(formula, in: catalogue.files[file].file, depth: 0) else { return }
            told = (file, subject)
            let (facts, related) = facts(formula)
            context.report(
                message, in: catalogue.files[file].items[noted.entry], at: pending.range, text: pending.textRange,
                facts: pending.facts.filter { own in !facts.contains { $0.name == own.name } } + facts, related: pending.related + related)
        }
    }

    /// How many references deep a condition is followed: circles end here.
    private static let deepest = 8

    private func decide(_ formula: Formula, in file: String, depth: Int) -> Truth {
        switch formula {
        case .unknown: return .unknown
        case .all(let formulas): return Truth.all(formulas.count) { decide(formulas[$0], in: file, depth: depth) }
        case .not(let formula): return decide(formula, in: file, depth: depth).negated
        case .leadsTo(let ids, let role, let probe, let needsEach):
            return Few(ids).truth(needsEach: needsEach, absent: .no) { id in
                let targets = catalogue.named(id, as: role)
                guard let probe, depth < Self.deepest else { return targets.isEmpty ? .no : depth < Self.deepest ? .yes : .unknown }
                return Truth.any(targets.count) { index in
                    let target = targets[index]
                    guard let truth = probed[probe]?[target] else {
                        // A goal where a KPI's fields are asked for is not judged.
                        return catalogue[target].kind == .goal ? .unknown : .no
                    }
                    if case .open(let inner) = truth { return decide(inner, in: catalogue.files[target.file].file, depth: depth + 1) }
                    return truth
                }
            }
        case .unique(let key, let value, let offset):
            guard let tally = tallies[key], tally.counts[value] ?? 0 > 1 else { return .yes }
            // The first of them stands; the later ones are told.
            return Truth(tally.first[value].map { $0.file == file && $0.offset == offset } ?? false)
        case .same(let key, let value): return Truth(tallies[key]?.most == value)
        }
    }

    /// What is known only now: the value that most have, and where the same stands first.
    private func facts(_ formula: Formula) -> ([Fact], [Related]) {
        switch formula {
        case .all(let formulas):
            return formulas.map { facts($0) }.reduce(into: ([], [])) { $0.0 += $1.0; $0.1 += $1.1 }
        case .not(let inner): return facts(inner)
        case .unique(let key, let value, _):
            guard let first = tallies[key]?.first[value] else { return ([], []) }
            return ([], [Related(file: first.file, range: first.range, message: Localized(da: "Her står det første gang.", en: "Here it stands first."))])
        case .same(let key, let value):
            guard let tally = tallies[key], let most = tally.most, most != value else { return ([], []) }
            let related = tally.first[most].map {
                [Related(file: $0.file, range: $0.range, message: Localized(da: "De fleste skriver det som her.", en: "Most write it as here."))]
            }
            return ([.text("most", most)], related ?? [])
        case .unknown, .leadsTo: return ([], [])
        }
    }
}
