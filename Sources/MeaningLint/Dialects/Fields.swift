/// The fields of one record while it is read: the definitions ask here, by field, and never see YAML.
struct Fields {
    let reader: DefinitionReader
    let names: Dialect.Names
    let kind: RecordKind
    /// The record's mapping; or the scalar that stands for its main field.
    let node: Int
    let via: Int
    let slotBase: Int
    let pairBase: Int
    /// Of a part that is gathered from its surroundings: its values, from the first to the last.
    var gatheredPlace: Place?
    /// Read below `also`, by native names.
    var isNative = false
    /// Of a part: the field that holds it.
    var outer: Field?

    private var tree: Tree { reader.document.tree }
    private var file: SourceFile { reader.document.file }

    /// The same record, with keys read by other names.
    func reading(_ names: Dialect.Names) -> Fields {
        Fields(reader: reader, names: names, kind: kind, node: node, via: via, slotBase: slotBase, pairBase: pairBase)
    }

    private func inside(_ field: Field) -> Fields {
        var fields = self
        fields.outer = field
        return fields
    }

    /// Where the record is written.
    var place: Place {
        if let gatheredPlace { return gatheredPlace }
        return via >= 0 ? Place(tree.range(via), anchored: tree.range(node)) : Place(tree.range(node))
    }

    // MARK: Values

    /// A value with its aliases followed: its node, and the alias it was reached through or -1.
    private struct Value {
        var node: Int
        var via: Int
        var isNative = false
    }

    /// The value of a field; nil where nothing stands.
    private func value(_ field: Field) -> Value? {
        if slotBase < 0 { return kind.main == field ? Value(node: node, via: via, isNative: isNative) : nil }
        let slot = reader.slots[slotBase + Int(field.rawValue)]
        guard slot != 0 else { return nil }
        return value(of: reader.pairs[pairBase + Int(slot) - 1])
    }

    private func value(of pair: DefinitionReader.Pair) -> Value? {
        let written = Int(pair.value)
        let target = tree.resolved(written)
        if tree.isNull(target, in: file) { return nil }
        if tree.nodes[target].kind == .alias {
            // An alias that leads nowhere is told as that, and nothing is missing beside it.
            reader.neverMissing(pair.field)
            return nil
        }
        let via = pair.via >= 0 ? Int(pair.via) : tree.nodes[written].kind == .alias ? written : -1
        reader.record(pair.field, target)
        return Value(node: target, via: via, isNative: pair.isNative)
    }

    /// All values of a field: of several places, or of a way that leads to several.
    private func values(_ field: Field) -> [Value] {
        guard slotBase >= 0 else { return value(field).map { [$0] } ?? [] }
        var slot = reader.slots[slotBase + Int(field.rawValue)]
        var values: [Value] = []
        while slot != 0 {
            let pair = reader.pairs[pairBase + Int(slot) - 1]
            if let value = value(of: pair) { values.append(value) }
            slot = pair.next
        }
        return values
    }

    private func isJoined(_ field: Field) -> Bool {
        guard slotBase >= 0 else { return false }
        let slot = reader.slots[slotBase + Int(field.rawValue)]
        guard slot != 0 else { return false }
        let pair = reader.pairs[pairBase + Int(slot) - 1]
        return pair.isJoined && pair.next != 0
    }

    // MARK: Texts

    private func text(_ field: Field, _ value: Value) -> Text {
        var text = Text(document: reader.document, node: Int32(value.node), via: Int32(value.via))
        if field.isProse { text.shown = ShownText(marked: text) }
        reader.trace?(reader.entry, outer, field, text)
        return text
    }

    /// A value as a text, in the language that is read.
    private func scalar(_ field: Field, _ value: Value, _ expected: Note.Expected) -> Text? {
        if tree.nodes[value.node].kind == .scalar {
            // Read for another language, what stands in one alone is not read again.
            if reader.translation != nil, field.isProse, tree.withText(of: value.node, in: file, { $0.contains { $0 >= 0x41 } }), !isNeutral(field) { return nil }
            return text(field, value)
        }
        if let (node, _) = reader.text(byLanguage: value.node) { return node < 0 ? nil : text(field, Value(node: node, via: value.via)) }
        reader.noteWrongType(field, expected, value.node)
        return nil
    }

