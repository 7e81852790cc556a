import SalesBookCore

/// What was observed, as the page of a report shows it.
struct ReportChecksView {
    let page: ReportPage

    private var wording: ReportWording { page.wording }
    /// So many rules and criteria are shown at once, and of a person so many rules.
    private static let weakest = 10
    private static let weakestOfPerson = 3

    var context: [String: Any] {
        guard let checks = page.data.checks else { return [:] }
        let people = checks.people.count { !$0.name.isEmpty }
        var context: [String: Any] = [
            "lead": wording(
                "checksLead", wording.count(checks.sheets, .sheet), wording.count(people, .person),
                wording.percent(checks.all.sum)),
            "few": wording("checksFew", wording.count(ReportData.fewest, .mark)),
            "kinds": checks.kinds.flatMap(rows), "people": checks.people.map(person),
            "rules": Array(checks.pages.prefix(Self.weakest)).map(rule),
            "criteria": Array(checks.criteria.prefix(Self.weakest)).map(criterion),
            "hasCriteria": !checks.criteria.isEmpty,
        ]
        if let more = more(checks.pages.count) {
            context["moreRules"] = ["summary": more, "rules": checks.pages.dropFirst(Self.weakest).map(rule)]
        }
        if let more = more(checks.criteria.count) {
            context["moreCriteria"] = [
                "summary": more, "criteria": checks.criteria.dropFirst(Self.weakest).map(criterion),
            ]
        }
        return ["checks": context]
    }

    private func more(_ count: Int) -> String? {
        count > Self.weakest ? wording("checkMore", wording.integer(count - Self.weakest)) : nil
    }

    /// The share with its bar, or that there is too little to say; and how much it rests on.
    private func kept(_ kept: ReportData.Kept) -> [String: Any] {
        [
            "share": kept.share.map { wording.percent($0) } ?? wording("few"),
            "bar": kept.share.map(Charts.bar) ?? "", "marks": wording.integer(kept.marks),
        ]
    }

    private func rows(_ kind: ReportData.CheckKind) -> [[String: Any]] {
        let path = kind.number.flatMap { page.bank.sheets?[$0].path }
        return kind.months.map { month in
            var row = kept(month.kept)
            row["name"] = kind.title
            row["month"] = Self.month(month.month, wording)
            row["sheets"] = wording.integer(month.sheets)
            row["persons"] = month.people == 0 ? "—" : wording.integer(month.people)
            if let path { row["link"] = page.links.page(path) }
            return row
        }
    }

    /// `ноябрь 2026` as `11.2026`: the same in every language and every case.
    private static func month(_ month: String, _ wording: ReportWording) -> String {
        let parts = month.split(separator: "-")
        return parts.count == 2 ? "\(parts[1]).\(parts[0])" : month
    }

    /// Rules are known by their numbers.
    private func title(_ target: ReportBank.Page) -> String {
        target.kind == "rule" ? target.number.map { "\($0). \(target.title)" } ?? target.title : target.title
    }

    private func rule(_ rule: ReportData.PageKept) -> [String: Any] {
        let target = page.bank.pages[rule.page]
        var row = kept(rule.kept)
        row["name"] = title(target)
        row["link"] = page.links.page(target.path)
        row["place"] = target.section.map { page.data.sections[$0] } ?? ""
        return row
    }

    private func criterion(_ criterion: ReportData.CriterionKept) -> [String: Any] {
        let target = page.bank.pages[criterion.page]
        var row = kept(criterion.kept)
        row["text"] = criterion.text
        row["name"] = title(target)
        row["link"] = page.links.page(target.path, anchor: page.bank.criteria?[criterion.number].anchor)
        return row
    }

    private func person(_ person: ReportData.Observed) -> [String: Any] {
        var row = kept(person.kept)
        row["name"] = person.name.isEmpty ? wording("checkNoName") : person.name
        row["sheets"] = wording.count(person.sheets, .sheet)
        row["last"] = wording("checkLast", wording.shortDate(person.last))
        // What has too few marks is not called weak, and what is kept whole is not weak.
        row["weakest"] = person.pages.filter { ($0.kept.share ?? 1) < 1 }.prefix(Self.weakestOfPerson).map(rule)
        row["all"] = [
            "summary": wording("checkAllRules", wording.integer(person.pages.count)), "rules": person.pages.map(rule),
        ]
        return row
    }
}
