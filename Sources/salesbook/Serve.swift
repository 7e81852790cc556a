import ArgumentParser
import Foundation
import LiveBook
import Playbook
import SalesBookSite

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show the book in a browser while it is written.",
        discussion: """
            Reads CONTENT and shows the book at an address of this computer. What is saved shows in the open page at once;
            what is wrong stands over the page until it is put right. Nothing is written: salesbook build makes the book.
            Ctrl+C ends it.

            Examples:
              salesbook serve
              salesbook serve playbooks --open
              salesbook serve --lan        for phones on the same network
            """
    )

    @Argument(help: "The folder with the Markdown pages.", completion: .directory)
    var content = "content"

    @Option(name: [.short, .long], help: "The port; when another program has it, the next free one is taken.")
    var port: UInt16 = 8000

    @Flag(help: "Open the book in the browser.")
    var open = false

    @Flag(help: "Show the book to every device on the same network, without a password.")
    var lan = false

    @Flag(help: "Look for changes by listing the folder, for network drives, which tell of none.")
    var poll = false

    @Option(help: "The folder with Hunspell dictionaries: ru_RU.aff, ru_RU.dic and so on.", completion: .directory)
    var dictionaries = Dictionaries.systemFolder

    func run() async throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: content, isDirectory: &isFolder), isFolder.boolValue else {
            DiagnosticReporter(json: false).report(await Playbook.load(content).diagnostics, strict: false)
            throw ExitCode.contentErrors
        }
        let server = LiveServer(
            content: content, port: port, isOnNetwork: lan, looks: poll, dictionaries: dictionaries)
        let (news, continuation) = AsyncStream.makeStream(of: LiveServer.News.self)
        let serving = Task {
            defer { continuation.finish() }
            try await server.run { continuation.yield($0) }
        }
        let signals = Self.onInterrupt { serving.cancel() }
        var announcer = Announcer(opensBrowser: open)
        for await each in news { announcer.tell(each) }
        for signal in signals { signal.cancel() }
        do {
            try await serving.value
        } catch let failure as LiveServer.Failure {
            try? FileHandle.standardError.write(contentsOf: Data("salesbook serve: \(failure.sentence)\n".utf8))
            throw ExitCode.contentErrors
        } catch {
            guard serving.isCancelled else { throw error }
        }
    }

    private static func onInterrupt(_ end: @escaping @Sendable () -> Void) -> [any DispatchSourceSignal] {
        [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler(handler: end)
            source.resume()
            return source
        }
    }
}

/// Says in the terminal what happens to the open book: a line a change, and what is wrong that was not before.
private struct Announcer {
    let opensBrowser: Bool
    private var told: [Diagnostic] = []
    private let reporter = DiagnosticReporter(json: false)

    init(opensBrowser: Bool) {
        self.opensBrowser = opensBrowser
    }

    mutating func tell(_ news: LiveServer.News) {
        switch news {
        case .read(let state, let time):
            report(state)
            say("\(Self.counts(state)), read in \(Self.milliseconds(time)).")
        case .settled(let state, let time):
            report(state)
            if !state.hasErrors { say("Questions and search are up to date, \(Self.milliseconds(time)).") }
        case .open(let address, let others, let taken, let way):
            if let taken { say("Port \(taken) is in use by another program, so the next free one was taken.") }
            if way == .looking { say("Changes are looked for about three times a second.") }
            say("The book is at \(address)")
            if !others.isEmpty {
                say("Other devices on this network find it at \(others.joined(separator: " "))")
                say("Anybody on this network can read it while this runs: use --lan only where you trust the network.")
            }
            say("Press Ctrl+C to end.")
            if opensBrowser { openBrowser(address) }
        }
    }

    /// At once, to a pipe or a file too: it is read while the program runs.
    private func say(_ line: String) {
        try? FileHandle.standardOutput.write(contentsOf: Data((line + "\n").utf8))
    }

    private mutating func report(_ state: LiveState) {
        reporter.report(state.diagnostics.since(told), strict: false)
        told = state.diagnostics
    }

    private static func counts(_ state: LiveState) -> String {
        let errors = state.errors.count
        let warnings = state.diagnostics.count - errors
        let parts = [(state.pageCount, "page"), (warnings, "warning")] + (errors > 0 ? [(errors, "error")] : [])
        return parts.map { "\($0) \($1)\($0 == 1 ? "" : "s")" }.joined(separator: ", ")
    }

    private static func milliseconds(_ time: Duration) -> String {
        let (seconds, attoseconds) = time.components
        return "\(seconds * 1000 + attoseconds / 1_000_000_000_000_000) ms"
    }

    private func openBrowser(_ address: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        #if canImport(Darwin)
            process.arguments = ["open", address]
        #else
            process.arguments = ["xdg-open", address]
        #endif
        process.standardError = FileHandle.nullDevice
        if (try? process.run()) == nil { say("No browser could be opened; open the address yourself.") }
    }
}
