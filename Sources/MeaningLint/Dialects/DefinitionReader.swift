/// Reads the definitions of one document by its dialect.
///
/// Knows no format: every name and path comes from the dialect. A class, because it collects notes while records are read in one
/// another; it lives for one file.
final class DefinitionReader {
    let document: Document
    let dialect: Dialect
    private(set) var definitions: Definitions
    private let documentNumber: Int
    private let tree: Tree
    private var documentLanguage: Text?

    /// The records that were read, in the order in which they were met; where somebody asks for them.
    private(set) var records: [FileOutline.Record]?

    /// The definition being read, and the fields of it that must not be told as missing.
    private var entry: Int?
    private var misspelt = FieldSet()
    /// How many keys were written in each of the dialect's languages.
    private var keysByLanguage = SIMD4<Int32>()
    /// Keys and values that something was said of already, in another place that they are reached from.
    private var toldKeys: Set<Int> = []

    /// The keys of the records that are being read, as a stack: where each begins, and which of them each field is.
    fileprivate var pairs: [Pair] = []
    fileprivate var slots: [UInt16] = []

    struct Pair {
        var field: Field
        var key: Int32
        var value: Int32
        var via: Int32
        /// Where the name stands among those that the dialect has for the field.
        var rank: UInt8
    }

    /// - Parameters:
    ///   - first: the number of the first definition, behind those of the documents before.
    ///   - keepsRecords: whether `records` is filled.
    init(_ document: Document, dialect: Dialect, number: Int, first: Int, keepsRecords: Bool = false) {
        self.document = document
        self.dialect = dialect
        definitions = Definitions()
        definitions.count = first
        documentNumber = number
        tree = document.tree
        records = keepsRecords ? [] : nil
    }

    func read(root: Int) -> Definitions {
        let top = open(root: root)
        documentLanguage = top.text(.language)
        close(top)
        for kind in dialect.kinds where kind.kind != .question {
            for path in kind.each {
                find(path, from: root, root: root) { node, via, pointer in
                    self.readDefinitions(kind, node: node, via: via, pointer: pointer)
                }
            }
        }
        return definitions
    }

    // MARK: Definitions

    /// A list is several definitions, a mapping is one.
    private func readDefinitions(_ kind: Dialect.Kind, node: Int, via: Int, pointer: String) {
        let target = tree.resolved(node)
        let via = via >= 0 ? via : tree.nodes[node].kind == .alias ? node : -1
        switch tree.nodes[target].kind {
        case .mapping: readDefinition(kind, node: target, via: via, pointer: pointer)
        case .sequence:
            var (index, number) = (target + 1, 0)
            let end = Int(tree.nodes[target].next)
            while index < end {
                let item = tree.resolved(index)
                let itemVia = via >= 0 ? via : tree.nodes[index].kind == .alias ? index : -1
                if tree.nodes[item].kind == .mapping {
                    readDefinition(kind, node: item, via: itemVia, pointer: pointer + "/\(number)")
                } else if !tree.isNull(item, in: document.file) {
                    note(.wrongType(field: Self.key(of: pointer), expected: .mapping, found: found(item)), at: index)
                }
                number += 1
                index = Int(tree.nodes[index].next)
            }
        default:
            if !tree.isNull(target, in: document.file) {
                note(.wrongType(field: Self.key(of: pointer), expected: .list, found: found(target)), at: node)
            }
        }
    }

    private func readDefinition(_ kind: Dialect.Kind, node: Int, via: Int, pointer: String) {
        switch kind.kind {
        case .goal: definitions.goals.append(readOne(kind, node, via, pointer) { Goal($0, header: $1) })
        case .kpi: definitions.kpis.append(readOne(kind, node, via, pointer) { KPI($0, header: $1) })
        case .dashboard: definitions.dashboards.append(readOne(kind, node, via, pointer) { Dashboard($0, header: $1) })
        case .question: break
        case .survey:
            definitions.surveys.append(readOne(kind, node, via, pointer) { fields, header in
                let (entry, misspelt) = (self.entry, self.misspelt)
                let questions = self.readQuestions(of: fields, pointer: pointer)
                (self.entry, self.misspelt) = (entry, misspelt)
                return Survey(fields, header: header, questions: questions)
            })
        }
    }

