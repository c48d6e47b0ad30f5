/// Reads conditions from a configuration, and tells what cannot be at its place.
struct ConditionReader {
    let names: FieldNames
    let languages: LanguageSet
    /// Reads a lexicon file by its path as written; nil after telling why it could not.
    let lexicon: (YAMLValue, inout DiagnosticSink) -> [UInt8]?
    /// The tests that must all hold, with their places: to tell contradictions.
    private(set) var places: [ConditionCheck.Place] = []

    init(names: FieldNames, languages: LanguageSet, lexicon: @escaping (YAMLValue, inout DiagnosticSink) -> [UInt8]?) {
        self.names = names
        self.languages = languages
        self.lexicon = lexicon
    }

    mutating func read(_ value: YAMLValue, of record: RecordKind, _ sink: inout DiagnosticSink) -> Condition? {
        guard value.kind == .mapping else {
            sink.add(value.range, da: "En betingelse er felter med hvad der skal gælde: »for: { mentions: [ældre] }«. Flere skrives under »all:« eller »any:«.", en: "A condition is a mapping of fields and what must hold: \"for: { mentions: [residents] }\". Several stand under \"all:\" or \"any:\".")
            return nil
        }
        var conditions: [Condition] = []
        for pair in value.pairs {
            switch pair.key {
            case "all", "any":
                guard pair.value.kind == .sequence, !pair.value.list.isEmpty else {
                    sink.add(pair.value.range, da: "»\(pair.key)« er en liste af betingelser.", en: "\"\(pair.key)\" is a list of conditions.")
                    continue
                }
                let kept = places.count
                let inner = pair.value.list.compactMap { read($0, of: record, &sink) }
                if pair.key == "any" { places.removeLast(places.count - kept) }
                conditions.append(pair.key == "all" ? .all(inner) : .any(inner))
            case "not":
                let kept = places.count
                if let inner = read(pair.value, of: record, &sink) { conditions.append(.not(inner)) }
                places.removeLast(places.count - kept)
            default:
                if let condition = read(pair, of: record, &sink) { conditions.append(condition) }
            }
        }
        return conditions.count == 1 ? conditions[0] : .all(conditions)
    }

    /// The way that a dotted name leads; tells where it leads nowhere.
    func path(_ written: String, from record: RecordKind, _ range: Range<Int>, _ sink: inout DiagnosticSink, others: [String] = []) -> FieldPath? {
        var path = FieldPath(record: record, fields: [], shape: .text, isList: false)
        var current = record
        let steps = written.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        for (index, step) in steps.enumerated() {
            guard let (field, shape) = names.find(step, in: current) else {
                tellUnknown(step, in: current, range, among: (index == 0 ? others : []) + names.all(in: current), &sink)
                return nil
            }
            path.fields.append(field)
            path.shape = shape
            if shape.isList { path.isList = true }
            guard index + 1 < steps.count else { break }
            switch shape {
            case .part(let inner), .parts(let inner): current = inner
            default:
                sink.add(range, da: "»\(step)« har ingen felter under sig.", en: "\"\(step)\" has no fields below it.")
                return nil
            }
        }
        return path
    }

    private func tellUnknown(_ name: String, in record: RecordKind, _ range: Range<Int>, among known: [String], _ sink: inout DiagnosticSink) {
        func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
        let words = RecordWords.of(record)
        var (da, en) = ("\(sentence(words.da)) har intet felt »\(name)«.", "\(sentence(words.en)) has no field \"\(name)\".")
        if let meant = Spelling.nearest(name, among: known) {
            da += " Mente du »\(meant)«?"
            en += " Did you mean \"\(meant)\"?"
        } else {
            let list = FieldShapes.of(record).map { names.name($0.field, in: record, .en) }.joined(separator: ", ")
            da += " Der er: \(FieldShapes.of(record).map { names.name($0.field, in: record, .da) }.joined(separator: ", "))."
            en += " There are: \(list)."
        }
        sink.add(range, da: da, en: en)
    }

