import Foundation
import SalesBookCore
import Testing

@testable import SalesBookSite

/// What a report says of fifty colleagues, against what is known of them from making them up.
@Suite struct ReportTests {
    private let colleagues: Colleagues
    private let data: ReportData
    private let page: String

    init() throws {
        let month = try Self.month.get()
        (colleagues, data, page) = (month.colleagues, month.data, month.page)
    }

    /// Made once for all tests.
    private static let month = Result { try Month() }

    /// Fifty files, of which 0 is edited and 2 cut short, and five that are none of a colleague's.
    private struct Month {
        let colleagues = Colleagues(count: 50, seed: 11)
        let data: ReportData
        let page: String

        init() throws {
            var files = colleagues.people.enumerated().map { (String(format: "%02d.jsonl", $0), $1.file) }
            files[0].1 = ReportTests.withBetterScore(files[0].1)
            files[2].1 = files[2].1.prefix(files[2].1.count / 2)
            files.append(("again.jsonl", colleagues.people[5].file))
            files.append(
                ("other.jsonl", Data(ChainedLog(device: "x").file(name: "Чужой", exported: 1, book: "other").utf8)))
            files.append(("empty.jsonl", Data()))
            files.append(("letter.jsonl", Data("Здравствуйте!\n".utf8)))
            files.append(("new.jsonl", Data(ChainedLog(device: "n").file(name: "Новый", exported: 1).utf8)))
            let book = try Colleagues.book()
            let reader = ResultFileReader(book: "kniga", edition: "ru")
            let results = ResultSet(files.map { reader.read($0.1, path: $0.0) })
            let calendar = try #require(ReportCalendar(day: "2026-12-20", zone: .gmt))
            let wording = ReportWording(.russian)
            data = ReportBuilder(results: results, bank: book.bank, calendar: calendar, wording: wording).data()
            let links = ReportLinks(from: "/r/report.html", book: "/r/site", source: "https://example.org/content")
            page = ReportPage(data: data, bank: book.bank, css: book.css, wording: wording, links: links).html()
        }
    }

