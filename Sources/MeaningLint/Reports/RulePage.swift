/// What is to be known about one rule: for `meaning-lint explain`, and, as Markdown, for `docs/rules/`.
public struct RulePage {
    let rule: Rule
    let language: MessageLanguage

    public init(_ rule: Rule, language: MessageLanguage) {
        self.rule = rule
        self.language = language
    }

    private func say(_ da: String, _ en: String) -> String { language == .da ? da : en }

    /// The framework's question that the rule serves.
    private var served: String? {
        rule.principle.questions.indices.contains(rule.serves - 1) ? rule.principle.questions[rule.serves - 1][language] : nil
    }

    private var severity: String {
        let own = Terms.severity(rule.severity, language)
        if let graver = rule.graver {
            return say("\(own), i grove tilfælde \(Terms.severity(graver, language))", "\(own), in grave cases \(Terms.severity(graver, language))")
        }
        guard let milder = rule.milder else { return own }
        return say("\(own), i milde tilfælde \(Terms.severity(milder, language))", "\(own), in mild cases \(Terms.severity(milder, language))")
    }

    public func text(isColored: Bool) -> String {
        let paint = Paint(isOn: isColored)
        var text = paint.strong(rule.title[language]) + "  " + paint.quiet(rule.id) + "\n"
        text += "\(rule.principle.title[language])" + (served.map { ": \($0)" } ?? "") + "\n"
        if let origin = rule.origin { text += say("egen regel: ", "own rule: ") + "\(origin.file):\(origin.position.line)\n" }
        text += "\(severity) · " + say("læser: ", "reads: ") + rule.reads.map { Terms.reads($0, language) }.joined(separator: ", ") + "\n"
        func section(_ title: String, _ body: String) {
            text += "\n" + paint.strong(title) + "\n" + wrapped(body) + "\n"
        }
        section(say("Hvorfor", "Why"), rule.why[language])
        if !rule.sources.isEmpty { section(say("Kilder", "Sources"), rule.sources.map { "– " + $0 }.joined(separator: "\n")) }
        section(say("Sådan afgør reglen det", "How the rule decides"), rule.decides[language])
        if !rule.options.isEmpty {
            section(
                say("Indstillinger", "Options"),
                rule.options.map { "\($0.name): \($0.fallback.text)  – \($0.meaning[language])" }.joined(separator: "\n"))
        }
        section(
            say("Det siger den", "What it says"),
            rule.messages.map { readable($0.text[language]) + "\n    " + readable($0.question[language]) }.joined(separator: "\n"))
        if let write = rule.write { section(say("Det kan der stå", "What can be written"), write[language]) }
        for isBad in [true, false] {
            let all = rule.examples.filter { $0.isBad == isBad }
            // A custom rule may have examples in one language only.
            let examples = rule.origin == nil ? all.filter { $0.language == language } : all
            if examples.isEmpty { continue }
            text += "\n" + paint.strong(isBad ? say("Her spørger den", "It asks here") : say("Her er den tavs", "It is silent here")) + "\n"
            text += examples.map { example in
                example.text.split(separator: "\n").map { line in
                    "    " + (isColored ? line.replacing("↓", with: "\u{1B}[4m").replacing("↑", with: "\u{1B}[0m") : line.replacing("↓", with: "[").replacing("↑", with: "]"))
                }.joined(separator: "\n")
            }.joined(separator: "\n\n") + "\n"
        }
        return text
    }

