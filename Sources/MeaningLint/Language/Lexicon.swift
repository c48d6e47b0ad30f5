/// A list of words and phrases of one language, matched in all their inflections, and where the language has them, in compounds.
///
/// Read from a tab-separated file. The line that begins with `#columns` names the columns; the first is the word or phrase. A
/// column `marks` may hold `whole` (never as a part of a compound), `first`, `last` (only as that part of one, or alone), and
/// `forms=a b` (forms that the stemmer does not bring together with the first; they are matched as they stand). A line `#stems no`
/// says that no word is inflected by its stem: its forms stand in the file.
public struct Lexicon: Sendable {
    public struct Entry: Sendable {
        public var term: String
        /// The other columns, by name.
        public var columns: [String: String]
        var words: [Pattern]
        var mayBeFirst = true
        var mayBeLast = true
    }

    /// One word of an entry: its dictionary form with its stem, and further forms, which stand for themselves.
    struct Pattern: Sendable {
        var forms: [[UInt8]]
        /// Nil where only the forms count.
        var stem: [UInt8]?

        /// Whether a word is an inflection of this one. A stem alone is not enough: leder, ledelse and ledige have one stem.
        func matches(_ word: UnsafeBufferPointer<UInt8>, _ stemmer: Stemmer?) -> Bool {
            for form in forms where word.starts(with: form) {
                if word.count == form.count || word.count == form.count + 1 && word[form.count] == UInt8(ascii: "s") { return true }
            }
            let base = forms[0]
            guard let stemmer, let stem, base.count > 3, commonPrefix(base, word) >= base.count - 1 else { return false }
            return stemmer.withStem(of: word) { stem.count == $0.count && stem.elementsEqual($0) }
        }

        private func commonPrefix(_ form: [UInt8], _ word: UnsafeBufferPointer<UInt8>) -> Int {
            var length = 0
            while length < form.count, length < word.count, form[length] == word[length] { length += 1 }
            return length
        }
    }

    public struct Match: Sendable {
        public var entry: Int
        /// Indexes of the words of the text.
        public var words: Range<Int>
        /// Whether the term is a part of a compound.
        public var isPart: Bool
    }

    public private(set) var entries: [Entry] = []
    private let hasCompounds: Bool
    /// Entries by the first three bytes of their first word: most words of a text are turned away by one look here.
    private var heads: [UInt32: [Int]] = [:]
    private var filter = [UInt64](repeating: 0, count: 64)

    /// - Parameters:
    ///   - hasCompounds: whether the language writes compounds as one word.
    init(tsv: UnsafeBufferPointer<UInt8>, stemmer: Stemmer?, hasCompounds: Bool) {
        self.hasCompounds = hasCompounds
        var names: [Substring] = ["term"]
        var stemmer = stemmer
        for line in String(decoding: tsv, as: UTF8.self).split(whereSeparator: \.isNewline) {
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
            if columns[0] == "#columns" {
                names = Array(columns.dropFirst())
            } else if line.hasPrefix("#stems no") {
                stemmer = nil
            } else if !line.hasPrefix("#"), !columns[0].isEmpty {
                let values = zip(names, columns).map { (String($0), String($1)) }
                add(String(columns[0]), Dictionary(values, uniquingKeysWith: { $1 }), stemmer)
            }
        }
    }

    /// A lexicon of terms alone, as configurations have them.
    init(terms: [(term: String, columns: [String: String])], stemmer: Stemmer?, hasCompounds: Bool) {
        self.hasCompounds = hasCompounds
        for (term, columns) in terms { add(term, columns, stemmer) }
    }

    private mutating func add(_ term: String, _ columns: [String: String], _ stemmer: Stemmer?) {
        let words = Self.words(of: term)
        guard !words.isEmpty else { return }
        var forms = words.map { [$0] }
        var entry = Entry(term: term, columns: columns, words: [])
        for mark in (columns["marks"] ?? "").split(separator: ",") {
            switch mark.trimmingSpaces {
            case "whole": (entry.mayBeFirst, entry.mayBeLast) = (false, false)
            case "first": entry.mayBeLast = false
            case "last": entry.mayBeFirst = false
            case let mark where mark.hasPrefix("forms="):
                for form in mark.dropFirst(6).split(separator: " ") { forms[0] += Self.words(of: String(form)).prefix(1) }
            default: break
            }
        }
        entry.words = forms.map { Pattern(forms: $0, stem: stemmer?.stem($0[0])) }
        for head in Set(forms[0].compactMap { Self.head($0[...]) }) {
            heads[head, default: []].append(entries.count)
            filter[Int(head & 63)] |= 1 << UInt64((head >> 6) & 63)
        }
        entries.append(entry)
    }

    private static func words(of term: String) -> [[UInt8]] {
        var folded: [UInt8] = []
        Array(term.utf8).withUnsafeBufferPointer { Words.fold($0, into: &folded) }
        return folded.split(separator: 0x20).map(Array.init)
    }

