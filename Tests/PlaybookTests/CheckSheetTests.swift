import Testing

@testable import Playbook

/// Which criteria a sheet takes, under which ids, and in what order.
@Suite("Check sheets")
struct CheckSheetTests {
    private static func rule(
        _ number: Int, set: String = "Тон", tags: String = "звонок", channel: String = "online", _ criteria: [String]
    ) -> String {
        """
        ---
        number: \(number)
        set: \(set)
        tags: [\(tags)]
        channel: [\(channel)]
        ---

        > [!CHECK]
        \(criteria.map { "> - \($0)" }.joined(separator: "\n"))

        """
    }

    private static let book = [
        "rules/01.md": rule(1, ["а1", "а2", "а3"]),
        "rules/02.md": rule(2, set: "Зал", tags: "встреча, звонок", channel: "offline", ["б1", "б2"]),
        "rules/03.md": rule(3, set: "Зал", tags: "встреча", channel: "online, offline", ["в1"]),
        "rules/04.md": "Без критериев.\n",
        "guides/01.md": "---\ntags: [встреча]\n---\n\n> [!CHECK]\n> - г1\n",
    ]

    private func sheet(_ fields: String, _ text: String = "", _ others: [String: String] = book) async throws
        -> (sheet: CheckSheet?, book: Book, problems: [String])
    {
        let page = "---\nkind: check\nsheet: \(fields)\n---\n\n\(text)"
        let folder = try BookFolder(others.merging(["checks/01.md": page]) { $1 })
        let problems = await folder.problems()
        let book = try await folder.book()
        return (book.pages.first { $0.sourcePath == "checks/01.md" }?.sheet, book, problems)
    }

    /// The criteria of a sheet as texts, by page.
    private func texts(_ fields: String, _ text: String = "", _ others: [String: String] = book) async throws
        -> [[String]]
    {
        let (sheet, book, problems) = try await sheet(fields, text, others)
        #expect(problems == [])
        return try #require(sheet).groups.map { group in
            group.criteria.map { book.page(group.page).document.plainText(of: $0.node) }
        }
    }

    @Test(
        "What is selected",
        arguments: [
            ("{sections: [rules]}", [["а1", "а2", "а3"], ["б1", "б2"], ["в1"]]),
            ("{sections: [rules/, guides], tags: встреча}", [["б1", "б2"], ["в1"], ["г1"]]),
            ("{tags: [звонок]}", [["а1", "а2", "а3"], ["б1", "б2"]]),
            ("{tags: [звонок], channel: offline}", [["б1", "б2"]]),
            // A page that names no channel is of both.
            ("{channel: offline}", [["б1", "б2"], ["в1"], ["г1"]]),
            ("{sets: [Зал], channel: online}", [["в1"]]),
            ("{pages: [../rules/03.md]}", [["в1"]]),
            ("{pages: [../rules/03, ../rules/01.md]}", [["а1", "а2", "а3"], ["в1"]]),
            ("{sets: [Тон], pages: [../guides/01.md]}", [["а1", "а2", "а3"], ["г1"]]),
            ("{sections: [rules], per: 1}", [["а1"], ["б1"], ["в1"]]),
            // The first of every page goes before the second of any.
            ("{sections: [rules], limit: 4}", [["а1", "а2"], ["б1"], ["в1"]]),
            ("{sections: [rules], limit: 2}", [["а1"], ["б1"]]),
            ("{sections: [rules], limit: 5, per: 2}", [["а1", "а2"], ["б1", "б2"], ["в1"]]),
        ])
    func selection(fields: String, expected: [[String]]) async throws {
        // Sections are read in the order of their kinds.
        #expect(try await texts(fields).sorted { $0[0] < $1[0] } == expected)
    }

    @Test("The sheet's own criteria come first, by heading, and no limit touches them")
    func own() async throws {
        let text = "Вступление.\n\n## Вход\n\n> [!CHECK]\n> - я1\n> - я2\n\n## Выход\n\nСлово.\n\n> [!CHECK]\n> - я3\n"
        #expect(
            try await texts("{sections: [rules], per: 1, limit: 1}", text) == [["я1", "я2"], ["я3"], ["а1"]])
        let sheet = try #require(try await sheet("{sections: [rules], per: 1, limit: 1}", text).sheet)
        #expect(sheet.groups.map { $0.part == nil } == [false, false, true] && sheet.count == 4)
    }

    @Test("A sheet without a selection asks what its page states; nothing else is needed", arguments: ["", "{}"])
    func byHand(fields: String) async throws {
        let sheet = try #require(try await sheet(fields, "> [!CHECK]\n> - я\n").sheet)
        #expect(sheet.count == 1 && sheet.scale == .yesNo && sheet.author == .observer)
    }

    @Test("A check page without `sheet:` stays an ordinary page")
    func ordinary() async throws {
        let book = try await BookFolder(["checks/01.md": "> [!CHECK]\n> - я\n"]).book()
        #expect(book.pages.allSatisfy { $0.sheet == nil })
    }

    @Test("Sheets do not feed on sheets, unless one is named")
    func sheets() async throws {
        let other = ["checks/02.md": "---\nkind: check\nsheet: {}\n---\n\n> [!CHECK]\n> - ещё\n"]
        let files = Self.book.merging(other) { $1 }
        #expect(try await texts("{sections: [checks], pages: [02.md]}", "", files) == [["ещё"]])
        #expect(try await texts("{channel: offline}", "", files).contains(["ещё"]) == false)
    }

    @Test("Another edition is another book")
    func editions() async throws {
        let folder = try BookFolder([
            "ru/rules/1.md": Self.rule(1, ["да"]), "uk/rules/1.md": Self.rule(1, ["так"]),
            "ru/checks/1.md": "---\nsheet: {tags: [звонок]}\n---\n",
            "uk/checks/1.md": "---\nsheet: {}\n---\n\n> [!CHECK]\n> - це\n",
        ])
        let book = try await folder.book()
        let counts = book.pages.compactMap(\.sheet).map { ($0.groups.map { book.page($0.page).key }) }
        #expect(counts == [["rules/1"], ["checks/1"]])
    }

    // MARK: Ids

    private func ids(_ criteria: String) async throws -> [String] {
        let files = ["rules/01.md": "> [!CHECK]\n\(criteria)"]
        return try #require(try await sheet("{sections: [rules]}", "", files).sheet).groups.flatMap(\.criteria).map(
            \.id)
    }

    @Test("An id is of the page and the text, whatever stands above and however it is typeset")
    func stableIDs() async throws {
        let one = try await ids("> - Назвал срок — и час\n")
        #expect(one.count == 1 && one[0].hasPrefix("rules/01#check-"))
        #expect(try await ids("> - Новый\n> - Назвал срок - и час\n").last == one[0])
        #expect(try await ids("> - Назвал **срок** — и час\n") == one)
        #expect(try await ids("> - Назвал срок — и день\n") != one)
    }

    @Test("Two criteria of one text are two")
    func twins() async throws {
        let ids = try await ids("> - Да\n> - Да\n")
        #expect(ids.count == 2 && ids[1] == ids[0] + "-2")
    }

    // MARK: Scales

    @Test(
        "Scales",
        arguments: [
            ("yes-no", 0, 1), ("1-5", 1, 5), ("0-2", 0, 2), ("1–3", 1, 3), ("5-1", nil, nil), ("1-6", nil, nil),
            ("3", nil, nil), ("a-b", nil, nil), ("-1-2", nil, nil), ("2-2", nil, nil), ("", nil, nil),
        ] as [(String, Int?, Int?)])
    func scales(text: String, low: Int?, high: Int?) {
        let scale = CheckSheet.Scale(text)
        #expect(scale?.low == low && scale?.high == high)
    }

    @Test("A survey")
    func survey() async throws {
        let sheet = try #require(
            try await sheet("{scale: 1-5, filled_by: customer}", "> [!CHECK]\n> - Хорошо\n").sheet)
        #expect(sheet.author == .customer && sheet.scale.high == 5 && !sheet.scale.isYesNo)
    }

    @Test("What is misspelt is told with the nearest name")
    func fixes() async throws {
        let page =
            "---\nkind: check\nsheet: {sections: [rulse], tags: [звнок], sets: [Зла], pages: [../rules/1.md]}\n---\n"
        let folder = try BookFolder(Self.book.merging(["checks/01.md": page]) { $1 })
        let fixes = await folder.load().diagnostics.compactMap(\.fix)
        #expect(
            fixes == [
                "did you mean “rules”?", "did you mean “звонок”?", "did you mean “Зал”?",
                "did you mean the page rules/01.md?",
            ])
    }
}