    /// What is no text in any language.
    private func isNeutral(_ field: Field) -> Bool { field == .required || field == .exhaustive || field == .searchable }

    private func scalar(_ field: Field, _ expected: Note.Expected) -> Text? { value(field).flatMap { scalar(field, $0, expected) } }

    func text(_ field: Field) -> Text? {
        if field == .description, repeatsTitle { return nil }
        guard isJoined(field) else { return scalar(field, .text) }
        let parts = values(field).compactMap { scalar(field, $0, .text) }
        guard let last = parts.last else { return nil }
        // What ends with a full stop stands by itself: an instruction, no stem.
        let stems = parts.dropLast().filter { !$0.withUTF8 { text in text.last { $0 > 0x20 } == UInt8(ascii: ".") } }
        return stems.isEmpty ? last : last.preceded(by: stems)
    }

    /// A description that only says the title again says nothing.
    private var repeatsTitle: Bool {
        guard let title = writtenNode(.title), let description = writtenNode(.description), tree.nodes[title].kind == .scalar, tree.nodes[description].kind == .scalar,
            tree.nodes[title].textLength == tree.nodes[description].textLength
        else { return false }
        return tree.withText(of: title, in: file) { title in tree.withText(of: description, in: file) { $0.elementsEqual(title) } }
    }

    private func writtenNode(_ field: Field) -> Int? {
        guard slotBase >= 0 else { return nil }
        let slot = reader.slots[slotBase + Int(field.rawValue)]
        return slot == 0 ? nil : tree.resolved(Int(reader.pairs[pairBase + Int(slot) - 1].value))
    }

    /// A text where one is written; what else stands there is told elsewhere.
    func textIfAny(_ field: Field) -> Text? {
        guard let value = value(field) else { return nil }
        return tree.nodes[value.node].kind == .sequence ? nil : tree.nodes[value.node].kind == .mapping && reader.text(byLanguage: value.node) == nil ? nil : text(field)
    }

    func texts(_ field: Field) -> [Text] {
        let values = values(field)
        guard values.count == 1 else { return values.flatMap { texts(field, $0) } }
        return texts(field, values[0])
    }

    private func texts(_ field: Field, _ value: Value) -> [Text] {
        switch tree.nodes[value.node].kind {
        case .scalar: return scalar(field, value, .text).map { [$0] } ?? []
        case .sequence:
            var texts: [Text] = []
            for child in tree.children(of: value.node) {
                let item = tree.resolved(child)
                if tree.isNull(item, in: file) { continue }
                let own = Value(node: item, via: value.via >= 0 ? value.via : tree.nodes[child].kind == .alias ? child : -1)
                if let text = scalar(field, own, .text) { texts.append(text) }
            }
            return texts
        default: return scalar(field, value, .list).map { [$0] } ?? []
        }
    }

