import Foundation
import Testing

/// The folder `docs/`, which is a book of its own.
enum Manual {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("docs")

    static let languages = ["en", "ru"]

    /// Every page, by its path in `docs/`, sorted.
    static let pages: [ManualPage] = {
        let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return paths.filter { $0.hasSuffix(".md") }.sorted().compactMap(ManualPage.init(path:))
    }()

    /// Those that a person writes.
    static let written = pages.filter { !$0.isGenerated }

    static func page(_ path: String) -> ManualPage? { pages.first { $0.path == path } }
}

/// A page of the manual.
struct ManualPage: Sendable, CustomTestStringConvertible {
    let path: String
    let text: String

    init?(path: String) {
        guard let text = try? String(contentsOf: Manual.folder.appendingPathComponent(path), encoding: .utf8) else {
            return nil
        }
        self.path = path
        self.text = text
    }

    var testDescription: String { path }

    /// The page in whatever language: its path without the first folder.
    var key: String { path.split(separator: "/").dropFirst().joined(separator: "/") }

    /// Written by `salesbook explain-diagnostic --all --markdown`, and tested with the program's own examples.
    var isGenerated: Bool { key == "reference/diagnostics.md" }

    var language: String { path.split(separator: "/").first.map(String.init) ?? "" }

    var fences: [Fence] { Fence.all(in: self) }

    /// The lines that stand in no fence.
    var prose: [Substring] {
        let inside = Set(fences.flatMap { Array($0.lines) })
        return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            .filter { !inside.contains($0.offset + 1) }.map(\.element)
    }

    /// The code in the first cell of every row of a table, row by row: `| `title` | … |` gives `title`.
    var tableNames: [String] {
        prose.compactMap { line in
            guard line.hasPrefix("| `") else { return nil }
            return line.dropFirst(3).split(separator: "`").first.map(String.init)
        }
    }

    /// The same, only of the tables under the heading that holds this code.
    func tableNames(under name: String) -> [String] {
        var isUnder = false
        var names: [String] = []
        for line in prose {
            if line.hasPrefix("#") { isUnder = line.contains("`\(name)`") }
            if isUnder, line.hasPrefix("| `"), let cell = line.dropFirst(3).split(separator: "`").first {
                names.append(String(cell))
            }
        }
        return names
    }
}
