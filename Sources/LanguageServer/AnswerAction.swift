import MeaningLint

/// Writes the place for an answer: under the definition's `answers`, or, in a format of others, as a comment above it. The reason is for
/// the user to write; until then `answer-without-reason` asks for it.
struct AnswerAction {
    /// What a client sends back to have the cursor put there.
    static let command = "meaning-lint.writeReason"
    private static let placeholder = "…"

    let edit: DocumentEdit
    /// Where in the new words the reason goes, in bytes.
    let reason: Range<Int>

    /// Nil where there is no definition to answer for, or no place.
    init?(_ finding: Finding, rule: String, _ outline: FileOutline, _ language: MessageLanguage) {
        guard let entry = finding.entry, let definition = outline.definition(entry) else { return nil }
        let writer = Writer(outline: outline, definition: definition, language: outline.language(of: definition) ?? language, rule: rule)
        guard let edit = outline.isNative(definition.node) ? writer.field() : writer.comment(),
            let place = Array(edit.words.utf8).lastRange(of: Array(Self.placeholder.utf8))
        else { return nil }
        self.edit = edit
        reason = place
    }

    private struct Writer {
        let outline: FileOutline
        let definition: FileOutline.Record
        let language: MessageLanguage
        let rule: String

        private var text: [UInt8] { outline.file.text }
        private var lineEnd: String { text.firstIndex(of: 0x0D).map { $0 + 1 < text.count && text[$0 + 1] == 0x0A } ?? false ? "\r\n" : "\n" }
        private var isJSON: Bool { outline.file.path.lowercased().hasSuffix(".json") }

        private func quoted(_ name: String) -> String { isJSON ? "\"\(name)\"" : name }
        private var answer: String { "\(quoted(rule)): \"\(AnswerAction.placeholder)\"" }

        func field() -> DocumentEdit? {
            let node = definition.node
            let pairs = outline.pairs(of: node)
            guard let first = pairs.first, let last = pairs.last else { return nil }
            if let answers = pairs.first(where: { outline.field(of: $0.key, in: definition) == .answers }) { return add(to: answers.value, under: answers.key) }
            guard let name = outline.name(of: .answers, in: definition, preferring: language) else { return nil }
            if outline.tree.nodes[node].style == .flow { return flow(behind: last.value, in: node, "\(quoted(name)): { \(answer) }") }
            let indent = indent(of: first.key)
            let lines = ["\(name):", "  \(answer)"].map { String(repeating: " ", count: indent) + $0 }
            // A survey's questions are many: above them the answer is seen.
            if let questions = pairs.first(where: { outline.field(of: $0.key, in: definition) == .questions }), questions.key != first.key {
                let start = lineStart(Int(outline.tree.nodes[questions.key].start))
                return DocumentEdit(range: start..<start, words: lines.map { $0 + lineEnd }.joined())
            }
            return block(behind: last.value, lines)
        }

        private func add(to answers: Int, under key: Int) -> DocumentEdit? {
            let nodes = outline.tree.nodes
            let pairs = outline.pairs(of: answers)
            // `answers:` with nothing behind it.
            if nodes[answers].kind == .scalar, nodes[answers].start == nodes[answers].end, !isJSON {
                return block(behind: key, [String(repeating: " ", count: indent(of: key) + 2) + answer])
            }
            guard nodes[answers].kind == .mapping, !pairs.contains(where: { outline.text(of: $0.key) == rule }) else { return nil }
            guard let last = pairs.last else {
                let inside = Int(nodes[answers].start) + 1
                return DocumentEdit(range: inside..<inside, words: " \(answer) ")
            }
            if nodes[answers].style == .flow { return flow(behind: last.value, in: answers, answer) }
            return block(behind: last.value, [String(repeating: " ", count: indent(of: last.key)) + answer])
        }

        /// In `{ … }`, on a line of its own where the last key has one.
        private func flow(behind value: Int, in mapping: Int, _ words: String) -> DocumentEdit {
            let end = Int(outline.tree.nodes[value].end)
            let key = outline.pairs(of: mapping).last?.key ?? value
            let start = Int(outline.tree.nodes[key].start)
            let before = text[lineStart(start)..<start]
            let isOwnLine = before.allSatisfy { $0 == 0x20 || $0 == 0x09 } && lineStart(start) > Int(outline.tree.nodes[mapping].start)
            let gap = isOwnLine ? lineEnd + String(decoding: before, as: UTF8.self) : " "
            return DocumentEdit(range: end..<end, words: "," + gap + words)
        }

        /// Below the line that a value ends on.
        private func block(behind node: Int, _ lines: [String]) -> DocumentEdit {
            var end = Int(outline.tree.nodes[node].end)
            // A block text ends behind its line; anything else somewhere on it, and a comment may follow.
            if end > 0, text[end - 1] == 0x0A || text[end - 1] == 0x0D {
                return DocumentEdit(range: end..<end, words: lines.map { $0 + lineEnd }.joined())
            }
            while end < text.count, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
            return DocumentEdit(range: end..<end, words: lines.map { lineEnd + $0 }.joined())
        }

        /// Alone on a line, a comment covers the definition that follows.
        func comment() -> DocumentEdit? {
            guard !isJSON else { return nil }
            let node = outline.tree.nodes[definition.node]
            guard node.style != .flow || isFirst(Int(node.start)) else { return nil }
            let start = lineStart(Int(node.start))
            let indent = text[start...].prefix { $0 == 0x20 }.count
            let word = language == .da ? "svar" : "answer"
            return DocumentEdit(
                range: start..<start, words: String(repeating: " ", count: indent) + "# meaning-lint: \(word) \(rule) -- \(AnswerAction.placeholder)" + lineEnd)
        }

        private func isFirst(_ offset: Int) -> Bool { text[lineStart(offset)..<offset].allSatisfy { $0 == 0x20 || $0 == UInt8(ascii: "-") } }

        private func lineStart(_ offset: Int) -> Int {
            var start = offset
            while start > 0, text[start - 1] != 0x0A, text[start - 1] != 0x0D { start -= 1 }
            return start
        }

        /// Blanks that a further key of the same mapping stands behind.
        private func indent(of key: Int) -> Int {
            let start = Int(outline.tree.nodes[key].start)
            return start - lineStart(start)
        }
    }
}

extension Array<UInt8> {
    fileprivate func lastRange(of needle: [UInt8]) -> Range<Int>? {
        guard count >= needle.count else { return nil }
        return stride(from: count - needle.count, through: 0, by: -1).first { self[$0] == needle[0] && Array(self[$0..<$0 + needle.count]) == needle }.map { $0..<$0 + needle.count }
    }
}
