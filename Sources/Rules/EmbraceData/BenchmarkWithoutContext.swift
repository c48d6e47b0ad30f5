import MeaningLint

/// Compared with others, without saying what is different there.
enum BenchmarkWithoutContext {
    static let bare = Message(
        da: ("Tallet sammenlignes med {words}, og der står ikke, hvad der er anderledes dér.", "Hvad har de, som vi ikke har, og omvendt?"),
        en: ("The figure is compared with {words}, and it does not say what is different there.", "What have they that we have not, and the other way round?"))

    static let rule = Rule(
        id: "benchmark-without-context", principle: .data, serves: 1, severity: .info, asksFor: [.context],
        title: Localized(da: "En sammenligning uden kontekst", en: "A comparison without context"),
        why: Localized(
            da: "En sammenligning svarer ikke; den spørger. Uden kontekst bliver den læst som et svar.", en: "A comparison does not answer; it asks. Without context it is read as an answer."),
        sources: ["Målkompasset (Aarhus Kommune 2021): fra benchmark til at fortolke og forklare"],
        decides: Localized(
            da: "»sammenligning«, eller ord der siger det, er med andre enheder eller mellem egne enheder, og der er ingen »kontekst«.",
            en: "`comparison`, or words that say so, is with other units or between its own units, and there is no `context`."),
        messages: [bare],
        examples: [
            .bad(.kpi, .da, "id: ventetid\nsammenligning: ↓landsgennemsnittet↑\nkontekst:\nforbehold: Tallet siger intet om kvaliteten.\n"),
            .bad(.kpi, .en, "id: waiting-time\ncomparison: ↓other councils↑\ncontext:\nlimits: The figure says nothing about quality.\n"),
            .good(.kpi, .da, "id: ventetid\nsammenligning: landsgennemsnittet\n"),
            .good(.kpi, .en, "id: waiting-time\ncomparison: the run chart of the last 24 months\ncontext:\nlimits: The figure says nothing about quality.\n"),
        ],
        check: .init(kpi: { kpi, context in
            guard kpi.context?.isFilled(words: 3) != true, kpi.lacks(.context), let pack = context.language(of: kpi) else { return }
            let stated = kpi.comparison.map { $0.with + [$0.kind].compactMap { $0 } } ?? []
            let found = context.affirmed("comparison-words", ["others", "peers"], in: stated, pack: pack) + context.affirmed("comparison-words", ["others"], in: [kpi.title, kpi.description], pack: pack)
            guard let (text, cue) = found.first else { return }
            context.report(bare, at: cue.words, of: text, pack: pack)
        }))
}
