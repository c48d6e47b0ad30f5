import MeaningLint

/// A professional word in a text for people who are not of that profession.
enum Jargon {
    static let lay = Message(
        da: ("{term} er et fagord i {=kind} til {=audience}. Med almindelige ord: {instead}.", "Hvordan ville vi sige det til én, der aldrig har hørt ordet?"),
        en: ("{term} is a professional term in {=kind} for {=audience}. In plain words: {instead}.", "How would we say it to someone who has never heard it?"))
    static let layPart = Message(
        da: ("{word} rummer et fagord, {term}, i {=kind} til {=audience}. Med almindelige ord: {instead}.", "Hvordan ville vi sige det til én, der aldrig har hørt ordet?"),
        en: ("{word} holds a professional term, {term}, in {=kind} for {=audience}. In plain words: {instead}.", "How would we say it to someone who has never heard it?"))
    static let professional = Message(
        da: ("{term} er et fagord fra et andet fag end det, {=audience} arbejder i. Med almindelige ord: {instead}.", "Hvad betyder ordet for dem?"),
        en: ("{term} is a term from another field than that of {=audience}. In plain words: {instead}.", "What does the word mean to them?"))
    static let house = Message(
        da: ("Vi har aftalt at sige {instead} i stedet for {term}.", "Skal vi bruge vores eget ord her?"),
        en: ("We have agreed to say {instead} instead of {term}.", "Shall we use our own word here?"))

