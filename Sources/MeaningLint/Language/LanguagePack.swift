import Synchronization

/// One language: its stemmer, its lexicons, how often its words are used, and the words that give it away. A folder of data files, and
/// nothing else.
public final class LanguagePack: Sendable {
    /// ISO 639-1, the folder's name.
    public let code: String
    let stemmerName: String?
    let hasCompounds: Bool
    let abbreviations: Set<[UInt8]>
    /// What words are derived with (tired-ness): a word that is another with one of these is as well known.
    let endings: [[UInt8]]
    /// Short words that stand in every text of the language, and hardly in another's.
    let commonWords: Set<[UInt8]>
    private let lexicons: [Lazy<Lexicon>]
    /// Made when a text is first read: it loads all of them.
    private let lexiconIndex: Lazy<LexiconIndex>
    private let names: [LexiconName]
    /// The lexicons' names, in the order of the files.
    public let lexiconNames: [String]
    /// How often words are used; nil when the folder has no table.
    public let frequencies: Frequencies?
    /// How answers with numbers are written; nil when the language has no `range-words`.
    var rangeGrammar: RangeGrammar? { self[lexicon: "range-words"].map(RangeGrammar.init) }

    private static let notLexicons = ["language", "abbreviations", "common-words", "frequencies"]

    /// - Parameters:
    ///   - files: the folder's files: name without ending, bytes, which must outlive the pack (embedded files do). `language` states `stemmer`, `compounds` and `endings`; `abbreviations` and
    ///     `common-words` are lists, `frequencies` is a table; all others are lexicons.
    public init(code: String, files: [(name: String, bytes: UnsafeBufferPointer<UInt8>)]) {
        self.code = code
        func lines(_ name: String) -> [[Substring]] {
            guard let file = files.first(where: { $0.name == name }) else { return [] }
            return String(decoding: file.bytes, as: UTF8.self).split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }
                .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
        }
        let properties = Dictionary(lines("language").filter { $0.count > 1 }.map { ($0[0], $0[1]) }, uniquingKeysWith: { $1 })
        stemmerName = properties["stemmer"].map(String.init)
        hasCompounds = properties["compounds"] == "yes"
        endings = (properties["endings"] ?? "").split(separator: " ").map { Array($0.utf8) }
        abbreviations = Set(lines("abbreviations").map { Array($0[0].lowercased().utf8) })
        commonWords = Set(lines("common-words").map { Array($0[0].lowercased().utf8) })
        var lexicons: [Lazy<Lexicon>] = []
        var names: [LexiconName] = []
        frequencies = files.first { $0.name == "frequencies" }.flatMap { Frequencies(table: $0.bytes) }
        for file in files where !Self.notLexicons.contains(file.name) {
            lexicons.append(Lazy { [hasCompounds] in Lexicon(tsv: file.bytes, hasCompounds: hasCompounds) })
            names.append(LexiconName(file.name))
        }
        self.lexicons = lexicons
        lexiconIndex = Lazy { [lexicons] in LexiconIndex(lexicons.map(\.value)) }
        self.names = names
        lexiconNames = files.map(\.name).filter { !Self.notLexicons.contains($0) }
    }

    /// The lexicon of a data file (its name without the ending), or nil when the language has none.
    public subscript(lexicon name: LexiconName) -> Lexicon? { index(of: name).map { lexicons[$0].value } }

    /// A lexicon's number in the pack.
    func index(of name: LexiconName) -> Int? { names.firstIndex(of: name) }
    func lexicon(_ index: Int) -> Lexicon { lexicons[index].value }
    /// Which lexicons are worth a look.
    var index: LexiconIndex { lexiconIndex.value }
}

/// Names a data file of a language without its ending, as a number: it is compared for every text that a rule reads.
public struct LexiconName: Sendable, Equatable, ExpressibleByStringLiteral {
    private let hash: UInt64

    public init(_ name: String) { hash = FNV1a.hash(name.utf8) }
    public init(stringLiteral name: StaticString) {
        hash = FNV1a.hash(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    }
}

/// The languages that the linter can judge words in. A text of another language gets no word rules.
public struct LanguageSet: Sendable {
    public let packs: [LanguagePack]
    /// The common words of all languages, packed, with a bit for each language that has them.
    private let commonWords: [UInt64: UInt8]

    private static let most = 7

    /// - Parameters:
    ///   - packs: seven at most.
    ///   - otherWords: common words of languages without a pack, in lower case: texts that have more of them are not judged.
    public init(_ packs: [LanguagePack], otherWords: [[UInt8]] = []) {
        self.packs = Array(packs.prefix(Self.most))
        var words: [UInt64: UInt8] = [:]
        func add(_ word: [UInt8], _ language: Int) {
            if word.count <= 8 { words[word.reduce(0) { $0 << 8 | UInt64($1) }, default: 0] |= 1 << UInt8(language) }
        }
        for (index, pack) in self.packs.enumerated() { for word in pack.commonWords { add(word, index) } }
        for word in otherWords { add(word, Self.most) }
        commonWords = words
    }

    public subscript(code: String) -> LanguagePack? { packs.first { $0.code == code } }

    enum Detected: Equatable {
        /// The number of a pack.
        case pack(Int)
        /// A language without one.
        case another
        case unclear
    }

    /// The language that texts are most probably in, by its common words.
    ///
    /// Reads no further than to a lead of `enough` words.
    func detect(_ texts: [Text], enough: Int = 5) -> Detected {
        var hits = [Int](repeating: 0, count: Self.most + 1)
        var lead: (first: Int, second: Int) {
            hits.reduce(into: (0, 0)) { lead, count in
                if count > lead.0 { lead = (count, lead.0) } else if count > lead.1 { lead.1 = count }
            }
        }
        for text in texts {
            text.withUTF8 { bytes in
                // Words of up to eight bytes, packed into a number: æ, ø and å are two, capitals small.
                var (packed, count) = (UInt64(0), 0)
                for index in 0...bytes.count {
                    let byte = index < bytes.count ? bytes[index] : 0x20
                    let isLetter = byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20)
                    if isLetter {
                        packed = packed << 8 | UInt64(byte < 0x80 ? byte | 0x20 : byte)
                        count += 1
                    } else {
                        if count > 0, count <= 8, let languages = commonWords[packed] {
                            for language in hits.indices where languages >> UInt8(language) & 1 == 1 { hits[language] += 1 }
                        }
                        (packed, count) = (0, 0)
                    }
                }
            }
            if lead.first - lead.second >= enough { break }
        }
        // One word of another language is a name.
        guard lead.first > lead.second, let language = hits.firstIndex(of: lead.first) else { return .unclear }
        return language < packs.count ? .pack(language) : lead.first > 1 ? .another : .unclear
    }
}
