import MeaningLint

/// A question that shows which answer is wanted.
enum LeadingQuestion {
    static let opening = Message(
        da: ("Spørgsmålet lægger svaret i munden på den, der svarer: {words}.", "Hvordan ville vi spørge, hvis vi ikke vidste, hvad vi håbede at høre?"),
        en: ("The question puts the answer into people's mouths: {words}.", "How would we ask if we did not know what we hoped to hear?"))
    static let appeal = Message(
        da: ("Spørgsmålet henviser til, hvad andre mener eller ved: {words}.", "Hvad vil vi gerne høre fra den, der ser anderledes på det?"),
        en: ("The question tells what others think or know: {words}.", "What do we want to hear from someone who sees it differently?"))

    static let rule = Rule(
        id: "leading-question", principle: .curious, serves: 1, severity: .warning,
        title: Localized(da: "Et ledende spørgsmål", en: "A leading question"),
        why: Localized(
            da: "Den, der er oprigtigt nysgerrig, viser ikke, hvilket svar der ventes. Folk er høflige: De svarer det, der ligger lige for.",
            en: "Who is genuinely curious does not show which answer is expected. People are polite: they answer what lies nearest."),
        sources: [
            "Målkompasset (Aarhus Kommune 2021), Vær oprigtigt nysgerrig", "Willis & Lessler, QAS-99 (1999), step 4a: leading or biased wording",
            "Payne, The Art of Asking Questions (1951)",
        ],
        decides: Localized(
            da: "En sætning, der spørger, har en hale (»ikke sandt?«), en benægtet åbning, der venter et ja (»synes du ikke …«), eller begejstring i åbningen (»hvor dejligt …«); eller teksten henviser til flertal eller eksperter (»som de fleste«, »alle ved, at«). En benægtet åbning, der er en betingelse (»Er du ikke tilfreds, må du gerne skrive«), er ingen; og er ordet bag den selv benægtende, taler double-negative.",
            en: "A sentence that asks has a tag (\"isn't it?\"), a negated opening that expects a yes (\"don't you …\"), or delight in its opening (\"how great …\"); or the text refers to a majority or to experts (\"like most people\", \"everyone knows\"). A negated opening that is a condition is none; and where the word behind it is negative itself, double-negative speaks."),
        messages: [opening, appeal],
        examples: [
            .bad(.question, .da, "id: skole\ntekst: ↓Synes du ikke også↑, at skolevejen skal være mere sikker?\n"),
            .bad(.question, .da, "id: skole\ntekst: Børnene skal ud hver dag, ↓ikke sandt↑?\n"),
            .bad(.question, .da, "id: bus\ntekst: Mener du ↓ligesom de fleste↑, at bussen skal køre oftere?\n"),
            .bad(.question, .da, "id: soevn\ntekst: ↓Alle ved, at↑ søvn er vigtig. Hvor meget sover du?\n"),
            .bad(.question, .en, "id: school\ntext: ↓Don't you agree that↑ the way to school should be safer?\n"),
            .bad(.question, .en, "id: school\ntext: Children should be outside every day, ↓shouldn't they↑?\n"),
            .bad(.question, .en, "id: bus\ntext: Do you think, ↓like most people↑, that the bus should run more often?\n"),
            .good(.question, .da, "id: svar\ntekst: Er du ikke tilfreds med svaret, må du gerne skrive hvorfor.\n"),
            .good(.question, .da, "id: hjaelp\ntekst: Har du ikke fået hjælp, hvem har du så talt med?\n"),
            .good(.question, .da, "id: skole\ntekst: Synes du, at alle ved skolen hilser på dig?\n"),
            .good(.question, .da, "id: bedst\ntekst: Hvad fungerer bedst for dig?\n"),
            .good(.question, .en, "id: best\ntext: Which of these describes your day best?\n"),
            .good(.question, .en, "id: answer\ntext: Are you not satisfied with the answer? Tell us why.\n"),
        ],
        check: .init(item: { item, context in
            for text in item.texts {
                let words = item.words(text)
                guard words.sentences.contains(where: \.asks) else { continue }
                for cue in item.cues("leading", text) {
                    switch cue.kind {
                    case "appeal":
                        context.report(appeal, at: cue.words, of: text, pack: item.pack)
                        return
                    // "Don't you think" is either, by where it stands.
                    case "tag" where isTag(cue, text, words) || cue.words.count > 1 && opensNegated(cue, text, item), "opening" where opensQuestion(cue, text, item):
                        context.report(opening, at: cue.words, of: text, pack: item.pack)
                        return
                    default: break
                    }
                }
            }
        }))

    /// "Don't you think" at the beginning; a tag without a negation ("do you") is none there.
    private static func opensNegated(_ cue: Cue, _ text: Text, _ item: Item) -> Bool {
        item.cues("negators", text).contains { $0.kind == "syntactic" && cue.words.contains($0.words.lowerBound) } && opensQuestion(cue, text, item)
    }

    /// At the end of a sentence that asks, behind a comma or a dash.
    private static func isTag(_ cue: Cue, _ text: Text, _ words: Words) -> Bool {
        guard let sentence = words.sentences.first(where: { $0.words.upperBound == cue.words.upperBound }), sentence.asks else { return false }
        return text.breaks(words, before: cue.words.lowerBound) && cue.words.lowerBound > sentence.words.lowerBound
    }

    /// At the beginning of a sentence that asks, and no condition for what follows; nothing negative may follow either.
    private static func opensQuestion(_ cue: Cue, _ text: Text, _ item: Item) -> Bool {
        let words = item.words(text)
        guard let sentence = words.sentences.first(where: { $0.words.contains(cue.words.lowerBound) }), sentence.asks else { return false }
        let start = cue.words.lowerBound
        guard start == sentence.words.lowerBound || text.breaks(words, before: start) else { return false }
        let rest = cue.words.upperBound..<sentence.words.upperBound
        // "Which rooms, if any, don't you heat?" asks which.
        if item.cues("question-words", text).contains(where: { (sentence.words.lowerBound..<start).contains($0.words.lowerBound) }) { return false }
        if item.cues("negators", text).contains(where: { $0.kind != "none" && rest.contains($0.words.lowerBound) }) { return false }
        // »…, hvem har du så talt med?«: the clause in front was a condition.
        return !item.cues("question-words", text).contains { rest.contains($0.words.lowerBound) && text.has(",", words, before: $0.words.lowerBound) && !text.has(",", words, before: cue.words.upperBound) }
    }
}
