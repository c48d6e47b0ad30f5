import MeaningLint

/// One field, written twice: only the last value holds, and whoever wrote the first does not know.
enum DuplicateKey {
    static let same = Message(
        da: ("{key} står to gange; den sidste værdi gælder.", "Hvilken af de to skal blive stående?"),
        en: ("{key} stands twice; the last value holds.", "Which of the two is to stay?"))
    static let twoNames = Message(
        da: ("{key} er et andet navn for et felt, der allerede står her; den sidste værdi gælder.", "Hvilken af de to skal blive stående?"),
        en: ("{key} is a second name for a field that stands here already; the last value holds.", "Which of the two is to stay?"))
    private static let first = Localized(da: "Her står det første gang.", en: "Here it stands the first time.")

    static let rule = Rule(
        id: "duplicate-key", principle: .format, serves: 0, severity: .error,
        title: Localized(da: "Feltet står to gange", en: "Field stands twice"),
        why: Localized(
            da: "Når et felt står to gange, forsvinder den ene tekst uden at nogen opdager det.",
            en: "When a field stands twice, one of the texts is lost without anybody noticing."),
        sources: ["YAML 1.1, section 10.1.2: keys are unique within a mapping"],
        decides: Localized(
            da: "To nøgler i samme felt er ens, eller er to navne (dansk og engelsk) for det samme felt.",
            en: "Two keys of one mapping are the same, or are two names (Danish and English) of one field."),
        messages: [same, twoNames],
        examples: [
            .bad(.file, .da, "nøgletal:\n  - id: ventetid\n    titel: Ventetid\n    ↓titel↑: Ventetid i dage\n"),
            .bad(.file, .da, "nøgletal:\n  - id: ventetid\n    titel: Ventetid\n    ↓title↑: Ventetid i dage\n"),
            .bad(.file, .en, "goals:\n  - id: reading\n    title: Children read for pleasure\n    ↓title↑: Children read more\n"),
            .good(.file, .en, "kpis:\n  - { id: a, title: Waiting time }\n  - { id: b, title: Waiting time }\n"),
        ],
        check: .init(reading: { reading, context in
            if reading.tree.problems.isEmpty && reading.definitions.notes.isEmpty { return }
            let finder = DefinitionFinder(reading.definitions)
            // »{rød: 3,5, grøn: 4,5}« has a key 5 twice, which is told as what it is.
            let commas = Set(reading.definitions.notes.compactMap { note in
                if case .unknownField(_, _, _?) = note.kind { note.range } else { nil }
            })
            for problem in reading.tree.problems where !commas.contains(problem.range) {
                guard case .duplicateKey(let earlier) = problem.kind else { continue }
                let key = String(decoding: reading.file.text[problem.range], as: UTF8.self).trimmingQuotes
                context.report(
                    same, range: problem.range, entry: finder.entry(at: problem.range.lowerBound), [.text("key", key)],
                    related: [(Place(earlier), first)])
            }
            for note in reading.definitions.notes {
                guard case .duplicateName(let field, let earlier) = note.kind else { continue }
                context.report(twoNames, range: note.range, entry: note.entry, [.text("key", field)], related: [(Place(earlier), first)])
            }
        }))
}
