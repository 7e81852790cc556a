import Testing

@Suite struct WrongWithoutRightTests {
    private static let answered = "> [!WRONG]\n> Ждите.\n\n> [!RIGHT]\n> Три минуты, пожалуйста.\n"

    @Test func aRuleAnswersEachWrongPhrase() async throws {
        try await expect(
            .wrongWithoutRight,
            in: [
                "rules/a.md": "# Раз\n\n⟦> [!WRONG]\n> Ждите.\n\nПриказ.\n",
                "rules/b.md": "# Два\n\n\(Self.answered)\n  ⟦> [!WRONG]\n  > - Платите.\n  > - Стойте.\n",
                "rules/c.md": "# Три\n\n\(Self.answered)",
            ])
    }

    @Test func elsewhereAListOfWhatNeverToSayMayStandByItself() async throws {
        try await expect(
            .wrongWithoutRight,
            in: [
                "scripts/a.md": "# Раз\n\n> [!RIGHT]\n> Перезвоню в три.\n\n## Никогда\n\n> [!WRONG]\n> - Ждите.\n",
                "scripts/b.md": "# Два\n\n## Никогда\n\n⟦> [!WRONG]\n> - Ждите.\n> - Не знаю.\n",
            ])
    }

    @Test func manyAreToldAtOnce() async throws {
        let book = try EditedBook(["rules/a.md": "# Раз\n\n> [!WRONG]\n> - Ждите.\n> - Стойте.\n"])
        #expect(try await book.found(.wrongWithoutRight).map(\.message) == ["these 2 wrong phrases have no right ones"])
    }
}
