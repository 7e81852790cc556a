import Testing

@Suite struct OrphanPageTests {
    @Test func aPageThatNobodyLinksToIsTold() async throws {
        try await expect(
            .orphanPage,
            in: [
                "a.md": "# Раз\n\n[Два](b.md#два)\n", "b.md": "# Ноль\n\n## Два\n\n[Сюда же](b.md)\n",
                "c.md": "# Три\n\n[Сюда же](c.md)\n",
            ], whole: ["a.md", "c.md"])
    }

    @Test func aLinkMayStandInAnyBlockOrIndexOrField() async throws {
        try await expect(
            .orphanPage,
            in: [
                "index.md": "# Книга\n\n[Раз](rules/a.md)\n", "rules/index.md": "# Правила\n\n[Два](b.md)\n",
                "rules/a.md":
                    "---\nrelated: c.md\n---\n# Раз\n\n> [!QUESTION]\n> {да}?\n>\n> Разбор: [четыре](d.md).\n",
                "rules/b.md": "# Два\n", "rules/c.md": "# Три\n", "rules/d.md": "# Четыре\n",
            ])
    }

    @Test func whatTheTrainingListsNeedsNoLink() async throws {
        try await expect(
            .orphanPage,
            in: [
                "quiz/a.md": "# Раз\n\n## Два\n\n{да}\n", "path/b.md": "# Путь\n", "glossary.md": "## Слово\n",
                "scripts/c.md":
                    "# Игра\n\n## Раз\n\n> [!QUESTION]\n> Как?\n>\n> - [x] А [да](#два)\n> - [ ] Б [нет](#два)\n\n## Два\n\nКонец.\n",
            ])
    }

    @Test func theFixNamesTheNeighbourAndTheLine() async throws {
        let book = try EditedBook([
            "rules/a.md": "# Раз\n", "rules/b.md": "---\nrelated: a.md\n---\n# Два\n", "rules/c.md": "# Три\n",
        ])
        let fixes = try await book.found(.orphanPage).map { $0.fix ?? "" }
        #expect(
            fixes == [
                "link to it where it helps, or write “related: [b.md]” among the fields of \(book.path)/rules/a.md",
                "link to it where it helps, or add “c.md” to “related:” in \(book.path)/rules/b.md",
            ])
    }

    @Test func theOnlyPageIsNoOrphan() async throws { try await expect(.orphanPage, in: ["a.md": "# Раз\n"]) }
}
