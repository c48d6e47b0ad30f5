import MeaningLint

/// The single employee or citizen can be read off.
enum IndividualTracking {
    static let tracked = Message(
        da: ("{words} viser den enkelte.", "Hvad ville vi selv tænke, hvis det var os, der stod der?"),
        en: ("{words} shows the single person.", "What would we think if it were our own name?"))

    static let rule = Rule(
        id: "individual-tracking", principle: .data, serves: 2, severity: .warning,
        title: Localized(da: "Den enkelte vises", en: "The single person is shown"),
        why: Localized(
            da: "Et tal på en person bliver læst som en dom. Det, der kan læres, ligger i mønsteret.", en: "A figure on a person is read as a verdict. What can be learned lies in the pattern."),
        sources: ["Målkompasset (Aarhus Kommune 2021), Omfavn data", "GDPR, article 5: data minimisation"],
        decides: Localized(
            da: "Tallet er delt op på, sorteret efter eller vist for den enkelte medarbejder eller borger: navn, initialer, CPR, »hver sygeplejerske«. Ikke »sygefravær pr. medarbejder«, som er et forhold, og ikke når kun den selv kan se det (»kan_ses_af: selv«).",
            en: "The figure is broken down, sorted or shown by the single employee or citizen: name, initials, number, \"each nurse\". Not \"absence per employee\", which is a ratio, and not where only oneself sees it (`visible_to: self`)."),
        messages: [tracked],
        examples: [
            .bad(.kpi, .da, "id: besoeg\nopdelt_på: [↓medarbejder↑]\nmindste_antal: 5\n"),
            .bad(.kpi, .en, "id: visits\nbroken_down_by: [↓employee name↑]\nmin_n: 5\n"),
            .good(.kpi, .da, "id: fravaer\ntitel: Sygefravær pr. medarbejder\n"),
            .good(.kpi, .en, "id: visits\nbroken_down_by: [employee name]\nmin_n: 5\nvisible_to: self\n"),
        ],
        check: .init(kpi: { kpi, context in
            if let own = kpi.visibleTo?.string.lowercased(), ["self", "selv", "own", "egen", "sig selv", "mig selv", "themselves", "den enkelte selv"].contains(where: own.contains) { return }
            guard let pack = context.language(of: kpi) else { return }
            for text in kpi.brokenDownBy.filled {
                guard let cue = context.cues("tracking-words", in: text, pack: pack).first(where: { $0.kind == "individual" || $0.kind == "person" }) else { continue }
                context.report(tracked, at: cue.words, of: text, pack: pack)
                return
            }
            // In running text a single word for a person is not enough: »fordelt på medarbejder«, "each nurse".
            guard let (text, cue) = context.affirmed("tracking-words", ["individual"], in: [kpi.title, kpi.description], pack: pack).first(where: { $0.cue.words.count >= 2 }) else { return }
            context.report(tracked, at: cue.words, of: text, pack: pack)
        }))
}
