import SalesBookCore
import Testing

@testable import Playbook

@Suite("Training in the content")
struct TrainingTests {
    private func page(_ text: String, _ fields: String = "kind: guide", _ others: [String: String] = [:]) async throws
        -> Page
    {
        let folder = try BookFolder(others.merging(["page.md": "---\n\(fields)\n---\n\n\(text)"]) { $1 })
        return try #require(try await folder.book().pages.first { $0.sourcePath == "page.md" })
    }

    // MARK: Questions

    @Test("What a marker says of a question")
    func marker() async throws {
        let page = try await page(
            "> [!QUESTION #имя points=3 difficulty=1 replaces=rules/04~pair1a2b]\n> {да}?\n\n> [!QUESTION]\n> {нет}?\n")
        let first = try #require(page.questions.first)
        #expect(first.id == "имя" && first.points == 3 && first.difficulty == 1)
        #expect(first.replaces == "rules/04~pair1a2b")
        let second = try #require(page.questions.last)
        #expect(second.id == "page#2" && second.points == 1 && second.difficulty == 2 && second.replaces == nil)
    }

    @Test(
        "Gaps and what they accept",
        arguments: [
            ("Скажите {пожалуйста|прошу}.", "Скажите \u{FFFC}.", ["пожалуйста|прошу"], false),
            ("{да}", "\u{FFFC}", ["да"], true), ("Ответ.\n>\n> {да}.", "\u{FFFC}.", ["да"], true),
            (
                "Сначала {вина*}, потом {=Дело|дела*}.", "Сначала \u{FFFC}, потом \u{FFFC}.", ["вина*", "=Дело|дела*"],
                false
            ),
            ("**{раз}** и _{ два }_", "\u{FFFC} и \u{FFFC}", ["раз", "два"], false),
            ("{два  слова} и {} и {не закрыт", "\u{FFFC} и {} и {не закрыт", ["два слова"], false),
            ("Знак \u{FFFC} и {да}", "Знак  и \u{FFFC}", ["да"], false),
        ])
    func gaps(text: String, prompt: String, answers: [String], isShort: Bool) async throws {
        let question = try #require(try await page("> [!QUESTION]\n> \(text)\n").questions.first)
        let page = try await page("> [!QUESTION]\n> \(text)\n")
        let shown = question.prompt.last.map { page.document.plainText(of: $0) } ?? ""
        #expect(shown.map { $0 == "\u{A0}" ? " " : $0 } == Array(prompt))
        let found = question.gaps.map { gap in
            gap.answers.map { ($0.isExact ? "=" : "") + $0.text + ($0.isInflected ? "*" : "") }.joined(separator: "|")
        }
        #expect(found == answers)
        #expect(question.isShortAnswer == isShort)
        #expect(question.shape == .blank)
    }

    @Test("What follows the last gap explains it")
    func explanation() async throws {
        let page = try await page("> [!QUESTION]\n> Раз {да}.\n>\n> Два {нет}.\n>\n> Потому.\n")
        let question = try #require(page.questions.first)
        #expect(question.prompt.count == 2)
        #expect(question.explanation.map { page.document.plainText(of: $0) } == ["Потому."])
    }

    @Test("No answer of a gap stays in the text of its page")
    func hidden() async throws {
        let page = try await page("> [!QUESTION]\n> Скажите {тайна|секрет*}.\n")
        let text = page.document.plainText(of: MarkdownDocument.root)
        #expect(!text.contains("тайна") && !text.contains("секрет"))
        #expect(!page.excerpt.contains("тайна"))
    }

    @Test("On a quiz page each heading opens a question")
    func headings() async throws {
        let text = """
            Вступление.

            ## Что верно?

            Клиент ждёт.

            - [ ] а
              Нет.
            - [x] б

            Потому.

            ## По порядку
            <!-- id: порядок points=2 difficulty=3 -->

            1. раз
            2. два

            ## Столица {Франции*}?

            ## Над вопросом

            > [!QUESTION #внутри]
            > {да}
            """
        let page = try await page(text, "kind: quiz")
        #expect(page.questions.map(\.id) == ["page#что-верно", "порядок", "page#столица-франции", "внутри"])
        #expect(page.questions.map(\.shape) == [.single, .order, .blank, .blank])
        #expect(page.questions.map(\.points) == [1, 2, 1, 1])
        #expect(page.questions[0].explanation.count == 1 && page.questions[0].prompt.count == 1)
        #expect(page.questions[0].options.map(\.isRight) == [false, true])
        #expect(page.questions[3].heading == nil)
    }

