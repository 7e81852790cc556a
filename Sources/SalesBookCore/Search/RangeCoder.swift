/// How likely a bit is in each context: numbers that learn from every bit they have met.
///
/// A context is any number; bits of one value in it are told apart by `node`. Contexts share a table by hash, without
/// checks: a collision costs a fraction of a bit, never a wrong answer, as both sides collide alike. A slot is a
/// probability of 1 (22 bits) and the count of bits seen (10 bits), which slows its learning down.
package struct BitModels: Sendable {
    private var slots: [UInt32]
    private let shift: UInt32

    /// A table of 2^`bits` slots.
    package init(bits: UInt32) {
        slots = [UInt32](repeating: 1 << 31, count: 1 << Int(bits))
        shift = 32 - bits
    }

    @inline(__always)
    func slot(_ context: UInt32, _ node: UInt32) -> Int {
        Int(truncatingIfNeeded: ((context &* 512 &+ node) &* 0x9E37_79B1) &>> shift)
    }

    #if !hasFeature(Embedded)
        /// Becomes like another table of the same size, in the memory that it has.
        mutating func copy(_ other: BitModels) {
            slots.withUnsafeMutableBufferPointer { slots in
                _ = other.slots.withUnsafeBufferPointer { slots.update(fromContentsOf: $0) }
            }
        }
    #endif

    /// The probability of 1, 32…65,503 of 65,536.
    @inline(__always)
    func probability(_ slot: Int) -> UInt32 { min(max(slots[slot] >> 16, 32), 65_503) }

    @inline(__always)
    mutating func learn(_ bit: Bool, _ slot: Int) {
        let seen = slots[slot] & 0x3FF
        let old = Int32(truncatingIfNeeded: slots[slot] >> 10)
        let step = ((bit ? 0x3F_FFFF : 0) - old) * 2 / Int32(truncatingIfNeeded: 2 * seen + 3)
        slots[slot] = UInt32(truncatingIfNeeded: old + step) << 10 | min(seen + 1, 120)
    }
}

// Written where the book is built.
#if !hasFeature(Embedded)
    /// Writes numbers in about as many bits as they surprise: adaptive binary arithmetic coding without carry.
    /// Source: Mahoney, “Adaptive Weighing of Context Models for Lossless Data Compression”, 2005 (the coder of paq).
    package struct RangeEncoder: Sendable {
        /// What the bits so far leave of all numbers.
        private struct Interval {
            var low: UInt32 = 0
            var high: UInt32 = .max
        }

        private(set) var models: BitModels
        private var output: [UInt8] = []
        private var interval = Interval()

        package init(modelBits: UInt32) { self.init(models: BitModels(bits: modelBits)) }

        /// Goes on with what another coder has learned.
        package init(models: BitModels) { self.models = models }

        /// Begins anew with what another coder has learned, in the memory that it has.
        mutating func restart(_ other: BitModels) {
            models.copy(other)
            output.removeAll(keepingCapacity: true)
            interval = Interval()
        }

        /// How many bytes there are so far.
        package var count: Int { output.count }

        @inline(__always)
        package mutating func put(bit: Bool, _ context: UInt32, node: UInt32 = 0) {
            var interval = interval
            put(bit, context, node, &interval)
            self.interval = interval
        }

        // The interval is handed on, so that it stays in registers while a number is written.
        @inline(__always)
        private mutating func put(_ bit: Bool, _ context: UInt32, _ node: UInt32, _ interval: inout Interval) {
            let slot = models.slot(context, node)
            put(bit, probability: models.probability(slot), &interval)
            models.learn(bit, slot)
        }

        @inline(__always)
        private mutating func put(_ bit: Bool, probability: UInt32, _ interval: inout Interval) {
            let (low, high) = (interval.low, interval.high)
            let middle = low &+ UInt32(truncatingIfNeeded: (UInt64(high &- low) &* UInt64(probability)) &>> 16)
            // Both without a branch, which would be guessed wrong as often as the bit surprises.
            let ones: UInt32 = bit ? .max : 0
            interval.high = middle & ones | high & ~ones
            interval.low = low & ones | (middle &+ 1) & ~ones
            while (interval.low ^ interval.high) & 0xFF00_0000 == 0 {
                output.append(UInt8(truncatingIfNeeded: interval.high &>> 24))
                interval.low = interval.low &<< 8
                interval.high = interval.high &<< 8 | 0xFF
            }
        }

        /// A number below 2³² − 1: its length in bits, one by one, then the bits, of which the first three are learned.
        package mutating func put(_ number: UInt32, _ context: UInt32) {
            var interval = interval
            let value = min(number, .max - 1) + 1
            let length = UInt32(truncatingIfNeeded: 32 - value.leadingZeroBitCount)
            var step: UInt32 = 1
            while step <= min(length, 31) {
                put(step < length, context, step, &interval)
                step &+= 1
            }
            put(value, ofLength: length, context, &interval)
            self.interval = interval
        }

        /// The same, for numbers that are seldom small: their length is one symbol.
        package mutating func put(wide number: UInt32, _ context: UInt32) {
            let value = min(number, .max - 1) + 1
            let length = UInt32(truncatingIfNeeded: 32 - value.leadingZeroBitCount)
            put(symbol: length - 1, bits: 5, context)
            var interval = interval
            put(value, ofLength: length, context, &interval)
            self.interval = interval
        }

        /// The bits of a number after the highest.
        @inline(__always)
        private mutating func put(
            _ value: UInt32, ofLength length: UInt32, _ context: UInt32, _ interval: inout Interval
        ) {
            var node: UInt32 = 1
            var place = length &- 1
            while place > 0 {
                place &-= 1
                let bit = value &>> place & 1
                if node < 8 {
                    put(bit == 1, context, 32 &+ length &* 8 &+ node, &interval)
                    node = node &<< 1 | bit
                } else {
                    put(bit == 1, probability: 1 << 15, &interval)
                }
            }
        }

        /// One of 2^`bits` symbols, at most 2⁸.
        package mutating func put(symbol: UInt32, bits: UInt32, _ context: UInt32) {
            var interval = interval
            var node: UInt32 = 1
            var place = bits
            while place > 0 {
                place &-= 1
                let bit = symbol &>> place & 1
                put(bit == 1, context, node, &interval)
                node = node &<< 1 | bit
            }
            self.interval = interval
        }

        /// All bytes. One more is enough to tell the last bits: the reader sees zeros after it.
        package var bytes: [UInt8] { output + [UInt8(truncatingIfNeeded: interval.low >> 24) &+ 1] }
    }
