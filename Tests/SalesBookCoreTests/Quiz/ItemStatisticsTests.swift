import SalesBookCore
import Testing

/// The vectors of Moodle's own tests, which its authors computed in a spreadsheet: 25 attempts at 7 questions.
///
/// Source: moodle/moodle, `mod/quiz/report/statistics/tests`: `fixtures/results00.csv` (marks), `fixtures/qstats00.csv`
/// (questions), `stats_from_steps_walkthrough_test.php` (the test as a whole).
@Suite("Item statistics")
struct ItemStatisticsTests {
    private static let third = 1 / 3.0
    private static let marks: [[Double]] = [
        [1, 1, 1, 1, 1, 0, 1], [1, 1, 1, 1, 0.5, 1, 0], [1, 1, 1, 1, 0.5, 0, 1], [0, 0, 1, 1, 1, 0, 0],
        [1, 0, 1, 0, 0, 1, 0.5], [1, 1, 1, 1, 0.5, 0, 0.5], [0, 1, 1, 1, 0.5, 1, 0.5], [1, 1, 1, 0, 0.5, 1, 0.5],
        [1, 0, 1, 1, 1, 1, 1], [0, 1, 1, 0, 0.5, 1, 0.5], [0.8, 0, 1, 1, 0.5, 1, 0.5], [1, 1, 1, 0, 0.5, 1, 1],
        [1, 0, 1, 1, 0.5, 1, 0.5], [1, 0, 1, 1, 1, 0, 0.5], [0, 0, 1, 1, 0, 1, 1], [1, 0, 1, 0, 0.5, 1, 1],
        [0.8, 0, 1, 1, 0.5, 0, 1], [1, 0, 1, 1, 0, 1, 0.5], [1, 0, 1, 1, 0.5, 0, 0.5], [0, 1, 1, 0, 0.5, 1, 0],
        [1, 1, third, 1, 0.5, 0, 0.5], [1, 1, 1, 0, 0.5, 0, 0.5], [1, 1, 1, 1, 0, 1, 0.5], [0, 0, 1, 0, 0.5, 1, 1],
        [0, 0, 1, 1, 1, 1, 1],
    ]

    /// Facility, standard deviation, effective weight, discrimination index, discriminative efficiency.
    private static let expected: [[Double]] = [
        [0.704, 0.4513682901, 21.2922742344, -7.0650767526, -9.4550536967],
        [0.48, 0.5099019514, 18.8979800309, -28.8982125772, -36.7834118938],
        [0.973333332, 0.13333334, 4.443012573, -9.1230674268, -21.6545012165],
        [0.68, 0.4760952286, 18.9347251357, -22.6306444113, -31.4411395613],
        [0.52, 0.3055050463, 11.1450138688, -17.6997047674, -21.1794802584],
        [0.64, 0.4898979486, 9.8081339177, -45.3785178421, -56.9365974439],
        [0.62, 0.331662479, 15.4788602394, -5.6543166602, -6.5043742058],
    ]

    private static func slots(_ marks: [[Double]]) -> [[Double]] {
        (marks.first ?? []).indices.map { slot in marks.map { $0[slot] } }
    }

    /// Equal to a part in 10⁵, which is Moodle's own tolerance.
    private func near(_ value: Double?, _ expected: Double) -> Bool {
        value.map { abs($0 - expected) <= abs(expected) * 1.5e-5 } ?? false
    }

    @Test("The questions of Moodle's quiz 00")
    func items() throws {
        let totals = Self.marks.map { $0.reduce(0, +) }
        let weights = try #require(TestStatistics(slots: Self.slots(Self.marks))).effectiveWeights
        for (slot, marks) in Self.slots(Self.marks).enumerated() {
            let expected = Self.expected[slot]
            let item = try #require(ItemStatistics(marks: marks, totals: totals, maximum: 1))
            #expect(item.count == 25)
            #expect(near(item.facility, expected[0]))
            #expect(near(item.standardDeviation, expected[1]))
            #expect(near(weights[slot], expected[2]))
            #expect(near(item.discriminationIndex, expected[3]))
            #expect(near(item.discriminativeEfficiency, expected[4]))
        }
    }

