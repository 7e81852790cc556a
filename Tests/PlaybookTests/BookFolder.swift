import Foundation
import Playbook
import Testing

/// A small book in a temporary folder, from paths and texts; it goes when nobody needs it any more.
final class BookFolder: Sendable {
    let path: String

    init(_ files: [String: String] = [:], bytes: [String: [UInt8]] = [:]) throws {
        path = FileManager.default.temporaryDirectory.path + "/salesbook-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        for (name, text) in files { try write(Array(text.utf8), to: name) }
        for (name, bytes) in bytes { try write(bytes, to: name) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ bytes: [UInt8], to name: String) throws {
        let url = URL(fileURLWithPath: path + "/" + name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
    }

    func load() async -> (book: Book?, diagnostics: [Diagnostic]) { await Playbook.load(path) }

    /// `file:line:column: id` of every diagnostic, with the path inside the book.
    func problems() async -> [String] { await load().diagnostics.map { shown($0) } }

    func shown(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.location
        let file = place.path.hasPrefix(path + "/") ? String(place.path.dropFirst(path.count + 1)) : place.path
        let name = file == path ? "." : file
        return "\(name):\(place.line):\(place.column): \(diagnostic.id.rawValue)"
    }

    /// Builds a book that must be without errors.
    func book() async throws -> Book {
        let (book, diagnostics) = await load()
        return try #require(book, "\(diagnostics.map(shown))")
    }
}

/// A text with a place marked in it.
struct Marked {
    static let mark = "⟦"

    let text: String
    /// 1-based line and byte column of the mark, or nil when there is none.
    let place: (line: Int, column: Int)?

    init(_ marked: String) {
        text = marked.split(separator: Self.mark, omittingEmptySubsequences: false).joined()
        guard let mark = marked.firstRange(of: Self.mark) else {
            place = nil
            return
        }
        let before = marked[..<mark.lowerBound]
        let lines = before.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
        place = (lines.count, (lines.last?.count ?? 0) + 1)
    }
}
