import Foundation
import Playbook
import Testing

@testable import SalesBookSite

/// The whole text of a page of each kind, so that no change of the looks goes by unseen.
///
/// `SALESBOOK_SNAPSHOTS=write swift test --filter SnapshotTests` writes them anew; what changed is then read in the diff.
@Suite("Snapshots")
struct SnapshotTests {
    @Test(
        "One page of each kind",
        arguments: [
            ("rule", "ru/rules/01-prosite.html"), ("customer", "ru/customers/01-hamlo.html"),
            ("script", "ru/scripts/01-opozdanie.html"),
            ("guarantee", "ru/guarantees/01-vozvrat.html"), ("guide", "ru/guides/01-zachem.html"),
            ("check", "ru/checks/01-smena.html"),
            ("path", "ru/paths/01-pervyy-den.html"), ("quiz", "ru/quizzes/01-test.html"),
            ("exam", "ru/quizzes/02-ekzamen.html"), ("quiz-headings", "ru/quizzes/03-po-zagolovkam.html"),
            ("role-play", "ru/scripts/03-rol.html"), ("train", "ru/train.html"), ("me", "ru/me.html"),
            ("glossary", "ru/glossary.html"),
            ("section", "ru/rules/index.html"), ("print", "ru/rules/print.html"), ("cover", "index.html"),
            ("tags", "ru/tags.html"),
            ("changes", "ru/changes.html"),
        ])
    func page(name: String, path: String) async throws {
        let site = try await BookFolder(RichBook.russian, bytes: RichBook.bytes).site()
        try Snapshot.check(try Self.main(try site.text(path)), name)
    }

    @Test("The choice of languages")
    func languages() async throws {
        let site = try await BookFolder(RichBook.files, bytes: RichBook.bytes).site()
        try Snapshot.check(try site.text("index.html"), "languages")
    }

    @Test("A single page, as render prints it")
    func single() async throws {
        let page = try #require(RichBook.russian["ru/rules/01-prosite.md"])
        let (html, _) = await BodyHTML.full(Array(page.utf8), path: nil, allowsHTML: false)
        try Snapshot.check(String(decoding: html, as: UTF8.self), "single")
    }

    /// What differs from page to page; the frame around it is in `languages`.
    private static func main(_ html: String) throws -> String {
        let start = try #require(html.firstRange(of: "<main"))
        let end = try #require(html.firstRange(of: "</main>"))
        return html[start.lowerBound..<end.upperBound] + "\n"
    }
}

enum Snapshot {
    static func check(_ text: String, _ name: String) throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Snapshots")
        let file = folder.appendingPathComponent(name + ".html")
        if ProcessInfo.processInfo.environment["SALESBOOK_SNAPSHOTS"] == "write" {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            return try Data(text.utf8).write(to: file)
        }
        let expected = try String(contentsOf: file, encoding: .utf8)
        guard text != expected else { return }
        let ours = text.split(separator: "\n", omittingEmptySubsequences: false)
        let theirs = expected.split(separator: "\n", omittingEmptySubsequences: false)
        let line = zip(ours, theirs).enumerated().first { $1.0 != $1.1 }?.offset ?? min(ours.count, theirs.count)
        let shown = { (lines: [Substring]) in lines.dropFirst(line).prefix(4).joined(separator: "\n") }
        Issue.record("\(name).html, line \(line + 1), now:\n\(shown(ours))\nbefore:\n\(shown(theirs))")
    }
}
