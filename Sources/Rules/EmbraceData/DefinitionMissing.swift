import MeaningLint

/// A figure that does not say what it counts.
enum DefinitionMissing {
    static let missing = Message(
        da: ("Det har hverken beskrivelse eller formel.", "Hvad siger tallet egentlig noget om?"),
        en: ("It has neither a description nor a formula.", "What does the figure really say something about?"))
    static let title = Message(
        da: ("Beskrivelsen gentager kun titlen.", "Hvad siger tallet egentlig noget om?"),
        en: ("The description only repeats the title.", "What does the figure really say something about?"))

    static let rule = Rule(
        id: "definition-missing", principle: .data, serves: 1, severity: .warning, tellsAbsence: true, asksFor: [.description, .formula],
        title: Localized(da: "Hvad tæller tallet?", en: "What does the figure count?"),
        why: Localized(
            da: "To, der læser samme titel, kan tro, at tallet siger hver sit. Hvad tæller med, og hvad gør ikke?",
            en: "Two who read one title may think that the figure says two things. What counts, and what does not?"),
        sources: ["Målkompasset (Aarhus Kommune 2021), Omfavn data: Hvad siger data egentlig noget om?", "UN SDG metadata: definition and method of computation are mandatory"],
        decides: Localized(
            da: "Nøgletallet har hverken »beskrivelse« eller »formel«; en beskrivelse, der er den samme som titlen, er ingen.",
            en: "The KPI has neither `description` nor `formula`; a description that is the same as the title is none."),
        write: Localized(
            da: "beskrivelse: Besøg, hvor borgeren har set hjælperen mindst tre gange før.",
            en: "description: Visits by somebody whom the resident has met at least three times."),
        messages: [missing, title],
        examples: [
            .bad(.kpi, .da, "id: ↓ventetid↑\ntitel: Ventetid på genoptræning\nbeskrivelse:\nformel:\n"),
            .bad(.kpi, .en, "id: ↓waiting-time↑\ntitle: Waiting time\ndescription: Waiting time.\nformula:\n"),
            .good(.kpi, .da, "id: ventetid\nbeskrivelse: Dage fra henvisning til første træning\n"),
            .good(.kpi, .en, "id: waiting-time\ndescription:\nformula: first_session - referral\n"),
        ],
        check: .init(kpi: { kpi, context in
            guard kpi.lacks(.description), kpi.lacks(.formula) else { return }
            if let formula = kpi.formula, !formula.isMissing { return }
            guard let description = kpi.description, !description.isMissing else { return context.report(missing, on: kpi) }
            if let name = kpi.title, description.withUTF8({ one in name.withUTF8 { isSame(one, $0) } }) { context.report(title, on: kpi) }
        }))

    /// Whether two texts are the same, capitals, blanks and marks aside.
    private static func isSame(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
        func isCounted(_ byte: UInt8) -> Bool { byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) }
        var (first, second) = (a.startIndex, b.startIndex)
        while true {
            while first < a.count, !isCounted(a[first]) { first += 1 }
            while second < b.count, !isCounted(b[second]) { second += 1 }
            if first == a.count || second == b.count { return first == a.count && second == b.count }
            let isEqual = a[first] == b[second] || a[first] < 0x80 && b[second] < 0x80 && a[first] | 0x20 == b[second] | 0x20
            if !isEqual { return false }
            (first, second) = (first + 1, second + 1)
        }
    }
}
