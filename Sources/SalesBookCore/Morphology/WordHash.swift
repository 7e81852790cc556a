/// FNV-1a over bytes, 64 bits, from left to right, so that the hash of a longer text continues that of its beginning.
/// Source: http://www.isthe.com/chongo/tech/comp/fnv/
struct WordHash: Sendable {
    private(set) var state: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    mutating func add(_ byte: UInt8) {
        state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    @inline(__always)
    mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { add(byte) }
    }

    /// The hash with its high bits mixed into the low ones.
    @inline(__always)
    var mixed: UInt64 {
        let product = state &* 0x9E37_79B9_7F4A_7C15
        return product ^ (product >> 32)
    }

    static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash = WordHash()
        hash.add(bytes)
        return hash.mixed
    }
}