#endif

/// Reads them back. Past the end it reads zeros, which `check()` tells; so whoever reads calls that in every loop.
package struct RangeDecoder: Sendable {
    private(set) var models: BitModels
    private let input: [UInt8]
    private var position = 0
    private var low: UInt32 = 0
    private var high: UInt32 = .max
    private var value: UInt32 = 0

    package init(_ bytes: [UInt8], modelBits: UInt32) { self.init(bytes, models: BitModels(bits: modelBits)) }

    /// Goes on with what another coder has learned.
    package init(_ bytes: [UInt8], models: BitModels) {
        self.models = models
        input = bytes
        for _ in 0..<4 { shift() }
    }

    @inline(__always)
    private mutating func shift() {
        value = value << 8 | (position < input.count ? UInt32(input[position]) : 0)
        position += 1
    }

    /// Throws once more was read than there is.
    package func check() throws(IndexFault) {
        if position > input.count + 4 { throw .truncated }
    }

    @inline(never)
    package mutating func bit(_ context: UInt32, node: UInt32 = 0) -> Bool {
        let slot = models.slot(context, node)
        let bit = bit(probability: models.probability(slot))
        models.learn(bit, slot)
        return bit
    }

    private mutating func bit(probability: UInt32) -> Bool {
        let middle = low &+ UInt32(truncatingIfNeeded: (UInt64(high &- low) &* UInt64(probability)) >> 16)
        let bit = value <= middle
        if bit { high = middle } else { low = middle &+ 1 }
        while (low ^ high) & 0xFF00_0000 == 0 {
            low <<= 8
            high = high << 8 | 0xFF
            shift()
        }
        return bit
    }

    @inline(never)
    package mutating func number(_ context: UInt32) -> UInt32 {
        var length: UInt32 = 1
        while length < 32, bit(context, node: length) { length += 1 }
        return number(ofLength: length, context)
    }

    /// A number that was put as a wide one.
    package mutating func wideNumber(_ context: UInt32) -> UInt32 {
        number(ofLength: symbol(bits: 5, context) + 1, context)
    }

    @inline(never)
    private mutating func number(ofLength length: UInt32, _ context: UInt32) -> UInt32 {
        var value: UInt32 = 1
        for _ in 1..<length {
            let next = value < 8 ? bit(context, node: 32 + length * 8 + value) : bit(probability: 1 << 15)
            value = value << 1 | (next ? 1 : 0)
        }
        return value - 1
    }

    /// A number no greater than `limit`.
    package mutating func number(_ context: UInt32, upTo limit: Int) throws(IndexFault) -> Int {
        let value = Int(truncatingIfNeeded: number(context))
        try check()
        guard value >= 0, value <= limit else { throw .corrupt }
        return value
    }

    @inline(never)
    package mutating func symbol(bits: UInt32, _ context: UInt32) -> UInt32 {
        var node: UInt32 = 1
        for _ in 0..<bits { node = node << 1 | (bit(context, node: node) ? 1 : 0) }
        return node & (1 << bits - 1)
    }
}
