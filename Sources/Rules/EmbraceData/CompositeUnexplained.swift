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
            da: "Tallet er et indeks af tre eller flere dele (efter formlen eller kildens spørgsmål), og beskrivelsen er på færre end seks ord.",
            en: "The figure is an index of three or more parts (by its formula or its source's questions), and its description has fewer than six words."),
        messages: [opaque],
        examples: [
            .bad(.kpi, .da, "id: ↓trivsel↑\ntitel: Trivselsindeks\nbeskrivelse:\nformel: 0.5 * ro + 0.3 * venner + 0.2 * lyst\n"),
            .bad(.kpi, .en, "id: ↓wellbeing↑\ntitle: Wellbeing index\ndescription:\nformula: calm + friends + joy\n"),
            .good(.kpi, .da, "id: trivsel\ntitel: Trivselsindeks\nbeskrivelse: Tre spørgsmål, som eleverne selv pegede på, vægtet lige.\nformel: ro + venner + lyst\n"),
            .good(.kpi, .en, "id: wait\ntitle: Days of waiting\ndescription:\nformula: first + second + third\n"),
        ],
        check: .init(kpi: { kpi, context in
            guard let pack = context.language(of: kpi), kpi.description?.isFilled(words: 6) != true else { return }
            let isIndex = kpi.aggregation?.value == .index
                || [kpi.title, kpi.description, kpi.unit].compactMap { $0 }.contains { text in context.cues("figure-words", in: text, pack: pack).contains { $0.kind == "index" } }
            guard isIndex else { return }
            let terms = kpi.formula?.string.split { $0 == "+" || $0 == "," || $0 == ";" }.count ?? 0
            let parts = max(terms, kpi.source?.questions.filled.count ?? 0)
            if parts >= 3 { context.report(opaque, on: kpi, [.count("count", parts)]) }
        }))
}
