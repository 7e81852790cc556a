/// How many edits lead from one word to others: insert, delete, replace or swap two neighbours, none of them twice at one
/// place (the optimal string alignment distance).
///
/// A column of the table of distances is kept as differences of neighbours, a bit each, so that a letter of the other
/// word costs a dozen operations: H. Hyyrö, “A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit Distances”,
/// Nordic Journal of Computing 10 (2003). Words of more than 64 letters take the table itself.
struct EditDistance {
    private let word: [Unicode.Scalar]
    /// Where each letter of the word stands in it; all but a few alphabets need no more than the first.
    private var places = [UInt64](repeating: 0, count: 0x600)
    private var otherPlaces: [(letter: Unicode.Scalar, places: UInt64)] = []
    private static let mostBits = 64

    init(from word: [Unicode.Scalar]) {
        self.word = word
        guard word.count <= Self.mostBits else { return }
        for (place, letter) in word.enumerated() {
            let bit = UInt64(1) << UInt64(place)
            if Int(letter.value) < places.count {
                places[Int(letter.value)] |= bit
            } else if let known = otherPlaces.firstIndex(where: { $0.letter == letter }) {
                otherPlaces[known].places |= bit
            } else {
                otherPlaces.append((letter, bit))
            }
        }
    }

    /// The distance to another word, or nil when it is more than `limit`. O(letters of the other), stopped as soon as the
    /// limit is out of reach.
    func to(_ other: some RandomAccessCollection<Unicode.Scalar>, within limit: Int) -> Int? {
        if abs(word.count - other.count) > limit { return nil }
        if word.isEmpty || other.isEmpty { return max(word.count, other.count) }
        return word.count <= Self.mostBits ? byBits(other, limit) : byTable(Array(other), limit)
    }

    private func places(of letter: Unicode.Scalar) -> UInt64 {
        if Int(letter.value) < places.count { return places[Int(letter.value)] }
        return otherPlaces.first { $0.letter == letter }?.places ?? 0
    }

    private func byBits(_ other: some RandomAccessCollection<Unicode.Scalar>, _ limit: Int) -> Int? {
        let last = UInt64(1) << UInt64(word.count - 1)
        var (more, fewer, diagonal, before) = (UInt64.max, UInt64(0), UInt64(0), UInt64(0))
        var distance = word.count
        var rest = other.count
        for letter in other {
            let here = places(of: letter)
            let swapped = ((~diagonal & here) << 1) & before
            diagonal = (((here & more) &+ more) ^ more) | here | fewer | swapped
            var up = fewer | ~(diagonal | more)
            var down = diagonal & more
            if up & last != 0 { distance += 1 }
            if down & last != 0 { distance -= 1 }
            rest -= 1
            // Each letter that is left takes off one at most.
            if distance - rest > limit { return nil }
            up = up << 1 | 1
            down <<= 1
            more = down | ~(diagonal | up)
            fewer = up & diagonal
            before = here
        }
        return distance
    }

    private func byTable(_ other: [Unicode.Scalar], _ limit: Int) -> Int? {
        var beforeLast = [Int](repeating: 0, count: other.count + 1)
        var last = Array(0...other.count)
        var row = last
        for i in 1...word.count {
            row[0] = i
            var least = i
            for j in 1...other.count {
                let cost = word[i - 1] == other[j - 1] ? 0 : 1
                var distance = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
                if i > 1, j > 1, word[i - 1] == other[j - 2], word[i - 2] == other[j - 1] {
                    distance = min(distance, beforeLast[j - 2] + 1)
                }
                row[j] = distance
                least = min(least, distance)
            }
            // Even a swap, which reaches back two rows, leads to no less.
            if least > limit { return nil }
            (beforeLast, last, row) = (last, row, beforeLast)
        }
        return last[other.count] <= limit ? last[other.count] : nil
    }
}
