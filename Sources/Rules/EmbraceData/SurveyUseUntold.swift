import MeaningLint

/// A questionnaire that does not tell those who answer what becomes of their answers.
enum SurveyUseUntold {
    static let silent = Message(
        da: ("Hverken indledning eller formål fortæller, hvad svarene bruges til og af hvem.", "Hvad siger vi til den, der spørger, om vi bruger det til noget?"),
        en: ("Neither the introduction nor the purpose says what the answers are used for, and by whom.", "What do we say to somebody who asks if we use it for anything?"))
    static let noAgent = Message(
        da: ("Der står, at svarene bliver brugt, men ikke af hvem.", "Hvem er det, der læser svarene og gør noget ved dem?"),
        en: ("It says that the answers are used, but not by whom.", "Who reads the answers and does something about them?"))

    static let rule = Rule(
        id: "survey-use-untold", principle: .data, serves: 3, severity: .warning, tellsAbsence: true, asksFor: [.intro, .purpose],
        title: Localized(da: "Hvad bruger vi svarene til?", en: "What are the answers used for?"),
        why: Localized(
            da: "»Jeg ved heller ikke, om de bruger det til noget,« siger en borger i Målkompasset. Den, der ved det, svarer mere og mere ærligt.",
            en: "\"I don't know either if they use it for anything,\" says a resident in the framework. Who knows answers more, and more honestly."),
        sources: ["Målkompasset (Aarhus Kommune 2021), Omfavn data: Ved vi, hvad data skal bruges til – og af hvem?", "GDPR art. 13: purposes and recipients"],
        decides: Localized(
            da: "I indledning og formål står der ikke en sætning om, at svarene bliver brugt, sammen med ord for, hvem der bruger dem. Reglen ser på ordene; om det er sandt, kan den ikke se.",
            en: "Intro and purpose hold no sentence that says that the answers are used, together with words for who uses them. The rule looks at the words; whether they are true it cannot see."),
        write: Localized(
            da: "indledning: Teamlederne bruger svarene til at planlægge aftenbesøgene.",
            en: "intro: The team leaders use the answers to plan the evening visits."),
        messages: [silent, noAgent],
        examples: [
            .bad(.survey, .da, "id: ↓svoemmehal↑\nindledning: Tak, fordi du vil hjælpe os. Det tager fem minutter, og dine svar er anonyme.\nformål:\n"),
            .bad(.survey, .da, "id: ↓svoemmehal↑\nindledning: Din mening er vigtig. Vi håber, du vil bruge fem minutter på at svare på spørgeskemaet.\nformål:\n"),
            .bad(.survey, .en, "id: ↓pool↑\nintro: Your answers are stored safely and used in accordance with our privacy notice.\npurpose:\n"),
            .bad(.survey, .en, "id: ↓pool↑\nintro:\npurpose: to know more\n"),
            .bad(.survey, .en, "id: ↓pool↑\nintro: The answers will be used to choose new opening hours.\npurpose:\n"),
            .good(.survey, .da, "id: svoemmehal\nindledning: Personalet i svømmehallen bruger dine svar til at vælge nye åbningstider.\nformål:\n"),
            .good(.survey, .da, "id: svoemmehal\nindledning: Brug fem minutter på os. Lederen på stedet læser svarene og tager dem op på næste personalemøde.\nformål:\n"),
            .good(.survey, .en, "id: pool\nintro: Thank you for taking part.\npurpose: The pool's staff use the answers to choose new opening hours.\n"),
        ],
        check: .init(survey: { survey, context in
            guard survey.lacks(.intro), survey.lacks(.purpose) else { return }
            let texts = ([survey.intro] + survey.purpose).compactMap { $0 }.filter { $0.isFilled(words: 3) }
            guard !texts.isEmpty else { return context.report(silent, on: survey) }
            // Without a language pack nobody can say what the words mean.
            guard let pack = context.language(of: survey) else { return }
            var (isUsed, isNamed) = (false, false)
            for text in texts {
                let told = UseReader(text, pack, context).read()
                isUsed = isUsed || told.isUsed
                isNamed = isNamed || told.isNamed
            }
            if isNamed { return }
            context.report(isUsed ? noAgent : silent, on: survey)
        }))
}

/// Reads from a text whether somebody uses the answers for something.
private struct UseReader {
    let text: Text
    let pack: LanguagePack
    let context: Context
    let words: Words
    /// Word indexes by what the word is: the answers, a use, somebody, a negation.
    private let marks: [(kind: String, words: Range<Int>)]

    init(_ text: Text, _ pack: LanguagePack, _ context: Context) {
        self.text = text
        self.pack = pack
        self.context = context
        words = context.words(of: text, pack: pack)
        var marks: [(String, Range<Int>)] = []
        for name: LexiconName in ["use-markers", "use-words"] {
            for match in context.matches(name, in: text, pack: pack) {
                let kind = pack[lexicon: name]?[match.entry][column: "kind"] ?? ""
                // A part of a compound is enough for somebody's name (driftslederen), and for nothing else.
                if !match.isPart || kind == "who" { marks.append((kind, match.words)) }
            }
        }
        // »Brug fem minutter« and "used in accordance with" are no use of the answers.
        let asides = marks.filter { $0.0 == "aside" }.map(\.1.lowerBound)
        marks.removeAll { mark in
            ["use", "use-verb", "use-noun", "active"].contains(mark.0) && asides.contains { (mark.1.upperBound...mark.1.upperBound + 2).contains($0) }
        }
        for match in context.matches("professions", in: text, pack: pack) { marks.append(("who", match.words)) }
        // "The change" is no use, "to change" is one.
        let introduced = Set(marks.filter { ["introducer", "we", "they", "who"].contains($0.0) }.map(\.1.upperBound))
        self.marks = marks.compactMap { mark in
            guard mark.0 == "use-noun" else { return mark }
            return introduced.contains(mark.1.lowerBound) ? ("use-verb", mark.1) : nil
        }
    }

    func read() -> (isUsed: Bool, isNamed: Bool) {
        var (isUsed, isNamed) = (false, false)
        for (index, sentence) in words.sentences.enumerated() where !sentence.asks {
            let own = kinds(index)
            // »Svarene samles i en rapport. På den baggrund beslutter udvalget …«: they are the answers of the sentence before.
            let isAboutAnswers = own.contains("answers") || own.contains("they") && index > 0 && kinds(index - 1).contains("answers")
            // Somebody who does something is enough: »Udvalget vælger i maj, hvilke veje der skal repareres.«
            let isUse = own.contains("use") || own.contains("acts")
                || (isAboutAnswers || own.contains("who")) && (own.contains("use-verb") || own.contains("active"))
            guard isUse, !own.contains("not") else { continue }
            isUsed = true
            // An active verb has somebody who does it, named by whatever word; otherwise somebody is named here or beside.
            let beside = index + 1 < words.sentences.count ? kinds(index + 1) : []
            if own.contains("who") || own.contains("we") || own.contains("acts") || isAboutAnswers && own.contains("active")
                || beside.contains("who") && !beside.contains("not") || index > 0 && kinds(index - 1).contains("who") && isAboutAnswers
            {
                isNamed = true
            }
        }
        return (isUsed, isNamed)
    }

    /// The kinds of words that stand in a sentence.
    private func kinds(_ sentence: Int) -> Set<String> {
        let range = words.sentences[sentence].words
        return Set(marks.filter { range.contains($0.words.lowerBound) }.map(\.kind))
    }
}
