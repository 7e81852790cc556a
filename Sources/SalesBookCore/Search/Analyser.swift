/// Cuts text into the words that are indexed and searched.
enum Analyser {
    struct Word: Sendable {
        let letters: Lexicon.Word
        /// Bytes of the text.
        let start: UInt32
        let end: UInt32
        let position: UInt32
        let isJoined: Bool
    }

    @inline(never)
    static func words(_ text: [UInt8]) -> [Word] {
        let list = Tokenizer.tokenize(text)
        var words: [Word] = []
        words.reserveCapacity(list.tokens.count)
        for token in list.tokens {
            words.append(
                Word(
                    letters: Lexicon.word(Array(list.word(token))), start: token.sourceStart, end: token.sourceEnd,
                    position: token.position, isJoined: token.isJoined))
        }
        return words
    }

    /// Adds the places of some forms in a text, each with the ordinal of its clause; gives the position after the last word.
    @inline(never)
    static func place(
        _ text: [UInt8], from start: UInt32, _ forms: [Lexicon.Word], _ clauses: [Int],
        in places: inout [(position: UInt32, clause: Int)]
    ) -> UInt32 {
        var end = start
        for word in words(text) where !word.isJoined {
            end = start &+ word.position &+ 1
            for (index, form) in forms.enumerated() where form == word.letters {
                places.append((position: end &- 1, clause: clauses[index]))
            }
        }
        return end
    }

    /// The stem of a folded word, by its own letters and the edition's language.
    @inline(never)
    static func stem(_ word: Lexicon.Word, edition: Language) -> Lexicon.Word {
        let word = ResultJSON.utf8(word)
        let stem = Stemmer.stem(word, script: script(of: word), edition: edition)
        // Snowball leaves «кэширова» of «кэшировать» and «кэшир» of «кэширует»: new verbs are nearly all of this kind.
        let length = loanVerbs.length(in: stem, end: stem.count, from: 4)
        return Lexicon.word(length > 0 ? Array(stem[..<(stem.count - length + 4)]) : stem)
    }

    private static var loanVerbs: Endings { Endings("ирова ирован ируем ирующ") }

    /// Usual forms beside which a rare one may stand.
    static func usualForms(_ word: Lexicon.Word, edition: Language) -> (near: [Lexicon.Word], far: [Lexicon.Word]) {
        let word = ResultJSON.utf8(word)
        guard let language = language(of: word, edition: edition) else { return ([], []) }
        let usual = RareForms.usual(word, language)
        return (words(usual.near), words(usual.far))
    }

    @inline(never)
    private static func words(_ texts: [[UInt8]]) -> [Lexicon.Word] {
        var words: [Lexicon.Word] = []
        for text in texts { words.append(Lexicon.word(text)) }
        return words
    }

    /// The language whose dictionary knows a folded word in UTF-8, if any does.
    static func language(of word: [UInt8], edition: Language) -> Language? {
        Stemmer.language(of: word, script: script(of: word), edition: edition)
    }

    private static func script(of word: [UInt8]) -> Script {
        var found: Script?
        var reader = ScalarReader(word)
        while let letter = reader.next() {
            if letter == 0x27 { continue }
            let script: Script =
                switch letter {
                case 0x30...0x39: .digits
                case 0x61...0x7A, 0xDF...0x17F: .latin
                case 0x400...0x52F: .cyrillic
                default: .other
                }
            if let found, found != script { return .mixed }
            found = script
        }
        return found ?? .mixed
    }
}

extension Lexicon {
    /// The words of a text, as they are looked up.
    package static func words(in text: [UInt8]) -> [Word] { Analyser.words(text).map { $0.letters } }

    /// The words of a text one after another, without what hyphens join.
    package static func phrase(in text: [UInt8]) -> [Word] {
        Analyser.words(text).filter { !$0.isJoined }.map { $0.letters }
    }

    /// The stem of a folded word in UTF-8.
    package static func stem(_ word: [UInt8], edition: Language) -> [UInt8] {
        ResultJSON.utf8(Analyser.stem(Lexicon.word(word), edition: edition))
    }

    /// The language whose dictionary may know a folded word in UTF-8.
    package static func language(of word: [UInt8], edition: Language) -> Language? {
        Analyser.language(of: word, edition: edition)
    }
}
