import MeaningLint

/// A recipient who is named, but not what for.
enum RecipientNeedMissing {
    static let missing = Message(
        da: ("{who} er nævnt som modtager, men der står ikke, hvad de har brug for at vide.", "Hvad er meningsfuldt for dem at vide?"),
        en: ("{who} is named as a recipient, but not what they need to know.", "What is meaningful for them to know?"))
    static let short = Message(
        da: ("Om, hvad {who} bruger det til, står der kun {use}.", "Hvad er meningsfuldt for dem at vide?"),
        en: ("All it says about how {who} use it is {use}.", "What is meaningful for them to know?"))

    static let rule = Rule(
        id: "recipient-need-missing", principle: .meaningful, serves: 3, severity: .warning, tellsAbsence: true, asksFor: [.needs, .use],
        title: Localized(da: "Hvad har modtageren brug for?", en: "What does the recipient need?"),
        why: Localized(
            da: "At sende et tal er ikke at give viden. Når behovet står der, kan vi vælge det vigtige ud – og lade resten ligge.",
            en: "To send a figure is not to give knowledge. Where the need is written down, one can choose what matters – and leave the rest."),
        sources: ["Målkompasset (Aarhus Kommune 2021), Fokuser på det meningsfulde: Hvad er meningsfuldt for modtageren at vide?"],
        decides: Localized(
            da: "En modtager har hverken »behov« eller et »bruges_til« på tre ord eller mere.",
            en: "A recipient has neither `needs` nor a `use` of three words or more."),
        write: Localized(
            da: "modtagere: [{ hvem: teamledere, behov: at se hvor borgerne venter }]",
            en: "recipients: [{ who: team leaders, needs: to see where residents wait }]"),
        messages: [missing, short],
        examples: [
            .bad(.kpi, .da, "id: ventetid\nmodtagere: [{ hvem: ↓teamledere↑ }]\n"),
            .bad(.kpi, .en, "id: waiting-time\nrecipients:\n  - { who: team leaders, needs: to see where residents wait }\n  - ↓the health committee↑\n"),
            .bad(.dashboard, .en, "id: homes\nrecipients: [{ who: ↓area managers↑, needs: TBD, use: }]\n"),
            .bad(.kpi, .da, "id: ventetid\nmodtagere: [{ hvem: ↓controllere↑, bruges_til: budgetopfølgning }]\n"),
            .good(.kpi, .da, "id: ventetid\nmodtagere: [{ hvem: teamledere, bruges_til: at planlægge ugens besøg }]\n"),
            .good(.dashboard, .en, "id: homes\nrecipients: { who: area managers, needs: falls }\n"),
        ],
        check: .init(
            kpi: { kpi, context in check(kpi, kpi.recipients, context) },
            dashboard: { dashboard, context in check(dashboard, dashboard.recipients, context) }))

    private static func check(_ definition: some Definition, _ recipients: [Recipient], _ context: Context) {
        guard definition.lacks(.needs), definition.lacks(.use) else { return }
        for recipient in recipients {
            guard let who = recipient.who, !who.isMissing else { continue }
            if recipient.needs?.isFilled() == true || recipient.use?.isFilled(words: 3) == true { continue }
            if let use = recipient.use, !use.isMissing {
                context.report(short, at: who.place, [.text("who", who.string), .text("use", use.string)])
            } else {
                context.report(missing, at: who.place, [.text("who", who.string)])
            }
        }
    }
}
