import Foundation
import Testing

@testable import LiveBook

/// Every way a file may change is told, and what is no content is not.
@Suite struct WatcherTests {
    /// Waits for the next change; false when the watcher has ended instead.
    private func isTold(_ changes: inout AsyncStream<Void>.Iterator) async -> Bool { await changes.next() != nil }

    @Test(arguments: [false, true])
    func changesAreTold(looks: Bool) async throws {
        let folder = try ContentFolder(["rules/01-a.md": "# A\n"])
        let (stream, way) = ContentWatcher.changes(in: folder.path, looks: looks)
        #expect(looks ? way == .looking : true)
        var changes = stream.makeAsyncIterator()
        // The listing of a folder that is looked through begins with the first look.
        if looks { try await Task.sleep(for: .milliseconds(200)) }

        try folder.write("# B, longer\n", to: "rules/01-a.md")
        #expect(await isTold(&changes))
        try Data("# C, saved atomically\n".utf8).write(to: folder["rules/01-a.md"], options: .atomic)
        #expect(await isTold(&changes))
        try folder.move("rules/01-a.md", to: "rules/02-b.md")
        #expect(await isTold(&changes))
        try folder.write("# New\n", to: "scripts/deep/01-new.md")
        #expect(await isTold(&changes))
        try folder.write("# New again, in the new folder\n", to: "scripts/deep/01-new.md")
        #expect(await isTold(&changes))
        try folder.remove("scripts")
        #expect(await isTold(&changes))
    }

    @Test func aFolderThatVanishesAndComesBackIsFollowed() async throws {
        let folder = try ContentFolder(["01-a.md": "# A\n"])
        var changes = ContentWatcher.changes(in: folder.path).changes.makeAsyncIterator()
        try FileManager.default.moveItem(at: folder.url, to: folder.beside("away"))
        #expect(await isTold(&changes))
        // A new folder of the same name, not the old one.
        try folder.write("# B\n", to: "01-a.md")
        #expect(await isTold(&changes))
        while true {
            // Told of the folder, then of what is written into it.
            try folder.write("# C \(UUID())\n", to: "01-a.md")
            guard await isTold(&changes) else { break }
            let watch = ContentWatcher.changes(in: folder.path)
            #expect(watch.way == .told || watch.way == .looking)
            break
        }
    }

    @Test func whatALinkLeadsToIsFollowed() async throws {
        let folder = try ContentFolder(["01-a.md": "# A\n"])
        try Data("# Elsewhere\n".utf8).write(to: folder.beside("elsewhere.md"))
        try FileManager.default.createSymbolicLink(
            at: folder["02-b.md"], withDestinationURL: folder.beside("elsewhere.md"))
        var changes = ContentWatcher.changes(in: folder.path).changes.makeAsyncIterator()
        let file = try FileHandle(forWritingTo: folder.beside("elsewhere.md"))
        try file.write(contentsOf: Data("# Changed there\n".utf8))
        try file.close()
        #expect(await isTold(&changes))
    }

    @Test func swapFilesOfEditorsAreNotTold() async throws {
        let folder = try ContentFolder(["01-a.md": "# A\n"])
        let (stream, way) = ContentWatcher.changes(in: folder.path)
        try #require(way == .told)
        let counting = Task {
            var count = 0
            for await _ in stream { count += 1 }
            return count
        }
        for name in [".01-a.md.swp", ".#01-a.md", "_draft.md", ".git/index"] { try folder.write("x", to: name) }
        try await Task.sleep(for: .milliseconds(300))
        counting.cancel()
        #expect(await counting.value == 0)
    }

    @Test func aFolderThatIsNotThereIsLookedFor() async throws {
        let folder = try ContentFolder()
        try FileManager.default.removeItem(at: folder.url)
        let (stream, way) = ContentWatcher.changes(in: folder.path)
        #expect(way == .looking)
        var changes = stream.makeAsyncIterator()
        try await Task.sleep(for: .milliseconds(200))
        try folder.write("# A\n", to: "01-a.md")
        #expect(await isTold(&changes))
    }
}
