/// Words one after another in one array, so that thousands of them need no piece of memory each.
package struct WordPool<Letter: FixedWidthInteger & Sendable>: Sendable {
    private(set) var letters: [Letter] = []
    private var starts = [0]

    package init() {}

    package var count: Int { starts.count - 1 }

    /// Where the letters of a word are.
    @inline(__always)
    func range(_ number: Int) -> Range<Int> { starts[number]..<starts[number + 1] }

    package subscript(_ number: Int) -> [Letter] { Array(letters[range(number)]) }

    @inline(__always)
    func withWord<Result>(_ number: Int, _ body: (UnsafeBufferPointer<Letter>) -> Result) -> Result {
        letters.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range(number)])) }
    }

    /// Whether a word is this one.
    @inline(__always)
    func isWord(_ number: Int, _ other: UnsafeBufferPointer<Letter>) -> Bool {
        withWord(number) { word in
            guard word.count == other.count else { return false }
            for place in 0..<word.count where word[place] != other[place] { return false }
            return true
        }
    }

    package mutating func append(_ word: some Collection<Letter>) {
        letters.append(contentsOf: word)
        starts.append(letters.count)
    }

    /// Adds a word of two pieces.
    mutating func append(_ beginning: some Collection<Letter>, _ end: some Collection<Letter>) {
        letters.append(contentsOf: beginning)
        append(end)
    }

    /// Adds a letter to the word that `close` ends.
    @inline(__always)
    mutating func append(letter: Letter) { letters.append(letter) }

    mutating func close() { starts.append(letters.count) }

    /// Empties the pool and keeps its memory.
    package mutating func removeAll() {
        letters.removeAll(keepingCapacity: true)
        starts.removeLast(count)
    }

    /// Drops the words from one on that are among others. O(letters).
    package mutating func remove(_ words: [[Letter]], from first: Int = 0) {
        remove(from: first) { word in words.contains { word.elementsEqual($0) } }
    }

    /// Drops the words from one on of which something is true. O(letters).
    mutating func remove(from first: Int, where isUnwanted: (ArraySlice<Letter>) -> Bool) {
        var kept = first
        var end = starts[first]
        for number in first..<count {
            let range = range(number)
            if isUnwanted(letters[range]) { continue }
            for place in range {
                letters[end] = letters[place]
                end += 1
            }
            kept += 1
            starts[kept] = end
        }
        letters.removeLast(letters.count - end)
        starts.removeLast(count - kept)
    }
}
