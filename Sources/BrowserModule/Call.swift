#if !hasFeature(Embedded)
    import SalesBookCore
#endif

/// What each exported function does, in values instead of pointers.
package enum Call {
    /// The folded text: see `TextFolding`.
    package static func fold(_ text: [UInt8]) -> Reply {
        Reply(TextFolding.fold(text))
    }

    /// The heading anchor of a text: see `Slug.anchor`.
    package static func anchor(_ text: [UInt8]) -> Reply {
        Reply(Slug.anchor(text))
    }

    /// The file name of a title in the language that its letters tell: see `Slug.fileName`.
    package static func fileName(_ text: [UInt8]) -> Reply {
        Reply(Slug.fileName(text, language: LanguageDetector.detect(text)))
    }

    /// The index of the standard of a day, or -1 when there is none: see `StandardOfTheDay`.
    package static func standardOfTheDay(day: Int32, count: Int32) -> Reply {
        Reply(value: StandardOfTheDay.index(day: day, count: count))
    }

    /// Days from 1970-01-01 to an ISO date, -719162…2932896; or `notADate`.
    package static func civilDay(_ text: [UInt8]) -> Reply {
        guard let date = CivilDate(iso: text) else { return Reply(.notADate) }
        return Reply(value: date.dayNumber)
    }

    /// 1 when a review is due on a day, 0 while the page is verified; the bytes are the ISO date on which it is due.
    ///
    /// The text is the date of the last review, a line feed, and the interval: `2026-01-31\n6 months`.
    package static func reviewState(_ text: [UInt8], today: Int32) -> Reply {
        guard let end = text.firstIndex(of: 0x0A) else { return Reply(.notAnInterval) }
        guard let reviewed = CivilDate(iso: Array(text[..<end])) else { return Reply(.notADate) }
        guard let interval = ReviewInterval(Array(text[(end + 1)...])) else { return Reply(.notAnInterval) }
        let state = ReviewState(reviewed: reviewed, interval: interval, today: today)
        return Reply(value: state.status == .due ? 1 : 0, bytes: state.dueDate.iso)
    }
}
