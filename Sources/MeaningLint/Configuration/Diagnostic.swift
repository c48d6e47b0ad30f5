/// Something wrong with how the linter was called or configured: told on standard error, and the exit code is 2.
public struct Diagnostic: Sendable, Hashable {
    /// The file, as reports show paths; nil for something that stands in no file.
    public var file: String?
    public var position: SourcePosition?
    public var message: Localized

    public init(file: String? = nil, position: SourcePosition? = nil, message: Localized) {
        self.file = file
        self.position = position
        self.message = message
    }

    /// `FILE:LINE:COLUMN: message`.
    public func line(_ language: MessageLanguage) -> String {
        var line = ""
        if let file { line += Escaping.terminal(file) + ":" }
        if let position { line += "\(position.line):\(position.column):" }
        return Escaping.log((line.isEmpty ? "meaning-lint:" : line) + " " + Escaping.terminal(message[language]))
    }
}

/// Collects what is wrong in one file of configuration.
struct DiagnosticSink {
    let locator: Locator
    private(set) var diagnostics: [Diagnostic] = []

    init(_ file: SourceFile) { locator = Locator(file) }

    mutating func add(_ range: Range<Int>, da: String, en: String) {
        let diagnostic = Diagnostic(file: locator.file.path, position: locator.position(range.lowerBound), message: Localized(da: da, en: en))
        // A rule on several kinds is read for each of them.
        if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
    }

    /// As they stand in the file.
    var inOrder: [Diagnostic] {
        diagnostics.enumerated().sorted { a, b in
            let (one, two) = (a.element.position?.offset ?? 0, b.element.position?.offset ?? 0)
            return one == two ? a.offset < b.offset : one < two
        }.map(\.element)
    }

    /// An unknown name, with what was probably meant and what there is.
    mutating func unknown(_ what: Localized, _ name: String, _ range: Range<Int>, among names: [String]) {
        if let meant = Spelling.nearest(name, among: names) {
            add(range, da: "\(what.da) »\(name)« findes ikke. Mente du »\(meant)«?", en: "There is no \(what.en) \"\(name)\". Did you mean \"\(meant)\"?")
        } else {
            let list = names.count <= 24 ? names.joined(separator: ", ") : ""
            add(range, da: "\(what.da) »\(name)« findes ikke." + (list.isEmpty ? "" : " Der er: \(list)."), en: "There is no \(what.en) \"\(name)\"." + (list.isEmpty ? "" : " There are: \(list)."))
        }
    }
}
