import Foundation

/// Reads a folder of assets from disk.
package enum AssetFolder {
    /// The bytes of each file in the folder, by path from it with `/`; hidden files are not assets. Throws
    /// `AssetError.unreadable`.
    package static func read(_ folder: URL) throws -> [String: Data] {
        guard let paths = try? FileManager.default.subpathsOfDirectory(atPath: folder.path) else {
            throw AssetError.unreadable(folder.path)
        }
        var files: [String: Data] = [:]
        for path in paths where !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
            let file = folder.appendingPathComponent(path)
            var isDirectory: ObjCBool = false
            guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isDirectory) else {
                throw AssetError.unreadable(file.path)
            }
            if isDirectory.boolValue { continue }
            guard let data = try? Data(contentsOf: file) else { throw AssetError.unreadable(file.path) }
            files[path] = data
        }
        return files
    }
}
