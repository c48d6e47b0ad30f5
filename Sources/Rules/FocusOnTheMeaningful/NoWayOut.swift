import MeaningLint

/// A question that must be answered by people who can't.
enum NoWayOut {
    static let closed = Message(
        da: ("Spørgsmålet skal besvares, og blandt svarene er intet »ved ikke« eller »ikke relevant«.", "Hvad gør den, der ikke ved det eller ikke har prøvet det?"),
        en: ("The question must be answered, and none of the answers is \"don't know\" or \"not applicable\".", "What does someone do who does not know, or has not met it?"))

    static let rule = Rule(
        id: "no-way-out", principle: .meaningful, serves: 2, severity: .info, tellsAbsence: true,
        title: Localized(da: "Ingen vej udenom", en: "No way out"),
        why: Localized(
            da: "Den, der skal svare på noget, hun ikke ved, svarer noget – og det ligner viden. Om holdninger er det omvendt: Dér gør »ved ikke« svarene ringere, og derfor spørger reglen kun til kendsgerninger og erfaringer.",
            en: "Who must answer what she does not know answers something – and it looks like knowledge. For attitudes it is the other way round: there \"don't know\" makes answers poorer, so the rule asks only about facts and experience."),
        sources: ["Krosnick & Presser, Question and Questionnaire Design (2010): no-opinion options", "LUP (Landsdækkende Undersøgelse af Patientoplevelser): »ikke relevant for mig«"],
        decides: Localized(
            da: "Et lukket spørgsmål eller et tal om en kendsgerning eller en oplevelse med hjælpen er »påkrævet«, og intet svar lader én slippe (ved ikke, ikke relevant, ønsker ikke at svare). Ikke for holdninger, og ikke for det, alle ved om sig selv (alder, bolig, egne vaner).",
            en: "A closed question or a number on a fact or an experience with the service is `required`, and no answer lets one off (don't know, not applicable, prefer not to say). Not for attitudes, nor for what everyone knows of themselves (age, home, own habits)."),
        write: Localized(da: "svarmuligheder: [Ja, Nej, Ved ikke]", en: "options: [\"Yes\", \"No\", Don't know]"),
        messages: [closed],
        examples: [
            .bad(.question, .da, "id: ↓tid↑\ntekst: Kom lægen til den aftalte tid?\nsvarmuligheder: [Ja, Nej]\npåkrævet: true\n"),
            .bad(.question, .en, "id: ↓web↑\ntext: How easy was our website to use?\noptions: [Very easy, Fairly easy, Fairly difficult, Very difficult]\nrequired: true\n"),
            .good(.question, .da, "id: tid\ntekst: Kom lægen til den aftalte tid?\nsvarmuligheder: [Ja, Nej, Ved ikke]\npåkrævet: true\n"),
            .good(.question, .da, "id: alder\ntekst: Hvor gammel er du?\ntype: tal\npåkrævet: true\n"),
            .good(.question, .en, "id: web\ntext: How easy was our website to use?\noptions: [Very easy, Fairly easy, Fairly difficult, Very difficult]\n"),
            .good(.question, .en, "id: view\ntext: How important is it to you that the library is open on Sundays?\noptions: [Very important, Fairly important, Not important]\nrequired: true\n"),
        ],
        check: .init(item: { item, context in
            let question = item.question
            guard question.required == true, [.single, .multiple, .yesNo, .number, .scale, .grid].contains(question.kind) else { return }
            guard !item.answers.hasWayOut, !item.labels.hasWayOut else { return }
            let isOwn = item.has("own-facts", kind: "own", in: item.texts)
            let isOfService = item.has("own-facts", kind: "service", in: item.texts)
            let isAttitude = item.has("own-facts", kind: "attitude", in: item.texts)
            // »Jeg føler …«, "Made phone calls for fun": what one does and feels is known to oneself, whatever word for a service it holds.
            let isAboutOneself = item.form != .agree && item.texts.allSatisfy(item.isStatement)
                || item.texts.allSatisfy { text in item.cues("respondent-words", text).contains { $0.kind == "self" && $0.words.lowerBound == 0 } }
            // A count that is not of oneself, and a judgement of something, need a way out; so does whatever the service did.
            let isCount = item.form == .quantity
            // »Hvor rene var omklædningsrummene?«; "Did you feel tense?" is no judgement of anything else.
            let isJudgement = item.answers.isScale && item.has("evaluative", kind: "predicate", in: item.texts)
                && (isOfService || !item.has("respondent-words", kind: "self", in: item.texts))
            // What matters to one, and what one would rather have, everybody can say.
            if item.has("own-facts", kind: "preference", in: item.texts) { return }
            guard !isOwn, isOfService && (!isAboutOneself || isJudgement) || (isCount || isJudgement) && !isAttitude && !isAboutOneself else { return }
            context.report(closed, on: question)
        }))
}
