/// The lines of a file around some words: as a report shows them beside a finding.
struct Passage {
    /// One line, in pieces; those that are marked are the finding's words.
    struct Line {
        var number: Int
        var pieces: [(text: String, isMarked: Bool)]
    }

    let lines: [Line]

    /// Unicode scalars of a line that are shown; of a longer one, those around the words.
    private static let width = 140
    /// Lines of the words that are shown.
    private static let height = 6

    /// - Parameter context: lines before and after the words.
    init(_ range: SourceRange, in locator: Locator, context: Int) {
        let last = min(range.end.line, range.start.line + Self.height - 1)
        var rows: [(number: Int, scalars: [Unicode.Scalar], marked: Range<Int>)] = []
        for number in max(1, range.start.line - context)...last + context {
            let bytes = locator.line(number)
            let scalars = Array(String(decoding: locator.file.text[bytes], as: UTF8.self).unicodeScalars)
            // Beyond the words, blank lines say nothing, and what lies behind one is another matter.
            let isContext = number < range.start.line || number > last
            if isContext, scalars.allSatisfy({ $0 == " " || $0 == "\t" }) {
                if number > last { break }
                rows = []
                continue
            }
            let start = number < range.start.line || number > range.end.line ? 0 : number == range.start.line ? range.start.column - 1 : Self.indent(scalars)
            let end = number < range.start.line || number > range.end.line ? 0 : number == range.end.line ? range.end.column - 1 : scalars.count
            let (from, to) = (min(start, scalars.count), min(end, scalars.count))
            rows.append((number, scalars, from..<max(from, to)))
        }
        let common = rows.map { Self.indent($0.scalars) }.min() ?? 0
        lines = rows.map { Self.line($0.number, $0.scalars, $0.marked, from: common) }
    }

    private static func indent(_ scalars: [Unicode.Scalar]) -> Int { scalars.firstIndex { $0 != " " } ?? scalars.count }

    private static func line(_ number: Int, _ scalars: [Unicode.Scalar], _ marked: Range<Int>, from common: Int) -> Line {
        var (first, last) = (min(common, scalars.count), scalars.count)
        if last - first > width {
            if marked.lowerBound > first + width / 2 { first = max(first, marked.lowerBound - width / 4) }
            last = min(last, first + width)
        }
        let from = min(max(marked.lowerBound, first), last)
        let to = min(max(marked.upperBound, from), last)
        func text(_ range: Range<Int>) -> String { Escaping.terminal(scalars[range].reduce(into: "") { $0.unicodeScalars.append($1) }) }
        let before = (first > common ? "…" : "") + text(first..<from)
        let after = text(to..<last) + (last < scalars.count ? "…" : "")
        return Line(number: number, pieces: [(before, false), (text(from..<to), true), (after, false)].filter { !$0.0.isEmpty })
    }
}
