/// A dictionary whose participles, irregular forms and adverbs belong to the lemmas that a reader takes them for:
/// «сделанный», «сделавший» and «сделать» are one lemma, «лба» and «лоб», «розберемо» and «розібрати».
///
/// ru_RU.dic lists every participle as an adjective of its own. But a participle is regularly made from a form of its
/// verb that the dictionary does know: делают → делающий, куплю → купленный. So a participle is analysed twice: to its
/// entry, and by that form to the verb, whose lemma it then has instead of its own. Gerunds («делая») are in the verb's
/// paradigm already, short forms and comparatives in the adjective's. Reflexive verbs and aspect pairs stay apart.
/// Ukrainian participles are adjectives to its grammars, and stay so. `IrregularForms` finds the others.
///
/// An adverb («корректно», «відносно») is a lemma of its own, though the dictionary has it among the forms of its
/// adjective: «согласно», «конечно» and «исторически» say little of what «согласный», «конечный» and «исторический»
/// say. So is a Ukrainian comparative in -ше («вище», «простіше»), which is rarely a neuter.
///
/// A Ukrainian form in -ові that an adjective has («текстові поля») is hardly ever the dative of its noun.
///
/// A word that the dictionary lacks, but for its beginning, is inflected like what follows: «перезапустить».
///
/// Source of the rules: Zaliznyak, «Грамматический словарь русского языка», on participles; Vykhovanets and Horodenska,
/// «Теоретична морфологія української мови», on adverbs.
package final class LemmaGroups: Sendable {
    package let dictionary: HunspellDictionary
    private let language: Language
    private let participleRules: [ParticipleRule]
    private let adverbs: AdverbRules
    private let irregular: IrregularForms
    /// Entries that look like participles and are adjectives.
    private let adjectives: IntegerTable

    /// O(words of the dictionary) for Russian and Ukrainian, else O(1).
    package init(_ dictionary: HunspellDictionary, language: Language) {
        self.dictionary = dictionary
        self.language = language
        participleRules = language == .russian ? ParticipleRule.russian : []
        adverbs = AdverbRules(language)
        irregular = IrregularForms(dictionary, language: language)
        var adjectives = IntegerTable()
        for word in language == .russian ? ParticipleRule.adjectives : [] {
            if let lemma = dictionary.lemma(spelled: word) { adjectives.set(UInt64(lemma), to: lemma) }
        }
        self.adjectives = adjectives
    }

    /// The lemmas of a folded form, ascending, with the verb in place of its participle. Costs two to five look-ups
    /// of `HunspellDictionary.lemmas(of:)` for a participle, one for any other word.
    package func lemmas(of form: [UInt8]) -> [LemmaID] {
        let found = wholeLemmas(of: form)
        guard found.isEmpty else { return found }
        for (number, prefix) in WordBeginnings.all.enumerated() {
            let length = prefix.utf8CodeUnitCount
            // After «на» or «по» a short rest is chance: «понос», «набор».
            guard form.count >= length + (length > 6 ? 6 : 10), form.starts(with: prefix) else { continue }
            let rest = wholeLemmas(of: Array(form[length...]))
            if !rest.isEmpty {
                return rest.map { lemma in
                    // «выполниться» is a word, though the dictionary denies it «выполнюсь».
                    dictionary.lemma(spelled: prefix.bytes + dictionary.text(of: lemma & Self.numbers))
                        .map { $0 | lemma & Self.adverb } ?? lemma | LemmaID(number + 1) << Self.beginningShift
                }.sortedUnique()
            }
        }
        return []
    }

    package typealias LemmaID = HunspellDictionary.LemmaID

    /// Above the dictionary's own number of a lemma: seven bits for the beginning that it lacks, one for an adverb.
    private static let beginningShift: LemmaID = 20
    private static let adverb: LemmaID = 1 << 27
    private static let numbers: LemmaID = 1 << beginningShift - 1

    private func wholeLemmas(of form: [UInt8]) -> [LemmaID] {
        let found = dictionary.lemmas(of: form)
        guard !adverbs.isEmpty else { return found }
        let isAdjective = isInOvi(form[...]) && found.contains { dictionary.words.ends(Int($0), with: "вий") }
        var lemmas: [LemmaID] = []
        for lemma in found {
            if let adjective = adjective(ofComparative: lemma) {
                if form == dictionary.text(of: lemma) { lemmas.append(adjective | Self.adverb) }
                continue
            }
            if isAdjective, !dictionary.words.ends(Int(lemma), with: "вий") { continue }
            let roots = roots(of: lemma, as: form)
            if isAdverb(form, of: lemma, isParticiple: !participleRules.isEmpty && roots != [lemma]) {
                lemmas.append(lemma | Self.adverb)
            } else {
                lemmas += roots
            }
        }
        return lemmas.sortedUnique()
    }

    /// Whether a form is the adverb of an adjective.
    private func isAdverb(_ form: [UInt8], of lemma: LemmaID, isParticiple: Bool) -> Bool {
        guard form.ends(with: "о") || form.ends(with: "е") || form.ends(with: "ски") || form.ends(with: "цки") else {
            return false
        }
        return possibleAdverbs(of: dictionary.text(of: lemma), isParticiple: isParticiple).contains(form)
    }

    /// The adverbs that an adjective may have. What has the same letters in a participle is its short form.
    private func possibleAdverbs(of adjective: [UInt8], isParticiple: Bool) -> [[UInt8]] {
        if isParticiple, !adjective.ends(with: "нный") { return [] }
        return adverbs.adverbs(of: adjective)
    }

    /// The adjective of a comparative that uk_UA.dic lists beside it («вище»), with the forms of the adjective.
    private func adjective(ofComparative lemma: LemmaID) -> LemmaID? {
        guard language == .ukrainian, dictionary.words.ends(Int(lemma), with: "е") else { return nil }
        return adverbs.adjectives(ofComparative: dictionary.text(of: lemma)).lazy
            .compactMap { self.dictionary.lemma(spelled: $0) }.first
    }

    private func isInOvi(_ form: ArraySlice<UInt8>) -> Bool {
        language == .ukrainian && (form.ends(with: "ові") || form.ends(with: "еві"))
    }

    /// Whether a form in -ові or -еві is one of an adjective in -овий or -евий too.
    private func isAdjectiveInOvi(_ form: ArraySlice<UInt8>) -> Bool {
        guard isInOvi(form), let adjective = form.replacing(end: "і", by: "ий") else { return false }
        return dictionary.lemma(spelled: adjective) != nil
    }

    /// All folded forms of a lemma and of its participles, in the order of their bytes, each once.
    package func forms(of lemma: LemmaID) -> [[UInt8]] {
        var forms = WordPool<UInt8>()
        addForms(of: lemma, to: &forms)
        return forms.sortedUnique()
    }

    /// The same in no order, some of them twice.
    package func addForms(of lemma: LemmaID, to forms: inout WordPool<UInt8>) {
        let beginning = Int(lemma >> Self.beginningShift & 0x7F)
        if beginning > 0, beginning <= WordBeginnings.all.count {
            let whole = lemma & ~(0x7F << Self.beginningShift)
            for form in self.forms(of: whole) { forms.append(WordBeginnings.all[beginning - 1].bytes, form) }
            return
        }
        if lemma & Self.adverb != 0 { return addAdverbs(of: lemma & ~Self.adverb, to: &forms) }
        guard !adverbs.isEmpty else { return dictionary.addForms(of: lemma, to: &forms) }
        let first = forms.count
        addForms(of: lemma, isParticiple: false, to: &forms)
        for word in irregular.words(of: lemma) {
            if irregular.haveParadigms {
                addForms(of: word, isParticiple: false, to: &forms)
            } else {
                forms.append(dictionary.text(of: word))
            }
        }
        guard !participleRules.isEmpty, isVerb(lemma) else { return }
        for participle in participles(of: forms, from: first) {
            addForms(of: participle, isParticiple: true, to: &forms)
        }
    }

    /// The forms of an entry but for its adverb.
    private func addForms(of lemma: LemmaID, isParticiple: Bool, to forms: inout WordPool<UInt8>) {
        let start = forms.count
        dictionary.addForms(of: lemma, to: &forms)
        let text = dictionary.text(of: lemma)
        if text.ends(with: "ый") || text.ends(with: "ий") || text.ends(with: "ой") || text.ends(with: "ій") {
            forms.remove(possibleAdverbs(of: text, isParticiple: isParticiple), from: start)
        } else if language == .ukrainian {
            forms.remove(from: start, where: isAdjectiveInOvi)
        }
    }

    private func addAdverbs(of adjective: LemmaID, to forms: inout WordPool<UInt8>) {
        for adverb in possibleAdverbs(of: dictionary.text(of: adjective), isParticiple: false)
        where dictionary.lemmas(of: adverb).contains(adjective) {
            forms.append(adverb)
        }
    }

    /// The verbs of a participle; for anything else the lemma itself.
    private func roots(of lemma: LemmaID, as form: [UInt8]) -> [LemmaID] {
        let text = dictionary.text(of: lemma)
        let irregularities = irregular.haveParadigms || form == text ? irregular.lemmas(of: lemma) : []
        if !irregularities.isEmpty { return irregularities }
        guard !participleRules.isEmpty else { return [lemma] }
        guard text.ends(with: "ый") || text.ends(with: "ий") || text.ends(with: "ийся") else { return [lemma] }
        guard adjectives.value(of: UInt64(lemma)) == nil else { return [lemma] }
        var verbs: [LemmaID] = []
        for rule in participleRules {
            guard let form = text.replacing(end: rule.participle, by: rule.verb) else { continue }
            for lemma in dictionary.lemmas(of: form) {
                let irregularities = irregular.lemmas(of: lemma)
                verbs += (irregularities.isEmpty ? [lemma] : irregularities).filter { isVerb($0) }
            }
        }
        return verbs.isEmpty ? [lemma] : verbs
    }

    /// The entries that `roots(of:)` gives to a verb, whose forms are those from one on.
    private func participles(of forms: WordPool<UInt8>, from first: Int) -> [LemmaID] {
        var found: [LemmaID] = []
        for number in first..<forms.count {
            let form = forms.letters[forms.range(number)]
            for rule in participleRules {
                guard let word = form.replacing(end: rule.verb, by: rule.participle) else { continue }
                guard let lemma = dictionary.lemma(spelled: word) else { continue }
                if adjectives.value(of: UInt64(lemma)) == nil { found.append(lemma) }
            }
        }
        return found.sortedUnique()
    }

    private func isVerb(_ lemma: LemmaID) -> Bool {
        RussianLemma.isVerb(dictionary.text(of: lemma))
    }
}

