import MeaningLint

/// A share of nobody knows what.
enum ShareWithoutBase {
    static let baseless = Message(
        da: ("Nøgletallet er en andel ({words}), og der står ikke, hvad det er en andel af.", "Hvem er talt med, og hvem er ikke?"),
        en: ("The KPI is a share ({words}), and it does not say of what.", "Who is counted in, and who is not?"))

    static let rule = Rule(
        id: "share-without-base", principle: .data, serves: 1, severity: .warning, asksFor: [.base],
        title: Localized(da: "En andel uden helhed", en: "A share without its whole"),
        why: Localized(
            da: "80 procent af dem, der svarede, er noget andet end 80 procent af alle. Nævneren bestemmer, hvad tallet siger.",
            en: "80 per cent of those who answered is not 80 per cent of all. The denominator decides what the figure says."),
        sources: ["SDMX metadata: unit of measure and computation", "Målkompasset (Aarhus Kommune 2021): Hvad siger data egentlig noget om?"],
        decides: Localized(
            da: "Enheden er procent, eller titlen taler om andel, procent eller rate, og der er hverken »grundlag«, en formel med en division eller ord, der nævner helheden (»andel elever, der …«, »ud af«, »af alle«).",
            en: "The unit is per cent, or the title speaks of a share, rate or percentage, and there is no `base`, no formula with a division, and no words that name the whole (\"of all …\", \"per 1,000 …\", \"share of pupils who …\")."),
        messages: [baseless],
        examples: [
            .bad(.kpi, .da, "id: svar\ntitel: Svarprocent\nbeskrivelse: Tallet følger kvartalet.\nenhed: ↓procent↑\n"),
            .bad(.kpi, .en, "id: rate\ntitle: ↓Success rate↑\ndescription: The figure follows the quarter.\nunit: points\n"),
            .good(.kpi, .da, "id: trivsel\ntitel: Andel elever, der har en ven i klassen\nenhed: procent\n"),
            .good(.kpi, .en, "id: rate\ntitle: Success rate\nunit: per cent\nformula: found / looking\n"),
        ],
        check: .init(kpi: { kpi, context in
            guard let pack = context.language(of: kpi), kpi.base?.isFilled() != true, kpi.lacks(.base) else { return }
            if let formula = kpi.formula?.string, formula.contains("/") || formula.contains("÷") || formula.lowercased().contains("divi") || formula.contains(":") { return }
            let texts = [kpi.title, kpi.description].compactMap { $0 }
            if texts.contains(where: { text in context.cues("figure-words", in: text, pack: pack).contains { $0.kind == "base" } }) { return }
            if let unit = kpi.unit, Percent.isPercent(unit, pack, context) {
                // »Procent af alle besøg«
                if context.cues("figure-words", in: unit, pack: pack).contains(where: { $0.kind == "base" }) { return }
                context.report(baseless, at: unit.place, [.text("words", unit.string)])
            } else if let title = kpi.title, let share = context.cues("figure-words", in: title, pack: pack).first(where: { $0.kind == "share" }) {
                context.report(baseless, at: share.words, of: title, pack: pack)
            }
        }))
}
