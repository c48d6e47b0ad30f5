import MeaningLint

/// Turns offsets of one text into positions as the client counts, and back.
struct TextPlaces {
    let text: TextDocument
    let encoding: PositionEncoding

    /// Bytes of a byte order mark, which the linter's offsets do not count.
    private var mark: Int { text.text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

    func position(_ textOffset: Int) -> Position { text.position(of: textOffset + mark, encoding) }

    /// A document's offset as the linter counts.
    func textOffset(_ offset: Int) -> Int { max(0, offset - mark) }
}

/// One finding as an editor shows it.
struct DiagnosticItem: Hashable {
    /// LSP's own numbers.
    enum Severity: Int { case error = 1, warning, information, hint }

    var from, to: Position
    var severity: Severity
    /// The rule's id.
    var code: String?
    var message: String
    var related: [Related] = []

    struct Related: Hashable {
        var location: Location
        var message: String
    }

    func write(_ json: inout JSONWriter) {
        json.object { json in
            json.item("range")
            json.range(from, to)
            json.member("severity", severity.rawValue)
            if let code { json.member("code", code) }
            json.member("source", "meaning-lint")
            json.member("message", message)
            if related.isEmpty { return }
            json.item("relatedInformation")
            json.array { json in
                for other in related {
                    json.item()
                    json.object { json in
                        json.item("location")
                        json.location(other.location)
                        json.member("message", other.message)
                    }
                }
            }
        }
    }
}

/// A file's findings as diagnostics.
struct DiagnosticList {
    private(set) var diagnostics: [DiagnosticItem] = []

    /// Of one definition, this many questions about what is missing are told aloud, as in the report for people; the others are hints.
    static let absencesAloud = 2

    /// - Parameter other: where a stretch of a file stands, by the file's name as reports show it.
    init(_ findings: [Finding], rules: RuleSet, language: MessageLanguage, places: TextPlaces, other: (String, SourceRange) -> Location?) {
        var quiet: Set<Int> = []
        let absences = findings.indices.filter { findings[$0].entry != nil && rules.rules[findings[$0].rule].tellsAbsence }
        for (_, indexes) in Dictionary(grouping: absences, by: { findings[$0].entry }) {
            func order(_ index: Int) -> (Int, Int, Int, Int) {
                let rule = rules.rules[findings[index].rule]
                return (-Int(findings[index].severity.rawValue), Principle.allCases.firstIndex(of: rule.principle) ?? 0, rule.serves, findings[index].rule)
            }
            quiet.formUnion(indexes.sorted { order($0) < order($1) }.dropFirst(Self.absencesAloud))
        }
        diagnostics = findings.enumerated().map { index, finding in
            let severity: DiagnosticItem.Severity =
                switch finding.severity {
                case .error: .error
                case .warning: .warning
                case .info, .off: .information
                }
            return DiagnosticItem(
                from: places.position(finding.textRange.lowerBound), to: places.position(finding.textRange.upperBound),
                severity: quiet.contains(index) ? .hint : severity, code: rules.rules[finding.rule].id,
                message: finding.text(language) + "\n" + finding.question(language),
                related: finding.related.compactMap { related in
                    other(related.file, related.range).map { DiagnosticItem.Related(location: $0, message: related.message[language]) }
                })
        }
    }
}
