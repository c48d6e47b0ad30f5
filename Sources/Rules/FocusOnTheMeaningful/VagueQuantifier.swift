import MeaningLint

/// Often, regularly: a word that means something else to each reader.
enum VagueQuantifier {
    static let vague = Message(
        da: ("{words} betyder noget forskelligt for hver, der svarer.", "Hvor tit er det, vi tænker på?"),
        en: ("{words} means something different to each who answers.", "How often do we have in mind?"))

    static let rule = Rule(
        id: "vague-quantifier", principle: .meaningful, serves: 2, severity: .warning,
        title: Localized(da: "Et uklart hvor tit", en: "A vague how often"),
        why: Localized(
            da: "»Går du jævnligt til lægen?« For den ene er jævnligt hver måned, for den anden hvert år. De svarer ja til hver sit.",
            en: "\"Do you see a doctor regularly?\" To one person that is every month, to another every year. They say yes to different things."),
        sources: ["Graesser et al., QUAID: vague or imprecise relative terms", "Willis & Lessler, QAS-99 (1999), step 3c: vague terms"],
        decides: Localized(
            da: "ofte, tit, jævnligt, regelmæssigt, for nylig, sjældent og lignende i teksten til et ja-nej-spørgsmål eller et udsagn, man erklærer sig enig i. Ikke efter »hvor«, ikke i svarene.",
            en: "often, regularly, recently, rarely, usually and the like in the text of a yes-no question or a statement to agree with. Not after \"how\", not in the answers, not \"most recent\"."),
        messages: [vague],
        examples: [
            .bad(.question, .da, "id: laege\ntekst: Går du ↓jævnligt↑ til lægen?\ntype: ja-nej\n"),
            .bad(.question, .en, "id: doctor\ntext: Do you see a doctor ↓regularly↑?\ntype: yes-no\n"),
            .good(.question, .da, "id: laege\ntekst: Hvor ofte går du til lægen?\ntype: tal\n"),
            .good(.question, .da, "id: laege\ntekst: Har du været hos lægen i denne måned?\ntype: ja-nej\n"),
            .good(.question, .en, "id: doctor\ntext: Were you satisfied with your most recent visit?\ntype: yes-no\n"),
            .good(.question, .en, "id: doctor\ntext: How often do you see a doctor?\noptions: [Often, Rarely, Once a month, Never]\n"),
        ],
        check: .init(item: { item, context in
            for text in item.texts where item.isYesNoOrAgree(text) {
                guard let cue = item.unquotedCues("vague-quantifiers", text).first(where: { $0.kind == "text" }) else { continue }
                // »Hvor tit«, »så ofte«: it is asked, or given.
                if cue.words.lowerBound > 0, item.cues("question-words", text).contains(where: { $0.words.upperBound == cue.words.lowerBound }) { continue }
                context.report(vague, at: cue.words, of: text, pack: item.pack)
            }
        }))
}
