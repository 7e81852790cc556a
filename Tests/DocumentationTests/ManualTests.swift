import Playbook
import SalesBookSite
import Testing

/// The manual as a whole.
@Suite struct ManualTests {
    @Test func buildsWithoutAWarning() async throws {
        let (book, diagnostics) = await Playbook.load(Manual.folder.path)
        #expect(diagnostics.isEmpty, "\(diagnostics)")
        let (files, problems) = await SalesBookSite.render(try #require(book), indexed: false)
        #expect(problems.isEmpty, "\(problems)")
        for language in Manual.languages { #expect(files.contains { $0.path == language + "/index.html" }) }
    }

    @Test func isTheSameInEveryLanguage() {
        let keys = Manual.languages.map { language in
            Manual.pages.filter { $0.language == language }.map(\.key)
        }
        #expect(keys[0] == keys[1])
        #expect(!keys[0].isEmpty)
    }

    /// Words of an example are translated, what it shows is not.
    @Test(arguments: Manual.written.filter { $0.language == "en" })
    func showsTheSameInEveryLanguage(_ page: ManualPage) throws {
        let other = try #require(Manual.page("ru/" + page.key))
        #expect(page.fences.map(\.language) == other.fences.map(\.language))
        #expect(page.fences.map { $0.words["error"] } == other.fences.map { $0.words["error"] })
    }

    /// One idea a page: its thesis stands in the summary, and it is read within six minutes at 180 words a minute.
    @Test(arguments: Manual.written)
    func isShort(_ page: ManualPage) {
        #expect(page.text.hasPrefix("---\n"))
        #expect(page.text.contains("\nsummary: "))
        let words = page.text.split { $0.isWhitespace }.count { $0.contains(where: \.isLetter) }
        #expect(words < 6 * 180)
    }
}
