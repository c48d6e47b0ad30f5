/// What no definition of a foreign format records is told once for all of them: a linter that asks it of each drowns a real catalogue. As
/// soon as one definition records it, every other one is asked.
struct FormatAbsences {
    let catalogue: Catalogue
    let dialects: DialectSet
    let rules: RuleSet

    private struct Absence: Hashable {
        var rule: Int
        var format: String
    }

    private struct Records {
        var fields: [DefinitionKind: FieldSet] = [:]
        var counts: [DefinitionKind: Int] = [:]
    }

    /// - Parameters:
    ///   - findings: of several file sets; those from `first` on are of this one.
    ///   - files: what the findings' file numbers count.
    func tellOnce(_ findings: inout [(file: Int, finding: Finding)], of files: [Summary], from first: Int) {
        let formats = records()
        guard !formats.isEmpty else { return }
        var groups: [Absence: [Int]] = [:]
        for index in first..<findings.count {
            let (file, finding) = findings[index]
            let rule = rules.rules[finding.rule]
            guard !rule.asksFor.isEmpty, let entry = finding.entry, let format = files[file].formats.first(where: { $0.definitions.contains(entry) }),
                let records = formats[format.dialect]
            else { continue }
            let recorded = records.fields[files[file].items[entry].kind] ?? FieldSet()
            guard recorded.isDisjoint(with: FieldSet(rule.asksFor)) else { continue }
            groups[Absence(rule: finding.rule, format: format.dialect), default: []].append(index)
        }
        var told: Set<Int> = []
        for (absence, indexes) in groups {
            // What other files say of a definition is not recorded by the format: who names it. Then none of all must be named.
            let kinds = Dictionary(grouping: indexes) { files[findings[$0].file].items[findings[$0].finding.entry ?? 0].kind }
            if rules.rules[absence.rule].needsWholeSet, kinds.contains(where: { $0.value.count < formats[absence.format]?.counts[$0.key] ?? 0 }) { continue }
            guard let place = indexes.min(by: { before(findings[$0], findings[$1], files) }) else { continue }
            let kind = files[findings[place].file].items[findings[place].finding.entry ?? 0].kind
            tell(&findings[place].finding, absence, kind, kinds.map { ($0.key, $0.value.count) }.sorted { $0.0 < $1.0 })
            told.formUnion(indexes.filter { $0 != place })
        }
        if told.isEmpty { return }
        var index = -1
        findings.removeAll { _ in
            index += 1
            return told.contains(index)
        }
    }

    private func before(_ a: (file: Int, finding: Finding), _ b: (file: Int, finding: Finding), _ files: [Summary]) -> Bool {
        a.file == b.file ? a.finding.textRange.lowerBound < b.finding.textRange.lowerBound : Paths.precedes(files[a.file].file, files[b.file].file)
    }

    /// What the foreign formats of the file set record, in all its files.
    private func records() -> [String: Records] {
        var formats: [String: Records] = [:]
        for file in catalogue.files {
            for format in file.formats where !format.isNative {
                for (kind, fields) in format.recorded { formats[format.dialect, default: Records()].fields[kind, default: FieldSet()].formUnion(fields) }
                for entry in format.definitions { formats[format.dialect, default: Records()].counts[file.items[entry].kind, default: 0] += 1 }
            }
        }
        return formats
    }

    private func tell(_ finding: inout Finding, _ absence: Absence, _ kind: DefinitionKind, _ counts: [(DefinitionKind, Int)]) {
        let rule = rules.rules[absence.rule]
        let dialect = dialects.named(absence.format)
        let place = dialect.flatMap { dialect in rule.asksFor.lazy.compactMap { dialect.place(of: $0, in: kind) }.first }
        let field = dialect.flatMap { dialect in rule.asksFor.lazy.compactMap { dialect.nativePath(to: $0, in: kind) }.first }
        let all = counts.reduce(0) { $0 + $1.1 }
        func say(_ language: MessageLanguage) -> String {
            let things = MessageText.list(counts.map { Terms.count($0.1, $0.0, language) }, language)
            let format = MessageText.quoted(absence.format, language)
            // Who names a definition is nothing that it records itself.
            guard let field, !rule.needsWholeSet || place != nil else { return all == 1 ? "" : language == .da ? " Sådan er det for \(things) i formatet \(format)." : " It is so for \(things) in the format \(format)." }
            let (name, spot) = (MessageText.quoted(field[language], language), place.map { MessageText.quoted($0[language], language) })
            switch language {
            case .da:
                return (all > 1 ? " Sådan er det for \(things) i formatet \(format): ingen har \(name)." : "")
                    + (spot.map { " Det kan stå i \($0)." } ?? " Formatet har ikke plads til det.")
            case .en:
                return (all > 1 ? " It is so for \(things) in the format \(format): none has \(name)." : "")
                    + (spot.map { " It can stand in \($0)." } ?? " The format has no place for it.")
            }
        }
        let message = finding.message
        finding.message = Message(da: (message.text.da + say(.da), message.question.da), en: (message.text.en + say(.en), message.question.en))
        finding.severity = .info
        finding.format = absence.format
        finding.facts += [.text("format", absence.format), .count("definitions", all)] + (place.map { [.text("place", $0.en)] } ?? [])
    }
}
