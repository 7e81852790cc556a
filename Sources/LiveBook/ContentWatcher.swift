import Foundation
import Playbook

/// Tells that something in a content folder changed. Whoever listens reads the folder anew, so that it need not be told
/// what: a change that is told of twice, late, or together with others does no harm.
package enum ContentWatcher {
    /// How a folder is watched.
    package enum Way: Sendable {
        /// The system tells at once.
        case told
        /// The folder is looked through every so often: where the system does not tell, and on network drives.
        case looking
    }

    /// - Parameter looks: look through the folder even where the system would tell.
    package static func changes(in root: String, looks: Bool = false) -> (changes: AsyncStream<Void>, way: Way) {
        #if canImport(Glibc)
            if !looks, let changes = InotifyWatch.changes(in: root) { return (changes, .told) }
        #endif
        return (lookedFor(in: root), .looking)
    }

    private static let pause = Duration.milliseconds(300)

    private static func lookedFor(in root: String) -> AsyncStream<Void> {
        AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            let task = Task(priority: .utility) {
                var known = SourceTree.scan(root).tree.files
                while !Task.isCancelled {
                    try? await Task.sleep(for: pause)
                    let now = SourceTree.scan(root).tree.files
                    if now != known { continuation.yield() }
                    known = now
                }
                continuation.finish()
            }
            continuation.onTermination = { _ in task.cancel() }
        }
    }
}
