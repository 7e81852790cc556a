import Foundation

/// A content folder of a test's own, which a trainer works in; removed when the test lets go of it.
final class ContentFolder: Sendable {
    /// Holds the content folder, so that this one can be renamed and removed.
    private let outer: URL
    let url: URL

    var path: String { url.path }

    init(_ files: [String: String] = [:]) throws {
        outer = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
            .appendingPathComponent("salesbook-live-\(UUID().uuidString)")
        url = outer.appendingPathComponent("content")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        for (path, text) in files { try write(text, to: path) }
    }

    deinit { try? FileManager.default.removeItem(at: outer) }

    subscript(path: String) -> URL { url.appendingPathComponent(path) }

    /// Beside the content folder.
    func beside(_ name: String) -> URL { outer.appendingPathComponent(name) }

    func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

    func write(_ data: Data, to path: String) throws {
        try FileManager.default.createDirectory(
            at: self[path].deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: self[path])
    }

    func text(_ path: String) throws -> String { try String(contentsOf: self[path], encoding: .utf8) }

    func move(_ path: String, to new: String) throws {
        try FileManager.default.createDirectory(
            at: self[new].deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.moveItem(at: self[path], to: self[new])
    }

    func remove(_ path: String) throws { try FileManager.default.removeItem(at: self[path]) }

    /// The files that are there, sorted.
    func files() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: path).filter { name in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: self[name].path, isDirectory: &isFolder)
                && !isFolder.boolValue
        }.sorted()
    }
}
