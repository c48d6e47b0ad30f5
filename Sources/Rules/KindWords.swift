import MeaningLint

/// The kinds of definition as messages speak of them.
enum KindWords {
    /// Behind »der findes ikke« and "there is no".
    static func no(_ kind: DefinitionKind) -> Localized {
        Localized(da: RecordWords.of(kind).da, en: String(RecordWords.of(kind).en.dropFirst(2)))
    }
}

extension String {
    /// A key as it reads: without the quotation marks it may stand in.
    var trimmingQuotes: String {
        count > 1 && (hasPrefix("\"") && hasSuffix("\"") || hasPrefix("'") && hasSuffix("'")) ? String(dropFirst().dropLast()) : self
    }
}
