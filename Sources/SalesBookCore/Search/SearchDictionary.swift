/// The resident part of an index: all that is needed to know which other parts a query needs.
package final class SearchDictionary: Sendable {
    package struct Page: Sendable {
        package let kind: UInt8
        /// Bit 0 online, bit 1 offline.
        package let channels: UInt8
        package let tags: [UInt16]
        package let bodyLength: UInt32
        package let titleLength: UInt32
    }

    package let book: UInt32
    package let language: Language
    package let lexicon: Lexicon
    /// In how many pages each term stands.
    package let documentFrequency: [UInt32]
    package let pages: [Page]
    package let tags: [[UInt8]]
    /// The first term of each postings part, ascending.
    package let postingStarts: [UInt32]
    /// The first page of each text part, ascending.
    package let textStarts: [UInt32]
    /// Names of the parts: postings, then text. What a name means is the caller's affair.
    package let partNames: [[UInt8]]
    /// Terms that stand for one another.
    package let synonyms: [[UInt32]]
    /// Terms that name each kind of page.
    package let kindTerms: [[UInt32]]
    package let averageBodyLength: Float

    package init(
        book: UInt32, language: Language, lexicon: Lexicon, documentFrequency: [UInt32], pages: [Page], tags: [[UInt8]],
        postingStarts: [UInt32], textStarts: [UInt32], partNames: [[UInt8]], synonyms: [[UInt32]], kindTerms: [[UInt32]]
    ) {
        self.book = book
        self.language = language
        self.lexicon = lexicon
        self.documentFrequency = documentFrequency
        self.pages = pages
        self.tags = tags
        self.postingStarts = postingStarts
        self.textStarts = textStarts
        self.partNames = partNames
        self.synonyms = synonyms
        self.kindTerms = kindTerms
        averageBodyLength = Self.average(pages)
    }

    private static func average(_ pages: [Page]) -> Float {
        var sum: Float = 0
        for page in pages { sum += Float(page.bodyLength) }
        return pages.isEmpty ? 1 : max(1, sum / Float(pages.count))
    }

    /// The postings part that holds a term, as an index of `partNames`.
    func postingPart(of term: UInt32) -> Int { Self.part(holding: term, postingStarts) }

    /// The text part that holds a page, as an index of `partNames`.
    func textPart(of page: UInt32) -> Int { postingStarts.count + Self.part(holding: page, textStarts) }

    private static func part(holding value: UInt32, _ starts: [UInt32]) -> Int {
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= value { low = middle + 1 } else { high = middle }
        }
        return max(0, low - 1)
    }

    // MARK: Format

    package func encode() -> [UInt8] {
        var writer = IndexWriter()
        writer.put(byte: language.rawValue)
        lexicon.write(to: &writer)
        for frequency in documentFrequency { writer.put(frequency) }
        writer.put(tags.count)
        for tag in tags { writer.put(text: tag) }
        writer.put(pages.count)
        for page in pages {
            writer.put(byte: page.kind)
            writer.put(byte: page.channels)
            writer.put(page.tags.count)
            for tag in page.tags { writer.put(UInt32(tag)) }
            writer.put(page.bodyLength)
            writer.put(page.titleLength)
        }
        for starts in [postingStarts, textStarts] {
            writer.put(starts.count)
            var last: UInt32 = 0
            for start in starts {
                writer.put(start - last)
                last = start
            }
        }
        for name in partNames { writer.put(text: name) }
        for groups in [synonyms, kindTerms] {
            writer.put(groups.count)
            for group in groups {
                writer.put(group.count)
                for term in group { writer.put(term) }
            }
        }
        return IndexPart.dictionary.seal(writer.bytes, book: book)
    }

    package convenience init(decoding bytes: [UInt8]) throws(IndexFault) {
        let (payload, book) = try IndexPart.dictionary.open(bytes, book: nil)
        var reader = IndexReader(payload)
        guard let language = Language(rawValue: try reader.byte()) else { throw .corrupt }
        let lexicon = try Lexicon(&reader)
        var frequency: [UInt32] = []
        for _ in 0..<lexicon.termCount { frequency.append(try reader.number()) }
        var tags: [[UInt8]] = []
        for _ in 0..<(try reader.count()) { tags.append(try reader.text()) }
        var pages: [Page] = []
        for _ in 0..<(try reader.count()) {
            let kind = try reader.byte()
            let channels = try reader.byte()
            var pageTags: [UInt16] = []
            for _ in 0..<(try reader.count()) {
                let tag = try reader.number()
                guard tag < UInt32(tags.count) else { throw .corrupt }
                pageTags.append(UInt16(truncatingIfNeeded: tag))
            }
            pages.append(
                Page(
                    kind: kind, channels: channels, tags: pageTags, bodyLength: try reader.number(),
                    titleLength: try reader.number()))
        }
        var starts: [[UInt32]] = []
        for _ in 0..<2 {
            var list: [UInt32] = []
            var last: UInt32 = 0
            for _ in 0..<(try reader.count()) {
                last = last &+ (try reader.number())
                list.append(last)
            }
            starts.append(list)
        }
        var names: [[UInt8]] = []
        for _ in 0..<(starts[0].count + starts[1].count) { names.append(try reader.text()) }
        let synonyms = try Self.groups(&reader, below: lexicon.termCount)
        let kindTerms = try Self.groups(&reader, below: lexicon.termCount)
        self.init(
            book: book, language: language, lexicon: lexicon, documentFrequency: frequency, pages: pages, tags: tags,
            postingStarts: starts[0], textStarts: starts[1], partNames: names, synonyms: synonyms, kindTerms: kindTerms)
    }

    private static func groups(_ reader: inout IndexReader, below limit: Int) throws(IndexFault) -> [[UInt32]] {
        var result: [[UInt32]] = []
        for _ in 0..<(try reader.count()) {
            var group: [UInt32] = []
            for _ in 0..<(try reader.count()) {
                let term = try reader.number()
                guard term < UInt32(limit) else { throw .corrupt }
                group.append(term)
            }
            result.append(group)
        }
        return result
    }
}
