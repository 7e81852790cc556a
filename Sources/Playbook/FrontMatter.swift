import SalesBookCore

/// The fields at the top of a page.
package struct FrontMatter: Sendable {
    /// Something that happened to a page, for the cover's “what changed”.
    package struct Change: Sendable {
        package let date: CivilDate
        package let note: String
    }

    /// A trait of a customer type, 1…5.
    package struct Trait: Sendable {
        package let name: String
        package let level: Int
    }

    package struct Reference: Sendable {
        package let path: String
        package let location: SourceLocation
    }

    package var kind: PageKind?
    package var title: String?
    package var summary: String?
    package var number: Int?
    package var set: String?
    package var channels: [Channel] = []
    package var roles: [String] = []
    package var tags: [String] = []
    /// Where each of the tags stands.
    package var tagPlaces: [SourceLocation] = []
    package var keywords: [String] = []
    package var source: String?
    package var owner: String?
    package var reviewed: CivilDate?
    package var reviewEvery: ReviewInterval?
    package var draft = false
    package var slug: String?
    package var slugLocation: SourceLocation? { places["slug"] }
    package var portrait: Reference?
    package var traits: [Trait] = []
    package var related: [Reference] = []
    package var changes: [Change] = []
    /// The kinds of question that the book may make out of this page.
    package var generators = Set(QuestionGenerator.allCases)
    package var exam: ExamFields?
    package var sheet: SheetFields?
    /// What the rule forbids to say, for a machine.
    package var avoid: [Avoidance] = []
    /// Where the value of each field stands.
    package var places: [String: SourceLocation] = [:]

    /// In the order in which they are best written.
    package static let fieldNames = [
        "title", "summary", "number", "kind", "set", "channel", "roles", "tags", "keywords", "source", "owner",
        "reviewed", "review_every", "draft", "slug", "quiz", "related", "changes", "portrait", "traits", "exam",
        "sheet", "avoid",
    ]

    /// Of `quiz:`.
    package static let quizFieldNames = ["generate"]

    static func read(_ value: YAMLValue?) -> (fields: FrontMatter, diagnostics: [Diagnostic]) {
        var reader = FieldReader(value, known: fieldNames)
        var fields = FrontMatter()
        fields.kind = reader.choice("kind", unknown: .unknownKind)
        fields.title = reader.text("title")
        fields.summary = reader.text("summary")
        fields.number = reader.integer("number")
        fields.set = reader.text("set")
        fields.channels = reader.choices("channel", unknown: .wrongType)
        fields.roles = reader.list("roles")
        let tags = reader.locatedList("tags")
        (fields.tags, fields.tagPlaces) = (tags.map(\.text), tags.map(\.location))
        fields.keywords = reader.list("keywords")
        fields.source = reader.text("source")
        fields.owner = reader.text("owner")
        fields.reviewed = reader.date("reviewed")
        fields.reviewEvery = reviewInterval(&reader)
        fields.draft = reader.flag("draft")
        fields.slug = reader.text("slug")
        if let path = reader.text("portrait"), let location = reader.location(of: "portrait") {
            fields.portrait = Reference(path: path, location: location)
        }
        fields.traits = traits(&reader)
        fields.related = reader.locatedList("related").map { Reference(path: $0.text, location: $0.location) }
        fields.changes = changes(&reader)
        fields.generators = generators(&reader)
        fields.exam = ExamFields.read(reader.value("exam"), draws: true, &reader)
        fields.sheet = SheetFields.read(&reader)
        fields.avoid = AvoidanceReader.read(&reader)
        fields.places = reader.places
        return (fields, reader.diagnostics)
    }

    private static func reviewInterval(_ reader: inout FieldReader) -> ReviewInterval? {
        guard let text = reader.text("review_every"), let location = reader.location(of: "review_every") else {
            return nil
        }
        if let interval = ReviewInterval(Array(text.utf8)) { return interval }
        reader.wrongType(
            YAMLValue(content: .scalar(text, quoted: false), location: location), "review_every",
            "a length of time", example: "review_every: 6 months")
        return nil
    }

    /// `quiz: {generate: false}` or `quiz: {generate: [pairs, signs]}`.
    private static func generators(_ reader: inout FieldReader) -> Set<QuestionGenerator> {
        let all = Set(QuestionGenerator.allCases)
        guard let value = reader.value("quiz") else { return all }
        var inner = FieldReader(value, known: quizFieldNames)
        defer { reader.adopt(inner) }
        guard let choice = inner.value("generate") else { return all }
        if case .scalar(let text, _) = choice.content, !QuestionGenerator.allCases.map(\.rawValue).contains(text) {
            return inner.flag("generate") ? all : []
        }
        return Set(inner.choices("generate", unknown: .wrongType) as [QuestionGenerator])
    }

    private static func traits(_ reader: inout FieldReader) -> [Trait] {
        var result: [Trait] = []
        for (name, _, value) in reader.pairs("traits") {
            if case .scalar(let text, _) = value.content, let level = Int(text), (1...5).contains(level) {
                result.append(Trait(name: name, level: level))
            } else {
                reader.wrongType(value, name, "a number from 1 to 5", example: "traits: {\(name): 3}")
            }
        }
        return result
    }

    private static func changes(_ reader: inout FieldReader) -> [Change] {
        var result: [Change] = []
        for (key, place, value) in reader.pairs("changes") {
            guard let date = CivilDate(iso: Array(key.utf8)) else {
                reader.wrongType(
                    YAMLValue(content: .scalar(key, quoted: false), location: place), "changes", "a list by date",
                    example: "changes: {2026-11-20: what changed}")
                continue
            }
            guard case .scalar(let note, _) = value.content else {
                reader.wrongType(value, key, "text", example: "2026-11-20: what changed")
                continue
            }
            result.append(Change(date: date, note: note))
        }
        return result.sorted { $1.date < $0.date }
    }
}
