import Testing

@Suite struct PageLongTests {
    private func words(_ count: Int) -> String {
        (1...count).map { $0 % 10 == 0 ? "слово.\n" : "слово " }.joined() + "\n"
    }

    @Test func moreThanSixMinutesAreTold() async throws {
        // 180 words a minute, rounded: seven minutes begin at 1170.
        try await expect(
            .pageLong, in: ["a.md": "# Раз\n\n" + words(1180), "b.md": "# Два\n\n" + words(1160)], whole: ["a.md"])
    }

    @Test func theLimitIsTheBooks() async throws {
        try await expect(
            .pageLong,
            in: [
                "book.yml": "checks:\n  page-long: {minutes: 1}\n", "a.md": "# Раз\n\n" + words(280),
                "b.md": "# Два\n\n" + words(250),
            ], whole: ["a.md"])
    }

    @Test func whatIsNotReadInOneGoMayBeLong() async throws {
        let question = "> [!QUESTION]\n> {да}?\n\n"
        try await expect(
            .pageLong,
            in: [
                "quiz.md": "---\nkind: quiz\n---\n" + question + words(1300),
                "path.md": "---\nkind: path\n---\n# Путь\n\n" + words(1300),
                "glossary.md": "## Слово\n\n" + words(1300),
            ])
    }

    @Test func theHeadingNearestToTheMiddleIsWhereToCut() async throws {
        let book = try EditedBook([
            "a.md": "# Раз\n\n## Начало\n\n\(words(500))\n## Середина\n\n\(words(700))\n## Конец\n\nВсё.\n"
        ])
        let found = try await book.found(.pageLong)
        #expect(found.first?.fix?.contains("“Середина”") == true)
        #expect(found.first?.message.contains("7 minutes") == true)
    }
}
