import RandomInput
import SalesBookCore
import Testing

@testable import Playbook

@Suite("Addresses")
struct AddressTests {
    private func outputs(_ files: [String: String]) async throws -> [String] {
        try await BookFolder(files).book().pages.map(\.outputPath)
    }

    @Test("File names are written in plain letters, in the way of the language")
    func transliteration() async throws {
        #expect(try await outputs(["ru/Правила/Щедрый хозяин.md": "x"]) == ["ru/pravila/shchedryy-khozyain.html"])
        #expect(try await outputs(["uk/Правила/Щедрий ґанок.md": "x"]) == ["uk/pravyla/shchedryi-ganok.html"])
        #expect(try await outputs(["en/Rules/The_Rule 1.MD": "x"]) == ["en/rules/the-rule-1.html"])
        #expect(try await outputs(["!!!.md": "x"]) == ["page.html"])
        #expect(try await outputs(["a.b.c.md": "x"]) == ["a-b-c.html"])
    }

    @Test("A slug goes before the file's name and stays in its folder")
    func slug() async throws {
        #expect(try await outputs(["ru/rules/a.md": "---\nslug: Иной Адрес\n---\n"]) == ["ru/rules/inoy-adres.html"])
        #expect(
            try await outputs(["ru/rules/a.md": "---\nslug: ../../../etc/passwd\n---\n"]) == [
                "ru/rules/etc-passwd.html"
            ])
        #expect(try await outputs(["a.md": "---\nslug: \"\"\n---\n"]) == ["page.html"])
    }

    @Test("Long names are cut")
    func long() async throws {
        let name = String(repeating: "щ", count: 100)
        let output = try #require(try await outputs([name + ".md": "x"]).first)
        #expect(output.utf8.count == Slug.longestFileName + 5 && output.hasPrefix("shchshch"))
    }

    @Test("Files to be copied keep their place; two that would meet are numbered, and the site's own are not taken")
    func assets() async throws {
        let folder = try BookFolder([
            "a.md":
                "![a](img/Кот.svg) ![b](img/kot.svg) ![c](assets/icon.svg) [d](assets/book.css) [e](day.js) [f](tags.html) [g](Прайс.PDF)\n",
            "img/Кот.svg": "<svg/>", "img/kot.svg": "<svg/>", "assets/icon.svg": "<svg/>", "assets/book.css": "x",
            "day.js": "x",
            "tags.html": "x", "Прайс.PDF": "x", "unused.pdf": "x",
        ])
        let book = try await folder.book()
        #expect(
            book.assets.map { "\($0.sourcePath) → \($0.outputPath)" } == [
                "assets/book.css → assets/book-2.css", "assets/icon.svg → assets/icon-2.svg", "day.js → day-2.js",
                "img/kot.svg → img/kot-2.svg", "img/Кот.svg → img/kot.svg", "Прайс.PDF → prays.pdf",
                "tags.html → tags-2.html",
            ])
    }

    @Test("No two files of a book have one address", arguments: 0..<40 as Range<UInt64>)
    func unique(seed: UInt64) async throws {
        var random = SplitMix64(seed: seed)
        let names = ["а", "a", "А", "я", "ya", "index", "print", "tags", "1-а", "a b", "a-b", "a_b", "rules", "ru"]
        var files: [String: String] = [:]
        for _ in 0..<12 {
            var path = ""
            for _ in 0..<Int.random(in: 0...2, using: &random) {
                path += names[Int.random(in: names.indices, using: &random)] + "/"
            }
            files[path + names[Int.random(in: names.indices, using: &random)] + "-.md"] = "x\n"
        }
        let (book, diagnostics) = await (try BookFolder(files)).load()
        guard let book else {
            #expect(diagnostics.contains { $0.id == .sameAddress })
            return
        }
        let outputs =
            book.pages.map(\.outputPath) + book.editions.flatMap { [$0.coverPath] + $0.sections.map(\.outputPath) }
        #expect(Set(outputs).count == outputs.count)
        #expect(outputs.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
    }
}
