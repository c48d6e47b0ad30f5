/// Reads the definitions of one document by its dialect.
///
/// Knows no format: every name and path comes from the dialect. A class, because it collects notes while records are read in one
/// another; it lives for one file.
final class DefinitionReader {
    let document: Document
    let dialect: Dialect
    let walker: PathWalker
    private(set) var definitions: Definitions
    private let documentNumber: Int
    private let tree: Tree
    private var documentLanguage: Text?
    private var root = 0
    /// The language that the file's name tells.
    private let fileLanguage: String?

    /// The records that were read, in the order in which they were met; where somebody asks for them.
    private(set) var records: [FileOutline.Record]?

    /// The definition being read, and the fields of it that must not be told as missing.
    private(set) var entry: Int?
    private var misspelt = FieldSet()
    private(set) var kind: DefinitionKind?
    /// How many keys were written in each of the dialect's languages.
    private var keysByLanguage = SIMD4<Int32>()
    /// Keys and values that something was said of already, in another place that they are reached from.
    private var toldKeys: Set<Int> = []

    /// The keys of the records that are being read, as a stack: where each begins, and which of them each field is.
    var pairs: [Pair] = []
    var slots: [UInt16] = []

    /// Which language's texts are read, where they stand in several; nil for those that go first.
    let translation: String?
    /// The language that the texts of the definition being read were chosen in.
    private var chosenLanguage: String?
    /// Further languages that texts stand in.
    private(set) var otherLanguages: Set<String> = []
    /// Told of every field that is read, for those who write a dialect.
    var trace: ((_ entry: Int?, _ outer: Field?, Field, Text) -> Void)?
    /// The fields that definitions of each kind record.
    private(set) var recorded: [DefinitionKind: FieldSet] = [:]
    /// Whether it is noted what is recorded: in foreign formats.
    private let notesRecorded: Bool

    struct Pair {
        var field: Field
        var key: Int32
        var value: Int32
        var via: Int32
        /// Where the name stands among those that the dialect has for the field.
        var rank: UInt8
        /// Told one after the other with the next value, as one text.
        var isJoined = false
        /// Read below `also`, under the native name.
        var isNative = false
        /// A further value of the field: its place in `pairs` from the record's own, plus 1.
        var next: UInt16 = 0
    }

    /// - Parameters:
    ///   - first: the number of the first definition, behind those of the documents before.
    ///   - translation: the language to read texts in that stand in several.
    ///   - keepsRecords: whether `records` is filled.
    init(_ document: Document, dialect: Dialect, number: Int, first: Int, translation: String? = nil, keepsRecords: Bool = false) {
        self.document = document
        self.dialect = dialect
        self.translation = translation
        walker = PathWalker(document: document, takesSpellings: dialect.isStrict)
        definitions = Definitions()
        definitions.count = first
        documentNumber = number
        tree = document.tree
        records = keepsRecords ? [] : nil
        notesRecorded = !dialect.isStrict
        fileLanguage = dialect.language(ofFile: document.file.path)
    }

    func read(root: Int) -> Definitions {
        self.root = root
        let top = open(tree.resolved(root), via: -1, names: dialect.document, kind: .document)
        documentLanguage = top.text(.language)
        close(top)
        for kind in dialect.kinds where kind.kind != .question {
            ItemWalker(walker: walker, items: kind.items, root: root).forEach(from: .init(root, pointer: "")) { found in
                self.readDefinition(kind, found)
            } other: { found in
                self.noteNoItem(found)
            }
        }
        return definitions
    }

    // MARK: Definitions

    private func readDefinition(_ kind: Dialect.Kind, _ found: PathWalker.Found) {
        switch kind.kind {
        case .goal: definitions.goals.append(readOne(kind, found) { Goal($0, header: $1) })
        case .kpi: definitions.kpis.append(readOne(kind, found) { KPI($0, header: $1) })
        case .dashboard: definitions.dashboards.append(readOne(kind, found) { Dashboard($0, header: $1) })
        case .question: break
        case .survey:
            definitions.surveys.append(readOne(kind, found) { fields, header in
                let outer = (self.entry, self.misspelt, self.chosenLanguage)
                let questions = self.readQuestions(of: fields, pointer: found.pointer ?? "")
                (self.entry, self.misspelt, self.chosenLanguage) = outer
                self.kind = .survey
                return Survey(fields, header: header, questions: questions)
            })
        }
    }

