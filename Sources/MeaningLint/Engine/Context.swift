/// What was read of one file, for the Format rules.
public struct Reading: Sendable {
    public var file: SourceFile
    public var tree: Tree
    public var definitions: Definitions
    public var answers: [Answer]
}

/// Tools that keep state, one set a thread.
final class Tools {
    private let languages: LanguageSet
    private var stemmers: [String: Stemmer] = [:]
    /// A file has one language, as a rule.
    private var last: (pack: LanguagePack, stemmer: Stemmer?)?
    private var grammars: [String: RangeGrammar] = [:]
    var answers = AnswerCache()
    /// What patterns of custom rules are searched in.
    private(set) lazy var patternSpace = PatternSpace()

    init(languages: LanguageSet) { self.languages = languages }

    func rangeGrammar(_ pack: LanguagePack) -> RangeGrammar? {
        if let grammar = grammars[pack.code] { return grammar }
        grammars[pack.code] = pack.rangeGrammar
        return grammars[pack.code]
    }

    func stemmer(_ pack: LanguagePack?) -> Stemmer? {
        guard let pack, let name = pack.stemmerName else { return nil }
        if pack === last?.pack { return last?.stemmer }
        defer { last = (pack, stemmers[pack.code]) }
        if let stemmer = stemmers[pack.code] { return stemmer }
        let stemmer = Stemmer(algorithm: name)
        stemmers[pack.code] = stemmer
        return stemmer
    }
}

/// What one configuration says beside severities, for the rules of one file.
struct HouseWords: Sendable {
    var audiences: [AudienceFacts]
    /// The house's own terms: `say`, and `audience` where one is named.
    var terms: Lexicon?
}

/// A text's words, and what was found in them.
private final class ReadText {
    let words: Words
    /// The lexicons that are worth a look, and those that were looked for.
    private let lexicons: LexiconIndex.Lexicons
    private var looked: LexiconIndex.Lexicons = 0
    private var found: [(lexicon: Int, matches: [Lexicon.Match])] = []

    init(_ words: Words, _ pack: LanguagePack) {
        self.words = words
        lexicons = pack.index.lexicons(of: words)
    }

    func matches(_ index: Int, _ pack: LanguagePack, _ stemmer: Stemmer?) -> [Lexicon.Match] {
        let bit = LexiconIndex.bit(index)
        if lexicons & bit == 0 { return [] }
        if looked & bit != 0, let known = found.first(where: { $0.lexicon == index }) { return known.matches }
        let candidates = pack.index.candidates(words, lexicon: index)
        let matches = candidates.isEmpty ? [] : pack.lexicon(index).matches(in: words, stemmer: stemmer, candidates: candidates)
        looked |= bit
        found.append((index, matches))
        return matches
    }

    /// The heads that the text's words and their parts have, for lists of a configuration's own.
    private lazy var heads = Lexicon.HeadSet(of: words)

    func matches(_ lexicon: Lexicon, _ stemmer: Stemmer?) -> [Lexicon.Match] {
        if !lexicon.mayMatch(heads) { return [] }
        let candidates = lexicon.candidates(words)
        return candidates.isEmpty ? [] : lexicon.matches(in: words, stemmer: stemmer, candidates: candidates)
    }
}

/// What a rule works with while one file is checked: the definition's language, its words, its audience — and where it reports.
///
/// A class, because it remembers what several rules ask for; it stays within the check of one file.
public final class Context {
    public let today: CalendarDate
    public let languages: LanguageSet
    let rules: RuleSet
    let plan: RulePlan
    let house: HouseWords
    let tools: Tools
    let locator: Locator
    /// The file's path, as reports show it.
    let path: String
    private(set) var findings: [Finding] = []
    /// What custom rules leave for link time.
    var noted: [Noted] = []
    /// Values that a custom rule compares across the set, as they are met.
    var tallied: [(key: Int, value: String, range: Range<Int>)] = []
    /// How many definitions custom rules were about, by rule.
    private(set) var met: [Int: Int] = [:]
    /// The rule that runs now, and the definition that it looks at.
    var rule = 0
    var header: Header?

    /// By the texts' nodes.
    private var readings: [ReadText?] = []
    private var packByEntry: [Int: Int?] = [:]
    private var lastLanguage: (entry: Int, pack: LanguagePack?) = (-1, nil)
    private var audienceByEntry: [Int: Audience] = [:]
    var itemsByEntry: [Int: Item] = [:]
    private var rangesByEntry: [Int: RangeList?] = [:]

    init(file: SourceFile, today: CalendarDate, rules: RuleSet, plan: RulePlan, house: HouseWords, tools: Tools) {
        self.today = today
        self.rules = rules
        self.plan = plan
        self.house = house
        self.tools = tools
        languages = rules.languages
        locator = Locator(file)
        path = file.path
    }

    // MARK: Options

    public func integer(_ name: String) -> Int {
        switch plan.entries[rule].option(name) {
        case .integer(let value): value
        case .number(let value): Int(value)
        default: 0
        }
    }

