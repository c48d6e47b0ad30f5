import MeaningLint

/// What the figure does not say.
enum LimitsMissing {
    static let unlimited = Message(
        da: ("Der står, hvad der var på spil, men ikke, hvad tallet ikke siger noget om.", "Hvad kunne nogen tro, at tallet viser, som det ikke viser?"),
        en: ("It says what was at stake, but not what the figure does not tell.", "What might someone think it shows that it does not?"))

    static let rule = Rule(
        id: "limits-missing", principle: .data, serves: 1, severity: .info, tellsAbsence: true, asksFor: [.limits],
        title: Localized(da: "Intet forbehold", en: "No limits"),
        why: Localized(da: "Et tal, der siger, hvad det ikke kan, bliver troet på det, det kan.", en: "A figure that says what it can't do is believed in what it can."),
        sources: ["Målkompasset (Aarhus Kommune 2021), Omfavn data", "SDMX metadata: comments and limitations"],
        decides: Localized(da: "Nøgletallet har »kontekst« og intet »forbehold«.", en: "The KPI has `context` and no `limits`."),
        write: Localized(da: "forbehold: Tallet siger intet om, hvordan ventetiden føles.", en: "limits: The figure says nothing about how the waiting feels."),
        messages: [unlimited],
        examples: [
            .bad(.kpi, .da, "id: ↓ventetid↑\nforbehold:\n"),
            .bad(.kpi, .en, "id: ↓waiting-time↑\nlimits: tbd\n"),
            .good(.kpi, .da, "id: ventetid\nkontekst: Sygehuset lukkede en afdeling.\nforbehold: Tallet siger intet om kvaliteten.\n"),
            .good(.kpi, .en, "id: waiting-time\ncontext:\nlimits:\nrecipients:\n"),
        ],
        check: .init(kpi: { kpi, context in
            guard kpi.context?.isFilled(words: 3) == true, kpi.limits?.isFilled(words: 3) != true, kpi.lacks(.limits) else { return }
            context.report(unlimited, on: kpi)
        }))
}