    private func readQuestions(of survey: Fields, pointer: String) -> [Question] {
        guard let kind = dialect.kind(.question) else { return [] }
        var found: [PathWalker.Found] = []
        ItemWalker(walker: walker, items: kind.items, root: survey.node).forEach(from: .init(survey.node, via: survey.via, pointer: pointer)) {
            found.append($0)
        } other: { found in
            self.noteNoItem(found)
        }
        let questions = kind.items.grid.map { grid in
            grids(of: found, grid).map { rows in readOne(kind, rows[0], rows: rows.count > 1 ? rows : []) { Question($0, header: $1) } }
        } ?? found.map { readOne(kind, $0) { Question($0, header: $1) } }
        return dialect.isStrict ? questions : questions.map(\.settled)
    }

    /// Items in a row that share a value are one question with several rows, if they have a stem: else it is the name of a module.
    private func grids(of items: [PathWalker.Found], _ grid: Dialect.Grid) -> [[PathWalker.Found]] {
        var grids: [[PathWalker.Found]] = []
        var last = ""
        for item in items {
            let name = walker.first(grid.by, from: item, root: item.node).map { tree.string(of: tree.resolved($0.node), in: document.file).trimmingSpaces } ?? ""
            if !name.isEmpty, name == last, grids.last.map({ hasStem($0[0], grid) }) ?? false { grids[grids.count - 1].append(item) } else { grids.append([item]) }
            last = name
        }
        return grids
    }

    private func hasStem(_ item: PathWalker.Found, _ grid: Dialect.Grid) -> Bool {
        let names = grid.names.mapping
        let paths = names.names.entries.filter { $0.field == .text }.map { DialectPath(key: $0.name) } + names.sources.filter { $0.field == .text }.flatMap(\.paths)
        return paths.contains { path in walker.first(path, from: item, root: item.node).map { !walker.isEmpty($0.node) } ?? false }
    }

    private func readOne<D: Definition>(
        _ kind: Dialect.Kind, _ found: PathWalker.Found, rows: [PathWalker.Found] = [], _ make: (Fields, Header) -> D
    ) -> D where D: HeaderBearing {
        let number = definitions.count
        definitions.count += 1
        let node = tree.resolved(found.node)
        let via = found.via >= 0 ? found.via : tree.nodes[found.node].kind == .alias ? found.node : -1
        let outer = (entry, misspelt, chosenLanguage, self.kind)
        (entry, misspelt, chosenLanguage, self.kind) = (number, FieldSet(), nil, kind.kind)
        defer { (entry, misspelt, chosenLanguage, self.kind) = outer }
        let before = keysByLanguage
        let fields = open(node, via: via, key: found.key, names: kind.names, kind: kind.kind.record)
        defer { close(fields) }
        if let grid = kind.items.grid, !rows.isEmpty { gather(rows, grid.names, fields) }
        if let native = dialect.nativeFields[kind.kind] {
            for path in dialect.also(kind.kind) {
                walker.find(path, from: .init(node, via: via), root: node) { place in
                    // What the format itself says goes before what stands beside it.
                    self.take(self.tree.resolved(place.node), via: place.via, fields.reading(native), isMerged: true, isNative: true)
                }
            }
        }
        let named = keysByLanguage &- before
        // Names that tell a language tell it where they are as many as the others, `id` and the like included.
        let language = (1..<4).first { named[$0] > 0 && named[$0] * 2 >= named.wrappedSum() }.flatMap { $0 < dialect.languages.count ? dialect.languages[$0] : nil }
        let id = fields.text(.id)
        let title = kind.kind == .question ? fields.textIfAny(.text) : fields.text(.title)
        let header = Header(
            kind: kind.kind, id: id, title: title, path: found.pointer ?? "", document: documentNumber, entry: number,
            extent: via >= 0 ? tree.range(via) : tree.range(node),
            anchor: anchor(id: id, title: title, node: node, via: via), misspelt: FieldSet(),
            statedLanguage: fields.text(.language) ?? (kind.kind == .question ? nil : documentLanguage),
            dialectLanguage: language ?? fileLanguage ?? dialect.language,
            dialect: dialect.name, answers: fields.answers())
        var definition = make(fields, header)
        definition.header.misspelt = misspelt
        definition.header.textLanguage = chosenLanguage
        definition.header.isIDLocal = dialect.hasLocalIDs
        definition.header.isForeign = !dialect.isStrict
        return definition
    }

    /// A range is never empty: an id or title without text is none.
    private func anchor(id: Text?, title: Text?, node: Int, via: Int) -> Place {
        for text in [id, title] { if let text, !text.place.range.isEmpty { return text.place } }
        let key = node + 1
        let own = key < Int(tree.nodes[node].next) ? tree.range(key) : tree.range(node)
        return via >= 0 ? Place(tree.range(via), anchored: own) : Place(own)
    }

