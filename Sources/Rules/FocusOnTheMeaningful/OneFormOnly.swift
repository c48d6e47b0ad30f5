import MeaningLint

/// Only text, for people for whom reading is not the easiest way.
enum OneFormOnly {
    static let textOnly = Message(
        da: ("{audience} skal svare, og skemaet findes kun som tekst.", "Hvordan kunne de svare uden at læse?"),
        en: ("{audience} are to answer, and the survey comes as text only.", "How could they answer without reading?"))
    static let untold = Message(
        da: ("{audience} skal svare, og der står ikke, om skemaet findes i andet end tekst.", "Hvordan kan de svare uden at læse?"),
        en: ("{audience} are to answer, and it does not say if the survey comes in other forms than text.", "How can they answer without reading?"))

    static let rule = Rule(
        id: "one-form-only", principle: .meaningful, serves: 2, severity: .info, tellsAbsence: true, asksFor: [.formats],
        title: Localized(da: "Kun tekst", en: "Text only"),
        why: Localized(
            da: "Svarene kommer fra dem, der kan læse skemaet. Lyd, billeder eller en samtale lader flere komme til orde.",
            en: "Answers come from those who can read the form. Sound, pictures or a talk let more people speak."),
        sources: ["Målkompasset (Aarhus Kommune 2021), Fokuser på det meningsfulde"],
        decides: Localized(
            da: "De, der svarer, er børn, unge eller folk, som kan have svært ved at læse (plejehjem, handicap, demens, nytilkomne), og »formater« mangler eller er kun tekst. Ikke når andre svarer for dem.",
            en: "Those who answer are children, young people, or people who may find reading hard (care homes, disability, dementia, new arrivals), and `formats` is missing or text only. Not where others answer for them."),
        write: Localized(da: "formater: [tekst, lyd, billeder]", en: "formats: [text, audio, pictures]"),
        messages: [textOnly, untold],
        examples: [
            .bad(.survey, .da, "id: ↓klasse↑\nrespondenter: børn i 2. klasse\nformater: tekst\n"),
            .bad(.survey, .en, "id: ↓home↑\naudience: residents of care homes\nformats:\n"),
            .good(.survey, .da, "id: klasse\nrespondenter: børn i 2. klasse\nformater: [tekst, lyd]\n"),
            .good(.survey, .da, "id: klasse\nrespondenter: forældre til børn i 2. klasse\nformater: tekst\n"),
            .good(.survey, .en, "id: pool\naudience: visitors to the pool\nformats: text\n"),
        ],
        check: .init(survey: { survey, context in
            guard survey.lacks(.formats), let pack = context.language(of: survey) else { return }
            let groups = survey.audience.filled.filter { audience in
                AudienceGroups.kinds(of: audience, pack, context).contains { ["children", "young", "reading", "care-home", "institution"].contains($0) }
            }
            guard let first = groups.first else { return }
            let formats = survey.formats.filled
            if formats.contains(where: { !isText($0, pack, context) }) { return }
            context.report(formats.isEmpty ? untold : textOnly, on: survey, [.text("audience", first.string)])
        }))

    /// Whether a format is nothing but reading and writing.
    private static func isText(_ format: Text, _ pack: LanguagePack, _ context: Context) -> Bool {
        let cues = context.cues("text-formats", in: format, pack: pack)
        return cues.contains { $0.kind == "text" } && !cues.contains { $0.kind == "other" }
    }
}
