/// Reads the rules that stand under `custom-rules` in a configuration, and holds them to what built-in ones are held to.
struct CustomRuleReader {
    let names: FieldNames
    let languages: LanguageSet
    /// The ids of built-in rules, which stay theirs.
    let builtIn: Set<String>
    /// The pack that the rules come from; their ids begin with it.
    let pack: String?
    /// Reads a lexicon file by its path as written; nil after telling why it could not.
    let lexicon: (YAMLValue, inout DiagnosticSink) -> [UInt8]?

    static let keys = ["id", "principle", "serves", "on", "when", "require", "severity", "title", "message", "question", "why", "examples"]
    static let required = ["id", "on", "principle", "message", "question", "why", "examples"]

    /// - Parameter number: the rule's number among those of its configuration.
    func read(_ value: YAMLValue, number: Int, _ sink: inout DiagnosticSink) -> CustomRule? {
        let before = sink.diagnostics.count
        guard value.kind == .mapping else {
            sink.add(value.range, da: "En regel er nøgler: id, principle, on, require, message, question, why, examples.", en: "A rule is a mapping: id, principle, on, require, message, question, why, examples.")
            return nil
        }
        let pairs = value.pairs
        func pair(_ key: String) -> YAMLValue.Pair? { pairs.first { $0.key == key } }
        for pair in pairs where !Self.keys.contains(pair.key) { sink.unknown(.init(da: "Nøglen", en: "key"), pair.key, pair.keyRange, among: Self.keys) }
        let place = pairs.first?.keyRange ?? value.range
        let id = pair("id").flatMap { readID($0.value, &sink) }
        tellMissing(pairs, named: id, at: place, &sink)

        let principle = choice(pair("principle"), Principle.allCases.map(\.rawValue), .init(da: "Princippet", en: "principle"), &sink).flatMap(Principle.init)
        let subjects = pair("on").map { readSubjects($0, &sink) } ?? []
        let severity = choice(pair("severity"), Severity.allCases.map(\.name), .init(da: "Vægten", en: "severity"), &sink).flatMap { Severity(name: $0) }
        let serves = pair("serves").map { readServes($0.value, &sink) } ?? 0
        let (title, why) = (localized(pair("title"), &sink), localized(pair("why"), &sink))
        var (message, question) = (localized(pair("message"), &sink), localized(pair("question"), &sink))
        if let pair = pair("question"), let question, !question.da.trimmingSpaces.hasSuffix("?") || !question.en.trimmingSpaces.hasSuffix("?") {
            sink.add(pair.value.range, da: "Et fund ender i et spørgsmål: sæt spørgsmålstegn efter.", en: "A finding ends in a question: put a question mark behind it.")
        }
        let examples = pair("examples").map { readExamples($0, &sink) } ?? .init()
        guard let first = subjects.first else { return nil }
        if pair("when") == nil, pair("require") == nil {
            sink.add(place, da: "Reglen siger ikke, hvad den spørger til: skriv »require« (det, der skal gælde) eller »when« (det, den spørger ved).", en: "The rule does not say what it asks about: write \"require\" (what must hold) or \"when\" (where it asks).")
        }
        // A field has to be there in each of the kinds.
        let conditions = subjects.map { ($0, readConditions(pair("when"), pair("require"), of: $0, &sink)) }
        let facts = conditions.reduce(into: Set<String>()) { $0.formUnion($1.1.facts) }
        let placeholders = subjects.map { subject in
            var placeholders = Placeholders(names: names, record: subject.record, facts: facts)
            let told = message.map { placeholders.resolve($0, at: pair("message")?.value.range ?? place, &sink) }
            let asked = question.map { placeholders.resolve($0, at: pair("question")?.value.range ?? place, &sink) }
            if subject == first { (message, question) = (told, asked) }
            return placeholders
        }
        guard sink.diagnostics.count == before, let id, let principle, let message, let question, let why else { return nil }

        let told = Message(da: (message.da, question.da), en: (message.en, question.en))
        let check = zip(conditions, placeholders).reduce(into: Rule.Check()) { check, own in
            let (subject, condition) = own.0
            let ready = RuleConditions(when: condition.when, require: condition.require, message: told, placeholders: own.1.fields, facts: own.1.usedFacts)
            check = check.and(ready.check(on: subject, number: number))
        }
        var rule = Rule(
            id: pack.map { "\($0)/\(id)" } ?? id, principle: principle, serves: principle == .format ? 0 : serves, severity: severity ?? .info,
            needsWholeSet: check.catalogue != nil,
            title: title ?? Self.title(id), why: why, decides: decides(conditions[0].1.when, conditions[0].1.require, subjects), messages: [told],
            examples: examples.examples.map { Example(scope: .file, language: Self.language(of: $0.text), isBad: $0.isBad, text: $0.text) }, check: check)
        rule.origin = Origin(file: sink.locator.file.path, position: sink.locator.position(place.lowerBound))
        return CustomRule(rule: rule, examples: examples.examples, today: examples.today, subjects: subjects)
    }

