import Playbook
import SalesBookCore

/// What a good editor would say of a book that has been read.
///
/// 1. Lay the book out as an editor sees it (`Manuscript`): one for each edition.
/// 2. Ask every rule (`Rules/`, one a file) for what it finds there.
/// 3. Weigh it as `book.yml` says, and sort.
///
/// `Formats/` tells the result to machines.
package enum Editing {
    static var rules: [any EditingRule.Type] {
        [
            SameNumber.self, NoThesis.self, ThesisLong.self, PageLong.self, NoCriterion.self, WrongWithoutRight.self,
            UnusedTag.self,
            OrphanPage.self, SectionWithoutQuiz.self, LongestAnswer.self, SameAnswerPlace.self, SimilarQuestions.self,
            OverdueReview.self, ExternalLink.self,
        ]
    }

    /// - Parameter today: the only clock of a check; a build has none.
    package static func diagnostics(of book: Book, today: CivilDate) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for number in book.editions.indices {
            let manuscript = Manuscript(book, edition: number, today: today)
            for rule in rules where book.settings.checks.severity(of: rule.id) != nil {
                found += rule.diagnostics(in: manuscript)
            }
        }
        return book.settings.checks.applied(to: found).sorted()
    }
}

/// One thing to find in an edition.
protocol EditingRule {
    static var id: DiagnosticID { get }
    static func diagnostics(in manuscript: Manuscript) -> [Diagnostic]
}

extension EditingRule {
    static func limit(in manuscript: Manuscript) -> Int { manuscript.book.settings.checks.limit(of: id) }
}
