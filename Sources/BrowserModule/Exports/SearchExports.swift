#if !hasFeature(Embedded)
    import SalesBookCore
#endif

/// The book's index, once the page has handed it in.
///
/// State of the module like the last answer: a page calls from one thread.
private nonisolated(unsafe) var searcher: Searcher?

/// What the search exports do, in values instead of pointers.
package enum SearchCall {
    /// Opens an index from its dictionary. The value is the number of pages.
    package static func open(_ dictionary: [UInt8]) -> Reply {
        do {
            let opened = try Searcher(dictionary)
            searcher = opened
            return Reply(value: Int32(truncatingIfNeeded: opened.dictionary.pages.count))
        } catch {
            return Reply(value: Fault.unreadableIndex(error))
        }
    }

    /// Hands in a part that an answer asked for.
    package static func add(part: Int32, _ bytes: [UInt8]) -> Reply {
        guard searcher != nil else { return Reply(.badArgument) }
        do {
            try searcher?.add(part: Int(part), bytes)
            return Reply(value: 0)
        } catch {
            return Reply(value: Fault.unreadableIndex(error))
        }
    }

    /// Searches. The bytes are JSON: see `ResultJSON`.
    ///
    /// - Parameters:
    ///   - options: bit 0 the last word may still be growing, bit 1 search literally.
    ///   - kind, channel, tag: filters; below 0 lets all pass.
    package static func search(
        _ text: [UInt8], options: Int32, limit: Int32, kind: Int32, channel: Int32, tag: Int32
    ) -> Reply {
        guard let searcher else { return Reply(.badArgument) }
        var request = Searcher.Request(text)
        request.typing = options & 1 != 0
        request.literally = options & 2 != 0
        request.limit = Int(max(0, min(limit, 1000)))
        request.kind = kind < 0 ? nil : UInt8(truncatingIfNeeded: kind)
        request.channel = channel < 0 ? nil : UInt8(truncatingIfNeeded: channel)
        request.tag = tag < 0 ? nil : UInt16(truncatingIfNeeded: tag)
        return Reply(ResultJSON.encode(searcher.search(request), searcher.dictionary))
    }
}

extension Fault {
    /// -2,000,000,010 − the number of the `IndexFault`.
    static func unreadableIndex(_ fault: IndexFault) -> Int32 { -2_000_000_010 - Int32(fault.rawValue) }
}

/// `SearchCall.open`: the number of pages.
@_cdecl("salesbook_search_open")
package func searchOpen(_ pointer: UnsafePointer<UInt8>?, _ length: Int32) -> Int32 {
    withText(pointer, length) { SearchCall.open($0) }
}

/// `SearchCall.add`: 0.
@_cdecl("salesbook_search_add")
package func searchAdd(_ pointer: UnsafePointer<UInt8>?, _ length: Int32, _ part: Int32) -> Int32 {
    withText(pointer, length) { SearchCall.add(part: part, $0) }
}

/// `SearchCall.search`: the length of the JSON.
@_cdecl("salesbook_search")
package func search(
    _ pointer: UnsafePointer<UInt8>?, _ length: Int32, _ options: Int32, _ limit: Int32, _ kind: Int32,
    _ channel: Int32, _ tag: Int32
) -> Int32 {
    withText(pointer, length) {
        SearchCall.search($0, options: options, limit: limit, kind: kind, channel: channel, tag: tag)
    }
}
