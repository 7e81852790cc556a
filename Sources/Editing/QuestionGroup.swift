import Playbook

/// Questions with one right answer among several that are met together: those of a quiz, or of the other pages of a
/// section.
struct QuestionGroup {
    typealias Member = (page: Page, question: Question)

    /// With fewer, chance alone may look like a habit.
    static let fewest = 6

    let isQuiz: Bool
    let members: [Member]

    /// The groups that are large enough, in reading order.
    static func groups(in manuscript: Manuscript) -> [QuestionGroup] {
        let sections = manuscript.edition.sections.map { $0.pages.map(manuscript.book.page) }
        return sections.flatMap { pages in
            let quizzes = pages.filter { $0.kind == .quiz }
            let others = pages.filter { $0.kind != .quiz }
            return quizzes.map { QuestionGroup(isQuiz: true, members: choices(on: $0)) }
                + [QuestionGroup(isQuiz: false, members: others.flatMap(choices))]
        }.filter { $0.members.count >= fewest }
    }

    private static func choices(on page: Page) -> [Member] {
        page.questions.filter { $0.shape == .single && $0.options.count > 1 }.map { (page, $0) }
    }

    /// The members for which something holds, when they are at least this share of all.
    func habit(percent: Int, _ holds: (Member) -> Bool) -> [Member]? {
        let found = members.filter(holds)
        return found.count * 100 >= percent * members.count ? found : nil
    }

    /// `in 9 of 10 questions of this quiz`
    func share(_ found: [Member]) -> String {
        "in \(found.count) of \(members.count) questions of this \(isQuiz ? "quiz" : "section")"
    }
}
