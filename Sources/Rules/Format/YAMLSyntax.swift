import MeaningLint

/// A file that cannot be read says nothing to anybody: where it breaks, and what was expected there.
enum YAMLSyntax {
    static let broken = Message(
        da: ("Filen kan ikke læses herfra: {=problem}", "Hvad skulle der have stået her?"),
        en: ("The file cannot be read from here: {=problem}", "What was meant to stand here?"))
    static let alias = Message(
        da: ("{=problem}", "Hvilken tekst var det meningen at genbruge?"),
        en: ("{=problem}", "Which text was meant to be used again?"))

    static let latin1 = Message(
        da: ("{=problem}", "Kan vi gemme den som UTF-8, så æ, ø og å står ens alle vegne?"),
        en: ("{=problem}", "Can we save it as UTF-8, so that letters like é and ø are the same everywhere?"))

    static let rule = Rule(
        id: "yaml-syntax", principle: .format, serves: 0, severity: .error, milder: .info,
        title: Localized(da: "Kan ikke læses", en: "Cannot be read"),
        why: Localized(
            da: "Det, der ikke kan læses, bliver hverken set på eller talt om. Resten af filerne bliver læst alligevel.",
            en: "What cannot be read is neither looked at nor talked about. All other files are read nevertheless."),
        sources: ["YAML 1.1 (yaml.org/spec/1.1), RFC 8259 (JSON)"],
        decides: Localized(
            da: "libyaml kan ikke læse filen, en grænse for størrelse eller dybde er passeret, eller teksten er ikke UTF-8 eller UTF-16. En fil i Latin-1 bliver læst; det bliver fortalt som info.",
            en: "libyaml cannot read the file, a limit of size or depth is passed, or the text is neither UTF-8 nor UTF-16. A file in Latin-1 is read; that is told as info."),
        messages: [broken, alias, latin1],
        examples: [
            .bad(.file, .da, "nøgletal:\n  - id: ventetid\n    titel: Ventetid↓:↑ dage til første møde\n"),
            .bad(.file, .en, "kpis:\n  - id: waiting-time\n    unit: ↓%↑\n"),
            .bad(.file, .en, "kpis:\n  - id: waiting-time\n    recipients: ↓*nobody↑\n"),
            .good(.file, .da, "nøgletal:\n  - id: ventetid\n    titel: \"Ventetid: dage til første møde\"\n    enhed: \"%\"\n"),
        ],
        check: .init(reading: { reading, context in
            if reading.tree.problems.isEmpty && reading.definitions.notes.isEmpty { return }
            let finder = DefinitionFinder(reading.definitions)
            for problem in reading.tree.problems {
                let message: Message
                switch problem.kind {
                case .duplicateKey: continue
                case .unknownAlias: message = alias
                case .latin1: message = latin1
                default: message = broken
                }
                let words = SyntaxWords.describe(problem, in: reading.file)
                let isMild = if case .latin1 = problem.kind { true } else { false }
                context.report(message, range: problem.range, entry: isMild ? nil : finder.entry(at: problem.range.lowerBound), [Fact("problem", .localized(words))], isMild: isMild)
            }
        }))
}
