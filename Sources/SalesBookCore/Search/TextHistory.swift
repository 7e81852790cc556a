/// What a text is told apart from: the bytes before it and how likely each kind of byte has been so far.
///
/// Texts of an index are coded as in LZMA: a byte, in the context of the one before it, or a match, which is a length and
/// a distance back. Each text is coded after the same history, the phrases that the book repeats, so that a page costs
/// little though it is read alone. The history itself is coded after nothing.
/// Source: Pavlov, “LZMA specification”, 2015, much reduced.
package struct TextHistory: Sendable {
    package private(set) var bytes: [UInt8] = []
    private var models = BitModels(bits: 15)

    package init() {}

    private static var lengthContext: UInt32 { 0x100 }
    private static var matchContext: UInt32 { 0x110 }
    private static var matchLengthContext: UInt32 { 0x120 }
    private static var distanceContext: UInt32 { 0x130 }
    private static var shortestMatch: Int { 3 }
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
        /// A text coded after this history, and the history with the text.
        package func coding(_ text: [UInt8], _ finder: MatchFinder) -> (coded: [UInt8], after: TextHistory) {
            var encoder = RangeEncoder(models: models)
            encoder.put(UInt32(text.count), Self.lengthContext)
            let all = bytes + text
            var finder = finder
            var place = bytes.count
            var afterMatch: UInt32 = 0
            var ahead: MatchFinder.Match?
            while place < all.count {
                let match = ahead ?? finder.longest(in: all, at: place)
                ahead = nil
                if let match {
                    // A better match one byte later is worth a byte.
                    let next = finder.longest(in: all, at: place + 1)
                    if let next, next.gain > match.gain + 4 {
                        ahead = next
                    } else {
                        encoder.put(bit: true, Self.matchContext + afterMatch)
                        let length = match.length - Self.shortestMatch
                        encoder.put(UInt32(length), Self.matchLengthContext)
                        encoder.put(UInt32(match.distance - 1), Self.distanceContext + UInt32(min(length, 3)))
                        finder.add(all, upTo: place + match.length)
                        place += match.length
                        afterMatch = 1
                        continue
                    }
                }
                encoder.put(bit: false, Self.matchContext + afterMatch)
                let last = place > 0 ? UInt32(all[place - 1]) : 0
                encoder.put(symbol: UInt32(all[place]), bits: 8, last)
                afterMatch = 0
                place += 1
            }
            var after = self
            after.bytes = all
            after.models = encoder.models
            return (encoder.bytes, after)
        }
    }

    /// Finds earlier occurrences of what comes next: chains of the places with the same three bytes.
    package struct MatchFinder: Sendable {
        struct Match {
            let length: Int
            let distance: Int
            /// About how many bits it saves.
            let gain: Int
        }

        private static let hashBits = 14
        private static let longestChain = 12
        private static let longestMatch = 250

        private var heads = [Int32](repeating: -1, count: 1 << MatchFinder.hashBits)
        private var previous: [Int32] = []

        /// A finder that knows all places of a history.
        package init(_ history: TextHistory) { add(history.bytes, upTo: history.bytes.count) }

        /// Adds the places before `end` that are not yet known.
        mutating func add(_ bytes: [UInt8], upTo end: Int) {
            while previous.count < end {
                let place = previous.count
                guard place + 2 < bytes.count else {
                    previous.append(-1)
                    continue
                }
                let slot = Self.slot(bytes, place)
                previous.append(heads[slot])
                heads[slot] = Int32(truncatingIfNeeded: place)
            }
        }

        /// The match that saves most at a place, if any saves at all.
        mutating func longest(in bytes: [UInt8], at place: Int) -> Match? {
            guard place + 2 < bytes.count else { return nil }
            add(bytes, upTo: place)
            let limit = min(Self.longestMatch, bytes.count - place)
            var candidate = heads[Self.slot(bytes, place)]
            var best: Match?
            var longest = 2
            var steps = 0
            bytes.withUnsafeBufferPointer { bytes in
                while candidate >= 0, steps < Self.longestChain {
                    let start = Int(candidate)
                    if longest < limit, bytes[start + longest] == bytes[place + longest] {
                        var length = 0
                        while length < limit, bytes[start + length] == bytes[place + length] { length += 1 }
                        if length > longest {
                            let distance = place - start
                            let gain = length * 4 - (Int.bitWidth - distance.leadingZeroBitCount) - 6
                            longest = length
                            if gain > best?.gain ?? 0 { best = Match(length: length, distance: distance, gain: gain) }
                        }
                    }
                    candidate = previous[start]
                    steps += 1
                }
            }
            return best
        }

        @inline(__always)
        private static func slot(_ bytes: [UInt8], _ place: Int) -> Int {
            let three = UInt32(bytes[place]) << 16 | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2])
            return Int((three &* 0x9E37_79B1) >> UInt32(32 - hashBits))
        }
    }
#endif
