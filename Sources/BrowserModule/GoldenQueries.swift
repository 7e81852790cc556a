#if !hasFeature(Embedded)
    import SalesBookCore
#endif

/// Opens an index and asks it queries, so that two builds of the engine can be compared by the bytes of all they answer.
package enum GoldenQueries {
    /// A query as a page asks it: see `SearchCall.search`.
    package struct Query {
        let text: [UInt8]
        let options: UInt8
        let limit: UInt8
        let kind: UInt8
        let channel: UInt8
        let tag: UInt8

        /// - Parameters:
        ///   - kind, channel, tag: filters; 255 lets all pass.
        package init(
            _ text: [UInt8], options: UInt8 = 0, limit: UInt8 = 10, kind: UInt8 = 255, channel: UInt8 = 255,
            tag: UInt8 = 255
        ) {
            self.text = text
            self.options = options
            self.limit = limit
            self.kind = kind
            self.channel = channel
            self.tag = tag
        }
    }

    /// An index and queries in one piece.
    package static func pack(dictionary: [UInt8], parts: [[UInt8]], queries: [Query]) -> [UInt8] {
        var writer = IndexWriter()
        writer.put(text: dictionary)
        writer.put(parts.count)
        for part in parts { writer.put(text: part) }
        writer.put(queries.count)
        for query in queries {
            for byte in [query.options, query.limit, query.kind, query.channel, query.tag] { writer.put(byte: byte) }
            writer.put(text: query.text)
        }
        return writer.bytes
    }

    /// FNV-1a, 64 bits, of the answers to `count` queries from `first` on: first while no part has been handed in, then
    /// with all of them. 0 for bytes that `pack` did not write.
    package static func digest(_ packed: [UInt8], first: Int32, count: Int32) -> UInt64 {
        (try? answers(IndexReader(packed), first: first, count: count)) ?? 0
    }

    private static func answers(_ packed: IndexReader, first: Int32, count: Int32) throws(IndexFault) -> UInt64 {
        var reader = packed
        var hash = FNV()
        hash.add(SearchCall.open(try reader.text()))
        var parts: [[UInt8]] = []
        for _ in 0..<(try reader.count()) { parts.append(try reader.text()) }
        var queries: [Query] = []
        for _ in 0..<(try reader.count()) {
            let options = try reader.byte()
            let limit = try reader.byte()
            let kind = try reader.byte()
            let channel = try reader.byte()
            let tag = try reader.byte()
            queries.append(
                Query(try reader.text(), options: options, limit: limit, kind: kind, channel: channel, tag: tag))
        }
        let chosen = queries.dropFirst(Int(first)).prefix(Int(count))
        for query in chosen { hash.add(answer(query)) }
        for (number, part) in parts.enumerated() {
            hash.add(SearchCall.add(part: Int32(truncatingIfNeeded: number), part))
        }
        for query in chosen { hash.add(answer(query)) }
        return hash.value
    }

    private static func answer(_ query: Query) -> Reply {
        func filter(_ value: UInt8) -> Int32 { value == 255 ? -1 : Int32(value) }
        return SearchCall.search(
            query.text, options: Int32(query.options), limit: Int32(query.limit), kind: filter(query.kind),
            channel: filter(query.channel), tag: filter(query.tag))
    }
}
