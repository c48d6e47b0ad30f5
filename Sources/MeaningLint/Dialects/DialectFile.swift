/// Reads the mapping language in which dialects are written (docs/dialects.md).
///
///     name: our-kpi-sheet
///     files: ["kpi/**/*.yml"]          # optional; with or without it the content decides
///     when: { keys: [nøgletal] }       # what a document must show
///     language: da
///     kpi:
///       each: /nøgletal/*              # every definition of this kind; a list is several, a mapping one
///       title: [titel, navn]           # the first that is there
///       target: { value: mål.værdi }   # a part whose fields lie in the definition itself
///     also: meta                       # below this key the native fields are read too
///
/// The native format adds `strict` (unknown keys are told), `document` and `records` (names within parts), and a second file that
/// `joins` it with its Danish names.
struct DialectFile {
    private var dialect: Dialect
    private var nameLanguage: UInt8 = 0
    private var sink: DiagnosticSink

    /// - Parameters:
    ///   - value: the dialect's mapping.
    ///   - base: the dialect that it joins, or whose names it takes for parts that it does not describe: the native one.
    ///   - isHead: only what the dialect's files are known by is read.
    ///   - patterns: turns file patterns into globs from the configuration's folder.
    static func read(
        _ value: YAMLValue, base: Dialect?, isHead: Bool = false, sink: inout DiagnosticSink, patterns: ([String]) -> GlobSet? = { _ in nil }
    ) -> Dialect? {
        var file = DialectFile(dialect: Dialect(name: ""), sink: sink)
        defer { sink = file.sink }
        return file.read(value, base: base, isHead: isHead, patterns: patterns)
    }

    private init(dialect: Dialect, sink: DiagnosticSink) {
        self.dialect = dialect
        self.sink = sink
    }

    private static let keys = ["name", "joins", "strict", "files", "when", "language", "also", "embedded", "text_keys", "ids", "document", "records", "values"]
    /// Without those that only the native format has.
    static let keysOfUsers = (keys + kinds).filter { !["joins", "strict", "document"].contains($0) }
    private static let kinds = ["goal", "kpi", "survey", "question", "dashboard"]
    private static let itemKeys = ["each", "nested", "only", "skip", "groups"]

    private mutating func read(_ value: YAMLValue, base: Dialect?, isHead: Bool, patterns: ([String]) -> GlobSet?) -> Dialect? {
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
        for pair in pairs where !isHead || ["name", "when", "files"].contains(pair.key) {
            switch pair.key {
            case "name":
                hasName = pair.value.string != nil
                if !joins { dialect.name = pair.value.string ?? "" }
            case "joins": break
            case "strict": dialect.isStrict = pair.value.bool ?? false
            case "files": dialect.files = patterns(texts(pair.value))
            case "when": dialect.when = joinedWhen(pair.value, joins: joins)
            case "language": if !joins { readLanguage(pair.value) }
            case "also": dialect.also = paths(pair.value)
            case "embedded": dialect.embedded = paths(pair.value)
            case "text_keys": dialect.textKeys = texts(pair.value).map(ValuePattern.init)
            case "ids":
                let scope = pair.value.string ?? ""
                if !["local", "set"].contains(scope) { sink.unknown(.init(da: "Området", en: "scope"), scope, pair.value.range, among: ["local", "set"]) }
                dialect.hasLocalIDs = scope == "local"
            case "document": dialect.document = names(pair.value, from: dialect.document)
            case "records":
                for record in pair.value.pairs {
                    guard let kind = RecordKind.byName[record.key] else {
                        sink.unknown(.init(da: "Delen", en: "part"), record.key, record.keyRange, among: RecordKind.byName.keys.sorted())
                        continue
                    }
                    dialect.records[Int(kind.rawValue)] = names(record.value, from: dialect.records[Int(kind.rawValue)])
                }
            case "values": readValues(pair.value)
            case let key where Self.kinds.contains(key): readKind(key, pair.value)
            default: sink.unknown(.init(da: "Nøglen", en: "key"), pair.key, pair.keyRange, among: Self.keys + Self.kinds)
            }
        }
        if !hasName {
            sink.add(value.range, da: "Dialekten har intet navn: skriv »name: …«.", en: "The dialect has no name: write \"name: …\".")
            return nil
        }
        if !isHead { check(value) }
        return dialect
    }

