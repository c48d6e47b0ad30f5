/// Makes new inputs out of real ones: one to eight changes each. The same seed makes the same inputs.
struct Mutator {
    var random: Random
    /// By folder: each folder counts as much as another, however many files it holds.
    let seeds: [[Seed]]

    /// A file to start from.
    struct Seed {
        var name: String
        var bytes: [UInt8]
    }

    /// The largest input, in bytes: many small ones find more than a few large ones.
    static let largest = 48 << 10

    mutating func input() -> Seed {
        var input = seed()
        if input.bytes.count > Self.largest {
            let start = random.below(input.bytes.count - Self.largest)
            input.bytes = Array(input.bytes[start..<start + Self.largest])
        }
        for _ in 0...random.below(8) { change(&input.bytes) }
        if input.bytes.count > Self.largest { input.bytes.removeLast(input.bytes.count - Self.largest) }
        // Now and then as another kind of file than it was.
        if random.below(16) == 0 { input.name = "a" + [".yml", ".json", ".md", ".lookml"][random.below(4)] }
        return input
    }

    private mutating func seed() -> Seed {
        let folder = seeds[random.below(seeds.count)]
        return folder[random.below(folder.count)]
    }

    private mutating func change(_ bytes: inout [UInt8]) {
        let place = random.below(bytes.count + 1)
        switch random.below(14) {
        case 0 where place < bytes.count: bytes[place] ^= 1 << UInt8(random.below(8))
        case 1 where place < bytes.count: bytes[place] = UInt8(random.below(256))
        case 2: bytes.insert(contentsOf: (0...random.below(4)).map { _ in UInt8(random.below(256)) }, at: place)
        case 3: bytes.removeSubrange(part(of: bytes, from: place, atMost: 64))
        case 4: bytes.insert(contentsOf: Array(bytes[part(of: bytes, from: place, atMost: 128)]), at: random.below(bytes.count + 1))
        case 5:
            // From another file.
            let other = seed().bytes
            bytes.insert(contentsOf: other[part(of: other, from: random.below(other.count + 1), atMost: 256)], at: place)
        case 6: bytes.removeSubrange(place...)
        case 7: repeated(&bytes, part(of: bytes, from: place, atMost: 48))
        case 8: swapLines(&bytes)
        case 9: indent(&bytes, lineStart(in: bytes, before: place))
        case 10: value(&bytes, from: place)
        default: bytes.insert(contentsOf: Self.words[random.below(Self.words.count)].utf8, at: place)
        }
    }

    private mutating func part(of bytes: [UInt8], from start: Int, atMost length: Int) -> Range<Int> {
        start..<min(bytes.count, start + random.below(length + 1))
    }

    private mutating func repeated(_ bytes: inout [UInt8], _ part: Range<Int>) {
        let copy = Array(bytes[part])
        bytes.insert(contentsOf: repeatElement(copy, count: 1 + random.below(200)).joined(), at: part.lowerBound)
    }

    private func lineStart(in bytes: [UInt8], before place: Int) -> Int {
        bytes[..<min(place, bytes.count)].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    }

    private mutating func swapLines(_ bytes: inout [UInt8]) {
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        lines.swapAt(random.below(lines.count), random.below(lines.count))
        bytes = Array(lines.joined(separator: [0x0A]))
    }

    private mutating func indent(_ bytes: inout [UInt8], _ start: Int) {
        if random.below(2) == 0 {
            bytes.insert(contentsOf: repeatElement(0x20, count: 1 + random.below(6)), at: start)
        } else {
            let blanks = bytes[start...].prefix { $0 == 0x20 }.count
            bytes.removeSubrange(start..<start + random.below(blanks + 1))
        }
    }

    /// Puts something else behind the next colon.
    private mutating func value(_ bytes: inout [UInt8], from place: Int) {
        guard let colon = bytes[place...].firstIndex(of: UInt8(ascii: ":")) else { return }
        let end = bytes[colon...].firstIndex(of: 0x0A) ?? bytes.count
        bytes.replaceSubrange(colon + 1..<end, with: (" " + Self.words[random.below(Self.words.count)]).utf8)
    }

    /// What parsers and rules stumble over.
    private static let words: [String] = [
        "&a ", "*a", "*a : ", "<<: *a\n", "<<: [*a, *b]\n", "&a [*a, *a]", "|\n  ", "|-\n", ">+\n", ">2-\n", "!!null ", "!!str ", "!x ", "---\n", "...\n", "? ", "- ", ": ",
        "{", "}", "[", "]", "\"", "'", "''", "\\", "\\u0000", "\\x41", "\\ud83d\\ude00", "\\\n", ",", "#", " # x\n", "%YAML 1.1\n---\n", "@", "`", "\t", "\r", "\r\n", "\n\n", "\0", "\u{1B}[31m", "\u{7F}", "\u{85}", "\u{A0}",
        "\u{2028}", "\u{200B}", "\u{202E}", "\u{FEFF}", "\u{FFFD}", "\u{10FE2F}", "\u{10FFFF}", "e\u{301}", "🇩🇰", "👩‍👩‍👧", "ﬁ", "ǅ", "İ", "ß", "SS", "æøå", "aa", "»", "«", "…", "–",
        "0", "-1", "1e309", "-1e-400", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "0x7fffffff", "NaN", ".inf", "1.000.000,5", "1,5", "4,", "0-10", "10-0", "0–9999999999999999999", "18+", "<5", "≥ 80 %", "100 %", "1/0",
        "2027-02-30", "2027-13", "0000-00-00", "31.12.2027", "99999-01-01", "2027", "Q3 2027", "true", "no", "nej", "~", "null",
        "goals:\n  - ", "kpis:\n  - ", "surveys:\n  - ", "dashboards:\n  - ", "mål:\n  - ", "nøgletal: ", "spørgsmål:\n", "questions: [", "options: [0-10, 10-20]", "scale: {from: 1, to: 99999999, labels: {1: a}}", "scale: {from: 5, to: 1}", "rows: [a, b]", "type: grid",
        "id: ", "text: ", "if: q1 = Ja", "if: a = b = c", "feeds: [a, a]", "required: true", "language: da\n", "language: xx\n", "target: {value: 4,5, by: 2027}", "thresholds: {red: 9, green: 1}", "minutes: 99999999999", "instrument: WHO-5", "balances: [a]",
        "answers: {jargon: ja}", "answers: {jargon: {why: vi har talt om det, until: 2020}}", "# meaning-lint: answer jargon -- vi har talt om det\n", "# meaning-lint: svar fagord\n",
        "Er du ikke imod, at maden og personalet ikke er dårlige?", "Don't you agree that the excellent staff and food were not unhelpful?", "Har du tryksår, og hvorfor?", "How satisfied are you with ", "80 % of residents by 2027",
        "language: da\nextends: [.]\n", "extends: ../x\n", "rules: {jargon: {severity: off, ignore: [a]}}\n", "include: [\"**/*\"]\n", "exclude: [\"[a-\"]\n", "terms: [{avoid: \"a|b … c\", say: x}]\n", "overrides: [{files: [\"*\"], rules: {jargon: off}}]\n",
        "dialects: [{name: x, when: {keys: [a]}, kpi: {each: /*/*/*, id: a.b.c}, also: a}]\n", "audiences: {borgere: {lay: true, knows: [a]}}\n", "limits: {depth: 1}\n",
    ]
}

/// SplitMix64.
struct Random {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }

    /// From 0, less than `bound`.
    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }
}
