import MeaningLint

/// The framework's eighteen questions and thirteen shifts, and the rules that serve them.
public enum Compass {
    /// A way from the old to the new, and the rules that meet it.
    struct Shift {
        var name: Localized
        var rules: [String]
    }

    static let shifts: [Shift] = [
        Shift(name: Localized(da: "Fra KPI til tegn på værdi", en: "From KPI to signs of value"), rules: ["recipient-need-missing", "only-outputs"]),
        Shift(name: Localized(da: "Fra slutmål til næste skridt", en: "From end goal to next step"), rules: ["endpoint-only"]),
        Shift(name: Localized(da: "Fra dit mål til vores mål", en: "From your goal to our goal"), rules: ["your-goal-language", "agreed-with-missing"]),
        Shift(name: Localized(da: "Fra skrivebordet til den andens sted", en: "From the desk to the other's place"), rules: ["listened-to-missing", "not-tested"]),
        Shift(name: Localized(da: "Fra ydelseskatalog til fagligt rum", en: "From service catalogue to professional room"), rules: ["law-first-goal"]),
        Shift(name: Localized(da: "Fra datadrevet til vidensinformeret", en: "From data-driven to informed by knowledge"), rules: ["only-numbers"]),
        Shift(name: Localized(da: "Fra alle tallene til det, der betyder noget", en: "From all the figures to what matters"), rules: ["too-many-kpis", "kpi-unused"]),
        Shift(name: Localized(da: "Fra benchmark til at fortolke og forklare", en: "From benchmark to interpreting and explaining"), rules: ["ranking-units", "benchmark-without-context"]),
        Shift(name: Localized(da: "Fra at konstatere til at tale", en: "From stating to talking"), rules: ["no-learning-forum", "no-conversation-question"]),
        Shift(name: Localized(da: "Fra nulfejl til læring", en: "From zero errors to learning"), rules: ["extreme-target"]),
        Shift(name: Localized(da: "Fra konsekvens til indsigt", en: "From consequence to insight"), rules: ["consequence-language"]),
        Shift(name: Localized(da: "Fra kontrol til relation", en: "From control to relation"), rules: ["control-only-use"]),
        Shift(name: Localized(da: "Fra resultat til dilemma", en: "From result to dilemma"), rules: ["dilemma-missing", "no-balancing-measure"]),
    ]

    /// What no program can see: principle and question.
    static let unseen: [(Principle, Int)] = [(.curious, 2), (.craft, 3), (.change, 1), (.learn, 3)]

    /// The page `docs/compass.md`.
    public static func markdown(_ rules: RuleSet) -> String {
        func links(_ ids: [String]) -> String { ids.map { "[\($0)](rules/\($0).md)" }.joined(separator: ", ") }
        var text = "<!-- Written by scripts/docs from the rules. -->\n# The compass and the rules\n\n"
        text += "Målkompasset asks three questions in each of six principles. This page says which rules serve them, and where no program can see.\n\n"
        for (number, principle) in Principle.allCases.filter({ $0 != .format }).enumerated() {
            text += "## \(number + 1). \(principle.title.en) – \(principle.title.da)\n\n| question | rules |\n| --- | --- |\n"
            for (index, question) in principle.questions.enumerated() {
                let ids = rules.rules.filter { $0.principle == principle && $0.serves == index + 1 }.map(\.id)
                let isUnseen = unseen.contains { $0.0 == principle && $0.1 == index + 1 }
                var cell = links(ids)
                if isUnseen { cell += (cell.isEmpty ? "" : "; ") + "*the question itself no program can see: `meaning-lint questions` leaves room for it*" }
                text += "| \(question.en)<br>*\(question.da)* | \(cell) |\n"
            }
            text += "\n"
        }
        text += "## The thirteen shifts\n\n| from → to | rules |\n| --- | --- |\n"
        for shift in shifts { text += "| \(shift.name.en)<br>*\(shift.name.da)* | \(links(shift.rules)) |\n" }
        return text
    }
}
