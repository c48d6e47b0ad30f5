/// The way back from a scalar's decoded text to the bytes it came from.
///
/// Worked out only when a finding needs it: a walk over the source of that one scalar that does what the parser did, and notes
/// where each byte came from. Never a search: the same word may stand there twice.
enum ScalarSource {
    /// The text offsets in the file that the bytes `part` of the scalar's text came from.
    static func range(of part: Range<Int>, node: Int, in tree: Tree, file: SourceFile) -> Range<Int> {
        let scalar = tree.nodes[node]
        let whole = tree.range(node)
        guard scalar.kind == .scalar else { return whole }
        if let graft = tree.graft(of: node) {
            let inner = range(of: part, node: node - graft.nodes.lowerBound, in: graft.tree, file: graft.source)
            return graft.outer(inner, in: tree, file: file)
        }
        if !scalar.isDecoded {
            let start = Int(scalar.textStart)
            return start + part.lowerBound..<start + part.upperBound
        }
        guard let origins = origins(of: node, in: tree, file: file), part.lowerBound >= 0, part.upperBound < origins.count,
            !part.isEmpty
        else { return whole }
        // The end is where the last byte's own source ends, not where the next one begins: a fold may lie between.
        let last = part.upperBound - 1
        let end = origins[last].end
        return origins[part.lowerBound].start..<max(end, origins[part.lowerBound].start + 1)
    }

    typealias Origin = (start: Int, end: Int)

    /// For each byte of the decoded text, the source bytes it came from; one more at the end. Nil if the walk came to another text
    /// than the parser did (then a finding points at the whole scalar).
    static func origins(of node: Int, in tree: Tree, file: SourceFile) -> [Origin]? {
        let scalar = tree.asScalar(node)
        return file.text.withUnsafeBufferPointer { text in
            tree.withText(of: scalar, in: file) { decoded in
                var walk = Walk(text: text, range: tree.range(node))
                switch scalar.style {
                case .plain: walk.flow(from: Int(scalar.start), to: Int(scalar.end), quote: nil)
                case .singleQuoted: walk.flow(from: Int(scalar.start) + 1, to: Int(scalar.end) - 1, quote: UInt8(ascii: "'"))
                case .doubleQuoted: walk.flow(from: Int(scalar.start) + 1, to: Int(scalar.end) - 1, quote: UInt8(ascii: "\""))
                case .literal: walk.block(decoded: decoded, folds: false)
                case .folded: walk.block(decoded: decoded, folds: true)
                case .block, .flow: return nil
                }
                // Trailing breaks of a block scalar lie behind the range: they have no words.
                guard walk.bytes.count >= decoded.count || scalar.style == .literal || scalar.style == .folded else { return nil }
                guard zip(walk.bytes, decoded).allSatisfy({ $0 == $1 }) else { return nil }
                var origins = walk.origins
                let end = origins.last?.end ?? Int(scalar.end)
                while origins.count <= decoded.count { origins.append((end, end)) }
                return origins
            }
        }
    }
}

private struct Walk {
    let text: UnsafeBufferPointer<UInt8>
    let range: Range<Int>
    var bytes: [UInt8] = []
    var origins: [ScalarSource.Origin] = []

    init(text: UnsafeBufferPointer<UInt8>, range: Range<Int>) {
        self.text = text
        self.range = range
    }

    mutating func emit(_ byte: UInt8, _ start: Int, _ end: Int) {
        bytes.append(byte)
        origins.append((start, end))
    }

    private func isBlank(_ index: Int) -> Bool { text[index] == 0x20 || text[index] == 0x09 }

    /// The length of the line break at `index` (LF, CR, CRLF, NEL, LS, PS are what libyaml breaks at), and what it becomes.
    private func lineBreak(_ index: Int, _ end: Int) -> (length: Int, becomes: [UInt8])? {
        guard index < end else { return nil }
        switch text[index] {
        case 0x0A: return (1, [0x0A])
        case 0x0D: return (index + 1 < text.count && text[index + 1] == 0x0A ? 2 : 1, [0x0A])
        case 0xC2 where index + 1 < end && text[index + 1] == 0x85: return (2, [0x0A])
        case 0xE2 where index + 2 < end && text[index + 1] == 0x80 && (text[index + 2] == 0xA8 || text[index + 2] == 0xA9):
            return (3, [0xE2, 0x80, text[index + 2]])
        default: return nil
        }
    }

