import Deflation
import Foundation
import SalesBookCore
import Testing

@testable import SalesBookSite

/// What a report says of check sheets, beside the results of quizzes.
@Suite struct ObservationReportTests {
    private static let noon: Int64 = 1_795_132_800_000
    private static let calendar = ReportCalendar(day: "2026-12-31", zone: .gmt)

    private static func bank() throws -> ReportBank {
        let json: [String: Any] = [
            "format": 1, "book": "kniga", "edition": "ru", "version": "1", "title": "Книга",
            "pages": [
                [
                    "key": "rules/1", "path": "ru/rules/1.html", "title": "Срок", "kind": "rule", "number": 14,
                    "section": 0,
                ],
                ["key": "rules/2", "path": "ru/rules/2.html", "title": "Имя", "kind": "rule", "section": 0],
                ["key": "checks/1", "path": "ru/checks/1.html", "title": "Визит", "kind": "check"],
            ],
            "sections": [["key": "rules", "path": "ru/rules/index.html", "title": "Правила"]],
            "questions": [] as [Any],
            "criteria": [
                ["id": "rules/1#check-a", "page": 0, "anchor": "check", "text": "Назвал час"],
                ["id": "rules/2#check-b", "page": 1, "text": "Назвал имя"],
            ],
            "sheets": [["key": "checks/1", "title": "Визит", "path": "ru/checks/1.html"]],
        ]
        return try JSONDecoder().decode(ReportBank.self, from: JSONSerialization.data(withJSONObject: json))
    }

    private static func sheet(
        _ about: String, _ marks: [(String, Int?)], day: String = "2026-12-05", key: String = "checks/1",
        low: Int = 0, high: Int = 1, note: String = ""
    ) -> [String: Any] {
        [
            "t": "o", "sheet": key, "at": noon, "about": about, "by": "Лидия", "place": "Центр", "day": day,
            "low": low, "high": high, "score": 0,
            "marks": marks.map { id, value in
                ["c": id, "s": value.map { $0 as Any } ?? NSNull(), "note": note] as [String: Any]
            },
        ]
    }

    private struct Report {
        let data: ReportData
        let page: String
        let checks: String
        let files: [ResultFile]

        init(_ logs: [(name: String, log: ChainedLog)]) throws {
            let bank = try ObservationReportTests.bank()
            let reader = ResultFileReader(book: "kniga", edition: "ru")
            files = logs.map {
                reader.read(Data($0.log.file(name: $0.name, exported: noon).utf8), path: "\($0.name).jsonl")
            }
            let results = ResultSet(files)
            let calendar = try #require(ObservationReportTests.calendar)
            let wording = ReportWording(.russian)
            data = ReportBuilder(results: results, bank: bank, calendar: calendar, wording: wording).data()
            let links = ReportLinks(from: "/r/report.html", book: "/r/site", source: "https://example.org")
            page = ReportPage(data: data, bank: bank, css: "", wording: wording, links: links).html()
            checks = ReportTables(results: results, bank: bank, calendar: calendar, data: data).checks
        }
    }

    private static func log(_ device: String, _ records: [[String: Any]]) -> ChainedLog {
        var log = ChainedLog(device: device)
        for record in records { log.append(record) }
        return log
    }

    /// Anna keeps 14 once in six, and the name always.
    private static var visits: [[String: Any]] {
        (0..<6).map { sheet("Анна", [("rules/1#check-a", $0 == 0 ? 1 : 0), ("rules/2#check-b", 1)]) }
    }

