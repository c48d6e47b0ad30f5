/// The names that one record's keys may have, found by their bytes: no `String` is made of a key.
struct NameTable: Sendable {
    struct Entry: Sendable {
        var name: [UInt8]
        var field: Field
        /// The language that the name belongs to, as an index into the dialect's languages; 0 for none.
        var language: UInt8
        /// Where the name stands among those of its field: the first that is there holds.
        var rank: UInt8 = 0
        /// The entry of another field that reads the same key, plus 1.
        var further: UInt16 = 0
    }

    private(set) var entries: [Entry] = []
    /// Open addressing; 0 is free, else an entry's index + 1.
    private var slots: [UInt16] = []

    mutating func add(_ name: [UInt8], _ field: Field, language: UInt8 = 0, rank: UInt8 = 0) {
        if let first = index(of: name) {
            // One key may be two fields: `id: name, title: [label, name]`.
            var last = first
            while true {
                if entries[last].field == field { return }
                if entries[last].further == 0 { break }
                last = Int(entries[last].further) - 1
            }
            entries.append(Entry(name: name, field: field, language: language, rank: rank))
            entries[last].further = UInt16(entries.count)
            return
        }
        entries.append(Entry(name: name, field: field, language: language, rank: rank))
        if entries.count * 2 > slots.count { rehash() } else { place(entries.count - 1) }
    }

    private mutating func rehash() {
        slots = [UInt16](repeating: 0, count: max(16, slots.count * 2))
        // What shares a key is found from the first of them.
        let further = Set(entries.map(\.further))
        for index in entries.indices where !further.contains(UInt16(index + 1)) { place(index) }
    }

    private mutating func place(_ index: Int) {
        var slot = Self.hash(entries[index].name) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = UInt16(index + 1)
    }

    private func index(of name: [UInt8]) -> Int? { name.withUnsafeBufferPointer(index) }

    /// The first entry of a name.
    func find(_ name: UnsafeBufferPointer<UInt8>) -> Entry? { index(of: name).map { entries[$0] } }

    func further(_ entry: Entry) -> Entry? { entry.further == 0 ? nil : entries[Int(entry.further) - 1] }

    private func index(of name: UnsafeBufferPointer<UInt8>) -> Int? {
        if slots.isEmpty { return nil }
        var slot = Self.hash(name) & (slots.count - 1)
        while slots[slot] != 0 {
            let index = Int(slots[slot]) - 1
            if entries[index].name.count == name.count, entries[index].name.elementsEqual(name) { return index }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private static func hash(_ bytes: some Sequence<UInt8>) -> Int {
        let hash = FNV1a.hash(bytes)
        return Int(truncatingIfNeeded: hash >> 1 ^ hash >> 33) & Int.max
    }
}
