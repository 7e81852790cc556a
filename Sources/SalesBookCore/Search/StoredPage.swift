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

    func write(to writer: inout IndexWriter) {
        writer.put(text: path)
        writer.put(text: title)
        writer.put(text: summary)
        writer.put(sections.count)
        for section in sections {
            writer.put(text: section.anchor)
            writer.put(text: section.heading)
            writer.put(section.segments.count)
            for segment in section.segments {
                writer.put(segment.start)
                writer.put(text: segment.text)
            }
        }
    }

    init(_ reader: inout IndexReader) throws(IndexFault) {
        path = try reader.text()
        title = try reader.text()
        summary = try reader.text()
        var sections: [Section] = []
        for _ in 0..<(try reader.count()) {
            let anchor = try reader.text()
            let heading = try reader.text()
            var segments: [Segment] = []
            for _ in 0..<(try reader.count()) {
                segments.append(Segment(start: try reader.number(), text: try reader.text()))
            }
            sections.append(Section(anchor: anchor, heading: heading, segments: segments))
        }
        self.sections = sections
    }
}