    @Test func sharesAreCountedByPersonAndRule() throws {
        let report = try Report([
            ("Лидия", Self.log("d1", Self.visits + [Self.sheet("Борис", [("rules/1#check-a", 1)])]))
        ])
        let checks = try #require(report.data.checks)
        #expect(checks.sheets == 7 && checks.all.marks == 13)
        #expect(checks.people.map(\.name) == ["Анна", "Борис"] && checks.people.map(\.sheets) == [6, 1])
        let anna = checks.people[0]
        #expect(anna.pages.map(\.page) == [0, 1])
        #expect(anna.pages[0].kept.share.map { Int(($0 * 600).rounded()) } == 100)
        #expect(anna.pages[1].kept.share == 1)
        // One mark is no share, and no weakness.
        #expect(checks.people[1].kept.share == nil && checks.people[1].pages[0].kept.marks == 1)
        #expect(checks.criteria.map(\.id) == ["rules/1#check-a", "rules/2#check-b"])
        #expect(checks.criteria.first?.people == 2)
        #expect(report.page.contains("<h2 id=\"checks-h\">Проверки</h2>") && report.page.contains(">мало</b>"))
        #expect(report.page.contains("href=\"site/ru/rules/1.html#check\"") && report.page.contains("14. Срок"))
    }

    @Test func whatDidNotComeUpCountsNowhere() throws {
        let records = (0..<5).map { _ in Self.sheet("Анна", [("rules/1#check-a", 1), ("rules/2#check-b", nil)]) }
        let checks = try #require(try Report([("Л", Self.log("d", records))]).data.checks)
        #expect(checks.all.share == 1 && checks.all.marks == 5 && checks.criteria.count == 1)
    }

    @Test func aSheetOfNothingIsNoSheet() throws {
        #expect(try Report([("Л", Self.log("d", [Self.sheet("Анна", [("rules/1#check-a", nil)])]))]).data.checks == nil)
    }

    @Test func periodsAndKinds() throws {
        let records = [
            Self.sheet("Анна", [("rules/1#check-a", 1)], day: "2026-11-30"),
            Self.sheet("анна ", [("rules/1#check-a", 0)], day: "2026-12-01"),
            Self.sheet("Борис", [("rules/1#check-a", 1)], day: "2026-12-02"),
            Self.sheet("Борис", [("rules/1#check-a", 4)], day: "2026-12-03", key: "checks/old", low: 1, high: 5),
            Self.sheet("", [("rules/1#check-a", 1)], day: "вчера"),
        ]
        let checks = try #require(try Report([("Л", Self.log("d", records))]).data.checks)
        #expect(checks.kinds.map(\.key) == ["checks/1", "checks/old"])
        #expect(checks.kinds[0].months.map(\.month) == ["2026-12", "2026-11"])
        #expect(checks.kinds[0].people == 2 && checks.kinds[0].sheets == 4)
        #expect(checks.people.count == 3 && checks.people.map(\.name).contains(""))
        // A mark of 4 on a scale from 1 to 5 is three quarters.
        #expect(Int((checks.all.sum * 500).rounded()) == 375)
    }

    @Test func aDeletedSheetIsGone() throws {
        let deleted = ["t": "w", "of": "d-1", "at": Self.noon] as [String: Any]
        let report = try Report([("Л", Self.log("d", [Self.sheet("Анна", [("rules/1#check-a", 1)]), deleted]))])
        #expect(report.data.checks == nil && !report.page.contains("checks-h"))
        #expect(report.files[0].faults.isEmpty)
    }

    @Test func nobodyDeletesTheSheetsOfOthers() throws {
        let other = Self.log("e", [["t": "w", "of": "d-1", "at": Self.noon]])
        let report = try Report([("Л", Self.log("d", [Self.sheet("Анна", [("rules/1#check-a", 1)])])), ("М", other)])
        #expect(report.data.checks?.sheets == 1)
    }

    @Test func whoOnlyObservesIsNotCountedAmongThoseWhoTrain() throws {
        let mark = ["t": "m", "page": "rules/1", "read": true, "at": Self.noon] as [String: Any]
        let report = try Report([
            ("Лидия", Self.log("d", Self.visits)), ("Павел", Self.log("e", Self.visits + [mark])),
            ("Ольга", Self.log("f", [mark])),
        ])
        #expect(report.data.people.map(\.name) == ["Ольга", "Павел"])
        #expect(report.data.checks?.sheets == 12 && report.data.files.count == 3)
    }

