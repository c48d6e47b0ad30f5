import MeaningLint

/// A name that leads nowhere: the chain from question to conversation breaks here.
enum BrokenReference {
    static let nowhere = Message(
        da: ("Der findes ikke {=kind} med id {id}.", "Hvor er det blevet af?"),
        en: ("There is no {=kind} with the id {id}.", "Where has it gone?"))
    static let near = Message(
        da: ("Der findes ikke {=kind} med id {id}.", "Var det {meant}, der skulle stå?"),
        en: ("There is no {=kind} with the id {id}.", "Was {meant} meant?"))

    static let rule = Rule(
        id: "broken-reference", principle: .format, serves: 0, severity: .error, needsWholeSet: true,
        title: Localized(da: "Henvisning, der ikke fører nogen steder hen", en: "Reference that leads nowhere"),
        why: Localized(
            da: "Fra spørgsmål over nøgletal og overblik til samtalen er én kæde. Knækker den, ved ingen, hvad tallet bruges til.",
            en: "From question over KPI and dashboard to the conversation is one chain. Where it breaks, nobody knows what the figure is for."),
        decides: Localized(
            da: "Et nøgletal, spørgeskema, spørgsmål eller mål, der nævnes ved sit id, er ikke defineret i filsættet. Dømmes ikke for en enkelt fil uden konfiguration.",
            en: "A KPI, survey, question or goal that is named by its id is not defined in the file set. Not judged for a single file without a configuration."),
        messages: [nowhere, near],
        examples: [
            .bad(.file, .da, "mål:\n  - id: tryg-hverdag\n    nøgletal: [↓kendt-hjælper↑]\n"),
            .bad(.file, .en, "dashboards:\n  - id: homes\n    tiles: [{ kpi: ↓visits-on-tme↑ }]\nkpis: [{ id: visits-on-time, title: Visits on time }]\n"),
            .bad(.file, .en, "surveys: [{ id: pool, questions: [{ id: q1, text: Did you swim today? }] }]\nkpis: [{ id: swimmers, title: Visitors who swam, source: { survey: pool, questions: [↓q7↑] } }]\n"),
            .good(.file, .da, "mål: [{ id: tryg-hverdag, nøgletal: [kendt-hjælper] }]\nkpis: [{ id: kendt-hjælper, titel: Besøg af en kendt hjælper }]\n"),
        ],
        check: .init(catalogue: { catalogue, context in
            let broken = catalogue.broken.filter { context.reports(on: catalogue[$0.item]) }
            if broken.isEmpty { return }
            // Suggestions compare with every id: for a handful of mistakes, not for a set in which nothing fits.
            var ids: [DefinitionKind: [String]] = [:]
            for kind in DefinitionKind.allCases { ids[kind] = catalogue.ids(of: kind) }
            let surveys = Set(ids[.survey] ?? [])
            let suggests = broken.count * (ids.values.map(\.count).max() ?? 0) < 2_000_000
            for (key, reference) in broken {
                let item = catalogue[key]
                let kinds = reference.role.kinds
                // An unknown survey is told once, not for each of its questions too.
                if case .sourceQuestion(let survey?) = reference.role, !surveys.contains(survey) { continue }
                var facts: [Fact] = [.text("id", reference.id), Fact("kind", .localized(KindWords.no(kinds[0])))]
                let meant = suggests ? Spelling.nearest(reference.id, among: kinds.flatMap { ids[$0] ?? [] }) : nil
                if let meant { facts.append(.text("meant", meant)) }
                context.report(meant == nil ? nowhere : near, in: item, at: reference.range, text: reference.textRange, facts: facts)
            }
        }))
}

extension Catalogue.Reference.Role {
    /// The kinds of definition that it can lead to, the usual one first.
    fileprivate var kinds: [DefinitionKind] {
        switch self {
        case .goalKPI, .tile: [.kpi]
        case .feeds, .balances: [.kpi, .goal]
        case .sourceSurvey: [.survey]
        case .sourceQuestion: [.question]
        }
    }
}
