import Foundation
import Playbook
import Testing

@testable import Workshop

/// Which files are tidied, and how they get back on disk.
@Suite("Tidying files")
struct TidyRunTests {
    private static let untidy = ">[!why]\n>a\n"

    @Test func aFolderIsTidiedAndTheRestIsLeft() async throws {
        let folder = try Folder([
            "ru/a.md": Self.untidy, "b.MD": "ok\n", "book.yml": "company: b\ntitle: \"a\"\n", "x.txt": "a \n",
            "theme/x.md": "a \n", "ru/synonyms.yml": "- [a,b]\n",
        ])
        let run = await TidyRun.run([folder.path], writes: true)
        #expect(run.changed == ["book.yml", "ru/a.md", "ru/synonyms.yml"].map { folder.path + "/" + $0 })
        #expect(run.fileCount == 4)
        #expect(run.diagnostics.isEmpty)
        #expect(try folder.text("ru/a.md") == "> [!WHY]\n> a\n")
        #expect(try folder.text("book.yml") == "title: a\ncompany: b\n")
        #expect(try folder.text("x.txt") == "a \n")
        #expect(try folder.text("theme/x.md") == "a \n")
        #expect(try folder.names(in: "ru") == ["a.md", "synonyms.yml"])
        #expect(await TidyRun.run([folder.path], writes: true).changed.isEmpty)
    }

    @Test func checkingWritesNothing() async throws {
        let folder = try Folder(["a.md": Self.untidy])
        let run = await TidyRun.run([folder.path + "/a.md"], writes: false)
        #expect(run.changed == [folder.path + "/a.md"])
        #expect(try folder.text("a.md") == Self.untidy)
    }

    @Test func oneBadFileDoesNotStopTheRest() async throws {
        let folder = try Folder(["a.md": "---\nb: c: d\n---\n\n>e\n", "b.md": Self.untidy])
        let run = await TidyRun.run([folder.path, folder.path + "/gone.md", folder.path + "/x.txt"], writes: true)
        #expect(run.changed == [folder.path + "/b.md"])
        #expect(run.diagnostics.map(\.id) == [.badYAML, .unreadableFile, .unreadableFile])
        #expect(try folder.text("a.md").hasSuffix("\n>e\n"))
    }

    @Test func aFileKeepsItsPermissionsAndALinkStaysALink() async throws {
        let folder = try Folder(["real.txt": Self.untidy])
        let real = folder.path + "/real.txt"
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: real)
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/a.md", withDestinationPath: "real.txt")
        _ = await TidyRun.run([folder.path], writes: true)
        #expect(try folder.text("real.txt") == "> [!WHY]\n> a\n")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/a.md") == "real.txt")
        #expect(try FileManager.default.attributesOfItem(atPath: real)[.posixPermissions] as? Int == 0o640)
    }
}
