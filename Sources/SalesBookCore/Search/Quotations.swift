/// Words between quotation marks, which must stand side by side in a page.
///
/// Frequent words have no places in the index, so that after the postings any word may stand for them. The text of the
/// pages that are left tells whether they hold what is quoted, and where.
extension Scoring {
    /// Keeps the hits that hold every quotation, with the places of its words, and none that is excluded. Of a book whose
    /// text comes in parts the best are read, some at a time, until there are enough to show.
    ///
    /// - Parameter missing: parts with text that have to be handed in first; then what is kept is not all.
    @inline(never)
    mutating func confirmQuotations(for request: Searcher.Request, in searcher: Searcher, missing: inout [Int]) {
        if !hasQuotation { return }
        let (forms, clauses) = formsWithoutPlaces(searcher.dictionary, quoted: true)
        let isWhole = forms.isEmpty || searcher.dictionary.textStarts.count == 1
        var kept: [Hit] = []
        var shown = 0
        for (number, hit) in ranked().enumerated() {
            if !isWhole, number % Ranking.quotingStep == 0,
                number == Ranking.mostQuoting || shown > request.limit || !missing.isEmpty
            {
                break
            }
            var places = positions(in: hit.page, all: true)
            if !forms.isEmpty {
                for part in searcher.textParts(of: hit.page, holding: places) {
                    guard let stored = searcher.storedPage(hit.page, part: part) else {
                        if !missing.contains(part) { missing.append(part) }
                        continue
                    }
                    var start = stored.start
                    for section in stored.sections {
                        for text in section.segments {
                            start = Analyser.place(text, from: start, forms, clauses, in: &places) &+ StoredPage.gap
                        }
                    }
                }
            }
            guard let quoted = quoted(Self.ordered(places)) else { continue }
            kept.append(Hit(page: hit.page, score: hit.score, missing: hit.missing, places: quoted))
            if searcher.passes(hit.page, request) { shown += 1 }
        }
        replaceHits(kept)
    }

    var hasQuotation: Bool {
        for clause in plan.clauses where clause.phrase != nil { return true }
        return false
    }

    /// The places where words stand as they are quoted, and those of words outside of quotations; nil where a quotation
    /// stands nowhere, or one that is excluded does.
    ///
    /// - Parameter places: in order.
    private func quoted(_ places: [(position: UInt32, clause: Int)]) -> [(position: UInt32, clause: Int)]? {
        var result: [(position: UInt32, clause: Int)] = []
        var first = 0
        while first < plan.clauses.count {
            let phrase = plan.clauses[first].phrase
            var end = first + 1
            while phrase != nil, end < plan.clauses.count, plan.clauses[end].phrase == phrase { end += 1 }
            let count = result.count
            for index in places.indices where places[index].clause == first {
                // Its words follow one another, and so do their clauses.
                var next = index
                var clause = first + 1
                while clause < end, next < places.count {
                    let position = places[index].position &+ UInt32(clause - first)
                    if places[next].position > position { break }
                    if places[next].position == position, places[next].clause == clause {
                        clause += 1
                        // Another word of the query may have the same place.
                        next = index
                    }
                    next += 1
                }
                if clause < end { continue }
                for clause in first..<end {
                    result.append((position: places[index].position &+ UInt32(clause - first), clause: clause))
                }
            }
            if phrase != nil, plan.clauses[first].isExcluded == (result.count > count) { return nil }
            first = end
        }
        return Self.ordered(result)
    }
}

extension Searcher {
    /// The parts with the text of a page where one of these places is; the first ones where none is. Titles do not count:
    /// all words have their places there.
    fileprivate func textParts(of page: UInt32, holding places: [(position: UInt32, clause: Int)]) -> [Int] {
        let all = dictionary.textParts(of: page)
        var parts: [Int] = []
        for (position, _) in places where position >= dictionary.pages[Int(page)].titleLength {
            // Places come in order, and so do the parts.
            var part = parts.last ?? all.lowerBound
            while part + 1 < all.upperBound,
                dictionary.textStarts[part + 1 - dictionary.postingStarts.count].position <= position
            { part += 1 }
            if parts.last != part { parts.append(part) }
            if parts.count == Ranking.mostQuotingParts { return parts }
        }
        if parts.isEmpty {
            for part in all where part < all.lowerBound + Ranking.mostQuotingParts { parts.append(part) }
        }
        return parts
    }
}
