import ArgumentParser
import MeaningLint

extension CalendarDate {
    /// The day that `--today` names; without it, the day it is.
    static func today(_ option: String?) throws -> CalendarDate {
        guard let option else { return Environment.today }
        guard let date = CalendarDate(option), date.day != nil else { throw ValidationError("--today: \"\(option)\" is no date. Write it as 2027-12-31.") }
        return date
    }
}
