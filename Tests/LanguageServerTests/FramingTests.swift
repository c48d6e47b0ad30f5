import Testing

@testable import LanguageServer

@Suite struct FramingTests {
    private func bodies(_ parts: [String]) -> [String] {
        var framing = Framing()
        var found: [String] = []
        for part in parts {
            framing.append(Array(part.utf8))
            while let body = framing.next() { found.append(String(decoding: body, as: UTF8.self)) }
        }
        return found
    }

    @Test func messagesComeInAnyPieces() {
        let stream = "Content-Length: 2\r\n\r\n{}Content-Type: x\r\ncontent-length:3\r\n\r\n{ }Content-Length: 4\n\nå¤"
        #expect(bodies([stream]) == ["{}", "{ }", "å¤"])
        #expect(bodies(stream.unicodeScalars.map { String($0) }) == ["{}", "{ }", "å¤"])
    }

    @Test func whatIsNoMessageIsPassedOver() {
        #expect(bodies(["nonsense\r\n\r\nContent-Length: 2\r\n\r\n{}"]) == ["{}"])
        #expect(bodies(["Content-Length: many\r\n\r\nContent-Length: 2\r\n\r\n{}"]) == ["{}"])
        #expect(bodies(["Content-Length: -5\r\n\r\nContent-Length: 2\r\n\r\n{}"]) == ["{}"])
        #expect(bodies([String(repeating: "x", count: 10_000), "Content-Length: 2\r\n\r\n{}"]) == ["{}"])
        #expect(bodies(["Content-Length: 99999999999\r\n\r\n{}"]) == [])
    }
}
