import Playbook
import SalesBookSite

/// JSON Schema (draft 2020-12) of what a trainer writes in YAML, for editors that complete and check it.
///
/// The names come from the readers themselves, so no field of theirs is ever missing here; a field that has no line in
/// the tables below may hold anything, and a test asks for its line.
package enum EditorSchema: String, CaseIterable, Sendable {
    case page, book, synonyms

    package var text: String { json.indentedText }

    /// The name of the file that holds it.
    package var fileName: String { rawValue + ".schema.json" }

    private var json: JSONValue {
        let head: [(String, JSONValue?)] = [("$schema", .string("https://json-schema.org/draft/2020-12/schema"))]
        switch self {
        case .page:
            return .object(
                head + [("title", .string("Front matter of a page of a Sales Book"))]
                    + Self.object(names: FrontMatter.fieldNames, Self.pageFields))
        case .book:
            return .object(
                head + [("title", .string("book.yml of a Sales Book"))]
                    + Self.object(names: BookSettings.fieldNames, Self.bookFields))
        case .synonyms:
            return .object(
                head + [
                    ("title", .string("synonyms.yml of a Sales Book")),
                    (
                        "description",
                        .string("Groups of words and phrases that the search takes for one; the book's own word first.")
                    ),
                ] + ValueSchema.sequence(.sequence(.text)).fields)
        }
    }

    private static func object(names: [String], _ table: [FieldSchema]) -> [(String, JSONValue?)] {
        let known = Dictionary(table.map { ($0.name, $0.json) }) { first, _ in first }
        return [
            ("type", .string("object")),
            ("properties", .object(names.map { ($0, known[$0] ?? .object([])) })),
            ("additionalProperties", .boolean(false)),
        ]
    }

    // MARK: The fields

    static let pageFields: [FieldSchema] = [
        FieldSchema(
            "kind", .choice(PageKind.allCases.map(\.rawValue)),
            "What the page is; its section says so when it does not."),
        FieldSchema("title", .text, "The title; the first heading when absent."),
        FieldSchema("summary", .text, "The thesis in one sentence, shown wherever the page is listed."),
        FieldSchema("number", .integer(nil), "The place in the section and the number that is shown."),
        FieldSchema("set", .text, "A group of pages within the section."),
        FieldSchema(
            "channel", .list(.choice(Channel.allCases.map(\.rawValue))), "Where the work with the client happens."),
        FieldSchema("roles", .list(.text), "Who in the company the page is for."),
        FieldSchema("tags", .list(.text), "Themes that gather pages of different sections."),
        FieldSchema("keywords", .list(.text), "Words that find the page; readers do not see them."),
        FieldSchema("source", .text, "Where it comes from."),
        FieldSchema("owner", .text, "Who answers for the page."),
        FieldSchema("reviewed", .date, "The day on which the owner last read it through."),
        FieldSchema("review_every", .text, "How long a review holds.", examples: ["6 months", "1 year", "30 days"]),
        FieldSchema("draft", .flag, "A draft is not published."),
        FieldSchema("slug", .text, "The page's address, when it is not to follow the file's name."),
        FieldSchema(
            "portrait", .text, "A drawing of the book, or a picture beside the page.",
            examples: ["dunno", "know-all", "boor", "hurt", "guest"]),
        FieldSchema("traits", .names(.integer(1...5)), "How a type of client is, from 1 to 5."),
        FieldSchema("related", .list(.text), "Paths of pages to read next."),
        FieldSchema("changes", .names(.text), "What changed on which day, for the cover."),
        FieldSchema("quiz", .group(quizFields), "Which questions the book makes out of the page."),
        FieldSchema("exam", .group(examFields + [draw]), "Makes a quiz page an exam."),
        FieldSchema("sheet", .group(sheetFields), "Makes a check page a sheet of criteria from other pages."),
        FieldSchema(
            "avoid", .either([.text, .group(avoidFields), .sequence(.either([.text, .group(avoidFields)]))]),
            "What a reply should not hold, and what to say instead; “Check a phrase” finds it."),
    ]

    static let quizFields = [
        FieldSchema(
            "generate", .either([.flag, .list(.choice(QuestionGenerator.allCases.map(\.rawValue)))]),
            "false for none, or the kinds of question to make.")
    ]

    static let examFields = [
        FieldSchema("pass", .integer(1...100), "Per cent of the points that pass."),
        FieldSchema("minutes", .integer(1...ExamFields.mostMinutes), "Time for an attempt; no clock when absent."),
        FieldSchema(
            "attempts", .integer(1...ExamFields.mostAttempts), "How often it may be sat; no limit when absent."),
    ]

    static let drawFields = [
        FieldSchema("from", .text, "this, a section's folder or a page's path; the whole book when absent."),
        FieldSchema("tag", .text, "Only from pages with this tag."),
        FieldSchema("count", .integer(1...ExamFields.mostQuestions), "How many to draw; all when absent."),
        FieldSchema("difficulty", .integer(1...3), "Only questions of this difficulty."),
        FieldSchema("written", .flag, "true for questions that somebody wrote, false for those that the book made."),
        FieldSchema("title", .text, "What the part of the exam is called in the result."),
    ]

    private static let draw = FieldSchema("draw", .sequence(.group(drawFields)), "Where the questions are drawn from.")

    static let sheetFields = [
        FieldSchema("sections", .list(.text), "Folders of sections whose criteria it takes."),
        FieldSchema("sets", .list(.text), "Groups of pages within a section."),
        FieldSchema("tags", .list(.text), "Only pages with one of these tags."),
        FieldSchema("channel", .choice(Channel.allCases.map(\.rawValue)), "Only pages of this channel."),
        FieldSchema("pages", .list(.text), "Paths of pages that come in any case."),
        FieldSchema("limit", .integer(1...SheetFields.mostCriteria), "At most so many criteria from other pages."),
        FieldSchema("per", .integer(1...SheetFields.mostPerPage), "At most so many criteria of one page."),
        FieldSchema("scale", .text, "yes-no, or two numbers from 0 to 5.", examples: ["yes-no", "1-5"]),
        FieldSchema("filled_by", .choice(CheckSheet.Author.allCases.map(\.rawValue)), "Who fills it in."),
    ]

    static let avoidFields = [
        FieldSchema("start", .list(.text), "Words at the start of a sentence."),
        FieldSchema("anywhere", .list(.text), "Words anywhere: word, word* for any form, one|another, (optional)."),
        FieldSchema("whole", .list(.text), "Words that are a sentence of their own."),
        FieldSchema("checks", .list(.choice(Avoidance.checkNames)), "Checks that need no words."),
        FieldSchema("replace", .names(.text), "Words, and what is offered in their place."),
        FieldSchema("spelling", .list(.text), "Words that are found with one slip of the pen."),
        FieldSchema("except", .list(.text), "What excuses a sentence.", examples: ["<time>", "<please>"]),
        FieldSchema("instead", .text, "What to say instead; the page's first right phrase when absent."),
        FieldSchema("severity", .choice(Avoidance.severityNames), "An error, or advice."),
    ]

    static let bookFields: [FieldSchema] = [
        FieldSchema("title", byLanguage, "The book's title, for all languages or by language."),
        FieldSchema("subtitle", byLanguage, "A line under the title."),
        FieldSchema("company", .text, "Who made the book."),
        FieldSchema("languages", .list(.text), "Languages in the order of the cover.", examples: ["ru", "uk", "en"]),
        FieldSchema("accent", .text, "The accent colour.", examples: ["#2b3ea8"]),
        FieldSchema("logo", .text, "The path of a picture in the content folder."),
        FieldSchema("fonts", .group(fontFields), "Fonts of the reader's system."),
        FieldSchema("contact", .text, "A mail address or a link, where a reader tells of a mistake."),
        FieldSchema("html", .choice(["allow", "omit"]), "Whether raw HTML passes into the book."),
        FieldSchema("exam", .group(examFields), "What an exam has unless its page says otherwise."),
        FieldSchema("checks", .names(.either([level, checkWithLimit])), "How seriously each diagnostic is taken."),
    ]

    static let fontFields = [
        FieldSchema("serif", .text, "For titles and phrases.", examples: ["Georgia, serif"]),
        FieldSchema("sans", .text, "For the rest.", examples: ["Verdana, sans-serif"]),
    ]

    private static let level = ValueSchema.choice(CheckSettings.levelNames)

    /// `{severity: error, minutes: 10}`
    private static let checkWithLimit = ValueSchema.names(.either([level, .integer(nil)]))

    private static let byLanguage = ValueSchema.either([.text, .names(.text)])
}
