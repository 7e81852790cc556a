import Playbook

/// Two pages of a section that are numbered alike: “rule 7” means one or the other.
enum SameNumber: EditingRule {
    static let id = DiagnosticID.sameNumber

    static func diagnostics(in manuscript: Manuscript) -> [Diagnostic] {
        manuscript.edition.sections.flatMap { section in
            var first: [Int: Page] = [:]
            return section.pages.compactMap { page -> Diagnostic? in
                let page = manuscript.book.page(page)
                guard let number = page.fields.number else { return nil }
                guard let other = first[number] else {
                    first[number] = page
                    return nil
                }
                return Diagnostic(
                    id, manuscript.place(ofField: "number", in: page),
                    "number \(number) is taken by “\(other.title)” (\(manuscript.place(other).path))",
                    fix: "give one of the two another number")
            }
        }
    }
}
