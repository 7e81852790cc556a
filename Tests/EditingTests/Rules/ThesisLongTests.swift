import Testing

@testable import Editing

@Suite struct ThesisLongTests {
    private func thesis(_ count: Int) -> String { (1...count).map { "слово\($0)" }.joined(separator: " ") }

    @Test func moreThanTwentyFiveWordsAreTold() async throws {
        try await expect(
            .thesisLong,
            in: [
                "a.md": "---\ntitle: Раз\nsummary: ⟦\(thesis(26))\n---\nx\n",
                "b.md": "---\nsummary: \(thesis(25))\n---\nx\n", "c.md": "# Без тезиса\n",
            ])
    }

    @Test func theLimitIsTheBooks() async throws {
        try await expect(
            .thesisLong,
            in: [
                "book.yml": "checks: {thesis-long: {words: 3}}\n", "a.md": "---\nsummary: ⟦\(thesis(4))\n---\nx\n",
                "b.md": "---\nsummary: \(thesis(3))\n---\nx\n",
            ])
    }

    @Test(arguments: [
        ("Просите — не приказывайте", 3), ("«Да»", 1), ("", 0), ("— … !", 0), ("кто-нибудь ответит в 19:00", 4),
        ("раз\u{A0}два", 2),
    ])
    func aDashAloneIsNoWord(_ text: String, _ count: Int) {
        #expect(ThesisLong.wordCount(text) == count)
    }
}
