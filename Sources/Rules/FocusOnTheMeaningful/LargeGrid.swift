import MeaningLint

/// A grid so large that people answer down a column.
enum LargeGrid {
    static let large = Message(
        da: ("Der er {=count} rækker i én matrix.", "Hvilke rækker ville vi spørge om, hvis de skulle stilles én ad gangen?"),
        en: ("There are {=count} rows in one grid.", "Which rows would we ask if each had to be asked by itself?"))

    static let rule = Rule(
        id: "large-grid", principle: .meaningful, serves: 2, severity: .warning, milder: .info,
        title: Localized(da: "En stor matrix", en: "A large grid"),
        why: Localized(
            da: "I store matricer sætter nogle kryds lige ned, især på telefonen, og svarene ligner hinanden uden at gøre det.",
            en: "In large grids some tick straight down, most of all on a phone, and answers look alike that are not."),
        sources: ["Vehovar et al. (2022; n = 4,644): ask item by item, on a PC as well", "Vendors' advice: five to seven rows"],
        decides: Localized(
            da: "En matrix har mere end syv rækker (info fra seks).", en: "A grid has more than seven rows (info from six)."),
        options: [
            RuleOption("max-rows", .integer(7), da: "flest rækker uden advarsel", en: "most rows without a warning"),
            RuleOption("many-rows", .integer(5), da: "flest rækker uden info", en: "most rows without an info"),
        ],
        messages: [large],
        examples: [
            .bad(.question, .da, "id: ↓mad↑\ntekst: Hvor god er maden?\nrækker: [Suppe, Fisk, Kød, Salat, Brød, Frugt, Kage, Saft]\nsvarmuligheder: [God, Dårlig]\n"),
            .bad(.question, .en, "id: ↓food↑\ntext: How good is the food?\nrows: [Soup, Fish, Meat, Salad, Bread, Fruit]\noptions: [Good, Bad]\n", severity: .info),
            .good(.question, .da, "id: mad\ntekst: Hvor god er maden?\nrækker: [Suppe, Fisk, Kød, Salat, Brød]\nsvarmuligheder: [God, Middel, Dårlig]\n"),
            .good(.question, .en, "id: food\ntext: How good is the food?\nrows: [Soup, Fish]\noptions: [Good, Average, Bad]\n"),
        ],
        check: .init(item: { item, context in
            let count = item.question.rows.count
            let (max, many) = (context.integer("max-rows"), context.integer("many-rows"))
            guard count > min(max, many) else { return }
            context.report(large, on: item.question, [.count("count", count), .count("limit", count > max ? max : many)], isMild: count <= max)
        }))
}
