/// What makes a finding the same one tomorrow: the rule, the definition and the words that it points at. Never a line, and never the
/// numbers of a message, so that it outlives all changes around it.
public struct FindingKey: Hashable, Sendable {
    public var rule: String
    /// The definition's kind; nil above all definitions.
    public var kind: String?
    /// The id of a question's survey.
    public var survey: String?
    /// The definition's id.
    public var definition: String?
    /// Only where there is no id: the file.
    public var file: String?
    /// With runs of blanks and line breaks as one blank.
    public var words: String

    /// - Parameter file: how the file is named in the key, where it is.
    init(_ finding: Finding, in summary: Summary, rules: RuleSet, file: String) {
        let item = finding.entry.flatMap { summary.items.indices.contains($0) ? summary.items[$0] : nil }
        rule = rules.rules[finding.rule].id
        kind = item?.kind.name
        survey = item?.parent.flatMap { summary.items.indices.contains($0) ? summary.items[$0].id : nil }
        definition = item?.id
        self.file = definition == nil ? file : nil
        words = summary.source.map { Self.words($0.text, finding.textRange) } ?? ""
    }

    init(rule: String, kind: String?, survey: String?, definition: String?, file: String?, words: String) {
        self.rule = rule
        self.kind = kind
        self.survey = survey
        self.definition = definition
        self.file = file
        self.words = words
    }

    static func words(_ text: [UInt8], _ range: Range<Int>) -> String {
        let bytes = text[range.clamped(to: 0..<text.count)]
        return bytes.split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }

    /// The key and which of its findings it is, as 16 hexadecimal digits.
    /// - Parameter occurrence: 0 for the first finding of the key in the order of the report.
    func fingerprint(occurrence: Int) -> String {
        var hash = FNV1a()
        for part in [rule, kind, survey, definition, file, words, String(occurrence)] {
            for byte in part?.utf8 ?? "".utf8 { hash.add(byte) }
            // No byte of UTF-8: parts cannot run into each other, and an empty one is not a missing one.
            hash.add(part == nil ? 0xFE : 0xFF)
        }
        let digits = String(hash.value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
