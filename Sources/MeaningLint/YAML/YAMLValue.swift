/// One value of a parsed file, for code that reads a few of them: configuration and dialects. Aliases and merge keys are followed.
public struct YAMLValue: Sendable {
    let document: Document
    let node: Int

    /// A JSON text; nil when it is none.
    package static func json(_ text: [UInt8]) -> YAMLValue? {
        let file = SourceFile(path: "", bytes: text)
        guard let tree = JSONReader.read(file, limits: Tree.Limits()), let root = tree.documents.first, !tree.isBroken else { return nil }
        return YAMLValue(Document(file: file, tree: tree), root)
    }

    init(_ document: Document, _ node: Int) {
        self.document = document
        self.node = document.tree.resolved(node)
    }

    var tree: Tree { document.tree }
    package var kind: Tree.Kind { tree.nodes[node].kind }
    package var isNull: Bool { tree.isNull(node, in: document.file) }
    /// Text offsets.
    var range: Range<Int> { tree.range(node) }

    /// A scalar's text; nil for a list, a mapping and null.
    package var string: String? { kind == .scalar && !isNull ? tree.string(of: node, in: document.file) : nil }

    /// Whether it is a scalar in quotation marks: of JSON, a string.
    package var isQuoted: Bool { kind == .scalar && tree.nodes[node].style == .doubleQuoted }

    /// A scalar's text as bytes of UTF-8; empty for a list, a mapping and null.
    package var utf8: [UInt8] { isNull ? [] : tree.withText(of: node, in: document.file) { Array($0) } }

    /// A list's values; a scalar or a mapping is a list of one; null is an empty one.
    package var list: [YAMLValue] {
        if kind == .sequence { return tree.children(of: node).map { YAMLValue(document, $0) } }
        return isNull ? [] : [self]
    }

    struct Pair {
        var key: String
        var keyRange: Range<Int>
        var value: YAMLValue
    }

    /// A mapping's pairs in the order of the file, what is merged in last; no key twice (the last own value holds).
    var pairs: [Pair] {
        guard kind == .mapping else { return [] }
        var pairs: [Pair] = []
        /// Where each key stands in `pairs`, the last of several.
        var places: [String: Int] = [:]
        var merged: [YAMLValue] = []
        var children = tree.children(of: node).makeIterator()
        while let key = children.next(), let value = children.next() {
            let name = tree.string(of: tree.resolved(key), in: document.file)
            if name == "<<", tree.nodes[key].style == .plain {
                merged += YAMLValue(document, value).list
            } else {
                places[name] = pairs.count
                pairs.append(Pair(key: name, keyRange: tree.range(key), value: YAMLValue(document, value)))
            }
        }
        if places.count < pairs.count { pairs = pairs.enumerated().filter { places[$1.key] == $0 }.map(\.1) }
        for mapping in merged where mapping.node < node {
            for pair in mapping.pairs where places.updateValue(0, forKey: pair.key) == nil { pairs.append(pair) }
        }
        return pairs
    }

    package subscript(key: String) -> YAMLValue? { pairs.first { $0.key == key }?.value }

    /// `true`, `false`, `yes`, `no`, `ja`, `nej`; nil for anything else.
    package var bool: Bool? { string.flatMap(BooleanText.parse) }
}

enum BooleanText {
    static func parse(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "true", "yes", "ja": true
        case "false", "no", "nej": false
        default: nil
        }
    }
}
