// The fields of each kind of definition, for code that meets them by name.

/// The fields that every kind of definition has.
private func own<D: Definition & Inspectable>(_ type: D.Type) -> [FieldAccess<D>] {
    [.init(.id, .text) { .text($0.header.id) }]
}

extension Goal: Inspectable {
    typealias Around = Void
    static let record = RecordKind.goal
    static let fields: [FieldAccess<Goal>] = own(Goal.self) + [
        .init(.title, .text) { .text($0.header.title) },
        .init(.description, .text) { .text($0.description) },
        .init(.for, .texts) { .text($0.audience) },
        .init(.difference, .text) { .text($0.difference) },
        .init(.professionalReason, .text) { .text($0.professionalReason) },
        .init(.why, .text) { .text($0.why) },
        .init(.listenedTo, parts: { $0.listenedTo }),
        .init(.agreedWith, .texts) { .text($0.agreedWith) },
        .init(.setBy, .texts) { .text($0.setBy) },
        .init(.target, part: { $0.target }),
        .init(.nextSteps, parts: { $0.nextSteps }),
        .init(.signs, .texts) { .text($0.signs) },
        .init(.dilemmas, .texts) { .text($0.dilemmas) },
        .init(.kpis, .references(.kpis)) { .text($0.kpis) },
        .init(.reviewBy, .date) { .dates(Few($0.reviewBy)) },
        .init(.learned, .texts) { .text($0.learned) },
    ]
}

extension KPI: Inspectable {
    typealias Around = Void
    static let record = RecordKind.kpi
    static let fields: [FieldAccess<KPI>] = own(KPI.self) + [
        .init(.title, .text) { .text($0.header.title) },
        .init(.description, .text) { .text($0.description) },
        .init(.measures, .choice(Level.allCases.map(\.rawValue))) { .choice($0.measures) },
        .init(.kind, .choice(DataKind.allCases.map(\.rawValue))) { .choice($0.kind) },
        .init(.aggregation, .choice(Aggregation.allCases.map(\.rawValue))) { .choice($0.aggregation) },
        .init(.unit, .text) { .text($0.unit) },
        .init(.formula, .text) { .text($0.formula) },
        .init(.base, .text) { .text($0.base) },
        .init(.baseline, part: { $0.baseline }),
        .init(.source, part: { $0.source }),
        .init(.target, part: { $0.target }),
        .init(.thresholds, part: { $0.thresholds }),
        .init(.onRed, .text) { .text($0.onRed) },
        .init(.onAmber, .text) { .text($0.onAmber) },
        .init(.followUp, parts: { $0.followUp }),
        .init(.owner, .text) { .text($0.owner) },
        .init(.recipients, parts: { $0.recipients }),
        .init(.learning, part: { $0.learning }),
        .init(.context, .text) { .text($0.context) },
        .init(.limits, .text) { .text($0.limits) },
        .init(.comment, .text) { .text($0.comment) },
        .init(.producedBy, .texts) { .text($0.producedBy) },
        .init(.recognisedBy, .texts) { .text($0.recognisedBy) },
        .init(.purpose, .words(["learning", "steering", "control"])) { .text($0.purpose) },
        .init(.consequences, .text) { .text($0.consequences) },
        .init(.balances, .references(.kpisOrGoals)) { .text($0.balances) },
        .init(.brokenDownBy, .texts) { .text($0.brokenDownBy) },
        .init(.minN, .number) { .numbers(Few($0.minN)) },
        .init(.comparison, part: { $0.comparison }),
        .init(.neverEvent, .flag) { .flag($0.neverEvent) },
        .init(.visibleTo, .text) { .text($0.visibleTo) },
        .init(.reviewBy, .date) { .dates(Few($0.reviewBy)) },
        .init(.learned, .texts) { .text($0.learned) },
    ]
}

extension Survey: Inspectable {
    typealias Around = Void
    static let record = RecordKind.survey
    static let fields: [FieldAccess<Survey>] = own(Survey.self) + [
        .init(.title, .text) { .text($0.header.title) },
        .init(.description, .text) { .text($0.description) },
        .init(.audience, .texts) { .text($0.audience) },
        .init(.intro, .text) { .text($0.intro) },
        .init(.purpose, .words(["learning", "steering", "control"])) { .text($0.purpose) },
        .init(.minutes, .number) { .numbers(Few($0.minutes)) },
        .init(.learning, part: { $0.learning }),
        .init(.formats, .texts) { .text($0.formats) },
        .init(.testedWith, .texts) { .text($0.testedWith) },
        .init(.instrument, .text) { .text($0.instrument) },
        .init(.contact, .text) { .text($0.contact) },
        .init(.questions, parts: { $0.questions }, around: { $0 }),
    ]
}

extension Question: Inspectable {
    typealias Around = Survey
    static let record = RecordKind.question
    static let fields: [FieldAccess<Question>] = own(Question.self) + [
        .init(.text, .text) { .text($0.text) },
        .init(.help, .text) { .text($0.help) },
        .init(.type, .choice(Kind.allCases.map(\.rawValue))) { .choice($0.statedKind) },
        .init(.options, .texts) { .text($0.options) },
        .init(.scale, part: { $0.scale }),
        .init(.rows, .texts) { .text($0.rows) },
        .init(.required, .flag) { .flag($0.required) },
        .init(.exhaustive, .flag) { .flag($0.exhaustive) },
        .init(.searchable, .flag) { .flag($0.searchable) },
        .init(.referencePeriod, .text) { .text($0.referencePeriod) },
        .init(.instrument, .text) { .text($0.instrument) },
        .init(.why, .text) { .text($0.why) },
        .init(.feeds, .references(.kpisOrGoals)) { .text($0.feeds) },
        .init(.if, .text) { .text($0.condition) },
    ]
    static let around: (any AroundAccess<Question>)? = Surroundings<Question>()
}

