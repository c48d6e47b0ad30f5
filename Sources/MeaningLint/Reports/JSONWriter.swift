/// Writes JSON straight into bytes, with two blanks a level and keys in the order of the calls.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []
    private var depth = 0
    private var isFirst = true
    /// Within a value that stays on one line.
    private var isCompact = false

    mutating func object(compact: Bool = false, _ body: (inout JSONWriter) -> Void) { container("{", "}", compact, body) }
    mutating func array(compact: Bool = false, _ body: (inout JSONWriter) -> Void) { container("[", "]", compact, body) }

    private mutating func container(_ open: StaticString, _ close: StaticString, _ compact: Bool, _ body: (inout JSONWriter) -> Void) {
        raw(open)
        let outer = (isFirst, isCompact)
        isFirst = true
        isCompact = isCompact || compact
        depth += 1
        body(&self)
        depth -= 1
        if !isFirst {
            if isCompact { raw(" ") } else { newLine() }
        }
        (isFirst, isCompact) = outer
        raw(close)
    }

    /// Begins an object's next value, or with nil an array's.
    mutating func item(_ key: String? = nil) {
        if !isFirst { raw(",") }
        if isCompact { raw(" ") } else { newLine() }
        isFirst = false
        if let key {
            string(key)
            raw(": ")
        }
    }

    mutating func member(_ key: String, _ value: String?) {
        item(key)
        if let value { string(value) } else { raw("null") }
    }

    mutating func member(_ key: String, _ value: Int) {
        item(key)
        number(value)
    }

    mutating func number(_ value: Int) { bytes.append(contentsOf: String(value).utf8) }
    mutating func number(_ value: Double) { bytes.append(contentsOf: (value.isFinite ? NumberFormat.plain(value) : "null").utf8) }
    mutating func null() { raw("null") }

    mutating func string(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        defer { bytes.append(UInt8(ascii: "\"")) }
        if !text.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") || $0 == 0x7F }) {
            bytes.append(contentsOf: text.utf8)
            return
        }
        for byte in text.utf8 {
            switch byte {
            // `##name[` is a command to whoever reads the log of some CI systems.
            case UInt8(ascii: "#") where bytes.last == byte: raw("\\u0023")
            case UInt8(ascii: "\""): raw("\\\"")
            case UInt8(ascii: "\\"): raw("\\\\")
            case 0x0A: raw("\\n")
            case 0x0D: raw("\\r")
            case 0x09: raw("\\t")
            case 0..<0x20, 0x7F:
                raw("\\u00")
                bytes.append(Self.hex[Int(byte >> 4)])
                bytes.append(Self.hex[Int(byte & 15)])
            default: bytes.append(byte)
            }
        }
    }

    private static let hex = Array("0123456789abcdef".utf8)

    private mutating func raw(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func newLine() {
        bytes.append(0x0A)
        for _ in 0..<depth {
            bytes.append(0x20)
            bytes.append(0x20)
        }
    }
}
