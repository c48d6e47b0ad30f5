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

/// Turns text offsets of one file into positions. The table of lines is made at the first question; neighbouring questions are cheap.
///
/// A class, because it remembers; it stays within the check of one file and is never shared between threads.
final class Locator {
    let file: SourceFile
    private var lineStarts: [Int] = []
    /// The last answer, so that many findings on one very long line do not each count from its start.
    private var last = (line: -1, textOffset: 0, column: 0)
    /// UTF-16 only: bytes of the file before the text offset of the last answer, for the same reason.
    private var lastWide = (textOffset: 0, fileOffset: 0)

    init(_ file: SourceFile) { self.file = file }

    func range(_ range: Range<Int>) -> SourceRange {
        SourceRange(start: position(range.lowerBound), end: position(range.upperBound))
    }

    func position(_ textOffset: Int) -> SourcePosition {
        if lineStarts.isEmpty { findLines() }
        let offset = min(max(textOffset, 0), file.text.count)
        let line = lineIndex(of: offset)
        var from = lineStarts[line]
        var column = 1
        if last.line == line, last.textOffset <= offset { (from, column) = (last.textOffset, last.column) }
        file.text.withUnsafeBufferPointer { text in
            for index in from..<offset where text[index] & 0xC0 != 0x80 { column += 1 }
        }
        last = (line, offset, column)
        return SourcePosition(line: line + 1, column: column, offset: fileOffset(offset))
    }

    /// The text offsets of a 1-based line, without its line end.
    func line(_ number: Int) -> Range<Int> {
        if lineStarts.isEmpty { findLines() }
        guard lineStarts.indices.contains(number - 1) else { return 0..<0 }
        let start = lineStarts[number - 1]
        var end = number < lineStarts.count ? lineStarts[number] : file.text.count
        while end > start, file.text[end - 1] == UInt8(ascii: "\n") || file.text[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return start..<end
    }

    private func findLines() {
        lineStarts = [0]
        file.text.withUnsafeBufferPointer { text in
            var index = 0
            while index < text.count {
                let byte = text[index]
                index += 1
                if byte == 0x0A || (byte == 0x0D && !(index < text.count && text[index] == 0x0A)) { lineStarts.append(index) }
            }
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
        case .utf16LittleEndian, .utf16BigEndian:
            var (from, result) = lastWide.textOffset <= textOffset ? lastWide : (0, 0)
            for index in from..<textOffset where file.text[index] & 0xC0 != 0x80 {
                result += file.text[index] >= 0xF0 ? 4 : 2
            }
            lastWide = (textOffset, result)
            return result + (file.hasWideMark ? 2 : 0)
        }
    }
}
