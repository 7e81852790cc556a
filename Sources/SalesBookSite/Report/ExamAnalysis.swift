import SalesBookCore

/// An exam by the first attempt of each person: practice on the exam itself has not yet helped.
///
/// Attempts draw different questions. A question's figures are of the attempts that drew it, as Moodle counts a random
/// question; for the figures of the whole exam a place is the n-th question drawn from a pool.
struct ExamAnalysis {
    let exam: ReportBank.Exam
    let bank: ReportBank
    let people: [ResultSet.Person]

    private struct Mark {
        /// Nil for a question that the book no longer has.
        let question: Int?
        let isPresent: Bool
        let score: Double
        let points: Double
    }

    func data() -> ReportData.Exam {
        let attempts = people.map { PersonSummary.attempts($0, at: exam.key) }
        let first = attempts.compactMap(\.first)
        let marks = first.map(marks).filter { !$0.isEmpty }
        var histogram = [Int](repeating: 0, count: 10)
        for attempt in first { histogram[min(Int(attempt.score * 10 + 1e-9), 9)] += 1 }
        return ReportData.Exam(
            key: exam.key, title: exam.title, pass: exam.pass, people: first.count,
            attempts: attempts.reduce(0) { $0 + $1.count },
            passedPeople: attempts.count { $0.contains(where: \.passed) }, histogram: histogram,
            statistics: statistics(marks), items: items(marks))
    }

    private func marks(_ attempt: ResultRecord.Attempt) -> [Mark] {
        let numbers = Dictionary(bank.questions.enumerated().map { ($1.id, $0) }) { first, _ in first }
        return attempt.answers.map { answer in
            let number = numbers[answer.question]
            let points = number.flatMap { bank.questions[$0].points } ?? 1
            return Mark(
                question: number, isPresent: number.map { bank.questions[$0].v == answer.version } ?? false,
                score: answer.score, points: points > 0 ? points : 1)
        }
    }

    /// In per cent of all points, of the attempts that have as many questions as most have.
    private func statistics(_ attempts: [[Mark]]) -> ReportData.TestFigures? {
        let byCount = Dictionary(grouping: attempts, by: \.count)
        let usual = byCount.max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }?.value ?? []
        guard usual.count >= ReportData.fewest, let length = usual.first?.count else { return nil }
        var slots = [[Double]](repeating: [], count: length)
        for attempt in usual {
            let all = attempt.reduce(0) { $0 + $1.points }
            for (place, mark) in inPools(attempt).enumerated() {
                slots[place].append(100 * mark.score * mark.points / all)
            }
        }
        guard let test = TestStatistics(slots: slots), let deviation = test.standardDeviation else { return nil }
        return ReportData.TestFigures(
            people: test.count, mean: test.mean, median: test.median, deviation: deviation, skewness: test.skewness,
            kurtosis: test.kurtosis, consistency: test.internalConsistency, errorRatio: test.errorRatio,
            standardError: test.standardError)
    }

    /// The questions of an attempt by the pools they were drawn from; one that is in several goes where it is needed.
    private func inPools(_ attempt: [Mark]) -> [Mark] {
        let pools = exam.pools.map { (count: $0.count, questions: Set($0.questions)) }
        func shares(_ mark: Mark) -> Int {
            mark.question.map { question in pools.count { $0.questions.contains(question) } } ?? 0
        }
        var rest = attempt.enumerated().sorted { (shares($0.element), $0.offset) < (shares($1.element), $1.offset) }
            .map(\.element)
        var sorted: [Mark] = []
        for pool in pools {
            for _ in 0..<pool.count {
                guard let next = rest.firstIndex(where: { $0.question.map(pool.questions.contains) == true }) else {
                    break
                }
                sorted.append(rest.remove(at: next))
            }
        }
        return sorted + rest
    }

    private func items(_ attempts: [[Mark]]) -> [ReportData.Item] {
        var entries: [Int: (marks: [Double], totals: [Double], points: Double)] = [:]
        for attempt in attempts {
            let total = attempt.reduce(0) { $0 + $1.score * $1.points }
            for mark in attempt {
                guard let question = mark.question, mark.isPresent else { continue }
                entries[question, default: ([], [], mark.points)].marks.append(mark.score * mark.points)
                entries[question]?.totals.append(total)
            }
        }
        return entries.sorted { $0.key < $1.key }.map { question, entry in
            let statistics =
                entry.marks.count < ReportData.fewest
                ? nil : ItemStatistics(marks: entry.marks, totals: entry.totals, maximum: entry.points)
            return ReportData.Item(
                question: question, people: entry.marks.count, facility: statistics.map { $0.facility * 100 },
                deviation: statistics?.standardDeviation.map { $0 / entry.points * 100 },
                discrimination: statistics?.discriminationIndex, efficiency: statistics?.discriminativeEfficiency,
                guess: bank.randomGuessScore(question).map { $0 * 100 })
        }
    }
}

extension ReportBank {
    /// What chance alone gives, 0…1; nil where it cannot be said.
    func randomGuessScore(_ number: Int) -> Double? {
        answer(number).flatMap { ItemStatistics.randomGuessScore($0, choices: questions[number].right?.count ?? 0) }
    }

    /// Nil when the seal cannot be read.
    func answer(_ number: Int) -> SealedQuestion? {
        let question = questions[number]
        guard let sealed = question.sealed, let salt else { return nil }
        return try? SealedQuestion(
            sealed: Array(sealed.utf8), salt: Array(salt.utf8), id: Array(question.id.utf8))
    }
}
