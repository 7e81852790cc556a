import Foundation
import Playbook
import Testing

@testable import SalesBookSite

/// The old book or the new one, and nobody else's files.
@Suite("Site writer")
struct SiteWriterTests {
    private let source = SourceTree.scan("/nowhere").tree

    private func files(_ texts: [String: String]) -> [OutputFile] {
        texts.sorted { $0.key < $1.key }.map { OutputFile($0.key, $0.value) }
    }

    private func write(_ texts: [String: String], to output: String) -> [Diagnostic] {
        SiteWriter(output: output).write(files(texts), from: source)
    }

    @Test("A site and the list of what is in it")
    func writes() throws {
        let folder = try BookFolder()
        #expect(write(["b.html": "b", "a/c/d.html": "d", "a/e": ""], to: folder.path + "/deep/site").isEmpty)
        let files = try folder.snapshot("deep/site").mapValues { String(decoding: $0, as: UTF8.self) }
        #expect(files.keys.sorted() == [".salesbook", "a/c/d.html", "a/e", "b.html"])
        #expect(files["a/c/d.html"] == "d")
        #expect(files[".salesbook"] == "salesbook 1: the files that salesbook wrote here\na/c/d.html\na/e\nb.html\n")
    }

    @Test("A new book replaces the old one whole", arguments: ["site", "site/", "./site", "x/../site"])
    func replaces(name: String) throws {
        let folder = try BookFolder(["x/y": ""])
        #expect(write(["a.html": "1", "old/b.html": "1"], to: folder.path + "/site").isEmpty)
        #expect(write(["a.html": "2", "new/c.html": "2"], to: folder.path + "/" + name).isEmpty)
        #expect(try folder.snapshot("site").keys.sorted() == [".salesbook", "a.html", "new/c.html"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["site", "x"])
    }

