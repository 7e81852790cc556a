// Built where the dictionaries are, never in the page: hashing arrays would cost the module more than the whole search.
#if !hasFeature(Embedded)
    extension Lexicon {
        /// Builds a lexicon from the forms of each term.
        ///
        /// - Parameters:
        ///   - isGuessed: of each term whether it is a stem that was guessed.
        ///   - forms: adds the forms of a term, in any order, none or several times.
        /// - Returns: the lexicon, and the number of each given term in it; the greatest number for one without forms.
        package static func build(
            isGuessed: [Bool], forms: (_ term: Int, inout WordPool<UInt8>) -> Void
        ) -> (lexicon: Lexicon, numbers: [UInt32]) {
            var entries: [Entry] = []
            var beginnings = WordPool<UInt16>()
            var paradigms: [[Word]] = []
            var paradigmNumbers: [[UInt16]: UInt32] = [:]
            var key: [UInt16] = []
            var sorted = SortedForms()
            for term in isGuessed.indices {
                sorted.fill { forms(term, &$0) }
                sorted.split { beginning, endings in
                    // Endings in a row, each after its length, are a key that hashes fast.
                    key.removeAll(keepingCapacity: true)
                    for ending in endings {
                        key.append(UInt16(clamping: ending.count))
                        key.append(contentsOf: sorted.letters[ending])
                    }
                    let number = paradigmNumbers[key] ?? UInt32(paradigms.count)
                    if number == paradigms.count {
                        paradigmNumbers[key] = number
                        paradigms.append(endings.map { Array(sorted.letters[$0]) })
                    }
                    entries.append(Entry(beginning: beginnings.count, paradigm: number, term: term))
                    beginnings.append(sorted.letters[beginning])
                }
            }
            let letters = beginnings.letters
            entries.sort { one, other in
                let (a, b) = (letters[beginnings.range(one.beginning)], letters[beginnings.range(other.beginning)])
                if a.lexicographicallyPrecedes(b) { return true }
                return one.term < other.term && a == b
            }
            let byUse = order(paradigms, entries)
            var lexicon = Lexicon()
            lexicon.paradigms = byUse.map { paradigms[$0] }
            var place = [UInt32](repeating: 0, count: paradigms.count)
            for (number, paradigm) in byUse.enumerated() { place[paradigm] = UInt32(number) }
            var numbers = [UInt32](repeating: .max, count: isGuessed.count)
            for entry in entries {
                if numbers[entry.term] == .max {
                    numbers[entry.term] = UInt32(lexicon.isGuessed.count)
                    lexicon.isGuessed.append(isGuessed[entry.term])
                }
                lexicon.letters.append(contentsOf: letters[beginnings.range(entry.beginning)])
                lexicon.starts.append(UInt32(lexicon.letters.count))
                lexicon.paradigmOf.append(place[Int(entry.paradigm)])
                lexicon.termOf.append(numbers[entry.term])
            }
            return (lexicon, numbers)
        }

        private struct Entry {
            /// Its number in a pool.
            let beginning: Int
            let paradigm: UInt32
            let term: Int
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
    }

    /// The forms of one term after another in the same memory.
    private struct SortedForms {
        private var utf8 = WordPool<UInt8>()
        private var pool = WordPool<UInt16>()
        private var order: [(key: UInt64, word: Range<Int>)] = []
        /// Where each form stands in `letters`, in ascending order, each once.
        private var words: [Range<Int>] = []

        var letters: [UInt16] { pool.letters }

        mutating func fill(_ add: (inout WordPool<UInt8>) -> Void) {
            utf8.removeAll()
            add(&utf8)
            pool.removeAll()
            for number in 0..<utf8.count { Lexicon.add(utf8, number, to: &pool) }
            sort()
        }

        /// Most forms differ in the four letters after those that all share, which are compared as one number.
        private mutating func sort() {
            words.removeAll(keepingCapacity: true)
            guard pool.count > 0 else { return }
            let letters = pool.letters
            let first = pool.range(0)
            var common = first.count
            for number in 1..<max(1, pool.count) {
                let word = pool.range(number)
                common = min(common, word.count)
                var shared = 0
                while shared < common, letters[first.lowerBound + shared] == letters[word.lowerBound + shared] {
                    shared += 1
                }
                common = shared
            }
            order.removeAll(keepingCapacity: true)
            for number in 0..<pool.count {
                let word = pool.range(number)
                var key: UInt64 = 0
                for place in (word.lowerBound + common)..<(word.lowerBound + common + 4) {
                    key = key << 16 | (place < word.upperBound ? UInt64(letters[place]) : 0)
                }
                order.append((key, word))
            }
            func rest(_ word: Range<Int>) -> ArraySlice<UInt16> { letters[word].dropFirst(common + 4) }
            order.sort { a, b in
                a.key != b.key ? a.key < b.key : rest(a.word).lexicographicallyPrecedes(rest(b.word))
            }
            for (number, (key, word)) in order.enumerated() {
                if number > 0, key == order[number - 1].key, rest(word) == rest(order[number - 1].word) { continue }
                words.append(word)
            }
        }

        /// Groups forms by what they begin with: шёл and идти share nothing, and кот and коты share кот.
        func split(_ add: (_ beginning: Range<Int>, _ endings: [Range<Int>]) -> Void) {
            let letters = pool.letters
            var start = 0
            while start < words.count {
                let first = words[start]
                var common = first.count
                var end = start + 1
                while end < words.count {
                    let word = words[end]
                    var shared = 0
                    while shared < min(common, word.count),
                        letters[first.lowerBound + shared] == letters[word.lowerBound + shared]
                    {
                        shared += 1
                    }
                    // Under three letters, or less than half of the form, the endings would be words of their own.
                    guard shared >= min(3, first.count), shared * 2 >= word.count - 3 else { break }
                    common = shared
                    end += 1
                }
                add(
                    first.lowerBound..<first.lowerBound + common,
                    words[start..<end].map { $0.lowerBound + common..<$0.upperBound })
                start = end
            }
        }
    }

    extension Lexicon {
        /// Adds a word of a pool as its letters: see `word`.
        fileprivate static func add(_ words: WordPool<UInt8>, _ number: Int, to pool: inout WordPool<UInt16>) {
            let range = words.range(number)
            var place = range.lowerBound
            while place < range.upperBound {
                let lead = words.letters[place]
                if lead < 0x80 {
                    pool.append(letter: UInt16(lead))
                    place += 1
                } else if (0xC2...0xDF).contains(lead), place + 1 < range.upperBound {
                    pool.append(letter: UInt16(lead & 0x1F) << 6 | UInt16(words.letters[place + 1] & 0x3F))
                    place += 2
                } else {
                    for letter in word(Array(words.letters[place..<range.upperBound])) { pool.append(letter: letter) }
                    break
                }
            }
            pool.close()
        }
    }
#endif
