import SalesBookCore

/// Who chose which option in the first answer to a question.
///
/// The strong and the weak third are of those who answered, by the mean of their first answers to all other questions.
/// Source: Haladyna, "Developing and Validating Multiple-Choice Test Items", 3rd ed., 2004, chapter 9.
struct DistractorAnalysis: Sendable {
    struct Option: Sendable, Equatable {
        let isRight: Bool
        var chosen = 0
        var strong = 0
        var weak = 0
    }

    let people: Int
    let facility: Double?
    /// In the order of the bank; empty when the question has no options to choose from.
    let options: [Option]

    /// - Parameters:
    ///   - question: a number in the bank.
    ///   - strength: by person, the sum and count of the first answers to all questions.
    init(_ question: Int, answers: Answers, rights: [Bool], strength: [Strength]) {
        let first = answers.first(question)
        people = first.count
        facility = first.map(\.answer.score).mean
        var options = rights.map { Option(isRight: $0) }
        let ranked = first.map { entry in
            (answer: entry.answer, person: entry.person, rest: strength[entry.person].without(entry.answer.score))
        }.sorted { ($1.rest, $0.person) < ($0.rest, $1.person) }
        let third = ranked.count / 3
        for (rank, entry) in ranked.enumerated() {
            for choice in Set(Self.choices(entry.answer.response)) where options.indices.contains(choice) {
                options[choice].chosen += 1
                if rank < third { options[choice].strong += 1 }
                if rank >= ranked.count - third { options[choice].weak += 1 }
            }
        }
        self.options = options
    }

    /// The sum of a person's first answers.
    struct Strength: Sendable {
        var sum = 0.0
        var count = 0

        /// The mean of the others; 0 when there are none.
        func without(_ score: Double) -> Double { count > 1 ? (sum - score) / Double(count - 1) : 0 }
    }

    static func strengths(_ answers: Answers) -> [Strength] {
        answers.byPerson.map { questions in
            let first = questions.sorted { $0.key < $1.key }.compactMap { $0.value.first(where: \.isPresent)?.score }
            return Strength(sum: first.reduce(0, +), count: first.count)
        }
    }

    /// `0,2` → 0 and 2.
    private static func choices(_ response: String) -> [Int] { Fields.indices(Array(response.utf8)[...]) ?? [] }
}

extension ReportBank {
    /// Which options of a single or multiple choice are right; empty for other questions or an unreadable seal.
    func rights(_ number: Int) -> [Bool] {
        guard let options = questions[number].options, let answer = answer(number)?.answer else { return [] }
        switch answer {
        case .single(let sealed), .multiple(let sealed):
            return sealed.count == options.count ? sealed.map(\.isRight) : []
        default: return []
        }
    }
}
