import Playbook
import SalesBookCore

/// The pages of an edition by tag.
struct TagIndex: Sendable {
    struct Entry: Sendable {
        let name: String
        let pages: [Book.PageID]
    }

    /// In alphabetical order.
    let entries: [Entry]
    private let pages: [String: [Book.PageID]]

    init(_ edition: Edition, in book: Book) {
        var pages: [String: [Book.PageID]] = [:]
        for id in edition.reading { for tag in Set(book.page(id).fields.tags) { pages[tag, default: []].append(id) } }
        self.pages = pages
        entries = pages.map { Entry(name: $0.key, pages: $0.value) }
            .sorted { CollationKey($0.name) < CollationKey($1.name) }
    }

    func pages(tagged tags: Set<String>) -> [Book.PageID] {
        Set(tags.flatMap { pages[$0] ?? [] }).sorted()
    }

    static func anchor(_ tag: String) -> String {
        "tag-" + String(decoding: Slug.anchor(Array(tag.utf8)), as: UTF8.self)
    }
}