    // MARK: Numbers, dates, choices

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
        guard let value = value(field), tree.nodes[value.node].kind == .scalar else { return nil }
        let text = text(field, value)
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
        guard let value = BooleanText.parse(text.string) ?? reader.dialect.bool(field, text) else {
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

    // MARK: Parts

    func record<R: Record>(_ field: Field) -> R? {
        if let value = value(field) {
            if tree.nodes[value.node].kind == .sequence {
                reader.noteWrongType(field, .mapping, value.node)
                return nil
            }
            return part(value, as: R.self, field)
        }
        return names.mapping.parts[field].flatMap { gathered($0, field, as: R.self) }
    }

    /// A list of parts; a mapping or a mere string is a list of one.
    func records<R: Record>(_ field: Field) -> [R] {
        let values = values(field)
        if values.isEmpty, let part = names.mapping.parts[field] {
            return part.items.map { gathered(part, each: $0, field, as: R.self) } ?? gathered(part, field, as: R.self).map { [$0] } ?? []
        }
        return values.flatMap { value -> [R] in
            guard tree.nodes[value.node].kind == .sequence else { return part(value, as: R.self, field).map { [$0] } ?? [] }
            return tree.children(of: value.node).compactMap { child in
                let item = tree.resolved(child)
                if tree.isNull(item, in: file) { return nil }
                let via = value.via >= 0 ? value.via : tree.nodes[child].kind == .alias ? child : -1
                return part(Value(node: item, via: via, isNative: value.isNative), as: R.self, field)
            }
        }
    }

    private func part<R: Record>(_ value: Value, as: R.Type, _ field: Field) -> R? {
        switch tree.nodes[value.node].kind {
        case .mapping:
            let fields = reader.open(
                value.node, via: value.via, names: reader.dialect.records[Int(R.kind.rawValue)], kind: R.kind, isNative: value.isNative)
            defer { reader.close(fields) }
            return R(fields.inside(field))
        case .scalar where R.kind.main != nil:
            return R(Fields(reader: reader, names: .none, kind: R.kind, node: value.node, via: value.via, slotBase: -1, pairBase: -1, isNative: value.isNative, outer: field))
        default:
            reader.noteWrongType(field, .mapping, value.node)
            return nil
        }
    }

    /// A part whose fields lie in this record itself; nil where none of them is there.
    private func gathered<R: Record>(_ part: Dialect.Part, _ field: Field, as: R.Type) -> R? {
        let fields = reader.open(node, via: via, names: part.names, kind: R.kind)
        defer { reader.close(fields) }
        let values = reader.pairs[fields.pairBase...].map { tree.range(Int($0.value)) }
        guard let start = values.map(\.lowerBound).min(), let end = values.map(\.upperBound).max() else { return nil }
        reader.record(field)
        var whole = fields.inside(field)
        whole.gatheredPlace = Place(start..<end)
        return R(whole)
    }

    /// Parts that stand in a list of their own, or are nested in one another.
    private func gathered<R: Record>(_ part: Dialect.Part, each items: Dialect.Items, _ field: Field, as: R.Type) -> [R] {
        var parts: [R] = []
        ItemWalker(walker: reader.walker, items: items, root: node).forEach(from: .init(node, via: via)) { found in
            let item = tree.resolved(found.node)
            let fields = reader.open(item, via: found.via, key: found.key, names: part.names, kind: R.kind)
            defer { reader.close(fields) }
            parts.append(R(fields.inside(field)))
        }
        if !parts.isEmpty { reader.record(field) }
        return parts
    }

    /// A mapping's keys and texts, or a list's texts with their numbers from 1.
    func labels(_ field: Field) -> [(point: String, label: Text)] {
        let values = values(field)
        guard let value = values.first else { return [] }
        if values.count > 1 { return texts(field).enumerated().map { (String($0.offset + 1), $0.element) } }
        switch tree.nodes[value.node].kind {
        case .sequence: return texts(field).enumerated().map { (String($0.offset + 1), $0.element) }
        case .mapping:
            var labels: [(String, Text)] = []
            var children = tree.children(of: value.node).makeIterator()
            while let key = children.next(), let child = children.next() {
                let target = tree.resolved(child)
                guard !tree.isNull(target, in: file), tree.nodes[target].kind == .scalar else { continue }
                let via = value.via >= 0 ? value.via : tree.nodes[child].kind == .alias ? child : -1
                labels.append((tree.string(of: tree.resolved(key), in: file), text(field, Value(node: target, via: via))))
            }
            return labels
        default:
            reader.noteWrongType(field, .mapping, value.node)
            return []
        }
    }

    /// The answers of a definition: rule ids, and a reason for each.
    func answers() -> [AnswerField] {
        guard let value = value(.answers) else { return [] }
        guard tree.nodes[value.node].kind == .mapping else {
            reader.noteWrongType(.answers, .mapping, value.node)
            return []
        }
        var answers: [AnswerField] = []
        var children = tree.children(of: value.node).makeIterator()
        while let key = children.next(), let child = children.next() {
            let target = tree.resolved(child)
            var answer = AnswerField(rule: tree.string(of: tree.resolved(key), in: file), range: tree.range(key))
            if tree.nodes[target].kind == .mapping {
                let fields = reader.open(target, via: value.via, names: reader.dialect.records[Int(RecordKind.answer.rawValue)], kind: .answer)
                answer.why = fields.text(.why)
                answer.by = fields.text(.by)
                answer.until = fields.date(.until)
                reader.close(fields)
            } else if tree.nodes[target].kind == .scalar, !tree.isNull(target, in: file) {
                answer.why = text(.why, Value(node: target, via: value.via))
            }
            answers.append(answer)
        }
        return answers
    }
}
