/// A query as it was typed, cut into words.
package struct ParsedQuery: Sendable {
    package struct Word: Sendable {
        /// Folded letters.
        package let letters: Lexicon.Word
        /// `-word`: pages that hold it are not wanted.
        let isExcluded: Bool
        /// Words of one quotation stand side by side; nil outside quotations.
        let phrase: Int?
    }

    package private(set) var words: [Word] = []
    /// The last word may still be growing: nothing follows it.
    package private(set) var endsInWord = false

    var letterCount: Int {
        var count = 0
        for word in words { count += word.letters.count }
        return count
    }

    /// - Parameter text: UTF-8. `"a b"`, «a b» and „a b“ are phrases, `-a` and `-"a b"` exclude. O(n).
    package init(_ text: [UInt8]) {
        var reader = ScalarReader(text)
        var buffer = ScalarWriter()
        var phrase: Int?
        var phraseCount = 0
        var excludes = false
        var atStart = true

        func flush(_ words: inout [Word]) {
            for word in Analyser.words(buffer.bytes) where !word.isJoined {
                words.append(Word(letters: word.letters, isExcluded: excludes, phrase: phrase))
            }
            buffer = ScalarWriter()
        }

        while let scalar = reader.next() {
            switch scalar {
            case 0x22, 0xAB, 0xBB, 0x201C, 0x201D, 0x201E:
                let isExcluded = excludes && buffer.bytes.isEmpty && phrase == nil
                flush(&words)
                excludes = false
                // An opening mark opens, a closing one closes, and a straight one does what is due.
                let opens = scalar == 0xAB || scalar == 0x201E || (phrase == nil && scalar != 0xBB && scalar != 0x201D)
                if opens {
                    phrase = phraseCount
                    phraseCount += 1
                    excludes = isExcluded
                } else {
                    phrase = nil
                }
                atStart = true
            case 0x2D where atStart && phrase == nil:
                excludes = true
                atStart = false
            case _ where ScalarClass.isSpace(scalar):
                flush(&words)
                if phrase == nil { excludes = false }
                atStart = true
            default:
                buffer.append(scalar)
                atStart = false
            }
        }
        endsInWord = !buffer.bytes.isEmpty
        flush(&words)
    }
}
