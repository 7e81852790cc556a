import Foundation

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// One line on a terminal that says how far a build is, shown only when the build takes longer than half a second.
struct ProgressLine: Sendable {
    private let enabled: Bool
    private let start = ContinuousClock.now
    private static let patience = Duration.milliseconds(500)

    init(enabled: Bool) {
        self.enabled = enabled && isatty(STDERR_FILENO) == 1
    }

    /// - Parameter share: how much is done, 0…1.
    func show(_ step: String, _ share: Double) {
        guard enabled, start.duration(to: .now) > Self.patience else { return }
        try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K\(Int(share * 100))% \(step)…".utf8))
    }

    func clear() {
        guard enabled else { return }
        try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K".utf8))
    }
}