    @Test("A question keeps its name when others are added to a quiz page")
    func stable() async throws {
        let before = try await page("## Два\n\n{два}\n", "kind: quiz")
        let after = try await page("## Раз\n\n{раз}\n\n## Два\n\n{два!}\n", "kind: quiz")
        #expect(before.questions[0].id == after.questions[1].id)
    }

    // MARK: Exams

    private static let sections = [
        "rules/a.md": "---\ntags: [слово]\n---\n\n> [!QUESTION]\n> {да}?\n", "rules/b.md": "x\n",
        "quiz/other.md": "> [!QUESTION]\n> {нет}?\n",
    ]

    private func exam(_ fields: String, _ settings: String = "title: x\n") async throws -> Exam {
        let folder = try BookFolder(
            Self.sections.merging([
                "book.yml": settings, "quiz/exam.md": "---\nexam: \(fields)\n---\n\n## Раз\n\n{да}\n",
            ]) { $1 })
        let book = try await folder.book()
        return try #require(book.pages.first { $0.key == "quiz/exam" }?.exam)
    }

    @Test("An exam takes from its page, then from the book, then what is usual")
    func settings() async throws {
        let usual = try await exam("{}")
        #expect(usual.pass == 80 && usual.minutes == nil && usual.attempts == nil)
        #expect(usual.pools.count == 1 && usual.pools[0].count == nil)
        let book = "exam: {pass: 70, minutes: 20, attempts: 3}\n"
        let inherited = try await exam("{minutes: 5}", book)
        #expect(inherited.pass == 70 && inherited.minutes == 5 && inherited.attempts == 3)
    }

