/// Words of a book to offer for words that it lacks: one slip more than is corrected unasked, first with the same first
/// letter, which few slips change; then the same stem, then the longest common beginning.
enum NearestWords {
    private static let most = 6

    /// At most six words, each of which some page holds; those of the first words of the query first, an equal number
    /// for each.
    @inline(never)
    static func words(_ query: [Lexicon.Word], in dictionary: SearchDictionary) -> [Lexicon.Word] {
        var result: [Lexicon.Word] = []
        let share = max(1, most / max(1, query.count))
        for letters in query.prefix(most) {
            var search = Search(dictionary: dictionary, letters: letters, most: share)
            search.addSlips()
            search.addStem()
            search.addBeginning()
            for word in search.words where !result.contains(word) { result.append(word) }
        }
        return result
    }

    private struct Search {
        let dictionary: SearchDictionary
        let letters: Lexicon.Word
        let most: Int
        private(set) var words: [Lexicon.Word] = []
        private var terms: [UInt32] = []

        init(dictionary: SearchDictionary, letters: Lexicon.Word, most: Int) {
            self.dictionary = dictionary
            self.letters = letters
            self.most = most
        }

        mutating func addSlips() {
            guard letters.count > 2 else { return }
            var lookup = FuzzyLookup(letters, limit: FuzzyLookup.allowedSlips(letters.count) + 1, matches: 240)
            let matches = lookup.find(in: dictionary.lexicon)
            for beginsAlike in [true, false] {
                for match in matches where (match.form.first == letters.first) == beginsAlike {
                    add(match.form, match.term)
                }
            }
        }

        mutating func addStem() {
            add(dictionary.terms(withStem: Analyser.stem(letters, edition: dictionary.language)))
        }

        mutating func addBeginning() {
            var length = letters.count - 1
            while length >= max(3, letters.count / 2), words.isEmpty {
                add(dictionary.lexicon.terms(withPrefix: Array(letters[..<length]), limit: 4 * most))
                length -= 1
            }
        }

        @inline(never)
        private mutating func add(_ terms: [UInt32]) {
            for term in terms where words.count < most { add(dictionary.lexicon.shortestForm(of: term), term) }
        }

        @inline(never)
        private mutating func add(_ form: Lexicon.Word, _ term: UInt32) {
            guard words.count < most, dictionary.documentFrequency[Int(term)] > 0, !terms.contains(term) else { return }
            guard form != letters, !words.contains(form) else { return }
            terms.append(term)
            words.append(form)
        }
    }
}
