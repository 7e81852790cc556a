/// The endings that a stemmer knows, in one UTF-8 string with single spaces between them; `ational=ate` says what an
/// ending becomes.
///
/// A string of this kind costs the browser its bytes alone, and reads like the tables of a grammar. Inlined at every
/// table, the search would cost it ten times that: hence `@inline(never)`, here and in the stemmers.
struct Endings: Sendable {
    private let table: StaticString

    init(_ table: StaticString) {
        self.table = table
    }

    /// The longest ending of `word[..<end]` that starts at `limit` or later; nil when there is none.
    /// O(bytes of the table).
    func longest(in word: [UInt8], end: Int, from limit: Int) -> Match? {
        search(word, limit: limit, end: end, isWhole: false)
    }

    /// The length in bytes of the longest ending, or 0: see `longest(in:end:from:)`.
    @inline(never)
    func length(in word: [UInt8], end: Int, from limit: Int) -> Int {
        longest(in: word, end: end, from: limit)?.length ?? 0
    }

    /// The entry that is the whole word, or nil.
    func entry(for word: [UInt8]) -> Match? {
        search(word, limit: 0, end: word.count, isWhole: true)
    }

    /// Which ending was found, and what it becomes.
    struct Match {
        /// The length of the ending in bytes.
        let length: Int
        fileprivate let table: StaticString
        fileprivate let replacement: Range<Int>

        /// The word up to `end` with this ending exchanged for its replacement.
        @inline(never)
        func replacing(in word: inout [UInt8]) {
            word.removeLast(min(length, word.count))
            table.withUTF8Buffer { text in
                for index in replacement { word.append(text[index]) }
            }
        }
    }

    @inline(never)
    private func search(_ word: [UInt8], limit: Int, end: Int, isWhole: Bool) -> Match? {
        let room = end - limit
        guard limit >= 0, room > 0, end <= word.count else { return nil }
        return table.withUTF8Buffer { text -> Match? in
            var best: Match?
            var start = 0
            while start < text.count {
                var stop = start
                while stop < text.count, text[stop] != 0x20, text[stop] != 0x3D { stop += 1 }
                var next = stop
                while next < text.count, text[next] != 0x20 { next += 1 }
                let length = stop - start
                if length <= room, length > best?.length ?? 0, !isWhole || length == room {
                    var same = 0
                    while same < length, text[stop - 1 - same] == word[end - 1 - same] { same += 1 }
                    if same == length {
                        best = Match(length: length, table: table, replacement: min(stop + 1, next)..<next)
                    }
                }
                start = next + 1
            }
            return best
        }
    }
}
