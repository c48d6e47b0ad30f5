/// How a format's files become definitions: which files it takes, and where each field is found in them. Data, not code: read from
/// a dialect file (`Dialects/builtin/*.yml`, or `dialects:` in a configuration), see `DialectFile`.
public struct Dialect: Sendable {
    /// Where the fields of one kind of record are found.
    struct Mapping: Sendable {
        /// Fields that are a key of the record itself: nearly all of them.
        var names = NameTable()
        /// The same under the folded spelling, asked when `names` does not know a key.
        var spellings = NameTable()
        /// Fields that lie deeper, or in several places.
        var sources: [Source] = []
        /// Fields that are the key under which the record itself stands: `id: $key`.
        var ownKeys: [(field: Field, rank: UInt8)] = []
        /// Parts whose fields are gathered from the record itself.
        var parts: [Field: Part] = [:]

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

        /// The native format's names of a field.
        func nativeName(of field: Field) -> Localized? {
            func name(_ isLanguage: (UInt8) -> Bool) -> String? {
                names.entries.filter { $0.field == field && isLanguage($0.language) }.min { $0.rank < $1.rank }.map { String(decoding: $0.name, as: UTF8.self) }
            }
            return name { $0 == 0 }.map { Localized(da: name { $0 > 0 } ?? $0, en: $0) }
        }

        /// Where a field is found, as a user would write it: the first place that the dialect names.
        func place(of field: Field) -> String? {
            let named = names.entries.filter { $0.field == field }.min { $0.rank < $1.rank }.map { ($0.rank, String(decoding: $0.name, as: UTF8.self)) }
            let source = sources.filter { $0.field == field }.min { $0.rank < $1.rank }.map { ($0.rank, $0.paths.map(\.text).joined(separator: " + ")) }
            let inner = parts[field]?.names.mapping
            let part = inner.flatMap { inner in Field.allCases.lazy.compactMap { inner.place(of: $0) }.first }
            return [named, source].compactMap { $0 }.min { $0.0 < $1.0 }?.1 ?? part
        }
    }

    /// One place of a field; several ways are told one after the other (`section_header + field_label`). The lowest rank that is there holds.
    struct Source: Sendable {
        var field: Field
        var paths: [DialectPath]
        var rank: UInt8
    }

    /// A part that lies in the record itself; with items, a list of such parts.
    struct Part: Sendable {
        var names: Names
        var items: Items?
    }

    /// A mapping that is passed from record to record without being copied.
    final class Names: Sendable {
        let mapping: Mapping
        init(_ mapping: Mapping) { self.mapping = mapping }
        static let none = Names(Mapping())
    }

    /// Where the items of a kind stand, and which of them are meant.
    struct Items: Sendable {
        var each: [DialectPath] = []
        /// Below an item: further items, to any depth.
        var nested: [DialectPath] = []
        /// What an item must show; one that does not is left out with all below it.
        var only: [ValueCondition] = []
        /// What is left out, with all below it.
        var skip: [ValueCondition] = []
        /// What is no item itself, but holds items.
        var groups: [ValueCondition] = []
        /// Items in a row with one value there are one question with several rows.
        var grid: Grid?
    }

    struct Grid: Sendable {
        var by: DialectPath
        var names: Names
    }

    struct Kind: Sendable {
        var kind: DefinitionKind
        var items = Items()
        var names: Names
        /// Instead of the dialect's own `also`.
        var also: [DialectPath]?
    }

    /// What a document must show: all of it.
    struct When: Sendable {
        var all: [DialectPath] = []
        var any: [DialectPath] = []
        var none: [DialectPath] = []
        var values: [ValueCondition] = []
    }

    public var name: String
    /// Whether a key that the dialect does not name is told (`unknown-field`): only the project's own format knows all its keys.
    var isStrict = false
    /// The language of the format's texts, where the texts state none.
    var language: String?
    /// Parts of a file's path around the code of its language: `_{language}.json`, `/{language}/`.
    var languageOfFile: [(before: [UInt8], after: [UInt8])] = []
    /// The languages that names belong to, four at most; the first stands for none.
    var languages: [String] = [""]
    /// One of these must hold; none for a dialect that goes by file names alone.
    var when: [When] = []
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
    var also: [DialectPath] = []
    /// Ways from the document's root to texts that are YAML documents themselves.
    var embedded: [DialectPath] = []
    /// Texts that are only keys into a translation file.
    var textKeys: [ValuePattern] = []
    /// Whether an id names a definition within its list or mapping only (`ids: local`).
    var hasLocalIDs = false
    /// The native fields, by kind, for `also`.
    var nativeFields: [DefinitionKind: Names] = [:]

    func kind(_ kind: DefinitionKind) -> Kind? { kinds.first { $0.kind == kind } }

    func also(_ kind: DefinitionKind) -> [DialectPath] { self.kind(kind)?.also ?? also }

    /// Where the native fields are read too, as a user would write it.
    var alsoTexts: [String] { Set(([also] + kinds.compactMap(\.also)).flatMap { $0 }.map(\.text)).sorted() }

    /// What a word of the format means as yes or no.
    func bool(_ field: Field, _ text: Text) -> Bool? {
        guard let known = values[field], let name = known[text.withUTF8 { Spelling.folded($0) }] else { return nil }
        return BooleanText.parse(name)
    }

    /// Where a definition of this format can record a field: the format's own place, else below `also`, by the native name; nil where it
    /// has no place.
    func place(of field: Field, in kind: DefinitionKind) -> Localized? {
        if let own = self.kind(kind)?.names.mapping.place(of: field) { return Localized(da: own, en: own) }
        guard let below = also(kind).first?.text, let path = nativePath(to: field, in: kind) else { return nil }
        return Localized(da: below + "." + path.da, en: below + "." + path.en)
    }

    /// The native format's name of a field of a kind, or of one of its parts: `recipients.needs`.
    func nativePath(to field: Field, in kind: DefinitionKind) -> Localized? {
        guard let native = nativeFields[kind]?.mapping else { return nil }
        if let name = native.nativeName(of: field) { return name }
        for whole in Field.allCases {
            guard let part = whole.part(of: nil), let outer = native.nativeName(of: whole), let inner = records[Int(part.rawValue)].mapping.nativeName(of: field) else { continue }
            return Localized(da: outer.da + "." + inner.da, en: outer.en + "." + inner.en)
        }
        return nil
    }

    /// The language that a file's path tells.
    func language(ofFile path: String) -> String? {
        guard !languageOfFile.isEmpty else { return nil }
        let path = Array(("/" + path).utf8)
        for pattern in languageOfFile {
            for index in path.indices where path[index...].starts(with: pattern.before) {
                let start = index + pattern.before.count
                for length in [5, 3, 2] where start + length <= path.count {
                    let code = Array(path[start..<start + length])
                    guard path[(start + length)...].starts(with: pattern.after), LanguageCode.isCode(code) else { continue }
                    return String(decoding: code, as: UTF8.self)
                }
            }
        }
        return nil
    }
}

enum LanguageCode {
    /// `da`, `pt-BR`, `zh_Hans`: two or three small letters, and a region or script.
    static func isCode(_ text: [UInt8]) -> Bool {
        let letters = text.prefix { (0x61...0x7A).contains($0) }
        guard (2...3).contains(letters.count) else { return false }
        let rest = text.dropFirst(letters.count)
        guard let mark = rest.first else { return true }
        return (mark == UInt8(ascii: "-") || mark == UInt8(ascii: "_")) && (2...4).contains(rest.count - 1)
            && rest.dropFirst().allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
    }
}
