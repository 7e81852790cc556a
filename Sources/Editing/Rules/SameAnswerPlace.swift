import Playbook

/// Questions whose right answer always stands in the same place; paper does not shuffle.
enum SameAnswerPlace: EditingRule {
    static let id = DiagnosticID.sameAnswerPlace

    static func diagnostics(in manuscript: Manuscript) -> [Diagnostic] {
        QuestionGroup.groups(in: manuscript).compactMap { group in
            let most = group.members.map(\.question.options.count).max() ?? 0
            for place in 0..<most {
                let found = group.habit(percent: limit(in: manuscript)) { $0.question.options.rightPlace == place }
                guard let found, let first = found.first else { continue }
                return Diagnostic(
                    id, first.question.location,
                    "\(group.share(found)) the right answer stands in place \(place + 1); this is the first",
                    fix: "move right answers about: on paper nobody shuffles them")
            }
            return nil
        }
    }
}

extension [Question.Option] {
    fileprivate var rightPlace: Int? { firstIndex(where: \.isRight) }
}
