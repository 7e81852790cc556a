import Playbook

/// Questions that are answered by the length of their lines.
enum LongestAnswer: EditingRule {
    static let id = DiagnosticID.longestAnswer

    static func diagnostics(in manuscript: Manuscript) -> [Diagnostic] {
        QuestionGroup.groups(in: manuscript).compactMap { group in
            let found = group.habit(percent: limit(in: manuscript)) { isRightLongest($0.question, on: $0.page) }
            guard let found, let first = found.first else { return nil }
            return Diagnostic(
                id, first.question.location, "\(group.share(found)) the right answer is the longest; this is the first",
                fix: "shorten right answers, or give wrong ones a reason and a detail of their own")
        }
    }

    private static func isRightLongest(_ question: Question, on page: Page) -> Bool {
        let lengths = question.options.map { option in
            (isRight: option.isRight, length: option.text.reduce(0) { $0 + page.document.plainText(of: $1).count })
        }
        guard let right = lengths.first(where: \.isRight)?.length else { return false }
        return lengths.allSatisfy { $0.isRight || $0.length < right }
    }
}
