/// What a text is told apart from: the bytes before it and how likely each kind of byte has been so far.
///
/// Texts of an index are coded as in LZMA: a byte, in the context of the one before it, or a match, which is a length and
/// a distance back. Each text is coded after the same history, the phrases that the book repeats, so that a page costs
/// little though it is read alone. The history itself is coded after nothing.
/// Source: Pavlov, “LZMA specification”, 2015, much reduced.
package struct TextHistory: Sendable {
    package fileprivate(set) var bytes: [UInt8] = []
    fileprivate var models = BitModels(bits: 15)

    package init() {}

    fileprivate static var lengthContext: UInt32 { 0x100 }
    fileprivate static var matchContext: UInt32 { 0x110 }
    fileprivate static var matchLengthContext: UInt32 { 0x120 }
    fileprivate static var distanceContext: UInt32 { 0x130 }
    fileprivate static var shortestMatch: Int { 3 }
    /// A text is no longer.
    package static var longest: Int { 1 << 24 }

    /// The text that `coded` holds, put after this history. O(its length).
    package func reading(_ coded: [UInt8]) throws(IndexFault) -> TextHistory {
        var decoder = RangeDecoder(coded, models: models)
        var result = self
        let end = bytes.count + (try decoder.number(Self.lengthContext, upTo: Self.longest))
        var afterMatch: UInt32 = 0
        while result.bytes.count < end {
            if decoder.bit(Self.matchContext + afterMatch) {
                let length = Int(decoder.number(Self.matchLengthContext)) + Self.shortestMatch
                let kind = UInt32(truncatingIfNeeded: min(length - Self.shortestMatch, 3))
                let distance = Int(decoder.number(Self.distanceContext + kind)) + 1
                guard distance > 0, distance <= result.bytes.count, length > 0, length <= end - result.bytes.count
                else { throw .corrupt }
                for _ in 0..<length { result.bytes.append(result.bytes[result.bytes.count - distance]) }
                afterMatch = 1
            } else {
                let last = UInt32(result.bytes.last ?? 0)
                result.bytes.append(UInt8(truncatingIfNeeded: decoder.symbol(bits: 8, last)))
                afterMatch = 0
            }
            try decoder.check()
        }
        result.models = decoder.models
        return result
    }
}

