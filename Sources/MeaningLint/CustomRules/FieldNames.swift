/// The names of fields in configurations: those of the native format, English or Danish, in every spelling.
struct FieldNames: Sendable {
    let native: Dialect

    private func mapping(_ record: RecordKind) -> Dialect.Mapping {
        if let kind = DefinitionKind.allCases.first(where: { $0.record == record }) { return native.kind(kind)?.names.mapping ?? Dialect.Mapping() }
        return native.records[Int(record.rawValue)].mapping
    }

    /// The field that a name stands for, with its shape; nil for a name that the record does not have.
    func find(_ name: String, in record: RecordKind) -> (field: Field, shape: FieldShape)? {
        let mapping = mapping(record)
        let entry = Array(name.utf8).withUnsafeBufferPointer { mapping.names.find($0) }
            ?? Spelling.folded(name.utf8).withUnsafeBufferPointer { mapping.spellings.find($0) }
        return entry.flatMap { entry in FieldShapes.of(record).first { $0.field == entry.field } }
    }

    /// All names that a record's fields have, in the order of the format.
    func all(in record: RecordKind) -> [String] {
        let known = Set(FieldShapes.of(record).map(\.field))
        return mapping(record).names.entries.filter { known.contains($0.field) }.map { String(decoding: $0.name, as: UTF8.self) }
    }

    /// All names of one field.
    func all(of field: Field, in record: RecordKind) -> [String] {
        mapping(record).names.entries.filter { $0.field == field }.map { String(decoding: $0.name, as: UTF8.self) }
    }

    /// The name that the docs write in a language.
    func name(_ field: Field, in record: RecordKind, _ language: MessageLanguage) -> String {
        let number = native.languages.firstIndex(of: language == .da ? "da" : "") ?? 0
        let entries = mapping(record).names.entries.filter { $0.field == field }
        return (entries.first { Int($0.language) == number } ?? entries.first).map { String(decoding: $0.name, as: UTF8.self) } ?? field.name
    }

    func name(_ path: FieldPath, _ language: MessageLanguage) -> String {
        if path.isAnywhere { return path.name }
        var record = path.record
        return path.fields.map { field in
            let name = name(field, in: record, language)
            switch FieldShapes.of(record).first(where: { $0.field == field })?.shape {
            case .part(let inner), .parts(let inner): record = inner
            default: break
            }
            return name
        }.joined(separator: ".")
    }

    /// The own name of a closed list's value, as written in either language; nil for none of the list.
    func value(_ written: String, of field: Field, among values: [String]) -> String? {
        let spelling = Spelling.folded(written.utf8)
        if let name = native.values[field]?[spelling], values.contains(name) { return name }
        return values.first { Spelling.folded($0.utf8) == spelling }
    }

    /// All spellings of a closed list's values.
    func valueNames(of field: Field, among values: [String]) -> [String] { values + (native.valueNames[field] ?? []).filter { !values.contains($0) } }
}
