/// Reads a list of answers as ranges of numbers: »under 18«, »18-24«, »65 år og derover«, "£1,000 to £4,999", "more than 3 hours".
public struct RangeList: Sendable {
    /// One answer's range; a bound is nil where it is open.
    public struct Range: Sendable {
        /// Which answer of the list.
        public var option: Int
        public var lower: Bound?
        public var upper: Bound?
        var unit: Unit?
        /// The unit's name, as the answer has it.
        var unitName: String?
        /// »Ingen«, "none": zero, said in a word.
        var isNone = false

        var isSingle: Bool { lower != nil && lower?.value == upper?.value }
    }

    public struct Bound: Sendable, Equatable {
        public var value: Double
        public var isIncluded: Bool
        /// Digits behind the decimal separator, as written.
        var decimals = 0
    }

    struct Unit: Sendable, Equatable {
        var dimension: String
        var factor: Double
        var isContinuous: Bool
    }

    /// What is wrong between two answers. `later` stands behind `earlier` in the list.
    public struct Clash: Sendable {
        public enum Kind: Sendable { case overlap, gap }
        public var kind: Kind
        public var earlier: Int
        public var later: Int
        /// A value that both answers take in, or that neither does.
        public var value: Double
        /// The value's unit, as an answer names it, where the answers have different ones.
        public var unit: String?
        /// Only an end point is shared, or only values between whole numbers are missing, on a unit that has such values.
        public var isMild: Bool
    }

    public private(set) var ranges: [Range] = []
    private let defaultUnit: Unit?

    /// - Returns: nil when the answers are no list of ranges: fewer than two with numbers, none of them a range, or one whose
    ///   numbers are something else.
    init?(options: [Text], question: Text?, grammar: RangeGrammar) {
        var leftovers: Set<[String]> = []
        var numeric = 0
        for (index, option) in options.enumerated() {
            switch option.withUTF8(grammar.read) {
            case .noNumber: continue
            case .unreadable: return nil
            case .range(var range, let rest):
                range.option = index
                if !range.isNone {
                    leftovers.insert(rest)
                    numeric += 1
                }
                ranges.append(range)
            }
        }
        // »1-3 om ugen« and »1-3 om måneden« are no ranges of one thing.
        guard numeric >= 2, leftovers.count == 1, ranges.contains(where: { !$0.isSingle && !$0.isNone }) else { return nil }
        let stated = ranges.compactMap(\.unit)
        if let first = stated.first {
            // A bare number goes with the unit of the others; where several are used, nobody knows with which.
            let isOne = stated.allSatisfy { $0.dimension == first.dimension }
            guard isOne || ranges.allSatisfy({ $0.unit != nil || $0.isNone }) else { return nil }
            defaultUnit = stated.allSatisfy { $0 == first } ? first : stated.last
        } else {
            defaultUnit = question.flatMap { $0.withUTF8(grammar.unit) }
        }
    }

    private func unit(_ range: Range) -> Unit { range.unit ?? defaultUnit ?? Unit(dimension: "things", factor: 1, isContinuous: false) }

    /// The clashes between neighbours, in the order of the numbers. Weeks and months are not compared: nobody knows how many weeks
    /// a month has.
    public var clashes: [Clash] {
        let dimensions = ranges.filter { !$0.isNone }.map { unit($0).dimension }
        var seen: Set<String> = []
        let order = dimensions.filter { seen.insert($0).inserted }
        return order.flatMap { dimension in clashes(ranges.filter { $0.isNone || unit($0).dimension == dimension }, isOnly: order.count == 1) }
    }

    private func clashes(_ ranges: [Range], isOnly: Bool) -> [Clash] {
        let sorted = ranges.filter { !$0.isNone }.sorted { start($0) < start($1) }
        var clashes: [Clash] = []
        if isOnly, let none = ranges.first(where: \.isNone), let first = sorted.first, let gap = gapBehindNone(none, first) { clashes.append(gap) }
        guard var widest = sorted.first else { return clashes }
        for (index, range) in sorted.enumerated().dropFirst() {
            if let overlap = overlap(widest, range) {
                clashes.append(overlap)
            } else if let gap = gap(widest, range, sorted, index) {
                clashes.append(gap)
            }
            if end(range) > end(widest) || end(range) == end(widest) && range.upper?.isIncluded == true { widest = range }
        }
        return clashes
    }

