/// Something wrong with how the linter was called or configured: told on standard error, and the exit code is 2.
public struct Diagnostic: Sendable, Equatable {
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
        return (line.isEmpty ? "meaning-lint:" : line) + " " + Escaping.terminal(message[language])
    }
}

/// Collects what is wrong in one file of configuration.
struct DiagnosticSink {
    let locator: Locator
    private(set) var diagnostics: [Diagnostic] = []

    init(_ file: SourceFile) { locator = Locator(file) }

    mutating func add(_ range: Range<Int>, da: String, en: String) {
        diagnostics.append(
            Diagnostic(file: locator.file.path, position: locator.position(range.lowerBound), message: Localized(da: da, en: en)))
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

/// Text of other people's files, made harmless for where it is shown.
public enum Escaping {
    /// Control characters (a terminal would act on them) as `\u{1B}`; line breaks and tabs as blanks. Direction overrides too.
    public static func terminal(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
        return text.unicodeScalars.reduce(into: "") { result, scalar in
            if scalar == "\n" || scalar == "\t" || scalar == "\r" {
                result += " "
            } else if isUnsafe(scalar) {
                result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
    }

    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
