/// Finds words of a lexicon that differ from a query by few slips of the finger.
package struct FuzzyLookup {
    /// A form within reach.
    package struct Match: Sendable {
        package let form: Lexicon.Word
        package let term: UInt32
        package let distance: Int
    }

    private let query: Lexicon.Word
    private let limit: Int
    private let limitMatches: Int
    private var rows: [[Int]] = []
    private var word: Lexicon.Word = []

    /// Algolia's bounds: one slip from 4 letters, two from 8.
    package static func allowedSlips(_ length: Int) -> Int {
        length < 4 ? 0 : length < 8 ? 1 : 2
    }

    package init(_ query: Lexicon.Word, limit: Int? = nil, matches: Int = 64) {
        self.query = query
        self.limit = limit ?? Self.allowedSlips(query.count)
        limitMatches = matches
        rows = [Array(0...query.count)]
    }

    /// All forms within the limit, nearest first, then in the order of the lexicon.
    ///
    /// Damerau–Levenshtein distance (optimal string alignment). Beginnings come sorted, so the rows of the letters that
    /// two neighbours share are computed once, as in a trie. O(letters of the lexicon · letters of the query) at most.
    @inline(never)
    package mutating func find(in lexicon: Lexicon) -> [Match] {
        guard limit > 0, !query.isEmpty else { return [] }
        var found: [Match] = []
        for entry in 0..<lexicon.entryCount {
            let beginning = lexicon.beginning(entry)
            if beginning.count > query.count + limit { continue }
            var shared = 0
            for (a, b) in zip(word, beginning) {
                if a != b { break }
                shared += 1
            }
            guard advance(to: beginning, sharing: shared) else { continue }
            for ending in lexicon.paradigms[Int(lexicon.paradigmOf[entry])] {
                let length = beginning.count + ending.count
                guard abs(length - query.count) <= limit else { continue }
                if let distance = distance(after: beginning.count, ending) {
                    found.append(
                        Match(form: Array(beginning) + ending, term: lexicon.termOf[entry], distance: distance))
                }
            }
        }
        var keys: [UInt64] = []
        for match in found { keys.append(UInt64(match.distance)) }
        var nearest: [Match] = []
        for index in Ordering.ascending(keys).prefix(limitMatches) { nearest.append(found[index]) }
        return nearest
    }

    /// Computes the rows of a beginning. Returns whether anything that follows it can be within the limit.
    private mutating func advance(to beginning: ArraySlice<UInt16>, sharing shared: Int) -> Bool {
        rows.removeLast(rows.count - 1 - min(shared, rows.count - 1))
        word.removeLast(word.count - min(shared, word.count))
        // A row no better than its neighbour above by more than one: past the limit, nothing below comes back.
        if minimum(rows[rows.count - 1]) > limit { return false }
        for letter in beginning.dropFirst(word.count) {
            word.append(letter)
            let row = nextRow(letter)
            rows.append(row)
            if minimum(row) > limit { return false }
        }
        return true
    }

    private func minimum(_ row: [Int]) -> Int {
        var least = Int.max
        for value in row { least = min(least, value) }
        return least
    }

    private func nextRow(_ letter: UInt16) -> [Int] {
        let above = rows[rows.count - 1]
        let beforeLast = rows.count >= 2 ? rows[rows.count - 2] : []
        let previousLetter = word.count >= 2 ? word[word.count - 2] : 0
        return Self.row(
            letter, previousLetter: previousLetter, above: above, twoAbove: beforeLast, query: query)
    }

    private func distance(after length: Int, _ ending: Lexicon.Word) -> Int? {
        var twoAbove = length >= 1 ? rows[length - 1] : []
        var above = rows[length]
        var previousLetter = length >= 1 ? word[length - 1] : 0
        for letter in ending {
            let row = Self.row(letter, previousLetter: previousLetter, above: above, twoAbove: twoAbove, query: query)
            twoAbove = above
            above = row
            previousLetter = letter
        }
        let distance = above[query.count]
        return distance <= limit ? distance : nil
    }

    @inline(never)
    private static func row(
        _ letter: UInt16, previousLetter: UInt16, above: [Int], twoAbove: [Int], query: Lexicon.Word
    ) -> [Int] {
        var row = [above[0] + 1]
        row.reserveCapacity(query.count + 1)
        for j in 1...query.count {
            let cost = query[j - 1] == letter ? 0 : 1
            var best = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + cost)
            if !twoAbove.isEmpty, j > 1, query[j - 1] == previousLetter, query[j - 2] == letter {
                best = min(best, twoAbove[j - 2] + 1)
            }
            row.append(best)
        }
        return row
    }
}
