/// A small strict JSON reader that fills the same `Tree` as libyaml does.
///
/// It is here because libyaml refuses some valid JSON: surrogate pairs in `\u` escapes, DEL, keys over 1,024 characters.
struct JSONReader {
    /// The tree of a JSON text, or nil when the text is no JSON.
    static func read(_ file: SourceFile, limits: Tree.Limits) -> Tree? {
        var end = 0
        return read(file, limits: limits, end: &end)
    }

    /// - Parameter end: the text offset at which reading ended: of what is no JSON, where it breaks.
    static func read(_ file: SourceFile, limits: Tree.Limits, end: inout Int) -> Tree? {
        // RFC 8259: JSON is UTF-8.
        guard isUTF8(file.text) else { return nil }
        return file.text.withUnsafeBufferPointer { text in
            var reader = JSONReader(text: text, limits: limits)
            defer { end = reader.index }
            return reader.document()
        }
    }

    static func isUTF8(_ text: [UInt8]) -> Bool { (try? UTF8Span(validating: text.span)) != nil }

    private let text: UnsafeBufferPointer<UInt8>
    private var builder: TreeBuilder
    private var index = 0

    private init(text: UnsafeBufferPointer<UInt8>, limits: Tree.Limits) {
        self.text = text
        builder = TreeBuilder(text: text, limits: limits)
    }

    /// What is being read: a stack of its own, so that deep nesting cannot overflow the machine's.
    private enum Expect { case value, keyOrEnd, key, colon, commaOrEnd, end }

    private mutating func document() -> Tree? {
        builder.startDocument()
        var containers: [Tree.Kind] = []
        var expect = Expect.value
        var mayClose = false
        while true {
            skipSpace()
            guard index < text.count else { return expect == .end ? builder.tree : nil }
            let byte = text[index]
            switch expect {
            case .end: return nil
            case .colon:
                guard byte == UInt8(ascii: ":") else { return nil }
                index += 1
                expect = .value
            case .key, .keyOrEnd:
                if byte == UInt8(ascii: "}"), expect == .keyOrEnd {
                    close(&containers)
                    expect = containers.isEmpty ? .end : .commaOrEnd
                } else {
                    guard byte == UInt8(ascii: "\""), string() else { return nil }
                    expect = .colon
                }
            case .commaOrEnd:
                guard let container = containers.last else { return nil }
                index += 1
                if byte == UInt8(ascii: ",") {
                    expect = container == .mapping ? .key : .value
                    mayClose = false
                } else if byte == (container == .mapping ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
                    index -= 1
                    close(&containers)
                    expect = containers.isEmpty ? .end : .commaOrEnd
                } else {
                    return nil
                }
            case .value:
                switch byte {
                case UInt8(ascii: "{"):
                    builder.openContainer(.mapping, style: .flow, start: index)
                    containers.append(.mapping)
                    index += 1
                    expect = .keyOrEnd
                case UInt8(ascii: "["):
                    builder.openContainer(.sequence, style: .flow, start: index)
                    containers.append(.sequence)
                    index += 1
                    mayClose = true
                    if builder.depth > builder.limits.depth { return tooDeep() }
                    continue
                case UInt8(ascii: "]") where mayClose && containers.last == .sequence:
                    close(&containers)
                    expect = containers.isEmpty ? .end : .commaOrEnd
                case UInt8(ascii: "\""):
                    guard string() else { return nil }
                    expect = containers.isEmpty ? .end : .commaOrEnd
                default:
                    guard literal() else { return nil }
                    expect = containers.isEmpty ? .end : .commaOrEnd
                }
                mayClose = false
                if builder.depth > builder.limits.depth { return tooDeep() }
            }
        }
    }

    private mutating func close(_ containers: inout [Tree.Kind]) {
        index += 1
        containers.removeLast()
        builder.closeContainer(flowEnd: index)
    }

    private mutating func tooDeep() -> Tree {
        builder.problem(.tooDeep(limit: builder.limits.depth), index - 1..<index)
        builder.closeAll()
        return builder.tree
    }

    private mutating func skipSpace() {
        while index < text.count, [0x20, 0x0A, 0x0D, 0x09].contains(text[index]) { index += 1 }
    }

    private mutating func literal() -> Bool {
        let start = index
        while index < text.count, isLiteralByte(text[index]) { index += 1 }
        let word = text[start..<index]
        let isWord = ["true", "false", "null"].contains { $0.utf8.elementsEqual(word) }
        guard isWord || isNumber(word) else { return false }
        _ = builder.scalar(style: .plain, written: start..<index, text: start..<index)
        return true
    }

    private func isLiteralByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "E"): true
        default: false
        }
    }

    private func isNumber(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        var rest = word.first == UInt8(ascii: "-") ? word.dropFirst() : word
        func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
        let whole = rest.prefix(while: isDigit)
        guard !whole.isEmpty, whole.count == 1 || whole.first != 0x30 else { return false }
        rest = rest.dropFirst(whole.count)
        if rest.first == UInt8(ascii: ".") {
            let fraction = rest.dropFirst().prefix(while: isDigit)
            guard !fraction.isEmpty else { return false }
            rest = rest.dropFirst(1 + fraction.count)
        }
        if let e = rest.first, e == UInt8(ascii: "e") || e == UInt8(ascii: "E") {
            rest = rest.dropFirst()
            if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { rest = rest.dropFirst() }
            let digits = rest.prefix(while: isDigit)
            guard !digits.isEmpty else { return false }
            rest = rest.dropFirst(digits.count)
        }
        return rest.isEmpty
    }

    private mutating func string() -> Bool {
        let start = index
        index += 1
        let content = index
        while index < text.count, text[index] != UInt8(ascii: "\""), text[index] != UInt8(ascii: "\\") {
            if text[index] < 0x20 { return false }
            index += 1
        }
        guard index < text.count else { return false }
        if text[index] == UInt8(ascii: "\"") {
            index += 1
            _ = builder.scalar(style: .doubleQuoted, written: start..<index, text: content..<index - 1)
            return true
        }
        var decoded = Array(text[content..<index])
        while index < text.count {
            switch text[index] {
            case UInt8(ascii: "\""):
                index += 1
                _ = decoded.withUnsafeBufferPointer { builder.scalar(style: .doubleQuoted, written: start..<index, decoded: $0) }
                return true
            case UInt8(ascii: "\\"):
                guard let (scalar, length) = Escapes.json(text, at: index) else { return false }
                decoded.append(contentsOf: String(scalar).utf8)
                index += length
            case 0..<0x20: return false
            case let byte:
                decoded.append(byte)
                index += 1
            }
        }
        return false
    }
}