    private func tellMissing(_ pairs: [YAMLValue.Pair], named id: String?, at place: Range<Int>, _ sink: inout DiagnosticSink) {
        let missing = Self.required.filter { key in !pairs.contains { $0.key == key && !$0.value.isNull } }
        if missing.isEmpty { return }
        // A key that is only misspelt is told as that.
        let misspelt = pairs.filter { !Self.keys.contains($0.key) }.compactMap { Spelling.nearest($0.key, among: Self.keys) }
        for key in missing where !misspelt.contains(key) {
            let reason: Localized = switch key {
            case "question": Localized(da: "hvert fund ender i et spørgsmål", en: "each finding ends in a question")
            case "principle": Localized(da: "hver regel står under et princip", en: "each rule serves a principle")
            case "examples": Localized(da: "en regel uden eksempler kan ikke afprøves", en: "a rule without examples cannot be tested")
            case "why": Localized(da: "den, der bliver spurgt, skal kunne se hvorfor", en: "who is asked must be able to see why")
            case "on": Localized(da: RuleSubject.allCases.map(\.rawValue).joined(separator: ", "), en: RuleSubject.allCases.map(\.rawValue).joined(separator: ", "))
            case "message": Localized(da: "det, der blev læst", en: "the fact that was read")
            default: Localized(da: "et navn, som svar og indstillinger kan bruge", en: "a name for answers and settings")
            }
            let name = id.map { ($0, " »\($0)«", " \"\($0)\"") }
            sink.add(place, da: "Reglen\(name?.1 ?? "") mangler »\(key)«: \(reason.da).", en: "The rule\(name?.2 ?? "") has no \"\(key)\": \(reason.en).")
        }
    }

    private func readID(_ value: YAMLValue, _ sink: inout DiagnosticSink) -> String? {
        guard let id = value.string else { return nil }
        let parts = id.split(separator: "-", omittingEmptySubsequences: false)
        let isKebab = parts.allSatisfy { part in !part.isEmpty && part.allSatisfy { $0.isNumber || $0.isLetter && $0.lowercased() == String($0) } }
        guard isKebab else {
            sink.add(value.range, da: "»\(id)« kan ikke være id: skriv små bogstaver, tal og bindestreger, som »nævn-de-pårørende«.", en: "\"\(id)\" cannot be an id: write small letters, digits and hyphens, as in \"name-the-relatives\".")
            return nil
        }
        guard pack != nil || !builtIn.contains(id) else {
            sink.add(value.range, da: "»\(id)« er en af de indbyggede regler; giv jeres et andet id.", en: "\"\(id)\" is a built-in rule; give yours another id.")
            return nil
        }
        return id
    }

    /// One kind of definition, or a list of them.
    private func readSubjects(_ pair: YAMLValue.Pair, _ sink: inout DiagnosticSink) -> [RuleSubject] {
        var subjects: [RuleSubject] = []
        for value in pair.value.list {
            let own = YAMLValue.Pair(key: pair.key, keyRange: pair.keyRange, value: value)
            guard let subject = choice(own, RuleSubject.allCases.map(\.rawValue), .init(da: "Emnet", en: "kind"), &sink).flatMap(RuleSubject.init) else { continue }
            if !subjects.contains(subject) { subjects.append(subject) }
        }
        return subjects
    }

    private func readServes(_ value: YAMLValue, _ sink: inout DiagnosticSink) -> Int {
        if let number = value.string.flatMap({ Int($0) }), (1...3).contains(number) { return number }
        sink.add(value.range, da: "»serves« er 1, 2 eller 3: hvilket af princippets spørgsmål reglen tjener.", en: "\"serves\" is 1, 2 or 3: which of the principle's questions the rule serves.")
        return 0
    }

