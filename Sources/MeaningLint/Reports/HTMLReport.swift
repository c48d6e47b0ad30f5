/// One page for a meeting and a screen: by principle and by file, each finding a question with the passage that it is about, the answered
/// ones with their reasons, and the chain as a picture. It asks for nothing from anywhere, and works without its script, which
/// only filters.
struct HTMLReport {
    private let entries: Entries
    private let result: Linter.Result
    private let language: MessageLanguage
    /// Of a question's places, those that are shown before the others are folded.
    private static let shownPlaces = 6
    /// Of what is missing: the same fact each time.
    private static let shownAbsences = 3

    init(_ entries: Entries, _ result: Linter.Result) {
        self.entries = entries
        self.result = result
        language = entries.language
    }

    private func say(_ da: String, _ en: String) -> String { entries.say(da, en) }
    private func h(_ text: String) -> String { Escaping.markup(text) }

    func write() -> [UInt8] {
        let chain = ChainPictures(Chain(result.catalogues).around(files: Set(result.files.map(\.file))), language: language)
        var html = "<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">\n" + head()
        html += "<body>\n<a class=\"skip\" href=\"#content\">\(say("Gå til spørgsmålene", "Go to the questions"))</a>\n"
        html += header() + contents(chain) + filter()
        html += "<main id=\"content\" tabindex=\"-1\">\n"
        html += "<p id=\"nothing\" class=\"note\" hidden>\(say("Ingen spørgsmål passer til filteret.", "No questions fit the filter."))</p>\n"
        if entries.open.isEmpty { html += "<p class=\"note\">\(say("Der er ingen åbne spørgsmål.", "There are no open questions."))</p>\n" }
        html += byPrinciple() + byFile() + answered() + chain.html() + "</main>\n"
        html += "<footer><p>meaning-lint \(h(Version.number)) · \(say("Principperne og deres spørgsmål er Målkompassets, fra Aarhus Kommune.", "The principles and their questions are those of Målkompasset, the goal compass of Aarhus."))</p></footer>\n"
        return Array((html + "<script>\(PageFile.script)</script>\n</body>\n</html>\n").utf8)
    }

    private func head() -> String {
        // The style and the script are known by their hashes; nothing else may run, and nothing may be fetched.
        let policy = "default-src 'none'; style-src '\(PageHashes.style)'; script-src '\(PageHashes.script)'; img-src data:; base-uri 'none'; form-action 'none'"
        return """
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(policy)">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="robots" content="noindex">
            <title>\(say("Spørgsmål at tale om", "Questions to talk about")) – meaning-lint</title>
            <link rel="icon" href="data:,">
            <style>\(PageFile.style)</style>
            </head>

            """
    }

    private func header() -> String {
        let counts = Counts(result)
        let kinds = [DefinitionKind.goal, .kpi, .survey, .question, .dashboard].compactMap { kind in counts.definitions[kind].map { Terms.count($0, kind, language) } }
        let files = say("\(result.lintedFiles) \(result.lintedFiles == 1 ? "fil" : "filer")", "\(result.lintedFiles) \(result.lintedFiles == 1 ? "file" : "files")")
        var html = "<header>\n<h1>\(say("Spørgsmål at tale om", "Questions to talk about"))</h1>\n"
        html += "<p class=\"lead\">\(say("Hvert punkt er noget, der står i filerne, og et spørgsmål, vi kan stille hinanden. Her er ingen karakterer og ingen rangorden: et spørgsmål kan også besvares med, at det er, som det skal være.", "Each point is something that stands in the files, and a question that we can ask each other. There are no grades and no ranking here: a question can also be answered by saying that it is as it should be."))</p>\n"
        html += "<p class=\"read\">\(DateFormat.text(entries.options.today, language)) · \(files)\(kinds.isEmpty ? "" : say(" med ", " with ") + MessageText.list(kinds, language))</p>\n"
        for note in ResultNotes(result, language).lines { html += "<p class=\"note\">\(h(note))</p>\n" }
        return html + "</header>\n"
    }

    private func contents(_ chain: ChainPictures) -> String {
        let principles = Principle.allCases.filter { principle in entries.open.contains { $0.rule.principle == principle } }
        var links = principles.map { "<li class=\"to-principle\"><a href=\"#\($0.rawValue)\">\(h($0.title[language]))</a></li>" }
        if !entries.answered.isEmpty { links.append("<li><a href=\"#answered\">\(say("Besvaret", "Answered"))</a></li>") }
        if !chain.isEmpty { links.append("<li><a href=\"#chain\">\(say("Kæden", "The chain"))</a></li>") }
        guard !links.isEmpty else { return "" }
        return "<nav aria-label=\"\(say("Indhold", "Contents"))\"><ul>\n\(links.joined(separator: "\n"))\n</ul></nav>\n"
    }

    // MARK: Filter

