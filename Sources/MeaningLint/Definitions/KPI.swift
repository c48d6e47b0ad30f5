/// A figure that is followed.
public struct KPI: Definition {
    /// What a figure tells of, from what is put in to what it is worth to people.
    public enum Level: String, Sendable, CaseIterable { case input, activity, service, effect, value }
    public enum DataKind: String, Sendable, CaseIterable { case number, text, picture, video, conversation, observation }
    public enum Aggregation: String, Sendable, CaseIterable { case mean, median, share, count, sum, index }

    public var header: Header
    public var description: Text?
    public var measures: Choice<Level>?
    public var kind: Choice<DataKind>?
    public var aggregation: Choice<Aggregation>?
    public var unit, formula, base, owner, context, limits, visibleTo, onRed, onAmber, consequences, comment: Text?
    public var source: FigureSource?
    public var target, baseline: Target?
    public var thresholds: Thresholds?
    public var recipients: [Recipient]
    public var learning: Learning?
    public var purpose, recognisedBy, producedBy, brokenDownBy, balances, learned: [Text]
    public var minN: Quantity?
    public var reviewBy: Dated?
    public var comparison: Comparison?
    public var followUp: [Step]
    public var neverEvent: Bool?

    init(_ fields: Fields, header: Header) {
        self.header = header
        description = fields.text(.description)
        measures = fields.choice(.measures)
        kind = fields.choice(.kind)
        aggregation = fields.choice(.aggregation)
        unit = fields.text(.unit)
        formula = fields.text(.formula)
        base = fields.text(.base)
        owner = fields.text(.owner)
        context = fields.text(.context)
        limits = fields.text(.limits)
        visibleTo = fields.text(.visibleTo)
        onRed = fields.text(.onRed)
        onAmber = fields.text(.onAmber)
        consequences = fields.text(.consequences)
        comment = fields.text(.comment)
        source = fields.record(.source)
        target = fields.record(.target)
        baseline = fields.record(.baseline)
        thresholds = fields.record(.thresholds)
        recipients = fields.records(.recipients)
        learning = fields.record(.learning)
        purpose = fields.texts(.purpose)
        recognisedBy = fields.texts(.recognisedBy)
        producedBy = fields.texts(.producedBy)
        brokenDownBy = fields.texts(.brokenDownBy)
        balances = fields.texts(.balances)
        learned = fields.texts(.learned)
        minN = fields.number(.minN)
        reviewBy = fields.date(.reviewBy)
        comparison = fields.record(.comparison)
        followUp = fields.records(.followUp)
        neverEvent = fields.bool(.neverEvent)
    }

    public var languageTexts: [Text] {
        [title, description, context, limits, base, comment, learning?.use].compactMap { $0 } + recipients.compactMap(\.needs)
    }
}
