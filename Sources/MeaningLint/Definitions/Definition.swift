/// What all definitions have: who it is and where it stands.
public struct Header: Sendable {
    public var kind: DefinitionKind
    public var id: Text?
    public var title: Text?
    /// RFC 6901 JSON Pointer in the file's document.
    public var path: String
    /// The document's number in the file, from 0.
    public var document: Int
    /// The definition's number in its file, in reading order. Findings and the catalogue name it by this.
    public var entry: Int
    /// Text offsets of the definition; through an alias, the alias.
    public var extent: Range<Int>
    /// Where a finding about something missing stands: at the id, else the title, else the first key.
    public var anchor: Place
    /// Fields that are not told as missing, because a key nearly spells them.
    public var misspelt: FieldSet
    /// The language that the definition itself or its document states, as written.
    public var statedLanguage: Text?
    /// The language that its texts were chosen in, where they stand in several.
    public var textLanguage: String?
    /// The language of the names that its fields were written with, if they tell one.
    public var dialectLanguage: String?
    public var dialect: String
    /// Read from a format that is not the project's own.
    public var isForeign = false
    /// The format's ids are told apart within their list only.
    public var isIDLocal = false
    public var answers: [AnswerField]
}

/// An answer under `answers:`.
public struct AnswerField: Sendable {
    /// The key: the rule's id, as written.
    public var rule: String
    /// Text offsets of the key.
    public var range: Range<Int>
    public var why: Text?
    public var by: Text?
    public var until: Dated?
}

public protocol Definition: Sendable {
    var header: Header { get }
    /// Texts that tell the definition's language where none is stated.
    var languageTexts: [Text] { get }
}

extension Definition {
    public var id: Text? { header.id }
    public var title: Text? { header.title }

    /// Whether the field's absence may be told: it is neither there nor misspelt.
    public func lacks(_ field: Field) -> Bool { !header.misspelt.contains(field) }
}

extension Array<Text> {
    /// The texts that say something.
    public var filled: [Text] { filter { !$0.isMissing } }
}
