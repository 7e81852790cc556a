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
        /// Numbers of parts: postings, then text.
        case needs([Int])
        case results(SearchResults)
    }

    package let dictionary: SearchDictionary
    /// By the index of the part; nil until it arrives.
    private var postings: [[PostingList]?]
    private var texts: [[StoredPage]?]
    /// What texts are coded after.
    private let history: TextHistory

    package init(_ dictionary: [UInt8]) throws(IndexFault) {
        let opened = try SearchDictionary(decoding: dictionary)
        self.dictionary = opened
        history = try TextHistory().reading(opened.phrases)
        postings = [[PostingList]?](repeating: nil, count: opened.partCount)
        texts = [[StoredPage]?](repeating: nil, count: opened.partCount)
    }

    /// Takes in a part by its number.
    package mutating func add(part: Int, _ bytes: [UInt8]) throws(IndexFault) {
        guard (0..<dictionary.partCount).contains(part) else { throw .otherBook }
        let starts = dictionary.postingStarts
        if part < starts.count {
            let (payload, _) = try IndexPart.postings.open(bytes, book: dictionary.book)
            var decoder = RangeDecoder(payload, modelBits: PostingList.modelBits)
            let end = part + 1 < starts.count ? Int(starts[part + 1]) : dictionary.lexicon.termCount
            var lists: [PostingList] = []
            for term in Int(starts[part])..<max(min(end, dictionary.lexicon.termCount), Int(starts[part])) {
                lists.append(
                    try PostingList(
                        &decoder, frequency: dictionary.documentFrequency[term], of: dictionary.pages))
            }
            postings[part] = lists
        } else {
            let (payload, _) = try IndexPart.text.open(bytes, book: dictionary.book)
            var reader = IndexReader(try history.reading(payload).bytes, from: history.bytes.count)
            let number = part - starts.count
            let textStarts = dictionary.textStarts
            // A page that goes on in the next part has its beginning in this one.
            var end = dictionary.pages.count
            if number + 1 < textStarts.count {
                let next = textStarts[number + 1]
                end = Int(next.page) + (next.position > 0 ? 1 : 0)
            }
            var pages: [StoredPage] = []
            var start = textStarts[number].position
            for page in Int(textStarts[number].page)..<max(end, Int(textStarts[number].page)) {
                if start == 0 { start = dictionary.pages[page].titleLength &+ StoredPage.gap }
                pages.append(try StoredPage(&reader, start: start))
                start = 0
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

    /// The text of a page; of a long one, the stretch that holds the most of these places.
    func storedPage(_ page: UInt32, _ positions: [(position: UInt32, clause: Int)]) -> StoredPage? {
        storedPage(page, part: textPart(of: page, positions))
    }

    /// The text of a page in one of its parts.
    func storedPage(_ page: UInt32, part: Int) -> StoredPage? {
        guard texts.indices.contains(part), let pages = texts[part] else { return nil }
        let index = Int(page) - Int(dictionary.textStarts[part - dictionary.postingStarts.count].page)
        return pages.indices.contains(index) ? pages[index] : nil
    }

    private func textPart(of page: UInt32, _ positions: [(position: UInt32, clause: Int)]) -> Int {
        let parts = dictionary.textParts(of: page)
        var best = (part: parts.lowerBound, worth: 0)
        if parts.count < 2 { return best.part }
        var next = 0
        for part in parts {
            // Places come in order, and so do the parts.
            let end =
                part + 1 < parts.upperBound
                ? dictionary.textStarts[part + 1 - dictionary.postingStarts.count].position : UInt32.max
            var clauses: [Int] = []
            var worth = 0
            while next < positions.count, positions[next].position < end {
                if !clauses.contains(positions[next].clause) { clauses.append(positions[next].clause) }
                worth += 1
                next += 1
            }
            worth += clauses.count << 16
            if worth > best.worth { best = (part, worth) }
        }
        return best.part
    }

    package func search(_ request: Request) -> Answer {
        var missing: [Int] = []
        guard let scoring = score(request, missing: &missing) else { return .needs(missing) }
        let ranked = scoring.ranked()
        let shown = ranked.filter { passes($0.page, request) }
        let visible = shown.prefix(request.limit)
        for hit in visible {
            let part = textPart(of: hit.page, hit.places ?? scoring.positions(in: hit.page))
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
        var scoring = Scoring(plan, in: self)
        // First words of the same stem, then words that differ by a slip.
        for corrects in [false, true] where !scoring.hasCompleteMatch && !request.literally {
            guard corrects ? plan.addCorrections(dictionary) : plan.addRelatives(dictionary) else { continue }
            missing = missingPostings(plan)
            if !missing.isEmpty { return nil }
            let wider = Scoring(plan, in: self)
            if wider.hasCompleteMatch { scoring = wider }
        }
        scoring.confirmQuotations(for: request, in: self, missing: &missing)
        return missing.isEmpty ? scoring : nil
    }

    private func missingPostings(_ plan: QueryPlan) -> [Int] {
        var parts: [Int] = []
        for term in plan.terms {
            let part = dictionary.postingPart(of: term)
            if postings[part] == nil, !parts.contains(part) { parts.append(part) }
        }
        return parts
    }

    func passes(_ page: UInt32, _ request: Request) -> Bool {
        let page = dictionary.pages[Int(page)]
        if let kind = request.kind, page.kind != kind { return false }
        if let channel = request.channel, page.channels & channel == 0 { return false }
        if let tag = request.tag, !page.tags.contains(tag) { return false }
        return true
    }
}

extension SearchDictionary {
    /// The terms that a form may belong to which the lexicon does not have: those of a usual form of the same word,
    /// else those with a form of its stem that begins most like it.
    @inline(never)
    func terms(guessedFrom form: Lexicon.Word) -> [UInt32] {
        let usual = Analyser.usualForms(form, edition: language)
        for words in [usual.near, usual.far] {
            var terms: [UInt32] = []
            for word in words {
                for term in lexicon.terms(of: word) where !terms.contains(term) { terms.append(term) }
            }
            if !terms.isEmpty { return terms }
        }
        return terms(withStem: Analyser.stem(form, edition: language), like: form)
    }

    /// The terms with a form of this stem; when a form is given, only those that begin most like it.
    @inline(never)
    func terms(withStem stem: Lexicon.Word, like word: Lexicon.Word = []) -> [UInt32] {
        var terms: [UInt32] = []
        var most = 0
        lexicon.forEachForm(beginningLike: stem) { form, term in
            let shared = zip(form, word).prefix { $0 == $1 }.count
            if shared < most || (shared == most && terms.contains(term)) { return }
            guard Analyser.stem(form, edition: language) == stem else { return }
            if shared > most { terms = [] }
            most = shared
            terms.append(term)
        }
        return terms
    }
}
