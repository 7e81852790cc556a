import SalesBookCore

/// What one person has read, passed and is due for.
struct PersonSummary {
    let person: ResultSet.Person
    let answers: [Int: [Answers.Answer]]
    let bank: ReportBank
    let calendar: ReportCalendar

    /// The chance of recall at which a question is due: the book's own setting.
    private static let retention: Int64 = 900_000

    func data() -> ReportData.Person {
        let latest = answers.compactMapValues(\.last)
        let read = readPages()
        let due = dueQuestions()
        let bySection = Dictionary(grouping: due) { section(ofQuestion: $0) }
        return ReportData.Person(
            name: person.name, pagesRead: read.pages.count, lastRead: read.last.flatMap(calendar.iso),
            lastSeen: person.records.map(\.lastMoment).max().flatMap(calendar.iso),
            answers: answers.values.reduce(0) { $0 + $1.count }, score: latest.values.map(\.score).sorted().mean,
            sections: bank.sections.indices.map { section in
                let scores = latest.filter { self.section(ofQuestion: $0.key) == section }.map(\.value.score)
                return ReportData.Score(share: scores.sorted().mean, questions: scores.count)
            },
            exams: exams(), due: due.count,
            dueSections: bySection.compactMap { section, questions in
                section.map { ReportData.SectionCount(section: $0, count: questions.count) }
            }.sorted { ($1.count, $0.section) < ($0.count, $1.section) },
            programmes: programmes(read: read.pages))
    }

    private func section(ofQuestion question: Int) -> Int? { bank.pages[bank.questions[question].page].section }

    /// The pages marked read and not unmarked since, and the moment of the last mark among them.
    private func readPages() -> (pages: Set<String>, last: Int64?) {
        let known = Set(bank.readable.map { bank.pages[$0].key })
        var marks: [String: Int64] = [:]
        for record in person.records {
            guard case .mark(let page, let read) = record.body, known.contains(page) else { continue }
            marks[page] = read ? record.at : nil
        }
        return (Set(marks.keys), marks.values.max())
    }

    private func dueQuestions() -> [Int] {
        let numbers = Dictionary(bank.questions.enumerated().map { ($1.id, $0) }) { first, _ in first }
        var reviews: [Int: [Scheduling.Review]] = [:]
        for record in person.records {
            guard case .review(let review) = record.body, let number = numbers[review.question],
                let entry = Scheduling.Review(rating: review.rating, time: record.at)
            else { continue }
            reviews[number, default: []].append(entry)
        }
        let scheduling = Scheduling(retention: Self.retention)
        return reviews.filter { scheduling.card($0.value).due <= calendar.now }.keys.sorted()
    }

    private func exams() -> [ReportData.ExamState] {
        (bank.exams ?? []).enumerated().compactMap { number, exam in
            let attempts = Self.attempts(person, at: exam.key)
            guard let last = attempts.last else { return nil }
            let told = attempts.first(where: \.passed) ?? last
            return ReportData.ExamState(
                exam: number, attempts: attempts.count, passed: told.passed, best: attempts.map(\.score).max() ?? 0,
                day: calendar.iso(told.end), time: told.time, more: told.more)
        }
    }

    /// In the order of time.
    static func attempts(_ person: ResultSet.Person, at exam: String) -> [ResultRecord.Attempt] {
        person.records.compactMap { record in
            guard case .attempt(let attempt) = record.body, attempt.exam == exam else { return nil }
            return attempt
        }
    }

    private func programmes(read: Set<String>) -> [ReportData.Programme] {
        (bank.paths ?? []).enumerated().compactMap { number, path in
            ProgrammeProgress(path: path, person: person, read: read, bank: bank, calendar: calendar).data(
                number: number)
        }
    }
}
