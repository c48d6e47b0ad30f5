/// A list of words and phrases of one language, matched in all their inflections, and where the language has them, in compounds.
///
/// Read from a tab-separated file. The line that begins with `#columns` names the columns; the first is the word or phrase. A
/// column `marks` may hold `whole` (never as a part of a compound), `first`, `last` (only as that part of one, or alone), and
/// `forms=a b` (forms that the stemmer does not bring together with the first; they are matched as they stand). A line `#stems no`
/// says that no word is inflected by its stem: its forms stand in the file.
public struct Lexicon: Sendable {
    public struct Entry: Sendable {
        /// The word or phrase, as the file writes it.
        public var term: String
        /// The other columns, in the order of the file.
        fileprivate var values: [Substring]
        fileprivate var names: [Substring]
        var words: [Pattern]
        var mayBeFirst = true
        var mayBeLast = true

        /// What stands in a column; nil where the file has none of that name.
        public subscript(column name: String) -> String? {
            names.dropFirst().firstIndex { $0 == name }.flatMap { $0 - 1 < values.count ? String(values[$0 - 1]) : nil }
        }
    }

    /// One word of an entry: its dictionary form, and further forms, which stand for themselves.
    struct Pattern: Sendable {
        var forms: [[UInt8]]
        /// Whether other words with the stem of the dictionary form are inflections of it.
        var hasStem: Bool

        /// Whether a word is an inflection of this one. A stem alone is not enough: leder, ledelse and ledige have one stem.
        func matches(_ word: UnsafeBufferPointer<UInt8>, _ stemmer: Stemmer?) -> Bool {
            for form in forms where word.count - form.count <= 1 && word.starts(with: form) {
                if word.count == form.count || word[form.count] == UInt8(ascii: "s") { return true }
            }
            let base = forms[0]
            guard hasStem, let stemmer, base.count > 3, commonPrefix(base, word) >= base.count - 1 else { return false }
            // Stems are made here, where hardly any word comes: making them for the whole file would cost more than linting one.
            return stemmer.stem(base) == stemmer.withStem(of: word) { Array($0) }
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
    /// Entries by the first three bytes of their words' forms, as chains: most words of a text are turned away by one look.
    private var buckets = [Int32](repeating: -1, count: 1024)
    private var links: [(head: UInt32, entry: Int32, next: Int32)] = []

    /// - Parameter hasCompounds: whether the language writes compounds as one word.
    init(tsv: UnsafeBufferPointer<UInt8>, hasCompounds: Bool) {
        self.hasCompounds = hasCompounds
        var names: [Substring] = ["term"]
        var hasStems = true
        for line in tsv.split(separator: 0x0A) {
            if line.first == UInt8(ascii: "#") {
                let text = String(decoding: line, as: UTF8.self)
                if text.hasPrefix("#columns\t") { names = Array(text.split(separator: "\t", omittingEmptySubsequences: false).dropFirst()) }
                if text.hasPrefix("#stems no") { hasStems = false }
            } else {
                let columns = line.split(separator: 0x09, omittingEmptySubsequences: false).map { Substring(String(decoding: $0, as: UTF8.self)) }
                if !columns[0].isEmpty { add(String(columns[0]), Array(columns.dropFirst()), names, hasStems) }
            }
        }
    }

    /// A lexicon of terms alone, as configurations have them.
    init(terms: [(term: String, columns: [String: String])], hasCompounds: Bool) {
        self.hasCompounds = hasCompounds
        for (term, columns) in terms {
            let sorted = columns.sorted { $0.key < $1.key }
            add(term, sorted.map { $0.value[...] }, ["term"] + sorted.map { $0.key[...] }, true)
        }
    }

    private mutating func add(_ term: String, _ values: [Substring], _ names: [Substring], _ hasStems: Bool) {
        let words = Self.words(of: term)
        guard !words.isEmpty else { return }
        var forms = words.map { [$0] }
        var entry = Entry(term: term, values: values, names: names, words: [])
        if let column = names.dropFirst().firstIndex(of: "marks"), column - 1 < values.count, !values[column - 1].isEmpty {
            for mark in values[column - 1].split(separator: ",") {
                switch mark.trimmingSpaces {
                case "whole": (entry.mayBeFirst, entry.mayBeLast) = (false, false)
                case "first": entry.mayBeLast = false
                case "last": entry.mayBeFirst = false
                case let mark where mark.hasPrefix("forms="):
                    for form in mark.dropFirst(6).split(separator: " ") { forms[0] += Self.words(of: String(form)).prefix(1) }
                default: break
                }
            }
        }
        entry.words = forms.map { Pattern(forms: $0, hasStem: hasStems) }
        var heads: [UInt32] = []
        for form in forms[0] {
            guard let head = Self.head(form), !heads.contains(head) else { continue }
            heads.append(head)
            let bucket = Int(head & 1023)
            links.append((head, Int32(entries.count), buckets[bucket]))
            buckets[bucket] = Int32(links.count - 1)
        }
        entries.append(entry)
    }

    private static func words(of term: String) -> [[UInt8]] {
        var folded: [UInt8] = []
        folded.reserveCapacity(term.utf8.count)
        var term = term
        term.withUTF8 { Words.fold($0, into: &folded) }
        return folded.contains(0x20) ? folded.split(separator: 0x20).map(Array.init) : folded.isEmpty ? [] : [folded]
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

    /// The entries whose first word begins as `word` does, in the order of the file; nearly always none.
    @inline(__always)
    private func candidates(_ word: UnsafeBufferPointer<UInt8>) -> [Int]? {
        guard let head = Self.head(word) else { return nil }
        var link = buckets[Int(head & 1023)]
        if link < 0 { return nil }
        var found: [Int] = []
        while link >= 0 {
            if links[Int(link)].head == head { found.append(Int(links[Int(link)].entry)) }
            link = links[Int(link)].next
        }
        return found.isEmpty ? nil : found.reversed()
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
