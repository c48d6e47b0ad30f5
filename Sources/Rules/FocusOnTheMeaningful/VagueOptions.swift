import MeaningLint

/// Answers that all say how often, and none how often that is.
enum VagueOptions {
    static let vague = Message(
        da: ("Svarene siger hvor tit, men ikke hvor tit det er: {options}.", "Hvor mange gange om ugen er »ofte« for den, der svarer?"),
        en: ("The answers say how often, but not how often that is: {options}.", "How many times a week is \"often\" for those who answer?"))

    static let rule = Rule(
        id: "vague-options", principle: .meaningful, serves: 2, severity: .info,
        title: Localized(da: "Uklare svar om hvor tit", en: "Vague answers on how often"),
        why: Localized(
            da: "Ofte, sommetider, sjældent: To, der gør det lige tit, kan svare hver sit, og så måler vi ordene og ikke hverdagen.",
            en: "Often, sometimes, rarely: two people who do it equally often may answer differently, and we measure words and not days."),
        sources: ["Willis & Lessler, QAS-99 (1999), step 7d: vague response categories", "Lenzner, Kaczmirek & Lenzner (2010): vague quantification terms slow answers"],
        decides: Localized(
            da: "Alle svar er uklare hyppigheder (ofte, sommetider, sjældent), og hverken et tidsrum eller et tal i spørgsmålet eller svarene gør dem faste.",
            en: "All answers are vague frequencies (often, sometimes, rarely), and neither a period nor a number in the question or the answers anchors them."),
        messages: [vague],
        examples: [
            .bad(.question, .da, "id: ↓ensom↑\ntekst: Hvor tit føler du dig alene?\nsvarmuligheder: [Ofte, Sommetider, Sjældent, Aldrig]\n"),
            .bad(.question, .en, "id: ↓lonely↑\ntext: How often do you feel alone?\noptions: [Often, Sometimes, Rarely, Never]\n"),
            .good(.question, .da, "id: ensom\ntekst: Hvor tit føler du dig alene?\nsvarmuligheder: [Hver dag, En gang om ugen, Sjældnere, Aldrig]\n"),
            .good(.question, .da, "id: ensom\ntekst: Hvor tit har du følt dig alene i den seneste uge?\nsvarmuligheder: [Ofte, Sommetider, Sjældent, Aldrig]\n"),
            .good(.question, .en, "id: lonely\ntext: How often do you feel alone?\noptions: [Every day, Once a week, Less often, Never]\n"),
        ],
        check: .init(item: { item, context in
            let points = item.answers.substantive
            guard points.count >= 3 else { return }
            var vague = 0
            for point in points {
                let cues = item.cues("vague-quantifiers", point.text).filter { $0.kind != "none" }
                guard cues.reduce(0, { $0 + $1.words.count }) >= item.words(point.text).words.count - 1, let kind = cues.first?.kind else { return }
                if kind == "text" || kind == "option" { vague += 1 }
            }
            guard vague >= 2, item.question.referencePeriod == nil else { return }
            if (item.texts + [item.question.help]).contains(where: { $0.map { item.cues("periods", $0).contains { $0.kind == "period" } } ?? false }) { return }
            if item.texts.contains(where: { text in text.withUTF8 { $0.contains { (0x30...0x39).contains($0) } } }) { return }
            context.report(VagueOptions.vague, on: item.question, [.words("options", points.map(\.text.string))])
        }))
}
