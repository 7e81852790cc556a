/// The words of a book in all their forms, as they travel with the index.
///
/// A term is what is searched for: a dictionary word (a lemma), or a stem where no dictionary knows the word. Its forms
/// are kept as entries: a beginning that they share and the set of endings that follow it (a paradigm), so that a reader
/// may ask in a form that the book never uses. 108,000 forms of 10,785 Russian words take some 40 KB.
package struct Lexicon: Sendable {
    package typealias Word = [UInt16]

    /// Beginnings in ascending order, in one pool.
    var letters: [UInt16] = []
    var starts: [UInt32] = [0]
    var paradigmOf: [UInt32] = []
    var termOf: [UInt32] = []
    /// Endings of each paradigm, ascending.
    var paradigms: [[Word]] = []
    /// The term is a stem that was guessed, not a dictionary word.
    var isGuessed: [Bool] = []

    /// The letters of a folded UTF-8 word.
    @inline(never)
    package static func word(_ utf8: [UInt8]) -> Word {
        var reader = ScalarReader(utf8)
        var word: Word = []
        word.reserveCapacity(utf8.count)
        while let scalar = reader.next() { word.append(UInt16(truncatingIfNeeded: min(scalar, 0xFFFD))) }
        return word
    }

    package var termCount: Int { isGuessed.count }
    var entryCount: Int { paradigmOf.count }

    @inline(never)
    func beginning(_ entry: Int) -> ArraySlice<UInt16> {
        letters[Int(starts[entry])..<Int(starts[entry + 1])]
    }

    // MARK: Look-up

    /// The terms that a form belongs to. O(letters · log entries).
    @inline(never)
    package func terms(of form: Word) -> [UInt32] {
        var result: [UInt32] = []
        for length in 0...form.count {
            let ending = form[length...]
            for entry in entries(beginning: form[..<length]) where has(ending, in: entry) {
                if !result.contains(termOf[entry]) { result.append(termOf[entry]) }
            }
        }
        return result
    }

    /// The terms with a form that begins so, for a word that is still being typed.
    @inline(never)
    package func terms(withPrefix prefix: Word, limit: Int) -> [UInt32] {
        var result: [UInt32] = []
        func add(_ entry: Int) {
            if result.count < limit, !result.contains(termOf[entry]) { result.append(termOf[entry]) }
        }
        var entry = lowerBound(prefix[...])
        while entry < entryCount, beginning(entry).starts(with: prefix) {
            add(entry)
            entry += 1
        }
        for length in 0..<prefix.count {
            let rest = prefix[length...]
            for entry in entries(beginning: prefix[..<length])
            where paradigms[Int(paradigmOf[entry])].contains(where: { $0.starts(with: rest) }) {
                add(entry)
            }
        }
        return result
    }

    @inline(never)
    private func has(_ ending: ArraySlice<UInt16>, in entry: Int) -> Bool {
        let endings = paradigms[Int(paradigmOf[entry])]
        var low = 0
        var high = endings.count
        while low < high {
            let middle = (low + high) / 2
            if endings[middle].lexicographicallyPrecedes(ending) { low = middle + 1 } else { high = middle }
        }
        return low < endings.count && endings[low].elementsEqual(ending)
    }

    @inline(never)
    private func entries(beginning: ArraySlice<UInt16>) -> Range<Int> {
        let first = lowerBound(beginning)
        var end = first
        while end < entryCount, self.beginning(end).elementsEqual(beginning) { end += 1 }
        return first..<end
    }

    @inline(never)
    private func lowerBound(_ word: ArraySlice<UInt16>) -> Int {
        var low = 0
        var high = entryCount
        while low < high {
            let middle = (low + high) / 2
            if beginning(middle).lexicographicallyPrecedes(word) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Calls `visit` with every form of every term. For tests and for the guessed stems.
    package func forEachForm(_ visit: (Word, UInt32) -> Void) {
        for entry in 0..<entryCount {
            for ending in paradigms[Int(paradigmOf[entry])] { visit(Array(beginning(entry)) + ending, termOf[entry]) }
        }
    }

    /// The forms that begin with the first letters of a stem.
    @inline(never)
    func forEachForm(beginningLike stem: Word, _ visit: (Word, UInt32) -> Void) {
        // Alternations change the end of a stem, never its beginning.
        let head = stem.prefix(max(2, min(5, stem.count - 2)))
        guard !head.isEmpty else { return }
        func visitForms(of entry: Int) {
            for ending in paradigms[Int(paradigmOf[entry])] {
                let form = Array(beginning(entry)) + ending
                if form.starts(with: head) { visit(form, termOf[entry]) }
            }
        }
        for length in 0..<head.count { for entry in entries(beginning: head[..<length]) { visitForms(of: entry) } }
        var entry = lowerBound(head)
        while entry < entryCount, beginning(entry).starts(with: head) {
            visitForms(of: entry)
            entry += 1
        }
    }

    /// Calls `visit` with every form of a term. O(entries).
    @inline(never)
    func forEachForm(of term: UInt32, _ visit: (Word) -> Void) {
        for entry in 0..<entryCount where termOf[entry] == term {
            for ending in paradigms[Int(paradigmOf[entry])] { visit(Array(beginning(entry)) + ending) }
        }
    }

    /// Some form of a term, for the reader's eye: the shortest.
    @inline(never)
    package func shortestForm(of term: UInt32) -> Word {
        var best: Word = []
        forEachForm(of: term) { if best.isEmpty || $0.count < best.count { best = $0 } }
        return best
    }

    // MARK: Format

    package init() {}

    // Beginnings are coded as a trie: how many letters of the one before are dropped, then letters, each in the context
    // of the two before it, then the end. Letters go by their number in the alphabet of the book, from 1; 255 and more
    // take a second number.
    private static var countContext: UInt32 { 0 }
    private static var dropContext: UInt32 { 10 }
    private static var termContext: UInt32 { 50 }
    private static var guessContext: UInt32 { 60 }
    private static var paradigmContext: UInt32 { 0x100 }
    private static var letterContext: UInt32 { 1 << 21 }
    private static var endingContext: UInt32 { 2 << 21 }
    /// No letter of the word before stood here.
    private static var none: UInt16 { 127 }
    /// More of anything than this is no lexicon.
    private static var mostOfAnything: Int { 1 << 22 }

    private static func context(_ start: UInt32, _ word: [UInt16], _ instead: UInt16) -> UInt32 {
        let last = word.count > 0 ? UInt32(word[word.count - 1]) : 0
        let second = word.count > 1 && instead == none ? UInt32(word[word.count - 2]) : 0
        return start | (last & 127) << 14 | (second & 127) << 7 | UInt32(instead & 127)
    }

    package init(_ decoder: inout RangeDecoder) throws(IndexFault) {
        var alphabet: [UInt16] = []
        for _ in 0..<(try decoder.number(Self.countContext, upTo: 1 << 16)) {
            let last = UInt32(alphabet.last ?? 0)
            alphabet.append(UInt16(truncatingIfNeeded: last &+ decoder.number(Self.countContext + 1)))
        }
        let paradigmCount = try decoder.number(Self.countContext + 2, upTo: Self.mostOfAnything)
        for _ in 0..<paradigmCount {
            var endings: [Word] = []
            var ending: [UInt16] = []
            for _ in 0..<(try decoder.number(Self.countContext + 3, upTo: Self.mostOfAnything)) {
                endings.append(try Self.next(&ending, &decoder, Self.endingContext, alphabet))
            }
            paradigms.append(endings)
        }
        var word: [UInt16] = []
        var nextTerm: UInt32 = 0
        for _ in 0..<(try decoder.number(Self.countContext + 4, upTo: Self.mostOfAnything)) {
            letters.append(contentsOf: try Self.next(&word, &decoder, Self.letterContext, alphabet))
            starts.append(UInt32(truncatingIfNeeded: letters.count))
            let end = UInt32(word.last ?? 0) & 255
            let paradigm = try decoder.number(Self.paradigmContext + end, upTo: paradigms.count - 1)
            paradigmOf.append(UInt32(truncatingIfNeeded: paradigm))
            if decoder.bit(Self.termContext) {
                termOf.append(nextTerm)
                let like = nextTerm == 0 || !isGuessed[Int(nextTerm) - 1] ? UInt32(0) : 1
                isGuessed.append(
                    decoder.bit(Self.guessContext + like, node: UInt32(truncatingIfNeeded: paradigm) & 255))
                nextTerm += 1
            } else {
                let back = decoder.number(Self.termContext + 1)
                guard back < nextTerm else { throw .corrupt }
                termOf.append(nextTerm - 1 - back)
            }
        }
    }

    /// The word after `word`, as numbers of letters and as letters.
    private static func next(
        _ word: inout [UInt16], _ decoder: inout RangeDecoder, _ start: UInt32, _ alphabet: [UInt16]
    ) throws(IndexFault) -> Word {
        let shared = word.count - (try decoder.number(dropContext + UInt32(min(word.count, 30)), upTo: word.count))
        var instead = shared < word.count ? word[shared] : 0
        word.removeLast(word.count - shared)
        while true {
            var letter = Int(decoder.symbol(bits: 8, context(start, word, instead)))
            if letter == 255 { letter += try decoder.number(countContext + 5, upTo: 1 << 16) }
            try decoder.check()
            if letter == 0 { break }
            guard letter <= alphabet.count else { throw .corrupt }
            word.append(UInt16(truncatingIfNeeded: letter))
            instead = none
        }
        var result: Word = []
        for letter in word { result.append(alphabet[Int(letter) - 1]) }
        return result
    }
}

// Written where the book is built.
#if !hasFeature(Embedded)
    extension Lexicon {
        package func write(to encoder: inout RangeEncoder) {
            let alphabet = alphabet
            encoder.put(UInt32(alphabet.count), Self.countContext)
            var numbers = [UInt16](repeating: 0, count: 1 << 16)
            for (number, letter) in alphabet.enumerated() {
                encoder.put(UInt32(letter - (number == 0 ? 0 : alphabet[number - 1])), Self.countContext + 1)
                numbers[Int(letter)] = UInt16(number + 1)
            }
            encoder.put(UInt32(paradigms.count), Self.countContext + 2)
            for endings in paradigms {
                encoder.put(UInt32(endings.count), Self.countContext + 3)
                var previous: [UInt16] = []
                for ending in endings {
                    Self.put(ending[...], after: &previous, &encoder, Self.endingContext, numbers)
                }
            }
            encoder.put(UInt32(entryCount), Self.countContext + 4)
            var previous: [UInt16] = []
            var seen: UInt32 = 0
            for entry in 0..<entryCount {
                Self.put(beginning(entry), after: &previous, &encoder, Self.letterContext, numbers)
                encoder.put(paradigmOf[entry], Self.paradigmContext + UInt32(previous.last ?? 0) & 255)
                // Terms are numbered as their first entries come.
                let term = termOf[entry]
                encoder.put(bit: term == seen, Self.termContext)
                if term == seen {
                    let like = term == 0 || !isGuessed[Int(term) - 1] ? UInt32(0) : 1
                    encoder.put(
                        bit: isGuessed[Int(term)], Self.guessContext + like, node: paradigmOf[entry] & 255)
                    seen += 1
                } else {
                    encoder.put(seen - 1 - term, Self.termContext + 1)
                }
            }
        }

        /// The letters of the lexicon, ascending.
        private var alphabet: [UInt16] {
            var used = [Bool](repeating: false, count: 1 << 16)
            for letter in letters { used[Int(letter)] = true }
            for endings in paradigms { for ending in endings { for letter in ending { used[Int(letter)] = true } } }
            return used.indices.filter { used[$0] }.map { UInt16($0) }
        }

        private static func put(
            _ word: ArraySlice<UInt16>, after previous: inout [UInt16], _ encoder: inout RangeEncoder,
            _ start: UInt32, _ numbers: [UInt16]
        ) {
            let next = word.map { numbers[Int($0)] }
            var shared = 0
            while shared < min(previous.count, next.count), previous[shared] == next[shared] { shared += 1 }
            encoder.put(UInt32(previous.count - shared), dropContext + UInt32(min(previous.count, 30)))
            var instead = shared < previous.count ? previous[shared] : 0
            previous.removeLast(previous.count - shared)
            for letter in next[shared...] {
                encoder.put(symbol: UInt32(min(letter, 255)), bits: 8, context(start, previous, instead))
                if letter >= 255 { encoder.put(UInt32(letter - 255), countContext + 5) }
                previous.append(letter)
                instead = none
            }
            encoder.put(symbol: 0, bits: 8, context(start, previous, instead))
        }
    }
#endif
