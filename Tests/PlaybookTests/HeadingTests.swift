import Testing

@testable import Playbook

@Suite("Headings and titles")
struct HeadingTests {
    @Test("Anchors as GitHub makes them")
    func anchors() async throws {
        let text = """
            # Заголовок страницы

            ## Правило 5: «Пожалуйста»

            ## Цена

            ### Цена

            ## Цена 1

            ## цена

            ## *Їжак* и `код` [ссылка](https://example.com)

            ## ...

            > ## В цитате
            """
        let book = try await BookFolder(["a.md": text]).book()
        #expect(
            book.pages[0].headings.map(\.anchor) == [
                "правило-5-пожалуйста", "цена", "цена-1", "цена-1-1", "цена-2", "їжак-и-код-ссылка", "section",
                "в-цитате",
            ])
        #expect(book.pages[0].headings.map(\.level) == [2, 2, 3, 2, 2, 2, 2, 2])
        #expect(book.pages[0].headings[0].text == "Правило 5: «Пожалуйста»")
        for heading in book.pages[0].headings { #expect(book.pages[0].anchor(of: heading.node) == heading.anchor) }
    }

    @Test(
        "The title of a page",
        arguments: [
            ("a.md", "---\ntitle: Раз\n---\n# Два\n", "Раз", 1),
            ("a.md", "---\ntitle: Раз\n---\n# Раз\n", "Раз", 0),
            ("a.md", "# \"Раз\" - *два*\n", "«Раз»\u{A0}— два", 0),
            ("a.md", "текст\n\n# Раз\n", "A", 1),
            ("a.md", "## Раз\n", "A", 1),
            ("a.md", "#\n", "A", 1),
            ("01-first_rule.md", "текст\n", "First rule", 0),
            ("02.md", "текст\n", "02", 0),
            ("дом.MD", "", "Дом", 0),
        ])
    func title(file: String, text: String, title: String, headings: Int) async throws {
        let page = try #require(try await BookFolder([file: text]).book().pages.first)
        #expect(page.title == title)
        #expect(page.headings.count == headings)
    }

    @Test("The beginning of a page stands for a summary that it lacks")
    func excerpt() async throws {
        let words = String(repeating: "слово ", count: 40)
        let book = try await BookFolder([
            "1.md": "---\nsummary: Тезис - один\n---\nТекст.\n", "2.md": "## Раз\n\nДва *три*\nчетыре.\n",
            "3.md": words, "4.md": "- x\n",
        ]).book()
        #expect(book.pages[0].excerpt == "Тезис\u{A0}— один")
        #expect(book.pages[1].excerpt == "Два три четыре.")
        #expect(book.pages[2].excerpt.hasSuffix("слово…"))
        #expect(book.pages[2].excerpt.count <= 161)
        #expect(book.pages[3].excerpt.isEmpty)
    }

    @Test("Words are counted, and minutes from them")
    func words() async throws {
        let text = "Раз-два, три! `код` [ссылка](https://example.com) №5\n\n![Описание](https://example.com/x)\n"
        let page = try #require(await BookFolder(["a.md": text]).load().book?.pages.first)
        #expect(page.wordCount == 6)
        #expect(page.readingMinutes == 1)
        let long = try await BookFolder(["a.md": String(repeating: "слово ", count: 900)]).book().pages[0]
        #expect(long.wordCount == 900 && long.readingMinutes == 5)
    }
}
