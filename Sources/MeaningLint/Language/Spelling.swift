/// Spelling that people vary, and what they probably meant.
public enum Spelling {
    /// The form under which two spellings of one name meet: lower case, æ ø å as ae oe aa (also decomposed), `-` and blanks as `_`.
    static func folded(_ name: some Sequence<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var bytes = name.makeIterator()
        while let byte = bytes.next() {
            switch byte {
            case 0x41...0x5A: result.append(byte + 0x20)
            case UInt8(ascii: "-"), UInt8(ascii: " "): result.append(UInt8(ascii: "_"))
            case 0xC3:
                switch bytes.next() {
                case 0xA6, 0x86: result += [0x61, 0x65]
                case 0xB8, 0x98: result += [0x6F, 0x65]
                case 0xA5, 0x85: result += [0x61, 0x61]
                case let next?: result += [byte, next]
                case nil: result.append(byte)
                }
            case 0xCC:
                // a + combining ring is å
                switch bytes.next() {
                case 0x8A where result.last == 0x61: result.append(0x61)
                case let next?: result += [byte, next]
                case nil: result.append(byte)
                }
            default: result.append(byte)
            }
        }
        return result
    }

    /// The candidate that `word` most probably was meant to be, or nil when none is near: one slip for a short word, two for one of
    /// six letters and three for one of ten or more (insertions, deletions, changes, and neighbours swapped).
    public static func nearest(_ word: String, among candidates: some Sequence<String>) -> String? {
        let typed = folded(word.utf8)
        guard !typed.isEmpty else { return nil }
        let allowed = typed.count < 4 ? 1 : typed.count < 10 ? 2 : 3
        var best: (distance: Int, name: String)?
        for candidate in candidates {
            let name = folded(candidate.utf8)
            guard abs(name.count - typed.count) <= allowed else { continue }
            let distance = distance(typed, name)
            // Half of the letters at least are right: x is no misspelt k.
            if distance <= allowed, distance * 2 <= max(name.count, typed.count), distance < best?.distance ?? .max { best = (distance, candidate) }
        }
        return best?.name
    }

    /// The optimal string alignment distance.
    static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var before = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        for i in 0..<a.count {
            var row = [Int](repeating: 0, count: b.count + 1)
            row[0] = i + 1
            for j in 0..<b.count {
                row[j + 1] = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { row[j + 1] = min(row[j + 1], before[j - 1] + 1) }
            }
            (before, last) = (last, row)
        }
        return last[b.count]
    }
}
