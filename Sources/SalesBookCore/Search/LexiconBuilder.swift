// Built where the dictionaries are, never in the page: hashing arrays would cost the module more than the whole search.
#if !hasFeature(Embedded)
    extension Lexicon {
        /// Builds a lexicon from the forms of each term.
        ///
        /// - Parameter terms: forms and whether the term was guessed, in any order.
        /// - Returns: the lexicon, and the number of each given term in it; the greatest number for one without forms.
        package static func build(_ terms: [(forms: [Word], isGuessed: Bool)]) -> (lexicon: Lexicon, numbers: [UInt32])
        {
            var entries: [Entry] = []
            var paradigms: [[Word]] = []
            var paradigmNumbers: [[UInt16]: UInt32] = [:]
            for (term, item) in terms.enumerated() {
                split(item.forms) { beginning, endings in
                    // Endings in a row, each after its length, are a key that hashes fast.
                    var key: [UInt16] = []
                    for ending in endings {
                        key.append(UInt16(clamping: ending.count))
                        key.append(contentsOf: ending)
                    }
                    let number = paradigmNumbers[key] ?? UInt32(paradigms.count)
                    if number == paradigms.count {
                        paradigmNumbers[key] = number
                        paradigms.append(endings.map { Array($0) })
                    }
                    entries.append(Entry(word: Array(beginning), paradigm: number, term: term))
                }
            }
            entries.sort { $0.precedes($1) }
            let byUse = order(paradigms, entries)
            var lexicon = Lexicon()
            lexicon.paradigms = byUse.map { paradigms[$0] }
            var place = [UInt32](repeating: 0, count: paradigms.count)
            for (number, paradigm) in byUse.enumerated() { place[paradigm] = UInt32(number) }
            var numbers = [UInt32](repeating: .max, count: terms.count)
            for entry in entries {
                if numbers[entry.term] == .max {
                    numbers[entry.term] = UInt32(lexicon.isGuessed.count)
                    lexicon.isGuessed.append(terms[entry.term].isGuessed)
                }
                lexicon.letters.append(contentsOf: entry.word)
                lexicon.starts.append(UInt32(lexicon.letters.count))
                lexicon.paradigmOf.append(place[Int(entry.paradigm)])
                lexicon.termOf.append(numbers[entry.term])
            }
            return (lexicon, numbers)
        }

        private struct Entry {
            let word: Word
            let paradigm: UInt32
            let term: Int

            func precedes(_ other: Entry) -> Bool {
                let common = min(word.count, other.word.count)
                var index = 0
                while index < common, word[index] == other.word[index] { index += 1 }
                if index < common { return word[index] < other.word[index] }
                return (word.count, term) < (other.word.count, other.term)
            }
        }

        /// Paradigms by how many entries have them, so that frequent ones get small numbers; equals by first use.
        private static func order(_ paradigms: [[Word]], _ entries: [Entry]) -> [Int] {
            var uses = [Int](repeating: 0, count: paradigms.count)
            var first = [Int](repeating: .max, count: paradigms.count)
            for (place, entry) in entries.enumerated() {
                uses[Int(entry.paradigm)] += 1
                first[Int(entry.paradigm)] = min(first[Int(entry.paradigm)], place)
            }
            return paradigms.indices.sorted { (uses[$1], first[$0]) < (uses[$0], first[$1]) }
        }

        /// Groups forms by what they begin with: шёл and идти share nothing, and кот and коты share кот.
        private static func split(
            _ forms: [Word], _ add: (_ beginning: ArraySlice<UInt16>, _ endings: [ArraySlice<UInt16>]) -> Void
        ) {
            if forms.count == 1 { return add(forms[0][...], [[]]) }
            let sorted = forms.sorted { $0.lexicographicallyPrecedes($1) }
            var group: [Word] = []
            var common = 0
            func close() {
                guard let first = group.first else { return }
                add(first[..<common], group.map { $0[common...] })
            }
            for form in sorted {
                guard let first = group.first else {
                    group = [form]
                    common = form.count
                    continue
                }
                if form == group[group.count - 1] { continue }
                var shared = 0
                while shared < min(common, form.count), first[shared] == form[shared] { shared += 1 }
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
        }
    }
#endif
