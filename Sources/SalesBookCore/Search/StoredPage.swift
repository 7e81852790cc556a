/// The text of a page as it is shown in results.
package struct StoredPage: Sendable {
    package struct Segment: Sendable {
        /// The position of its first word.
        package let start: UInt32
        package let text: [UInt8]

        package init(start: UInt32, text: [UInt8]) {
            self.start = start
            self.text = text
        }
    }

    package struct Section: Sendable {
        /// The `id` in the page; empty for what stands before the first heading.
        package let anchor: [UInt8]
        package let heading: [UInt8]
        package var segments: [Segment]

        package init(anchor: [UInt8], heading: [UInt8], segments: [Segment]) {
            self.anchor = anchor
            self.heading = heading
            self.segments = segments
        }
    }

    /// No page has more words.
    static var mostWords: UInt32 { 1 << 28 }

    /// The path in the output folder.
    package let path: [UInt8]
    package let title: [UInt8]
    package let summary: [UInt8]
    package let sections: [Section]

    package init(path: [UInt8], title: [UInt8], summary: [UInt8], sections: [Section]) {
        self.path = path
        self.title = title
        self.summary = summary
        self.sections = sections
    }

    /// The position of the first word of the first segment.
    var firstPosition: UInt32 {
        for section in sections { if let first = section.segments.first { return first.start } }
        return 0
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
            for segment in section.segments {
                writer.put(segment.start)
                writer.put(stored: segment.text)
            }
        }
    }

    init(_ reader: inout IndexReader) throws(IndexFault) {
        path = try reader.stored()
        title = try reader.stored()
        summary = try reader.stored()
        var sections: [Section] = []
        for _ in 0..<(try reader.count()) {
            let anchor = try reader.stored()
            let heading = try reader.stored()
            var segments: [Segment] = []
            for _ in 0..<(try reader.count()) {
                let start = try reader.number()
                guard start < Self.mostWords else { throw .corrupt }
                segments.append(Segment(start: start, text: try reader.stored()))
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
        func stretches(of limit: Int) -> [StoredPage] {
            let length = sections.reduce(0) { $0 + $1.segments.reduce(0) { $0 + $1.text.count } }
            let count = limit == .max ? 1 : max(1, (length + limit / 2) / limit)
            if count == 1 { return [self] }
            let size = length / count
            var result: [StoredPage] = []
            var open: [Section] = []
            var filled = 0
            func close() {
                // What is shown with a title or an address alone stands in the first stretch.
                result.append(
                    StoredPage(path: path, title: title, summary: result.isEmpty ? summary : [], sections: open))
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
                    }
                    open[open.count - 1].segments.append(segment)
                    filled += segment.text.count
                }
            }
            close()
            return result
        }
    }
#endif
