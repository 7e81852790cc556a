/// How likely a bit is in each context: numbers that learn from every bit they have met.
///
/// A context is any number; bits of one value in it are told apart by `node`. Contexts share a table by hash, without
/// checks: a collision costs a fraction of a bit, never a wrong answer, as both sides collide alike. A slot is a
/// probability of 1 (22 bits) and the count of bits seen (10 bits), which slows its learning down.
package struct BitModels: Sendable {
    fileprivate var slots: [UInt32]
    fileprivate let shift: UInt32

    /// A table of 2^`bits` slots.
    package init(bits: UInt32) {
        slots = [UInt32](repeating: 1 << 31, count: 1 << Int(bits))
        shift = 32 - bits
    }

    @inline(__always)
    fileprivate static func slot(_ context: UInt32, _ node: UInt32, shift: UInt32) -> Int {
        Int(truncatingIfNeeded: ((context &* 512 &+ node) &* 0x9E37_79B1) &>> shift)
    }

    /// The probability of 1 by what a slot holds, 32…65,503 of 65,536.
    @inline(__always)
    fileprivate static func probability(_ state: UInt32) -> UInt32 { min(max(state >> 16, 32), 65_503) }

    /// What a slot holds after one more bit.
    @inline(__always)
    fileprivate static func learned(_ state: UInt32, _ bit: Bool) -> UInt32 {
        let seen = state & 0x3FF
        let old = Int32(truncatingIfNeeded: state >> 10)
        let step = ((bit ? 0x3F_FFFF : 0) - old) * 2 / Int32(truncatingIfNeeded: 2 * seen + 3)
        return UInt32(truncatingIfNeeded: old + step) << 10 | min(seen + 1, 120)
    }
}

// Written where the book is built.
#if !hasFeature(Embedded)
    /// Writes numbers in about as many bits as they surprise: adaptive binary arithmetic coding without carry.
    /// Source: Mahoney, “Adaptive Weighing of Context Models for Lossless Data Compression”, 2005 (the coder of paq).
    ///
    /// Its tables are memory that it alone has. Arrays would be asked with every bit whether that is so, which takes a
    /// tenth of the time of a whole text.
    package struct RangeEncoder: ~Copyable {
        /// What the bits so far leave of all numbers.
        private struct Interval {
            var low: UInt32 = 0
            var high: UInt32 = .max
        }

        private let slots: UnsafeMutableBufferPointer<UInt32>
        private let shift: UInt32
        private var output = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 4096)
        /// How many bytes there are so far.
        package private(set) var count = 0
        private var interval = Interval()

        package init(modelBits: UInt32) { self.init(models: BitModels(bits: modelBits)) }

        /// Goes on with what another coder has learned.
        package init(models: BitModels) {
            shift = models.shift
            slots = .allocate(capacity: models.slots.count)
            _ = slots.initialize(from: models.slots)
        }

        deinit {
            slots.deallocate()
            output.deallocate()
        }

        /// Begins anew with what another coder has learned; its models are as many.
        mutating func restart(_ models: BitModels) {
            _ = slots.update(fromContentsOf: models.slots)
            count = 0
            interval = Interval()
        }

        /// What it has learned.
        var models: BitModels {
            var models = BitModels(bits: 32 - shift)
            models.slots = Array(slots)
            return models
        }

        private mutating func append(_ byte: UInt8) {
            if count == output.count {
                let longer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: count * 2)
                _ = longer.initialize(fromContentsOf: output)
                output.deallocate()
                output = longer
            }
            output[count] = byte
            count += 1
        }

        @inline(__always)
        package mutating func put(bit: Bool, _ context: UInt32, node: UInt32 = 0) {
            var interval = interval
            put(bit, context, node, &interval)
            self.interval = interval
        }

        // The interval is handed on, so that it stays in registers while a number is written.
        @inline(__always)
        private mutating func put(_ bit: Bool, _ context: UInt32, _ node: UInt32, _ interval: inout Interval) {
            let slot = BitModels.slot(context, node, shift: shift)
            let state = slots[slot]
            slots[slot] = BitModels.learned(state, bit)
            put(bit, probability: BitModels.probability(state), &interval)
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
                append(UInt8(truncatingIfNeeded: interval.high &>> 24))
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
        package var bytes: [UInt8] { output[..<count] + [UInt8(truncatingIfNeeded: interval.low >> 24) &+ 1] }
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
        let slot = BitModels.slot(context, node, shift: models.shift)
        let state = models.slots[slot]
        let bit = bit(probability: BitModels.probability(state))
        models.slots[slot] = BitModels.learned(state, bit)
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
