import MeaningLint

/// A statement to agree with that says what is not so.
enum NegatedStatement {
    static let negated = Message(
        da: ("Udsagnet er benægtet: {words}. Den, der er uenig, benægter en benægtelse.", "Hvordan lyder det, når vi siger, hvad der er – i stedet for hvad der ikke er?"),
        en: ("The statement is negated: {words}. Who disagrees negates a negation.", "How does it sound when we say what is, instead of what is not?"))

    static let rule = Rule(
        id: "negated-statement", principle: .meaningful, serves: 2, severity: .info,
        title: Localized(da: "Et benægtet udsagn", en: "A negated statement"),
        why: Localized(
            da: "Benægtede udsagn tager næsten dobbelt så lang tid at svare på, og flere svarer modsat af, hvad de mener.",
            en: "Negated statements take nearly twice as long to answer, and more people answer the opposite of what they think."),
        sources: ["Wembridge & Means (1918): 3.4 against 1.7 seconds"],
        decides: Localized(
            da: "Et udsagn, man skal erklære sig enig eller uenig i, rummer én benægtelse: ikke, ingen, aldrig, uden.",
            en: "A statement to agree or disagree with holds one negation: not, no, never, without."),
        messages: [negated],
        examples: [
            .bad(.question, .da, "id: leder\ntekst: Min leder lytter ↓ikke↑ til mig.\nsvarmuligheder: [Enig, Hverken enig eller uenig, Uenig]\n"),
            .bad(.question, .en, "id: manager\ntext: My manager does ↓not↑ listen to me.\noptions: [Agree, Neither agree nor disagree, Disagree]\n"),
            .good(.question, .da, "id: leder\ntekst: Min leder lytter til mig.\nsvarmuligheder: [Passer, Passer ikke helt, Passer slet ikke]\n"),
            .good(.question, .da, "id: leder\ntekst: Hvorfor lytter din leder ikke til dig?\n"),
            .good(.question, .en, "id: manager\ntext: My manager listens not only to me.\noptions: [\"True\", \"False\", Don't know]\n"),
        ],
        check: .init(item: { item, context in
            for text in item.texts where item.isToAgreeWith(text) {
                let words = item.words(text)
                let asking = words.sentences.filter(\.asks)
                // "The No. 7 bus" negates nothing, nor does what the question around the statement says.
                let negators = item.cues("negators", text).filter { cue in
                    cue.kind != "none" && !text.has(".", words, before: cue.words.upperBound) && !asking.contains { $0.words.contains(cue.words.lowerBound) }
                }
                guard negators.count == 1, let negator = negators.first, negator.kind == "syntactic" else { continue }
                context.report(negated, at: negator.words, of: text, pack: item.pack)
            }
        }))
}
