import Testing

@Suite struct SectionWithoutQuizTests {
    @Test func aSectionAboutWhichNothingIsAskedIsTold() async throws {
        try await expect(
            .sectionWithoutQuiz,
            in: [
                "rules/a.md": "# Раз\n\n> [!QUESTION]\n> {да}?\n", "rules/b.md": "# Два\n",
                "guides/index.md": "# Статьи\n", "guides/c.md": "# Три\n", "scripts/d.md": "# Четыре\n",
            ], whole: ["guides/index.md", "scripts"])
    }

    @Test func aQuizThatLinksThereAsksAboutIt() async throws {
        try await expect(
            .sectionWithoutQuiz,
            in: [
                "rules/a.md": "# Раз\n", "guides/b.md": "# Два\n\n[Раз](../rules/a.md)\n",
                "quiz/c.md": "# Три\n\n## Как?\n\n{да}\n\nРазбор: [раз](../rules/a.md).\n",
            ], whole: ["guides"])
    }

    @Test func theBooksOwnQuestionsDoNotCount() async throws {
        try await expect(
            .sectionWithoutQuiz,
            in: [
                "rules/a.md":
                    "# Раз\n\n> [!WRONG]\n> - Ждите.\n> - Стойте.\n\n> [!RIGHT]\n> - Минуту.\n> - Прошу сюда.\n"
            ],
            whole: ["rules"])
    }

    @Test func aSheetIsTickedOffAndNotAskedAbout() async throws {
        try await expect(.sectionWithoutQuiz, in: ["checks/a.md": "# Раз\n\n> [!CHECK]\n> - Назвал имя\n"])
    }

    @Test func aGameAsksEnough() async throws {
        try await expect(
            .sectionWithoutQuiz,
            in: [
                "scripts/c.md":
                    "# Игра\n\n## Раз\n\n> [!QUESTION]\n> Как?\n>\n> - [x] А [да](#два)\n> - [ ] Б [нет](#два)\n\n## Два\n\nКонец.\n"
            ])
    }
}