/// How a participle differs from a form of its verb: their ends.
struct ParticipleRule: Sendable {
    let participle: StaticString
    let verb: StaticString

    init(_ participle: StaticString, _ verb: StaticString) {
        self.participle = participle
        self.verb = verb
    }

    static var russian: [ParticipleRule] {
        [
            // Present active, from the third person plural: делают, держат, делаются.
            ParticipleRule("щий", "т"), ParticipleRule("щийся", "тся"),
            // Past active, from the past: делал, нёс, вёл, цвёл, шёл.
            ParticipleRule("вший", "л"), ParticipleRule("вшийся", "лся"),
            ParticipleRule("сший", "с"), ParticipleRule("зший", "з"), ParticipleRule("кший", "к"),
            ParticipleRule("гший", "г"), ParticipleRule("рший", "р"), ParticipleRule("бший", "б"),
            ParticipleRule("хший", "х"), ParticipleRule("пший", "п"), ParticipleRule("шийся", "ся"),
            ParticipleRule("дший", "л"), ParticipleRule("дшийся", "лся"), ParticipleRule("тший", "л"),
            ParticipleRule("шедший", "шел"),
            // Past passive, from the past: делал, взял, тёр; from the first person: решу, куплю, освобожу; from the
            // third: принесёт.
            ParticipleRule("нный", "л"), ParticipleRule("тый", "л"), ParticipleRule("ртый", "р"),
            ParticipleRule("енный", "у"), ParticipleRule("енный", "ю"), ParticipleRule("жденный", "жу"),
            ParticipleRule("енный", "ет"),
            // Present passive, from the first person plural: делаем; those in -имый («видимый») have become adjectives.
            ParticipleRule("емый", "ем"),
        ]
    }

