import Testing

@Suite struct SameNumberTests {
    @Test func theSecondPageOfANumberIsTold() async throws {
        try await expect(
            .sameNumber,
            in: [
                "rules/a.md": "---\nnumber: 1\n---\n# Раз\n", "rules/b.md": "---\nnumber: ⟦1\n---\n# Два\n",
                "rules/c.md": "---\nnumber: 2\n---\n# Три\n",
            ])
    }

    @Test func everySectionCountsForItself() async throws {
        try await expect(
            .sameNumber,
            in: ["rules/a.md": "---\nnumber: 1\n---\n# Раз\n", "guides/b.md": "---\nnumber: 1\n---\n# Два\n"])
    }
}
