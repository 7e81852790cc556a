import SalesBookCore

/// Which tasks of a programme a person has done, by the same rules as the training in the book.
///
/// A task that comes for the n-th time is done when it was done n times. To practise is to answer five questions of the
/// scope, or all when there are fewer, on one day; an exam must be passed, a sheet finished.
struct ProgrammeProgress {
    let path: ReportBank.Path
    let person: ResultSet.Person
    /// Keys of the pages marked read.
    let read: Set<String>
    let bank: ReportBank
    let calendar: ReportCalendar

    private static let questionsADay = 5

    /// Nil before the person has begun.
    func data(number: Int) -> ReportData.Programme? {
        let starts = person.records.compactMap { record -> Int64? in
            if case .programme(path.key) = record.body { record.at } else { nil }
        }
        guard let start = starts.last else { return nil }
        let first = calendar.dayNumber(start)
        let today = Int(calendar.dayNumber(calendar.now) - first) + 1
        var done = 0
        var overdue: [String] = []
        var times: [String: Int] = [:]
        for day in path.days {
            for task in day.tasks {
                times[task.kind + "\n" + task.target, default: 0] += 1
                if count(task, since: first) >= times[task.kind + "\n" + task.target] ?? 1 {
                    done += 1
                } else if day.day < today {
                    overdue.append(task.title ?? task.target)
                }
            }
        }
        return ReportData.Programme(
            path: number, day: today, tasksDone: done, tasks: path.days.reduce(0) { $0 + $1.tasks.count },
            overdue: overdue)
    }

    /// How many times a task was done since a day; a page is read as often as one likes.
    private func count(_ task: ReportBank.Path.Task, since first: Int32) -> Int {
        switch task.kind {
        case "read": return isRead(task.target) ? .max : 0
        case "exam": return PersonSummary.attempts(person, at: task.target).count(where: \.passed)
        case "play":
            return person.records.count { record in
                guard case .play(task.target, _) = record.body else { return false }
                return calendar.dayNumber(record.at) >= first
            }
        case "sheet": return sheets(task.target, since: first)
        default: return daysOfPractice(task.target, since: first)
        }
    }

    /// Those that were finished and not deleted.
    private func sheets(_ key: String, since first: Int32) -> Int {
        let deleted = Set(
            person.records.compactMap { record in
                if case .withdrawal(let id) = record.body { id } else { nil }
            })
        return person.records.count { record in
            guard case .sheet(let filled) = record.body, filled.sheet == key else { return false }
            return !deleted.contains(record.id) && calendar.dayNumber(record.at) >= first
        }
    }

    private func isRead(_ target: String) -> Bool {
        guard target.hasPrefix("section:") else { return read.contains(target) }
        let key = target.dropFirst("section:".count)
        let pages = bank.readable.filter { page in
            bank.pages[page].section.map { bank.sections[$0].key == key } ?? false
        }
        return pages.allSatisfy { read.contains(bank.pages[$0].key) }
    }

    private func daysOfPractice(_ target: String, since first: Int32) -> Int {
        let scope = bank.questions(of: target)
        let ids = Set(scope.map { bank.questions[$0].id })
        var days: [Int32: Set<String>] = [:]
        for record in person.records {
            guard case .review(let review) = record.body, review.mode != "exam", ids.contains(review.question) else {
                continue
            }
            let day = calendar.dayNumber(record.at)
            if day >= first { days[day, default: []].insert(review.question) }
        }
        return days.values.count { $0.count >= min(Self.questionsADay, scope.count) }
    }
}

extension ReportBank {
    /// The questions that a scope of practice means: `page:KEY`, `section:KEY`, `tag:NAME`; anything else is all of them.
    func questions(of scope: String) -> [Int] {
        let colon = scope.firstIndex(of: ":")
        let kind = colon.map { scope[..<$0] } ?? (["all", "wrong"].contains(scope) ? "all" : "page")
        let name = colon.map { String(scope[scope.index(after: $0)...]) } ?? scope
        return questions.indices.filter { number in
            let page = pages[questions[number].page]
            let isOpen = questions[number].reserved != true
            switch kind {
            case "page": return page.key == name
            case "section": return isOpen && page.section.map { sections[$0].key == name } ?? false
            case "tag": return isOpen && page.tags?.contains(name) == true
            case "question": return questions[number].id == name
            default: return isOpen
            }
        }
    }
}
