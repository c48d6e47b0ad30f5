/// What a change touches: the definitions that say something else than before, and what was not asked before.
///
/// The linter runs over the files as they are and as they were. A definition is touched when its own text is another one, wherever it
/// stands now and however it is indented; a line that moved touches nothing. A finding in any other definition is told when the
/// run before did not have it: a reference that the change broke, a figure that nobody uses any more.
public struct Changes {
    /// As the user named it.
    private let revision: String
    /// The changed files, absolute.
    private let files: Set<String>
    private let before: Linter.Result

    public init(since revision: String, files: Set<String>, before: Linter.Result) {
        self.revision = revision
        self.files = files
        self.before = before
    }

    /// Leaves out what the change has nothing to do with.
    public func limit(_ result: inout Linter.Result, paths: Paths) {
        var known: [FindingKey: Int] = [:]
        for (file, finding) in before.findings {
            known[FindingKey(finding, in: before.files[file], rules: before.rules, file: before.files[file].file), default: 0] += 1
        }
        let touched = touched(result, paths)
        result.findings = result.findings.filter { file, finding in
            let key = FindingKey(finding, in: result.files[file], rules: result.rules, file: result.files[file].file)
            // Each known one is used up, so that a second one of the same words counts as new.
            let isKnown = known[key, default: 0] > 0
            if isKnown { known[key, default: 0] -= 1 }
            return !isKnown || touched[file]?.contains(finding.entry) == true
        }
        result.answered = result.answered.filter { touched[$0.file]?.contains($0.answered.finding.entry) == true }
        result.changedSince = revision
    }

    /// By the file's number: the definitions' numbers; nil among them for the file itself.
    private func touched(_ result: Linter.Result, _ paths: Paths) -> [Int: Set<Int?>] {
        var old: Set<Own> = []
        for summary in before.files where files.contains(paths.absolute(summary.file)) { for item in summary.items { old.insert(Own(item, summary)) } }
        var touched: [Int: Set<Int?>] = [:]
        for (number, summary) in result.files.enumerated() where files.contains(paths.absolute(summary.file)) {
            touched[number] = Set(summary.items.filter { !old.contains(Own($0, summary)) }.map { Optional($0.entry) } + [nil])
        }
        return touched
    }

    /// A definition and what it says itself: of a survey, all but its questions.
    private struct Own: Hashable {
        var kind: DefinitionKind
        var survey: String?
        var id: String?
        var words: [String]

        init(_ item: Catalogue.Item, _ summary: Summary) {
            kind = item.kind
            survey = item.parent.flatMap { summary.items.indices.contains($0) ? summary.items[$0].id : nil }
            id = item.id
            let text = summary.source?.text ?? []
            var start = item.extent.lowerBound
            words = []
            let questions = item.kind == .survey ? summary.items.filter { $0.parent == item.entry } : []
            for question in questions where question.extent.lowerBound >= start {
                words.append(FindingKey.words(text, start..<question.extent.lowerBound))
                start = question.extent.upperBound
            }
            words.append(FindingKey.words(text, start..<max(start, item.extent.upperBound)))
        }
    }
}
