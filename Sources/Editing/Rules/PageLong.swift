import Playbook

/// A page that takes too long to read in one go; quizzes, programmes and games are not read in one.
enum PageLong: EditingRule {
    static let id = DiagnosticID.pageLong

    static func diagnostics(in manuscript: Manuscript) -> [Diagnostic] {
        let most = limit(in: manuscript)
        return manuscript.pages.compactMap { _, page in
            guard page.isRead, page.readingMinutes > most else { return nil }
            return Diagnostic(
                id, manuscript.place(page),
                "this page takes \(counted(page.readingMinutes, "minute")) to read, more than \(most)",
                fix: middleHeading(of: page).map { "cut it, or move “\($0)” and what follows to a page of its own" }
                    ?? "cut it, or give it “##” headings and move a part to a page of its own")
        }
    }

    /// The heading that stands nearest to the middle.
    private static func middleHeading(of page: Page) -> String? {
        let headings = page.headings.filter { $0.level <= 2 }
        guard let last = page.document.children(of: MarkdownDocument.root).last else { return nil }
        let middle = Int(page.document[last].line) / 2
        return headings.min {
            abs(Int(page.document[$0.node].line) - middle) < abs(Int(page.document[$1.node].line) - middle)
        }?.text
    }
}
