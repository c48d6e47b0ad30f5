/// A view of several figures.
public struct Dashboard: Definition {
    public var header: Header
    public var description: Text?
    public var recipients: [Recipient]
    public var discussed: Discussion?
    public var learning: Learning?
    public var purpose: [Text]
    public var context, limits, comment, sortedBy: Text?
    public var compares: [Text]
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
        compares = fields.texts(.compares)
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

    /// Takes in the definitions of a further document, which are numbered behind these.
    mutating func append(_ other: Definitions) {
        goals += other.goals
        kpis += other.kpis
        surveys += other.surveys
        dashboards += other.dashboards
        notes += other.notes
        count = other.count
    }

    /// The headers of all definitions, in the order of the file.
    public var headers: [Header] {
        var headers = goals.map(\.header) + kpis.map(\.header) + dashboards.map(\.header)
        for survey in surveys {
            headers.append(survey.header)
            headers += survey.questions.map(\.header)
        }
        return headers.sorted { ($0.extent.lowerBound, -$0.extent.upperBound) < ($1.extent.lowerBound, -$1.extent.upperBound) }
    }
}

/// Finds the definition at a place of the file.
public struct DefinitionFinder: Sendable {
    private let headers: [Header]

    public init(_ definitions: Definitions) { headers = definitions.headers }

    /// The innermost definition that holds a text offset.
    public func entry(at offset: Int) -> Int? {
        var index = firstIndex(startingAfter: offset)
        // Behind the nearest one that begins before: itself, or the survey around it.
        while index > 0 {
            index -= 1
            if headers[index].extent.contains(offset) { return headers[index].entry }
            if headers[index].kind != .question { return nil }
        }
        return nil
    }

    /// The definition that begins just at a text offset.
    func entry(beginningAt offset: Int) -> Int? {
        let index = firstIndex(startingAfter: offset) - 1
        return index >= 0 && headers[index].extent.lowerBound == offset ? headers[index].entry : nil
    }

    /// The last definition whose id (or title) stands in a range.
    func entry(anchoredIn range: Range<Int>) -> Int? {
        let index = firstIndex(startingAfter: range.upperBound - 1)
        for header in headers[max(0, index - 8)..<index].reversed() where range.contains(header.anchor.range.lowerBound) { return header.entry }
        return nil
    }

    private func firstIndex(startingAfter offset: Int) -> Int {
        var (low, high) = (0, headers.count)
        while low < high {
            let middle = (low + high) / 2
            if headers[middle].extent.lowerBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
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
    /// Reached through an alias, which `range` is then: where the text itself stands.
    public var anchored: Range<Int>?
    /// The definition's number in the file, or nil above all definitions.
    public var entry: Int?
}