    /// Mixes the first three bytes (fewer, if the word is shorter).
    @inline(__always)
    private static func head(_ word: some Collection<UInt8>) -> UInt32? {
        var value: UInt32 = 0
        var count = 0
        for byte in word.prefix(3) {
            value = value << 8 | UInt32(byte)
            count += 1
        }
        return count > 0 ? (value &* 2_654_435_761) >> 8 ^ value : nil
    }

    @inline(__always)
    private func candidates(_ word: UnsafeBufferPointer<UInt8>) -> [Int]? {
        guard let head = Self.head(word), filter[Int(head & 63)] >> UInt64((head >> 6) & 63) & 1 == 1 else { return nil }
        return heads[head]
    }

    /// The matches in a text, in its order; where entries overlap, the longest.
    func matches(in words: Words, stemmer: Stemmer?) -> [Match] {
        if entries.isEmpty { return [] }
        return words.folded.withUnsafeBufferPointer { folded in
            var matches: [Match] = []
            var index = 0
            while index < words.words.count {
                let word = UnsafeBufferPointer(rebasing: folded[words.words[index].foldedRange])
                if let match = phrase(at: index, word, words, folded, stemmer) ?? part(at: index, word, stemmer) {
                    matches.append(match)
                    index = match.words.upperBound
                } else {
                    index += 1
                }
            }
            return matches
        }
    }

    /// The longest entry that begins with this word, each word in whatever inflection.
    private func phrase(
        at index: Int, _ word: UnsafeBufferPointer<UInt8>, _ words: Words, _ folded: UnsafeBufferPointer<UInt8>, _ stemmer: Stemmer?
    ) -> Match? {
        guard let candidates = candidates(word) else { return nil }
        var best: Match?
        for entry in candidates where entries[entry].words.count > best?.words.count ?? 0 {
            let pattern = entries[entry].words
            guard index + pattern.count <= words.words.count, pattern[0].matches(word, stemmer) else { continue }
            let fits = pattern.indices.dropFirst().allSatisfy { offset in
                pattern[offset].matches(UnsafeBufferPointer(rebasing: folded[words.words[index + offset].foldedRange]), stemmer)
            }
            if fits { best = Match(entry: entry, words: index..<index + pattern.count, isPart: false) }
        }
        return best
    }

    /// An entry of one word as the first or last part of a compound, or as a part of a hyphenated word.
    private func part(at index: Int, _ word: UnsafeBufferPointer<UInt8>, _ stemmer: Stemmer?) -> Match? {
        if let hyphen = word.firstIndex(of: UInt8(ascii: "-")) {
            var start = 0
            var end = hyphen
            while true {
                let part = UnsafeBufferPointer(rebasing: word[start..<end])
                if let entry = whole(part, stemmer, where: { start == 0 ? $0.mayBeFirst : end == word.count ? $0.mayBeLast : $0.mayBeFirst && $0.mayBeLast }) {
                    return Match(entry: entry, words: index..<index + 1, isPart: true)
                }
                if end == word.count { break }
                start = end + 1
                end = word[start...].firstIndex(of: UInt8(ascii: "-")) ?? word.count
            }
        }
        guard hasCompounds, word.count >= 7 else { return nil }
        if let candidates = candidates(word) {
            for entry in candidates where entries[entry].words.count == 1 && entries[entry].mayBeFirst {
                if entries[entry].words[0].forms.contains(where: { isFirstPart($0, of: word) }) {
                    return Match(entry: entry, words: index..<index + 1, isPart: true)
                }
            }
        }
        // The rest must be a word of at least four letters, with at least three before it.
        var start = 3
        while start + 4 <= word.count {
            defer { start += 1 }
            guard word[start] & 0xC0 != 0x80 else { continue }
            let rest = UnsafeBufferPointer(rebasing: word[start...])
            if let entry = whole(rest, stemmer, where: \.mayBeLast) { return Match(entry: entry, words: index..<index + 1, isPart: true) }
        }
        return nil
    }

    private func whole(_ word: UnsafeBufferPointer<UInt8>, _ stemmer: Stemmer?, where isAllowed: (Entry) -> Bool) -> Int? {
        guard let candidates = candidates(word) else { return nil }
        return candidates.first { entries[$0].words.count == 1 && isAllowed(entries[$0]) && entries[$0].words[0].matches(word, stemmer) }
    }

    /// Danish joins the parts of a compound with nothing, s, or e; at least three letters must follow.
    private func isFirstPart(_ form: [UInt8], of word: UnsafeBufferPointer<UInt8>) -> Bool {
        guard form.count >= 4, word.count >= form.count + 3, word.starts(with: form) else { return false }
        var rest = form.count
        if word[rest] == UInt8(ascii: "s") || word[rest] == UInt8(ascii: "e") || word[rest] == UInt8(ascii: "-") { rest += 1 }
        // What is left of an inflection (-erne, -ens) is no part of its own.
        return word.count - rest >= 3 && !["erne", "ernes", "ene", "ens", "ers", "nes", "erns", "ets"].contains { $0.utf8.elementsEqual(word[form.count...]) }
    }
}
