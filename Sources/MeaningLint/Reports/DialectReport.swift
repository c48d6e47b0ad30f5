/// What `meaning-lint dialects` tells: the formats that are read, or how one file was.
public struct DialectReport {
    let language: MessageLanguage

    public init(language: MessageLanguage) { self.language = language }

    private func say(_ da: String, _ en: String) -> String { language == .da ? da : en }

    private static func padded(_ text: String, _ width: Int) -> String { text + String(repeating: " ", count: max(1, width - text.count)) }

    // MARK: The list

    public func list(_ dialects: DialectSet) -> String {
        var lines: [String] = []
        func add(_ dialect: Dialect, isOwn: Bool) {
            let kinds = DefinitionKind.allCases.filter { dialect.kind($0) != nil }.map { $0 == .kpi && language == .en ? "KPI" : Terms.kind($0, language).lowercased() }
            let also = dialect.alsoTexts
            lines.append(Self.padded(dialect.name, 22) + kinds.joined(separator: ", "))
            if isOwn { lines.append(Self.padded("", 22) + say("jeres egen, fra konfigurationen", "your own, from the configuration")) }
            let shown = dialect.shows
            if !shown.isEmpty { lines.append(Self.padded("", 22) + say("kendes på: ", "known by: ") + shown) }
            if !also.isEmpty { lines.append(Self.padded("", 22) + say("mere kan stå under: ", "more can stand below: ") + also.joined(separator: ", ")) }
        }
        for dialect in dialects.own { add(dialect, isOwn: true) }
        for builtIn in dialects.builtIn { add(builtIn.dialect, isOwn: false) }
        lines.append("")
        lines.append(say("Hvordan en fil bliver læst: meaning-lint dialects FIL", "How a file is read: meaning-lint dialects FILE"))
        return lines.map(Escaping.terminal).joined(separator: "\n") + "\n"
    }

    // MARK: One file

    public func text(_ trace: FormatTrace) -> String {
        var lines = [trace.file]
        if let problem = trace.problem {
            lines.append(say("Kan ikke læses fra ", "Cannot be read from ") + "\(problem.position.line):\(problem.position.column): \(problem.words[language])")
        }
        if trace.documents.isEmpty, trace.problem == nil { lines.append(say("Filen rummer intet dokument.", "The file holds no document.")) }
        for (number, document) in trace.documents.enumerated() {
            lines.append("")
            if trace.documents.count > 1 { lines.append(say("Dokument \(number)", "Document \(number)")) }
            lines += self.document(document)
        }
        return lines.map(Escaping.terminal).joined(separator: "\n") + "\n"
    }

    private func document(_ document: FormatTrace.Document) -> [String] {
        guard let dialect = document.dialect else {
            return [say("Ingen dialekt kender det.", "No dialect knows it.")] + document.lacking.map { "  \($0.dialect): \($0.why[language])" }
        }
        let origin = document.isOwn ? say("jeres egen", "your own") : say("indbygget", "built in")
        let way = document.isByName ? say("kendt på filens navn", "known by the file's name") : say("kendt på indholdet", "known by its content")
        var lines = [say("Dialekt: ", "Dialect: ") + "\(dialect) (\(origin), \(way))"]
        if let conflict = document.conflict {
            lines.append(say("Også »\(conflict.second)« tager den: en fil må kun have én.", "\"\(conflict.second)\" takes it too: a file may have only one."))
        }
        if document.definitions.isEmpty { lines.append(say("Ingen definitioner fundet.", "No definitions found.")) }
        for definition in document.definitions {
            lines.append("")
            lines.append("  \(Terms.kind(definition.kind, language))  \(definition.path.isEmpty ? "/" : definition.path)  \(place(definition.position))")
            let width = (definition.fields.map(\.name.count).max() ?? 0) + 2
            for field in definition.fields { lines.append("    " + Self.padded(field.name, width) + Self.padded(place(field.position), 9) + Self.shortened(field.text)) }
        }
        if !document.unread.isEmpty {
            lines += ["", say("  Ikke læst:", "  Not read:")]
            let width = min(60, (document.unread.map(\.path.count).max() ?? 0) + 2)
            for key in document.unread {
                let times = key.count > 1 ? say("  \(key.count) gange", "  \(key.count) times") : ""
                lines.append("    " + Self.padded(key.path, width) + place(key.position) + times)
            }
        }
        return lines
    }

    private func place(_ position: SourcePosition) -> String { "\(position.line):\(position.column)" }

    private static func shortened(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ").trimmingSpaces
        return line.count <= 70 ? line : line.prefix(69).trimmingSpaces + "…"
    }
}

extension Dialect {
    /// What its files show, in a line.
    fileprivate var shows: String {
        let conditions = when.map { when in
            (when.all.map(\.text) + (when.any.isEmpty ? [] : [when.any.map(\.text).prefix(4).joined(separator: " | ")]) + when.values.map { "\($0.path.text): …" }).joined(separator: ", ")
        }
        return conditions.first.map { $0 + (conditions.count > 1 ? " …" : "") } ?? ""
    }
}
