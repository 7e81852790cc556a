/// When a question comes back: the spaced repetition scheduler FSRS-6, long-term only.
///
/// Source: "The Algorithm", open-spaced-repetition/awesome-fsrs (2025); the results are those of the PyPI package
/// fsrs 6.3.2 with `Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)`.
///
/// | letter | is |
/// | --- | --- |
/// | S | stability: days until the chance of recall has fallen to 90 % |
/// | D | difficulty, 1…10 |
/// | R | retrievability: the chance of recall, 0…1 |
package struct Scheduling: Sendable {
    /// What is known of a question after its reviews.
    package struct Card: Sendable, Equatable {
        /// Days, 0.001 or more; 0 before the first review.
        package var stability = 0.0
        /// 1…10; 0 before the first review.
        package var difficulty = 0.0
        /// Milliseconds since 1970-01-01 UTC.
        package var lastReview: Int64 = 0
        package var due: Int64 = 0
        /// Days from the last review to the next, 1…36,500; 0 before the first review.
        package var interval = 0
        package var reviews = 0
        /// How often it was forgotten after the first review.
        package var lapses = 0
    }

    /// One review: a rating of 1 (again), 2 (hard), 3 (good) or 4 (easy), and when, in milliseconds since 1970.
    package struct Review: Sendable, Equatable {
        package let rating: Int
        package let time: Int64

        /// Nil when the rating is not 1…4, or the time is not of the years 1970…9999.
        package init?(rating: Int, time: Int64) {
            guard (1...4).contains(rating), (0...253_402_300_799_999).contains(time) else { return nil }
            self.rating = rating
            self.time = time
        }
    }

    package static var day: Int64 { 86_400_000 }
    private static var longestInterval: Double { 36_500 }

    /// S of which interval, in days: (rʷ − 1)/F, w = −1/w20, for the retention r.
    private let intervalFactor: Double

    /// - Parameter retention: the chance of recall at which a review is due, in millionths, 1…999,999.
    package init(retention: Int64) {
        let r = Double(min(max(retention, 1), 999_999)) / 1e6
        intervalFactor = (Mathematics.pow(r, -1 / Self.w20) - 1) / Self.factor
    }

    /// The card after all reviews, which may come in any order. O(n log n).
    package func card(_ reviews: [Review]) -> Card {
        var card = Card()
        var times: [UInt64] = []
        for review in reviews { times.append(UInt64(review.time)) }
        for index in Ordering.ascending(times) { self.review(&card, reviews[index]) }
        return card
    }

    private func review(_ card: inout Card, _ review: Review) {
        let rating = review.rating
        if card.reviews == 0 {
            card.stability = Self.initialStability(rating)
            card.difficulty = Self.clamp(Self.initialDifficulty(rating))
        } else {
            let days = (review.time - card.lastReview) / Self.day
            let stability =
                days < 1
                ? Self.stabilityOnTheSameDay(card.stability, rating)
                : Self.stability(
                    card, rating, Self.retrievability(stability: card.stability, days: Double(days)))
            card.stability = max(stability, 0.001)
            card.difficulty = Self.difficulty(card.difficulty, rating)
            if rating == 1 { card.lapses += 1 }
        }
        card.reviews += 1
        card.lastReview = review.time
        let days = Mathematics.round(min(card.stability * intervalFactor, Self.longestInterval))
        card.interval = Int(max(days, 1))
        card.due = review.time + Int64(card.interval) &* Self.day
    }

    /// The chance of recall after some days: R = (1 + F·t/S)^−w20; 0 without a stability.
    package static func retrievability(stability: Double, days: Double) -> Double {
        guard stability > 0 else { return 0 }
        return Mathematics.pow(1 + factor * max(days, 0) / stability, -w20)
    }

    private static func initialStability(_ rating: Int) -> Double {
        switch rating {
        case 1: 0.212
        case 2: 1.2931
        case 3: 2.3065
        default: 8.2956
        }
    }

    /// D0(G) = w4 − e^(w5·(G−1)) + 1, which may lie outside of 1…10.
    private static func initialDifficulty(_ rating: Int) -> Double {
        6.4133 - Mathematics.exp(0.8334 * Double(rating - 1)) + 1
    }

    private static func clamp(_ difficulty: Double) -> Double { min(max(difficulty, 1), 10) }

    /// Linear damping towards 10, then mean reversion to D0(easy).
    private static func difficulty(_ before: Double, _ rating: Int) -> Double {
        let damped = before - 3.0194 * Double(rating - 3) * (10 - before) / 9
        return clamp(0.001 * initialDifficulty(4) + (1 - 0.001) * damped)
    }

    private static func stabilityOnTheSameDay(_ before: Double, _ rating: Int) -> Double {
        let change = Mathematics.exp(w17 * (Double(rating - 3) + w18)) * Mathematics.pow(before, -0.0658)
        return before * (rating == 1 ? change : max(change, 1))
    }

    private static func stability(_ card: Card, _ rating: Int, _ retrievability: Double) -> Double {
        let before = card.stability
        if rating == 1 {
            let forgotten =
                1.4835 * Mathematics.pow(card.difficulty, -0.0614) * (Mathematics.pow(before + 1, 0.2629) - 1)
                * Mathematics.exp(1.6483 * (1 - retrievability))
            return min(forgotten, before / Mathematics.exp(w17 * w18))
        }
        let effort = rating == 2 ? 0.6014 : rating == 4 ? 1.8729 : 1
        let growth =
            Mathematics.exp(1.8722) * (11 - card.difficulty) * Mathematics.pow(before, -0.1666)
            * (Mathematics.exp(0.796 * (1 - retrievability)) - 1) * effort
        return before * (1 + growth)
    }

    private static var w17: Double { 0.5425 }
    private static var w18: Double { 0.0912 }
    private static var w20: Double { 0.1542 }
    /// F = 0.9^(−1/w20) − 1, so that R is 0.9 when t is S.
    private static var factor: Double { Mathematics.pow(0.9, -1 / w20) - 1 }
}

extension Scheduling {
    /// How many reviews fall on each of the coming days; what is overdue falls on the first. O(due dates).
    ///
    /// - Parameters:
    ///   - start: when the first day begins, in milliseconds since 1970.
    package static func forecast(due: [Int64], start: Int64, days: Int) -> [Int] {
        var counts = [Int](repeating: 0, count: max(days, 0))
        for time in due {
            let day = time <= start ? 0 : (time - start) / day
            if day < Int64(counts.count) { counts[Int(day)] += 1 }
        }
        return counts
    }

    /// The rating that a score and the time spent stand for, when nobody rates himself.
    ///
    /// | score | time | rating |
    /// | --- | --- | --- |
    /// | below 0.6 | any | 1 |
    /// | below 1 | any | 2 |
    /// | 1 | more than three times the typical | 2 |
    /// | 1 | less than half the typical | 4 |
    /// | 1 | else, or no typical time is known | 3 |
    ///
    /// - Parameters:
    ///   - score: millionths.
    ///   - spent, typical: milliseconds; a typical time of 0 or less is not known.
    package static func rating(score: Int32, spent: Int32, typical: Int32) -> Int32 {
        if score < 600_000 { return 1 }
        if score < 1_000_000 { return 2 }
        if typical <= 0 { return 3 }
        let (spent, typical) = (Int64(max(spent, 0)), Int64(typical))
        if spent > 3 &* typical { return 2 }
        return 2 &* spent < typical ? 4 : 3
    }
}
