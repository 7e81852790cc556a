import Dispatch
import Foundation
import LiveBook

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Does something, and again whenever a content folder changes, until the person ends it.
struct ContentWatch: Sendable {
    private let folder: String

    init(_ folder: String) { self.folder = folder }

    /// Returns when Ctrl+C is pressed or the process is asked to end.
    func run(_ work: @Sendable @escaping () async throws -> Void) async throws {
        let task = Task {
            // Watched first: what changes during the work is not lost.
            let changes = ContentWatcher.changes(in: folder).changes
            try await work()
            for await _ in changes { try await work() }
        }
        let signals = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number)
            source.setEventHandler { task.cancel() }
            source.resume()
            return source
        }
        defer { for source in signals { source.cancel() } }
        try await task.value
    }
}