// Written where the book is built.
#if !hasFeature(Embedded)
    extension TextHistory {
        /// A text coded after nothing, and the history that it makes.
        package static func making(_ text: [UInt8]) -> (coded: [UInt8], history: TextHistory) {
            var coder = TextCoder(TextHistory())
            var encoder = RangeEncoder(models: coder.history.models)
            coder.write(text, to: &encoder)
            var history = TextHistory()
            history.bytes = text
            history.models = encoder.models
            return (encoder.bytes, history)
        }
    }

    /// Codes one text after another, each after the same history, in which it finds earlier occurrences of what comes
    /// next: chains of the places with the same three bytes.
    package struct TextCoder: Sendable {
        fileprivate struct Match {
            let length: Int
            let distance: Int
            /// About how many bits it saves.
            let gain: Int

            init(length: Int, distance: Int) {
                self.length = length
                self.distance = distance
                gain = length * 4 - (Int.bitWidth - distance.leadingZeroBitCount) - 6
            }
        }

        private static let hashBits = 16
        private static let longestChain = 16
        private static let longestMatch = 250
        /// A match of this length is taken without a look at the next byte.
        private static let longEnough = 16

        fileprivate let history: TextHistory
        /// The history and the text that is being coded.
        private var bytes: [UInt8]
        private var heads = [Int32](repeating: -1, count: 1 << TextCoder.hashBits)
        private var previous: [Int32] = []

        package init(_ history: TextHistory) {
            self.history = history
            bytes = history.bytes
            add(upTo: bytes.count)
        }

        /// The text as `TextHistory.reading` reads it. O(n · chain).
        package mutating func coding(_ text: [UInt8]) -> [UInt8] {
            var encoder = RangeEncoder(models: history.models)
            write(text, to: &encoder)
            return encoder.bytes
        }

        fileprivate mutating func write(_ text: [UInt8], to encoder: inout RangeEncoder) {
            let start = bytes.count
            bytes.append(contentsOf: text)
            encoder.put(UInt32(text.count), TextHistory.lengthContext)
            var place = start
            var afterMatch: UInt32 = 0
            var ahead: Match?
            while place < bytes.count {
                let match = ahead ?? longest(at: place)
                ahead = nil
                if let match {
                    // A better match one byte later is worth a byte.
                    let next = match.length < Self.longEnough ? longest(at: place + 1) : nil
                    if let next, next.gain > match.gain + 4 {
                        ahead = next
                    } else {
                        encoder.put(bit: true, TextHistory.matchContext + afterMatch)
                        let length = match.length - TextHistory.shortestMatch
                        encoder.put(UInt32(length), TextHistory.matchLengthContext)
                        encoder.put(UInt32(match.distance - 1), TextHistory.distanceContext + UInt32(min(length, 3)))
                        add(upTo: place + match.length)
                        place += match.length
                        afterMatch = 1
                        continue
                    }
                }
                encoder.put(bit: false, TextHistory.matchContext + afterMatch)
                let last = place > 0 ? UInt32(bytes[place - 1]) : 0
                encoder.put(symbol: UInt32(bytes[place]), bits: 8, last)
                afterMatch = 0
                place += 1
            }
            forget(from: start)
        }

        /// Adds the places before `end` that are not yet known.
        private mutating func add(upTo end: Int) {
            while previous.count < end {
                let place = previous.count
                guard place + 2 < bytes.count else {
                    previous.append(-1)
                    continue
                }
                let slot = slot(place)
                previous.append(heads[slot])
                heads[slot] = Int32(truncatingIfNeeded: place)
            }
        }

        /// Leaves the history as it was before a text.
        private mutating func forget(from start: Int) {
            while previous.count > start {
                let place = previous.count - 1
                let before = previous.removeLast()
                if place + 2 < bytes.count { heads[slot(place)] = before }
            }
            bytes.removeLast(bytes.count - start)
        }

        /// The match that saves most at a place, if any saves at all.
        private mutating func longest(at place: Int) -> Match? {
            guard place + 2 < bytes.count else { return nil }
            add(upTo: place)
            let limit = min(Self.longestMatch, bytes.count - place)
            let first = Int(heads[slot(place)])
            return bytes.withUnsafeBytes { bytes in
                previous.withUnsafeBufferPointer { previous in
                    var candidate = first
                    var best: Match?
                    var longest = 2
                    var steps = 0
                    while candidate >= 0, steps < Self.longestChain, longest < limit {
                        if bytes[candidate + longest] == bytes[place + longest] {
                            let length = Self.commonLength(bytes, candidate, place, limit)
                            if length > longest {
                                longest = length
                                let match = Match(length: length, distance: place - candidate)
                                if match.gain > best?.gain ?? 0 { best = match }
                            }
                        }
                        candidate = Int(previous[candidate])
                        steps += 1
                    }
                    return best
                }
            }
        }

        /// How many bytes from two places on are the same, up to `limit`; eight are compared at once.
        @inline(__always)
        private static func commonLength(_ bytes: UnsafeRawBufferPointer, _ one: Int, _ other: Int, _ limit: Int) -> Int
        {
            var length = 0
            while length + 8 <= limit {
                let difference =
                    bytes.loadUnaligned(fromByteOffset: one + length, as: UInt64.self)
                    ^ bytes.loadUnaligned(fromByteOffset: other + length, as: UInt64.self)
                if difference != 0 { return length + UInt64(littleEndian: difference).trailingZeroBitCount / 8 }
                length += 8
            }
            while length < limit, bytes[one + length] == bytes[other + length] { length += 1 }
            return length
        }

        @inline(__always)
        private func slot(_ place: Int) -> Int {
            let three = UInt32(bytes[place]) << 16 | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2])
            return Int((three &* 0x9E37_79B1) >> UInt32(32 - Self.hashBits))
        }
    }
#endif