    private mutating func read(_ pair: YAMLValue.Pair, of record: RecordKind, _ sink: inout DiagnosticSink) -> Condition? {
        var around: [String] = []
        if let outer = FieldShapes.around(record) {
            around = outer == .survey ? ["survey", "spørgeskema"] : ["dashboard", "overblik"]
            let parts = pair.key.split(separator: ".", maxSplits: 1).map(String.init)
            if let first = parts.first, around.contains(where: { Spelling.folded($0.utf8) == Spelling.folded(first.utf8) }) {
                let inner = parts.count == 1
                    ? read(pair.value, of: outer, &sink)
                    : read(YAMLValue.Pair(key: parts[1], keyRange: pair.keyRange, value: pair.value), of: outer, &sink)
                return inner.map { .around($0) }
            }
        }
        if pair.key == FieldPath.anywhere {
            let path = FieldPath(record: record, fields: [], shape: .texts, isList: true)
            let tests = tests(pair.value, at: path, &sink)
            return tests.isEmpty ? nil : .field(path, tests)
        }
        guard let path = path(pair.key, from: record, pair.keyRange, &sink, others: ["all", "any", "not", FieldPath.anywhere] + around) else { return nil }
        return read(pair.value, at: path, &sink)
    }

    /// What must hold of a field.
    private mutating func read(_ value: YAMLValue, at path: FieldPath, _ sink: inout DiagnosticSink) -> Condition? {
        let inner: RecordKind
        switch path.shape {
        case .part(let part), .parts(let part): inner = part
        default:
            let tests = tests(value, at: path, &sink)
            return tests.isEmpty ? nil : .field(path, tests)
        }
        guard value.kind == .mapping else {
            if let word = Self.presence(value) { return .field(path, keep(.present(word), path, value.range)) }
            return main(of: path, inner).flatMap { read(value, at: $0, &sink) } ?? needsCondition(value, path, &sink)
        }
        // `target: { by: … }` is `target.by: …`; of several parts, it has to be said of which.
        var conditions: [Condition] = []
        var tests: [YAMLValue.Pair] = []
        for pair in value.pairs {
            if Self.ownTests.contains(pair.key) {
                let own = read(pair, at: path, &sink)
                if !own.isEmpty { conditions.append(.field(path, own)) }
            } else if path.shape.isList, let quantifier = Quantifier(rawValue: pair.key) {
                let kept = places.count
                if let condition = read(pair.value, of: inner, &sink) { conditions.append(.parts(path, quantifier, condition)) }
                places.removeLast(places.count - kept)
            } else if TestNames.all.contains(pair.key) || TestNames.additions.contains(pair.key) {
                tests.append(pair)
            } else if path.shape.isList, names.find(pair.key, in: inner) != nil {
                sink.add(pair.keyRange, da: "Her er flere: skriv »some: { \(pair.key): … }«, hvis én er nok, ellers »every: { \(pair.key): … }«.", en: "There are several: write \"some: { \(pair.key): … }\" if one is enough, else \"every: { \(pair.key): … }\".")
            } else {
                let others = Self.ownTests + (path.shape.isList ? Quantifier.allCases.map(\.rawValue) : [])
                guard let step = self.path(pair.key, from: inner, pair.keyRange, &sink, others: others) else { continue }
                if let condition = read(pair.value, at: path.appending(step), &sink) { conditions.append(condition) }
            }
        }
        if let first = tests.first {
            // A test of a part is one of its main field, as a mere string stands for it.
            if let main = main(of: path, inner) {
                let own = self.tests(tests, at: main, &sink)
                if !own.isEmpty { conditions.append(.field(main, own)) }
            } else {
                _ = wrongKind(first.key, path, first.keyRange, &sink)
            }
        }
        return conditions.count == 1 ? conditions[0] : .all(conditions)
    }

    /// Tests of a part as such.
    private static let ownTests = ["present", "items"]

    private func main(of path: FieldPath, _ inner: RecordKind) -> FieldPath? {
        guard let main = inner.main, let shape = FieldShapes.of(inner).first(where: { $0.field == main })?.shape else { return nil }
        return path.appending(FieldPath(record: inner, fields: [main], shape: shape, isList: shape.isList))
    }

    /// The field that a message means by a part: its main one.
    func spoken(_ path: FieldPath) -> FieldPath {
        switch path.shape {
        case .part(let inner), .parts(let inner): main(of: path, inner) ?? path
        default: path
        }
    }

