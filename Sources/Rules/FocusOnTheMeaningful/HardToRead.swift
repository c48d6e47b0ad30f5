import MeaningLint

/// A questionnaire whose sentences and words, taken together, are heavy to read.
enum HardToRead {
    static let heavy = Message(
        da: ("Lixtallet er {lix}: {sentence} ord pr. sætning, og {share} % af ordene er på syv bogstaver eller mere.", "Hvordan ville vi sige det i døren?"),
        en: ("The LIX is {lix}: {sentence} words a sentence, and {share} % of the words have seven letters or more.", "How would we say it at the door?"))

    static let rule = Rule(
        id: "hard-to-read", principle: .meaningful, serves: 2, severity: .warning, milder: .info,
        title: Localized(da: "Svær at læse", en: "Hard to read"),
        why: Localized(
            da: "Lange sætninger og lange ord trætter, og den, der bliver træt, svarer på det, der ligner spørgsmålet. Tallet siger noget om en hel tekst; om et enkelt spørgsmål siger det ingenting.",
            en: "Long sentences and long words tire, and who is tired answers what looks like the question. The figure says something of a whole text; of a single question it says nothing."),
        sources: [
            "Björnsson, Läsbarhet (1968): LIX = words per sentence + per cent of words of seven letters or more; 45 to 54 is difficult",
            "Measured on 49 real Danish items one by one: median 23, from 6 to 64; on 100 words the 95 % band around 45 is 36 to 54",
        ],
        decides: Localized(
            da: "LIX af indledning, spørgsmål og hjælpetekster tilsammen er over 45 (info over 40), når de er på 100 ord eller mere. Kun hvor det ikke er fagfolk, der svarer. Svarmuligheder og skalatekster tæller ikke med; hvert felt slutter en sætning.",
            en: "The LIX of intro, questions and help texts together is over 45 (info over 40), where they have 100 words or more. Only where it is not professionals who answer. Options and labels don't count; each field ends a sentence."),
        options: [
            RuleOption("max-lix", .number(45), da: "højeste lixtal uden advarsel", en: "highest LIX without a warning"),
            RuleOption("high-lix", .number(40), da: "højeste lixtal uden info", en: "highest LIX without an info"),
            RuleOption("min-words", .integer(100), da: "tekster på færre ord bliver ikke målt", en: "texts of fewer words are not measured"),
        ],
        messages: [heavy],
        examples: [
            .bad(.survey, .da, "id: ↓affald↑\nrespondenter: borgere\n" + danish),
            .bad(.survey, .en, "id: ↓waste↑\naudience: residents\n" + english),
            .good(.survey, .da, "id: affald\nindledning: " + Array(repeating: "Vi vil gerne høre, hvordan du har det. Teamet bruger dit svar til at gøre det bedre.", count: 8).joined(separator: " ") + "\n"),
            .good(.survey, .en, "id: waste\nintro: The council's administration uses your answers. Environmental considerations remain important, municipal infrastructure requires coordination.\n"),
        ],
        check: .init(survey: { survey, context in
            guard survey.instrument == nil, let pack = context.language(of: survey) else { return }
            let texts = [survey.intro].compactMap { $0 } + survey.questions.flatMap { [$0.text, $0.help].compactMap { $0 } }
            // A word has five letters or so: most surveys are too short to be measured.
            guard texts.reduce(0, { $0 + $1.count }) > context.integer("min-words") * 3 else { return }
            var (words, sentences, long) = (0, 0, 0)
            for text in texts {
                let parts = context.words(of: text, pack: pack)
                words += parts.words.count
                sentences += max(1, parts.sentences.count)
                long += parts.words.indices.count { parts.letters($0) >= 7 }
            }
            guard words >= context.integer("min-words") else { return }
            let sentence = Double(words) / Double(sentences)
            let share = 100 * Double(long) / Double(words)
            let lix = (sentence + share).rounded()
            guard lix > min(context.number("max-lix"), context.number("high-lix")) else { return }
            guard context.audience(of: survey, named: survey.audience, isLayByDefault: true).isLay else { return }
            context.report(
                heavy, on: survey,
                [
                    .number("lix", lix), .number("sentence", (sentence * 10).rounded() / 10), .number("share", share.rounded()), .count("words", words),
                ], isMild: lix <= context.number("max-lix"))
        }))

    private static let danish = "indledning: " + Array(
        repeating: "Forvaltningen gennemfører denne omfattende borgerundersøgelse vedrørende affaldshåndteringen, hvis resultater afdelingsledelsen efterfølgende bruger til planlægningen af fremtidens genbrugsordninger.",
        count: 6).joined(separator: " ") + "\n"
    private static let english = "intro: " + Array(
        repeating: "The department conducts this comprehensive investigation concerning household collections, whose results management subsequently uses when planning alternative neighbourhood arrangements.",
        count: 6).joined(separator: " ") + "\n"
}