    public func number(_ name: String) -> Double {
        switch plan.entries[rule].option(name) {
        case .integer(let value): Double(value)
        case .number(let value): value
        default: 0
        }
    }

    public func words(option name: String) -> [String] {
        if case .words(let words)? = plan.entries[rule].option(name) { return words }
        return []
    }

    // MARK: Language

    /// The language that a definition's texts are in: as stated by itself or its document, else that of its dialect (Danish field
    /// names are one), else as detected. Nil for a language without a pack: such texts get no word rules.
    public func language(of definition: some Definition) -> LanguagePack? {
        // Rules ask one after the other for the same definition.
        if definition.header.entry == lastLanguage.entry { return lastLanguage.pack }
        let pack = findLanguage(of: definition)
        lastLanguage = (definition.header.entry, pack)
        return pack
    }

    private func findLanguage(of definition: some Definition) -> LanguagePack? {
        let header = definition.header
        if let index = packByEntry[header.entry] { return index.map { languages.packs[$0] } }
        let index: Int?
        if let code = header.textLanguage {
            let code = code.prefix { $0 != "-" && $0 != "_" }
            index = languages.packs.firstIndex { $0.code == code }
        } else if let stated = header.statedLanguage?.string.lowercased(), !stated.isEmpty {
            let code = stated.prefix { $0 != "-" && $0 != "_" }
            index = languages.packs.firstIndex { $0.code == code }
        } else {
            index = packIndex(dialectLanguage: header.dialectLanguage, definition.languageTexts)
        }
        packByEntry[header.entry] = .some(index)
        return index.map { languages.packs[$0] }
    }

    /// The dialect's language, else the one that the texts show; what shows none is taken for English.
    private func packIndex(dialectLanguage code: String?, _ texts: [Text]) -> Int? {
        if let code { return languages.packs.firstIndex { $0.code == code } }
        switch languages.detect(texts) {
        case .pack(let index): return index
        case .another: return nil
        case .unclear: return languages.packs.firstIndex { $0.code == "en" }
        }
    }

    /// A question's language: its own where it states one, else its survey's, which has more words to tell it by.
    public func language(of question: Question, in survey: Survey) -> LanguagePack? {
        question.header.statedLanguage != nil || question.header.textLanguage != nil ? language(of: question) : language(of: survey)
    }

    /// A text's words and sentences, made once.
    public func words(of text: Text, pack: LanguagePack) -> Words { reading(of: text, pack).words }

    private func reading(of text: Text, _ pack: LanguagePack) -> ReadText {
        let node = Int(text.node)
        if node < readings.count, let reading = readings[node] { return reading }
        if node >= readings.count { readings += [ReadText?](repeating: nil, count: max(node + 1, text.document.tree.nodes.count) - readings.count) }
        let reading = ReadText(text.withUTF8 { Words($0, abbreviations: pack.abbreviations) }, pack)
        readings[node] = reading
        return reading
    }

    /// Where the entries of one of the language's lexicons stand in a text, worked out once.
    public func matches(_ lexicon: LexiconName, in text: Text, pack: LanguagePack) -> [Lexicon.Match] {
        guard let index = pack.index(of: lexicon) else { return [] }
        return reading(of: text, pack).matches(index, pack, tools.stemmer(pack))
    }

    /// Where words of a lexicon made on the spot stand.
    public func matches(_ lexicon: Lexicon, in text: Text, pack: LanguagePack) -> [Lexicon.Match] {
        reading(of: text, pack).matches(lexicon, tools.stemmer(pack))
    }

    /// Where the house's own terms (`terms:` in the configuration) stand.
    public func houseTerms(in text: Text, pack: LanguagePack) -> [(match: Lexicon.Match, entry: Lexicon.Entry)] {
        guard let terms = house.terms else { return [] }
        return terms.matches(in: words(of: text, pack: pack), stemmer: tools.stemmer(pack)).map { ($0, terms[$0.entry]) }
    }

    /// Who reads a definition's texts.
    public func audience(of definition: some Definition, named names: [Text], isLayByDefault: Bool) -> Audience {
        if let audience = audienceByEntry[definition.header.entry] { return audience }
        let pack = language(of: definition)
        let reader = AudienceReader(pack: pack, facts: house.audiences, stemmer: tools.stemmer(pack))
        // »Alle« and "stakeholders" name nobody: the readers are as good as unnamed.
        let audience = reader.read(pack.map { pack in names.filter { !isVague($0, pack: pack) } } ?? names, isLayByDefault: isLayByDefault)
        audienceByEntry[definition.header.entry] = audience
        return audience
    }

    /// Whether a whole name is made of phrases that name nobody in particular, and of words that join them.
    public func isVague(_ name: Text, pack: LanguagePack) -> Bool {
        func covered(by lexicon: LexiconName) -> Set<Int> {
            Set(matches(lexicon, in: name, pack: pack).filter { !$0.isPart }.flatMap(\.words))
        }
        // A phrase of the list, or nothing but words that name nobody: »dem, som det måtte vedrøre«.
        let phrases = covered(by: "vague-recipients")
        let hasHead = matches("vague-words", in: name, pack: pack).contains { pack[lexicon: "vague-words"]?[$0.entry][column: "kind"] == "head" }
        guard !phrases.isEmpty || hasHead else { return false }
        return phrases.union(covered(by: "joining-words")).union(covered(by: "vague-words")).isSuperset(of: words(of: name, pack: pack).words.indices)
    }

