/// Random numbers that a seed determines, the same in every build.
///
/// xorshift64*: S. Vigna, "An experimental exploration of Marsaglia's xorshift generators, scrambled", ACM TOMS 42
/// (2016). The seed is any text, hashed by FNV-1a and mixed by the finaliser of SplitMix64 (Steele, Lea and Flood,
/// 2014), so that seeds which differ in one digit start far apart.
package struct Xorshift: Sendable {
    private var state: UInt64

    package init(seed text: ArraySlice<UInt8>) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        hash = (hash ^ hash >> 30) &* 0xBF58_476D_1CE4_E5B9
        hash = (hash ^ hash >> 27) &* 0x94D0_49BB_1331_11EB
        hash ^= hash >> 31
        state = hash == 0 ? 0x9E37_79B9_7F4A_7C15 : hash
    }

    package mutating func next() -> UInt64 {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return state &* 0x2545_F491_4F6C_DD1D
    }

    /// A number of 0..<limit, for a limit of 1…2³²−1; the bias is below limit/2³².
    package mutating func below(_ limit: Int) -> Int {
        Int(truncatingIfNeeded: ((next() >> 32) &* UInt64(truncatingIfNeeded: limit)) >> 32)
    }

    /// Puts the numbers into a random order: Fisher and Yates, in Durstenfeld's form (CACM 7, 1964). O(n).
    package mutating func shuffle(_ numbers: inout [Int]) {
        var last = numbers.count - 1
        while last > 0 {
            numbers.swapAt(last, below(last + 1))
            last -= 1
        }
    }
}

/// The order in which options are shown.
package enum Shuffle {
    /// 0..<count in an order that the seed determines. O(count).
    package static func permutation(of count: Int, seed: ArraySlice<UInt8>) -> [Int] {
        var numbers: [Int] = []
        for number in 0..<max(0, count) { numbers.append(number) }
        var random = Xorshift(seed: seed)
        random.shuffle(&numbers)
        return numbers
    }
}
