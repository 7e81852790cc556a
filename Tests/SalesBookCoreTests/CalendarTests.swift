import SalesBookCore
import Testing

@Suite("Calendar")
struct CalendarTests {
    @Test(
        "Known days",
        arguments: [
            ("1970-01-01", 0, 4), ("1969-12-31", -1, 3), ("2000-02-29", 11_016, 2), ("2000-03-01", 11_017, 3),
            ("2026-11-21", 20_778, 6), ("0001-01-01", -719_162, 1), ("9999-12-31", 2_932_896, 5),
            ("1900-03-01", -25_508, 4),
        ] as [(String, Int32, Int32)])
    func knownDays(iso: String, number: Int32, weekday: Int32) throws {
        let date = try #require(CivilDate(iso: [UInt8](iso)))
        #expect(date.dayNumber == number)
        #expect(date.weekday == weekday)
        #expect(date.iso.text == iso)
        #expect(CivilDate(dayNumber: number) == date)
    }

    @Test("Every day of ten thousand years follows the one before it")
    func everyDay() throws {
        var weekday: Int32 = 1
        var previous = try #require(CivilDate(dayNumber: CivilDate.days.lowerBound))
        for number in CivilDate.days.dropFirst() {
            guard let date = CivilDate(dayNumber: number), date.dayNumber == number else {
                Issue.record("day \(number)")
                return
            }
            weekday = weekday % 7 + 1
            let isNext =
                date.day == previous.day + 1 && date.month == previous.month
                || date.day == 1 && previous.day >= 28 && date.month == previous.month % 12 + 1
            let same = CivilDate(year: date.year, month: date.month, day: date.day)
            guard isNext, date.weekday == weekday, same == date else {
                Issue.record("\(previous) then \(date)")
                return
            }
            previous = date
        }
    }

    @Test(
        "What is no date",
        arguments: [
            "", "2026-1-01", "2026-13-01", "2026-00-01", "2026-02-29", "1900-02-29", "2026-04-31", "2026-01-00",
            "0000-01-01",
            " 2026-01-01", "2026-01-01 ", "2026/01/01", "+026-01-01", "2026-01-0a", "20260101", "٢٠٢٦-01-01",
        ])
    func noDate(text: String) {
        #expect(CivilDate(iso: [UInt8](text)) == nil)
    }

    @Test(
        "Months end where they end",
        arguments: [
            ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-08-31", 6, "2027-02-28"),
            ("2026-03-31", -1, "2026-02-28"), ("2026-12-15", 1, "2027-01-15"), ("2026-01-15", -1, "2025-12-15"),
            ("2026-05-05", 0, "2026-05-05"), ("9999-12-31", 1, nil), ("0001-01-31", -1, nil), ("2026-01-01", .max, nil),
            ("2026-01-01", .min, nil),
        ] as [(String, Int32, String?)])
    func months(iso: String, months: Int32, expected: String?) throws {
        let date = try #require(CivilDate(iso: [UInt8](iso)))
        #expect(date.adding(months: months)?.iso.text == expected)
    }

    @Test("Days add up, or there is no such date")
    func days() throws {
        let date = try #require(CivilDate(iso: [UInt8]("2026-02-28")))
        #expect(date.adding(days: 1)?.iso.text == "2026-03-01")
        #expect(date.adding(days: -59)?.iso.text == "2025-12-31")
        #expect(date.adding(days: .max) == nil)
        #expect(date.adding(days: .min) == nil)
        #expect(CivilDate(dayNumber: .max) == nil)
        #expect(CivilDate(dayNumber: .min) == nil)
        #expect(date < CivilDate(iso: [UInt8]("2026-03-01")) ?? date)
    }

    @Test(
        "Each standard has its day once in a cycle, and never a neighbour's", arguments: 1...200 as ClosedRange<Int32>)
    func standardOfTheDay(count: Int32) {
        for cycle in [-3, -1, 0, 1, 144] as [Int32] {
            let days = (cycle * count)..<((cycle + 1) * count)
            let chosen = days.map { StandardOfTheDay.index(day: $0, count: count) }
            #expect(chosen.sorted() == Array(0..<count))
            guard count > 4 else { continue }
            for day in days {
                let today = StandardOfTheDay.index(day: day, count: count)
                let tomorrow = StandardOfTheDay.index(day: day + 1, count: count)
                #expect(abs(today - tomorrow) > 1, "day \(day)")
            }
        }
    }

    @Test("Any two numbers choose a standard, or none")
    func standardOfAnyDay() {
        for day in [Int32.min, -1, 0, 1, 20_778, .max] {
            for count in [Int32.min, -1, 0] { #expect(StandardOfTheDay.index(day: day, count: count) == -1) }
            for count in [1, 2, 6, 42, 1_000_003, .max - 1, .max] as [Int32] {
                #expect((0..<count).contains(StandardOfTheDay.index(day: day, count: count)))
            }
        }
        // These are days and standards that people have seen: another answer would be another standard on their
        // screens.
        #expect((20_778..<20_786).map { StandardOfTheDay.index(day: $0, count: 15) } == [12, 1, 5, 9, 13, 2, 6, 10])
    }
}
