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
        private let words: WordPool<UInt8>
        private let language: Language
        private let morphology: IndexBuilder.Morphology
        private var lemmasOfForm: [[UInt32]] = []
        private var evidence: [UInt32: Int] = [:]
        private var termOfLemma: [UInt32: Int] = [:]
        private var termOfStem: [Lexicon.Word: Int] = [:]
        private var lemmas: [UInt32?] = []
        /// Numbers of the forms of the book.
        private(set) var formsOfTerm: [[Int]] = []
        private var formsLeadingElsewhere: [Int: [Int]] = [:]

        /// Occurrences of the best lemma of a form that make its word sense certain; a smaller book may not show all.
        private static let certain = 3
        /// A lemma stays as long as it has this share of the evidence of the best one.
        private static let share = 20

        /// - Parameter words: the forms of the book, each once.
        init(_ words: WordPool<UInt8>, language: Language, morphology: IndexBuilder.Morphology) {
            self.words = words
            self.language = language
            self.morphology = morphology
        }

        /// Whether each term was guessed.
        var isGuessed: [Bool] { lemmas.map { $0 == nil } }

        /// Adds the next form of the book, and how often it stands there.
        mutating func add(_ form: Int, count: Int) {
            let utf8 = words[form]
            var lemmas = morphology.lemmas(utf8)
            if lemmas.isEmpty {
                let usual = Analyser.usualForms(Lexicon.word(utf8), edition: language)
                for words in [usual.near, usual.far] where lemmas.isEmpty {
                    for word in words {
                        for lemma in morphology.lemmas(ResultJSON.utf8(word)) where !lemmas.contains(lemma) {
                            lemmas.append(lemma)
                        }
                    }
                }
            }
            if lemmas.count == 1 { evidence[lemmas[0], default: 0] += count }
            lemmasOfForm.append(lemmas)
        }

        /// Puts all forms under their terms.
        mutating func settle() {
            var left: [(form: Int, lemma: UInt32)] = []
            for (form, lemmas) in lemmasOfForm.enumerated() {
                let best = lemmas.reduce(0) { max($0, evidence[$1] ?? 0) }
                for lemma in lemmas {
                    if best >= Self.certain, (evidence[lemma] ?? 0) * Self.share < best {
                        left.append((form, lemma))
                    } else {
                        formsOfTerm[term(of: lemma)].append(form)
                    }
                }
                if lemmas.isEmpty {
                    let stem = Analyser.stem(Lexicon.word(words[form]), edition: language)
                    let term = termOfStem[stem] ?? open(nil)
                    termOfStem[stem] = term
                    formsOfTerm[term].append(form)
                }
            }
            let settled = termOfLemma
            for (form, lemma) in left {
                let term = term(of: lemma)
                if settled[lemma] == nil { formsOfTerm[term].append(form) }
                formsLeadingElsewhere[term, default: []].append(form)
            }
        }

        /// Adds the forms that lead to a term, in no order, some of them twice.
        func addForms(of term: Int, to forms: inout WordPool<UInt8>) {
            if let lemma = lemmas[term] { morphology.addForms(lemma, &forms) }
            for form in formsOfTerm[term] { forms.append(words.letters[words.range(form)]) }
            if let unwanted = formsLeadingElsewhere[term] { forms.remove(unwanted.map { words[$0] }) }
        }

        private mutating func term(of lemma: UInt32) -> Int {
            if let known = termOfLemma[lemma] { return known }
            let term = open(lemma)
            termOfLemma[lemma] = term
            return term
        }

        /// A new term, of a lemma or of a guessed stem.
        private mutating func open(_ lemma: UInt32?) -> Int {
            lemmas.append(lemma)
            formsOfTerm.append([])
            return lemmas.count - 1
        }
    }
#endif
