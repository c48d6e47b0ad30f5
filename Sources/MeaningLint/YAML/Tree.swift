/// A file's YAML or JSON as one flat array of small nodes in document order.
///
/// No class a node, no dictionary a mapping, no `String` until somebody asks: this is where the linter's speed is won. A node is
/// named by its index. The children of a container are the nodes between its index and its `next`; a mapping's come in pairs.
public struct Tree: Sendable {
    /// `embedded`: a scalar whose text is a YAML document of its own (`Tree.graft`).
    public enum Kind: UInt8, Sendable { case scalar, mapping, sequence, alias, embedded }
    public enum Style: UInt8, Sendable { case plain, singleQuoted, doubleQuoted, literal, folded, block, flow }

    public struct Node: Sendable {
        public var kind: Kind
        public var style: Style
        /// Whether the scalar's text had to be decoded, and lies in `Tree.decoded` instead of the file's own text.
        var isDecoded = false
        /// What an explicit tag (`!!null`, `!!str`, `!!bool` …) makes of the scalar.
        var tag = Tag.none
        /// Text offsets of the node as it is written, without anchor and tag; of an alias, the alias itself.
        public var start: Int32
        public var end: Int32
        /// The index of the first node behind this one and all that it holds.
        public var next: Int32
        /// A scalar's text: where it begins, in `Tree.decoded` or in the file's text. An alias: the node it stands for, or -1.
        var textStart: Int32 = 0
        var textLength: Int32 = 0
    }

    enum Tag: UInt8, Sendable { case none, null, string, other }

    /// Something wrong that was met while reading, for the Format rules to tell.
    public struct Problem: Sendable, Equatable {
        public enum Kind: Sendable, Equatable {
            /// The parser's own words.
            case syntax(String)
            case unknownAlias
            /// Not UTF-8: the first byte that is none.
            case encoding
            /// Read as Windows-1252, which Latin-1 is a part of.
            case latin1
            case tooDeep(limit: Int), tooManyNodes(limit: Int), aliasesExpand(limit: Int), tooLarge(limit: Int)
            /// A key stands twice in one mapping; `first` is the text offset range of the earlier one.
            case duplicateKey(first: Range<Int>)
        }
        public var kind: Kind
        /// Text offsets; may be empty, at the end of the file.
        public var range: Range<Int>

        /// Whether the rest of the document could not be read.
        public var breaksTheFile: Bool {
            switch kind { case .duplicateKey, .unknownAlias, .latin1: false; default: true }
        }
    }

    /// Bounds that keep a hostile or damaged file from costing more than a moment. A configuration may move them (`limits:`).
    public struct Limits: Sendable, Equatable {
        /// Bytes of one file.
        public var fileSize = 16 << 20
        /// Containers within containers.
        public var depth = 256
        /// Keys, values and containers of one file, as written.
        public var nodes = 1_000_000
        /// How many there would be more, with every alias written out.
        public var aliasNodes = 200_000
        public init() {}

        /// What a configuration may raise them to: the tree counts in 32 bits, and nothing may exhaust the stack.
        public static let most: Limits = {
            var limits = Limits()
            (limits.fileSize, limits.depth, limits.nodes, limits.aliasNodes) = (512 << 20, 1000, 20_000_000, 20_000_000)
            return limits
        }()
    }

    public internal(set) var nodes: [Node] = []
    /// The texts that differ from how they are written.
    var decoded: [UInt8] = []
    /// The root node of each document, in order. Of a broken file, the last one may be incomplete.
    public internal(set) var documents: [Int] = []
    public internal(set) var problems: [Problem] = []
    /// Documents that stand in scalars, in the order of their nodes.
    var grafts: [Graft] = []

    /// How many nodes are the file's own: in the order of the file, the documents in its scalars behind them.
    var ownCount: Int { grafts.first?.nodes.lowerBound ?? nodes.count }

