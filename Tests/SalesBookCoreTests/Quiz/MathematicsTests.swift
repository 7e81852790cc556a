import Foundation
import RandomInput
import SalesBookCore
import Testing

@Suite("Mathematics without a library")
struct MathematicsTests {
    /// How far off a value is, in units in the last place of the true one.
    private func ulps(_ value: Double, _ truth: Double) -> Double {
        value == truth ? 0 : abs(value - truth) / truth.ulp
    }

    @Test("exp and log within 2 units in the last place of the C library")
    func expAndLog() {
        var random = SplitMix64(seed: 1)
        var (worstExp, worstLog) = (0.0, 0.0)
        for round in 0..<200_000 {
            let x = Double.random(in: round % 2 == 0 ? -700...709 : -2...2, using: &random)
            worstExp = max(worstExp, ulps(Mathematics.exp(x), Foundation.exp(x)))
            let y = round % 2 == 0 ? Foundation.exp(x) : Double.random(in: 0.5...2, using: &random)
            worstLog = max(worstLog, ulps(Mathematics.log(y), Foundation.log(y)))
        }
        #expect(worstExp <= 2, "\(worstExp)")
        #expect(worstLog <= 2, "\(worstLog)")
    }

    @Test("pow as close as its description says")
    func pow() {
        var random = SplitMix64(seed: 2)
        for _ in 0..<100_000 {
            let x = Foundation.exp(Double.random(in: -12...12, using: &random))
            let y = Double.random(in: -7...7, using: &random)
            let bound = 2 + 2 * abs(y * Foundation.log(x))
            #expect(ulps(Mathematics.pow(x, y), Foundation.pow(x, y)) <= bound, "\(x) \(y)")
        }
    }

    @Test("The ends of the numbers")
    func ends() {
        #expect(Mathematics.exp(0) == 1)
        #expect(Mathematics.exp(1000) == .infinity)
        #expect(Mathematics.exp(-1000) == 0)
        #expect(Mathematics.exp(.infinity) == .infinity)
        #expect(Mathematics.exp(-.infinity) == 0)
        #expect(Mathematics.exp(.nan).isNaN)
        #expect(ulps(Mathematics.exp(-740), Foundation.exp(-740)) <= 1)
        #expect(ulps(Mathematics.exp(709.7), Foundation.exp(709.7)) <= 2)
        #expect(Mathematics.log(1) == 0)
        #expect(Mathematics.log(0) == -.infinity)
        #expect(Mathematics.log(-1).isNaN)
        #expect(Mathematics.log(.nan).isNaN)
        #expect(Mathematics.log(.infinity) == .infinity)
        #expect(Mathematics.log(.leastNonzeroMagnitude) == Foundation.log(.leastNonzeroMagnitude))
        #expect(Mathematics.pow(0, 2) == 0)
        #expect(Mathematics.pow(0, -2) == .infinity)
        #expect(Mathematics.pow(5, 0) == 1)
        #expect(Mathematics.pow(-1, 2).isNaN)
    }

    @Test("Rounding is that of IEEE 754, halves to even")
    func rounding() {
        for (x, rounded) in [(0.5, 0.0), (1.5, 2), (2.5, 2), (-0.5, 0), (-1.5, -2), (2.499, 2), (36_500.5, 36_500)] {
            #expect(Mathematics.round(x) == rounded)
        }
        #expect(Mathematics.millionths(0.0000005) == 1)
        #expect(Mathematics.millionths(-1) == 0)
        #expect(Mathematics.millionths(.nan) == 0)
        #expect(Mathematics.millionths(.infinity) == 9_000_000_000_000_000)
        #expect(Mathematics.millionths(53.62691) == 53_626_910)
    }
}
