/// Where a term stands: pages, and places in each, which follow those of the page before in one array.
package struct PostingList: Sendable {
    package struct Page: Sendable {
        package let document: UInt32
        /// Index of the first of its places, and of the first that is not.
        fileprivate let start: Int
        fileprivate var end: Int
    }

    /// One occurrence.
    package struct Place: Sendable {
        /// Ordinal of the word in the page, or `nowhere`; fields and sections are set apart by gaps.
        package let position: UInt32
        package let field: SearchField
        /// Three bits of the form's hash: tells the very form apart from others seven times in eight.
        package let formHash: UInt8
    }

    package private(set) var pages: [Page] = []
    private var places: [Place] = []

    package func places(of page: Page) -> ArraySlice<Place> { places[page.start..<page.end] }

    /// Adds a page after all others; places come next.
    mutating func open(_ document: UInt32) {
        pages.append(Page(document: document, start: places.count, end: places.count))
    }

    /// Adds a place to the last page, after those that it has.
    mutating func add(_ place: Place) {
        places.append(place)
        pages[pages.count - 1].end = places.count
    }

    #if !hasFeature(Embedded)
        /// Empties the list and keeps its memory.
        mutating func removeAll() {
            pages.removeAll(keepingCapacity: true)
            places.removeAll(keepingCapacity: true)
        }
    #endif

    /// The position of an occurrence of which only the field is kept: a term that stands in a large share of all pages
    /// has places in titles alone. No form has its hash.
    package static var nowhere: UInt32 { .max }
    private static var noHash: UInt8 { 8 }

    package static func formHash(_ form: [UInt16]) -> UInt8 {
        var hash: UInt32 = 0x811C_9DC5
        for letter in form { hash = (hash ^ UInt32(letter)) &* 0x0100_0193 }
        return UInt8(truncatingIfNeeded: (hash >> 13) & 7)
    }

    package init() {}

    // MARK: Format

    // A list is as long as its term's document frequency says. What the dictionary knows of a page, its length in
    // words, tells how far apart places will be, and is the context in which they are coded.
    private static var gapContext: UInt32 { 0 }
    private static var countContext: UInt32 { 40 }
    private static var placeContext: UInt32 { 80 }
    private static var fieldContext: UInt32 { 160 }
    private static var hashContext: UInt32 { 200 }
    private static var titleContext: UInt32 { 240 }

    /// Slots of the models of a part, as a power of two.
    package static var modelBits: UInt32 { 13 }

    private static func size(_ number: UInt32) -> UInt32 { UInt32(32 - number.leadingZeroBitCount) }

    #if !hasFeature(Embedded)
        package func write(to encoder: inout RangeEncoder, of book: [SearchDictionary.Page]) {
            let isEverywhere = SearchDictionary.isEverywhere(UInt32(pages.count), of: book.count)
            let rarity = Self.size(UInt32(book.count / max(1, pages.count)))
            var next: UInt32 = 0
            var count: UInt32 = 0
            var hash: UInt8 = 0
            var run: UInt32 = 0
            for page in pages {
                encoder.put(page.document - next, Self.gapContext + rarity)
                next = page.document + 1
                let meta = book[Int(page.document)]
                let places = places(of: page)
                encoder.put(UInt32(places.count - 1), Self.countContext + min(count, 7))
                count = UInt32(places.count)
                let width = Self.size((meta.bodyLength + meta.titleLength) / count)
                var position: UInt32 = 0
                var field = SearchField.body
                var isPlaced = true
                for (number, place) in places.enumerated() {
                    if isEverywhere {
                        let isInTitle = place.position < meta.titleLength
                        if isPlaced { encoder.put(bit: isInTitle, Self.titleContext) }
                        isPlaced = isInTitle
                    }
                    if !isPlaced {
                        put(place.field, after: &field, to: &encoder)
                        continue
                    }
                    encoder.put(wide: place.position - position, Self.placeContext + width * 2 + (number == 0 ? 1 : 0))
                    position = place.position + 1
                    if place.position >= meta.titleLength { put(place.field, after: &field, to: &encoder) }
                    encoder.put(bit: place.formHash == hash, Self.hashContext + min(run, 15))
                    run = place.formHash == hash ? run + 1 : 0
                    if place.formHash != hash {
                        encoder.put(symbol: UInt32(place.formHash), bits: 3, Self.hashContext + 16 + UInt32(hash))
                    }
                    hash = place.formHash
                }
            }
        }

        private func put(_ field: SearchField, after last: inout SearchField, to encoder: inout RangeEncoder) {
            encoder.put(bit: field == last, Self.fieldContext + UInt32(last.rawValue))
            if field == last { return }
            encoder.put(symbol: UInt32(field.rawValue), bits: 3, Self.fieldContext + 8 + UInt32(last.rawValue))
            last = field
        }
    #endif

    /// - Parameters:
    ///   - frequency: in how many pages the term stands.
    ///   - book: the pages that the dictionary lists.
    package init(
        _ decoder: inout RangeDecoder, frequency: UInt32, of book: [SearchDictionary.Page]
    ) throws(IndexFault) {
        let rarity = Self.size(UInt32(truncatingIfNeeded: book.count / max(1, Int(frequency))))
        let isEverywhere = SearchDictionary.isEverywhere(frequency, of: book.count)
        var next = 0
        var lastCount: UInt32 = 0
        var hash: UInt8 = 0
        var run: UInt32 = 0
        for _ in 0..<frequency {
            next += Int(decoder.number(Self.gapContext + rarity))
            try decoder.check()
            guard next < book.count else { throw .corrupt }
            open(UInt32(truncatingIfNeeded: next))
            let meta = book[next]
            next += 1
            let length = meta.bodyLength &+ meta.titleLength
            let count = decoder.number(Self.countContext + min(lastCount, 7)) &+ 1
            // A page has no more places than words.
            guard count > 0, count <= length else { throw .corrupt }
            lastCount = count
            let width = Self.size(length / count)
            var position: UInt32 = 0
            var field = SearchField.body
            var isPlaced = true
            for number in 0..<count {
                if isEverywhere, isPlaced { isPlaced = decoder.bit(Self.titleContext) }
                if isPlaced {
                    position = position &+ decoder.wideNumber(Self.placeContext + width * 2 + (number == 0 ? 1 : 0))
                    guard position < StoredPage.mostWords else { throw .corrupt }
                } else {
                    position = Self.nowhere
                }
                var standsIn = SearchField.title
                if position >= meta.titleLength {
                    if !decoder.bit(Self.fieldContext + UInt32(field.rawValue)) {
                        let code = decoder.symbol(bits: 3, Self.fieldContext + 8 + UInt32(field.rawValue))
                        guard let known = SearchField(rawValue: UInt8(truncatingIfNeeded: code)) else { throw .corrupt }
                        field = known
                    }
                    standsIn = field
                }
                if !isPlaced {
                    try decoder.check()
                    add(Place(position: position, field: standsIn, formHash: Self.noHash))
                    continue
                }
                if decoder.bit(Self.hashContext + min(run, 15)) {
                    run &+= 1
                } else {
                    run = 0
                    hash = UInt8(
                        truncatingIfNeeded: decoder.symbol(bits: 3, Self.hashContext + 16 + UInt32(hash)))
                }
                try decoder.check()
                add(Place(position: position, field: standsIn, formHash: hash))
                position = position &+ 1
            }
        }
    }
}
