/// A questionnaire.
public struct Survey: Definition {
    public var header: Header
    public var description: Text?
    /// Who answers.
    public var audience: [Text]
    public var intro, instrument, contact: Text?
    public var purpose: [Text]
    /// The name of the validated instrument that its title or id names, where `instrument` itself states none.
    public var instrumentName: String?
    public var minutes: Quantity?
    public var learning: Learning?
    public var formats, testedWith: [Text]
    public var questions: [Question]

    init(_ fields: Fields, header: Header, questions: [Question]) {
        self.header = header
        self.questions = questions
        description = fields.text(.description)
        audience = fields.texts(.audience)
        intro = fields.text(.intro)
        instrument = fields.text(.instrument)
        contact = fields.text(.contact)
        purpose = fields.texts(.purpose)
        minutes = fields.number(.minutes)
        learning = fields.record(.learning)
        formats = fields.texts(.formats)
        testedWith = fields.texts(.testedWith)
    }

    public var languageTexts: [Text] {
        [title, intro].compactMap { $0 } + purpose + questions.prefix(40).compactMap(\.text)
    }
}

/// One item of a questionnaire.
public struct Question: Definition {
    public enum Kind: String, Sendable, CaseIterable {
        case single, multiple, scale, number, text, longText = "long-text", date, yesNo = "yes-no", grid, media
    }

    public var header: Header
    public var text, help, why, condition, instrument, referencePeriod: Text?
    /// The name of the validated instrument that its id names.
    public var instrumentName: String?
    public var statedKind: Choice<Kind>?
    public var options, rows, feeds: [Text]
    public var scale: Scale?
    public var required, searchable, exhaustive: Bool?

    init(_ fields: Fields, header: Header) {
        self.header = header
        text = fields.text(.text)
        help = fields.text(.help)
        why = fields.text(.why)
        condition = fields.text(.if)
        instrument = fields.text(.instrument)
        referencePeriod = fields.text(.referencePeriod)
        statedKind = fields.choice(.type)
        options = fields.texts(.options)
        rows = fields.texts(.rows)
        feeds = fields.texts(.feeds)
        scale = fields.record(.scale)
        required = fields.bool(.required)
        searchable = fields.bool(.searchable)
        exhaustive = fields.bool(.exhaustive)
    }

    /// Without a stated type, rows make a grid, options a single choice, a scale a scale, nothing a text (CONTRACT, section 3).
    public var kind: Kind {
        if let statedKind { return statedKind.value }
        if !rows.isEmpty { return .grid }
        if !options.isEmpty { return .single }
        return scale == nil ? .text : .scale
    }

    public var languageTexts: [Text] { [text, help].compactMap { $0 } + options }

    /// As foreign formats mean it: the bounds of a number are no scale, and a few words at a slider are the labels of its ends.
    var settled: Question {
        var question = self
        switch statedKind?.value {
        case .number, .date, .text, .longText: question.scale = nil
        case .scale:
            let points = scale.flatMap { scale in scale.to.flatMap { to in scale.from.map { to.value - $0.value + 1 } } } ?? 4
            if !options.isEmpty, Double(options.count) < points {
                var scale = scale ?? Scale()
                if scale.labels.isEmpty { scale.labels = options.enumerated().map { (String($0.offset + 1), $0.element) } }
                (question.scale, question.options) = (scale, [])
            }
        default: break
        }
        // Two labels without numbers of their own stand at the ends.
        if let scale = question.scale, let from = scale.from, let to = scale.to, scale.labels.map(\.point) == ["1", "2"] {
            question.scale?.labels = [(from.text.string, scale.labels[0].label), (to.text.string, scale.labels[1].label)]
        }
        return question
    }
}
