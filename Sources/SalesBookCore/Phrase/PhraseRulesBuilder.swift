// Made where the book is built.
#if !hasFeature(Embedded)
    /// Compiles what trainers write into `PhraseRules`.
    ///
    /// 1. `add` takes the rules one by one, each with its groups.
    /// 2. Every set of words becomes a class: its words are expanded to all their forms.
    /// 3. `finish` learns the imperatives and encodes the whole.
    package struct PhraseRulesBuilder {
        /// What a dictionary knows of a word.
        package struct Morphology {
            /// All forms of the folded word that is written; empty for one that the dictionary lacks.
            package let forms: ([UInt8]) -> [[UInt8]]
            /// The stem of a word by its ending alone.
            package let stem: ([UInt8]) -> [UInt8]
            /// Whether a folded word is one.
            package let isWord: ([UInt8]) -> Bool

            package init(
                forms: @escaping ([UInt8]) -> [[UInt8]], stem: @escaping ([UInt8]) -> [UInt8],
                isWord: @escaping ([UInt8]) -> Bool
            ) {
                self.forms = forms
                self.stem = stem
                self.isWord = isWord
            }
        }

        /// A group as a rule gives it.
        package struct Group: Sendable {
            package typealias Line = (source: PatternSource, anchor: PhraseRules.Pattern.Anchor, replacement: [UInt8])

            package var check: PhraseCheck
            package var isAdvice = false
            package var instead: [UInt8] = []
            package var lines: [Line] = []
            /// Sets that excuse a sentence; equal sets are kept once.
            package var exceptions: [[PatternSource]] = []

            package init(_ check: PhraseCheck) { self.check = check }
        }

        private var draft: PhraseRulesDraft
        private let morphology: Morphology
        private var classes: [Set<PatternSource.Word>: WordClasses.ClassID] = [:]
        private var exceptionSets: [(source: [PatternSource], number: UInt32)] = []
        private var spelling: [[UInt8]] = []
        private var realWords: Set<[UInt8]> = []

        /// - Parameter reserved: the words of each class of `PhraseRules.Reserved`.
        package init(
            language: Language, please: [UInt8], reserved: [[PatternSource.Word]], morphology: Morphology
        ) {
            draft = PhraseRulesDraft(language: language, please: please)
            self.morphology = morphology
            for words in reserved { add(class: words) }
        }

        package mutating func add(_ rule: PhraseRules.Rule, _ groups: [Group], spelling words: [[UInt8]] = []) {
            let number = UInt32(draft.rules.count)
            draft.rules.append(rule)
            for group in groups {
                let sets = group.exceptions.map { exceptionSet($0) }
                draft.groups.append(
                    PhraseRules.Group(
                        rule: number, check: group.check, isAdvice: group.isAdvice, instead: group.instead,
                        exceptions: sets))
                for line in group.lines {
                    draft.patterns.append((UInt32(draft.groups.count - 1), pattern(line)))
                }
            }
            for word in words { addMisspelt(word) }
        }

        package func finish(verbs: VerbForms) -> [UInt8] {
            var whole = draft
            whole.verbs = verbs
            whole.spelling = SpellingList(
                words: spelling.map(Lexicon.word), realWords: realWords.sorted(by: VerbForms.precedes).map(Lexicon.word)
            )
            return PhraseRules.encode(whole)
        }

        private mutating func exceptionSet(_ source: [PatternSource]) -> UInt32 {
            if let known = exceptionSets.first(where: { $0.source == source }) { return known.number }
            let set = source.map { pattern(($0, .anywhere, [])) }
            draft.exceptions.append(set)
            let number = UInt32(draft.exceptions.count - 1)
            exceptionSets.append((source, number))
            return number
        }

        private mutating func pattern(_ line: Group.Line) -> PhraseRules.Pattern {
            let steps = line.source.steps.map { step in
                let element: PhraseRules.Pattern.Element =
                    switch step.element {
                    case .words(let words): .words(number(of: words))
                    case .gap: .gap(4)
                    case .number: .number
                    case .imperative: .imperative
                    case .capital: .capital
                    }
                return PhraseRules.Pattern.Step(element, isOptional: step.isOptional)
            }
            return PhraseRules.Pattern(
                anchor: line.anchor, mark: line.source.mark, steps: steps, replacement: line.replacement)
        }

        private mutating func number(of words: [PatternSource.Word]) -> WordClasses.ClassID {
            classes[Set(words)] ?? add(class: words)
        }

        @discardableResult
        private mutating func add(class words: [PatternSource.Word]) -> WordClasses.ClassID {
            let number = WordClasses.ClassID(draft.forms.count)
            var forms: Set<[UInt8]> = []
            for word in words {
                switch word.form {
                case .exact: forms.insert(word.letters)
                case .ending: draft.ends.append((word.letters, number))
                case .inflected:
                    let known = morphology.forms(word.letters)
                    forms.formUnion(known)
                    if known.isEmpty { draft.beginnings.append((morphology.stem(word.letters), number)) }
                }
            }
            draft.forms.append(forms.sorted(by: VerbForms.precedes))
            classes[Set(words)] = number
            return number
        }

        /// Remembers a word, and the real words that are a slip away from it.
        private mutating func addMisspelt(_ word: [UInt8]) {
            guard !spelling.contains(word) else { return }
            spelling.append(word)
            let letters = Lexicon.word(word)
            let alphabet =
                draft.language == .english ? Array(0x61...0x7A) : Array(0x430...0x44F) + [0x454, 0x456, 0x457]
            var near: Set<[UInt16]> = []
            for place in letters.indices {
                near.insert(Array(letters[..<place] + letters[(place + 1)...]))
                if place > 0 {
                    var swapped = letters
                    swapped.swapAt(place, place - 1)
                    near.insert(swapped)
                }
                for letter in alphabet {
                    near.insert(Array(letters[..<place] + [UInt16(letter)] + letters[(place + 1)...]))
                    near.insert(Array(letters[..<place] + [UInt16(letter)] + letters[place...]))
                }
            }
            for letter in alphabet { near.insert(letters + [UInt16(letter)]) }
            for other in near where other != letters {
                let utf8 = ResultJSON.utf8(other)
                if morphology.isWord(utf8) { realWords.insert(utf8) }
            }
        }
    }
#endif
