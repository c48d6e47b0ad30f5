import MeaningLint

/// One exemplary definition of each kind, from which the fragments of rule examples are completed: whatever a fragment does not
/// write stands here, so that a new rule about something missing breaks no old example.
public enum Exemplary {
    /// Fields in their order: the English name, and the lines in both languages.
    static let goal: [(field: String, da: String, en: String)] = [
        ("id", "id: laesning", "id: reading"),
        ("title", "titel: Børn læser af lyst", "title: Children read for pleasure"),
        ("for", "målgruppe: [elever i 3. klasse]", "for: [pupils in year 4]"),
        ("difference", "forskel: Børnene finder selv på at tage en bog.", "difference: Children pick up a book by themselves."),
        ("professional_reason", "faglig_begrundelse: Den, der læser af lyst, læser mere og bedre.", "professional_reason: Who reads for pleasure reads more and better."),
        ("listened_to", "lyttet_til: [{ hvem: tre klasser på Ådalsskolen, hvordan: samtaler i biblioteket }]", "listened_to: [{ who: three classes at Mill Lane, how: talks in the library }]"),
        ("agreed_with", "aftalt_med: [lærere, forældre]", "agreed_with: [teachers, parents]"),
        ("next_steps", "næste_skridt: [{ hvad: Højtlæsning hver morgen, senest: 2026-12-01 }]", "next_steps: [{ what: Reading aloud every morning, by: 2026-12-01 }]"),
        ("signs", "tegn: [Børnene taler om deres bøger]", "signs: [Children talk about their books]"),
        ("dilemmas", "dilemmaer: [Fri læsning over for tid til øvelser]", "dilemmas: [Free reading against time for practice]"),
    ]

    static let kpi: [(field: String, da: String, en: String)] = [
        ("id", "id: ventetid", "id: waiting-time"),
        ("title", "titel: Dage, borgere venter på genoptræning", "title: Days that residents wait for training"),
        ("description", "beskrivelse: Dage fra udskrivning til første træning", "description: Days from leaving hospital to the first session"),
        ("measures", "handler_om: effekt", "measures: effect"),
        ("unit", "enhed: dage", "unit: days"),
        ("source", "kilde: Nexus", "source: Nexus"),
        ("owner", "ejer: Sundhed og Omsorg", "owner: Adult Care"),
        ("recipients", "modtagere: [{ hvem: teamledere, behov: at se, hvem der venter længst }]".replacing("at se, hvem", with: "at se hvem"), "recipients: [{ who: team leaders, needs: to see who waits longest }]"),
        ("learning", "læring: { bruges_til: at tale om hvem der venter længst, forum: teammøde, hyppighed: måned, refleksionsspørgsmål: [Hvad undrer os?] }", "learning: { use: to talk about who waits longest, forum: team meeting, every: month, questions: [What surprises us?] }"),
        ("context", "kontekst: Sygehuset lukkede en afdeling i foråret.", "context: The hospital closed a ward in spring."),
        ("limits", "forbehold: Tallet siger intet om, hvordan ventetiden føles.", "limits: The figure says nothing about how the waiting feels."),
    ]

    static let survey: [(field: String, da: String, en: String)] = [
        ("id", "id: svoemmehal", "id: pool"),
        ("title", "titel: Hvordan var dit besøg i svømmehallen?", "title: How was your visit to the pool?"),
        ("audience", "respondenter: gæster i svømmehallen", "audience: visitors to the pool"),
        ("intro", "indledning: Personalet i svømmehallen bruger dine svar til at vælge nye åbningstider.", "intro: The pool's staff use your answers to choose new opening hours."),
        ("purpose", "formål: At finde de bedste åbningstider sammen med gæsterne.", "purpose: To find the best opening hours together with visitors."),
        ("minutes", "minutter: 3", "minutes: 3"),
        ("learning", "læring: { bruges_til: at finde ud af hvornår unge kan komme, forum: personalemødet i maj, tilbagemelding: En plakat ved indgangen }", "learning: { use: to find out when young people can come, forum: staff meeting in May, feedback: A poster at the entrance }"),
        ("tested_with", "afprøvet_med: [fem gæster]", "tested_with: [five visitors]"),
        ("formats", "formater: [tekst, lyd]", "formats: [text, audio]"),
        ("questions", "spørgsmål: [{ id: q1, tekst: Hvad kunne vi gøre bedre?, type: lang-tekst, hvorfor: Personalet tager ideerne med til mødet i maj. }]", "questions: [{ id: q1, text: What could we do better?, type: long-text, why: The staff take the ideas to their meeting in May. }]"),
    ]

