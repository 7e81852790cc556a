/// Whether a page can be trusted today: verified until a day, or due for review since that day.
package struct ReviewState: Sendable, Equatable {
    package enum Status: UInt8, Sendable {
        case verified
        case due
    }

    /// The first day on which the review is due.
    package let dueDate: CivilDate
    package let status: Status

    /// The state on a day (days since 1970-01-01) of what was reviewed on a date and is to be reviewed at an interval.
    ///
    /// A review that falls after the year 9999 is due on its last day.
    package init(reviewed: CivilDate, interval: ReviewInterval, today: Int32) {
        let due = reviewed.adding(months: interval.months)?.adding(days: interval.days)
        dueDate = due ?? Self.lastDay(reviewed)
        status = today >= dueDate.dayNumber ? .due : .verified
    }

    private static func lastDay(_ fallback: CivilDate) -> CivilDate {
        CivilDate(year: 9999, month: 12, day: 31) ?? fallback
    }
}
