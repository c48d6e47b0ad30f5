import MeaningLint

/// For control, and for nothing else.
enum ControlOnlyUse {
    static let control = Message(
        da: ("Som formål står kun {words}.", "Hvad kan vi lære af det sammen med dem, det handler om?"),
        en: ("The only purpose it names is {words}.", "What can we learn from it together with those it is about?"))

    static let rule = Rule(
        id: "control-only-use", principle: .data, serves: 2, severity: .warning,
        title: Localized(da: "Kun til kontrol", en: "For control only"),
        why: Localized(
            da: "Kompasset forbyder ikke styring; det spørger, om der kun er styring. Data, der kun kontrollerer, lærer folk at passe på.",
            en: "The compass does not forbid steering; it asks whether there is only steering. Data that only control teach people to be careful."),
        sources: ["Målkompasset (Aarhus Kommune 2021): fra kontrol til relation; Bruger vi data til læring eller til styring?"],
        decides: Localized(
            da: "»formål« og »bruges_til« rummer kun ord for styring, kontrol, tilsyn eller afrapportering og intet om at lære. »Aldrig kun til kontrol« er intet fund.",
            en: "`purpose` and `use` hold only words of control, compliance, reporting or steering, and nothing of learning. \"Never for control\" is no finding."),
        messages: [control],
        examples: [
            .bad(.kpi, .da, "id: ventetid\nformål: [↓kontrol↑]\nlæring: { bruges_til: afrapportering til byrådet, forum: ledermøde, hyppighed: måned, refleksionsspørgsmål: [Hvad undrer os?] }\n"),
            .bad(.dashboard, .en, "id: homes\npurpose: [↓compliance↑]\nlearning: { use: board reporting, forum: board, every: month, questions: [What surprises us?] }\nrecipients: [{ who: area managers, needs: the figures }]\n"),
            .good(.kpi, .da, "id: ventetid\nformål: [læring, styring]\n"),
            .good(.kpi, .en, "id: waiting-time\npurpose: never for control\n"),
        ],
        check: .init(
            kpi: { kpi, context in check(kpi, kpi.purpose, [kpi.learning?.use] + kpi.recipients.map(\.use), context) },
            survey: { survey, context in check(survey, survey.purpose, [survey.learning?.use], context) },
            dashboard: { dashboard, context in check(dashboard, dashboard.purpose, [dashboard.learning?.use] + dashboard.recipients.map(\.use), context) }))

    private static func check(_ definition: some Definition, _ purpose: [Text], _ uses: [Text?], _ context: Context) {
        guard let pack = context.language(of: definition) else { return }
        let texts = (purpose + uses.compactMap { $0 }).filled
        var steering: (Text, Lexicon.Match)?
        for text in texts {
            if !context.matches("learning-words", in: text, pack: pack).isEmpty { return }
            let negators = context.cues("negators", in: text, pack: pack)
            let affirmed = context.matches("steering-words", in: text, pack: pack).first { match in
                !match.isPart && !negators.contains { $0.kind != "lexical" && (0...4).contains(match.words.lowerBound - $0.words.upperBound) }
            }
            // A use that is neither steering nor learning says something of its own.
            guard let affirmed else { return }
            if steering == nil { steering = (text, affirmed) }
        }
        guard let (text, match) = steering else { return }
        context.report(control, at: match.words, of: text, pack: pack)
    }
}
