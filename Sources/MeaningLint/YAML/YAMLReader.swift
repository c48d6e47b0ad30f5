import CYAML

/// Fills a `Tree` from libyaml's events. The only place that knows libyaml.
enum YAMLReader {
    /// Reads the documents in `range` of the file's text (front matter is a part of a file; any other file is read whole).
    ///
    /// Never fails: what could not be read is among the tree's `problems`, and what stood before it is in the tree.
    static func read(_ file: SourceFile, range: Range<Int>? = nil, limits: Tree.Limits) -> Tree {
        file.text.withUnsafeBufferPointer { text in
            let range = range ?? 0..<text.count
            var run = Run(text: text, range: range, limits: limits)
            return run.tree()
        }
    }
}

/// One run of the parser over one text.
private struct Run {
    let text: UnsafeBufferPointer<UInt8>
    let range: Range<Int>
    var builder: TreeBuilder
    var anchors: [String: Int] = [:]
    /// libyaml counts code points, and its marks come (nearly) in order: a cursor turns them into byte offsets.
    var cursor: (scalars: Int, offset: Int)
    let isASCII: Bool

    init(text: UnsafeBufferPointer<UInt8>, range: Range<Int>, limits: Tree.Limits) {
        self.text = text
        self.range = range
        builder = TreeBuilder(text: text, limits: limits)
        cursor = (0, range.lowerBound)
        isASCII = text[range].allSatisfy { $0 < 0x80 }
    }

    mutating func tree() -> Tree {
        guard let base = text.baseAddress, !range.isEmpty else { return builder.tree }
        var parser = yaml_parser_t()
        guard yaml_parser_initialize(&parser) == 1 else {
            builder.problem(.syntax("out of memory"), range.lowerBound..<range.lowerBound)
            return builder.tree
        }
        defer { yaml_parser_delete(&parser) }
        yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(&parser, base + range.lowerBound, range.count)

        var event = yaml_event_t()
        while true {
            guard yaml_parser_parse(&parser, &event) == 1 else {
                noteError(of: parser)
                break
            }
            let isEnd = event.type == YAML_STREAM_END_EVENT
            if !isEnd { take(&event) }
            yaml_event_delete(&event)
            if isEnd { return finished() }
            let here = builder.lastStart
            if builder.depth > builder.limits.depth {
                builder.problem(.tooDeep(limit: builder.limits.depth), min(here, range.upperBound)..<min(here, range.upperBound))
                break
            }
            if builder.count > builder.limits.nodes {
                builder.problem(.tooManyNodes(limit: builder.limits.nodes), min(here, range.upperBound)..<min(here, range.upperBound))
                break
            }
        }
        builder.closeAll()
        return builder.tree
    }

    private mutating func finished() -> Tree {
        let limit = builder.limits.aliasNodes
        if builder.tree.expandedCount(limit: limit) == nil {
            let first = builder.tree.nodes.first { $0.kind == .alias }
            let place = first.map { Int($0.start)..<Int($0.end) } ?? range.lowerBound..<range.lowerBound
            builder.problem(.aliasesExpand(limit: limit), place)
        }
        return builder.tree
    }

    private mutating func take(_ event: inout yaml_event_t) {
        switch event.type {
        case YAML_DOCUMENT_START_EVENT:
            builder.startDocument()
            anchors.removeAll(keepingCapacity: true)
        case YAML_DOCUMENT_END_EVENT:
            builder.endDocument()
        case YAML_MAPPING_START_EVENT:
            let data = event.data.mapping_start
            let start = contentStart(event.start_mark, hasProperties: data.anchor != nil || data.tag != nil)
            let style: Tree.Style = data.style == YAML_FLOW_MAPPING_STYLE ? .flow : .block
            let index = builder.openContainer(.mapping, style: style, start: start)
            remember(data.anchor, index)
        case YAML_SEQUENCE_START_EVENT:
            let data = event.data.sequence_start
            let start = contentStart(event.start_mark, hasProperties: data.anchor != nil || data.tag != nil)
            let style: Tree.Style = data.style == YAML_FLOW_SEQUENCE_STYLE ? .flow : .block
            let index = builder.openContainer(.sequence, style: style, start: start)
            remember(data.anchor, index)
        case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT:
            // The end of a block container is a mark of no width, at whatever comes next.
            let isFlow = event.end_mark.index > event.start_mark.index
            builder.closeContainer(flowEnd: isFlow ? offset(event.end_mark) : nil)
        case YAML_ALIAS_EVENT:
            let name = event.data.alias.anchor.map { String(cString: $0) } ?? ""
            builder.alias(written: offset(event.start_mark)..<offset(event.end_mark), target: anchors[name])
        case YAML_SCALAR_EVENT:
            takeScalar(event)
        default: break
        }
    }

