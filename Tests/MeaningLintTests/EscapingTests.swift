@testable import MeaningLint
import Testing

/// What stands in other people's files is shown, and does nothing.
@Suite struct EscapingTests {
    @Test(arguments: [
        ("a\u{1B}[31mb", "a\\u{1B}[31mb"), ("a\nb\tc\rd", "a b c d"), ("a\u{9B}b", "a\\u{9B}b"), ("a\u{202E}b\u{2066}c\u{61C}", "a\\u{202E}b\\u{2066}c\\u{61C}"),
        ("a\u{2028}b", "a\\u{2028}b"), ("\u{E0041}", "\\u{E0041}"), ("\u{10FEE6}.yml", "\\xE6.yml"), ("blåbær 👩‍👩‍👧", "blåbær 👩‍👩‍👧"),
    ])
    func terminal(_ text: String, _ shown: String) { #expect(Escaping.terminal(text) == shown) }

    @Test(arguments: [
        ("::error::x", "\\u{3A}:error::x"), ("a\n  ::set-output name=x::y\nb", "a\n  \\u{3A}:set-output name=x::y\nb"), ("a ::b", "a ::b"),
        ("\u{A0}\u{2003}::b", "\u{A0}\u{2003}\\u{3A}:b"), ("a\r::b", "a\r\\u{3A}:b"), ("a ##[error]b", "a \\u{23}#[error]b"), ("##vso[task]", "\\u{23}#vso[task]"),
        ("###[group]", "#\\u{23}#[group]"), ("## Heading", "## Heading"), ("C## [x]", "C## [x]"), ("æ: :", "æ: :"), ("", ""), ("#", "#"), ("::", "\\u{3A}:"), (":", ":"),
    ])
    func log(_ text: String, _ shown: String) { #expect(Escaping.log(text) == shown) }

    /// A name that is no text comes back to the very bytes; none can be written in a second way, and none stands for `.` or `/`.
    @Test(arguments: [
        Array("a b.yml".utf8), [0x61, 0xE6, 0x2E], [0xC3], [0xF4, 0x8F, 0xBA, 0x80], [0xF4, 0x8F, 0xB8, 0xAE, 0xF4, 0x8F, 0xB8, 0xAF], [0xED, 0xA0, 0x80], [0xF5, 0x80], Array("æ🌍".utf8), [0xF0, 0x9F, 0x8C], [0xC0, 0xAF],
    ])
    func fileNames(_ bytes: [UInt8]) {
        let name = bytes.withUnsafeBufferPointer { FileName.decoded($0) }
        let back = FileName.withBytes(of: name) { start in (0...bytes.count).map { UInt8(bitPattern: start[$0]) } }
        #expect(back == bytes + [0])
    }

    @Test func noScalarIsAByteOfASCII() {
        for value in UInt32(0x10FE00)...0x10FE7F {
            let name = Unicode.Scalar(value).map(String.init) ?? ""
            #expect(FileName.withBytes(of: name) { UInt8(bitPattern: $0[0]) } == 0xF4)
        }
    }

    @Test func sizes() {
        for (text, bytes) in [("16 MiB", 16 << 20), ("512 KiB", 512 << 10), ("1GiB", 1 << 30), ("1000", 1000), ("7 B", 7)] { #expect(ByteCount.parse(text) == bytes) }
        for text in ["", "MiB", "16 MB", "-1", "1.5 MiB", "99999999999 GiB", "99999999999999999999"] { #expect(ByteCount.parse(text) == nil) }
        #expect(ByteCount.text(16 << 20) == "16 MiB" && ByteCount.text(1000) == "1000 B")
    }

    @Test func longTextsAreQuotedByTheirBeginning() {
        let word = String(repeating: "å", count: 300)
        #expect(MessageText.value(.text(word), .en, quotes: true) == "\"" + String(repeating: "å", count: 200) + "…\"")
        #expect(MessageText.value(.text(String(word.prefix(200))), .en, quotes: false) == String(word.prefix(200)))
    }
}
