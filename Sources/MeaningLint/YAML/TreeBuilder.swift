/// Puts nodes into a `Tree` in document order. The YAML and the JSON reader both fill their trees through it.
struct TreeBuilder {
    private(set) var tree = Tree()
    let text: UnsafeBufferPointer<UInt8>
    let limits: Tree.Limits
    private var open: [Int] = []

    init(text: UnsafeBufferPointer<UInt8>, limits: Tree.Limits) {
        self.text = text
        self.limits = limits
        tree.nodes.reserveCapacity(text.count / 12 + 8)
    }

    var depth: Int { open.count }
    var count: Int { tree.nodes.count }
    /// Where the newest node begins.
    var lastStart: Int { tree.nodes.last.map { Int($0.start) } ?? 0 }

    mutating func startDocument() { tree.documents.append(tree.nodes.count) }

    /// A document that holds nothing at all leaves no root.
    mutating func endDocument() {
        if let root = tree.documents.last, root == tree.nodes.count { tree.documents.removeLast() }
    }

    @discardableResult
    mutating func openContainer(_ kind: Tree.Kind, style: Tree.Style, start: Int) -> Int {
        let index = tree.nodes.count
        tree.nodes.append(.init(kind: kind, style: style, start: Int32(start), end: Int32(start), next: Int32(index + 1)))
        open.append(index)
        return index
    }

    /// - Parameter end: where a flow container ends; a block container ends where its last child does.
    mutating func closeContainer(flowEnd: Int?) {
        guard let index = open.popLast() else { return }
        tree.nodes[index].next = Int32(tree.nodes.count)
        if let flowEnd { tree.nodes[index].end = Int32(flowEnd) } else { extend(index, toChildrenBehind: index + 1) }
        if tree.nodes[index].kind == .mapping { noteDuplicateKeys(in: index) }
    }

    /// Closes what a syntax error left open, so that the part that was read is a tree; a key without its value is dropped.
    mutating func closeAll() {
        while let index = open.popLast() {
            tree.nodes[index].next = Int32(tree.nodes.count)
            if tree.nodes[index].kind == .mapping, tree.children(of: index).reduce(0, { count, _ in count + 1 }) % 2 == 1 {
                var last = index + 1
                for child in tree.children(of: index) { last = child }
                tree.nodes.removeSubrange(last...)
                tree.nodes[index].next = Int32(tree.nodes.count)
            }
            extend(index, toChildrenBehind: index + 1)
        }
        endDocument()
    }

    private mutating func extend(_ container: Int, toChildrenBehind first: Int) {
        var (index, end) = (first, tree.nodes[container].end)
        while index < tree.nodes.count {
            end = max(end, tree.nodes[index].end)
            index = Int(tree.nodes[index].next)
        }
        tree.nodes[container].end = end
    }

    /// A scalar whose text stands in the file as it is.
    mutating func scalar(style: Tree.Style, written: Range<Int>, text: Range<Int>, tag: Tree.Tag = .none) -> Int {
        append(.init(
            kind: .scalar, style: style, isDecoded: false, tag: tag, start: Int32(written.lowerBound), end: Int32(written.upperBound),
            next: 0, textStart: Int32(text.lowerBound), textLength: Int32(text.count)))
    }

    /// A scalar whose text had to be decoded.
    mutating func scalar(style: Tree.Style, written: Range<Int>, decoded: UnsafeBufferPointer<UInt8>, tag: Tree.Tag = .none) -> Int {
        let start = tree.decoded.count
        tree.decoded.append(contentsOf: decoded)
        return append(.init(
            kind: .scalar, style: style, isDecoded: true, tag: tag, start: Int32(written.lowerBound), end: Int32(written.upperBound),
            next: 0, textStart: Int32(start), textLength: Int32(decoded.count)))
    }

    mutating func alias(written: Range<Int>, target: Int?) {
        _ = append(.init(
            kind: .alias, style: .plain, start: Int32(written.lowerBound), end: Int32(written.upperBound), next: 0,
            textStart: Int32(target ?? -1)))
        if target == nil { problem(.unknownAlias, written) }
    }

    mutating func problem(_ kind: Tree.Problem.Kind, _ range: Range<Int>) {
        tree.problems.append(.init(kind: kind, range: range))
    }

    private mutating func append(_ node: Tree.Node) -> Int {
        let index = tree.nodes.count
        tree.nodes.append(node)
        tree.nodes[index].next = Int32(index + 1)
        return index
    }

    // MARK: Duplicate keys

    private mutating func noteDuplicateKeys(in mapping: Int) {
        let end = Int(tree.nodes[mapping].next)
        var (key, count) = (mapping + 1, 0)
        while key < end {
            count += 1
            key = Int(tree.nodes[Int(tree.nodes[key].next)].next)
        }
        if count < 2 { return }
        if count <= 12 { compareKeys(of: mapping, end: end) } else { hashKeys(of: mapping, end: end) }
    }

    private mutating func compareKeys(of mapping: Int, end: Int) {
        var second = Int(tree.nodes[Int(tree.nodes[mapping + 1].next)].next)
        while second < end {
            var first = mapping + 1
            while first < second {
                if sameScalar(first, second) {
                    problem(.duplicateKey(first: tree.range(first)), tree.range(second))
                    break
                }
                first = Int(tree.nodes[Int(tree.nodes[first].next)].next)
            }
            second = Int(tree.nodes[Int(tree.nodes[second].next)].next)
        }
    }

    private mutating func hashKeys(of mapping: Int, end: Int) {
        var seen: [Int: [Int]] = [:]
        var key = mapping + 1
        while key < end {
            let hash = withBytes(of: key) { bytes in
                var hasher = Hasher()
                hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
                return hasher.finalize()
            }
            if let first = seen[hash, default: []].first(where: { sameScalar($0, key) }) {
                problem(.duplicateKey(first: tree.range(first)), tree.range(key))
            } else {
                seen[hash, default: []].append(key)
            }
            key = Int(tree.nodes[Int(tree.nodes[key].next)].next)
        }
    }

    private func withBytes<R>(of node: Int, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
        let scalar = tree.nodes[node]
        let range = Int(scalar.textStart)..<Int(scalar.textStart + scalar.textLength)
        return scalar.isDecoded
            ? tree.decoded.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
            : body(UnsafeBufferPointer(rebasing: text[range]))
    }

    /// Whether two keys are the same text. `<<` may stand several times: it names what is merged in.
    private func sameScalar(_ a: Int, _ b: Int) -> Bool {
        let (first, second) = (tree.nodes[a], tree.nodes[b])
        guard first.kind == .scalar, second.kind == .scalar, first.textLength == second.textLength else { return false }
        return withBytes(of: a) { one in
            withBytes(of: b) { two in
                if one.count == 2, first.style == .plain, one[0] == UInt8(ascii: "<"), one[1] == UInt8(ascii: "<") { return false }
                return one.elementsEqual(two)
            }
        }
    }
}
