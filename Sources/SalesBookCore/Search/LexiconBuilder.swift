// Built where the dictionaries are, never in the page: hashing arrays would cost the module more than the whole search.
#if !hasFeature(Embedded)
    extension Lexicon {
        /// Builds a lexicon from the forms of each term.
        ///
        /// - Parameter terms: forms and whether the term was guessed, in any order.
        /// - Returns: the lexicon, and the number of each given term in it; the greatest number for one without forms.
        package static func build(_ terms: [(forms: [Word], isGuessed: Bool)]) -> (lexicon: Lexicon, numbers: [UInt32])
        {
            var lexicon = Lexicon()
            var entries: [(word: Word, paradigm: [Word], term: Int)] = []
            for (term, item) in terms.enumerated() {
                for (word, endings) in split(item.forms) { entries.append((word, endings, term)) }
            }
            entries.sort { a, b in
                a.word == b.word ? a.term < b.term : a.word.lexicographicallyPrecedes(b.word)
            }
            var paradigmNumbers: [[Word]: Int] = [:]
            var numbers = [UInt32](repeating: .max, count: terms.count)
            for entry in entries {
                let paradigm: Int
                if let known = paradigmNumbers[entry.paradigm] {
                    paradigm = known
                } else {
                    paradigm = lexicon.paradigms.count
                    paradigmNumbers[entry.paradigm] = paradigm
                    lexicon.paradigms.append(entry.paradigm)
                }
                if numbers[entry.term] == .max {
                    numbers[entry.term] = UInt32(lexicon.isGuessed.count)
                    lexicon.isGuessed.append(terms[entry.term].isGuessed)
                }
                lexicon.letters.append(contentsOf: entry.word)
                lexicon.starts.append(UInt32(lexicon.letters.count))
                lexicon.paradigmOf.append(UInt16(clamping: paradigm))
                lexicon.termOf.append(numbers[entry.term])
            }
            return (lexicon, numbers)
        }

        /// Groups forms by what they begin with: шёл and идти share nothing, and кот and коты share кот.
        private static func split(_ forms: [Word]) -> [(word: Word, endings: [Word])] {
            let sorted = Array(Set(forms)).sorted { $0.lexicographicallyPrecedes($1) }
            var result: [(Word, [Word])] = []
            var group: [Word] = []
            var common = 0
            func close() {
                guard let first = group.first else { return }
                result.append((Array(first[..<common]), group.map { Array($0[common...]) }))
            }
            for form in sorted {
                guard let first = group.first else {
                    group = [form]
                    common = form.count
                    continue
                }
                let shared = zip(first[..<common], form).prefix { $0 == $1 }.count
                // Under three letters, or less than half of the form, the endings would be words of their own.
                if shared >= min(3, first.count), shared * 2 >= form.count - 3 {
                    group.append(form)
                    common = shared
                } else {
                    close()
                    group = [form]
                    common = form.count
                }
            }
            close()
            return result
        }
    }
#endif
