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
    var paradigmOf: [UInt16] = []
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

    /// Some form of a term, for the reader's eye: the shortest.
    package func shortestForm(of term: UInt32) -> Word {
        var best: Word = []
        for entry in 0..<entryCount where termOf[entry] == term {
            for ending in paradigms[Int(paradigmOf[entry])] {
                let form = Array(beginning(entry)) + ending
                if best.isEmpty || form.count < best.count { best = form }
            }
        }
        return best
    }

    // MARK: Format

    package init() {}

    package init(_ reader: inout IndexReader) throws(IndexFault) {
        let paradigmCount = try reader.count()
        for _ in 0..<paradigmCount {
            var endings: [Word] = []
            for _ in 0..<(try reader.count()) {
                var ending: Word = []
                try reader.letters(try reader.count(), to: &ending)
                endings.append(ending)
            }
            paradigms.append(endings)
        }
        let entryCount = try reader.count()
        var word: Word = []
        var nextTerm: UInt32 = 0
        for _ in 0..<entryCount {
            let shared = Int(try reader.number())
            guard shared <= word.count else { throw .corrupt }
            word.removeLast(word.count - shared)
            try reader.letters(try reader.count(), to: &word)
            letters.append(contentsOf: word)
            starts.append(UInt32(letters.count))
            let paradigm = try reader.number()
            guard paradigm < UInt32(paradigms.count) else { throw .corrupt }
            paradigmOf.append(UInt16(truncatingIfNeeded: paradigm))
            let code = try reader.number()
            guard code <= nextTerm else { throw .corrupt }
            termOf.append(code == 0 ? nextTerm : code - 1)
            if code == 0 { nextTerm += 1 }
        }
        var guessed = [Bool](repeating: false, count: Int(nextTerm))
        var term = 0
        for _ in 0..<(try reader.count()) {
            term += Int(try reader.number())
            guard term < guessed.count else { throw .corrupt }
            guessed[term] = true
        }
        isGuessed = guessed
    }

    package func write(to writer: inout IndexWriter) {
        writer.put(paradigms.count)
        for endings in paradigms {
            writer.put(endings.count)
            for ending in endings {
                writer.put(ending.count)
                writer.put(word: ending[...])
            }
        }
        writer.put(entryCount)
        var previous: ArraySlice<UInt16> = []
        var seen: UInt32 = 0
        for entry in 0..<entryCount {
            let word = beginning(entry)
            let shared = zip(previous, word).prefix { $0 == $1 }.count
            writer.put(shared)
            writer.put(word.count - shared)
            writer.put(word: word.dropFirst(shared))
            writer.put(UInt32(paradigmOf[entry]))
            // Terms are numbered as their first entries come.
            if termOf[entry] == seen {
                writer.put(UInt32(0))
                seen += 1
            } else {
                writer.put(termOf[entry] + 1)
            }
            previous = word
        }
        let guessed = isGuessed.indices.filter { isGuessed[$0] }
        writer.put(guessed.count)
        var last = 0
        for term in guessed {
            writer.put(term - last)
            last = term
        }
    }
}
