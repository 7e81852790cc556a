/// How a quiz page is sat as an exam.
package struct Exam: Sendable {
    /// Where the questions of a pool come from. What is nil or `everything` does not narrow it.
    package struct Pool: Sendable {
        package enum Source: Sendable, Equatable {
            case everything
            case page(Book.PageID)
            /// Index of a section of the edition.
            case section(Int)
        }

        package let source: Source
        package let tag: String?
        package let difficulty: Int?
        /// Only the questions that the author wrote, or only those that the book made.
        package let isWritten: Bool?
        /// Nil draws all of them.
        package let count: Int?
        package let title: String?
        package let location: SourceLocation
    }

    /// Per cent of the points, 1…100.
    package let pass: Int
    /// Nil: no clock.
    package let minutes: Int?
    /// Nil: as often as one likes.
    package let attempts: Int?
    package let pools: [Pool]
}

/// The kinds of question that the book makes out of its own pages.
package enum QuestionGenerator: String, Sendable, CaseIterable {
    case pairs, signs, advice, steps, tables, guarantee
}

/// `exam:` as it is written, on a quiz page or in `book.yml`.
package struct ExamFields: Sendable {
    struct Draw: Sendable {
        let from: FrontMatter.Reference?
        let tag: FrontMatter.Reference?
        let difficulty: Int?
        let isWritten: Bool?
        let count: Int?
        let title: String?
        let location: SourceLocation
    }

    var pass: Int?
    var minutes: Int?
    var attempts: Int?
    var draws: [Draw] = []
    let location: SourceLocation

    package static let fieldNames = ["pass", "minutes", "attempts"]
    /// Of an item of `draw:`, which stands on a page alone.
    package static let drawFieldNames = ["from", "tag", "count", "difficulty", "written", "title"]

    static let defaultPass = 80
    /// Minutes and attempts that a book would mean.
    package static let mostMinutes = 600
    package static let mostAttempts = 99
    package static let mostQuestions = 500

    /// - Parameter draws: whether `draw:` may stand here.
    static func read(_ value: YAMLValue?, draws: Bool, _ outer: inout FieldReader) -> ExamFields? {
        guard let value else { return nil }
        var reader = FieldReader(value, known: fieldNames + (draws ? ["draw"] : []))
        var fields = ExamFields(location: value.location)
        fields.pass = reader.integer("pass", in: 1...100)
        fields.minutes = reader.integer("minutes", in: 1...mostMinutes)
        fields.attempts = reader.integer("attempts", in: 1...mostAttempts)
        for item in reader.items("draw", example: "draw: [{from: rules, count: 8}]") {
            fields.draws.append(draw(item, &reader))
        }
        outer.adopt(reader)
        return fields
    }

    private static func draw(_ value: YAMLValue, _ outer: inout FieldReader) -> Draw {
        var reader = FieldReader(value, known: drawFieldNames)
        defer { outer.adopt(reader) }
        return Draw(
            from: reader.reference("from"), tag: reader.reference("tag"),
            difficulty: reader.integer("difficulty", in: 1...3),
            isWritten: reader.location(of: "written") == nil ? nil : reader.flag("written"),
            count: reader.integer("count", in: 1...mostQuestions), title: reader.text("title"),
            location: value.location)
    }
}

/// Finds what the pools of an exam draw from.
struct ExamResolver {
    /// The key of each section of the edition: its folder, seen from the edition's.
    let sections: [String]
    let pages: [Page]
    /// What a path in the content folder turns into.
    let targets: [String: LinkResolver.Target]
    let defaults: ExamFields?
    private(set) var diagnostics: [Diagnostic] = []

    init(sections: [String], pages: [Page], targets: [String: LinkResolver.Target], defaults: ExamFields?) {
        self.sections = sections
        self.pages = pages
        self.targets = targets
        self.defaults = defaults
    }

    mutating func exam(_ fields: ExamFields, of id: Book.PageID) -> Exam {
        let own = Exam.Pool(
            source: .page(id), tag: nil, difficulty: nil, isWritten: nil, count: nil, title: nil,
            location: fields.location)
        let pools = fields.draws.compactMap { pool($0, of: id) }
        return Exam(
            pass: fields.pass ?? defaults?.pass ?? ExamFields.defaultPass,
            minutes: fields.minutes ?? defaults?.minutes, attempts: fields.attempts ?? defaults?.attempts,
            pools: fields.draws.isEmpty ? [own] : pools)
    }

    private mutating func pool(_ draw: ExamFields.Draw, of id: Book.PageID) -> Exam.Pool? {
        var source = Exam.Pool.Source.everything
        if let from = draw.from {
            guard let found = self.source(from, of: id) else { return nil }
            source = found
        }
        if let tag = draw.tag {
            let tags = Set(pages.filter { $0.edition == pages[id].edition }.flatMap(\.fields.tags))
            guard tags.contains(tag.path) else {
                diagnostics.append(
                    Diagnostic(
                        .unknownPool, tag.location, "no page has the tag “\(tag.path)”",
                        fix: NearestName.find(tag.path, among: tags.sorted()).map { "did you mean “\($0)”?" }
                            ?? "use a tag that stands in “tags:” of some page"))
                return nil
            }
        }
        return Exam.Pool(
            source: source, tag: draw.tag?.path, difficulty: draw.difficulty, isWritten: draw.isWritten,
            count: draw.count, title: draw.title, location: draw.location)
    }

    private mutating func source(_ from: FrontMatter.Reference, of id: Book.PageID) -> Exam.Pool.Source? {
        if from.path == "this" { return .page(id) }
        let folder = from.path.hasSuffix("/") ? String(from.path.dropLast()) : from.path
        if let section = sections.firstIndex(of: folder) { return .section(section) }
        let path = LinkResolver.path(from.path, from: pages[id].sourcePath)
        for candidate in [path, path.map { $0 + ".md" }].compactMap({ $0 }) {
            if case .page(let page)? = targets[candidate], pages[page].edition == pages[id].edition {
                return .page(page)
            }
        }
        diagnostics.append(
            Diagnostic(
                .unknownPool, from.location, "there is no section or page “\(from.path)” to draw from",
                fix: NearestName.find(folder, among: ["this"] + sections).map { "did you mean “\($0)”?" }
                    ?? "write “this”, a folder (\(sections.filter { !$0.isEmpty }.joined(separator: ", ")))"
                    + " or a page's path from here"))
        return nil
    }
}
