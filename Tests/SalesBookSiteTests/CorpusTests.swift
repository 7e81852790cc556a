import Foundation
import Playbook
import Testing

@testable import SalesBookSite

/// Books that nobody wrote for this project build, and what they get wrong is told at its place.
@Suite("Real books")
struct CorpusTests {
    @Test("Each builds, and every diagnostic points at what it is about", arguments: Corpus.books)
    func builds(folder: URL) async throws {
        let (loaded, diagnostics) = await Playbook.load(folder.path)
        var lines: [String: [ArraySlice<UInt8>]] = [:]
        for diagnostic in diagnostics where diagnostic.location.line > 0 {
            let place = diagnostic.location
            if lines[place.path] == nil {
                let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: place.path)))
                lines[place.path] = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
            }
            let line = try #require(lines[place.path]?.dropFirst(place.line - 1).first, "\(place)")
            let sign = line.dropFirst(place.column - 1).first.map { Character(Unicode.Scalar($0)) }
            #expect(Self.signs[diagnostic.id, default: []].contains(sign ?? "\n"), "\(place) \(diagnostic.message)")
        }
        #expect(!diagnostics.contains { $0.severity == .error })
        let book = try #require(loaded)
        let (outputs, problems) = await SalesBookSite.render(book)
        #expect(problems.isEmpty)
        let site = try Site(outputs, of: book)
        // Reading all of them again takes longer than writing them: one in twenty, and every list.
        for (number, path) in site.pages.enumerated() where number.isMultiple(of: 20) || path.hasSuffix("index.html") {
            let page = HTMLScanner(try site.text(path))
            #expect(page.faults.isEmpty, "\(path)")
            let ids = page.elements.compactMap { $0["id"] }
            #expect(Set(ids).count == ids.count, "\(path)")
        }
    }

    /// What stands at the beginning of the thing that a diagnostic is about.
    private static let signs: [DiagnosticID: Set<Character>] = [
        .brokenLink: ["[", "<"], .brokenFragment: ["[", "<"], .draftLink: ["[", "<"], .missingImage: ["!"],
        .remoteImage: ["!"],
        .largeImage: ["!"], .rawHTML: ["<"], .unsafeURL: ["[", "<", "!"], .unknownBlock: [">"],
    ]
}

extension Corpus {
    /// The folders of the corpus that hold pages.
    static let books: [URL] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        let pages = parts.flatMap(\.pages).map(\.path)
        return names.sorted().map(folder.appendingPathComponent).filter { book in
            pages.contains { $0.hasPrefix(book.path + "/") }
        }
    }()
}
