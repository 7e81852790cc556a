import Testing

@Suite struct NoCriterionTests {
    @Test func aRuleWithoutOneIsTold() async throws {
        try await expect(
            .noCriterion,
            in: [
                "rules/a.md": "# Раз\n\nБудьте приветливы.\n",
                "rules/b.md": "# Два\n\n> [!CHECK]\n> - Назвал имя\n",
                "rules/c.md": "# Три\n\n> [!CHECK]\n> Назвал имя\n",
                "rules/d.md": "# Четыре\n\n> [!CHECK]\n> - …\n",
            ], whole: ["rules/a.md", "rules/d.md"])
    }

    @Test func onlyRulesAreObserved() async throws {
        try await expect(
            .noCriterion,
            in: [
                "guides/a.md": "# Раз\n", "rules/index.md": "# Правила\n",
                "rules/b.md": "---\nkind: guide\n---\n# Два\n",
                "scripts/c.md": "# Три\n",
            ])
    }
}
