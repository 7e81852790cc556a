import Foundation
import SalesBookCore

/// The tables of a report for a spreadsheet: RFC 4180, UTF-8 with a BOM so that Excel knows it, points in decimals.
struct ReportTables {
    let results: ResultSet
    let bank: ReportBank
    let calendar: ReportCalendar
    let data: ReportData

    /// One row an attempt: a person at an exam.
    var attempts: String {
        var rows = [
            [
                "person", "exam", "title", "attempt", "started", "finished", "minutes", "score_percent", "passed",
                "time_percent", "time_added", "questions", "device",
            ]
        ]
        let titles = Dictionary((bank.exams ?? []).map { ($0.key, $0.title) }) { first, _ in first }
        for person in results.people {
            var numbers: [String: Int] = [:]
            for record in person.records {
                guard case .attempt(let attempt) = record.body else { continue }
                numbers[attempt.exam, default: 0] += 1
                rows.append([
                    person.name, attempt.exam, titles[attempt.exam] ?? "", String(numbers[attempt.exam] ?? 0),
                    calendar.isoMinute(record.at) ?? "", calendar.isoMinute(attempt.end) ?? "",
                    Self.number(Double(attempt.end - record.at) / 60_000, 1), Self.number(attempt.score * 100, 2),
                    attempt.passed ? "yes" : "no", String(attempt.time), String(attempt.more),
                    String(attempt.answers.count),
                    String(record.device),
                ])
            }
        }
        return Self.text(rows)
    }

    /// One row a question of an exam; a question that no exam asked has one row without an exam.
    var questions: String {
        var rows = [
            [
                "question", "version", "page", "title", "type", "written", "source", "prompt", "exam", "people",
                "facility_percent", "deviation_percent", "discrimination_percent", "efficiency_percent",
                "guess_percent",
                "first_answers", "first_facility_percent", "chosen", "suspicions",
            ]
        ]
        var items: [Int: [(exam: String, item: ReportData.Item)]] = [:]
        for exam in data.exams { for item in exam.items { items[item.question, default: []].append((exam.key, item)) } }
        for question in data.questions {
            let known = bank.questions[question.number]
            let page = bank.pages[question.page]
            let head = [
                question.id, known.v, page.key, page.title, question.type, known.generated == nil ? "yes" : "no",
                question.source ?? "", question.prompt,
            ]
            let chosen = question.options.enumerated().map { "\($0):\($1.chosen)" }.joined(separator: " ")
            let tail = [
                String(question.people), Self.number(question.facility.map { $0 * 100 }, 2), chosen,
                question.suspicions.map(\.id).joined(separator: " "),
            ]
            for entry in items[question.number] ?? [] {
                let item = entry.item
                let figures = [
                    item.facility, item.deviation, item.discrimination, item.efficiency, item.guess,
                ].map { Self.number($0, 2) }
                rows.append(head + [entry.exam, String(item.people)] + figures + tail)
            }
            if items[question.number] == nil {
                rows.append(head + [String](repeating: "", count: 7) + tail)
            }
        }
        return Self.text(rows)
    }

    /// One row a mark of a finished check sheet; what did not come up has no row.
    var checks: String {
        var rows = [
            [
                "sheet", "title", "day", "person", "observer", "place", "page", "page_title", "criterion", "text",
                "mark",
                "low", "high", "kept_percent", "note", "device",
            ]
        ]
        for sheet in Observations(results.people, bank: bank, calendar: calendar).sheets {
            let filled = sheet.filled
            for mark in sheet.marks {
                let criterion = mark.number.flatMap { bank.criteria?[$0] }
                let page = criterion.map { bank.pages[$0.page] }
                let share = Observation(marks: [mark.value], low: filled.low, high: filled.high)?.share
                rows.append([
                    filled.sheet, sheet.number.flatMap { bank.sheets?[$0].title } ?? "", sheet.day, filled.about,
                    filled.by, filled.place, page?.key ?? String(mark.criterion.prefix { $0 != "#" }),
                    page?.title ?? "", mark.criterion, criterion?.text ?? "", String(mark.value), String(filled.low),
                    String(filled.high), Self.number(share.map { Double($0) / 10_000 }, 2), mark.note,
                    String(sheet.record.device),
                ])
            }
        }
        return Self.text(rows)
    }

    private static func number(_ number: Double?, _ digits: Int) -> String {
        number.map {
            ReportWording(.english).decimal($0, digits: digits).replacingOccurrences(of: "\u{2212}", with: "-")
        }
            ?? ""
    }

    private static func text(_ rows: [[String]]) -> String {
        "\u{FEFF}" + rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
    }

    /// A name from a stranger's file must not become a formula of the spreadsheet.
    static func cell(_ text: String) -> String {
        let isNumber = text.first == "-" && text.dropFirst().allSatisfy { $0.isNumber || $0 == "." }
        let safe = text.first.map { "=+-@\t\r".contains($0) } == true && !isNumber ? "'" + text : text
        guard safe.contains(where: { ",\"\n\r\r\n".contains($0) }) else { return safe }
        return "\"" + safe.replacingOccurrences(of: "\"", with: "\"\"") + "\""
    }
}