    private func start(_ range: Range) -> Double { range.lower.map { $0.value * unit(range).factor + ($0.isIncluded ? 0 : 1e-9) } ?? -.infinity }
    private func end(_ range: Range) -> Double { range.upper.map { $0.value * unit(range).factor } ?? .infinity }

    /// - Parameter value: in the unit of `b`; told in the finer of the two.
    private func clash(_ kind: Clash.Kind, _ a: Range, _ b: Range, _ value: Double, isMild: Bool) -> Clash {
        let (first, second) = (unit(a), unit(b))
        let finer = first.factor < second.factor ? a : b
        let told = value * second.factor / unit(finer).factor
        return Clash(
            kind: kind, earlier: min(a.option, b.option), later: max(a.option, b.option), value: (told * 1000).rounded() / 1000,
            unit: first.factor == second.factor ? nil : finer.unitName, isMild: isMild)
    }

    /// The whole numbers of a range, in the finer of two units: »under 18« ends at 17, »over 24« begins at 25, and »2 år« lasts until
    /// the third begins.
    private func wholeEnd(_ range: Range, scale: Double) -> Double? {
        guard let upper = range.upper else { return nil }
        let value = upper.value * unit(range).factor / scale
        if upper.isIncluded { return unit(range).factor > scale ? (upper.value + 1) * unit(range).factor / scale - 1 : value.rounded(.down) }
        return value.rounded(.up) - 1
    }

    private func wholeStart(_ range: Range, scale: Double) -> Double? {
        guard let lower = range.lower else { return nil }
        let value = lower.value * unit(range).factor / scale
        if lower.isIncluded { return value.rounded(.up) }
        // »over 1 år« begins right behind the twelfth month.
        return value.rounded(.down) + 1
    }

    private func overlap(_ a: Range, _ b: Range) -> Clash? {
        let (first, second) = (unit(a), unit(b))
        let scale = min(first.factor, second.factor)
        // »0« beside »under 1 time« is nobody's trouble.
        if a.isSingle && a.lower?.value == 0 && b.lower == nil || b.isSingle && b.lower?.value == 0 && a.lower == nil { return nil }
        if !first.isContinuous {
            // In two units, what a coarse one ends with is compared as written: 12 months and 1 year are one.
            let end = a.upper.map { upper -> Double in
                let value = upper.value * first.factor / scale
                return upper.isIncluded ? value.rounded(.down) : value.rounded(.up) - 1
            }
            let start = wholeStart(b, scale: scale) ?? wholeStart(a, scale: scale) ?? end ?? 0
            if let end, end < start { return nil }
            let shown = max(start, wholeStart(a, scale: scale) ?? start)
            return clash(.overlap, a, b, shown * scale / second.factor, isMild: false)
        }
        let (end, start) = (end(a), b.lower.map { $0.value * second.factor } ?? -.infinity)
        if end < start { return nil }
        if end == start {
            guard a.upper?.isIncluded == true, b.lower?.isIncluded == true else { return nil }
            // One value and no more: a warning, unless one of the answers is just that value.
            return clash(.overlap, a, b, start / second.factor, isMild: true)
        }
        let shown = start.isFinite ? max(start, a.lower.map { $0.value * first.factor } ?? start) : 0
        return clash(.overlap, a, b, shown / second.factor, isMild: false)
    }

