// How text of other people's files and names is made harmless in each form of report. `Escaping.terminal` is where the others begin.

extension Escaping {
    /// Text and attribute values of HTML and XML. What neither may hold (control characters) is shown as `\u{1B}`.
    static func markup(_ text: String) -> String { characters(terminal(text)) }

    /// An attribute that is to be read back exactly, such as a file's name: line breaks and tabs stay.
    static func attribute(_ text: String) -> String { characters(controls(text)) }

    private static func characters(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            // A build server that shows the file in its log must not read it as `##[command]`.
            case "#": result += "&#35;"
            case "\n": result += "&#10;"
            case "\r": result += "&#13;"
            case "\t": result += "&#9;"
            case "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }

    /// As `terminal`, but line breaks and tabs stay as they are.
    static func controls(_ text: String) -> String {
        text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r" || $0 == "\r\n" || $0 == "\t" }.count == 1
            ? terminal(text)
            : text.unicodeScalars.reduce(into: "") { result, scalar in
                if scalar == "\n" || scalar == "\r" || scalar == "\t" { result.unicodeScalars.append(scalar) } else { result += terminal(String(scalar)) }
            }
    }

    // MARK: Workflow commands of GitHub Actions

    /// The text of a command, escaped as GitHub's own toolkit does.
    static func commandData(_ text: String) -> String { replaced(text, ["%": "%25", "\r": "%0D", "\n": "%0A"]) }

    /// A property of a command.
    static func commandProperty(_ text: String) -> String { replaced(text, ["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"]) }

    private static func replaced(_ text: String, _ table: [Unicode.Scalar: String]) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            if let other = table[scalar] { result += other } else { result.unicodeScalars.append(scalar) }
        }
    }

    // MARK: Markdown

    /// Text within a line of Markdown: its marks as they are; nobody is mentioned, nothing is linked, no reference is made.
    static func markdown(_ text: String) -> String {
        let scalars = Array(terminal(text).unicodeScalars)
        var result = ""
        for (index, scalar) in scalars.enumerated() {
            if "\\`*_[]<>|#~&!$^{}".unicodeScalars.contains(scalar) { result += "\\" }
            result.unicodeScalars.append(scalar)
            guard index + 1 < scalars.count else { continue }
            let next = scalars[index + 1]
            let opensName = next.properties.isAlphabetic || next.properties.numericType != nil || next == "\"" || next == "{"
            // @team, #12, !12, ~label, %milestone, $12, &12 and :name: mean something to GitHub and GitLab.
            let isReference = "@#!~%$&".unicodeScalars.contains(scalar) && opensName || scalar == ":" && (next.properties.isAlphabetic || next == "/" || next == "+" || next == "-")
            let isHost = scalar == "." && index >= 3 && scalars[index - 3..<index].allSatisfy { $0 == "w" || $0 == "W" }
            if isReference || isHost { result += "\u{2060}" }
        }
        return result
    }

    /// Text within backquotes.
    static func markdownCode(_ text: String) -> String { terminal(text).replacing("`", with: "'") }

    // MARK: Diagrams

    /// A label of Mermaid: all but letters, digits and a few marks as character codes, so that nothing ends the label, opens a
    /// directive (`%%{…}%%`) or becomes HTML.
    static func mermaid(_ text: String) -> String {
        terminal(text).unicodeScalars.reduce(into: "") { result, scalar in
            let isPlain = !scalar.isASCII || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || " .,!?:()'/+-=_".unicodeScalars.contains(scalar)
            if isPlain { result.unicodeScalars.append(scalar) } else { result += "#\(scalar.value);" }
        }
    }

    // MARK: URIs

    /// A path as a URI reference. A byte of a name that is no UTF-8 is that byte again.
    static func uri(_ path: String) -> String {
        let encoded = FileName.bytes(of: path).reduce(into: "") { result, byte in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                result += "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }
        return path.hasPrefix("/") ? "file://" + encoded : encoded
    }
}
