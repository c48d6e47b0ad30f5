/// A parsed file: its text, its tree, and the part of the text that was parsed.
public final class Document: Sendable {
    public let file: SourceFile
    public let tree: Tree

    init(file: SourceFile, tree: Tree) {
        self.file = file
        self.tree = tree
    }
}

/// A place in a file, in text offsets.
public struct Place: Sendable, Hashable {
    public var range: Range<Int>
    /// For a text that is reached through an alias: where the text itself stands. `range` is the alias then.
    public var anchored: Range<Int>?

    public init(_ range: Range<Int>, anchored: Range<Int>? = nil) {
        self.range = range
        self.anchored = anchored
    }
}

/// A text of a definition: what it says to those who read it, and a way back to the bytes it came from.
public struct Text: Sendable {
    let document: Document
    let node: Int32
    /// The alias through which the text was reached, or -1.
    let via: Int32
    /// The text without mark-up, or of several places; nil where it is read as it is written.
    var shown: ShownText?

    init(document: Document, node: Int32, via: Int32) {
        self.document = document
        self.node = node
        self.via = via
    }

    /// Calls `body` with the text as bytes of UTF-8.
    @inline(__always)
    public func withUTF8<R>(_ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
        if let shown { return shown.bytes.withUnsafeBufferPointer(body) }
        return document.tree.withText(of: Int(node), in: document.file, body)
    }

    public var string: String { withUTF8 { String(decoding: $0, as: UTF8.self) } }

    /// The text's length in bytes of UTF-8.
    public var count: Int { shown?.bytes.count ?? Int(document.tree.nodes[Int(node)].textLength) }

    /// Where the whole text stands, without quotation marks and block indicators where that is possible.
    public var place: Place { self.place(of: 0..<count) }

    /// Where a part of the text stands; `part` counts bytes of the text's UTF-8.
    public func place(of part: Range<Int>) -> Place {
        let own: Range<Int>
        if part.isEmpty {
            own = document.tree.range(Int(node))
        } else if let shown {
            let (node, written) = shown.written(part)
            own = ScalarSource.range(of: written, node: Int(node), in: document.tree, file: document.file)
        } else {
            own = ScalarSource.range(of: part, node: Int(node), in: document.tree, file: document.file)
        }
        guard via >= 0 else { return Place(own) }
        return Place(document.tree.range(Int(via)), anchored: own)
    }

    /// A place that covers this text and another one of the same mapping.
    public func place(through other: Text?) -> Place {
        guard let other else { return place }
        let (a, b) = (place, other.place)
        return Place(min(a.range.lowerBound, b.range.lowerBound)..<max(a.range.upperBound, b.range.upperBound), anchored: a.anchored)
    }

    /// Whether nothing but blanks stands here.
    public var isBlank: Bool { withUTF8 { $0.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D } } }

    /// Whether nothing but blanks stands here, or a placeholder such as TBD or »kommer«.
    public var isMissing: Bool { withUTF8 { Placeholder.isMissing($0) } }

    /// Whether the text says how often something happens: »ugentligt teammøde«, "first Monday of the month".
    public var tellsRhythm: Bool { Rhythm.isTold(in: string) }

    /// Whether the text says something, in at least `words` words. The parts of a compound count: »Færre genindlæggelser« explains.
    public func isFilled(words: Int = 1) -> Bool {
        if isMissing { return false }
        return words <= 1 || withUTF8 { Placeholder.wordCount($0) >= words }
    }
}

extension Text: CustomStringConvertible {
    public var description: String { string }
}

/// Words for how often. In the engine and not with the rules' word lists, since a KPI inherits a rhythm from files of any language.
enum Rhythm {
    private static let words: Set<String> = [
        "daily", "weekly", "fortnightly", "monthly", "quarterly", "termly", "yearly", "annual", "annually", "every", "each", "month", "hver", "hvert",
        "ugemøde", "ugemødet", "månedsmøde", "månedsmødet", "kvartalsmøde", "kvartalsmødet", "årsmøde", "årsmødet", "månedsvis",
    ]
    /// Danish endings follow: ugentlig, ugentligt, ugentlige.
    private static let stems = ["daglig", "ugentlig", "månedlig", "årlig", "halvårlig", "kvartalsvis"]

    static func isTold(in text: String) -> Bool {
        text.lowercased().split { !$0.isLetter }.contains { word in
            words.contains(String(word)) || stems.contains { word.hasPrefix($0) }
        }
    }
}

/// What stands where an answer is still to come.
enum Placeholder {
    private static let words: Set<String> = [
        "tbd", "tbc", "n/a", "-", "–", "—", "?", "??", "???", "...", "…", "todo", "kommer", "følger", "afventer", "xxx",
        "ikke angivet", "ikke udfyldt", "mangler", "udfyldes", "udfyldes senere", "kommer senere", "følger senere", "to be decided",
        "to be confirmed", "to be defined", "to follow", "pending", "none yet", "not specified", "not provided", "no description",
        "no description provided", "ingen beskrivelse", "i.a.", "n.a.", "ej angivet", "skal afklares", "afklares", "under udarbejdelse",
    ]

    static func isMissing(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var (start, end) = (0, text.count)
        while start < end, isTrimmed(text[start]) { start += 1 }
        while end > start, isTrimmed(text[end - 1]) || (text[end - 1] == UInt8(ascii: ".") && end - start > 1 && text[end - 2] != UInt8(ascii: ".")) { end -= 1 }
        if start == end { return true }
        // »No description provided for this model«: a few words more say no more.
        if end - start <= 60, openings.contains(where: { isOpening($0, of: text[start..<end]) }) { return true }
        // No placeholder is longer; most texts are.
        if end - start > 24 { return false }
        return words.contains(String(decoding: text[start..<end], as: UTF8.self).lowercased())
    }

    private static let openings = ["no description provided", "no description available", "ingen beskrivelse angivet", "lorem ipsum"].map { Array($0.utf8) }

    private static func isOpening(_ words: [UInt8], of text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        text.count >= words.count && zip(words, text).allSatisfy { $0 == ((0x41...0x5A).contains($1) ? $1 | 0x20 : $1) }
    }

    private static func isTrimmed(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "("),
            UInt8(ascii: ")"), UInt8(ascii: "_"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: ":"):
            true
        default: false
        }
    }

    /// Words, where a long word counts as the two or more that it was made of. (RULES: »Three words are counted with the parts of
    /// compounds«; without a dictionary, 12 letters are taken for two parts and 18 for three: measured on Danish municipal
    /// prose, four of five words of 12 letters or more are compounds.)
    static func wordCount(_ text: UnsafeBufferPointer<UInt8>) -> Int {
        var (count, letters) = (0, 0)
        func parts(_ letters: Int) -> Int { letters == 0 ? 0 : letters >= 18 ? 3 : letters >= 12 ? 2 : 1 }
        for byte in text {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...: letters += 1
            case 0x80...0xBF: break
            default:
                count += parts(letters)
                letters = 0
            }
        }
        return count + parts(letters)
    }
}
