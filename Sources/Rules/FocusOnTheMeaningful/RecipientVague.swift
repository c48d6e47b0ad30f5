import MeaningLint

/// A figure for everybody: then nobody can say what they need it for.
enum RecipientVague {
    static let vague = Message(
        da: ("Ingen andre end {who} er nævnt som modtager.", "Hvem af dem har brug for at vide det her?"),
        en: ("Nobody but {who} is named as a recipient.", "Which of them need to know this?"))

    static let rule = Rule(
        id: "recipient-vague", principle: .meaningful, serves: 3, severity: .info,
        title: Localized(da: "Til alle og ingen", en: "For everyone and no one"),
        why: Localized(
            da: "»Alle« og »interessenter« er ingen, man kan spørge. Det samme tal betyder noget forskelligt for forældre, ledere og politikere.",
            en: "\"Everyone\" and \"stakeholders\" are nobody one could ask. One figure means different things to parents, managers and politicians."),
        sources: ["Målkompasset (Aarhus Kommune 2021), Fokuser på det meningsfulde"],
        decides: Localized(
            da: "Alle modtagere er nævnt med ord, der ikke peger på nogen (ordliste: alle, interessenter, relevante parter …).",
            en: "All recipients are named in words that point to nobody (word list: everyone, stakeholders, relevant parties …)."),
        messages: [vague],
        examples: [
            .bad(.kpi, .da, "id: ventetid\nmodtagere: [{ hvem: ↓alle interessenter↑, behov: at følge udviklingen }]\n"),
            .bad(.dashboard, .en, "id: homes\nrecipients: [{ who: ↓everyone↑, needs: an overview of the homes }]\n"),
            .good(.kpi, .da, "id: ventetid\nmodtagere: [{ hvem: alle teamledere, behov: at se hvor folk venter }]\n"),
            .good(.dashboard, .en, "id: homes\nrecipients: [{ who: everyone, needs: an overview }, { who: care home managers, needs: to see who falls }]\n"),
        ],
        check: .init(
            kpi: { kpi, context in check(kpi, kpi.recipients, context) },
            dashboard: { dashboard, context in check(dashboard, dashboard.recipients, context) }))

    private static func check(_ definition: some Definition, _ recipients: [Recipient], _ context: Context) {
        let named = recipients.compactMap(\.who).filled
        guard let first = named.first, let pack = context.language(of: definition) else { return }
        guard named.allSatisfy({ context.isVague($0, pack: pack) }) else { return }
        context.report(vague, at: first.place, [.words("who", named.map(\.string))])
    }
}
