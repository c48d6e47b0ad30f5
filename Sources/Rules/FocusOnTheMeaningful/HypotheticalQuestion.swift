import MeaningLint

/// A question on what nobody has lived through yet.
enum HypotheticalQuestion {
    static let imagined = Message(
        da: ("Spørgsmålet handler om noget, man skal forestille sig: {words}.", "Hvad har de oplevet, som vi kunne spørge om i stedet?"),
        en: ("The question is about something to imagine: {words}.", "What have they lived through that we could ask about instead?"))

    static let rule = Rule(
        id: "hypothetical-question", principle: .meaningful, serves: 2, severity: .info,
        title: Localized(da: "Et tænkt tilfælde", en: "An imagined case"),
        why: Localized(
            da: "Vi er dårlige til at forudsige, hvad vi selv ville gøre. Om det, vi har gjort, kan vi fortælle.",
            en: "We are poor at predicting what we would do. What we have done we can tell."),
        sources: ["Fowler, Improving Survey Questions (1995), principle 1b", "Willis & Lessler, QAS-99 (1999), step 5"],
        decides: Localized(
            da: "»Forestil dig« og lignende, eller en betingelse sammen med »ville du« i samme sætning. Ikke et filter (»Hvis du har børn: …«), ikke »ville du sige«, og ikke en betingelse, der er sket for den, der svarer.",
            en: "\"Imagine\" and the like, or a condition with \"would you\" in one sentence. Not a filter (\"If you have children: …\"), not \"would you say\", not a condition that has happened to the respondent."),
        messages: [imagined],
        examples: [
            .bad(.question, .da, "id: flytte\ntekst: ↓Forestil dig, at↑ du skal flytte. Hvor ville du bo?\n"),
            .bad(.question, .da, "id: klub\ntekst: ↓Ville du bruge en fritidsklub, hvis↑ den lå tættere på?\n"),
            .bad(.question, .en, "id: move\ntext: ↓Imagine you↑ had to move. Where would you live?\n"),
            .bad(.question, .en, "id: club\ntext: ↓Would you use a youth club if↑ it were closer?\n"),
            .good(.question, .da, "id: legeplads\ntekst: \"Hvis du har børn: Hvor tilfreds er du med legepladsen?\"\n"),
            .good(.question, .da, "id: helbred\ntekst: Ville du sige, at dit helbred er godt, nogenlunde eller dårligt?\n"),
            .good(.question, .en, "id: health\ntext: Would you say your health is good, fair or poor?\n"),
            .good(.question, .en, "id: playground\ntext: If you have children, how satisfied are you with the playground?\n"),
        ],
        check: .init(item: { item, context in
            for text in item.texts {
                let cues = item.cues("hypotheticals", text)
                // »Forestil dig«, "please imagine": not "how vividly did you imagine its smell".
                let starts = item.words(text).sentences.map(\.words.lowerBound)
                if let cue = cues.first(where: { cue in
                    cue.kind == "imagine" && (starts.contains { (0...2).contains(cue.words.lowerBound - $0) } || cue.words.count > 1 || text.breaks(item.words(text), before: cue.words.lowerBound))
                }) {
                    context.report(imagined, at: cue.words, of: text, pack: item.pack)
                    return
                }
                let words = item.words(text)
                // »Uden skolebussen, hvordan ville du …«: some words make a condition only where they open the sentence.
                func isCondition(_ cue: Cue) -> Bool {
                    cue.kind == "condition" || cue.kind == "opening" && words.sentences.contains { $0.words.lowerBound == cue.words.lowerBound }
                }
                guard let condition = cues.first(where: isCondition), let modal = cues.first(where: { $0.kind == "modal" }) else { continue }
                let range = min(condition.words.lowerBound, modal.words.lowerBound)..<max(condition.words.upperBound, modal.words.upperBound)
                guard let sentence = words.sentences.first(where: { $0.words.contains(range.lowerBound) }), sentence.words.contains(range.upperBound - 1),
                    sentence.asks || item.isStatement(text)
                else { continue }
                // »Hvis du har været indlagt, ville du …«: it has happened to some, and the others are let off.
                if item.cues("happened", text).contains(where: { $0.kind == "lived" && $0.words.lowerBound == condition.words.upperBound }) { continue }
                context.report(imagined, at: range, of: text, pack: item.pack)
                return
            }
        }))
}
