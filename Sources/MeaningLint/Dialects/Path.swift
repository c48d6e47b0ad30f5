/// A way from a mapping, or from the document's root, to values: `a.b`, `/a/*`, `choices/*/text|value`.
struct DialectPath: Sendable, Equatable {
    enum Segment: Sendable, Equatable {
        case key([UInt8])
        /// The first of several keys that is there.
        case first([[UInt8]])
        /// Every item of a list, every value of a mapping.
        case every
    }

    var fromRoot: Bool
    var segments: [Segment]

    init(key: [UInt8]) {
        fromRoot = false
        segments = [.key(key)]
    }

    /// The document as a whole: one definition, also where it is a list.
    var isDocument: Bool { fromRoot && segments.isEmpty }

    /// The key, where the way is nothing else.
    var singleKey: [UInt8]? {
        guard !fromRoot, segments.count == 1, case .key(let key) = segments[0] else { return nil }
        return key
    }

    /// As a user would write it.
    var text: String {
        (fromRoot ? "/" : "")
            + segments.map { segment in
                switch segment {
                case .key(let key): String(decoding: key, as: UTF8.self)
                case .first(let keys): keys.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "|")
                case .every: "*"
                }
            }.joined(separator: fromRoot ? "/" : ".")
    }

    /// Reads keys parted by `.` or `/`; `*` is every value, `a|b` the first key that is there, a leading `/` starts at the document's
    /// root; `\` takes the meaning from the sign behind it. Nil where a step is empty: `a..b`.
    init?(_ text: String) {
        fromRoot = text.hasPrefix("/")
        segments = []
        var keys: [[UInt8]] = []
        var key: [UInt8] = []
        var isEscaped = false
        var isPlain = true
        func step() -> Segment? {
            if keys.isEmpty, isPlain, key == [UInt8(ascii: "*")] { return .every }
            let all = keys + [key]
            if all.contains(where: \.isEmpty) { return nil }
            return all.count == 1 ? .key(key) : .first(all)
        }
        for byte in text.utf8.dropFirst(fromRoot ? 1 : 0) {
            if isEscaped {
                key.append(byte)
                isEscaped = false
                continue
            }
            switch byte {
            case UInt8(ascii: "\\"):
                isEscaped = true
                isPlain = false
            case UInt8(ascii: "|"):
                keys.append(key)
                key = []
            case UInt8(ascii: "."), UInt8(ascii: "/"):
                guard let segment = step() else { return nil }
                segments.append(segment)
                (keys, key, isPlain) = ([], [], true)
            default: key.append(byte)
            }
        }
        if fromRoot, segments.isEmpty, key.isEmpty, keys.isEmpty { return }
        guard let segment = step() else { return nil }
        segments.append(segment)
    }
}

/// A pattern for one value: `*` stands for anything, in any number of places.
struct ValuePattern: Sendable {
    private let parts: [[UInt8]]

    init(_ text: String) { parts = text.split(separator: "*", omittingEmptySubsequences: false).map { Array($0.utf8) } }

    func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = parts.first, text.starts(with: first) else { return false }
        if parts.count == 1 { return text.count == first.count }
        var index = first.count
        for part in parts.dropFirst().dropLast() where !part.isEmpty {
            guard let found = Self.find(part, in: text, from: index) else { return false }
            index = found + part.count
        }
        guard let last = parts.last else { return true }
        return text.count - last.count >= index && text.suffix(last.count).elementsEqual(last)
    }

    private static func find(_ part: [UInt8], in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var index = start
        while index + part.count <= text.count {
            if part.indices.allSatisfy({ text[index + $0] == part[$0] }) { return index }
            index += 1
        }
        return nil
    }
}

/// What a mapping must show: for each way, one of several values; no pattern asks only whether something is there.
struct ValueCondition: Sendable {
    var path: DialectPath
    var patterns: [ValuePattern]
}
