import MeaningLint

/// One thing that may be written at the cursor.
private struct Proposal {
    /// LSP's own numbers for the kind of thing.
    enum Kind: Int { case field = 5, reference = 18, value = 12 }

    var label: String
    var insert: String
    var detail: String?
    var kind: Kind
}

extension Server {
    /// A word that nobody writes, put in the place of the one at the cursor: where the parser finds it says what can stand there.
    private static var marker: String { "xMeaningLintCursorx" }

    /// Field names where a key can stand; ids, values of closed lists and rules where they can.
    func completion(at place: DocumentPlace, _ json: inout JSONWriter) {
        let word = Word(place)
        var proposals: [Proposal] = []
        if let (outline, node) = outline(place, word, as: Self.marker + (word.isFollowedByColon ? "" : word.quote + ": ")) {
            proposals += keys(outline, node, word)
        }
        if !word.isFollowedByColon, let (outline, node) = outline(place, word, as: Self.marker) { proposals += values(outline, node, place) }
        let places = places(in: place.document.text)
        let range = (place.document.text.position(of: word.range.lowerBound, places.encoding), place.document.text.position(of: word.range.upperBound, places.encoding))
        json.object { json in
            json.member("isIncomplete", false)
            json.item("items")
            json.array { json in
                for (index, proposal) in proposals.enumerated() {
                    json.item()
                    json.object { json in
                        json.member("label", proposal.label)
                        json.member("kind", proposal.kind.rawValue)
                        if let detail = proposal.detail { json.member("detail", detail) }
                        // The format's own order.
                        json.member("sortText", String(10_000 + index))
                        json.item("textEdit")
                        json.object { json in
                            json.item("range")
                            json.range(range.0, range.1)
                            json.member("newText", proposal.insert)
                        }
                    }
                }
            }
        }
    }

    /// The word at the cursor.
    private struct Word {
        /// Into the document's text.
        var range: Range<Int>
        var isFollowedByColon: Bool
        /// The quotation mark that it stands in, or none.
        var quote: String
        var isJSON: Bool
        /// The brackets that are open on the line and closed on none: without them, what is below would be read as part of it.
        var closing = ""
        var lineEnd: Int

        init(_ place: DocumentPlace) {
            let text = place.document.text
            let line = text.line(text.lineNumber(of: place.offset))
            func isWord(_ byte: UInt8) -> Bool {
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"), 0x80...: true
                default: false
                }
            }
            var (start, end) = (place.offset, place.offset)
            while start > line.lowerBound, isWord(text.text[start - 1]) { start -= 1 }
            while end < line.upperBound, isWord(text.text[end]) { end += 1 }
            // `- ` opens an item and is no part of its word.
            if start < end, text.text[start] == UInt8(ascii: "-"), place.offset > start { start += 1 }
            range = start..<end
            let before = start > line.lowerBound ? text.text[start - 1] : 0
            quote = before == UInt8(ascii: "\"") ? "\"" : before == UInt8(ascii: "'") ? "'" : ""
            var next = end + (quote.isEmpty ? 0 : 1)
            while next < line.upperBound, text.text[next] == 0x20 { next += 1 }
            isFollowedByColon = next < line.upperBound && text.text[next] == UInt8(ascii: ":")
            isJSON = place.path.lowercased().hasSuffix(".json")
            lineEnd = line.upperBound
            if !isJSON { closing = Self.openBrackets(text.text[line]) }
        }

