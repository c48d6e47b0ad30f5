import MeaningLint

/// Two definitions with one id: whoever refers to it cannot know which one is meant.
enum DuplicateID {
    static let twice = Message(
        da: ("{id} er også id for {=kind} et andet sted.", "Er de to det samme, eller skal de hedde hver sit?"),
        en: ("{id} is also the id of {=kind} elsewhere.", "Are the two the same, or do they need a name each?"))

    static let rule = Rule(
        id: "duplicate-id", principle: .format, serves: 0, severity: .error,
        title: Localized(da: "To har samme id", en: "Two have one id"),
        why: Localized(
            da: "Mål, nøgletal og spørgsmål finder hinanden på id. Når to hedder det samme, taler vi forbi hinanden.",
            en: "Goals, KPIs and questions find each other by their ids. When two have one, people talk past each other."),
        decides: Localized(
            da: "To definitioner af samme slags i filsættet har samme id; for spørgsmål gælder det inden for deres spørgeskema. Fundet står ved den sidste.",
            en: "Two definitions of one kind in the file set have one id; for questions, within their survey. The finding stands at the later one."),
        messages: [twice],
        examples: [
            .bad(.file, .da, "nøgletal:\n  - { id: ventetid, titel: Ventetid på genoptræning }\n  - { id: ↓ventetid↑, titel: Ventetid på hjælpemidler }\n"),
            .bad(.file, .en, "surveys:\n  - id: pool\n    questions:\n      - { id: q1, text: Did you swim today? }\n      - { id: ↓q1↑, text: Was the water warm enough? }\n"),
            .good(.file, .en, "goals: [{ id: reading, title: Children read for pleasure }]\nkpis: [{ id: reading, title: Children who read at home }]\n"),
        ],
        check: .init(catalogue: { catalogue, context in
            for group in catalogue.duplicates {
                guard let first = group.first.map({ catalogue[$0] }) else { continue }
                for key in group.dropFirst() {
                    let item = catalogue[key]
                    context.report(
                        twice, in: item, at: item.anchor, text: item.anchorText,
                        facts: [.text("id", item.id ?? ""), Fact("kind", .localized(RecordWords.of(item.kind)))],
                        related: [
                            Related(
                                file: catalogue.files[first.file].file, range: first.anchor,
                                message: Localized(da: "Her står det første gang.", en: "Here it stands first."))
                        ])
                }
            }
        }))
}
