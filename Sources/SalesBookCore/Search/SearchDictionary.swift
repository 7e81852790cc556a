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

    /// Where a text part begins.
    package struct TextStart: Sendable, Equatable {
        package let page: UInt32
        /// Of the first word in it; 0 at the beginning of a page.
        package let position: UInt32

        package init(page: UInt32, position: UInt32) {
            self.page = page
            self.position = position
        }
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
    /// Where each text part begins, ascending: a long page may go on in several.
    package let textStarts: [TextStart]
    /// Groups of what stands for one another: each member is a row of words, each word all the terms it may be.
    package let synonyms: [[[[UInt32]]]]
    /// Terms that name each kind of page.
    package let kindTerms: [[UInt32]]
    /// The history that texts are coded after, itself coded.
    package let phrases: [UInt8]
    package let averageBodyLength: Float

    package init(
        book: UInt32, language: Language, lexicon: Lexicon, documentFrequency: [UInt32], pages: [Page], tags: [[UInt8]],
        postingStarts: [UInt32], textStarts: [TextStart], synonyms: [[[[UInt32]]]], kindTerms: [[UInt32]],
        phrases: [UInt8]
    ) {
        self.book = book
        self.language = language
        self.lexicon = lexicon
        self.documentFrequency = documentFrequency
        self.pages = pages
        self.tags = tags
        self.postingStarts = postingStarts
        self.textStarts = textStarts
        self.synonyms = synonyms
        self.kindTerms = kindTerms
        self.phrases = phrases
        averageBodyLength = Self.average(pages)
    }

    private static func average(_ pages: [Page]) -> Float {
        var sum: Float = 0
        for page in pages { sum += Float(page.bodyLength) }
        return pages.isEmpty ? 1 : max(1, sum / Float(pages.count))
    }

    /// Whether a term is in so many pages that only its places in titles are kept.
    static func isEverywhere(_ frequency: UInt32, of pageCount: Int) -> Bool {
        let limit = max(Float(Ranking.frequentPages), Ranking.placelessShare(of: pageCount) * Float(pageCount))
        return Float(frequency) > limit
    }

    func isEverywhere(_ term: UInt32) -> Bool {
        Self.isEverywhere(documentFrequency[Int(term)], of: pages.count)
    }

    /// How many parts there are: postings, then text.
    package var partCount: Int { postingStarts.count + textStarts.count }

    /// The file of a part, without its extension. It tells the book's build, so by its content.
    package func partName(_ part: Int) -> [UInt8] {
        var name: [UInt8] = []
        for shift in stride(from: UInt32(28), through: 0, by: -4) {
            let digit = UInt8(truncatingIfNeeded: book >> shift & 15)
            name.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
        }
        name.append(0x2D)
        var divisor = 1
        while part / divisor >= 10 { divisor *= 10 }
        while divisor > 0 {
            name.append(0x30 + UInt8(truncatingIfNeeded: part / divisor % 10))
            divisor /= 10
        }
        return name
    }

    /// The postings part that holds a term.
    func postingPart(of term: UInt32) -> Int {
        var low = 0
        var high = postingStarts.count
        while low < high {
            let middle = (low + high) / 2
            if postingStarts[middle] <= term { low = middle + 1 } else { high = middle }
        }
        return max(0, low - 1)
    }

    /// The text parts that hold a page, one after another.
    func textParts(of page: UInt32) -> Range<Int> {
        var low = 0
        var high = textStarts.count
        while low < high {
            let middle = (low + high) / 2
            let start = textStarts[middle]
            if start.page < page || (start.page == page && start.position == 0) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        var end = max(low, 1)
        while end < textStarts.count, textStarts[end].page == page { end += 1 }
        return postingStarts.count + max(0, low - 1)..<postingStarts.count + end
    }

    // MARK: Format

    // Contexts, below those of the lexicon.
    private static var metaContext: UInt32 { 100 }
    private static var tagContext: UInt32 { 120 }
    private static var startContext: UInt32 { 130 }
    private static var groupContext: UInt32 { 140 }
    private static var frequencyContext: UInt32 { 150 }
    private static var modelBits: UInt32 { 18 }
    private static var most: Int { 1 << 24 }

    package convenience init(decoding bytes: [UInt8]) throws(IndexFault) {
        let (payload, book) = try IndexPart.dictionary.open(bytes, book: nil)
        var reader = IndexReader(payload)
        let words = try reader.text()
        var decoder = RangeDecoder(words, modelBits: Self.modelBits)
        guard let language = Language(rawValue: UInt8(truncatingIfNeeded: decoder.number(Self.metaContext))) else {
            throw .corrupt
        }
        let lexicon = try Lexicon(&decoder)
        var tags: [[UInt8]] = []
        for _ in 0..<(try decoder.number(Self.tagContext, upTo: Int(UInt16.max))) {
            var tag: [UInt8] = []
            for _ in 0..<(try decoder.number(Self.tagContext + 1, upTo: Self.most)) {
                tag.append(UInt8(truncatingIfNeeded: decoder.symbol(bits: 8, Self.tagContext + 2)))
                try decoder.check()
            }
            tags.append(tag)
        }
        let pages = try Self.pages(&decoder, tagCount: tags.count)
        var frequency: [UInt32] = []
        for isGuessed in lexicon.isGuessed {
            let count = try decoder.number(Self.frequencyContext + (isGuessed ? 1 : 0), upTo: pages.count)
            frequency.append(UInt32(truncatingIfNeeded: count))
        }
        var postingStarts: [UInt32] = []
        for _ in 0..<(try decoder.number(Self.startContext, upTo: lexicon.termCount)) {
            let gap = try decoder.number(Self.startContext + 1, upTo: lexicon.termCount)
            postingStarts.append((postingStarts.last ?? 0) + UInt32(truncatingIfNeeded: gap))
        }
        var textStarts: [TextStart] = []
        for _ in 0..<(try decoder.number(Self.startContext + 2, upTo: Self.most)) {
            let gap = try decoder.number(Self.startContext + 3, upTo: pages.count)
            let page = (textStarts.last?.page ?? 0) + UInt32(truncatingIfNeeded: gap)
            let position =
                gap > 0
                ? (decoder.bit(Self.startContext + 5) ? decoder.number(Self.startContext + 4) : 0)
                : textStarts.isEmpty ? 0 : decoder.number(Self.startContext + 4)
            guard page < pages.count else { throw .corrupt }
            textStarts.append(TextStart(page: page, position: position))
        }
        guard Self.isAscending(postingStarts, count: lexicon.termCount),
            Self.isAscending(textStarts, count: pages.count)
        else {
            throw .corrupt
        }
        var synonyms: [[[[UInt32]]]] = []
        for _ in 0..<(try decoder.number(Self.groupContext, upTo: Self.most)) {
            var group: [[[UInt32]]] = []
            for _ in 0..<(try decoder.number(Self.groupContext, upTo: Self.most)) {
                group.append(try Self.groups(&decoder, below: lexicon.termCount))
            }
            synonyms.append(group)
        }
        let kindTerms = try Self.groups(&decoder, below: lexicon.termCount)
        self.init(
            book: book, language: language, lexicon: lexicon, documentFrequency: frequency, pages: pages, tags: tags,
            postingStarts: postingStarts, textStarts: textStarts, synonyms: synonyms, kindTerms: kindTerms,
            phrases: try reader.text())
    }

    /// Whether every term is in some part.
    private static func isAscending(_ starts: [UInt32], count: Int) -> Bool {
        guard let first = starts.first, let last = starts.last else { return count == 0 }
        for index in 1..<starts.count where starts[index] <= starts[index - 1] { return false }
        return first == 0 && last < UInt32(truncatingIfNeeded: count)
    }

    /// Whether every page is in some part.
    private static func isAscending(_ starts: [TextStart], count: Int) -> Bool {
        guard let first = starts.first else { return count == 0 }
        for index in 1..<starts.count {
            let (a, b) = (starts[index - 1], starts[index])
            if a.page == b.page && a.position >= b.position { return false }
        }
        return first.page == 0 && first.position == 0
    }

    private static func pages(_ decoder: inout RangeDecoder, tagCount: Int) throws(IndexFault) -> [Page] {
        var pages: [Page] = []
        for _ in 0..<(try decoder.number(metaContext + 1, upTo: most)) {
            let kind = UInt8(truncatingIfNeeded: decoder.number(metaContext + 2))
            let channels = UInt8(truncatingIfNeeded: decoder.number(metaContext + 3))
            var tags: [UInt16] = []
            for _ in 0..<(try decoder.number(metaContext + 4, upTo: tagCount)) {
                tags.append(UInt16(truncatingIfNeeded: try decoder.number(metaContext + 5, upTo: tagCount - 1)))
            }
            pages.append(
                Page(
                    kind: kind, channels: channels, tags: tags, bodyLength: decoder.number(metaContext + 6),
                    titleLength: decoder.number(metaContext + 7)))
            try decoder.check()
        }
        return pages
    }

    private static func groups(_ decoder: inout RangeDecoder, below limit: Int) throws(IndexFault) -> [[UInt32]] {
        var result: [[UInt32]] = []
        for _ in 0..<(try decoder.number(groupContext, upTo: most)) {
            var group: [UInt32] = []
            for _ in 0..<(try decoder.number(groupContext + 1, upTo: limit)) {
                group.append(UInt32(truncatingIfNeeded: try decoder.number(groupContext + 2, upTo: limit - 1)))
            }
            result.append(group)
        }
        return result
    }
}

// Written where the book is built.
#if !hasFeature(Embedded)
    extension SearchDictionary {
        package func encode() -> [UInt8] {
            var encoder = RangeEncoder(modelBits: Self.modelBits)
            encoder.put(UInt32(language.rawValue), Self.metaContext)
            lexicon.write(to: &encoder)
            encoder.put(UInt32(tags.count), Self.tagContext)
            for tag in tags {
                encoder.put(UInt32(tag.count), Self.tagContext + 1)
                for byte in tag { encoder.put(symbol: UInt32(byte), bits: 8, Self.tagContext + 2) }
            }
            encoder.put(UInt32(pages.count), Self.metaContext + 1)
            for page in pages {
                encoder.put(UInt32(page.kind), Self.metaContext + 2)
                encoder.put(UInt32(page.channels), Self.metaContext + 3)
                encoder.put(UInt32(page.tags.count), Self.metaContext + 4)
                for tag in page.tags { encoder.put(UInt32(tag), Self.metaContext + 5) }
                encoder.put(page.bodyLength, Self.metaContext + 6)
                encoder.put(page.titleLength, Self.metaContext + 7)
            }
            for (count, isGuessed) in zip(documentFrequency, lexicon.isGuessed) {
                encoder.put(count, Self.frequencyContext + (isGuessed ? 1 : 0))
            }
            encoder.put(UInt32(postingStarts.count), Self.startContext)
            var last: UInt32 = 0
            for start in postingStarts {
                encoder.put(start - last, Self.startContext + 1)
                last = start
            }
            encoder.put(UInt32(textStarts.count), Self.startContext + 2)
            last = 0
            for (number, start) in textStarts.enumerated() {
                encoder.put(start.page - last, Self.startContext + 3)
                if start.page > last { encoder.put(bit: start.position > 0, Self.startContext + 5) }
                if start.page > last ? start.position > 0 : number > 0 {
                    encoder.put(start.position, Self.startContext + 4)
                }
                last = start.page
            }
            encoder.put(UInt32(synonyms.count), Self.groupContext)
            for group in synonyms {
                encoder.put(UInt32(group.count), Self.groupContext)
                for member in group { Self.put(member, to: &encoder) }
            }
            Self.put(kindTerms, to: &encoder)
            var writer = IndexWriter()
            writer.put(text: encoder.bytes)
            writer.put(text: phrases)
            return IndexPart.dictionary.seal(writer.bytes, book: book)
        }

        private static func put(_ groups: [[UInt32]], to encoder: inout RangeEncoder) {
            encoder.put(UInt32(groups.count), groupContext)
            for group in groups {
                encoder.put(UInt32(group.count), groupContext + 1)
                for term in group { encoder.put(term, groupContext + 2) }
            }
        }
    }
#endif
