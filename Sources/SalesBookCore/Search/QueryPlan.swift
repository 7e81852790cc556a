/// What to look for: for each word of the query, the terms that may stand for it and how much each is worth.
struct QueryPlan: Sendable {
    struct Variant: Sendable {
        let term: UInt32
        let weight: Float
        /// The form asked for, when the term is the word itself.
        let formHash: UInt8?
    }

    struct Clause: Sendable {
        let letters: Lexicon.Word
        var variants: [Variant] = []
        /// Synonyms of several words: rows of words that stand near each other, each with the terms it may be.
        var phrases: [[[UInt32]]] = []
        let isExcluded: Bool
        let phrase: Int?
        /// Does not have to match: a word that is nearly everywhere.
        var isOptional = false
        /// The kind of page that the word names.
        var kind: UInt8?
        /// What was looked for instead, when the word itself is unknown.
        var correction: Lexicon.Word?
    }

    private(set) var clauses: [Clause] = []
    /// The query as it would have been typed in the right layout, when that is what was searched.
    private(set) var otherLayout: [UInt8]?

    /// What is past it is no question but a pasted text: its first words tell what it is about.
    private static let mostWords = 32
    private static let mostPrefixTerms = 48
    private static let mostCorrections = 6

    init(_ text: [UInt8], typing: Bool, dictionary: SearchDictionary, literally: Bool) {
        var query = ParsedQuery(text)
        var known = Self.knownLetters(query, typing: typing, dictionary)
        if !literally, known < query.letterCount {
            for language in [dictionary.language, .english] {
                let swapped = KeyboardLayout.swap(text, to: language)
                let other = ParsedQuery(swapped)
                let otherKnown = Self.knownLetters(other, typing: typing, dictionary)
                if otherKnown > known, otherKnown * 2 >= other.letterCount {
                    query = other
                    known = otherKnown
                    otherLayout = swapped
                    break
                }
            }
        }
        for (index, word) in query.words.prefix(Self.mostWords).enumerated() {
            let grows = typing && query.endsInWord && index == query.words.count - 1
            clauses.append(Self.clause(word, grows: grows, dictionary, literally: literally))
        }
        addSynonyms(dictionary)
        markOptional(dictionary)
    }

    /// A word or a row of words that is a member of a group may be any other member too. The words of a row may come
    /// in any order; each of them is answered by the whole of the other member.
    @inline(never)
    private mutating func addSynonyms(_ dictionary: SearchDictionary) {
        for group in dictionary.synonyms {
            for (number, member) in group.enumerated() where !member.isEmpty {
                var start = 0
                while start + member.count <= clauses.count {
                    let window = start..<start + member.count
                    start += 1
                    guard member.allSatisfy({ word in window.contains { isNamed($0, word) } }) else { continue }
                    for (otherNumber, other) in group.enumerated() where otherNumber != number {
                        for index in window { add(other, to: index) }
                    }
                }
            }
        }
    }

    private func isNamed(_ clause: Int, _ word: [UInt32]) -> Bool {
        !clauses[clause].isExcluded && clauses[clause].phrase == nil
            && clauses[clause].variants.contains {
                $0.weight >= Ranking.guessedStem && word.contains($0.term)
            }
    }

    private mutating func add(_ member: [[UInt32]], to clause: Int) {
        guard member.count == 1 else {
            clauses[clause].phrases.append(member)
            return
        }
        for term in member[0] { add(term, Ranking.synonym, to: clause) }
    }

    @inline(never)
    private mutating func add(_ term: UInt32, _ weight: Float, to clause: Int) {
        if clauses[clause].variants.contains(where: { $0.term == term }) { return }
        clauses[clause].variants.append(Variant(term: term, weight: weight, formHash: nil))
    }

    /// Adds the words of the same stem, such as the adjective of an adverb; for a query that finds nothing.
    @inline(never)
    mutating func addRelatives(_ dictionary: SearchDictionary) -> Bool {
        var added = false
        for index in clauses.indices where !clauses[index].isExcluded && clauses[index].correction == nil {
            let count = clauses[index].variants.count
            let stem = Analyser.stem(clauses[index].letters, edition: dictionary.language)
            for term in dictionary.terms(withStem: stem) { add(term, Ranking.relative, to: index) }
            if clauses[index].variants.count > count { added = true }
        }
        return added
    }

