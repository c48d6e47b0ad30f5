import MeaningLint

/// An index that nobody can look into.
enum CompositeUnexplained {
    static let opaque = Message(
        da: ("Tallet er sat sammen af {=count} dele, og der står ikke, hvorfor netop de.", "Hvad betyder det, når indekset stiger med ét?"),
        en: ("The figure is made of {=count} parts, and it does not say why these.", "What does it mean when the index rises by one?"))

    static let rule = Rule(
        id: "composite-unexplained", principle: .data, serves: 1, severity: .info,
        title: Localized(da: "Et indeks uden forklaring", en: "An index without an explanation"),
        why: Localized(da: "I et indeks kan én ting gå ned, mens tallet går op.", en: "In an index one thing can go down while the figure goes up."),
        sources: ["OECD, Handbook on Constructing Composite Indicators (2008)"],
        decides: Localized(
            da: "Tallet er et indeks af tre eller flere dele (efter formlen, kildens spørgsmål eller det, som titlen eller beskrivelsen regner op eller tæller), og beskrivelsen siger ikke, hvordan de er vejet sammen: den er på færre end seks ord, eller den nævner kun delene. En beskrivelse på 60 ord eller mere bliver ikke bedømt.",
            en: "The figure is an index of three or more parts (by its formula, its source's questions, or what its title or description lists or counts), and the description does not say how they are put together: it has fewer than six words, or names the parts and no weights. A description of 60 words or more is not judged."),
        messages: [opaque],
        examples: [
            .bad(.kpi, .da, "id: ↓trivsel↑\ntitel: Trivselsindeks\nbeskrivelse:\nformel: 0.5 * ro + 0.3 * venner + 0.2 * lyst\n"),
            .bad(.kpi, .en, "id: ↓wellbeing↑\ntitle: Wellbeing index\ndescription:\nformula: calm + friends + joy\n"),
            .bad(.kpi, .en, "id: ↓ease↑\ntitle: Ease index\ndescription: A score from 0 to 100, built from calls, corrections, complaints and time on the page.\n"),
            .good(.kpi, .da, "id: trivsel\ntitel: Trivselsindeks\nbeskrivelse: Tre spørgsmål, som eleverne selv pegede på, vægtet lige.\nformel: ro + venner + lyst\n"),
            .good(.kpi, .en, "id: wait\ntitle: Days of waiting\ndescription:\nformula: first + second + third\n"),
        ],
        check: .init(kpi: { kpi, context in
            guard let pack = context.language(of: kpi) else { return }
            func cues(_ text: Text?) -> [Cue] { text.map { context.cues("figure-words", in: $0, pack: pack) } ?? [] }
            let told = cues(kpi.description)
            // In prose "based on" and "index" stand beside each other by chance: a description that long explains something, too.
            if kpi.description?.isFilled(words: 60) == true { return }
            let isIndex = kpi.aggregation?.value == .index || (cues(kpi.title) + cues(kpi.unit)).contains { $0.kind == "index" || $0.kind == "weighting" }
                || told.contains { $0.kind == "index" || $0.kind == "weighting" } || told.contains { $0.kind == "made-of" } && kpi.description?.isFilled(words: 20) != true
            guard isIndex, !told.contains(where: { $0.kind == "weighting" }) else { return }
            let terms = kpi.formula?.string.split { $0 == "+" || $0 == "," || $0 == ";" }.count ?? 0
            let stated = kpi.description?.isFilled(words: 6) == true ? 0 : max(terms, kpi.source?.questions.filled.count ?? 0)
            // What the parts are is not yet how they are put together.
            let parts = [kpi.title, kpi.description].compactMap { $0 }.map { named(in: $0, cues($0), pack, context) }.reduce(stated, max)
            if parts >= 3 { context.report(opaque, on: kpi, [.count("count", parts)]) }
        }))

    /// How many parts a text lists or counts: "built from calls, corrections and complaints", »indeks ud af seks spørgsmål«.
    private static func named(in text: Text, _ cues: [Cue], _ pack: LanguagePack, _ context: Context) -> Int {
        guard let cue = cues.first(where: { $0.kind == "made-of" }) else { return 0 }
        let words = context.words(of: text, pack: pack)
        guard let sentence = words.sentences.first(where: { $0.words.contains(cue.words.lowerBound) }) else { return 0 }
        let rest = Array(text.string.utf8)[words.words[cue.words.upperBound - 1].range.upperBound..<sentence.range.upperBound]
        let commas = rest.count { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }
        if commas > 0 { return commas + 2 }
        let behind = cue.words.lowerBound..<min(cue.words.upperBound + 2, sentence.words.upperBound)
        let number = context.cues("number-words", in: text, pack: pack).first { behind.contains($0.words.lowerBound) }?.entry[column: "value"].flatMap(Double.init)
        if let number { return Int(number) }
        // "Wind, light and depth rolled into one figure": one comma alone parts clauses.
        let before = Array(text.string.utf8)[sentence.range.lowerBound..<words.words[cue.words.lowerBound].range.lowerBound].count { $0 == UInt8(ascii: ",") }
        return before >= 2 ? before + 2 : 0
    }
}
