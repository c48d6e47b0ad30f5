import MeaningLint

/// Those who produce the data were not asked if they know the picture.
enum ProducersNotAsked {
    static let unasked = Message(
        da: ("{who} skaber tallet, og der står ikke, om de kan genkende billedet.", "Hvad siger de, når de ser det?"),
        en: ("{who} produce the figure, and it does not say whether they know the picture.", "What do they say when they see it?"))

    static let rule = Rule(
        id: "producers-not-asked", principle: .data, serves: 1, severity: .info, tellsAbsence: true, asksFor: [.recognisedBy],
        title: Localized(da: "Ikke genkendt", en: "Not recognised"),
        why: Localized(
            da: "De, der registrerer, ved, hvad der blev til et tal, og hvad der ikke gjorde.", en: "Those who record know what became a figure, and what did not."),
        sources: ["Målkompasset (Aarhus Kommune 2021): Hvad siger data egentlig noget om?"],
        decides: Localized(da: "»registreres_af« er udfyldt (og ikke et system), og »genkendt_af« er tomt.", en: "`produced_by` is set (and not a system), and `recognised_by` is empty."),
        write: Localized(da: "genkendt_af: [medarbejdere i aftenholdet]", en: "recognised_by: [the evening shift]"),
        messages: [unasked],
        examples: [
            .bad(.kpi, .da, "id: besoeg\nregistreres_af: [↓hjælpere↑]\n"),
            .bad(.kpi, .en, "id: visits\nproduced_by: [↓carers↑]\n"),
            .good(.kpi, .da, "id: besoeg\nregistreres_af: [hjælpere]\ngenkendt_af: [hjælpere]\n"),
            .good(.kpi, .en, "id: visits\nproduced_by: [door sensor]\n"),
        ],
        check: .init(kpi: { kpi, context in
            guard kpi.recognisedBy.filled.isEmpty, kpi.lacks(.recognisedBy), let pack = context.language(of: kpi) else { return }
            let people = kpi.producedBy.filled.filter { context.cues("system-words", in: $0, pack: pack).isEmpty && !isProductName($0.string) }
            guard let first = people.first else { return }
            context.report(unasked, at: first.place, [.words("who", people.map(\.string))])
        }))

    /// A capital letter behind a small one: SpeedAdmin, MedCom.
    private static func isProductName(_ name: String) -> Bool {
        zip(name.unicodeScalars, name.unicodeScalars.dropFirst()).contains { $0.properties.isLowercase && $1.properties.isUppercase }
    }
}