    @Test("The test of Moodle's quiz 00")
    func test() throws {
        let test = try #require(TestStatistics(slots: Self.slots(Self.marks)))
        #expect(test.count == 25)
        #expect(near(test.mean, 4.617333332))
        #expect(test.median == 4.5)
        #expect(near(test.standardDeviation, 0.8117265554))
        #expect(near(test.skewness, -0.092502502))
        #expect(near(test.kurtosis, -0.7073968557))
        #expect(near(test.internalConsistency, -87.2230935542))
        #expect(near(test.errorRatio, 136.8294900795))
        #expect(near(test.standardError, 1.1106813066))
    }

    @Test("A question out of more than one mark, and one that only some attempts had")
    func otherMaximum() throws {
        let item = try #require(ItemStatistics(marks: [4, 2, 0], totals: [9, 6, 1], maximum: 4))
        #expect(item.facility == 0.5)
        #expect(item.standardDeviation == 2)
        // The rest is 5, 4, 1: covariance 4, variances 4 and 13/3; sorted alike, it can be no higher.
        #expect(near(item.discriminationIndex, 100 * 4 / (4 * 13 / 3.0).squareRoot()))
        #expect(near(item.discriminativeEfficiency, 100))
    }

    @Test("What cannot be said is nil, not a number that means nothing")
    func nothing() throws {
        #expect(ItemStatistics(marks: [], totals: [], maximum: 1) == nil)
        #expect(ItemStatistics(marks: [1], totals: [], maximum: 1) == nil)
        #expect(ItemStatistics(marks: [1], totals: [1], maximum: 0) == nil)
        #expect(TestStatistics(slots: []) == nil)
        #expect(TestStatistics(slots: [[]]) == nil)
        #expect(TestStatistics(slots: [[1, 0], [1]]) == nil)
        let one = try #require(ItemStatistics(marks: [1], totals: [3], maximum: 1))
        #expect(one.facility == 1)
        #expect(one.standardDeviation == nil)
        #expect(one.discriminationIndex == nil)
        let all = try #require(ItemStatistics(marks: [1, 1, 1], totals: [3.1, 2.1, 1.1], maximum: 1))
        #expect(all.standardDeviation == 0)
        #expect(all.discriminationIndex == nil)
        #expect(all.discriminativeEfficiency == nil)
        let same = try #require(TestStatistics(slots: [[1, 1, 1, 1], [0, 0, 0, 0]]))
        #expect(same.standardDeviation == 0)
        #expect(same.skewness == nil)
        #expect(same.kurtosis == nil)
        #expect(same.internalConsistency == nil)
        #expect(same.effectiveWeights == [nil, nil])
        let single = try #require(TestStatistics(slots: [[1, 0, 1, 1]]))
        #expect(single.internalConsistency == nil)
        #expect(single.median == 1)
    }

    @Test("Questions that agree are reliable")
    func reliable() throws {
        let test = try #require(TestStatistics(slots: [[1, 1, 0, 0], [1, 1, 0, 0], [1, 1, 0, 0]]))
        #expect(near(test.internalConsistency, 100))
        #expect(abs(test.errorRatio ?? 1) < 1e-5)
    }

    @Test("What a guess is worth")
    func guesses() {
        let options = [true, false, false, false].map { SealedQuestion.Option(isRight: $0) }
        #expect(ItemStatistics.randomGuessScore(SealedQuestion(.single(options))) == 0.25)
        #expect(ItemStatistics.randomGuessScore(SealedQuestion(.multiple(options))) == nil)
        #expect(ItemStatistics.randomGuessScore(SealedQuestion(.match([0, 1])), choices: 5) == 0.2)
        #expect(ItemStatistics.randomGuessScore(SealedQuestion(.match([0, 1]))) == nil)
        #expect(ItemStatistics.randomGuessScore(SealedQuestion(.order([0, 1]))) == nil)
        #expect(ItemStatistics.randomGuessScore(SealedQuestion(.blank([]))) == 0)
        #expect(ItemStatistics.randomGuessScore(SealedQuestion(.single([]))) == nil)
    }
}