    /// What no dialect can do without.
    private mutating func check(_ value: YAMLValue) {
        if dialect.when.isEmpty && dialect.files == nil {
            sink.add(
                value.range, da: "Dialekten »\(dialect.name)« kan ikke kende sine filer: skriv »when: { keys: […] }« eller »files: […]«.",
                en: "The dialect \"\(dialect.name)\" cannot know its files: write \"when: { keys: […] }\" or \"files: […]\".")
        }
        if dialect.kinds.isEmpty {
            sink.add(
                value.range, da: "Dialekten »\(dialect.name)« finder ingen definitioner: skriv kpi, goal, survey eller dashboard.",
                en: "The dialect \"\(dialect.name)\" finds no definitions: write kpi, goal, survey or dashboard.")
        }
        if dialect.kind(.question) != nil, dialect.kind(.survey) == nil {
            sink.add(
                value.range, da: "Spørgsmål hører til et spørgeskema: skriv også »survey: { each: … }«.",
                en: "Questions belong to a survey: write \"survey: { each: … }\" too.")
        }
    }

    // MARK: Small values

    private mutating func texts(_ value: YAMLValue) -> [String] {
        value.list.compactMap { item in
            if let text = item.string { return text }
            sink.add(item.range, da: "Her skal stå en tekst.", en: "A text is expected here.")
            return nil
        }
    }

    private mutating func paths(_ value: YAMLValue) -> [DialectPath] {
        value.list.compactMap { item in
            guard let text = item.string else {
                sink.add(item.range, da: "Her skal stå en vej til en værdi: »a.b«.", en: "A way to a value is expected here: \"a.b\".")
                return nil
            }
            return path(text, item.range)
        }
    }

    private mutating func path(_ text: String, _ range: Range<Int>) -> DialectPath? {
        if let path = DialectPath(text) { return path }
        sink.add(
            range, da: "»\(text)« er ingen vej: mellem to skilletegn skal stå en nøgle eller *.",
            en: "\"\(text)\" is no way to a value: between two separators stands a key or *.")
        return nil
    }

    private mutating func conditions(_ value: YAMLValue) -> [ValueCondition] {
        guard value.kind == .mapping else {
            // A mere name: something is there.
            return paths(value).map { ValueCondition(path: $0, patterns: []) }
        }
        return value.pairs.compactMap { pair in
            guard let path = path(pair.key, pair.keyRange) else { return nil }
            let texts = texts(pair.value)
            return ValueCondition(path: path, patterns: texts == ["*"] ? [] : texts.map(ValuePattern.init))
        }
    }

    // MARK: Recognising

    private mutating func joinedWhen(_ value: YAMLValue, joins: Bool) -> [Dialect.When] {
        var read = value.list.map { when($0) }
        // The native format's Danish keys join its English ones.
        if joins, var first = dialect.when.first, let second = read.first {
            first.any += second.any
            read = [first]
        }
        return read
    }

