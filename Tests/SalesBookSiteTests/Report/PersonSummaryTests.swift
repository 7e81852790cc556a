import Foundation
import Testing

@testable import SalesBookSite

/// What one person is due for.
@Suite struct PersonSummaryTests {
    private static let day: Int64 = 86_400_000
    /// 2026-11-20, midnight UTC.
    private static let start: Int64 = 1_795_132_800_000

    private func summary(day: String, paths: [ReportBank.Path] = [], _ records: [[String: Any]]) throws
        -> ReportData.Person
    {
        var log = ChainedLog(device: "d")
        for record in records { log.append(record) }
        let reader = ResultFileReader(book: "kniga", edition: "ru")
        let set = ResultSet([reader.read(Data(log.file(name: "А", exported: 1).utf8), path: "a")])
        let bank = try Colleagues.book().bank.with(paths: paths)
        let answers = Answers(set.people, bank: bank)
        let calendar = try #require(ReportCalendar(day: day, zone: .gmt))
        return PersonSummary(
            person: try #require(set.people.first), answers: answers.byPerson[0], bank: bank, calendar: calendar
        ).data()
    }

    private func review(_ question: Int, day: Int64, rating: Int = 3) -> [String: Any] {
        [
            "t": "r", "q": "q\(question)", "v": "v1", "at": Self.start + day * Self.day + 3600, "g": rating,
            "s": rating > 1 ? 1_000_000 : 0, "ms": 1, "a": "0", "m": "practice",
        ]
    }

    /// FSRS-6: first answered well, a question comes back after 2 days; forgotten, after 1; easily, after 8.
    @Test(arguments: [
        (3, "2026-11-21", 0), (3, "2026-11-22", 1), (1, "2026-11-21", 1), (4, "2026-11-27", 0), (4, "2026-11-28", 1),
    ])
    func aQuestionComesBackWhenItIsDue(_ rating: Int, _ day: String, _ due: Int) throws {
        let person = try summary(day: day, [review(0, day: 0, rating: rating)])
        #expect(person.due == due)
        #expect(person.dueSections.map(\.count) == (due > 0 ? [1] : []))
    }

    @Test func aMarkTakenBackIsNotRead() throws {
        let marks = [("s0/p0", true), ("s0/p1", true), ("s0/p0", false), ("nowhere", true)].enumerated().map {
            ["t": "m", "page": $0.element.0, "read": $0.element.1, "at": Self.start + Int64($0.offset) * Self.day]
                as [String: Any]
        }
        let person = try summary(day: "2026-12-20", marks)
        #expect(person.pagesRead == 1)
        #expect(person.lastRead == "2026-11-21")
        #expect(person.lastSeen == "2026-11-23")
    }

    @Test func aProgrammeKnowsItsDayAndWhatIsLate() throws {
        func task(_ kind: String, _ target: String) -> ReportBank.Path.Task {
            .init(kind: kind, target: target, title: target)
        }
        let path = ReportBank.Path(
            key: "path/1", title: "Месяц", path: "p.html",
            days: [
                .init(day: 1, title: nil, tasks: [task("read", "s0/p0"), task("read", "section:s1")]),
                .init(day: 2, title: nil, tasks: [task("practice", "page:s0/p0"), task("play", "s0/play")]),
                .init(day: 4, title: nil, tasks: [task("practice", "page:s0/p0"), task("exam", "quiz/1")]),
            ])
        let person = try summary(
            day: "2026-11-23", paths: [path],
            [
                ["t": "p", "path": "path/1", "at": Self.start],
                ["t": "m", "page": "s0/p0", "read": true, "at": Self.start + 1],
                review(0, day: 1), review(1, day: 1), review(2, day: 1),
                [
                    "t": "y", "play": "s0/play", "at": Self.start + Self.day, "mood": 2, "ending": "good",
                    "path": [0, 1],
                ],
            ])
        let programme = try #require(person.programmes.first)
        #expect(programme.day == 4)
        #expect(programme.tasks == 6 && programme.tasksDone == 3)
        #expect(programme.overdue == ["section:s1"])
    }
}

extension ReportBank {
    fileprivate func with(paths: [Path]) -> ReportBank {
        ReportBank(
            format: format, book: book, edition: edition, version: version, title: title, salt: salt, pages: pages,
            sections: sections, questions: questions, exams: exams, paths: paths, criteria: nil, sheets: nil)
    }
}
