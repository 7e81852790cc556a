import SalesBookCore
import Testing

@testable import Playbook

/// A page of some kind as a list of its blocks, one line each, so that a whole page reads at a glance.
struct Outline {
    let page: Page

    init(_ markdown: String, kind: PageKind = .rule) async throws {
        let folder = try BookFolder(["page.md": "---\nkind: \(kind.rawValue)\ntitle: Хамло\n---\n\n" + markdown])
        page = try #require(try await folder.book().pages.first)
    }

    var lines: [String] {
        page.parts.flatMap { part in
            ["# " + (part.heading.map { text($0) } ?? "")] + part.blocks.map(line)
        }
    }

    /// The text of a node, with every no-break space as an ordinary one.
    func text(_ node: MarkdownDocument.NodeID) -> String {
        page.document.plainText(of: node).split(separator: "\u{A0}", omittingEmptySubsequences: false).joined(
            separator: " ")
    }

    private func texts(_ nodes: [MarkdownDocument.NodeID]) -> String { nodes.map { text($0) }.joined(separator: " | ") }

    private func line(_ block: Block) -> String {
        switch block {
        case .prose(let nodes): "prose: " + texts(nodes)
        case .phrases(let pairs):
            "phrases: "
                + pairs.map { ($0.wrong.map(text) ?? "–") + " → " + ($0.right.map(text) ?? "–") }.joined(
                    separator: " | ")
        case .why(let nodes): "why: " + texts(nodes)
        case .story(let title, let body): "story: [\(title.map(text) ?? "")] " + texts(body)
        case .signs(let items): "signs: " + texts(items)
        case .advice(let dos, let donts): "advice: " + texts(dos) + " / " + texts(donts)
        case .dialogue(let dialogue): "dialogue: " + line(dialogue)
        case .criteria(let items): "criteria: " + texts(items)
        case .question(let question):
            "question \(question.shape.rawValue) \(question.id): " + texts(question.prompt) + " → "
                + question.options.map { ($0.isRight ? "+" : "-") + texts($0.text) }.joined(separator: " ")
                + " / " + texts(question.explanation)
        case .callout(let kind, let nodes): "\(kind.rawValue): " + texts(nodes)
        }
    }

    private func line(_ dialogue: Dialogue) -> String {
        "[\(texts(dialogue.intro))] "
            + dialogue.lines.map { line in
                let speech = line.speech.flatMap { text($0).split(separator: " ") }.joined(separator: " ")
                return "\(line.side == .client ? "<" : ">")\(line.speaker): \(speech)"
                    + (line.notes.isEmpty ? "" : " (\(texts(line.notes)))")
            }.joined(separator: " | ")
    }
}

@Suite("Blocks")
struct BlockTests {
    @Test("What an author says to authors opens no part and parts no pair")
    func comments() async throws {
        let page = try await Outline(
            "<!-- раз -->\n\nДа\n\n> [!WRONG]\n> Нет\n\n<!--\nдва\n\nтри\n-->\n\n> [!RIGHT]\n> Да\n\n<!-- id: x -->\n\n"
                + "> [!WHY]\n> Так\n")
        #expect(page.lines == ["# ", "prose: Да", "# ", "phrases: Нет → Да", "# ", "why: Так"])
    }

