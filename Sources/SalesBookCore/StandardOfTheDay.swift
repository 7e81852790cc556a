/// Chooses the standard that everyone sees on the same date, without a server to agree through.
///
/// Days walk through the book in steps of about 0.382 of its length (the golden section spreads them best). A step
/// without a common divisor with the length visits every standard once before it repeats one.
package enum StandardOfTheDay {
    /// The index, 0 ..< count, of the standard of a day; -1 when there is none to choose from.
    ///
    /// `day` is a day number, days since 1970-01-01, of any sign. Any `count` days in a row that begin at a multiple
    /// of `count` show each standard exactly once, and with more than 4 standards two days in a row never show
    /// neighbours. O(log count).
    package static func index(day: Int32, count: Int32) -> Int32 {
        guard count > 0 else { return -1 }
        let length = Int64(count)
        var place = Int64(day) % length
        if place < 0 { place += length }
        let step = stride(length)
        // When the step has a divisor in common with the length (6 has no other step), each lap starts one further.
        let lap = place / (length / greatestCommonDivisor(step, length))
        // Below 2^62. Checked multiplication of Int64 would ask WebAssembly for a 128-bit runtime function that it
        // lacks.
        return Int32(truncatingIfNeeded: (place &* step &+ lap) % length)
    }

    /// The step nearest to 0.382 of the length that is coprime to it and leads to no neighbour; else 2, or 1 below 5.
    private static func stride(_ length: Int64) -> Int64 {
        guard length > 4 else { return 1 }
        let golden = length &* 382 / 1000
        for distance in 0..<length {
            for step in [golden + distance, golden - distance] where step > 1 && step < length - 1 {
                if greatestCommonDivisor(step, length) == 1 { return step }
            }
        }
        return 2
    }

    private static func greatestCommonDivisor(_ left: Int64, _ right: Int64) -> Int64 {
        var (larger, smaller) = (left, right)
        while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
        return larger
    }
}
