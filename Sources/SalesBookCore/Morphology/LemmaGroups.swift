/// A dictionary whose Russian participles belong to their verbs: «сделанный», «сделавший» and «сделать» are one lemma.
///
/// ru_RU.dic lists every participle as an adjective of its own. But a participle is regularly made from a form of its
/// verb that the dictionary does know: делают → делающий, куплю → купленный. So a participle is analysed twice: to its
/// entry, and by that form to the verb, whose lemma it then has instead of its own. Gerunds («делая») are in the verb's
/// paradigm already, short forms and comparatives in the adjective's. Reflexive verbs and aspect pairs stay apart: to
/// join them lowers F1. Ukrainian participles are adjectives to its grammars, and stay so.
///
/// Source of the rules: Zaliznyak, «Грамматический словарь русского языка», on participles.
package struct LemmaGroups: Sendable {
    package let dictionary: HunspellDictionary
    private let rules: [ParticipleRule]

    private let irregular: IrregularForms

    /// O(words of the dictionary) for Russian, else O(1).
    package init(_ dictionary: HunspellDictionary, language: Language) {
        self.dictionary = dictionary
        rules = language == .russian ? ParticipleRule.russian : []
        irregular = language == .russian ? IrregularForms(russian: dictionary) : IrregularForms()
    }

    /// The lemmas of a folded form, ascending, with the verb in place of its participle. Costs two to five look-ups
    /// of `HunspellDictionary.lemmas(of:)` for a participle, one for any other word.
    package func lemmas(of form: [UInt8]) -> [HunspellDictionary.LemmaID] {
        let found = dictionary.lemmas(of: form)
        guard !rules.isEmpty else { return found }
        return found.flatMap { roots(of: $0) }.sortedUnique()
    }

    /// All folded forms of a lemma and of its participles, in the order of their bytes, each once.
    package func forms(of lemma: HunspellDictionary.LemmaID) -> [[UInt8]] {
        var forms = dictionary.forms(of: lemma)
        guard !rules.isEmpty else { return forms }
        for word in irregular.words(of: lemma) { forms += dictionary.forms(of: word) }
        guard isVerb(lemma) else { return forms.sortedUnique() }
        for participle in participles(of: lemma, forms: forms) { forms += dictionary.forms(of: participle) }
        return forms.sortedUnique()
    }

    /// The verbs of a participle; for anything else the lemma itself.
    private func roots(of lemma: HunspellDictionary.LemmaID) -> [HunspellDictionary.LemmaID] {
        let irregularities = irregular.lemmas(of: lemma)
        if !irregularities.isEmpty { return irregularities }
        let text = dictionary.text(of: lemma)
        guard text.ends(with: "ый") || text.ends(with: "ий") || text.ends(with: "ийся") else { return [lemma] }
        guard !ParticipleRule.isAdjectiveByNow(text) else { return [lemma] }
        var verbs: [HunspellDictionary.LemmaID] = []
        for rule in rules {
            guard let form = text.replacing(end: rule.participle, by: rule.verb) else { continue }
            for lemma in dictionary.lemmas(of: form) {
                let irregularities = irregular.lemmas(of: lemma)
                verbs += (irregularities.isEmpty ? [lemma] : irregularities).filter { isVerb($0) }
            }
        }
        return verbs.isEmpty ? [lemma] : verbs
    }

    /// The entries that `roots(of:)` gives to a verb.
    private func participles(
        of verb: HunspellDictionary.LemmaID, forms: [[UInt8]]
    ) -> [HunspellDictionary.LemmaID] {
        var found: [HunspellDictionary.LemmaID] = []
        for form in forms {
            for rule in rules {
                guard let word = form.replacing(end: rule.verb, by: rule.participle) else { continue }
                guard let lemma = dictionary.lemma(spelled: word), !ParticipleRule.isAdjectiveByNow(word) else { continue }
                found.append(lemma)
            }
        }
        return found.sortedUnique()
    }

    private func isVerb(_ lemma: HunspellDictionary.LemmaID) -> Bool {
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
            ParticipleRule("ший", ""), ParticipleRule("шийся", "ся"),
            ParticipleRule("дший", "л"), ParticipleRule("дшийся", "лся"), ParticipleRule("тший", "л"),
            ParticipleRule("шедший", "шел"),
            // Past passive, from the past: делал, взял, тёр; from the first person: решу, куплю, освобожу; from the
            // third: принесёт.
            ParticipleRule("нный", "л"), ParticipleRule("тый", "л"), ParticipleRule("тый", ""),
            ParticipleRule("енный", "у"), ParticipleRule("енный", "ю"), ParticipleRule("жденный", "жу"),
            ParticipleRule("енный", "ет"),
            // Present passive, from the first person plural: делаем; those in -имый («видимый») have become adjectives.
            ParticipleRule("емый", "ем"),
        ]
    }

    /// Whether this was a participle once, and now means something else than its verb.
    static func isAdjectiveByNow(_ word: [UInt8]) -> Bool {
        word.matches("данный") || word.matches("следующий") || word.matches("настоящий") || word.matches("будущий")
            || word.matches("бывший")
    }
}

extension [UInt8] {
    func ends(with end: StaticString) -> Bool {
        end.withUTF8Buffer { end in
            count >= end.count && end.indices.allSatisfy { self[count - end.count + $0] == end[$0] }
        }
    }

    /// The word with another end, or nil when it does not end so.
    func replacing(end: StaticString, by other: StaticString) -> [UInt8]? {
        guard ends(with: end) else { return nil }
        return other.withUTF8Buffer { Array(self[..<(count - end.utf8CodeUnitCount)]) + $0 }
    }
}
