import Playbook
import Testing

@testable import Editing

@Suite struct EditingTests {
    /// One rule, one id: whatever the catalogue calls an editor's finding is looked for.
    @Test func everyRuleHasAnIdOfItsOwn() {
        let ids = Editing.rules.map { $0.id }
        #expect(Set(ids).count == ids.count)
        #expect(ids.allSatisfy { $0.severity != .error })
    }

    @Test func theBookSwitchesARuleOff() async throws {
        let files = ["a.md": "# Раз\n\n[а](https://example.com)\n\n> [!QUESTION]\n> {да}?\n"]
        #expect(try await EditedBook(files).diagnostics().map(\.id.rawValue) == ["no-thesis", "external-link"])
        let quiet = files.merging(["book.yml": "checks: {no-thesis: off, external-link: error}\n"]) { $1 }
        let found = try await EditedBook(quiet).diagnostics()
        #expect(found.map(\.id) == [.externalLink])
        #expect(found.first?.severity == .error)
    }

    @Test func theSameBookGivesTheSameFindings() async throws {
        let links = (1...40).map { "[а](https://example.com/\($0))\n" }.joined(separator: "\n")
        let book = try EditedBook(["a.md": "---\ntags: [а, б, в, г]\n---\n# Раз\n\n> [!QUESTION]\n> {да}?\n\n\(links)"])
        let first = try await book.diagnostics()
        #expect(first.count == 45 && first == first.sorted())
        #expect(try await book.diagnostics() == first)
    }
}
