import SalesBookCore

/// What the check sheets of everybody's files say: the finished ones that nobody deleted.
struct Observations: Sendable {
    struct Mark: Sendable {
        /// Its id; a criterion that the book no longer has still names its page.
        let criterion: String
        /// In the bank; nil when it is gone.
        let number: Int?
        let value: Int
        let note: String
    }

    struct Sheet: Sendable {
        let record: ResultRecord
        let filled: ResultRecord.Sheet
        /// In the bank; nil when the book no longer has this sheet.
        let number: Int?
        /// Marks of criteria that applied.
        let marks: [Mark]
        /// The day that was observed, `YYYY-MM-DD`.
        let day: String

        /// `2026-12`.
        var month: String { String(day.prefix(7)) }
    }

    /// In the order of the days observed.
    let sheets: [Sheet]

    init(_ people: [ResultSet.Person], bank: ReportBank, calendar: ReportCalendar) {
        let criteria = Dictionary((bank.criteria ?? []).enumerated().map { ($1.id, $0) }) { first, _ in first }
        let numbers = Dictionary((bank.sheets ?? []).enumerated().map { ($1.key, $0) }) { first, _ in first }
        var sheets: [Sheet] = []
        for person in people {
            var deleted: Set<String> = []
            for record in person.records { if case .withdrawal(let id) = record.body { deleted.insert(id) } }
            for record in person.records {
                guard case .sheet(let filled) = record.body, !deleted.contains(record.id) else { continue }
                let marks = filled.marks.compactMap { mark in
                    mark.value.map {
                        Mark(criterion: mark.criterion, number: criteria[mark.criterion], value: $0, note: mark.note)
                    }
                }
                guard !marks.isEmpty else { continue }
                let day = CivilDate(iso: Array(filled.day.utf8)) == nil ? calendar.iso(record.at) ?? "" : filled.day
                sheets.append(
                    Sheet(record: record, filled: filled, number: numbers[filled.sheet], marks: marks, day: day))
            }
        }
        self.sheets = sheets.sorted { ($0.day, $0.record.at, $0.record.id) < ($1.day, $1.record.at, $1.record.id) }
    }

    /// The share of what could be had, 0…1, and over how many marks; of marks from sheets of any scale.
    static func share(_ marks: [(mark: Mark, sheet: ResultRecord.Sheet)]) -> ReportData.Kept {
        // Millionths are added up, so that the order of the files changes nothing.
        var sum = 0
        for (mark, sheet) in marks {
            sum += Observation(marks: [mark.value], low: sheet.low, high: sheet.high)?.share ?? 0
        }
        let share = marks.isEmpty ? 0 : Double(sum) / Double(marks.count) / 1_000_000
        return ReportData.Kept(share: marks.count < ReportData.fewest ? nil : share, sum: share, marks: marks.count)
    }
}

/// Sums the sheets up: by kind and month, by person and rule, by criterion.
struct ObservationAnalysis {
    let observations: Observations
    let bank: ReportBank

    private typealias Marked = (mark: Observations.Mark, sheet: ResultRecord.Sheet)

    /// Nil when nobody observed anything.
    func data() -> ReportData.Checks? {
        let sheets = observations.sheets
        guard !sheets.isEmpty else { return nil }
        return ReportData.Checks(
            sheets: sheets.count, all: Observations.share(marks(sheets)), kinds: kinds(sheets), people: people(sheets),
            pages: pages(marks(sheets)), criteria: criteria(sheets))
    }

    private func marks(_ sheets: some Sequence<Observations.Sheet>) -> [Marked] {
        sheets.flatMap { sheet in sheet.marks.map { ($0, sheet.filled) } }
    }

    /// A person whose name was written in other letters is the same person.
    private static func names(_ sheets: some Sequence<Observations.Sheet>) -> Int {
        Set(sheets.map { fold($0.filled.about) }).subtracting([""]).count
    }

    private func kinds(_ sheets: [Observations.Sheet]) -> [ReportData.CheckKind] {
        Dictionary(grouping: sheets) { $0.filled.sheet }
            .map { key, own in
                let number = own.first?.number
                let months = Dictionary(grouping: own, by: \.month).map { month, sheets in
                    ReportData.CheckMonth(
                        month: month, sheets: sheets.count, people: Self.names(sheets),
                        kept: Observations.share(marks(sheets)))
                }
                return ReportData.CheckKind(
                    key: key, title: number.flatMap { bank.sheets?[$0].title } ?? key, number: number,
                    sheets: own.count, people: Self.names(own), kept: Observations.share(marks(own)),
                    months: months.sorted { $0.month > $1.month })
            }
            .sorted { ($0.number ?? .max, $0.key) < ($1.number ?? .max, $1.key) }
    }

    private func people(_ sheets: [Observations.Sheet]) -> [ReportData.Observed] {
        Dictionary(grouping: sheets) { fold($0.filled.about) }
            .map { _, own in
                ReportData.Observed(
                    name: own.first?.filled.about ?? "", sheets: own.count, last: own.last?.day ?? "",
                    kept: Observations.share(marks(own)), pages: pages(marks(own)))
            }
            .sorted { a, b in
                // Sheets without a name are nobody's, and come last.
                a.name.isEmpty == b.name.isEmpty
                    ? (CollationKey(a.name), a.name) < (CollationKey(b.name), b.name) : b.name.isEmpty
            }
    }

    /// Weakest first; those with too few marks last.
    private func pages(_ marks: [Marked]) -> [ReportData.PageKept] {
        Dictionary(grouping: marks) { page(of: $0.mark) }
            .compactMap { page, own in
                page.map { ReportData.PageKept(page: $0, kept: Observations.share(own)) }
            }
            .sorted { Self.isWeaker($0.kept, $1.kept) ?? ($0.page < $1.page) }
    }

    private func page(of mark: Observations.Mark) -> Int? {
        if let number = mark.number { return bank.criteria?[number].page }
        let key = mark.criterion.prefix { $0 != "#" }
        return bank.pages.firstIndex { $0.key == key }
    }

    private func criteria(_ sheets: [Observations.Sheet]) -> [ReportData.CriterionKept] {
        Dictionary(grouping: marks(sheets)) { $0.mark.criterion }
            .compactMap { id, own -> ReportData.CriterionKept? in
                guard let number = own.first?.mark.number, let criterion = bank.criteria?[number] else { return nil }
                let people = Set(own.map { fold($0.sheet.about) }).count
                return ReportData.CriterionKept(
                    id: id, number: number, page: criterion.page, text: criterion.text, people: people,
                    kept: Observations.share(own))
            }
            .sorted { Self.isWeaker($0.kept, $1.kept) ?? ($0.number < $1.number) }
    }

    /// Nil when both are equally weak. What has too few marks is not called weak.
    private static func isWeaker(_ a: ReportData.Kept, _ b: ReportData.Kept) -> Bool? {
        let (left, right) = (a.share ?? 2, b.share ?? 2)
        if left != right { return left < right }
        return a.marks == b.marks ? nil : a.marks > b.marks
    }
}
