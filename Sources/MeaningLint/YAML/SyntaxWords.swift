/// What the parsers complain of, in words that help somebody who has never seen a parser.
public enum SyntaxWords {
    public static func describe(_ problem: Tree.Problem, in file: SourceFile) -> Localized {
        switch problem.kind {
        case .syntax(let words): describe(words, at: problem.range.lowerBound, in: file)
        case .unknownAlias:
            Localized(
                da: "Her henvises til et anker, der ikke findes ovenfor. Anker og henvisning skal hedde det samme: &navn og *navn.",
                en: "This refers to an anchor that does not stand above. Anchor and alias must have one name: &name and *name.")
        case .encoding:
            Localized(
                da: "Filen er hverken UTF-8 eller UTF-16: gem den som UTF-8.",
                en: "The file is neither UTF-8 nor UTF-16: save it as UTF-8.")
        case .latin1:
            Localized(
                da: "Filen er ikke UTF-8; den er læst som Latin-1 (Windows-1252).",
                en: "The file is not UTF-8; it was read as Latin-1 (Windows-1252).")
        case .tooDeep(let limit):
            Localized(
                da: "Her er der mere end \(limit) niveauer inde i hinanden; resten af filen er ikke læst.",
                en: "There are more than \(limit) levels within each other here; the rest of the file was not read.")
        case .tooManyNodes(let limit):
            Localized(
                da: "Filen har mere end \(NumberFormat.text(Double(limit), .da)) værdier; resten er ikke læst. Del den i flere.",
                en: "The file holds more than \(NumberFormat.text(Double(limit), .en)) values; the rest was not read. Split it.")
        case .aliasesExpand(let limit):
            Localized(
                da: "Henvisningerne (*navn) folder sig ud til mere end \(NumberFormat.text(Double(limit), .da)) værdier; filen er ikke læst.",
                en: "The aliases (*name) unfold to more than \(NumberFormat.text(Double(limit), .en)) values; the file was not read.")
        case .tooLarge(let limit):
            Localized(
                da: "Filen er større end grænsen på \(ByteCount.text(limit)); den er ikke læst. Del den i flere.",
                en: "The file is larger than the limit of \(ByteCount.text(limit)); it was not read. Split it.")
        case .duplicateKey:
            Localized(da: "Nøglen står to gange; den sidste værdi gælder.", en: "The key stands twice; the last value holds.")
        }
    }

    private static func describe(_ words: String, at offset: Int, in file: SourceFile) -> Localized {
        if words.contains("mapping values are not allowed"), isOneWord(before: offset, in: file) {
            return Localized(
                da: "Linjen er rykket længere ind end den ovenfor, og bliver læst som en del af dens tekst. Felter, der hører sammen, skal begynde i samme kolonne.",
                en: "The line is indented further than the one above, and is read as a part of its text. Fields that belong together begin in one column.")
        }
        if words.contains("cannot start any token") {
            let character = character(at: offset, in: file)
            if character == "\t" {
                return Localized(
                    da: "Her begynder linjen med et tabulatortegn. YAML vil have mellemrum.",
                    en: "The line begins with a tab here. YAML wants spaces.")
            }
            return Localized(
                da: "En tekst kan ikke begynde med »\(character)«. Sæt den i anførselstegn: \"\(character)…\"",
                en: "A text cannot begin with \"\(character)\". Put it in quotation marks: \"\(character)…\"")
        }
        return complaints.first { complaint in complaint.holds.contains { words.contains($0) } }?.means
            ?? Localized(
                da: "Her mangler noget, eller et tegn står forkert. Sæt tekster med særlige tegn i anførselstegn.",
                en: "Something is missing here, or a sign is wrong (\(words)). Put texts with special signs in quotation marks.")
    }