extension Slip {
    private static func sheet(_ id: DiagnosticID, _ name: String, _ fields: String) -> Slip {
        let rule = "---\nset: Тон\ntags: [звонок]\nchannel: online\n---\n\n> [!CHECK]\n> - Назвал срок\n"
        return Slip(
            id: id, name: name,
            files: [
                "rules/1.md": rule, "rules/2.md": "Без критериев.\n",
                "checks/1.md": "---\nsheet: \(fields)\n---\n\nСлово.\n",
            ])
    }

    static let sheets: [Slip] = [
        sheet(.unknownCriteria, "a section", "{sections: [rules, ⟦rulez]}"),
        sheet(.unknownCriteria, "a tag", "{tags: [⟦звонки]}"),
        sheet(.unknownCriteria, "a set", "{sets: ⟦Зал}"),
        sheet(.unknownCriteria, "a page", "{pages: [⟦../rules/9.md]}"),
        sheet(.emptySheet, "nothing fits", "⟦{sections: [rules], channel: offline}"),
        sheet(.emptySheet, "nothing at all", "⟦{}"),
        sheet(.emptySheet, "a page without criteria", "{pages: [⟦../rules/2.md]}"),
        sheet(.wrongType, "a channel of a sheet", "{sections: [rules], channel: ⟦ofline}"),
        sheet(.wrongType, "a limit of a sheet", "{sections: [rules], limit: ⟦many}"),
        sheet(.wrongType, "none of a page", "{sections: [rules], per: ⟦0}"),
        sheet(.wrongType, "a scale", "{sections: [rules], scale: ⟦1-10}"),
        sheet(.wrongType, "who fills it in", "{sections: [rules], filled_by: ⟦boss}"),
        sheet(.wrongType, "sections of a sheet", "{tags: [звонок], sections: ⟦{rules: 1}}"),
        sheet(.unknownField, "of a sheet", "{sections: [rules], ⟦tag: звонок}"),
        Slip(
            id: .unknownField, name: "a sheet that is no check",
            files: ["page.md": "---\nkind: guide\nsheet: ⟦{}\n---\n\n> [!CHECK]\n> - x\n"]),
    ]
}
