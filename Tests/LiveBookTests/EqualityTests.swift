import Foundation
import Playbook
import SalesBookSite
import Testing

@testable import LiveBook

/// Whatever was done to a folder, the open book is the one that a build would write.
@Suite struct EqualityTests {
    /// Ten series in each of twenty books that stay open, so that a series begins where the last one ended.
    @Test(arguments: 0..<20)
    func everySeriesOfEditsEndsAsABuild(group: Int) async throws {
        let folder = try ContentFolder(SeriesOfEdits.files)
        let book = LiveBook(folder.path, dictionaries: nil)
        await book.refresh()
        await book.settle()
        for number in 0..<10 {
            var series = SeriesOfEdits(folder, seed: UInt64(group * 10 + number))
            for edit in 0..<(4 + number) {
                try series.edit()
                // Some edits are seen one by one, some together; some before the questions are counted.
                if (edit + group) % 2 == 0 { await book.refresh() }
                if (edit + group) % 3 == 0 { await book.settle() }
            }
            let name = "seed \(group * 10 + number)"
            // With whatever errors there are, and without.
            try await expectEqual(book, folder, "\(name): \(series.log.joined(separator: "; "))")
            try await series.mend()
            let state = try await expectEqual(book, folder, "\(name): \(series.log.joined(separator: "; "))")
            #expect(!state.hasErrors, "\(name)")
        }
    }

    @discardableResult
    private func expectEqual(_ book: LiveBook, _ folder: ContentFolder, _ what: String) async throws -> LiveState {
        await book.refresh()
        await book.settle()
        let (built, found) = await Playbook.load(folder.path)
        var diagnostics = found
        var files: [OutputFile] = []
        if let built {
            let (rendered, faults) = await SalesBookSite.render(built)
            diagnostics = (diagnostics + faults).sorted()
            files = rendered
        }
        let state = await book.currentState()
        #expect(state.diagnostics == diagnostics, "\(what)")
        #expect(state.isSettled, "\(what)")
        // A folder with errors is not built; the open book keeps its last good state.
        if state.hasErrors { return state }
        let live = await book.current()?.files() ?? []
        #expect(live.map(\.path) == files.map(\.path), "\(what)")
        for (a, b) in zip(live, files) where !a.hasSameBytes(as: b) {
            Issue.record("\(a.path) is not as built; \(what)")
        }
        return state
    }

    @Test func aFileDrawnByItselfIsTheSame() async throws {
        let folder = try ContentFolder(SeriesOfEdits.files)
        let book = LiveBook(folder.path, dictionaries: nil)
        await book.refresh()
        await book.settle()
        let site = try #require(await book.current())
        for file in await site.files() {
            guard case .bytes(let bytes) = file.contents else { continue }
            #expect(site.bytes(at: file.path) == bytes, "\(file.path)")
        }
        #expect(site.bytes(at: "ru/rules/none.html") == nil)
    }

    @Test func aSeriesIsTheSameForASeed() throws {
        let logs = try (0..<2).map { _ in
            var series = SeriesOfEdits(try ContentFolder(SeriesOfEdits.files), seed: 7)
            for _ in 0..<20 { try series.edit() }
            return series.log
        }
        #expect(logs[0] == logs[1])
        #expect(Set(logs[0].map { $0.prefix(4) }).count > 6)
    }

    @Test func theLastGoodPageStaysUnderAnError() async throws {
        let folder = try ContentFolder(["rules/01-a.md": "# Один\n\nТекст.\n"])
        let book = LiveBook(folder.path, dictionaries: nil)
        await book.refresh()
        try folder.write("---\ntitle: [\n---\n# Два\n", to: "rules/01-a.md")
        let broken = await book.refresh()
        #expect(broken.hasErrors)
        let page = try #require(await book.current()?.bytes(at: "rules/01-a.html"))
        #expect(String(decoding: page, as: UTF8.self).contains("Один"))
        try folder.write("# Три\n", to: "rules/01-a.md")
        let mended = await book.refresh()
        #expect(!mended.hasErrors)
        let after = try #require(await book.current()?.bytes(at: "rules/01-a.html"))
        #expect(String(decoding: after, as: UTF8.self).contains("Три"))
    }

    @Test func aFolderThatVanishesComesBack() async throws {
        let folder = try ContentFolder(["rules/01-a.md": "# Один\n"])
        let book = LiveBook(folder.path, dictionaries: nil)
        await book.refresh()
        try FileManager.default.moveItem(at: folder.url, to: folder.beside("away"))
        #expect(await book.refresh().hasErrors)
        #expect(await book.current()?.bytes(at: "rules/01-a.html") != nil)
        try FileManager.default.moveItem(at: folder.beside("away"), to: folder.url)
        #expect(await book.refresh().hasErrors == false)
    }

    @Test func aPageThatMovedIsFoundFromItsOldAddress() async throws {
        let folder = try ContentFolder(["rules/01-a.md": "# Один\n", "rules/02-b.md": "# Два\n"])
        let book = LiveBook(folder.path, dictionaries: nil)
        await book.refresh()
        try folder.move("rules/01-a.md", to: "guides/a.md")
        await book.refresh()
        #expect(await book.newPath(of: "rules/01-a.html") == "guides/a.html")
        try folder.move("guides/a.md", to: "guides/b.md")
        await book.refresh()
        #expect(await book.newPath(of: "rules/01-a.html") == "guides/b.html")
        #expect(await book.newPath(of: "rules/02-b.html") == nil)
    }

    @Test func aChangedImageIsTold() async throws {
        let folder = try ContentFolder([
            "rules/01-a.md": "# Один\n\n![Рис](../a.svg)\n", "a.svg": "<svg width=\"1\" height=\"1\"/>",
        ])
        let book = LiveBook(folder.path, dictionaries: nil)
        #expect(await book.refresh().assets.isEmpty)
        try folder.write("<svg width=\"2\" height=\"2\"/>", to: "a.svg")
        try folder.write(".a{}", to: "theme/book.css")
        #expect(await book.refresh().assets.keys.sorted() == ["a.svg", "assets/book.css"])
    }
}
