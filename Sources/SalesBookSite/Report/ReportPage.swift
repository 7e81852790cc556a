import Foundation
import SalesBookCore

/// A report as one HTML file: its style inside and allowed by its hash, no script, charts as inline SVG.
struct ReportPage {
    let data: ReportData
    let bank: ReportBank
    let css: String
    let wording: ReportWording
    let links: ReportLinks

    private var charts: Charts { Charts(wording: wording) }

    func html() -> String {
        let style = self.style
        var context: [String: Any] = [
            "lang": bank.edition, "w": wording.all, "style": style, "styleHash": Self.hash(style),
            "logo": Portraits.logo,
            "bookTitle": data.title, "asOf": wording("asOf", wording.date(data.day)), "lead": lead,
        ]
        if let score = overall {
            context["score"] = ["figure": wording.decimal(score * 100, digits: 0), "sign": "%"]
        }
        context["figures"] = figures
        context["contents"] = [
            "people", data.exams.isEmpty ? nil : "exams", "weak", data.checks == nil ? nil : "checks",
            "questions", "files", "how",
        ]
        .compactMap { $0 }.map { ["id": $0, "title": wording($0)] }
        context.merge(peopleContext) { $1 }
        context.merge(ReportExamsView(page: self).context) { $1 }
        context.merge(weakContext) { $1 }
        context.merge(ReportQuestionsView(page: self).context) { $1 }
        context.merge(ReportChecksView(page: self).context) { $1 }
        context.merge(filesContext) { $1 }
        return Templates.shipped.render("report", context)
    }

    /// The book's style, then the report's own; what would end the element is broken up.
    private var style: String {
        let own = EmbeddedAssets.paths.filter { $0.hasPrefix("css/report/") && $0.hasSuffix(".css") }
            .compactMap(EmbeddedAssets.text)
        return ([css] + own).joined(separator: "\n").replacingOccurrences(of: "</", with: "<\\/")
    }

    /// As `style-src` takes it. Source: W3C, "Content Security Policy Level 3", section 6.7.2.4.
    private static func hash(_ style: String) -> String {
        "sha256-" + Data(SHA256.digest(Array(style.utf8))).base64EncodedString()
    }

    private var lead: String {
        wording(
            "lead", wording.count(data.people.count, .person),
            wording.count(data.files.count { $0.state != "left" }, .file),
            wording.count(data.people.reduce(0) { $0 + $1.answers }, .answer))
    }

    private var overall: Double? { data.people.compactMap(\.score).mean }

    private var figures: [[String: Any]] {
        let ofPeople = wording("ofPeople", wording.integer(data.people.count))
        func figure(_ number: Int, _ label: String, of: String? = nil) -> [String: Any] {
            var figure: [String: Any] = ["figure": wording.integer(number), "label": label]
            if let of { figure["of"] = of }
            return figure
        }
        let readAll = data.people.count { $0.pagesRead == data.readablePages }
        let due = data.people.reduce(0) { $0 + $1.due }
        let left = data.files.count { $0.state == "left" }
        var all = [figure(readAll, wording("figure.read"), of: ofPeople)]
        all += data.exams.map { figure($0.passedPeople, wording("figure.passed", $0.title), of: ofPeople) }
        all.append(figure(due, wording("figure.due", wording.form(due, .question))))
        all.append(
            figure(data.suspects.count, wording("figure.suspects", wording.form(data.suspects.count, .question))))
        if let checks = data.checks {
            all.append(figure(checks.sheets, wording("figure.checks", wording.form(checks.sheets, .sheet))))
        }
        if left > 0 { all.append(figure(left, wording("figure.left", wording.form(left, .file)))) }
        return all
    }

    // MARK: People

    private var peopleContext: [String: Any] { ["people": data.people.map(person)] }

    private func person(_ person: ReportData.Person) -> [String: Any] {
        var row: [String: Any] = [
            "name": person.name,
            "read": wording("readOf", wording.integer(person.pagesRead), wording.integer(data.readablePages)),
            "readBar": Charts.bar(data.readablePages > 0 ? Double(person.pagesRead) / Double(data.readablePages) : 0),
            "due": person.due == 0 ? wording("nothingDue") : wording.count(person.due, .question),
            "seen": wording.shortDate(person.lastSeen),
            "exams": data.exams.enumerated().map { number, exam in
                state(person.exams.first { $0.exam == number }, exam)
            },
            "programmes": person.programmes.map(programme),
        ]
        if person.lastRead != nil { row["lastRead"] = wording("lastRead", wording.shortDate(person.lastRead)) }
        let places = person.dueSections.prefix(3).map { "\(data.sections[$0.section]) \(wording.integer($0.count))" }
        if !places.isEmpty { row["dueWhere"] = places.joined(separator: ", ") }
        return row
    }

