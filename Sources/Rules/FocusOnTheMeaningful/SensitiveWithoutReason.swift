import MeaningLint

/// A question on something private, without saying why, or without a way round it.
enum SensitiveWithoutReason {
    static let unexplained = Message(
        da: ("Spørgsmålet handler om {=topic} ({words}), og der står ikke, hvorfor vi spørger.", "Hvad har vi brug for det til, og hvad siger vi til den, der spørger?"),
        en: ("The question is about {=topic} ({words}), and it does not say why we ask.", "What do we need it for, and what do we say when someone asks?"))
    static let forced = Message(
        da: ("Spørgsmålet handler om {=topic} ({words}), det skal besvares, og intet svar lader én slippe.", "Hvad gør den, der helst vil holde det for sig selv?"),
        en: ("The question is about {=topic} ({words}), it must be answered, and no answer lets one off.", "What does someone do who would rather keep it to themselves?"))

    static let rule = Rule(
        id: "sensitive-without-reason", principle: .meaningful, serves: 2, severity: .warning,
        title: Localized(da: "Noget privat uden grund", en: "Something private without a reason"),
        why: Localized(
            da: "Om helbred, tro, vold og gæld svarer man kun ærligt, når man ved, hvad svaret skal bruges til. Loven kræver det samme for de følsomme oplysninger.",
            en: "On health, faith, violence and debt people answer honestly only when they know what the answer is for. For sensitive data the law asks the same."),
        sources: ["GDPR, articles 9, 10 and 13", "Willis & Lessler, QAS-99 (1999), step 6a: sensitive content"],
        decides: Localized(
            da: "Spørgsmålet rummer et ord fra listen over følsomme emner (sygdom, diagnose, handicap, psykisk helbred, misbrug, medicin, graviditet, sexliv, religion, oprindelse, politik, fagforening, straf, gæld, indkomst, vold, selvmord), og enten siger hverken »hvorfor«, »hjælp«, skemaets formål eller indledning noget om grunden, eller det er påkrævet uden et svar, der lader én slippe. Ikke, hvad man syntes om behandlingen.",
            en: "The question holds a word of the list of sensitive topics (illness, diagnosis, disability, mental health, addiction, medicine, pregnancy, sex life, religion, origin, politics, union, offences, debt, income, violence, suicide), and either neither `why`, `help` nor the survey's purpose or intro gives the reason, or it is required and no answer lets one off. Not how people liked the treatment."),
        messages: [unexplained, forced],
        examples: [
            .bad(.question, .da, "id: syg\ntekst: ↓Har du fået en diagnose af en psykiater↑?\ntype: ja-nej\nhvorfor:\n"),
            .bad(.question, .en, "id: ill\ntext: ↓What is your religion↑?\nwhy:\n"),
            .bad(.question, .en, "id: debt\ntext: Are you in ↓debt↑?\noptions: [\"Yes\", \"No\"]\nrequired: true\n"),
            .good(.question, .da, "id: syg\ntekst: Har du fået en diagnose af en psykiater?\ntype: ja-nej\nhvorfor: Teamet finder den rigtige støtteperson til dig ud fra svaret.\n"),
            .good(.question, .da, "id: tro\ntekst: Tror du, at bussen kommer til tiden?\ntype: ja-nej\nhvorfor:\n"),
            .good(.question, .en, "id: ill\ntext: What is your religion?\nhelp: We ask so that the kitchen can plan meals for feast days.\n"),
            .good(.question, .en, "id: speed\ntext: What was the average waiting time?\nwhy:\n"),
        ],
        check: .init(item: { item, context in
            for text in item.texts {
                let cues = item.cues("sensitive-topics", text).filter { $0.entry[column: "topic"] != "none" }
                let topics = Set(cues.compactMap { $0.entry[column: "topic"] })
                guard let cue = cues.first, let topic = cue.entry[column: "topic"] else { continue }
                // How the treatment was is no question about the illness.
                if item.answers.isScale, item.has("own-facts", kind: "service", in: [text]), item.has("evaluative", kind: "predicate", in: [text]) { continue }
                if !isOfSomebody(text, topic, item) { continue }
                let question = item.question
                let facts = [Fact("topic", .localized(Localized(da: danishNames[topic] ?? topic, en: topic.replacing("-", with: " "))))]
                if question.required == true, !item.answers.hasWayOut {
                    context.report(forced, at: cue.words, of: text, pack: item.pack, facts)
                    return
                }
                if question.why?.isFilled(words: 3) == true || question.help.map({ item.gives(reason: $0) }) == true { return }
                let told = [item.survey.intro] + item.survey.purpose
                if told.compactMap({ $0 }).contains(where: { names(topics, $0, item) }) { return }
                guard question.lacks(.why) else { return }
                context.report(unexplained, at: cue.words, of: text, pack: item.pack, facts)
                return
            }
        }))

    /// »Er der siddepladser nok til gravide?« is about seats: a long text without a word for the respondent, or for somebody of theirs,
    /// asks nobody. Violence and suicide are asked about in whatever words.
    private static func isOfSomebody(_ text: Text, _ topic: String, _ item: Item) -> Bool {
        topic == "violence" || topic == "suicide" || item.words(text).words.count <= 5 || item.has("respondent-words", in: [text])
    }

    /// Whether a text of the survey names one of the topics.
    private static func names(_ topics: Set<String>, _ text: Text, _ item: Item) -> Bool {
        (item.cues("sensitive-topics", text) + item.cues("topic-names", text)).contains { $0.entry[column: "topic"].map(topics.contains) ?? false }
    }

    private static let danishNames = [
        "health": "sygdom", "disability": "handicap", "mental-health": "psykisk helbred", "addiction": "misbrug", "medicine": "medicin",
        "pregnancy": "graviditet", "sex-life": "sexliv", "religion": "religion", "origin": "oprindelse", "politics": "politik", "union": "fagforening",
        "offences": "straf", "debt": "gæld", "income": "indkomst", "violence": "vold", "suicide": "selvmord", "diagnosis": "diagnoser",
    ]
}
