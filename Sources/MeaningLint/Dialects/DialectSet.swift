/// The dialects that may take a file: the user's own go before the built-in ones, what a document holds before its file's name.
public struct DialectSet: Sendable {
    public var own: [Dialect]
    let builtIn: [BuiltInDialect]
    /// Which of the built-in ones, as bits, a key of a document's root speaks for; by the key's hash.
    private var spokenFor: [UInt64: UInt64] = [:]
    /// Those that no key of the root can rule out.
    private var open: UInt64 = 0

    init(own: [Dialect] = [], builtIn: [BuiltInDialect]) {
        self.own = own
        self.builtIn = builtIn
        for (number, dialect) in builtIn.map(\.head).enumerated() {
            let bit: UInt64 = 1 << UInt64(number)
            for when in dialect.when {
                let keys = (when.all + when.any + when.values.map(\.path)).map(Recogniser.firstKey)
                // The project's own names are known in every spelling.
                if dialect.isStrict || keys.contains(nil) { open |= bit }
                for key in keys { if let key { spokenFor[key, default: 0] |= bit } }
            }
        }
    }

    /// The numbers of the built-in dialects that may take a document, in their order.
    private func candidates(_ keys: [UInt64]) -> UInt64 {
        // What is merged in has keys of its own.
        keys.contains(Recogniser.mergeKey) ? .max : keys.reduce(open) { $0 | (spokenFor[$1] ?? 0) }
    }

    func named(_ name: String) -> Dialect? { own.first { $0.name == name } ?? builtIn.first { $0.head.name == name }?.dialect }

    /// Two of the user's own dialects that both take a document.
    public struct Conflict: Sendable, Hashable {
        public var first: String
        public var second: String
    }

    func dialect(for document: Document, root: Int, path: String) -> Dialect? {
        choice(for: document, root: root, path: path).dialect
    }

    func choice(for document: Document, root: Int, path: String) -> (dialect: Dialect?, conflict: Conflict?) {
        let recogniser = Recogniser(document: document, root: root)
        func takes(_ dialect: Dialect, byContent: Bool) -> Bool {
            dialect.when.isEmpty != byContent && dialect.files?.matches(path) ?? byContent && (!byContent || recogniser.takes(dialect))
        }
        for byContent in [true, false] {
            let takers = own.filter { takes($0, byContent: byContent) }
            if let first = takers.first { return (first, takers.count > 1 ? Conflict(first: first.name, second: takers[1].name) : nil) }
        }
        var rest = candidates(recogniser.keys)
        while rest != 0, rest.trailingZeroBitCount < builtIn.count {
            let number = rest.trailingZeroBitCount
            if takes(builtIn[number].head, byContent: true) { return (builtIn[number].dialect, nil) }
            rest &= rest - 1
        }
        return (nil, nil)
    }
}

/// Looks at one document for what tells its format. The root's keys are read once for all dialects.
struct Recogniser {
    private let document: Document
    private let root: Int
    private let walker: PathWalker
    /// Hashes of the root's own keys.
    let keys: [UInt64]

    init(document: Document, root: Int) {
        self.document = document
        self.root = document.tree.resolved(root)
        walker = PathWalker(document: document)
        var keys: [UInt64] = []
        if document.tree.nodes[self.root].kind == .mapping {
            walker.forEachOwnPair(of: self.root) { key, _ in
                document.tree.withText(of: key, in: document.file) { keys.append(FNV1a.hash($0)) }
            }
        }
        self.keys = keys
    }

    func takes(_ dialect: Dialect) -> Bool {
        dialect.when.contains { holds($0, isStrict: dialect.isStrict) }
    }

    /// What a document lacks to be of a dialect; nil where nothing is lacking, or the dialect goes by file names.
    func lacks(_ dialect: Dialect) -> Localized? {
        guard let when = dialect.when.first, !takes(dialect) else { return nil }
        if let path = when.all.first(where: { !leads($0, dialect.isStrict) }) {
            return Localized(da: "»\(path.text)« er der ikke", en: "there is no \"\(path.text)\"")
        }
        if !when.any.isEmpty, !when.any.contains(where: { leads($0, dialect.isStrict) }) {
            let names = when.any.map(\.text)
            return Localized(
                da: "ingen af disse er der: \(names.joined(separator: ", "))", en: "none of these is there: \(names.joined(separator: ", "))")
        }
        if let condition = when.values.first(where: { !walker.meets($0, at: root, root: root) }) {
            return Localized(da: "»\(condition.path.text)« har en anden værdi", en: "\"\(condition.path.text)\" has another value")
        }
        return when.none.first { leads($0, dialect.isStrict) }.map { Localized(da: "»\($0.text)« er der", en: "\"\($0.text)\" is there") }
    }

    private func holds(_ when: Dialect.When, isStrict: Bool) -> Bool {
        when.all.allSatisfy { leads($0, isStrict) } && (when.any.isEmpty || when.any.contains { leads($0, isStrict) })
            && when.values.allSatisfy { mayLead($0.path) && walker.meets($0, at: root, root: root) } && !when.none.contains { leads($0, isStrict) }
    }

    private func leads(_ path: DialectPath, _ isStrict: Bool) -> Bool {
        if isStrict, let key = path.singleKey { return holdsDefinitions(key) }
        return mayLead(path) && walker.leads(path, from: root, root: root)
    }

    /// A look at the root's keys turns most dialects away.
    private func mayLead(_ path: DialectPath) -> Bool {
        guard !keys.isEmpty, let key = Self.firstKey(path) else { return true }
        // What is merged in has keys of its own.
        return keys.contains(key) || keys.contains(Self.mergeKey)
    }

    /// The hash of the key that a path begins with; nil where it begins with none.
    static func firstKey(_ path: DialectPath) -> UInt64? {
        guard case .key(let key)? = path.segments.first else { return nil }
        return FNV1a.hash(key)
    }

    static let mergeKey = FNV1a.hash("<<".utf8)

    /// A key alone is a word: what stands under it must be able to hold definitions. The project's own names in every spelling:
    /// mål, maal, nøgletal in decomposed letters.
    private func holdsDefinitions(_ name: [UInt8]) -> Bool {
        let tree = document.tree
        guard tree.nodes[root].kind == .mapping else { return false }
        var isHeld = false
        walker.forEachOwnPair(of: root) { key, value in
            if isHeld { return }
            let isName = tree.withText(of: key, in: document.file) { key in
                if key.count == name.count, key.elementsEqual(name) { return true }
                guard key.count < 24, key.count <= name.count + 4, name.contains(where: { $0 >= 0x80 }), key.contains(where: { $0 >= 0x80 || $0 == UInt8(ascii: "a") || $0 == UInt8(ascii: "o") })
                else { return false }
                return Spelling.folded(key) == Spelling.folded(name)
            }
            guard isName, value < tree.nodes.count else { return }
            isHeld = tree.nodes[tree.resolved(value)].kind != .scalar || tree.isNull(tree.resolved(value), in: document.file)
        }
        return isHeld
    }
}
