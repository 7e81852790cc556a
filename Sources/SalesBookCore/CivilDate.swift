/// A day of the proleptic Gregorian calendar, 0001-01-01 to 9999-12-31; always a valid one.
///
/// Day numbers count from 1970-01-01. Algorithms: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms",
/// https://howardhinnant.github.io/date_algorithms.html (`days_from_civil`, `civil_from_days`).
package struct CivilDate: Sendable, Equatable, Comparable {
    /// 1…9999.
    package let year: Int32
    /// 1…12.
    package let month: Int32
    /// 1…31.
    package let day: Int32

    /// The day numbers of 0001-01-01 and 9999-12-31.
    package static var days: ClosedRange<Int32> { -719_162...2_932_896 }

    /// The date of these three numbers, or nil when the calendar has none.
    package init?(year: Int32, month: Int32, day: Int32) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        guard day <= Self.length(ofMonth: month, year: year) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `YYYY-MM-DD` and nothing else: ten ASCII bytes, no spaces, no sign; nil for any other bytes.
    package init?(iso bytes: [UInt8]) {
        guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
        var fields: (Int32, Int32, Int32) = (0, 0, 0)
        for index in 0..<10 where index != 4 && index != 7 {
            guard (0x30...0x39).contains(bytes[index]) else { return nil }
            let digit = Int32(bytes[index] - 0x30)
            switch index {
            case 0..<4: fields.0 = fields.0 * 10 + digit
            case 4..<7: fields.1 = fields.1 * 10 + digit
            default: fields.2 = fields.2 * 10 + digit
            }
        }
        self.init(year: fields.0, month: fields.1, day: fields.2)
    }

    /// The date of a day number, or nil outside of `days`.
    package init?(dayNumber: Int32) {
        guard Self.days.contains(dayNumber) else { return nil }
        // Years begin on 1 March, so that the leap day is the last of its year; an era is 400 years.
        let shifted = dayNumber + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Days since 1970-01-01; negative before.
    package var dayNumber: Int32 {
        let marchYear = month <= 2 ? year - 1 : year
        let era = marchYear / 400
        let yearOfEra = marchYear % 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The day of the week: 1 Monday … 7 Sunday (ISO 8601).
    package var weekday: Int32 {
        let sinceMonday = (dayNumber + 3) % 7
        return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1
    }

    /// The date as ten ASCII bytes, `YYYY-MM-DD`.
    package var iso: [UInt8] {
        var bytes: [UInt8] = []
        appendDecimal(Int(year), to: &bytes, width: 4)
        bytes.append(0x2D)
        appendDecimal(Int(month), to: &bytes, width: 2)
        bytes.append(0x2D)
        appendDecimal(Int(day), to: &bytes, width: 2)
        return bytes
    }

    /// The same day some months later or earlier, or the last day of a month that is too short; nil outside of `days`.
    package func adding(months: Int32) -> CivilDate? {
        let total = Int64(year &* 12 &+ month &- 1) + Int64(months)
        guard total >= 12, total < 120_000 else { return nil }
        let newYear = Int32(total / 12)
        let newMonth = Int32(total % 12) + 1
        return CivilDate(year: newYear, month: newMonth, day: min(day, Self.length(ofMonth: newMonth, year: newYear)))
    }

    /// The date some days later or earlier; nil outside of `days`.
    package func adding(days: Int32) -> CivilDate? {
        let (sum, overflow) = dayNumber.addingReportingOverflow(days)
        return overflow ? nil : CivilDate(dayNumber: sum)
    }

    package static func < (left: CivilDate, right: CivilDate) -> Bool {
        left.dayNumber < right.dayNumber
    }

    private static func length(ofMonth month: Int32, year: Int32) -> Int32 {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