    @Test func aCriterionThatIsGoneStillCountsForItsRule() throws {
        let records = (0..<5).map { _ in Self.sheet("Анна", [("rules/1#check-old", 0), ("none/9#check-x", 1)]) }
        let checks = try #require(try Report([("Л", Self.log("d", records))]).data.checks)
        #expect(checks.pages.map(\.page) == [0] && checks.pages[0].kept.share == 0 && checks.criteria.isEmpty)
        #expect(checks.all.marks == 10)
    }

    @Test(
        "A record that is none is not counted, and told",
        arguments: [
            #"{"low":1,"high":1}"#, #"{"low":-1}"#, #"{"high":1000}"#, #"{"marks":"x"}"#, #"{"sheet":3}"#,
            #"{"marks":[{"c":"rules/1#check-a","s":2}]}"#,
        ])
    func bad(change: String) throws {
        let fields = try #require(try JSONSerialization.jsonObject(with: Data(change.utf8)) as? [String: Any])
        let record = Self.sheet("Анна", [("rules/1#check-a", 1)]).merging(fields) { $1 }
        let report = try Report([("Л", Self.log("d", [record]))])
        #expect(report.data.checks == nil && report.files[0].faults.map(\.id) == ["unknown-records"])
    }

    @Test func theSameSheetInTwoFilesIsOne() throws {
        let log = Self.log("d", Self.visits)
        let report = try Report([("Лидия", log), ("лидия", log)])
        #expect(report.data.checks?.sheets == 6)
    }

    @Test func aProgrammeCountsFinishedSheets() throws {
        let json =
            #"{"key":"path/1","title":"Месяц","path":"p.html","days":[{"day":1,"tasks":[{"kind":"sheet","target":"checks/1"}]},{"day":2,"tasks":[{"kind":"sheet","target":"checks/1"}]}]}"#
        let path = try JSONDecoder().decode(ReportBank.Path.self, from: Data(json.utf8))
        func done(_ records: [[String: Any]]) throws -> Int? {
            let start = ["t": "p", "path": "path/1", "at": Self.noon] as [String: Any]
            let log = Self.log("d", [start] + records)
            let file = ResultFileReader(book: "kniga", edition: "ru").read(
                Data(log.file(name: "Л", exported: Self.noon).utf8), path: "a")
            let person = try #require(ResultSet([file]).people.first)
            return ProgrammeProgress(
                path: path, person: person, read: [], bank: try Self.bank(), calendar: try #require(Self.calendar)
            ).data(number: 0)?.tasksDone
        }
        let sheet = Self.sheet("Анна", [("rules/1#check-a", 1)])
        #expect(try done([]) == 0 && (try done([sheet])) == 1 && (try done([sheet, sheet])) == 2)
        #expect(try done([sheet, ["t": "w", "of": "d-2", "at": Self.noon]]) == 0)
        #expect(try done([Self.sheet("Анна", [("rules/1#check-a", 1)], key: "checks/2")]) == 0)
    }

    @Test func theTableHasARowAMark() throws {
        let record = Self.sheet(
            "=Анна", [("rules/1#check-a", 1), ("rules/2#check-b", nil)], note: "тихо, \"но\" верно")
        let lines = try Report([("Л", Self.log("d", [record]))]).checks.components(separatedBy: "\r\n")
        #expect(lines.count == 3 && lines[0].hasPrefix("\u{FEFF}sheet,title,day,person,"))
        #expect(
            lines[1]
                == "checks/1,Визит,2026-12-05,'=Анна,Лидия,Центр,rules/1,Срок,rules/1#check-a,Назвал час,1,0,1,100.00,\"тихо, \"\"но\"\" верно\",d"
        )
    }

    @Test func whatAStrangerTypedIsText() throws {
        let record = Self.sheet("<script>\u{202E}", [("rules/1#check-a", 1)])
        let page = try Report([("Л", Self.log("d", [record]))]).page
        #expect(!page.contains("<script") && page.contains("&lt;script&gt;") && !page.contains("\u{202E}"))
    }
}
