import MeaningLint

/// Two answers that take in the same number.
enum OverlappingOptions {
    static let overlap = Message(
        da: ("{=amount} passer til to svar: {earlier} og {later}.", "Hvor sætter man kryds, hvis det er {=amount}?"),
        en: ("{=amount} fits two answers: {earlier} and {later}.", "Where does {=amount} belong?"))

    static let rule = Rule(
        id: "overlapping-options", principle: .meaningful, serves: 2, severity: .error, milder: .warning,
        title: Localized(da: "Svar, der overlapper", en: "Answers that overlap"),
        why: Localized(
            da: "En 25-årig, der både passer i 18-25 og 25-40, vælger efter humør. Så kan ingen stole på fordelingen bagefter.",
            en: "Somebody aged 25 who fits 18-25 as well as 25-40 chooses by mood. Afterwards nobody can trust the distribution."),
        sources: ["Willis & Lessler, QAS-99 (1999), step 7e: overlapping response categories"],
        decides: Localized(
            da: "To talområder deler en værdi (dansk og engelsk talform; under, over, mindst, højst, derover, til og med …). På en trinløs enhed (timer, minutter, afstand, penge, vægt, procent) er et fælles endepunkt alene en advarsel.",
            en: "Two ranges share a value (Danish and English number forms; under, over, at least, up to, or more …). On a continuous unit (hours, minutes, distance, money, weight, per cent) a shared end point alone is a warning."),
        messages: [overlap],
        examples: [
            .bad(.question, .da, "id: alder\ntekst: Hvor gammel er du?\nsvarmuligheder: [Under 18 år, 18-25 år, ↓25-40 år↑, Over 40 år]\n"),
            .bad(.question, .en, "id: visits\ntext: How many times did you visit us this year?\noptions: [0-5, ↓5-10↑, More than 10]\n"),
            .bad(.question, .da, "id: tid\ntekst: Hvor længe ventede du?\nsvarmuligheder: [Under 1 time, 1-2 timer, ↓2-3 timer↑, Mere end 3 timer]\n", severity: .warning),
            .good(.question, .da, "id: alder\ntekst: Hvor gammel er du?\nsvarmuligheder: [0-17, 18-24, 25-64, 65 eller derover]\n"),
            .good(.question, .da, "id: tid\ntekst: Hvor længe ventede du?\nsvarmuligheder: [Under 1 time, 1 til under 2 timer, 2 timer eller mere]\n"),
            .good(.question, .en, "id: rent\ntext: What do you pay in rent a month?\noptions: [\"Less than £500\", \"£500 to £999\", \"£1,000 or more\"]\n"),
        ],
        check: .init(question: { question, survey, context in
            OptionRanges.check(question, survey, .overlap, context) { clash, facts, place, related in
                context.report(overlap, at: place, facts, related: [related], isMild: clash.isMild)
            }
        }))
}

/// What the two rules on ranges share.
enum OptionRanges {
    static func check(
        _ question: Question, _ survey: Survey, _ kind: RangeList.Clash.Kind, _ context: Context,
        _ report: (RangeList.Clash, [Fact], Place, (Place, Localized)) -> Void
    ) {
        guard question.options.count > 1, question.options.contains(where: mayHoldNumbers), let pack = context.language(of: question, in: survey),
            let list = context.ranges(of: question, pack: pack)
        else { return }
        for clash in list.clashes where clash.kind == kind {
            let (earlier, later) = (question.options[clash.earlier], question.options[clash.later])
            let facts: [Fact] = [
                .number("value", clash.value),
                Fact("amount", .localized(Localized(da: amount(clash, .da), en: amount(clash, .en)))), .text("earlier", earlier.string.trimmed), .text("later", later.string.trimmed),
            ]
            report(clash, facts, later.place, (earlier.place, Localized(da: "Det andet svar er her.", en: "The other answer is here.")))
        }
    }

    /// The value with its unit, where the answers have two.
    private static func amount(_ clash: RangeList.Clash, _ language: MessageLanguage) -> String {
        NumberFormat.text(clash.value, language) + (clash.unit.map { " " + $0 } ?? "")
    }

    /// Cheap, and true too often: a digit, or the »or« of »two or more«.
    private static func mayHoldNumbers(_ option: Text) -> Bool {
        option.withUTF8 { bytes in
            bytes.contains { (0x30...0x39).contains($0) }
                || bytes.count < 40 && [" or ", " eller "].contains { word in
                    bytes.indices.contains { bytes[$0...].starts(with: word.utf8) }
                }
        }
    }
}