    static let question: [(field: String, da: String, en: String)] = [
        ("id", "id: q1", "id: q1"),
        ("text", "tekst: Hvad kunne vi gøre bedre?", "text: What could we do better?"),
        ("why", "hvorfor: Personalet tager svarene med til mødet i maj.", "why: The staff take the answers to their meeting in May."),
    ]

    static let dashboard: [(field: String, da: String, en: String)] = [
        ("id", "id: hjem", "id: homes"),
        ("title", "titel: Ventetid på genoptræning", "title: Waiting for training"),
        ("recipients", "modtagere: [{ hvem: områdechefer, behov: at se hvor folk venter }]", "recipients: [{ who: area managers, needs: to see where people wait }]"),
        ("discussed", "drøftes: { forum: ledermøde, hyppighed: måned, refleksionsspørgsmål: [Hvad undrer os?] }", "discussed: { forum: managers' meeting, every: month, questions: [What surprises us?] }"),
        ("learning", "læring: at tale om hvem der venter længst", "learning: to talk about who waits longest"),
        ("comment", "kommentar: Sygehuset lukkede en afdeling i foråret.", "comment: The hospital closed a ward in spring."),
    ]

    /// The other names that fragments use for a field.
    private static let names: [String: String] = [
        "nøgletal": "kpis", "måltal": "target", "svarmuligheder": "options", "hjælp": "help", "bruges_i": "feeds", "vores_svar": "answers",
        "formel": "formula",
    ]

    /// A whole file made of an example, with its marks.
    public static func complete(_ example: Example) -> String {
        let isDanish = example.language == .da
        switch example.scope {
        case .file: return example.text
        case .goal: return (isDanish ? "mål:\n" : "goals:\n") + item(example.text, goal, isDanish)
        case .kpi: return (isDanish ? "nøgletal:\n" : "kpis:\n") + item(example.text, kpi, isDanish)
        case .survey: return (isDanish ? "spørgeskemaer:\n" : "surveys:\n") + item(example.text, survey, isDanish)
        case .dashboard: return (isDanish ? "overblik:\n" : "dashboards:\n") + item(example.text, dashboard, isDanish)
        case .question:
            let fields = survey.filter { $0.field != "questions" }
            let head = item("", fields, isDanish)
            let body = item(example.text, question, isDanish)
            return (isDanish ? "spørgeskemaer:\n" : "surveys:\n") + head + (isDanish ? "    spørgsmål:\n" : "    questions:\n") + indented(body, by: 4)
        }
    }

    private static func item(_ fragment: String, _ fields: [(field: String, da: String, en: String)], _ isDanish: Bool) -> String {
        let written = Set(
            fragment.split(separator: "\n").filter { !$0.hasPrefix(" ") && !$0.hasPrefix("#") }.compactMap { line -> String? in
                guard let colon = line.firstIndex(of: ":") else { return nil }
                let name = String(line[..<colon]).replacing("↓", with: "")
                let known = fields.first { $0.da.hasPrefix(name + ":") || $0.en.hasPrefix(name + ":") }
                return known?.field ?? names[name] ?? name
            })
        let rest = fields.filter { !written.contains($0.field) }.map { isDanish ? $0.da : $0.en }
        let body = fragment + rest.map { $0 + "\n" }.joined()
        var lines = body.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        return lines.enumerated().map { ($0.offset == 0 ? "  - " : "    ") + $0.element + "\n" }.joined()
    }

    private static func indented(_ text: String, by blanks: Int) -> String {
        text.split(separator: "\n").map { String(repeating: " ", count: blanks) + $0 + "\n" }.joined()
    }

    /// The file without its marks, and the byte range between them.
    public static func marked(_ text: String) -> (text: String, range: Range<Int>?) {
        let bytes = Array(text.utf8)
        let (down, up) = (Array("↓".utf8), Array("↑".utf8))
        var plain: [UInt8] = []
        var (start, end): (Int?, Int?) = (nil, nil)
        var index = 0
        while index < bytes.count {
            if bytes[index...].starts(with: down) {
                start = plain.count
                index += down.count
            } else if bytes[index...].starts(with: up) {
                end = plain.count
                index += up.count
            } else {
                plain.append(bytes[index])
                index += 1
            }
        }
        let range = start.flatMap { start in end.map { start..<$0 } }
        return (String(decoding: plain, as: UTF8.self), range)
    }
}
