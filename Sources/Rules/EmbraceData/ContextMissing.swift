import MeaningLint

/// A figure that travels to others without what was at stake when it came about.
enum ContextMissing {
    static let bare = Message(
        da: ("Tallet når andre end dem, der skaber det, og der står ikke, hvad der var på spil, da det blev til.", "Hvad skal modtageren vide for ikke at læse det forkert?"),
        en: ("The figure reaches others than those who produce it, and it does not say what was at stake when it came about.", "What must the recipient know so as not to misread it?"))

    static let rule = Rule(
        id: "context-missing", principle: .data, serves: 1, severity: .warning, tellsAbsence: true, asksFor: [.context, .limits], needsWholeSet: true,
        title: Localized(da: "Ingen kontekst", en: "No context"),
        why: Localized(
            da: "Den, der ikke var der, ser kun tallet. Konteksten er det, der gør det til viden.", en: "Who was not there sees only the figure. Context makes it knowledge."),
        sources: ["Målkompasset (Aarhus Kommune 2021): Hvad siger data egentlig noget om?"],
        decides: Localized(
            da: "Nøgletallet har hverken »kontekst« eller »forbehold«, og det har modtagere (dets egne eller dets overbliks), som ikke alle er nævnt i »registreres_af«.",
            en: "The KPI has neither `context` nor `limits`, while it has recipients (its own or its dashboards'), not all of whom are named in `produced_by`."),
        write: Localized(da: "kontekst: Sygehuset lukkede en afdeling i foråret.", en: "context: The hospital closed a ward in spring."),
        messages: [bare],
        examples: [
            .bad(.kpi, .da, "id: ↓ventetid↑\nkontekst:\nforbehold:\n"),
            .bad(.file, .en, "kpis: [{ id: ↓waiting↑ }]\ndashboards: [{ id: d, recipients: [{ who: managers, needs: to see }], tiles: [waiting] }]\n"),
            .good(.kpi, .da, "id: ventetid\nkontekst:\nforbehold:\nmodtagere: [{ hvem: teamledere, behov: at se ugen }]\nregistreres_af: [teamledere]\n"),
            .good(.kpi, .en, "id: waiting-time\ncontext:\nlimits:\nrecipients:\n"),
        ],
        check: .init(
            kpi: { kpi, context in
                guard kpi.context?.isFilled(words: 3) != true, kpi.limits?.isFilled(words: 3) != true, kpi.lacks(.context), kpi.lacks(.limits) else { return }
                context.report(bare, on: kpi, isOpen: true)
            },
            confirm: { item, catalogue in
                let recipients = (item.recipients + catalogue.naming(item, as: [.tile]).flatMap(\.recipients)).map { $0.lowercased() }
                let producers = Set(item.producers.map { $0.lowercased() })
                return recipients.contains { !producers.contains($0) }
            }))
}
