/// Words that a dictionary lists apart from the lemma whose irregular forms they are.
///
/// Hunspell's rules cannot spell «займёт» from «занять», «лба» from «лоб» or «пятен» from «пятно», so ru_RU.dic has
/// them as 16,000 words of their own, most without a flag. Here the alternations of Russian stems say what the lemma
/// may be; it counts only if the dictionary has it, and as the part of speech that the rule speaks of.
///
/// uk_UA.dic has 9,000 forms of verbs without a flag: all those of a verb that lacks some («очікувалося»), which the
/// dictionary's own rules spell from its infinitive; and those of another stem («розберемо», «треш»).
///
/// Source of the alternations: Zaliznyak, «Грамматический словарь русского языка»; Russian Grammar (1980), §§ 1561–1620;
/// «Український правопис» (2019), on the endings of verbs and numerals.
struct IrregularForms: Sendable {
    /// Whether an irregular word may have forms of its own («займи», «займите»); else it is one form.
    let haveParadigms: Bool
    /// Irregular words and their lemmas, sorted by the word; and sorted by the lemma.
    private let byWord: [(key: UInt32, value: UInt32)]
    private let byLemma: [(key: UInt32, value: UInt32)]

    /// Finds the irregular words of a dictionary; none for English. O(words without flags), 20–40 ms.
    init(_ dictionary: HunspellDictionary, language: Language) {
        let pairs =
            switch language {
            case .russian: Self.russian(dictionary)
            case .ukrainian: Self.ukrainian(dictionary)
            case .english: [(key: UInt32, value: UInt32)]()
            }
        haveParadigms = language == .russian
        byWord = pairs.sorted { ($0.key, $0.value) < ($1.key, $1.value) }
        byLemma = pairs.map { ($0.value, $0.key) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    }

    private static func russian(_ dictionary: HunspellDictionary) -> [(key: UInt32, value: UInt32)] {
        let rules = IrregularRules.russian
        let endings = EndingIndex(rules)
        let small = Self.smallFlagSets(dictionary)
        var pairs: [(key: UInt32, value: UInt32)] = []
        for lemma in 0..<dictionary.lemmaCount {
            let isSmall = Self.hasOnly(small, lemma, dictionary)
            guard isSmall || dictionary.words.ends(lemma, with: "ья") else { continue }
            let text = dictionary.words.text(of: lemma)
            guard text.count > 3, !RussianLemma.isVerb(text), !Self.isOnItsOwn(text) else { continue }
            dictionary.eachStem(text, endings) { found, places in
                guard found != lemma else { return }
                let part = RussianLemma.part(dictionary.words.text(of: found))
                // Short words are mostly pronouns and particles, whose likeness to a verb is chance.
                guard text.count > 6 || (part == .noun && text.count > 4 && dictionary.words.text(of: found).count > 2)
                else { return }
                let hasParadigm = !Self.hasOnly(small, found, dictionary)
                for place in places {
                    let fits =
                        switch RussianLemma(rawValue: rules.rules[endings.rules[place]].flag) {
                        case .nounWithParadigm: isSmall && part == .noun && hasParadigm
                        case .nounWithPlural: part == .noun && hasParadigm
                        case let asked: isSmall && part == asked
                        }
                    guard fits else { continue }
                    pairs.append((UInt32(truncatingIfNeeded: lemma), UInt32(truncatingIfNeeded: found)))
                    return
                }
            }
        }
        pairs += suppletive(russianSuppletive, dictionary)
        pairs.sort { ($0.key, $0.value) < ($1.key, $1.value) }
        // «лба» leads to «лоб», which the dictionary lists alone too, and that to «лбы» with a paradigm.
        var resolved: [(key: UInt32, value: UInt32)] = []
        for pair in pairs {
            for value in ends(pairs, pair.value, depth: 3) where value != pair.key {
                resolved.append((pair.key, value))
            }
        }
        return resolved
    }

    private static func ukrainian(_ dictionary: HunspellDictionary) -> [(key: UInt32, value: UInt32)] {
        let alternations = EndingIndex(IrregularRules.ukrainian)
        var pairs: [(key: UInt32, value: UInt32)] = []
        for word in 0..<dictionary.lemmaCount where hasNoFlags(word, dictionary) {
            let text = dictionary.words.text(of: word)
            // Three letters are mostly a pronoun or a particle, whose likeness to a verb is chance.
            guard text.count > 6, !text.ends(with: "ти"), !text.ends(with: "тися") else { continue }
            func add(_ lemma: Int) {
                let pair = (key: UInt32(truncatingIfNeeded: word), value: UInt32(truncatingIfNeeded: lemma))
                if !pairs.suffix(4).contains(where: { $0 == pair }) { pairs.append(pair) }
            }
            dictionary.eachStem(text, alternations) { lemma, _ in add(lemma) }
            dictionary.eachStem(text, dictionary.endings) { lemma, places in
                guard dictionary.words.ends(lemma, with: "ти") || dictionary.words.ends(lemma, with: "тися"),
                    dictionary.words.text(of: lemma).count > 4, hasNoFlags(lemma, dictionary),
                    places.contains(where: { dictionary.spells($0, lemma) })
                else { return }
                add(lemma)
            }
        }
        return pairs + suppletive(ukrainianSuppletive, dictionary)
    }

    private static func hasNoFlags(_ word: Int, _ dictionary: HunspellDictionary) -> Bool {
        var hasNone = true
        dictionary.eachEntry(of: word) { hasNone = hasNone && $0.flags == 0 }
        return hasNone
    }

    // Forms of another root than their lemma's, or of one that no rule makes.
    private static var russianSuppletive: StaticString {
        """
        долгий:дольше ранний:раньше поздний:позже дешевый:дешевле плохой:хуже большой:больше хороший:лучше друг:друзья \
        ребенок:дети человек:люди хозяин:хозяев,хозяева,хозяевам,хозяевами,хозяевах \
        сосед:соседи,соседей,соседям,соседями,соседях два:двух,двум,двумя три:трех,трем,тремя \
        четыре:четырех,четырем,четырьмя помочь:помог искать:ищи выйти:вышла пройти:прошла прийти:пришла уйти:ушла \
        зайти:зашла найти:нашла дойти:дошла перейти:перешла подойти:подошла войти:вошла пойти:пошла \
        один:одного,одному,одним,одном,одна,одной,одну,одно,одни,одних,одними \
        свой:своего,своему,своим,своем,своя,своей,свою,свое,свои,своих,своими \
        никто:никого,никому,никем
        """
    }

    private static var ukrainianSuppletive: StaticString {
        """
        людина:люди,людей,людям,людьми,людях дитина:діти,дітей,дітям,дітьми,дітях \
        пити:п'ю,п'є бити:б'ю,б'є терти:тру,тре слати:шлю,шле,шли \
        друг:друзі,друзів,друзям,друзями,друзях око:очі,очей,очам,очима,очах \
        мати:матері,матір,матір'ю,матерів,матерям,матерями,матерях себе:собі,собою \
        щось:чогось,чомусь,чимсь,чимось,чімсь,чімось хтось:когось,комусь,кимсь,кимось,кімсь,кімось \
        ніщо:нічого,нічому,нічим,нічім ніхто:нікого,нікому,ніким два:дві,двох,двом,двома три:трьох,трьом,трьома \
        чотири:чотирьох,чотирьом,чотирма шість:шести,шістьох,шістьом,шістьма,шістьома \
        сім:семи,сімох,сімом,сьома,сімома вісім:восьми,вісьмох,вісьмом,вісьма,вісьмома \
        обидва:обидві,обох,обом,обома жодний:жоден \
        кілька:кількох,кільком,кількома багато:багатьох,багатьом,багатьма,багатьома
        """
    }

    private static func suppletive(
        _ table: StaticString, _ dictionary: HunspellDictionary
    ) -> [(key: UInt32, value: UInt32)] {
        var pairs: [(key: UInt32, value: UInt32)] = []
        table.withUTF8Buffer { text in
            for entry in text.split(separator: 0x20) {
                let words = entry.split(whereSeparator: { $0 == 0x3A || $0 == 0x2C }).map {
                    dictionary.lemma(spelled: Array($0))
                }
                guard let first = words.first, let lemma = first else { continue }
                for case let word? in words.dropFirst() where word != lemma { pairs.append((word, lemma)) }
            }
        }
        return pairs
    }

    private static func ends(_ pairs: [(key: UInt32, value: UInt32)], _ word: UInt32, depth: Int) -> [UInt32] {
        let further = values(pairs, word)
        guard depth > 0, !further.isEmpty else { return [word] }
        return further.flatMap { ends(pairs, $0, depth: depth - 1) }
    }

    /// The lemmas of an irregular word; none for any other. O(log words).
    func lemmas(of word: UInt32) -> [UInt32] { Self.values(byWord, word) }

    /// The irregular words of a lemma. O(log words).
    func words(of lemma: UInt32) -> [UInt32] { Self.values(byLemma, lemma) }

    private static func values(_ pairs: [(key: UInt32, value: UInt32)], _ key: UInt32) -> [UInt32] {
        var low = 0
        var high = pairs.count
        while low < high {
            let middle = (low + high) / 2
            if pairs[middle].key < key { low = middle + 1 } else { high = middle }
        }
        var values: [UInt32] = []
        while low < pairs.count, pairs[low].key == key {
            values.append(pairs[low].value)
            low += 1
        }
        return values
    }

    /// For each set of flags whether it makes at most four forms of a word, judged by its first three words: that of
    /// an imperative («займи», «займите») or of a past («вырос» … «выросли»), not a paradigm.
    private static func smallFlagSets(_ dictionary: HunspellDictionary) -> [Bool] {
        var small = Array(repeating: true, count: dictionary.affixes.flags.count)
        var seen = Array(repeating: 0, count: small.count)
        for lemma in 0..<dictionary.lemmaCount {
            dictionary.eachEntry(of: lemma) { entry in
                let set = Int(entry.flags)
                guard set != 0, seen[set] < 3, small[set] else { return }
                seen[set] += 1
                if dictionary.spelledForms(of: entry).count > 4 { small[set] = false }
            }
        }
        return small
    }

    /// Whether this is one of the frequent words that look like a form of another lemma and are not.
    private static func isOnItsOwn(_ text: [UInt8]) -> Bool {
        let words: [StaticString] = [
            "все", "вся", "всю", "всем", "всех", "всеми", "она", "они", "оно", "меня", "чем", "тем", "том", "сам",
            "ними", "кем", "день", "лишь", "ведь", "имени", "именем", "имен", "сообща",
        ]
        for word in words where text.matches(word) { return true }
        return false
    }

    private static func hasOnly(_ small: [Bool], _ lemma: Int, _ dictionary: HunspellDictionary) -> Bool {
        var only = true
        dictionary.eachEntry(of: lemma) { only = only && small[Int($0.flags)] }
        return only
    }
}

/// What the end of a Russian lemma says of its part of speech.
enum RussianLemma: UInt32 {
    case verb
    case adjective
    case noun
    /// Only of rules: a noun that is more than one word of the dictionary.
    case nounWithParadigm
    /// Only of rules: a noun whose plural has a paradigm of its own («перья»).
    case nounWithPlural

    static func part(_ text: [UInt8]) -> RussianLemma {
        if isVerb(text) { return .verb }
        return text.ends(with: "ый") || text.ends(with: "ий") || text.ends(with: "ой") ? .adjective : .noun
    }

    /// Whether a word looks like an infinitive; so do some nouns («ночь»).
    static func isVerb(_ text: [UInt8]) -> Bool {
        text.ends(with: "ть") || text.ends(with: "ться") || text.ends(with: "ти") || text.ends(with: "тись")
            || text.ends(with: "чь") || text.ends(with: "чься")
    }
}