    private mutating func when(_ value: YAMLValue) -> Dialect.When {
        var when = Dialect.When()
        guard value.kind == .mapping else {
            sink.add(value.range, da: "Skriv »when: { keys: […] }«: nøgler, som et dokument skal have.", en: "Write \"when: { keys: […] }\": keys that a document must have.")
            return when
        }
        for pair in value.pairs {
            switch pair.key {
            case "any": when.any += paths(pair.value)
            case "keys": when.all += paths(pair.value)
            case "not": when.none += paths(pair.value)
            case "values": when.values += conditions(pair.value)
            default: sink.unknown(.init(da: "Betingelsen", en: "condition"), pair.key, pair.keyRange, among: ["any", "keys", "values", "not"])
            }
        }
        if when.any.isEmpty, when.all.isEmpty, when.values.isEmpty, value.pairs.allSatisfy({ ["any", "keys", "values", "not"].contains($0.key) }) {
            sink.add(value.range, da: "Betingelsen kræver intet: alle filer ville være af dialekten.", en: "The condition asks for nothing: every file would be of the dialect.")
        }
        return when
    }

    private mutating func readLanguage(_ value: YAMLValue) {
        guard value.kind == .mapping else {
            dialect.language = value.string
            return
        }
        for pair in value.pairs {
            switch pair.key {
            case "default": dialect.language = pair.value.string
            case "file":
                for item in pair.value.list {
                    guard let text = item.string, let mark = text.firstRange(of: "{language}") else {
                        sink.add(item.range, da: "Skriv, hvor i stien sproget står: »_{language}.json«.", en: "Write where in the path the language stands: \"_{language}.json\".")
                        continue
                    }
                    dialect.languageOfFile.append((Array(text[..<mark.lowerBound].utf8), Array(text[mark.upperBound...].utf8)))
                }
            default: sink.unknown(.init(da: "Nøglen", en: "key"), pair.key, pair.keyRange, among: ["default", "file"])
            }
        }
    }

    // MARK: Fields

    private mutating func readKind(_ name: String, _ value: YAMLValue) {
        guard let kind = DefinitionKind.allCases.first(where: { $0.name == name }) else { return }
        guard value.kind == .mapping else {
            sink.add(value.range, da: "Skriv »\(name): { each: …, title: … }«.", en: "Write \"\(name): { each: …, title: … }\".")
            return
        }
        var own = dialect.kind(kind) ?? Dialect.Kind(kind: kind, names: .none)
        readItems(value, into: &own.items)
        if let also = value["also"] { own.also = paths(also) }
        if let grid = value["grid"] { own.items.grid = readGrid(grid, kind) }
        if own.items.each.isEmpty {
            sink.add(value.range, da: "Skriv med »each:«, hvor definitionerne står.", en: "Say with \"each:\" where the definitions stand.")
        }
        own.names = names(value, from: own.names, record: kind.record, besides: Self.itemKeys + ["also", "grid"])
        dialect.kinds.removeAll { $0.kind == kind }
        dialect.kinds.append(own)
        // The native format knows the keys that hold its definitions.
        if dialect.isStrict && kind != .question {
            var document = dialect.document.mapping
            for path in own.items.each {
                if case .key(let key)? = path.segments.first { document.add(name: String(decoding: key, as: UTF8.self), field: .table, language: nameLanguage, rank: 0) }
            }
            dialect.document = Dialect.Names(document)
        }
    }

    private mutating func readItems(_ value: YAMLValue, into items: inout Dialect.Items) {
        for pair in value.pairs {
            switch pair.key {
            case "each": items.each += paths(pair.value)
            case "nested": items.nested += paths(pair.value)
            case "only": items.only += conditions(pair.value)
            case "skip": items.skip += conditions(pair.value)
            case "groups": items.groups += conditions(pair.value)
            default: break
            }
        }
    }

    private mutating func readGrid(_ value: YAMLValue, _ kind: DefinitionKind) -> Dialect.Grid? {
        guard kind == .question, let by = value["by"]?.string, let path = DialectPath(by) else {
            sink.add(
                value.range, da: "Skriv under question »grid: { by: …, text: …, rows: … }«: det felt, som rækkerne i en matrix har til fælles.",
                en: "Write below question \"grid: { by: …, text: …, rows: … }\": the field that the rows of a grid share.")
            return nil
        }
        return Dialect.Grid(by: path, names: names(value, from: .none, record: .question, besides: ["by"]))
    }

