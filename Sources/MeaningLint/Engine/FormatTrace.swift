/// How one file is read: which dialect took each document, what definitions came out of it, field by field with its place, and what was left
/// unread. What somebody who writes a dialect needs.
public struct FormatTrace: Sendable {
    public struct Field: Sendable {
        /// As `target.value`.
        public var name: String
        public var text: String
        public var position: SourcePosition
    }

    public struct Definition: Sendable {
        public var kind: DefinitionKind
        public var path: String
        public var position: SourcePosition
        public var fields: [Field]
    }

    /// Keys that no field was read from; places in lists are `*`.
    public struct Unread: Sendable {
        public var path: String
        public var count: Int
        public var position: SourcePosition
    }

    public struct Document: Sendable {
        /// Nil where no dialect knows it.
        public var dialect: String?
        public var isOwn = false
        /// The file's name took it, not what it holds.
        public var isByName = false
        public var conflict: DialectSet.Conflict?
        /// Of the user's own dialects: what the document lacks.
        public var lacking: [(dialect: String, why: Localized)] = []
        public var definitions: [Definition] = []
        public var unread: [Unread] = []
    }

    public var file: String
    public var documents: [Document] = []
    /// It could not be parsed to its end: where, and what the parser says.
    public var problem: (position: SourcePosition, words: Localized)?

    init(_ file: SourceFile, absolutePath: String, dialects: DialectSet, checker: FileChecker) {
        self.file = file.path
        guard let tree = checker.parse(file) else { return }
        let locator = Locator(file)
        if let broken = tree.problems.first(where: \.breaksTheFile) {
            problem = (locator.position(broken.range.lowerBound), SyntaxWords.describe(broken, in: file))
        }
        let opening = MeaningLint.Document(file: file, tree: tree)
        let choices = tree.documents.map { dialects.choice(for: opening, root: $0, path: absolutePath) }
        let document = checker.graft(choices.map(\.dialect), on: opening)
        var first = 0
        for (number, root) in tree.documents.enumerated() {
            let (dialect, conflict) = choices[number]
            var own = Document(dialect: dialect?.name)
            own.conflict = conflict
            if let dialect {
                own.isOwn = dialects.own.contains { $0.name == dialect.name }
                own.isByName = dialect.when.isEmpty
                if !tree.unfoldsTooFar { first = own.read(document, dialect, number: number, root: root, first: first, locator) }
            } else {
                let recogniser = Recogniser(document: opening, root: root)
                own.lacking = dialects.own.map { dialect in
                    let why = dialect.files?.matches(absolutePath) == false
                        ? Localized(da: "filens navn passer ikke til »files«", en: "the file's name does not fit \"files\"") : recogniser.lacks(dialect)
                    return (dialect.name, why ?? Localized(da: "intet i filen passer", en: "nothing in the file fits"))
                }
            }
            documents.append(own)
        }
    }
}

extension FormatTrace.Document {
    /// - Returns: the number of the next document's first definition.
    fileprivate mutating func read(_ document: Document, _ dialect: Dialect, number: Int, root: Int, first: Int, _ locator: Locator) -> Int {
        var fields: [Int: [FormatTrace.Field]] = [:]
        var seen: Set<[Int32]> = []
        var read: Set<Int> = []
        func reading(_ translation: String?) -> (DefinitionReader, Definitions) {
            let reader = DefinitionReader(document, dialect: dialect, number: number, first: first, translation: translation)
            reader.trace = { entry, outer, field, text in
                let isNew = read.insert(Int(text.node)).inserted
                if translation != nil, !isNew { return }
                guard let entry, seen.insert([Int32(entry), Int32(outer?.rawValue ?? 255), Int32(field.rawValue), text.node]).inserted else { return }
                let name = (outer.map { "\($0.name).\(field.name)" } ?? field.name) + (translation.map { " (\($0))" } ?? "")
                fields[entry, default: []].append(.init(name: name, text: text.string, position: locator.position(text.place.range.lowerBound)))
            }
            return (reader, reader.read(root: root))
        }
        let (reader, definitions) = reading(nil)
        for language in reader.otherLanguages.sorted() { _ = reading(language) }
        self.definitions = definitions.headers.map { header in
            .init(kind: header.kind, path: header.path, position: locator.position(header.extent.lowerBound), fields: fields[header.entry] ?? [])
        }
        unread = UnreadKeys(document: document, read: read, locator: locator).find(root: root)
        return definitions.count
    }

    typealias Document = MeaningLint.Document
}

/// Finds the keys below which nothing was read.
private struct UnreadKeys {
    let document: Document
    let read: Set<Int>
    let locator: Locator

    private var tree: Tree { document.tree }

    func find(root: Int) -> [FormatTrace.Unread] {
        var found: [String: FormatTrace.Unread] = [:]
        var paths: [String] = []
        look(root, path: "", depth: 0) { path, node in
            if found[path] == nil {
                paths.append(path)
                found[path] = .init(path: path, count: 0, position: locator.position(tree.range(node).lowerBound))
            }
            found[path]?.count += 1
        }
        return paths.compactMap { found[$0] }
    }

    private func look(_ node: Int, path: String, depth: Int, _ tell: (String, Int) -> Void) {
        guard depth < 64 else { return }
        let isEmbedded = tree.nodes[node].kind == .embedded
        let target = isEmbedded ? tree.resolved(node) : node
        let path = isEmbedded ? path + "#" : path
        switch tree.nodes[target].kind {
        case .mapping:
            var children = tree.children(of: target).makeIterator()
            while let key = children.next(), let value = children.next() {
                if read.contains(key) && !holdsRead(value) && tree.nodes[value].kind == .scalar { continue }
                let own = path + "/" + PathWalker.escaped(tree.string(of: tree.resolved(key), in: document.file))
                visit(value, at: key, path: own, depth: depth, tell)
            }
        case .sequence:
            for child in tree.children(of: target) { visit(child, at: child, path: path + "/*", depth: depth, tell) }
        default: break
        }
    }

    private func visit(_ value: Int, at place: Int, path: String, depth: Int, _ tell: (String, Int) -> Void) {
        if holdsRead(value) {
            look(value, path: path, depth: depth + 1, tell)
        } else if tree.nodes[value].kind != .alias, !PathWalker(document: document).isEmpty(value) {
            tell(path, place)
        }
    }

    /// Whether something was read of a value, at any depth.
    private func holdsRead(_ node: Int) -> Bool {
        if tree.nodes[node].kind == .embedded {
            let root = tree.resolved(node)
            return (root..<Int(tree.nodes[root].next)).contains(where: read.contains)
        }
        return (node..<Int(tree.nodes[node].next)).contains { read.contains($0) || tree.nodes[$0].kind == .embedded && holdsRead($0) }
    }
}
