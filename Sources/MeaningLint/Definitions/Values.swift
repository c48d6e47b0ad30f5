/// A day, month or year of the calendar, as far as a file names it.
public struct CalendarDate: Sendable, Hashable, Comparable {
    public var year: Int
    /// 1 to 12.
    public var month: Int?
    /// 1 to 31.
    public var day: Int?

    public init(year: Int, month: Int? = nil, day: Int? = nil) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `2027-12-31`, `2027-12`, `2027`, and the Danish `31.12.2027`; nil for anything else, also for 31 April.
    public init?(_ text: some StringProtocol) {
        let trimmed = text.trimmingSpaces
        let parts: [Substring]
        if trimmed.contains(".") {
            parts = trimmed.split(separator: ".", omittingEmptySubsequences: false).reversed()
            guard parts.count == 3 else { return nil }
        } else {
            // A time of day may follow, as in an ISO timestamp.
            parts = trimmed.prefix { $0 != "T" && $0 != " " }.split(separator: "-", omittingEmptySubsequences: false)
            guard (1...3).contains(parts.count) else { return nil }
        }
        guard parts[0].count == 4, let year = Int(parts[0]), parts.dropFirst().allSatisfy({ (1...2).contains($0.count) }) else { return nil }
        self.year = year
        if parts.count > 1 {
            guard let month = Int(parts[1]), (1...12).contains(month) else { return nil }
            self.month = month
        }
        if parts.count > 2, let month {
            guard let day = Int(parts[2]), day >= 1, day <= Self.days(in: month, of: year) else { return nil }
            self.day = day
        }
    }

    /// The same from bytes; the usual `2027-12-31` without a detour over `String`.
    init?(utf8 text: UnsafeBufferPointer<UInt8>) {
        if text.count == 10, text[4] == 0x2D, text[7] == 0x2D,
            let year = NumberText.digits(text[0..<4]), let month = NumberText.digits(text[5..<7]), let day = NumberText.digits(text[8..<10]),
            (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year)
        {
            self.init(year: year, month: month, day: day)
        } else {
            self.init(String(decoding: text, as: UTF8.self))
        }
    }

    static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }

    /// The last day that the date can mean: a year ends in December.
    public var last: CalendarDate {
        let month = month ?? 12
        return CalendarDate(year: year, month: month, day: day ?? Self.days(in: month, of: year))
    }

    /// Days since 1 January 1970 of the date's last day, by the Gregorian calendar (Hinnant, days_from_civil).
    public var dayNumber: Int {
        let date = last
        let (year, month, day) = ((date.month ?? 12) <= 2 ? date.year - 1 : date.year, date.month ?? 12, date.day ?? 31)
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The day of a number that `dayNumber` gives (Hinnant, civil_from_days).
    init(dayNumber: Int) {
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        self.init(
            year: yearOfEra + era * 400 + (month >= 10 ? 1 : 0), month: month < 10 ? month + 3 : month - 9, day: dayOfYear - (153 * month + 2) / 5 + 1)
    }

    public static func < (a: Self, b: Self) -> Bool {
        (a.year, a.month ?? 0, a.day ?? 0) < (b.year, b.month ?? 0, b.day ?? 0)
    }

    /// `2027-12-31`, `2027-12` or `2027`.
    public var iso: String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)" + (month.map { "-" + two($0) } ?? "") + (day.map { "-" + two($0) } ?? "")
    }
}

/// A date with the text that it was read from.
public struct Dated: Sendable {
    public var date: CalendarDate
    public var text: Text
}

/// A number with the text that it was read from.
public struct Quantity: Sendable {
    public var value: Double
    /// Whether it was written with a per cent sign.
    public var isPercent: Bool
    public var text: Text
}

/// One value of a closed list, with the text that it was read from.
public struct Choice<Value: Sendable>: Sendable {
    public var value: Value
    public var text: Text
}

enum NumberText {
    /// A number of up to nine plain digits.
    static func digits(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        guard (1...9).contains(text.count) else { return nil }
        var value = 0
        for byte in text {
            guard (0x30...0x39).contains(byte) else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value
    }

    /// The same as `parse` from bytes; plain digits without a detour over `String`.
    static func parse(utf8 text: UnsafeBufferPointer<UInt8>) -> (value: Double, isPercent: Bool)? {
        if let value = digits(text[...]) { return (Double(value), false) }
        return parse(String(decoding: text, as: UTF8.self))
    }

    /// Reads `80`, `-4.5`, `4,5`, `1.000,5`, `1,000.5`, `80 %`, `80%`; nil for anything else.
    ///
    /// A single separator with exactly three digits behind it (`1.000`, `1,000`) is read as thousands, as people in offices mean it.
    static func parse(_ text: some StringProtocol) -> (value: Double, isPercent: Bool)? {
        var body = text.trimmingSpaces[...]
        var isPercent = false
        if body.hasSuffix("%") {
            isPercent = true
            body = body.dropLast().trimmingSpaces[...]
        }
        var sign = 1.0
        if body.hasPrefix("-") || body.hasPrefix("−") { (sign, body) = (-1, body.dropFirst()) } else if body.hasPrefix("+") { body = body.dropFirst() }
        guard let first = body.first, first.isASCII, first.isNumber, body.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") })
        else { return nil }
        let separators = body.filter { !$0.isNumber }
        var digits = ""
        if separators.isEmpty {
            digits = String(body)
        } else if let decimal = decimalSeparator(of: body, separators: separators) {
            let parts = body.split(separator: decimal, omittingEmptySubsequences: false)
            guard parts.count == 2, !parts[1].isEmpty, parts[1].allSatisfy(\.isNumber) else { return nil }
            digits = parts[0].filter(\.isNumber) + "." + parts[1]
        } else {
            // Thousands: every group behind a separator has three digits.
            let groups: [Substring] = body.split(omittingEmptySubsequences: false) { !$0.isNumber }
            guard groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
            digits = body.filter(\.isNumber)
        }
        return Double(digits).map { (sign * $0, isPercent) }
    }

    /// The separator that opens the decimals, or nil if all separate thousands.
    private static func decimalSeparator(of body: Substring, separators: String) -> Character? {
        guard let last = separators.last else { return nil }
        if Set(separators).count == 2 { return last }
        guard separators.count == 1 else { return nil }
        let decimals = body.split(separator: last, omittingEmptySubsequences: false).last?.count ?? 0
        return decimals == 3 && body.first != "0" ? nil : last
    }
}

extension StringProtocol {
    /// Without blanks and line breaks at both ends.
    var trimmingSpaces: String {
        var part = self[...]
        while let first = part.first, first.isWhitespace { part = part.dropFirst() }
        while let last = part.last, last.isWhitespace { part = part.dropLast() }
        return String(part)
    }
}