    /// Whether all words of `audience` stand in the name of those who read, inflected.
    public func isAudience(_ audience: Audience, _ group: String, pack: LanguagePack) -> Bool {
        guard !audience.names.isEmpty else { return false }
        let name = audience.names.joined(separator: " ")
        let lexicon = Lexicon(terms: group.split(separator: " ").map { (String($0), [:]) }, hasCompounds: pack.hasCompounds)
        let words = Array(name.utf8).withUnsafeBufferPointer { Words($0, abbreviations: pack.abbreviations) }
        return Set(lexicon.matches(in: words, stemmer: tools.stemmer(pack)).map(\.entry)).count == lexicon.count
    }

    /// A question's answers as ranges of numbers, worked out once; nil where they are none.
    public func ranges(of question: Question, pack: LanguagePack) -> RangeList? {
        if let known = rangesByEntry[question.header.entry] { return known }
        let list = tools.rangeGrammar(pack).flatMap { RangeList(options: question.options, question: question.text, grammar: $0) }
        rangesByEntry[question.header.entry] = .some(list)
        return list
    }

    // MARK: Reporting

    /// Reports at a place.
    /// - Parameters:
    ///   - isMild: this finding has the rule's second, lower severity.
    ///   - isGrave: this finding has the rule's second, higher severity.
    ///   - isOpen: the rule's `confirm` decides at link time whether it holds.
    public func report(
        _ message: Message, at place: Place, _ facts: [Fact] = [], related: [(Place, Localized)] = [], isMild: Bool = false,
        isGrave: Bool = false, isOpen: Bool = false
    ) {
        let entry = plan.entries[rule]
        let severity = (isMild ? entry.milder : isGrave ? entry.graver : nil) ?? entry.severity
        guard severity > .off else { return }
        var others = related.map { Related(file: path, range: locator.range(nonEmpty($0.0.range)), message: $0.1) }
        if let anchored = place.anchored {
            others.append(
                Related(
                    file: path, range: locator.range(nonEmpty(anchored)),
                    message: Localized(da: "Selve teksten står her.", en: "The text itself stands here.")))
        }
        let range = nonEmpty(place.range)
        findings.append(
            Finding(
                rule: rule, severity: severity, message: message, facts: facts, textRange: range, range: locator.range(range),
                entry: header?.entry, related: others, isOpen: isOpen))
    }

    /// The same, where several things may lead to one finding.
    func reportOnce(_ message: Message, at place: Place, _ facts: [Fact]) {
        let range = nonEmpty(place.range)
        if findings.contains(where: { $0.rule == rule && $0.message === message && $0.textRange == range }) { return }
        report(message, at: place, facts)
    }

    /// Notes that the rule that runs now is about the definition that it looks at.
    func meet() { met[rule, default: 0] += 1 }

    /// Reports at some words of a text; the message may speak of `{words}`.
    public func report(
        _ message: Message, at words: Range<Int>, of text: Text, pack: LanguagePack, _ facts: [Fact] = [], related: [(Place, Localized)] = [],
        isMild: Bool = false, isGrave: Bool = false
    ) {
        let all = self.words(of: text, pack: pack)
        report(
            message, at: text.place(of: text.range(all, words)), [.text("words", text.written(all, words))] + facts, related: related,
            isMild: isMild, isGrave: isGrave)
    }

    /// Reports something about the definition as a whole: at its id, else its title, else its first key.
    public func report(
        _ message: Message, on definition: some Definition, _ facts: [Fact] = [], related: [(Place, Localized)] = [], isMild: Bool = false,
        isOpen: Bool = false
    ) {
        report(message, at: definition.header.anchor, facts, related: related, isMild: isMild, isOpen: isOpen)
    }

    /// A finding of what was noticed while reading: the definition is the one it was noticed in.
    public func report(
        _ message: Message, range: Range<Int>, anchored: Range<Int>? = nil, entry: Int?, _ facts: [Fact] = [], related: [(Place, Localized)] = [],
        isMild: Bool = false
    ) {
        let count = findings.count
        report(message, at: Place(range, anchored: anchored), facts, related: related, isMild: isMild)
        if findings.count > count { findings[count].entry = entry }
    }

    /// A range of no width (the end of a file) takes in the character before it.
    private func nonEmpty(_ range: Range<Int>) -> Range<Int> {
        guard range.isEmpty else { return range }
        let text = locator.file.text
        func isWithin(_ index: Int) -> Bool { text.indices.contains(index) && text[index] & 0xC0 == 0x80 }
        var (start, end) = (min(range.lowerBound, text.count), min(range.lowerBound + 1, text.count))
        if start == end { start = max(0, start - 1) }
        while start > 0, isWithin(start) { start -= 1 }
        while isWithin(end) { end += 1 }
        return start..<end
    }

    func fileOrder() -> [Finding] { findings }
}
