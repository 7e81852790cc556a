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
    fileprivate static var shortestMatch: Int { 4 }
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
                let distance = Int(decoder.wideNumber(Self.distanceContext + kind)) + 1
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
    /// Codes one text after another, each after the same history, in which it finds earlier occurrences of what comes
    /// next.
    package struct TextCoder: Sendable {
        /// A match of this length is taken without a look at the next byte.
        private static let longEnough = 6

        private let history: TextHistory
        private let historyPlaces: HistoryPlaces

        package init(_ history: TextHistory) {
            self.history = history
            historyPlaces = HistoryPlaces(history.bytes)
        }

        /// Each text as `TextHistory.reading` reads it. O(n · candidates).
        package func coding(_ texts: ArraySlice<[UInt8]>) -> [[UInt8]] {
            var bytes = history.bytes
            var textPlaces = TextPlaces()
            var encoder = RangeEncoder(models: history.models)
            var coded: [[UInt8]] = []
            for text in texts {
                encoder.restart(history.models)
                put(text, after: &bytes, &textPlaces, to: &encoder)
                coded.append(encoder.bytes)
            }
            return coded
        }

        /// A text coded after nothing, and the history that it makes.
        package static func making(_ text: [UInt8]) -> (coded: [UInt8], history: TextHistory) {
            var history = TextHistory()
            let coder = TextCoder(history)
            var encoder = RangeEncoder(models: history.models)
            var textPlaces = TextPlaces()
            coder.put(text, after: &history.bytes, &textPlaces, to: &encoder)
            history.bytes = text
            history.models = encoder.models
            return (encoder.bytes, history)
        }

        /// - Parameter bytes: the history, and room for the text.
        private func put(
            _ text: [UInt8], after bytes: inout [UInt8], _ textPlaces: inout TextPlaces, to encoder: inout RangeEncoder
        ) {
            let start = bytes.count
            bytes.append(contentsOf: text)
            textPlaces.restart(from: start, length: text.count)
            // In the memory of all three until the text is done: to ask of each array who else has it, with every byte,
            // would cost as much as to search.
            bytes.withUnsafeBytes { bytes in
                historyPlaces.withRows { rows in
                    textPlaces.withChains { chains in
                        var search = MatchSearch(bytes: bytes, rows: rows, chains: chains, next: start)
                        Self.write(from: start, search: &search, to: &encoder)
                    }
                }
            }
            bytes.removeLast(text.count)
        }

        private static func write(from start: Int, search: inout MatchSearch, to encoder: inout RangeEncoder) {
            let bytes = search.bytes
            encoder.put(UInt32(bytes.count - start), TextHistory.lengthContext)
            var place = start
            var afterMatch: UInt32 = 0
            var ahead: Match?
            while place < bytes.count {
                let match = ahead ?? search.best(at: place)
                ahead = nil
                if let match {
                    // A better match one byte later is worth a byte.
                    let next = match.length < longEnough ? search.best(at: place + 1) : nil
                    if let next, next.gain > match.gain + 4 {
                        ahead = next
                    } else {
                        encoder.put(bit: true, TextHistory.matchContext + afterMatch)
                        let length = match.length - TextHistory.shortestMatch
                        encoder.put(UInt32(length), TextHistory.matchLengthContext)
                        let kind = UInt32(min(length, 3))
                        encoder.put(wide: UInt32(match.distance - 1), TextHistory.distanceContext + kind)
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
        }
    }

    /// An earlier occurrence of what comes next.
    private struct Match {
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

    /// Finds matches in a history and in the text after it.
    private struct MatchSearch {
        /// How many earlier places are looked at.
        private static let mostCandidates = 16
        private static let longestMatch = 250

        let bytes: UnsafeRawBufferPointer
        let rows: HistoryPlaces.Rows
        let chains: TextPlaces.Chains
        /// The first place that is not yet in a chain.
        var next: Int

        /// The match that saves most at a place, if any saves at all. Places are asked for in ascending order.
        mutating func best(at place: Int) -> Match? {
            guard place + TextHistory.shortestMatch <= bytes.count else { return nil }
            while next < place {
                chains.add(next, of: bytes)
                next += 1
            }
            let limit = min(Self.longestMatch, bytes.count - place)
            var best: Match?
            var longest = TextHistory.shortestMatch - 1
            var left = Self.mostCandidates
            // What is nearest comes first; of two matches of a length it costs less.
            @inline(__always)
            func consider(_ candidate: Int) {
                left -= 1
                guard bytes[candidate + longest] == bytes[place + longest] else { return }
                let length = commonLength(candidate, place, limit)
                guard length > longest else { return }
                longest = length
                let match = Match(length: length, distance: place - candidate)
                if match.gain > best?.gain ?? 0 { best = match }
            }
            var candidate = chains.last(like: place, in: bytes)
            while candidate >= 0, left > 0, longest < limit {
                consider(candidate)
                candidate = chains.before(candidate)
            }
            for number in rows.row(like: place, in: bytes) where left > 0 && longest < limit {
                consider(Int(rows.places[number]))
            }
            return best
        }

        /// How many bytes from two places on are the same, up to `limit`; eight are compared at once.
        @inline(__always)
        private func commonLength(_ one: Int, _ other: Int, _ limit: Int) -> Int {
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
    }

    /// Where runs of five bytes stand in a history, those of a slot in one row, the last first: to read on in it costs no
    /// wait for memory, which to follow links from place to place does.
    private struct HistoryPlaces: Sendable {
        struct Rows {
            /// Where each row begins; one more than rows.
            let starts: UnsafeBufferPointer<UInt16>
            let places: UnsafeBufferPointer<UInt16>

            /// Where the row for a place of a text is in `places`.
            @inline(__always)
            func row(like place: Int, in bytes: UnsafeRawBufferPointer) -> Range<Int> {
                guard place + HistoryPlaces.runLength <= bytes.count else { return 0..<0 }
                let slot = HistoryPlaces.slot(bytes, place)
                return Int(starts[slot])..<Int(starts[slot + 1])
            }
        }

        private static let bits: UInt64 = 16
        /// A shorter match so far away saves nothing.
        private static let runLength = 5

        private var starts = [UInt16](repeating: 0, count: 1 << Int(bits) + 1)
        private var places: [UInt16]

        /// - Parameter history: no longer than `TextPreset.longest`.
        init(_ history: [UInt8]) {
            places = [UInt16](repeating: 0, count: max(0, history.count - Self.runLength + 1))
            history.withUnsafeBytes { bytes in
                for place in places.indices { starts[Self.slot(bytes, place) + 1] += 1 }
                for slot in 1..<starts.count { starts[slot] += starts[slot - 1] }
                var next = starts
                for place in places.indices.reversed() {
                    let slot = Self.slot(bytes, place)
                    places[Int(next[slot])] = UInt16(truncatingIfNeeded: place)
                    next[slot] += 1
                }
            }
        }

        func withRows(_ body: (Rows) -> Void) {
            starts.withUnsafeBufferPointer { starts in
                places.withUnsafeBufferPointer { body(Rows(starts: starts, places: $0)) }
            }
        }

        @inline(__always)
        private static func slot(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> Int {
            var run: UInt64 = 0
            for offset in 0..<runLength { run = run &<< 8 | UInt64(bytes[place + offset]) }
            return Int(truncatingIfNeeded: (run &* 0x9E37_79B9_7F4A_7C15) &>> (64 &- bits))
        }
    }

    /// Where runs of four bytes stand in the text that is being coded, as chains that grow with it.
    private struct TextPlaces: Sendable {
        struct Chains {
            /// Where the text begins.
            fileprivate let start: Int
            fileprivate let bits: UInt64
            /// The last place of each slot, or -1; and of each place of the text the one before it in its slot.
            fileprivate let heads: UnsafeMutableBufferPointer<Int32>
            fileprivate let previous: UnsafeMutableBufferPointer<Int32>

            /// Adds the next place; four bytes begin there.
            @inline(__always)
            func add(_ place: Int, of bytes: UnsafeRawBufferPointer) {
                let slot = slot(bytes, place)
                previous[place - start] = heads[slot]
                heads[slot] = Int32(truncatingIfNeeded: place)
            }

            @inline(__always)
            func last(like place: Int, in bytes: UnsafeRawBufferPointer) -> Int { Int(heads[slot(bytes, place)]) }

            @inline(__always)
            func before(_ place: Int) -> Int { Int(previous[place - start]) }

            @inline(__always)
            private func slot(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> Int {
                let run = bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)
                return Int(truncatingIfNeeded: (UInt64(run.littleEndian) &* 0x9E37_79B9_7F4A_7C15) &>> (64 &- bits))
            }
        }

        private var start = 0
        private var bits: UInt64 = 0
        private var heads: [Int32] = []
        private var previous: [Int32] = []

        /// Begins with a text of so many bytes.
        mutating func restart(from start: Int, length: Int) {
            self.start = start
            bits = UInt64(min(16, max(8, Int.bitWidth - length.leadingZeroBitCount)))
            if heads.count == 1 << Int(bits) {
                for slot in heads.indices { heads[slot] = -1 }
            } else {
                heads = [Int32](repeating: -1, count: 1 << Int(bits))
            }
            if previous.count < length { previous = [Int32](repeating: -1, count: length) }
        }

        mutating func withChains(_ body: (Chains) -> Void) {
            heads.withUnsafeMutableBufferPointer { heads in
                previous.withUnsafeMutableBufferPointer { previous in
                    body(Chains(start: start, bits: bits, heads: heads, previous: previous))
                }
            }
        }
    }
#endif