    private mutating func takeScalar(_ event: yaml_event_t) {
        let data = event.data.scalar
        let start = contentStart(event.start_mark, hasProperties: data.anchor != nil || data.tag != nil)
        let end = max(start, offset(event.end_mark))
        let length = data.length
        let tag = data.tag == nil ? Tree.Tag.none : Self.tag(data.tag)
        let index: Int
        switch data.style {
        case YAML_PLAIN_SCALAR_STYLE where end - start == length:
            index = builder.scalar(style: .plain, written: start..<end, text: start..<end, tag: tag)
        case YAML_SINGLE_QUOTED_SCALAR_STYLE where isVerbatim(data.value, length, at: start + 1, end: end - 1):
            index = builder.scalar(style: .singleQuoted, written: start..<end, text: start + 1..<end - 1, tag: tag)
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE where isVerbatim(data.value, length, at: start + 1, end: end - 1):
            index = builder.scalar(style: .doubleQuoted, written: start..<end, text: start + 1..<end - 1, tag: tag)
        default:
            let style: Tree.Style =
                switch data.style {
                case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
                case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
                case YAML_LITERAL_SCALAR_STYLE: .literal
                case YAML_FOLDED_SCALAR_STYLE: .folded
                default: .plain
                }
            let isBlock = style == .literal || style == .folded
            let written = start..<(isBlock ? trimmed(end, notBefore: start) : end)
            index = builder.scalar(style: style, written: written, decoded: UnsafeBufferPointer(start: data.value, count: length), tag: tag)
        }
        remember(data.anchor, index)
    }

    /// libyaml ends a block scalar where the next token begins; people see it end with its last word.
    private func trimmed(_ end: Int, notBefore start: Int) -> Int {
        var end = min(end, range.upperBound)
        while end > start, [0x0A, 0x0D, 0x20, 0x09].contains(text[end - 1]) { end -= 1 }
        return end
    }

    private func isVerbatim(_ value: UnsafeMutablePointer<UInt8>?, _ length: Int, at start: Int, end: Int) -> Bool {
        guard end - start == length else { return false }
        guard length > 0, let value, let base = text.baseAddress else { return true }
        return memcmp(value, base + start, length) == 0
    }

    private mutating func remember(_ anchor: UnsafeMutablePointer<UInt8>?, _ index: Int) {
        guard let anchor else { return }
        anchors[String(cString: anchor)] = index
    }

    private static func tag(_ tag: UnsafeMutablePointer<UInt8>) -> Tree.Tag {
        switch String(cString: tag) {
        case "tag:yaml.org,2002:null": .null
        case "tag:yaml.org,2002:str", "!": .string
        default: .other
        }
    }

    /// The text offset where a node's content begins: an event's mark includes `&anchor !tag`.
    private mutating func contentStart(_ mark: yaml_mark_t, hasProperties: Bool) -> Int {
        var index = offset(mark)
        guard hasProperties else { return index }
        while index < range.upperBound {
            switch text[index] {
            case UInt8(ascii: "&"), UInt8(ascii: "!"):
                while index < range.upperBound, ![0x20, 0x09, 0x0A, 0x0D, 0x2C, 0x5D, 0x7D].contains(text[index]) { index += 1 }
            case 0x20, 0x09, 0x0A, 0x0D:
                index += 1
            case UInt8(ascii: "#"):
                while index < range.upperBound, text[index] != 0x0A, text[index] != 0x0D { index += 1 }
            default:
                return index
            }
        }
        return index
    }

    private mutating func offset(_ mark: yaml_mark_t) -> Int {
        let target = Int(mark.index)
        if isASCII { return min(range.lowerBound + target, range.upperBound) }
        var (scalars, offset) = cursor
        while scalars < target, offset < range.upperBound {
            offset += 1
            while offset < range.upperBound, text[offset] & 0xC0 == 0x80 { offset += 1 }
            scalars += 1
        }
        while scalars > target, offset > range.lowerBound {
            offset -= 1
            while offset > range.lowerBound, text[offset] & 0xC0 == 0x80 { offset -= 1 }
            scalars -= 1
        }
        cursor = (scalars, offset)
        return offset
    }

    private mutating func noteError(of parser: yaml_parser_t) {
        let words = parser.problem.map { String(cString: $0) } ?? "unknown problem"
        if parser.error == YAML_READER_ERROR {
            // The reader knows only a byte offset.
            let place = min(range.lowerBound + parser.problem_offset, range.upperBound)
            let isControl = words.contains("control characters")
            builder.problem(isControl ? .syntax(words) : .encoding, place..<min(place + 1, range.upperBound))
        } else {
            // An unclosed quotation mark is told where it opens, not at the end of the file.
            let isUnclosed = words.contains("unexpected end of stream") || words.contains("unexpected document indicator")
            let place = offset(isUnclosed && parser.context != nil ? parser.context_mark : parser.problem_mark)
            var end = min(place + 1, range.upperBound)
            while end < range.upperBound, text[end] & 0xC0 == 0x80 { end += 1 }
            builder.problem(.syntax(words), place..<end)
        }
    }
}
