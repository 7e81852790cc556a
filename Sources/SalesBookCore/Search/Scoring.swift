/// Scores the pages of a query. BM25F over weighted fields, then proximity, title coverage and kind.
struct Scoring: Sendable {
    struct Hit: Sendable {
        let page: UInt32
        var score: Float
        /// How many required words the page lacks.
        let missing: Int
        /// Where its words are, when some of them are quoted and stand so.
        var places: [(position: UInt32, clause: Int)]?
    }

    let plan: QueryPlan
    let pageCount: Int
    /// For each clause, matches by page.
    private(set) var matches: [MatchTable] = []
    private(set) var hits: [Hit] = []
    private(set) var hasCompleteMatch = false
    /// By page, and of all required words: the rarity of the words that it holds.
    private var toldBy: [Float] = []
    private var told: Float = 0

    init(_ plan: QueryPlan, in searcher: Searcher) {
        self.plan = plan
        pageCount = searcher.dictionary.pages.count
        for clause in plan.clauses { matches.append(MatchTable(clause, searcher)) }
        collect(searcher.dictionary)
    }

    /// Best first; ties by reading order.
    func ranked() -> [Hit] {
        // Hits come in reading order.
        var keys: [UInt64] = []
        for hit in hits { keys.append(Ordering.descending(hit.score)) }
        var result: [Hit] = []
        for index in Ordering.ascending(keys) { result.append(hits[index]) }
        return result
    }

    mutating func replaceHits(_ hits: [Hit]) { self.hits = hits }

    /// The positions of all matched words in a page, each with the ordinal of its clause.
    ///
    /// - Parameter all: those of words that are not wanted, too.
    func positions(in page: UInt32, all: Bool = false) -> [(position: UInt32, clause: Int)] {
        var result: [(position: UInt32, clause: Int)] = []
        for (clause, byPage) in matches.enumerated() where all || !plan.clauses[clause].isExcluded {
            if let match = byPage[page] {
                for position in match.positions { result.append((position: position, clause: clause)) }
            }
        }
        return Self.ordered(result)
    }

    static func ordered(_ places: [(position: UInt32, clause: Int)]) -> [(position: UInt32, clause: Int)] {
        var keys: [UInt64] = []
        for place in places { keys.append(UInt64(place.position)) }
        var ordered: [(position: UInt32, clause: Int)] = []
        for index in Ordering.ascending(keys) { ordered.append(places[index]) }
        return ordered
    }

    /// Whether no page of the book holds what a clause asks for.
    func isAbsent(_ clause: Int) -> Bool { matches[clause].count == 0 }

    /// The term through which a clause matched in a page.
    func term(of clause: Int, in page: UInt32) -> UInt32? { matches[clause][page]?.best }

    /// The clauses that have to match.
    @inline(never)
    var required: [Int] {
        var result: [Int] = []
        for (index, clause) in plan.clauses.enumerated() where !clause.isExcluded && !clause.isOptional {
            result.append(index)
        }
        return result
    }

    func rarity(of clause: Int) -> Float { Self.rarity(matches[clause].count, of: pageCount) }

    /// What a match adds to the score of its page.
    static func worth(of match: MatchTable.Match, _ rarity: Float) -> Float {
        rarity * match.weight * (match.frequency / (Ranking.saturation + match.frequency))
    }

    private mutating func collect(_ dictionary: SearchDictionary) {
        let required = self.required
        var scores = [Float](repeating: 0, count: pageCount)
        var found = [UInt8](repeating: 0, count: pageCount)
        toldBy = scores
        for clause in required {
            let rarity = rarity(of: clause)
            if !isAbsent(clause) { told += rarity }
            let kind = plan.clauses[clause].kind
            for (index, page) in matches[clause].pages.enumerated() {
                found[Int(page)] += 1
                toldBy[Int(page)] += rarity
                scores[Int(page)] += Self.worth(of: matches[clause].values[index], rarity)
            }
            guard let kind else { continue }
            // Alone, the name of a kind is a word like any other: it must not find half of the book.
            let standsForWord = required.count > 1 || isAbsent(clause)
            for page in 0..<pageCount where dictionary.pages[page].kind == kind {
                if standsForWord, matches[clause][UInt32(page)] == nil {
                    found[page] += 1
                    if !isAbsent(clause) { toldBy[page] += rarity }
                    scores[page] += Ranking.namedKindAlone
                }
                scores[page] *= 1 + Ranking.namedKind
            }
        }
        var most: UInt8 = 0
        var candidates: [Int] = []
        for page in 0..<pageCount where found[page] > 0 {
            if isExcluded(UInt32(page)) || !mayHoldQuotations(UInt32(page)) { continue }
            candidates.append(page)
            most = max(most, found[page])
        }
        hasCompleteMatch = !required.isEmpty && Int(most) == required.count
        // Words that must all match; failing that, the pages that hold the most of them. A sentence need not match
        // whole: half of its words only ask, so the pages answer that hold what is rare in it.
        for page in candidates {
            let isEnough = isSentence && coverage(UInt32(page)) >= Ranking.enoughOfSentence
            guard found[page] == most || isEnough else { continue }
            let missing = required.count - Int(found[page])
            var score = scores[page] * completeness(UInt32(page), missing: missing)
            score *= 1 + Ranking.proximity * nearness(UInt32(page), required)
            score *= 1 + Ranking.titleCoverage * titleShare(UInt32(page), required, dictionary)
            if dictionary.pages[page].kind == Ranking.quizKind { score *= Ranking.quiz }
            hits.append(Hit(page: UInt32(page), score: score, missing: missing))
        }
    }

