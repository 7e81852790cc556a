/// The Snowball stemmer of English (Porter2), on folded UTF-8.
///
/// 1. Words with a stem of their own, and words of one or two letters, are done at once. 2. A y that is a consonant is
/// written Y until the end. 3. Steps 1a–5 take off plurals, -ed and -ing, then suffixes inside R1 and R2.
/// Source: https://snowballstem.org/algorithms/english/stemmer.html, as in libstemmer 2.2.0, with which it agrees on
/// every word of the dictionaries.
package struct EnglishStemmer {
    private var word: [UInt8]
    private var r1 = 0
    private var r2 = 0

    /// The stem of a folded word. O(n).
    @inline(never)
    package static func stem(_ word: [UInt8]) -> [UInt8] {
        if let irregular = irregulars.entry(for: word) {
            var stem = word
            irregular.replacing(in: &stem)
            return stem
        }
        guard hasThreeLetters(word), !isInvariant(word) else { return word }
        var stemmer = EnglishStemmer(word)
        stemmer.run()
        return stemmer.word
    }

    private init(_ word: [UInt8]) {
        self.word = word
    }

    private mutating func run() {
        if word.first == 0x27 { word = Array(word[1...]) }
        markConsonants()
        markRegions()
        dropPlural()
        if Self.finished.entry(for: word) == nil {
            dropPast()
            softenY()
            shortenSuffix()
            shortenSecondSuffix()
            dropSuffix()
            dropSilentLetter()
        }
        for index in word.indices where word[index] == 0x59 { word[index] = 0x79 }
    }

    // MARK: Letters and regions

    private static func hasThreeLetters(_ word: [UInt8]) -> Bool {
        var letters = 0
        for byte in word where byte & 0xC0 != 0x80 { letters += 1 }
        return letters >= 3
    }

    private static func isInvariant(_ word: [UInt8]) -> Bool {
        invariants.entry(for: word) != nil
    }

    @inline(never)
    private static func isVowel(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: true
        default: false
        }
    }

    /// Where the letter before a position starts; 0 stays 0.
    @inline(never)
    private func before(_ position: Int) -> Int {
        var start = position - 1
        while start > 0, word[start] & 0xC0 == 0x80 { start -= 1 }
        return max(start, 0)
    }

    /// A y at the start or after a vowel becomes Y.
    private mutating func markConsonants() {
        for index in word.indices where word[index] == 0x79 {
            if index == 0 || Self.isVowel(word[index - 1]) { word[index] = 0x59 }
        }
    }

    private mutating func markRegions() {
        var position = Self.prefixLength(word)
        if position == 0 { position = afterVowelAndConsonant(0) }
        r1 = position
        r2 = afterVowelAndConsonant(position)
    }

    /// `gener`, `commun` and `arsen` are R1's start by themselves.
    private static func prefixLength(_ word: [UInt8]) -> Int {
        for length in 5...6 where word.count >= length && prefixes.entry(for: Array(word[..<length])) != nil {
            return length
        }
        return 0
    }

    /// The byte after the first consonant that follows a vowel, or the end.
    @inline(never)
    private func afterVowelAndConsonant(_ start: Int) -> Int {
        var position = start
        while position < word.count, !Self.isVowel(word[position]) { position += 1 }
        while position < word.count, Self.isVowel(word[position]) { position += 1 }
        guard position < word.count else { return word.count }
        position += 1
        while position < word.count, word[position] & 0xC0 == 0x80 { position += 1 }
        return position
    }

    @inline(never)
    private func hasVowel(before end: Int) -> Bool {
        word[..<max(end, 0)].contains { Self.isVowel($0) }
    }

    /// Whether the word up to `end` closes with a short syllable.
    @inline(never)
    private func isShortSyllable(_ end: Int) -> Bool {
        guard end > 0 else { return false }
        let last = before(end)
        guard last > 0, !Self.isVowel(word[last]) else { return false }
        let middle = before(last)
        guard Self.isVowel(word[middle]) else { return false }
        if middle == 0 { return true }
        switch word[last] {
        case 0x77, 0x78, 0x59: return false
        default: return !Self.isVowel(word[before(middle)])
        }
    }

    @inline(never)
    private func match(_ endings: Endings) -> Endings.Match? {
        endings.longest(in: word, end: word.count, from: 0)
    }

    @inline(never)
    private mutating func drop(_ length: Int) {
        word.removeLast(min(length, word.count))
    }

    // MARK: Steps

    /// Step 1a: 's, then -s, -es and -ied.
    private mutating func dropPlural() {
        if let possessive = match(Self.possessives) { drop(possessive.length) }
        guard let plural = match(Self.plurals) else { return }
        let start = word.count - plural.length
        switch plural.length {
        case 1:
            // The vowel must not be the letter just before the s.
            if start > 0, hasVowel(before: before(start)) { drop(1) }
        case 3:
            drop(start > 0 && before(start) > 0 ? 2 : 1)
        case 4:
            drop(2)
        default:
            break
        }
    }

    /// Step 1b: -eed, -ed and -ing.
    private mutating func dropPast() {
        guard let past = match(Self.pasts) else { return }
        let start = word.count - past.length
        if Self.agreed.longest(in: word, end: word.count, from: 0) != nil {
            if start >= r1 { drop(past.length - 2) }
            return
        }
        guard hasVowel(before: start) else { return }
        drop(past.length)
        if match(Self.restored) != nil {
            word.append(0x65)
        } else if match(Self.doubles) != nil {
            drop(1)
        } else if word.count == r1, isShortSyllable(word.count) {
            word.append(0x65)
        }
    }

    /// Step 1c: -y after a consonant that is not the first letter.
    private mutating func softenY() {
        guard let last = word.last, last == 0x79 || last == 0x59 else { return }
        let previous = before(word.count - 1)
        guard word.count > 1, previous > 0, !Self.isVowel(word[previous]) else { return }
        word[word.count - 1] = 0x69
    }

    /// Step 2: -ational, -ization, -ly and their like, in R1.
    private mutating func shortenSuffix() {
        guard let suffix = match(Self.suffixes) else { return }
        let start = word.count - suffix.length
        guard start >= r1 else { return }
        if suffix.length == 2 {
            guard start > 0, Self.precedesLi(word[start - 1]) else { return }
        } else if suffix.length == 3, word[start] == 0x6F {
            guard start > 0, word[start - 1] == 0x6C else { return }
        }
        suffix.replacing(in: &word)
    }

    private static func precedesLi(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x63, 0x64, 0x65, 0x67, 0x68, 0x6B, 0x6D, 0x6E, 0x72, 0x74: true
        default: false
        }
    }

    /// Step 3: -alize, -icate, -ful, -ness in R1; -ative in R2.
    private mutating func shortenSecondSuffix() {
        guard let suffix = match(Self.secondSuffixes) else { return }
        let start = word.count - suffix.length
        guard start >= r1 else { return }
        if suffix.length == 5, word[start + 2] == 0x69, word[start + 3] == 0x76 {
            guard start >= r2 else { return }
        }
        suffix.replacing(in: &word)
    }

    /// Step 4: -ment, -ance, -ous and their like in R2; -ion only after s or t.
    private mutating func dropSuffix() {
        guard let suffix = match(Self.lastSuffixes) else { return }
        let start = word.count - suffix.length
        guard start >= r2 else { return }
        if suffix.length == 3, word[start] == 0x69, word[start + 1] == 0x6F {
            guard start > 0, word[start - 1] == 0x73 || word[start - 1] == 0x74 else { return }
        }
        drop(suffix.length)
    }

    /// Step 5: a silent -e, and one l of -ll.
    private mutating func dropSilentLetter() {
        guard let last = word.last else { return }
        let start = word.count - 1
        if last == 0x65 {
            if start >= r2 || (start >= r1 && !isShortSyllable(start)) { drop(1) }
        } else if last == 0x6C, start >= r2, start > 0, word[start - 1] == 0x6C {
            drop(1)
        }
    }

    // MARK: Tables

    private static var irregulars: Endings {
        Endings(
            """
            skis=ski skies=sky dying=die lying=lie tying=tie idly=idl gently=gentl ugly=ugli early=earli only=onli \
            singly=singl
            """)
    }
    private static var invariants: Endings { Endings("andes atlas bias cosmos howe news sky") }
    private static var finished: Endings {
        Endings("succeed proceed exceed canning inning earring herring outing")
    }
    private static var prefixes: Endings { Endings("arsen commun gener") }
    private static var possessives: Endings { Endings("' 's 's'") }
    private static var plurals: Endings { Endings("ied s ies sses ss us") }
    private static var pasts: Endings { Endings("ed eed ing edly eedly ingly") }
    private static var agreed: Endings { Endings("eed eedly") }
    private static var restored: Endings { Endings("at bl iz") }
    private static var doubles: Endings { Endings("bb dd ff gg mm nn pp rr tt") }
    private static var suffixes: Endings {
        Endings(
            """
            anci=ance enci=ence ogi=og li= bli=ble abli=able alli=al fulli=ful lessli=less ousli=ous entli=ent \
            aliti=al biliti=ble iviti=ive tional=tion ational=ate alism=al ation=ate ization=ize izer=ize ator=ate \
            iveness=ive fulness=ful ousness=ous
            """)
    }
    private static var secondSuffixes: Endings {
        Endings("icate=ic ative= alize=al iciti=ic ical=ic tional=tion ational=ate ful= ness=")
    }
    private static var lastSuffixes: Endings {
        Endings("ic ance ence able ible ate ive ize iti al ism ion er ous ant ent ment ement")
    }
}
