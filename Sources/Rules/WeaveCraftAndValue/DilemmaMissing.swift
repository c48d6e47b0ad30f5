import MeaningLint

/// A goal without a word about what pulls in the other direction.
enum DilemmaMissing {
    static let missing = Message(
        da: ("Der er ikke nævnt et dilemma.", "Hvad trækker i den anden retning?"),
        en: ("No dilemma is written down.", "What pulls in the other direction?"))

    static let rule = Rule(
        id: "dilemma-missing", principle: .craft, serves: 1, severity: .info, tellsAbsence: true, asksFor: [.dilemmas],
        title: Localized(da: "Har vi blik for dilemmaerne?", en: "Do we have an eye for the dilemmas?"),
        why: Localized(
            da: "De fleste gode mål koster noget andet, der også er godt. Når dilemmaet står der, kan vi tale om det, før tallet gør det for os.",
            en: "Most good goals cost something else that is good too. Once the dilemma is written down it can be talked about before the figure does the talking."),
        sources: ["Målkompasset (Aarhus Kommune 2021), Flet faglighed og fokus på værdi"],
        decides: Localized(da: "Målet har ingen »dilemmaer«.", en: "The goal has no `dilemmas`."),
        write: Localized(da: "dilemmaer: [Fast personale over for hurtig hjælp]", en: "dilemmas: [A familiar face against quick help]"),
        messages: [missing],
        examples: [
            .bad(.goal, .da, "id: ↓laesning↑\ndilemmaer: []\n"),
            .bad(.goal, .en, "id: ↓reading↑\ndilemmas:\n"),
            .good(.goal, .da, "id: laesning\ndilemmaer: Fri læsning over for tid til øvelser\n"),
            .good(.goal, .en, "id: reading\ndilemmas: [Free reading against time for practice]\n"),
        ],
        check: .init(goal: { goal, context in
            if goal.lacks(.dilemmas), goal.dilemmas.filled.isEmpty { context.report(missing, on: goal) }
        }))
}
