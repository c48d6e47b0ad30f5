import MeaningLint

/// Nought or a hundred per cent, on what people do or live through.
enum ExtremeTarget {
    static let extreme = Message(
        da: ("Måltallet er {=target}: Der er ikke plads til én, der ikke når det.", "Hvad kan vi lære af den ene, det ikke lykkes for?"),
        en: ("The target is {=target}: there is no room for one who does not get there.", "What can we learn from the one it does not work for?"))

    static let rule = Rule(
        id: "extreme-target", principle: .change, serves: 2, severity: .info,
        title: Localized(da: "Nul eller hundrede procent", en: "Nought or a hundred per cent"),
        why: Localized(
            da: "Nulfejl flytter blikket fra at lære af fejl til at skjule dem. Om det, der aldrig må ske, er nul det rigtige tal: »må_aldrig_ske: true«.",
            en: "Zero errors turn eyes from learning to hiding. For what must never happen nought is the right figure: `never_event: true`."),
        sources: ["Målkompasset (Aarhus Kommune 2021): fra nulfejl til læring"],
        decides: Localized(
            da: "Måltallet er præcis 0 eller 100 % på noget, mennesker gør eller oplever. Ikke med »må_aldrig_ske: true«.",
            en: "The target is exactly 0 or 100 % on what people do or live through. Not with `never_event: true`."),
        messages: [extreme],
        examples: [
            .bad(.kpi, .da, "id: fald\ntitel: Andel borgere, der oplever en tryg overgang\nenhed: procent\nmåltal: { værdi: ↓100↑, senest: 2027-12-31 }\nudgangspunkt: { værdi: 60, senest: 2026-01-01 }\n"),
            .bad(.goal, .en, "id: reading\ntarget: ↓100 %↑\n"),
            .good(.kpi, .da, "id: fald\ntitel: Andel borgere, der oplever en tryg overgang\nenhed: procent\nmåltal: { værdi: 95, senest: 2027-12-31 }\nudgangspunkt: { værdi: 60, senest: 2026-01-01 }\n"),
            .good(.kpi, .en, "id: falls\ntitle: Patients given the wrong blood\ntarget: 0\nnever_event: true\n"),
        ],
        check: .init(
            goal: { goal, context in
                guard let target = goal.target, let number = target.number, let value = target.value else { return }
                let isShare = number.isPercent || isPercent(target.unit, goal, context)
                guard number.value == 0 || number.value == 100 && isShare else { return }
                report(value, number, isShare, context)
            },
            kpi: { kpi, context in
                guard kpi.neverEvent != true, let target = kpi.target, let number = target.number, let value = target.value, let pack = context.language(of: kpi) else { return }
                let isShare = number.isPercent || isPercent(target.unit ?? kpi.unit, kpi, context)
                    || kpi.title.map { context.cues("figure-words", in: $0, pack: pack).contains { $0.kind == "share" } } ?? false
                guard number.value == 0 || number.value == 100 && isShare else { return }
                // People do it or live through it: named, or in what is measured.
                let texts = [kpi.title, kpi.description].compactMap { $0 }
                let isOfPeople = texts.contains { text in
                    context.cues("change-words", in: text, pack: pack).contains { $0.kind == "person" } || context.cues("level-words", in: text, pack: pack).contains { $0.kind == "outcome" || $0.kind == "output" }
                }
                if isOfPeople { report(value, number, isShare, context) }
            }))

    private static func report(_ value: Text, _ number: Quantity, _ isShare: Bool, _ context: Context) {
        let written = NumberFormat.text(number.value, .da) + (isShare ? " %" : "")
        context.report(extreme, at: value.place, [Fact("target", .localized(Localized(da: written, en: written)))])
    }

    private static func isPercent(_ unit: Text?, _ definition: some Definition, _ context: Context) -> Bool {
        guard let unit else { return false }
        return Percent.isPercent(unit, context.language(of: definition), context)
    }
}

/// Units that are per cent.
enum Percent {
    static func isPercent(_ unit: Text, _ pack: LanguagePack?, _ context: Context) -> Bool {
        if unit.string.contains("%") { return true }
        return pack.map { context.cues("figure-words", in: unit, pack: $0).contains { $0.kind == "share" } } ?? false
    }
}
