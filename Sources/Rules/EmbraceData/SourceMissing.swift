import MeaningLint

/// A figure that does not say where it comes from.
enum SourceMissing {
    static let missing = Message(
        da: ("Der står ikke, hvor tallet kommer fra.", "Hvem kan vi spørge, når vi undrer os over det?"),
        en: ("It does not say where the figure comes from.", "Who can we ask when something puzzles us?"))

    static let rule = Rule(
        id: "source-missing", principle: .data, serves: 1, severity: .warning, tellsAbsence: true, asksFor: [.source, .system, .table, .survey],
        title: Localized(da: "Hvor kommer tallet fra?", en: "Where does the figure come from?"),
        why: Localized(
            da: "Vi skal have fokus på, hvad der var på spil, da data blev til. Det begynder med at vide, hvor de blev til.",
            en: "One needs an eye for what was at stake when the data came about. That begins with knowing where they did."),
        sources: ["Målkompasset (Aarhus Kommune 2021), Omfavn data", "UN SDG metadata: data source"],
        decides: Localized(da: "Nøgletallet har ingen »kilde«: hverken spørgeskema, system eller tabel.", en: "The KPI has no `source`: no survey, system or table."),
        write: Localized(da: "kilde: { spørgeskema: trivsel, spørgsmål: [q1] }", en: "source: { survey: wellbeing, questions: [q1] }"),
        messages: [missing],
        examples: [
            .bad(.kpi, .da, "id: ↓ventetid↑\nkilde:\n"),
            .bad(.kpi, .en, "id: ↓waiting-time↑\nsource: { system: TBC }\n"),
            .good(.kpi, .da, "id: ventetid\nkilde: Nexus\n"),
            .good(.kpi, .en, "id: waiting-time\nsource: { table: referrals }\n"),
        ],
        check: .init(kpi: { kpi, context in
            guard kpi.lacks(.source), kpi.lacks(.survey), kpi.lacks(.system), kpi.lacks(.table) else { return }
            let named = [kpi.source?.survey, kpi.source?.system, kpi.source?.table].compactMap { $0 } + (kpi.source?.questions ?? [])
            if named.filled.isEmpty { context.report(missing, on: kpi) }
        }))
}