    private func needsCondition(_ value: YAMLValue, _ path: FieldPath, _ sink: inout DiagnosticSink) -> Condition? {
        sink.add(value.range, da: "»\(names.name(path, .da))« er »present«, »missing« eller en betingelse.", en: "\"\(names.name(path, .en))\" is \"present\", \"missing\" or a condition.")
        return nil
    }

    /// Whether a field is to be there: `present` and `missing`, without quotation marks.
    private static func presence(_ value: YAMLValue) -> Bool? {
        guard let word = value.string, value.tree.nodes[value.node].style == .plain, word == "present" || word == "missing" else { return nil }
        return word == "present"
    }

    private mutating func tests(_ value: YAMLValue, at path: FieldPath, _ sink: inout DiagnosticSink) -> [Test] {
        if let word = Self.presence(value) { return keep(.present(word), path, value.range) }
        switch value.kind {
        case .mapping: return tests(value.pairs, at: path, &sink)
        case .scalar where value.string == nil:
            sink.add(value.range, da: "Her står ikke, hvad der skal gælde: »present«, en værdi eller en test.", en: "Nothing says what must hold: \"present\", a value or a test.")
            return []
        default:
            let values = choices(value, at: path, &sink)
            return values.isEmpty ? [] : keep(.oneOf(values), path, value.range)
        }
    }

    private mutating func tests(_ pairs: [YAMLValue.Pair], at path: FieldPath, _ sink: inout DiagnosticSink) -> [Test] {
        let tests = pairs.flatMap { read($0, at: path, &sink) }
        return tests + terms(pairs, at: path, &sink)
    }

    private mutating func keep(_ test: Test, _ path: FieldPath, _ range: Range<Int>) -> [Test] {
        places.append(.init(path: path, test: test, range: range))
        return [test]
    }

    private func wrongKind(_ test: String, _ path: FieldPath, _ range: Range<Int>, _ sink: inout DiagnosticSink) -> [Test] {
        let fitting = TestNames.fitting(path).joined(separator: ", ")
        let kind = RecordWords.of(path.shape)
        sink.add(
            range, da: "»\(test)« passer ikke til »\(names.name(path, .da))«, som er \(kind.da). Der passer: \(fitting).",
            en: "\"\(test)\" does not fit \"\(names.name(path, .en))\", which is \(kind.en). These do: \(fitting).")
        return []
    }

    // MARK: Tests

    private mutating func read(_ pair: YAMLValue.Pair, at path: FieldPath, _ sink: inout DiagnosticSink) -> [Test] {
        guard TestNames.all.contains(pair.key) || TestNames.additions.contains(pair.key) else {
            sink.unknown(.init(da: "Testen", en: "test"), pair.key, pair.keyRange, among: TestNames.fitting(path) + TestNames.additions)
            return []
        }
        // These go with `mentions` and `avoid`, and are read there.
        if TestNames.additions.contains(pair.key) { return [] }
        guard TestNames.fitting(path).contains(pair.key) else { return wrongKind(pair.key, path, pair.keyRange, &sink) }
        func flag(_ value: YAMLValue) -> Bool {
            if let flag = value.bool { return flag }
            sink.add(value.range, da: "»\(pair.key)« er true eller false.", en: "\"\(pair.key)\" is true or false.")
            return true
        }
        switch pair.key {
        case "present": return keep(.present(flag(pair.value)), path, pair.keyRange)
        case "is" where path.shape == .date: return dateBounds(pair, at: path, &sink)
        case "is", "one-of":
            if pair.key == "is", path.shape == .number || path.shape == .amount, pair.value.kind == .mapping { return numberBounds(pair, at: path, &sink) }
            return keep(.oneOf(choices(pair.value, at: path, &sink)), path, pair.keyRange)
        case "mentions", "avoid": return []
        case "matches":
            let patterns = pair.value.list.compactMap { pattern($0, &sink) }
            return patterns.isEmpty ? [] : keep(.matches(patterns), path, pair.keyRange)
        case "items", "words", "characters", "lix":
            guard let measure = Measure(rawValue: pair.key) else { return [] }
            let bounds = bounds(of: pair, at: path, &sink)
            return bounds.isEmpty ? [] : keep(.measure(measure, bounds), path, pair.keyRange)
        case "at-least", "at-most", "more-than", "less-than": return numberBounds(pair, at: path, &sink)
        case "before", "after", "not-before", "not-after": return dateBounds(pair, at: path, &sink)
        case "leads-to": return link(pair, at: path, &sink)
        case "unique": return flag(pair.value) ? keep(.unique, path, pair.keyRange) : []
        case "same": return flag(pair.value) ? keep(.same, path, pair.keyRange) : []
        case "some", "not":
            var single = path
            if pair.key == "some" { single.isList = false }
            let inner = testsWithTerms(pair.value, at: single, &sink)
            if inner.isEmpty { return [] }
            return [pair.key == "some" ? .some(inner) : .not(inner)]
        default: return []
        }
    }

