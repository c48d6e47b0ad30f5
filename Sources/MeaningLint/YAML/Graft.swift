/// A document that stands in a scalar of another: some formats keep YAML in a string.
///
/// Its nodes stand behind the file's own, with the places that they have in the file, so that whoever reads the tree need not know. Only
/// the way back from a part of a text goes through both.
struct Graft: Sendable {
    /// The text of the scalar, and the tree it was read into.
    let source: SourceFile
    let tree: Tree
    /// The nodes in the outer tree; the first is the document's root.
    var nodes: Range<Int>
    /// The scalar itself, as it was before it was grafted on.
    let host: Tree.Node
    let hostIndex: Int

    /// Text offsets in the file of a range of the scalar's text.
    func outer(_ range: Range<Int>, in tree: Tree, file: SourceFile) -> Range<Int> {
        if !host.isDecoded { return Int(host.textStart) + range.lowerBound..<Int(host.textStart) + range.upperBound }
        guard let origins = ScalarSource.origins(of: hostIndex, in: tree, file: file) else { return Int(host.start)..<Int(host.end) }
        return Self.map(range, origins)
    }

    fileprivate static func map(_ range: Range<Int>, _ origins: [ScalarSource.Origin]) -> Range<Int> {
        let last = origins.count - 1
        let start = origins[min(range.lowerBound, last)].start
        let end = range.isEmpty ? start : origins[min(range.upperBound - 1, last)].end
        return start..<max(start, end)
    }
}

extension Tree {
    /// The document in a scalar that a node belongs to.
    func graft(of node: Int) -> Graft? {
        if grafts.isEmpty || node < ownCount { return nil }
        return grafts.first { $0.nodes.contains(node) }
    }

    /// A node as the scalar that it was written as.
    func asScalar(_ node: Int) -> Node { nodes[node].kind == .embedded ? grafts[Int(nodes[node].textStart)].host : nodes[node] }

    /// Reads the text of a scalar as a YAML document; what is wrong in it is among the problems, at its place in the file.
    /// - Returns: false where the text holds no mapping or list: then it stays a text.
    @discardableResult
    mutating func graft(_ index: Int, file: SourceFile, limits: Limits) -> Bool {
        guard nodes[index].kind == .scalar, nodes[index].textLength > 0 else { return false }
        let source = SourceFile(path: file.path, bytes: withText(of: index, in: file) { Array($0) })
        let inner = YAMLReader.read(source, limits: limits)
        guard let root = inner.documents.first, inner.nodes[root].kind != .scalar,
            inner.expandedCount(limit: limits.aliasNodes) != nil
        else { return false }
        let origins = nodes[index].isDecoded ? ScalarSource.origins(of: index, in: self, file: file) : nil
        let host = nodes[index]
        func place(_ range: Range<Int>) -> Range<Int> {
            if let origins { return Graft.map(range, origins) }
            if host.isDecoded { return Int(host.start)..<Int(host.end) }
            return Int(host.textStart) + range.lowerBound..<Int(host.textStart) + range.upperBound
        }
        let first = nodes.count
        let (written, unescaped) = (decoded.count, decoded.count + source.text.count)
        decoded += source.text + inner.decoded
        for var node in inner.nodes[root...] {
            let range = place(Int(node.start)..<Int(max(node.start, node.end)))
            (node.start, node.end) = (Int32(range.lowerBound), Int32(range.upperBound))
            node.next += Int32(first - root)
            switch node.kind {
            case .alias: if node.textStart >= 0 { node.textStart += Int32(first - root) }
            case .scalar:
                node.textStart += Int32(node.isDecoded ? unescaped : written)
                node.isDecoded = true
            default: break
            }
            nodes.append(node)
        }
        problems += inner.problems.map { problem in
            var problem = problem
            problem.range = place(problem.range)
            if case .duplicateKey(let earlier) = problem.kind { problem.kind = .duplicateKey(first: place(earlier)) }
            return problem
        }
        nodes[index].kind = .embedded
        nodes[index].textStart = Int32(grafts.count)
        grafts.append(Graft(source: source, tree: inner, nodes: first..<nodes.count, host: host, hostIndex: index))
        return true
    }
}
