/// How a format's files become definitions: which files it takes, and where each field is found in them. Data, not code: read from
/// a dialect file (`Dialects/builtin/*.yml`, or `dialects:` in a configuration), see `DialectFile`.
public struct Dialect: Sendable {
    /// A way from a mapping, or from the document's root, to values.
    struct Path: Sendable {
        enum Segment: Sendable { case key([UInt8]), every }
        var fromRoot: Bool
        var segments: [Segment]

        var singleKey: [UInt8]? {
            guard !fromRoot, segments.count == 1, case .key(let key) = segments[0] else { return nil }
            return key
        }
    }

    /// Where the fields of one kind of record are found.
    struct Mapping: Sendable {
        /// Fields that are a key of the record itself: nearly all of them.
        var names = NameTable()
        /// The same under the folded spelling, asked when `names` does not know a key.
        var spellings = NameTable()
        /// Fields that lie deeper, the first that is there holds.
        var paths: [(field: Field, path: Path, rank: UInt8)] = []
        /// Parts whose fields are gathered from the record itself.
        var parts: [Field: Names] = [:]

        mutating func add(name: String, field: Field, language: UInt8, rank: UInt8) {
            names.add(Array(name.utf8), field, language: language, rank: rank)
            spellings.add(Spelling.folded(name.utf8), field, language: language, rank: rank)
        }

        /// What a key stands for, and whether it is written just so.
        func entry(of name: UnsafeBufferPointer<UInt8>) -> (NameTable.Entry, isExact: Bool)? {
            if let entry = names.find(name) { return (entry, true) }
            // Spellings without æ, ø, å, in decomposed letters, with - for _; a capital is not one of them.
            guard name.contains(where: { $0 >= 0x80 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "a") || $0 == UInt8(ascii: "o") }),
                !name.contains(where: { (0x41...0x5A).contains($0) })
            else { return nil }
            return Spelling.folded(name).withUnsafeBufferPointer { spellings.find($0) }.map { ($0, false) }
        }
    }

    /// A mapping that is passed from record to record without being copied.
    final class Names: Sendable {
        let mapping: Mapping
        init(_ mapping: Mapping) { self.mapping = mapping }
        static let none = Names(Mapping())
    }

    struct Kind: Sendable {
        var kind: DefinitionKind
        var each: [Path]
        var names: Names
    }

    public var name: String
    /// Whether a key that the dialect does not name is told (`unknown-field`): only the project's own format knows all its keys.
    var isStrict = false
    /// The language of the format's texts, where the texts state none.
    var language: String?
    /// The languages that names belong to, four at most; the first stands for none.
    var languages: [String] = [""]
    /// Keys of which the document's root must have one, and keys that it must have all of.
    var anyKeys: [[UInt8]] = []
    var allKeys: [[UInt8]] = []
    /// Gitignore patterns of files, from the configuration's folder; nil for any file.
    var files: GlobSet?
    var kinds: [Kind] = []
    /// The document's own fields.
    var document = Names.none
    /// The parts: recipients, targets, …
    var records = [Names](repeating: .none, count: RecordKind.allCases.count)
    /// Closed lists: for a field, the folded spelling of a value, and the value's own name.
    var values: [Field: [[UInt8]: String]] = [:]
    /// The spellings as the dialect writes them, for did-you-means.
    var valueNames: [Field: [String]] = [:]
    /// Ways from a definition to mappings in which the native fields are read too.
    var also: [Path] = []
    /// The native fields, by kind, for `also`.
    var nativeFields: [DefinitionKind: Names] = [:]

    func kind(_ kind: DefinitionKind) -> Kind? { kinds.first { $0.kind == kind } }

    private func isAnyKey(_ key: UnsafeBufferPointer<UInt8>) -> Bool {
        if anyKeys.contains(where: { $0.count == key.count && $0.elementsEqual(key) }) { return true }
        // mål, maal, nøgletal in decomposed letters: the project's own names in every spelling.
        guard isStrict, key.count < 24, key.contains(where: { $0 >= 0x80 || $0 == UInt8(ascii: "a") || $0 == UInt8(ascii: "o") }) else { return false }
        let folded = Spelling.folded(key)
        return anyKeys.contains { $0.contains { $0 >= 0x80 } && Spelling.folded($0) == folded }
    }

    /// Whether the document that begins at `root` is of this dialect.
    func recognises(_ document: Document, root: Int) -> Bool {
        let tree = document.tree
        let root = tree.resolved(root)
        guard tree.nodes[root].kind == .mapping else { return false }
        if anyKeys.isEmpty && allKeys.isEmpty { return files != nil }
        var missing = allKeys
        var hasAny = anyKeys.isEmpty
        var index = root + 1
        let end = Int(tree.nodes[root].next)
        while index < end {
            let value = Int(tree.nodes[index].next)
            tree.withText(of: index, in: document.file) { key in
                if !hasAny, isAnyKey(key) {
                    // A key alone is a word: what stands under it must be able to hold definitions.
                    let held = value < tree.nodes.count ? tree.nodes[tree.resolved(value)].kind : .scalar
                    hasAny = held != .scalar || tree.isNull(tree.resolved(value), in: document.file)
                }
                if !missing.isEmpty { missing.removeAll { $0.count == key.count && $0.elementsEqual(key) } }
            }
            index = value < tree.nodes.count ? Int(tree.nodes[value].next) : end
        }
        return hasAny && missing.isEmpty
    }
}

/// The dialects that may take a file, in the order in which they are asked: the user's own go before the built-in ones.
public struct DialectSet: Sendable {
    public var dialects: [Dialect]

    func dialect(for document: Document, root: Int, path: String) -> Dialect? {
        dialects.first { $0.files?.matches(path) ?? true && $0.recognises(document, root: root) }
    }
}
