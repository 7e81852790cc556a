import Testing

@Suite struct ExternalLinkTests {
    @Test func whatLeavesTheBookIsCollected() async throws {
        try await expect(
            .externalLink,
            in: [
                "index.md": "# Книга\n\n⟦[а](https://example.com/a)\n",
                "a.md": "# Раз\n\nТекст ⟦[б](HTTP://example.com/b), ⟦<https://example.com/c>, ⟦[г](//example.com/d).\n",
                "b.md": "# Два\n\n[а](a.md) [почта](mailto:a@example.com) [тел](tel:+380) [сюда](#два)\n\n## Два\n",
            ])
    }

    @Test func anAddressIsToldOnceWithItsCount() async throws {
        let book = try EditedBook([
            "a.md": "# Раз\n\n[а](https://example.com)\n\n[а](https://example.com)\n",
            "b.md": "# Два\n\n[а](https://example.com)\n",
        ])
        let found = try await book.found(.externalLink)
        #expect(found.map(book.shown) == ["a.md:3:1"])
        #expect(found.first?.message.hasSuffix("https://example.com, in 3 places") == true)
        #expect(found.first?.severity == .note)
    }
}
