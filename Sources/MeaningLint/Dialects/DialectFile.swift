/// Reads the mapping language in which dialects are written.
///
///     name: our-kpi-sheet
///     files: ["kpi/**/*.yml"]          # optional; with or without it the content decides
///     when: { keys: [nøgletal] }       # keys the document's root must have; `any:` for one of several
///     language: da
///     kpi:
///       each: /nøgletal/*              # every definition of this kind; a list is several, a mapping one
///       title: [titel, navn]           # the first that is there
///       target: { value: mål.værdi }   # a part whose fields lie in the definition itself
///     also: meta                       # below this key the native fields are read too
///
/// The native format adds `strict` (unknown keys are told), `document` and `records` (names within parts), `values` (spellings of
/// closed lists), and a second file that `joins` it with its Danish names.
struct DialectFile {
    private var dialect: Dialect
    private let fields = Field.byName
    private let records = RecordKind.byName
    private var nameLanguage: UInt8 = 0

    /// - Parameters:
    ///   - value: the dialect's mapping.
    ///   - base: the dialect that it joins, or whose names it takes for parts that it does not describe: the native one.
    ///   - patterns: turns file patterns into globs from the configuration's folder.
    static func read(
        _ value: YAMLValue, base: Dialect?, sink: inout DiagnosticSink, patterns: ([String]) -> GlobSet? = { _ in nil }
    ) -> Dialect? {
        var file = DialectFile(dialect: Dialect(name: ""))
        return file.read(value, base: base, sink: &sink, patterns: patterns)
    }

    private init(dialect: Dialect) { self.dialect = dialect }

    private static let keys = ["name", "joins", "strict", "files", "when", "language", "also", "document", "records", "values"]
    private static let kinds = ["goal", "kpi", "survey", "question", "dashboard"]

    private mutating func read(
        _ value: YAMLValue, base: Dialect?, sink: inout DiagnosticSink, patterns: ([String]) -> GlobSet?
    ) -> Dialect? {
        guard value.kind == .mapping else {
            sink.add(value.range, da: "En dialekt er en liste af felter: name, when, kpi …", en: "A dialect is a mapping: name, when, kpi …")
            return nil
        }
        let pairs = value.pairs
        let joins = pairs.contains { $0.key == "joins" }
        if joins, let base {
            dialect = base
        } else if let base {
            dialect.records = base.records
            dialect.languages = base.languages
            for kind in base.kinds { dialect.nativeFields[kind.kind] = kind.names }
            dialect.values = base.values
            dialect.valueNames = base.valueNames
        }
        if joins, let language = pairs.first(where: { $0.key == "language" })?.value.string {
            nameLanguage = UInt8(dialect.languages.count)
            dialect.languages.append(language)
        }
        var hasName = false
        for pair in pairs {
            switch pair.key {
            case "name":
                hasName = pair.value.string != nil
                if !joins { dialect.name = pair.value.string ?? "" }
            case "joins": break
            case "strict": dialect.isStrict = pair.value.bool ?? false
            case "files": dialect.files = patterns(pair.value.list.compactMap(\.string))
            case "when": readWhen(pair.value, &sink)
            case "language": if !joins { dialect.language = pair.value.string }
            case "also": dialect.also = pair.value.list.compactMap(\.string).map(path)
            case "document": dialect.document = names(pair.value, from: dialect.document, &sink)
            case "records":
                for record in pair.value.pairs {
                    guard let kind = records[record.key] else {
                        sink.unknown(.init(da: "Delen", en: "part"), record.key, record.keyRange, among: records.keys.sorted())
                        continue
                    }
                    dialect.records[Int(kind.rawValue)] = names(record.value, from: dialect.records[Int(kind.rawValue)], &sink)
                }
            case "values": readValues(pair.value, &sink)
            case let key where Self.kinds.contains(key): readKind(key, pair.value, &sink)
            default: sink.unknown(.init(da: "Nøglen", en: "key"), pair.key, pair.keyRange, among: Self.keys + Self.kinds)
            }
        }
        if !hasName {
            sink.add(value.range, da: "Dialekten har intet navn: skriv »name: …«.", en: "The dialect has no name: write \"name: …\".")
            return nil
        }
        return dialect
    }