    /// - Parameters:
    ///   - record: whose fields may be named; nil for any.
    ///   - keys: keys that are no fields.
    private mutating func names(_ value: YAMLValue, from base: Dialect.Names, record: RecordKind? = nil, besides keys: [String] = []) -> Dialect.Names {
        var result = base.mapping
        for pair in value.pairs where !keys.contains(pair.key) {
            guard let field = Field.byName[pair.key], isField(field, of: record) else {
                sink.unknown(.init(da: "Feltet", en: "field"), pair.key, pair.keyRange, among: names(of: record) + keys)
                continue
            }
            if pair.value.kind == .mapping {
                guard let part = field.part(of: record) else {
                    sink.add(
                        pair.value.range, da: "»\(pair.key)« har ingen felter under sig: skriv, hvor teksten står.",
                        en: "\"\(pair.key)\" has no fields below it: write where the text stands.")
                    continue
                }
                var items = Dialect.Items()
                readItems(pair.value, into: &items)
                let own = names(pair.value, from: result.parts[field]?.names ?? .none, record: part, besides: Self.itemKeys)
                result.parts[field] = Dialect.Part(names: own, items: items.each.isEmpty ? nil : items)
                continue
            }
            for (rank, name) in pair.value.list.enumerated() { add(name, field, UInt8(min(rank, 255)), to: &result) }
        }
        return Dialect.Names(result)
    }

    private mutating func add(_ value: YAMLValue, _ field: Field, _ rank: UInt8, to mapping: inout Dialect.Mapping) {
        guard let text = value.string else {
            sink.add(value.range, da: "Her skal stå en vej til en værdi: »a.b«.", en: "A way to a value is expected here: \"a.b\".")
            return
        }
        if text == "$key" { return mapping.ownKeys.append((field, rank)) }
        let steps = text.split(separator: "+").map { $0.trimmingSpaces }
        let paths = steps.compactMap { path($0, value.range) }
        guard paths.count == steps.count else { return }
        if paths.count == 1, let key = paths[0].singleKey {
            mapping.add(name: String(decoding: key, as: UTF8.self), field: field, language: nameLanguage, rank: rank)
        } else {
            mapping.sources.append(.init(field: field, paths: paths, rank: rank))
        }
    }

    /// The native format is there first, and says which fields a kind has.
    private func isField(_ field: Field, of record: RecordKind?) -> Bool {
        guard let known = known(record) else { return true }
        return known.contains(field)
    }

    private func names(of record: RecordKind?) -> [String] { (known(record).map(Array.init) ?? Field.allCases).map(\.name).sorted() }

    private func known(_ record: RecordKind?) -> Set<Field>? {
        guard let record, !dialect.isStrict else { return nil }
        let names = DefinitionKind.allCases.first { $0.record == record }.map { dialect.nativeFields[$0] } ?? dialect.records[Int(record.rawValue)]
        guard let entries = names?.mapping.names.entries, !entries.isEmpty else { return nil }
        return Set(entries.map(\.field))
    }

    private mutating func readValues(_ value: YAMLValue) {
        for pair in value.pairs {
            guard let field = Field.byName[pair.key] else {
                sink.unknown(.init(da: "Feltet", en: "field"), pair.key, pair.keyRange, among: Field.byName.keys.sorted())
                continue
            }
            let closed = field.closedList
            for choice in pair.value.pairs {
                if !closed.isEmpty, !closed.contains(choice.key) {
                    sink.unknown(.init(da: "Værdien", en: "value"), choice.key, choice.keyRange, among: closed)
                    continue
                }
                for spelling in texts(choice.value) + [choice.key] {
                    dialect.values[field, default: [:]][Spelling.folded(spelling.utf8)] = choice.key
                    dialect.valueNames[field, default: []].append(spelling)
                }
            }
        }
    }
}
