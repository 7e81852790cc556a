/// The text of a page as it is shown in results.
package struct StoredPage: Sendable {
    package struct Section: Sendable {
        /// The `id` in the page; empty for what stands before the first heading.
        package let anchor: [UInt8]
        package let heading: [UInt8]
        /// Texts, none of them empty. The words of a segment follow those of the one before it, after `gap`.
        package var segments: [[UInt8]]

        package init(anchor: [UInt8], heading: [UInt8], segments: [[UInt8]]) {
            self.anchor = anchor
            self.heading = heading
            self.segments = segments
        }
    }

    /// No page has more words.
    static var mostWords: UInt32 { 1 << 28 }
    /// Positions that no word has, after the title and after each segment: the last word of one and the first of the
    /// next are no neighbours.
    static var gap: UInt32 { 1 }

    /// The path in the output folder.
    package let path: [UInt8]
    package let title: [UInt8]
    package let summary: [UInt8]
    package let sections: [Section]
    /// The position of the first word of the first segment.
    package let start: UInt32

    package init(path: [UInt8], title: [UInt8], summary: [UInt8], sections: [Section], start: UInt32) {
        self.start = start
        self.path = path
        self.title = title
        self.summary = summary
        self.sections = sections
    }

    func write(to writer: inout IndexWriter) {
        writer.put(stored: path)
        writer.put(stored: title)
        writer.put(stored: summary)
        writer.put(sections.count)
        for section in sections {
            writer.put(stored: section.anchor)
            writer.put(stored: section.heading)
            writer.put(section.segments.count)
            for (number, text) in section.segments.enumerated() {
                // The heading of a section is mostly its first segment, too.
                writer.put(stored: number == 0 && text == section.heading ? [] : text)
            }
        }
    }

    /// - Parameter start: the position of the first word, which the dictionary knows.
    init(_ reader: inout IndexReader, start: UInt32) throws(IndexFault) {
        guard start < Self.mostWords else { throw .corrupt }
        self.start = start
        path = try reader.stored()
        title = try reader.stored()
        summary = try reader.stored()
        var sections: [Section] = []
        for _ in 0..<(try reader.count()) {
            let anchor = try reader.stored()
            let heading = try reader.stored()
            var segments: [[UInt8]] = []
            for _ in 0..<(try reader.count()) {
                let text = try reader.stored()
                segments.append(text.isEmpty ? heading : text)
            }
            sections.append(Section(anchor: anchor, heading: heading, segments: segments))
        }
        self.sections = sections
    }
}

// Cut where the book is built.
#if !hasFeature(Embedded)
    extension StoredPage {
        /// The page cut between segments into stretches of about so many bytes, as equal as they may be.
        ///
        /// - Parameter starts: the position of the first word of each segment, of all sections in a row.
        func stretches(of limit: Int, _ starts: [UInt32]) -> [StoredPage] {
            let length = sections.reduce(0) { $0 + $1.segments.reduce(0) { $0 + $1.count } }
            let count = limit == .max ? 1 : max(1, (length + limit / 2) / limit)
            if count == 1 { return [self] }
            let size = length / count
            var result: [StoredPage] = []
            var open: [Section] = []
            var filled = 0
            var next = 0
            var start = self.start
            func close() {
                // What is shown with a title or an address alone stands in the first stretch.
                result.append(
                    StoredPage(
                        path: path, title: title, summary: result.isEmpty ? summary : [], sections: open, start: start))
                open = []
                filled = 0
            }
            for section in sections {
                open.append(Section(anchor: section.anchor, heading: section.heading, segments: []))
                for segment in section.segments {
                    if filled >= size {
                        if open[open.count - 1].segments.isEmpty { open.removeLast() }
                        close()
                        open = [Section(anchor: section.anchor, heading: section.heading, segments: [])]
                        start = starts[next]
                    }
                    open[open.count - 1].segments.append(segment)
                    filled += segment.count
                    next += 1
                }
            }
            close()
            return result
        }
    }
#endif
