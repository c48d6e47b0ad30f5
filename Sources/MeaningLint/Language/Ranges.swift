/// Reads a list of answers as ranges of numbers: »under 18«, »18-24«, »65 år og derover«, "£1,000 to £4,999", "more than 3 hours".
public struct RangeList: Sendable {
    /// One answer's range; a bound is nil where it is open.
    public struct Range: Sendable {
        /// Which answer of the list.
        public var option: Int
        public var lower: Bound?
        public var upper: Bound?
        var unit: Unit?
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
        /// Only an end point is shared, or only values between whole numbers are missing, on a unit that has such values.
        public var isMild: Bool
    }

    public private(set) var ranges: [Range] = []
    private let defaultUnit: Unit?

    /// - Returns: nil when the answers are no list of ranges: fewer than two with numbers, none of them a range, or one whose
    ///   numbers are something else.
    public init?(options: [String], question: String, pack: LanguagePack) {
        guard let words = pack[lexicon: "range-words"] else { return nil }
        let grammar = RangeGrammar(words)
        var leftovers: Set<[String]> = []
        var numeric = 0
        for (index, option) in options.enumerated() {
            switch grammar.read(option) {
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
            guard stated.allSatisfy({ $0.dimension == first.dimension }) else { return nil }
            // A bare number goes with the unit beside it; where several are used, nobody knows with which.
            defaultUnit = stated.allSatisfy { $0 == first } ? first : stated.last
        } else {
            defaultUnit = grammar.unit(in: question)
        }
    }

    private func unit(_ range: Range) -> Unit { range.unit ?? defaultUnit ?? Unit(dimension: "things", factor: 1, isContinuous: false) }

    /// The clashes between neighbours, in the order of the numbers.
    public var clashes: [Clash] {
        let sorted = ranges.filter { !$0.isNone }.sorted { start($0) < start($1) }
        var clashes: [Clash] = []
        if let none = ranges.first(where: \.isNone), let first = sorted.first, let gap = gapBehindNone(none, first) { clashes.append(gap) }
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

    private func clash(_ kind: Clash.Kind, _ a: Range, _ b: Range, _ value: Double, isMild: Bool) -> Clash {
        Clash(kind: kind, earlier: min(a.option, b.option), later: max(a.option, b.option), value: value, isMild: isMild)
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
            let start = wholeStart(b, scale: scale) ?? wholeStart(a, scale: scale) ?? 0
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

/// Reads one answer.
private struct RangeGrammar {
    enum Reading { case noNumber, unreadable, range(RangeList.Range, rest: [String]) }

    private enum Token: Equatable {
        case number(Double, decimals: Int)
        case dash, plus, open, close, comma
        case word(kind: String, value: String)
        case other(String)
    }

    private let phrases: [String: (kind: String, value: String)]
    private let longest: Int

    init(_ lexicon: Lexicon) {
        phrases = Dictionary(
            lexicon.entries.map { ($0.term, ($0.columns["kind"] ?? "", $0.columns["value"] ?? "")) }, uniquingKeysWith: { first, _ in first })
        longest = lexicon.entries.map { $0.term.split(separator: " ").count }.max() ?? 1
    }

    func read(_ option: String) -> Reading {
        var tokens = self.tokens(option.lowercased())
        // »Kort tid (0-1 time)«: the numbers in the brackets are what counts.
        if let open = tokens.firstIndex(of: .open) {
            let close = tokens[open...].firstIndex(of: .close) ?? tokens.count
            let inside = Array(tokens[(open + 1)..<min(close, tokens.count)])
            let outside = Array(tokens[..<open]) + Array(tokens[min(close + 1, tokens.count)...])
            tokens = hasDigits(outside) || !hasDigits(inside) ? outside : inside
        }
        if tokens.contains(where: { if case .word("stop", _) = $0 { true } else { false } }) { return hasDigits(tokens) ? .unreadable : .noNumber }
        var unit: RangeList.Unit?
        var core: [Token] = []
        var rest: [String] = []
        for token in tokens {
            switch token {
            case .word("unit", let value):
                guard let next = Self.unit(value) else { continue }
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
    func unit(in question: String) -> RangeList.Unit? {
        let tokens = self.tokens(question.lowercased())
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

    private func tokens(_ text: String) -> [Token] {
        let characters = Array(text)
        var raw: [Token] = []
        var index = 0
        while index < characters.count {
            let character = characters[index]
            switch character {
            case "0"..."9":
                var end = index
                while end < characters.count, characters[end].isASCII, characters[end].isNumber || isSeparator(characters, end) { end += 1 }
                let digits = String(characters[index..<end])
                // A clock (8:30, 08.30) and an ordinal with a unit of its own are no amounts.
                if end < characters.count, characters[end] == ":" { raw.append(.word(kind: "stop", value: "")) }
                if digits.count == 5, digits.dropFirst(2).first == ".", digits.hasPrefix("0") || digits.hasSuffix("00") || digits.hasSuffix("30") { raw.append(.word(kind: "stop", value: "")) }
                var value = NumberText.parse(digits)?.value ?? .nan
                if end < characters.count, characters[end] == "½" {
                    value += 0.5
                    end += 1
                } else if end < characters.count, characters[end] == "k", end + 1 == characters.count || !characters[end + 1].isLetter {
                    value *= 1000
                    end += 1
                }
                let decimals = digits.split(whereSeparator: { $0 == "," || $0 == "." })
                let hasDecimals = decimals.count == 2 && value != value.rounded()
                if value.isNaN { raw.append(.word(kind: "stop", value: "")) } else { raw.append(.number(value, decimals: hasDecimals ? decimals[1].count : 0)) }
                index = end
                // »0.-3. klasse«: the dot of an ordinal.
                if index < characters.count, characters[index] == ".", index + 1 == characters.count || !characters[index + 1].isNumber { index += 1 }
            case "½":
                raw.append(.number(0.5, decimals: 1))
                index += 1
            case "¼":
                raw.append(.number(0.25, decimals: 2))
                index += 1
            case "-", "–", "—", "−":
                raw.append(.dash)
                index += 1
            case "+":
                raw.append(.plus)
                index += 1
            case "<", ">", "≤", "≥":
                let isOr = index + 1 < characters.count && characters[index + 1] == "="
                let kind = character == "<" ? (isOr ? "most" : "below") : character == ">" ? (isOr ? "least" : "above") : character == "≤" ? "most" : "least"
                raw.append(.word(kind: kind, value: ""))
                index += isOr ? 2 : 1
            case "(", "[":
                raw.append(.open)
                index += 1
            case ")", "]":
                raw.append(.close)
                index += 1
            case ",", ";":
                raw.append(.comma)
                index += 1
            case "%":
                raw.append(.word(kind: "unit", value: "percent:1:continuous"))
                index += 1
            case "£":
                raw.append(.word(kind: "unit", value: "pound:1:continuous"))
                index += 1
            case "$":
                raw.append(.word(kind: "unit", value: "dollar:1:continuous"))
                index += 1
            case "€":
                raw.append(.word(kind: "unit", value: "euro:1:continuous"))
                index += 1
            default:
                guard character.isLetter else {
                    index += 1
                    continue
                }
                var end = index
                while end < characters.count, characters[end].isLetter || characters[end] == "'" || characters[end] == "’"
                    || characters[end] == "." && end + 1 < characters.count && characters[end + 1].isLetter { end += 1 }
                var word = String(characters[index..<end])
                if end < characters.count, characters[end] == ".", phrases[word + "."] != nil {
                    word += "."
                    end += 1
                }
                // »under5«, »A4«, »COVID-19«: letters that run into digits are a name.
                if end < characters.count, characters[end].isNumber { raw.append(.word(kind: "stop", value: "")) }
                if end + 1 < characters.count, characters[end] == "-", characters[end + 1].isNumber, phrases[word] == nil { raw.append(.word(kind: "stop", value: "")) }
                raw.append(.other(word))
                index = end
            }
        }
        return joined(raw)
    }

    private func isSeparator(_ characters: [Character], _ index: Int) -> Bool {
        (characters[index] == "." || characters[index] == ",") && index + 1 < characters.count && characters[index + 1].isASCII && characters[index + 1].isNumber
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
            var found = false
            for length in stride(from: min(longest, raw.count - index), through: 1, by: -1) {
                let words = raw[index..<index + length].compactMap { if case .other(let word) = $0 { word } else { nil } }
                guard words.count == length, let phrase = phrases[words.joined(separator: " ")] else { continue }
                if phrase.kind == "number", let value = Double(phrase.value) {
                    tokens.append(.number(value, decimals: 0))
                } else {
                    tokens.append(.word(kind: phrase.kind, value: phrase.value))
                }
                index += length
                found = true
                break
            }
            if !found {
                tokens.append(raw[index])
                index += 1
            }
        }
        return tokens
    }
}
