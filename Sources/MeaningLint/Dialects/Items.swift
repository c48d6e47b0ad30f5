/// Goes through the items of a kind: lists and mappings of them, nested to any depth, without what is left out.
struct ItemWalker {
    let walker: PathWalker
    let items: Dialect.Items
    /// What paths with a leading `/` start from.
    let root: Int

    private var tree: Tree { walker.document.tree }
    /// An anchor that is an item of its own is followed no further.
    private static let depth = 64

    /// - Parameter body: called for each item with whether it is a mapping; what is neither a mapping nor a list is passed to `other`.
    func forEach(from start: PathWalker.Found, _ body: (PathWalker.Found) -> Void, other: (PathWalker.Found) -> Void = { _ in }) {
        for path in items.each {
            walker.find(path, from: start, root: root) { found in
                if path.isDocument { if isMeant(tree.resolved(found.node)) { body(found) } } else { take(found, depth: 0, body, other) }
            }
        }
    }

    /// A list is several items, a mapping is one.
    private func take(_ found: PathWalker.Found, depth: Int, _ body: (PathWalker.Found) -> Void, _ other: (PathWalker.Found) -> Void) {
        let target = tree.resolved(found.node)
        guard tree.nodes[target].kind == .sequence else { return takeItem(found, depth: depth, body, other) }
        walker.forEachItem(of: found) { takeItem($0, depth: depth, body, other) }
    }

    private func takeItem(_ found: PathWalker.Found, depth: Int, _ body: (PathWalker.Found) -> Void, _ other: (PathWalker.Found) -> Void) {
        let target = tree.resolved(found.node)
        guard tree.nodes[target].kind == .mapping else {
            if !tree.isNull(target, in: walker.document.file) { other(found) }
            return
        }
        guard isMeant(target) else { return }
        if !items.groups.contains(where: { walker.meets($0, at: target, root: root) }) { body(found) }
        guard depth < Self.depth else { return }
        for path in items.nested {
            walker.find(path, from: found, root: root) { take($0, depth: depth + 1, body, other) }
        }
    }

    private func isMeant(_ node: Int) -> Bool {
        items.only.allSatisfy { walker.meets($0, at: node, root: root) } && !items.skip.contains { walker.meets($0, at: node, root: root) }
    }
}
