import Testing

@Suite struct UnusedTagTests {
    @Test func aTagOfOnePageIsTold() async throws {
        try await expect(
            .unusedTag,
            in: [
                "a.md": "---\ntags: [деньги, ⟦деньга]\n---\n# Раз\n", "b.md": "---\ntags: деньги\n---\n# Два\n",
                "c.md": "---\ntags:\n  - деньги\n  - ⟦сроки\n---\n# Три\n",
            ])
    }

    @Test func theNearestSharedTagIsOffered() async throws {
        let book = try EditedBook([
            "a.md": "---\ntags: [деньги, деньга, сроки]\n---\n# Раз\n", "b.md": "---\ntags: деньги\n---\n# Два\n",
        ])
        let fixes = try await book.found(.unusedTag).map { $0.fix ?? "" }
        #expect(fixes.count == 2)
        #expect(fixes.first == "did you mean “деньги”?")
        #expect(fixes.last?.contains("keywords:") == true)
    }

    @Test func editionsDoNotShareTags() async throws {
        try await expect(
            .unusedTag,
            in: ["ru/a.md": "---\ntags: ⟦сервис\n---\n# Раз\n", "uk/a.md": "---\ntags: ⟦сервис\n---\n# Раз\n"])
    }

    @Test func anExamThatDrawsByATagUsesIt() async throws {
        try await expect(
            .unusedTag,
            in: [
                "a.md": "---\ntags: сроки\n---\n# Раз\n\n> [!QUESTION]\n> {да}?\n",
                "exam.md": "---\nkind: quiz\nexam: {draw: [{tag: сроки, count: 1}]}\n---\n\n## Два\n\n{да}\n",
            ])
    }

    @Test func theLimitIsTheBooks() async throws {
        try await expect(
            .unusedTag,
            in: [
                "book.yml": "checks: {unused-tag: {pages: 3}}\n", "a.md": "---\ntags: ⟦деньги\n---\n# Раз\n",
                "b.md": "---\ntags: ⟦деньги\n---\n# Два\n",
            ])
    }
}
