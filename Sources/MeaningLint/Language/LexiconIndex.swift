/// Which of a language's lexicons may have something to say of a text: nearly all are turned away by one look at its words.
///
/// A table by the hash of a word's first letters, with a bit for each lexicon. Words that share a slot only cost a second look.
final class LexiconIndex: Sendable {
    /// A bit for each lexicon, by its number in the pack; from the 128th on they share the last.
    typealias Lexicons = UInt128

    private static let slots = 1 << 14
    /// By the head of the word that an entry begins with.
    private let heads: [Lexicons]
    /// The same, of the lexicons whose entries may be parts of compounds.
    private let parts: [Lexicons]

    init(_ lexicons: [Lexicon]) {
        var heads = [Lexicons](repeating: 0, count: Self.slots)
        var parts = heads
        for (number, lexicon) in lexicons.enumerated() {
            for head in lexicon.firstHeads {
                heads[Self.slot(head)] |= Self.bit(number)
                if lexicon.hasCompounds { parts[Self.slot(head)] |= Self.bit(number) }
            }
        }
        (self.heads, self.parts) = (heads, parts)
    }

    static func bit(_ number: Int) -> Lexicons { 1 << Lexicons(min(number, 127)) }
    private static func slot(_ head: UInt32) -> Int { Int(head) & (slots - 1) }

    /// The lexicons that are worth a look.
    func lexicons(of words: Words) -> Lexicons {
        var found: Lexicons = 0
        heads.withUnsafeBufferPointer { heads in
            for word in words.words {
                found |= heads[Self.slot(word.head)]
                if word.shortHead != word.head { found |= heads[Self.slot(word.shortHead)] }
            }
        }
        words.eachPart { found |= ($0.followsHyphen ? heads : parts)[Self.slot($0.head)] }
        return found
    }

    /// The words of a text at which one lexicon is worth a look.
    func candidates(_ words: Words, lexicon number: Int) -> Lexicon.Candidates {
        let bit = Self.bit(number)
        var found = Lexicon.Candidates(heads: 0, parts: 0)
        for (index, word) in words.words.enumerated() where (heads[Self.slot(word.head)] | heads[Self.slot(word.shortHead)]) & bit != 0 {
            found.heads |= 1 << UInt64(min(index, 63))
        }
        words.eachPart { part in
            if (part.followsHyphen ? heads : parts)[Self.slot(part.head)] & bit != 0 { found.parts |= 1 << UInt64(min(Int(part.word), 63)) }
        }
        return found
    }
}
