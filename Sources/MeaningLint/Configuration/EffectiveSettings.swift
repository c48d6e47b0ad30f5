/// What holds for one file, and where each value comes from: `check --print-config FILE`.
public struct EffectiveSettings: Sendable {
    let file: String
    let path: String
    let settings: Settings
    let current: Settings
    let rules: RuleSet

    /// The language that the current folder's configuration states.
    public var language: MessageLanguage? { current.language?.value }

    public func text(_ language: MessageLanguage) -> String {
        func say(_ da: String, _ en: String) -> String { language == .da ? da : en }
        let standard = say("standard", "default")
        var lines: [(String, String)] = []
        func origin(_ origin: Origin?) -> String { origin.map { "\($0.file):\($0.position.line):\($0.position.column)" } ?? standard }

        lines.append(("language: " + (current.language?.value.rawValue ?? say("fra LC_ALL/LANG, ellers en", "from LC_ALL/LANG, else en")), origin(current.language?.origin)))
        lines.append(("fail-on: " + (current.failOn?.value.rawValue ?? "error"), origin(current.failOn?.origin)))
        for pattern in settings.include { lines.append(("include: " + pattern.value, origin(pattern.origin))) }
        for pattern in settings.exclude { lines.append(("exclude: " + pattern.value, origin(pattern.origin))) }
        var merged = settings.rules
        for override in settings.overrides where override.files.matches(path) {
            for (id, setting) in override.rules { merged[id] = merged[id]?.overridden(by: setting) ?? setting }
        }
        for rule in rules.rules {
            let setting = merged[rule.id]
            lines.append(("rules.\(rule.id): " + (setting?.severity?.value ?? rule.severity).name, origin(setting?.severity?.origin ?? rule.origin)))
            for option in rule.options {
                let value = setting?.options[option.name]
                lines.append(("rules.\(rule.id).\(option.name): " + (value?.value ?? option.fallback).text, origin(value?.origin)))
            }
        }
        for facts in settings.audiences.values.sorted(by: { $0.name < $1.name }) {
            var words: [String] = []
            if let isLay = facts.isLay { words.append("lay: \(isLay)") }
            if !facts.knows.isEmpty { words.append("knows: [\(facts.knows.joined(separator: ", "))]") }
            lines.append(("audiences.\(facts.name): { \(words.joined(separator: ", ")) }", origin(facts.origin)))
        }
        for term in settings.terms {
            let audience = term.audience.map { " (\($0))" } ?? ""
            lines.append(("terms: \(term.avoid) -> \(term.say)\(audience)", origin(term.origin)))
        }
        for limit in Tree.Limits.configurable {
            lines.append(("limits.\(limit.key): " + limit.text(settings.limits[keyPath: limit.value]), origin(settings.limitOrigins[limit.key])))
        }
        for (dialect, place) in settings.dialects { lines.append(("dialects: \(dialect.name)", origin(place))) }

        let width = min(72, lines.map(\.0.count).max() ?? 0)
        var text = Escaping.terminal(say("Det gælder for \(file)", "What holds for \(file)")) + "\n"
        text += settings.files.isEmpty
            ? say("Ingen konfiguration fundet.", "No configuration found.") + "\n"
            : say("Konfiguration: ", "Configuration: ") + Escaping.terminal(settings.files.reversed().joined(separator: ", ")) + "\n"
        text += "\n"
        for (value, origin) in lines {
            text += Escaping.terminal(value) + String(repeating: " ", count: max(2, width + 2 - value.count)) + Escaping.terminal(origin) + "\n"
        }
        return Escaping.log(text)
    }
}
