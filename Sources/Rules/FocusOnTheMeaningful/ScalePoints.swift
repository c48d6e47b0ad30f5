import MeaningLint

/// A scale with very few or very many points.
enum ScalePoints {
    static let points = Message(
        da: ("Skalaen har {=count} trin.", "Hvor fint kan man skelne, når man svarer?"),
        en: ("The scale has {=count} points.", "How finely can people tell them apart?"))

    static let rule = Rule(
        id: "scale-points", principle: .meaningful, serves: 2, severity: .info,
        title: Localized(da: "Antal trin på skalaen", en: "Points of the scale"),
        why: Localized(
            da: "Med to trin går forskelle tabt; over elleve bliver forskellene tilfældige. Fem trin på en skala med én pol og syv på en med to er de mest undersøgte.",
            en: "With two points differences are lost; above eleven they become chance. Five points for one pole and seven for two are those best studied."),
        sources: ["Krosnick & Presser, Question and Questionnaire Design (2010)"],
        decides: Localized(
            da: "En skala har færre end tre eller mere end elleve trin; ved ikke og ikke relevant tæller ikke. Ja og nej er ingen skala.",
            en: "A scale has fewer than three or more than eleven points; don't know and not relevant don't count. Yes and no are no scale."),
        options: [
            RuleOption("min-points", .integer(3), da: "færrest trin", en: "fewest points"),
            RuleOption("max-points", .integer(11), da: "flest trin", en: "most points"),
        ],
        messages: [points],
        examples: [
            .bad(.question, .da, "id: ↓mad↑\ntekst: Hvor tilfreds er du med maden?\nsvarmuligheder: [Tilfreds, Utilfreds]\n"),
            .bad(.question, .en, "id: ↓pain↑\ntext: How strong is the pain?\nscale: { from: 0, to: 100, labels: { 0: None, 100: The worst } }\n"),
            .good(.question, .da, "id: mad\ntekst: Hvor tilfreds er du med maden?\nsvarmuligheder: [Tilfreds, Hverken tilfreds eller utilfreds, Utilfreds]\n"),
            .good(.question, .en, "id: pain\ntext: How strong is the pain?\nscale: { from: 0, to: 10, labels: { 0: None, 10: The worst } }\n"),
            .good(.question, .en, "id: came\ntext: Did the helper come?\noptions: [\"Yes\", \"No\", Don't know]\n"),
        ],
        check: .init(item: { item, context in
            guard let count = count(item), count < context.integer("min-points") || count > context.integer("max-points") else { return }
            context.report(points, on: item.question, [.count("count", count)])
        }))

    private static func count(_ item: Item) -> Int? {
        if let scale = item.question.scale, item.question.options.isEmpty {
            guard let from = scale.from?.value, let to = scale.to?.value, abs(to - from) < 1e6 else { return nil }
            return Int(abs(to - from)) + 1
        }
        let points = item.answers.substantive
        guard points.count >= 2, !item.answers.isYesNo, points.allSatisfy(\.isOnScale) else { return item.numericPoints?.count }
        return points.count
    }
}