    /// As `tests`, and not kept for contradictions: what stands under `not` or `some` contradicts nothing.
    private mutating func testsWithTerms(_ value: YAMLValue, at path: FieldPath, _ sink: inout DiagnosticSink) -> [Test] {
        let kept = places.count
        defer { places.removeLast(places.count - kept) }
        return tests(value, at: path, &sink)
    }

    private func pattern(_ value: YAMLValue, _ sink: inout DiagnosticSink) -> Pattern? {
        guard let source = value.string, !source.isEmpty else {
            sink.add(value.range, da: "Et mønster er en tekst.", en: "A pattern is a text.")
            return nil
        }
        do throws(Pattern.Problem) {
            return try Pattern(source)
        } catch {
            let before = String(decoding: source.utf8.prefix(error.offset), as: UTF8.self).count
            // PCRE2 has its words in English only.
            sink.add(
                value.range, da: "Mønstret »\(source)« kan ikke læses, fra tegn \(before + 1): \(error.words).",
                en: "The pattern \"\(source)\" cannot be read, from character \(before + 1) on: \(error.words).")
            return nil
        }
    }

    private func choices(_ value: YAMLValue, at path: FieldPath, _ sink: inout DiagnosticSink) -> [String] {
        value.list.compactMap { item in
            guard let written = item.string else {
                sink.add(item.range, da: "Her skal stå en tekst.", en: "A text is expected here.")
                return nil
            }
            switch path.shape {
            case .choice(let values):
                guard let field = path.fields.last else { return written }
                if let name = names.value(written, of: field, among: values) { return name }
                sink.unknown(.init(da: "Værdien af \(names.name(path, .da))", en: "value of \(names.name(path, .en))"), written, item.range, among: names.valueNames(of: field, among: values))
                return nil
            case .number where NumberText.parse(written) == nil:
                sink.add(item.range, da: "»\(written)« er ikke et tal.", en: "\"\(written)\" is no number.")
                return nil
            case .flag where BooleanText.parse(written) == nil:
                sink.add(item.range, da: "»\(names.name(path, .da))« er true eller false.", en: "\"\(names.name(path, .en))\" is true or false.")
                return nil
            case .date:
                guard let date = CalendarDate(written) else {
                    sink.add(item.range, da: "»\(written)« er ikke en dato. Skriv den som 2027-12-31.", en: "\"\(written)\" is no date. Write it as 2027-12-31.")
                    return nil
                }
                return date.iso
            default: return written
            }
        }
    }

    // MARK: Limits

    /// `items: 5`, `items: { at-most: 5 }`.
    private func bounds(of pair: YAMLValue.Pair, at path: FieldPath, _ sink: inout DiagnosticSink) -> [NumberBound] {
        if pair.value.kind != .mapping { return bound("is", pair.value, at: path, &sink).map { [$0] } ?? [] }
        let kinds = NumberBound.Kind.allCases.map(\.rawValue)
        return pair.value.pairs.compactMap { limit in
            guard kinds.contains(limit.key) else {
                sink.unknown(.init(da: "Grænsen", en: "limit"), limit.key, limit.keyRange, among: kinds)
                return nil
            }
            return bound(limit.key, limit.value, at: path, &sink)
        }
    }

    private mutating func numberBounds(_ pair: YAMLValue.Pair, at path: FieldPath, _ sink: inout DiagnosticSink) -> [Test] {
        guard let bound = bound(pair.key, pair.value, at: path, &sink) else { return [] }
        return keep(.number([bound]), path, pair.keyRange)
    }

