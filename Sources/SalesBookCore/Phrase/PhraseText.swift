/// A reply cut into sentences and words, as the patterns of the rules see it.
///
/// 1. `Tokenizer` finds the words and folds them.
/// 2. What stands between two words says where a sentence or a clause ends, and what is a quotation.
struct PhraseText: Sendable {
    struct Word: Sendable {
        /// The folded word, as places in `PhraseText.bytes`.
        let letters: Range<Int>
        /// Bytes of the reply.
        let source: Range<Int>
        let isNumber: Bool
        /// Whether it begins with a capital letter, and whether it has no small one.
        let isCapital: Bool
        let isUpper: Bool
        fileprivate(set) var sentence = 0
        fileprivate(set) var clause = 0
        fileprivate(set) var isQuoted = false
        /// Whether a comma, a colon, a dash or the end of the sentence follows.
        fileprivate(set) var breaksAfter = false
        /// Whether a number goes on after a colon or a stop: 15:00, 01/12.
        fileprivate(set) var joinsNext = false
    }

    struct Sentence: Sendable {
        fileprivate(set) var words: Range<Int>
        /// What ends it: `?`, `!`, a full stop; a line feed for the end of a message; 0 for nothing.
        fileprivate(set) var mark: UInt8
    }

    let source: [UInt8]
    let bytes: [UInt8]
    private(set) var words: [Word] = []
    private(set) var sentences: [Sentence] = []

    /// Any bytes are welcome. O(n).
    init(_ source: [UInt8]) {
        self.source = source
        let list = Tokenizer.tokenize(source)
        bytes = list.bytes
        for token in Self.whole(list.tokens) { words.append(Self.word(token, in: source)) }
        var cutter = SentenceCutter()
        for index in words.indices {
            let start = index == 0 ? 0 : words[index - 1].source.upperBound
            read(start..<words[index].source.lowerBound, before: index, &cutter)
            words[index].sentence = sentences.count
            words[index].clause = cutter.clause
            words[index].isQuoted = cutter.quotes > 0
        }
        read((words.last?.source.upperBound ?? 0)..<source.count, before: words.count, &cutter)
        close(at: words.count, mark: 0, &cutter)
    }

    /// The tokens with each hyphenated word in one piece: «что-нибудь» is a word, not two.
    static func whole(_ tokens: [Token]) -> [Token] {
        var whole: [Token] = []
        for token in tokens {
            if token.isJoined { while let last = whole.last, last.position >= token.position { whole.removeLast() } }
            whole.append(token)
        }
        return whole
    }

    /// The folded letters of a word.
    func letters(_ word: Int) -> ArraySlice<UInt8> { bytes[words[word].letters] }

    private static func word(_ token: Token, in source: [UInt8]) -> Word {
        let range = Int(token.sourceStart)..<Int(token.sourceEnd)
        var reader = ScalarReader(Array(source[range]))
        var isCapital = false
        var letters = 0
        var capitals = 0
        while let scalar = reader.next() {
            guard ScalarClass.isLetter(scalar) else { continue }
            let isUpper = CaseFolding.lowercase(scalar) != scalar
            if letters == 0 { isCapital = isUpper }
            letters += 1
            if isUpper { capitals += 1 }
        }
        return Word(
            letters: Int(token.wordStart)..<Int(token.wordEnd), source: range, isNumber: token.script == .digits,
            isCapital: isCapital, isUpper: letters > 1 && capitals == letters)
    }

    private struct SentenceCutter {
        var first = 0
        var clause = 0
        var quotes = 0
        /// Whether the sentence is a remark in brackets.
        var isRemark = false
    }

    /// Reads what stands before a word, or at the end.
    private mutating func read(_ gap: Range<Int>, before index: Int, _ cutter: inout SentenceCutter) {
        var reader = ScalarReader(Array(source[gap]))
        var ends: UInt8 = 0
        var breaks = false
        var spaces = 0
        var marks = 0
        while let scalar = reader.next() {
            if ScalarClass.isSpace(scalar) { spaces += 1 } else { marks += 1 }
            switch scalar {
            case 0x0A, 0x2028, 0x2029: ends = 0x0A
            case 0x2F where spaces > 0: ends = 0x0A
            case 0x3F: ends = 0x3F
            case 0x21 where ends != 0x3F: ends = 0x21
            case 0x2E, 0x2026: if ends == 0 { ends = 0x2E }
            case 0x2C, 0x3B, 0x3A, 0x2014, 0x2013: breaks = true
            case 0x2D: if spaces > 0 { breaks = true }
            case 0x28: if index == cutter.first || ends != 0 { cutter.isRemark = true }
            case 0x29: if cutter.isRemark, ends == 0 { ends = 0x2E }
            // A reply that is one quotation is what is said.
            case 0xAB, 0x201C, 0x201E: if index > 0 { cutter.quotes += 1 }
            case 0xBB, 0x201D: cutter.quotes = max(0, cutter.quotes - 1)
            default: break
            }
        }
        guard index > 0 else { return }
        if ends == 0x2E, spaces == 0 || isAbbreviation(index - 1, marks: marks), index < words.count {
            // «12.30», «т.д.», «ул. Лесная»; but «день.Спасибо» is two sentences.
            ends = spaces == 0 && words[index].isCapital && !words[index - 1].isNumber ? ends : 0
        }
        if spaces == 0, marks == 1, index < words.count, words[index].isNumber, words[index - 1].isNumber {
            words[index - 1].joinsNext = true
            if ends == 0x2E { ends = 0 }
            breaks = false
        }
        if breaks || ends != 0 || index == words.count {
            words[index - 1].breaksAfter = true
            cutter.clause += 1
        }
        if ends != 0 { close(at: index, mark: ends, &cutter) }
    }

    private mutating func close(at index: Int, mark: UInt8, _ cutter: inout SentenceCutter) {
        guard index > cutter.first else { return }
        sentences.append(Sentence(words: cutter.first..<index, mark: mark))
        cutter.first = index
        cutter.clause += 1
        cutter.isRemark = false
    }

    /// Whether a full stop after a word shortens it: «ул.», «пол.», «руб.».
    private func isAbbreviation(_ word: Int, marks: Int) -> Bool {
        guard marks == 1, !words[word].isNumber else { return false }
        return Self.abbreviations.entry(for: Array(letters(word))) != nil
    }

    private static var abbreviations: Endings {
        Endings("г ул д стр им тел руб коп тыс т п е к пол эт кв см мин м кг вул буд грн хв р с st mr mrs ms dr no")
    }
}
