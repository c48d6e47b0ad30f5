import MeaningLint

/// How a client counts the characters of a line (LSP 3.17, `positionEncoding`).
enum PositionEncoding: String, CaseIterable {
    case utf8 = "utf-8"
    case utf16 = "utf-16"
    case utf32 = "utf-32"

    /// The units that a scalar takes, by the first byte of its UTF-8; 0 for the bytes that follow.
    func units(of byte: UInt8) -> Int {
        switch self {
        case .utf8: 1
        case .utf16: byte & 0xC0 == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1
        case .utf32: byte & 0xC0 == 0x80 ? 0 : 1
        }
    }
}

/// A place in a text as the protocol has it: both count from 0.
struct Position: Hashable, Comparable {
    var line: Int
    /// In units of the encoding.
    var character: Int

    static func < (a: Self, b: Self) -> Bool { (a.line, a.character) < (b.line, b.character) }
}

/// A text as an editor has it, and its lines. Offsets are byte offsets into its UTF-8, as in `SourceFile.text`.
struct TextDocument {
    private(set) var text: [UInt8]
    private(set) var version: Int?
    /// Lines end at LF, CRLF and CR.
    private var lineStarts: [Int]

    init(text: [UInt8], version: Int? = nil) {
        self.text = text
        self.version = version
        lineStarts = Self.lineStarts(of: text)
    }

    private static func lineStarts(of text: [UInt8]) -> [Int] {
        var starts = [0]
        text.withUnsafeBufferPointer { text in
            for index in text.indices {
                let byte = text[index]
                if byte == 0x0A || byte == 0x0D && !(index + 1 < text.count && text[index + 1] == 0x0A) { starts.append(index + 1) }
            }
        }
        return starts
    }

    var lineCount: Int { lineStarts.count }

    /// The offsets of a line, without its end.
    func line(_ number: Int) -> Range<Int> {
        guard lineStarts.indices.contains(number) else { return text.count..<text.count }
        let start = lineStarts[number]
        var end = number + 1 < lineStarts.count ? lineStarts[number + 1] : text.count
        while end > start, text[end - 1] == 0x0A || text[end - 1] == 0x0D { end -= 1 }
        return start..<end
    }

    func lineNumber(of offset: Int) -> Int {
        var (low, high) = (0, lineStarts.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
        }
        return low
    }

    /// What lies behind a line's end is the end of the line; what lies behind the last line is the end of the text (LSP 3.17).
    func offset(of position: Position, _ encoding: PositionEncoding) -> Int {
        guard position.line >= 0 else { return 0 }
        guard position.line < lineStarts.count else { return text.count }
        let line = line(position.line)
        var (offset, units) = (line.lowerBound, 0)
        while offset < line.upperBound, units < position.character {
            units += encoding.units(of: text[offset])
            offset += 1
            // A scalar is not cut.
            while offset < line.upperBound, text[offset] & 0xC0 == 0x80 {
                units += encoding.units(of: text[offset])
                offset += 1
            }
        }
        return offset
    }

    func position(of offset: Int, _ encoding: PositionEncoding) -> Position {
        let offset = min(max(offset, 0), text.count)
        let line = lineNumber(of: offset)
        var units = 0
        for index in lineStarts[line]..<offset { units += encoding.units(of: text[index]) }
        return Position(line: line, character: units)
    }

    /// Replaces a part, or with nil the whole.
    mutating func edit(_ range: Range<Int>?, with words: [UInt8]) {
        guard let range else {
            text = words
            lineStarts = Self.lineStarts(of: words)
            return
        }
        text.replaceSubrange(range, with: words)
        updateLines(range, words.count)
    }

    mutating func setVersion(_ version: Int?) { if let version { self.version = version } }

    /// Lines before the edit stay, those behind it move; what lies between is looked at again, with a byte on each side: a CR and a LF
    /// may have come together.
    private mutating func updateLines(_ range: Range<Int>, _ length: Int) {
        let shift = length - range.count
        let first = lineNumber(of: max(0, range.lowerBound - 1))
        let kept = lineStarts[...first]
        let behind = lineStarts.drop { $0 <= range.upperBound + 1 }
        let start = lineStarts[first]
        let end = behind.first.map { $0 + shift } ?? text.count + 1
        var between: [Int] = []
        var index = start
        while index < min(end, text.count) {
            let byte = text[index]
            index += 1
            if byte == 0x0A || byte == 0x0D && !(index < text.count && text[index] == 0x0A), index < end { between.append(index) }
        }
        lineStarts = kept + between + behind.map { $0 + shift }
    }
}