    /// So many words that not all of them can matter.
    private var isSentence: Bool { required.count >= Ranking.sentence }

    /// What the words that a page lacks leave of its score.
    func completeness(_ page: UInt32, missing: Int) -> Float {
        if isSentence { return coverage(page) }
        var result: Float = 1
        for _ in 0..<missing { result *= Ranking.missingWord }
        return result
    }

    /// The share of what the words tell that a page holds: a rare word tells much, a word of many pages little. A word
    /// that no page has tells nothing.
    private func coverage(_ page: UInt32) -> Float { told > 0 ? toldBy[Int(page)] / told : 1 }

    /// 1 when every two neighbours of the query stand side by side and in order, towards 0 as they part.
    func nearness(_ page: UInt32, _ clauses: [Int]) -> Float {
        guard clauses.count > 1 else { return 0 }
        var sum: Float = 0
        for index in 1..<clauses.count {
            guard let left = matches[clauses[index - 1]][page], let right = matches[clauses[index]][page] else {
                continue
            }
            sum += Self.nearness(left.positions, right.positions)
        }
        return sum / Float(clauses.count - 1)
    }

    private static func nearness(_ left: [UInt32], _ right: [UInt32]) -> Float {
        var best: Float = 0
        for a in left {
            for b in right where a != b {
                let inOrder = b > a
                let distance = Float(inOrder ? b - a : a - b)
                if distance > 12 { continue }
                best = max(best, (inOrder ? 1 : 0.7) / distance)
            }
            if best == 1 { return 1 }
        }
        return best
    }

    func titleShare(_ page: UInt32, _ clauses: [Int], _ dictionary: SearchDictionary) -> Float {
        var positions: [UInt32] = []
        for clause in clauses {
            for position in matches[clause][page]?.titlePositions ?? [] where !positions.contains(position) {
                positions.append(position)
            }
        }
        let length = max(1, dictionary.pages[Int(page)].titleLength)
        return min(1, Float(positions.count) / Float(length))
    }

    /// Whether the page holds a word that is not wanted; of quotations the text tells.
    private func isExcluded(_ page: UInt32) -> Bool {
        for (index, clause) in plan.clauses.enumerated() where clause.isExcluded && clause.phrase == nil {
            if matches[index].slot(page) != nil { return true }
        }
        return false
    }

    /// The forms of the words of the query whose places are not kept, so that they can be found in a text, each with the
    /// ordinal of its clause.
    func formsWithoutPlaces(
        _ dictionary: SearchDictionary, quoted: Bool
    ) -> (forms: [Lexicon.Word], clauses: [Int]) {
        var forms: [Lexicon.Word] = []
        var clauses: [Int] = []
        for (index, clause) in plan.clauses.enumerated() where (clause.phrase != nil) == quoted {
            if clause.isOptional || (clause.isExcluded && !quoted) { continue }
            for variant in clause.variants where dictionary.isEverywhere(variant.term) {
                dictionary.lexicon.forEachForm(of: variant.term) { form in
                    forms.append(form)
                    clauses.append(index)
                }
            }
        }
        return (forms, clauses)
    }

    /// Words of one quotation stand side by side, as far as their places are kept: see `confirmQuotations`.
    private func mayHoldQuotations(_ page: UInt32) -> Bool {
        // Where the quotation may begin, once a word with places has told.
        var starts: [UInt32] = []
        var isPlaced = false
        var phrase: Int?
        var length: UInt32 = 0
        for (index, clause) in plan.clauses.enumerated() {
            guard let own = clause.phrase, !clause.isExcluded else { continue }
            guard let match = matches[index][page] else { return false }
            if own != phrase {
                // The words of a quotation follow one another.
                phrase = own
                length = 0
                isPlaced = false
            }
            if !match.isPlaceless {
                var rest: [UInt32] = []
                for place in match.positions where place >= length {
                    if !isPlaced || starts.contains(place - length) { rest.append(place - length) }
                }
                if rest.isEmpty { return false }
                starts = rest
                isPlaced = true
            }
            length += 1
        }
        return true
    }

    /// BM25's inverse document frequency: ln(1 + (N − n + ½) / (n + ½)).
    private static func rarity(_ count: Int, of pages: Int) -> Float {
        let n = Float(count)
        return 0.693_147_2 * log2(1 + (Float(pages) - n + 0.5) / (n + 0.5))
    }

    /// Base-2 logarithm from the number's own exponent and the series of atanh, to 1e-5: the same bits in every home,
    /// which the libraries' own logarithms do not promise.
    static func log2(_ x: Float) -> Float {
        let bits = x.bitPattern
        let exponent = Float(Int32(bitPattern: bits >> 23) - 127)
        let mantissa = Float(bitPattern: (bits & 0x7F_FFFF) | 0x3F80_0000)
        let t = (mantissa - 1) / (mantissa + 1)
        let square = t * t
        let series =
            t * (1 + square * (0.333_333_34 + square * (0.2 + square * (0.142_857_15 + square * 0.111_111_11))))
        return exponent + series * 2.885_39
    }
}
