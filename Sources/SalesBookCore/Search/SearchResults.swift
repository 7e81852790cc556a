/// What a search found, ready to be shown.
package struct SearchResults: Sendable {
    /// A text with some words marked.
    package struct Excerpt: Sendable {
        /// Plain and marked stretches in turn, plain first.
        package let stretches: [[UInt8]]
    }

    package struct Section: Sendable {
        package let anchor: [UInt8]
        package let heading: [UInt8]
        package let excerpt: Excerpt
    }

    package struct Result: Sendable {
        package let page: UInt32
        package let path: [UInt8]
        package let title: Excerpt
        package let kind: UInt8
        package let channels: UInt8
        package let score: Float
        package let excerpt: Excerpt
        package let sections: [Section]
    }

    /// A word that was looked for instead of another.
    package struct Correction: Sendable {
        package let typed: Lexicon.Word
        package let searched: Lexicon.Word
    }

    package let results: [Result]
    package let total: Int
    package let corrections: [Correction]
    package let otherLayout: [UInt8]?
    /// Words of the query that no shown page holds.
    package let missing: [Lexicon.Word]
    /// How many pages of all that were found each filter would leave.
    package let kindCounts: [Int]
    package let channelCounts: [Int]
    package let tagCounts: [Int]
    /// When a word of the query is nowhere in the book: words that are, and are near it.
    package let suggestions: [Lexicon.Word]

    init(
        plan: QueryPlan, scoring: Scoring, ranked: [Scoring.Hit], total: Int, visible: [Scoring.Hit], searcher: Searcher
    ) {
        let dictionary = searcher.dictionary
        self.total = total
        otherLayout = plan.otherLayout
        let (forms, formClauses) = scoring.formsWithoutPlaces(dictionary, quoted: false)
        var results: [Result] = []
        for hit in visible {
            let positions = hit.places ?? scoring.positions(in: hit.page)
            guard let stored = searcher.storedPage(hit.page, positions) else { continue }
            var writer = ResultWriter(stored, positions: positions, forms: forms, formClauses: formClauses)
            results.append(writer.result(page: hit.page, dictionary.pages[Int(hit.page)], score: hit.score))
        }
        self.results = results
        corrections = Self.corrections(plan, scoring, visible, dictionary)
        var missing: [Lexicon.Word] = []
        var absent: [Lexicon.Word] = []
        for clause in scoring.required {
            let letters = plan.clauses[clause].letters
            if let first = ranked.first, first.missing > 0, scoring.term(of: clause, in: first.page) == nil {
                missing.append(letters)
            }
            if scoring.isAbsent(clause) { absent.append(letters) }
        }
        self.missing = missing
        suggestions = NearestWords.words(absent, in: dictionary)
        var kinds = [Int](repeating: 0, count: 16)
        var channels = [0, 0]
        var tags = [Int](repeating: 0, count: dictionary.tags.count)
        for hit in ranked {
            let page = dictionary.pages[Int(hit.page)]
            if Int(page.kind) < kinds.count { kinds[Int(page.kind)] += 1 }
            if page.channels & 1 != 0 { channels[0] += 1 }
            if page.channels & 2 != 0 { channels[1] += 1 }
            for tag in page.tags { tags[Int(tag)] += 1 }
        }
        kindCounts = kinds
        channelCounts = channels
        tagCounts = tags
    }

    /// What the best page was found by, where it was not by the word itself.
    private static func corrections(
        _ plan: QueryPlan, _ scoring: Scoring, _ visible: [Scoring.Hit], _ dictionary: SearchDictionary
    ) -> [Correction] {
        guard let best = visible.first else { return [] }
        var result: [Correction] = []
        for (index, clause) in plan.clauses.enumerated() where !clause.isExcluded {
            guard let term = scoring.term(of: index, in: best.page),
                let variant = clause.variants.first(where: { $0.term == term }),
                variant.weight == Ranking.oneSlip || variant.weight == Ranking.twoSlips
            else { continue }
            var lookup = FuzzyLookup(clause.letters)
            let match = lookup.find(in: dictionary.lexicon).first { $0.term == term }
            if let form = match?.form ?? clause.correction {
                result.append(Correction(typed: clause.letters, searched: form))
            }
        }
        return result
    }
}

/// Cuts excerpts out of a page and marks the words that matched, as they stand in the text.
struct ResultWriter {
    private let stored: StoredPage
    private var positions: [(position: UInt32, clause: Int)]
    /// Forms that the postings do not place: they are looked for in the text. And the clause of each.
    private let forms: [Lexicon.Word]
    private let formClauses: [Int]

    private static let windowLength = 26
    private static let mostSections = 3

    init(
        _ stored: StoredPage, positions: [(position: UInt32, clause: Int)],
        forms: [Lexicon.Word], formClauses: [Int]
    ) {
        self.stored = stored
        self.positions = positions
        self.forms = forms
        self.formClauses = formClauses
    }

