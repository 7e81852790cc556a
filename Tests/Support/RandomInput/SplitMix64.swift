/// A generator of random numbers with a seed, so that a failure can be repeated. Source: Steele, Lea and Flood, 2014.
package struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    package init(seed: UInt64) {
        state = seed
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Bytes of any kind.
    package mutating func bytes(upTo limit: Int) -> [UInt8] {
        (0..<Int.random(in: 0...limit, using: &self)).map { _ in UInt8.random(in: .min ... .max, using: &self) }
    }

    /// Text of the letters, marks and spaces that the core has rules for.
    package mutating func text(upTo limit: Int) -> [UInt8] {
        let letters = "абвгґеёєиійїуьыэяАЕЁЄИІЙЇҐaeiAEÉßİŁ019"
        let signs = "'’ʼ‘`′ \u{A0}\u{AD}\u{200B}\t-_.,№—\u{300}\u{301}\u{306}\u{308}"
        let alphabet = Array((letters + signs).unicodeScalars)
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...limit, using: &self) {
            text.append(alphabet[Int.random(in: alphabet.indices, using: &self)])
        }
        return Array(String(text).utf8)
    }
}
