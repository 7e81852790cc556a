// Made where the book is built.
#if !hasFeature(Embedded)
    /// The phrases that a book repeats, in a row: what the coder of texts should have seen before it sees a page.
    ///
    /// 1. Take every n-th text, a megabyte in all.
    /// 2. Count in how many of them each run of one to four words stands, in a table of counters by hash.
    /// 3. Put the runs that save most into the preset, the best at its end, each once.
    enum TextPreset {
        /// A place in it takes 16 bits.
        static let longest = 65_535
        private static let sample = 1_000_000
        private static let tableBits: UInt64 = 20
        private static let fewest: UInt16 = 4

        private struct Run {
            let text: ArraySlice<UInt8>
            let hash: UInt64
            let worth: Int
        }

        /// - Parameter texts: what is going to be coded.
        /// - Returns: no more bytes than `limit`.
        static func make(_ texts: [[UInt8]], limit: Int) -> [UInt8] {
            let total = texts.reduce(0) { $0 + $1.count }
            let step = max(1, (total + sample - 1) / sample)
            let chosen = stride(from: 0, to: texts.count, by: step).map { texts[$0] }
            var counts = [UInt16](repeating: 0, count: 1 << Int(tableBits))
            var lastSeen = [UInt16](repeating: 0, count: 1 << Int(tableBits))
            for (number, text) in chosen.enumerated() {
                let stamp = UInt16(truncatingIfNeeded: number % 65_535 + 1)
                eachRun(of: text) { _, hash in
                    let slot = Int(hash >> (64 - tableBits))
                    if lastSeen[slot] != stamp {
                        lastSeen[slot] = stamp
                        counts[slot] = counts[slot] &+ (counts[slot] == .max ? 0 : 1)
                    }
                }
            }
            var known: Set<UInt64> = []
            var runs: [Run] = []
            for text in chosen {
                eachRun(of: text) { range, hash in
                    let count = counts[Int(hash >> (64 - tableBits))]
                    guard count >= fewest, range.count > 5, known.insert(hash).inserted else { return }
                    runs.append(Run(text: text[range], hash: hash, worth: Int(count - 1) * (range.count - 3)))
                }
            }
            let order = runs.indices.sorted { (runs[$1].worth, $0) < (runs[$0].worth, $1) }
            return joined(order.map { runs[$0] }, limit: min(limit, longest))
        }

        /// The runs, the last first, each unless it is part of one that is there already.
        private static func joined(_ runs: [Run], limit: Int) -> [UInt8] {
            var chosen: [ArraySlice<UInt8>] = []
            var inside: Set<UInt64> = []
            var length = 0
            for run in runs where !inside.contains(run.hash) {
                length += run.text.count
                if length > limit { break }
                chosen.append(run.text)
                eachRun(of: Array(run.text)) { _, hash in inside.insert(hash) }
            }
            return Array(chosen.reversed().joined())
        }

        /// Every run of one to four words with what follows each, up to 60 bytes.
        private static func eachRun(of text: [UInt8], _ visit: (Range<Int>, UInt64) -> Void) {
            var starts: [Int] = []
            // Of each word with what follows it.
            var hashes: [UInt64] = []
            var hash = WordHash()
            var isInWord = false
            for (place, byte) in text.enumerated() {
                let isLetter = byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
                if isLetter, !isInWord {
                    if !starts.isEmpty { hashes.append(hash.mixed) }
                    starts.append(place)
                    hash = WordHash()
                }
                hash.add(byte)
                isInWord = isLetter
            }
            if !starts.isEmpty { hashes.append(hash.mixed) }
            starts.append(text.count)
            for first in hashes.indices {
                var run: UInt64 = 0
                for last in first..<min(first + 4, hashes.count) {
                    guard starts[last + 1] - starts[first] <= 60 else { break }
                    run = (run ^ hashes[last]) &* 0x9E37_79B9_7F4A_7C15
                    visit(starts[first]..<starts[last + 1], run)
                }
            }
        }
    }
#endif
