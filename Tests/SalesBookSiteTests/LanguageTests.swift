import Playbook
import Testing

@testable import SalesBookSite

@Suite("Languages")
struct LanguageTests {
    private func languages(_ site: Site, _ path: String) throws -> [String: String] {
        let links = HTMLScanner(try site.text(path)).elements.filter { $0.name == "a" && $0["hreflang"] != nil }
        return Dictionary(links.compactMap { link in link["hreflang"].map { ($0, link["href"] ?? "") } }) { first, _ in
            first
        }
    }

    @Test("A book of several languages has one cover to choose from")
    func chooser() async throws {
        let site = try await BookFolder(RichBook.files, bytes: RichBook.bytes).site()
        #expect(
            try languages(site, "index.html") == ["ru": "ru/index.html", "uk": "uk/index.html", "en": "en/index.html"])
        let text = HTMLScanner(try site.text("index.html")).text
        for name in ["Русский", "Українська", "English", "Книга смены", "Sales Book"] {
            #expect(text.contains(name), "\(name)")
        }
    }

    @Test("Another language opens the same page, else its cover")
    func samePage() async throws {
        let site = try await BookFolder(RichBook.files, bytes: RichBook.bytes).site()
        let pages = [
            ("ru/rules/01-prosite.html", "../../uk/rules/01-prosite.html"),
            ("ru/rules/index.html", "../../uk/rules/index.html"),
            ("ru/tags.html", "../uk/tags.html"), ("ru/changes.html", "../uk/changes.html"),
            ("ru/glossary.html", "../uk/glossary.html"),
            ("ru/index.html", "../uk/index.html"), ("ru/pages.html", "../uk/pages.html"),
        ]
        for (page, ukrainian) in pages {
            let links = try languages(site, page)
            #expect(links["uk"] == ukrainian, "\(page)")
            #expect(links["en"] == String(ukrainian.prefix { $0 != "u" }) + "en/index.html", "\(page)")
        }
        #expect(try languages(site, "en/guides/01-only.html")["ru"] == "../../ru/index.html")
    }

    @Test("The interface speaks the language of its edition")
    func wording() async throws {
        let site = try await BookFolder(RichBook.files, bytes: RichBook.bytes).site()
        #expect(try site.text("ru/rules/01-prosite.html").contains("Скопировать"))
        #expect(try site.text("uk/rules/01-prosite.html").contains("Скопіювати"))
        #expect(try site.text("en/index.html").contains("What is inside"))
        for (path, tag) in [("ru/index.html", "ru"), ("uk/index.html", "uk"), ("en/index.html", "en")] {
            #expect(HTMLScanner(try site.text(path)).elements.first { $0.name == "html" }?["lang"] == tag)
        }
    }

    @Test("One edition in a folder has its cover at the top, and offers no languages")
    func oneEdition() async throws {
        let site = try await BookFolder(RichBook.russian, bytes: RichBook.bytes).site()
        #expect(site.files["index.html"] != nil && site.files["ru/index.html"] == nil)
        #expect(try site.text("index.html").contains("Книга смены"))
        #expect(try languages(site, "ru/rules/01-prosite.html").isEmpty)
        #expect(
            HTMLScanner(try site.text("ru/rules/01-prosite.html")).elements.contains {
                $0["href"] == "../../index.html"
            })
    }

    @Test("A language with a region")
    func region() async throws {
        let site = try await BookFolder(["en-GB/rules/a.md": "---\ntags: [x]\n---\n# A\n", "ru/rules/a.md": "# А\n"])
            .site()
        #expect(
            site.files["en-gb/index.html"] != nil && site.files["en-gb/rules/a.html"] != nil
                && site.files["en-gb/tags.html"] != nil)
        #expect(try languages(site, "ru/rules/a.html")["en"] == "../../en-gb/rules/a.html")
    }

    @Test("Every word of the interface exists in every language")
    func words() {
        let keys = Set(Wording(language: .russian).all.keys)
        for language in [Wording(language: .russian), Wording(language: .ukrainian), Wording(language: .english)] {
            #expect(Set(language.all.keys) == keys)
            for (key, word) in language.all { #expect(!word.isEmpty, "\(key)") }
        }
    }
}
