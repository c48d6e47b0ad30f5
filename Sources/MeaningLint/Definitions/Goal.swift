/// Something that people want to change, and how they know.
public struct Goal: Definition {
    public var header: Header
    public var description: Text?
    /// Whom the goal is for.
    public var audience: [Text]
    public var difference, professionalReason, why: Text?
    public var listenedTo: [Listening]
    public var agreedWith, setBy: [Text]
    public var target: Target?
    public var nextSteps: [Step]
    public var signs, dilemmas: [Text]
    /// Ids of KPIs.
    public var kpis: [Text]
    public var reviewBy: Dated?
    public var learned: [Text]

    init(_ fields: Fields, header: Header) {
        self.header = header
        description = fields.text(.description)
        audience = fields.texts(.for)
        difference = fields.text(.difference)
        professionalReason = fields.text(.professionalReason)
        why = fields.text(.why)
        listenedTo = fields.records(.listenedTo)
        agreedWith = fields.texts(.agreedWith)
        setBy = fields.texts(.setBy)
        target = fields.record(.target)
        nextSteps = fields.records(.nextSteps)
        signs = fields.texts(.signs)
        dilemmas = fields.texts(.dilemmas)
        kpis = fields.texts(.kpis)
        reviewBy = fields.date(.reviewBy)
        learned = fields.texts(.learned)
    }

    public var languageTexts: [Text] {
        [title, difference, why, description].compactMap { $0 } + dilemmas + signs + nextSteps.compactMap(\.what) + audience
    }
}
