/// A WebAssembly module in about 70 % of the bytes that deflate needs: for the engines, which readers wait for.
///
/// Each bit is foretold from what followed like places so far, and an arithmetic coder spends on it as many bits as it
/// surprises. A place is told in four ways by what stands before it, all of which know the instruction that a byte belongs
/// to. `unpack` of `00-bytes.js` must do the same arithmetic in the same order.
/// Source: Mahoney, “Adaptive Weighing of Context Models for Lossless Data Compression”, 2005.
package enum WasmPacking {
    private static let headerLength = 3

    /// Three bytes of length, then the code. The module is shorter than 16 MiB. O(n).
    package static func pack(_ module: [UInt8]) -> [UInt8] {
        var output = [16, 8, 0].map { UInt8(truncatingIfNeeded: module.count >> $0) }
        var model = WasmModel()
        var low: UInt32 = 0
        var high: UInt32 = .max
        for byte in module {
            for place in (0..<8).reversed() {
                let bit = byte >> UInt8(place) & 1 == 1
                let middle = split(low, high, model.probability())
                if bit { high = middle } else { low = middle + 1 }
                model.learn(bit)
                while (low ^ high) >> 24 == 0 {
                    output.append(UInt8(truncatingIfNeeded: high >> 24))
                    low <<= 8
                    high = high << 8 | 0xFF
                }
            }
        }
        // The reader sees zeros after the end.
        output.append(UInt8(truncatingIfNeeded: low >> 24) &+ 1)
        return output
    }

    /// What `pack` was given. Returns nil for a length that no module has; other bytes give some module. O(n).
    package static func unpack(_ packed: [UInt8]) -> [UInt8]? {
        guard packed.count > headerLength else { return nil }
        let count = packed[..<headerLength].reduce(0) { $0 << 8 | Int($1) }
        var model = WasmModel()
        var next = headerLength
        var (low, high, value) = (UInt32.zero, UInt32.max, UInt32.zero)
        func shift() {
            value = value << 8 | (next < packed.count ? UInt32(packed[next]) : 0)
            next += 1
        }
        for _ in 0..<4 { shift() }
        var module: [UInt8] = []
        module.reserveCapacity(count)
        for _ in 0..<count {
            var byte: UInt8 = 0
            for _ in 0..<8 {
                let middle = split(low, high, model.probability())
                let bit = value <= middle
                if bit { high = middle } else { low = middle + 1 }
                model.learn(bit)
                byte = byte << 1 | (bit ? 1 : 0)
                while (low ^ high) >> 24 == 0 {
                    low <<= 8
                    high = high << 8 | 0xFF
                    shift()
                }
            }
            module.append(byte)
        }
        return module
    }

    private static func split(_ low: UInt32, _ high: UInt32, _ probability: UInt32) -> UInt32 {
        low + UInt32(truncatingIfNeeded: (UInt64(high - low) * UInt64(probability)) >> 16)
    }
}

/// How likely the next bit is 1, after all bits before it.
private struct WasmModel {
    private static let contextCount = 4

    /// How many zeros and ones followed a context: low and high byte. By the hash of the context and the bits of the
    /// byte so far, without checks; the bits of half a byte lie side by side.
    private var counts = [UInt16](repeating: 0, count: 1 << 22)
    /// How much each context is trusted, by whether the byte is an operand and by its bits so far.
    private var weights = [Double](repeating: 0.4, count: 512 * contextCount)
    private var hashes = [UInt32](repeating: 0, count: contextCount)
    private var starts = [Int](repeating: 0, count: contextCount)
    private var inputs = [Double](repeating: 0, count: contextCount)
    private var expected: UInt32 = 0
    /// The bits of the byte and of its half so far, after a 1.
    private var bits: UInt32 = 1
    private var half = 1
    private var place = WasmPlace()

    /// About ln(n + 0.2), by the first terms of its series: the same in every language, unlike a library's logarithm.
    private static let logarithms: [Double] = {
        var list = [0.0]
        for n in 0..<255 {
            let z = 1 / (2 * Double(n) + 1.4)
            list.append(list[n] + 2 * z + z * z * z / 1.5)
        }
        return list
    }()

