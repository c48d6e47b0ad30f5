/// A test of what stands in one field.
protocol ValueTest: Sendable {
    func truth(_ value: FieldValue, _ judging: Judging) -> Truth
    func evidence(_ value: FieldValue, _ judging: Judging, wanted: Bool) -> [Evidence]
}

extension Few {
    /// Whether each value (or one of them) stands the test; `absent` where there is none.
    func truth(needsEach: Bool, absent: Truth, _ test: (Value) -> Truth) -> Truth {
        switch self {
        case .none: return absent
        case .one(let value): return test(value)
        case .many(let values):
            return needsEach ? Truth.all(values.count) { test(values[$0]) } : Truth.any(values.count) { test(values[$0]) }
        }
    }
}

extension Evidence {
    init(text: Text, _ facts: [Fact] = [], isEach: Bool = false) { self.init(place: text.place, facts: facts, isEach: isEach) }

    /// The values that are as wanted, with their text as `value`.
    static func values(_ texts: [Text], where test: (Text) -> Bool) -> [Evidence] {
        texts.filter(test).map { Evidence(text: $0, [.text("value", $0.string.trimmingSpaces)]) }
    }
}

struct PresenceTest: ValueTest {
    let isPresent: Bool

    func truth(_ value: FieldValue, _ judging: Judging) -> Truth { Truth(value.isPresent == isPresent) }

    func evidence(_ value: FieldValue, _ judging: Judging, wanted: Bool) -> [Evidence] {
        value.texts.first.map { [Evidence(text: $0, [.text("value", $0.string.trimmingSpaces)])] } ?? [Evidence()]
    }
}

/// One of a list: texts without regard to capitals, numbers and dates by their value.
struct ChoiceTest: ValueTest {
    private let values: [String]
    private let spellings: [[UInt8]]
    private let numbers: [Double?]
    private let needsEach: Bool

    init(_ values: [String], needsEach: Bool) {
        self.values = values
        self.needsEach = needsEach
        spellings = values.map { Self.folded($0.trimmingSpaces.utf8) }
        numbers = values.map { NumberText.parse($0)?.value }
    }

    /// In lower case.
    private static func folded(_ text: some Collection<UInt8>) -> [UInt8] {
        var folded: [UInt8] = []
        Array(text).withUnsafeBufferPointer { Words.fold($0, into: &folded) }
        return folded
    }

    private func has(_ text: Text) -> Bool {
        text.withUTF8 { bytes in
            var folded: [UInt8] = []
            let first = bytes.firstIndex { $0 != 0x20 && $0 != 0x0A } ?? bytes.count
            let last = bytes.lastIndex { $0 != 0x20 && $0 != 0x0A } ?? first - 1
            Words.fold(UnsafeBufferPointer(rebasing: bytes[first..<max(first, last + 1)]), into: &folded)
            return spellings.contains(folded)
        }
    }

    func truth(_ value: FieldValue, _ judging: Judging) -> Truth {
        switch value {
        case .texts(let texts): texts.truth(needsEach: needsEach, absent: .no) { Truth(has($0)) }
        case .choices(let choices): choices.truth(needsEach: needsEach, absent: .no) { Truth(values.contains($0.name)) }
        case .numbers(let found): found.truth(needsEach: needsEach, absent: .no) { number in Truth(numbers.contains(number.value)) }
        case .dates(let dates): dates.truth(needsEach: needsEach, absent: .no) { date in Truth(values.contains(date.date.iso) || has(date.text)) }
        case .flag(let flag): Truth(flag != nil && values.contains { BooleanText.parse($0) == flag })
        case .parts: .unknown
        }
    }

    func evidence(_ value: FieldValue, _ judging: Judging, wanted: Bool) -> [Evidence] {
        let texts: [Text] =
            switch value {
            case .texts(let texts): texts.array.filter { has($0) == wanted }
            case .choices(let choices): choices.array.filter { values.contains($0.name) == wanted }.map(\.text)
            case .numbers(let found): found.array.filter { numbers.contains($0.value) == wanted }.map(\.text)
            case .dates(let dates): dates.array.filter { (values.contains($0.date.iso) || has($0.text)) == wanted }.map(\.text)
            case .flag, .parts: []
            }
        return texts.isEmpty ? [Evidence()] : Evidence.values(texts) { _ in true }
    }
}

