/// A list of words and phrases of one language, matched in all their inflections, and where the language has them, in compounds.
///
/// Read from a tab-separated file. The line that begins with `#columns` names the columns; the first is the word or phrase. In a
/// phrase `a|b` stands for either word, and `…` between two words for up to eight others of the same sentence. A
/// column `marks` may hold `whole` (never as a part of a compound), `first`, `last` (only as that part of one, or alone), and
/// `forms=a b` (forms that the stemmer does not bring together with the first; they are matched as they stand). A line `#stems no`
/// says that no word is inflected by its stem: its forms stand in the file. A line `#compounds no` says that no entry is looked for
/// in compounds. A line `#set schools schools|wards|homes` names words that stand in many entries: `between {schools}`.
///
/// Loaded by one pass over its bytes into a few flat arrays, without an object for an entry: a lexicon of a thousand lines must not
/// be felt when one small file is linted.
public final class Lexicon: Sendable {
    /// A line of the lexicon.
    public struct Entry: Sendable {
        fileprivate let lexicon: Lexicon
        fileprivate let index: Int

        /// The word or phrase, as the file writes it.
        public var term: String { lexicon.column(0, of: index) ?? "" }

        /// What stands in a column; nil where the file has none of that name.
        public subscript(column name: String) -> String? {
            lexicon.names.firstIndex(of: name).flatMap { lexicon.column($0, of: index) }
        }
    }

    /// One word of an entry: its dictionary form or several, and further forms, which stand for themselves.
    private struct Pattern {
        /// Indexes of `forms`.
        var forms: Range<Int32>
        /// How many of them, from the first, are dictionary forms.
        var bases: Int32 = 1
        /// Whether others may stand in front of it.
        var followsGap = false
    }

    /// How many words a gap takes in.
    private static let gap = 8

    private struct Line {
        /// Of the line in `bytes`.
        var start: Int32
        var end: Int32
        /// Indexes of `patterns`, one a word.
        var words: Range<Int32>
        var mayBeFirst = true
        var mayBeLast = true
    }

    public struct Match: Sendable {
        public var entry: Int
        /// Indexes of the words of the text.
        public var words: Range<Int>
        /// Whether the term is a part of a compound.
        public var isPart: Bool
    }

    let hasCompounds: Bool
    /// Whether other words with the stem of a dictionary form are inflections of it.
    private let hasStems: Bool
    private let names: [String]
    private let bytes: [UInt8]
    private let lines: [Line]
    private let patterns: [Pattern]
    /// Stretches of `folded`.
    private let forms: [Range<Int32>]
    private let folded: [UInt8]
    /// Entries by the first four bytes of their first words' forms, as chains: most words of a text are turned away by one look.
    private let buckets: [Int32]
    private let links: [Link]
    private let mask: Int
    /// The heads of the words that entries begin with.
    let firstHeads: [UInt32]
    /// A bit for each of them, in 64 times as many.
    private let headBits: [UInt64]

    private struct Link {
        var head: UInt32
        var entry: Int32
        var next: Int32
    }

    /// - Parameter hasCompounds: whether the language writes compounds as one word.
    convenience init(tsv: UnsafeBufferPointer<UInt8>, hasCompounds: Bool) { self.init(bytes: Array(tsv), hasCompounds: hasCompounds) }

    /// A lexicon of terms alone, as configurations have them.
    convenience init(terms: [(term: String, columns: [String: String])], hasCompounds: Bool) {
        func clean(_ text: String) -> String { text.map { $0 == "\t" || $0.isNewline ? " " : String($0) }.joined() }
        let names = Set(terms.flatMap(\.columns.keys)).sorted()
        var text = "#columns\tterm\t" + names.joined(separator: "\t") + "\n"
        for (term, columns) in terms { text += ([clean(term)] + names.map { clean(columns[$0] ?? "") }).joined(separator: "\t") + "\n" }
        self.init(bytes: Array(text.utf8), hasCompounds: hasCompounds)
    }

