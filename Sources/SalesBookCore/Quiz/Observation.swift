/// The score of a check sheet: how much of what applied was kept.
///
/// Whole numbers only, so that the page and the report say the same to the last digit.
package struct Observation: Sendable, Equatable {
    /// How many criteria applied.
    package let count: Int
    /// Of all that could be had, in millionths, rounded half up.
    package let share: Int
    /// The mean mark in hundredths, rounded half up.
    package let mean: Int

    /// The greatest mark of any scale.
    package static var highest: Int { 100 }

    /// - Parameter marks: of the criteria that applied, `low`…`high`.
    ///
    /// Nil when nothing applied or a mark is none of the scale. O(n).
    package init?(marks: [Int], low: Int, high: Int) {
        guard low >= 0, low < high, high <= Self.highest, !marks.isEmpty, marks.count <= 1_000_000 else { return nil }
        var above = 0
        for mark in marks {
            guard mark >= low, mark <= high else { return nil }
            above += mark - low
        }
        count = marks.count
        share = Self.rounded(above, 1_000_000, marks.count * (high - low))
        mean = low * 100 + Self.rounded(above, 100, marks.count)
    }

    /// part · scale / whole, in 64 bits, since the module of the page has words of 32; none of it can overflow.
    private static func rounded(_ part: Int, _ scale: Int64, _ whole: Int) -> Int {
        Int((2 &* Int64(part) &* scale &+ Int64(whole)) / (2 &* Int64(whole)))
    }
}