/// A term is found in one of the texts.
struct MentionTest: ValueTest {
    let terms: TermList

    func truth(_ value: FieldValue, _ judging: Judging) -> Truth {
        guard case .texts(let texts) = value else { return .unknown }
        guard let pack = judging.pack else { return .unknown }
        return texts.truth(needsEach: false, absent: .no) { Truth(terms.isFound(in: $0, judging.context, pack)) }
    }

    func evidence(_ value: FieldValue, _ judging: Judging, wanted: Bool) -> [Evidence] {
        guard wanted, case .texts(let texts) = value, let pack = judging.pack else { return value.texts.prefix(1).map { Evidence(text: $0) } }
        return texts.array.flatMap { terms.evidence(in: $0, judging.context, pack) }
    }
}

/// No term is found in any of the texts.
struct AvoidanceTest: ValueTest {
    let terms: TermList

    func truth(_ value: FieldValue, _ judging: Judging) -> Truth {
        guard case .texts(let texts) = value else { return .unknown }
        guard let pack = judging.pack else { return .unknown }
        return texts.truth(needsEach: true, absent: .yes) { Truth(!terms.isFound(in: $0, judging.context, pack)) }
    }

    func evidence(_ value: FieldValue, _ judging: Judging, wanted: Bool) -> [Evidence] {
        guard !wanted, case .texts(let texts) = value, let pack = judging.pack else { return [Evidence()] }
        return texts.array.flatMap { terms.evidence(in: $0, judging.context, pack, isEach: true) }
    }
}

extension TermList {
    /// The terms that stand in a text, each at its first place.
    fileprivate func evidence(in text: Text, _ context: Context, _ pack: LanguagePack, isEach: Bool = false) -> [Evidence] {
        let hits = hits(in: text, context, pack)
        guard !hits.isEmpty else { return [] }
        let all = context.words(of: text, pack: pack)
        return hits.map { hit in
            var facts: [Fact] = [.text("words", text.written(all, hit.words))]
            if let say = hit.say { facts.append(.text("say", say)) }
            return Evidence(place: text.place(of: text.range(all, hit.words)), facts: facts, isEach: isEach)
        }
    }
}

/// Each text matches one of the patterns.
struct PatternTest: ValueTest {
    let patterns: [Pattern]
    let needsEach: Bool

    static let tooManySteps = Message(
        da: ("Mønstret {pattern} er opgivet her: det kræver mere end {steps} trin på denne tekst.", "Kan mønstret skrives, så det kun kan passe på én måde?"),
        en: ("The pattern {pattern} was given up here: it takes more than {steps} steps on this text.", "Can the pattern be written so that it fits in one way only?"))

    private func truth(_ text: Text, _ judging: Judging) -> Truth {
        Truth.any(patterns.count) { index in
            switch text.withUTF8({ patterns[index].search($0, judging.context.tools.patternSpace) }) {
            case .found: return .yes
            case .absent: return .no
            case .tooManySteps:
                judging.context.reportOnce(Self.tooManySteps, at: text.place, [.text("pattern", patterns[index].source), .count("steps", Int(Pattern.stepLimit))])
                return .unknown
            }
        }
    }

    func truth(_ value: FieldValue, _ judging: Judging) -> Truth {
        guard case .texts(let texts) = value else { return .unknown }
        return texts.truth(needsEach: needsEach, absent: .no) { truth($0, judging) }
    }

    func evidence(_ value: FieldValue, _ judging: Judging, wanted: Bool) -> [Evidence] {
        guard wanted else { return Evidence.values(value.texts) { !truth($0, judging).mayBe(true) } }
        return value.texts.compactMap { text in
            for pattern in patterns {
                guard case .found(let range) = text.withUTF8({ pattern.search($0, judging.context.tools.patternSpace) }) else { continue }
                let words = text.withUTF8 { String(decoding: $0[range], as: UTF8.self) }
                return Evidence(place: range.isEmpty ? text.place : text.place(of: range), facts: [.text("words", words), .text("value", text.string.trimmingSpaces)])
            }
            return nil
        }
    }
}

/// How much stands there: values, words, characters, or how hard it is to read.
enum MeasureTest {
    /// Fewer words say nothing of how hard a text is to read (as in `hard-to-read`).
    private static let fewestWordsForLIX = 100

