import Playbook
import Testing

@Suite("A book says how seriously it takes each diagnostic")
struct CheckSettingsTests {
    private static let page = "# Раз\n\n[а](none.md) <br>\n"

    private func load(_ settings: String) async throws -> (book: Book?, diagnostics: [Diagnostic]) {
        try await BookFolder(["book.yml": settings, "page.md": Self.page]).load()
    }

    private func levels(_ settings: String) async throws -> [String] {
        try await load(settings).diagnostics.map { "\($0.id.rawValue) \($0.severity.rawValue)" }
    }

    @Test("Nothing said, nothing changed")
    func normal() async throws {
        #expect(try await levels("title: Книга\n") == ["broken-link warning", "raw-html warning"])
    }

    @Test("Off, softer, stricter")
    func switches() async throws {
        #expect(try await levels("checks: {broken-link: off}\n") == ["raw-html warning"])
        #expect(
            try await levels("checks: {broken-link: note, raw-html: error}\n") == [
                "broken-link note", "raw-html error",
            ])
        #expect(try await levels("checks:\n  raw-html: {severity: off}\n") == ["broken-link warning"])
    }

    @Test("A warning called an error leaves no book, and an error switched off stays one")
    func books() async throws {
        #expect(try await load("checks: {broken-link: error}\n").book == nil)
        #expect(try await load("checks: {broken-link: note}\n").book != nil)
        #expect(try await load("number: 3\nchecks: {unknown-field: off}\n").diagnostics.count == 2)
        let broken = try await load("accent: []\nchecks: {wrong-type: off}\n")
        #expect(broken.book == nil)
        #expect(Set(broken.diagnostics.map(\.id)).isSuperset(of: [.wrongType, .fixedSeverity]))
    }

    @Test("Who is strict stops at warnings, not at notes")
    func strict() async throws {
        let warned = try await load("title: x\n").diagnostics
        #expect(!warned.stop(strict: false) && warned.stop(strict: true))
        let noted = try await load("checks: {broken-link: note, raw-html: note}\n").diagnostics
        #expect(noted.count == 2 && !noted.stop(strict: true))
    }

    @Test("A limit beside a severity, or alone")
    func limits() async throws {
        let checks = try #require(
            try await load("checks:\n  thesis-long: {words: 12}\n  page-long: {severity: note, minutes: 9}\n").book
        )
        .settings.checks
        #expect(checks.limit(of: .thesisLong) == 12 && checks.severity(of: .thesisLong) == .warning)
        #expect(checks.limit(of: .pageLong) == 9 && checks.severity(of: .pageLong) == .note)
        #expect(checks.limit(of: .similarQuestions) == 80)
    }

    @Test("The nearest id is offered, else the list of all")
    func nearest() async throws {
        let fixes = try await load("checks:\n  page-lnog: off\n  nonsense: off\n").diagnostics
            .filter { $0.id == .unknownDiagnostic }.map { $0.fix ?? "" }
        #expect(fixes.count == 2)
        #expect(fixes.first == "did you mean “page-long”?")
        #expect(fixes.last?.contains("salesbook explain-diagnostic") == true)
    }

    @Test("An error may be called what it is")
    func error() async throws {
        #expect(try await levels("checks: {bad-yaml: error}\n") == ["broken-link warning", "raw-html warning"])
    }
}
