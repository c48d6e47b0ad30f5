import MeaningLint

/// Two negations in one clause.
enum DoubleNegative {
    static let double = Message(
        da: ("Der er to benægtelser i samme sætning: {=first} og {=second}.", "Hvad betyder et ja her, og hvad betyder et nej?"),
        en: ("There are two negatives in one clause: {=first} and {=second}.", "What does a yes mean here, and what a no?"))

    static let rule = Rule(
        id: "double-negative", principle: .meaningful, serves: 2, severity: .warning,
        title: Localized(da: "Dobbelt benægtelse", en: "A double negative"),
        why: Localized(
            da: "»Er du uenig i, at hjælperne ikke kommer til tiden?« Den, der må regne sig frem til svaret, regner nogle gange forkert.",
            en: "\"Do you disagree that helpers do not come on time?\" Who must work out what the answer means sometimes works it out wrong."),
        sources: ["Pew Research Center, Writing Survey Questions", "Willis & Lessler, QAS-99 (1999), step 3a: complicated wording"],
        decides: Localized(
            da: "To benægtende ord i samme sætning eller dens at-sætning, hvoraf mindst et er ikke, ingen, aldrig, uden, imod og lignende; det andet kan være et ord som utilfreds eller umulig fra en lukket liste. Par som »tilfreds eller utilfreds« tæller ikke, og vendinger som »uden for« og »ikke kun« benægter intet.",
            en: "Two negative words in one clause or its that-clause, at least one of them not, no, never, without and the like; the other may be a word such as dissatisfied or impossible of a closed list. Pairs such as \"satisfied or dissatisfied\" don't count, and phrases such as \"not only\" negate nothing."),
        messages: [double],
        examples: [
            .bad(.question, .da, "id: tid\ntekst: Er du ↓uenig i, at hjælperne ikke↑ kommer til tiden?\n"),
            .bad(.question, .da, "id: bolig\ntekst: Jeg er ↓ikke utilfreds↑ med min bolig.\n"),
            .bad(.question, .en, "id: time\ntext: Do you ↓disagree that helpers do not↑ come on time?\n"),
            .bad(.question, .en, "id: home\ntext: I am ↓not dissatisfied↑ with my home.\n"),
            .good(.question, .da, "id: mad\ntekst: Hvor tilfreds eller utilfreds er du med maden?\n"),
            .good(.question, .da, "id: tur\ntekst: Er der dage, hvor du ikke kommer uden for hjemmet?\n"),
            .good(.question, .en, "id: food\ntext: How satisfied or dissatisfied are you with the food?\n"),
            .good(.question, .en, "id: visit\ntext: \"If you did not come, was it impossible to find us?\"\n"),
        ],
        check: .init(item: { item, context in
            for text in item.texts {
                let words = item.words(text)
                let negators = item.cues("negators", text).filter { $0.kind != "none" && !isOfPair($0, text, words, item) }
                guard negators.count >= 2 else { continue }
                for (first, second) in zip(negators, negators.dropFirst())
                where (first.kind == "syntactic" || second.kind == "syntactic") && !text.breaks(words, before: second.words.lowerBound) && item.isOneClause(text, first.words.lowerBound..<second.words.lowerBound) {
                    context.report(
                        double, at: first.words.lowerBound..<second.words.upperBound, of: text, pack: item.pack,
                        [.text("first", text.written(words, first.words)), .text("second", text.written(words, second.words))])
                    return
                }
            }
        }))

    /// »Tilfreds eller utilfreds«, "agree or disagree": a word beside a coordinator whose other side is the same without its prefix.
    private static func isOfPair(_ cue: Cue, _ text: Text, _ words: Words, _ item: Item) -> Bool {
        guard cue.kind == "lexical" else { return false }
        let own = words.foldedText(cue.words.lowerBound)
        let joints = item.cues("coordinators", text)
        // Two words of the other side at most: »tilfreds eller meget utilfreds«.
        return joints.contains { joint in
            guard abs(joint.words.lowerBound - cue.words.lowerBound) <= 2 else { return false }
            let near = max(0, joint.words.lowerBound - 2)...min(words.words.count - 1, joint.words.upperBound + 1)
            return near.contains { index in
                let other = words.foldedText(index)
                return index != cue.words.lowerBound && other.count >= 3 && own.count > other.count && own.hasSuffix(other)
            }
        }
    }
}
