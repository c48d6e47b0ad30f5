@testable import MeaningLint
import Rules
import Testing

/// How lexicons match, and what keeps them in order.
@Suite struct LexiconTests {
    static let languages = LanguageSet.builtIn()

    static func terms(_ text: String, _ language: String, lexicon: LexiconName = "jargon") throws -> [String] {
        let pack = try #require(languages[language])
        let words = Array(text.utf8).withUnsafeBufferPointer { Words($0, abbreviations: pack.abbreviations) }
        let found = try #require(pack[lexicon: lexicon])
        return found.matches(in: words, stemmer: Stemmer(algorithm: pack.stemmerName ?? "")).map { found[$0.entry].term }
    }

    @Test func inflections() throws {
        for form in ["slimhinde", "slimhinder", "slimhinderne", "slimhindernes", "SLIMHINDER", "Slimhinden"] { #expect(try Self.terms("Om \(form) her", "da") == ["slimhinde"], "\(form)") }
        for form in ["evidens", "evidensen", "nøgletallet", "nøgletallene", "visitationens"] { #expect(try Self.terms("Om \(form)", "da").count == 1, "\(form)") }
        for form in ["benchmark", "benchmarks", "comorbidities"] { #expect(try Self.terms("the \(form) here", "en").count == 1, "\(form)") }
    }

    @Test func compounds() throws {
        #expect(try Self.terms("dit rehabiliteringsforløb", "da") == ["rehabilitering"])
        #expect(try Self.terms("din hverdagsrehabilitering", "da") == ["rehabilitering"])
        #expect(try Self.terms("hud, huden og hudpleje", "da").isEmpty)
    }

    @Test func phrasesAndCollisions() throws {
        #expect(try Self.terms("your mucous membranes are dry", "en") == ["mucous membrane"])
        // Everyday words with the stem of a term.
        #expect(try Self.terms("the government, an action, you are eligible and entitled", "en").isEmpty)
        #expect(try Self.terms("informativ koordination i auditoriet, og Tobias", "da").isEmpty)
    }

    @Test func decomposedLettersAndSoftHyphens() throws {
        #expect(try Self.terms("et tryksa\u{30A}r", "da") == ["tryksår"])
        #expect(try Self.terms("en rehabi\u{AD}litering", "da") == ["rehabilitering"])
    }

    @Test(arguments: ["da", "en"]) func sizes(_ language: String) throws {
        let jargon = try #require(Self.languages[language]?[lexicon: "jargon"])
        #expect(jargon.count >= (language == "da" ? 120 : 80))
    }

    /// Every entry can match: some text that it stands for finds it, and not another that is longer or stands before it.
    @Test(arguments: ["da", "en"]) func everyEntryCanMatch(_ language: String) throws {
        let pack = try #require(Self.languages[language])
        #expect(pack.lexiconNames.count > 40)
        let stemmer = Stemmer(algorithm: pack.stemmerName ?? "")
        for name in pack.lexiconNames where name != "range-words" && name != "explaining-words" {
            let lexicon = try #require(pack[lexicon: LexiconName(name)])
            #expect(lexicon.count > 0, "\(language)/\(name) is empty")
            for index in 0..<lexicon.count {
                var takenBy: String?
                let canMatch = Self.texts(lexicon.alternatives(of: index)).contains { text in
                    let words = Array(text.utf8).withUnsafeBufferPointer { Words($0, abbreviations: pack.abbreviations) }
                    let found = lexicon.matches(in: words, stemmer: stemmer)
                    takenBy = found.first.map { lexicon[$0.entry].term }
                    return found.count == 1 && found[0].entry == index && found[0].words == 0..<words.words.count
                }
                #expect(canMatch, "\(language)/\(name): \(lexicon[index].term) can never match: \(takenBy ?? "nothing") does")
            }
        }
    }

    /// The texts that a phrase stands for: each alternative once, gaps closed.
    private static func texts(_ slots: [[String]]) -> [String] {
        (0..<(slots.map(\.count).max() ?? 0)).map { number in slots.map { $0[min(number, $0.count - 1)] }.joined(separator: " ") }
    }

    @Test(arguments: ["da", "en"]) func noEntryStandsTwice(_ language: String) throws {
        let pack = try #require(Self.languages[language])
        for name in pack.lexiconNames {
            var seen: Set<String> = []
            for entry in pack[lexicon: LexiconName(name)]?.entries ?? [] {
                #expect(seen.insert(entry.term).inserted, "\(language)/\(name): \(entry.term) stands twice")
            }
        }
    }

    @Test func alternativesAndGaps() throws {
        let lexicon = Array("#columns\tphrase\tkind\n#compounds no\nhow much did … help\tassumes\nfriends|mates and family\tpair\n".utf8)
            .withUnsafeBufferPointer { Lexicon(tsv: $0, hasCompounds: false) }
        func found(_ text: String) -> [Range<Int>] {
            let words = Array(text.utf8).withUnsafeBufferPointer { Words($0, abbreviations: []) }
            return lexicon.matches(in: words, stemmer: nil).map(\.words)
        }
        #expect(found("How much did the new course help you?") == [0..<7])
        #expect(found("How much did help cost?") == [0..<4])
        #expect(found("How much did it cost? Did it help?").isEmpty, "a gap stays within its sentence")
        #expect(found("How much did one two three four five six seven eight nine help?").isEmpty, "a gap has eight words at most")
        #expect(found("mates and family, friends and family") == [0..<3, 3..<6])
    }

    @Test func sets() throws {
        let lexicon = Array("#set units wards|schools\n#set all {units}|homes\n#columns\tphrase\tkind\n#compounds no\nbetween {units}|streets\tothers\neach {all}\tany\n".utf8)
            .withUnsafeBufferPointer { Lexicon(tsv: $0, hasCompounds: false) }
        #expect(lexicon.alternatives(of: 0) == [["between"], ["wards", "schools", "streets"]])
        #expect(lexicon.alternatives(of: 1) == [["each"], ["wards", "schools", "homes"]])
    }

    /// A plain word is there for each term, and is no term itself.
    @Test(arguments: ["da", "en"]) func everyTermHasAPlainWord(_ language: String) throws {
        let jargon = try #require(Self.languages[language]?[lexicon: "jargon"])
        let fields: Set = ["health", "social", "school", "administration", "statistics", "it", "finance"]
        for entry in jargon.entries {
            let plain = entry[column: "instead"] ?? ""
            #expect(!plain.isEmpty, "\(entry.term)")
            #expect(fields.contains(entry[column: "field"] ?? ""), "\(entry.term)")
            #expect(try Self.terms(plain, language).isEmpty, "\(entry.term): \"\(plain)\" is jargon itself")
        }
    }

    @Test func languageIsDetected() throws {
        func detect(_ text: String) throws -> String? {
            let file = SourceFile(path: "a.yml", bytes: Array("- \"\(text)\"".utf8))
            let tree = YAMLReader.read(file, limits: .init())
            guard case .pack(let index) = Self.languages.detect([Text(document: Document(file: file, tree: tree), node: 1, via: -1)]) else { return nil }
            return Self.languages.packs[index].code
        }
        #expect(try detect("Hvor tilfreds er du med maden?") == "da")
        #expect(try detect("How satisfied are you with the food?") == "en")
        #expect(try detect("") == nil)
    }
}
