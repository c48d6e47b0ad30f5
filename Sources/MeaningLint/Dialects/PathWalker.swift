/// Follows ways through a document: aliases, merge keys, and values that are themselves YAML.
struct PathWalker {
    let document: Document
    /// The project's own format takes its names in every spelling.
    var takesSpellings = false
    /// Whether a mere text stands for an item's main field: not where it is asked what an item shows.
    private var takesTexts = true

    init(document: Document, takesSpellings: Bool = false) {
        self.document = document
        self.takesSpellings = takesSpellings
    }

    private var asking: PathWalker {
        var walker = self
        walker.takesTexts = false
        return walker
    }

    private var tree: Tree { document.tree }

    /// A value that a way leads to.
    struct Found {
        var node: Int
        /// The alias it was reached through, or -1.
        var via = -1
        /// Its key, where it was reached as one of a mapping's values; else -1.
        var key = -1
        /// Its JSON Pointer; nil where nobody asks.
        var pointer: String?

        init(_ node: Int, via: Int = -1, key: Int = -1, pointer: String? = nil) {
            self.node = node
            self.via = via
            self.key = key
            self.pointer = pointer
        }
    }

    /// Calls `body` for each value that the path leads to.
    func find(_ path: DialectPath, from start: Found, root: Int, _ body: (Found) -> Void) {
        let start = path.fromRoot ? Found(root, pointer: start.pointer == nil ? nil : "") : start
        walk(path.segments[...], start, isText: false, body)
    }

    /// The first value that the path leads to.
    func first(_ path: DialectPath, from start: Found, root: Int) -> Found? {
        var found: Found?
        find(path, from: start, root: root) { if found == nil { found = $0 } }
        return found
    }

    /// - Parameter isText: a mere text here stands for a mapping's main field. Not for one of a mapping's many values.
    private func walk(_ segments: ArraySlice<DialectPath.Segment>, _ place: Found, isText: Bool, _ body: (Found) -> Void) {
        guard let segment = segments.first else { return body(entered(place)) }
        let rest = segments.dropFirst()
        let place = entered(place)
        let target = tree.resolved(place.node)
        if isWithin(place.node, target) { return }
        let via = place.via >= 0 ? place.via : tree.nodes[place.node].kind == .alias ? place.node : -1
        switch segment {
        case .key(let name):
            if let found = value(named: name, in: target, via: via, pointer: place.pointer) {
                walk(rest, found, isText: true, body)
            } else if isText, takesTexts, rest.isEmpty, tree.nodes[target].kind == .scalar {
                // Where a mapping with a main field is looked for, a mere text stands for it: `label.text` of `label: Yes`.
                body(place)
            }
        case .first(let names):
            for name in names {
                guard let found = value(named: name, in: target, via: via, pointer: place.pointer), !isEmpty(found.node) else { continue }
                return walk(rest, found, isText: true, body)
            }
            if isText, takesTexts, rest.isEmpty, tree.nodes[target].kind == .scalar { body(place) }
        case .every: forEachItem(of: place) { walk(rest, $0, isText: tree.nodes[target].kind == .sequence, body) }
        }
    }

    /// An alias within its own anchor leads round and round: `*` would follow each of several such, at every step.
    private func isWithin(_ alias: Int, _ target: Int) -> Bool { target < alias && alias < Int(tree.nodes[target].next) }

    /// Into the document that a value's text is.
    private func entered(_ place: Found) -> Found {
        guard tree.nodes[place.node].kind == .embedded else { return place }
        var place = place
        place.node = tree.resolved(place.node)
        if let pointer = place.pointer { place.pointer = pointer + "#" }
        return place
    }

    /// The items of a list, the values of a mapping.
    func forEachItem(of place: Found, _ body: (Found) -> Void) {
        let target = tree.resolved(place.node)
        guard tree.nodes[target].kind != .scalar, !isWithin(place.node, target) else { return }
        let via = place.via >= 0 ? place.via : tree.nodes[place.node].kind == .alias ? place.node : -1
        let isMapping = tree.nodes[target].kind == .mapping
        var (index, number) = (target + 1, 0)
        let end = Int(tree.nodes[target].next)
        while index < end {
            var found = Found(index, via: via)
            if isMapping {
                found.key = index
                found.node = Int(tree.nodes[index].next)
            }
            if let pointer = place.pointer {
                found.pointer = pointer + "/" + (isMapping ? Self.escaped(tree.string(of: tree.resolved(index), in: document.file)) : String(number))
            }
            let next = Int(tree.nodes[found.node].next)
            body(entered(found))
            number += 1
            index = next
        }
    }

