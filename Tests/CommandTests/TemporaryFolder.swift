import Foundation

/// A folder of a test's own, removed when the test lets go of it.
final class TemporaryFolder: Sendable {
    let url: URL

    /// - Parameter files: path → text, written at once.
    init(_ files: [String: String] = [:]) throws {
        url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
            .appendingPathComponent("salesbook-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        try write(files)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    subscript(path: String) -> URL { url.appendingPathComponent(path) }

    func write(_ files: [String: String]) throws {
        for (path, text) in files {
            try FileManager.default.createDirectory(
                at: self[path].deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: self[path])
        }
    }

    func text(_ path: String) throws -> String { try String(contentsOf: self[path], encoding: .utf8) }

    func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: self[path].path) }

    /// The names in a folder, sorted, the hidden ones too.
    func names(in path: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: self[path].path).sorted()
    }

    /// Every file under a folder with its bytes: what "exactly the same book" means.
    func snapshot(_ path: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: self[path].path) {
            let file = self[path].appendingPathComponent(name)
            if try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
                files[name] = try Data(contentsOf: file)
            }
        }
        return files
    }
}