    // MARK: Records

    /// Finds the fields of a mapping, and notes the keys that are none. Each `open` is closed by `close`.
    func open(_ node: Int, via: Int, key: Int = -1, names: Dialect.Names, kind: RecordKind, isNative: Bool = false) -> Fields {
        let fields = Fields(
            reader: self, names: names, kind: kind, node: node, via: via, slotBase: slots.count, pairBase: pairs.count, isNative: isNative)
        slots.append(contentsOf: repeatElement(0, count: Field.count))
        records?.append(.init(node: node, kind: kind, names: names, entry: entry))
        take(node, via: via, fields, isMerged: false, isNative: isNative)
        for source in names.mapping.sources { gather(source, from: .init(node, via: via), fields) }
        if key >= 0 {
            for (field, rank) in names.mapping.ownKeys where isFree(field, rank, fields) {
                set(Pair(field: field, key: Int32(key), value: Int32(key), via: Int32(via), rank: rank), fields)
            }
        }
        return fields
    }

    func close(_ fields: Fields) {
        slots.removeLast(slots.count - fields.slotBase)
        pairs.removeLast(pairs.count - fields.pairBase)
    }

    /// The values of a field that lies deeper, or in several places.
    private func gather(_ source: Dialect.Source, from place: PathWalker.Found, _ fields: Fields) {
        guard isFree(source.field, source.rank, fields) else { return }
        var isFirst = true
        for path in source.paths {
            walker.find(path, from: place, root: root) { found in
                guard self.says(found.node, source.field) else { return }
                let pair = Pair(
                    field: source.field, key: Int32(found.node), value: Int32(found.node), via: Int32(found.via), rank: source.rank, isJoined: source.paths.count > 1)
                if isFirst { self.set(pair, fields) } else { self.add(pair, fields) }
                isFirst = false
            }
        }
    }

    /// The rows of a grid, and what they share.
    private func gather(_ rows: [PathWalker.Found], _ names: Dialect.Names, _ fields: Fields) {
        for field in [Field.text, .type, .required] { slots[fields.slotBase + Int(field.rawValue)] = 0 }
        for (field, path) in names.mapping.names.entries.map({ ($0.field, DialectPath(key: $0.name)) })
            + names.mapping.sources.flatMap({ source in source.paths.map { (source.field, $0) } })
        {
            var isFirst = true
            for row in rows {
                walker.find(path, from: row, root: row.node) { found in
                    guard self.says(found.node, field) else { return }
                    let pair = Pair(field: field, key: Int32(found.node), value: Int32(found.node), via: Int32(found.via), rank: 0)
                    if isFirst { self.set(pair, fields) } else { self.add(pair, fields) }
                    isFirst = false
                }
            }
        }
    }

    /// Whether a value of a foreign format says something: a text of blanks does not, and a key into a translation file is no text, but
    /// tells that there is one.
    private func says(_ node: Int, _ field: Field) -> Bool {
        if dialect.isStrict { return true }
        if walker.isEmpty(node) { return false }
        guard !dialect.textKeys.isEmpty, field.isProse else { return true }
        let target = tree.resolved(node)
        guard tree.nodes[target].kind == .scalar else { return true }
        let isKey = tree.withText(of: target, in: document.file) { text in
            !text.contains { $0 == 0x20 || $0 == 0x0A } && dialect.textKeys.contains { $0.matches(text) }
        }
        if isKey {
            neverMissing(field)
            record(field)
        }
        return !isKey
    }

    private func isFree(_ field: Field, _ rank: UInt8, _ fields: Fields) -> Bool {
        let slot = slots[fields.slotBase + Int(field.rawValue)]
        return slot == 0 || pairs[Int(slot) - 1 + fields.pairBase].rank > rank
    }

    private func take(_ node: Int, via: Int, _ fields: Fields, isMerged: Bool, isNative: Bool = false) {
        guard tree.nodes[node].kind == .mapping else { return }
        var merges: [Int] = []
        walker.forEachOwnPair(of: node) { key, value in
            if walker.isMergeKey(key) {
                merges.append(value)
            } else if let (first, isExact) = name(of: key, fields.names.mapping) {
                var next: NameTable.Entry? = first
                while let entry = next {
                    take(entry, key: key, value: value, via: via, fields, isMerged: isMerged, isNative: isNative)
                    next = isExact ? fields.names.mapping.names.further(entry) : fields.names.mapping.spellings.further(entry)
                }
            } else if dialect.isStrict, !isMerged {
                noteUnknown(key, value: value, in: node, via: via, fields)
            }
        }
        for (merged, via) in walker.mergedMappings(merges, into: node, via: via) { take(merged, via: via, fields, isMerged: true, isNative: isNative) }
    }