    static let rule = Rule(
        id: "jargon", principle: .meaningful, serves: 2, severity: .warning, milder: .info,
        title: Localized(da: "Et fagord", en: "A professional term"),
        why: Localized(
            da: "»Så skulle jeg svare på spørgsmål om mit ›bevægeapparat, hud og slimhinder‹. Det var svært,« siger en borger i Målkompasset. Den, der ikke forstår ordet, svarer på noget andet – eller slet ikke.",
            en: "\"Then I was to answer questions about my ›locomotor system, skin and mucous membranes‹. It was hard,\" says a resident in the framework. Who does not understand a word answers something else – or nothing."),
        sources: [
            "Målkompasset (Aarhus Kommune 2021), Fokuser på det meningsfulde", "Willis & Lessler, QAS-99 (1999), step 3: unclear or technical terms",
            "Graesser et al., QUAID: unfamiliar technical terms",
        ],
        decides: Localized(
            da: "Et ord fra ordlisten over fagord, bøjet eller som første eller sidste del af et sammensat ord, i en tekst, som respondenter eller modtagere læser, når de ikke er fagfolk. Hvert ord én gang pr. definition. Tavs, hvor »hjælp« eller indledningen forklarer ordet, eller de almindelige ord står ved siden af. For fagfolk fra et andet fag er det en info. Husets egne ord (»terms« i konfigurationen) gælder for alle.",
            en: "A word of the list of professional terms, inflected, in a text that respondents or recipients read who are no professionals. Each word once a definition. Silent where `help` or the intro explains the word, or the plain words stand beside it. For professionals of another field it is an info. The house's own words (`terms` in the configuration) hold for everyone."),
        options: [
            RuleOption("ignore", .words([]), da: "ord, som alle hos os kender", en: "terms that everybody here knows")
        ],
        messages: [lay, layPart, professional, house],
        examples: [
            .bad(.question, .da, "id: krop\ntekst: Har du gener fra ↓slimhinderne↑ eller huden?\n"),
            .bad(.question, .da, "id: traening\ntekst: Hvordan går det med dit ↓rehabiliteringsforløb↑?\n"),
            .bad(.question, .en, "id: body\ntext: Do you have any ↓musculoskeletal↑ problems?\n"),
            .bad(.question, .en, "id: body\ntext: What troubles you?\noptions: [My skin, ↓Oedema↑, Something else]\n"),
            .bad(.survey, .da, "id: hjemmepleje\nrespondenter: borgere\nindledning: Vi spørger alle, der har fået en ↓visitation↑. Teamlederne bruger svarene til at planlægge hjælpen.\n"),
            .bad(.file, .da, "spørgeskemaer: [{ id: skole, respondenter: lærere, spørgsmål: [{ id: q1, tekst: Kender du til ↓komorbiditet↑ hos eleverne? }] }]\n", severity: .info),
            .bad(.file, .da, "spørgeskemaer: [{ id: traening, respondenter: borgere i rehabilitering, spørgsmål: [{ id: q1, tekst: Hvad fik du ud af din ↓rehabilitering↑? }] }]\n"),
            .good(.question, .da, "id: hud\ntekst: Har du problemer med huden?\n"),
            .good(.question, .da, "id: krop\ntekst: Har du gener fra slimhinderne?\nhjælp: Slimhinder er huden inde i mund og næse.\n"),
            .good(.question, .en, "id: body\ntext: Has hypertension (high blood pressure) been a problem for you?\n"),
            .good(.file, .da, "spørgeskemaer: [{ id: vagt, respondenter: sygeplejersker, spørgsmål: [{ id: q1, tekst: Hvor tit møder du komorbiditet hos borgerne? }] }]\n"),
            .good(.question, .da, "id: knogler\ntekst: Har du knogleskørhed (osteoporose)?\n"),
            .good(.question, .da, "id: knogler\ntekst: Er du undersøgt for osteoporose eller knogleskørhed?\n"),
            .good(.question, .en, "id: smell\ntext: Have you had a loss of your sense of smell (anosmia)?\n"),
            .good(.question, .en, "id: lungs\ntext: Have you had an exacerbation(flare-up) this winter?\n"),
            .good(.question, .en, "id: sleep\ntext: What troubles you?\noptions: [Hypersomnia - very sleepy in the daytime, Pain, Something else]\n"),
            .good(.file, .da, "spørgeskemaer: [{ id: dimittender, titel: Dimittendundersøgelse, respondenter: dimittender }]\n"),
            .good(.kpi, .en, "id: waiting-time\ntitle: Benchmark of waiting times\n"),
        ],
        check: .init(
            kpi: { kpi, context in
                check([kpi.title, kpi.description], explaining: [kpi.description], in: kpi, readers: kpi.recipients.compactMap(\.who), isLay: false, context)
            },
            survey: { survey, context in
                check([survey.title, survey.intro], explaining: [survey.intro], in: survey, readers: survey.audience, isLay: true, context)
            },
            question: { question, survey, context in
                if question.instrument != nil || survey.instrument != nil { return }
                guard let pack = context.language(of: question, in: survey) else { return }
                let texts = [question.text, question.help] + question.options + question.rows + (question.scale?.labels.map(\.label) ?? [])
                check(
                    texts, explaining: [question.help, question.text, survey.intro], in: question, readers: survey.audience, isLay: true,
                    pack: pack, context)
            },
            dashboard: { dashboard, context in
                check(
                    [dashboard.title, dashboard.description, dashboard.comment] + dashboard.tiles.flatMap { [$0.title, $0.comment] },
                    explaining: [dashboard.description], in: dashboard, readers: dashboard.recipients.compactMap(\.who), isLay: false, context)
            }))

    private static func check(
        _ texts: [Text?], explaining: [Text?], in definition: some Definition, readers: [Text], isLay: Bool, pack: LanguagePack? = nil,
        _ context: Context
    ) {
        guard let pack = pack ?? context.language(of: definition) else { return }
        var told: Set<String> = []
        var audience: Audience?
        for text in texts {
            guard let text, text.count > 0 else { continue }
            houseTerms(in: text, definition, readers, isLay, pack, &told, context)
            for match in context.matches("jargon", in: text, pack: pack) {
                // Who reads is worked out at the first term only: most texts have none.
                let reader = audience ?? context.audience(of: definition, named: readers, isLayByDefault: isLay)
                audience = reader
                guard let entry = pack[lexicon: "jargon"]?[match.entry], !told.contains(entry.term) else { continue }
                if context.words(option: "ignore").contains(entry.term) { continue }
                let meeting = reader.meets(entry.term, of: entry[column: "field"] ?? "")
                if meeting == .known || isTheirName(match.entry, readers, pack, context) { continue }
                if isName(match, in: text, pack, context) { continue }
                if isExplained(entry, match, in: text, explaining.compactMap { $0 }, pack, context) { continue }
                told.insert(entry.term)
                let words = context.words(of: text, pack: pack)
                let range = words.words[match.words.lowerBound].range.lowerBound..<words.words[match.words.upperBound - 1].range.upperBound
                let written = text.withUTF8 { String(decoding: $0[range], as: UTF8.self) }
                let facts: [Fact] = [
                    .text("term", match.isPart ? entry.term : written), .text("word", written),
                    .text("instead", entry[column: "instead"] ?? ""), Fact("kind", .localized(RecordWords.of(definition.header.kind))),
                    Fact("audience", reader.names.isEmpty ? .localized(Self.unnamed(definition.header.kind)) : .words(reader.names)),
                    .text("field", entry[column: "field"] ?? ""),
                ]
                context.report(meeting == .foreignField ? professional : match.isPart ? layPart : lay, at: text.place(of: range), facts, isMild: meeting == .foreignField)
            }
        }
    }