    private mutating func readWhen(_ value: YAMLValue, _ sink: inout DiagnosticSink) {
        for pair in value.pairs {
            let keys = pair.value.list.compactMap { $0.string.map { Array($0.utf8) } }
            switch pair.key {
            case "any": dialect.anyKeys += keys
            case "keys": dialect.allKeys += keys
            default: sink.unknown(.init(da: "Betingelsen", en: "condition"), pair.key, pair.keyRange, among: ["any", "keys"])
            }
        }
    }

    private mutating func readKind(_ name: String, _ value: YAMLValue, _ sink: inout DiagnosticSink) {
        guard let kind = DefinitionKind.allCases.first(where: { $0.name == name }) else { return }
        var own = dialect.kinds.first { $0.kind == kind } ?? Dialect.Kind(kind: kind, each: [], names: .none)
        for pair in value.pairs where pair.key == "each" {
            own.each += pair.value.list.compactMap { $0.string.map(path) }
        }
        if own.each.isEmpty {
            sink.add(value.range, da: "Skriv med »each:«, hvor definitionerne står.", en: "Say with \"each:\" where the definitions stand.")
        }
        own.names = names(value, from: own.names, &sink)
        dialect.kinds.removeAll { $0.kind == kind }
        dialect.kinds.append(own)
        // The native format knows the keys that hold its definitions.
        if dialect.isStrict && kind != .question {
            var document = dialect.document.mapping
            for path in own.each {
                if case .key(let key)? = path.segments.first { document.add(name: String(decoding: key, as: UTF8.self), field: .table, language: nameLanguage, rank: 0) }
            }
            dialect.document = Dialect.Names(document)
        }
    }

    private func names(_ value: YAMLValue, from base: Dialect.Names, _ sink: inout DiagnosticSink) -> Dialect.Names {
        var result = base.mapping
        for pair in value.pairs where pair.key != "each" {
            guard let field = fields[pair.key] else {
                sink.unknown(.init(da: "Feltet", en: "field"), pair.key, pair.keyRange, among: fields.keys.sorted())
                continue
            }
            if pair.value.kind == .mapping {
                result.parts[field] = names(pair.value, from: result.parts[field] ?? .none, &sink)
                continue
            }
            for (rank, name) in pair.value.list.compactMap(\.string).enumerated() {
                let path = path(name)
                if path.singleKey != nil {
                    result.add(name: name, field: field, language: nameLanguage, rank: UInt8(min(rank, 255)))
                } else {
                    result.paths.append((field, path, UInt8(min(rank, 255))))
                }
            }
        }
        return Dialect.Names(result)
    }

    private mutating func readValues(_ value: YAMLValue, _ sink: inout DiagnosticSink) {
        for pair in value.pairs {
            guard let field = fields[pair.key] else {
                sink.unknown(.init(da: "Feltet", en: "field"), pair.key, pair.keyRange, among: fields.keys.sorted())
                continue
            }
            for choice in pair.value.pairs {
                for spelling in choice.value.list.compactMap(\.string) + [choice.key] {
                    dialect.values[field, default: [:]][Spelling.folded(spelling.utf8)] = choice.key
                    dialect.valueNames[field, default: []].append(spelling)
                }
            }
        }
    }

    /// `a.b`, `/a/*`: keys parted by `.` or `/`, `*` for every value; a leading `/` starts at the document's root.
    private func path(_ text: String) -> Dialect.Path {
        let segments = text.split(whereSeparator: { $0 == "/" || $0 == "." })
        return Dialect.Path(
            fromRoot: text.hasPrefix("/"), segments: segments.map { $0 == "*" ? .every : .key(Array($0.utf8)) })
    }
}
