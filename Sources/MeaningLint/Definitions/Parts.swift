// The parts that definitions are made of. Each is read by a dialect's names; a mere string stands for its main field.

/// A part of a definition that has fields of its own.
protocol Record {
    static var kind: RecordKind { get }
    init(_ fields: Fields)
}

/// Somebody who gets a figure or a view, and what for.
public struct Recipient: Record, Sendable {
    static let kind = RecordKind.recipient
    public var who, needs, use: Text?

    init(_ fields: Fields) {
        who = fields.text(.who)
        needs = fields.text(.needs)
        use = fields.text(.use)
    }
}

/// Somebody who was listened to.
public struct Listening: Record, Sendable {
    static let kind = RecordKind.listening
    public var who, how: Text?
    public var when: Dated?

    init(_ fields: Fields) {
        who = fields.text(.who)
        how = fields.text(.how)
        when = fields.date(.when)
    }
}

/// A target, or a baseline: a value, and the date that goes with it.
public struct Target: Record, Sendable {
    static let kind = RecordKind.target
    public var value: Text?
    /// The value as a number, where it is one.
    public var number: Quantity?
    public var unit: Text?
    public var by: Dated?
    /// Where all that is written of it stands.
    public var place: Place

    init(_ fields: Fields) {
        value = fields.text(.value)
        number = fields.numberIfAny(.value)
        unit = fields.text(.unit)
        by = fields.date(.by)
        place = fields.place
    }
}

/// A step on the way: of a goal, or of a follow-up.
public struct Step: Record, Sendable {
    static let kind = RecordKind.step
    public var what: Text?
    public var by: Dated?
    public var with: [Text]

    init(_ fields: Fields) {
        what = fields.text(.what)
        by = fields.date(.by)
        with = fields.texts(.with)
    }
}

/// Where a figure comes from: a survey's questions, or a system.
public struct FigureSource: Record, Sendable {
    static let kind = RecordKind.source
    public var survey, system, table: Text?
    public var questions: [Text]

    init(_ fields: Fields) {
        survey = fields.text(.survey)
        questions = fields.texts(.questions)
        system = fields.text(.system)
        table = fields.text(.table)
    }
}

public struct Thresholds: Record, Sendable {
    static let kind = RecordKind.thresholds
    public var red, amber, green: Text?

    init(_ fields: Fields) {
        red = fields.text(.red)
        amber = fields.text(.amber)
        green = fields.text(.green)
    }
}

/// What is learned from a figure or a survey: to what use, where, how often, by which questions.
public struct Learning: Record, Sendable {
    static let kind = RecordKind.learning
    public var use, forum, every, feedback: Text?
    public var questions: [Text]

    init(_ fields: Fields) {
        use = fields.text(.use)
        forum = fields.text(.forum)
        every = fields.text(.every)
        feedback = fields.text(.feedback)
        questions = fields.texts(.questions)
    }
}

/// Where, how often and by which questions a dashboard is talked about.
public struct Discussion: Record, Sendable {
    static let kind = RecordKind.discussion
    public var forum, every: Text?
    public var questions: [Text]

    init(_ fields: Fields) {
        forum = fields.text(.forum)
        every = fields.text(.every)
        questions = fields.texts(.questions)
    }
}

public struct Comparison: Record, Sendable {
    static let kind = RecordKind.comparison
    public var with: [Text]
    public var kind: Text?

    init(_ fields: Fields) {
        with = fields.texts(.with)
        kind = fields.text(.kind)
    }
}

/// A scale to answer on: its end points and what stands at them.
public struct Scale: Record, Sendable {
    static let kind = RecordKind.scale
    public var from, to: Quantity?
    /// The labels in the order of the file; `point` is the text in front of the colon.
    public var labels: [(point: String, label: Text)] = []

    init() {}

    init(_ fields: Fields) {
        from = fields.number(.from)
        to = fields.number(.to)
        labels = fields.labels(.labels)
    }
}

/// One figure in a dashboard.
public struct Tile: Record, Sendable {
    static let kind = RecordKind.tile
    public enum Status: String, Sendable, CaseIterable { case rag, smiley, trend, text }

    public var kpi, title, chart, comment: Text?
    public var status: Choice<Status>?
    public var axisFrom, slices: Quantity?

    init(_ fields: Fields) {
        kpi = fields.text(.kpi)
        title = fields.text(.title)
        chart = fields.text(.chart)
        status = fields.choice(.status)
        comment = fields.text(.comment)
        axisFrom = fields.number(.axisFrom)
        slices = fields.number(.slices)
    }

    /// A traffic light or a smiley, with no words beside it.
    public var isBareStatus: Bool {
        (status?.value == .rag || status?.value == .smiley) && comment?.isFilled() != true
    }
}
