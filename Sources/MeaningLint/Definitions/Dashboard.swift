/// A view of several figures.
public struct Dashboard: Definition {
    public var header: Header
    public var description: Text?
    public var recipients: [Recipient]
    public var discussed: Discussion?
    public var learning: Learning?
    public var purpose: [Text]
    public var context, limits, comment, compares, sortedBy: Text?
    public var tiles: [Tile]

    init(_ fields: Fields, header: Header) {
        self.header = header
        description = fields.text(.description)
        recipients = fields.records(.recipients)
        discussed = fields.record(.discussed)
        learning = fields.record(.learning)
        purpose = fields.texts(.purpose)
        context = fields.text(.context)
        limits = fields.text(.limits)
        comment = fields.text(.comment)
        compares = fields.text(.compares)
        sortedBy = fields.text(.sortedBy)
        tiles = fields.records(.tiles)
    }

    public var languageTexts: [Text] {
        [title, description, context, comment].compactMap { $0 } + tiles.compactMap(\.comment) + tiles.compactMap(\.title)
            + recipients.compactMap(\.needs)
    }
}

/// All that one file defines, and what was noticed while reading it.
public struct Definitions: Sendable {
    public var goals: [Goal] = []
    public var kpis: [KPI] = []
    public var surveys: [Survey] = []
    public var dashboards: [Dashboard] = []
    public var notes: [Note] = []
    /// How many definitions, questions included.
    public var count = 0
}

/// Something that was noticed while reading, for the Format rules to tell.
public struct Note: Sendable {
    public enum Kind: Sendable {
        /// A key that the format does not know; the name it nearly spells.
        case unknownField(key: String, suggestion: String?, hint: Hint?)
        case duplicateName(field: String, first: Range<Int>)
        case wrongType(field: String, expected: Expected, found: String)
        /// A value that the field's closed list does not have.
        case unknownValue(field: String, value: String, suggestion: String?)
    }

    public enum Expected: String, Sendable { case text, list, mapping, number, date, bool }

    /// What a Danish author meant, where a slip of YAML is the likely cause.
    public enum Hint: Sendable {
        /// `{value: 4,5}`: the number that was meant.
        case decimalComma(String)
        /// `{use: to see, where people wait}`: the text that was meant.
        case splitText(String)
    }

    public var kind: Kind
    public var range: Range<Int>
    /// The definition's number in the file, or nil above all definitions.
    public var entry: Int?
}
