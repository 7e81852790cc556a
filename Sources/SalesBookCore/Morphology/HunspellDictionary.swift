/// A Hunspell dictionary turned round: from a form to its lemmas, and from a lemma to all its forms.
///
/// 1. `AffixParser` reads the .aff file: options and rules (`AffixRules`).
/// 2. `EndingIndex` sorts the suffix rules by what they add.
/// 3. `WordListParser` reads the .dic file into `HunspellWords`: folded words in a hash table; no form is expanded.
/// 4. `lemmas(of:)` takes endings off a form and looks up what is left; `forms(of:)` applies the rules.
///
/// All words come and go folded (`TextFolding`), but rules are tried on the word as the dictionary spells it: «зверёк»
/// gives «зверька» by a rule for -ёк, which «человек» must not take. A rule therefore holds for exactly the words for
/// which it holds in Hunspell; only the comparison of the results ignores case, ё and ґ.
///
/// **What a lemma is.** All entries with the same folded word are one lemma, whatever their part of speech: the noun
/// and the verb «печь», «Роман» and «роман», the three lines «найкраще» of uk_UA. A reader types a word, not an entry,
/// and «печь» finds both anyway; apart they would save a rare wrong hit («печью» for «пеку») at the price of two ids
/// for each of the many entries that differ by case or are written twice.
///
/// Source: hunspell(5), version 1.7. Differences: no compounds, no CIRCUMFIX, no COMPLEXPREFIXES, no suffix on top of
/// two suffixes, as in Hunspell; a prefix goes with two suffixes if each of them crosses.
package struct HunspellDictionary: Sendable {
    /// A lemma's number: below `lemmaCount`, in the order of the .dic file. Of no meaning to another dictionary.
    package typealias LemmaID = UInt32

    let affixes: AffixRules
    let endings: EndingIndex
    let words: HunspellWords
    /// What each rule of `affixes.rules` adds, folded: places in `foldedText`.
    let foldedAdds: [Range<Int>]
    let foldedText: [UInt8]
    /// How many bytes each rule takes off a folded word.
    let foldedStrips: [Int]
    /// Prefix rules, as places in `affixes.rules`, with what they strip and add, folded.
    let prefixes: [(rule: Int, strip: [UInt8], add: [UInt8])]
    /// Whether some suffix lets another suffix follow.
    let hasTwofold: Bool

    /// Reads the bytes of a .aff file and of a .dic file. O(bytes): 20–60 ms for the dictionaries of Debian.
    package init(affix: [UInt8], dictionary: [UInt8]) throws(HunspellError) {
        var affixes = try AffixParser.parse(affix)
        endings = EndingIndex(affixes)
        words = try WordListParser.parse(dictionary, &affixes)
        self.affixes = affixes
        var prefixes: [(rule: Int, strip: [UInt8], add: [UInt8])] = []
        var foldedText: [UInt8] = []
        var foldedAdds: [Range<Int>] = []
        var foldedStrips: [Int] = []
        for (place, rule) in affixes.rules.enumerated() {
            let strip = TextFolding.foldInsideWord(Array(affixes.text[rule.strip]))
            let add = TextFolding.foldInsideWord(Array(affixes.text[rule.add]))
            if rule.isPrefix { prefixes.append((place, strip, add)) }
            foldedAdds.append(foldedText.count..<foldedText.count + add.count)
            foldedText += add
            foldedStrips.append(strip.count)
        }
        self.prefixes = prefixes
        self.foldedText = foldedText
        self.foldedAdds = foldedAdds
        self.foldedStrips = foldedStrips
        var twofold = false
        for rule in affixes.rules where !rule.isPrefix && rule.continuation != 0 {
            for place in affixes.flags.places(of: rule.continuation) {
                let further = affixes.places(of: affixes.flags.member(at: place))
                if let first = further.first, !affixes.rules[first].isPrefix { twofold = true }
            }
        }
        hasTwofold = twofold
    }

    /// How many lemmas there are.
    package var lemmaCount: Int { words.lemmaCount }

    /// The folded word of a lemma; empty for a number that is none.
    package func text(of lemma: LemmaID) -> [UInt8] {
        lemma < lemmaCount ? words.text(of: Int(lemma)) : []
    }

    /// The lemma whose own folded word is this, or nil: a look-up that takes no endings off. O(word).
    package func lemma(spelled word: [UInt8]) -> LemmaID? {
        words.lemma(word).map { LemmaID(truncatingIfNeeded: $0) }
    }
}
