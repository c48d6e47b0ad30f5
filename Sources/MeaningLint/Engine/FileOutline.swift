/// A file as an editor looks at it: which mapping is which record, also of a file that breaks further down.
package struct FileOutline {
    /// A mapping that was read as a definition, or as a part of one.
    package struct Record: Sendable {
        /// The mapping's node.
        package var node: Int
        package var kind: RecordKind
        let names: Dialect.Names
        /// The definition that it is, or stands in.
        package var entry: Int?
    }

    package let tree: Tree
    package let file: SourceFile
    package private(set) var records: [Record] = []
    package private(set) var definitions = Definitions()
    private let dialects: [Dialect?]
    private let checker: FileChecker

    /// Nil where nothing can be parsed: a Markdown file without front matter.
    /// - Parameter marker: a key that stands for one that is being written.
    init?(_ file: SourceFile, path: String, dialects known: DialectSet, checker: FileChecker, marker: String?) {
        guard let parsed = checker.parse(file) else { return nil }
        self.file = file
        self.checker = checker
        let opening = Document(file: file, tree: parsed)
        dialects = parsed.documents.map { root in
            if let dialect = known.dialect(for: opening, root: root, path: path) { return dialect }
            // Nothing has been written yet that another format would have: it may become one of ours.
            guard let marker, let native = known.builtIn.last?.dialect, parsed.nodes[root].kind == .mapping else { return nil }
            let keys = Array(parsed.children(of: root)).enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
            let isBeginning = keys.allSatisfy { key in
                parsed.string(of: key, in: file) == marker || parsed.withText(of: key, in: file) { native.document.mapping.entry(of: $0) } != nil
            }
            return isBeginning ? native : nil
        }
        let document = checker.graft(dialects, on: opening)
        tree = document.tree
        if tree.unfoldsTooFar { return }
        for (number, root) in tree.documents.enumerated() {
            guard let dialect = dialects[number] else { continue }
            let reader = DefinitionReader(document, dialect: dialect, number: number, first: definitions.count, keepsRecords: true)
            definitions.append(reader.read(root: root))
            records += reader.records ?? []
        }
    }

    /// Another text of the same file, as far as its tree: what an edit would make of it.
    package func reread(_ text: [UInt8]) -> (tree: Tree, text: (Int) -> String)? {
        let other = SourceFile(path: file.path, bytes: text)
        return checker.parse(other).map { tree in (tree, { tree.string(of: $0, in: other) }) }
    }

    package func text(of node: Int) -> String { tree.string(of: node, in: file) }

    // MARK: Places

    /// The containers that a node lies in, the outermost first.
    package func path(to node: Int) -> [Int] {
        guard var container = tree.documents.last(where: { $0 <= node }) else { return [] }
        var path: [Int] = []
        while container != node, container < tree.nodes.count {
            path.append(container)
            guard let child = tree.children(of: container).first(where: { $0 <= node && node < Int(tree.nodes[$0].next) }) else { break }
            container = child
        }
        return path
    }

    package func children(of node: Int) -> [Int] { Array(tree.children(of: node)) }

    /// The keys and values of a mapping.
    package func pairs(of mapping: Int) -> [(key: Int, value: Int)] {
        let children = children(of: mapping)
        return stride(from: 0, to: children.count - 1, by: 2).map { (children[$0], children[$0 + 1]) }
    }

    /// The record that a mapping was read as: with its definition's own fields first, where it is several.
    package func record(of mapping: Int) -> Record? { records.first { $0.node == mapping } }

    /// A definition's own mapping.
    package func definition(_ entry: Int) -> Record? { records.first { $0.entry == entry && DefinitionKind.allCases.map(\.record).contains($0.kind) } }

    /// Whether the file is of the project's own format: its definitions may hold any of its fields.
    package func isNative(_ node: Int) -> Bool { dialect(of: node)?.isStrict ?? false }

    private func dialect(of node: Int) -> Dialect? {
        guard let number = tree.documents.lastIndex(where: { $0 <= node }) else { return nil }
        return dialects[number]
    }

    // MARK: Names

    /// The field that a key of a record is.
    package func field(of key: Int, in record: Record) -> Field? {
        tree.withText(of: key, in: file) { record.names.mapping.entry(of: $0)?.0.field }
    }

    /// A name that a record's key may have, with its field, as it is written in one of the languages of field names.
    package func names(of record: Record, preferring language: MessageLanguage) -> [(name: String, field: Field)] {
        let number = UInt8(dialect(of: record.node)?.languages.firstIndex(of: language.rawValue) ?? 0)
        var best: [(name: String, field: Field, isPreferred: Bool, rank: UInt8)] = []
        for entry in record.names.mapping.names.entries {
            let name = (String(decoding: entry.name, as: UTF8.self), entry.field, entry.language == number, entry.rank)
            // The keys of the document are definitions, each under names of its own.
            if entry.field == .table {
                if entry.language == number { best.append(name) }
            } else if let index = best.firstIndex(where: { $0.field == entry.field }) {
                let known = best[index]
                if name.2 && !known.isPreferred || name.2 == known.isPreferred && name.3 < known.rank { best[index] = name }
            } else {
                best.append(name)
            }
        }
        return best.map { ($0.name, $0.field) }
    }

    /// How the field is written where the record has it not yet.
    package func name(of field: Field, in record: Record, preferring language: MessageLanguage) -> String? {
        names(of: record, preferring: language).first { $0.field == field }?.name
    }

    /// The values of a closed list, as the format writes them.
    package func values(of field: Field, in record: Record) -> [String] {
        record.kind == .comparison ? [] : dialect(of: record.node)?.valueNames[field] ?? []
    }

    /// The language that most field names of a record, or around it, are written in; nil where they tell none.
    package func language(of record: Record) -> MessageLanguage? {
        guard let languages = dialect(of: record.node)?.languages else { return nil }
        var counts: [UInt8: Int] = [:]
        for other in records {
            // Its own names tell more than the others of the file.
            let weight = other.node == record.node ? 1000 : 1
            for (key, _) in pairs(of: other.node) {
                if let entry = tree.withText(of: key, in: file, { other.names.mapping.names.find($0) }), entry.name.count > 2 { counts[entry.language, default: 0] += weight }
            }
        }
        guard let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return nil }
        return most.key == 0 ? .en : MessageLanguage(rawValue: languages[Int(most.key)])
    }
}
