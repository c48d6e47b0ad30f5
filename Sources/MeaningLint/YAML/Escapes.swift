/// What a backslash stands for in double quotes.
enum Escapes {
    /// The scalar that the JSON escape at `index` (of the backslash) stands for, and how many bytes it takes. A surrogate pair is
    /// one scalar; a lone surrogate is U+FFFD. Nil for what is no escape.
    static func json(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (Unicode.Scalar, Int)? {
        guard index + 1 < text.count else { return nil }
        switch text[index + 1] {
        case UInt8(ascii: "\""): return ("\"", 2)
        case UInt8(ascii: "\\"): return ("\\", 2)
        case UInt8(ascii: "/"): return ("/", 2)
        case UInt8(ascii: "b"): return ("\u{8}", 2)
        case UInt8(ascii: "f"): return ("\u{C}", 2)
        case UInt8(ascii: "n"): return ("\n", 2)
        case UInt8(ascii: "r"): return ("\r", 2)
        case UInt8(ascii: "t"): return ("\t", 2)
        case UInt8(ascii: "u"):
            guard let first = hex(text, at: index + 2, digits: 4) else { return nil }
            if (0xD800..<0xDC00).contains(first), index + 7 < text.count, text[index + 6] == UInt8(ascii: "\\"),
                text[index + 7] == UInt8(ascii: "u"), let second = hex(text, at: index + 8, digits: 4), (0xDC00..<0xE000).contains(second)
            {
                let value = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
                return (Unicode.Scalar(value) ?? "\u{FFFD}", 12)
            }
            return (Unicode.Scalar(first) ?? "\u{FFFD}", 6)
        default: return nil
        }
    }

    /// The same for YAML, which has more of them.
    static func yaml(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (Unicode.Scalar, Int)? {
        if let escape = json(text, at: index) { return escape }
        guard index + 1 < text.count else { return nil }
        switch text[index + 1] {
        case UInt8(ascii: "0"): return ("\0", 2)
        case UInt8(ascii: "a"): return ("\u{7}", 2)
        case 0x09: return ("\t", 2)
        case UInt8(ascii: "v"): return ("\u{B}", 2)
        case UInt8(ascii: "e"): return ("\u{1B}", 2)
        case UInt8(ascii: " "): return (" ", 2)
        case UInt8(ascii: "N"): return ("\u{85}", 2)
        case UInt8(ascii: "_"): return ("\u{A0}", 2)
        case UInt8(ascii: "L"): return ("\u{2028}", 2)
        case UInt8(ascii: "P"): return ("\u{2029}", 2)
        case UInt8(ascii: "x"): return hex(text, at: index + 2, digits: 2).flatMap(Unicode.Scalar.init).map { ($0, 4) }
        case UInt8(ascii: "U"): return hex(text, at: index + 2, digits: 8).flatMap(Unicode.Scalar.init).map { ($0, 10) }
        default: return nil
        }
    }

    private static func hex(_ text: UnsafeBufferPointer<UInt8>, at start: Int, digits: Int) -> UInt32? {
        guard start + digits <= text.count else { return nil }
        var value: UInt32 = 0
        for byte in text[start..<start + digits] {
            let digit: UInt8
            switch byte {
            case 0x30...0x39: digit = byte - 0x30
            case 0x41...0x46: digit = byte - 0x41 + 10
            case 0x61...0x66: digit = byte - 0x61 + 10
            default: return nil
            }
            value = value << 4 | UInt32(digit)
        }
        return value
    }
}
