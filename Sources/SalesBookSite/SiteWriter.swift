import CRename
import Foundation
import Playbook

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Puts a site on disk, whole or not at all. The only file that writes.
///
/// 1. Refuse a folder that holds anything this program did not write.
/// 2. Write everything into a new folder beside the old one, a page as soon as it is drawn.
/// 3. Swap the two in one step of the file system and remove the old one.
///
/// Killed at any moment, the output is the old book or the new one; what a killed build leaves beside it is a folder
/// named `.NAME.building-…`, which the next build removes.
package struct SiteWriter: Sendable {
    /// Lists what this program wrote, so that it knows its own files from anybody else's.
    package static let manifestName = ".salesbook"

    private let output: URL
    /// The output folder as the person named it.
    private let name: String
    private var folder: URL { output.deletingLastPathComponent() }
    private var prefix: String { ".\(output.lastPathComponent).building-" }

    package init(output: String) {
        // A link to the output folder stays a link: what it leads to is swapped.
        self.output = URL(fileURLWithPath: output).resolvingSymlinksInPath()
        name = URL(fileURLWithPath: output).relativePath
    }

    /// Writes the site.
    /// - Returns: errors, after which the old site is as it was.
    package func write(_ files: [OutputFile], from source: SourceTree) -> [Diagnostic] {
        switch begin() {
        case .failure(let refusal): refusal.diagnostics
        case .success(let building):
            finish(building, Result { try files.map { try put($0, from: source, into: building) } })
        }
    }

    /// Writes the site while it is drawn and its search is indexed, by as many threads.
    /// - Returns: errors, after which the old site is as it was.
    package func write(_ site: PreparedSite) async -> [Diagnostic] {
        switch begin() {
        case .failure(let refusal): return refusal.diagnostics
        case .success(let building):
            let written = await site.files { file in
                Result { try self.put(file, from: site.source, into: building) }
            }
            return finish(building, Result { try written.map { try $0.get() } })
        }
    }

    private struct Refusal: Error {
        let diagnostics: [Diagnostic]
    }

    /// A new and empty folder beside the old one.
    private func begin() -> Result<URL, Refusal> {
        let foreign = foreignFiles()
        if !foreign.isEmpty { return .failure(Refusal(diagnostics: foreign)) }
        let building = folder.appendingPathComponent(prefix + String(getpid()))
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            removeLeftovers()
            try? FileManager.default.removeItem(at: building)
            try FileManager.default.createDirectory(at: building, withIntermediateDirectories: true)
            return .success(building)
        } catch {
            return .failure(Refusal(diagnostics: [unwritable(error)]))
        }
    }

    /// Puts what was written in the place of the old site, unless something of it could not be.
    private func finish(_ building: URL, _ written: Result<[String], any Error>) -> [Diagnostic] {
        do {
            let list =
                "salesbook 1: the files that salesbook wrote here\n"
                + (try written.get().sorted().map { $0 + "\n" }.joined())
            try write(Array(list.utf8), to: building.path + "/" + Self.manifestName)
            try swap(building)
            return []
        } catch {
            try? FileManager.default.removeItem(at: building)
            return [unwritable(error)]
        }
    }

    private func unwritable(_ error: any Error) -> Diagnostic {
        Diagnostic(
            .unwritableOutput, SourceLocation(name), "the book could not be written: \(reason(error))",
            fix: "free some space or choose another folder with --output; the old book is untouched")
    }

    // MARK: 1. Whose files are these?

    private func foreignFiles() -> [Diagnostic] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: output.path, isDirectory: &isFolder) else { return [] }
        guard isFolder.boolValue else {
            return [foreign(name, "the output is a file, not a folder")]
        }
        let known = manifest()
        let unknown = Self.files(in: output.path).filter { $0 != Self.manifestName && !known.contains($0) }
        return unknown.map {
            foreign(name + "/" + $0, "salesbook did not write this file, and would delete it")
        }.sorted()
    }

    /// The path of every file in a folder and in the folders in it, from there. Links are files: what they lead to is
    /// not looked at. A file costs no call of the system of its own, as it would in an enumerator of Foundation.
    private static func files(in root: String) -> [String] {
        var files: [String] = []
        var folders = [""]
        while let folder = folders.popLast() {
            guard let directory = opendir(root + "/" + folder) else { continue }
            defer { closedir(directory) }
            while let entry = readdir(directory) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                if name == "." || name == ".." { continue }
                let path = folder.isEmpty ? name : folder + "/" + name
                if isFolder(root + "/" + path, type: entry.pointee.d_type) {
                    folders.append(path)
                } else {
                    files.append(path)
                }
            }
        }
        return files
    }

    /// - Parameter type: as the folder tells it; some file systems do not.
    private static func isFolder(_ path: String, type: UInt8) -> Bool {
        if type != UInt8(DT_UNKNOWN) { return type == UInt8(DT_DIR) }
        var info = stat()
        return lstat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
    }

    private func foreign(_ path: String, _ message: String) -> Diagnostic {
        Diagnostic(
            .foreignFile, SourceLocation(path), message,
            fix: "move it away, or choose another folder with --output")
    }

    private func manifest() -> Set<String> {
        let url = output.appendingPathComponent(Self.manifestName)
        guard let text = try? String(contentsOf: url, encoding: .utf8) else { return [] }
        return Set(text.split(separator: "\n").dropFirst().map(String.init))
    }

    // MARK: 2. Beside the old one

    /// Several at once may come here.
    /// - Returns: the path in the site.
    private func put(_ file: OutputFile, from source: SourceTree, into building: URL) throws -> String {
        let path = building.path + "/" + file.path
        let bytes = try bytes(of: file, source)
        do {
            try write(bytes, to: path)
        } catch let error as POSIXError where error.code == .ENOENT {
            // The first file of a folder makes it.
            try FileManager.default.createDirectory(
                atPath: String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.endIndex)),
                withIntermediateDirectories: true)
            try write(bytes, to: path)
        }
        return file.path
    }

    private func bytes(of file: OutputFile, _ source: SourceTree) throws -> [UInt8] {
        switch file.contents {
        case .bytes(let bytes): return bytes
        case .copy(let path):
            guard let original = source[path: path] else { throw POSIXError(.ENOENT) }
            return try source.read(original).get()
        }
    }

    private func write(_ bytes: [UInt8], to path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard descriptor >= 0 else { throw systemError() }
        defer { close(descriptor) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { writeChunk(descriptor, $0) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw systemError() }
            rest = rest.dropFirst(count)
        }
    }

    // MARK: 3. In one step

    private func swap(_ building: URL) throws {
        if rename(building.path, output.path) == 0 { return }
        guard errno == EEXIST || errno == ENOTEMPTY else { throw systemError() }
        guard exchange(building.path, output.path) else { throw systemError() }
        // From here on the new book stands; the old one is rubbish that no failure may bring back.
        try? FileManager.default.removeItem(at: building)
    }

    /// Swaps two folders atomically.
    private func exchange(_ a: String, _ b: String) -> Bool {
        #if canImport(Darwin)
            return renamex_np(a, b, UInt32(RENAME_SWAP)) == 0
        #else
            return renameat2(AT_FDCWD, a, AT_FDCWD, b, UInt32(CRENAME_EXCHANGE)) == 0
        #endif
    }

    /// Removes what killed builds left behind; a build that still runs keeps its folder.
    private func removeLeftovers() {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        for name in names where name.hasPrefix(prefix) {
            let process = pid_t(name.dropFirst(prefix.count)) ?? 0
            if process > 0, kill(process, 0) == 0 || errno == EPERM { continue }
            try? FileManager.default.removeItem(at: folder.appendingPathComponent(name))
        }
    }

    private func systemError() -> POSIXError { POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }

    private func reason(_ error: any Error) -> String {
        if let failure = error as? SourceFailure { return failure.diagnostic.message }
        if let error = error as? POSIXError { return String(cString: strerror(error.code.rawValue)) }
        return error.localizedDescription
    }
}

private func writeChunk(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    write(descriptor, bytes.baseAddress, bytes.count)
}
