/// How long a page stays verified after someone reviewed it: `6 months`, `90 дней`, `1 рік`, `P6M`.
package struct ReviewInterval: Sendable, Equatable {
    /// Calendar months, 0…1200.
    package let months: Int32
    /// Days on top of them, 0…36600.
    package let days: Int32

    /// Reads a number and a unit in Russian, Ukrainian or English, or an ISO 8601 duration of dates; nil for anything
    /// else.
    ///
    /// The number has at most five digits; the interval is longer than nothing and at most 100 years.
    package init?(_ utf8: [UInt8]) {
        let text = TextFolding.fold(utf8)
        guard let parsed = text.first == 0x70 ? Self.iso(text) : Self.words(text) else { return nil }
        guard parsed.months > 0 || parsed.days > 0, parsed.months <= 1200, parsed.days <= 36_600 else { return nil }
        (months, days) = parsed
    }

    private typealias Length = (months: Int32, days: Int32)

    private static func words(_ text: [UInt8]) -> Length? {
        var position = 0
        guard let number = number(text, &position) else { return nil }
        if position < text.count, text[position] == 0x20 { position += 1 }
        return length(number, unit(text[position...]))
    }

    /// `p1y6m`, `p2w`, `p90d`: each designator at most once, from the longest to the shortest.
    private static func iso(_ text: [UInt8]) -> Length? {
        var position = 1
        var total: Length = (0, 0)
        var smallest: UInt8 = 0
        repeat {
            guard let number = number(text, &position), position < text.count else { return nil }
            let part: (rank: UInt8, unit: Unit)
            switch text[position] {
            case 0x79: part = (1, .year)
            case 0x6D: part = (2, .month)
            case 0x77: part = (3, .week)
            case 0x64: part = (4, .day)
            default: return nil
            }
            position += 1
            guard part.rank > smallest, let length = length(number, part.unit) else { return nil }
            smallest = part.rank
            total = (total.months + length.months, total.days + length.days)
        } while position < text.count
        return total
    }

    private static func number(_ text: [UInt8], _ position: inout Int) -> Int32? {
        let start = position
        var value: Int32 = 0
        while position < text.count, (0x30...0x39).contains(text[position]) {
            guard position - start < 5 else { return nil }
            value = value * 10 + Int32(text[position] - 0x30)
            position += 1
        }
        return position > start ? value : nil
    }

    private enum Unit {
        case day
        case week
        case month
        case year
    }

    private static func length(_ number: Int32, _ unit: Unit?) -> Length? {
        switch unit {
        case .day: (0, number)
        case .week: (0, number * 7)
        case .month: (number, 0)
        case .year: (number * 12, 0)
        case nil: nil
        }
    }

    /// Words are compared after folding, so these are in lower case.
    private static func unit(_ word: ArraySlice<UInt8>) -> Unit? {
        func isOne(of names: StaticString...) -> Bool {
            names.contains { name in name.withUTF8Buffer { word.elementsEqual($0) } }
        }
        if isOne(of: "day", "days", "день", "дня", "дней", "дні", "днів") { return .day }
        if isOne(of: "week", "weeks", "неделя", "недели", "недель", "неделю") { return .week }
        if isOne(of: "тиждень", "тижня", "тижні", "тижнів") { return .week }
        if isOne(of: "month", "months", "месяц", "месяца", "месяцев") { return .month }
        if isOne(of: "місяць", "місяця", "місяці", "місяців") { return .month }
        if isOne(of: "year", "years", "год", "года", "лет", "рік", "року", "роки", "років") { return .year }
        return nil
    }
}
