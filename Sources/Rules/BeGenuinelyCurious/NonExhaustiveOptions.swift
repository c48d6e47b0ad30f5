import MeaningLint

/// A list of things to choose from that has no place for anything else.
enum NonExhaustiveOptions {
    static let closed = Message(
        da: ("Der er {=count} svar at vælge mellem, og intet »andet« eller »ingen af disse«.", "Hvor skal den sætte kryds, som ikke finder sit svar?"),
        en: ("There are {=count} answers to choose from, and no \"other\" or \"none of these\".", "Where is someone to tick who does not find their answer?"))

    static let rule = Rule(
        id: "non-exhaustive-options", principle: .curious, serves: 1, severity: .info,
        title: Localized(da: "Ikke plads til andre svar", en: "No room for another answer"),
        why: Localized(
            da: "Den, hvis svar ikke står på listen, vælger noget, der ikke passer, eller springer over. Begge dele ser ud som viden.",
            en: "Who does not find their answer on the list picks something that does not fit, or skips. Both look like knowledge."),
        sources: ["Krosnick & Presser, Question and Questionnaire Design (2010)", "Pew Research Center, Writing Survey Questions"],
        decides: Localized(
            da: "Fire eller flere svar, der er navne på ting (ved ikke og ikke relevant tæller ikke), uden »andet« eller »ingen af disse« og uden »udtømmende: true«. Ikke for skalaer, tal, ja og nej i alle former, svar på spørgsmål om en grad eller et tidspunkt (hvor fast, hvornår) eller lister, der er hele i sig selv (måneder, ugedage, klassetrin).",
            en: "Four or more answers that name things (don't know and not relevant don't count), without \"other\" or \"none of these\" and without `exhaustive: true`. Not for scales, numbers, yes and no in any words, answers to a question that asks for a degree or a time (how firm, when), or lists that are whole by nature (months, weekdays, class levels)."),
        options: [RuleOption("min-options", .integer(4), da: "færrest svar, før reglen spørger", en: "fewest answers before the rule asks")],
        messages: [closed],
        examples: [
            .bad(.question, .da, "id: ↓transport↑\ntekst: Hvordan kom du herhen?\nsvarmuligheder: [Bil, Bus, Cykel, Tog]\n"),
            .bad(.question, .en, "id: ↓transport↑\ntext: How did you get here?\noptions: [Car, Bus, Bicycle, Train]\n"),
            .good(.question, .da, "id: transport\ntekst: Hvordan kom du herhen?\nsvarmuligheder: [Bil, Bus, Cykel, Tog, Andet]\n"),
            .good(.question, .da, "id: dag\ntekst: Hvilken dag kom du?\nsvarmuligheder: [Mandag, Tirsdag, Onsdag, Torsdag, Fredag]\n"),
            .good(.question, .da, "id: ro\ntekst: Er der ro til at læse?\nsvarmuligheder: [Slet ikke, I mindre grad, I nogen grad, I høj grad]\n"),
            .good(.question, .en, "id: transport\ntext: How did you get here?\noptions: [Car, Bus, Bicycle, Train]\nexhaustive: true\n"),
            .good(.question, .en, "id: children\ntext: How many children have you?\noptions: [None, \"1\", \"2\", 3 or more]\n"),
        ],
        check: .init(item: { item, context in
            let question = item.question
            guard item.pack[lexicon: "answer-words"] != nil, question.kind == .single || question.kind == .multiple, question.exhaustive != true, question.options.count >= context.integer("min-options") else { return }
            let answers = item.answers
            let points = answers.substantive
            guard points.count >= context.integer("min-options"), !answers.answers.contains(where: { isLast($0, item) }) else { return }
            guard !asksForOrder(item), !answers.isYesNo, !answers.isScale, item.ranges == nil, !isClosed(points.map(\.text), item), !isMostlyNumbers(points.map(\.text)) else { return }
            if points.count(where: \.holdsScaleWord) * 5 >= points.count * 3 || sharesWord(points.map(\.text), item) || isMostlyTime(points.map(\.text), item) { return }
            context.report(closed, on: question, [.count("count", points.count)])
        }))

    /// »Andet«, »ingen af disse«, and »jeg har ikke brugt nogen af dem« close a list; »ikke relevant« does not.
    private static func isLast(_ answer: AnswerList.Answer, _ item: Item) -> Bool {
        switch answer.role {
        case .other, .none: true
        case .notRelevant: item.words(answer.text).words.count >= 3
        default: item.has("list-ends", in: [answer.text])
        }
    }

    /// »Hvor fast er madrassen?«, "How did it taste?": whatever the words, the answers are degrees.
    private static func asksForOrder(_ item: Item) -> Bool {
        guard let text = item.question.text else { return false }
        let kinds = item.cues("answer-order", text).map(\.kind)
        return kinds.contains("ordinal") && !kinds.contains("nominal")
    }

    /// Whether all answers belong to one closed set.
    private static func isClosed(_ options: [Text], _ item: Item) -> Bool {
        let sets = options.map { option in
            // »En mandag«, "on Monday": a small word may stand in front.
            Set(item.cues("closed-sets", option).filter { $0.words.lowerBound <= 1 }.compactMap { $0.entry[column: "set"] })
        }
        guard let first = sets.first else { return false }
        return !sets.dropFirst().reduce(first) { $0.intersection($1) }.isEmpty
    }

    /// Answers that share a word tell degrees of one thing: »Jeg klarer det selv«, »Jeg klarer det med hjælp«.
    private static func sharesWord(_ options: [Text], _ item: Item) -> Bool {
        var uses: [String: Int] = [:]
        for option in options {
            let words = item.words(option)
            for word in Set(words.words.indices.filter { words.letters($0) >= 4 }.map(words.foldedText)) { uses[word, default: 0] += 1 }
        }
        return uses.values.contains { $0 * 2 > options.count }
    }

    /// »Samme dag«, »dagen efter«, "within a week"
    private static func isMostlyTime(_ options: [Text], _ item: Item) -> Bool {
        options.count { !item.cues("time-units", $0).isEmpty } * 2 >= options.count
    }

    private static func isMostlyNumbers(_ options: [Text]) -> Bool {
        let numbers = options.count { option in option.withUTF8 { bytes in bytes.count <= 2 || bytes.contains { (0x30...0x39).contains($0) } } }
        return numbers * 2 >= options.count
    }
}
