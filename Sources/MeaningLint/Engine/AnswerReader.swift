/// Finds a file's answers: those under `answers:`, and those in comments.
///
///     title: …   # meaning-lint: answer jargon -- the word is explained in the help text
struct AnswerReader {
    let document: Document
    let definitions: Definitions
    let locator: Locator

    func read() -> [Answer] { fieldAnswers() + commentAnswers() }

    /// Whether a reason gives one: three words or more, and no placeholder.
    static func hasReason(_ why: String) -> Bool {
        Array(why.utf8).withUnsafeBufferPointer { !Placeholder.isMissing($0) && Placeholder.wordCount($0) >= 3 }
    }

    private func fieldAnswers() -> [Answer] {
        // Hardly any definition has answers; the headers of all are not gathered for that.
        let hasAnswers = definitions.goals.contains { !$0.header.answers.isEmpty } || definitions.kpis.contains { !$0.header.answers.isEmpty }
            || definitions.dashboards.contains { !$0.header.answers.isEmpty }
            || definitions.surveys.contains { !$0.header.answers.isEmpty || $0.questions.contains { !$0.header.answers.isEmpty } }
        guard hasAnswers else { return [] }
        return definitions.headers.filter { !$0.answers.isEmpty }.flatMap { header in
            header.answers.map { field in
                let why = field.why?.string ?? ""
                return Answer(
                    rule: field.rule, why: why, by: field.by?.string, until: field.until?.date, range: locator.range(field.range),
                    textRange: field.range, entry: header.entry, scope: .definition(header.entry), hasReason: Self.hasReason(why))
            }
        }
    }

    // MARK: Comments

    private static let mark = Array("meaning-lint:".utf8)

    private func commentAnswers() -> [Answer] {
        var answers: [Answer] = []
        document.file.text.withUnsafeBufferPointer { text in
            guard Self.find(Self.mark, in: text, from: 0) != nil else { return }
            let finder = DefinitionFinder(definitions)
            var index = 0
            while let found = Self.find(Self.mark, in: text, from: index) {
                index = found + Self.mark.count
                guard let hash = commentStart(text, before: found) else { continue }
                var end = index
                while end < text.count, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
                answers += comment(text, hash: hash, words: index..<end, finder)
                // A comment is one answer, whatever else stands in it.
                index = end
            }
        }
        return answers
    }

    private static func find(_ needle: [UInt8], in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var index = start
        while index + needle.count <= text.count {
            // `-` is rarer than `m`.
            if text[index + 7] == UInt8(ascii: "-"), text[index] == needle[0], needle.indices.allSatisfy({ text[index + $0] == needle[$0] }) {
                return index
            }
            index += 1
        }
        return nil
    }

    /// The `#` that opens the comment, or nil when the words stand in a text.
    private func commentStart(_ text: UnsafeBufferPointer<UInt8>, before found: Int) -> Int? {
        var index = found - 1
        while index >= 0, text[index] == 0x20 || text[index] == 0x09 || text[index] == UInt8(ascii: "#") { index -= 1 }
        var hash = index + 1
        while hash < found, text[hash] != UInt8(ascii: "#") { hash += 1 }
        guard hash < found else { return nil }
        let isAtStart = hash == 0 || [0x20, 0x09, 0x0A, 0x0D].contains(text[hash - 1])
        let nodes = document.tree.nodes
        // The last node that begins before; a scalar holds no other.
        let last = (firstNode(from: hash + 1) ?? self.nodes(at: hash).upperBound) - 1
        let isInText = last >= 0 && nodes[last].kind == .scalar && hash < Int(nodes[last].end)
        return isAtStart && !isInText ? hash : nil
    }

