/// Takes a word to its stem, in the language of its own letters: one page may mix three.
///
/// | word | stemmer |
/// | --- | --- |
/// | Latin | `EnglishStemmer` |
/// | Cyrillic with і, ї, є or an apostrophe | `UkrainianStemmer` |
/// | Cyrillic with ы, э or ъ | `RussianStemmer` |
/// | other Cyrillic | that of the edition; Russian in an English one |
/// | digits, mixed, other scripts | none |
///
/// The letters ё and ґ do not tell: folding has made them е and г, so that a word has one stem however it was typed.
package enum Stemmer {
    /// The stem of a folded word of this script in an edition of this language. O(n).
    package static func stem(_ word: [UInt8], script: Script, edition: Language) -> [UInt8] {
        switch language(of: word, script: script, edition: edition) {
        case .russian: RussianStemmer.stem(word)
        case .ukrainian: UkrainianStemmer.stem(word)
        case .english: EnglishStemmer.stem(word)
        case nil: word
        }
    }

    /// The language that a folded word is stemmed in, or nil for a word that is kept whole. O(n).
    package static func language(of word: [UInt8], script: Script, edition: Language) -> Language? {
        switch script {
        case .latin: .english
        case .cyrillic: letters(of: word) ?? (edition == .ukrainian ? .ukrainian : .russian)
        case .digits, .mixed, .other: nil
        }
    }

    /// The language whose letters a Cyrillic word has; the first letter that tells decides.
    private static func letters(of word: [UInt8]) -> Language? {
        var lead: UInt8 = 0
        for byte in word {
            switch (lead, byte) {
            case (_, 0x27), (0xD1, 0x94), (0xD1, 0x96), (0xD1, 0x97): return .ukrainian
            case (0xD1, 0x8A), (0xD1, 0x8B), (0xD1, 0x8D): return .russian
            default: lead = byte
            }
        }
        return nil
    }
}
