import Playbook

/// A page that no other page, section or cover links to.
///
/// Lists by section and by tag do not count: they hold everything. What the training lists by itself needs no link, and
/// the glossary stands in the bar of every page.
enum OrphanPage: EditingRule {
    static let id = DiagnosticID.orphanPage

    static func diagnostics(in manuscript: Manuscript) -> [Diagnostic] {
        let pages = manuscript.pages
        guard pages.count > 1 else { return [] }
        var linked: Set<Book.PageID> = []
        for (id, page) in pages { linked.formUnion(targets(of: page).filter { $0 != id }) }
        for intro in manuscript.intros { linked.formUnion(targets(of: intro)) }
        return pages.compactMap { number, page in
            guard page.isRead, !linked.contains(number) else { return nil }
            return Diagnostic(
                id, manuscript.place(page), "no page links to this one",
                fix: fix(number, page, manuscript))
        }
    }

    /// The neighbour is named, and the very line: “related:” says nothing to who has never written it.
    private static func fix(_ number: Book.PageID, _ page: Page, _ manuscript: Manuscript) -> String {
        let pages = page.section.map { manuscript.edition.sections[$0].pages } ?? []
        guard let place = pages.firstIndex(of: number), pages.count > 1 else {
            return "link to it where it helps, or name it in “related:” of a neighbour"
        }
        let neighbour = manuscript.book.page(pages[place == 0 ? 1 : place - 1])
        let folder = page.sourcePath.split(separator: "/").dropLast()
        let isBeside = folder == neighbour.sourcePath.split(separator: "/").dropLast()
        let name = isBeside ? page.sourcePath.split(separator: "/").last.map(String.init) ?? "" : "/" + page.sourcePath
        let path = manuscript.place(neighbour).path
        return neighbour.fields.related.isEmpty
            ? "link to it where it helps, or write “related: [\(name)]” among the fields of \(path)"
            : "link to it where it helps, or add “\(name)” to “related:” in \(path)"
    }

    private static func targets(of page: Page) -> [Book.PageID] {
        page.related
            + page.links.values.compactMap { link in
                if case .page(let id, _) = link { id } else { nil }
            }
    }
}
