import MeaningLint

/// More goals for one group than anybody remembers.
enum TooManyGoals {
    static let many = Message(
        da: ("Der er {=count} mål for {for}.", "Hvilke tre ville de selv vælge?"),
        en: ("There are {=count} goals for {for}.", "Which three would they choose themselves?"))
    /// The most goals for one group that are still a set.
    static let limit = 7

    static let rule = Rule(
        id: "too-many-goals", principle: .change, serves: 3, severity: .off,
        title: Localized(da: "Mange mål for de samme", en: "Many goals for the same people"),
        why: Localized(
            da: "Slået fra: Kompasset lægger snakken om antal bag sig. Et kontor kan slå reglen til.",
            en: "Off by default: the compass leaves the technical talk of numbers behind. An office can switch it on."),
        sources: ["Målkompasset (Aarhus Kommune 2021)"],
        decides: Localized(
            da: "Mere end syv mål i filerne har den samme gruppe i »målgruppe«. Siges ved det ottende.", en: "More than seven goals in the file set have the same group in `for`. Told at the eighth."),
        messages: [many],
        examples: [
            .bad(.file, .da, "mål:\n" + goals("målgruppe: borgere", 7) + "  - { id: ↓m8↑, målgruppe: borgere }\n", severity: .info),
            .bad(.file, .en, "goals:\n" + goals("for: residents", 7) + "  - { id: ↓m8↑, for: residents }\n", severity: .info),
            .good(.file, .da, "mål:\n" + goals("målgruppe: borgere", 7) + "  - { id: m8, målgruppe: elever }\n"),
            .good(.file, .en, "goals:\n" + goals("for: residents", 7)),
        ],
        check: .init(catalogue: { catalogue, context in
            var groups: [String: [Catalogue.Item]] = [:]
            for summary in catalogue.files {
                for item in summary.items where item.kind == .goal {
                    for name in Set(item.recipients.map { $0.lowercased() }) { groups[name, default: []].append(item) }
                }
            }
            for (_, items) in groups.sorted(by: { $0.key < $1.key }) where items.count > limit {
                let item = items[limit]
                let name = item.recipients.first { $0.lowercased() == (items[0].recipients.first ?? "").lowercased() } ?? item.recipients.first ?? ""
                context.report(many, in: item, at: item.anchor, text: item.anchorText, facts: [.count("count", items.count), .text("for", name)])
            }
        }))

    private static func goals(_ field: String, _ count: Int) -> String { (1...count).map { "  - { id: m\($0), \(field) }\n" }.joined() }
}