    private func bound(_ name: String, _ value: YAMLValue, at path: FieldPath, _ sink: inout DiagnosticSink) -> NumberBound? {
        guard let kind = NumberBound.Kind(rawValue: name) else { return nil }
        if let other = otherField(value, at: path, &sink) {
            guard other.shape == .number || other.shape == .amount else {
                sink.add(value.range, da: "»\(names.name(other, .da))« er ikke et tal.", en: "\"\(names.name(other, .en))\" is no number.")
                return nil
            }
            return NumberBound(kind: kind, limit: .field(other))
        }
        if value.kind == .mapping { return nil }
        guard let number = value.string.flatMap({ NumberText.parse($0) }) else {
            sink.add(value.range, da: "»\(name)« er et tal eller »{ field: FELT }«.", en: "\"\(name)\" is a number or \"{ field: FIELD }\".")
            return nil
        }
        return NumberBound(kind: kind, limit: .value(number.value))
    }

    private mutating func dateBounds(_ pair: YAMLValue.Pair, at path: FieldPath, _ sink: inout DiagnosticSink) -> [Test] {
        guard let kind = DateBound.Kind(rawValue: pair.key) else { return [] }
        if let other = otherField(pair.value, at: path, &sink) {
            guard other.shape == .date else {
                sink.add(pair.value.range, da: "»\(names.name(other, .da))« er ikke en dato.", en: "\"\(names.name(other, .en))\" is no date.")
                return []
            }
            return keep(.date([DateBound(kind: kind, limit: .field(other))]), path, pair.keyRange)
        }
        if pair.value.kind == .mapping { return [] }
        guard let written = pair.value.string, let limit = Self.day(written) else {
            sink.add(
                pair.value.range, da: "»\(pair.key)« er en dato (2027-12-31), »today«, »today + 30« (dage) eller »{ field: FELT }«.",
                en: "\"\(pair.key)\" is a date (2027-12-31), \"today\", \"today + 30\" (days) or \"{ field: FIELD }\".")
            return []
        }
        return keep(.date([DateBound(kind: kind, limit: limit)]), path, pair.keyRange)
    }

    /// `2027-12-31`, `today`, `today + 30`, `today - 1`; in Danish `i dag`.
    private static func day(_ written: String) -> DateBound.Limit? {
        if let date = CalendarDate(written) { return .date(date) }
        let compact = written.lowercased().filter { !$0.isWhitespace }
        for word in ["today", "idag"] where compact.hasPrefix(word) {
            let rest = compact.dropFirst(word.count)
            if rest.isEmpty { return .today(0) }
            guard let sign = rest.first, sign == "+" || sign == "-", let days = Int(rest.dropFirst()), days < 100_000 else { return nil }
            return .today(sign == "+" ? days : -days)
        }
        return nil
    }

    /// `{ field: target.value }`: a field of the same definition.
    private func otherField(_ value: YAMLValue, at path: FieldPath, _ sink: inout DiagnosticSink) -> FieldPath? {
        guard value.kind == .mapping else { return nil }
        guard let pair = value.pairs.first, value.pairs.count == 1, pair.key == "field", let written = pair.value.string else {
            sink.add(value.range, da: "Skriv »{ field: FELT }« for at sammenligne med et andet felt.", en: "Write \"{ field: FIELD }\" to compare with another field.")
            return nil
        }
        return self.path(written, from: path.record, pair.value.range, &sink)
    }

    // MARK: Terms

    /// `mentions` and `avoid`, with what goes with them: `say` and `negated`.
    private mutating func terms(_ pairs: [YAMLValue.Pair], at path: FieldPath, _ sink: inout DiagnosticSink) -> [Test] {
        let say = pairs.first { $0.key == "say" }
        let negated = pairs.first { $0.key == "negated" }
        let lists = pairs.filter { $0.key == "mentions" || $0.key == "avoid" }
        if let alone = say ?? negated, lists.isEmpty {
            sink.add(alone.keyRange, da: "»\(alone.key)« hører til »avoid« eller »mentions«.", en: "\"\(alone.key)\" goes with \"avoid\" or \"mentions\".")
        }
        if let say, say.value.string == nil { sink.add(say.value.range, da: "»say« er, hvad vi siger i stedet.", en: "\"say\" is what we say instead.") }
        var countsNegated: Bool?
        if let negated {
            switch negated.value.string {
            case "counts": countsNegated = true
            case "does-not-count": countsNegated = false
            default: sink.add(negated.value.range, da: "»negated« er »counts« eller »does-not-count«.", en: "\"negated\" is \"counts\" or \"does-not-count\".")
            }
        }
        return lists.flatMap { pair -> [Test] in
            guard TestNames.fitting(path).contains(pair.key) else { return [] }
            let isAvoid = pair.key == "avoid"
            // »Uden pårørende« is no mention of them; a banned word is one in any sentence.
            guard let list = termList(pair.value, say: say?.value.string, countsNegated: countsNegated ?? isAvoid, &sink) else { return [] }
            return keep(isAvoid ? .avoid(list) : .mentions(list), path, pair.keyRange)
        }
    }

