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
/// 2. Write everything into a new folder beside the old one.
/// 3. Swap the two in one step of the file system and remove the old one.
///
/// Killed at any moment, the output is the old book or the new one; what a killed build leaves beside it is a folder
/// named `.NAME.building-…`, which the next build removes.
package struct SiteWriter {
    /// Lists what this program wrote, so that it knows its own files from anybody else's.
    package static let manifestName = ".salesbook"

    private let output: URL
    /// The output folder as the person named it.
    fileprivate let name: String
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
        var draft = begin(from: source)
        draft.add(files)
        return draft.finish()
    }

    /// Begins a site whose files come in several lots, each written while the next is made.
    package func begin(from source: SourceTree) -> Draft {
        var draft = Draft(self, source: source, problems: foreignFiles())
        draft.attempt {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            removeLeftovers()
            try? FileManager.default.removeItem(at: $0.building)
            try FileManager.default.createDirectory(at: $0.building, withIntermediateDirectories: true)
        }
        return draft
    }

    /// A site that is written beside the old one. After the first problem nothing more is done.
    package struct Draft {
        private let writer: SiteWriter
        private let source: SourceTree
        fileprivate let building: URL
        private var problems: [Diagnostic]
        private var folders: Set<String> = []
        private var paths: [String] = []

        fileprivate init(_ writer: SiteWriter, source: SourceTree, problems: [Diagnostic]) {
            self.writer = writer
            self.source = source
            self.problems = problems
            building = writer.folder.appendingPathComponent(writer.prefix + String(getpid()))
        }

        package mutating func add(_ files: [OutputFile]) {
            attempt { draft in
                for file in files { try draft.write(file) }
            }
        }

        /// Puts the site in the place of the old one.
        /// - Returns: errors, after which the old site is as it was.
        package mutating func finish() -> [Diagnostic] {
            attempt { draft in
                let list = draft.paths.sorted().map { $0 + "\n" }.joined()
                let manifest = "salesbook 1: the files that salesbook wrote here\n" + list
                let path = draft.building.appendingPathComponent(manifestName).path
                try draft.writer.write(Array(manifest.utf8), to: path)
                try draft.writer.swap(draft.building)
            }
            return problems
        }

        fileprivate mutating func attempt(_ step: (inout Draft) throws -> Void) {
            guard problems.isEmpty else { return }
            do {
                try step(&self)
            } catch {
                try? FileManager.default.removeItem(at: building)
                problems = [
                    Diagnostic(
                        .unwritableOutput, SourceLocation(writer.name),
                        "the book could not be written: \(writer.reason(error))",
                        fix: "free some space or choose another folder with --output; the old book is untouched")
                ]
            }
        }

        private mutating func write(_ file: OutputFile) throws {
            let parent = file.path.lastIndex(of: "/").map { String(file.path[..<$0]) }
            if let parent, folders.insert(parent).inserted {
                try FileManager.default.createDirectory(
                    at: building.appendingPathComponent(parent), withIntermediateDirectories: true)
            }
            try writer.write(bytes(of: file), to: building.appendingPathComponent(file.path).path)
            paths.append(file.path)
        }

        private func bytes(of file: OutputFile) throws -> [UInt8] {
            switch file.contents {
            case .bytes(let bytes): return bytes
            case .copy(let path):
                guard let original = source[path: path] else { throw POSIXError(.ENOENT) }
                return try source.read(original).get()
            }
        }
    }

    // MARK: 1. Whose files are these?

    private func foreignFiles() -> [Diagnostic] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: output.path, isDirectory: &isFolder) else { return [] }
        guard isFolder.boolValue else {
            return [foreign(name, "the output is a file, not a folder")]
        }
        let known = manifest()
        var result: [Diagnostic] = []
        // Nothing is deeper than the folders the book makes, and links are not followed.
        let found = FileManager.default.enumerator(atPath: output.path)
        while let path = found?.nextObject() as? String {
            let isFile = found?.fileAttributes?[.type] as? FileAttributeType != .typeDirectory
            if isFile, path != Self.manifestName, !known.contains(path) {
                result.append(foreign(name + "/" + path, "salesbook did not write this file, and would delete it"))
            }
        }
        return result.sorted()
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

    fileprivate func write(_ bytes: [UInt8], to path: String) throws {
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

    fileprivate func swap(_ building: URL) throws {
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

    fileprivate func reason(_ error: any Error) -> String {
        if let failure = error as? SourceFailure { return failure.diagnostic.message }
        if let error = error as? POSIXError { return String(cString: strerror(error.code.rawValue)) }
        return error.localizedDescription
    }
}

private func writeChunk(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    write(descriptor, bytes.baseAddress, bytes.count)
}