extension Dashboard: Inspectable {
    typealias Around = Void
    static let record = RecordKind.dashboard
    static let fields: [FieldAccess<Dashboard>] = own(Dashboard.self) + [
        .init(.title, .text) { .text($0.header.title) },
        .init(.description, .text) { .text($0.description) },
        .init(.recipients, parts: { $0.recipients }),
        .init(.discussed, part: { $0.discussed }),
        .init(.learning, part: { $0.learning }),
        .init(.purpose, .words(["learning", "steering", "control"])) { .text($0.purpose) },
        .init(.context, .text) { .text($0.context) },
        .init(.limits, .text) { .text($0.limits) },
        .init(.comment, .text) { .text($0.comment) },
        .init(.compares, .texts) { .text($0.compares) },
        .init(.sortedBy, .text) { .text($0.sortedBy) },
        .init(.tiles, parts: { $0.tiles }, around: { $0 }),
    ]
}

extension Tile: Inspectable {
    typealias Around = Dashboard
    static let record = RecordKind.tile
    static let fields: [FieldAccess<Tile>] = [
        .init(.kpi, .reference(.kpis)) { .text($0.kpi) },
        .init(.title, .text) { .text($0.title) },
        .init(.chart, .text) { .text($0.chart) },
        .init(.status, .choice(Status.allCases.map(\.rawValue))) { .choice($0.status) },
        .init(.axisFrom, .number) { .numbers(Few($0.axisFrom)) },
        .init(.slices, .number) { .numbers(Few($0.slices)) },
        .init(.comment, .text) { .text($0.comment) },
    ]
    static let around: (any AroundAccess<Tile>)? = Surroundings<Tile>()
}

extension Recipient: Inspectable {
    typealias Around = Void
    static let record = kind
    static let fields: [FieldAccess<Recipient>] = [
        .init(.who, .text) { .text($0.who) }, .init(.needs, .text) { .text($0.needs) }, .init(.use, .text) { .text($0.use) },
    ]
}

extension Listening: Inspectable {
    typealias Around = Void
    static let record = kind
    static let fields: [FieldAccess<Listening>] = [
        .init(.who, .text) { .text($0.who) }, .init(.how, .text) { .text($0.how) }, .init(.when, .date) { .dates(Few($0.when)) },
    ]
}

extension Target: Inspectable {
    typealias Around = Void
    static let record = kind
    static let fields: [FieldAccess<Target>] = [
        .init(.value, .amount) { .text($0.value) }, .init(.unit, .text) { .text($0.unit) }, .init(.by, .date) { .dates(Few($0.by)) },
    ]
}

extension Step: Inspectable {
    typealias Around = Void
    static let record = kind
    static let fields: [FieldAccess<Step>] = [
        .init(.what, .text) { .text($0.what) }, .init(.by, .date) { .dates(Few($0.by)) }, .init(.with, .texts) { .text($0.with) },
    ]
}

extension FigureSource: Inspectable {
    typealias Around = Void
    static let record = kind
    static let fields: [FieldAccess<FigureSource>] = [
        .init(.survey, .reference(.survey)) { .text($0.survey) }, .init(.questions, .references(.questions)) { .text($0.questions) },
        .init(.system, .text) { .text($0.system) }, .init(.table, .text) { .text($0.table) },
    ]
}

extension Thresholds: Inspectable {
    typealias Around = Void
    static let record = kind
    static let fields: [FieldAccess<Thresholds>] = [
        .init(.red, .amount) { .text($0.red) }, .init(.amber, .amount) { .text($0.amber) }, .init(.green, .amount) { .text($0.green) },
    ]
}

extension Learning: Inspectable {
    typealias Around = Void
    static let record = kind
    static let fields: [FieldAccess<Learning>] = [
        .init(.use, .text) { .text($0.use) }, .init(.forum, .text) { .text($0.forum) }, .init(.every, .text) { .text($0.every) },
        .init(.questions, .texts) { .text($0.questions) }, .init(.feedback, .text) { .text($0.feedback) },
    ]
}

extension Discussion: Inspectable {
    typealias Around = Void
    static let record = kind
    static let fields: [FieldAccess<Discussion>] = [
        .init(.forum, .text) { .text($0.forum) }, .init(.every, .text) { .text($0.every) }, .init(.questions, .texts) { .text($0.questions) },
    ]
}

extension Comparison: Inspectable {
    typealias Around = Void
    static let record = RecordKind.comparison
    static let fields: [FieldAccess<Comparison>] = [
        .init(.with, .texts) { .text($0.with) }, .init(.kind, .text) { .text($0.kind) },
    ]
}

extension Scale: Inspectable {
    typealias Around = Void
    static let record = kind
    static let fields: [FieldAccess<Scale>] = [
        .init(.from, .number) { .numbers(Few($0.from)) }, .init(.to, .number) { .numbers(Few($0.to)) },
        .init(.labels, .labels) { .text($0.labels.map(\.label)) },
    ]
}
