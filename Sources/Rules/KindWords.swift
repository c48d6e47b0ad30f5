import MeaningLint

/// The kinds of definition as messages speak of them.
enum KindWords {
    /// »et nøgletal«, "a KPI".
    static func one(_ kind: DefinitionKind) -> Localized {
        switch kind {
        case .survey: Localized(da: "et spørgeskema", en: "a survey")
        case .question: Localized(da: "et spørgsmål", en: "a question")
        case .goal: Localized(da: "et mål", en: "a goal")
        case .kpi: Localized(da: "et nøgletal", en: "a KPI")
        case .dashboard: Localized(da: "et overblik", en: "a dashboard")
        }
    }

    /// Behind »der findes ikke« and "there is no".
    static func no(_ kind: DefinitionKind) -> Localized {
        Localized(da: one(kind).da, en: String(one(kind).en.dropFirst(2)))
    }
}

extension String {
    /// A key as it reads: without the quotation marks it may stand in.
    var trimmingQuotes: String {
        count > 1 && (hasPrefix("\"") && hasSuffix("\"") || hasPrefix("'") && hasSuffix("'")) ? String(dropFirst().dropLast()) : self
    }
}