    /// Who is called by a term knows it: »Dimittendundersøgelse« for dimittender. What is said further of them is the author's word:
    /// »borgere i rehabilitering« may not know it.
    private static func isTheirName(_ entry: Int, _ readers: [Text], _ pack: LanguagePack, _ context: Context) -> Bool {
        readers.contains { reader in
            context.matches("jargon", in: reader, pack: pack).contains { $0.entry == entry && $0.words.lowerBound == 0 && !$0.isPart }
        }
    }

    private static func unnamed(_ kind: DefinitionKind) -> Localized {
        kind == .survey || kind == .question
            ? Localized(da: "dem, der svarer", en: "those who answer") : Localized(da: "dem, der læser det", en: "those who read it")
    }

    private static func houseTerms(
        in text: Text, _ definition: some Definition, _ readers: [Text], _ isLay: Bool, _ pack: LanguagePack, _ told: inout Set<String>,
        _ context: Context
    ) {
        for (match, entry) in context.houseTerms(in: text, pack: pack) where !told.contains(entry.term) {
            if let group = entry[column: "audience"], !group.isEmpty {
                let reader = context.audience(of: definition, named: readers, isLayByDefault: isLay)
                guard context.isAudience(reader, group, pack: pack) else { continue }
            }
            let words = context.words(of: text, pack: pack)
            // What we say instead may hold the word itself.
            if contains(words, entry[column: "instead"] ?? "") { continue }
            told.insert(entry.term)
            let range = words.words[match.words.lowerBound].range.lowerBound..<words.words[match.words.upperBound - 1].range.upperBound
            context.report(
                house, at: text.place(of: range),
                [
                    .text("term", match.isPart ? entry.term : text.withUTF8 { String(decoding: $0[range], as: UTF8.self) }), .text("instead", entry[column: "instead"] ?? ""),
                ])
        }
    }

    /// A capital within a sentence makes a name of a word: Café Median. Not where most words have one, as in English titles.
    private static func isName(_ match: Lexicon.Match, in text: Text, _ pack: LanguagePack, _ context: Context) -> Bool {
        let words = context.words(of: text, pack: pack)
        func isCapital(_ index: Int) -> Bool {
            text.withUTF8 { bytes in
                let start = words.words[index].range.lowerBound
                return (0x41...0x5A).contains(bytes[start]) || bytes[start] == 0xC3 && start + 1 < bytes.count && (0x80...0x9E).contains(bytes[start + 1])
            }
        }
        let first = match.words.lowerBound
        guard isCapital(first), !words.sentences.contains(where: { $0.words.lowerBound == first }) else { return false }
        // A word all in capitals is an abbreviation, such as KPI.
        let range = words.words[first].range
        if text.withUTF8({ bytes in bytes[range].allSatisfy { (0x41...0x5A).contains($0) } }) { return false }
        let capitals = words.words.indices.count(where: isCapital)
        return capitals * 2 <= words.words.count
    }

    // MARK: Explained

    /// Whether the plain words stand beside the term, or the help or intro says what it means.
    private static func isExplained(
        _ entry: Lexicon.Entry, _ match: Lexicon.Match, in text: Text, _ explaining: [Text], _ pack: LanguagePack, _ context: Context
    ) -> Bool {
        let glosses = (entry[column: "instead"] ?? "").split(separator: ";").map(\.trimmed).filter { !$0.isEmpty }
        if standsBesidePlainWords(match, in: text, glosses, context.words(of: text, pack: pack)) { return true }
        for other in [text] + explaining {
            let words = context.words(of: other, pack: pack)
            if glosses.contains(where: { contains(words, $0) }) { return true }
            let isSame = other.place == text.place
            // Who explains a word does so where it first stands.
            for place in context.matches("jargon", in: other, pack: pack).filter({ $0.entry == match.entry }).prefix(8) {
                if tellsMeaning(other, words, behind: place.words.upperBound - 1, needsBracket: isSame && other.place != explaining.first?.place, pack) { return true }
            }
        }
        return false
    }

