import Dispatch
import Foundation
import Playbook

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Does something again whenever a content folder changes, until the person ends it.
///
/// It looks at sizes and times several times a second: no system call for watching is the same everywhere, and a
/// folder of a few hundred pages is listed in a millisecond.
struct ContentWatch: Sendable {
    private let folder: String
    private static let pause = Duration.milliseconds(300)

    init(_ folder: String) { self.folder = folder }

    /// Returns when Ctrl+C is pressed or the process is asked to end.
    func run(_ work: @Sendable @escaping () async throws -> Void) async throws {
        let task = Task {
            var seen: [SourceTree.File]?
            while !Task.isCancelled {
                let files = SourceTree.scan(folder).tree.files
                if files != seen {
                    seen = files
                    try await work()
                }
                // Cancelled, the sleep ends early, and so does the loop.
                try? await Task.sleep(for: Self.pause)
            }
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