    /// Adjectives that look like participles («длинный», «постоянный»), or were some once and now mean something else
    /// than their verb («входящий», «открытый»).
    static var adjectives: [[UInt8]] {
        let words: StaticString =
            """
            безусловный благоприятный будущий бывший важный ведущий военный впечатляющий входящий выдающийся вызывающий \
            выраженный данный действующий длинный доверенный желаемый заинтересованный закрытый занятый значащий избранный \
            искомый исполняемый исходящий исчерпывающий комбинированный медленный мысленный наклонный намеренный насыщенный \
            настоящий начинающий нисходящий обоснованный ограниченный окружающий окружный оправданный определенный \
            осознанный отдельный отменный открытый подходящий повышенный последующий постоянный предстоящий приходящий \
            прошедший развитой раздельный распространенный рассеянный рискованный решающий связанный скользящий скрытый \
            служащий следующий смешанный совершенный соответствующий стоящий существующий текущий уверенный удаленный \
            умеренный устаревший читаемый численный
            """
        return words.bytes.split(separator: 0x20).map { Array($0) }
    }
}

/// What words begin with that a dictionary knows only without it: the longest first, so that «пред» never hides «пре».
enum WordBeginnings {
    static let all: [StaticString] = [
        "контр", "мульти", "псевдо", "онлайн", "бизнес", "гипер", "интер", "микро", "супер", "видео", "медиа", "кросс",
        "кибер", "много", "аудио", "пере", "пред", "мета", "мини", "само", "анти", "теле", "фото", "авто", "одно",
        "двух",
        "трех", "полу", "веб", "без", "бес", "пре", "при", "про", "под", "раз", "рас", "меж", "эко", "не", "на", "об",
        "от", "до", "вы", "за", "из", "ис", "по", "со", "багато", "відео", "між", "роз", "від",
    ]
}

extension StaticString {
    fileprivate var bytes: [UInt8] { withUTF8Buffer { Array($0) } }
}

extension RandomAccessCollection<UInt8> where Index == Int {
    func starts(with beginning: StaticString) -> Bool {
        beginning.withUTF8Buffer { starts(with: $0) }
    }

    func ends(with end: StaticString) -> Bool {
        end.withUTF8Buffer { end in
            guard count >= end.count else { return false }
            var same = 0
            // Endings differ at their ends.
            while same < end.count, self[endIndex - 1 - same] == end[end.count - 1 - same] { same += 1 }
            return same == end.count
        }
    }

    /// The word with another end, or nil when it does not end so.
    func replacing(end: StaticString, by other: StaticString) -> [UInt8]? {
        guard ends(with: end) else { return nil }
        var word: [UInt8] = []
        word.reserveCapacity(count + other.utf8CodeUnitCount)
        word.append(contentsOf: self[startIndex..<endIndex - end.utf8CodeUnitCount])
        other.withUTF8Buffer { word.append(contentsOf: $0) }
        return word
    }
}