    /// Plain and quoted scalars: a line break folds into a space, further ones stay; blanks around a break vanish.
    mutating func flow(from start: Int, to end: Int, quote: UInt8?) {
        var index = start
        while index < end {
            if isBlank(index) || lineBreak(index, end) != nil {
                index = fold(index, end)
            } else if quote == UInt8(ascii: "'"), text[index] == UInt8(ascii: "'"), index + 1 < end {
                emit(UInt8(ascii: "'"), index, index + 2)
                index += 2
            } else if quote == UInt8(ascii: "\""), text[index] == UInt8(ascii: "\\") {
                if let (length, _) = lineBreak(index + 1, end) {
                    // An escaped break joins the lines; blanks that open the next line vanish.
                    index += 1 + length
                    while index < end, isBlank(index) { index += 1 }
                } else if let (scalar, length) = Escapes.yaml(text, at: index) {
                    for byte in String(scalar).utf8 { emit(byte, index, index + length) }
                    index += length
                } else {
                    emit(text[index], index, index + 1)
                    index += 1
                }
            } else {
                let length = scalarLength(index)
                for part in 0..<length where index + part < end { emit(text[index + part], index, index + length) }
                index += length
            }
        }
    }

    /// Bytes of the code point at `index`: all of them have the whole code point as their origin.
    private func scalarLength(_ index: Int) -> Int {
        var length = 1
        while index + length < text.count, text[index + length] & 0xC0 == 0x80, length < 4 { length += 1 }
        return length
    }

    private mutating func fold(_ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, isBlank(index) { index += 1 }
        guard let first = lineBreak(index, end) else {
            for blank in start..<index { emit(text[blank], blank, blank + 1) }
            return index
        }
        let firstBreak = index
        index += first.length
        var further: [(Int, Int, [UInt8])] = []
        while index < end {
            if isBlank(index) {
                index += 1
            } else if let next = lineBreak(index, end) {
                further.append((index, index + next.length, next.becomes))
                index += next.length
            } else {
                break
            }
        }
        if first.becomes == [0x0A] {
            if further.isEmpty { emit(0x20, firstBreak, firstBreak + first.length) }
        } else {
            for byte in first.becomes { emit(byte, firstBreak, firstBreak + first.length) }
        }
        for (start, end, becomes) in further { for byte in becomes { emit(byte, start, end) } }
        return index
    }

    /// Literal and folded scalars: as libyaml's `yaml_parser_scan_block_scalar` reads them.
    mutating func block(decoded: UnsafeBufferPointer<UInt8>, folds: Bool) {
        let end = range.upperBound
        var index = range.lowerBound
        while index < end, lineBreak(index, end) == nil { index += 1 }  // the header: |, >, indicators, a comment
        guard let header = lineBreak(index, end) else { return }
        index += header.length
        let indent = indentation(from: index, to: end, decoded: decoded)

        var pending: [(Int, Int, [UInt8])] = []  // the break that ended the last line
        var empty: [(Int, Int, [UInt8])] = []  // the breaks of the empty lines behind it
        index = emptyLines(index, end, indent, into: &empty)
        var lastWasIndented = false
        while index < end {
            let isIndented = isBlank(index)
            let mayFold = folds && pending.first?.2 == [0x0A] && !lastWasIndented && !isIndented
            if mayFold {
                if empty.isEmpty, let (start, stop, _) = pending.first { emit(0x20, start, stop) }
            } else {
                flush(pending)
            }
            flush(empty)
            (pending, empty) = ([], [])
            lastWasIndented = isIndented
            while index < end, lineBreak(index, end) == nil {
                let length = scalarLength(index)
                for part in 0..<length where index + part < end { emit(text[index + part], index, index + length) }
                index += length
            }
            if let next = lineBreak(index, end) {
                pending = [(index, index + next.length, next.becomes)]
                index = emptyLines(index + next.length, end, indent, into: &empty)
            }
        }
    }

    private mutating func flush(_ breaks: [(Int, Int, [UInt8])]) {
        for (start, end, becomes) in breaks { for byte in becomes { emit(byte, start, end) } }
    }

    /// Skips the indentation of a line, and all lines that have nothing else.
    private func emptyLines(_ start: Int, _ end: Int, _ indent: Int, into breaks: inout [(Int, Int, [UInt8])]) -> Int {
        var index = start
        while true {
            var column = 0
            while index < end, column < indent, text[index] == 0x20 { (index, column) = (index + 1, column + 1) }
            guard let next = lineBreak(index, end) else { return index }
            breaks.append((index, index + next.length, next.becomes))
            index += next.length
        }
    }

    /// The scalar's indentation: what its first line with words has more of blanks in the file than in the text.
    private func indentation(from start: Int, to end: Int, decoded: UnsafeBufferPointer<UInt8>) -> Int {
        var (index, blanks) = (start, 0)
        while index < end {
            if text[index] == 0x20 {
                blanks += 1
                index += 1
            } else if let next = lineBreak(index, end) {
                (index, blanks) = (index + next.length, 0)
            } else {
                break
            }
        }
        let opening = decoded.drop { $0 == 0x0A }.prefix { $0 == 0x20 }.count
        return max(0, blanks - opening)
    }
}
