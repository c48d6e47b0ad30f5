/// Numbers as a language writes them.
public enum NumberFormat {
    /// `80`, `4.5`: as JSON and configurations have it.
    public static func plain(_ value: Double) -> String {
        if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
        return String(value)
    }

    /// `1.000,5` in Danish, `1,000.5` in English; four digits are not grouped in either.
    public static func text(_ value: Double, _ language: MessageLanguage) -> String {
        let parts = plain(abs(value)).split(separator: ".")
        var whole = String(parts[0])
        if whole.count > 4, whole.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            var grouped = ""
            for (index, digit) in whole.enumerated() {
                if index > 0, (whole.count - index) % 3 == 0 { grouped += language == .da ? "." : "," }
                grouped.append(digit)
            }
            whole = grouped
        }
        let fraction = parts.count > 1 ? (language == .da ? "," : ".") + parts[1] : ""
        return (value < 0 ? "-" : "") + whole + fraction
    }
}

/// Dates as a language writes them: 31.12.2027 and 31 Dec 2027.
public enum DateFormat {
    private static let english = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    private static let danish = [
        "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december",
    ]

    public static func text(_ date: CalendarDate, _ language: MessageLanguage) -> String {
        guard let month = date.month, (1...12).contains(month) else { return String(date.year) }
        guard let day = date.day else {
            return language == .da ? "\(danish[month - 1]) \(date.year)" : "\(english[month - 1]) \(date.year)"
        }
        return language == .da ? "\(day).\(month).\(date.year)" : "\(day) \(english[month - 1]) \(date.year)"
    }
}

/// Fills a message's placeholders with the facts, as the language writes them.
public enum MessageText {
    public static func quoted(_ text: String, _ language: MessageLanguage) -> String {
        language == .da ? "»\(text)«" : "\"\(text)\""
    }

    /// A text of more than two hundred letters is quoted by its beginning: a message is read by people.
    static func shortened(_ text: String) -> String {
        guard text.utf8.count > 200, let end = text.index(text.startIndex, offsetBy: 200, limitedBy: text.endIndex), end < text.endIndex else { return text }
        return text[..<end] + "…"
    }

    public static func list(_ words: [String], _ language: MessageLanguage) -> String {
        let and = language == .da ? " og " : " and "
        guard words.count > 1, let last = words.last else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + and + last
    }

    static func value(_ value: Fact.Value, _ language: MessageLanguage, quotes: Bool) -> String {
        func quote(_ text: String) -> String { quotes ? quoted(shortened(text), language) : shortened(text) }
        return switch value {
        case .text(let text): quote(text)
        case .words(let words): list(words.map(quote), language)
        case .number(let number): NumberFormat.text(number, language)
        case .date(let date): DateFormat.text(date, language)
        case .localized(let text): quote(text[language])
        }
    }

    /// Fills a template: `{name}` with the fact of that name, quoted if it is text; `{=name}` without quotes; `{name|one|many}` by number.
    public static func fill(_ template: Localized, _ facts: [Fact], _ language: MessageLanguage) -> String {
        let template = template[language].utf8
        guard template.contains(UInt8(ascii: "{")) else { return String(template) ?? "" }
        var result = ""
        var rest = template[...]
        func text(_ bytes: Substring.UTF8View) -> Substring { Substring(bytes) }
        while let open = rest.firstIndex(of: UInt8(ascii: "{")), let close = rest[open...].firstIndex(of: UInt8(ascii: "}")) {
            result += text(rest[..<open])
            var name = rest[rest.index(after: open)..<close]
            rest = rest[rest.index(after: close)...]
            let quotes = name.first != UInt8(ascii: "=")
            if !quotes { name = name.dropFirst() }
            let parts = name.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
            guard let fact = facts.first(where: { $0.name.utf8.elementsEqual(parts[0]) }) else {
                result += "{\(text(name))}"
                continue
            }
            if parts.count == 3, case .number(let number) = fact.value {
                result += text(number == 1 ? parts[1] : parts[2])
            } else {
                result += value(fact.value, language, quotes: quotes)
            }
        }
        result += text(rest)
        // »1.000 kr.« ends a sentence by itself.
        return result.hasSuffix("..") && !result.hasSuffix("...") ? String(result.dropLast()) : result
    }
}

extension Finding {
    /// The fact that was read.
    public func text(_ language: MessageLanguage) -> String { MessageText.fill(message.text, facts, language) }
    /// The question that it ends in.
    public func question(_ language: MessageLanguage) -> String { MessageText.fill(message.question, facts, language) }
}

/// Sizes as configurations write them, which is the same in both languages.
enum ByteCount {
    private static let units = [("GiB", 30), ("MiB", 20), ("KiB", 10)]

    /// `16 MiB`; the largest unit that comes out even.
    static func text(_ bytes: Int) -> String {
        for (name, shift) in units where bytes > 0 && bytes % (1 << shift) == 0 { return "\(bytes >> shift) \(name)" }
        return "\(bytes) B"
    }

    /// `16 MiB`, `512 KiB`, `1000000`; nil for anything else.
    static func parse(_ text: String) -> Int? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard let number = Int(digits) else { return nil }
        let unit = text.dropFirst(digits.count).drop { $0 == " " }
        if unit.isEmpty || unit == "B" { return number }
        guard let shift = units.first(where: { $0.0 == unit })?.1 else { return nil }
        let (bytes, isTooMany) = number.multipliedReportingOverflow(by: 1 << shift)
        return isTooMany ? nil : bytes
    }
}