        /// What would close the brackets that a line leaves open, those in quotation marks not counted.
        private static func openBrackets(_ line: ArraySlice<UInt8>) -> String {
            var (open, quote): ([UInt8], UInt8?) = ([], nil)
            for byte in line {
                if let mark = quote {
                    if byte == mark { quote = nil }
                    continue
                }
                switch byte {
                case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
                case UInt8(ascii: "["), UInt8(ascii: "{"): open.append(byte + 2)
                case UInt8(ascii: "]"), UInt8(ascii: "}"): _ = open.popLast()
                default: break
                }
            }
            return String(decoding: open.reversed(), as: UTF8.self)
        }
    }

    /// The text with the word replaced, and the node that the marker became.
    private func outline(_ place: DocumentPlace, _ word: Word, as words: String) -> (FileOutline, Int)? {
        var text = place.document.text.text
        var words = words
        if word.isJSON, word.quote.isEmpty { words = "\"" + words.replacing(Self.marker, with: Self.marker + "\"") + (words == Self.marker ? "" : "0") }
        // A closing quotation mark is there already, or comes with the marker.
        if !word.quote.isEmpty, words.hasSuffix(": ") {
            if word.range.upperBound < text.count, text[word.range.upperBound] == word.quote.utf8.first { return nil }
            words += "0"
        }
        text.insert(contentsOf: word.closing.utf8, at: word.lineEnd)
        text.replaceSubrange(word.range, with: words.utf8)
        guard let outline = workspace?.outline(place.path, text: text, marker: Self.marker) else { return nil }
        let nodes = outline.tree.nodes
        let node = nodes.indices.first { nodes[$0].kind == .scalar && outline.text(of: $0) == Self.marker }
        return node.map { (outline, $0) }
    }

    // MARK: Keys

    private func keys(_ outline: FileOutline, _ node: Int, _ word: Word) -> [Proposal] {
        guard let mapping = outline.path(to: node).last, outline.tree.nodes[mapping].kind == .mapping else { return [] }
        let pairs = outline.pairs(of: mapping)
        guard pairs.contains(where: { $0.key == node }) else { return [] }
        let ending = word.isFollowedByColon ? "" : ": "
        func written(_ name: String) -> String { word.isJSON && word.quote.isEmpty ? "\"\(name)\"" + ending : name + (word.quote.isEmpty ? ending : "") }
        guard let record = outline.record(of: mapping) else {
            // Under a definition's `answers` the keys are rules.
            guard isAnswers(mapping, outline) else { return [] }
            let known = Set(pairs.map { outline.text(of: $0.key) })
            return rules.rules.filter { !known.contains($0.id) }.map {
                Proposal(label: $0.id, insert: written($0.id), detail: $0.title[language], kind: .reference)
            }
        }
        let present = Set(pairs.filter { $0.key != node }.compactMap { outline.field(of: $0.key, in: record) })
        let known = Set(pairs.map { outline.text(of: $0.key) })
        return outline.names(of: record, preferring: outline.language(of: record) ?? language)
            .filter { (!present.contains($0.field) || $0.field == .table) && !known.contains($0.name) }
            .map { Proposal(label: $0.name, insert: written($0.name), detail: nil, kind: .field) }
    }

    private func isAnswers(_ mapping: Int, _ outline: FileOutline) -> Bool {
        guard let (key, record) = holder(of: mapping, outline) else { return false }
        return outline.field(of: key, in: record) == .answers
    }

    /// The record's key that a value stands under, directly or in a list.
    private func holder(of node: Int, _ outline: FileOutline) -> (key: Int, record: FileOutline.Record)? {
        var (value, path) = (node, outline.path(to: node))
        while let container = path.popLast() {
            if outline.tree.nodes[container].kind == .mapping {
                guard let record = outline.record(of: container), let pair = outline.pairs(of: container).first(where: { $0.value == value }) else { return nil }
                return (pair.key, record)
            }
            value = container
        }
        return nil
    }

    // MARK: Values

    private func values(_ outline: FileOutline, _ node: Int, _ place: DocumentPlace) -> [Proposal] {
        guard let (key, record) = holder(of: node, outline), let field = outline.field(of: key, in: record) else { return [] }
        if field == .language { return rules.languages.packs.map { Proposal(label: $0.code, insert: $0.code, detail: nil, kind: .value) } }
        let choices = outline.values(of: field, in: record)
        if !choices.isEmpty { return choices.map { Proposal(label: $0, insert: $0, detail: nil, kind: .value) } }
        guard let catalogue = workspace?.catalogue(of: place.path)?.catalogue else { return [] }
        let items = catalogue.files.flatMap { summary in summary.items.map { (item: $0, file: summary.file) } }
        var seen: Set<String> = []
        func proposals(_ found: [(item: Catalogue.Item, file: String)]) -> [Proposal] {
            found.compactMap { item, file in
                guard let id = item.id, seen.insert(id).inserted else { return nil }
                return Proposal(label: id, insert: id, detail: (item.title.map { $0 + " – " } ?? "") + file, kind: .reference)
            }
        }
        switch (record.kind, field) {
        case (.goal, .kpis), (.tile, .kpi), (.dashboard, .tiles): return proposals(items.filter { $0.item.kind == .kpi })
        case (.kpi, .balances), (.question, .feeds): return proposals(items.filter { $0.item.kind == .kpi } + items.filter { $0.item.kind == .goal })
        case (.source, .survey): return proposals(items.filter { $0.item.kind == .survey })
        case (.source, .questions):
            let survey = outline.pairs(of: record.node).first { outline.field(of: $0.key, in: record) == .survey }.map { outline.text(of: $0.value) }
            return proposals(items.filter { $0.item.kind == .question && (survey == nil || catalogue.parent(of: $0.item)?.id == survey) })
        case (.question, .if):
            // The other questions of its survey, as they are written.
            guard let own = record.entry, let survey = outline.definitions.surveys.first(where: { $0.questions.contains { $0.header.entry == own } }) else { return [] }
            return survey.questions.filter { $0.header.entry != own }.compactMap { question in
                question.id.map { Proposal(label: $0.string, insert: $0.string, detail: question.text?.string, kind: .reference) }
            }
        default: return []
        }
    }
}
