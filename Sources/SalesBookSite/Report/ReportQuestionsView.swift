/// The questions of a report: the suspicious ones, the figures of each exam, what people chose.
struct ReportQuestionsView {
    let page: ReportPage

    private var wording: ReportWording { page.wording }
    private var data: ReportData { page.data }

    var context: [String: Any] {
        let suspects = data.suspects.map { data.questions[$0] }
        let choices = data.questions.filter { !$0.options.isEmpty && $0.people >= ReportData.fewest }
        let tables = data.exams.enumerated().filter { $0.element.items.contains { $0.facility != nil } }
        var context: [String: Any] = [
            "hasSuspects": !suspects.isEmpty, "suspects": suspects.map(suspect),
            "itemTables": tables.map { itemTable($0.offset, $0.element) }, "hasChoices": !choices.isEmpty,
            "choices": choices.map(choice),
        ]
        let never = choices.reduce(0) { $0 + $1.options.count { Self.isNever($0) } }
        if never > 0 { context["never"] = wording("neverLead", wording.integer(never)) }
        let outdated = data.questions.reduce(0) { $0 + $1.outdated }
        context["remarks"] = [
            outdated > 0 ? wording("outdated", wording.count(outdated, .answer)) : nil,
            data.goneAnswers > 0 ? wording("gone", wording.count(data.goneAnswers, .answer)) : nil,
        ].compactMap { $0 }
        return context
    }

    private func suspect(_ question: ReportData.Question) -> [String: Any] {
        let known = page.bank.questions[question.number]
        let place = page.bank.pages[question.page]
        var context: [String: Any] = [
            "id": Self.anchor(question.number), "prompt": question.prompt, "page": place.title,
            "href": page.links.page(place.path, anchor: known.anchor?.isEmpty == false ? known.anchor : nil),
            "reasons": question.suspicions.map(\.sentence),
        ]
        if let key = Self.key(of: question) { context["key"] = key }
        if let source = question.source {
            var entry = ["place": source]
            entry["link"] = page.links.source(source)
            context["source"] = entry
        }
        return context
    }

    /// The right options: what tells questions with the same words apart.
    private static func key(of question: ReportData.Question) -> String? {
        let right = question.options.filter(\.isRight).map(\.text)
        return right.isEmpty ? nil : right.joined(separator: " · ")
    }

    private static func anchor(_ number: Int) -> String { "q-\(number + 1)" }

    private func itemTable(_ number: Int, _ exam: ReportData.Exam) -> [String: Any] {
        let byNumber = Dictionary(data.questions.map { ($0.number, $0) }) { first, _ in first }
        let suspicious = Set(data.suspects.map { data.questions[$0].number })
        let points = exam.items.compactMap { item in
            item.facility.flatMap { facility in
                item.discrimination.map { (facility, $0, suspicious.contains(item.question)) }
            }
        }
        let count = points.count { $0.2 }
        let known = exam.items.filter { $0.facility != nil }
        let few = exam.items.count - known.count
        let label = wording("mapLabel", wording.count(points.count, .question), wording.integer(count))
        return [
            "id": "items-\(number + 1)", "title": wording.items(of: exam.title),
            "summary": "\(wording("asTable")): \(wording.count(known.count, .question))",
            "few": few > 0
                ? [wording("itemsFew", wording.count(few, .question), wording.count(ReportData.fewest, .person))] : [],
            "svg": Charts(wording: wording).scatter(points, label: "\(exam.title). \(label)"),
            "items": known.map { item in
                var row: [String: Any] = [
                    "prompt": byNumber[item.question]?.prompt ?? "",
                    "page": page.bank.pages[page.bank.questions[item.question].page].title,
                    "people": wording.integer(item.people), "facility": wording.percentage(item.facility),
                    "deviation": wording.percentage(item.deviation),
                    "discrimination": wording.percentage(item.discrimination),
                    "efficiency": wording.percentage(item.efficiency), "guess": wording.percentage(item.guess),
                ]
                if suspicious.contains(item.question) { row["suspect"] = Self.anchor(item.question) }
                return row
            },
        ]
    }

    private func choice(_ question: ReportData.Question) -> [String: Any] {
        [
            "prompt": question.prompt, "page": page.bank.pages[question.page].title,
            "key": Self.key(of: question) ?? "", "people": wording.count(question.people, .person),
            "right": "\(wording("right").lowercased()) \(wording.percent(question.facility))",
            "options": question.options.map { option in
                [
                    "text": option.text, "isRight": option.isRight, "isNever": Self.isNever(option),
                    "bar": Charts.bar(Double(option.chosen) / Double(max(question.people, 1))),
                    "chosen": wording.integer(option.chosen),
                    "thirds": wording("thirds", wording.integer(option.strong), wording.integer(option.weak)),
                ] as [String: Any]
            },
        ]
    }

    private static func isNever(_ option: ReportData.Option) -> Bool { !option.isRight && option.chosen == 0 }
}

extension ReportWording {
    /// The heading over the figures of an exam's questions.
    func items(of exam: String) -> String { "\(self("items")) \(quoted(exam))" }
}
