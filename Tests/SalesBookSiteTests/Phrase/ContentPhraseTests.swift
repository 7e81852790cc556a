import Foundation
import Playbook
import SalesBookSite
import Testing

/// The shipped book against its own rules.
@Suite("The rules run on the book itself")
struct ContentPhraseTests {
    private static let content = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().appending(path: "../../../content").standardizedFileURL.path

    @Test("Every wrong phrase is caught by its rule, and no right phrase by any")
    func content() async throws {
        let (loaded, diagnostics) = await Playbook.load(Self.content)
        #expect(diagnostics.isEmpty)
        let book = try #require(loaded)
        let dictionaries = await Dictionaries.load(book.editions.map(\.language))
        #expect(dictionaries.missing.isEmpty)
        for edition in book.editions {
            let rules = edition.reading.map(book.page).filter { !$0.fields.avoid.isEmpty }
            #expect(Set(rules.compactMap(\.fields.number)) == Set(1...42).subtracting([26]))
        }
        let unseen = await PhraseReview.unseen(in: book, dictionaries: dictionaries)
        #expect(unseen.isEmpty, "\(unseen.map { "\($0.location.path):\($0.location.line) \($0.message)" })")
        let broken = await PhraseReview.diagnostics(of: book, dictionaries: dictionaries)
            .filter { $0.location.path.contains("/rules/") }
        #expect(broken.isEmpty, "\(broken.map { "\($0.location.path):\($0.location.line) \($0.message)" })")
    }
}
