/// A place in a file as a user and an editor count it.
public struct SourcePosition: Hashable, Sendable, Comparable {
    /// 1-based. Lines end at LF, CRLF and CR only.
    public var line: Int
    /// 1-based, in Unicode scalars; a byte order mark does not count.
    public var column: Int
    /// 0-based, in bytes of the file as it lies on disk.
    public var offset: Int

    public static func < (a: Self, b: Self) -> Bool { a.offset < b.offset }
}

/// A stretch of a file; `end` is exclusive.
public struct SourceRange: Hashable, Sendable {
    public var start: SourcePosition
    public var end: SourcePosition
}

/// Turns text offsets of one file into positions, each in about the same time, however long the file's lines are. The tables are made
/// at the first question.
///
/// A class, because it remembers; it stays within the check of one file and is never shared between threads.
final class Locator {
    let file: SourceFile
    private var lineStarts: [Int] = []
    /// Unicode scalars, and those beyond U+FFFF among them, before each stretch of `stride` bytes.
    private var scalarsBefore: [Int] = []
    private var wideBefore: [Int] = []
    private static let stride = 2048

    init(_ file: SourceFile) { self.file = file }

    func range(_ range: Range<Int>) -> SourceRange {
        SourceRange(start: position(range.lowerBound), end: position(range.upperBound))
    }

    func position(_ textOffset: Int) -> SourcePosition {
        if lineStarts.isEmpty { makeTables() }
        let offset = min(max(textOffset, 0), file.text.count)
        let line = lineIndex(of: offset)
        let start = lineStarts[line]
        let column = offset - start < Self.stride ? count(start..<offset).scalars : scalars(before: offset).scalars - scalars(before: start).scalars
        return SourcePosition(line: line + 1, column: column + 1, offset: fileOffset(offset))
    }

    private func count(_ range: Range<Int>) -> (scalars: Int, wide: Int) {
        file.text.withUnsafeBufferPointer { text in
            var (scalars, wide) = (0, 0)
            for index in range {
                if text[index] & 0xC0 != 0x80 { scalars += 1 }
                if text[index] >= 0xF0 { wide += 1 }
            }
            return (scalars, wide)
        }
    }

    private func scalars(before offset: Int) -> (scalars: Int, wide: Int) {
        let block = offset / Self.stride
        let rest = count(block * Self.stride..<offset)
        return (scalarsBefore[block] + rest.scalars, wideBefore[block] + rest.wide)
    }

    /// The text offsets of a 1-based line, without its line end.
    func line(_ number: Int) -> Range<Int> {
        if lineStarts.isEmpty { makeTables() }
        guard lineStarts.indices.contains(number - 1) else { return 0..<0 }
        let start = lineStarts[number - 1]
        var end = number < lineStarts.count ? lineStarts[number] : file.text.count
        while end > start, file.text[end - 1] == UInt8(ascii: "\n") || file.text[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return start..<end
    }

    private func makeTables() {
        lineStarts = [0]
        file.text.withUnsafeBufferPointer { text in
            var index = 0
            while index < text.count {
                let byte = text[index]
                index += 1
                if byte == 0x0A || (byte == 0x0D && !(index < text.count && text[index] == 0x0A)) { lineStarts.append(index) }
            }
        }
        var (start, sum) = (0, (scalars: 0, wide: 0))
        while true {
            scalarsBefore.append(sum.scalars)
            wideBefore.append(sum.wide)
            if start + Self.stride > file.text.count { return }
            let part = count(start..<start + Self.stride)
            sum = (sum.scalars + part.scalars, sum.wide + part.wide)
            start += Self.stride
        }
    }

    private func lineIndex(of offset: Int) -> Int {
        var (low, high) = (0, lineStarts.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
        }
        return low
    }

    private func fileOffset(_ textOffset: Int) -> Int {
        switch file.encoding {
        case .utf8: return textOffset
        case .utf8WithMark: return textOffset + 3
        case .windows1252: return scalars(before: textOffset).scalars
        case .utf16LittleEndian, .utf16BigEndian:
            let before = scalars(before: textOffset)
            // An odd last byte is half a unit.
            return min(2 * (before.scalars + before.wide) + (file.hasWideMark ? 2 : 0), file.size)
        }
    }
}
