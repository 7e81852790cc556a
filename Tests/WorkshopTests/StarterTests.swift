import Foundation
import Playbook
import SalesBookCore
import SalesBookSite
import Testing

@testable import Workshop

/// A new book works before anything is changed in it.
@Suite("A new book")
struct StarterTests {
    @Test("Builds without a word of complaint", arguments: Language.allCases, Trade.allCases)
    func builds(_ language: Language, _ trade: Trade) async throws {
        let folder = try Folder()
        try Starter(title: nil, language: language, trade: trade).create(in: folder.path + "/book")
        #expect(try folder.names() == ["book"])
        let (loaded, diagnostics) = await Playbook.load(folder.path + "/book/content")
        #expect(diagnostics == [])
        let book = try #require(loaded)
        #expect(book.editions.map(\.language) == [language])
        #expect(
            BookSettings.value(book.settings.titles, for: "\(language.tag)") == Starter.defaultTitle(language, trade))
        #expect(Set(book.pages.map(\.kind)) == Set(PageKind.allCases))
        #expect(Set(book.pages.flatMap(\.questions).map(\.shape)) == [.single, .multiple, .order, .match, .blank])
        #expect(book.pages.contains { $0.exam != nil })
        #expect(book.pages.contains { $0.programme != nil })
        #expect(!(book.editions.first?.synonyms.isEmpty ?? true))
        #expect(await SalesBookSite.render(book, indexed: false).diagnostics == [])
        for (path, bytes) in Starter(title: nil, language: language, trade: trade).files() {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("@"), "\(path)")
            // The one who reads it sees how each page is to be written.
            #expect(
                path.hasSuffix("index.md") || path.hasSuffix("README.md") || text.contains("#") || text.contains("<!--")
            )
        }
        // Whoever tidies it finds nothing to do.
        let tidy = await TidyRun.run([folder.path + "/book"], writes: false)
        #expect(tidy.changed == [] && tidy.diagnostics == [])
    }

    @Test("Every trade says something of its own, under the same names", arguments: Language.allCases)
    func trades(_ language: Language) throws {
        let texts = try Trade.allCases.map { trade in
            try #require(EmbeddedAssets.text("starter/\(language.tag)/trades/\(trade.rawValue).txt"))
        }
        let names = texts.map { $0.split(separator: "\n").map { $0.prefix { $0 != " " } } }
        #expect(names.allSatisfy { $0 == names[0] })
        let rules = Trade.allCases.map { Phrases.of($0, language)["right1"] }
        #expect(Set(rules).count == Trade.allCases.count)
    }

    @Test(
        "A title may be anything", arguments: ["Кофе: «да»", "\"\\", "- x", "# y", "a\nb", "yes", "2026", "a @title@"])
    func titles(_ title: String) async throws {
        let folder = try Folder()
        try Starter(title: title, language: .russian, trade: .cafe).create(in: folder.path + "/book")
        let (book, diagnostics) = await Playbook.load(folder.path + "/book/content")
        #expect(diagnostics == [])
        #expect(book?.settings.titles[""] == title.replacingOccurrences(of: "\n", with: " "))
    }

    @Test func whatIsThereIsNeverTouched() throws {
        let folder = try Folder(["book/a.txt": "mine"])
        let starter = Starter(title: nil, language: .english, trade: .shop)
        #expect(throws: StartError.occupied(folder.path + "/book")) { try starter.create(in: folder.path + "/book") }
        #expect(throws: StartError.occupied(folder.path + "/book/a.txt")) {
            try starter.create(in: folder.path + "/book/a.txt")
        }
        #expect(try folder.names() == ["book"])
        #expect(try folder.names(in: "book") == ["a.txt"])
        #expect(try folder.text("book/a.txt") == "mine")
    }

    @Test func anEmptyFolderWillDo() throws {
        let folder = try Folder()
        try FileManager.default.createDirectory(atPath: folder.path + "/book", withIntermediateDirectories: true)
        try Starter(title: nil, language: .english, trade: .shop).create(in: folder.path + "/book/")
        #expect(try folder.names(in: "book") == ["README.md", "content"])
        #expect(try folder.names() == ["book"])
    }
}