    private func termList(_ value: YAMLValue, say: String?, countsNegated: Bool, _ sink: inout DiagnosticSink) -> TermList? {
        if value.kind == .mapping, let file = value["lexicon"] {
            for pair in value.pairs where pair.key != "lexicon" { sink.unknown(.init(da: "Nøglen", en: "key"), pair.key, pair.keyRange, among: ["lexicon"]) }
            guard let bytes = lexicon(file, &sink) else { return nil }
            let list = TermList(tsv: bytes, say: say, countsNegated: countsNegated, languages: languages)
            if list.terms.isEmpty { sink.add(file.range, da: "Der er ingen ord i ordlisten.", en: "There are no terms in the lexicon.") }
            return list
        }
        // `avoid: { visitation: vurdering }`: each word with what is said instead.
        let terms = value.kind == .mapping && value["term"] == nil
            ? value.pairs.compactMap { pair in
                if pair.value.string == nil { sink.add(pair.value.range, da: "Skriv, hvad vi siger i stedet for »\(pair.key)«.", en: "Say what is said instead of \"\(pair.key)\".") }
                return TermList.Term(text: pair.key, say: pair.value.string)
            }
            : value.list.compactMap { term($0, &sink) }
        guard !terms.isEmpty else {
            if value.isNull || value.list.isEmpty { sink.add(value.range, da: "Her skal stå et eller flere ord.", en: "One or more terms are expected here.") }
            return nil
        }
        for term in terms where !term.text.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil }) {
            sink.add(value.range, da: "»\(term.text)« er ikke et ord; tegn findes med »matches«.", en: "\"\(term.text)\" is no word; signs are found with \"matches\".")
        }
        return TermList(terms, say: say, countsNegated: countsNegated, languages: languages)
    }

    /// A word or phrase; `{ term: …, say: …, whole: true, forms: […] }` says more of it.
    private func term(_ value: YAMLValue, _ sink: inout DiagnosticSink) -> TermList.Term? {
        if let text = value.string, !text.trimmingSpaces.isEmpty { return TermList.Term(text: text.trimmingSpaces) }
        var term = TermList.Term(text: "")
        for pair in value.pairs {
            switch pair.key {
            case "term": term.text = pair.value.string?.trimmingSpaces ?? ""
            case "say": term.say = pair.value.string
            case "whole": term.isWhole = pair.value.bool ?? false
            case "forms": term.forms = pair.value.list.compactMap(\.string)
            default: sink.unknown(.init(da: "Nøglen", en: "key"), pair.key, pair.keyRange, among: ["term", "say", "whole", "forms"])
            }
        }
        guard !term.text.isEmpty else {
            sink.add(value.range, da: "Her skal stå et ord eller en vending.", en: "A word or phrase is expected here.")
            return nil
        }
        return term
    }

    // MARK: References

    private mutating func link(_ pair: YAMLValue.Pair, at path: FieldPath, _ sink: inout DiagnosticSink) -> [Test] {
        let linked: FieldShape.Linked
        switch path.shape {
        case .reference(let own), .references(let own): linked = own
        default: return []
        }
        if pair.value.isNull || pair.value.bool == true { return keep(.leadsTo(linked, nil), path, pair.keyRange) }
        let kept = places.count
        let condition = read(pair.value, of: linked.kind.record, &sink)
        places.removeLast(places.count - kept)
        guard let condition else { return [] }
        if case .all(let none) = condition, none.isEmpty { return keep(.leadsTo(linked, nil), path, pair.keyRange) }
        return keep(.leadsTo(linked, condition), path, pair.keyRange)
    }
}