    private func gap(_ a: Range, _ b: Range, _ sorted: [Range], _ index: Int) -> Clash? {
        guard let upper = a.upper, let lower = b.lower else { return nil }
        let (first, second) = (unit(a), unit(b))
        // Single values far from each other are a choice, not a scale: 14, 21 or 30 days.
        if a.isSingle && b.isSingle && !hasNeighbours(sorted) { return nil }
        let scale = min(first.factor, second.factor)
        if !first.isContinuous {
            guard let end = wholeEnd(a, scale: scale), let start = wholeStart(b, scale: scale), start > end + 1 else { return nil }
            return clash(.gap, a, b, (end + 1) * scale / second.factor, isMild: false)
        }
        let (end, start) = (upper.value * first.factor, lower.value * second.factor)
        if end > start || end == start && (upper.isIncluded || lower.isIncluded) { return nil }
        // A whole number that belongs to neither is one for everybody.
        let scaled = (end / scale, start / scale)
        let candidate = upper.isIncluded ? scaled.0.rounded(.down) + 1 : scaled.0.rounded(.up)
        if candidate < scaled.1 || candidate == scaled.1 && !lower.isIncluded {
            return clash(.gap, a, b, candidate * scale / second.factor, isMild: false)
        }
        if a.isSingle && upper.value == 0 { return nil }
        // One smallest unit between is no gap: £99,999 and £100,000; 1,4 and 1,5; 14 and 15 minutes. 2 and 3 hours are.
        let decimals = max(upper.decimals, lower.decimals)
        let isSmallest = decimals > 0 || upper.value >= 10 || ["kroner", "euro", "pound", "dollar"].contains(first.dimension) && upper.value >= 10
        if isSmallest || !upper.isIncluded || !lower.isIncluded { return nil }
        return clash(.gap, a, b, (upper.value + lower.value) / 2, isMild: true)
    }

    private func hasNeighbours(_ sorted: [Range]) -> Bool {
        let singles = sorted.filter(\.isSingle).compactMap { $0.lower?.value }
        return zip(singles, singles.dropFirst()).contains { $1 - $0 == 1 }
    }

    /// »Ingen« and then »2-3«: where does one go?
    private func gapBehindNone(_ none: Range, _ first: Range) -> Clash? {
        guard !unit(first).isContinuous, let lower = first.lower else { return nil }
        let start = lower.isIncluded ? lower.value : lower.value + 1
        return start > 1 ? clash(.gap, none, first, 1, isMild: false) : nil
    }
}

/// Reads one answer by the words of a language (`range-words.tsv`).
struct RangeGrammar: Sendable {
    enum Reading { case noNumber, unreadable, range(RangeList.Range, rest: [String]) }

    private enum Token: Equatable {
        case number(Double, decimals: Int)
        case dash, plus, open, close, comma
        case word(kind: String, value: String)
        case other(String)
    }

    private struct Phrase: Sendable {
        var kind: String
        var value: String
    }

    private let phrases: [[UInt8]: Phrase]
    /// Words in the longest phrase.
    private let longest: Int
    /// The name that a unit goes by, by its value: the first of the file that is more than one of it.
    private let names: [String: String]

    init(_ lexicon: Lexicon) {
        var seenOnce: Set<String> = []
        phrases = Dictionary(
            lexicon.entries.map { (Array($0.term.utf8), Phrase(kind: $0[column: "kind"] ?? "", value: $0[column: "value"] ?? "")) },
            uniquingKeysWith: { first, _ in first })
        longest = lexicon.entries.map { $0.term.split(separator: " ").count }.max() ?? 1
        // The second name of a unit is its plural: time, timer.
        names = lexicon.entries.filter { $0[column: "kind"] == "unit" }.reduce(into: [:]) { names, entry in
            let value = entry[column: "value"] ?? ""
            if seenOnce.contains(value) { if names[value] == nil { names[value] = entry.term } } else { seenOnce.insert(value) }
        }
    }

    func read(_ option: UnsafeBufferPointer<UInt8>) -> Reading {
        var tokens = self.tokens(option)
        // »Kort tid (0-1 time)«: the numbers in the brackets are what counts.
        if let open = tokens.firstIndex(of: .open) {
            let close = tokens[open...].firstIndex(of: .close) ?? tokens.count
            let inside = Array(tokens[(open + 1)..<min(close, tokens.count)])
            let outside = Array(tokens[..<open]) + Array(tokens[min(close + 1, tokens.count)...])
            tokens = hasDigits(outside) || !hasDigits(inside) ? outside : inside
        }
        if tokens.contains(where: { if case .word("stop", _) = $0 { true } else { false } }) { return hasDigits(tokens) ? .unreadable : .noNumber }
        var unit: RangeList.Unit?
        var unitName: String?
        var core: [Token] = []
        var rest: [String] = []
        for token in tokens {
            switch token {
            case .word("unit", let value):
                guard let next = Self.unit(value) else { continue }
                unitName = names[value] ?? unitName
                if let known = unit, known != next {
                    if known.dimension != next.dimension { return .unreadable }
                    return mixed(tokens)
                }
                unit = next
            case .word("filler", _): continue
            case .other(let word): rest.append(word)
            default: core.append(token)
            }
        }
        guard core.contains(where: isValue) else { return .noNumber }
        guard var range = range(core) else { return hasDigits(tokens) ? .unreadable : .noNumber }
        range.unit = unit
        range.unitName = unitName
        return .range(range, rest: rest)
    }

