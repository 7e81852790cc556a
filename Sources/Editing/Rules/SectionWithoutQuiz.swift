import Playbook

/// A section about which nothing is asked: no question on its pages, and no quiz whose text leads there.
///
/// The questions that the book makes by itself do not count: they ask what stands in a block, not what to do.
enum SectionWithoutQuiz: EditingRule {
    static let id = DiagnosticID.sectionWithoutQuiz

    /// What asks by itself, or is ticked off on the spot.
    private static let exempt: Set<PageKind> = [.quiz, .path, .glossary, .check]

    static func diagnostics(in manuscript: Manuscript) -> [Diagnostic] {
        let asked = sectionsAsked(in: manuscript)
        return manuscript.edition.sections.enumerated().compactMap { number, section in
            guard !exempt.contains(section.kind), !asked.contains(number),
                section.pages.contains(where: { manuscript.book.page($0).isRead })
            else { return nil }
            return Diagnostic(
                id, manuscript.place(section), "nothing is asked about the pages of this section",
                fix: "write a [!QUESTION] on one of them, or a quiz whose explanations link here")
        }
    }

    private static func sectionsAsked(in manuscript: Manuscript) -> Set<Int> {
        var asked: Set<Int> = []
        for (_, page) in manuscript.pages {
            let hasQuestions = !page.questions.isEmpty
            if hasQuestions || page.rolePlay != nil, let section = page.section { asked.insert(section) }
            guard hasQuestions, page.kind == .quiz else { continue }
            for case .page(let target, _) in page.links.values {
                if let section = manuscript.book.page(target).section { asked.insert(section) }
            }
        }
        return asked
    }
}
