import Editing
import Foundation
import Playbook
import SalesBookCore
import Testing

/// A small book in a temporary folder, with the places marked where one rule must find something.
final class EditedBook: Sendable {
    static let mark: Character = "⟦"

    let path: String
    private let marked: [String: String]

    init(_ marked: [String: String]) throws {
        path = FileManager.default.temporaryDirectory.path + "/salesbook-" + UUID().uuidString
        self.marked = marked
        for (name, text) in marked {
            let url = URL(fileURLWithPath: path + "/" + name)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.filter { $0 != Self.mark }.utf8).write(to: url)
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func diagnostics(day: String = "2026-11-25") async throws -> [Diagnostic] {
        let (book, found) = await Playbook.load(path)
        let today = try #require(CivilDate(iso: Array(day.utf8)))
        return Editing.diagnostics(of: try #require(book, "\(found)"), today: today)
    }

    /// Of one id, in the order of the files.
    func found(_ id: DiagnosticID, day: String = "2026-11-25") async throws -> [Diagnostic] {
        try await diagnostics(day: day).filter { $0.id == id }
    }

    func shown(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.location
        let file = place.path.hasPrefix(path + "/") ? String(place.path.dropFirst(path.count + 1)) : place.path
        return "\(file):\(place.line):\(place.column)"
    }

    /// `file:line:column` of every mark.
    var marks: [String] {
        marked.sorted { $0.key < $1.key }.flatMap { name, text in
            text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { number, line in
                var places: [String] = []
                var column = 1
                for character in line {
                    if character == Self.mark { places.append("\(name):\(number + 1):\(column)") }
                    if character != Self.mark { column += character.utf8.count }
                }
                return places
            }
        }
    }
}

/// The rule finds something at the marks and in the named files as wholes, and nowhere else.
func expect(
    _ id: DiagnosticID, in files: [String: String], whole: [String] = [], day: String = "2026-11-25",
    _ source: Testing.SourceLocation = #_sourceLocation
) async throws {
    let book = try EditedBook(files)
    let found = try await book.found(id, day: day)
    let expected = (book.marks + whole.map { "\($0):0:0" }).sorted()
    #expect(found.map(book.shown).sorted() == expected, sourceLocation: source)
    for diagnostic in found {
        #expect(diagnostic.severity == id.severity, sourceLocation: source)
        #expect(!diagnostic.message.isEmpty && diagnostic.fix?.isEmpty == false, sourceLocation: source)
    }
}