    private func readQuestions(of survey: Fields, pointer: String) -> [Question] {
        guard let kind = dialect.kind(.question) else { return [] }
        var questions: [Question] = []
        for path in kind.each {
            find(path, from: survey.node, root: survey.node, via: survey.via, pointer: pointer) { node, via, pointer in
                let target = self.tree.resolved(node)
                let via = via >= 0 ? via : self.tree.nodes[node].kind == .alias ? node : -1
                let isList = self.tree.nodes[target].kind == .sequence
                var (index, number) = (isList ? target + 1 : target, 0)
                let end = Int(self.tree.nodes[target].next)
                while index < end {
                    let item = self.tree.resolved(index)
                    let itemVia = via >= 0 ? via : self.tree.nodes[index].kind == .alias ? index : -1
                    if self.tree.nodes[item].kind == .mapping {
                        let own = isList ? pointer + "/\(number)" : pointer
                        questions.append(self.readOne(kind, item, itemVia, own) { Question($0, header: $1) })
                    } else if !self.tree.isNull(item, in: self.document.file) {
                        self.note(.wrongType(field: Self.key(of: pointer), expected: .mapping, found: self.found(item)), at: index)
                    }
                    number += 1
                    index = Int(self.tree.nodes[index].next)
                }
            }
        }
        return questions
    }

    private func readOne<D: Definition>(
        _ kind: Dialect.Kind, _ node: Int, _ via: Int, _ pointer: String, _ make: (Fields, Header) -> D
    ) -> D where D: HeaderBearing {
        let number = definitions.count
        definitions.count += 1
        let outer = (entry, misspelt)
        (entry, misspelt) = (number, FieldSet())
        defer { (entry, misspelt) = outer }
        let before = keysByLanguage
        let fields = open(node, via: via, names: kind.names, kind: kind.kind.record)
        defer { close(fields) }
        if let native = dialect.nativeFields[kind.kind] {
            for path in dialect.also {
                find(path, from: node, root: node, via: via) { place, via, _ in
                    // What the format itself says goes before what stands beside it.
                    self.take(self.tree.resolved(place), via: via, fields.reading(native), isMerged: true)
                }
            }
        }
        let named = keysByLanguage &- before
        // Names that tell a language tell it where they are as many as the others, `id` and the like included.
        let language = (1..<4).first { named[$0] > 0 && named[$0] * 2 >= named.wrappedSum() }.flatMap { $0 < dialect.languages.count ? dialect.languages[$0] : nil }
        let id = fields.text(.id)
        let title = kind.kind == .question ? fields.textIfAny(.text) : fields.text(.title)
        let header = Header(
            kind: kind.kind, id: id, title: title, path: pointer, document: documentNumber, entry: number,
            extent: via >= 0 ? tree.range(via) : tree.range(node),
            anchor: anchor(id: id, title: title, node: node, via: via), misspelt: FieldSet(),
            statedLanguage: fields.text(.language) ?? (kind.kind == .question ? nil : documentLanguage),
            dialectLanguage: language ?? dialect.language,
            dialect: dialect.name, answers: fields.answers())
        var definition = make(fields, header)
        definition.header.misspelt = misspelt
        return definition
    }

    /// A range is never empty: an id or title without text is none.
    private func anchor(id: Text?, title: Text?, node: Int, via: Int) -> Place {
        for text in [id, title] { if let text, !text.place.range.isEmpty { return text.place } }
        let key = node + 1
        let own = key < Int(tree.nodes[node].next) ? tree.range(key) : tree.range(node)
        return via >= 0 ? Place(tree.range(via), anchored: own) : Place(own)
    }

    // MARK: Paths

    /// Calls `body` for each value that the path leads to, with the alias it was reached through (or -1) and its JSON Pointer.
    private func find(
        _ path: Dialect.Path, from node: Int, root: Int, via: Int = -1, pointer: String = "",
        _ body: (_ node: Int, _ via: Int, _ pointer: String) -> Void
    ) {
        walk(path.segments[...], path.fromRoot ? root : node, path.fromRoot ? -1 : via, path.fromRoot ? "" : pointer, body)
    }