    @Test("Into an empty folder, and through a link to the output, which stays a link")
    func folders() throws {
        let folder = try BookFolder()
        try FileManager.default.createDirectory(atPath: folder.path + "/empty", withIntermediateDirectories: true)
        #expect(write(["a.html": "1"], to: folder.path + "/empty").isEmpty)
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: "empty")
        #expect(write(["a.html": "2"], to: folder.path + "/link").isEmpty)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/link") == "empty")
        #expect(try folder.snapshot("empty")["a.html"] == Data("2".utf8))
    }

    @Test("Files are copied from the content")
    func copies() async throws {
        let folder = try BookFolder(["content/a.md": "![x](x.svg)\n", "content/x.svg": "<svg/>"])
        let (tree, _) = SourceTree.scan(folder.path + "/content")
        let copy = [OutputFile(copying: "x.svg", to: "img/x.svg")]
        #expect(SiteWriter(output: folder.path + "/site").write(copy, from: tree).isEmpty)
        #expect(try folder.snapshot("site")["img/x.svg"] == Data("<svg/>".utf8))
    }

    private static let pages = [
        "content/rules/01-a.md": "# A\n\n![x](../x.svg)\n", "content/rules/02-b.md": "# B\n", "content/x.svg": "<svg/>",
    ]

    @Test("Written while it is drawn, a site is the same")
    func whileDrawn() async throws {
        let folder = try BookFolder(Self.pages)
        let (loaded, _) = await Playbook.load(folder.path + "/content")
        let book = try #require(loaded)
        let whole = await SalesBookSite.render(book)
        #expect(SiteWriter(output: folder.path + "/whole").write(whole.files, from: book.source).isEmpty)
        let site = try #require(await SalesBookSite.prepare(book).site)
        #expect(await SiteWriter(output: folder.path + "/drawn").write(site).isEmpty)
        let written = try folder.snapshot("drawn")
        #expect(try folder.snapshot("whole") == written)
        #expect(written.count == whole.files.count + 1)
    }

    @Test("What fails while it is drawn leaves the old book and nothing beside it")
    func failsWhileDrawn() async throws {
        let folder = try BookFolder(Self.pages)
        let (loaded, _) = await Playbook.load(folder.path + "/content")
        let book = try #require(loaded)
        let site = try #require(await SalesBookSite.prepare(book).site)
        #expect(write(["a.html": "1"], to: folder.path + "/site").isEmpty)
        try FileManager.default.removeItem(atPath: folder.path + "/content/x.svg")
        let before = try folder.snapshot()
        #expect(await SiteWriter(output: folder.path + "/site").write(site).map(\.id) == [.unwritableOutput])
        #expect(try folder.snapshot() == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["content", "site"])
    }

    // MARK: Diagnostics: foreign-file and unwritable-output, which PlaybookTests leaves to this suite

    @Test(
        "Whoever put a file into the output keeps it",
        arguments: ["notes.txt", "a/notes.txt", "new/deep/x", ".hidden", "a.html/../b.html", "ї.md"])
    func foreign(path: String) throws {
        let folder = try BookFolder()
        let site = folder.path + "/site"
        #expect(write(["a.html": "1", "a/b.html": "1"], to: site).isEmpty)
        let name = path.split(separator: "/").filter { $0 != ".." && $0 != "a.html" }.joined(separator: "/")
        try folder.write([0x78], to: "site/" + name)
        let before = try folder.snapshot()
        let diagnostics = write(["a.html": "2"], to: site)
        #expect(diagnostics.map(\.id) == [.foreignFile])
        #expect(diagnostics.map(\.location) == [SourceLocation(site + "/" + name)])
        #expect(diagnostics.allSatisfy { $0.fix != nil && $0.severity == .error })
        #expect(try folder.snapshot() == before)
    }

    @Test("Every foreign file is told, links too, and a folder that no book was written to is foreign as a whole")
    func allForeign() throws {
        let folder = try BookFolder(["home/photo.png": "x", "home/b/c": "y", "target": "z"])
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/home/link", withDestinationPath: "../target")
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/home/up", withDestinationPath: "..")
        let before = try folder.snapshot()
        let diagnostics = write(["a.html": "1"], to: folder.path + "/home")
        #expect(
            diagnostics.map { String($0.location.path.dropFirst(folder.path.count + 1)) } == [
                "home/b/c", "home/link", "home/photo.png", "home/up",
            ])
        #expect(try folder.snapshot() == before)
    }

    @Test("A file where the folder should be")
    func fileInPlace() throws {
        let folder = try BookFolder(["site": "mine"])
        let diagnostics = write(["a.html": "1"], to: folder.path + "/site")
        #expect(diagnostics.map(\.id) == [.foreignFile])
        #expect(diagnostics.map(\.location) == [SourceLocation(folder.path + "/site")])
        #expect(try folder.snapshot() == ["site": Data("mine".utf8)])
    }

    #if os(Linux)
        @Test("A place that cannot be written to", arguments: ["/proc/salesbook/site", "/proc/self/fd/site"])
        func unwritable(output: String) {
            let diagnostics = write(["a.html": "1"], to: output)
            #expect(diagnostics.map(\.id) == [.unwritableOutput])
            #expect(diagnostics.map(\.location) == [SourceLocation(output)])
            #expect(diagnostics.allSatisfy { $0.fix?.contains("--output") == true })
        }
    #endif

    @Test("A folder in the way is a file")
    func parentIsFile() throws {
        let folder = try BookFolder(["file": "x"])
        let diagnostics = write(["a.html": "1"], to: folder.path + "/file/site")
        #expect(diagnostics.map(\.id) == [.unwritableOutput])
        #expect(try folder.snapshot() == ["file": Data("x".utf8)])
    }

    @Test("What fails half-way leaves the old book and nothing beside it")
    func halfWay() throws {
        let folder = try BookFolder()
        let site = folder.path + "/site"
        #expect(write(["a.html": "1"], to: site).isEmpty)
        let before = try folder.snapshot()
        // No file system takes a name of 300 letters, and the content has no such file.
        let tooLong = OutputFile(String(repeating: "x", count: 300) + ".html", "2")
        let missing = OutputFile(copying: "none.png", to: "none.png")
        for file in [tooLong, missing] {
            let diagnostics = SiteWriter(output: site).write([OutputFile("a.html", "2"), file], from: source)
            #expect(diagnostics.map(\.id) == [.unwritableOutput])
            #expect(try folder.snapshot() == before)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["site"])
        }
    }

    @Test("What killed builds left is removed, what another build is writing stays")
    func leftovers() throws {
        let folder = try BookFolder([
            ".site.building-999999999/a.html": "x", ".site.building-junk/b": "x", ".other.building-999999999/c": "x",
            ".site.building-1/running": "x", "site.building-999999999/mine": "x",
        ])
        #expect(write(["a.html": "1"], to: folder.path + "/site").isEmpty)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [
                ".other.building-999999999", ".site.building-1", "site", "site.building-999999999",
            ])
    }

    @Test("At no moment is there no book")
    func atomic() async throws {
        let folder = try BookFolder()
        let site = folder.path + "/site"
        let texts = Dictionary(
            uniqueKeysWithValues: (0..<40).map { ("\($0 % 4)/\($0).html", String(repeating: "x", count: 200)) })
        #expect(write(texts, to: site).isEmpty)
        let watcher = Task.detached {
            var missing = 0
            while !Task.isCancelled {
                if !FileManager.default.fileExists(atPath: site) { missing += 1 }
                await Task.yield()
            }
            return missing
        }
        for number in 0..<40 { #expect(write(texts.merging(["n.html": "\(number)"]) { $1 }, to: site).isEmpty) }
        watcher.cancel()
        #expect(await watcher.value == 0)
    }
}
