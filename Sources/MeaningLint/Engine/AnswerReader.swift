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
        var headers = definitions.goals.map(\.header) + definitions.kpis.map(\.header) + definitions.dashboards.map(\.header)
        for survey in definitions.surveys { headers += [survey.header] + survey.questions.map(\.header) }
        return headers.flatMap { header in
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
            var index = 0
            while let found = Self.find(Self.mark, in: text, from: index) {
                index = found + Self.mark.count
                guard let hash = commentStart(text, before: found) else { continue }
                var end = index
                while end < text.count, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
                answers += comment(text, hash: hash, words: index..<end)
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
        let isInText = document.tree.nodes.contains { $0.kind == .scalar && Int($0.start) <= hash && hash < Int($0.end) }
        return isAtStart && !isInText ? hash : nil
    }

    private func comment(_ text: UnsafeBufferPointer<UInt8>, hash: Int, words: Range<Int>) -> [Answer] {
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
        let (scope, entry) = scope(text, hash: hash, end: words.upperBound)
        return names.prefix(why.isEmpty ? 1 : names.count).map { rule in
            Answer(
                rule: rule, why: why, by: nil, until: nil, range: locator.range(own), textRange: own, entry: entry, scope: scope,
                hasReason: Self.hasReason(why))
        }
    }

    /// A comment covers its own line; alone on a line, the definition or field that follows.
    private func scope(_ text: UnsafeBufferPointer<UInt8>, hash: Int, end: Int) -> (Answer.Scope, Int?) {
        var lineStart = hash
        while lineStart > 0, text[lineStart - 1] != 0x0A, text[lineStart - 1] != 0x0D { lineStart -= 1 }
        let isAlone = text[lineStart..<hash].allSatisfy { $0 == 0x20 || $0 == 0x09 }
        let headers = allHeaders
        if !isAlone {
            let line = lineStart..<end
            // At the line of an id, the answer stands for that definition's absences too, and is counted with it.
            let entry = headers.last { line.contains($0.anchor.range.lowerBound) }?.entry
            var first = lineStart
            while first < hash, text[first] == 0x20 || text[first] == 0x09 || text[first] == UInt8(ascii: "-") { first += 1 }
            return (.text(line), entry ?? enclosing(first, headers))
        }
        let tree = document.tree
        guard var next = tree.nodes.indices.first(where: { Int(tree.nodes[$0].start) >= end }) else { return (.text(end..<end), nil) }
        // A list and its first item, a mapping and its first key begin at one place: the first that means something counts.
        while true {
            let start = Int(tree.nodes[next].start)
            if tree.nodes[next].kind == .mapping, let header = headers.first(where: { $0.extent.lowerBound == start }) {
                return (.definition(header.entry), header.entry)
            }
            guard tree.nodes[next].kind == .mapping || tree.nodes[next].kind == .sequence, next + 1 < Int(tree.nodes[next].next) else { break }
            next += 1
        }
        // A key, and what stands behind it.
        let start = Int(tree.nodes[next].start)
        let value = Int(tree.nodes[next].next)
        let stop = value < tree.nodes.count ? Int(tree.nodes[value].end) : text.count
        return (.text(start..<max(stop, start + 1)), enclosing(start, headers))
    }

    private var allHeaders: [Header] {
        var headers = definitions.goals.map(\.header) + definitions.kpis.map(\.header) + definitions.dashboards.map(\.header)
        for survey in definitions.surveys { headers += [survey.header] + survey.questions.map(\.header) }
        return headers
    }

    private func enclosing(_ offset: Int, _ headers: [Header]) -> Int? {
        headers.filter { $0.extent.contains(offset) }.min { $0.extent.count < $1.extent.count }?.entry
    }
}
