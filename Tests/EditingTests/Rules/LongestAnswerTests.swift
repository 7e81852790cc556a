import Testing

@Suite struct LongestAnswerTests {
    private static let long = ["Нет.", "*Три минуты, пожалуйста.", "Ждите."]
    private static let turned = ["*Три минуты, пожалуйста.", "Нет.", "Ждите."]
    private static let short = ["*Прошу.", "Подождите здесь, пока я не освобожусь.", "Ждите."]

    @Test func fiveOfSixGiveItAway() async throws {
        try await expect(
            .longestAnswer,
            in: [
                "quiz/a.md": quiz([Self.short, Self.long, Self.turned, Self.long, Self.turned, Self.long], marked: 1),
                "quiz/b.md": quiz([Self.short, Self.short, Self.turned, Self.long, Self.turned, Self.long]),
            ])
    }

    @Test func fiveQuestionsAreTooFewToTell() async throws {
        try await expect(
            .longestAnswer, in: ["quiz/a.md": quiz([Self.long, Self.turned, Self.long, Self.turned, Self.long])])
    }

    @Test func aRightAnswerAsLongAsAWrongOneGivesNothingAway() async throws {
        let even = ["*Прошу.", "Ждите!"]
        try await expect(.longestAnswer, in: ["quiz/a.md": quiz(Array(repeating: even, count: 6))])
    }

    @Test func thePagesOfASectionAreMetTogether() async throws {
        func page(_ number: Int, _ mark: String) -> String {
            "# Раз \(number)\n\n\(mark)> [!QUESTION]\n> Как?\n>\n> - [ ] Нет.\n> - [x] Три минуты, пожалуйста.\n"
        }
        var files: [String: String] = [:]
        for number in 1...6 { files["rules/\(number).md"] = page(number, number == 1 ? "⟦" : "") }
        try await expect(.longestAnswer, in: files)
    }

    @Test func theShareIsTold() async throws {
        let book = try EditedBook([
            "quiz/a.md": quiz([Self.short, Self.long, Self.turned, Self.long, Self.turned, Self.long])
        ])
        let message = try await book.found(.longestAnswer).first?.message ?? ""
        #expect(message.hasPrefix("in 5 of 6 questions of this quiz the right answer is the longest"))
    }

    @Test func theShareIsTheBooks() async throws {
        let half = [Self.short, Self.long, Self.short, Self.long, Self.turned, Self.short]
        try await expect(
            .longestAnswer,
            in: ["book.yml": "checks: {longest-answer: {percent: 50}}\n", "quiz/a.md": quiz(half, marked: 1)])
        try await expect(.longestAnswer, in: ["quiz/a.md": quiz(half)])
    }
}
