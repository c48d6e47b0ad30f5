/// Validated instruments, known by their names in a title or an id (`Lexicons/instruments.tsv`). Their wording is not the author's to change.
public final class Instruments: Sendable {
    private struct Spelling: Sendable {
        var name: String
        var tokens: [Substring]
        /// Counts only in a title, and only as it is written.
        var isWord: Bool

        var weight: Int { tokens.count + (tokens.contains { $0.allSatisfy(\.isNumber) } ? 100 : 0) }
    }

    /// By their first token.
    private let spellings: [Substring: [Spelling]]

    public static let none = Instruments(tsv: [])

    /// - Parameter tsv: lines of a name, a tab, and spellings parted by `;`, those that are everyday words behind `!`.
    public init(tsv: some Sequence<UInt8>) {
        var spellings: [Substring: [Spelling]] = [:]
        for line in String(decoding: Array(tsv), as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
            let columns = line.split(separator: "\t")
            guard columns.count == 2 else { continue }
            for written in columns[1].split(separator: ";") {
                let isWord = written.hasPrefix("!")
                let tokens = Self.tokens(isWord ? written.dropFirst() : written, keepsCase: isWord)
                guard let first = tokens.first else { continue }
                spellings[first, default: []].append(Spelling(name: String(columns[0]), tokens: tokens, isWord: isWord))
            }
        }
        self.spellings = spellings
    }

    /// The instrument that a title names.
    func named(inTitle title: String) -> String? {
        match(Self.tokens(title[...], keepsCase: false), words: false) ?? match(Self.tokens(title[...], keepsCase: true), words: true)
    }

    /// The instrument that an id names.
    func named(inID id: String) -> String? { match(Self.tokens(id[...], keepsCase: false), words: false) }

    /// The longest spelling that stands there; one with a number before one without, which may be a whole family's name.
    private func match(_ tokens: [Substring], words: Bool) -> String? {
        var best: (spelling: Spelling, weight: Int)?
        for start in tokens.indices {
            for spelling in spellings[tokens[start]] ?? []
            where spelling.isWord == words && spelling.weight > best?.weight ?? 0 && tokens[start...].starts(with: spelling.tokens) {
                best = (spelling, spelling.weight)
            }
        }
        return best?.spelling.name
    }

    /// Runs of letters and of digits.
    private static func tokens(_ text: Substring, keepsCase: Bool) -> [Substring] {
        let text = keepsCase ? text : text.lowercased()[...]
        var tokens: [Substring] = []
        var start: Substring.Index?
        var isDigit = false
        let bytes = text.utf8
        for index in bytes.indices {
            let byte = bytes[index]
            let (letter, digit) = (byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20), (0x30...0x39).contains(byte))
            if let begin = start, !(letter || digit) || digit != isDigit {
                tokens.append(text[begin..<index])
                start = nil
            }
            if letter || digit, start == nil { (start, isDigit) = (index, digit) }
        }
        if let start { tokens.append(text[start...]) }
        return tokens
    }

    /// Marks the surveys and questions that are, or belong to, an instrument.
    func mark(_ definitions: inout Definitions) {
        for index in definitions.surveys.indices {
            let survey = definitions.surveys[index]
            if survey.instrument == nil, let (text, name) = recognise(survey.title, survey.id) {
                (definitions.surveys[index].instrument, definitions.surveys[index].instrumentName) = (text, name)
            }
            for (number, question) in survey.questions.enumerated() where question.instrument == nil {
                // Without a digit or a capital, an id is a word.
                guard let id = question.id, id.withUTF8({ $0.contains { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) } }), let name = named(inID: id.string) else { continue }
                (definitions.surveys[index].questions[number].instrument, definitions.surveys[index].questions[number].instrumentName) = (id, name)
            }
        }
    }

    private func recognise(_ title: Text?, _ id: Text?) -> (Text, String)? {
        if let title, let name = named(inTitle: title.string) { return (title, name) }
        if let id, let name = named(inID: id.string) { return (id, name) }
        return nil
    }
}