    /// In one language: what a viewer shows beside a finding.
    func help() -> String {
        var text = "# \(rule.title[language])\n\n"
        if let served { text += "*\(rule.principle.title[language]): \(served)*\n\n" }
        text += "\(rule.why[language])\n\n"
        text += "## " + say("Sådan afgør reglen det", "How the rule decides") + "\n\n\(rule.decides[language])\n"
        if let write = rule.write { text += "\n## " + say("Det kan der stå", "What can be written") + "\n\n```yaml\n\(write[language])\n```\n" }
        if !rule.options.isEmpty {
            text += "\n## " + say("Indstillinger", "Options") + "\n\n"
            for option in rule.options { text += "- `\(option.name)` (\(option.fallback.text)): \(option.meaning[language])\n" }
        }
        for isBad in [true, false] {
            let examples = rule.examples.filter { $0.isBad == isBad && $0.language == language }
            if examples.isEmpty { continue }
            text += "\n## " + (isBad ? say("Her spørger den", "It asks here") : say("Her er den tavs", "It is silent here")) + "\n"
            for example in examples { text += "\n```yaml\n" + example.text.replacing("↓", with: "").replacing("↑", with: "") + "```\n" }
        }
        if !rule.sources.isEmpty { text += "\n" + rule.sources.map { "- \($0)\n" }.joined() }
        return text
    }

    /// Placeholders as a reader takes them: »…«.
    private func readable(_ template: String) -> String {
        var result = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open] + "…"
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    private func wrapped(_ text: String) -> String {
        text.split(separator: "\n").map { line in
            var lines: [String] = []
            var current = "   "
            for word in line.split(separator: " ", omittingEmptySubsequences: false) {
                if current.count + word.count + 1 > 96, current.count > 4 {
                    lines.append(current)
                    current = "   "
                }
                current += " " + word
            }
            return (lines + [current]).joined(separator: "\n")
        }.joined(separator: "\n")
    }

    /// The page of `docs/rules/`, in English with the Danish words that users see.
    public func markdown() -> String {
        var text = "\(rule.origin == nil ? "<!-- Written by scripts/docs from the rule's own file. -->\n" : "")# `\(rule.id)`: \(rule.title.en)\n\n"
        text += "*\(rule.title.da)*\n\n"
        text += "| | |\n| --- | --- |\n"
        text += "| principle | \(rule.principle.title.en)" + (served.map { ": \($0)" } ?? "") + " |\n"
        if let origin = rule.origin { text += "| own rule | `\(origin.file)`, line \(origin.position.line) |\n" }
        text += "| severity | \(severity) |\n| reads | \(rule.reads.joined(separator: ", ")) |\n\n"
        text += "## Why\n\n\(rule.why.en)\n\n"
        if !rule.sources.isEmpty { text += rule.sources.map { "- \($0)\n" }.joined() + "\n" }
        text += "## How it decides\n\n\(rule.decides.en)\n\n"
        if !rule.options.isEmpty {
            text += "| option | default | meaning |\n| --- | --- | --- |\n"
            text += rule.options.map { "| `\($0.name)` | \($0.fallback.text) | \($0.meaning.en) |\n" }.joined() + "\n"
        }
        text += "## What it says\n\n| English | dansk |\n| --- | --- |\n"
        for message in rule.messages {
            text += "| \(readable(message.text.en)) *\(readable(message.question.en))* | \(readable(message.text.da)) *\(readable(message.question.da))* |\n"
        }
        if let write = rule.write { text += "\nWhat can be written:\n\n```yaml\n\(write.en)\n```\n" }
        for isBad in [true, false] {
            let examples = rule.examples.filter { $0.isBad == isBad }
            if examples.isEmpty { continue }
            text += isBad ? "\n## It asks here\n" : "\n## It is silent here\n"
            for example in examples {
                text += "\n```yaml\n" + example.text.replacing("↓", with: "").replacing("↑", with: "") + "```\n"
                let marked = Self.marked(example.text)
                if isBad, !marked.isEmpty { text += "\nat `\(marked.replacing("\n", with: " "))`\n" }
            }
        }
        return text
    }

    /// The words between the marks.
    static func marked(_ text: String) -> String {
        guard let start = text.firstIndex(of: "↓"), let end = text[start...].firstIndex(of: "↑") else { return "" }
        return String(text[text.index(after: start)..<end])
    }
}
