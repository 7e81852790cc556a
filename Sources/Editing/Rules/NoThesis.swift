import Playbook

/// A page without `summary:`; a glossary needs none.
enum NoThesis: EditingRule {
    static let id = DiagnosticID.noThesis

    static func diagnostics(in manuscript: Manuscript) -> [Diagnostic] {
        manuscript.pages.compactMap { _, page in
            guard page.kind != .glossary, page.fields.summary?.contains(where: \.isLetter) != true else { return nil }
            return Diagnostic(
                id, manuscript.place(page), "this page has no thesis",
                fix: "write “summary:” at its top: one sentence that a reader takes away")
        }
    }
}