    @Test("Where pools draw from")
    func pools() async throws {
        let exam = try await exam(
            "{draw: [{from: this, count: 1}, {from: rules}, {from: rules/, tag: слово}, {from: ../rules/a.md}, {from: other.md, written: true}, {tag: слово, difficulty: 3, written: no, title: Свой}]}"
        )
        let book = try await BookFolder(Self.sections.merging(["quiz/exam.md": "x\n"]) { $1 }).book()
        let ids = Dictionary(uniqueKeysWithValues: book.pages.indices.map { (book.pages[$0].key, $0) })
        let sections = book.editions[0].sections
        let rules = try #require(sections.firstIndex { $0.folder == "rules" })
        #expect(
            exam.pools.map(\.source) == [
                .page(ids["quiz/exam"] ?? -1), .section(rules), .section(rules), .page(ids["rules/a"] ?? -1),
                .page(ids["quiz/other"] ?? -1), .everything,
            ])
        #expect(exam.pools.map(\.count) == [1, nil, nil, nil, nil, nil])
        #expect(exam.pools.map(\.tag) == [nil, nil, "слово", nil, nil, "слово"])
        #expect(exam.pools.map(\.isWritten) == [nil, nil, nil, nil, true, false])
        #expect(exam.pools[5].difficulty == 3 && exam.pools[5].title == "Свой")
    }

    @Test(
        "Which questions the book may make of a page",
        arguments: [
            ("title: x", QuestionGenerator.allCases), ("quiz: {generate: false}", []),
            ("quiz: {generate: true}", QuestionGenerator.allCases),
            ("quiz: {generate: [pairs, signs]}", [.pairs, .signs]),
            ("quiz: {generate: steps}", [.steps]), ("quiz: {}", QuestionGenerator.allCases),
        ])
    func generators(fields: String, expected: [QuestionGenerator]) async throws {
        #expect(try await page("x\n", fields).fields.generators == Set(expected))
    }

    // MARK: Programmes

    @Test("Days and their tasks")
    func programme() async throws {
        let others = [
            "rules/index.md": "x\n", "rules/a.md": "## Раз\n",
            "quiz/exam.md": "---\nexam: {}\n---\n\n## Раз\n\n{да}\n", "quiz/free.md": "## Раз\n\n{да}\n",
            "scripts/play.md": "## Раз\n\n> [!QUESTION]\n> Как?\n>\n> - [x] А [да](#два)\n\n## Два\n",
        ]
        let text = """
            Вступление.

            ## День 1. Правила

            Прочтите:

            - [Правило](rules/a.md#раз), потом [ещё](rules/index.md)
            - [Весь раздел](rules/index.md)
            - [Потренируйте](rules/a.md#practice)
            - Пройдите по залу
            - [Сайт](https://example.com)

            ## День 14

            1. [Экзамен](quiz/exam.md)
            2. [Вопросы](quiz/free.md)
            3. [Роль](scripts/play.md)
            4. [Весь раздел](rules/index.md#practice)

            ## Что взять с собой

            Ручку.
            """
        let page = try await page(text, "kind: path", others)
        let days = try #require(page.programme?.days)
        #expect(days.map(\.number) == [1, 14])
        #expect(days.map(\.title) == ["Правила", ""])
        #expect(days[0].tasks.map { Self.name($0.target) } == ["read", "section rules/index.html", "practice page"])
        #expect(days[0].tasks.first?.title == "Правило, потом ещё")
        #expect(
            days[1].tasks.map { Self.name($0.target) } == [
                "exam", "practice page", "play", "practice rules/index.html",
            ])
    }

    private static func name(_ target: Programme.Task.Target) -> String {
        switch target {
        case .read: "read"
        case .readSection(let path): "section \(path)"
        case .practice(.page): "practice page"
        case .practice(.path(let path)): "practice \(path)"
        case .exam: "exam"
        case .play: "play"
        case .sheet: "sheet"
        }
    }

    @Test("#practice leads to the training, unless a heading has that name")
    func practice() async throws {
        let page = try await page(
            "[1](#practice) [2](a.md#practice) [3](b.md#practice)\n", "title: x",
            ["a.md": "x\n", "b.md": "## Practice\n"])
        var kinds: [String] = []
        page.document.walk { node in
            switch page.links[node] {
            case .practice(.page): kinds.append("practice")
            case .page(_, let fragment): kinds.append("heading " + (fragment ?? ""))
            default: break
            }
        }
        #expect(kinds == ["practice", "practice", "heading practice"])
    }

    // MARK: Role-plays

    @Test("Scenes, choices, moods and endings")
    func rolePlay() async throws {
        let text = """
            Гость ждёт.

            ## Начало

            > [!QUESTION]
            > Он кричит.
            >
            > - [x] «Здравствуйте» [Он садится](#он-садится)
            >   Держит [правило](rules/a.md).
            > - [ ] «Тише» [Он уходит](#он-уходит) (−2)
            >   Против [правила](rules/a.md).
            > - [x] [Молчать](#он-садится) (0)

            ## Он садится

            > [!TIP]
            > Получилось.

            ## Он уходит

            Всё.
            """
        let page = try await page(
            text, "kind: script\nrelated: [customers/c.md]",
            ["rules/a.md": "x\n", "customers/c.md": "---\ntitle: Хамло\n---\n"])
        let play = try #require(page.rolePlay)
        #expect(page.questions.isEmpty)
        #expect(play.scenes.map(\.anchor) == ["начало", "он-садится", "он-уходит"])
        #expect(play.scenes[0].choices.map(\.target) == [1, 2, 1])
        #expect(play.scenes[0].choices.map(\.mood) == [1, -2, 0])
        #expect(play.scenes[0].choices.map(\.rules.count) == [1, 1, 0])
        #expect(play.scenes.map(\.ending) == [nil, .good, nil])
        #expect(play.scenes.map(\.isEnding) == [false, true, true])
        #expect(play.customer != nil)
        let texts = play.scenes[0].choices.map { choice in
            choice.option.text.map { page.document.plainText(of: $0) }.joined()
        }
        #expect(texts == ["«Здравствуйте»", "«Тише»", "Молчать"])
    }

    @Test("A script with a question is no role-play yet")
    func ordinaryScript() async throws {
        let page = try await page("## 1. Раз\n\n> [!QUESTION]\n> Как?\n>\n> - [x] А\n> - [ ] Б\n", "kind: script")
        #expect(page.rolePlay == nil && page.questions.count == 1)
    }
}
