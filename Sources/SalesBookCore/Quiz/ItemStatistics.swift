#if !hasFeature(Embedded)
    /// How a question did: Moodle's item analysis. Only the report computes it.
    ///
    /// Source: "Quiz statistics calculations", https://docs.moodle.org/dev/Quiz_statistics_calculations; checked against
    /// the vectors of Moodle's own tests.
    package struct ItemStatistics: Sendable, Equatable {
        /// How many attempts had the question.
        package let count: Int
        /// The mean mark as a share of the highest, 0…1.
        package let facility: Double
        /// Of the marks, in marks; nil for a single attempt.
        package let standardDeviation: Double?
        /// The correlation of the marks with the rest of each attempt, in per cent, −100…100; nil when either never
        /// varies.
        package let discriminationIndex: Double?
        /// The covariance of the two as a share of the highest that the same marks could have, in per cent; nil when that
        /// is 0.
        package let discriminativeEfficiency: Double?

        /// - Parameters:
        ///   - marks: the mark of each attempt that had the question.
        ///   - totals: the sum of all marks of the same attempts.
        ///   - maximum: the highest mark, above 0.
        ///
        /// Nil when there is no attempt, or the arguments do not fit. O(n log n).
        package init?(marks: [Double], totals: [Double], maximum: Double) {
            guard !marks.isEmpty, marks.count == totals.count, maximum > 0 else { return nil }
            let others = zip(totals, marks).map { $0 - $1 }
            count = marks.count
            facility = Moments.mean(marks) / maximum
            let variance = Moments.covariance(marks, marks)
            standardDeviation = variance?.squareRoot()
            guard let variance, let otherVariance = Moments.covariance(others, others),
                let covariance = Moments.covariance(marks, others),
                let highest = Moments.covariance(marks.sorted(), others.sorted())
            else {
                discriminationIndex = nil
                discriminativeEfficiency = nil
                return
            }
            let product = variance * otherVariance
            // What differs by rounding alone does not vary.
            discriminationIndex = product > 1e-18 ? 100 * covariance / product.squareRoot() : nil
            discriminativeEfficiency = abs(highest) > 1e-12 ? 100 * covariance / highest : nil
        }

        /// The mean score of a guess, 0…1; nil where it cannot be said, as for multiple choices and orders.
        ///
        /// - Parameter choices: for a matching question, how many right items there are to choose from.
        package static func randomGuessScore(_ question: SealedQuestion, choices: Int = 0) -> Double? {
            switch question.answer {
            case .single(let options):
                options.isEmpty ? nil : Double(options.count(where: \.isRight)) / Double(options.count)
            case .match: choices > 0 ? 1 / Double(choices) : nil
            case .blank: 0
            case .multiple, .order: nil
            }
        }
    }

    /// How a test as a whole did: Moodle's formulas, from the same source.
    package struct TestStatistics: Sendable, Equatable {
        /// How many attempts there are.
        package let count: Int
        /// In marks.
        package let mean: Double
        package let median: Double
        /// In marks; nil for a single attempt.
        package let standardDeviation: Double?
        /// Nil below three attempts, or when the totals never vary.
        package let skewness: Double?
        /// 0 for a normal distribution. Nil below four attempts, or when the totals never vary.
        package let kurtosis: Double?
        /// Cronbach's α in per cent, 100 or less; nil for a single question, or when the totals never vary.
        package let internalConsistency: Double?
        /// The share of the standard deviation that is chance, in per cent.
        package let errorRatio: Double?
        /// How far off a total may be by chance, in marks.
        package let standardError: Double?
        /// The share of each place in the spread of the totals, in per cent; nil for one that works against it.
        package let effectiveWeights: [Double?]

        /// - Parameter slots: for each place of the test, the marks that the attempts had there, in one order.
        ///
        /// Nil without places or attempts, or when one place has more attempts than another. O(n log n).
        package init?(slots: [[Double]]) {
            guard let attempts = slots.first?.count, attempts > 0, slots.allSatisfy({ $0.count == attempts }) else {
                return nil
            }
            let totals = (0..<attempts).map { attempt in slots.reduce(0) { $0 + $1[attempt] } }
            count = attempts
            mean = Moments.mean(totals)
            let sorted = totals.sorted()
            median = (sorted[(attempts - 1) / 2] + sorted[attempts / 2]) / 2
            let k2 = Moments.covariance(totals, totals)
            standardDeviation = k2?.squareRoot()
            skewness = Moments.skewness(totals)
            kurtosis = Moments.kurtosis(totals)
            effectiveWeights = Self.weights(slots, totals)
            guard let k2, k2 > 1e-12, slots.count > 1 else {
                internalConsistency = nil
                errorRatio = nil
                standardError = nil
                return
            }
            let sum = slots.reduce(0) { $0 + (Moments.covariance($1, $1) ?? 0) }
            let places = Double(slots.count)
            let alpha = places / (places - 1) * (1 - sum / k2)
            internalConsistency = 100 * alpha
            let ratio = max(0, 1 - alpha).squareRoot()
            errorRatio = 100 * ratio
            standardError = ratio * k2.squareRoot()
        }

        private static func weights(_ slots: [[Double]], _ totals: [Double]) -> [Double?] {
            let roots = slots.map { slot in
                Moments.covariance(slot, totals).flatMap { $0 < 0 ? nil : $0.squareRoot() }
            }
            let sum = roots.reduce(0) { $0 + ($1 ?? 0) }
            return roots.map { root in sum > 0 ? root.map { 100 * $0 / sum } : nil }
        }
    }

    /// Moments of samples, unbiased: Fisher's k-statistics (Weisstein, "k-Statistic", MathWorld).
    private enum Moments {
        static func mean(_ values: [Double]) -> Double {
            values.reduce(0, +) / Double(values.count)
        }

        /// Of samples of one length; nil below two.
        static func covariance(_ x: [Double], _ y: [Double]) -> Double? {
            guard x.count > 1 else { return nil }
            let (meanX, meanY) = (mean(x), mean(y))
            return zip(x, y).reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) } / Double(x.count - 1)
        }

        /// k₃/k₂^{3/2}.
        static func skewness(_ x: [Double]) -> Double? {
            let n = Double(x.count)
            guard x.count > 2, let k2 = covariance(x, x), k2 > 1e-12 else { return nil }
            return n * n * central(x, 3) / ((n - 1) * (n - 2)) / (k2 * k2.squareRoot())
        }

        /// k₄/k₂².
        static func kurtosis(_ x: [Double]) -> Double? {
            let n = Double(x.count)
            guard x.count > 3, let k2 = covariance(x, x), k2 > 1e-12 else { return nil }
            let m2 = central(x, 2)
            let k4 = n * n * ((n + 1) * central(x, 4) - 3 * (n - 1) * m2 * m2) / ((n - 1) * (n - 2) * (n - 3))
            return k4 / (k2 * k2)
        }

        /// The mean of the deviations from the mean to a power.
        private static func central(_ x: [Double], _ power: Int) -> Double {
            let mean = mean(x)
            return self.mean(x.map { value in (0..<power).reduce(1) { product, _ in product * (value - mean) } })
        }
    }
#endif
