import Testing

@Suite struct NoThesisTests {
    @Test func aPageWithoutOneIsTold() async throws {
        try await expect(
            .noThesis,
            in: [
                "a.md": "# Раз\n", "b.md": "---\nsummary: Тезис.\n---\n# Два\n",
                "c.md": "---\nsummary: \"—\"\n---\n# Три\n",
            ], whole: ["a.md", "c.md"])
    }

    @Test func indexesAndTheGlossaryNeedNone() async throws {
        let page = "---\nsummary: Тезис.\n---\nx\n"
        try await expect(
            .noThesis,
            in: [
                "index.md": "# Книга\n", "rules/index.md": "# Правила\n", "rules/a.md": page,
                "glossary.md": "## Слово\n",
            ])
    }

    @Test func everyEditionIsRead() async throws {
        try await expect(
            .noThesis, in: ["ru/a.md": "# Раз\n", "uk/a.md": "# Раз\n"], whole: ["ru/a.md", "uk/a.md"])
    }
}
