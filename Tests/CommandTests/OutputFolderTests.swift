import Foundation
import Testing

/// The output folder: whose files are in it, and what happens when it cannot be written.
@Suite struct OutputFolderTests {
    private let program = Executable.built
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder([
            "content/index.md": "# Our book\n", "content/rules/01.md": "# Greet first\n\nThe client waits.\n",
        ])
    }

    @Test func aFileInTheWayStopsTheBuild() throws {
        try folder.write(["site": "notes"])
        let run = try program.run(["build"], in: folder.url)
        #expect(run.status == 1)
        #expect(run.err.hasPrefix("site: error: the output is a file, not a folder [foreign-file]\n  fix: "))
        #expect(try folder.text("site") == "notes")
        #expect(try folder.names() == ["content", "site"])
    }

    @Test(arguments: ["notes.txt", "rules/notes.txt", "mine/deep/notes.txt", ".hidden"])
    func aForeignFileStopsTheBuildAndStays(_ path: String) throws {
        #expect(try program.run(["build"], in: folder.url).status == 0)
        try folder.write(["site/" + path: "mine", "content/rules/01.md": "# Changed\n"])
        let old = try folder.snapshot("site")
        let run = try program.run(["build"], in: folder.url)
        #expect(run.status == 1)
        let message = "salesbook did not write this file, and would delete it"
        #expect(run.err.hasPrefix("site/\(path): error: \(message) [foreign-file]\n  fix: move it away"))
        #expect(try folder.snapshot("site") == old)
        #expect(try folder.names() == ["content", "site"])
    }

    @Test func aFolderThatSalesbookNeverWroteIsForeign() throws {
        let run = try program.run(["build", "--output", "content"], in: folder.url)
        #expect(run.status == 1)
        #expect(run.err.contains("content/index.md: error: "))
        #expect(run.err.contains("content/rules/01.md: error: "))
        #expect(try folder.names(in: "content") == ["index.md", "rules"])
    }

    @Test func aForeignLinkIsNotFollowed() throws {
        #expect(try program.run(["build"], in: folder.url).status == 0)
        try FileManager.default.createSymbolicLink(
            atPath: folder["site/link"].path, withDestinationPath: "../content")
        let run = try program.run(["build"], in: folder.url)
        #expect(run.status == 1)
        #expect(run.err.hasPrefix("site/link: error: "))
        #expect(!run.err.contains("site/link/"))
    }

    @Test func anEmptyFolderIsFilled() throws {
        try FileManager.default.createDirectory(at: folder["site"], withIntermediateDirectories: true)
        #expect(try program.run(["build"], in: folder.url).status == 0)
        #expect(folder.exists("site/index.html"))
    }

    @Test func aLinkedOutputFolderStaysALink() throws {
        try FileManager.default.createDirectory(at: folder["real"], withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: folder["site"].path, withDestinationPath: "real")
        for _ in 1...2 { #expect(try program.run(["build"], in: folder.url).status == 0) }
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder["site"].path) == "real")
        #expect(folder.exists("real/index.html"))
        #expect(try folder.names() == ["content", "real", "site"])
    }

    /// A limit on the size of a file refuses a write half way, as a full disk does.
    @Test func aRefusedWriteLeavesTheOldBook() throws {
        #expect(try program.run(["build"], in: folder.url).status == 0)
        let old = try folder.snapshot("site")
        try folder.write(["content/rules/01.md": "# Changed\n"])
        let script = #"ulimit -f 4; trap "" XFSZ; exec "$0" "$@" 2>&1 | cat"#
        let run = try program.run(shell: script, ["build"], in: folder.url)
        let problem = "site: error: the book could not be written: File too large [unwritable-output]"
        #expect(run.out.hasPrefix(problem + "\n  fix: free some space"))
        #expect(run.out.hasSuffix("Nothing was written: site is as it was.\n"))
        #expect(try folder.snapshot("site") == old)
        #expect(try folder.names() == ["content", "site"])
        #expect(try program.run(["build"], in: folder.url).status == 0)
        #expect(try folder.snapshot("site") != old)
    }

    @Test func aRefusedWriteIsExit1() throws {
        let script = #"ulimit -f 4; trap "" XFSZ; "$0" "$@" > /dev/null 2>&1"#
        #expect(try program.run(shell: script, ["build"], in: folder.url).status == 1)
        #expect(try folder.names() == ["content"])
    }

    @Test func anOutputThatCannotBeMadeIsTold() throws {
        try folder.write(["notes": "mine"])
        let run = try program.run(["build", "--output", "notes/site"], in: folder.url)
        #expect(run.status == 1)
        #expect(run.err.hasPrefix("notes/site: error: the book could not be written: "))
        #expect(run.err.contains("[unwritable-output]\n  fix: "))
        #expect(try folder.text("notes") == "mine")
    }

    @Test func whatAKilledBuildLeftIsRemoved() throws {
        // No process has this number: it is above what any system gives out.
        try folder.write([".site.building-2000000000/index.html": "half", ".other.building-1/index.html": "not ours"])
        #expect(try program.run(["build"], in: folder.url).status == 0)
        #expect(try folder.names() == [".other.building-1", "content", "site"])
    }
}
