import MeaningLint

/// One view for people who need different things.
enum SameViewForAll {
    static let same = Message(
        da: ("{=count} slags modtagere får det samme at se: {who}.", "Hvad behøver den ene af dem ikke at se?"),
        en: ("{=count} kinds of recipients see the same: {who}.", "What does one of them not need to see?"))

    static let rule = Rule(
        id: "same-view-for-all", principle: .meaningful, serves: 3, severity: .info,
        title: Localized(da: "Det samme til alle", en: "The same for all"),
        why: Localized(
            da: "En leder, en medarbejder og en politiker spørger om hver sit. Et billede til alle er ofte lavet til den, der bestilte det.",
            en: "A manager, a nurse and a councillor ask different things. A view for all is often made for whoever ordered it."),
        sources: ["Målkompasset (Aarhus Kommune 2021): Hvad er meningsfuldt for modtageren at vide?"],
        decides: Localized(da: "Overblikket har tre eller flere slags modtagere og ét udvalg af tal.", en: "The dashboard has three or more kinds of recipients and one selection of figures."),
        options: [RuleOption("max-kinds", .integer(2), da: "flest slags modtagere af ét udvalg", en: "most kinds of recipients of one selection")],
        messages: [same],
        examples: [
            .bad(.dashboard, .da, "id: ↓hjem↑\nmodtagere: [{ hvem: teamledere, behov: at se ugen }, { hvem: byrådet, behov: at se året }, { hvem: pårørende, behov: at se hverdagen }]\n"),
            .bad(.dashboard, .en, "id: ↓homes↑\nrecipients: [{ who: team leaders, needs: the week }, { who: the council, needs: the year }, { who: families, needs: the day }]\n"),
            .good(.dashboard, .da, "id: hjem\nmodtagere: [{ hvem: teamledere, behov: at se ugen }, { hvem: byrådet, behov: at se året }]\n"),
            .good(.dashboard, .en, "id: homes\nrecipients: [{ who: team leaders, needs: the week }]\n"),
        ],
        check: .init(dashboard: { dashboard, context in
            guard let pack = context.language(of: dashboard) else { return }
            let who = dashboard.recipients.compactMap(\.who).filled
            let kinds = Set(who.map { kind(of: $0, pack, context) })
            guard kinds.count > context.integer("max-kinds") else { return }
            context.report(same, on: dashboard, [.count("count", kinds.count), .words("who", who.map(\.string))])
        }))

    /// What stands before a preposition and a name: a manager at Northgate and one at Ferry Road are one kind.
    private static func kind(of name: Text, _ pack: LanguagePack, _ context: Context) -> String {
        let words = context.words(of: name, pack: pack)
        let place = context.cues("small-words", in: name, pack: pack).first { cue in
            cue.kind == "preposition" && cue.words.lowerBound > 0 && cue.words.upperBound < words.words.count && words.isCapitalised(cue.words.upperBound, of: name)
        }
        return (0..<(place?.words.lowerBound ?? words.words.count)).map(words.foldedText).joined(separator: " ")
    }
}
