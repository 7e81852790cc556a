/// A light stemmer of Ukrainian, on folded UTF-8: forms of one word get the same stem, which need not be a word.
///
/// 1. Apostrophes go; the few words that no rule holds (дня, ім'я) are exchanged for one that follows the rules.
/// 2. Endings are sought after the first vowel: the future in -тиму and могти, the reflexive -ся, then the longest ending of a
/// verb with its thematic vowel (-ати, -ував, -ено), or of a noun, an adjective or a verb without one.
/// 3. After a short ending the comparative -іш- goes, with най-, and so does what looks like a verb's ending but is
/// left in other forms of a noun (формати, формату).
/// 4. What declension and conjugation change is made equal: ь and й, double consonants (знання, знань), the л after a
/// labial (люблю), о and е that come and go with і (стіл, стола; пісок, піску), г ~ з ~ ж, к ~ ц ~ ч, х ~ с ~ ш.
///
/// There is no Snowball stemmer of Ukrainian. Measured with Debian's hunspell-uk, as `UkrainianStemmerTests` does: of
/// the pairs of forms of a lemma 0.96 share their stem (Snowball Russian on hunspell-ru: 0.90).
/// Source of the alternations: «Український правопис» (2019), §§ 8–17.
package struct UkrainianStemmer {
    private var word: [UInt8] = []
    /// The byte after the first vowel, or the end: no ending starts before it.
    private var region = 0

    /// The stem of a folded word; letters that are not Ukrainian are kept as they are. O(n).
    @inline(never)
    package static func stem(_ word: [UInt8]) -> [UInt8] {
        var stemmer = UkrainianStemmer()
        stemmer.word.reserveCapacity(word.count)
        for byte in word where byte != 0x27 { stemmer.word.append(byte) }
        if let irregular = irregulars.entry(for: stemmer.word) { irregular.replacing(in: &stemmer.word) }
        stemmer.markRegion()
        if stemmer.region < stemmer.word.count { stemmer.dropEndings() }
        stemmer.levelAlternations()
        return stemmer.word
    }

    private mutating func markRegion() {
        region = 0
        while region < word.count, !Self.isVowel(letter(at: region)) { region += 1 }
        region = min(region + 2, word.count)
    }

    // MARK: Endings

    private mutating func dropEndings() {
        if let future = Self.futures.longest(in: word, end: word.count, from: region) { future.replacing(in: &word) }
        drop(Self.reflexives, from: region + 2)
        let thematic = Self.thematicEndings.length(in: word, end: word.count, from: region)
        let plain = Self.endings.length(in: word, end: word.count, from: region)
        take(max(thematic, plain))
        guard plain >= thematic else { return }
        if plain > 0, drop(Self.comparatives, from: region + 2), let prefix = Self.superlativeLength(word) {
            word = Array(word[prefix...])
            markRegion()
        }
        drop(Self.themes, from: region + 4)
    }

    /// The bytes of най-, when three letters or more follow it.
    private static func superlativeLength(_ word: [UInt8]) -> Int? {
        guard word.count >= 12 else { return nil }
        return superlatives.entry(for: Array(word[..<6]))?.length
    }

    /// Takes off the longest of these endings that starts at `limit` or later; false when there is none.
    @inline(never)
    @discardableResult
    private mutating func drop(_ endings: Endings, from limit: Int) -> Bool {
        let length = endings.length(in: word, end: word.count, from: limit)
        take(length)
        return length > 0
    }

    @inline(never)
    private mutating func take(_ length: Int) {
        word.removeLast(min(length, word.count))
    }

    // MARK: Alternations

    private mutating func levelAlternations() {
        drop(Self.softeners, from: region)
        levelClusters()
        levelVowel()
        switch last(0) {
        case 0x36, 0x37: setLast(0, 0x33)  // ж, з: г
        case 0x46, 0x47: setLast(0, 0x3A)  // ц, ч: к
        case 0x41, 0x48: setLast(0, 0x45)  // с, ш: х
        default: break
        }
    }

    private mutating func levelClusters() {
        if word.count > 4, last(0) == last(1), last(0) != 0, !Self.isVowel(last(0)) { take(2) }
        if last(0) == 0x36, last(1) == 0x34 { take(2) }  // дж: д
        if word.count > 6, last(0) == 0x3B, Self.isLabial(last(1)) { take(2) }
        // The ь of пальця, which палець lacks.
        if word.count > 6, last(1) == 0x4C { removeLetter(1) }
    }

    /// The last vowel: і is о; and о, е or і before a single consonant go, when another vowel is left.
    private mutating func levelVowel() {
        if last(0) == 0x56 { return setLast(0, 0x3E) }
        if last(0) == 0x42, last(1) == 0x41, last(2) == 0x56 { return setLast(2, 0x3E) }  // іст: ост
        guard last(0) != 0, !Self.isVowel(last(0)) else { return }
        switch last(1) {
        case 0x35, 0x3E, 0x56:
            if word.count - 4 >= region {
                removeLetter(1)
            } else if last(1) == 0x56 {
                setLast(1, 0x3E)
            }
        default: break
        }
    }

    // MARK: Letters

    /// The low byte of the Cyrillic letter whose UTF-8 starts here: а is 0x30, і is 0x56; 0 when there is none.
    @inline(never)
    private func letter(at position: Int) -> UInt8 {
        guard position >= 0, position + 1 < word.count, word[position] & 0xFE == 0xD0 else { return 0 }
        return (word[position] & 1) << 6 | (word[position + 1] & 0x3F)
    }

    /// The letter so many letters before the last one.
    @inline(never)
    private func last(_ index: Int) -> UInt8 {
        letter(at: word.count - 2 - 2 * index)
    }

    @inline(never)
    private mutating func setLast(_ index: Int, _ letter: UInt8) {
        let position = word.count - 2 - 2 * index
        word[position] = 0xD0 | letter >> 6
        word[position + 1] = 0x80 | (letter & 0x3F)
    }

    /// Takes out the letter so many letters before the last one.
    @inline(never)
    private mutating func removeLetter(_ index: Int) {
        var position = word.count - 2 - 2 * index
        while position + 2 < word.count {
            word[position] = word[position + 2]
            position += 1
        }
        word.removeLast(2)
    }

    @inline(never)
    private static func isVowel(_ letter: UInt8) -> Bool {
        switch letter {
        case 0x30, 0x35, 0x38, 0x3E, 0x43, 0x4E, 0x4F, 0x54, 0x56, 0x57: true  // а е и о у ю я є і ї
        default: false
        }
    }

    /// Whether this is б, в, м, п or ф.
    private static func isLabial(_ letter: UInt8) -> Bool {
        switch letter {
        case 0x31, 0x32, 0x3C, 0x3F, 0x44: true
        default: false
        }
    }

    // MARK: Tables

    private static var irregulars: Endings {
        Endings("дня=день дню=день днем=день дні=день днів=день дням=день днями=день днях=день імя=імен")
    }
    private static var superlatives: Endings { Endings("най") }
    private static var comparatives: Endings { Endings("іш") }
    private static var softeners: Endings { Endings("ь й") }
    private static var reflexives: Endings { Endings("ся сь") }
    private static var themes: Endings { Endings("ат ят ит іт ут ал ил им ем ив") }
    private static var futures: Endings {
        Endings(
            """
            тиму=ти тимеш=ти тиме=ти тимем=ти тимемо=ти тимете=ти тимуть=ти тимуся=ти тимусь=ти тимешся=ти тимемся=ти \
            тиметься=ти тимемося=ти тимемось=ти тиметеся=ти тиметесь=ти тимуться=ти гти=г
            """)
    }
    private static var thematicEndings: Endings {
        Endings(
            """
            ати яти ити іти їти ути ала яла ила іла їла ула ало яло ило іло їло уло али яли или іли їли ули ав яв ив \
            ув аю аєш ає аємо аєте ають аєть аєм яю яєш яє яємо яєте яють яєть яєм ієш іємо ієте іють ієть ієм ую уєш \
            ує уємо уєте ують уєть уєм юю юєш ює юємо юєте юють юєть юєм увати ювати ував ював увала ювала увало \
            ювало ували ювали ано ено яно єно увано ювано овано ай айте аймо ійте іймо уй уйте уймо юй юйте юймо яй \
            яйте яймо аючи уючи юючи яючи іючи авши ивши увавши ювавши івши ївши увши явши
            """)
    }
    private static var endings: Endings {
        Endings(
            """
            а я о е є и і ї у ю ь й ам ям ами ями ах ях ом ем єм ою ею єю ові еві єві ів їв ей ій ії ію ія ією іям \
            іями іях іє ий ого ому им ім ої их іх ими іми їм їх їми їй еш єш иш їш еть єть ить їть емо ємо имо їмо \
            ете єте ите їте уть ють ять ать іть імо йте ьте ьмо ючи ячи учи ачи вши
            """)
    }
}
