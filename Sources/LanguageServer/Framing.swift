import MeaningLint

/// Cuts what comes in into messages: each has a header with its length in bytes, an empty line, and a body (LSP 3.17, base protocol).
///
/// What is no message is passed over, up to the next header that is one.
struct Framing {
    /// A longer body is no text that anybody edits.
    static let limit = 256 << 20
    /// A header without an end is none.
    private static let headerLimit = 4096

    private var bytes: [UInt8] = []
    private var start = 0
    /// Bytes of a body that is too long, still to be passed over.
    private var passing = 0

    mutating func append(_ more: [UInt8]) { bytes += more }

    /// The next message's body; nil until all of it has come.
    mutating func next() -> [UInt8]? {
        while true {
            if passing > 0 {
                let passed = min(passing, bytes.count - start)
                passing -= passed
                start += passed
                if passing > 0 { break }
            }
            guard let end = headerEnd() else {
                // No header is that long: what came is noise, but for the beginning of a header at its end.
                if bytes.count - start > Self.headerLimit { start = bytes.count - 256 }
                break
            }
            guard let length = length(start..<end) else {
                start = end
                continue
            }
            if length > Self.limit {
                start = end
                passing = length
                continue
            }
            guard bytes.count - end >= length else { break }
            start = end + length
            return Array(bytes[end..<start])
        }
        bytes.removeFirst(start)
        start = 0
        return nil
    }

    /// Behind the first empty line. Some clients end lines with a mere LF.
    private func headerEnd() -> Int? {
        var index = start
        while index < bytes.count {
            if bytes[index] == 0x0A {
                if index + 1 < bytes.count, bytes[index + 1] == 0x0A { return index + 2 }
                if index + 2 < bytes.count, bytes[index + 1] == 0x0D, bytes[index + 2] == 0x0A { return index + 3 }
            }
            index += 1
        }
        return nil
    }

    private func length(_ header: Range<Int>) -> Int? {
        for line in bytes[header].split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
            guard String(decoding: line[..<colon], as: UTF8.self).lowercased().hasSuffix("content-length") else { continue }
            let digits = line[(colon + 1)...].filter { $0 != 0x20 && $0 != 0x09 }
            guard !digits.isEmpty, digits.count < 12, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { continue }
            return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        }
        return nil
    }

    static func framed(_ body: [UInt8]) -> [UInt8] { Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body }
}

/// A request's id, which comes back in its answer as it was written: a number or a string.
struct RequestID: Hashable {
    var text: String
    var isString: Bool

    init?(_ value: YAMLValue?) {
        guard let value, let text = value.string else { return nil }
        self.text = text
        isString = value.isQuoted
    }

    func write(_ json: inout JSONWriter) {
        if isString { json.string(text) } else { json.literal(text) }
    }
}

/// A request (with an id) or a notification. An answer to a request of ours has no method.
struct IncomingMessage {
    var id: RequestID?
    var method: String?
    var parameters: YAMLValue?

    /// Nil for what is no JSON object.
    init?(_ body: [UInt8]) {
        guard let value = YAMLValue.json(body), value.kind == .mapping else { return nil }
        id = RequestID(value["id"])
        method = value["method"]?.string
        parameters = value["params"]
    }
}

/// JSON-RPC's and LSP's own error codes.
enum ErrorCode: Int {
    case parseError = -32700
    case invalidRequest = -32600
    case methodNotFound = -32601
    case invalidParams = -32602
    case notInitialized = -32002
    case requestCancelled = -32800
}

/// Builds the messages that go out.
enum OutgoingMessage {
    typealias Body = (inout JSONWriter) -> Void

    static func answer(_ id: RequestID, _ result: Body) -> [UInt8] {
        message { json in
            json.item("id")
            id.write(&json)
            json.item("result")
            result(&json)
        }
    }

    static func failure(_ id: RequestID?, _ code: ErrorCode, _ words: String) -> [UInt8] {
        message { json in
            json.item("id")
            if let id { id.write(&json) } else { json.null() }
            json.item("error")
            json.object { json in
                json.member("code", code.rawValue)
                json.member("message", words)
            }
        }
    }

    static func notification(_ method: String, _ parameters: Body) -> [UInt8] {
        message { json in
            json.member("method", method)
            json.item("params")
            parameters(&json)
        }
    }

    static func request(_ number: Int, _ method: String, _ parameters: Body) -> [UInt8] {
        message { json in
            json.member("id", number)
            json.member("method", method)
            json.item("params")
            parameters(&json)
        }
    }

    private static func message(_ body: Body) -> [UInt8] {
        var json = JSONWriter()
        json.object(compact: true) { json in
            json.member("jsonrpc", "2.0")
            body(&json)
        }
        return Framing.framed(json.bytes)
    }
}