    /// The choice of view works by style alone; what filters is shown by the script.
    private func filter() -> String {
        guard !entries.open.isEmpty else { return "" }
        let kinds: [DefinitionKind] = [.goal, .kpi, .survey, .question, .dashboard].filter { kind in entries.open.contains { $0.item?.kind == kind } }
        let severities = [Severity.error, .warning, .info].filter { severity in entries.open.contains { $0.finding.severity == severity } }
        let principles = Principle.allCases.filter { principle in entries.open.contains { $0.rule.principle == principle } }
        let files = Set(entries.open.map(\.file)).sorted()
        func select(_ id: String, _ label: String, _ options: [(value: String, text: String)]) -> String {
            let list = options.map { "<option value=\"\($0.value)\">\(h($0.text))</option>" }.joined()
            return "<div><label for=\"\(id)\">\(label)</label><select id=\"\(id)\"><option value=\"\">\(say("Alle", "All"))</option>\(list)</select></div>\n"
        }
        let words = (say("Viser {shown} af {all} punkter.", "Showing {shown} of {all} points."), say("Viser alle punkter.", "Showing all points."))
        return """
            <section class="tools" aria-label="\(say("Visning", "View"))">
            <fieldset class="views"><legend>\(say("Vis efter", "Show by"))</legend>
            <input type="radio" name="view" id="view-principle" checked><label for="view-principle">\(say("princip", "principle"))</label>
            <input type="radio" name="view" id="view-file"><label for="view-file">\(say("fil", "file"))</label>
            </fieldset>
            <form id="filter" role="search" hidden aria-label="\(say("Filter", "Filter"))" data-some="\(words.0)" data-all="\(words.1)">
            <div><label for="words">\(say("Ord", "Words"))</label><input type="search" id="words" spellcheck="false"></div>
            \(select("principle", say("Princip", "Principle"), principles.map { ($0.rawValue, $0.title[language]) }))\(select("kind", say("Handler om", "About"), kinds.map { ($0.name, Terms.kind($0, language)) }))\(select("file", say("Fil", "File"), files.map { (String($0), result.files[$0].file) }))\(select("severity", say("Alvor", "Severity"), severities.map { ($0.name, Terms.severity($0, language)) }))<div><button type="reset">\(say("Vis alle", "Show all"))</button></div>
            <p id="status" role="status"></p>
            </form>
            </section>

            """
    }

    private func data(_ entry: Entry) -> String {
        " data-principle=\"\(entry.rule.principle.rawValue)\" data-kind=\"\(entry.item?.kind.name ?? "")\" data-file=\"\(entry.file)\" data-severity=\"\(entry.finding.severity.name)\""
    }

    // MARK: By principle

    private func byPrinciple() -> String {
        guard !entries.open.isEmpty else { return "" }
        var html = "<div class=\"view\" id=\"by-principle\">\n"
        let byPrinciple = Dictionary(grouping: entries.open) { $0.rule.principle }
        for principle in Principle.allCases {
            guard let own = byPrinciple[principle] else { continue }
            html += "<section class=\"principle\" id=\"\(principle.rawValue)\" aria-labelledby=\"\(principle.rawValue)-title\">\n"
            html += "<h2 id=\"\(principle.rawValue)-title\">\(h(principle.title[language]))</h2>\n"
            if !principle.questions.isEmpty {
                html += "<ul class=\"compass\">\(principle.questions.map { "<li>\(h($0[language]))</li>" }.joined())</ul>\n"
            }
            for group in ByQuestion(own).groups { html += questions(group) }
            html += "</section>\n"
        }
        return html + "</div>\n"
    }

    /// Findings of one rule that end in the same words stand under them.
    private func questions(_ group: ByQuestion.Group) -> String {
        var byWords: [(question: String, entries: [Entry])] = []
        var places: [String: Int] = [:]
        for entry in group.entries {
            let question = entry.finding.question(language)
            if let index = places[question] {
                byWords[index].entries.append(entry)
            } else {
                places[question] = byWords.count
                byWords.append((question, [entry]))
            }
        }
        var html = ""
        for (question, own) in byWords {
            var locators = Locators(result)
            let items = own.map { entry in
                "<li class=\"finding\"\(data(entry))>\n<p class=\"where\">\(whereabouts(entry))</p>\n\(fact(entry, &locators))</li>\n"
            }
            html += "<section class=\"ask\">\n<h3>\(h(question))</h3>\n<p class=\"rule\">\(h(group.rule.title[language])) <span class=\"id\">\(group.rule.id)</span></p>\n"
            let most = group.rule.tellsAbsence ? Self.shownAbsences : Self.shownPlaces
            // One that would be folded alone is shown.
            let shown = items.count == most + 1 ? items.count : most
            html += "<ul class=\"findings\">\n\(items.prefix(shown).joined())</ul>\n"
            let rest = items.dropFirst(shown)
            if !rest.isEmpty {
                html += "<details><summary>\(say("\(rest.count) steder til", "\(rest.count) more places"))</summary>\n<ul class=\"findings\">\n\(rest.joined())</ul>\n</details>\n"
            }
            html += "</section>\n"
        }
        return html
    }

    private func whereabouts(_ entry: Entry) -> String {
        let place = "<span class=\"place\">\(h(entry.summary.file)), \(say("linje", "line")) \(entry.finding.range.start.line)\(entry.answer == nil ? " · " + Terms.severity(entry.finding.severity, language) : "")</span>"
        return (entry.definition(language).map { "<strong>\(h($0))</strong> " } ?? "") + place
    }