    private func comment(_ text: UnsafeBufferPointer<UInt8>, hash: Int, words: Range<Int>, _ finder: DefinitionFinder) -> [Answer] {
        var line = String(decoding: text[words], as: UTF8.self)[...].trimmingSpaces[...]
        guard line.hasPrefix("answer") || line.hasPrefix("svar") else { return [] }
        line = line.drop { !$0.isWhitespace }
        let rules: Substring
        var why = ""
        if let dashes = line.firstRange(of: " -- ") ?? line.firstRange(of: " – ") ?? line.firstRange(of: " — ") {
            rules = line[..<dashes.lowerBound]
            why = line[dashes.upperBound...].trimmingSpaces
        } else {
            rules = line
        }
        let names = rules.split { $0.isWhitespace || $0 == "," }.map(String.init)
        let own = line.isEmpty ? words : hash..<words.upperBound
        let (scope, entry) = scope(text, hash: hash, end: words.upperBound, finder)
        return names.prefix(why.isEmpty ? 1 : names.count).map { rule in
            Answer(
                rule: rule, why: why, by: nil, until: nil, range: locator.range(own), textRange: own, entry: entry, scope: scope,
                hasReason: Self.hasReason(why))
        }
    }

    /// The first node that begins at a text offset or behind it: nodes stand in the order of the file.
    private func firstNode(from offset: Int) -> Int? {
        let range = nodes(at: offset)
        let nodes = document.tree.nodes
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if Int(nodes[middle].start) < offset { low = middle + 1 } else { high = middle }
        }
        return low < range.upperBound ? low : nil
    }

    /// The nodes that stand in order around a text offset: the file's own, or those of a document in a scalar.
    private func nodes(at offset: Int) -> Range<Int> {
        let tree = document.tree
        return tree.grafts.first { (Int($0.host.start)..<Int($0.host.end)).contains(offset) }?.nodes ?? 0..<tree.ownCount
    }

    /// A comment covers its own line; alone on a line, the definition or field that follows.
    private func scope(_ text: UnsafeBufferPointer<UInt8>, hash: Int, end: Int, _ finder: DefinitionFinder) -> (Answer.Scope, Int?) {
        var lineStart = hash
        while lineStart > 0, text[lineStart - 1] != 0x0A, text[lineStart - 1] != 0x0D { lineStart -= 1 }
        let isAlone = text[lineStart..<hash].allSatisfy { $0 == 0x20 || $0 == 0x09 }
        if !isAlone {
            let line = lineStart..<end
            // At the line of an id, the answer stands for that definition's absences too, and is counted with it.
            let entry = finder.entry(anchoredIn: line)
            var first = lineStart
            while first < hash, text[first] == 0x20 || text[first] == 0x09 || text[first] == UInt8(ascii: "-") { first += 1 }
            return (.text(line), entry ?? finder.entry(at: first))
        }
        let tree = document.tree
        guard var next = firstNode(from: end) else { return (.text(end..<end), nil) }
        // A list and its first item, a mapping and its first key begin at one place: the first that means something counts.
        while true {
            let start = Int(tree.nodes[next].start)
            if tree.nodes[next].kind == .mapping, let entry = finder.entry(beginningAt: start) {
                return (.definition(entry), entry)
            }
            guard tree.nodes[next].kind == .mapping || tree.nodes[next].kind == .sequence, next + 1 < Int(tree.nodes[next].next) else { break }
            next += 1
        }
        // A key, and what stands behind it.
        let start = Int(tree.nodes[next].start)
        // An item of a list stands for itself.
        var before = start
        while before > 0, text[before - 1] == 0x20 || text[before - 1] == 0x09 { before -= 1 }
        if before > 0, text[before - 1] == UInt8(ascii: "-") {
            return (.text(start..<max(Int(tree.nodes[next].end), start + 1)), finder.entry(at: start))
        }
        let value = Int(tree.nodes[next].next)
        let stop = value < tree.nodes.count ? Int(tree.nodes[value].end) : text.count
        return (.text(start..<max(stop, start + 1)), finder.entry(at: start))
    }
}