    /// What libyaml's complaints hold, and what they mean to somebody who wrote the file. The first that fits is said.
    private static let complaints: [(holds: [String], means: Localized)] = [
        (
            ["invalid JSON"],
            Localized(
                da: "Filen er ikke gyldig JSON: her mangler noget, eller et tegn står forkert (et komma, et anførselstegn, en omvendt skråstreg).",
                en: "The file is no valid JSON: something is missing here, or a sign is wrong (a comma, a quotation mark, a backslash).")
        ),
        (
            ["node content"],
            Localized(
                da: "Her ventes en værdi: en tekst, et tal, eller et ] eller }, der lukker det, der er åbnet.",
                en: "A value is expected here: a text, a number, or a ] or } that closes what was opened.")
        ),
        (
            ["mapping values are not allowed"],
            Localized(
                da: "Her står et kolon midt i en tekst. Sæt teksten i anførselstegn: titel: \"Trivsel: hvordan går det?\"",
                en: "Here stands a colon within a text. Put the text in quotation marks: title: \"Well-being: how are we?\"")
        ),
        (
            ["tab character"],
            Localized(
                da: "Her er rykket ind med tabulatortegn. YAML vil have mellemrum.",
                en: "This is indented with tabs. YAML wants spaces.")
        ),
        (
            ["control characters"],
            Localized(
                da: "Her står et usynligt styretegn, som YAML ikke tillader. Slet det.",
                en: "Here stands an invisible control character, which YAML does not allow. Delete it.")
        ),
        (
            ["could not find expected ':'"],
            Localized(
                da: "Linjen før mangler et kolon efter feltets navn, eller dens tekst er ikke rykket ind.",
                en: "The line before lacks a colon behind the field's name, or its text is not indented.")
        ),
        (
            ["expected ',' or ']'"],
            Localized(
                da: "Listen, der begynder med [, mangler et komma her eller et ] til slut.",
                en: "The list that begins with [ lacks a comma here, or a ] at its end.")
        ),
        (
            ["expected ',' or '}'"],
            Localized(
                da: "Det, der begynder med {, mangler et komma her eller et } til slut.",
                en: "What begins with { lacks a comma here, or a } at its end.")
        ),
        (
            ["expected '-' indicator"],
            Localized(
                da: "Her ventes næste punkt i listen: en linje, der begynder med - og står lige under de andre.",
                en: "The next item of the list is expected here: a line that begins with - right below the others.")
        ),
        (
            ["expected key", "block sequence entries are not allowed", "block mapping"],
            Localized(
                da: "Indrykningen passer ikke til linjerne ovenfor: felter, der hører sammen, skal begynde i samme kolonne.",
                en: "The indentation does not fit the lines above: fields that belong together begin in one column.")
        ),
        (
            ["unexpected end of stream"],
            Localized(
                da: "Et anførselstegn bliver åbnet, men ikke lukket før filens slutning.",
                en: "A quotation mark is opened, and not closed before the end of the file.")
        ),
        (
            ["unexpected document indicator"],
            Localized(
                da: "Et anførselstegn bliver åbnet, men ikke lukket før »---«.",
                en: "A quotation mark is opened, and not closed before \"---\".")
        ),
        (
            ["escape"],
            Localized(
                da: "En omvendt skråstreg i \"…\" skal efterfølges af et tegn, YAML kender. Brug '…' eller skriv \\\\.",
                en: "A backslash in \"…\" must be followed by a sign that YAML knows. Use '…' or write \\\\.")
        ),
        (
            ["comment or line break"],
            Localized(
                da: "En tekst, der begynder med > eller |, skal i anførselstegn, hvis teksten står på samme linje.",
                en: "A text that begins with > or | must be in quotation marks if it stands on the same line.")
        ),
        (
            ["alphabetic or numeric", "anchor", "alias"],
            Localized(
                da: "En tekst, der begynder med & eller *, skal i anførselstegn: \"*.survey.yml\"",
                en: "A text that begins with & or * must be in quotation marks: \"*.survey.yml\"")
        ),
        (
            ["tag"],
            Localized(
                da: "En tekst, der begynder med !, skal i anførselstegn.",
                en: "A text that begins with ! must be in quotation marks.")
        ),
        (
            ["document start"],
            Localized(
                da: "Her ventes enten filens slutning eller »---«: linjen hører ikke til det, der står ovenfor.",
                en: "The end of the file or \"---\" is expected here: the line does not belong to what stands above.")
        ),
    ]

    /// Whether a single word stands on the line before the offset: a field's name, and no text with a colon in it.
    private static func isOneWord(before offset: Int, in file: SourceFile) -> Bool {
        var start = min(offset, file.text.count)
        while start > 0, file.text[start - 1] != 0x0A, file.text[start - 1] != 0x0D { start -= 1 }
        let word = file.text[start..<min(offset, file.text.count)].drop { $0 == 0x20 }
        return !word.isEmpty && word.count < offset - start && !word.contains { $0 == 0x20 || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }
    }

    private static func character(at offset: Int, in file: SourceFile) -> String {
        guard offset < file.text.count else { return "" }
        var end = offset + 1
        while end < file.text.count, file.text[end] & 0xC0 == 0x80 { end += 1 }
        return String(decoding: file.text[offset..<end], as: UTF8.self)
    }
}