    private func choice(_ pair: YAMLValue.Pair?, _ names: [String], _ what: Localized, _ sink: inout DiagnosticSink) -> String? {
        guard let pair, !pair.value.isNull else { return nil }
        // YAML 1.1 readers know `off` as false.
        let written = pair.value.string == "false" && names.contains("off") ? "off" : pair.value.string
        guard let written, names.contains(written) else {
            if let written {
                sink.unknown(what, written, pair.value.range, among: names)
            } else {
                sink.add(pair.value.range, da: "»\(pair.key)« er én af: \(names.joined(separator: ", ")).", en: "\"\(pair.key)\" is one of: \(names.joined(separator: ", ")).")
            }
            return nil
        }
        return written
    }

    /// One text for both languages, or one for each.
    private func localized(_ pair: YAMLValue.Pair?, _ sink: inout DiagnosticSink) -> Localized? {
        guard let pair, !pair.value.isNull else { return nil }
        if let text = pair.value.string, !text.trimmingSpaces.isEmpty { return Localized(da: text.trimmingSpaces, en: text.trimmingSpaces) }
        var (da, en): (String?, String?)
        for own in pair.value.pairs {
            switch own.key {
            case "da": da = own.value.string?.trimmingSpaces
            case "en": en = own.value.string?.trimmingSpaces
            case _ where own.value.isNull && da ?? en != nil:
                sink.add(own.keyRange, da: "Et komma deler teksten her: sæt den i anførselstegn.", en: "A comma cuts the text here: put it in quotation marks.")
            default: sink.unknown(.init(da: "Sproget", en: "language"), own.key, own.keyRange, among: ["da", "en"])
            }
        }
        guard let one = da ?? en else {
            sink.add(pair.value.range, da: "»\(pair.key)« er en tekst, eller »{ da: …, en: … }«.", en: "\"\(pair.key)\" is a text, or \"{ da: …, en: … }\".")
            return nil
        }
        return Localized(da: da ?? one, en: en ?? one)
    }

    /// An id as a title: »Nævn de pårørende«.
    private static func title(_ id: String) -> Localized {
        let words = id.replacing("-", with: " ")
        let title = words.prefix(1).uppercased() + words.dropFirst()
        return Localized(da: title, en: title)
    }

    private static func language(of text: String) -> MessageLanguage {
        text.utf8.contains(0xC3) || ["mål:", "titel:", "overblik:", "tekst:"].contains { text.contains($0) } ? .da : .en
    }

    // MARK: Conditions

    private func readConditions(
        _ when: YAMLValue.Pair?, _ require: YAMLValue.Pair?, of subject: RuleSubject, _ sink: inout DiagnosticSink
    ) -> (when: Condition?, require: Condition?, facts: Set<String>) {
        let check = ConditionCheck(names: names)
        var whenReader = ConditionReader(names: names, languages: languages, lexicon: lexicon)
        let first = when.flatMap { whenReader.read($0.value, of: subject.record, &sink) }
        check.tell(whenReader.places, &sink)
        var requireReader = ConditionReader(names: names, languages: languages, lexicon: lexicon)
        let second = require.flatMap { requireReader.read($0.value, of: subject.record, &sink) }
        check.tell(requireReader.places, &sink)
        check.tellImplied(when: whenReader.places, require: requireReader.places, &sink)
        return (first, second, (second ?? first)?.facts ?? [])
    }

    private func decides(_ when: Condition?, _ require: Condition?, _ subjects: [RuleSubject]) -> Localized {
        let words = ConditionWords(names: names)
        func text(_ language: MessageLanguage) -> String {
            func say(_ da: String, _ en: String) -> String { language == .da ? da : en }
            let about = MessageText.list(subjects.map { RecordWords.of($0.record)[language] }, language)
            var text = say("Den spørger ved \(about)", "It asks about \(about)")
            if let when { text += say(", hvor ", " where ") + words.text(when, language) }
            if let require { text += say(", medmindre ", ", unless ") + words.text(require, language) }
            return text + "."
        }
        return Localized(da: text(.da), en: text(.en))
    }

    // MARK: Examples

    private struct Examples {
        var examples: [CustomExample] = []
        var today: CalendarDate?
    }

