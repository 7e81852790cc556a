import Playbook

/// A rule without `[!CHECK]`: nobody can see whether it is kept.
enum NoCriterion: EditingRule {
    static let id = DiagnosticID.noCriterion

    static func diagnostics(in manuscript: Manuscript) -> [Diagnostic] {
        manuscript.pages.compactMap { _, page in
            guard page.kind == .rule, !hasCriterion(page) else { return nil }
            return Diagnostic(
                id, manuscript.place(page), "this rule has no observable criterion",
                fix: "add a [!CHECK] block: what a mystery shopper or a call reviewer can tick")
        }
    }

    private static func hasCriterion(_ page: Page) -> Bool {
        page.parts.flatMap(\.blocks).contains { block in
            guard case .criteria(let items) = block else { return false }
            return items.contains { page.document.plainText(of: $0).contains(where: \.isLetter) }
        }
    }
}