    private static func count(_ value: FieldValue) -> Int {
        switch value {
        case .texts(let texts): texts.count
        case .numbers(let numbers): numbers.count
        case .dates(let dates): dates.count
        case .choices(let choices): choices.count
        case .flag(let flag): flag == nil ? 0 : 1
        case .parts(let count): count
        }
    }

    private static func measure(_ measure: Measure, _ text: Text) -> Double {
        text.withUTF8 { bytes in
            switch measure {
            case .words: Double(Words.count(bytes, 0..<bytes.count))
            default: Double(bytes.count { $0 & 0xC0 != 0x80 })
            }
        }
    }

    /// Words per sentence and per cent of words of seven letters or more, of all texts together; each ends a sentence.
    private static func lix(_ texts: [Text], _ judging: Judging) -> Double? {
        guard let pack = judging.pack else { return nil }
        var (words, sentences, long) = (0, 0, 0)
        for text in texts {
            let parts = judging.context.words(of: text, pack: pack)
            words += parts.words.count
            sentences += max(1, parts.sentences.count)
            long += parts.words.indices.count { parts.letters($0) >= 7 }
        }
        guard words >= fewestWordsForLIX else { return nil }
        return (Double(words) / Double(sentences) + 100 * Double(long) / Double(words)).rounded()
    }

    static func truth(_ measure: Measure, _ limits: [NumberTest.Limit], _ value: FieldValue, _ judging: Judging, needsEach: Bool) -> Truth {
        switch measure {
        case .items: return NumberTest.truth(limits, Double(count(value)))
        case .lix: return lix(value.texts, judging).map { NumberTest.truth(limits, $0) } ?? .unknown
        case .words, .characters:
            guard case .texts(let texts) = value else { return .unknown }
            return texts.truth(needsEach: needsEach, absent: .unknown) { NumberTest.truth(limits, self.measure(measure, $0)) }
        }
    }

    static func evidence(_ measure: Measure, _ limits: [NumberTest.Limit], _ value: FieldValue, _ judging: Judging, wanted: Bool) -> [Evidence] {
        func facts(_ count: Double) -> [Fact] {
            [.number("count", count)] + (limits.first { $0.holds(count) == wanted }?.value).map { [.number("limit", $0)] }.orEmpty
        }
        switch measure {
        case .items:
            let count = count(value)
            // What is over the limit begins at the first that is too many.
            let limit = limits.first { $0.kind == .atMost && $0.holds(Double(count)) == false }?.value.map(Int.init) ?? 0
            let texts = value.texts
            let place = texts.indices.contains(limit) ? texts[limit].place : nil
            return [Evidence(place: place, facts: facts(Double(count)))]
        case .lix: return [Evidence(place: value.texts.first?.place, facts: facts(lix(value.texts, judging) ?? 0))]
        case .words, .characters:
            return value.texts.filter { NumberTest.truth(limits, self.measure(measure, $0)).mayBe(wanted) }.map { text in
                Evidence(text: text, facts(self.measure(measure, text)))
            }
        }
    }
}

extension Optional where Wrapped: RangeReplaceableCollection {
    fileprivate var orEmpty: Wrapped { self ?? Wrapped() }
}

/// Each number is within limits.
enum NumberTest {
    struct Limit: Sendable {
        var kind: NumberBound.Kind
        /// Nil where the other field holds no number.
        var value: Double?

        func holds(_ number: Double) -> Bool? { value.map { kind.holds(number, $0) } }
    }

    /// The numbers of a value, with their texts.
    static func numbers(_ value: FieldValue) -> [(value: Double, text: Text)] {
        switch value {
        case .numbers(let numbers): numbers.array.map { ($0.value, $0.text) }
        case .texts(let texts):
            texts.array.compactMap { text in text.withUTF8 { NumberText.parse(utf8: $0) }.map { ($0.value, text) } }
        default: []
        }
    }

    static func truth(_ limits: [Limit], _ number: Double) -> Truth {
        Truth.all(limits.count) { limits[$0].holds(number).map { Truth($0) } ?? .unknown }
    }

    static func truth(_ limits: [Limit], _ value: FieldValue, needsEach: Bool) -> Truth {
        switch value {
        case .numbers(let numbers): numbers.truth(needsEach: needsEach, absent: .unknown) { truth(limits, $0.value) }
        case .texts(let texts):
            texts.truth(needsEach: needsEach, absent: .unknown) { text in
                text.withUTF8 { NumberText.parse(utf8: $0) }.map { truth(limits, $0.value) } ?? .unknown
            }
        default: .unknown
        }
    }