    private func state(_ state: ReportData.ExamState?, _ exam: ReportData.Exam) -> [String: Any] {
        var row: [String: Any] = [
            "title": exam.title, "passed": state?.passed == true, "failed": state?.passed == false,
        ]
        guard let state else {
            row["state"] = wording("notTried")
            row["details"] = [String]()
            return row
        }
        row["state"] = "\(wording(state.passed ? "passed" : "failed")), \(wording.percent(state.best))"
        var details = [wording.shortDate(state.day), wording.count(state.attempts, .attempt)]
        if state.time == 0 { details.append(wording("timeNone")) }
        if state.time != 0, state.time != 100 {
            details.append(wording("timeMore", wording.percent(Double(state.time) / 100)))
        }
        if state.more > 0 { details.append(wording("timeAdded", wording.integer(state.more))) }
        row["details"] = [details.joined(separator: ", ")]
        return row
    }

    private func programme(_ programme: ReportData.Programme) -> [String: Any] {
        let shown = programme.overdue.prefix(2).map(wording.quoted)
        let rest = programme.overdue.count - shown.count
        let list = shown + (rest > 0 ? [wording("andMore", wording.integer(rest))] : [])
        return [
            "title": bank.paths?[programme.path].title ?? "",
            "state": wording(
                "programmeDay", wording.integer(programme.day), wording.integer(programme.tasksDone),
                wording.integer(programme.tasks)),
            "overdue": list.isEmpty ? [] : [wording("overdue", list.joined(separator: ", "))],
        ]
    }

    // MARK: Weak places

    /// So many pages are shown at once.
    private static let weakest = 12

    private var weakContext: [String: Any] {
        let enough = data.pageScores.filter { $0.people >= ReportData.fewest }
        let rows = enough.map(pageRow)
        let hasHeat = data.people.contains { $0.answers > 0 }
        var context: [String: Any] = [
            "hasWeak": !rows.isEmpty, "rows": Array(rows.prefix(Self.weakest)), "hasHeat": hasHeat,
            "sections": bank.examined.map { data.sections[$0] },
        ]
        if rows.count > Self.weakest {
            let rest = Array(rows.dropFirst(Self.weakest))
            context["weakMore"] = ["title": wording("weakMore", wording.integer(rest.count)), "rows": rest]
        }
        if enough.count < data.pageScores.count {
            context["weakFew"] = wording("weakFew", wording.count(ReportData.fewest, .person))
        }
        let everyone: [String: Any] = [
            "name": wording("everyone"), "all": true, "cells": cells(data.sectionScores),
        ]
        context["heat"] =
            data.people.map { ["name": $0.name, "all": false, "cells": cells($0.sections)] } + [everyone]
        return context
    }

    private func pageRow(_ score: ReportData.PageScore) -> [String: Any] {
        let page = bank.pages[score.page]
        return [
            "title": page.title, "href": links.page(page.path),
            "section": page.section.map { data.sections[$0] } ?? "", "bar": Charts.bar(score.share),
            "share": wording.percent(score.share), "answers": wording.integer(score.answers),
        ]
    }

    private func cells(_ scores: [ReportData.Score]) -> [[String: Any]] {
        bank.examined.map { section in
            [
                "section": data.sections[section], "value": wording.percent(scores[section].share),
                "step": scores[section].share.map(Self.step) ?? 0,
            ]
        }
    }

    /// How dark a cell is: 0 from 90 %, 4 below 50 %.
    private static func step(_ share: Double) -> Int {
        [0.9, 0.8, 0.65, 0.5].count { share < $0 }
    }

    // MARK: Files

    private var filesContext: [String: Any] {
        let remarked = data.files.filter { !$0.faults.isEmpty }
        let counted = data.files.filter { $0.faults.isEmpty }
        let order = ["left": 0, "partly": 1]
        let sorted = remarked.enumerated().sorted {
            (order[$0.element.state] ?? 2, $0.offset) < (order[$1.element.state] ?? 2, $1.offset)
        }.map(\.element)
        return [
            "hasRemarked": !remarked.isEmpty, "remarked": sorted.map(remark), "hasCounted": !counted.isEmpty,
            "countedTitle": wording("filesCounted", wording.integer(counted.count)),
            "counted": counted.map {
                [
                    "path": $0.path, "name": $0.name, "exported": wording.shortDate($0.exported),
                    "records": wording.integer($0.records),
                ]
            },
        ]
    }

    private func remark(_ file: ReportData.File) -> [String: Any] {
        let icon = ["left": "i-no", "partly": "i-warning"][file.state] ?? "i-note"
        return [
            "path": file.path, "name": file.name.isEmpty ? "—" : file.name, "state": file.state, "icon": icon,
            "stateText": wording("state." + (file.state == "counted" ? "note" : file.state)),
            "reasons": file.faults.map(\.sentence),
        ]
    }
}