    private func walk(
        _ segments: ArraySlice<Dialect.Path.Segment>, _ node: Int, _ via: Int, _ pointer: String, _ body: (Int, Int, String) -> Void
    ) {
        guard let segment = segments.first else { return body(node, via, pointer) }
        let rest = segments.dropFirst()
        let target = tree.resolved(node)
        // An alias within its own anchor leads round and round: `*` would follow each of several such, at every step.
        if target < node, node < Int(tree.nodes[target].next) { return }
        let via = via >= 0 ? via : tree.nodes[node].kind == .alias ? node : -1
        switch segment {
        case .key(let name):
            guard tree.nodes[target].kind == .mapping else { return }
            if let (key, value, via) = pair(named: name, in: target, via: via) {
                walk(rest, value, via, pointer + "/" + Self.escaped(tree.string(of: key, in: document.file)), body)
            }
        case .every:
            let isMapping = tree.nodes[target].kind == .mapping
            var (index, number) = (target + 1, 0)
            let end = Int(tree.nodes[target].next)
            while index < end {
                var value = index
                var step = String(number)
                if isMapping {
                    step = tree.string(of: index, in: document.file)
                    value = Int(tree.nodes[index].next)
                }
                walk(rest, value, via, pointer + "/" + Self.escaped(step), body)
                number += 1
                index = Int(tree.nodes[value].next)
            }
        }
    }

    /// The last key that a pointer names.
    private static func key(of pointer: String) -> String {
        pointer.split(separator: "/").last { !$0.allSatisfy(\.isNumber) }.map { String($0).replacing("~1", with: "/").replacing("~0", with: "~") } ?? ""
    }

    static func escaped(_ key: String) -> String {
        guard key.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return key }
        return key.reduce(into: "") { $0 += $1 == "~" ? "~0" : $1 == "/" ? "~1" : String($1) }
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

    /// The project's own format takes its names in every spelling.
    private func isName(_ name: [UInt8], _ key: Int) -> Bool {
        let length = Int(tree.nodes[key].textLength)
        guard tree.nodes[key].kind == .scalar, length == name.count || dialect.isStrict && abs(length - name.count) <= 4 else { return false }
        return tree.withText(of: key, in: document.file) { key in
            if key.count == name.count, key.elementsEqual(name) { return true }
            return dialect.isStrict && name.contains { $0 >= 0x80 } && Spelling.folded(key) == Spelling.folded(name)
        }
    }

    @inline(__always)
    private func forEachOwnPair(of mapping: Int, _ body: (_ key: Int, _ value: Int) -> Void) {
        var key = mapping + 1
        let end = Int(tree.nodes[mapping].next)
        while key < end {
            let value = Int(tree.nodes[key].next)
            body(key, value)
            key = Int(tree.nodes[value].next)
        }
    }

    private func isMergeKey(_ key: Int) -> Bool {
        guard tree.nodes[key].textLength == 2, tree.nodes[key].style == .plain, tree.nodes[key].kind == .scalar else { return false }
        return tree.withText(of: key, in: document.file) { $0[0] == UInt8(ascii: "<") && $0[1] == UInt8(ascii: "<") }
    }

