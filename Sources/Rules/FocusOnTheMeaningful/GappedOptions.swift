import MeaningLint

/// A number between two answers that belongs to neither.
enum GappedOptions {
    static let gap = Message(
        da: ("{=amount} passer ikke til noget svar; det ligger mellem {earlier} og {later}.", "Hvor sætter man kryds, hvis det er {=amount}?"),
        en: ("{=amount} fits no answer; it lies between {earlier} and {later}.", "Where does {=amount} belong?"))

    static let rule = Rule(
        id: "gapped-options", principle: .meaningful, serves: 2, severity: .error, milder: .warning,
        title: Localized(da: "Et hul mellem svarene", en: "A gap between the answers"),
        why: Localized(
            da: "Den, der ikke finder sit svar, vælger et forkert – eller lader være.",
            en: "Who does not find the own answer chooses a wrong one – or none."),
        sources: ["Willis & Lessler, QAS-99 (1999), step 7f: missing response categories"],
        decides: Localized(
            da: "Et helt tal mellem to talområder hører til ingen af dem. På en trinløs enhed er »1-2, 3-4 timer« også et hul, men en advarsel; én mindste enhed imellem (99.999 / 100.000 kr.) er intet hul.",
            en: "A whole number between two ranges belongs to neither. On a continuous unit \"1-2, 3-4 hours\" is a gap too, and a warning; one smallest unit between (£99,999 / £100,000) is none."),
        messages: [gap],
        examples: [
            .bad(.question, .da, "id: alder\ntekst: Hvor gammel er du?\nsvarmuligheder: [Under 18, ↓19-30↑, 31-50, Over 50]\n"),
            .bad(.question, .en, "id: visits\ntext: How many times did you visit us this year?\noptions: [None, 1-2, ↓4-5↑, 6 or more]\n"),
            .bad(.question, .en, "id: sleep\ntext: How many hours did you sleep last night?\noptions: [1-2 hours, ↓3-4 hours↑, More than 4 hours]\n", severity: .warning),
            .good(.question, .da, "id: boern\ntekst: Hvor mange børn har du?\nsvarmuligheder: [Ingen, 1, 2, 3 eller flere]\n"),
            .good(.question, .en, "id: rent\ntext: What do you pay in rent a month?\noptions: [\"Up to £499\", \"£500 to £999\", \"£1,000 or more\"]\n"),
            .good(.question, .da, "id: klasse\ntekst: Hvilken klasse går du i?\nsvarmuligheder: [0.-3. klasse, 4.-6. klasse, 8.-9. klasse]\n"),
        ],
        check: .init(question: { question, survey, context in
            OptionRanges.check(question, survey, .gap, context) { clash, facts, place, related in
                context.report(gap, at: place, facts, related: [related], isMild: clash.isMild)
            }
        }))
}
