/// Words and phrases that a rule looks for, matched as the built-in lexicons are: inflected, as phrases, in compounds.
struct TermList: Sendable {
    /// As written, for telling what the rule looks for.
    let terms: [String]
    /// What to say instead, where one thing stands for all terms.
    let say: String?
    /// Whether a term counts that a negation stands in front of: »uden pårørende«.
    let countsNegated: Bool
    /// One for each language: they differ in whether words are written together.
    private let lexicons: [(pack: LanguagePack, lexicon: Lexicon)]

    struct Term {
        var text: String
        var say: String?
        /// Never as a part of a compound.
        var isWhole = false
        /// Further forms, matched as they stand.
        var forms: [String] = []
    }

    struct Hit {
        /// Indexes of the text's words.
        var words: Range<Int>
        var term: String
        var say: String?
    }

    init(_ terms: [Term], say: String?, countsNegated: Bool, languages: LanguageSet) {
        self.terms = terms.map(\.text)
        self.say = say
        self.countsNegated = countsNegated
        let rows = terms.map { term in
            let marks = (term.isWhole ? ["whole"] : []) + (term.forms.isEmpty ? [] : ["forms=" + term.forms.joined(separator: " ")])
            return (term: term.text, columns: ["instead": term.say ?? "", "marks": marks.joined(separator: ", ")])
        }
        lexicons = languages.packs.map { ($0, Lexicon(terms: rows, hasCompounds: $0.hasCompounds)) }
    }

    /// Of a lexicon file; a column `say` says what to say instead.
    init(tsv: [UInt8], say: String?, countsNegated: Bool, languages: LanguageSet) {
        lexicons = languages.packs.map { pack in
            (pack, tsv.withUnsafeBufferPointer { Lexicon(tsv: $0, hasCompounds: pack.hasCompounds) })
        }
        terms = lexicons.first?.lexicon.entries.map(\.term) ?? []
        self.say = say
        self.countsNegated = countsNegated
    }

    private func lexicon(_ pack: LanguagePack) -> Lexicon? { lexicons.first { $0.pack === pack }?.lexicon }

    func isFound(in text: Text, _ context: Context, _ pack: LanguagePack) -> Bool {
        guard let lexicon = lexicon(pack) else { return false }
        let matches = context.matches(lexicon, in: text, pack: pack)
        if matches.isEmpty { return false }
        return countsNegated || matches.contains { !Self.isNegated($0.words, in: text, context, pack) }
    }

    /// Each term once, at its first place.
    func hits(in text: Text, _ context: Context, _ pack: LanguagePack) -> [Hit] {
        guard let lexicon = lexicon(pack) else { return [] }
        var seen: Set<Int> = []
        return context.matches(lexicon, in: text, pack: pack).compactMap { match in
            if !countsNegated, Self.isNegated(match.words, in: text, context, pack) { return nil }
            guard seen.insert(match.entry).inserted else { return nil }
            let entry = lexicon[match.entry]
            let own = [entry[column: "instead"], entry[column: "say"]].compactMap { $0 }.first { !$0.isEmpty }
            return Hit(words: match.words, term: entry.term, say: own ?? say)
        }
    }

    /// Words that may stand between a negation and what it negates: »ikke med de pårørende«.
    private static let reach = 3

    private static func isNegated(_ words: Range<Int>, in text: Text, _ context: Context, _ pack: LanguagePack) -> Bool {
        let negators = context.cues("negators", in: text, pack: pack)
        guard !negators.isEmpty else { return false }
        let all = context.words(of: text, pack: pack)
        return negators.contains { negator in
            guard negator.kind == "syntactic", negator.words.upperBound <= words.lowerBound, words.lowerBound - negator.words.upperBound < reach else { return false }
            return !(negator.words.upperBound...words.lowerBound).contains { text.breaks(all, before: $0) }
        }
    }
}
