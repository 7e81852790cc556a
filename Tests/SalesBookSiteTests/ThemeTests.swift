import Playbook
import Testing

@testable import SalesBookSite

@Suite("A trainer's own looks")
struct ThemeTests {
    private func css(_ files: [String: String]) async throws -> String {
        try await BookFolder(files.merging(["a.md": "# A\n"]) { $1 }).site().text("assets/book.css")
    }

    @Test("Colour, fonts and css come after the book's own")
    func style() async throws {
        let plain = try await css([:])
        let own = try await css([
            "book.yml":
                "accent: \"#2b3ea8\"\nfonts: {serif: 'Georgia, \"PT Serif\", serif', sans: \"Inter, sans-serif\"}\n",
            "theme/book.css": ".mine{color:red}\n",
        ])
        #expect(own.hasPrefix(plain))
        #expect(
            own.dropFirst(plain.count)
                == ":root{--accent:#2b3ea8;--serif:Georgia, \"PT Serif\", serif;--sans:Inter, sans-serif}\n.mine{color:red}\n"
        )
    }

    @Test("The logo goes with the book")
    func logo() async throws {
        let site = try await BookFolder([
            "book.yml": "logo: Наш знак.svg\n", "Наш знак.svg": "<svg/>", "rules/a.md": "# A\n",
        ]).site()
        #expect(try site.text("nash-znak.svg") == "<svg/>")
        #expect(try site.text("rules/a.html").contains("src=\"../nash-znak.svg\""))
    }

    @Test("A template of one's own replaces the book's by its name")
    func template() async throws {
        let site = try await BookFolder([
            "guides/a.md": "# \\<A>\n\nТекст.\n",
            "theme/page-guide.mustache": "<article class=\"own\">{{> motto}}<h1>{{title}}</h1>{{{lead}}}</article>\n",
            "theme/motto.mustache": "<p>Наш девиз</p>",
        ]).site()
        let page = try site.text("guides/a.html")
        #expect(page.contains("<article class=\"own\"><p>Наш девиз</p><h1>&lt;A&gt;</h1>"))
        #expect(page.contains("Текст."))
        #expect(try site.text("guides/index.html").contains("section__head"))
    }

    @Test("The trainer's folder is not content")
    func notContent() async throws {
        let book = try await BookFolder(["a.md": "x", "theme/README.md": "# How to\n", "theme/book.css": "a{}"]).book()
        #expect(book.pages.map(\.sourcePath) == ["a.md"])
    }

    /// The place of a mistake is marked ⟦.
    @Test(
        "A template that does not parse is told at its place",
        arguments: [
            "<p>\n{{#a}}\n{{/⟦b}}\n</p>\n", "<p>\n  {{#a}}x\n⟦", "one\nслово {{/⟦a}} two\n", "слово {{a⟦",
            "<p>\r\n{{#a}}\r\nслово {{/⟦b}}\r\n",
        ])
    func badTemplate(marked: String) async throws {
        let mark = try #require(marked.firstRange(of: "⟦"))
        let before = marked[..<mark.lowerBound].utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
        let text = marked[..<mark.lowerBound] + marked[mark.upperBound...]
        let folder = try BookFolder(["a.md": "x", "theme/page.mustache": String(text)])
        let (files, diagnostics) = await SalesBookSite.render(try await folder.book())
        #expect(files.isEmpty)
        #expect(diagnostics.map(\.id) == [.badTemplate])
        let place = try #require(diagnostics.first?.location)
        #expect(
            place
                == SourceLocation(
                    folder.path + "/theme/page.mustache", line: before.count, column: (before.last?.count ?? 0) + 1))
        #expect(diagnostics.allSatisfy { $0.fix?.isEmpty == false && $0.severity == .error })
    }
}
