import Testing

@Suite struct SimilarQuestionsTests {
    private static let first = """
        > [!QUESTION #one]
        > Гость ждёт у стойки, а вы заняты. Что вы скажете?
        >
        > - [ ] Ждите.
        > - [x] Освобожусь через три минуты.

        """
    private static let again = """
        > [!QUESTION #two]
        > Гости ждут у стойки, а вы заняты! Что скажете?
        >
        > - [x] Освобожусь через три минуты.
        > - [ ] Ждите.

        """
    private static let other = """
        > [!QUESTION #three]
        > Курьер просит код домофона. Что вы скажете?
        >
        > - [ ] Ждите.
        > - [x] Можете прислать его до вечера?

        """

    @Test func theSameInOtherFormsIsTold() async throws {
        try await expect(
            .similarQuestions,
            in: ["a.md": "# Раз\n\n" + Self.first, "b.md": "# Два\n\n⟦" + Self.again, "c.md": "# Три\n\n" + Self.other])
    }

    @Test func theOtherOneIsNamed() async throws {
        let book = try EditedBook(["a.md": "# Раз\n\n" + Self.first, "b.md": "# Два\n\n" + Self.again])
        let message = try await book.found(.similarQuestions).first?.message ?? ""
        #expect(message.hasSuffix("/a.md:3") && message.contains("% the one at"))
    }

    @Test func editionsMayAskTheSame() async throws {
        try await expect(
            .similarQuestions, in: ["ru/a.md": "# Раз\n\n" + Self.first, "uk/a.md": "# Раз\n\n" + Self.first])
    }

    @Test func oneShortPromptWithOtherAnswersIsNotTheSame() async throws {
        let first = "> [!QUESTION #a]\n> Что скажете?\n>\n> - [x] Прошу, проходите.\n> - [ ] Кто следующий?\n\n"
        let second = "> [!QUESTION #b]\n> Что скажете?\n>\n> - [x] Возврат оформлю сегодня.\n> - [ ] Чек где?\n"
        try await expect(.similarQuestions, in: ["a.md": "# Раз\n\n" + first + "И ещё:\n\n" + second])
    }

    @Test func theLikenessIsTheBooks() async throws {
        let near = """
            > [!QUESTION #four]
            > Гость ждёт у стойки, а терминал сломан. Что вы скажете?
            >
            > - [ ] Ждите.
            > - [x] Наличными или переводом?

            """
        let files = ["a.md": "# Раз\n\n" + Self.first, "b.md": "# Два\n\n" + near]
        try await expect(.similarQuestions, in: files)
        let strict = ["book.yml": "checks: {similar-questions: {percent: 30}}\n", "b.md": "# Два\n\n⟦" + near]
        try await expect(.similarQuestions, in: files.merging(strict) { $1 })
    }

    @Test func gapsAndPairsCount() async throws {
        let table = "| Слово | Смысл |\n| --- | --- |\n| чек | доказательство покупки |\n| возврат | деньги обратно |\n"
        try await expect(
            .similarQuestions,
            in: ["quiz/a.md": "# Раз\n\n## Соедините пары\n\n\(table)\n⟦## Соедините эти пары\n\n\(table)"])
        try await expect(
            .similarQuestions,
            in: ["quiz/a.md": "# Раз\n\n## Впишите слово гостя\n\n{чек}\n\n## Впишите слово гостя сюда\n\n{возврат}\n"])
    }
}