    @Test(
        "Every kind of alert",
        arguments: [
            ("> [!WRONG]\n> Пришлите карту\n", "phrases: Пришлите карту → –"),
            ("> [!RIGHT]\n> Пришлите карту\n", "phrases: – → Пришлите карту"),
            ("> [!WHY]\n> Раз\n>\n> Два\n", "why: Раз | Два"),
            ("> [!SIGNS]\n> - раз\n> - два\n", "signs: раз | два"),
            ("> [!DO]\n> - раз\n> - два\n", "advice: раз | два / "),
            ("> [!DONT]\n> - раз\n", "advice:  / раз"),
            ("> [!CHECK]\n> 1. раз\n> 2. два\n", "criteria: раз | два"),
            ("> [!CASE]\n> **Платье**\n>\n> Было так\n", "story: [Платье] Было так"),
            ("> [!CASE]\n> ### Платье\n> Было так\n", "story: [Платье] Было так"),
            ("> [!CASE]\n> **Платье** висит\n", "story: [] Платье висит"),
            ("> [!CASE]\n", "story: [] "),
            ("> [!DIALOGUE]\n> **Клиент:** Раз\n", "dialogue: [] <Клиент: Раз"),
            ("> [!QUESTION #id]\n> {Раз}\n", "question blank id: \u{FFFC} →  / "),
            ("> [!NOTE]\n> раз\n", "note: раз"), ("> [!TIP]\n> раз\n", "tip: раз"),
            ("> [!IMPORTANT]\n> раз\n", "important: раз"), ("> [!WARNING]\n> раз\n", "warning: раз"),
            ("> [!CAUTION]\n> раз\n", "caution: раз"),
        ])
    func kinds(markdown: String, expected: String) async throws {
        #expect(try await Outline(markdown).lines == ["# ", expected])
    }

    @Test(
        "On a guide what checks the reader opens a part, and a story before the first heading",
        arguments: [
            (
                "Да\n\n> [!CASE]\n> Было\n\n## Раз\n\nТекст\n\n> [!CASE]\n> Ещё\n\nТекст\n",
                ["# ", "prose: Да", "# ", "story: [] Было", "# Раз", "prose: Текст", "story: [] Ещё", "prose: Текст"]
            ),
            (
                "## Раз\n\nТекст\n\n> [!CHECK]\n> - да\n\n> [!QUESTION #a]\n> {Раз}\n\n> [!QUESTION #b]\n> {Два}\n",
                [
                    "# Раз", "prose: Текст", "# ", "criteria: да", "# ", "question blank a: \u{FFFC} →  / ",
                    "question blank b: \u{FFFC} →  / ",
                ]
            ),
            ("## Своё\n\n> [!CHECK]\n> - да\n\nТекст\n", ["# Своё", "criteria: да", "prose: Текст"]),
        ])
    func guides(markdown: String, expected: [String]) async throws {
        #expect(try await Outline(markdown, kind: .guide).lines == expected)
    }

    @Test("Every kind of alert has a test above")
    func everyKind() {
        #expect(AlertKind.allCases.count == 15)
        #expect(AlertKind.allCases.count(where: \.isCallout) == 5)
        #expect(AlertKind.dont.marker == "DONT")
    }

    @Test(
        "What is an alert and what is a quotation",
        arguments: [
            ("> [!note]\n> раз\n", "note: раз"), ("> [!Tip]  \n> раз\n", "tip: раз"), ("> [!NOTE]\nраз\n", "note: раз"),
            (">[!NOTE]\n>раз\n", "note: раз"), ("> [!NOTE]\\\n> раз\n", "note: раз"),
            ("> [!NOTE]\n>\n> раз\n", "note: раз"),
            ("> [!NOTE]\n> - раз\n", "note: раз"), ("> [!NOTE]\n", "note: "),
            ("> [!NOTE] раз\n> два\n", "prose: [!NOTE] раз два"), ("> раз\n> [!NOTE]\n", "prose: раз [!NOTE]"),
            ("> [!NOTE] [!TIP]\n", "prose: [!NOTE] [!TIP]"), ("> [!]\n", "prose: [!]"), ("> [NOTE]\n", "prose: [NOTE]"),
            ("> **[!NOTE]**\n> раз\n", "prose: [!NOTE] раз"), ("[!NOTE]\nраз\n", "prose: [!NOTE] раз"),
            ("> > [!NOTE]\n> > раз\n", "prose: [!NOTE] раз"), ("- > [!NOTE]\n  > раз\n", "prose: [!NOTE] раз"),
            ("> # [!NOTE]\n> раз\n", "prose: [!NOTE] раз"),
        ])
    func alertOrQuotation(markdown: String, expected: String) async throws {
        #expect(try await Outline(markdown, kind: .guide).lines == ["# ", expected])
    }

