package enum Tokenizer {
    package struct Token: Sendable {
        package let word: [UInt16]
        package let start: UInt32
        package let end: UInt32
        package let position: UInt32
        package let isJoined: Bool
    }

    package static func tokens(_ text: [UInt8], language: Language) -> [Token] {
        var result: [Token] = []
        var word: [UInt16] = []
        var start = 0
        var end = 0
        var position: UInt32 = 0
        var compound: [(word: [UInt16], start: Int, position: UInt32)] = []
        var i = 0
        func scalar(at index: Int) -> (value: UInt32, length: Int) {
            let first = text[index]
            func next(_ k: Int) -> UInt32 { index + k < text.count ? UInt32(text[index + k] & 0x3F) : 0 }
            if first < 0x80 { return (UInt32(first), 1) }
            if first < 0xE0 { return (UInt32(first & 0x1F) << 6 | next(1), min(2, text.count - index)) }
            if first < 0xF0 { return (UInt32(first & 0x0F) << 12 | next(1) << 6 | next(2), min(3, text.count - index)) }
            return (0xFFFD, min(4, text.count - index))
        }
        func closeCompound() {
            if compound.count > 1 {
                var joined: [UInt16] = []
                for part in compound { joined += part.word }
                result.append(Token(word: joined, start: UInt32(compound[0].start), end: UInt32(end), position: compound[0].position, isJoined: true))
            }
            compound = []
        }
        func closeWord() {
            guard !word.isEmpty else { return }
            result.append(Token(word: word, start: UInt32(start), end: UInt32(end), position: position, isJoined: false))
            compound.append((word, start, position))
            position += 1
            word = []
        }
        while i < text.count {
            let (value, length) = scalar(at: i)
            let lower = CaseFolding.lowercase(value)
            if ScalarClass.isLetter(lower) || (0x30...0x39).contains(lower) {
                if word.isEmpty { start = i }
                let merged: UInt32 = lower == 0x451 ? 0x435 : lower == 0x491 ? 0x433 : lower
                word.append(UInt16(truncatingIfNeeded: min(merged, 0xFFFD)))
                i += length
                end = i
                continue
            }
            if !word.isEmpty {
                if value == 0x301 || value == 0x300 || value == 0xAD || value == 0x200B { i += length; end = i; continue }
                if value == 0x306, word.last == 0x438 { word[word.count - 1] = 0x439; i += length; end = i; continue }
                if value == 0x308 {
                    if word.last == 0x456 { word[word.count - 1] = 0x457 }
                    i += length; end = i; continue
                }
                if ScalarClass.isApostrophe(value), i + length < text.count, ScalarClass.isLetter(CaseFolding.lowercase(scalar(at: i + length).value)) {
                    word.append(0x27)
                    i += length
                    continue
                }
            }
            let hyphen = value == 0x2D || value == 0x2010 || value == 0x2011
            let nextIsLetter = i + length < text.count && ScalarClass.isLetter(CaseFolding.lowercase(scalar(at: i + length).value))
            closeWord()
            if !(hyphen && !compound.isEmpty && nextIsLetter) { closeCompound() }
            i += length
        }
        closeWord()
        closeCompound()
        return result
    }
}

package enum Stemmer {
    package static func stem(_ word: [UInt16], language: Language) -> [UInt16] {
        word.count > 4 ? Array(word.dropLast(word.count > 6 ? 2 : 1)) : word
    }
}

extension Stemmer {
    package static func language(of word: [UInt16], edition: Language) -> Language? {
        guard let first = word.first, first >= 0x61 else { return nil }
        if first < 0x7B { return .english }
        for letter in word {
            switch letter {
            case 0x27, 0x454, 0x456, 0x457: return .ukrainian
            case 0x44A, 0x44B, 0x44D: return .russian
            default: continue
            }
        }
        return edition == .ukrainian ? .ukrainian : .russian
    }
}
