/// Text of other people's files, made harmless for where it is shown.
public enum Escaping {
    /// For a terminal: control characters, which it would act on, as `\\u{1B}`; line breaks and tabs as blanks. So are characters that turn
    /// the text round or cannot be seen, and, as `\\xE6`, the bytes of file names that are no text.
    public static func terminal(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
        return text.unicodeScalars.reduce(into: "") { result, scalar in
            if scalar == "\n" || scalar == "\t" || scalar == "\r" {
                result += " "
            } else if let byte = FileName.rawByte(scalar) {
                result += "\\x" + String(byte, radix: 16, uppercase: true)
            } else if isUnsafe(scalar) {
                result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
    }

    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0: true
        case 0..<0x61C: false
        // Marks of direction, line and paragraph separators, and letters that only programs see.
        case 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xE0000...0xE007F, FileName.rawBytes: true
        default: false
        }
    }

    /// For the log of a CI system, whole reports: nothing in it is taken for a command. GitHub and Forgejo read `::name` where a line begins, and, as
    /// Azure and TeamCity do, `##name[` anywhere; its first sign is written as `\\u{3A}` or `\\u{23}`.
    public static func log(_ text: String) -> String {
        let bytes = Array(text.utf8)
        let safe = log(bytes)
        return safe.count == bytes.count ? text : String(decoding: safe, as: UTF8.self)
    }

    public static func log(_ text: [UInt8]) -> [UInt8] {
        let places = commands(in: text)
        guard !places.isEmpty else { return text }
        var result: [UInt8] = []
        result.reserveCapacity(text.count + places.count * 6)
        var start = 0
        for place in places {
            result += text[start..<place]
            result += (text[place] == UInt8(ascii: ":") ? "\\u{3A}" : "\\u{23}").utf8
            start = place + 1
        }
        return result + text[start...]
    }

    /// Where something begins that could be read as a command.
    private static func commands(in text: [UInt8]) -> [Int] {
        text.withUnsafeBufferPointer { text in
            var places: [Int] = []
            var isLineStart = true
            var index = 0
            while index < text.count {
                let byte = text[index]
                switch byte {
                case 0x0A, 0x0D: isLineStart = true
                case UInt8(ascii: ":"):
                    if isLineStart, index + 1 < text.count, text[index + 1] == byte { places.append(index) }
                    isLineStart = false
                case UInt8(ascii: "#"):
                    isLineStart = false
                    guard index + 1 < text.count, text[index + 1] == byte else { break }
                    var end = index + 2
                    while end < text.count, text[end] | 0x20 >= UInt8(ascii: "a"), text[end] | 0x20 <= UInt8(ascii: "z") { end += 1 }
                    if end < text.count, text[end] == UInt8(ascii: "[") { places.append(index) }
                case 0x09, 0x0B, 0x0C, 0x20: break
                default:
                    // Readers of logs trim the blanks of all scripts.
                    let end = byte < 0x80 ? index : scalarEnd(text, index)
                    isLineStart = isLineStart && byte >= 0x80 && isBlank(text[index..<end])
                    index = max(index, end - 1)
                }
                index += 1
            }
            return places
        }
    }

    private static func scalarEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var end = start + 1
        while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
        return end
    }

    private static func isBlank(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{200B}" }
    }

    /// For a text in quotation marks in YAML.
    static func quotedYAML(_ text: String) -> String {
        terminal(text).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    }
}
