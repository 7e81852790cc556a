/// Splits a UTF-8 text into folded words: every word is what `TextFolding` makes of its place in the text.
///
/// | in | out |
/// | --- | --- |
/// | letters and digits, with what folding strips or composes | one word |
/// | an apostrophe, any of six, between two letters | part of the word, as ' |
/// | 's at the end of a Latin word | nothing: `client's` is `client` |
/// | a hyphen between words | the parts, one after another, and the joined form at the first part's position |
/// | anything else | the end of a word: 14:00 is 14 and 00 |
///
/// A chain of more than four parts (the address of a page) has no joined form, nor has one of digits alone (14-16).
package struct Tokenizer {
    private var reader: ScalarReader
    private var output: ScalarWriter
    private var tokens: [Token] = []
    private var position: UInt32

    // The word being read; `wordStart` is where it begins in the output.
    private var wordStart = 0
    private var sourceStart = 0
    private var sourceEnd = 0
    private var kinds: UInt8 = 0
    /// The scalar last read, composed but not yet merged.
    private var last: UInt32 = 0
    private var baseIsCyrillic = false
    private var apostropheIsDue = false
    /// Where the part before the last apostrophe ends in the text.
    private var apostropheStart = 0

    // The hyphenated word being read.
    private var parts: UInt32 = 0
    private var chainKinds: UInt8 = 0

    /// The words of a text; the first has this position. Any bytes are welcome. O(n).
    #if hasFeature(Embedded)
        @inline(never)
    #endif
    package static func tokenize(_ utf8: [UInt8], from position: UInt32 = 0) -> TokenList {
        var tokenizer = Tokenizer(utf8, position)
        tokenizer.run()
        return TokenList(
            bytes: tokenizer.output.bytes, tokens: tokenizer.tokens, nextPosition: tokenizer.position)
    }

    private init(_ utf8: [UInt8], _ position: UInt32) {
        reader = ScalarReader(utf8)
        output = ScalarWriter(reserving: utf8.count)
        tokens.reserveCapacity(utf8.count / 10)
        self.position = position
    }

    private mutating func run() {
        var start = 0
        while let raw = reader.next() {
            read(raw, at: start)
            start = reader.position
        }
        endChain()
    }

    private mutating func read(_ raw: UInt32, at start: Int) {
        // Small Russian letters, which nearly all text here is made of, are folded as they are.
        if (0x430...0x44F).contains(raw) { return readLetter(raw, Kind.cyrillic, at: start) }
        let scalar = Composition.small(raw)
        let kind = Kind.of(scalar)
        if kind != 0 {
            readLetter(scalar, kind, at: start)
        } else if scalar < 0x80, scalar != 0x27, scalar != 0x2D, scalar != 0x60 {
            endChain()
        } else if ScalarClass.isInvisible(scalar) {
            return
        } else if ScalarClass.isCombining(scalar) {
            readMark(scalar)
        } else if ScalarClass.isApostrophe(scalar) {
            if isInWord, !apostropheIsDue, ScalarClass.isLetter(last) {
                apostropheIsDue = true
            } else {
                endChain()
            }
        } else if isHyphen(scalar), isInWord, !apostropheIsDue {
            endWord()
        } else {
            endChain()
        }
    }

    private var isInWord: Bool { kinds != 0 }

    private func isHyphen(_ scalar: UInt32) -> Bool {
        scalar == 0x2D || scalar == 0x2010 || scalar == 0x2011
    }

    private mutating func readLetter(_ scalar: UInt32, _ kind: UInt8, at start: Int) {
        if apostropheIsDue {
            apostropheIsDue = false
            if ScalarClass.isLetter(scalar) {
                apostropheStart = sourceEnd
                output.append(0x27)
            } else {
                endChain()
            }
        }
        if !isInWord {
            wordStart = output.bytes.count
            sourceStart = start
        }
        kinds |= kind
        last = scalar
        baseIsCyrillic = kind == Kind.cyrillic
        sourceEnd = reader.position
        output.append(TextFolding.merge(scalar))
    }

    /// A combining mark belongs to the letter before it; without one it ends the word.
    private mutating func readMark(_ mark: UInt32) {
        guard isInWord, !apostropheIsDue else { return endChain() }
        sourceEnd = reader.position
        if baseIsCyrillic, Composition.isStress(mark) { return }
        if let composed = Composition.compose(last, mark) {
            output.removeLast(2)  // и, і, е and у have two bytes each
            output.append(TextFolding.merge(composed))
            last = composed
        } else {
            output.append(mark)
            last = mark
        }
    }

    private mutating func endWord() {
        guard isInWord else { return }
        let end = output.bytes.count
        if kinds == Kind.latin, end - wordStart > 2, output.bytes[end - 1] == 0x73, output.bytes[end - 2] == 0x27 {
            output.removeLast(2)
            sourceEnd = apostropheStart
        }
        add(from: wordStart, source: sourceStart, position, kinds, isJoined: false)
        position &+= 1
        parts &+= 1
        chainKinds |= kinds
        kinds = 0
    }

    private mutating func endChain() {
        apostropheIsDue = false
        endWord()
        if parts > 1, parts <= 4, chainKinds != Kind.digit {
            let first = tokens[tokens.count - Int(parts)]
            add(
                from: Int(first.wordStart), source: Int(first.sourceStart), first.position, chainKinds, isJoined: true)
        }
        parts = 0
        chainKinds = 0
    }

    #if hasFeature(Embedded)
        @inline(never)
    #endif
    private mutating func add(from start: Int, source: Int, _ position: UInt32, _ kinds: UInt8, isJoined: Bool) {
        tokens.append(
            Token(
                wordStart: UInt32(truncatingIfNeeded: start),
                wordEnd: UInt32(truncatingIfNeeded: output.bytes.count),
                sourceStart: UInt32(truncatingIfNeeded: source),
                sourceEnd: UInt32(truncatingIfNeeded: sourceEnd),
                position: position, script: Kind.script(kinds), isJoined: isJoined))
    }
}

/// The kinds of characters that make a word, as bits that a word collects.
private enum Kind {
    static var cyrillic: UInt8 { 1 }
    static var latin: UInt8 { 2 }
    static var digit: UInt8 { 4 }
    static var other: UInt8 { 8 }

    /// The kind of a small letter or a digit; 0 for what makes no word.
    static func of(_ scalar: UInt32) -> UInt8 {
        switch scalar {
        case 0x61...0x7A, 0x41...0x5A: latin
        case 0x30...0x39: digit
        case 0..<0xC0: 0
        case 0xC0..<0x250: scalar == 0xD7 || scalar == 0xF7 ? 0 : latin
        case 0x2B0..<0x370, 0x20D0..<0x2100, 0xFE00..<0xFE10, 0xE_0000...: 0
        case 0x400..<0x530: ScalarClass.isCyrillic(scalar) ? cyrillic : 0
        case 0x1E00..<0x1F00: latin
        default: Slug.isWord(scalar) && !ScalarClass.isInvisible(scalar) && !ScalarClass.isSpace(scalar) ? other : 0
        }
    }

    static func script(_ kinds: UInt8) -> Script {
        switch kinds {
        case cyrillic: .cyrillic
        case latin: .latin
        case digit: .digits
        case other: .other
        default: .mixed
        }
    }
}