    /// The mappings that the values of merge keys name, earlier ones first (YAML 1.1: earlier ones hold).
    private func mergedMappings(_ values: [Int], into mapping: Int, via: Int) -> [(node: Int, via: Int)] {
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

    // MARK: Records

    private func open(root: Int) -> Fields { open(tree.resolved(root), via: -1, names: dialect.document, kind: .document) }

    /// Finds the fields of a mapping, and notes the keys that are none. Each `open` is closed by `close`.
    fileprivate func open(_ node: Int, via: Int, names: Dialect.Names, kind: RecordKind) -> Fields {
        let fields = Fields(
            reader: self, names: names, kind: kind, node: node, via: via, slotBase: slots.count, pairBase: pairs.count)
        slots.append(contentsOf: repeatElement(0, count: Field.count))
        records?.append(.init(node: node, kind: kind, names: names, entry: entry))
        take(node, via: via, fields, isMerged: false)
        for (field, path, rank) in names.mapping.paths {
            find(path, from: node, root: node, via: via) { value, via, _ in
                let slot = self.slots[fields.slotBase + Int(field.rawValue)]
                if slot == 0 || self.pairs[Int(slot) - 1 + fields.pairBase].rank > rank {
                    self.set(field, key: value, value: value, via: via, rank: rank, fields)
                }
            }
        }
        return fields
    }

    fileprivate func close(_ fields: Fields) {
        slots.removeLast(slots.count - fields.slotBase)
        pairs.removeLast(pairs.count - fields.pairBase)
    }

    private func take(_ node: Int, via: Int, _ fields: Fields, isMerged: Bool) {
        guard tree.nodes[node].kind == .mapping else { return }
        var merges: [Int] = []
        forEachOwnPair(of: node) { key, value in
            if isMergeKey(key) {
                merges.append(value)
            } else if let (first, isExact) = name(of: key, fields.names.mapping) {
                var next: NameTable.Entry? = first
                while let entry = next {
                    take(entry, key: key, value: value, via: via, fields, isMerged: isMerged)
                    next = isExact ? fields.names.mapping.names.further(entry) : fields.names.mapping.spellings.further(entry)
                }
            } else if dialect.isStrict, !isMerged {
                noteUnknown(key, value: value, in: node, via: via, fields)
            }
        }
        for (merged, via) in mergedMappings(merges, into: node, via: via) { take(merged, via: via, fields, isMerged: true) }
    }

    private func take(_ entry: NameTable.Entry, key: Int, value: Int, via: Int, _ fields: Fields, isMerged: Bool) {
        keysByLanguage[Int(entry.language) & 3] &+= 1
        let slot = slots[fields.slotBase + Int(entry.field.rawValue)]
        // The keys that hold definitions are read by their paths, each for itself.
        if slot != 0, entry.field != .table || fields.kind != .document {
            let first = pairs[Int(slot) - 1 + fields.pairBase]
            // A format with several names for a field says which goes first; the project's own has them once.
            if isMerged || !dialect.isStrict && first.rank < entry.rank { return }
            if dialect.isStrict { noteSecondName(entry.field, key: key, first: first) }
        }
        set(entry.field, key: key, value: value, via: via, rank: entry.rank, fields)
    }

    private func set(_ field: Field, key: Int, value: Int, via: Int, rank: UInt8, _ fields: Fields) {
        pairs.append(Pair(field: field, key: Int32(key), value: Int32(value), via: Int32(via), rank: rank))
        slots[fields.slotBase + Int(field.rawValue)] = UInt16(truncatingIfNeeded: pairs.count - fields.pairBase)
    }

    /// What a key stands for, and whether it is written just so.
    private func name(of key: Int, _ mapping: Dialect.Mapping) -> (NameTable.Entry, isExact: Bool)? {
        let key = tree.resolved(key)
        guard tree.nodes[key].kind == .scalar else { return nil }
        return tree.withText(of: key, in: document.file) { mapping.entry(of: $0) }
    }

    // MARK: Notes

    private func note(_ kind: Note.Kind, at node: Int) { note(kind, range: tree.range(node)) }

    private func note(_ kind: Note.Kind, range: Range<Int>, anchored: Range<Int>? = nil) {
        definitions.notes.append(Note(kind: kind, range: range, anchored: anchored, entry: entry))
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

    fileprivate func neverMissing(_ field: Field) { misspelt.insert(field) }

    fileprivate func noteWrongType(_ field: Field, _ expected: Note.Expected, _ node: Int) {
        misspelt.insert(field)
        if toldKeys.insert(node).inserted { note(.wrongType(field: written(field), expected: expected, found: found(node)), at: node) }
    }

    fileprivate func noteUnknownValue(_ field: Field, _ node: Int, suggestion: String?) {
        let value = tree.string(of: node, in: document.file)
        misspelt.insert(field)
        if toldKeys.insert(node).inserted { note(.unknownValue(field: written(field), value: value, suggestion: suggestion), at: node) }
    }

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

/// The fields of one record while it is read: the definitions ask here, by field, and never see YAML.
struct Fields {
    fileprivate let reader: DefinitionReader
    fileprivate let names: Dialect.Names
    let kind: RecordKind
    /// The record's mapping; or the scalar that stands for its main field.
    let node: Int
    let via: Int
    fileprivate let slotBase: Int
    fileprivate let pairBase: Int
    /// Of a part that is gathered from its surroundings: its values, from the first to the last.
    fileprivate var gatheredPlace: Place?

    private var tree: Tree { reader.document.tree }

    /// The same record, with keys read by other names.
    fileprivate func reading(_ names: Dialect.Names) -> Fields {
        Fields(reader: reader, names: names, kind: kind, node: node, via: via, slotBase: slotBase, pairBase: pairBase)
    }

    /// Where the record is written.
    var place: Place {
        if let gatheredPlace { return gatheredPlace }
        return via >= 0 ? Place(tree.range(via), anchored: tree.range(node)) : Place(tree.range(node))
    }

    /// The value of a field, aliases followed: its node, and the alias it was reached through or -1. Nil where nothing stands.
    private func value(_ field: Field) -> (node: Int, via: Int)? {
        if slotBase < 0 { return kind.main == field ? (node, via) : nil }
        let slot = reader.slots[slotBase + Int(field.rawValue)]
        guard slot != 0 else { return nil }
        let pair = reader.pairs[pairBase + Int(slot) - 1]
        let written = Int(pair.value)
        let target = tree.resolved(written)
        if tree.isNull(target, in: reader.document.file) { return nil }
        if tree.nodes[target].kind == .alias {
            // An alias that leads nowhere is told as that, and nothing is missing beside it.
            reader.neverMissing(field)
            return nil
        }
        return (target, pair.via >= 0 ? Int(pair.via) : tree.nodes[written].kind == .alias ? written : -1)
    }

    private func text(_ node: Int, _ via: Int) -> Text {
        Text(document: reader.document, node: Int32(node), via: Int32(via))
    }

    private func scalar(_ field: Field, _ expected: Note.Expected) -> Text? {
        guard let (node, via) = value(field) else { return nil }
        guard tree.nodes[node].kind == .scalar else {
            reader.noteWrongType(field, expected, node)
            return nil
        }
        return text(node, via)
    }

    func text(_ field: Field) -> Text? { scalar(field, .text) }

    /// A text where one is written; what else stands there is told elsewhere.
    func textIfAny(_ field: Field) -> Text? {
        value(field).flatMap { tree.nodes[$0.node].kind == .scalar ? text($0.node, $0.via) : nil }
    }

    func texts(_ field: Field) -> [Text] {
        guard let (node, via) = value(field) else { return [] }
        switch tree.nodes[node].kind {
        case .scalar: return [text(node, via)]
        case .sequence:
            var texts: [Text] = []
            for child in tree.children(of: node) {
                let item = tree.resolved(child)
                if tree.nodes[item].kind != .scalar {
                    reader.noteWrongType(field, .text, item)
                } else if !tree.isNull(item, in: reader.document.file) {
                    texts.append(text(item, via >= 0 ? via : tree.nodes[child].kind == .alias ? child : -1))
                }
            }
            return texts
        default:
            reader.noteWrongType(field, .list, node)
            return []
        }
    }

    func number(_ field: Field) -> Quantity? {
        guard let text = scalar(field, .number) else { return nil }
        guard let (value, isPercent) = text.withUTF8({ NumberText.parse(utf8: $0) }) else {
            reader.noteWrongType(field, .number, Int(text.node))
            return nil
        }
        return Quantity(value: value, isPercent: isPercent, text: text)
    }

    /// A number where one is written; a text is as welcome.
    func numberIfAny(_ field: Field) -> Quantity? {
        guard let (node, via) = value(field), tree.nodes[node].kind == .scalar else { return nil }
        let text = text(node, via)
        return text.withUTF8 { NumberText.parse(utf8: $0) }.map { Quantity(value: $0, isPercent: $1, text: text) }
    }

    func date(_ field: Field) -> Dated? {
        guard let text = scalar(field, .date) else { return nil }
        guard let date = text.withUTF8({ CalendarDate(utf8: $0) }) else {
            if !text.isMissing { reader.noteWrongType(field, .date, Int(text.node)) }
            return nil
        }
        return Dated(date: date, text: text)
    }

    func bool(_ field: Field) -> Bool? {
        guard let text = scalar(field, .bool) else { return nil }
        guard let value = BooleanText.parse(text.string) else {
            reader.noteWrongType(field, .bool, Int(text.node))
            return nil
        }
        return value
    }

    func choice<Value: RawRepresentable & CaseIterable>(_ field: Field) -> Choice<Value>? where Value.RawValue == String {
        guard let text = scalar(field, .text), !text.isMissing else { return nil }
        let spelling = text.withUTF8 { Spelling.folded($0) }
        let known = reader.dialect.values[field] ?? [:]
        if let name = known[spelling], let value = Value(rawValue: name) { return Choice(value: value, text: text) }
        if let value = Value.allCases.first(where: { Spelling.folded($0.rawValue.utf8) == spelling }) { return Choice(value: value, text: text) }
        let names = (reader.dialect.valueNames[field] ?? []) + Value.allCases.map(\.rawValue)
        reader.noteUnknownValue(field, Int(text.node), suggestion: Spelling.nearest(text.string, among: names))
        return nil
    }

    func record<R: Record>(_ field: Field) -> R? {
        if let part = names.mapping.parts[field] { return gathered(part, as: R.self) }
        guard let (node, via) = value(field) else { return nil }
        if tree.nodes[node].kind == .sequence {
            reader.noteWrongType(field, .mapping, node)
            return nil
        }
        return part(node, via, as: R.self, field)
    }

    /// A list of parts; a mapping or a mere string is a list of one.
    func records<R: Record>(_ field: Field) -> [R] {
        if let part = names.mapping.parts[field] { return gathered(part, as: R.self).map { [$0] } ?? [] }
        guard let (node, via) = value(field) else { return [] }
        guard tree.nodes[node].kind == .sequence else { return part(node, via, as: R.self, field).map { [$0] } ?? [] }
        return tree.children(of: node).compactMap { child in
            let item = tree.resolved(child)
            if tree.isNull(item, in: reader.document.file) { return nil }
            return part(item, via >= 0 ? via : tree.nodes[child].kind == .alias ? child : -1, as: R.self, field)
        }
    }

    private func part<R: Record>(_ node: Int, _ via: Int, as: R.Type, _ field: Field) -> R? {
        switch tree.nodes[node].kind {
        case .mapping:
            let fields = reader.open(node, via: via, names: reader.dialect.records[Int(R.kind.rawValue)], kind: R.kind)
            defer { reader.close(fields) }
            return R(fields)
        case .scalar where R.kind.main != nil:
            return R(Fields(reader: reader, names: .none, kind: R.kind, node: node, via: via, slotBase: -1, pairBase: -1))
        default:
            reader.noteWrongType(field, .mapping, node)
            return nil
        }
    }

    /// A part whose fields lie in this record itself; nil where none of them is there.
    private func gathered<R: Record>(_ part: Dialect.Names, as: R.Type) -> R? {
        let fields = reader.open(node, via: via, names: part, kind: R.kind)
        defer { reader.close(fields) }
        let values = reader.pairs[fields.pairBase...].map { tree.range(Int($0.value)) }
        guard let start = values.map(\.lowerBound).min(), let end = values.map(\.upperBound).max() else { return nil }
        var whole = fields
        whole.gatheredPlace = Place(start..<end)
        return R(whole)
    }

    /// A mapping's keys and texts, or a list's texts with their numbers from 1.
    func labels(_ field: Field) -> [(point: String, label: Text)] {
        guard let (node, via) = value(field) else { return [] }
        switch tree.nodes[node].kind {
        case .sequence: return texts(field).enumerated().map { (String($0.offset + 1), $0.element) }
        case .mapping:
            var labels: [(String, Text)] = []
            var children = tree.children(of: node).makeIterator()
            while let key = children.next(), let value = children.next() {
                let target = tree.resolved(value)
                guard tree.nodes[target].kind == .scalar, !tree.isNull(target, in: reader.document.file) else { continue }
                let itsVia = via >= 0 ? via : tree.nodes[value].kind == .alias ? value : -1
                labels.append((tree.string(of: tree.resolved(key), in: reader.document.file), text(target, itsVia)))
            }
            return labels
        default:
            reader.noteWrongType(field, .mapping, node)
            return []
        }
    }

    /// The answers of a definition: rule ids, and a reason for each.
    func answers() -> [AnswerField] {
        guard let (node, via) = value(.answers) else { return [] }
        guard tree.nodes[node].kind == .mapping else {
            reader.noteWrongType(.answers, .mapping, node)
            return []
        }
        var answers: [AnswerField] = []
        var children = tree.children(of: node).makeIterator()
        while let key = children.next(), let value = children.next() {
            let target = tree.resolved(value)
            var answer = AnswerField(rule: tree.string(of: tree.resolved(key), in: reader.document.file), range: tree.range(key))
            if tree.nodes[target].kind == .mapping {
                let fields = reader.open(target, via: via, names: reader.dialect.records[Int(RecordKind.answer.rawValue)], kind: .answer)
                answer.why = fields.text(.why)
                answer.by = fields.text(.by)
                answer.until = fields.date(.until)
                reader.close(fields)
            } else if tree.nodes[target].kind == .scalar, !tree.isNull(target, in: reader.document.file) {
                answer.why = text(target, via)
            }
            answers.append(answer)
        }
        return answers
    }
}
