import Foundation
import Playbook
import SalesBookCore
import Testing

/// The examples of the reference, run as a person runs them: each provokes its diagnostic at the place it marks, and is
/// silent once put right.
@Suite struct CatalogueTests {
    private struct Finding: Decodable {
        let file: String
        let line: Int?
        let column: Int?
        let id: String
        let severity: String
        let message: String
        let fix: String?
    }

    /// What no text provokes, with the tests that do.
    private static let elsewhere: [DiagnosticID: String] = [
        .unreadableFile: "CommandTests/BuildTests.swift",
        .notUTF8: "PlaybookTests/DiagnosticPlaceTests.swift",
        .emptyPage: "PlaybookTests/TypingSlips.swift",
        .largeImage: "PlaybookTests/DiagnosticPlaceTests.swift",
        .foreignFile: "SalesBookSiteTests/SiteWriterTests.swift",
        .unwritableOutput: "SalesBookSiteTests/SiteWriterTests.swift",
    ]

    private func check(_ files: [String: String], day: String) throws -> [Finding] {
        let folder = try TemporaryFolder(Dictionary(uniqueKeysWithValues: files.map { ("book/" + $0, $1) }))
        let run = try Executable.built.run(["check", "book", "--json", "--day", day], in: folder.url)
        let found = try JSONDecoder().decode([Finding].self, from: Data(run.out.utf8))
        #expect(run.status == (found.contains { $0.severity == "error" } ? 1 : 0), "\(run.err)")
        return found
    }

    @Test(arguments: DiagnosticID.allCases, [Language.english, .russian])
    func anExampleProvokesItsDiagnostic(_ id: DiagnosticID, _ language: Language) throws {
        guard let example = DiagnosticCatalogue.entry(id).example?.in(language) else {
            let path = try #require(Self.elsewhere[id], "\(id.rawValue) has neither an example nor a test")
            let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            let text = try String(contentsOf: tests.appendingPathComponent(path), encoding: .utf8)
            #expect(
                text.contains(".\(id)") || text.contains("[\(id.rawValue)]"), "\(path) does not provoke \(id.rawValue)")
            return
        }
        #expect(Self.elsewhere[id] == nil)
        let wrong = try check(example.around.merging(example.wrongFiles) { $1 }, day: example.day)
        let own = wrong.filter { $0.id == id.rawValue }
        #expect(own.map(Self.place) == [Self.expected(example)], "\(wrong)")
        #expect(
            own.allSatisfy { $0.severity == id.severity.rawValue && !$0.message.isEmpty && $0.fix?.isEmpty == false })
        let right = try check(example.around.merging(example.right) { $1 }, day: example.day)
        #expect(right.allSatisfy { $0.id != id.rawValue && $0.severity != "error" }, "\(right)")
    }

    private static func place(_ finding: Finding) -> String {
        "\(finding.file):\(finding.line ?? 0):\(finding.column ?? 0)"
    }

    private static func expected(_ example: DiagnosticEntry.Example) -> String {
        for (name, text) in example.wrong {
            guard let mark = text.firstRange(of: DiagnosticEntry.Example.mark) else { continue }
            let lines = text[..<mark.lowerBound].utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
            return "book/\(name):\(lines.count):\((lines.last?.count ?? 0) + 1)"
        }
        return (example.whole.map { $0.isEmpty ? "book" : "book/\($0)" } ?? "nowhere") + ":0:0"
    }
}
