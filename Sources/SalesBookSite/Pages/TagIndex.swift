import Playbook
import SalesBookCore

/// The pages of an edition by tag.
struct TagIndex: Sendable {
    struct Entry: Sendable {
        let name: String
        /// Where it stands on the page of tags.
        let anchor: String
        let pages: [Book.PageID]
    }

    /// In alphabetical order.
    let entries: [Entry]
    private let byName: [String: Entry]

    init(_ edition: Edition, in book: Book) {
        var pages: [String: [Book.PageID]] = [:]
        for id in edition.reading { for tag in Set(book.page(id).fields.tags) { pages[tag, default: []].append(id) } }
        var used: Set<String> = []
        entries = pages.sorted { CollationKey($0.key) < CollationKey($1.key) }.map { name, pages in
            Entry(name: name, anchor: Self.anchor(name, &used), pages: pages)
        }
        byName = Dictionary(uniqueKeysWithValues: entries.map { ($0.name, $0) })
    }

    func pages(tagged tags: Set<String>) -> [Book.PageID] {
        Set(tags.flatMap { byName[$0]?.pages ?? [] }).sorted()
    }

    func anchor(_ tag: String) -> String { byName[tag]?.anchor ?? "" }

    /// «C++» and «C#» leave the same letters, and the heading of each group is called by the anchor and `-h`.
    private static func anchor(_ tag: String, _ used: inout Set<String>) -> String {
        let base = "tag-" + String(decoding: Slug.anchor(Array(tag.utf8)), as: UTF8.self)
        var anchor = base
        var number = 2
        while used.contains(anchor) || used.contains(anchor + "-h") {
            anchor = "\(base)-\(number)"
            number += 1
        }
        used.formUnion([anchor, anchor + "-h"])
        return anchor
    }
}
