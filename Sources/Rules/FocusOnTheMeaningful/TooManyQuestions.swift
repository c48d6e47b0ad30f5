import MeaningLint

/// A questionnaire that is longer than those who answer have strength for.
enum TooManyQuestions {
    static let many = Message(
        da: ("Der er op til {=count} spørgsmål at svare på; til {audience} er grænsen {=limit}.", "Hvilke fem ville vi savne mest?"),
        en: ("There are up to {=count} questions to answer; for {audience} the limit is {=limit}.", "Which five would we miss most?"))

    static let rule = Rule(
        id: "too-many-questions", principle: .meaningful, serves: 2, severity: .warning,
        title: Localized(da: "Mange spørgsmål", en: "Many questions"),
        why: Localized(
            da: "Hvert spørgsmål koster den, der svarer, kræfter, og de sidste svar bliver de dårligste. Den, der har få kræfter, har færrest svar i sig.",
            en: "Each question costs strength, and the last answers are the poorest. Those with little strength have the fewest answers in them."),
        sources: ["Indenrigs- og Sundhedsministeriet, brugertilfredshedsundersøgelser: 30 spørgsmål til forældre og elever, 25 i hjemmeplejen, 20 på plejehjem, 15 på botilbud"],
        decides: Localized(
            da: "Den længste vej gennem skemaet har flere spørgsmål end grænsen: 30; i hjemmeplejen 25, på plejehjem 20, på botilbud og døgninstitutioner 15 – efter hvem der svarer, ikke hvem det handler om. Spørgsmål, der hænger på forskellige svar på det samme spørgsmål (»hvis: ID = SVAR«), udelukker hinanden; en matrix tæller sine rækker.",
            en: "The longest path through the survey has more questions than the limit: 30; in home care 25, in care homes 20, in residential care 15 – by who answers, not whom it is about. Questions that hang on different answers to the same question (`if: ID = ANSWER`) exclude each other; a grid counts its rows."),
        options: [
            RuleOption("max-questions", .integer(30), da: "flest spørgsmål", en: "most questions"),
            RuleOption("max-home-care", .integer(25), da: "flest i hjemmeplejen", en: "most in home care"),
            RuleOption("max-care-home", .integer(20), da: "flest på plejehjem", en: "most in care homes"),
            RuleOption("max-institution", .integer(15), da: "flest på botilbud og døgninstitutioner", en: "most in residential care"),
        ],
        messages: [many],
        examples: [
            .bad(.survey, .da, "id: ↓bosted↑\nrespondenter: beboere på bostedet\nspørgsmål:\n" + questions("Kan du lide nummer", "tekst", 16)),
            .bad(.survey, .en, "id: ↓pool↑\naudience: visitors\nquestions:\n" + questions("Do you like number", "text", 31)),
            .good(.survey, .da, "id: hal\nrespondenter: gæster i hallen\nminutter: 30\nspørgsmål:\n" + questions("Kan du lide nummer", "tekst", 30)),
            .good(.survey, .en, "id: home\naudience: parents of children in residential care\nminutes: 20\nquestions:\n" + questions("Do you like number", "text", 20)),
        ],
        check: .init(survey: { survey, context in
            let count = SurveyPath.longest(survey) { question in Double(question.kind == .grid ? max(1, question.rows.count) : 1) }
            let place = place(survey, context)
            let limit = context.integer("max-" + place)
            guard Int(count) > limit else { return }
            let names = survey.audience.filled.map(\.string)
            context.report(
                many, on: survey,
                [
                    .count("count", Int(count)), .count("limit", limit),
                    Fact("audience", names.isEmpty ? .localized(Localized(da: "alle", en: "everyone")) : .words(names)),
                ])
        }))

    /// Where those who answer live, for the limit.
    private static func place(_ survey: Survey, _ context: Context) -> String {
        guard let pack = context.language(of: survey) else { return "questions" }
        let kinds = Set(survey.audience.flatMap { AudienceGroups.kinds(of: $0, pack, context) })
        return ["institution", "care-home", "home-care"].first(where: kinds.contains) ?? "questions"
    }

    private static func questions(_ text: String, _ key: String, _ count: Int) -> String {
        (1...count).map { "  - { id: q\($0), \(key): \(text) \($0)? }\n" }.joined()
    }
}

/// What kind of people a survey's audience is, by the language's `audience-groups`.
enum AudienceGroups {
    /// None where others answer for them: »forældre til børn i vuggestue«.
    static func kinds(of audience: Text, _ pack: LanguagePack, _ context: Context) -> [String] {
        let kinds = context.cues("audience-groups", in: audience, pack: pack).map(\.kind)
        return kinds.contains("none") ? [] : kinds
    }
}

/// The way through a survey that has most to answer.
enum SurveyPath {
    /// The sum of `weight` over the longest path: of the questions that hang on different answers to one question, those of one
    /// answer (CONTRACT, section 3: `if: ID = OPTION`); any other condition counts as met.
    static func longest(_ survey: Survey, _ weight: (Question) -> Double) -> Double {
        var sum = 0.0
        var branches: [String: [String: Double]] = [:]
        for question in survey.questions {
            if let condition = question.condition?.string, let branch = branch(condition) {
                branches[branch.id, default: [:]][branch.option, default: 0] += weight(question)
            } else {
                sum += weight(question)
            }
        }
        return sum + branches.values.reduce(0) { $0 + ($1.values.max() ?? 0) }
    }

    private static func branch(_ condition: String) -> (id: String, option: String)? {
        let sides = condition.replacing("==", with: "=").split(separator: "=", omittingEmptySubsequences: false).map { $0.trimmed.trimmingQuotes }
        guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty, !sides[0].hasSuffix("!"), !sides[0].hasSuffix("<"), !sides[0].hasSuffix(">"), !sides[0].contains(" ") else { return nil }
        return (sides[0], sides[1].lowercased())
    }
}
