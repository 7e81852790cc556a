import RandomInput
import SalesBookCore
import Testing

/// Against the PyPI package fsrs: `Tests/Browser/test_quiz_core.py`.
@Suite("Scheduling by FSRS-6")
struct SchedulingTests {
    private func reviews(_ pairs: [(Int, Double)]) throws -> [Scheduling.Review] {
        var days = 0.0
        return try pairs.map { rating, gap in
            days += gap
            return try #require(Scheduling.Review(rating: rating, time: Int64(days * 86_400_000)))
        }
    }

    @Test("The vector of the reference implementations")
    func vector() throws {
        let log = try reviews([(1, 0), (3, 0), (3, 1), (3, 3), (3, 8), (3, 21)])
        let card = Scheduling(retention: 900_000).card(log)
        #expect(abs(card.stability - 53.62691) < 1e-4)
        #expect(abs(card.difficulty - 6.3574867) < 1e-4)
        #expect(card.interval == 54)
        #expect(card.due == card.lastReview + 54 * Scheduling.day)
        #expect(card.reviews == 6)
        #expect(card.lapses == 0)
        let later = Array(log.dropFirst())
        #expect(Scheduling(retention: 900_000).card(later.reversed()) == Scheduling(retention: 900_000).card(later))
    }

    @Test("No review, no card; an interval is a day at least and a century at most")
    func bounds() throws {
        #expect(Scheduling(retention: 900_000).card([]) == Scheduling.Card())
        let forgotten = try reviews([(1, 0)] + Array(repeating: (1, 1), count: 20))
        let hard = Scheduling(retention: 900_000).card(forgotten)
        #expect(hard.interval == 1)
        #expect(hard.lapses == 20)
        #expect(hard.stability >= 0.001)
        #expect(hard.difficulty <= 10)
        let known = try reviews(Array(repeating: (4, 36_500), count: 9))
        let easy = Scheduling(retention: 10_000).card(known)
        #expect(easy.interval == 36_500)
        #expect(easy.difficulty >= 1)
    }

    @Test("Ratings and times out of range are no reviews")
    func notReviews() {
        for (rating, time) in [(0, 0), (5, 0), (-1, 0), (3, -1), (3, 253_402_300_800_000)] as [(Int, Int64)] {
            #expect(Scheduling.Review(rating: rating, time: time) == nil)
        }
    }

    @Test("Recall falls with time, and is 0.9 when stability has passed")
    func retrievability() {
        #expect(Scheduling.retrievability(stability: 12, days: 0) == 1)
        #expect(abs(Scheduling.retrievability(stability: 12, days: 12) - 0.9) < 1e-12)
        #expect(Scheduling.retrievability(stability: 12, days: -5) == 1)
        #expect(Scheduling.retrievability(stability: 0, days: 1) == 0)
        let curve = (0..<100).map { Scheduling.retrievability(stability: 3, days: Double($0)) }
        #expect(curve == curve.sorted(by: >))
    }

    @Test("The forecast counts each review once, what is overdue on the first day")
    func forecast() {
        let day = Scheduling.day
        let due = [-5 * day, 0, 10, day - 1, day, 3 * day, 29 * day, 30 * day - 1, 30 * day, 500 * day]
        let counts = Scheduling.forecast(due: due, start: 0, days: 30)
        #expect(counts.count == 30)
        #expect(counts[0] == 4)
        #expect(counts[1] == 1)
        #expect(counts[3] == 1)
        #expect(counts[29] == 2)
        #expect(counts.reduce(0, +) == 8)
        #expect(Scheduling.forecast(due: due, start: .min / 4, days: 0) == [])
    }

    @Test(
        "The rating that score and time stand for",
        arguments: [
            (0, 0, 1000, 1), (599_999, 1, 1000, 1), (600_000, 1, 1000, 2), (999_999, 1, 1000, 2),
            (1_000_000, 1000, 1000, 3), (1_000_000, 3000, 1000, 3), (1_000_000, 3001, 1000, 2),
            (1_000_000, 500, 1000, 3), (1_000_000, 499, 1000, 4), (1_000_000, 5, 0, 3), (1_000_000, 5, -1, 3),
            (1_000_000, -5, 1000, 4), (.max, .max, .max, 3), (.min, .min, .min, 1),
        ] as [(Int32, Int32, Int32, Int32)])
    func rating(score: Int32, spent: Int32, typical: Int32, rating: Int32) {
        #expect(Scheduling.rating(score: score, spent: spent, typical: typical) == rating)
    }
}