    private func readExamples(_ pair: YAMLValue.Pair, _ sink: inout DiagnosticSink) -> Examples {
        var result = Examples()
        if pair.value.isNull { return result }
        guard pair.value.kind == .mapping else {
            sink.add(pair.value.range, da: "Eksempler står under »bad« (her spørger reglen) og »good« (her tier den).", en: "Examples stand under \"bad\" (the rule asks) and \"good\" (it is silent).")
            return result
        }
        for own in pair.value.pairs {
            switch own.key {
            case "bad", "good":
                for (index, value) in own.value.list.enumerated() {
                    guard let text = value.string, !text.trimmingSpaces.isEmpty else {
                        sink.add(value.range, da: "Et eksempel er en tekst: en hel fil, efter »- |« eller i anførselstegn.", en: "An example is a text: a whole file, behind \"- |\" or in quotation marks.")
                        continue
                    }
                    let origin = Origin(file: sink.locator.file.path, position: sink.locator.position(value.range.lowerBound))
                    result.examples.append(CustomExample(text: text.hasSuffix("\n") ? text : text + "\n", isBad: own.key == "bad", number: index + 1, origin: origin))
                }
            case "today":
                result.today = own.value.string.flatMap { CalendarDate($0) }
                if result.today?.day == nil { sink.add(own.value.range, da: "»today« er den dag, eksemplerne læses: 2027-12-31.", en: "\"today\" is the day that the examples are read on: 2027-12-31.") }
            default: sink.unknown(.init(da: "Nøglen", en: "key"), own.key, own.keyRange, among: ["bad", "good", "today"])
            }
        }
        for isBad in [true, false] where !pair.value.pairs.contains(where: { $0.key == (isBad ? "bad" : "good") && !$0.value.list.isEmpty }) {
            sink.add(
                pair.keyRange, da: isBad ? "Her mangler et eksempel under »bad«: et, som reglen spørger ved." : "Her mangler et eksempel under »good«: et, som reglen tier ved.",
                en: isBad ? "An example under \"bad\" is missing: one that the rule asks about." : "An example under \"good\" is missing: one that the rule is silent about.")
        }
        return result
    }
}

extension Condition {
    /// What a message may speak of beside fields: what the tests find.
    var facts: Set<String> {
        switch self {
        case .all(let conditions), .any(let conditions): conditions.reduce(into: []) { $0.formUnion($1.facts) }
        case .not(let condition), .parts(_, _, let condition), .around(let condition): condition.facts
        case .field(_, let tests): tests.reduce(into: []) { $0.formUnion($1.facts) }
        }
    }
}

extension Test {
    fileprivate var facts: Set<String> {
        switch self {
        case .present, .oneOf, .leadsTo, .unique: ["value"]
        case .mentions: ["words"]
        case .avoid: ["words", "say"]
        case .matches: ["words", "value"]
        case .measure: ["count", "limit"]
        case .number, .date: ["value", "limit"]
        case .same: ["value", "most"]
        case .some(let tests), .not(let tests): tests.reduce(into: []) { $0.formUnion($1.facts) }
        }
    }
}

/// The fields and facts that a rule's messages speak of.
struct Placeholders {
    let names: FieldNames
    let record: RecordKind
    let facts: Set<String>
    private(set) var fields: [FieldPath] = []
    private(set) var usedFacts: [String] = []

    init(names: FieldNames, record: RecordKind, facts: Set<String>) {
        self.names = names
        self.record = record
        self.facts = facts
    }

    /// The template with the fields' English names; tells of what there is not.
    mutating func resolve(_ text: Localized, at range: Range<Int>, _ sink: inout DiagnosticSink) -> Localized {
        let da = resolve(text.da, at: range, &sink)
        return Localized(da: da, en: text.en == text.da ? da : resolve(text.en, at: range, &sink))
    }

    private mutating func resolve(_ template: String, at range: Range<Int>, _ sink: inout DiagnosticSink) -> String {
        var result = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            let inside = rest[rest.index(after: open)..<close]
            rest = rest[rest.index(after: close)...]
            let mark = inside.hasPrefix("=") ? "=" : ""
            let parts = inside.dropFirst(mark.count).split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
            let name = parts.first.map(String.init) ?? ""
            result += "{" + mark + (known(name, range, &sink) ?? name) + (parts.count > 1 ? "|" + parts[1] : "") + "}"
        }
        return result + rest
    }

    private mutating func known(_ name: String, _ range: Range<Int>, _ sink: inout DiagnosticSink) -> String? {
        if facts.contains(name) {
            if !usedFacts.contains(name) { usedFacts.append(name) }
            return name
        }
        let reader = ConditionReader(names: names, languages: LanguageSet([])) { _, _ in nil }
        guard let path = reader.path(name, from: record, range, &sink, others: facts.sorted()).map(reader.spoken) else { return nil }
        if !fields.contains(path) { fields.append(path) }
        return path.name
    }
}
