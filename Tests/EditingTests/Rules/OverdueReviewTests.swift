import Testing

@Suite struct OverdueReviewTests {
    private static let page = "---\ntitle: Раз\nreviewed: ⟦2026-05-25\nreview_every: 6 months\n---\nx\n"

    @Test(arguments: ["2026-11-25", "2026-11-26", "2031-01-01"])
    func aPageIsDueFromItsDayOn(_ day: String) async throws {
        try await expect(.overdueReview, in: ["a.md": Self.page], day: day)
    }

    @Test func theDayBeforeItIsNot() async throws {
        try await expect(.overdueReview, in: ["a.md": Self.page.filter { $0 != "⟦" }], day: "2026-11-24")
    }

    @Test func whatIsToBeReviewedAndNeverWasIsTold() async throws {
        try await expect(
            .overdueReview,
            in: ["a.md": "---\nreview_every: ⟦90 дней\n---\nx\n", "b.md": "---\nreviewed: 2001-01-01\n---\nx\n"])
    }

    @Test func anIndexIsReviewed() async throws {
        try await expect(.overdueReview, in: ["rules/index.md": Self.page, "rules/a.md": "x\n"])
    }

    @Test(arguments: [
        ("2026-11-25", "today"), ("2026-11-26", "1 day ago, on 2026-11-25"), ("2026-12-05", "10 days ago"),
    ])
    func howLateItIsIsTold(_ day: String, _ words: String) async throws {
        let book = try EditedBook(["a.md": Self.page])
        let found = try await book.found(.overdueReview, day: day)
        #expect(found.first?.message.contains(words) == true)
        #expect(found.first?.fix?.contains("reviewed: \(day)") == true)
    }
}
