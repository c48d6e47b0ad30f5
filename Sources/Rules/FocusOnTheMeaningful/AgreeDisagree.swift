import MeaningLint

/// Statements to agree with.
enum AgreeDisagree {
    static let scale = Message(
        da: ("Man svarer med, hvor enig man er: {options}.", "Kunne vi spørge direkte: hvor god, hvor tit, hvor let?"),
        en: ("It is answered by how far one agrees: {options}.", "Could we ask directly: how good, how often, how easy?"))

    static let rule = Rule(
        id: "agree-disagree", principle: .meaningful, serves: 2, severity: .info,
        title: Localized(da: "Enig eller uenig", en: "Agree or disagree"),
        why: Localized(
            da: "Omkring en af ti er enig i hvad som helst. Et direkte spørgsmål (»Hvor let var det …?«) undgår det. Forskningen er delt: Lelkes og Weiss fandt ingen gevinst, og derfor er det kun et spørgsmål.",
            en: "About one in ten agrees with anything. A direct question (\"How easy was it …?\") avoids that. Research is divided: Lelkes and Weiss found no gain, hence only a question."),
        sources: [
            "Saris, Revilla, Krosnick & Shaeffer, Comparing Questions with Agree/Disagree Response Options (2010)",
            "Against: Lelkes & Weiss, Much ado about acquiescence (2015)",
        ],
        decides: Localized(
            da: "Svarene, eller skalaens ender, er en enig-uenig-skala. Ikke sandt-falsk, ikke passer – passer ikke.",
            en: "The answers, or the ends of the scale, are an agree-disagree scale. Not true-false, not fits – does not fit."),
        messages: [scale],
        examples: [
            .bad(.question, .da, "id: ↓leder↑\ntekst: Min leder lytter til mig.\nsvarmuligheder: [Helt enig, Enig, Uenig, Helt uenig]\n"),
            .bad(.question, .en, "id: ↓manager↑\ntext: My manager listens to me.\nscale: { from: 1, to: 5, labels: { 1: Strongly disagree, 5: Strongly agree } }\n"),
            .good(.question, .da, "id: leder\ntekst: Min leder lytter til mig.\nsvarmuligheder: [Passer, Passer ikke]\n"),
            .good(.question, .en, "id: manager\ntext: My manager listens to me.\noptions: [\"True\", \"False\"]\n"),
        ],
        check: .init(item: { item, context in
            guard let list = [item.answers, item.labels].first(where: \.isAgreeScale) else { return }
            context.report(scale, on: item.question, [.words("options", list.substantive.map(\.text.string))])
        }))
}
