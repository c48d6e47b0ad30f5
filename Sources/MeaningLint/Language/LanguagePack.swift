/// One language: its stemmer, its lexicons, and the words that give it away. A folder of data files, and nothing else.
public struct LanguagePack: Sendable {
    /// ISO 639-1, the folder's name.
    public let code: String
    let stemmerName: String?
    let hasCompounds: Bool
    let abbreviations: Set<[UInt8]>
    /// Short words that stand in every text of the language, and hardly in another's.
    let commonWords: Set<[UInt8]>
    private let lexicons: [String: Lexicon]
    /// How answers with numbers are written; nil when the language has no `range-words`.
    let rangeGrammar: RangeGrammar?

    /// - Parameters:
    ///   - files: the folder's files: name without ending, bytes. `language` states `stemmer` and `compounds`; `abbreviations` and
    ///     `common-words` are lists; all others are lexicons.
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
        abbreviations = Set(lines("abbreviations").map { Array($0[0].lowercased().utf8) })
        commonWords = Set(lines("common-words").map { Array($0[0].lowercased().utf8) })
        let stemmer = stemmerName.flatMap(Stemmer.init)
        var lexicons: [String: Lexicon] = [:]
        for file in files where !["language", "abbreviations", "common-words"].contains(file.name) {
            lexicons[file.name] = Lexicon(tsv: file.bytes, stemmer: stemmer, hasCompounds: hasCompounds)
        }
        self.lexicons = lexicons
        rangeGrammar = lexicons["range-words"].map(RangeGrammar.init)
    }

    /// The lexicon of a data file (its name without the ending), or nil when the language has none.
    public subscript(lexicon name: String) -> Lexicon? { lexicons[name] }
}

/// The languages that the linter can judge words in. A text of another language gets no word rules.
public struct LanguageSet: Sendable {
    public let packs: [LanguagePack]

    public init(_ packs: [LanguagePack]) { self.packs = packs }

    public subscript(code: String) -> LanguagePack? { packs.first { $0.code == code } }

    /// The number of the language that a text is most probably in, by its common words; nil where nothing tells.
    func detect(_ words: [Words]) -> Int? {
        var hits = [Int](repeating: 0, count: packs.count)
        for text in words {
            for word in text.words where word.foldedEnd - word.foldedStart <= 8 {
                let bytes = Array(text.folded[word.foldedRange])
                for (index, pack) in packs.enumerated() where pack.commonWords.contains(bytes) { hits[index] += 1 }
            }
        }
        guard let most = hits.max(), most > 0, hits.filter({ $0 == most }).count == 1 else { return nil }
        return hits.firstIndex(of: most)
    }
}
