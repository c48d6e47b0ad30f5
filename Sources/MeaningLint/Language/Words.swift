/// A text as words and sentences, made once and read by every rule. All offsets are bytes of the text's UTF-8.
public struct Words: Sendable {
    public struct Word: Sendable {
        public var start: Int32
        public var end: Int32
        /// The word in lower case, composed, without soft hyphens, in `Words.folded`.
        var foldedStart: Int32
        var foldedEnd: Int32
        /// Of the word, and of the word without its last letter where that leaves three: what lexicons look it up by.
        var head: UInt32
        var shortHead: UInt32

        public var range: Range<Int> { Int(start)..<Int(end) }
        var foldedRange: Range<Int> { Int(foldedStart)..<Int(foldedEnd) }
    }

    public struct Sentence: Sendable {
        /// The sentence without the blanks around it, its last mark included.
        public var range: Range<Int>
        /// Its words.
        public var words: Range<Int>
        public var asks: Bool
        /// Words as people count them: what stands between blanks and has a letter or a digit. »f.eks.«, »kl. 6.30«, »{navn}« and a
        /// hyphenated word are one each.
        public var length: Int
    }

    public private(set) var words: [Word] = []
    public private(set) var sentences: [Sentence] = []
    var folded: [UInt8] = []

    /// Letters and digits of a word: æ is one.
    public func letters(_ index: Int) -> Int { folded[words[index].foldedRange].count { $0 & 0xC0 != 0x80 && ($0 >= 0x80 || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0)) } }

    /// Whether a word begins with a capital letter in the text that these are the words of.
    public func isCapitalised(_ index: Int, of text: Text) -> Bool {
        String(decoding: text.string.utf8.dropFirst(words[index].range.lowerBound).prefix(2), as: UTF8.self).first?.isUppercase == true
    }

    /// An abbreviation, as a rule: PPR, IT.
    public func isInCapitals(_ index: Int, of text: Text) -> Bool {
        let word = String(decoding: Array(text.string.utf8)[words[index].range], as: UTF8.self)
        return word.count > 1 && !word.contains(where: \.isLowercase) && word.contains(where: \.isUppercase)
    }

    public func foldedText(_ index: Int) -> String { String(decoding: folded[words[index].foldedRange], as: UTF8.self) }

    /// What may be the last part of a compound, or a part of a hyphenated word.
    struct Part {
        var word: Int32
        var head: UInt32
        var followsHyphen: Bool
    }

    func eachPart(_ body: (Part) -> Void) {
        folded.withUnsafeBufferPointer { folded in
            for (index, word) in words.enumerated() where word.foldedEnd - word.foldedStart >= 4 {
                let bytes = UnsafeBufferPointer(rebasing: folded[word.foldedRange])
                for start in 1..<bytes.count - 1 where bytes[start] & 0xC0 != 0x80 {
                    let followsHyphen = bytes[start - 1] == UInt8(ascii: "-")
                    let rest = UnsafeBufferPointer(rebasing: bytes[start..<min(start + 4, bytes.count)])
                    let end = rest.firstIndex(of: UInt8(ascii: "-")) ?? rest.count
                    let part = UnsafeBufferPointer(rebasing: rest[..<end])
                    body(Part(word: Int32(index), head: Lexicon.head(part) ?? 0, followsHyphen: followsHyphen))
                    // A term of three letters, with an s behind it or a hyphen.
                    if end == 4, start + 4 == bytes.count || bytes[start + 4] == UInt8(ascii: "-"), let short = Lexicon.head(part, 3) {
                        body(Part(word: Int32(index), head: short, followsHyphen: followsHyphen))
                    }
                }
            }
        }
    }

    /// A word's Zipf frequency; nil for words under 3.0. A genitive counts as its word.
    public func zipf(_ index: Int, _ frequencies: Frequencies) -> Double? {
        let word = folded[words[index].foldedRange]
        if let zipf = frequencies.zipf(word) { return zipf }
        guard word.last == UInt8(ascii: "s") else { return nil }
        let bare = word.dropLast()
        return frequencies.zipf(bare.last == UInt8(ascii: "'") ? bare.dropLast() : bare)
    }

    /// Whether a word is in use, is the inflection of one that is, or is made of words that are.
    func isKnown(_ index: Int, _ frequencies: Frequencies, atLeast zipf: Double, endings: [[UInt8]], stemmer: Stemmer?) -> Bool {
        if let known = self.zipf(index, frequencies) { return known >= zipf }
        return folded.withUnsafeBufferPointer { folded in
            let word = UnsafeBufferPointer(rebasing: folded[words[index].foldedRange])
            if let stemmer {
                // A form without its last letters is the same word when it has the same stem.
                let stem = stemmer.withStem(of: word) { Array($0) }
                for cut in 1...4 where word.count - cut >= max(4, stem.count) && word[word.count - cut] & 0xC0 != 0x80 {
                    let form = UnsafeBufferPointer(rebasing: word[..<(word.count - cut)])
                    guard let known = frequencies.zipf(form), known >= zipf else { continue }
                    if stemmer.withStem(of: form, { $0.elementsEqual(stem) }) { return true }
                }
            }
            for ending in endings where word.count - ending.count >= 4 && word.suffix(ending.count).elementsEqual(ending) {
                let base = word.dropLast(ending.count)
                // "Hospitalise" and "hopeless" keep their base, "notice-able" has lost an e.
                if frequencies.zipf(base) ?? 0 >= zipf + 0.3 || frequencies.zipf(Array(base) + [UInt8(ascii: "e")]) ?? 0 >= zipf + 0.3 { return true }
            }
            return frequencies.isCompound(word)
        }
    }

    /// - Parameter abbreviations: in lower case with their dots, as bytes; a dot of theirs ends no sentence.
    public init(_ text: UnsafeBufferPointer<UInt8>, abbreviations: Set<[UInt8]>) {
        words.reserveCapacity(text.count / 6 + 1)
        folded.reserveCapacity(text.count)
        var index = 0
        var sentence = (start: -1, firstWord: 0)
        func isBlank(_ index: Int) -> Bool { index >= text.count || [0x20, 0x09, 0x0A, 0x0D].contains(text[index]) }

        func endSentence(_ end: Int, asks: Bool) {
            guard sentence.start >= 0 else { return }
            let range = sentence.start..<end
            let count = Self.count(text, range)
            if count > 0 { sentences.append(Sentence(range: range, words: sentence.firstWord..<words.count, asks: asks, length: count)) }
            sentence = (-1, words.count)
        }

        while index < text.count {
            let byte = text[index]
            if isBlank(index) {
                if sentence.start >= 0, byte == 0x0A || byte == 0x0D, Self.endsParagraph(text, index) { endSentence(trimmedEnd(text, index, sentence.start), asks: false) }
                index += 1
                continue
            }
            if sentence.start < 0 { sentence = (index, words.count) }
            if byte == UInt8(ascii: "{"), let close = Self.placeholderEnd(text, index) {
                append(text, index, close)
                index = close
            } else if Self.isWordByte(text, index) {
                let end = Self.wordEnd(text, index)
                append(text, index, end)
                index = end
                if index < text.count, text[index] == UInt8(ascii: "."), !isAbbreviation(abbreviations), endsAtDot(text, index) {
                    index = Self.marksEnd(text, index)
                    endSentence(index, asks: false)
                } else if index < text.count, text[index] == UInt8(ascii: ".") {
                    index += 1
                }
            } else if byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: ".") {
                let end = Self.marksEnd(text, index)
                let asks = text[index..<end].contains(UInt8(ascii: "?"))
                index = end
                if isBlank(index) || Self.isCapital(text, index) { endSentence(index, asks: asks) }
            } else {
                index += 1
            }
        }
        endSentence(trimmedEnd(text, text.count, sentence.start), asks: false)
    }

    private func trimmedEnd(_ text: UnsafeBufferPointer<UInt8>, _ end: Int, _ start: Int) -> Int {
        var end = end
        while end > max(start, 0), [0x20, 0x09, 0x0A, 0x0D].contains(text[end - 1]) { end -= 1 }
        return end
    }

    /// Words between blanks that have a letter or a digit.
    static func count(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
        var (count, hasLetter, isInPlaceholder) = (0, false, false)
        for byte in text[range] {
            if byte == UInt8(ascii: "{") { isInPlaceholder = true }
            if byte == UInt8(ascii: "}") { isInPlaceholder = false }
            switch byte {
            case 0x20 where isInPlaceholder: break
            case 0x20, 0x09, 0x0A, 0x0D:
                if hasLetter { count += 1 }
                hasLetter = false
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC3...0xDF: hasLetter = true
            default: break
            }
        }
        return count + (hasLetter ? 1 : 0)
    }

    /// A blank line, or a line that begins with a list's mark, ends what stands before it.
    private static func endsParagraph(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        var index = start + (text[start] == 0x0D && start + 1 < text.count && text[start + 1] == 0x0A ? 2 : 1)
        while index < text.count, text[index] == 0x20 || text[index] == 0x09 { index += 1 }
        guard index < text.count else { return true }
        switch text[index] {
        case 0x0A, 0x0D: return true
        case UInt8(ascii: "-"), UInt8(ascii: "*"): return index + 1 < text.count && text[index + 1] == 0x20
        case 0xE2: return index + 2 < text.count && text[index + 1] == 0x80 && (text[index + 2] == 0xA2 || text[index + 2] == 0x93)
        default: return false
        }
    }

    private static func placeholderEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        var index = start
        while index < text.count, index - start < 80, text[index] != 0x0A {
            if text[index] == UInt8(ascii: "}") {
                index += 1
                while index < text.count, text[index] == UInt8(ascii: "}") { index += 1 }
                return index
            }
            index += 1
        }
        return nil
    }

    @inline(__always)
    private static func isWordByte(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        switch text[index] {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0xC3: index + 1 < text.count && text[index + 1] != 0x97 && text[index + 1] != 0xB7
        case 0xC4...0xDF: true
        case 0xC2: index + 1 < text.count && text[index + 1] == 0xBD  // ½
        case 0xE1...0xE2 where index + 2 < text.count: text[index] == 0xE1 && text[index + 1] >= 0xB8
        default: false
        }
    }

    private static func wordEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var index = start
        while index < text.count {
            if isWordByte(text, index) {
                index += 1
                while index < text.count, text[index] & 0xC0 == 0x80 { index += 1 }
                continue
            }
            // Within a word: a hyphen, an apostrophe, a soft hyphen; a dot or comma between digits; a dot between letters (f.eks.).
            var length = 0
            switch text[index] {
            case UInt8(ascii: "-"), UInt8(ascii: "'"): length = 1
            case 0xC2 where index + 1 < text.count && text[index + 1] == 0xAD: length = 2
            case 0xE2 where index + 2 < text.count && text[index + 1] == 0x80 && (text[index + 2] == 0x99 || text[index + 2] == 0x91 || text[index + 2] == 0x8B):
                length = 3
            case UInt8(ascii: ","): length = isDigit(text, index - 1) && isDigit(text, index + 1) ? 1 : 0
            case UInt8(ascii: "."):
                let joins = isDigit(text, index - 1) && isDigit(text, index + 1)
                    || index + 1 < text.count && (0x61...0x7A).contains(text[index + 1]) && index - start <= 6
                    || index - start == 1 && isCapital(text, index + 1)
                length = joins ? 1 : 0
            default: break
            }
            guard length > 0, index + length < text.count, isWordByte(text, index + length) else { return index }
            index += length
        }
        return index
    }

    private static func isDigit(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        index >= 0 && index < text.count && (0x30...0x39).contains(text[index])
    }

    private static func isCapital(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        guard index < text.count else { return false }
        if (0x41...0x5A).contains(text[index]) { return true }
        return text[index] == 0xC3 && index + 1 < text.count && (0x80...0x9E).contains(text[index + 1])
    }

    /// Behind `.?!` and the closing quotes and brackets that belong to them.
    private static func marksEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var index = start
        while index < text.count, [UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!")].contains(text[index]) { index += 1 }
        while index < text.count {
            if [UInt8(ascii: "\""), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "'")].contains(text[index]) {
                index += 1
            } else if text[index] == 0xC2, index + 1 < text.count, text[index + 1] == 0xAB || text[index + 1] == 0xBB {
                index += 2
            } else if text[index] == 0xE2, index + 2 < text.count, text[index + 1] == 0x80, (0x98...0x9D).contains(text[index + 2]) {
                index += 3
            } else {
                break
            }
        }
        return index
    }

    private func isAbbreviation(_ abbreviations: Set<[UInt8]>) -> Bool {
        guard let last = words.last else { return false }
        let word = folded[last.foldedRange]
        // One letter alone is an initial, or the d. of a date.
        if word.count == 1, !(0x30...0x39).contains(word.first ?? 0) { return true }
        return word.count <= 10 && abbreviations.contains(Array(word) + [UInt8(ascii: ".")])
    }

    /// Whether a dot behind a word ends the sentence: a blank or the end follows, and not a small letter behind a number (1. maj).
    private func endsAtDot(_ text: UnsafeBufferPointer<UInt8>, _ dot: Int) -> Bool {
        var next = Self.marksEnd(text, dot)
        guard next < text.count else { return true }
        guard [0x20, 0x09, 0x0A, 0x0D].contains(text[next]) else { return false }
        while next < text.count, [0x20, 0x09, 0x0A, 0x0D].contains(text[next]) { next += 1 }
        guard next < text.count, Self.isDigit(text, dot - 1) else { return true }
        let isSmall = (0x61...0x7A).contains(text[next]) || text[next] == 0xC3 && next + 1 < text.count && text[next + 1] >= 0x9F
        return !isSmall
    }

    private mutating func append(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
        let from = folded.count
        Self.fold(UnsafeBufferPointer(rebasing: text[start..<end]), into: &folded)
        let heads = folded.withUnsafeBufferPointer { folded in
            let word = UnsafeBufferPointer(rebasing: folded[from...])
            let head = Lexicon.head(word) ?? 0
            return (head, word.count == 4 ? Lexicon.head(word, 3) ?? 0 : head)
        }
        words.append(Word(start: Int32(start), end: Int32(end), foldedStart: Int32(from), foldedEnd: Int32(folded.count), head: heads.0, shortHead: heads.1))
    }

    /// Lower case for Latin letters; å ä ö ü é composed; soft hyphens and zero-width spaces gone; ’ and ‑ as ' and -.
    static func fold(_ text: UnsafeBufferPointer<UInt8>, into folded: inout [UInt8]) {
        var index = 0
        while index < text.count {
            let byte = text[index]
            let next = index + 1 < text.count ? text[index + 1] : 0
            switch byte {
            case 0x41...0x5A:
                folded.append(byte + 0x20)
                index += 1
            case 0xC3 where (0x80...0x9E).contains(next) && next != 0x97:
                folded.append(byte)
                folded.append(next + 0x20)
                index += 2
            case 0xC2 where next == 0xAD: index += 2
            case 0xE2 where next == 0x80 && index + 2 < text.count && text[index + 2] == 0x8B: index += 3
            case 0xE2 where next == 0x80 && index + 2 < text.count && text[index + 2] == 0x99:
                folded.append(UInt8(ascii: "'"))
                index += 3
            case 0xE2 where next == 0x80 && index + 2 < text.count && text[index + 2] == 0x91:
                folded.append(UInt8(ascii: "-"))
                index += 3
            case 0xCC:
                if let last = folded.last, let composed = Self.composed(last, next) {
                    folded.removeLast()
                    folded.append(0xC3)
                    folded.append(composed)
                } else {
                    folded.append(byte)
                    folded.append(next)
                }
                index += 2
            default:
                folded.append(byte)
                index += 1
            }
        }
    }

    /// The second byte of the composed letter of a base letter and a combining mark (U+0300 + mark − 0x80).
    private static func composed(_ base: UInt8, _ mark: UInt8) -> UInt8? {
        switch (base, mark) {
        case (UInt8(ascii: "a"), 0x8A): 0xA5
        case (UInt8(ascii: "a"), 0x88): 0xA4
        case (UInt8(ascii: "o"), 0x88): 0xB6
        case (UInt8(ascii: "u"), 0x88): 0xBC
        case (UInt8(ascii: "e"), 0x81): 0xA9
        case (UInt8(ascii: "e"), 0x80): 0xA8
        case (UInt8(ascii: "a"), 0x80): 0xA0
        default: nil
        }
    }
}