    /// Whether the words of `phrase` stand in a row; a single plain word is too little to explain by its mere presence.
    private static func contains(_ words: Words, _ phrase: String) -> Bool {
        let wanted = phrase.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
        guard wanted.count >= 2, words.words.count >= wanted.count else { return false }
        for start in 0...(words.words.count - wanted.count) where words.foldedText(start) == wanted[0] {
            if wanted.indices.allSatisfy({ words.foldedText(start + $0) == wanted[$0] }) { return true }
        }
        return false
    }

    /// Whether the plain words came first, »knogleskørhed (osteoporose)«, or stand close by, »osteoporose eller knogleskørhed«.
    private static func standsBesidePlainWords(_ match: Lexicon.Match, in text: Text, _ glosses: [String], _ words: Words) -> Bool {
        let (first, last) = (match.words.lowerBound, match.words.upperBound - 1)
        let isBracketed = text.withUTF8 { bytes in
            let (start, end) = (words.words[first].range.lowerBound, words.words[last].range.upperBound)
            return start > 0 && bytes[start - 1] == UInt8(ascii: "(") && end < bytes.count && bytes[end] == UInt8(ascii: ")")
        }
        if isBracketed && first > 0 { return true }
        let near = max(0, first - 4)..<min(words.words.count, last + 5)
        return glosses.contains { gloss in
            // Of longer ones `contains` has seen to.
            guard gloss.count >= 4, !gloss.contains(" ") else { return false }
            let stem = gloss.lowercased()
            return near.contains { !match.words.contains($0) && words.foldedText($0).hasPrefix(stem) }
        }
    }

    /// Whether what follows a term explains it: a bracket with two words or more, or »det vil sige«, »betyder«, »er når« …
    private static func tellsMeaning(_ text: Text, _ words: Words, behind index: Int, needsBracket: Bool, _ pack: LanguagePack) -> Bool {
        let end = words.words[index].range.upperBound
        let rest = text.withUTF8 { bytes -> [UInt8] in
            var stop = end
            // To the end of the sentence, and no further than an explanation begins.
            let sentence = words.sentences.first { $0.range.contains(end - 1) }
            stop = max(end, min(sentence?.range.upperBound ?? bytes.count, bytes.count, end + 200))
            return Array(bytes[end..<stop])
        }
        let behind = String(decoding: rest, as: UTF8.self).lowercased().trimmed
        if behind.hasPrefix("("), let close = behind.firstIndex(of: ")") {
            return behind[..<close].split { $0 == " " || $0 == "-" }.count >= 2
        }
        // »Hypersomnia - very sleepy in the daytime« in a list of answers.
        if index == 0, ["- ", "– ", "— "].contains(where: behind.hasPrefix), behind.split(separator: " ").count >= 3 { return true }
        let markers = (pack[lexicon: "explaining-words"]?.entries ?? []).filter { !needsBracket || $0[column: "kind"] == "anywhere" }
        let plain = behind.drop { $0 == "," || $0 == "\"" || $0 == "«" || $0 == "»" || $0 == "”" || $0 == " " || $0 == "–" || $0 == "-" || $0 == ":" }
        // »Visitation: kommunens vurdering af …« in a help text is a dictionary's way.
        if !needsBracket, behind.hasPrefix(":"), behind.split(separator: " ").count >= 3 { return true }
        return markers.contains { marker in
            guard plain.hasPrefix(marker.term) else { return false }
            return plain.dropFirst(marker.term.count).first.map { !$0.isLetter } ?? false
        }
    }
}

extension StringProtocol {
    /// Without blanks at both ends.
    var trimmed: String {
        var part = self[...]
        while let first = part.first, first.isWhitespace { part = part.dropFirst() }
        while let last = part.last, last.isWhitespace { part = part.dropLast() }
        return String(part)
    }
}