    /// A value that says nothing: null, or a text of blanks.
    func isEmpty(_ node: Int) -> Bool {
        let target = tree.resolved(node)
        if tree.isNull(target, in: document.file) { return true }
        return tree.nodes[target].kind == .scalar && tree.withText(of: target, in: document.file) { $0.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 } }
    }

    // MARK: Conditions

    /// Whether a value that the path leads to has one of the texts; without any, whether something is there.
    func meets(_ condition: ValueCondition, at node: Int, root: Int) -> Bool {
        var isMet = false
        asking.find(condition.path, from: Found(node), root: root) { found in
            if isMet { return }
            let target = tree.resolved(found.node)
            if condition.patterns.isEmpty {
                isMet = !isEmpty(target)
            } else if tree.nodes[target].kind == .scalar {
                isMet = tree.withText(of: target, in: document.file) { text in condition.patterns.contains { $0.matches(text) } }
            }
        }
        return isMet
    }

    /// Whether the path leads anywhere, if only to nothing.
    func leads(_ path: DialectPath, from node: Int, root: Int) -> Bool { asking.first(path, from: Found(node), root: root) != nil }

    // MARK: Mappings

    private func value(named name: [UInt8], in mapping: Int, via: Int, pointer: String?) -> Found? {
        guard tree.nodes[mapping].kind == .mapping, let (key, value, via) = pair(named: name, in: mapping, via: via) else { return nil }
        return Found(value, via: via, key: key, pointer: pointer.map { $0 + "/" + Self.escaped(tree.string(of: tree.resolved(key), in: document.file)) })
    }

    /// The pair of a name: a mapping's own, the last of several; else one that is merged in, with the alias it is reached through.
    private func pair(named name: [UInt8], in mapping: Int, via: Int) -> (key: Int, value: Int, via: Int)? {
        var found: (Int, Int)?
        var merges: [Int] = []
        forEachOwnPair(of: mapping) { key, value in
            if isName(name, key) { found = (key, value) } else if isMergeKey(key) { merges.append(value) }
        }
        if let (key, value) = found { return (key, value, via) }
        if merges.isEmpty { return nil }
        for (node, via) in mergedMappings(merges, into: mapping, via: via) { if let pair = pair(named: name, in: node, via: via) { return pair } }
        return nil
    }

    private func isName(_ name: [UInt8], _ key: Int) -> Bool {
        let length = Int(tree.nodes[key].textLength)
        guard tree.nodes[key].kind == .scalar, length == name.count || takesSpellings && abs(length - name.count) <= 4 else { return false }
        return tree.withText(of: key, in: document.file) { key in
            if key.count == name.count, key.elementsEqual(name) { return true }
            return takesSpellings && name.contains { $0 >= 0x80 } && Spelling.folded(key) == Spelling.folded(name)
        }
    }

    @inline(__always)
    func forEachOwnPair(of mapping: Int, _ body: (_ key: Int, _ value: Int) -> Void) {
        var key = mapping + 1
        let end = Int(tree.nodes[mapping].next)
        while key < end {
            let value = Int(tree.nodes[key].next)
            body(key, value)
            key = Int(tree.nodes[value].next)
        }
    }

    func isMergeKey(_ key: Int) -> Bool {
        guard tree.nodes[key].textLength == 2, tree.nodes[key].style == .plain, tree.nodes[key].kind == .scalar else { return false }
        return tree.withText(of: key, in: document.file) { $0[0] == UInt8(ascii: "<") && $0[1] == UInt8(ascii: "<") }
    }

    /// The mappings that the values of merge keys name, earlier ones first (YAML 1.1: earlier ones hold).
    func mergedMappings(_ values: [Int], into mapping: Int, via: Int) -> [(node: Int, via: Int)] {
        var result: [(Int, Int)] = []
        func add(_ node: Int) {
            let target = tree.resolved(node)
            let itsVia = via >= 0 ? via : tree.nodes[node].kind == .alias ? node : -1
            // An anchor stands before its aliases and is not what merges it: this ends every circle.
            if tree.nodes[target].kind == .mapping, target < mapping || target > mapping && itsVia < 0 { result.append((target, itsVia)) }
        }
        for value in values {
            let target = tree.resolved(value)
            if tree.nodes[target].kind == .sequence { tree.children(of: target).forEach(add) } else { add(value) }
        }
        return result
    }

    // MARK: Pointers

    /// The last key that a pointer names.
    static func key(of pointer: String) -> String {
        pointer.split(separator: "/").last { !$0.allSatisfy(\.isNumber) }.map { String($0).replacing("~1", with: "/").replacing("~0", with: "~") } ?? ""
    }

    static func escaped(_ key: String) -> String {
        guard key.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return key }
        return key.reduce(into: "") { $0 += $1 == "~" ? "~0" : $1 == "/" ? "~1" : String($1) }
    }
}