    /// »30 minutter til 1 time«: both bounds in the finer unit.
    private func mixed(_ tokens: [Token]) -> Reading {
        var converted: [Token] = []
        var finest = Double.infinity
        var dimension = ""
        var isContinuous = true
        for case .word("unit", let value) in tokens {
            if let unit = Self.unit(value), unit.factor < finest { (finest, dimension, isContinuous) = (unit.factor, unit.dimension, unit.isContinuous) }
        }
        for (index, token) in tokens.enumerated() {
            guard case .number(let value, let decimals) = token else {
                if case .word("unit", _) = token { continue }
                converted.append(token)
                continue
            }
            let behind = tokens[(index + 1)...].first { if case .word("unit", _) = $0 { true } else { false } }
            guard case .word(_, let text)? = behind, let unit = Self.unit(text) else { return .unreadable }
            converted.append(.number(value * unit.factor / finest, decimals: decimals))
        }
        converted.removeAll { if case .word("filler", _) = $0 { true } else { false } }
        let rest = converted.compactMap { if case .other(let word) = $0 { word } else { nil } }
        converted.removeAll { if case .other = $0 { true } else { false } }
        guard var range = range(converted) else { return .unreadable }
        range.unit = RangeList.Unit(dimension: dimension, factor: finest, isContinuous: isContinuous)
        return .range(range, rest: rest)
    }

    private func isValue(_ token: Token) -> Bool {
        switch token {
        case .number, .word("none", _): true
        default: false
        }
    }

    private func hasDigits(_ tokens: [Token]) -> Bool { tokens.contains { if case .number = $0 { true } else { false } } }

    static func unit(_ value: String) -> RangeList.Unit? {
        let parts = value.split(separator: ":")
        guard parts.count == 3, let factor = Double(parts[1]) else { return nil }
        return RangeList.Unit(dimension: String(parts[0]), factor: factor, isContinuous: parts[2] == "continuous")
    }

    /// The unit that a question asks in: of »hvor mange X«, else the first one it names.
    func unit(in question: UnsafeBufferPointer<UInt8>) -> RangeList.Unit? {
        let tokens = self.tokens(question)
        let units = tokens.compactMap { token -> RangeList.Unit? in
            if case .word("unit", let value) = token { Self.unit(value) } else { nil }
        }
        let amount = tokens.firstIndex { $0 == .other("mange") || $0 == .other("many") }
        if let amount {
            // »hvor mange timer«: the unit is the next word, or there is none (»hvor mange bøger om måneden«).
            guard amount + 1 < tokens.count else { return nil }
            if case .word("unit", let value) = tokens[amount + 1] { return Self.unit(value) }
            return nil
        }
        return units.first
    }

