import Foundation
import Testing

@testable import Playbook

@Suite("Source tree")
struct SourceTreeTests {
    @Test("Pages, hidden files and folders")
    func listing() throws {
        let folder = try BookFolder([
            "b.md": "", "a/c.md": "", "a.md": "", ".hidden.md": "", ".git/x.md": "", "_drafts/x.md": "", "_x.md": "",
            "я/ї.md": "",
        ])
        let (tree, diagnostics) = SourceTree.scan(folder.path)
        #expect(tree.files.map(\.path) == ["a.md", "a/c.md", "b.md", "я/ї.md"])
        #expect(diagnostics.isEmpty)
        for (index, file) in tree.files.enumerated() { #expect(tree.byPath[file.path] == index) }
    }

    @Test(
        "A file is called what the person would type",
        arguments: [
            ("content", "content/a.md"), ("content/", "content/a.md"), (".", "a.md"), ("", "a.md"),
            ("../x", "../x/a.md"), ("/", "/a.md"),
        ])
    func display(root: String, expected: String) {
        #expect(SourceTree(root: root, files: [], byPath: [:]).displayPath("a.md") == expected)
    }

    @Test("A folder that is not there, or is a file")
    func noFolder() async throws {
        let folder = try BookFolder(["a.md": "x"])
        for path in [folder.path + "/none", folder.path + "/a.md"] {
            let (book, diagnostics) = await Playbook.load(path)
            #expect(book == nil)
            #expect(diagnostics.map(\.id) == [.unreadableFile])
            #expect(diagnostics.map(\.location) == [SourceLocation(path)])
        }
    }

    @Test("A link that leads back into its own folder is passed over")
    func loop() async throws {
        let folder = try BookFolder(["a.md": "# A\n", "x/b.md": "# B\n"])
        try folder.link("x/back", to: "..")
        try folder.link("x/self", to: ".")
        try folder.link("round", to: "round")
        #expect(await folder.problems().isEmpty)
        #expect(try await folder.book().pages.map(\.title) == ["B", "A"])
    }

    @Test("A link to a folder beside it is followed, a dangling one is no content")
    func links() async throws {
        let folder = try BookFolder(["a.md": "![x](gone.png) ![y](there/y.svg)\n", "out/y.svg": "<svg/>"])
        try folder.link("there", to: "out")
        try folder.link("gone.png", to: "nowhere.png")
        try folder.link("gone.md", to: "nowhere.md")
        #expect(await folder.problems() == ["a.md:1:1: missing-image"])
    }

    @Test("Two names that only look alike are told, not swallowed")
    func lookAlikes() async throws {
        let folder = try BookFolder(["\u{439}.md": "# A\n"])
        try folder.write(Array("# B\n".utf8), to: "\u{438}\u{306}.md")
        let diagnostics = await folder.load().diagnostics
        #expect(diagnostics.map(\.id) == [.sameAddress])
    }

    #if os(Linux)
        @Test("A file that the system does not let read")
        func unreadable() async throws {
            // Opens for anybody who may trace this process, and can be read by nobody from its beginning.
            let folder = try BookFolder(["a.md": "![x](i.png)\n"])
            try folder.link("b.md", to: "/proc/self/mem")
            try folder.link("i.png", to: "/proc/self/mem")
            let (book, diagnostics) = await folder.load()
            #expect(book == nil)
            #expect(diagnostics.map(folder.shown) == ["b.md:0:0: unreadable-file", "i.png:0:0: unreadable-file"])
            #expect(diagnostics.allSatisfy { $0.fix != nil })
        }

        @Test("A file that went away after it was listed")
        func goneMeanwhile() throws {
            let folder = try BookFolder(["a.md": "x"])
            let (tree, _) = SourceTree.scan(folder.path)
            try FileManager.default.removeItem(atPath: folder.path + "/a.md")
            guard case .failure(let failure) = tree.read(tree.files[0]) else {
                Issue.record("a file that is not there was read")
                return
            }
            #expect(failure.diagnostic.id == .unreadableFile)
            #expect(failure.diagnostic.location == SourceLocation(folder.path + "/a.md"))
        }

        @Test("A name that is not UTF-8")
        func badName() async throws {
            let folder = try BookFolder(["a.md": "# A\n"])
            let name =
                Array((folder.path + "/b").utf8CString.dropLast()) + [CChar(bitPattern: 0xFF)]
                + Array(".md".utf8CString)
            let descriptor = open(name, O_WRONLY | O_CREAT, 0o644)
            #expect(descriptor >= 0)
            close(descriptor)
            #expect(await folder.problems() == ["b\u{FFFD}.md:0:0: not-utf8"])
        }
    #endif

    @Test("A file is read whole, however its size is hinted")
    func sizes() throws {
        let bytes = (0..<10_000).map { UInt8(truncatingIfNeeded: $0) }
        let folder = try BookFolder(bytes: ["a": bytes, "empty": []])
        let (tree, _) = SourceTree.scan(folder.path)
        for hint in [0, 1, 9_999, 10_000, 10_001, 100_000] {
            #expect(try tree.read(SourceTree.File(path: "a", size: hint)).get() == bytes)
        }
        #expect(try tree.read(SourceTree.File(path: "empty", size: 0)).get().isEmpty)
    }
}