    private func take(_ entry: NameTable.Entry, key: Int, value: Int, via: Int, _ fields: Fields, isMerged: Bool, isNative: Bool) {
        keysByLanguage[Int(entry.language) & 3] &+= 1
        guard says(value, entry.field) else { return }
        let slot = slots[fields.slotBase + Int(entry.field.rawValue)]
        // The keys that hold definitions are read by their paths, each for itself.
        if slot != 0, entry.field != .table || fields.kind != .document {
            let first = pairs[Int(slot) - 1 + fields.pairBase]
            // A format with several names for a field says which goes first; the project's own has them once.
            if isMerged || !dialect.isStrict && first.rank < entry.rank { return }
            if dialect.isStrict { noteSecondName(entry.field, key: key, first: first) }
        }
        set(Pair(field: entry.field, key: Int32(key), value: Int32(value), via: Int32(via), rank: entry.rank, isNative: isNative), fields)
    }

    private func set(_ pair: Pair, _ fields: Fields) {
        pairs.append(pair)
        slots[fields.slotBase + Int(pair.field.rawValue)] = UInt16(truncatingIfNeeded: pairs.count - fields.pairBase)
    }

    /// A further value of a field.
    private func add(_ pair: Pair, _ fields: Fields) {
        guard pairs.count - fields.pairBase < Int(UInt16.max) else { return }
        var last = Int(slots[fields.slotBase + Int(pair.field.rawValue)]) - 1 + fields.pairBase
        // They come one after the other: the newest is the last, as a rule.
        if pairs[pairs.count - 1].field == pair.field { last = pairs.count - 1 }
        while pairs[last].next != 0 { last = Int(pairs[last].next) - 1 + fields.pairBase }
        pairs.append(pair)
        pairs[last].next = UInt16(pairs.count - fields.pairBase)
    }

    /// What a key stands for, and whether it is written just so.
    private func name(of key: Int, _ mapping: Dialect.Mapping) -> (NameTable.Entry, isExact: Bool)? {
        let key = tree.resolved(key)
        guard tree.nodes[key].kind == .scalar else { return nil }
        return tree.withText(of: key, in: document.file) { mapping.entry(of: $0) }
    }

    // MARK: Texts in several languages

    /// The text of a mapping from languages to texts (`{en: …, da: …}`), in the language that is read; nil where it has none, or is no
    /// such mapping.
    func text(byLanguage node: Int) -> (node: Int, isByLanguage: Bool)? {
        guard !dialect.isStrict, tree.nodes[node].kind == .mapping else { return nil }
        var texts: [(language: String, node: Int)] = []
        var children = tree.children(of: node).makeIterator()
        while let key = children.next(), let value = children.next() {
            let language = tree.string(of: tree.resolved(key), in: document.file)
            let target = tree.resolved(value)
            guard language == "default" || LanguageCode.isCode(Array(language.utf8)), tree.nodes[target].kind == .scalar else { return nil }
            if !walker.isEmpty(target) { texts.append((language, target)) }
        }
        guard let first = texts.first else { return nil }
        let stated = documentLanguage?.string ?? fileLanguage ?? dialect.language
        if let translation {
            guard let text = texts.first(where: { $0.language == translation }) else { return (-1, true) }
            chosenLanguage = translation
            return (text.node, true)
        }
        let chosen = texts.first { $0.language == "default" } ?? texts.first { $0.language == stated } ?? first
        if chosenLanguage == nil { chosenLanguage = chosen.language == "default" ? stated : chosen.language }
        for text in texts where text.node != chosen.node && text.language != "default" && text.language != chosenLanguage { otherLanguages.insert(text.language) }
        return (chosen.node, true)
    }

    // MARK: Notes

    private func note(_ kind: Note.Kind, at node: Int) { note(kind, range: tree.range(node)) }

    private func note(_ kind: Note.Kind, range: Range<Int>, anchored: Range<Int>? = nil) {
        definitions.notes.append(Note(kind: kind, range: range, anchored: anchored, entry: entry))
    }

    /// A definition is a mapping. In a foreign format, what stands beside definitions is none.
    private func noteNoItem(_ found: PathWalker.Found) {
        guard dialect.isStrict else { return }
        let isInList = found.pointer?.split(separator: "/").last?.allSatisfy(\.isNumber) ?? false
        note(.wrongType(field: PathWalker.key(of: found.pointer ?? ""), expected: isInList ? .mapping : .list, found: self.found(tree.resolved(found.node))), at: found.node)
    }

