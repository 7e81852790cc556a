/// Where a clause of a query matches, by page.
///
/// A table as wide as the book: hashing would bring a generator of random numbers into the module.
struct MatchTable: Sendable {
    /// Where a clause matched in a page.
    struct Match: Sendable {
        var frequency: Float = 0
        var weight: Float = 0
        var positions: [UInt32] = []
        var titlePositions: [UInt32] = []
        var best: UInt32 = 0
        /// It stands in the page at places that are not kept.
        var isPlaceless = false
    }

    private var slots: [UInt32]
    private(set) var pages: [UInt32] = []
    private(set) var values: [Match] = []

    /// Nothing for a clause that need not match.
    @inline(never)
    init(_ clause: QueryPlan.Clause, _ searcher: Searcher) {
        slots = [UInt32](repeating: 0, count: searcher.dictionary.pages.count)
        guard !clause.isOptional else { return }
        for variant in clause.variants {
            guard let list = searcher.postingList(variant.term) else { continue }
            for page in list.pages {
                let slot = open(page.document)
                let length = Float(searcher.dictionary.pages[Int(page.document)].bodyLength)
                let norm =
                    1 - Ranking.lengthNormalisation
                    + Ranking.lengthNormalisation * length / searcher.dictionary.averageBodyLength
                Self.add(list.places(of: page), variant, norm, to: &values[slot])
            }
        }
        for phrase in clause.phrases { add(phrase, searcher) }
    }

    var count: Int { pages.count }

    func slot(_ page: UInt32) -> Int? { slots[Int(page)] == 0 ? nil : Int(slots[Int(page)]) - 1 }

    subscript(page: UInt32) -> Match? { slot(page).map { values[$0] } }

    /// The slot of a page, made if need be.
    @inline(never)
    private mutating func open(_ page: UInt32) -> Int {
        if let known = slot(page) { return known }
        values.append(Match())
        pages.append(page)
        slots[Int(page)] = UInt32(truncatingIfNeeded: values.count)
        return values.count - 1
    }

    /// The pages where the words of a synonym stand near its first one.
    @inline(never)
    private mutating func add(_ phrase: [[UInt32]], _ searcher: Searcher) {
        var tables: [MatchTable] = []
        // Of words without places it is known only whether the page has them.
        var others: [MatchTable] = []
        for word in phrase {
            var clause = QueryPlan.Clause(letters: [], isExcluded: false, phrase: nil)
            for term in word {
                clause.variants.append(QueryPlan.Variant(term: term, weight: Ranking.synonym, formHash: nil))
            }
            if word.contains(where: { searcher.dictionary.isEverywhere($0) }) {
                others.append(MatchTable(clause, searcher))
            } else {
                tables.append(MatchTable(clause, searcher))
            }
        }
        guard let leading = tables.first else { return }
        for (page, first) in zip(leading.pages, leading.values) {
            if others.contains(where: { $0.slot(page) == nil }) { continue }
            var positions: [UInt32] = []
            for start in first.positions {
                var row = [start]
                for table in tables.dropFirst() {
                    for position in table[page]?.positions ?? []
                    where position != start && max(position, start) - min(position, start) <= Ranking.phraseReach {
                        row.append(position)
                        break
                    }
                }
                if row.count == tables.count { positions.append(contentsOf: row) }
            }
            if positions.isEmpty { continue }
            let slot = open(page)
            values[slot].frequency += Ranking.synonym * Float(positions.count / tables.count)
            values[slot].positions.append(contentsOf: positions)
            if Ranking.synonym > values[slot].weight {
                values[slot].weight = Ranking.synonym
                values[slot].best = first.best
            }
        }
    }

    private static func add(
        _ places: ArraySlice<PostingList.Place>, _ variant: QueryPlan.Variant, _ norm: Float, to match: inout Match
    ) {
        for place in places {
            var value = place.field.weight
            if place.field == .body { value /= norm }
            if let hash = variant.formHash, hash == place.formHash { value *= 1 + Ranking.exactForm }
            match.frequency += value * variant.weight
            if place.position == PostingList.nowhere {
                match.isPlaceless = true
                continue
            }
            match.positions.append(place.position)
            if place.field == .title { match.titlePositions.append(place.position) }
        }
        if variant.weight > match.weight {
            match.weight = variant.weight
            match.best = variant.term
        }
    }
}