    /// A failed or passed exam that becomes a better one in a text editor.
    private static func withBetterScore(_ file: Data) -> Data {
        let text = String(decoding: file, as: UTF8.self)
        return Data(text.replacing(#/"score":\d+/#, with: "\"score\":990000", maxReplacements: 1).utf8)
    }

    /// All who are counted in full.
    private var whole: [Colleagues.Person] {
        colleagues.people.enumerated().filter { ![0, 2].contains($0.offset) }.map(\.element)
    }

    @Test func filesThatAreNotCountedSayWhy() throws {
        let faults = Dictionary(uniqueKeysWithValues: data.files.map { ($0.path, $0.faults.map(\.id)) })
        #expect(faults["00.jsonl"] == ["chain-broken"])
        #expect(faults["02.jsonl"] == ["cut-short"])
        #expect(faults["again.jsonl"] == ["duplicate"])
        #expect(faults["other.jsonl"] == ["other-book"])
        #expect(faults["empty.jsonl"] == ["empty"])
        #expect(faults["letter.jsonl"] == ["not-results"])
        #expect(faults["new.jsonl"] == [])
        #expect(data.files.count { $0.faults.isEmpty } == 49)
        let edited = try #require(data.files.first { $0.path == "00.jsonl" })
        let text = String(decoding: colleagues.people[0].file, as: UTF8.self)
        let line = try #require(text.split(separator: "\n").firstIndex { $0.contains("\"score\"") })
        #expect(edited.faults.first?.line == line + 1)
        for sentence in data.files.flatMap(\.faults).map(\.sentence) { #expect(page.contains(sentence)) }
    }

    @Test func everybodyElseIsThereOnce() {
        let names = data.people.map(\.name)
        #expect(names.count == 50)
        #expect(Set(names).count == 50)
        #expect(names.contains("Новый") && !names.contains("Чужой") && !names.contains("Коллега 0"))
    }

    @Test func peopleHaveReadAndPassedWhatTheyDid() throws {
        for person in whole {
            let told = try #require(data.people.first { $0.name == person.name })
            #expect(told.pagesRead == person.read.count)
            #expect(told.answers == person.scores.values.reduce(0) { $0 + $1.count })
            let last = person.scores.values.compactMap(\.last)
            #expect(near(told.score, last.reduce(0, +) / Double(last.count)))
            let exam = told.exams.first
            #expect((exam?.attempts ?? 0) == person.attempts.count)
            #expect((exam?.passed ?? false) == person.attempts.contains(where: \.passed))
            #expect(near(exam?.best, person.attempts.map(\.score).max()))
            for section in 0..<Colleagues.sections {
                let scores = person.scores.filter { Colleagues.section(of: $0.key) == section }.compactMap(\.value.last)
                #expect(told.sections[section].questions == scores.count)
                #expect(near(told.sections[section].share, mean(scores)))
            }
        }
    }

    @Test func theExamHasMoodlesFigures() throws {
        let exam = try #require(data.exams.first)
        // The cut file lost its exam or kept it; either way its person is not among the others.
        let cut = data.people.first { $0.name == "Коллега 2" }?.exams.isEmpty == false ? [colleagues.people[2]] : []
        let first = (whole + cut).compactMap(\.attempts.first)
        #expect(exam.people == first.count)
        #expect(exam.histogram.reduce(0, +) == first.count)
        #expect(exam.histogram[9] == first.count { $0.score >= 0.9 })
        let statistics = try #require(exam.statistics)
        let totals = first.map { 100 * share($0) }
        #expect(near(statistics.mean, mean(totals)))
        #expect(near(statistics.median, median(totals)))
        #expect(near(statistics.deviation, variance(totals).squareRoot()))
        let consistency = try #require(statistics.consistency)
        #expect(near(statistics.errorRatio, (1 - consistency / 100).squareRoot() * 100))
        #expect(near(statistics.standardError, (1 - consistency / 100).squareRoot() * statistics.deviation))
        for item in exam.items {
            let attempts = first.filter { attempt in attempt.answers.contains { $0.question == item.question } }
            #expect(item.people == attempts.count)
            guard attempts.count >= ReportData.fewest else {
                #expect(item.facility == nil && item.discrimination == nil)
                continue
            }
            let scores = attempts.map { attempt in attempt.answers.first { $0.question == item.question }?.score ?? 0 }
            let rest = attempts.map { attempt in
                attempt.answers.filter { $0.question != item.question }
                    .reduce(0) { $0 + $1.score * Colleagues.points($1.question) }
            }
            #expect(near(item.facility, mean(scores).map { $0 * 100 }))
            #expect(near(item.discrimination, correlation(scores, rest).map { $0 * 100 }))
            #expect(near(item.guess, 25))
        }
    }

    /// Ten places of one pool and five of another, whatever the order on the screen.
    @Test func consistencyIsOfThePlacesInThePools() throws {
        let exam = try #require(data.exams.first)
        let cut = data.people.first { $0.name == "Коллега 2" }?.exams.isEmpty == false ? [colleagues.people[2]] : []
        // Files are read in the order of their names, people in that of the alphabet: places do not depend on it.
        let first = (whole + cut).compactMap(\.attempts.first)
        var places = [[Double]](repeating: [], count: 15)
        for attempt in first {
            let all = attempt.answers.reduce(0) { $0 + Colleagues.points($1.question) }
            let sorted = attempt.answers.filter { $0.question < 24 } + attempt.answers.filter { $0.question >= 24 }
            for (place, answer) in sorted.enumerated() {
                places[place].append(answer.score * Colleagues.points(answer.question) / all)
            }
        }
        let alpha = 15.0 / 14 * (1 - places.map(variance).reduce(0, +) / variance(first.map(share)))
        #expect(near(exam.statistics?.consistency, alpha * 100))
    }

    @Test func optionsAreCountedByTheFirstAnswers() throws {
        let cut = try #require(data.people.first { $0.name == "Коллега 2" })
        #expect(cut.answers > 0)
        for question in data.questions where question.people >= 10 {
            let chosen = (0..<4).map { option in whole.count { $0.firstChoice[question.number] == option } }
            // The one whose file is cut adds at most one answer.
            for (told, known) in zip(question.options.map(\.chosen), chosen) {
                #expect((known...known + 1).contains(told))
            }
            #expect(question.options.map(\.chosen).reduce(0, +) == question.people)
            #expect(question.options.map(\.isRight) == (0..<4).map { $0 == Colleagues.right(question.number) })
        }
        #expect(data.questions.first { $0.number == 4 }?.options[3].chosen == 0)
        #expect(page.contains("не выбрал никто"))
    }

    @Test func badQuestionsAreNamedAndGoodOnesAreNot() throws {
        func suspicions(_ number: Int) -> [String] {
            data.questions.first { $0.number == number }?.suspicions.map(\.id) ?? []
        }
        #expect(suspicions(0).contains("negative"))
        #expect(suspicions(1).contains("easy"))
        #expect(suspicions(2).contains("hard"))
        let negative = data.exams.flatMap(\.items).filter { ($0.discrimination ?? 0) < 0 }.map(\.question)
        for question in data.questions {
            #expect(question.suspicions.contains { $0.id == "negative" } == negative.contains(question.number))
        }
        #expect(data.suspects.first.map { data.questions[$0].number } == 0)
        #expect(page.contains("href=\"https://example.org/content/ru/s0/p0.md#L10\">ru/s0/p0.md:10</a>"))
        #expect(page.contains("href=\"site/ru/s0/p0.html#a0\""))
    }

    @Test func weakestPagesComeFirst() throws {
        let shares = data.pageScores.map(\.share)
        #expect(shares == shares.sorted())
        let weakest = try #require(data.pageScores.first)
        let scores = whole.flatMap { person in
            person.scores.filter { Colleagues.page(of: $0.key) == weakest.page }.compactMap(\.value.last)
        }
        #expect(abs(weakest.share - (mean(scores) ?? 0)) < 0.02)
    }

    @Test func thePageAllowsItsOwnStyleAndNothingElse() throws {
        let style = try #require(page.firstMatch(of: #/(?s)<style>(.*?)</style>/#)).1
        let hash = Data(SHA256.digest(Array(style.utf8))).base64EncodedString()
        #expect(page.contains("default-src 'none'; style-src 'sha256-\(hash)'; img-src data:"))
        #expect(!page.contains("<script") && !page.contains(" style=") && !page.contains("{{"))
    }

    @Test func theSameFilesInAnyOrderGiveTheSamePage() throws {
        let book = try Colleagues.book()
        let reader = ResultFileReader(book: "kniga", edition: "ru")
        let files = colleagues.people.prefix(9).enumerated().map { reader.read($1.file, path: "\($0).jsonl") }
        let calendar = try #require(ReportCalendar(day: "2026-12-20", zone: .gmt))
        let reports = [files, files.reversed(), files.shuffled()].map {
            ResultReport($0, book: book, site: "site", calendar: calendar).json
        }
        #expect(Set(reports).count == 1)
    }

    // MARK: Figures, computed by their definitions

    private func share(_ attempt: Colleagues.Attempt) -> Double {
        let all = attempt.answers.reduce(0) { $0 + Colleagues.points($1.question) }
        return attempt.answers.reduce(0) { $0 + $1.score * Colleagues.points($1.question) } / all
    }

    private func mean(_ values: [Double]) -> Double? {
        values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }

    private func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }

    private func variance(_ values: [Double]) -> Double {
        let middle = mean(values) ?? 0
        return values.reduce(0) { $0 + ($1 - middle) * ($1 - middle) } / Double(values.count - 1)
    }

    private func correlation(_ x: [Double], _ y: [Double]) -> Double? {
        let (a, b) = (mean(x) ?? 0, mean(y) ?? 0)
        let product = (variance(x) * variance(y)).squareRoot()
        guard product > 1e-9 else { return nil }
        return zip(x, y).reduce(0) { $0 + ($1.0 - a) * ($1.1 - b) } / Double(x.count - 1) / product
    }

    private func near(_ a: Double?, _ b: Double?) -> Bool {
        guard let a, let b else { return a == nil && b == nil }
        return abs(a - b) < 1e-6 * max(1, abs(b))
    }
}
