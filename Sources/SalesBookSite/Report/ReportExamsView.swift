/// The exams of a report: who passed, the scores, the statistics.
struct ReportExamsView {
    let page: ReportPage

    private var wording: ReportWording { page.wording }

    var context: [String: Any] {
        ["hasExams": !page.data.exams.isEmpty, "examList": page.data.exams.enumerated().map(exam)]
    }

    private func exam(_ number: Int, _ exam: ReportData.Exam) -> [String: Any] {
        let path = page.bank.exams?[number].path
        var context: [String: Any] = [
            "id": "exam-\(number + 1)", "title": exam.title, "hasStatistics": exam.statistics != nil,
            "lead": exam.people == 0 ? wording("nobodyTried") : lead(exam),
        ]
        if let path { context["href"] = page.links.page(path) }
        if exam.people > 0 { context["chart"] = chart(exam) }
        if let statistics = exam.statistics { context["statistics"] = rows(statistics) }
        if exam.people > 0, exam.statistics == nil {
            context["few"] = wording("tooFew", wording.count(ReportData.fewest, .person))
        }
        return context
    }

    private func lead(_ exam: ReportData.Exam) -> String {
        wording(
            "examLead", wording.count(exam.people, .person), wording.integer(exam.passedPeople),
            wording.count(exam.attempts, .attempt), wording.percent(exam.pass / 100))
    }

    private func chart(_ exam: ReportData.Exam) -> [String: Any] {
        let bars = exam.histogram.enumerated().map { index, count in
            (range: "\(index * 10)–\(index * 10 + 10)", count: wording.integer(count))
        }
        let words = bars.filter { $0.count != "0" }.map { "\($0.range): \($0.count)" }.joined(separator: "; ")
        let label = "\(wording("histogram")). \(wording("histogramScore")): \(words)."
        return [
            "svg": Charts(wording: wording).histogram(exam.histogram, pass: exam.pass, label: label),
            "bars": bars.map { ["range": $0.range, "count": $0.count] },
        ]
    }

    private func rows(_ figures: ReportData.TestFigures) -> [[String: String]] {
        let plain = { (number: Double?) in number.map { wording.decimal($0, digits: 2) } ?? "—" }
        let all: [(String, String)] = [
            ("mean", wording.percentage(figures.mean)), ("median", wording.percentage(figures.median)),
            ("deviation", wording.percentage(figures.deviation)), ("skewness", plain(figures.skewness)),
            ("kurtosis", plain(figures.kurtosis)), ("consistency", wording.percentage(figures.consistency)),
            ("errorRatio", wording.percentage(figures.errorRatio)),
            ("standardError", wording.percentage(figures.standardError)),
        ]
        return all.map { ["name": wording("stat." + $0), "hint": wording("hint." + $0), "value": $1] }
    }
}
