import MeaningLint

/// A field that the format does not have: what stands there is read by nobody.
enum UnknownField {
    static let plain = Message(
        da: ("Her findes intet felt, der hedder {field}; det bliver ikke læst.", "Hvor hører det hjemme?"),
        en: ("There is no field named {field} here; it is not read.", "Where does it belong?"))
    static let near = Message(
        da: ("Her findes intet felt, der hedder {field}.", "Var det {meant}, der skulle stå?"),
        en: ("There is no field named {field} here.", "Was {meant} meant?"))
    static let decimal = Message(
        da: ("Kommaet deler tallet: {field} bliver læst som et nyt felt.", "Skal der stå \"{=meant}\" i anførselstegn?"),
        en: ("The comma splits the number: {field} is read as a new field.", "Is \"{=meant}\" meant, in quotation marks?"))

    static let split = Message(
        da: ("Inden for krøllede parenteser deler kommaet teksten: {field} bliver læst som et nyt felt.", "Skal \"{=meant}\" stå i anførselstegn?"),
        en: ("Within curly brackets the comma splits the text: {field} is read as a new field.", "Is \"{=meant}\" meant, in quotation marks?"))

    static let rule = Rule(
        id: "unknown-field", principle: .format, serves: 0, severity: .warning,
        title: Localized(da: "Ukendt felt", en: "Unknown field"),
        why: Localized(
            da: "Et stavet forkert felt ser udfyldt ud, men ingen læser det. Det spørges der til, så det ikke ser ud, som om det mangler.",
            en: "A misspelt field looks filled in, and nobody reads it. This is asked instead of saying that it is missing."),
        decides: Localized(
            da: "Nøglen er hverken et engelsk eller et dansk navn i projektets eget format. Kun det format kender alle sine felter.",
            en: "The key is neither an English nor a Danish name of the project's own format. Only that format knows all its fields."),
        messages: [plain, near, decimal, split],
        examples: [
            .bad(.file, .da, "nøgletal:\n  - id: ventetid\n    ↓modtagre↑: [{ hvem: teamledere, behov: at vide hvor folk venter }]\n"),
            .bad(.file, .da, "nøgletal:\n  - id: ventetid\n    måltal: { værdi: 4,↓5↑ }\n"),
            .bad(.file, .da, "nøgletal:\n  - id: ventetid\n    læring: { bruges_til: at se, ↓hvem der venter længst↑ }\n"),
            .bad(.file, .en, "kpis:\n  - id: waiting-time\n    ↓recipents↑: [{ who: team leaders, needs: to see where people wait }]\n"),
            .bad(.file, .en, "kpis:\n  - id: waiting-time\n    ↓colour_of_the_chart↑: blue\n"),
            .good(.file, .da, "noegletal:\n  - id: ventetid\n    maaltal: { vaerdi: \"4,5\" }\n"),
        ],
        check: .init(reading: { reading, context in
            for note in reading.definitions.notes {
                guard case .unknownField(let key, let suggestion, let hint) = note.kind else { continue }
                switch hint {
                case .decimalComma(let number)?:
                    context.report(decimal, range: note.range, anchored: note.anchored, entry: note.entry, [.text("field", key), .text("meant", number)])
                    continue
                case .splitText(let text)?:
                    context.report(split, range: note.range, anchored: note.anchored, entry: note.entry, [.text("field", key), .text("meant", text)])
                    continue
                case nil: break
                }
                if let suggestion {
                    context.report(near, range: note.range, anchored: note.anchored, entry: note.entry, [.text("field", key), .text("meant", suggestion)])
                } else {
                    context.report(plain, range: note.range, anchored: note.anchored, entry: note.entry, [.text("field", key)])
                }
            }
        }))
}
