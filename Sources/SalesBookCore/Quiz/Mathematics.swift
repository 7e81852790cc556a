/// Powers, exponentials and logarithms of Double by the four operations alone.
///
/// The C libraries of the two homes differ in the last bit; these give the same bits in both. Method: reduction by
/// multiples of ln 2 in two parts (Cody and Waite, "Software Manual for the Elementary Functions", 1980), then Taylor's
/// series of eᵗ and of artanh. `exp` and `log` are within 2 units in the last place of the true value; `pow` within
/// 2 + 2·|y·ln x|.
package enum Mathematics {
    /// eˣ; +∞ above 709.78, 0 below −745.2. O(1).
    package static func exp(_ x: Double) -> Double {
        guard x == x else { return x }
        if x > 709.782712893384 { return .infinity }
        if x < -745.2 { return 0 }
        let k = round(x * 0x1.71547652b82fep0)
        let t = (x - k * ln2High) - k * ln2Low
        // Horner over 1/n!, n = 13…2; |t| ≤ 0.3466.
        var sum = 1.0
        var n = 13.0
        while n > 1 {
            sum = 1 + t * sum / n
            n -= 1
        }
        let power = 1 + t * sum
        let exponent = Int(k)
        // In two steps, since 2ᵏ itself may lie outside of the normal numbers.
        let half = exponent / 2
        return power * powerOfTwo(half) * powerOfTwo(exponent - half)
    }

    /// The natural logarithm; −∞ of 0, not a number below. O(1).
    package static func log(_ x: Double) -> Double {
        guard x > 0 else { return x == 0 ? -.infinity : .nan }
        guard x < .infinity else { return x }
        var bits = x.bitPattern
        var exponent = 0
        if bits < 1 << 52 {
            bits = (x * 0x1p54).bitPattern
            exponent = -54
        }
        exponent += Int(bits >> 52) - 1023
        var m = Double(bitPattern: bits & 0x000F_FFFF_FFFF_FFFF | 0x3FF0_0000_0000_0000)
        if m > 0x1.6a09e667f3bcdp0 {
            m *= 0.5
            exponent += 1
        }
        // ln m = 2·artanh s; |s| ≤ 0.1716. With f = m − 1: 2s = f − s·f, of which f is exact.
        let f = m - 1
        let s = f / (m + 1)
        let square = s * s
        var sum = 0.0
        var n = 25.0
        while n > 1 {
            sum = square * (sum + 2 / n)
            n -= 2
        }
        let k = Double(exponent)
        return k * ln2High + (f - (s * (f - sum) - k * ln2Low))
    }

    /// xʸ for x of 0 or more; not a number below. O(1).
    package static func pow(_ x: Double, _ y: Double) -> Double {
        if y == 0 || x == 1 { return 1 }
        return exp(y * log(x))
    }

    /// The nearest whole number, a half to the even one, as IEEE 754 rounds; for magnitudes below 2⁵¹. O(1).
    package static func round(_ x: Double) -> Double {
        let shift = x < 0 ? -0x1.8p52 : 0x1.8p52
        return (x + shift) - shift
    }

    /// Millionths of a number of 0…9·10⁹, to the nearest; less is 0, more is the limit.
    package static func millionths(_ x: Double) -> Int64 {
        guard x > 0 else { return 0 }
        return Int64(min(x, 9e9) * 1e6 + 0.5)
    }

    /// ln 2 in two parts, of which the first has 32 bits, so that its product with an exponent is exact.
    private static var ln2High: Double { 0x1.62e42feep-1 }
    private static var ln2Low: Double { 0x1.a39ef35793c76p-33 }

    /// 2ᵏ for k of −1022…1023.
    private static func powerOfTwo(_ k: Int) -> Double {
        Double(bitPattern: UInt64(truncatingIfNeeded: k + 1023) << 52)
    }
}
