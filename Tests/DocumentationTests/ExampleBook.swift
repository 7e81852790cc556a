import Foundation
import Playbook
import SalesBookSite
import Testing

/// The small book that the examples of a page make, alone or together.
struct ExampleBook: Sendable, CustomTestStringConvertible {
    let fences: [Fence]

    var testDescription: String { fences.first.map { "\($0.page):\($0.line)" } ?? "" }

    /// The ids of the diagnostics that it must give.
    var expected: [String] {
        fences.compactMap { $0.words["error"] }.flatMap { $0.split(separator: ",") }.map(String.init).sorted()
    }

    /// Every example that belongs into a book.
    static func all(in page: ManualPage) -> [ExampleBook] {
        let parts = page.fences.filter { $0.path != nil }
        let alone = parts.filter { $0.words["book"] == nil }.map { ExampleBook(fences: [$0]) }
        let together = Dictionary(grouping: parts.filter { $0.words["book"] != nil }) { $0.words["book"] ?? "" }
        return alone + together.sorted { $0.key < $1.key }.map { ExampleBook(fences: $0.value) }
    }

    /// Path to text. Two examples that claim one path are a mistake of the manual.
    func files() throws -> [String: String] {
        var files: [String: String] = [:]
        for fence in fences {
            guard let path = fence.path else { continue }
            if files[path] != nil { throw TwoTexts(path: path, place: "\(fence.page):\(fence.line)") }
            files[path] = fence.contents
        }
        for name in fences.compactMap({ $0.words["with"] }).flatMap({ $0.split(separator: ",") }).map(String.init)
        where files[name] == nil {
            files[name] =
                name.hasSuffix(".md")
                ? "# \(name)\n" : "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>"
        }
        if !files.keys.contains(where: { $0.hasSuffix(".md") }) { files["page.md"] = "# Page\n" }
        return files
    }

    /// Builds it and gives what a person would be told, with the ids sorted beside it.
    func build() async throws -> (book: Book?, ids: [String], told: [String]) {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("salesbook-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (path, text) in try files() {
            let url = folder.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
        let (book, found) = await Playbook.load(folder.path)
        var diagnostics = found
        if let book { diagnostics += await SalesBookSite.render(book, indexed: false).diagnostics }
        return (
            book, diagnostics.map(\.id.rawValue).sorted(),
            diagnostics.map { "\($0.location.path.dropFirst(folder.path.count)):\($0.location.line): \($0.message)" }
        )
    }
}

/// Two examples of one book claim one file.
struct TwoTexts: Error, CustomStringConvertible {
    let path: String
    let place: String

    var description: String { "\(place): another example of this book is \(path), too" }
}
