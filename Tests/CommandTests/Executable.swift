import Foundation

/// The built `salesbook`, run as a person runs it.
struct Executable: Sendable {
    let url: URL

    /// The program that the package built, beside the test bundle.
    static let built = Executable(url: productsFolder.appendingPathComponent("salesbook"))

    /// What a finished run left behind.
    struct Run: Sendable {
        let status: Int32
        let out: String
        let err: String
    }

    /// Runs to the end.
    /// - Parameters:
    ///   - arguments: without the program's name.
    ///   - folder: the working folder, so that paths in diagnostics are short.
    ///   - input: what stands on standard input.
    func run(_ arguments: [String], in folder: URL, input: String = "") throws -> Run {
        try Self.run(url, arguments, in: folder, input: input)
    }

    /// Runs under `bash -c`, where `$0` is this program and `$@` its arguments.
    func run(shell script: String, _ arguments: [String], in folder: URL) throws -> Run {
        try Self.run(URL(fileURLWithPath: "/bin/bash"), ["-c", script, url.path] + arguments, in: folder, input: "")
    }

    /// Streams go through files: a full pipe cannot hold the program up, and for it a file is no terminal either.
    private static func run(_ program: URL, _ arguments: [String], in folder: URL, input: String) throws -> Run {
        let streams = try TemporaryFolder(["in": input, "out": "", "err": ""])
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardInput = try FileHandle(forReadingFrom: streams["in"])
        process.standardOutput = try FileHandle(forWritingTo: streams["out"])
        process.standardError = try FileHandle(forWritingTo: streams["err"])
        try process.run()
        process.waitUntilExit()
        return Run(
            status: process.terminationStatus,
            out: try String(contentsOf: streams["out"], encoding: .utf8),
            err: try String(contentsOf: streams["err"], encoding: .utf8))
    }

    /// The folder that holds the test bundle: on Linux the bundle is the running program itself.
    private static var productsFolder: URL {
        #if canImport(Darwin)
            for bundle in Bundle.allBundles where bundle.bundlePath.hasSuffix(".xctest") {
                return bundle.bundleURL.deletingLastPathComponent()
            }
        #endif
        return Bundle.main.bundleURL
    }
}
