/// Words that are misspelt again and again, to be recognised with one slip: «гатов», «четверк».
package struct SpellingList: Sendable {
    private let words: [[UInt16]]
    /// Words a slip away that are words of the language themselves: «готов» and «котов».
    private let realWords: [[UInt16]]

    init(words: [[UInt16]], realWords: [[UInt16]]) {
        self.words = words
        self.realWords = realWords
    }

    static var none: SpellingList { SpellingList(words: [], realWords: []) }

    /// The word of the list that is meant, as UTF-8; nil for a word that is right or far from all. O(words).
    func correction(of word: ArraySlice<UInt8>) -> [UInt8]? {
        let letters = Lexicon.word(Array(word))
        guard letters.count >= 4, !words.contains(letters), !realWords.contains(letters) else { return nil }
        for candidate in words where Self.isSlip(letters, candidate) { return ResultJSON.utf8(candidate) }
        return nil
    }

    /// Whether one letter is wrong, missing or too many, or two neighbours are swapped.
    static func isSlip(_ a: [UInt16], _ b: [UInt16]) -> Bool {
        guard abs(a.count - b.count) <= 1, a != b else { return false }
        var start = 0
        while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
        var end = 0
        while end < min(a.count, b.count) - start, a[a.count - 1 - end] == b[b.count - 1 - end] { end += 1 }
        let (left, right) = (a.count - start - end, b.count - start - end)
        if left <= 1, right <= 1 { return true }
        return left == 2 && right == 2 && a[start] == b[start + 1] && a[start + 1] == b[start]
    }

    func write(to writer: inout IndexWriter) {
        for list in [words, realWords] {
            writer.put(list.count)
            for word in list { writer.put(text: ResultJSON.utf8(word)) }
        }
    }

    init(from reader: inout IndexReader) throws(IndexFault) {
        var lists: [[[UInt16]]] = []
        for _ in 0..<2 {
            var list: [[UInt16]] = []
            for _ in 0..<(try reader.count()) { list.append(Lexicon.word(try reader.text())) }
            lists.append(list)
        }
        self.init(words: lists[0], realWords: lists[1])
    }
}
