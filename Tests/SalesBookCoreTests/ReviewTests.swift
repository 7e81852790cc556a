import RandomInput
import SalesBookCore
import Testing

@Suite("Plurals and reviews")
struct ReviewTests {
    @Test(
        "Plural forms are those of CLDR",
        arguments: [
            (0, .many), (1, .one), (2, .few), (4, .few), (5, .many), (11, .many), (12, .many), (14, .many), (19, .many),
            (20, .many),
            (21, .one), (22, .few), (25, .many), (100, .many), (101, .one), (111, .many), (112, .many), (1002, .few),
            (-1, .one),
            (.max, .many), (.min, .many),
        ] as [(Int, PluralRule.Form)])
    func plural(number: Int, expected: PluralRule.Form) {
        #expect(PluralRule.form(number, .russian) == expected)
        #expect(PluralRule.form(number, .ukrainian) == expected)
        #expect(PluralRule.form(number, .english) == (number.magnitude == 1 ? .one : .many))
    }

    @Test(
        "Intervals",
        arguments: [
            ("6 months", 6, 0), ("1 month", 1, 0), ("90 days", 0, 90), ("1 year", 12, 0), ("2 weeks", 0, 14),
            (" 6\u{A0}Months ", 6, 0),
            ("6 месяцев", 6, 0), ("3 месяца", 3, 0), ("1 месяц", 1, 0), ("5 дней", 0, 5), ("2 дня", 0, 2),
            ("1 день", 0, 1),
            ("1 год", 12, 0), ("2 года", 24, 0), ("5 лет", 60, 0), ("1 неделя", 0, 7), ("2 недели", 0, 14),
            ("6 недель", 0, 42),
            ("1 місяць", 1, 0), ("2 місяці", 2, 0), ("6 місяців", 6, 0), ("3 дні", 0, 3), ("5 днів", 0, 5),
            ("1 рік", 12, 0),
            ("2 роки", 24, 0), ("5 РОКІВ", 60, 0), ("1 тиждень", 0, 7), ("2 тижні", 0, 14), ("5 тижнів", 0, 35),
            ("90дней", 0, 90),
            ("P6M", 6, 0), ("p90d", 0, 90), ("P1Y6M", 18, 0), ("P2W", 0, 14), ("P1Y2M3D", 14, 3),
            ("100 years", 1200, 0),
        ] as [(String, Int32, Int32)])
    func interval(text: String, months: Int32, days: Int32) throws {
        let interval = try #require(ReviewInterval([UInt8](text)))
        #expect(interval.months == months)
        #expect(interval.days == days)
    }

    @Test(
        "What is no interval",
        arguments: [
            "", " ", "6", "months", "0 days", "-1 day", "six months", "6 fortnights", "1.5 years", "101 years",
            "99999999999999 days",
            "99999 years", "36601 days", "P", "P6", "PM", "P6H", "P6M1Y", "P1M1M", "PT1H", "P99999Y", "6  6 months",
            "6 months ago", "год",
        ])
    func noInterval(text: String) {
        #expect(ReviewInterval([UInt8](text)) == nil)
    }

    @Test("Any bytes are an interval or none", arguments: 0..<200 as Range<UInt64>)
    func anyInterval(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for text in [random.bytes(upTo: 20), [UInt8]("\(random.next()) days"), [UInt8]("p\(random.next() % 200_000)y")]
        {
            guard let interval = ReviewInterval(text) else { continue }
            #expect((0...1200).contains(interval.months) && (0...36_600).contains(interval.days))
        }
    }

    @Test(
        "A page is verified until its interval is over",
        arguments: [
            ("2026-01-31", "1 month", "2026-02-27", "2026-02-28", .verified),
            ("2026-01-31", "1 month", "2026-02-28", "2026-02-28", .due),
            ("2026-01-01", "90 days", "2026-03-31", "2026-04-01", .verified),
            ("2026-01-01", "90 days", "2027-01-01", "2026-04-01", .due),
            ("2026-06-01", "1 year", "2026-01-01", "2027-06-01", .verified),
            ("9999-06-01", "100 years", "2026-01-01", "9999-12-31", .verified),
        ] as [(String, String, String, String, ReviewState.Status)])
    func state(reviewed: String, every: String, today: String, due: String, status: ReviewState.Status) throws {
        let state = ReviewState(
            reviewed: try #require(CivilDate(iso: [UInt8](reviewed))),
            interval: try #require(ReviewInterval([UInt8](every))),
            today: try #require(CivilDate(iso: [UInt8](today))).dayNumber)
        #expect(state.dueDate.iso.text == due)
        #expect(state.status == status)
    }
}
