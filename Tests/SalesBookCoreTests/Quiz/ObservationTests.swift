import BrowserModule
import RandomInput
import SalesBookCore
import Testing

/// The score of a check sheet; that the page's module says the same is tested by `Tests/Browser/test_quiz_core.py`.
@Suite("Observation")
struct ObservationTests {
    @Test(
        "Shares and means",
        arguments: [
            ([1, 1, 0, 1], 0, 1, 750_000, 75), ([1], 0, 1, 1_000_000, 100), ([0], 0, 1, 0, 0),
            // Thirds are rounded half up.
            ([1, 0, 0], 0, 1, 333_333, 33), ([1, 1, 0], 0, 1, 666_667, 67),
            ([5, 4, 4], 1, 5, 833_333, 433), ([1, 1], 1, 5, 0, 100), ([2, 1, 0, 2], 0, 2, 625_000, 125),
        ])
    func scores(marks: [Int], low: Int, high: Int, share: Int, mean: Int) throws {
        let score = try #require(Observation(marks: marks, low: low, high: high))
        #expect(score.count == marks.count && score.share == share && score.mean == mean)
    }

    @Test(
        "What is no score",
        arguments: [([], 0, 1), ([2], 0, 1), ([0], 1, 5), ([1], 1, 1), ([1], -1, 1), ([1], 0, 101)])
    func none(marks: [Int], low: Int, high: Int) {
        #expect(Observation(marks: marks, low: low, high: high) == nil)
    }

    @Test("Equal to exact fractions, and the order of marks changes nothing")
    func oracle() throws {
        var random = SplitMix64(seed: 3)
        for _ in 0..<2000 {
            let low = Int.random(in: 0...2, using: &random)
            let high = low + Int.random(in: 1...5, using: &random)
            let marks = (0..<Int.random(in: 1...60, using: &random)).map { _ in
                Int.random(in: low...high, using: &random)
            }
            let score = try #require(Observation(marks: marks, low: low, high: high))
            let above = marks.reduce(0) { $0 + $1 - low }
            let whole = marks.count * (high - low)
            #expect(abs(score.share * whole - above * 1_000_000) * 2 <= whole)
            #expect(Observation(marks: marks.shuffled(using: &random), low: low, high: high) == score)
        }
    }

    @Test("The call of the page")
    func call() {
        func text(_ fields: String) -> String {
            String(decoding: QuizCall.observe([UInt8](fields.utf8)).bytes, as: UTF8.self)
        }
        #expect(text("0\n1\n1,1,0,1") == #"{"count":4,"share":750000,"mean":75}"#)
        #expect(text("1\n5\n5,4,4") == #"{"count":3,"share":833333,"mean":433}"#)
        for fields in ["", "0", "0\n1", "0\n1\n", "0\n1\n2", "1\n0\n1", "0\n1\n1,,1", "0\n1\nx"] {
            #expect(QuizCall.observe([UInt8](fields.utf8)).value == -2_000_000_036, "\(fields)")
        }
    }
}
