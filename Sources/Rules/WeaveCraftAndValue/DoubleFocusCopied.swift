import MeaningLint

/// The same sentence in both fields.
enum DoubleFocusCopied {
    static let copied = Message(
        da: ("Den faglige begrundelse siger det samme som forskellen.", "Hvad ved faget om det her, som borgeren ikke selv ville sige?"),
        en: ("The professional reason says the same as the difference.", "What does our craft know here that people would not say themselves?"))

    static let rule = Rule(
        id: "double-focus-copied", principle: .craft, serves: 2, severity: .warning,
        title: Localized(da: "Det samme to gange", en: "The same twice"),
        why: Localized(da: "To felter, der siger det samme, er ét fokus.", en: "Two fields that say the same are one focus."),
        sources: ["Målkompasset (Aarhus Kommune 2021), Flet faglighed og fokus på værdi"],
        decides: Localized(
            da: "Ordene i »forskel« og »faglig_begrundelse« overlapper mindst 0,8 (Jaccard, ordstammer).",
            en: "The words of `difference` and `professional_reason` overlap by 0.8 or more (Jaccard, word stems)."),
        options: [RuleOption("min-overlap", .number(0.8), da: "overlappet, fra hvilket de siger det samme", en: "the overlap from which they say the same")],
        messages: [copied],
        examples: [
            .bad(.goal, .da, "id: hverdag\nforskel: Den enkelte bestemmer selv, hvornår hjælpen kommer.\nfaglig_begrundelse: ↓Den enkelte bestemmer selv, hvornår hjælpen kommer↑\n"),
            .bad(.goal, .en, "id: day\ndifference: Each resident decides when help comes.\nprofessional_reason: ↓Each resident decides when help comes↑\n"),
            .good(.goal, .da, "id: hverdag\nforskel: Den enkelte bestemmer selv, hvornår hjælpen kommer.\nfaglig_begrundelse: Egen rytme giver ro og bedre søvn.\n"),
            .good(.goal, .en, "id: day\ndifference: Each resident decides when help comes.\nprofessional_reason: People sleep better who keep their own rhythm.\n"),
        ],
        check: .init(goal: { goal, context in
            guard let difference = goal.difference, let reason = goal.professionalReason, let pack = context.language(of: goal) else { return }
            let (one, two) = (context.stems(of: difference, pack: pack), context.stems(of: reason, pack: pack))
            guard !one.isEmpty, !two.isEmpty, Double(one.intersection(two).count) >= context.number("min-overlap") * Double(one.union(two).count) else { return }
            let (later, earlier) = reason.place.range.lowerBound > difference.place.range.lowerBound ? (reason, difference) : (difference, reason)
            context.report(copied, at: later.place, related: [(earlier.place, Localized(da: "Her står det også.", en: "Here it stands, too."))])
        }))
}