    @Test("An unknown alert stays a quotation")
    func unknown() async throws {
        let folder = try BookFolder(["page.md": "> [!QUESTON #id]\n> раз\n\n> [!noted]\n> два\n"])
        let (book, diagnostics) = await folder.load()
        #expect(diagnostics.map(\.fix) == ["did you mean “QUESTION”?", "did you mean “NOTE”?"])
        let page = try #require(book?.pages.first)
        #expect(page.parts.count == 1)
        #expect(page.document.plainText(of: MarkdownDocument.root).contains("[!QUESTON #id] раз"))
    }

    @Test(
        "The n-th wrong phrase pairs with the n-th right one",
        arguments: [
            ("> [!WRONG]\n> - а\n> - б\n\n> [!RIGHT]\n> - в\n> - г\n", ["phrases: а → в | б → г"]),
            ("> [!WRONG]\n> а\n\n> [!RIGHT]\n> в\n", ["phrases: а → в"]),
            ("> [!WRONG]\n> - а\n\n> [!RIGHT]\n> 1. в\n", ["phrases: а → в"]),
            ("> [!RIGHT]\n> - в\n> - г\n", ["phrases: – → в | – → г"]),
            ("> [!WRONG]\n> - а\n> - б\n", ["phrases: а → – | б → –"]),
            (
                "> [!WRONG]\n> - а\n\nслово\n\n> [!RIGHT]\n> - в\n",
                ["phrases: а → –", "prose: слово", "phrases: – → в"]
            ),
            ("> [!WRONG]\n> а\n\n> [!WRONG]\n> б\n\n> [!RIGHT]\n> в\n", ["phrases: а → –", "phrases: б → в"]),
            ("> [!RIGHT]\n> в\n\n> [!WRONG]\n> а\n", ["phrases: – → в", "phrases: а → –"]),
            ("> [!DO]\n> - а\n\n> [!DONT]\n> - б\n", ["advice: а / б"]),
            ("> [!DO]\n> - а\n\n> [!WHY]\n> б\n\n> [!DONT]\n> - в\n", ["advice: а / ", "why: б", "advice:  / в"]),
            ("> [!WRONG]\n> а\n\n> [!DO]\n> - б\n", ["phrases: а → –", "advice: б / "]),
        ])
    func pairs(markdown: String, expected: [String]) async throws {
        #expect(try await Outline(markdown, kind: .guide).lines.filter { !$0.hasPrefix("# ") } == expected)
    }

