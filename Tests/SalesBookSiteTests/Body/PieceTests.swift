import Testing

@testable import SalesBookSite

/// How single pieces of a page look, wherever a page has them.
@Suite("Pieces of pages")
struct PieceTests {
    private func page(_ markdown: String, kind: String, beside files: [String: String] = [:]) async throws -> String {
        let page = [
            "page.md": "---\nkind: \(kind)\ntitle: Страница\n---\n\n" + markdown, "book.yml": "languages: [ru]\n",
        ]
        return try await BookFolder(page.merging(files) { $1 }).site().text("page.html")
    }

    @Test("A drop capital is a letter: neither a digit of a clock nor the dash before a reply")
    func dropCapitals() async throws {
        for (text, isCapital) in [
            ("Было так", true), ("«Да», сказал он", true), ("21:50, звонок", false), ("— Да", false), ("- раз", false),
        ] {
            let html = try await page("> [!CASE]\n> **Имя**\n>\n> \(text)\n", kind: "rule")
            #expect(html.contains("<div class=\"tale tale--cap\">") == isCapital, "\(text)")
            #expect(html.contains("<div class=\"tale\">") == !isCapital, "\(text)")
        }
    }

    @Test("A fork asks what the client answered only where every branch is a reply")
    func forks() async throws {
        let reply = "### «Да»\n\nИдите.\n\n"
        let event = "### Касса молчит\n\nЖдите.\n\n"
        for (branches, question) in [
            (reply, "Что ответил клиент?"), (event, "Что дальше?"), (reply + event, "Что дальше?"),
        ] {
            let html = try await page("## 1. Спросите\n\n" + branches, kind: "script")
            #expect(html.contains("<p class=\"fork__q\">\(question)</p>"), "\(branches)")
        }
    }

    @Test("The columns of a matching question are marked apart")
    func columns() async throws {
        let table =
            "> [!QUESTION]\n> Найдите пары.\n>\n> | а | б |\n> | --- | --- |\n> | раз | один |\n> | два | оба |\n"
        let html = try await page(table, kind: "rule")
        #expect(HTMLScanner(html).elements.count { $0["class"] == "opts" && $0.name == "ul" } == 2)
        for mark in ["1", "2", "А", "Б"] {
            #expect(html.contains("<span class=\"opt__mark\" aria-hidden=\"true\">\(mark)</span>"), "\(mark)")
        }
    }

    @Test("A link of the text looks like one in every block")
    func links() async throws {
        let link = "[туда](#раз)"
        let blocks =
            "## Раз\n\n\(link)\n\n> [!DO]\n> - \(link)\n\n> [!DONT]\n> - \(link)\n\n> [!SIGNS]\n> - \(link)\n\n"
            + "> [!CHECK]\n> - \(link)\n\n> [!DIALOGUE]\n> **Гость:** Да?\n>\n> См. \(link)\n"
        let html = try await page(blocks, kind: "customer")
        let found = HTMLScanner(html).elements.filter { $0.name == "a" && $0["href"] == "#%D1%80%D0%B0%D0%B7" }
        #expect(found.count { $0["class"] == "a" } == 6)
    }

    @Test("The pages of a section without sets stand under the section's title alone, and are counted by its name")
    func sectionWithoutSets() async throws {
        let site = try await BookFolder([
            "book.yml": "languages: [ru]\n", "path/index.md": "---\ntitle: Программы\nkind: path\n---\n",
            "path/a.md": "# Раз\n", "path/b.md": "# Два\n",
        ]).site()
        let html = try site.text("path/index.html")
        #expect(HTMLScanner(html).elements.count { $0.name == "h2" && $0["id"]?.hasPrefix("set-") == true } == 0)
        #expect(html.contains("2\u{A0}программы"))
    }

    @Test("A conversation is named so beside other pages, and a glossary tells how much it holds")
    func neighbours() async throws {
        let play =
            "## Он кричит\n\n> [!QUESTION]\n> Что ответите?\n>\n> - [x] «Да» [Мир](#мир) (+2)\n> - [ ] «Нет» [Мир](#мир)\n"
            + "\n## Мир\n\n> [!TIP]\n> Мир.\n"
        let files = [
            "page.md": "---\ntitle: Страница\nkind: rule\nrelated: [play.md, glossary.md]\n---\n\nТекст.\n",
            "play.md": "---\ntitle: Сцена\nkind: script\n---\n\n" + play,
            "glossary.md": "---\ntitle: Словарь\nkind: glossary\n---\n\n## Гость\n\nОн.\n\n## Чек\n\nОн.\n",
        ]
        let html = try await page("", kind: "rule", beside: files)
        #expect(html.contains("<span class=\"near__t\">Словарь</span><span class=\"mini\">2\u{A0}слова</span>"))
        #expect(html.contains("<span class=\"near__t\">Сцена</span><span class=\"mini\">Разговор</span>"))
    }
}
