import MeaningLint

/// Two answers that read the same.
enum DuplicateOption {
    static let twice = Message(
        da: ("Svaret {option} står to gange.", "Er det en gentagelse, eller mangler der et andet svar?"),
        en: ("The answer {option} stands twice.", "Is it a repetition, or is another answer missing?"))

    static let rule = Rule(
        id: "duplicate-option", principle: .meaningful, serves: 2, severity: .error,
        title: Localized(da: "Samme svar to gange", en: "One answer twice"),
        why: Localized(
            da: "Den, der svarer, må vælge mellem to ens krydser, og bagefter kan ingen lægge dem rigtigt sammen.",
            en: "Those who answer have to choose between two boxes that are the same, and afterwards nobody can add them up."),
        sources: ["Willis & Lessler, QAS-99 (1999), step 7: response categories overlap"],
        decides: Localized(
            da: "To svarmuligheder er samme tekst, når store bogstaver, mellemrum og punktum til sidst ikke tæller.",
            en: "Two options are the same text, capitals, blanks and a final full stop aside."),
        messages: [twice],
        examples: [
            .bad(.question, .da, "id: bus\ntekst: Hvordan kom du hertil?\nsvarmuligheder: [Bus, Cykel, ↓bus↑, Andet]\n"),
            .bad(.question, .en, "id: bus\ntext: How did you get here?\noptions:\n  - By bus\n  - On foot\n  - ↓By  bus.↑\n  - Another way\n"),
            .good(.question, .en, "id: lang\ntext: Which language do you use?\noptions: [C, C++, \"C#\", Other]\n"),
        ],
        check: .init(question: { question, _, context in
            guard question.options.count > 1 else { return }
            // A long list is compared by its texts as keys, a short one pair by pair.
            var seen: [String: Text] = [:]
            let isLong = question.options.count > 40
            for (index, option) in question.options.enumerated() where !option.isMissing {
                let first: Text?
                if isLong {
                    let key = plain(option.string)
                    first = seen[key]
                    if first == nil { seen[key] = option }
                } else {
                    first = question.options[..<index].first { isSame($0, option) }
                }
                guard let first else { continue }
                context.report(
                    twice, at: option.place, [.text("option", option.string.trimmed)],
                    related: [(first.place, Localized(da: "Her står det første gang.", en: "Here it stands first."))])
            }
        }))

    private static func isSame(_ a: Text, _ b: Text) -> Bool {
        // Nearly all pairs part at a letter; blanks, marks and other scripts are looked at closely.
        let mayBe = a.withUTF8 { one in
            b.withUTF8 { two in
                func isPlain(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) }
                guard let (x, y) = zip(one, two).first(where: { $0 | 0x20 != $1 | 0x20 }) else { return true }
                return !isPlain(x) || !isPlain(y)
            }
        }
        return mayBe && plain(a.string) == plain(b.string)
    }

    private static func plain(_ text: String) -> String {
        var words = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        while let last = words.last, [".", ",", ":", ";", " "].contains(last), words.count > 1 { words.removeLast() }
        return words
    }
}
