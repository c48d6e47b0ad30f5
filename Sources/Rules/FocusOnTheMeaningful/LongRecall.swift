import MeaningLint

/// Counting everyday acts over a longer time than anybody remembers.
enum LongRecall {
    static let long = Message(
        da: ("Spørgsmålet beder om at tælle {act} over {=days} dage: {words}.", "Hvor langt tilbage kan man huske det her?"),
        en: ("The question asks to count {act} over {=days} days: {words}.", "How far back do people remember this?"))

    static let rule = Rule(
        id: "long-recall", principle: .meaningful, serves: 2, severity: .info, graver: .warning,
        title: Localized(da: "Langt at huske tilbage", en: "A long time to remember"),
        why: Localized(
            da: "Hverdagens ting husker man i dage og uger. Derefter gætter man, og gættet ser ud som et tal. Om summer over et år er forskningen delt: For nogle formål giver en lang periode det bedste samlede tal.",
            en: "Everyday things are remembered for days and weeks. After that people guess, and the guess looks like a figure. On totals over a year research is divided: for some purposes a long period gives the better total."),
        sources: [
            "Olsen, Guide til gode spørgeskemaer (Socialforskningsinstituttet 2006)", "Against: Kjellsson, Clarke & Gerdtham (2013), longer recall can be better for totals",
        ],
        decides: Localized(
            da: "Tæller hverdagsting (spise, motion, besøg, medier, ture, humør, alkohol) over mere end en måned (info) eller mere end tolv (advarsel). Sjældne hændelser, man husker (indlagt, flyttet, født, skiftet job), er undtaget.",
            en: "Counts everyday acts (eating, exercise, visits, media, travel, moods, alcohol) over more than a month (info) or more than twelve (warning). Rare events that people remember (in hospital, moved, born, new job) are exempt."),
        options: [
            RuleOption("many-days", .integer(31), da: "flest dage uden info", en: "most days without an info"),
            RuleOption("max-days", .integer(366), da: "flest dage uden advarsel", en: "most days without a warning"),
        ],
        messages: [long],
        examples: [
            .bad(.question, .da, "id: tur\ntekst: Hvor mange gange har du dyrket motion ↓de seneste fem år↑?\n", severity: .warning),
            .bad(.question, .da, "id: groent\ntekst: Hvor ofte har du spist grøntsager ↓inden for de sidste 12 måneder↑?\n"),
            .bad(.question, .en, "id: exercise\ntext: How many times did you exercise ↓in the last five years↑?\n", severity: .warning),
            .bad(.question, .en, "id: greens\ntext: How often did you eat vegetables ↓in the past 12 months↑?\n"),
            .good(.question, .da, "id: tur\ntekst: Hvor mange gange har du dyrket motion de seneste 7 dage?\n"),
            .good(.question, .da, "id: syg\ntekst: Hvor mange gange har du været indlagt de seneste fem år?\n"),
            .good(.question, .en, "id: move\ntext: How many times have you moved in the last ten years?\n"),
        ],
        check: .init(item: { item, context in
            for text in item.texts {
                guard item.form == .frequency || item.cues("happened", text).contains(where: { ["count", "amount"].contains($0.kind) }) else { continue }
                let acts = item.texts.flatMap { text in item.cues("acts", text).map { (kind: $0.kind, written: text.written(item.words(text), $0.words)) } }
                guard let act = acts.first(where: { $0.kind == "everyday" }), acts.first?.kind != "salient" else { continue }
                let many = min(context.integer("many-days"), context.integer("max-days"))
                if let stated = item.question.referencePeriod, let period = item.longestPeriod(stated, isStated: true), period.days > many {
                    context.report(
                        long, at: period.words, of: stated, pack: item.pack, [.text("act", act.written), .count("days", period.days)],
                        isGrave: period.days > context.integer("max-days"))
                    return
                }
                guard let period = item.longestPeriod(text), period.days > many else { continue }
                context.report(
                    long, at: period.words, of: text, pack: item.pack,
                    [.text("act", act.written), .count("days", period.days)], isGrave: period.days > context.integer("max-days"))
                return
            }
        }))
}
