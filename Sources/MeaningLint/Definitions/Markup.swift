/// Reads what a text with mark-up shows: HTML, entities, Markdown, and placeholders that a program fills in.
struct Markup {
    /// A stretch of what is shown, and the bytes it came from.
    struct Run {
        var start: Int
        var length: Int
        var writtenStart: Int
        var writtenLength: Int
    }

    private let text: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var bytes: [UInt8] = []
    private var runs: [Run] = []

    /// What is shown, or nil where that is the text itself.
    static func read(_ text: UnsafeBufferPointer<UInt8>) -> (bytes: [UInt8], runs: [Run])? {
        guard text.contains(where: mayMark) else { return nil }
        var reader = Markup(text: text)
        reader.read()
        return reader.bytes.count == text.count && reader.bytes.elementsEqual(text) ? nil : (reader.bytes, reader.runs)
    }

    private init(text: UnsafeBufferPointer<UInt8>) {
        self.text = text
        bytes.reserveCapacity(text.count)
    }

    private static func mayMark(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "`"), UInt8(ascii: "{"),
            UInt8(ascii: "#"), UInt8(ascii: "$"), 0xE2, 0xEF:
            true
        default: false
        }
    }

    private mutating func read() {
        while index < text.count {
            switch text[index] {
            case UInt8(ascii: "<"): if !template() && !tag() { copy() }
            case UInt8(ascii: "&"): if !entity() { copy() }
            case UInt8(ascii: "*"), UInt8(ascii: "_"): if !emphasis() { copy() }
            case UInt8(ascii: "`"): code()
            case UInt8(ascii: "!") where byte(index + 1) == UInt8(ascii: "["): if !link(image: true) { copy() }
            case UInt8(ascii: "["): if !link(image: false) && !token() { copy() }
            case UInt8(ascii: "{"): if !template() { copy() }
            case UInt8(ascii: "$") where byte(index + 1) == UInt8(ascii: "{"):
                drop(1)
            case UInt8(ascii: "#") where isAtLineStart: heading()
            case 0xE2 where byte(index + 1) == 0x80 && (0x8B...0x8D).contains(byte(index + 2) ?? 0): drop(3)
            case 0xEF where byte(index + 1) == 0xBB && byte(index + 2) == 0xBF: drop(3)
            default: copy()
            }
        }
        // Where the last block ends nothing begins.
        while let last = runs.last, last.length != last.writtenLength, bytes.last == 0x0A {
            bytes.removeLast(last.length)
            runs.removeLast()
        }
    }

    // MARK: Steps

    private func byte(_ index: Int) -> UInt8? { index < text.count && index >= 0 ? text[index] : nil }

    private var isAtLineStart: Bool { index == 0 || text[index - 1] == 0x0A }

    private mutating func copy() {
        if let last = runs.last, last.length == last.writtenLength, last.writtenStart + last.writtenLength == index, last.start + last.length == bytes.count {
            runs[runs.count - 1].length += 1
            runs[runs.count - 1].writtenLength += 1
        } else {
            runs.append(Run(start: bytes.count, length: 1, writtenStart: index, writtenLength: 1))
        }
        bytes.append(text[index])
        index += 1
    }

    private mutating func drop(_ length: Int) { index += length }

    /// Other bytes stand for some of the text's.
    private mutating func replace(_ length: Int, by shown: some Sequence<UInt8>) {
        let start = bytes.count
        bytes += shown
        if bytes.count > start { runs.append(Run(start: start, length: bytes.count - start, writtenStart: index, writtenLength: length)) }
        index += length
    }

    private func find(_ needle: StaticString, from start: Int, within limit: Int = .max) -> Int? {
        let needle = UnsafeBufferPointer(start: needle.utf8Start, count: needle.utf8CodeUnitCount)
        var index = start
        while index + needle.count <= text.count, index - start <= limit {
            if text[index] == needle[0], needle.indices.allSatisfy({ text[index + $0] == needle[$0] }) { return index }
            index += 1
        }
        return nil
    }

    private static func isLetter(_ byte: UInt8?) -> Bool { byte.map { (0x61...0x7A).contains($0 | 0x20) } ?? false }
    private static func isWord(_ byte: UInt8?) -> Bool { byte.map { $0 >= 0x80 || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) } ?? false }

    // MARK: HTML

    private static let blocks: Set<String> = [
        "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table", "thead", "tbody", "section", "article", "header", "footer", "blockquote", "hr",
        "dl", "dt", "dd", "fieldset", "legend", "details", "summary", "pre", "figure",
    ]
    private static let inline: Set<String> = [
        "a", "abbr", "b", "big", "br", "button", "caption", "center", "cite", "code", "del", "em", "figcaption", "font", "i", "iframe", "img", "input", "ins", "kbd", "label",
        "mark", "nav", "q", "s", "samp", "script", "small", "span", "strike", "strong", "style", "sub", "sup", "td", "th", "time", "tt", "u", "var", "video", "wbr",
    ]

    /// A tag of HTML is not shown; a block begins a paragraph, `<br>` a line. `< 18 år` and `<navn>` are no tags.
    private mutating func tag() -> Bool {
        if byte(index + 1) == UInt8(ascii: "!"), byte(index + 2) == UInt8(ascii: "-"), let end = find("-->", from: index + 2) {
            drop(end + 3 - index)
            return true
        }
        let start = byte(index + 1) == UInt8(ascii: "/") ? index + 2 : index + 1
        var end = start
        while Self.isLetter(byte(end)) || end > start && (0x30...0x39).contains(byte(end) ?? 0) { end += 1 }
        guard end > start, end - start <= 10, let behind = byte(end), [UInt8(ascii: ">"), UInt8(ascii: "/"), 0x20, 0x0A, 0x09].contains(behind) else { return false }
        let name = String(decoding: text[start..<end], as: UTF8.self).lowercased()
        let isBlock = Self.blocks.contains(name)
        guard isBlock || Self.inline.contains(name), let close = tagEnd(from: end) else { return false }
        let length = close + 1 - index
        if name == "script" || name == "style", start == index + 1 {
            let stop = name == "script" ? find("</script>", from: close).map { $0 + 9 } : find("</style>", from: close).map { $0 + 8 }
            drop((stop ?? text.count) - index)
        } else if isBlock {
            replace(length, by: bytes.isEmpty || bytes.suffix(2).elementsEqual("\n\n".utf8) ? [] : Array("\n\n".utf8))
        } else if name == "br" {
            replace(length, by: [0x0A])
        } else if name == "td" || name == "th" || name == "img" {
            replace(length, by: [0x20])
        } else {
            drop(length)
        }
        return true
    }

    private func tagEnd(from start: Int) -> Int? {
        var index = start
        var quote: UInt8?
        while index < text.count, index - start < 4000 {
            let byte = text[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return index
            } else if byte == UInt8(ascii: "<") {
                return nil
            }
            index += 1
        }
        return nil
    }

    private static let entities: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ensp": " ", "emsp": " ", "thinsp": " ", "shy": "", "zwnj": "", "zwj": "", "lrm": "", "rlm": "",
        "ndash": "–", "mdash": "—", "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "bdquo": "„", "laquo": "«", "raquo": "»",
        "bull": "•", "middot": "·", "deg": "°", "euro": "€", "pound": "£", "sect": "§", "para": "¶", "copy": "©", "reg": "®", "trade": "™", "times": "×", "divide": "÷",
        "plusmn": "±", "minus": "−", "le": "≤", "ge": "≥", "ne": "≠", "frac12": "½", "frac14": "¼", "sup2": "²", "sup3": "³", "micro": "µ", "rarr": "→", "larr": "←",
        "aelig": "æ", "AElig": "Æ", "oslash": "ø", "Oslash": "Ø", "aring": "å", "Aring": "Å", "auml": "ä", "Auml": "Ä", "ouml": "ö", "Ouml": "Ö", "uuml": "ü", "Uuml": "Ü",
        "szlig": "ß", "eacute": "é", "Eacute": "É", "egrave": "è", "ecirc": "ê", "agrave": "à", "aacute": "á", "acirc": "â", "ccedil": "ç", "iacute": "í", "oacute": "ó",
        "ocirc": "ô", "uacute": "ú", "ntilde": "ñ", "atilde": "ã", "otilde": "õ", "icirc": "î", "iuml": "ï", "ugrave": "ù", "ucirc": "û",
    ]

    private mutating func entity() -> Bool {
        var end = index + 1
        while end < text.count, end - index <= 10, text[end] != UInt8(ascii: ";") {
            guard Self.isWord(text[end]) || text[end] == UInt8(ascii: "#"), text[end] < 0x80 else { return false }
            end += 1
        }
        guard byte(end) == UInt8(ascii: ";"), end > index + 1 else { return false }
        let name = String(decoding: text[(index + 1)..<end], as: UTF8.self)
        let shown: String
        if name.hasPrefix("#") {
            let isHex = name.dropFirst().first.map { $0 == "x" || $0 == "X" } ?? false
            guard let number = isHex ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst()), let scalar = Unicode.Scalar(number), number >= 0x20 else { return false }
            shown = scalar.value == 0xA0 ? " " : (0x200B...0x200D).contains(scalar.value) ? "" : String(scalar)
        } else {
            guard let known = Self.entities[name] else { return false }
            shown = known
        }
        replace(end + 1 - index, by: shown.utf8)
        return true
    }

    // MARK: Markdown

    /// Stars and underscores around words. 2 * 3 and snake_case are none.
    private mutating func emphasis() -> Bool {
        let mark = text[index]
        var end = index
        while byte(end) == mark { end += 1 }
        let length = end - index
        guard length <= 3 else { return false }
        let (before, behind) = (byte(index - 1), byte(end))
        let opens = behind.map { $0 != 0x20 && $0 != 0x0A } ?? false
        let closes = before.map { $0 != 0x20 && $0 != 0x0A } ?? false
        guard opens != closes || mark == UInt8(ascii: "*") && length >= 2 || !Self.isWord(before) || !Self.isWord(behind) else { return false }
        guard opens || closes else { return false }
        // A list's star, and an underscore within a word, stay.
        if mark == UInt8(ascii: "_"), Self.isWord(before), Self.isWord(behind) { return false }
        // There is another one: `*` alone is a footnote's.
        guard hasPartner(mark, length, opens: opens && !Self.isWord(before), end: end) else { return false }
        drop(length)
        return true
    }

    private func hasPartner(_ mark: UInt8, _ length: Int, opens: Bool, end: Int) -> Bool {
        func isPartner(_ place: Int) -> Bool { (0..<length).allSatisfy { byte(place + $0) == mark } }
        if opens {
            var place = end
            while place < text.count, place - end < 600 {
                if isPartner(place), byte(place - 1) != 0x20 { return true }
                if text[place] == 0x0A, byte(place + 1) == 0x0A { return false }
                place += 1
            }
        }
        var place = index - length
        while place >= 0, index - place < 600 {
            if isPartner(place), byte(place + length) != 0x20, !Self.isWord(byte(place - 1)) { return true }
            place -= 1
        }
        return false
    }

    /// `code` is shown as what it holds.
    private mutating func code() {
        var end = index
        while byte(end) == UInt8(ascii: "`") { end += 1 }
        drop(end - index)
    }

    /// `[words](address)` shows its words; an image shows nothing.
    private mutating func link(image: Bool) -> Bool {
        let start = index + (image ? 2 : 1)
        guard let close = find("](", from: start, within: 400), !text[start..<close].contains(0x0A) || close - start < 200 else { return false }
        var (depth, end) = (1, close + 2)
        while end < text.count, end - close < 2000 {
            if text[end] == UInt8(ascii: "(") { depth += 1 }
            if text[end] == UInt8(ascii: ")") { depth -= 1 }
            if text[end] == 0x0A || depth == 0 { break }
            end += 1
        }
        guard byte(end) == UInt8(ascii: ")"), !text[start..<close].contains(UInt8(ascii: "[")) else { return false }
        drop(start - index)
        if !image { while index < close { copy() } }
        index = end + 1
        return true
    }

    private mutating func heading() {
        var end = index
        while byte(end) == UInt8(ascii: "#") { end += 1 }
        guard end - index <= 6, byte(end) == 0x20 else { return copy() }
        drop(end + 1 - index)
    }

    // MARK: Placeholders

    /// `{{ name }}`, `<< name >>` and `{name}` are a word that a program fills in; `{% if … %}`, `<% … %>` and comments are not shown.
    private mutating func template() -> Bool {
        let second = byte(index + 1)
        switch (text[index], second) {
        case (UInt8(ascii: "{"), UInt8(ascii: "%")): return hide(until: "%}")
        case (UInt8(ascii: "{"), UInt8(ascii: "#")): return hide(until: "#}")
        case (UInt8(ascii: "{"), UInt8(ascii: "{")): return fill(until: "}}")
        case (UInt8(ascii: "<"), UInt8(ascii: "%")): return hide(until: "%>")
        case (UInt8(ascii: "<"), UInt8(ascii: "<")): return fill(until: ">>")
        default: return false
        }
    }

    private mutating func hide(until end: StaticString) -> Bool {
        guard let stop = find(end, from: index + 2) else { return false }
        drop(stop + 2 - index)
        return true
    }

    private mutating func fill(until end: StaticString) -> Bool {
        guard let stop = find(end, from: index + 2, within: 200) else { return false }
        var (first, last) = (index + 2, stop)
        while first < last, text[first] == 0x20 { first += 1 }
        while last > first, text[last - 1] == 0x20 { last -= 1 }
        guard first < last else { return false }
        let name = text[first..<last].prefix { Self.isWord($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".") }
        replace(stop + 2 - index, by: Array("{".utf8) + Array(name) + Array("}".utf8))
        return true
    }

    /// `[field_name]`, `[node:title]` and the like are filled in too.
    private mutating func token() -> Bool {
        var end = index + 1
        var isName = false
        while let byte = byte(end), byte != UInt8(ascii: "]") {
            if byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":") {
                isName = true
            } else if !(byte < 0x80 && Self.isWord(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")) {
                return false
            }
            end += 1
        }
        guard isName, byte(end) == UInt8(ascii: "]"), end - index <= 80 else { return false }
        replace(end + 1 - index, by: Array("{".utf8) + Array(text[(index + 1)..<end]) + Array("}".utf8))
        return true
    }
}
