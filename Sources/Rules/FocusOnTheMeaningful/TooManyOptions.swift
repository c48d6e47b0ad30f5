import MeaningLint

/// A list of answers that nobody reads to the end.
enum TooManyOptions {
    static let many = Message(
        da: ("Der er {=count} svar at vælge mellem i én liste.", "Hvilke af dem bruger vi hver for sig bagefter?"),
        en: ("There are {=count} answers to choose from in one list.", "Which of them will we use one by one afterwards?"))

    static let rule = Rule(
        id: "too-many-options", principle: .meaningful, serves: 2, severity: .info,
        title: Localized(da: "Mange svar i én liste", en: "Many answers in one list"),
        why: Localized(
            da: "I en lang liste vinder de første svar på papir og de sidste, når nogen læser højt.",
            en: "In a long list the first answers win on paper, and the last when somebody reads aloud."),
        sources: ["Krosnick & Presser, Question and Questionnaire Design (2010): primacy and recency", "Pew Research Center, Writing Survey Questions"],
        decides: Localized(
            da: "Mere end ti svar i én liste, som man ikke kan søge i (»søgbar: true«). Skalaer og tal er ingen liste.",
            en: "More than ten answers in one list that can't be searched (`searchable: true`). Scales and numbers are no list."),
        options: [RuleOption("max-options", .integer(10), da: "flest svar i en liste", en: "most answers in a list")],
        messages: [many],
        examples: [
            .bad(.question, .da, "id: ↓sport↑\ntekst: Hvad dyrker du?\nsvarmuligheder: [Fodbold, Håndbold, Svømning, Løb, Tennis, Dans, Yoga, Judo, Roning, Ridning, Andet]\n"),
            .bad(.question, .en, "id: ↓sport↑\ntext: What do you do?\noptions: [Football, Handball, Swimming, Running, Tennis, Dance, Yoga, Judo, Rowing, Riding, Other]\n"),
            .good(.question, .da, "id: sport\ntekst: Hvad dyrker du?\nsvarmuligheder: [Fodbold, Svømning, Løb, Andet]\n"),
            .good(.question, .en, "id: sport\ntext: What do you do?\nsearchable: true\noptions: [Football, Handball, Swimming, Running, Tennis, Dance, Yoga, Judo, Rowing, Riding, Other]\n"),
        ],
        check: .init(item: { item, context in
            let count = item.question.options.count
            guard item.question.searchable != true, count > context.integer("max-options") else { return }
            // The points of a scale are another matter: scale-points.
            let numbers = item.question.options.count { $0.withUTF8 { ($0.first { $0 > 0x20 }).map { (0x30...0x39).contains($0) } ?? false } }
            if item.answers.isScale || numbers * 3 >= count * 2 { return }
            context.report(many, on: item.question, [.count("count", count), .count("limit", context.integer("max-options"))])
        }))
}