    private init(bytes: [UInt8], hasCompounds: Bool) {
        var loader = Loader(bytes)
        loader.load()
        self.bytes = bytes
        self.hasCompounds = hasCompounds && loader.hasCompounds
        hasStems = loader.hasStems
        names = loader.names
        lines = loader.lines
        patterns = loader.patterns
        forms = loader.forms
        folded = loader.folded
        buckets = loader.buckets
        links = loader.links
        mask = loader.buckets.count - 1
        firstHeads = loader.firstHeads
        var size = 16
        while size < firstHeads.count { size *= 2 }
        var bits = [UInt64](repeating: 0, count: size)
        for head in firstHeads { bits[Int(head >> 6) & (size - 1)] |= 1 << UInt64(head & 63) }
        headBits = bits
    }

    /// One pass over the bytes.
    private struct Loader {
        let bytes: [UInt8]
        var hasStems = true
        var hasCompounds = true
        var hasMarks = false
        var names = ["term"]
        var lines: [Line] = []
        var patterns: [Pattern] = []
        var forms: [Range<Int32>] = []
        /// Of each form.
        var heads: [UInt32] = []
        var sets: [(name: [UInt8], forms: Range<Int>)] = []
        var folded: [UInt8] = []
        var buckets: [Int32] = []
        var links: [Link] = []
        /// Of the words that entries begin with.
        var firstHeads: [UInt32] = []

        init(_ bytes: [UInt8]) {
            self.bytes = bytes
            folded.reserveCapacity(bytes.count)
            forms.reserveCapacity(bytes.count / 8)
            heads.reserveCapacity(bytes.count / 8)
        }

        mutating func load() {
            bytes.withUnsafeBufferPointer { text in
                var start = 0
                while start < text.count {
                    var end = start
                    while end < text.count, text[end] != 0x0A { end += 1 }
                    if end > start {
                        if text[start] == UInt8(ascii: "#") { header(text, start, end) } else { line(text, start, end) }
                    }
                    start = end + 1
                }
            }
            hang()
        }

        private mutating func header(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
            let line = text[start..<end]
            if line.starts(with: "#columns\t".utf8) {
                names = String(decoding: line, as: UTF8.self).split(separator: "\t", omittingEmptySubsequences: false).dropFirst().map(String.init)
                hasMarks = names.last == "marks"
            } else if line.starts(with: "#stems no".utf8) {
                hasStems = false
            } else if line.starts(with: "#compounds no".utf8) {
                hasCompounds = false
            } else if line.starts(with: "#set ".utf8), let name = line.dropFirst(5).split(separator: 0x20, maxSplits: 1).first {
                let first = forms.count
                alternatives(text, min(name.endIndex + 1, end), end)
                sets.append((Array(name), first..<forms.count))
            }
        }

        private mutating func line(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
            var tab = start
            while tab < end, text[tab] != 0x09 { tab += 1 }
            let firstPattern = patterns.count
            var word = start
            var followsGap = false
            while word < tab {
                var stop = word
                while stop < tab, text[stop] != 0x20 { stop += 1 }
                if stop - word == 3, text[word] == 0xE2, text[word + 1] == 0x80, text[word + 2] == 0xA6 {
                    followsGap = patterns.count > firstPattern
                } else if stop > word {
                    pattern(text, word, stop, &followsGap)
                }
                word = stop + 1
            }
            guard patterns.count > firstPattern else { return }
            var line = Line(start: Int32(start), end: Int32(end), words: Int32(firstPattern)..<Int32(patterns.count))
            if tab < end, hasMarks { marks(text, tab, end, &line) }
            lines.append(line)
        }

        /// One word's place in a phrase: a word, or several of which any may stand there.
        private mutating func pattern(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ followsGap: inout Bool) {
            let first = Int32(forms.count)
            alternatives(text, start, end)
            guard forms.count > first else { return }
            patterns.append(Pattern(forms: first..<Int32(forms.count), bases: Int32(forms.count) - first, followsGap: followsGap))
            followsGap = false
        }

        private mutating func alternatives(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
            var start = start
            while start < end {
                var stop = start
                while stop < end, text[stop] != UInt8(ascii: "|") { stop += 1 }
                if stop > start {
                    if text[start] == UInt8(ascii: "{"), let set = sets.first(where: { $0.name.elementsEqual(text[start + 1..<stop - 1]) }) {
                        forms += forms[set.forms]
                        heads += heads[set.forms]
                    } else {
                        form(text, start, stop)
                    }
                }
                start = stop + 1
            }
        }

