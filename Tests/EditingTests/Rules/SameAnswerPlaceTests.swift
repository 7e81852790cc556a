import Testing

@Suite struct SameAnswerPlaceTests {
    private static let second = ["Нет.", "*Прошу.", "Ждите."]
    private static let third = ["Нет.", "Ждите.", "*Прошу."]

    @Test func fiveOfSixGiveItAway() async throws {
        try await expect(
            .sameAnswerPlace,
            in: [
                "quiz/a.md": quiz(
                    [Self.third, Self.second, Self.second, Self.second, Self.second, Self.second], marked: 1),
                "quiz/b.md": quiz([Self.third, Self.second, Self.second, Self.second, Self.third, Self.second]),
                "quiz/c.md": quiz(Array(repeating: Self.third, count: 5)),
            ])
    }

    @Test func thePlaceIsTold() async throws {
        let book = try EditedBook(["quiz/a.md": quiz(Array(repeating: Self.third, count: 6))])
        let message = try await book.found(.sameAnswerPlace).first?.message ?? ""
        #expect(message.hasPrefix("in 6 of 6 questions of this quiz the right answer stands in place 3"))
    }

    @Test func severalRightAnswersHaveNoPlace() async throws {
        let several = ["*Да.", "*Прошу.", "Ждите."]
        try await expect(.sameAnswerPlace, in: ["quiz/a.md": quiz(Array(repeating: several, count: 6))])
    }
}
