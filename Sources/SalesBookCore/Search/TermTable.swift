// Built where the dictionaries are, never in the page.
#if !hasFeature(Embedded)
    /// Gathers forms under terms: lemmas of the dictionary, or guessed stems.
    ///
    /// 1. Each form goes under all its lemmas; one that the dictionary does not know under those of a usual form
    /// (`RareForms`), else under its stem.
    /// 2. Of the lemmas of a form those stay that the book speaks of: where «стека» and «стеку» stand beside «стек», and
    /// no other form of «стечь», then «стек» is no form of «стечь» here. What counts as evidence is an occurrence of a
    /// form that can be of one lemma only.
    /// 3. A lemma that is left without a form keeps its occurrences, for those who ask in a form that is its own
    /// («стёкшими»), but the forms that the book has do not lead to it.
    struct TermTable {
        private let language: Language
        private let morphology: IndexBuilder.Morphology
        private var forms: [(form: Lexicon.Word, number: Int, lemmas: [UInt32])] = []
        private var evidence: [UInt32: Int] = [:]
        private var termOfLemma: [UInt32: Int] = [:]
        private var termOfStem: [Lexicon.Word: Int] = [:]
        private(set) var formsOfTerm: [[Int]] = []
        private(set) var lexiconTerms: [(forms: [Lexicon.Word], isGuessed: Bool)] = []

        /// Occurrences of the best lemma of a form that make its word sense certain; a smaller book may not show all.
        private static let certain = 3
        /// A lemma stays as long as it has this share of the evidence of the best one.
        private static let share = 20

        init(language: Language, morphology: IndexBuilder.Morphology) {
            self.language = language
            self.morphology = morphology
        }

        /// Adds a form of the book, each once, and how often it stands there.
        mutating func add(_ form: Lexicon.Word, _ utf8: [UInt8], _ number: Int, count: Int) {
            var lemmas = morphology.lemmas(utf8)
            if lemmas.isEmpty {
                let usual = Analyser.usualForms(form, edition: language)
                for words in [usual.near, usual.far] where lemmas.isEmpty {
                    for word in words {
                        for lemma in morphology.lemmas(ResultJSON.utf8(word)) where !lemmas.contains(lemma) {
                            lemmas.append(lemma)
                        }
                    }
                }
            }
            if lemmas.count == 1 { evidence[lemmas[0], default: 0] += count }
            forms.append((form, number, lemmas))
        }

        /// Puts all forms under their terms.
        mutating func settle() {
            var left: [(form: Lexicon.Word, number: Int, lemma: UInt32)] = []
            for (form, number, lemmas) in forms {
                let best = lemmas.reduce(0) { max($0, evidence[$1] ?? 0) }
                for lemma in lemmas {
                    if best >= Self.certain, (evidence[lemma] ?? 0) * Self.share < best {
                        left.append((form, number, lemma))
                    } else {
                        join(form, number, term(of: lemma))
                    }
                }
                if lemmas.isEmpty {
                    let stem = Analyser.stem(form, edition: language)
                    let term = termOfStem[stem] ?? open([], isGuessed: true)
                    termOfStem[stem] = term
                    join(form, number, term)
                }
            }
            let settled = termOfLemma
            for (form, number, lemma) in left {
                let term = term(of: lemma)
                if settled[lemma] == nil { formsOfTerm[term].append(number) }
                lexiconTerms[term].forms.removeAll { $0 == form }
            }
        }

        private mutating func term(of lemma: UInt32) -> Int {
            if let known = termOfLemma[lemma] { return known }
            let term = open(morphology.forms(lemma), isGuessed: false)
            termOfLemma[lemma] = term
            return term
        }

        private mutating func open(_ forms: [Lexicon.Word], isGuessed: Bool) -> Int {
            lexiconTerms.append((forms, isGuessed))
            formsOfTerm.append([])
            return formsOfTerm.count - 1
        }

        private mutating func join(_ form: Lexicon.Word, _ number: Int, _ term: Int) {
            formsOfTerm[term].append(number)
            // A form that the dictionary led here from is among the lemma's own; the lexicon takes no heed of doubles.
            lexiconTerms[term].forms.append(form)
        }
    }
#endif
