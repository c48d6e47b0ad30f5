/// The words that reports use again and again, in both languages.
package enum Terms {
    package static func kind(_ kind: DefinitionKind, _ language: MessageLanguage) -> String {
        switch (kind, language) {
        case (.survey, .da): "Spørgeskema"
        case (.survey, .en): "Survey"
        case (.question, .da): "Spørgsmål"
        case (.question, .en): "Question"
        case (.goal, .da): "Mål"
        case (.goal, .en): "Goal"
        case (.kpi, .da): "Nøgletal"
        case (.kpi, .en): "KPI"
        case (.dashboard, .da): "Overblik"
        case (.dashboard, .en): "Dashboard"
        }
    }

    /// »1 mål«, »34 nøgletal«, "2 surveys".
    static func count(_ count: Int, _ kind: DefinitionKind, _ language: MessageLanguage) -> String {
        let number = NumberFormat.text(Double(count), language)
        let (one, many): (String, String) =
            switch (kind, language) {
            case (.survey, .da): ("spørgeskema", "spørgeskemaer")
            case (.survey, .en): ("survey", "surveys")
            case (.question, .da): ("spørgsmål", "spørgsmål")
            case (.question, .en): ("question", "questions")
            case (.goal, .da): ("mål", "mål")
            case (.goal, .en): ("goal", "goals")
            case (.kpi, .da): ("nøgletal", "nøgletal")
            case (.kpi, .en): ("KPI", "KPIs")
            case (.dashboard, .da): ("overblik", "overblik")
            case (.dashboard, .en): ("dashboard", "dashboards")
            }
        return "\(number) \(count == 1 ? one : many)"
    }

    /// What rules read, as the rule table names it.
    static func reads(_ kind: String, _ language: MessageLanguage) -> String {
        if language == .en { return kind }
        switch kind {
        case "goal": return "mål"
        case "kpi": return "nøgletal"
        case "survey": return "spørgeskema"
        case "question": return "spørgsmål"
        case "dashboard": return "overblik"
        case "file": return "fil"
        case "file set": return "filsæt"
        default: return kind
        }
    }

    static func severity(_ severity: Severity, _ language: MessageLanguage) -> String {
        switch (severity, language) {
        case (.error, .da): "fejl"
        case (.warning, .da): "advarsel"
        case (.info, .da): "info"
        case (.off, .da): "fra"
        default: severity.name
        }
    }

    static func severities(_ count: Int, _ severity: Severity, _ language: MessageLanguage) -> String {
        let number = NumberFormat.text(Double(count), language)
        switch (severity, language) {
        case (.error, .da): return "\(number) fejl"
        case (.warning, .da): return count == 1 ? "1 advarsel" : "\(number) advarsler"
        case (.error, .en): return count == 1 ? "1 error" : "\(number) errors"
        case (.warning, .en): return count == 1 ? "1 warning" : "\(number) warnings"
        default: return "\(number) info"
        }
    }
}
