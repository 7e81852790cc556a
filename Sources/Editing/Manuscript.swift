import Playbook
import SalesBookCore

/// An edition as an editor has it before them: its pages, and where things stand in them.
struct Manuscript {
    let book: Book
    let edition: Edition
    let number: Int
    let today: CivilDate

    init(_ book: Book, edition number: Int, today: CivilDate) {
        self.book = book
        self.number = number
        edition = book.editions[number]
        self.today = today
    }

    /// In reading order.
    var pages: [(id: Book.PageID, page: Page)] { edition.reading.map { ($0, book.page($0)) } }

    /// The texts that lead covers and sections, which are no pages of their own.
    var intros: [Page] { ([edition.intro] + edition.sections.map(\.intro)).compactMap { $0 } }

    /// The page as a whole.
    func place(_ page: Page) -> SourceLocation { SourceLocation(book.source.displayPath(page.sourcePath)) }

    func place(_ node: MarkdownDocument.NodeID, in page: Page) -> SourceLocation {
        let node = page.document[node]
        return SourceLocation(
            book.source.displayPath(page.sourcePath), line: Int(node.line), column: Int(node.column))
    }

    /// The value of a field, else the page.
    func place(ofField name: String, in page: Page) -> SourceLocation { page.fields.places[name] ?? place(page) }

    /// A section: its index, else its folder.
    func place(_ section: Section) -> SourceLocation {
        if let intro = section.intro { return place(intro) }
        return SourceLocation(
            section.folder.isEmpty ? book.source.root : book.source.displayPath(section.folder))
    }
}

extension Page {
    /// What the training lists by itself, so that nobody needs a link to it.
    var isListedInTraining: Bool { kind == .quiz || kind == .path || rolePlay != nil }

    /// What is read from its first line to its last.
    var isRead: Bool { kind != .glossary && !isListedInTraining }

    /// Every link in its text, in order.
    var linkNodes: [MarkdownDocument.NodeID] {
        var result: [MarkdownDocument.NodeID] = []
        document.walk { if document[$0].kind == .link { result.append($0) } }
        return result
    }
}

/// `1 page`, `2 pages`.
func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
