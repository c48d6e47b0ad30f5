/// A first configuration for a folder, from what was found in it: `meaning-lint init`.
public struct Proposal {
    let result: Linter.Result
    let rules: RuleSet
    let language: MessageLanguage
    private let dialects: DialectSet

    /// - Parameter language: nil to write in the language that most definitions are written in.
    public init(_ result: Linter.Result, dialects: DialectSet, language: MessageLanguage?) {
        self.result = result
        self.dialects = dialects
        rules = result.rules
        self.language = language ?? Self.mostUsedLanguage(result)
    }

    private static func mostUsedLanguage(_ result: Linter.Result) -> MessageLanguage {
        let danish = result.files.count { $0.source.map { file in file.text.contains(0xC3) } ?? false }
        let linted = max(1, result.lintedFiles)
        return danish * 2 > linted ? .da : .en
    }

    private func say(_ da: String, _ en: String) -> String { language == .da ? da : en }

    public func text() -> String {
        let counts = Counts(result)
        var text = say(
            "# Konfiguration af meaning-lint: hvad der bliver spurgt om i denne mappe, og hvor meget det vejer.\n# Alt, der ikke står her, har sin standard. »meaning-lint check --print-config FIL« viser, hvad der gælder.\n",
            "# Configuration of meaning-lint: what is asked in this folder, and what it weighs.\n# What is not written here has its default. `meaning-lint check --print-config FILE` shows what holds.\n")
        let kinds = [DefinitionKind.goal, .kpi, .survey, .question, .dashboard].compactMap { kind in
            counts.definitions[kind].map { Terms.count($0, kind, language) }
        }
        if !kinds.isEmpty {
            text += say("# Fundet her: ", "# Found here: ") + MessageText.list(kinds, language) + say(" i ", " in ")
            text += say("\(result.lintedFiles) \(result.lintedFiles == 1 ? "fil" : "filer").\n", "\(result.lintedFiles) \(result.lintedFiles == 1 ? "file" : "files").\n")
        }
        text += "\nlanguage: \(language.rawValue)" + say("          # sproget i beskeder: da eller en\n", "          # of messages: da or en\n")
        text += say("fail-on: error        # den laveste vægt, der får CI til at sige fra: error, warning, info, never\n", "fail-on: error        # the lowest severity that CI fails on: error, warning, info, never\n")

        text += formats

        let folders = foldersWithDefinitions
        text += say("\n# Mapper og filer, der ikke skal læses; mønstre som i .gitignore.\n", "\n# Folders and files to leave out; patterns as in .gitignore.\n")
        text += "exclude: []\n"
        if !folders.isEmpty {
            text += say("# Kun det her, hvis mappen også rummer andet:\n", "# Only these, if the folder holds other things too:\n")
            text += "# include: [" + folders.map { "\"\(Escaping.quotedYAML($0))/**\"" }.joined(separator: ", ") + "]\n"
        }

        text += say(
            "\n# Regler: off, info, warning eller error; »meaning-lint rules« viser dem alle.\n",
            "\n# Rules: off, info, warning or error; `meaning-lint rules` lists them.\n")
        let common = mostCommonRules
        if common.isEmpty {
            text += "# rules:\n#   jargon: info\n"
        } else {
            text += "rules:\n"
            text += say("  # Det, der oftest bliver spurgt om her i dag:\n", "  # What is asked most often here today:\n")
            for (id, count) in common {
                guard let rule = rules[id] else { continue }
                let line = "  \(id): \(rule.severity.name)"
                text += line + String(repeating: " ", count: max(2, 36 - line.count))
                text += say("# \(rule.title.da) \(count) \(count == 1 ? "sted" : "steder")\n", "# \(rule.title.en) \(count) \(count == 1 ? "place" : "places")\n")
            }
        }

        text += say(
            "\n# Hvem der svarer og læser. lay: true er dem, der ikke kender fagordene; knows: ord, de kender alligevel.\n",
            "\n# Who answers and reads. lay: true for people who don't know professional terms; knows: terms they know all the same.\n")
        text += "audiences:\n"
        text += say("  borgere: { lay: true }\n", "  residents: { lay: true }\n")
        text += say("  # controllere: { lay: false, knows: [benchmark, evidens] }\n", "  # controllers: { lay: false, knows: [benchmark, baseline] }\n")
        text += say(
            "\n# Vores egne ord: undgå det ene, sig det andet.\n# terms:\n#   - { avoid: visitation, say: \"vurdering af, hvad du kan få hjælp til\", audience: borgere }\n",
            "\n# Our own words: avoid the one, say the other.\n# terms:\n#   - { avoid: triage, say: \"deciding who is seen first\", audience: residents }\n")
        return text
    }

    /// The foreign formats that were found, how they are read, and where more can be written; for what is not known, how to describe it.
    private var formats: String {
        var files: [String: Int] = [:]
        for file in result.files { for name in Set(file.formats.filter { !$0.isNative }.map(\.dialect)) { files[name, default: 0] += 1 } }
        var text = ""
        if !files.isEmpty {
            text += say(
                "\n# Formater, der er fundet her og bliver læst, hvor de ligger. »meaning-lint dialects FIL« viser hvordan.\n",
                "\n# Formats that were found here and are read where they are. `meaning-lint dialects FILE` shows how.\n")
            for (name, count) in files.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
                let also = dialects.named(name)?.alsoTexts ?? []
                let line = "#   \(name): " + say("\(count) \(count == 1 ? "fil" : "filer")", "\(count) \(count == 1 ? "file" : "files")")
                text += line + (also.isEmpty ? "" : say("; det, formatet ikke har plads til, kan stå under ", "; what the format has no place for can stand below ") + also.joined(separator: ", ")) + "\n"
            }
        }
        if files.isEmpty && result.lintedFiles > 0 || result.skippedFiles.isEmpty { return text }
        return text + say(
            "\n# Et format, som ingen dialekt kender, kan beskrives her (docs/dialects.md):\n# dialects:\n#   - name: vores-ark\n#     when: { keys: [ark] }\n#     kpi: { each: /ark/*, id: navn, title: titel }\n",
            "\n# A format that no dialect knows can be described here (docs/dialects.md):\n# dialects:\n#   - name: our-sheets\n#     when: { keys: [sheets] }\n#     kpi: { each: /sheets/*, id: name, title: title }\n")
    }

    /// The folders right below that hold definitions, when there are other files beside them.
    private var foldersWithDefinitions: [String] {
        guard !result.skippedFiles.isEmpty else { return [] }
        var folders: Set<String> = []
        for file in result.files where file.outcome == .linted {
            let parts = file.file.split(separator: "/")
            if parts.count > 1, parts[0] != ".." { folders.insert(String(parts[0])) }
        }
        return folders.sorted()
    }

    private var mostCommonRules: [(String, Int)] {
        var counts: [String: Int] = [:]
        for (_, finding) in result.findings where rules.rules[finding.rule].principle != .format { counts[rules.rules[finding.rule].id, default: 0] += 1 }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(8).map { ($0.key, $0.value) }
    }
}
