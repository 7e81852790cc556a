/// An index that is open, with the parts that have arrived so far.
///
/// 1. `QueryPlan`: which terms may stand for the words, from the resident dictionary alone.
/// 2. `Scoring`: pages by score, from the postings of those terms.
/// 3. `ResultWriter`: titles, excerpts and marks, from the text of the pages that are shown.
///
/// Where a part is missing the answer is the list of parts to bring; asking again continues.
package struct Searcher: Sendable {
    package struct Request: Sendable {
        package var text: [UInt8]
        /// The last word may still be growing.
        package var typing = false
        /// Search what was typed, without correcting it.
        package var literally = false
        package var limit = 10
        /// Filters; nil lets all pass.
        package var kind: UInt8?
        package var channel: UInt8?
        package var tag: UInt16?

        package init(_ text: [UInt8]) { self.text = text }
    }

    package enum Answer: Sendable {
        /// Indices of `SearchDictionary.partNames`.
        case needs([Int])
        case results(SearchResults)
    }

    package let dictionary: SearchDictionary
    /// By the index of the part; nil until it arrives.
    private var postings: [[PostingList]?]
    private var texts: [[StoredPage]?]

    package init(_ dictionary: [UInt8]) throws(IndexFault) {
        let opened = try SearchDictionary(decoding: dictionary)
        self.dictionary = opened
        postings = [[PostingList]?](repeating: nil, count: opened.partNames.count)
        texts = [[StoredPage]?](repeating: nil, count: opened.partNames.count)
    }

    /// Takes in a part by its index in `partNames`.
    package mutating func add(part: Int, _ bytes: [UInt8]) throws(IndexFault) {
        guard (0..<dictionary.partNames.count).contains(part) else { throw .otherBook }
        let starts = dictionary.postingStarts
        if part < starts.count {
            let (payload, _) = try IndexPart.postings.open(bytes, book: dictionary.book)
            var reader = IndexReader(payload)
            let end = part + 1 < starts.count ? Int(starts[part + 1]) : dictionary.lexicon.termCount
            var lists: [PostingList] = []
            for _ in Int(starts[part])..<max(end, Int(starts[part])) {
                let list = try PostingList(&reader)
                guard list.pages.allSatisfy({ $0.document < UInt32(dictionary.pages.count) }) else { throw .corrupt }
                lists.append(list)
            }
            postings[part] = lists
        } else {
            let (payload, _) = try IndexPart.text.open(bytes, book: dictionary.book)
            var reader = IndexReader(payload)
            let number = part - starts.count
            let textStarts = dictionary.textStarts
            let end = number + 1 < textStarts.count ? Int(textStarts[number + 1]) : dictionary.pages.count
            var pages: [StoredPage] = []
            for _ in Int(textStarts[number])..<max(end, Int(textStarts[number])) {
                pages.append(try StoredPage(&reader))
            }
            texts[part] = pages
        }
    }

    func postingList(_ term: UInt32) -> PostingList? {
        let part = dictionary.postingPart(of: term)
        guard postings.indices.contains(part), let lists = postings[part] else { return nil }
        let index = Int(term) - Int(dictionary.postingStarts[part])
        return lists.indices.contains(index) ? lists[index] : nil
    }

    func storedPage(_ page: UInt32) -> StoredPage? {
        let part = dictionary.textPart(of: page)
        guard texts.indices.contains(part), let pages = texts[part] else { return nil }
        let index = Int(page) - Int(dictionary.textStarts[part - dictionary.postingStarts.count])
        return pages.indices.contains(index) ? pages[index] : nil
    }

    package func search(_ request: Request) -> Answer {
        var missing: [Int] = []
        guard let scoring = score(request, missing: &missing) else { return .needs(missing) }
        let ranked = scoring.ranked()
        let shown = ranked.filter { passes($0.page, request) }
        let visible = shown.prefix(request.limit)
        for hit in visible {
            let part = dictionary.textPart(of: hit.page)
            if texts[part] == nil, !missing.contains(part) { missing.append(part) }
        }
        if !missing.isEmpty { return .needs(missing) }
        return .results(
            SearchResults(
                plan: scoring.plan, scoring: scoring, ranked: ranked, total: shown.count, visible: Array(visible),
                searcher: self))
    }

    /// The pages of a query with their scores; nil while parts are missing.
    func score(_ request: Request, missing: inout [Int]) -> Scoring? {
        var plan = QueryPlan(
            request.text, typing: request.typing, dictionary: dictionary, literally: request.literally)
        missing = missingPostings(plan)
        if !missing.isEmpty { return nil }
        let scoring = Scoring(plan, in: self)
        if !scoring.hasCompleteMatch, !request.literally, plan.addCorrections(dictionary) {
            missing = missingPostings(plan)
            if !missing.isEmpty { return nil }
            let corrected = Scoring(plan, in: self)
            if corrected.hasCompleteMatch { return corrected }
        }
        return scoring
    }

    private func missingPostings(_ plan: QueryPlan) -> [Int] {
        var parts: [Int] = []
        for term in plan.terms {
            let part = dictionary.postingPart(of: term)
            if postings[part] == nil, !parts.contains(part) { parts.append(part) }
        }
        return parts
    }

    private func passes(_ page: UInt32, _ request: Request) -> Bool {
        let page = dictionary.pages[Int(page)]
        if let kind = request.kind, page.kind != kind { return false }
        if let channel = request.channel, page.channels & channel == 0 { return false }
        if let tag = request.tag, !page.tags.contains(tag) { return false }
        return true
    }
}

extension SearchDictionary {
    /// The terms with a form of this stem: those whose stem was guessed, else dictionary words, for a form that the
    /// dictionary leaves out, such as a rare superlative.
    func terms(withStem stem: Lexicon.Word) -> [UInt32] {
        var guessed: [UInt32] = []
        var known: [UInt32] = []
        lexicon.forEachForm(beginningLike: stem) { form, term in
            if guessed.contains(term) || known.contains(term) { return }
            guard Analyser.stem(form, edition: language) == stem else { return }
            if lexicon.isGuessed[Int(term)] { guessed.append(term) } else { known.append(term) }
        }
        return guessed.isEmpty ? known : guessed
    }
}
