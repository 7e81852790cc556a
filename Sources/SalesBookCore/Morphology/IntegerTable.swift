/// A map from 64-bit keys to 32-bit values by open addressing with linear probing; keys are well-mixed hashes or
/// small integers.
///
/// `Dictionary` is not used because Embedded Swift would seed its hashing with randomness, which the browser module
/// would have to import.
struct IntegerTable: Sendable {
    private var keys: [UInt64]
    /// The value plus one; 0 is an empty place.
    private var values: [UInt32]
    private(set) var count = 0

    init() {
        keys = Array(repeating: 0, count: 16)
        values = Array(repeating: 0, count: 16)
    }

    /// The value of a key, or nil. O(1) expected.
    func value(of key: UInt64) -> UInt32? {
        let mask = keys.count - 1
        var place = Self.home(key, mask)
        while values[place] != 0 {
            if keys[place] == key { return values[place] - 1 }
            place = (place + 1) & mask
        }
        return nil
    }

    /// Sets the value of a key; values are below 2³² − 1. O(1) expected, amortised.
    mutating func set(_ key: UInt64, to value: UInt32) {
        if (count + 1) * 2 > keys.count { grow() }
        let mask = keys.count - 1
        var place = Self.home(key, mask)
        while values[place] != 0, keys[place] != key { place = (place + 1) & mask }
        if values[place] == 0 { count += 1 }
        keys[place] = key
        values[place] = value &+ 1
    }

    private mutating func grow() {
        let old = self
        keys = Array(repeating: 0, count: old.keys.count * 2)
        values = Array(repeating: 0, count: old.keys.count * 2)
        count = 0
        for place in old.keys.indices where old.values[place] != 0 {
            set(old.keys[place], to: old.values[place] - 1)
        }
    }

    private static func home(_ key: UInt64, _ mask: Int) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    }
}
