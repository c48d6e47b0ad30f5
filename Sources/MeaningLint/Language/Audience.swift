/// What can be known about those who read a text.
public struct Audience: Sendable {
    struct Group: Sendable {
        var isLay: Bool
        /// The fields whose terms professionals know; empty where their name tells no field.
        var fields: Set<String> = []
        /// Terms that the configuration says they know.
        var knows: [String] = []
    }

    /// How a term meets those who read it.
    public enum Meeting: Sendable { case known, foreignField, unknown }

    /// The words by which the file names them, for messages; empty where nobody is named.
    public var names: [String]
    var groups: [Group]

    public var isLay: Bool { groups.contains(where: \.isLay) }

    /// Whether all of them know a term: lay people do not, professionals know those of their own field.
    public func meets(_ term: String, of field: String) -> Meeting {
        let strangers = groups.filter { !$0.knows.contains { $0.lowercased() == term.lowercased() } }
        if strangers.contains(where: \.isLay) { return .unknown }
        let isForeign = strangers.contains { !$0.fields.isEmpty && !$0.fields.contains(field) }
        return isForeign && !names.isEmpty ? .foreignField : .known
    }
}

/// Finds out about audiences: from the configuration first, else from the words that name jobs and organisations.
struct AudienceReader {
    let pack: LanguagePack?
    let facts: [AudienceFacts]
    let stemmer: Stemmer?

    /// - Parameters:
    ///   - names: what the file says of who reads; several groups may stand in one text.
    ///   - isLayByDefault: where nobody is named: a survey's readers are lay, a KPI's are professionals.
    func read(_ names: [Text], isLayByDefault: Bool) -> Audience {
        let names = names.filled
        guard !names.isEmpty else { return Audience(names: [], groups: [.init(isLay: isLayByDefault)]) }
        var audience = Audience(names: names.map(\.string), groups: [])
        for name in names {
            let words = name.withUTF8 { Words($0, abbreviations: pack?.abbreviations ?? []) }
            let known = configured(words)
            if let known, let isLay = known.isLay {
                audience.groups.append(.init(isLay: isLay, knows: known.knows))
                continue
            }
            for group in groups(of: words) {
                let fields = profession(words, group)
                audience.groups.append(.init(isLay: fields == nil, fields: fields ?? [], knows: known?.knows ?? []))
            }
        }
        return audience
    }

    /// The entry all whose words stand in the name, inflected; the longest wins.
    private func configured(_ words: Words) -> AudienceFacts? {
        facts.filter { fact in
            let lexicon = Lexicon(terms: fact.name.split(separator: " ").map { (String($0), [:]) }, hasCompounds: pack?.hasCompounds ?? false)
            let met = Set(lexicon.matches(in: words, stemmer: stemmer).filter { !$0.isPart }.map(\.entry))
            return lexicon.count > 0 && met.count == lexicon.count
        }.max { ($0.name.count, $1.name) < ($1.name.count, $0.name) }
    }

    /// The groups that a name lists: »forældre og medarbejdere« are two. What stands behind a preposition or a relative word tells
    /// more of the same people: »borgere hos en læge« are no doctors.
    private func groups(of words: Words) -> [Range<Int>] {
        func places(_ lexicon: LexiconName) -> Set<Int> {
            Set(pack?[lexicon: lexicon]?.matches(in: words, stemmer: nil).filter { !$0.isPart }.map(\.words.lowerBound) ?? [])
        }
        // The »og« of »social- og sundhedsassistenter« joins no groups.
        let phrases = pack?[lexicon: "professions"]?.matches(in: words, stemmer: nil).filter { $0.words.count > 1 }.flatMap(\.words) ?? []
        let (joining, relating) = (places("joining-words").subtracting(phrases), places("relating-words"))
        var groups: [Range<Int>] = []
        var start = 0
        var head: Int?
        for index in words.words.indices {
            if joining.contains(index) {
                if head ?? index > start { groups.append(start..<(head ?? index)) }
                (start, head) = (index + 1, nil)
            } else if head == nil, relating.contains(index) {
                head = index
            }
        }
        let end = head ?? words.words.count
        if end > start { groups.append(start..<end) }
        return groups
    }

    /// The fields that a group of professionals knows, or nil for lay people. The last word that names people is what they are.
    private func profession(_ words: Words, _ group: Range<Int>) -> Set<String>? {
        guard let professions = pack?[lexicon: "professions"] else { return nil }
        let lay = pack?[lexicon: "lay-people"]
        let jobs = professions.matches(in: words, stemmer: stemmer).filter { group.contains($0.words.lowerBound) }
        guard let last = jobs.last else { return nil }
        if let layLast = lay?.matches(in: words, stemmer: stemmer).last(where: { group.contains($0.words.lowerBound) }),
            layLast.words.upperBound > last.words.upperBound || layLast.words == last.words && !layLast.isPart
        {
            return nil
        }
        let field = professions[last.entry][column: "field"] ?? "-"
        return field == "-" || field.isEmpty ? [] : Set(field.split(separator: "+").map(String.init))
    }
}
