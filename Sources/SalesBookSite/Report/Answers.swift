/// What people answered, question by question.
///
/// An exam leaves its answers twice, in the attempt and as reviews for the schedule; they count once, as the attempt's.
struct Answers: Sendable {
    struct Answer: Sendable {
        let at: Int64
        let score: Double
        let response: String
        /// Whether the wording was that of the book's present question.
        let isPresent: Bool
    }

    /// By person, then by question of the bank: in the order of time.
    let byPerson: [[Int: [Answer]]]
    /// Answers to questions that the bank does not have.
    let gone: Int

    init(_ people: [ResultSet.Person], bank: ReportBank) {
        let numbers = Dictionary(bank.questions.enumerated().map { ($1.id, $0) }) { first, _ in first }
        var gone = 0
        byPerson = people.map { person in
            var answers: [Int: [Answer]] = [:]
            func add(_ question: String, _ version: String, _ at: Int64, _ score: Double, _ response: String) {
                guard let number = numbers[question] else {
                    gone += 1
                    return
                }
                let isPresent = bank.questions[number].v == version
                answers[number, default: []].append(
                    Answer(at: at, score: score, response: response, isPresent: isPresent))
            }
            for record in person.records {
                switch record.body {
                case .review(let review) where review.mode != "exam":
                    add(review.question, review.version, record.at, review.score, review.response)
                case .attempt(let attempt):
                    for answer in attempt.answers {
                        add(answer.question, answer.version, attempt.end, answer.score, answer.response)
                    }
                default: break
                }
            }
            return answers.mapValues { list in
                // A sort that keeps the order of what happened in one moment.
                list.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
            }
        }
        self.gone = gone
    }

    /// Everybody's first answer to the present wording of a question, by person.
    func first(_ question: Int) -> [(person: Int, answer: Answer)] {
        byPerson.indices.compactMap { person in
            byPerson[person][question]?.first(where: \.isPresent).map { (person, $0) }
        }
    }
}

extension Sequence<Double> {
    /// Nil for nothing.
    var mean: Double? {
        var sum = 0.0
        var count = 0
        for value in self {
            sum += value
            count += 1
        }
        return count == 0 ? nil : sum / Double(count)
    }
}