    /// The range that numbers and the words between them make; nil where they make none.
    private func range(_ tokens: [Token]) -> RangeList.Range? {
        var shape = ""
        var numbers: [RangeList.Bound] = []
        for token in tokens {
            switch token {
            case .number(let value, let decimals):
                shape += "n"
                numbers.append(RangeList.Bound(value: value, isIncluded: true, decimals: decimals))
            case .dash: shape += "-"
            case .plus: shape += "+"
            case .comma: shape += ","
            case .open, .close: return nil
            case .word(let kind, _):
                switch kind {
                case "below": shape += "b"
                case "most": shape += "m"
                case "above": shape += "a"
                case "least": shape += "l"
                case "to": shape += "t"
                case "from": shape += "f"
                case "between": shape += "w"
                case "and": shape += "&"
                case "or-more": shape += "+"
                case "or-less": shape += "<"
                case "none": shape += "0"
                default: return nil
                }
            case .other: continue
            }
        }
        while shape.hasPrefix(",") || shape.hasPrefix("-") { shape.removeFirst() }
        while shape.hasSuffix(",") { shape.removeLast() }
        func bound(_ index: Int, included: Bool) -> RangeList.Bound {
            var bound = numbers[index]
            bound.isIncluded = included
            return bound
        }
        func make(_ lower: RangeList.Bound?, _ upper: RangeList.Bound?) -> RangeList.Range {
            RangeList.Range(option: 0, lower: lower, upper: upper)
        }
        switch shape {
        case "0": return RangeList.Range(option: 0, lower: .init(value: 0, isIncluded: true), upper: .init(value: 0, isIncluded: true), isNone: true)
        case "n": return make(numbers[0], numbers[0])
        case "bn", "n<b": return make(nil, bound(0, included: false))
        case "mn", "n<", "tn": return make(nil, numbers[0])
        case "an": return make(bound(0, included: false), nil)
        case "ln", "n+", "fn": return make(numbers[0], nil)
        case "n-n", "ntn", "fntn", "wn&n", "n-tn", "fn-n", "wn-n", "wntn", "nmn", "ntmn", "fnmn", "n-mn", "ln&mn", "ln,mn", "lnmn", "l n&mn":
            return numbers[0].value <= numbers[1].value ? make(numbers[0], numbers[1]) : nil
        case "ntbn", "n-bn", "fntbn", "n&bn", "ln&bn", "ln,bn", "lnbn", "nbn", "n,bn", "fn&bn", "n,&bn", "ln,&bn":
            return make(numbers[0], bound(1, included: false))
        case "an&mn", "an,mn", "antn", "anmn", "antmn", "an-n", "an,&mn":
            return make(bound(0, included: false), numbers[1])
        case "an&bn", "an,bn", "antbn", "anbn", "an,&bn":
            return make(bound(0, included: false), bound(1, included: false))
        default: return nil
        }
    }

    // MARK: Tokens

    private static let stop = Token.word(kind: "stop", value: "")

