import MeaningLint

/// A value of another kind than the field can hold: a list where a text is meant, a date that is none.
enum WrongType {
    static let type = Message(
        da: ("{field} skal være {=expected}; her står {=found}.", "Hvad var det meningen, at der skulle stå?"),
        en: ("{field} is {=expected}; here stands {=found}.", "What was meant to stand here?"))
    static let value = Message(
        da: ("{field} kan ikke være {value}.", "Hvilken af værdierne passer?"),
        en: ("{field} cannot be {value}.", "Which of the values fits?"))
    static let near = Message(
        da: ("{field} kan ikke være {value}.", "Var det {meant}, der skulle stå?"),
        en: ("{field} cannot be {value}.", "Was {meant} meant?"))

    static let rule = Rule(
        id: "wrong-type", principle: .format, serves: 0, severity: .error,
        title: Localized(da: "Forkert slags værdi", en: "Wrong kind of value"),
        why: Localized(
            da: "En dato, der ikke findes, eller en liste, hvor der skal stå én tekst, kan ingen regne eller tale ud fra.",
            en: "Nobody can count on, or talk from, a date that does not exist or a list where one text is meant."),
        decides: Localized(
            da: "Værdien kan ikke læses som det, feltet rummer: tekst, liste, tal, dato (2027-12-31 eller 31.12.2027), ja/nej, eller en af feltets faste værdier.",
            en: "The value cannot be read as what the field holds: text, list, number, date (2027-12-31 or 31.12.2027), yes/no, or one of the field's own values."),
        messages: [type, value, near],
        examples: [
            .bad(.file, .da, "mål:\n  - id: laesning\n    måltal: { værdi: 80, senest: ↓31.02.2027↑ }\n"),
            .bad(.file, .en, "goals:\n  - id: reading\n    title: ↓[Children read, Parents read]↑\n"),
            .bad(.file, .en, "kpis:\n  - id: waiting-time\n    measures: ↓efect↑\n"),
            .bad(.file, .da, "spørgeskemaer:\n  - id: trivsel\n    minutter: ↓ret hurtigt↑\n"),
            .good(.file, .da, "mål:\n  - id: laesning\n    måltal: { værdi: \"80 %\", senest: 31.12.2027 }\n"),
        ],
        check: .init(reading: { reading, context in
            for note in reading.definitions.notes {
                switch note.kind {
                case .wrongType(let field, let expected, let found):
                    context.report(
                        type, range: note.range, entry: note.entry,
                        [.text("field", field), Fact("expected", .localized(words(expected))), Fact("found", .localized(words(found)))])
                case .unknownValue(let field, let written, let suggestion?):
                    context.report(near, range: note.range, entry: note.entry, [.text("field", field), .text("value", written), .text("meant", suggestion)])
                case .unknownValue(let field, let written, nil):
                    context.report(value, range: note.range, entry: note.entry, [.text("field", field), .text("value", written)])
                default: continue
                }
            }
        }))

    private static func words(_ expected: Note.Expected) -> Localized {
        switch expected {
        case .text: Localized(da: "en tekst", en: "a text")
        case .list: Localized(da: "en liste", en: "a list")
        case .mapping: Localized(da: "felter med hver sin værdi", en: "a mapping of fields")
        case .number: Localized(da: "et tal", en: "a number")
        case .date: Localized(da: "en dato, der findes, skrevet 2027-12-31 eller 31.12.2027", en: "a date that exists, written 2027-12-31 or 31.12.2027")
        case .bool: Localized(da: "ja eller nej", en: "yes or no")
        }
    }

    private static func words(_ found: String) -> Localized {
        switch found {
        case "list": Localized(da: "en liste", en: "a list")
        case "mapping": Localized(da: "felter", en: "a mapping")
        default: Localized(da: "»\(found)«", en: "\"\(found)\"")
        }
    }
}
