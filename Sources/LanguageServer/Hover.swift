import MeaningLint

extension Server {
    /// What is asked here and why; on the name of another definition, what that is.
    func hover(at place: DocumentPlace, _ json: inout JSONWriter) {
        let places = places(in: place.document.text)
        let offset = places.textOffset(place.offset)
        let found = findings(of: place.path).filter { $0.textRange.lowerBound <= offset && offset <= $0.textRange.upperBound }
        var parts = found.map(explanation)
        var range = found.map(\.textRange).min { $0.count < $1.count }
        if let link = link(at: place) {
            parts.insert(contentsOf: link.targets.map(introduction), at: 0)
            range = link.range
        }
        guard !parts.isEmpty, let range else { return json.null() }
        json.object { json in
            json.item("contents")
            json.object { json in
                json.member("kind", "markdown")
                json.member("value", parts.joined(separator: "\n\n---\n\n"))
            }
            json.item("range")
            json.range(places.position(range.lowerBound), places.position(range.upperBound))
        }
    }

    private func explanation(_ finding: Finding) -> String {
        let rule = rules.rules[finding.rule]
        var text = "**\(Markdown.escaped(rule.title[language]))** `\(rule.id)`\n\n"
        text += Markdown.escaped(finding.text(language)) + "  \n*" + Markdown.escaped(finding.question(language)) + "*\n\n"
        text += Markdown.escaped(rule.why[language])
        if let write = rule.write {
            text += language == .da ? "\n\nDet kan der stå:" : "\n\nWhat can be written:"
            text += "\n\n```yaml\n" + write[language] + "\n```"
        }
        return text
    }

    private func introduction(_ target: LinkTarget) -> String {
        let name = Terms.kind(target.item.kind, language) + " `\(target.item.id ?? "")`"
        let title = target.item.title.map { "**" + Markdown.escaped($0.split(whereSeparator: \.isNewline).joined(separator: " ")) + "**  \n" } ?? ""
        return title + name + " – " + Markdown.escaped(target.file)
    }
}

/// Text of other people's files within Markdown.
enum Markdown {
    static func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            if "\\`*_{}[]<>#|!".contains(character) { result.append("\\") }
            result.append(character)
        }
    }
}
