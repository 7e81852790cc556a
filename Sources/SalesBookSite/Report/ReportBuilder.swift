/// Computes what a report says.
///
/// 1. Everybody's answers are sorted by question (`Answers`).
/// 2. Each person is summed up (`PersonSummary`), then each page and section over all people.
/// 3. Each exam is analysed by its first attempts (`ExamAnalysis`).
/// 4. Each question by the first answers to it (`DistractorAnalysis`), and the suspicious ones are named.
/// 5. Check sheets are summed up (`ObservationAnalysis`).
struct ReportBuilder {
    let results: ResultSet
    let bank: ReportBank
    let calendar: ReportCalendar
    let wording: ReportWording

    /// The longest quotation of a question or an option.
    private static let quotation = 160

    var observations: Observations { Observations(results.people, bank: bank, calendar: calendar) }

    func data() -> ReportData {
        let learners = results.learners
        let answers = Answers(learners, bank: bank)
        let people = learners.indices.map { number in
            PersonSummary(
                person: learners[number], answers: answers.byPerson[number], bank: bank, calendar: calendar
            ).data()
        }
        let exams = (bank.exams ?? []).map { ExamAnalysis(exam: $0, bank: bank, people: learners).data() }
        let questions = questions(answers, exams)
        var lowest: [Int: Double] = [:]
        for item in exams.flatMap(\.items) {
            if let figure = item.discrimination { lowest[item.question] = min(lowest[item.question] ?? 100, figure) }
        }
        let suspects = questions.indices.filter { !questions[$0].suspicions.isEmpty }
            .map { (index: $0, gravity: Suspicions.gravity(questions[$0].suspicions)) }
            .sorted { a, b in
                let (left, right) = (lowest[questions[a.index].number] ?? 100, lowest[questions[b.index].number] ?? 100)
                return (a.gravity, left, a.index) < (b.gravity, right, b.index)
            }
            .map(\.index)
        return ReportData(
            book: bank.book, title: bank.title ?? wording.bookTitle, edition: bank.edition, version: bank.version,
            day: calendar.iso(calendar.now) ?? "", pages: bank.pages.map(\.title), sections: bank.sections.map(\.title),
            readablePages: bank.readable.count, people: people, exams: exams, pageScores: pageScores(answers),
            sectionScores: bank.sections.indices.map { section in
                score(answers) { bank.pages[bank.questions[$0].page].section == section }
            },
            questions: questions, suspects: suspects, files: results.files.map(file), goneAnswers: answers.gone,
            checks: ObservationAnalysis(observations: observations, bank: bank).data())
    }

    /// Over all people: the last answers to some questions.
    private func score(_ answers: Answers, _ isWanted: (Int) -> Bool) -> ReportData.Score {
        var scores: [Double] = []
        var questions: Set<Int> = []
        for person in answers.byPerson {
            for (question, list) in person where isWanted(question) {
                guard let last = list.last else { continue }
                scores.append(last.score)
                questions.insert(question)
            }
        }
        return ReportData.Score(share: scores.sorted().mean, questions: questions.count)
    }

    private func pageScores(_ answers: Answers) -> [ReportData.PageScore] {
        var scores = [[Double]](repeating: [], count: bank.pages.count)
        var people = [Int](repeating: 0, count: bank.pages.count)
        for person in answers.byPerson {
            var pages: Set<Int> = []
            for (question, list) in person {
                guard let last = list.last else { continue }
                scores[bank.questions[question].page].append(last.score)
                pages.insert(bank.questions[question].page)
            }
            for page in pages { people[page] += 1 }
        }
        return bank.pages.indices
            .compactMap { page in
                scores[page].sorted().mean.map {
                    ReportData.PageScore(page: page, share: $0, answers: scores[page].count, people: people[page])
                }
            }
            .sorted { ($0.share, $1.answers, $0.page) < ($1.share, $0.answers, $1.page) }
    }

    private func questions(_ answers: Answers, _ exams: [ReportData.Exam]) -> [ReportData.Question] {
        let strength = DistractorAnalysis.strengths(answers)
        let items = Dictionary(grouping: exams.flatMap(\.items), by: \.question)
        let suspicions = Suspicions(wording: wording)
        return bank.questions.indices.compactMap { number in
            let question = bank.questions[number]
            let all = answers.byPerson.reduce(0) { $0 + ($1[number]?.count ?? 0) }
            guard all > 0 else { return nil }
            let outdated = answers.byPerson.reduce(0) { $0 + ($1[number]?.count { !$0.isPresent } ?? 0) }
            let analysis = DistractorAnalysis(
                number, answers: answers, rights: bank.rights(number), strength: strength)
            let options = zip(question.options ?? [], analysis.options).map { text, option in
                ReportData.Option(
                    text: PlainText.of(html: text, limit: Self.quotation), isRight: option.isRight,
                    chosen: option.chosen, strong: option.strong, weak: option.weak)
            }
            return ReportData.Question(
                number: number, id: question.id, page: question.page, type: question.type, source: question.source,
                prompt: PlainText.of(html: question.prompt, limit: Self.quotation), people: analysis.people,
                outdated: outdated, facility: analysis.facility, options: options,
                suspicions: suspicions.all(
                    items[number] ?? [], facility: analysis.facility, people: analysis.people, options: options))
        }
    }

    private func file(_ file: ResultSet.File) -> ReportData.File {
        ReportData.File(
            path: file.path, name: file.name, exported: file.exported > 0 ? calendar.iso(file.exported) : nil,
            records: file.added, state: file.weight == .left ? "left" : file.weight == .partly ? "partly" : "counted",
            faults: file.faults.map {
                ReportData.Fault(id: $0.id, line: $0.line, sentence: wording.sentence($0))
            })
    }
}
