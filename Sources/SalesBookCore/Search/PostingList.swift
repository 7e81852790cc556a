/// Where a term stands: pages, and places in each.
package struct PostingList: Sendable {
    package struct Page: Sendable {
        package let document: UInt32
        package var places: [Place] = []
    }

    /// One occurrence.
    package struct Place: Sendable {
        /// Ordinal of the word in the page; fields and sections are set apart by gaps.
        package let position: UInt32
        package let field: SearchField
        /// Three bits of the form's hash: tells the very form apart from others seven times in eight.
        package let formHash: UInt8
    }

    package var pages: [Page] = []

    package static func formHash(_ form: [UInt16]) -> UInt8 {
        var hash: UInt32 = 0x811C_9DC5
        for letter in form { hash = (hash ^ UInt32(letter)) &* 0x0100_0193 }
        return UInt8(truncatingIfNeeded: (hash >> 13) & 7)
    }

    package func write(to writer: inout IndexWriter) {
        writer.put(pages.count)
        var lastDocument: UInt32 = 0
        for page in pages {
            writer.put(page.document - lastDocument)
            lastDocument = page.document
            writer.put(page.places.count)
            var lastPosition: UInt32 = 0
            var field = SearchField.body
            for place in page.places {
                let changes = place.field != field
                writer.put((place.position - lastPosition) << 4 | UInt32(place.formHash) << 1 | (changes ? 1 : 0))
                if changes { writer.put(byte: place.field.rawValue) }
                lastPosition = place.position
                field = place.field
            }
        }
    }

    package init() {}

    package init(_ reader: inout IndexReader) throws(IndexFault) {
        let pageCount = try reader.count()
        var document: UInt32 = 0
        for _ in 0..<pageCount {
            document = document &+ (try reader.number())
            var page = Page(document: document)
            var position: UInt32 = 0
            var field = SearchField.body
            for _ in 0..<(try reader.count()) {
                let code = try reader.number()
                position = position &+ (code >> 4)
                if code & 1 == 1 {
                    guard let next = SearchField(rawValue: try reader.byte()) else { throw .corrupt }
                    field = next
                }
                page.places.append(
                    Place(position: position, field: field, formHash: UInt8(truncatingIfNeeded: code >> 1 & 7)))
            }
            pages.append(page)
        }
    }
}