    private func fact(_ entry: Entry, _ locators: inout Locators) -> String {
        var html = "<p class=\"fact\">\(h(entry.finding.text(language)))</p>\n"
        if let locator = locators[entry.file] {
            html += passage(Passage(entry.finding.range, in: locator, context: entry.rule.tellsAbsence ? 0 : 1))
        }
        if !entry.finding.related.isEmpty {
            html += "<ul class=\"related\">"
            for related in entry.finding.related { html += "<li>\(h(related.message[language])) <span class=\"place\">\(h(related.file)), \(say("linje", "line")) \(related.range.start.line)</span></li>" }
            html += "</ul>\n"
        }
        return html
    }

    private func passage(_ passage: Passage) -> String {
        let width = String(passage.lines.last?.number ?? 0).count
        let rows = passage.lines.map { line in
            let number = String(line.number)
            let margin = String(repeating: " ", count: max(0, width - number.count)) + number
            return "<span class=\"line\" aria-hidden=\"true\">\(margin)</span>" + line.pieces.map { $0.isMarked ? "<mark>\(h($0.text))</mark>" : h($0.text) }.joined()
        }
        return "<pre class=\"passage\"><code>\(rows.joined(separator: "\n"))</code></pre>\n"
    }

    /// One file's locator at a time: findings stand by file.
    private struct Locators {
        private let result: Linter.Result
        private var last: (file: Int, locator: Locator?)?

        init(_ result: Linter.Result) { self.result = result }

        subscript(file: Int) -> Locator? {
            mutating get {
                if let last, last.file == file { return last.locator }
                let locator = result.files[file].source.map(Locator.init)
                last = (file, locator)
                return locator
            }
        }
    }

    // MARK: By file

    private func byFile() -> String {
        guard !entries.open.isEmpty else { return "" }
        var html = "<div class=\"view\" id=\"by-file\">\n"
        let byFile = Dictionary(grouping: entries.open, by: \.file)
        for number in byFile.keys.sorted() {
            var locators = Locators(result)
            html += "<section class=\"file\" id=\"file-\(number)\" aria-labelledby=\"file-\(number)-title\">\n<h2 id=\"file-\(number)-title\">\(h(result.files[number].file))</h2>\n"
            let own = byFile[number] ?? []
            let byDefinition = Dictionary(grouping: own) { $0.finding.entry ?? -1 }
            for definition in byDefinition.keys.sorted() {
                guard let group = byDefinition[definition], let first = group.first else { continue }
                html += "<section class=\"definition\">\n<h3>\(h(first.definition(language) ?? say("Filen", "The file")))</h3>\n<ul class=\"findings\">\n"
                // What is there first; then what is missing.
                for entry in group.filter({ !$0.rule.tellsAbsence }) + group.filter(\.rule.tellsAbsence) {
                    html += "<li class=\"finding\"\(data(entry))>\n<p class=\"rule\">\(h(entry.rule.title[language])) <span class=\"id\">\(entry.rule.id)</span> <span class=\"place\">\(say("linje", "line")) \(entry.finding.range.start.line) · \(Terms.severity(entry.finding.severity, language))</span></p>\n"
                    html += fact(entry, &locators) + "<p class=\"question\">\(h(entry.finding.question(language)))</p>\n</li>\n"
                }
                html += "</ul>\n</section>\n"
            }
            html += "</section>\n"
        }
        return html + "</div>\n"
    }

    // MARK: Answered

    private func answered() -> String {
        guard !entries.answered.isEmpty else { return "" }
        var html = "<section id=\"answered\" aria-labelledby=\"answered-title\">\n<h2 id=\"answered-title\">\(say("Besvaret", "Answered"))</h2>\n"
        html += "<p class=\"about\">\(say("Det her har nogen talt igennem og skrevet hvorfor.", "These have been talked through, and somebody has written why."))</p>\n<ul class=\"findings\">\n"
        for entry in entries.answered {
            guard let answer = entry.answer else { continue }
            var from = [answer.by.map(h)].compactMap { $0 }
            if let until = answer.until { from.append(say("gælder til \(DateFormat.text(until, .da))", "holds until \(DateFormat.text(until, .en))")) }
            html += "<li class=\"answer\">\n<p class=\"where\">\(whereabouts(entry))</p>\n<p class=\"rule\">\(h(entry.rule.title[language])) <span class=\"id\">\(entry.rule.id)</span></p>\n<p class=\"question\">\(h(entry.finding.question(language)))</p>\n"
            html += "<blockquote><p>\(h(answer.why.trimmingSpaces))</p>\(from.isEmpty ? "" : "<footer>\(from.joined(separator: ", "))</footer>")</blockquote>\n</li>\n"
        }
        return html + "</ul>\n</section>\n"
    }
}

/// The style and the script of the page: files of their own, which are part of the executable.
enum PageFile {
    static var style: String { text("Page/report.css") }
    static var script: String { text("Page/report.js") }

    private static func text(_ name: String) -> String {
        EmbeddedFile.all.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    }
}