    /// 65,536 / (1 + e^−x), 32…65,503, for x from −12 in steps of 1/170.
    private static let probabilities: [UInt32] = {
        var odds = 0.000006
        return (0..<4096).map { _ in
            odds *= 1.0059
            return UInt32(min(max(65_536 * odds / (1 + odds), 32), 65_503))
        }
    }()

    init() { beginByte() }

    /// The probability that the next bit is 1, 32…65,503 of 65,536.
    mutating func probability() -> UInt32 {
        let row = row
        var sum = 0.0
        for index in 0..<Self.contextCount {
            let count = counts[starts[index] | half]
            inputs[index] = Self.logarithms[Int(count >> 8)] - Self.logarithms[Int(count & 255)]
            sum += weights[row + index] * inputs[index]
        }
        expected = Self.probabilities[min(max(Int(sum * 170 + 2040), 0), 4095)]
        return expected
    }

    /// What the bit was, after `probability`.
    mutating func learn(_ bit: Bool) {
        let error = (Double(bit ? 65_536 : 0) - Double(expected)) / 3_276_800
        let row = row
        for index in 0..<Self.contextCount {
            weights[row + index] += error * inputs[index]
            let slot = starts[index] | half
            let (zeros, ones) = (counts[slot] & 255, counts[slot] >> 8)
            counts[slot] =
                bit
                ? min(ones + 1, 255) << 8 | Self.aged(zeros)
                : Self.aged(ones) << 8 | min(zeros + 1, 255)
        }
        bits = bits << 1 | (bit ? 1 : 0)
        half = half << 1 | (bit ? 1 : 0)
        if bits > 255 {
            place.pass(UInt8(truncatingIfNeeded: bits))
            beginByte()
        } else if half > 15 {
            beginHalf()
        }
    }

    /// What did not come this time counts less from now on.
    private static func aged(_ count: UInt16) -> UInt16 { count > 3 ? count >> 2 + 2 : count }

    private var row: Int { Int(place.operands > 0 ? 256 + bits : bits) * Self.contextCount }

    private mutating func beginByte() {
        bits = 1
        let contexts = place.contexts
        for index in 0..<Self.contextCount {
            let hash = (contexts[index] &+ UInt32(index)) &* WasmPlace.golden
            hashes[index] = hash ^ hash >> 13
        }
        beginHalf()
    }

    private mutating func beginHalf() {
        half = 1
        for index in 0..<Self.contextCount {
            starts[index] = Int(((hashes[index] ^ bits) &* WasmPlace.golden) >> 14) << 4
        }
    }
}

/// Where in the code a byte stands: all is read as instructions, which is wrong between functions and soon right again.
private struct WasmPlace {
    /// 2³² by the golden section: spreads numbers.
    static let golden: UInt32 = 0x9E37_79B1
    /// How many operands an opcode has, up to 0x42; the others have none.
    private static let operandCounts = Array(
        "0011100000001120120000000000000011111000222222222222222222222221111".utf8)

    /// Operands of the instruction that are still to come, and bytes of operands that have.
    private(set) var operands = 0
    private var operandBytes: UInt32 = 0
    /// The last four opcodes, the last four bytes; the last of all lowest.
    private var opcodes: UInt32 = 0
    private var bytes: UInt32 = 0

    mutating func pass(_ byte: UInt8) {
        bytes = bytes << 8 | UInt32(byte)
        if operands > 0 {
            if byte < 128 { operands -= 1 }
            operandBytes = min(operandBytes + 1, 7)
        } else {
            opcodes = opcodes << 8 | UInt32(byte)
            operandBytes = 0
            operands = Int(byte) < Self.operandCounts.count ? Int(Self.operandCounts[Int(byte)]) - 0x30 : 0
        }
    }

    /// The place in the instruction: alone, with the opcode before and the last byte, with three or four opcodes, with
    /// the three bytes before the last.
    var contexts: [UInt32] {
        let place = (operands > 0 ? opcodes & 255 : 256) << 3 | operandBytes
        let before = operands > 0 ? opcodes >> 8 : opcodes
        let spread = place &* Self.golden
        return [
            place,
            spread &+ ((bytes & 255) << 16 | before & 255),
            spread &+ before,
            spread &+ bytes >> 8,
        ]
    }
}
