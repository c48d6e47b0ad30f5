import Testing

@testable import LanguageServer

@Suite struct TextDocumentTests {
    @Test(arguments: PositionEncoding.allCases)
    func positionsGoThereAndBack(_ encoding: PositionEncoding) {
        let text = TextDocument(text: Array("a\nblåbærgrød 🍓 x\r\n\rz".utf8))
        var offset = 0
        for scalar in "a\nblåbærgrød 🍓 x\r\n\rz".unicodeScalars {
            let isLineEnd = scalar == "\n" || scalar == "\r"
            let position = text.position(of: offset, encoding)
            if !isLineEnd { #expect(text.offset(of: position, encoding) == offset) }
            offset += String(scalar).utf8.count
        }
        #expect(text.lineCount == 4)
    }

    @Test func eachEncodingCountsItsOwnUnits() {
        let text = TextDocument(text: Array("å🍓x".utf8))
        #expect(text.position(of: 6, .utf8).character == 6)
        #expect(text.position(of: 6, .utf16).character == 3)
        #expect(text.position(of: 6, .utf32).character == 2)
    }

    @Test func whatLiesOutsideIsTakenToTheNearestPlace() {
        let text = TextDocument(text: Array("ab\ncd\n".utf8))
        #expect(text.offset(of: Position(line: 0, character: 99), .utf16) == 2)
        #expect(text.offset(of: Position(line: 99, character: 0), .utf16) == 6)
        #expect(text.offset(of: Position(line: -1, character: 3), .utf16) == 0)
        #expect(text.offset(of: Position(line: 1, character: -4), .utf16) == 3)
    }

    @Test func aScalarIsNotCut() {
        #expect(TextDocument(text: Array("🍓x".utf8)).offset(of: Position(line: 0, character: 1), .utf16) == 4)
    }

    /// Lines after thousands of random edits are those of the text read anew.
    @Test func editsKeepTheLines() {
        var random = SplitMix(state: 7)
        let pieces = ["", "\n", "\r", "\r\n", "a", "å🍓", "x\ny", "\n\r", "long line without an end "]
        var document = TextDocument(text: Array("one\ntwo\r\nthree".utf8))
        for _ in 0..<4000 {
            let count = document.text.count
            let first = Int(random.next() % UInt64(count + 1))
            let last = min(count, first + Int(random.next() % 6))
            // Bytes, not scalars: an editor does not cut scalars, and lines do not care.
            document.edit(first..<last, with: Array(pieces[Int(random.next() % UInt64(pieces.count))].utf8))
            let fresh = TextDocument(text: document.text)
            #expect(document.lineCount == fresh.lineCount)
            guard (0..<fresh.lineCount).allSatisfy({ document.line($0) == fresh.line($0) }) else {
                Issue.record("lines differ in \(String(decoding: document.text, as: UTF8.self).debugDescription)")
                return
            }
            if count > 400 { document.edit(nil, with: Array("new\n".utf8)) }
        }
    }

    @Test func addresses() {
        #expect(FileURI.path("file:///m%C3%A5l/a%20b.yml") == "/mål/a b.yml")
        #expect(FileURI.path("file://localhost/a/./b/../c.yml") == "/a/c.yml")
        #expect(FileURI.path("FILE:/a.yml") == "/a.yml")
        #expect(FileURI.path("untitled:Untitled-1") == nil)
        #expect(FileURI.path("file://server/a.yml") == nil)
        #expect(FileURI.path("") == nil)
        for path in ["/mål/a b.yml", "/100%/x#y?z.yml", "/"] { #expect(FileURI.path(FileURI.uri(path)) == path) }
    }
}

struct SplitMix: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return z ^ z >> 31
    }
}
