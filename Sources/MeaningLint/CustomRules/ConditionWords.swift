/// Tells a condition in words: how a custom rule decides.
struct ConditionWords {
    let names: FieldNames

    func text(_ condition: Condition, _ language: MessageLanguage) -> String { text(condition, language, isInner: false) }

    private func text(_ condition: Condition, _ language: MessageLanguage, isInner: Bool) -> String {
        func say(_ da: String, _ en: String) -> String { language == .da ? da : en }
        func joined(_ conditions: [Condition], _ word: String) -> String {
            let parts = conditions.map { text($0, language, isInner: conditions.count > 1) }
            let whole = parts.joined(separator: word)
            return isInner && parts.count > 1 ? "(" + whole + ")" : whole
        }
        switch condition {
        case .all(let conditions): return conditions.isEmpty ? say("alt gælder", "anything holds") : joined(conditions, say(" og ", " and "))
        case .any(let conditions): return joined(conditions, say(" eller ", " or "))
        case .not(let inner): return say("det ikke gælder, at ", "it is not so that ") + text(inner, language, isInner: true)
        case .around(let inner): return say("det omkring har, at ", "what it stands in has ") + text(inner, language, isInner: true)
        case .parts(let path, let quantifier, let inner):
            let name = MessageText.quoted(names.name(path, language), language)
            let condition = text(inner, language, isInner: true)
            return switch quantifier {
            case .some: say("mindst én i \(name) har, at \(condition)", "at least one of \(name) has \(condition)")
            case .every: say("hver i \(name) har, at \(condition)", "each of \(name) has \(condition)")
            case .none: say("ingen i \(name) har, at \(condition)", "none of \(name) has \(condition)")
            }
        case .field(let path, let tests):
            if path.isAnywhere {
                return tests.map { test in
                    var isOne = false
                    if case .mentions = test { isOne = true }
                    return (isOne ? say("en af teksterne ", "one of the texts ") : say("hver af teksterne ", "each of the texts ")) + text(test, path, language)
                }.joined(separator: say(" og ", " and "))
            }
            let parts = tests.map { text($0, path, language) }
            return MessageText.quoted(names.name(path, language), language) + " " + parts.joined(separator: say(" og ", " and "))
        }
    }

    private static let mostTerms = 12

    private func list(_ words: [String], _ language: MessageLanguage) -> String {
        let shown = words.prefix(Self.mostTerms).map { MessageText.quoted($0, language) }
        if words.count > shown.count { return shown.joined(separator: ", ") + (language == .da ? " og \(words.count - shown.count) flere" : " and \(words.count - shown.count) more") }
        guard shown.count > 1, let last = shown.last else { return shown.first ?? "" }
        return shown.dropLast().joined(separator: ", ") + (language == .da ? " eller " : " or ") + last
    }

    private func text(_ test: Test, _ path: FieldPath, _ language: MessageLanguage) -> String {
        func say(_ da: String, _ en: String) -> String { language == .da ? da : en }
        switch test {
        case .present(let wanted): return wanted ? say("står der", "is there") : say("står der ikke", "is not there")
        case .oneOf(let values): return say("er ", "is ") + list(values, language)
        case .mentions(let terms): return say("nævner ", "mentions ") + list(terms.terms, language)
        case .avoid(let terms):
            return say("undgår ", "avoids ") + list(terms.terms, language) + (terms.say.map { say(" (vi siger ", " (we say ") + MessageText.quoted($0, language) + ")" } ?? "")
        case .matches(let patterns): return say("passer på ", "matches ") + list(patterns.map(\.source), language)
        case .measure(let measure, let bounds): return say("har ", "has ") + bounds.map { number($0, language) }.joined(separator: say(" og ", " and ")) + " " + unit(measure, language)
        case .number(let bounds): return say("er ", "is ") + bounds.map { number($0, language) }.joined(separator: say(" og ", " and "))
        case .date(let bounds): return say("er ", "is ") + bounds.map { date($0, language) }.joined(separator: say(" og ", " and "))
        case .leadsTo(_, let condition):
            let there = say("fører til noget, der findes", "leads to something that is there")
            return condition.map { there + say(", hvor ", ", where ") + text($0, language, isInner: true) } ?? there
        case .unique: return say("er der kun én gang i filsættet", "stands only once in the file set")
        case .same: return say("er det samme overalt", "is the same everywhere")
        case .some(let tests): return say("har én, der ", "has one that ") + tests.map { text($0, path, language) }.joined(separator: say(" og ", " and "))
        case .not(let tests): return say("ikke ", "not ") + tests.map { text($0, path, language) }.joined(separator: say(" og ", " and "))
        }
    }

    private func unit(_ measure: Measure, _ language: MessageLanguage) -> String {
        switch (measure, language) {
        case (.items, .da): "i alt"
        case (.items, .en): "in all"
        case (.words, .da): "ord"
        case (.words, .en): "words"
        case (.characters, .da): "tegn"
        case (.characters, .en): "characters"
        case (.lix, .da): "i lixtal"
        case (.lix, .en): "as LIX"
        }
    }

    private func number(_ bound: NumberBound, _ language: MessageLanguage) -> String {
        let kind: Localized = switch bound.kind {
        case .atLeast: Localized(da: "mindst", en: "at least")
        case .atMost: Localized(da: "højst", en: "at most")
        case .moreThan: Localized(da: "mere end", en: "more than")
        case .lessThan: Localized(da: "mindre end", en: "less than")
        case .exactly: Localized(da: "netop", en: "just")
        }
        return switch bound.limit {
        case .value(let value): kind[language] + " " + NumberFormat.text(value, language)
        case .field(let path): kind[language] + " " + MessageText.quoted(names.name(path, language), language)
        }
    }

    private func date(_ bound: DateBound, _ language: MessageLanguage) -> String {
        let kind: Localized = switch bound.kind {
        case .before: Localized(da: "før", en: "before")
        case .after: Localized(da: "efter", en: "after")
        case .notBefore: Localized(da: "tidligst", en: "not before")
        case .notAfter: Localized(da: "senest", en: "not after")
        case .on: Localized(da: "netop", en: "on")
        }
        let day: String
        switch bound.limit {
        case .date(let date): day = DateFormat.text(date, language)
        case .today(let days):
            let today = language == .da ? "i dag" : "today"
            day = days == 0 ? today : today + (days > 0 ? " + \(days)" : " - \(-days)") + (language == .da ? " dage" : " days")
        case .field(let path): day = MessageText.quoted(names.name(path, language), language)
        }
        return kind[language] + " " + day
    }
}
