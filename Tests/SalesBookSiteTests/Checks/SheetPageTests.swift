import Testing

@testable import SalesBookSite

/// A sheet as its page shows it, and as the bank carries it.
@Suite("Pages of check sheets")
struct SheetPageTests {
    private static let files = [
        "ru/rules/01.md": """
        ---
        number: 1
        set: Тон
        tags: [звонок]
        related: [02.md]
        ---

        # Просите

        > [!CHECK]
        > - Сказал [«пожалуйста»](02.md) & <не> приказал
        > - Второй
        """,
        "ru/rules/02.md": "---\nnumber: 2\nset: Зал\n---\n\n# Отойдите\n\n> [!CHECK]\n> - Отошёл\n",
        "ru/rules/03.md": "---\nnumber: 3\nset: Тон\n---\n\n# Назовите\n\n> [!CHECK]\n> - Назвал\n",
        "ru/checks/01.md": """
        ---
        title: Визит
        channel: offline
        sheet: {sections: [rules]}
        ---

        Как пользоваться.

        ## Вход

        Смотрите на дверь.

        > [!CHECK]
        > - Дверь открыта

        ## Потом

        Поблагодарите.
        """,
        "ru/checks/02.md":
            "---\ntitle: Опрос\nsheet: {scale: 1-3, filled_by: customer}\n---\n\n> [!CHECK]\n> - Понравилось\n",
    ]

    private static func site() async throws -> Site { try await BookFolder(files).site() }

