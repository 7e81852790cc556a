import Foundation
import Playbook

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Puts files of a trainer on disk: a new one never over an old one, a changed one whole or not at all.
enum Disk {
    /// Why the system refused, in its own words.
    struct Refusal: Error {
        let reason: String
        /// Something of that name is there already.
        let isTaken: Bool

        init(_ code: Int32) {
            reason = String(cString: strerror(code))
            isTaken = code == EEXIST || code == ENOTEMPTY
        }
    }

    /// Writes a file that is not there yet, and the folders above it.
    static func create(_ bytes: [UInt8], at path: String) throws(Refusal) {
        let folder = EditedPath(path).folder
        if !folder.isEmpty { try makeFolders(folder) }
        try write(bytes, to: path, flags: O_CREAT | O_EXCL, mode: 0o644)
    }

    /// Writes a folder of files beside where it goes and moves it there in one step.
    ///
    /// A folder of that name may exist as long as it is empty. It stays the same folder, since a person may stand in
    /// it, and gets what goes into it a step each.
    static func createFolder(_ files: [(path: String, bytes: [UInt8])], at path: String) throws(Refusal) {
        let target = EditedPath(path)
        let isThere = SourceTree.isFolder(path)
        if !isThere, !target.folder.isEmpty { try makeFolders(target.folder) }
        let building = isThere ? path + "/.new-\(getpid())" : target.beside(".\(target.name).new-\(getpid())")
        defer { try? FileManager.default.removeItem(atPath: building) }
        for file in files { try create(file.bytes, at: building + "/" + file.path) }
        guard isThere else {
            if rename(building, target.path) != 0 { throw Refusal(errno) }
            return
        }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        guard names == [EditedPath(building).name] else { throw Refusal(ENOTEMPTY) }
        for name in Set(files.compactMap { $0.path.split(separator: "/").first.map(String.init) }).sorted() {
            if rename(building + "/" + name, path + "/" + name) != 0 { throw Refusal(errno) }
        }
    }

    /// Puts new contents in the place of a file's old ones, in one step of the file system. A link stays a link: the
    /// file that it leads to is changed. The file keeps its permissions.
    static func replace(_ path: String, with bytes: [UInt8]) throws(Refusal) {
        guard let real = realpath(path, nil) else { throw Refusal(errno) }
        defer { free(real) }
        let target = EditedPath(String(cString: real))
        var info = stat()
        guard stat(target.path, &info) == 0, access(target.path, W_OK) == 0 else { throw Refusal(errno) }
        let building = target.beside(".\(target.name).tidy-\(getpid())")
        do throws(Refusal) {
            try write(bytes, to: building, flags: O_CREAT | O_TRUNC, mode: 0o600)
            guard chmod(building, info.st_mode & 0o7777) == 0, rename(building, target.path) == 0 else {
                throw Refusal(errno)
            }
        } catch {
            unlink(building)
            throw error
        }
    }

    private static func makeFolders(_ path: String) throws(Refusal) {
        var made = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            made += (made.isEmpty || made.hasSuffix("/") ? "" : "/") + part
            if mkdir(made, 0o755) == 0 || errno == EEXIST || errno == EISDIR { continue }
            // A folder above that may not be written to may still be there.
            var info = stat()
            let code = errno
            guard stat(made, &info) == 0 else { throw Refusal(code) }
        }
    }

    private static func write(_ bytes: [UInt8], to path: String, flags: Int32, mode: mode_t) throws(Refusal) {
        let descriptor = open(path, O_WRONLY | flags, mode)
        guard descriptor >= 0 else { throw Refusal(errno) }
        defer { close(descriptor) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { writeChunk(descriptor, $0) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let code = errno
                unlink(path)
                throw Refusal(code)
            }
            rest = rest.dropFirst(count)
        }
    }
}

/// A path, taken apart at its last slash.
struct EditedPath {
    let folder: String
    let name: String

    init(_ path: String) {
        var text = path[...]
        while text.count > 1, text.hasSuffix("/") { text.removeLast() }
        if let slash = text.lastIndex(of: "/") {
            folder = slash == text.startIndex ? "/" : String(text[..<slash])
            name = String(text[text.index(after: slash)...])
        } else {
            folder = ""
            name = String(text)
        }
    }

    var path: String { beside(name) }

    /// The path of another name in the same folder.
    func beside(_ other: String) -> String {
        folder.isEmpty ? other : folder.hasSuffix("/") ? folder + other : folder + "/" + other
    }
}

private func writeChunk(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    write(descriptor, bytes.baseAddress, bytes.count)
}