    /// Adds what each word may have been meant to be, though it is a word; for a query that finds nothing.
    mutating func addCorrections(_ dictionary: SearchDictionary) -> Bool {
        var added = false
        for index in clauses.indices where !clauses[index].isExcluded && clauses[index].correction == nil {
            let matches = Self.corrections(of: clauses[index].letters, dictionary)
            let count = clauses[index].variants.count
            for match in matches {
                add(match.term, match.distance > 1 ? Ranking.twoSlips : Ranking.oneSlip, to: index)
            }
            if clauses[index].variants.count > count { added = true }
        }
        return added
    }

    /// How many letters the words have that the book knows, in this form or another. Letters, since the wrong layout
    /// also cuts words: «j» of “j,]trns” is one of two words and says nothing.
    @inline(never)
    private static func knownLetters(_ query: ParsedQuery, typing: Bool, _ dictionary: SearchDictionary) -> Int {
        var count = 0
        for (index, word) in query.words.enumerated() {
            let grows = typing && query.endsInWord && index == query.words.count - 1
            if !dictionary.lexicon.terms(of: word.letters).isEmpty
                || !dictionary.terms(guessedFrom: word.letters).isEmpty
                || (grows && !dictionary.lexicon.terms(withPrefix: word.letters, limit: 1).isEmpty)
            {
                count += word.letters.count
            }
        }
        return count
    }

    private static func clause(
        _ word: ParsedQuery.Word, grows: Bool, _ dictionary: SearchDictionary, literally: Bool
    ) -> Clause {
        var clause = Clause(letters: word.letters, isExcluded: word.isExcluded, phrase: word.phrase)
        func add(_ term: UInt32, _ weight: Float, _ formHash: UInt8? = nil) {
            if !clause.variants.contains(where: { $0.term == term }) {
                clause.variants.append(Variant(term: term, weight: weight, formHash: formHash))
            }
        }
        let hash = PostingList.formHash(word.letters)
        let exact = dictionary.lexicon.terms(of: word.letters)
        for term in exact { add(term, 1, hash) }
        if exact.isEmpty {
            for term in dictionary.terms(guessedFrom: word.letters) { add(term, Ranking.guessedStem) }
        }
        if grows, word.letters.count > 1 || exact.isEmpty {
            for term in dictionary.lexicon.terms(withPrefix: word.letters, limit: mostPrefixTerms) {
                add(term, Ranking.prefix)
            }
        }
        if !word.isExcluded {
            for term in exact {
                for (kind, terms) in dictionary.kindTerms.enumerated() where terms.contains(term) {
                    clause.kind = UInt8(truncatingIfNeeded: kind)
                }
            }
        }
        if clause.variants.isEmpty, !literally, !word.isExcluded {
            let matches = corrections(of: word.letters, dictionary)
            clause.correction = matches.first?.form
            for match in matches { add(match.term, match.distance > 1 ? Ranking.twoSlips : Ranking.oneSlip) }
        }
        return clause
    }

    /// The nearest words, and of those equally near the most frequent first.
    private static func corrections(of letters: Lexicon.Word, _ dictionary: SearchDictionary) -> [FuzzyLookup.Match] {
        var lookup = FuzzyLookup(letters)
        let matches = lookup.find(in: dictionary.lexicon).filter { $0.distance > 0 }
        guard let least = matches.first?.distance else { return [] }
        let nearest = matches.filter { $0.distance == least }
        var keys: [UInt64] = []
        for match in nearest { keys.append(Ordering.descending(dictionary.documentFrequency[Int(match.term)])) }
        var result: [FuzzyLookup.Match] = []
        for index in Ordering.ascending(keys).prefix(mostCorrections) { result.append(nearest[index]) }
        return result
    }

    private mutating func markOptional(_ dictionary: SearchDictionary) {
        let limit = max(Float(Ranking.frequentPages), Ranking.frequentShare * Float(dictionary.pages.count))
        func isFrequent(_ clause: Clause) -> Bool {
            clause.phrase == nil && clause.letters.count <= 4
                && clause.variants.contains { Float(dictionary.documentFrequency[Int($0.term)]) > limit }
        }
        guard clauses.contains(where: { !$0.isExcluded && !isFrequent($0) }) else { return }
        for index in clauses.indices where !clauses[index].isExcluded && isFrequent(clauses[index]) {
            clauses[index].isOptional = true
        }
    }

    /// The terms whose postings are needed.
    var terms: [UInt32] {
        var result: [UInt32] = []
        for clause in clauses where !clause.isOptional {
            for variant in clause.variants where !result.contains(variant.term) { result.append(variant.term) }
            for word in clause.phrases.joined() {
                for term in word where !result.contains(term) { result.append(term) }
            }
        }
        return result
    }
}