    static func evidence(_ limits: [Limit], _ value: FieldValue, wanted: Bool) -> [Evidence] {
        numbers(value).filter { truth(limits, $0.value).mayBe(wanted) }.map { number, text in
            let limit = limits.first { $0.holds(number) == wanted }?.value
            return Evidence(text: text, [.number("value", number)] + (limit.map { [.number("limit", $0)] } ?? []))
        }
    }
}

/// Each date is within limits.
enum DateTest {
    struct Limit: Sendable {
        var kind: DateBound.Kind
        /// Nil where the other field holds no date.
        var date: CalendarDate?

        func holds(_ day: Int) -> Bool? { date.map { kind.holds(day, $0.dayNumber) } }
    }

    private static func truth(_ limits: [Limit], _ date: Dated) -> Truth {
        Truth.all(limits.count) { limits[$0].holds(date.date.dayNumber).map { Truth($0) } ?? .unknown }
    }

    static func truth(_ limits: [Limit], _ value: FieldValue, needsEach: Bool) -> Truth {
        guard case .dates(let dates) = value else { return .unknown }
        return dates.truth(needsEach: needsEach, absent: .unknown) { truth(limits, $0) }
    }

    static func evidence(_ limits: [Limit], _ value: FieldValue, wanted: Bool) -> [Evidence] {
        guard case .dates(let dates) = value else { return [] }
        return dates.array.filter { truth(limits, $0).mayBe(wanted) }.map { date in
            let limit = limits.first { $0.holds(date.date.dayNumber) == wanted }?.date
            return Evidence(text: date.text, [.date("value", date.date)] + (limit.map { [.date("limit", $0)] } ?? []))
        }
    }
}

/// Each id leads to a definition, of which a probe's condition holds.
struct LinkTest {
    let linked: FieldShape.Linked
    let probe: Int?
    let needsEach: Bool

    /// - Parameter survey: the survey that questions are asked in.
    func truth(_ value: FieldValue, survey: String?) -> Truth {
        guard case .texts(let texts) = value else { return .unknown }
        let ids = texts.array.filter { !$0.isBlank }.map(\.string)
        if ids.isEmpty { return .no }
        let role: Catalogue.Reference.Role =
            switch linked {
            case .kpis: .goalKPI
            case .kpisOrGoals: .feeds
            case .survey: .sourceSurvey
            case .questions: .sourceQuestion(survey: survey)
            }
        return .open(.leadsTo(ids, role, probe: probe, needsEach: needsEach))
    }

    static func evidence(_ value: FieldValue) -> Evidence {
        guard let text = value.texts.first else { return Evidence() }
        return Evidence(text: text, [.text("value", text.string.trimmingSpaces)])
    }
}

/// The value stands once in the set (`unique`), or is the one that most have (`same`).
struct TallyTest: ValueTest {
    let key: Int
    let isSame: Bool

    /// What is compared; nil where nothing stands there.
    static func value(_ value: FieldValue, isSame: Bool) -> (String, Text)? {
        let texts = value.texts
        guard let first = texts.first else { return nil }
        let written =
            switch value {
            case .numbers(let numbers): numbers.array.map { NumberFormat.plain($0.value) }
            case .choices(let choices): choices.array.map(\.name)
            case .dates(let dates): dates.array.map(\.date.iso)
            default: texts.map(\.string.trimmingSpaces)
            }
        let joined = written.joined(separator: ", ")
        return (isSame ? joined : joined.lowercased(), first)
    }

    func truth(_ value: FieldValue, _ judging: Judging) -> Truth {
        guard value.isPresent, let (written, text) = Self.value(value, isSame: isSame) else { return .unknown }
        let range = text.place.range
        judging.context.tallied.append((key, written, range))
        return .open(isSame ? .same(key: key, value: written) : .unique(key: key, value: written, at: range.lowerBound))
    }

    func evidence(_ value: FieldValue, _ judging: Judging, wanted: Bool) -> [Evidence] {
        value.texts.prefix(1).map { Evidence(text: $0, [.text("value", $0.string.trimmingSpaces)]) }
    }
}
