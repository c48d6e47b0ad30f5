/// A text as those who read it see it, where that differs from how it is written: without mark-up, with entities as characters, or made
/// of several texts that are read one after the other. With the way back.
final class ShownText: Sendable {
    /// A stretch of the text and where it came from: as it stands there, where both are of one length, else as a whole.
    struct Piece: Sendable {
        /// Offsets in `bytes`.
        var start: Int
        var length: Int
        /// The scalar it came from, and offsets in its text.
        var node: Int32
        var writtenStart: Int
        var writtenLength: Int
    }

    let bytes: [UInt8]
    private let pieces: [Piece]

    init(bytes: [UInt8], pieces: [Piece]) {
        self.bytes = bytes
        self.pieces = pieces
    }

    /// Nil where the text is shown as it is written: nearly always.
    convenience init?(marked text: Text) {
        guard let (bytes, runs) = text.withUTF8({ Markup.read($0) }) else { return nil }
        self.init(
            bytes: bytes,
            pieces: runs.map { Piece(start: $0.start, length: $0.length, node: text.node, writtenStart: $0.writtenStart, writtenLength: $0.writtenLength) })
    }

    /// The scalar that a part came from, and which bytes of its text. Of a part that reaches over several scalars, what lies in the last one.
    func written(_ part: Range<Int>) -> (node: Int32, range: Range<Int>) {
        guard let last = pieces.last(where: { $0.start < part.upperBound }) else { return (pieces.first?.node ?? 0, 0..<0) }
        let first = pieces.first { $0.node == last.node && $0.start + $0.length > part.lowerBound } ?? last
        let start = first.length == first.writtenLength ? first.writtenStart + max(0, part.lowerBound - first.start) : first.writtenStart
        let end = last.length == last.writtenLength ? last.writtenStart + min(last.length, part.upperBound - last.start) : last.writtenStart + last.writtenLength
        return (last.node, start..<max(end, start + 1))
    }

    fileprivate func appended(to bytes: inout [UInt8], _ pieces: inout [Piece]) {
        for var piece in self.pieces {
            piece.start += bytes.count
            pieces.append(piece)
        }
        bytes += self.bytes
    }
}

extension Text {
    /// This text behind others, as one: a stem and its row.
    func preceded(by others: some Sequence<Text>) -> Text {
        var bytes: [UInt8] = []
        var pieces: [ShownText.Piece] = []
        for text in Array(others) + [self] {
            // A stem that ends without a mark is read on: »… har du været plaget af: dårlig søvn«.
            while let end = bytes.last, end == 0x20 || end == 0x0A { bytes.removeLast() }
            if let end = bytes.last { bytes += Array((".?!:;,".utf8.contains(end) ? " " : ": ").utf8) }
            if let shown = text.shown {
                shown.appended(to: &bytes, &pieces)
            } else {
                pieces.append(.init(start: bytes.count, length: text.count, node: text.node, writtenStart: 0, writtenLength: text.count))
                text.withUTF8 { bytes += $0 }
            }
        }
        var whole = self
        whole.shown = ShownText(bytes: bytes, pieces: pieces)
        return whole
    }
}
