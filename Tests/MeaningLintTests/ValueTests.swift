@testable import MeaningLint
import Testing

/// The small readers: dates, numbers, globs, spelling, words, paths.
@Suite struct ValueTests {
    @Test func dates() {
        #expect(CalendarDate("2027-12-31") == CalendarDate(year: 2027, month: 12, day: 31))
        #expect(CalendarDate("31.12.2027") == CalendarDate(year: 2027, month: 12, day: 31))
        #expect(CalendarDate("1.2.2027") == CalendarDate(year: 2027, month: 2, day: 1))
        #expect(CalendarDate("2027-12") == CalendarDate(year: 2027, month: 12))
        #expect(CalendarDate("2027") == CalendarDate(year: 2027))
        #expect(CalendarDate("2024-02-29") != nil)
        for wrong in ["2027-02-29", "2027-13-01", "31.04.2027", "27-12-31", "soon", "2027-1-1-1", "2027-12-3a", ""] { #expect(CalendarDate(wrong) == nil, "\(wrong)") }
        #expect(CalendarDate(year: 2027).last == CalendarDate(year: 2027, month: 12, day: 31))
        #expect(DateFormat.text(CalendarDate(year: 2027, month: 12, day: 31), .da) == "31.12.2027")
        #expect(DateFormat.text(CalendarDate(year: 2027, month: 12, day: 31), .en) == "31 Dec 2027")
        #expect(DateFormat.text(CalendarDate(year: 2027, month: 5), .da) == "maj 2027")
    }

    @Test func numbers() {
        func value(_ text: String) -> Double? { NumberText.parse(text)?.value }
        #expect(value("80") == 80 && value("4.5") == 4.5 && value("4,5") == 4.5 && value("-3") == -3)
        #expect(value("1.000,5") == 1000.5 && value("1,000.5") == 1000.5 && value("1.000.000") == 1_000_000)
        #expect(value("1.000") == 1000 && value("1,000") == 1000 && value("0,125") == 0.125)
        #expect(NumberText.parse("80 %")?.isPercent == true && value("80%") == 80)
        for wrong in ["", "x", "1.2.3", "1,00,0", "ti", "4 5", "%"] { #expect(NumberText.parse(wrong) == nil, "\(wrong)") }
        #expect(NumberFormat.text(1234567.5, .da) == "1.234.567,5" && NumberFormat.text(1234567.5, .en) == "1,234,567.5")
        #expect(NumberFormat.text(4.5, .da) == "4,5" && NumberFormat.text(2027, .da) == "2027")
    }

    @Test func globs() {
        func matches(_ pattern: String, _ path: String) -> Bool { GlobSet(folder: "/w", patterns: [pattern]).matches("/w/" + path) }
        #expect(matches("*.yml", "a/b.yml") && matches("vendor", "vendor/x/y.yml") && matches("vendor/", "a/vendor/x.yml"))
        #expect(!matches("/vendor", "a/vendor/x.yml") && matches("kpi/**", "kpi/a/b.yml") && !matches("kpi/**", "kpis/a.yml"))
        #expect(matches("**/x.yml", "x.yml") && matches("a/**/x.yml", "a/x.yml") && matches("a/**/x.yml", "a/b/c/x.yml"))
        #expect(matches("?.yml", "æ.yml") && matches("[a-c].yml", "b.yml") && !matches("[!a-c].yml", "b.yml"))
        #expect(!matches("*.yml", "a.yaml") && !matches("# x", "x"))
        let last = GlobSet(folder: "/w", patterns: ["*.yml", "!keep.yml"])
        #expect(last.decision("/w/keep.yml", isFolder: false) == false && last.decision("/w/a.yml", isFolder: false) == true)
        // No pattern takes more than pattern times path.
        #expect(!matches(String(repeating: "*a", count: 40) + "b", String(repeating: "a", count: 2000)))
        #expect(!matches(String(repeating: "**/a/", count: 20) + "b", String(repeating: "a/", count: 400) + "c"))
    }

    @Test func spelling() {
        #expect(Spelling.nearest("recipents", among: ["recipients", "learning"]) == "recipients")
        #expect(Spelling.nearest("modtagre", among: ["modtagere", "formål"]) == "modtagere")
        #expect(Spelling.nearest("jargn", among: ["jargon"]) == "jargon")
        #expect(Spelling.nearest("colour", among: ["owner", "title", "id"]) == nil)
        #expect(Spelling.nearest("idd", among: ["id", "if"]) == "id")
        #expect(Spelling.folded("Næste-skridt".utf8) == Array("naeste_skridt".utf8))
        #expect(Spelling.folded("ma\u{30A}l".utf8) == Array("maal".utf8))
    }

    @Test func paths() {
        let paths = Paths(currentFolder: "/work/a")
        #expect(paths.shown("/work/a/b.yml") == "b.yml" && paths.shown("/work/c/d.yml") == "../c/d.yml")
        #expect(paths.absolute("./x/../y.yml") == "/work/a/y.yml" && paths.shown("/work/a") == ".")
        #expect(Paths(currentFolder: "/work", given: ["/tmp/x"]).shown("/tmp/x/a.yml") == "/tmp/x/a.yml")
        #expect(Paths.precedes("a-b", "a/b") && Paths.precedes("a", "ab") && !Paths.precedes("b", "a"))
    }

    @Test func placeholders() {
        func missing(_ text: String) -> Bool { Array(text.utf8).withUnsafeBufferPointer { Placeholder.isMissing($0) } }
        for text in ["", "  ", "TBD", "tbd.", "n/a", "-", "?", "TODO", "kommer", "Følger", "[TBD]", "…", "afventer", "\n"] { #expect(missing(text), "\(text)") }
        for text in ["Kommer hver uge", "nej", "0", "TBD efter mødet i maj"] { #expect(!missing(text), "\(text)") }
        func count(_ text: String) -> Int { Array(text.utf8).withUnsafeBufferPointer { Placeholder.wordCount($0) } }
        #expect(count("Færre genindlæggelser") >= 3 && count("Better reading") == 2 && count("ok") == 1)
    }

    @Test func terminalsAreSafe() {
        #expect(Escaping.terminal("a\u{1B}[31mb\u{202E}c\nd") == "a\\u{1B}[31mb\\u{202E}c d")
        #expect(Escaping.terminal("æøå 🌍") == "æøå 🌍")
    }

    @Test func fileNamesAreBytes() {
        let bytes: [UInt8] = Array("a".utf8) + [0xE6, 0x2E] + Array("yml".utf8)
        let name = bytes.withUnsafeBufferPointer { FileName.decoded($0) }
        let back = FileName.withBytes(of: name) { pointer in (0..<bytes.count).map { UInt8(bitPattern: pointer[$0]) } }
        #expect(back == bytes)
    }

    // MARK: Words

    private func words(_ text: String) -> Words {
        Array(text.utf8).withUnsafeBufferPointer { Words($0, abbreviations: [Array("f.eks.".utf8), Array("kl.".utf8), Array("e.g.".utf8), Array("dr.".utf8)]) }
    }

    @Test func sentences() {
        func lengths(_ text: String) -> [Int] { words(text).sentences.map(\.length) }
        #expect(lengths("Et. To ord? Tre ord her!") == [1, 2, 3])
        #expect(lengths("Kom f.eks. kl. 8.30 den 1. maj.") == [7])
        #expect(lengths("See Dr. Smith, e.g. on Monday?") == [6])
        #expect(lengths("(Er det sådan?) Ja.") == [3, 1])
        #expect(lengths("En linje\nog en til.\n\nEt nyt afsnit") == [5, 3])
        #expect(lengths("{barnets navn} er self-service-klar – ja") == [4])
        #expect(words("Er det? Nej.").sentences.map(\.asks) == [true, false])
    }

    @Test func wordsAreFolded() {
        let text = words("Åben KPI'er, don’t co\u{AD}op, 1.000,5 f.eks. E\u{301}n")
        #expect(text.words.indices.map { text.foldedText($0) } == ["åben", "kpi'er", "don't", "coop", "1.000,5", "f.eks", "én"])
    }
}
