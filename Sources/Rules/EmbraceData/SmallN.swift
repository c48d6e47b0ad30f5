import MeaningLint

/// Broken down so far that a person can be seen.
enum SmallN {
    static let noLimit = Message(
        da: ("Tallet deles op på {by}, og der står ikke, hvor få der må være i en gruppe.", "Hvem kan man genkende i den mindste gruppe?"),
        en: ("The figure is broken down by {by}, and it does not say how few may be in a group.", "Who can be recognised in the smallest group?"))
    static let low = Message(
        da: ("Tallet deles op på {by}, og grupper ned til {=min} vises.", "Hvem kan man genkende i en gruppe på {=min}?"),
        en: ("The figure is broken down by {by}, and groups down to {=min} are shown.", "Who can be recognised in a group of {=min}?"))

    static let rule = Rule(
        id: "small-n", principle: .data, serves: 1, severity: .warning, asksFor: [.minN],
        title: Localized(da: "Små grupper", en: "Small groups"),
        why: Localized(
            da: "I små grupper kan man genkende den enkelte, og ét svar flytter tallet. Fem er den grænse, statistikkontorer bruger.",
            en: "In small groups people can be recognised, and one answer moves the figure. Five is the limit that statistics offices use."),
        sources: ["Danmarks Statistik: diskretionering af små celler", "Survey tools' usual minimum of five answers"],
        decides: Localized(
            da: "»opdelt_på« nævner andet end tid, og »mindste_antal« mangler eller er under fem.", en: "`broken_down_by` names anything but time, and `min_n` is missing or below five."),
        options: [RuleOption("min-n", .integer(5), da: "det mindste antal i en gruppe", en: "the fewest in a group")],
        messages: [noLimit, low],
        examples: [
            .bad(.kpi, .da, "id: trivsel\nopdelt_på: [↓klasse↑]\n"),
            .bad(.kpi, .en, "id: wellbeing\nbroken_down_by: [class]\nmin_n: ↓3↑\n"),
            .good(.kpi, .da, "id: trivsel\nopdelt_på: [måned]\n"),
            .good(.kpi, .en, "id: wellbeing\nbroken_down_by: [class]\nmin_n: 5\n"),
        ],
        check: .init(kpi: { kpi, context in
            guard kpi.lacks(.minN), let pack = context.language(of: kpi) else { return }
            let groups = kpi.brokenDownBy.filled.filter { text in
                let words = context.words(of: text, pack: pack)
                let times = context.cues("tracking-words", in: text, pack: pack).filter { $0.kind == "time" }.flatMap(\.words)
                return Set(times).count < words.words.count
            }
            guard let first = groups.first else { return }
            let by = Fact.words("by", groups.map(\.string))
            if let min = kpi.minN {
                if min.value < Double(context.integer("min-n")) { context.report(low, at: min.text.place, [by, .number("min", min.value)]) }
            } else {
                context.report(noLimit, at: first.place, [by])
            }
        }))
}
