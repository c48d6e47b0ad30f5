/// Writes JSON straight into bytes, with two blanks a level and keys in the order of the calls.
package struct JSONWriter {
    package init() {}

    package private(set) var bytes: [UInt8] = []
    private var depth = 0
    private var isFirst = true
    /// Within a value that stays on one line.
    private var isCompact = false

    mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    package mutating func object(compact: Bool = false, _ body: (inout JSONWriter) -> Void) { container("{", "}", compact, body) }
    package mutating func array(compact: Bool = false, _ body: (inout JSONWriter) -> Void) { container("[", "]", compact, body) }

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
    package mutating func item(_ key: String? = nil) {
        if !isFirst { raw(",") }
        if isCompact { raw(" ") } else { newLine() }
        isFirst = false
        if let key {
            string(key)
            raw(": ")
        }
    }

    package mutating func member(_ key: String, _ value: String?) {
        item(key)
        if let value { string(value) } else { raw("null") }
    }

    package mutating func member(_ key: String, _ value: Int) {
        item(key)
        number(value)
    }

    package mutating func number(_ value: Int) { bytes.append(contentsOf: String(value).utf8) }
    package mutating func number(_ value: Double) { bytes.append(contentsOf: (value.isFinite ? NumberFormat.plain(value) : "null").utf8) }
    package mutating func null() { raw("null") }

    /// What a report of ours begins with: its schema's version, and whose it is.
    mutating func heading() {
        member("schema_version", 1)
        item("tool")
        object(compact: true) { json in
            json.member("name", "meaning-lint")
            json.member("version", Version.number)
        }
    }

    /// A number as it was written.
    package mutating func literal(_ text: String) { bytes.append(contentsOf: text.utf8) }

    package mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }

    package mutating func member(_ key: String, _ value: Bool) {
        item(key)
        bool(value)
    }

    /// Also escapes what JSON need not, but a terminal or a build server would act on when it shows the file: control characters beyond
    /// ASCII, direction overrides, and the second `#` of `##[command]`.
    package mutating func string(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        defer { bytes.append(UInt8(ascii: "\"")) }
        // Nearly all texts need no escape.
        if !text.utf8.contains(where: { $0 < 0x24 && $0 != 0x20 && $0 != 0x21 || $0 == UInt8(ascii: "\\") || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 }) {
            bytes.append(contentsOf: text.utf8)
            return
        }
        var last: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): raw("\\\"")
            case UInt8(ascii: "\\"): raw("\\\\")
            case 0x0A: raw("\\n")
            case 0x0D: raw("\\r")
            case 0x09: raw("\\t")
            case 0..<0x20, 0x7F: unit(UInt32(byte))
            case UInt8(ascii: "#") where last == byte: unit(UInt32(byte))
            // U+0080 to U+009F are C2 80 to C2 9F.
            case 0x80...0x9F where last == 0xC2:
                bytes.removeLast()
                unit(UInt32(byte))
            // U+200E, U+200F, U+2028 to U+202E are E2 80 8E …; U+2066 to U+2069 are E2 81 A6 ….
            case 0x8E, 0x8F, 0xA6...0xAE: third(byte)
            default: bytes.append(byte)
            }
            last = byte
        }
    }

    private mutating func third(_ byte: UInt8) {
        let scalar: UInt32 =
            switch (bytes.suffix(2).first, bytes.last) {
            case (0xE2, 0x80) where byte != 0xA6 && byte != 0xA7: 0x2000 + UInt32(byte & 0x3F)
            case (0xE2, 0x81) where (0xA6...0xA9).contains(byte): 0x2040 + UInt32(byte & 0x3F)
            default: 0
            }
        guard scalar > 0 else { return bytes.append(byte) }
        bytes.removeLast(2)
        unit(scalar)
    }

    private mutating func unit(_ value: UInt32) {
        raw("\\u")
        for shift in [12, 8, 4, 0] { bytes.append(Self.hex[Int(value >> UInt32(shift) & 15)]) }
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