    @Test("Criteria stand by set and page, each with its marks, and lead to their rules")
    func page() async throws {
        let html = try await Self.site().text("ru/checks/01.html")
        let page = HTMLScanner(html)
        #expect(page.faults == [])
        let place = try #require(page.elements.first { $0["data-train"] == "sheet" })
        #expect(place["data-sheet"] == "checks/01" && place["data-low"] == "0" && place["data-high"] == "1")
        let ids = page.elements.compactMap { $0["data-crit"] }
        #expect(ids.count == 5 && Set(ids).count == 5 && ids[0].hasPrefix("checks/01#check-"))
        let radios = page.elements.filter { $0["type"] == "radio" && $0["name"]?.hasPrefix("sb-c") == true }
        #expect(radios.count == 15 && radios.prefix(3).map { $0["value"] } == ["1", "0", "none"])
        #expect(Set(radios.compactMap { $0["name"] }).count == 5)
        // Every group of marks is named by its criterion.
        let groups = page.elements.filter {
            $0["role"] == "radiogroup" && $0["aria-labelledby"]?.hasPrefix("sb-c") == true
        }
        let named = Set(page.elements.compactMap { $0["id"] })
        #expect(groups.count == 5 && groups.allSatisfy { named.contains($0["aria-labelledby"] ?? "") })
        let heads = page.elements.filter { $0["class"] == "part hang critset" }.compactMap { $0["id"] }
        #expect(heads == ["вход", "sb-set-2", "sb-set-3"])
        // Set «Тон» comes first with its first page, and takes the third page in.
        let order = ["Дверь открыта", "Второй", "Назвал", "Отошёл"].compactMap {
            html.firstRange(of: ">\($0)")?.lowerBound
        }
        #expect(order.count == 4 && order == order.sorted())
        #expect(page.elements.contains { $0.name == "a" && $0["href"] == "../rules/01.html#check" })
        #expect(html.contains("href=\"../rules/02.html\">«пожалуйста»</a> &amp; &lt;не&gt; приказал"))
        // What the author wrote around stays: before the sheet, and within its own part.
        #expect(
            html.contains("Как пользоваться.") && html.contains("Поблагодарите.")
                && html.contains("Смотрите на\u{A0}дверь.")
        )
        #expect(page.elements.contains { $0["href"]?.hasSuffix("assets/train.css") == true })
    }

    @Test("It says who, when and where, and asks a customer for no observer")
    func fields() async throws {
        let site = try await Self.site()
        func fields(_ path: String) throws -> [String] {
            HTMLScanner(try site.text(path)).elements.compactMap { $0["data-field"] }
        }
        #expect(try fields("ru/checks/01.html") == ["about", "by", "day", "place"])
        #expect(try fields("ru/checks/02.html") == ["about", "day", "place"])
        let survey = HTMLScanner(try site.text("ru/checks/02.html"))
        let marks = survey.elements.filter { $0["type"] == "radio" && $0["name"]?.hasPrefix("sb-c") == true }
        #expect(marks.map { $0["value"] } == ["1", "2", "3", "none"])
    }

    @Test("Sheets stand under the training, not in the bar; a section of other checks stays there")
    func navigation() async throws {
        let site = try await Self.site()
        let page = HTMLScanner(try site.text("ru/checks/01.html"))
        #expect(page.elements.contains { $0["data-do"] == "train" && $0["aria-current"] == "true" })
        let rule = try site.text("ru/rules/01.html")
        let bar = try #require(rule.split(separator: "top__nav").dropFirst().first?.split(separator: "</nav>").first)
        #expect(!bar.contains("checks/index.html"))
        #expect(try site.text("index.html").contains("checks/index.html"))
        let plain = try await BookFolder(["rules/1.md": "x\n", "checks/1.md": "> [!CHECK]\n> - Пол чист\n"]).site()
        #expect(try plain.text("rules/1.html").contains("../checks/index.html"))
    }

    @Test("The print page of the section lists the criteria and nothing to fill in")
    func printed() async throws {
        let html = try await Self.site().text("ru/checks/print.html")
        #expect(html.contains("Дверь открыта") && html.contains("Понравилось") && html.contains("Отошёл"))
        #expect(!html.contains("data-crit") && !html.contains("data-train=\"sheet\""))
        #expect(HTMLScanner(html).faults == [])
    }

    @Test("The bank carries each criterion once, with its page, and each sheet with its scale")
    func bank() async throws {
        let files = Self.files.merging([
            "ru/checks/03.md": "---\ntitle: Звонок\nsheet: {tags: [звонок]}\n---\n"
        ]) { $1 }
        let bank = try await Bank(files)
        let criteria = bank.list("criteria")
        #expect(criteria.count == 6)
        #expect(Set(criteria.compactMap { $0["id"] as? String }).count == 6)
        let sheets = bank.list("sheets")
        #expect(sheets.map { $0["key"] as? String } == ["checks/01", "checks/02", "checks/03"])
        #expect(sheets.map { ($0["criteria"] as? [Int])?.count } == [5, 1, 2])
        #expect(sheets[1]["high"] as? Int == 3 && sheets[1]["words"] == nil && sheets[0]["words"] as? Bool == true)
        let first = try #require((sheets[2]["criteria"] as? [Int])?.first)
        let pages = bank.list("pages")
        let criterion = criteria[first]
        #expect(pages[criterion["page"] as? Int ?? 0]["key"] as? String == "rules/01")
        #expect(criterion["anchor"] as? String == "check")
        #expect((criterion["text"] as? String)?.contains("<") == true, "a text is text, not markup")
    }

    @Test("A day of a programme may ask to fill in a sheet")
    func task() async throws {
        let path = "---\nkind: path\n---\n\n## День 1\n\n- [Визит](../checks/01.md)\n- [Правило](../rules/01.md)\n"
        let files = Self.files.merging(["ru/paths/01.md": path]) { $1 }
        let page = HTMLScanner(try await BookFolder(files).site().text("ru/paths/01.html"))
        #expect(page.elements.compactMap { $0["data-kind"] } == ["sheet", "read"])
        #expect(page.elements.compactMap { $0["data-target"] } == ["checks/01", "rules/01"])
    }

    @Test("A book without sheets has none in its bank")
    func without() async throws {
        let bank = try await Bank(["rules/1.md": "> [!CHECK]\n> - Пол чист\n"])
        #expect(bank.json["sheets"] == nil && bank.json["criteria"] == nil)
    }
}
