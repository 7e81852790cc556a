/// What tells the questions of a book apart. One id in two languages is one question; twice in one language it is a slip.
enum QuestionIDs {
    /// - Returns: an error for each question whose id another has before it.
    static func taken(in pages: [Page]) -> [Diagnostic] {
        var first: [String: SourceLocation] = [:]
        var diagnostics: [Diagnostic] = []
        for page in pages {
            for question in page.questions {
                let key = "\(page.edition)#\(question.id)"
                guard let other = first[key] else {
                    first[key] = question.location
                    continue
                }
                diagnostics.append(
                    Diagnostic(
                        .duplicateQuestion, question.location,
                        "the id #\(question.id) is taken by the question at \(other.path):\(other.line)",
                        fix: "give this question another id"))
            }
        }
        return diagnostics
    }
}
