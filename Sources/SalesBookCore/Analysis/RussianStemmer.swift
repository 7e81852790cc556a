/// The Snowball stemmer of Russian, on folded UTF-8.
///
/// The stem is always a beginning of the word. 1. The endings are sought in RV, the part after the first vowel.
/// 2. A perfective gerund goes; or else a reflexive ending, and then an adjective's, a verb's or a noun's.
/// 3. A final и, the noun suffix -ост(ь) inside R2, and a superlative, нн or ь go.
/// Source: https://snowballstem.org/algorithms/russian/stemmer.html, as in libstemmer 2.2.0, with which it agrees on
/// every word of the dictionaries. ё is expected as е, which is what folding makes of it.
package enum RussianStemmer {
    /// The stem of a folded word; any other bytes are kept as they are. O(n).
    @inline(never)
    package static func stem(_ word: [UInt8]) -> [UInt8] {
        Array(word[..<stemLength(word)])
    }

    /// How many bytes of the word are its stem. O(n).
    @inline(never)
    static func stemLength(_ word: [UInt8]) -> Int {
        let regions = Regions(word)
        let limit = regions.rv
        var end = word.count

        if let gerund = guarded(word, end, limit, after: gerunds, freely: boundGerunds) {
            end = gerund
        } else {
            end -= reflexive.length(in: word, end: end, from: limit)
            let adjective = adjectives.length(in: word, end: end, from: limit)
            if adjective > 0 {
                end -= adjective
                end = guarded(word, end, limit, after: participles, freely: boundParticiples) ?? end
            } else if let verb = guarded(word, end, limit, after: verbs, freely: boundVerbs) {
                end = verb
            } else {
                end -= nouns.length(in: word, end: end, from: limit)
            }
        }

        end -= final.length(in: word, end: end, from: limit)
        let abstract = abstracts.length(in: word, end: end, from: limit)
        if abstract > 0, end - abstract >= regions.r2 { end -= abstract }
        return tidied(word, end, limit)
    }

    /// Where the word ends without the longest ending of both lists, or nil when there is none that may go.
    ///
    /// The first list holds only after а or я.
    @inline(never)
    private static func guarded(
        _ word: [UInt8], _ end: Int, _ limit: Int, after bound: Endings, freely free: Endings
    ) -> Int? {
        let loose = free.length(in: word, end: end, from: limit)
        let tied = bound.length(in: word, end: end, from: limit)
        if loose > tied { return end - loose }
        guard tied > 0, anchor.length(in: word, end: end - tied, from: limit) > 0 else { return nil }
        return end - tied
    }

    private static func tidied(_ word: [UInt8], _ end: Int, _ limit: Int) -> Int {
        let superlative = superlatives.length(in: word, end: end, from: limit)
        let rest = end - superlative
        if doubled.length(in: word, end: rest, from: limit) > 0 { return rest - 2 }
        if superlative > 0 { return rest }
        return end - soft.length(in: word, end: end, from: limit)
    }

    private static var anchor: Endings { Endings("а я") }
    private static var gerunds: Endings { Endings("в вши вшись") }
    private static var boundGerunds: Endings { Endings("ив ыв ивши ывши ившись ывшись") }
    private static var reflexive: Endings { Endings("ся сь") }
    private static var adjectives: Endings {
        Endings("ее ие ое ые ими ыми ей ий ой ый ем им ом ым его ого ему ому их ых ую юю ая яя ою ею")
    }
    private static var participles: Endings { Endings("ем нн вш ющ щ") }
    private static var boundParticiples: Endings { Endings("ивш ывш ующ") }
    private static var verbs: Endings { Endings("ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно") }
    private static var boundVerbs: Endings {
        Endings(
            """
            ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю
            """)
    }
    private static var nouns: Endings {
        Endings(
            """
            а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я
            """)
    }
    private static var final: Endings { Endings("и") }
    private static var abstracts: Endings { Endings("ост ость") }
    private static var superlatives: Endings { Endings("ейш ейше") }
    private static var doubled: Endings { Endings("нн") }
    private static var soft: Endings { Endings("ь") }
}

/// Where the endings of a Russian word may begin.
private struct Regions {
    /// The byte after the first vowel, or the end.
    let rv: Int
    /// The byte after the second pair of a vowel and a consonant, or the end.
    let r2: Int

    init(_ word: [UInt8]) {
        var walker = Walker(word: word)
        rv = walker.pass(vowel: true) ? walker.position : word.count
        r2 =
            walker.pass(vowel: false) && walker.pass(vowel: true) && walker.pass(vowel: false)
            ? walker.position : word.count
    }

    /// Steps over letters.
    private struct Walker {
        let word: [UInt8]
        var position = 0

        /// Goes past the next vowel, or the next letter that is none; false when there is none.
        @inline(never)
        mutating func pass(vowel: Bool) -> Bool {
            while position < word.count {
                let isVowel = vowelStarts
                position += 1
                while position < word.count, word[position] & 0xC0 == 0x80 { position += 1 }
                if isVowel == vowel { return true }
            }
            return false
        }

        /// Whether а е и о у ы э ю or я starts here.
        private var vowelStarts: Bool {
            guard position + 1 < word.count else { return false }
            switch (word[position], word[position + 1]) {
            case (0xD0, 0xB0), (0xD0, 0xB5), (0xD0, 0xB8), (0xD0, 0xBE): return true
            case (0xD1, 0x83), (0xD1, 0x8B), (0xD1, 0x8D), (0xD1, 0x8E), (0xD1, 0x8F): return true
            default: return false
            }
        }
    }
}
