/// Writes what an editor reads; files of an earlier version are replaced.
package enum EditorFiles {
    package struct File: Sendable {
        package let name: String
        package let text: String

        package init(name: String, text: String) {
            self.name = name
            self.text = text
        }
    }

    /// - Returns: the paths written.
    package static func write(_ files: [File], to folder: String) throws(StartError) -> [String] {
        var paths: [String] = []
        for file in files {
            let path = (folder.hasSuffix("/") ? folder : folder + "/") + file.name
            do throws(Disk.Refusal) {
                try write(Array(file.text.utf8), to: path)
            } catch {
                throw .unwritable(path, error.reason)
            }
            paths.append(path)
        }
        return paths
    }

    private static func write(_ bytes: [UInt8], to path: String) throws(Disk.Refusal) {
        do throws(Disk.Refusal) {
            try Disk.create(bytes, at: path)
        } catch {
            guard error.isTaken else { throw error }
            try Disk.replace(path, with: bytes)
        }
    }
}