    private func tokens(_ text: UnsafeBufferPointer<UInt8>) -> [Token] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        Words.fold(text, into: &bytes)
        var raw: [Token] = []
        func at(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }
        // »a) 18-25«, »B: …«: a letter that counts the answers.
        var index = (0x61...0x7A).contains(at(0)) && [UInt8(ascii: ")"), UInt8(ascii: ":"), UInt8(ascii: ".")].contains(at(1)) && at(2) == 0x20 ? 2 : 0
        while index < bytes.count {
            let byte = bytes[index]
            if isDigit(byte) {
                index = number(bytes, index, &raw)
                continue
            }
            if byte >= 0x80, let (token, length) = symbol(bytes, index) {
                raw.append(token)
                index += length
                continue
            }
            if isLetter(byte) {
                index = word(bytes, index, &raw)
                continue
            }
            index += 1
            switch byte {
            case UInt8(ascii: "-"): raw.append(.dash)
            case UInt8(ascii: "+"): raw.append(.plus)
            case UInt8(ascii: "("), UInt8(ascii: "["): raw.append(.open)
            case UInt8(ascii: ")"), UInt8(ascii: "]"): raw.append(.close)
            case UInt8(ascii: ","), UInt8(ascii: ";"): raw.append(.comma)
            case UInt8(ascii: "%"): raw.append(.word(kind: "unit", value: "percent:1:continuous"))
            case UInt8(ascii: "$"): raw.append(.word(kind: "unit", value: "dollar:1:continuous"))
            case UInt8(ascii: "<"), UInt8(ascii: ">"):
                let isOr = at(index) == UInt8(ascii: "=")
                if isOr { index += 1 }
                raw.append(.word(kind: byte == UInt8(ascii: "<") ? (isOr ? "most" : "below") : isOr ? "least" : "above", value: ""))
            default: break
            }
        }
        return joined(raw)
    }

    private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || byte >= 0x80 }

    private func symbol(_ bytes: [UInt8], _ index: Int) -> (Token, Int)? {
        let second = index + 1 < bytes.count ? bytes[index + 1] : 0
        let third = index + 2 < bytes.count ? bytes[index + 2] : 0
        switch (bytes[index], second, third) {
        case (0xC2, 0xBD, _): return (.number(0.5, decimals: 1), 2)  // ½
        case (0xC2, 0xBC, _): return (.number(0.25, decimals: 2), 2)  // ¼
        case (0xC2, 0xA3, _): return (.word(kind: "unit", value: "pound:1:continuous"), 2)  // £
        case (0xC2, 0xA0, _): return (.word(kind: "filler", value: ""), 2)  // no-break space
        case (0xE2, 0x80, 0x90...0x95), (0xE2, 0x88, 0x92): return (.dash, 3)  // hyphens, dashes, minus
        case (0xE2, 0x82, 0xAC): return (.word(kind: "unit", value: "euro:1:continuous"), 3)  // €
        case (0xE2, 0x89, 0xA4): return (.word(kind: "most", value: ""), 3)  // ≤
        case (0xE2, 0x89, 0xA5): return (.word(kind: "least", value: ""), 3)  // ≥
        case (0xE2, 0x80, _): return (.word(kind: "filler", value: ""), 3)  // quotation marks
        default: return nil
        }
    }

    private func number(_ bytes: [UInt8], _ start: Int, _ raw: inout [Token]) -> Int {
        var end = start
        func isSeparator(_ index: Int) -> Bool {
            (bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ",")) && index + 1 < bytes.count && isDigit(bytes[index + 1])
        }
        while end < bytes.count, isDigit(bytes[end]) || isSeparator(end) { end += 1 }
        let digits = String(decoding: bytes[start..<end], as: UTF8.self)
        func at(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }
        // A clock (8:30, 08.30) is no amount.
        if at(end) == UInt8(ascii: ":") { raw.append(Self.stop) }
        if digits.utf8.count == 5, at(start + 2) == UInt8(ascii: "."), digits.hasPrefix("0") || digits.hasSuffix("00") || digits.hasSuffix("30") {
            raw.append(Self.stop)
        }
        guard var value = bytes.withUnsafeBufferPointer({ NumberText.parse(utf8: UnsafeBufferPointer(rebasing: $0[start..<end]))?.value }) else {
            raw.append(Self.stop)
            return end
        }
        let parts = digits.split(whereSeparator: { $0 == "," || $0 == "." })
        let decimals = parts.count == 2 && value != value.rounded() ? parts[1].count : 0
        if at(end) == 0xC2, at(end + 1) == 0xBD {
            value += 0.5
            end += 2
        } else if at(end) == UInt8(ascii: "k"), !isLetter(at(end + 1)) {
            value *= 1000
            end += 1
        }
        raw.append(.number(value, decimals: decimals))
        // »0.-3. klasse«: the dot of an ordinal.
        if at(end) == UInt8(ascii: "."), !isDigit(at(end + 1)) { end += 1 }
        return end
    }

    private func word(_ bytes: [UInt8], _ start: Int, _ raw: inout [Token]) -> Int {
        var end = start
        func at(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }
        while end < bytes.count, isLetter(bytes[end]) && symbol(bytes, end) == nil || bytes[end] == UInt8(ascii: "'")
            || bytes[end] == UInt8(ascii: ".") && isLetter(at(end + 1)) { end += 1 }
        if end == start { return start + 1 }
        if at(end) == UInt8(ascii: "."), phrases[Array(bytes[start...end])] != nil { end += 1 }
        // »A4«, »COVID-19«: letters that run into digits are a name.
        let isName = isDigit(at(end)) || at(end) == UInt8(ascii: "-") && isDigit(at(end + 1)) && phrases[Array(bytes[start..<end])] == nil
        if isName { raw.append(Self.stop) }
        raw.append(.other(String(decoding: bytes[start..<end], as: UTF8.self)))
        return end
    }

    /// Words become what the longest phrase says that they are.
    private func joined(_ raw: [Token]) -> [Token] {
        var tokens: [Token] = []
        var index = 0
        while index < raw.count {
            guard case .other = raw[index] else {
                tokens.append(raw[index])
                index += 1
                continue
            }
            var row: [UInt8] = []
            var best: (length: Int, phrase: Phrase)?
            for length in 1...longest where index + length <= raw.count {
                guard case .other(let word) = raw[index + length - 1] else { break }
                if !row.isEmpty { row.append(0x20) }
                row += word.utf8
                if let phrase = phrases[row] { best = (length, phrase) }
            }
            guard let (length, phrase) = best else {
                tokens.append(raw[index])
                index += 1
                continue
            }
            if phrase.kind == "number", let value = Double(phrase.value) {
                tokens.append(.number(value, decimals: 0))
            } else {
                tokens.append(.word(kind: phrase.kind, value: phrase.value))
            }
            index += length
        }
        return tokens
    }
}
