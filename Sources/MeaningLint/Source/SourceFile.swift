/// One file as it was read: its name, its bytes, and its text as UTF-8.
///
/// Everything inside the linter counts in *text offsets*: 0-based byte offsets into `text`, which has no byte order mark. What a
/// user sees — lines, columns, byte offsets of the file itself — is worked out by a `Locator`, and only for findings.
public final class SourceFile: Sendable {
    /// How the file's bytes hold its text.
    public enum Encoding: Sendable, Equatable { case utf8, utf8WithMark, utf16LittleEndian, utf16BigEndian }

    /// The path as reports show it: relative to the current folder, `/` between parts, no leading `./`.
    public let path: String
    /// The text as UTF-8, without a byte order mark. Not validated: the parsers say where it breaks.
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
        default: return .utf8
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
