/// One file as it was read: its name, its bytes, and its text as UTF-8.
///
/// Everything inside the linter counts in *text offsets*: 0-based byte offsets into `text`, which has no byte order mark. What a
/// user sees — lines, columns, byte offsets of the file itself — is worked out by a `Locator`, and only for findings.
public final class SourceFile: Sendable {
    /// How the file's bytes hold its text.
    public enum Encoding: Sendable, Equatable { case utf8, utf8WithMark, utf16LittleEndian, utf16BigEndian, windows1252 }

    /// The path as reports show it: relative to the current folder, `/` between parts, no leading `./`.
    public let path: String
    /// The text as UTF-8, without a byte order mark. Where it is neither UTF-8 nor Latin-1, the parsers say where it breaks.
    public let text: [UInt8]
    public let encoding: Encoding
    /// Bytes of the file as it lies on disk.
    let size: Int
    /// Whether UTF-16 text stands behind a byte order mark of two bytes.
    let hasWideMark: Bool

    /// - Parameter bytes: the file's bytes as they lie on disk. UTF-16 is recognised by its byte order mark, or by the zero that
    ///   every second byte of an ASCII opening has.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        encoding = Self.encoding(of: bytes)
        size = bytes.count
        hasWideMark = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        switch encoding {
        case .utf8: text = bytes
        case .utf8WithMark: text = Array(bytes.dropFirst(3))
        case .utf16LittleEndian: text = Self.transcoded(bytes, bigEndian: false)
        case .utf16BigEndian: text = Self.transcoded(bytes, bigEndian: true)
        case .windows1252: text = Latin1.utf8(bytes)
        }
    }

    private static func encoding(of bytes: [UInt8]) -> Encoding {
        guard bytes.count >= 2 else { return .utf8 }
        switch (bytes[0], bytes[1]) {
        case (0xFF, 0xFE): return .utf16LittleEndian
        case (0xFE, 0xFF): return .utf16BigEndian
        case (0xEF, 0xBB) where bytes.count >= 3 && bytes[2] == 0xBF: return .utf8WithMark
        case (0, 1...0x7F): return .utf16BigEndian
        case (1...0x7F, 0): return .utf16LittleEndian
        default: return Latin1.holds(bytes) ? .windows1252 : .utf8
        }
    }

    /// UTF-16 as UTF-8; a lone surrogate, or an odd last byte, becomes U+FFFD.
    private static func transcoded(_ bytes: [UInt8], bigEndian: Bool) -> [UInt8] {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var index = 0
        while index + 1 < bytes.count {
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            units.append(bigEndian ? first << 8 | second : second << 8 | first)
            index += 2
        }
        if index < bytes.count { units.append(0xFFFD) }
        if units.first == 0xFEFF { units.removeFirst() }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }
}

/// Text of one byte a character, as older systems save it. Read as Windows-1252: Latin-1, and the quotation marks and dashes that people
/// have in it.
enum Latin1 {
    /// Whether bytes that are no UTF-8 are such a text: no two of the bytes beyond ASCII make a letter of UTF-8, and none is one that no
    /// text has.
    static func holds(_ bytes: [UInt8]) -> Bool {
        if (try? UTF8Span(validating: bytes.span)) != nil { return false }
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case 0x09, 0x0A, 0x0D, 0x20...0x7F: continue
            case 0..<0x20, 0x81, 0x8D, 0x8F, 0x90, 0x9D: return false
            // »Ã¸« in a text is an ø in UTF-8: the file is that, with one broken place.
            case 0xC3...0xC5 where index + 1 < bytes.count && (0x80...0xBF).contains(bytes[index + 1]): return false
            default: continue
            }
        }
        return true
    }

    static func utf8(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            if byte < 0x80 { text.append(byte) } else { text += Array(String(byte < 0xA0 ? marks[Int(byte - 0x80)] : Unicode.Scalar(byte)).utf8) }
        }
        return text
    }

    /// 0x80 to 0x9F.
    private static let marks = Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
}
