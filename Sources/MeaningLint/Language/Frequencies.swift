/// How often the words of a language are used: a table that is looked into where it lies, without being loaded.
///
/// The layout is `scripts/language-data`'s: 65,536 numbers of 32 bits, each the lower 24 bits of a word's hash and 20 × its Zipf
/// frequency (the logarithm to base 10 of its uses in a billion words). Words under Zipf 3.0 are not in it.
public struct Frequencies: Sendable {
    /// Never written to.
    nonisolated(unsafe) private let table: UnsafeBufferPointer<UInt8>

    /// - Parameter table: must outlive the value; embedded files do. Nil when it has not the size of such a table.
    init?(table: UnsafeBufferPointer<UInt8>) {
        guard table.count == 65_536 * 4 else { return nil }
        self.table = table
    }

    /// A word's Zipf frequency; nil for words under 3.0.
    /// - Parameter word: UTF-8, in lower case.
    public func zipf(_ word: some Sequence<UInt8>) -> Double? {
        let hash = FNV1a.hash(word)
        let wanted = UInt32(truncatingIfNeeded: hash & 0xFF_FFFF)
        var place = Int(hash >> 48)
        while true {
            let number = UnsafeRawBufferPointer(table).loadUnaligned(fromByteOffset: place * 4, as: UInt32.self).littleEndian
            if number == 0 { return nil }
            if number >> 8 == wanted { return Double(number & 0xFF) / 20 }
            place = (place + 1) & 0xFFFF
        }
    }

    /// Whether a word is made of at most three known words, each of three letters or more and of Zipf 4.0 or more, joined by
    /// nothing, s or e. (Measured on word lists: with these numbers, what is left is jargon 94 times in 100.)
    public func isCompound(_ word: UnsafeBufferPointer<UInt8>) -> Bool { split(word[...], parts: 3) }

    private func split(_ word: Slice<UnsafeBufferPointer<UInt8>>, parts: Int) -> Bool {
        if isPart(word) { return true }
        guard parts > 1 else { return false }
        var end = word.startIndex + 3
        while end + 3 <= word.endIndex {
            defer { end += 1 }
            guard word[end] & 0xC0 != 0x80, isPart(word[word.startIndex..<end]) else { continue }
            if split(word[end...], parts: parts - 1) { return true }
            let linker = word[end]
            if linker == UInt8(ascii: "s") || linker == UInt8(ascii: "e") || linker == UInt8(ascii: "-"), word.endIndex - end > 3, split(word[(end + 1)...], parts: parts - 1) {
                return true
            }
        }
        return false
    }

    private func isPart(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        word.count { $0 & 0xC0 != 0x80 } >= 3 && zipf(word) ?? 0 >= 4
    }
}
