import MeaningLint

extension RuleSet {
    /// The built-in rules with the languages that come with them.
    public static func builtIn() -> RuleSet {
        RuleSet(rules: builtInRules, languages: .builtIn()) {
            EmbeddedFile.all.first { $0.name == "Lexicons/instruments.tsv" }.map { Instruments(tsv: $0.bytes) } ?? .none
        }
    }
}

extension LanguageSet {
    /// The languages that are a folder under `Lexicons`, each with its table under `Frequencies`.
    public static func builtIn() -> LanguageSet {
        var folders: [(code: String, files: [(name: String, bytes: UnsafeBufferPointer<UInt8>)])] = []
        for file in EmbeddedFile.all where file.name.hasPrefix("Lexicons/") {
            let parts = file.name.split(separator: "/")
            guard parts.count == 3, let name = parts[2].split(separator: ".").first else { continue }
            if folders.last?.code != String(parts[1]) { folders.append((String(parts[1]), [])) }
            folders[folders.count - 1].files.append((String(name), file.bytes))
        }
        for file in EmbeddedFile.all where file.name.hasPrefix("Frequencies/") {
            guard let code = file.name.split(separator: "/").last?.split(separator: ".").first,
                let index = folders.firstIndex(where: { $0.code == code })
            else { continue }
            folders[index].files.append(("frequencies", file.bytes))
        }
        return LanguageSet(folders.map { LanguagePack(code: $0.code, files: $0.files) }, otherWords: otherWords)
    }

    private static var otherWords: [[UInt8]] {
        guard let file = EmbeddedFile.all.first(where: { $0.name == "Lexicons/other-languages.tsv" }) else { return [] }
        return file.bytes.split(separator: 0x0A).filter { $0.first != UInt8(ascii: "#") }.flatMap { line in
            line.split(separator: 0x09).dropFirst().flatMap { $0.split(separator: 0x20).map(Array.init) }
        }
    }
}
