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

    /// Every entry with which a word ends, in the order of the table, when it starts at `limit` or later.
    @inline(never)
    func forEachMatch(in word: [UInt8], from limit: Int, _ body: (Match) -> Void) {
        var next = 0
        while let (match, end) = self.match(at: next) {
            let start = word.count - match.length
            if start >= limit, table.withUTF8Buffer({ text in Self.ends(word, word.count, text, next, match.length) }) {
                body(match)
            }
            next = end
        }
    }

    /// The length in bytes of the first entry with which a word begins, or 0.
    @inline(never)
    func prefixLength(of word: [UInt8]) -> Int {
        var next = 0
        while let (match, end) = self.match(at: next) {
            let length = match.length
            let begins = table.withUTF8Buffer { text in Self.ends(word, length, text, next, length) }
            if length <= word.count, begins { return length }
            next = end
        }
        return 0
    }

    /// The entry that starts at a byte of the table, and where the one after it does; nil at the end.
    private func match(at start: Int) -> (match: Match, next: Int)? {
        table.withUTF8Buffer { text in
            guard start < text.count else { return nil }
            var stop = start
            while stop < text.count, text[stop] != 0x20, text[stop] != 0x3D { stop += 1 }
            var next = stop
            while next < text.count, text[next] != 0x20 { next += 1 }
            let match = Match(length: stop - start, table: table, replacement: min(stop + 1, next)..<next)
            return (match, next + 1)
        }
    }

    /// Whether `word[..<end]` ends with so many bytes of the table.
    private static func ends(
        _ word: [UInt8], _ end: Int, _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ length: Int
    ) -> Bool {
        guard end <= word.count, length <= end else { return false }
        var same = 0
        while same < length, text[start + same] == word[end - length + same] { same += 1 }
        return same == length
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
        var best: Match?
        var start = 0
        while let (match, next) = self.match(at: start) {
            let length = match.length
            if length <= room, length > best?.length ?? 0, !isWhole || length == room,
                table.withUTF8Buffer({ text in Self.ends(word, end, text, start, length) })
            {
                best = match
            }
            start = next
        }
        return best
    }
}