    /// Whether the last document ended before the file was understood.
    public var isBroken: Bool { problems.contains { $0.breaksTheFile } }
}

extension Tree {
    /// The node that an alias stands for; any other node itself.
    public func resolved(_ node: Int) -> Int {
        var node = node
        // Two aliases cannot point at each other; the bound is for a self-reference.
        for _ in 0..<8 {
            switch nodes[node].kind {
            case .alias where nodes[node].textStart >= 0: node = Int(nodes[node].textStart)
            case .embedded: node = grafts[Int(nodes[node].textStart)].nodes.lowerBound
            default: return node
            }
        }
        return node
    }

    /// The scalar's text as bytes of UTF-8; empty for a container.
    @inline(__always)
    public func withText<R>(of node: Int, in file: SourceFile, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
        withText(of: nodes[node], in: file, body)
    }

    @inline(__always)
    func withText<R>(of scalar: Node, in file: SourceFile, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
        guard scalar.kind == .scalar else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
        let range = Int(scalar.textStart)..<Int(scalar.textStart + scalar.textLength)
        return scalar.isDecoded
            ? decoded.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
            : file.text.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    public func string(of node: Int, in file: SourceFile) -> String {
        withText(of: node, in: file) { String(decoding: $0, as: UTF8.self) }
    }

    /// Whether the scalar is YAML's null: nothing, `~`, `null`, or tagged so.
    public func isNull(_ node: Int, in file: SourceFile) -> Bool {
        let scalar = nodes[node]
        guard scalar.kind == .scalar else { return false }
        if scalar.tag == .null { return true }
        guard scalar.style == .plain, scalar.tag == .none else { return false }
        switch scalar.textLength {
        case 0: return true
        case 1: return withText(of: node, in: file) { $0[0] == UInt8(ascii: "~") }
        case 4:
            return withText(of: node, in: file) { text in
                ["null", "Null", "NULL"].contains { $0.utf8.elementsEqual(text) }
            }
        default: return false
        }
    }

    /// The direct children of a sequence, or the keys and values of a mapping in turn.
    public func children(of node: Int) -> Children { Children(tree: self, index: node + 1, end: Int(nodes[node].next)) }

    public struct Children: Sequence, IteratorProtocol {
        let tree: Tree
        var index: Int
        let end: Int

        public mutating func next() -> Int? {
            guard index < end else { return nil }
            defer { index = Int(tree.nodes[index].next) }
            return index
        }
    }

    /// The text offsets of a node as it is written.
    public func range(_ node: Int) -> Range<Int> { Int(nodes[node].start)..<Int(max(nodes[node].start, nodes[node].end)) }

    /// Whether aliases unfold to more than anybody could follow: what stands in it is not read.
    var unfoldsTooFar: Bool { problems.contains { if case .aliasesExpand = $0.kind { true } else { false } } }

    /// How many nodes there would be with every alias written out, or nil when these are more than `limit` beyond the ones there are.
    ///
    /// An alias costs what its target costs; a target stands before its aliases, so one pass from the back to the front of
    /// each container would do, and a running total from the front does too.
    func expandedCount(limit: Int) -> Int? {
        guard nodes.contains(where: { $0.kind == .alias }) else { return nodes.count }
        // prefix[i]: nodes in 0..<i with their aliases written out.
        var prefix = [Int](repeating: 0, count: nodes.count + 1)
        for (index, node) in nodes.enumerated() {
            var cost = 1
            if node.kind == .alias, node.textStart >= 0 {
                let target = Int(node.textStart)
                // Within its own anchor: endless, unless nobody follows it; readers bound the depth.
                let end = min(Int(nodes[target].next), index)
                cost = prefix[max(end, target)] - prefix[target] + 1
            }
            prefix[index + 1] = prefix[index] + cost
            if prefix[index + 1] - (index + 1) > limit { return nil }
        }
        return prefix[nodes.count]
    }
}
