/// What the letters of a word are.
package enum Script: UInt8, Sendable {
    case cyrillic
    case latin
    case digits
    /// Letters with digits, or letters of several scripts: `iphone15`, `5кг`.
    case mixed
    /// Letters of one script that no stemmer knows.
    case other
}

/// A word of a text.
package struct Token: Sendable, Equatable {
    /// Where the folded word lies in `TokenList.bytes`.
    package let wordStart: UInt32
    package let wordEnd: UInt32
    /// The bytes of the word as it stands in the text; of a joined form, from its first part to its last.
    package let sourceStart: UInt32
    package let sourceEnd: UInt32
    /// Which word of the text this is, from the number that `Tokenizer.tokenize` was given; a joined form has the number
    /// of its first part.
    package let position: UInt32
    package let script: Script
    /// Whether this is a hyphenated word written together, `онлайнчат` after its parts `онлайн` and `чат`.
    package let isJoined: Bool
}

/// The words of a text, in order; a joined form comes right after its last part.
package struct TokenList: Sendable {
    /// The folded words, one after another; a joined form shares the bytes of its parts.
    package let bytes: [UInt8]
    package let tokens: [Token]
    /// The number that the next word would have.
    package let nextPosition: UInt32

    /// The folded bytes of a token of this list. O(1).
    package func word(_ token: Token) -> ArraySlice<UInt8> {
        bytes[Int(token.wordStart)..<Int(token.wordEnd)]
    }
}