    mutating func result(page: UInt32, _ meta: SearchDictionary.Page, score: Float) -> SearchResults.Result {
        // The best segment of each section that has one, side by side: a list of tuples adds a kilobyte to the module.
        var numbers: [Int] = []
        var segments: [Int] = []
        var starts: [UInt32] = []
        var ends: [UInt32] = []
        var keys: [UInt64] = []
        var start = stored.start
        for (number, section) in stored.sections.enumerated() {
            var best = 0
            var bestSegment = 0
            var bestStart: UInt32 = 0
            var bestEnd: UInt32 = 0
            for (index, text) in section.segments.enumerated() {
                let end = Analyser.place(text, from: start, forms, formClauses, in: &positions)
                let worth = coverage(start..<max(end, start))
                if worth > best { (best, bestSegment, bestStart, bestEnd) = (worth, index, start, end) }
                start = end &+ StoredPage.gap
            }
            if best == 0 { continue }
            numbers.append(number)
            segments.append(bestSegment)
            starts.append(bestStart)
            ends.append(bestEnd)
            keys.append(Ordering.descending(UInt32(clamping: best)))
        }
        var lead: SearchResults.Excerpt?
        var sections: [SearchResults.Section] = []
        for index in Ordering.ascending(keys) where lead == nil || sections.count < Self.mostSections {
            let section = stored.sections[numbers[index]]
            if lead != nil, section.anchor.isEmpty { continue }
            let excerpt = excerpt(of: section.segments[segments[index]], start: starts[index], end: ends[index])
            if lead == nil { lead = excerpt }
            if section.anchor.isEmpty { continue }
            sections.append(
                SearchResults.Section(anchor: section.anchor, heading: section.heading, excerpt: excerpt))
        }
        return SearchResults.Result(
            page: page, path: stored.path, title: marked(stored.title, start: 0, from: 0, count: .max), kind: meta.kind,
            channels: meta.channels, score: score,
            excerpt: lead
                ?? SearchResults.Excerpt(stretches: [stored.summary.isEmpty ? firstText : stored.summary]),
            sections: sections)
    }

    private var firstText: [UInt8] {
        guard let text = stored.sections.first?.segments.first else { return [] }
        return marked(text, start: .max / 2, from: 0, count: Self.windowLength).stretches.first ?? []
    }

    /// How many clauses match in a stretch, times 65,536, and how many words: what holds more is the better excerpt.
    @inline(never)
    private func coverage(_ range: Range<UInt32>) -> Int {
        var clauses: [Int] = []
        var count = 0
        for (position, clause) in positions where range.contains(position) {
            count += 1
            if !clauses.contains(clause) { clauses.append(clause) }
        }
        return clauses.count << 16 | min(count, 0xFFFF)
    }

    /// The stretch of a segment that holds the most words of the query.
    private func excerpt(of text: [UInt8], start: UInt32, end: UInt32) -> SearchResults.Excerpt {
        var from = start
        var best = 0
        for (position, _) in positions where position >= start && position < end {
            let first = position - start > 5 ? position - 5 : start
            let worth = coverage(first..<(first + UInt32(Self.windowLength)))
            if worth > best { (from, best) = (first, worth) }
        }
        return marked(text, start: start, from: Int(from - start), count: Self.windowLength)
    }

    /// Words `from`… of a text, with those at matched positions marked.
    private func marked(_ text: [UInt8], start: UInt32, from: Int, count: Int) -> SearchResults.Excerpt {
        let tokens = Analyser.words(text).filter { !$0.isJoined }
        guard !tokens.isEmpty else { return SearchResults.Excerpt(stretches: [text]) }
        let first = min(max(0, from), tokens.count - 1)
        let last = count == .max ? tokens.count - 1 : min(tokens.count - 1, first + count - 1)
        var cursor = first == 0 ? 0 : Int(tokens[first].start)
        let end = last == tokens.count - 1 ? text.count : Int(tokens[last].end)
        var stretches: [[UInt8]] = []
        var plain: [UInt8] = first == 0 ? [] : [0xE2, 0x80, 0xA6, 0x20]
        for token in tokens[first...last] {
            let position = start &+ token.position
            guard positions.contains(where: { $0.position == position }) else { continue }
            plain.append(contentsOf: text[cursor..<Int(token.start)])
            stretches.append(plain)
            stretches.append(Array(text[Int(token.start)..<Int(token.end)]))
            plain = []
            cursor = Int(token.end)
        }
        plain.append(contentsOf: text[cursor..<end])
        if end < text.count { plain.append(contentsOf: [0xE2, 0x80, 0xA6]) }
        stretches.append(plain)
        return SearchResults.Excerpt(stretches: stretches)
    }
}