    @Test("On a rule every typed block opens a part, and a heading right above one is its title")
    func parts() async throws {
        let outline = try await Outline(
            """
            Начало.

            > [!WHY]
            > Потому

            Ещё.

            ## Слова

            > [!WRONG]
            > а

            > [!RIGHT]
            > б

            > [!CHECK]
            > - в

            ## Звать старшего

            Так:

            > [!RIGHT]
            > г
            """)
        #expect(
            outline.lines == [
                "# ", "prose: Начало.", "# ", "why: Потому", "# ", "prose: Ещё.", "# Слова", "phrases: а → б", "# ",
                "criteria: в", "# Звать старшего", "prose: Так:", "phrases: – → г",
            ])
    }

    @Test(
        "Who speaks in a dialogue",
        arguments: [
            ("> **Клиент:** Раз\n>\n> **Вы:** Два\n", "[] <Клиент: Раз | >Вы: Два"),
            ("> **Клиентка**: Раз\n> **Продавец**: Два\n", "[] <Клиентка: Раз | >Продавец: Два"),
            ("> **Покупець:** Раз\n>\n> **Ви:** Два\n", "[] <Покупець: Раз | >Ви: Два"),
            ("> **Відвідувачка:** Раз\n>\n> **Адміністратор:** Два\n", "[] <Відвідувачка: Раз | >Адміністратор: Два"),
            ("> **Customer:** One\n>\n> **You:** Two\n", "[] <Customer: One | >You: Two"),
            ("> **Вы:** Раз\n>\n> **Гость:** Два\n", "[] >Вы: Раз | <Гость: Два"),
            ("> **Анна:** Раз\n>\n> **Борис:** Два\n>\n> **Анна:** Три\n", "[] <Анна: Раз | >Борис: Два | <Анна: Три"),
            ("> **Хамло:** Раз\n>\n> **Марина:** Два\n", "[] <Хамло: Раз | >Марина: Два"),
            ("> Звонок.\n>\n> **Клиент:** Раз\n>\n> Почему\n", "[Звонок.] <Клиент: Раз (Почему)"),
            ("> **Клиент:** Раз\n> и два\n> **Вы:** Три\n", "[] <Клиент: Раз и два | >Вы: Три"),
            ("> - **Клиент:** Раз\n> - **Вы:** Два\n>\n>   Почему\n", "[] <Клиент: Раз | >Вы: Два (Почему)"),
            ("> **Клиент:** Раз **два** три\n", "[] <Клиент: Раз два три"),
            ("> **Клиент:**\n", "[] <Клиент: "), ("> Никто\n", "[Никто] "), ("", "[] "),
            ("> ***\n>\n> **Клиент:** Раз\n>\n> - список\n", "[] <Клиент: Раз (список)"),
        ])
    func dialogue(markdown: String, expected: String) async throws {
        let lines = try await Outline("> [!DIALOGUE]\n" + markdown).lines
        #expect(lines == ["# ", "dialogue: " + expected])
    }

    @Test(
        "The shape of a question is its type",
        arguments: [
            ("> - [ ] а\n> - [x] б\n", "single page#1: Как? → -а +б / "),
            ("> - [X] а\n> - [x] б\n> - [ ] в\n>\n> Потому\n", "multiple page#1: Как? → +а +б -в / Потому"),
            ("> 1. а\n> 2. б\n", "order page#1: Как? → +а +б / "),
            ("> | а | б |\n> |---|---|\n> | 1 | 2 |\n>\n> Потому\n", "match page#1: Как? →  / Потому"),
            ("> Скажите {пожалуйста|прошу}.\n", "blank page#1: Как? | Скажите \u{FFFC}. →  / "),
            ("> Раз\n>\n> Два\n>\n> - [x] а\n>   совет\n> - [ ] б\n", "single page#1: Как? | Раз | Два → +а -б / "),
        ])
    func question(markdown: String, expected: String) async throws {
        #expect(
            try await Outline("> [!QUESTION]\n> Как?\n>\n" + markdown, kind: .guide).lines == [
                "# ", "question " + expected,
            ])
    }

    @Test("Questions are named by their id, else by their page and number")
    func questionNames() async throws {
        let text = "> [!QUESTION]\n> {а}\n\n> [!QUESTION #имя]\n> {б}\n\n> [!QUESTION]\n> {в}\n"
        let folder = try BookFolder(["ru/rules/p.md": text, "uk/rules/p.md": text])
        let book = try await folder.book()
        #expect(
            book.pages.flatMap(\.questions).map(\.id) == [
                "rules/p#1", "имя", "rules/p#3", "rules/p#1", "имя", "rules/p#3",
            ])
        #expect(book.questionCount == 6)
        #expect(book.pages[0].questions.map(\.location.line) == [1, 4, 7])
    }

    @Test("Task lists inside a quotation, which the parser does not see")
    func tasks() async throws {
        let outline = try await Outline(
            "> [!QUESTION]\n> Как?\n>\n> - [ ]не задача\n> - [x] *а*\n> - [ ] в доме\n>   - [x] внутри\n")
        let question = try #require(outline.page.questions.first)
        #expect(question.options.map(\.isRight) == [false, true, false])
        #expect(question.shape == .single)
    }
}