        /// Chains the entries by the heads of their first words.
        private mutating func hang() {
            var (first, second): ([UInt32], [UInt32]) = ([], [])
            for (index, line) in lines.enumerated() {
                distinctHeads(Int(line.words.lowerBound), into: &first)
                firstHeads += first
                if line.words.count > 1, !patterns[Int(line.words.lowerBound) + 1].followsGap {
                    distinctHeads(Int(line.words.lowerBound) + 1, into: &second)
                    // Hundreds of questions begin with "how": two words tell them apart.
                    if first.count * second.count <= Lexicon.mostPairs {
                        for first in first {
                            for second in second { links.append(Link(head: Lexicon.pair(first, second), entry: Int32(index), next: -1)) }
                        }
                        continue
                    }
                }
                for head in first { links.append(Link(head: head, entry: Int32(index), next: -1)) }
            }
            var size = 64
            while size < links.count * 2 { size *= 2 }
            buckets = [Int32](repeating: -1, count: size)
            for index in links.indices {
                let bucket = Int(links[index].head) & (size - 1)
                links[index].next = buckets[bucket]
                buckets[bucket] = Int32(index)
            }
        }

        /// The heads of a word's forms, each once.
        private func distinctHeads(_ pattern: Int, into distinct: inout [UInt32]) {
            distinct.removeAll(keepingCapacity: true)
            for form in patterns[pattern].forms where !distinct.contains(heads[Int(form)]) { distinct.append(heads[Int(form)]) }
        }

        private mutating func form(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
            let from = folded.count
            // As a text's words are cut: »social-« is social, "residents'" is residents.
            var end = end
            while end > start + 1, text[end - 1] == UInt8(ascii: "-") || text[end - 1] == UInt8(ascii: "'") { end -= 1 }
            let word = UnsafeBufferPointer(rebasing: text[start..<end])
            // The lists are written in small letters; only a few entries hold others, or marks that are folded.
            if word.allSatisfy({ $0 < 0x80 ? !(0x41...0x5A).contains($0) : $0 == 0xC3 || (0xA0...0xBF).contains($0) }) {
                folded.append(contentsOf: word)
            } else {
                Words.fold(word, into: &folded)
            }
            forms.append(Int32(from)..<Int32(folded.count))
            heads.append(folded.withUnsafeBufferPointer { Lexicon.head(UnsafeBufferPointer(rebasing: $0[from...])) } ?? 0)
        }

        /// The last column: `whole`, `first`, `last`, `forms=a b`.
        private mutating func marks(_ text: UnsafeBufferPointer<UInt8>, _ tab: Int, _ end: Int, _ line: inout Line) {
            if text[end - 1] == 0x09 { return }
            var start = end
            while start > tab, text[start - 1] != 0x09 { start -= 1 }
            var tabs = 0
            for index in tab..<start where text[index] == 0x09 { tabs += 1 }
            guard tabs == names.count - 1 else { return }
            switch (end - start, text[start]) {
            case (5, UInt8(ascii: "w")): (line.mayBeFirst, line.mayBeLast) = (false, false)
            case (5, UInt8(ascii: "f")): line.mayBeLast = false
            case (4, UInt8(ascii: "l")): line.mayBeFirst = false
            default: several(text, start, end, &line)
            }
        }

        private mutating func several(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ line: inout Line) {
            for mark in text[start..<end].split(separator: UInt8(ascii: ",")) {
                let mark = mark.drop { $0 == 0x20 }
                if mark.starts(with: "whole".utf8) {
                    (line.mayBeFirst, line.mayBeLast) = (false, false)
                } else if mark.starts(with: "first".utf8) {
                    line.mayBeLast = false
                } else if mark.starts(with: "last".utf8) {
                    line.mayBeFirst = false
                } else if mark.starts(with: "forms=".utf8) {
                    // Further forms of the first word stand behind those of the last: a word alone is the rule.
                    guard line.words.count == 1 else { continue }
                    for form in mark.dropFirst(6).split(separator: 0x20) { self.form(text, form.startIndex, form.endIndex) }
                    patterns[Int(line.words.lowerBound)].forms = patterns[Int(line.words.lowerBound)].forms.lowerBound..<Int32(forms.count)
                }
            }
        }
    }

    public var count: Int { lines.count }
    public subscript(entry: Int) -> Entry { Entry(lexicon: self, index: entry) }
    public var entries: [Entry] { lines.indices.map { self[$0] } }

