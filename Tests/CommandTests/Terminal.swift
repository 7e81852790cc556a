import Foundation

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A terminal of our own, to see what the program shows to a person.
enum Terminal {
    /// Runs with the terminal as standard error, and as standard input when something is typed on it.
    /// - Parameter typing: what is typed before anything is asked; nil when nobody sits at the keyboard.
    /// - Returns: what was shown, with plain line ends.
    static func run(
        _ program: Executable, _ arguments: [String], in folder: URL, typing: String? = nil
    ) throws -> (status: Int32, shown: String) {
        let screen = openTerminal(O_RDWR | O_NOCTTY)
        guard screen >= 0, grantpt(screen) == 0, unlockpt(screen) == 0, let name = ptsname(screen) else {
            throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
        }
        defer { close(screen) }
        let keyboard = open(name, O_RDWR | O_NOCTTY)
        guard keyboard >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }

        let process = Process()
        process.executableURL = program.url
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardInput = typing == nil ? FileHandle.nullDevice : FileHandle(fileDescriptor: keyboard)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle(fileDescriptor: keyboard)
        do { try process.run() } catch {
            close(keyboard)
            throw error
        }
        close(keyboard)
        if let typing {
            let bytes = Array(typing.utf8)
            guard write(screen, bytes, bytes.count) == bytes.count else { throw POSIXError(.EIO) }
        }
        let shown = readToEnd(screen)
        process.waitUntilExit()
        return (process.terminationStatus, shown.replacingOccurrences(of: "\r\n", with: "\n"))
    }

    /// The end is an error on Linux and an empty read elsewhere.
    private static func readToEnd(_ screen: Int32) -> String {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = read(screen, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            if count <= 0 { break }
            bytes += chunk[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

#if !canImport(Darwin)
    // In the C library, but its Swift module does not show them.
    @_silgen_name("posix_openpt") private func openTerminal(_ flags: Int32) -> Int32
    @_silgen_name("grantpt") private func grantpt(_ descriptor: Int32) -> Int32
    @_silgen_name("unlockpt") private func unlockpt(_ descriptor: Int32) -> Int32
    @_silgen_name("ptsname") private func ptsname(_ descriptor: Int32) -> UnsafeMutablePointer<CChar>?
#else
    private func openTerminal(_ flags: Int32) -> Int32 { posix_openpt(flags) }
#endif
