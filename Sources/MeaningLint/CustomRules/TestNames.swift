/// The names that tests have in a configuration, and which of them fit which fields.
enum TestNames {
    static let all = [
        "present", "is", "one-of", "mentions", "avoid", "matches", "items", "words", "characters", "lix", "at-least", "at-most", "more-than",
        "less-than", "before", "after", "not-before", "not-after", "leads-to", "unique", "same", "some", "not",
    ]
    /// What goes with `mentions` and `avoid`.
    static let additions = ["say", "negated"]

    private static let texts = ["mentions", "avoid", "matches", "words", "characters", "lix"]
    private static let numbers = ["at-least", "at-most", "more-than", "less-than"]
    private static let dates = ["before", "after", "not-before", "not-after"]
    private static let set = ["unique", "same"]

    static func fitting(_ path: FieldPath) -> [String] {
        if path.isAnywhere { return texts + ["some", "not"] }
        let kind = switch path.shape {
        case .text, .texts, .words: ["is", "one-of"] + texts + set
        case .labels: ["is", "one-of"] + texts
        case .amount: ["is", "one-of"] + texts + numbers + set
        case .number: ["is", "one-of"] + numbers + set
        case .date: ["is"] + dates + set
        case .flag: ["is"]
        case .choice: ["is", "one-of"] + set
        case .reference, .references: ["is", "one-of", "matches", "leads-to"] + set
        case .part, .parts: [String]()
        }
        return ["present"] + kind + (path.isList ? ["items"] + (kind.isEmpty ? [] : ["some"]) : []) + (kind.isEmpty ? [] : ["not"])
    }
}

/// What kinds of record and of field are called in messages.
public enum RecordWords {
    /// »et nøgletal«, "a KPI".
    public static func of(_ kind: DefinitionKind) -> Localized { of(kind.record) }

    static func of(_ record: RecordKind) -> Localized {
        switch record {
        case .goal: Localized(da: "et mål", en: "a goal")
        case .kpi: Localized(da: "et nøgletal", en: "a KPI")
        case .survey: Localized(da: "et spørgeskema", en: "a survey")
        case .question: Localized(da: "et spørgsmål", en: "a question")
        case .dashboard: Localized(da: "et overblik", en: "a dashboard")
        case .tile: Localized(da: "en visning", en: "a tile")
        case .recipient: Localized(da: "en modtager", en: "a recipient")
        case .listening: Localized(da: "»lyttet_til«", en: "\"listened_to\"")
        case .target: Localized(da: "et måltal", en: "a target")
        case .step: Localized(da: "et skridt", en: "a step")
        case .source: Localized(da: "en kilde", en: "a source")
        case .thresholds: Localized(da: "grænser", en: "thresholds")
        case .learning: Localized(da: "»læring«", en: "\"learning\"")
        case .discussion: Localized(da: "»drøftes«", en: "\"discussed\"")
        case .comparison: Localized(da: "en sammenligning", en: "a comparison")
        case .scale: Localized(da: "en skala", en: "a scale")
        case .document, .answer: Localized(da: "filen", en: "the file")
        }
    }

    static func of(_ shape: FieldShape) -> Localized {
        switch shape {
        case .text: Localized(da: "en tekst", en: "a text")
        case .texts, .words, .labels: Localized(da: "en liste af tekster", en: "a list of texts")
        case .amount: Localized(da: "et tal eller en tekst", en: "a number or a text")
        case .number: Localized(da: "et tal", en: "a number")
        case .date: Localized(da: "en dato", en: "a date")
        case .flag: Localized(da: "et ja eller nej", en: "a yes or no")
        case .choice: Localized(da: "en værdi fra en lukket liste", en: "a value of a closed list")
        case .reference: Localized(da: "en henvisning", en: "a reference")
        case .references: Localized(da: "en liste af henvisninger", en: "a list of references")
        case .part: Localized(da: "en del med egne felter", en: "a part with fields of its own")
        case .parts: Localized(da: "en liste af dele med egne felter", en: "a list of parts with fields of their own")
        }
    }
}