    /// For each word of an entry's phrase what may stand there, folded, sets spelt out: what a test of the lists goes through.
    func alternatives(of entry: Int) -> [[String]] {
        lines[entry].words.map { word in
            patterns[Int(word)].forms.map { form in
                let range = forms[Int(form)]
                return String(decoding: folded[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
            }
        }
    }

    /// The entry of a term, written just so.
    public func entry(_ term: String) -> Entry? { entries.first { $0.term == term } }

    private func column(_ number: Int, of entry: Int) -> String? {
        bytes.withUnsafeBufferPointer { bytes in
            let end = Int(lines[entry].end)
            var (start, rest) = (Int(lines[entry].start), number)
            while rest > 0 {
                while start < end, bytes[start] != 0x09 { start += 1 }
                if start == end { return nil }
                (start, rest) = (start + 1, rest - 1)
            }
            var stop = start
            while stop < end, bytes[stop] != 0x09 { stop += 1 }
            return String(decoding: bytes[start..<stop], as: UTF8.self)
        }
    }

    /// Mixes the first four bytes (fewer, if the word is shorter).
    @inline(__always)
    static func head(_ word: UnsafeBufferPointer<UInt8>, _ length: Int = 4) -> UInt32? {
        if word.isEmpty { return nil }
        var value: UInt32 = 0
        for index in 0..<min(length, word.count) { value = value << 8 | UInt32(word[index]) }
        value = value &* 2_654_435_761
        return value ^ value >> 15
    }

    /// Whether a word is an inflection of a pattern. A stem alone is not enough: leder, ledelse and ledige have one stem.
    private func matches(_ pattern: Pattern, _ word: UnsafeBufferPointer<UInt8>, _ stemmer: Stemmer?) -> Bool {
        folded.withUnsafeBufferPointer { folded in
            func text(_ form: Int32) -> UnsafeBufferPointer<UInt8> {
                UnsafeBufferPointer(rebasing: folded[Int(forms[Int(form)].lowerBound)..<Int(forms[Int(form)].upperBound)])
            }
            for form in pattern.forms {
                let form = text(form)
                guard word.count == form.count || word.count == form.count + 1 && word[form.count] == UInt8(ascii: "s") else { continue }
                if commonPrefix(form, word) == form.count { return true }
            }
            guard hasStems, let stemmer else { return false }
            return pattern.forms.prefix(Int(pattern.bases)).contains { form in
                let base = text(form)
                guard base.count > 3, commonPrefix(base, word) >= base.count - 1 else { return false }
                // Stems are made here, where hardly any word comes.
                let stem = stemmer.withStem(of: base) { Array($0) }
                return stemmer.withStem(of: word) { stem.count == $0.count && stem.elementsEqual($0) }
            }
        }
    }

    private func commonPrefix(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Int {
        var length = 0
        while length < a.count, length < b.count, a[length] == b[length] { length += 1 }
        return length
    }

    /// Entries of up to this many pairs of a first and a second word are looked up by both.
    private static let mostPairs = 16

    private static func pair(_ first: UInt32, _ second: UInt32) -> UInt32 { (first ^ second << 7 ^ second >> 11) &* 0x85EB_CA6B | 1 }

    /// Calls `body` for the entries that begin as a text does at a word: by its first two words, or by its first alone.
    @inline(__always)
    private func eachCandidate(_ word: UnsafeBufferPointer<UInt8>, _ words: Words, _ index: Int, _ body: (Int) -> Bool) {
        eachCandidate(word, body)
        guard index + 1 < words.words.count else { return }
        let (here, next) = (words.words[index], words.words[index + 1])
        eachLink(Self.pair(here.head, next.head), body)
        // A word of three letters with an s behind it.
        if here.shortHead != here.head { eachLink(Self.pair(here.shortHead, next.head), body) }
        if next.shortHead != next.head { eachLink(Self.pair(here.head, next.shortHead), body) }
    }

    /// Calls `body` for the entries whose first word begins as `word` does and that are looked up by it alone, until it returns true;
    /// nearly always there is none.
    @inline(__always)
    private func eachCandidate(_ word: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Bool) {
        guard let head = Self.head(word) else { return }
        eachLink(head, body)
        if word.count == 4, let short = Self.head(word, 3) { eachLink(short, body) }
    }

    @inline(__always)
    private func eachLink(_ head: UInt32, _ body: (Int) -> Bool) {
        var link = buckets[Int(head) & mask]
        while link >= 0 {
            if links[Int(link)].head == head, body(Int(links[Int(link)].entry)) { return }
            link = links[Int(link)].next
        }
    }

    /// At which of a text's words an entry may begin (`heads`) or stand within a compound (`parts`), one bit each, the last for all
    /// from the 64th on.
    struct Candidates {
        var heads: UInt64
        var parts: UInt64

        static let all = Candidates(heads: .max, parts: .max)
        var isEmpty: Bool { heads | parts == 0 }
    }

    /// The heads that a text's words and their parts have, as bits: one that is not there is surely not in the text.
    struct HeadSet {
        private var bits = [UInt64](repeating: 0, count: 32)

        init(of words: Words) {
            for word in words.words {
                insert(word.head)
                insert(word.shortHead)
            }
            words.eachPart { self.insert($0.head) }
        }

        /// Multiplied (Knuth): heads are the bytes of words, and their last bits alike.
        private static func place(_ head: UInt32) -> Int { Int((head &* 2_654_435_769) >> 21) }
        private mutating func insert(_ head: UInt32) { bits[Self.place(head) >> 6] |= 1 << UInt64(Self.place(head) & 63) }
        func mayHold(_ head: UInt32) -> Bool { bits[Self.place(head) >> 6] >> UInt64(Self.place(head) & 63) & 1 == 1 }
    }

    /// Whether a text may hold something of a short list.
    func mayMatch(_ heads: HeadSet) -> Bool { firstHeads.count > 16 || firstHeads.contains(where: heads.mayHold) }

    /// Which words of a text are worth a look, where no `LexiconIndex` knows the lexicon.
    func candidates(_ words: Words) -> Candidates {
        func has(_ head: UInt32) -> Bool { headBits[Int(head >> 6) & (headBits.count - 1)] >> UInt64(head & 63) & 1 == 1 }
        var found = Candidates(heads: 0, parts: 0)
        for (index, word) in words.words.enumerated() where has(word.head) || word.shortHead != word.head && has(word.shortHead) {
            found.heads |= 1 << UInt64(min(index, 63))
        }
        words.eachPart { part in
            if hasCompounds || part.followsHyphen, has(part.head) { found.parts |= 1 << UInt64(min(Int(part.word), 63)) }
        }
        return found
    }

    /// The matches in a text, in its order; where entries overlap, the longest.
    /// - Parameter candidates: the words to look at, as `LexiconIndex` gives them.
    func matches(in words: Words, stemmer: Stemmer?, candidates: Candidates = .all) -> [Match] {
        if lines.isEmpty || candidates.isEmpty { return [] }
        return words.folded.withUnsafeBufferPointer { folded in
            var matches: [Match] = []
            var index = 0
            while index < words.words.count {
                let bit = UInt64(min(index, 63))
                let (isHead, holdsPart) = (candidates.heads >> bit & 1 == 1, candidates.parts >> bit & 1 == 1)
                guard isHead || holdsPart else {
                    index += 1
                    continue
                }
                let word = UnsafeBufferPointer(rebasing: folded[words.words[index].foldedRange])
                if let match = (isHead ? phrase(at: index, word, words, folded, stemmer) : nil) ?? part(at: index, word, stemmer, isHead: isHead, holdsPart: holdsPart) {
                    matches.append(match)
                    index = match.words.upperBound
                } else {
                    index += 1
                }
            }
            return matches
        }
    }

    /// The longest entry that begins with this word, each word in whatever inflection; of several as long, the one whose words are
    /// written as they stand here, then the first of the file.
    private func phrase(
        at index: Int, _ word: UnsafeBufferPointer<UInt8>, _ words: Words, _ folded: UnsafeBufferPointer<UInt8>, _ stemmer: Stemmer?
    ) -> Match? {
        var best: Match?
        var bestLength = 0
        eachCandidate(word, words, index) { entry in
            let pattern = lines[entry].words
            guard pattern.count >= bestLength, index + pattern.count <= words.words.count, matches(patterns[Int(pattern.lowerBound)], word, stemmer) else { return false }
            guard let end = pattern.count == 1 ? index + 1 : rest(of: pattern, behind: index, words, folded, stemmer) else { return false }
            if let best, pattern.count == bestLength {
                let (here, there) = (exactWords(entry, index..<end, words, folded), exactWords(best.entry, best.words, words, folded))
                guard here > there || here == there && entry < best.entry else { return false }
            }
            (best, bestLength) = (Match(entry: entry, words: index..<end, isPart: false), pattern.count)
            return false
        }
        return best
    }

    /// How many words of a match are written as the entry writes them.
    private func exactWords(_ entry: Int, _ range: Range<Int>, _ words: Words, _ folded: UnsafeBufferPointer<UInt8>) -> Int {
        lines[entry].words.count { place in
            patterns[Int(place)].forms.contains { form in
                let form = self.folded[Int(forms[Int(form)].lowerBound)..<Int(forms[Int(form)].upperBound)]
                return range.contains { folded[words.words[$0].foldedRange].elementsEqual(form) }
            }
        }
    }

    /// Where a phrase whose first word stands at `index` ends; nil where its other words do not follow.
    private func rest(of pattern: Range<Int32>, behind index: Int, _ words: Words, _ folded: UnsafeBufferPointer<UInt8>, _ stemmer: Stemmer?) -> Int? {
        var next = index + 1
        lazy var sentenceEnd = words.sentences.first { $0.words.contains(index) }?.words.upperBound ?? words.words.count
        for place in pattern.dropFirst() {
            let pattern = patterns[Int(place)]
            var limit = next
            if pattern.followsGap {
                limit = min(next + Self.gap, sentenceEnd - 1)
            }
            while true {
                guard next < words.words.count, next <= limit else { return nil }
                if matches(pattern, UnsafeBufferPointer(rebasing: folded[words.words[next].foldedRange]), stemmer) { break }
                next += 1
            }
            next += 1
        }
        return next
    }

    /// An entry of one word as the first or last part of a compound, or as a part of a hyphenated word.
    private func part(at index: Int, _ word: UnsafeBufferPointer<UInt8>, _ stemmer: Stemmer?, isHead: Bool, holdsPart: Bool) -> Match? {
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
        var found: Int?
        if isHead { eachCandidate(word) { entry in
            guard lines[entry].words.count == 1, lines[entry].mayBeFirst, isFirstPart(patterns[Int(lines[entry].words.lowerBound)], of: word) else { return false }
            // Of several, the longest: visitationsudvalg is no visit.
            if formLength(entry) > found.map(formLength) ?? 0 { found = entry }
            return false
        } }
        if let found { return Match(entry: found, words: index..<index + 1, isPart: true) }
        guard holdsPart else { return nil }
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

    private func formLength(_ entry: Int) -> Int { forms[Int(patterns[Int(lines[entry].words.lowerBound)].forms.lowerBound)].count }

    private func whole(_ word: UnsafeBufferPointer<UInt8>, _ stemmer: Stemmer?, where isAllowed: (Line) -> Bool) -> Int? {
        var found: Int?
        eachCandidate(word) { entry in
            guard lines[entry].words.count == 1, isAllowed(lines[entry]), entry < found ?? .max,
                matches(patterns[Int(lines[entry].words.lowerBound)], word, stemmer)
            else { return false }
            found = entry
            return false
        }
        return found
    }

    /// Danish joins the parts of a compound with nothing, s, or e; at least three letters must follow.
    private func isFirstPart(_ pattern: Pattern, of word: UnsafeBufferPointer<UInt8>) -> Bool {
        folded.withUnsafeBufferPointer { folded in
            pattern.forms.contains { index in
                let form = UnsafeBufferPointer(rebasing: folded[Int(forms[Int(index)].lowerBound)..<Int(forms[Int(index)].upperBound)])
                guard form.count >= 4, word.count >= form.count + 3, commonPrefix(form, word) == form.count else { return false }
                var rest = form.count
                if word[rest] == UInt8(ascii: "s") || word[rest] == UInt8(ascii: "e") || word[rest] == UInt8(ascii: "-") { rest += 1 }
                // What is left of an inflection (-erne, -ens) is no part of its own.
                return word.count - rest >= 3 && !Self.endings.contains { $0.utf8.elementsEqual(word[form.count...]) }
            }
        }
    }

    private static let endings = ["erne", "ernes", "ene", "ens", "ers", "nes", "erns", "ets"]
}
