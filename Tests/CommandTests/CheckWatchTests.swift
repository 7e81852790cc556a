import Foundation
import Testing

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// `salesbook check --watch`: says it again after each change, and ends when asked.
@Suite struct CheckWatchTests {
    @Test(arguments: [SIGINT, SIGTERM])
    func aChangeIsCheckedAndAKeyEndsIt(_ key: Int32) throws {
        let folder = try TemporaryFolder(["content/a.md": "# Greet first\n", "out": "", "err": ""])
        let process = Process()
        process.executableURL = Executable.built.url
        process.arguments = ["check", "--watch"]
        process.currentDirectoryURL = folder.url
        process.standardOutput = try FileHandle(forWritingTo: folder["out"])
        process.standardError = try FileHandle(forWritingTo: folder["err"])
        try process.run()
        defer { if process.isRunning { process.terminate() } }

        try wait(for: "1 page: ", in: "out", of: folder, process)
        try folder.write(["content/b.md": "# Call back\n"])
        try wait(for: "2 pages: ", in: "out", of: folder, process)
        try FileManager.default.removeItem(at: folder["content/b.md"])
        try folder.write(["content/a.md": "---\nsummary: Say hello.\n---\n# Greet first\n"])
        try wait(for: "1 page: 0 errors, 1 warning", in: "out", of: folder, process)
        try wait(for: "Watching content; Ctrl+C ends it.", in: "err", of: folder, process)
        #expect(process.isRunning)

        send(key, to: process.processIdentifier)
        process.waitUntilExit()
        #expect(process.terminationReason == .exit && process.terminationStatus == 0)
        // A file is no terminal: nothing clears it.
        #expect(!(try folder.text("err")).contains("\u{1B}"))
    }

    /// Until it is said, or the program is gone.
    private func wait(for words: String, in file: String, of folder: TemporaryFolder, _ process: Process) throws {
        while process.isRunning, try !folder.text(file).contains(words) { usleep(20_000) }
        #expect(try folder.text(file).contains(words))
    }

    @Test func aTerminalIsClearedBeforeEachCheck() throws {
        let folder = try TemporaryFolder(["content/a.md": "# Greet first\n", "out": ""])
        let script = """
            "$0" check --watch > out & watcher=$!
            until grep -q '1 page: ' out; do sleep 0.05; done
            kill -TERM $watcher
            wait $watcher
            """
        let shell = Executable(url: URL(fileURLWithPath: "/bin/bash"))
        let (status, shown) = try Terminal.run(shell, ["-c", script, Executable.built.url.path], in: folder.url)
        #expect(status == 0)
        #expect(shown.hasPrefix("\u{1B}[2J\u{1B}[H"))
        #expect(shown.contains("this page has no thesis"))
    }
}

private func send(_ signal: Int32, to process: pid_t) { kill(process, signal) }
