import MeaningLint

/// A change of one document.
struct DocumentEdit {
    /// Into the document's text.
    var range: Range<Int>
    var words: String

    func applied(to text: [UInt8]) -> [UInt8] {
        var text = text
        text.replaceSubrange(range, with: words.utf8)
        return text
    }
}

extension Server {
    /// What can be done about the findings at a place: say it in plain words, or answer.
    func codeActions(at place: DocumentPlace, _ parameters: YAMLValue?, _ json: inout JSONWriter) {
        let only = parameters?["context"]?["only"]?.list.compactMap(\.string) ?? []
        let places = places(in: place.document.text)
        guard only.isEmpty || only.contains(where: { $0 == "" || $0 == "quickfix" }),
            let from = Position(parameters?["range"]?["start"]), let to = Position(parameters?["range"]?["end"]),
            let outline = workspace?.outline(place.path, text: place.document.text.text)
        else { return json.array { _ in } }
        let first = places.textOffset(place.document.text.offset(of: from, client.encoding))
        let last = places.textOffset(place.document.text.offset(of: to, client.encoding))
        let all = findings(of: place.path)
        let list = DiagnosticList(all, rules: rules, language: language, places: places) { _, _ in nil }
        let here = zip(all, list.diagnostics).filter { $0.0.textRange.lowerBound <= last && first <= $0.0.textRange.upperBound }
        // The linter's offsets do not count a byte order mark; an edit does.
        let mark = place.document.text.text.count - outline.file.text.count
        json.array { json in
            for (finding, diagnostic) in here {
                for words in PlainWords.alternatives(of: finding) {
                    guard let edit = PlainWords.edit(finding, saying: words, outline) else { continue }
                    let title = language == .da ? "Sig det med almindelige ord: »\(words)«" : "Say it in plain words: \"\(words)\""
                    action(title, edit, mark, place, diagnostic, &json)
                }
            }
            for (finding, diagnostic) in here {
                let rule = rules.rules[finding.rule]
                guard rule.principle != .format, let answer = AnswerAction(finding, rule: rule.id, outline, language) else { continue }
                let title = language == .da ? "Skriv et svar med en begrundelse: \(rule.title.da)" : "Write an answer with a reason: \(rule.title.en)"
                action(title, answer.edit, mark, place, diagnostic, reason: answer.reason, &json)
            }
        }
    }

    /// - Parameter reason: where in the new words the user goes on writing, in bytes.
    private func action(
        _ title: String, _ edit: DocumentEdit, _ mark: Int, _ place: DocumentPlace, _ diagnostic: DiagnosticItem, reason: Range<Int>? = nil, _ json: inout JSONWriter
    ) {
        let edit = DocumentEdit(range: edit.range.lowerBound + mark..<edit.range.upperBound + mark, words: edit.words)
        let text = place.document.text
        json.item()
        json.object { json in
            json.member("title", title)
            json.member("kind", "quickfix")
            json.item("diagnostics")
            json.array { json in
                json.item()
                diagnostic.write(&json)
            }
            json.item("edit")
            json.object { json in
                json.item("changes")
                json.object { json in
                    json.item(place.document.uri)
                    json.array { json in
                        json.item()
                        json.object { json in
                            json.item("range")
                            json.range(text.position(of: edit.range.lowerBound, client.encoding), text.position(of: edit.range.upperBound, client.encoding))
                            json.member("newText", edit.words)
                        }
                    }
                }
            }
            guard let reason, client.showsDocuments else { return }
            let new = TextDocument(text: edit.applied(to: text.text))
            json.item("command")
            json.object { json in
                json.member("title", title)
                json.member("command", AnswerAction.command)
                json.item("arguments")
                json.array { json in
                    json.item()
                    json.string(place.document.uri)
                    for offset in [reason.lowerBound, reason.upperBound] {
                        json.item()
                        json.position(new.position(of: edit.range.lowerBound + offset, client.encoding))
                    }
                }
            }
        }
    }
}

/// Puts plain words in the place of a term.
enum PlainWords {
    /// What the word list says instead; nothing where the term is only a part of what is written.
    static func alternatives(of finding: Finding) -> [String] {
        func fact(_ name: String) -> String? {
            for fact in finding.facts where fact.name == name { if case .text(let text) = fact.value { return text } }
            return nil
        }
        guard let instead = fact("instead") else { return [] }
        if let term = fact("term"), let word = fact("word"), term.lowercased() != word.lowercased() { return [] }
        return instead.split(separator: ";").map { $0.trimming }.filter { !$0.isEmpty }
    }

    /// Nil where the words cannot be put there so that the file still says the same otherwise.
    static func edit(_ finding: Finding, saying words: String, _ outline: FileOutline) -> DocumentEdit? {
        let (range, nodes) = (finding.textRange, outline.tree.nodes)
        guard let node = nodes.indices.last(where: { nodes[$0].kind == .scalar && Int(nodes[$0].start) <= range.lowerBound && range.upperBound <= Int(nodes[$0].end) })
        else { return nil }
        let written = String(decoding: outline.file.text[range], as: UTF8.self)
        // At the beginning of a sentence.
        var words = words
        if let first = written.first, first.isUppercase, written.dropFirst().first?.isUppercase != true, let letter = words.first { words = letter.uppercased() + words.dropFirst() }
        let escaped: String =
            switch nodes[node].style {
            case .singleQuoted: words.replacing("'", with: "''")
            case .doubleQuoted: words.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            default: words
            }
        let edit = DocumentEdit(range: range, words: escaped)
        if says(words, node, edit, outline) { return edit }
        // A comma or a colon would end a plain scalar: then it needs quotation marks.
        let whole = outline.tree.range(node)
        let source = outline.file.text[whole]
        guard nodes[node].style == .plain, !source.contains(0x0A), !source.contains(0x0D) else { return nil }
        let text = String(decoding: source.prefix(range.lowerBound - whole.lowerBound), as: UTF8.self) + words
            + String(decoding: source.suffix(whole.upperBound - range.upperBound), as: UTF8.self)
        let quoted = DocumentEdit(range: whole, words: "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\"")
        return says(words, node, quoted, outline) ? quoted : nil
    }

    /// Whether the file has the same shape after an edit, and the words in that node.
    private static func says(_ words: String, _ node: Int, _ edit: DocumentEdit, _ outline: FileOutline) -> Bool {
        let old = outline.tree
        guard let (new, text) = outline.reread(edit.applied(to: outline.file.text)), new.nodes.count == old.nodes.count, new.problems.count == old.problems.count else { return false }
        return text(node).contains(words)
            && old.nodes.indices.allSatisfy { $0 == node || old.nodes[$0].kind == new.nodes[$0].kind && outline.text(of: $0) == text($0) }
    }
}

extension StringProtocol {
    var trimming: String {
        var part = self[...]
        while let first = part.first, first.isWhitespace { part = part.dropFirst() }
        while let last = part.last, last.isWhitespace { part = part.dropLast() }
        return String(part)
    }
}