    /// The same name twice is the tree's to tell; here the field has two names.
    private func noteSecondName(_ field: Field, key: Int, first: Pair) {
        let (one, two) = (tree.string(of: Int(first.key), in: document.file), tree.string(of: key, in: document.file))
        if one != two { note(.duplicateName(field: two, first: tree.range(Int(first.key))), at: key) }
    }

    private func noteUnknown(_ key: Int, value: Int, in node: Int, via: Int, _ fields: Fields) {
        let written = tree.string(of: tree.resolved(key), in: document.file)
        var hint: Note.Hint?
        if let (before, behind) = splitByComma(key, value: value, in: node) {
            if Self.isDigits(before), behind.utf8.first.map({ (0x30...0x39).contains($0) }) ?? false {
                hint = .decimalComma(before + "," + behind)
            } else if behind.contains(" ") {
                hint = .splitText(before + ", " + behind)
            }
        }
        // What was cut short is not judged for its shortness.
        if hint != nil, let before = pairs.last { misspelt.insert(before.field) }
        let names = fields.names.mapping.names.entries
        let suggestion = hint == nil ? Spelling.nearest(written, among: names.map { String(decoding: $0.name, as: UTF8.self) }) : nil
        if let suggestion, let meant = names.first(where: { $0.name.elementsEqual(suggestion.utf8) }) { misspelt.insert(meant.field) }
        // Through an alias it was told where the text itself stands, if that is in a definition.
        if toldKeys.insert(key).inserted { note(.unknownField(key: written, suggestion: suggestion, hint: hint), range: tree.range(via >= 0 ? via : key), anchored: via >= 0 ? tree.range(key) : nil) }
    }

    /// In `{ … }` a comma opens a new key: `{value: 4,5}` is read as two pairs, 4 and a key 5 without a value. What stands before
    /// and behind such a comma, if this is such a key.
    private func splitByComma(_ key: Int, value: Int, in node: Int) -> (before: String, behind: String)? {
        guard tree.nodes[node].style == .flow, tree.nodes[value].kind == .scalar, tree.nodes[value].textLength == 0, key > node + 1,
            tree.nodes[key - 1].kind == .scalar, tree.nodes[key - 1].style == .plain, tree.nodes[key - 1].textLength > 0
        else { return nil }
        return (tree.string(of: key - 1, in: document.file), tree.string(of: key, in: document.file))
    }

    private static func isDigits(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
    }

    /// Notes that a definition records a part.
    func record(_ field: Field) { if notesRecorded, let kind { recorded[kind, default: FieldSet()].insert(field) } }

    /// Notes that a definition records a field, if what stands there is no placeholder.
    func record(_ field: Field, _ node: Int) {
        guard notesRecorded, let kind else { return }
        if tree.nodes[node].kind == .scalar, tree.withText(of: node, in: document.file, Placeholder.isMissing) { return }
        recorded[kind, default: FieldSet()].insert(field)
    }

    func neverMissing(_ field: Field) { misspelt.insert(field) }

    /// In a foreign format only what stands under native names can be of a wrong type.
    func noteWrongType(_ field: Field, _ expected: Note.Expected, _ node: Int) {
        misspelt.insert(field)
        guard isNative(field) else { return }
        if toldKeys.insert(node).inserted { note(.wrongType(field: written(field), expected: expected, found: found(node)), at: node) }
    }

    func noteUnknownValue(_ field: Field, _ node: Int, suggestion: String?) {
        let value = tree.string(of: node, in: document.file)
        misspelt.insert(field)
        guard isNative(field) else { return }
        if toldKeys.insert(node).inserted { note(.unknownValue(field: written(field), value: value, suggestion: suggestion), at: node) }
    }

    private func isNative(_ field: Field) -> Bool { dialect.isStrict || pairs.last { $0.field == field }?.isNative ?? true }

    /// The field's name as the file writes it.
    private func written(_ field: Field) -> String {
        guard let pair = pairs.last(where: { $0.field == field }), tree.nodes[Int(pair.key)].kind == .scalar else { return field.name }
        return tree.string(of: Int(pair.key), in: document.file)
    }

    private func found(_ node: Int) -> String {
        switch tree.nodes[node].kind {
        case .mapping: "mapping"
        case .sequence: "list"
        default: tree.string(of: node, in: document.file)
        }
    }
}

/// Definitions whose header is completed after they are read.
protocol HeaderBearing { var header: Header { get set } }
extension Goal: HeaderBearing {}
extension KPI: HeaderBearing {}
extension Survey: HeaderBearing {}
extension Question: HeaderBearing {}
extension Dashboard: HeaderBearing {}
