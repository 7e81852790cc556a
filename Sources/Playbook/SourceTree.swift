#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The files of a content folder, found once and read on demand. All reading from disk is here.
package struct SourceTree: Sendable {
    package struct File: Sendable, Hashable {
        /// Path from the content folder, with `/`.
        package let path: String
        /// Bytes on disk.
        package let size: Int
        /// Nil for what was not found by a scan.
        package let stamp: FileStamp?

        package init(path: String, size: Int, stamp: FileStamp? = nil) {
            self.path = path
            self.size = size
            self.stamp = stamp
        }
    }

    /// The content folder as the person named it.
    package let root: String
    /// Sorted by path, so that nothing depends on the order a directory is read in.
    package let files: [File]
    let byPath: [String: Int]
    /// When the scan began, by the clock that stamps files.
    let scannedAt: Int64

    init(root: String, files: [File], byPath: [String: Int], scannedAt: Int64 = 0) {
        self.root = root
        self.files = files
        self.byPath = byPath
        self.scannedAt = scannedAt
    }

    /// Lists a folder and all below it. Links are followed, and a link that leads back into its own folder is passed
    /// over. Hidden files and folders, and folders that begin with `_`, are not content.
    package static func scan(_ root: String) -> (tree: SourceTree, diagnostics: [Diagnostic]) {
        let start = FileStamp.now()
        var scanner = Scanner(root: root)
        scanner.scan(folder: "", above: [])
        var files: [File] = []
        var byPath: [String: Int] = [:]
        for file in scanner.files.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
            if byPath[file.path] == nil {
                byPath[file.path] = files.count
                files.append(file)
            } else {
                // Two spellings of й in a name are two files to the system and one to everybody else.
                scanner.diagnostics.append(
                    Diagnostic(
                        .sameAddress, SourceLocation(scanner.path(file.path)),
                        "two files have this name, spelt with different characters that look the same",
                        fix: "rename or remove one of them"))
            }
        }
        return (SourceTree(root: root, files: files, byPath: byPath, scannedAt: start), scanner.diagnostics)
    }

    package subscript(path path: String) -> File? { byPath[path].map { files[$0] } }

    /// The name for a file in a diagnostic: what the person would type.
    package func displayPath(_ path: String) -> String {
        root == "." || root.isEmpty ? path : root.hasSuffix("/") ? root + path : root + "/" + path
    }

    /// Reads a file whole.
    package func read(_ file: File) -> Result<[UInt8], SourceFailure> {
        let path = root.isEmpty ? file.path : root + "/" + file.path
        return Self.read(path, named: displayPath(file.path), sizeHint: file.size)
    }

    /// Reads a file whole, one that need not be of a content folder.
    /// - Parameter name: what a diagnostic calls it.
    package static func read(_ path: String, named name: String, sizeHint: Int = 0) -> Result<[UInt8], SourceFailure> {
        readFile(path, sizeHint: sizeHint).mapError { failure in
            SourceFailure(
                diagnostic: Diagnostic(
                    .unreadableFile, SourceLocation(name), "cannot read this file: \(failure.reason)",
                    fix: "check that it exists and that you may read it"))
        }
    }

    /// Whether a path leads to a folder.
    package static func isFolder(_ path: String) -> Bool {
        var info = stat()
        return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
    }

    private static func readFile(_ path: String, sizeHint: Int) -> Result<[UInt8], SystemFailure> {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { return .failure(SystemFailure()) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var failure: SystemFailure?
        let chunk = max(sizeHint + 1, 4096)
        while true {
            let filled = bytes.count
            bytes.append(contentsOf: repeatElement(0, count: chunk))
            let count = bytes.withUnsafeMutableBytes { buffer in
                buffer.baseAddress.map { readChunk(descriptor, $0 + filled, chunk) } ?? 0
            }
            bytes.removeLast(chunk - max(count, 0))
            if count < 0, errno == EINTR { continue }
            if count < 0 { failure = SystemFailure() }
            if count <= 0 { break }
        }
        return failure.map { .failure($0) } ?? .success(bytes)
    }
}

/// A file that could not be read, with what to tell about it.
package struct SourceFailure: Error {
    package let diagnostic: Diagnostic
}

/// Why the system refused, in its own words.
private struct SystemFailure: Error {
    let reason: String

    init() { reason = String(cString: strerror(errno)) }
}

private func readChunk(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
    read(descriptor, buffer, count)
}

private struct Scanner {
    let root: String
    var files: [SourceTree.File] = []
    var diagnostics: [Diagnostic] = []

    /// What to call a file or folder: the path that the person would type.
    func path(_ child: String) -> String {
        SourceTree(root: root, files: [], byPath: [:]).displayPath(child)
    }

    mutating func scan(folder: String, above: [FolderIdentity]) {
        let path = folder.isEmpty ? root : root + "/" + folder
        var info = stat()
        guard stat(path, &info) == 0, let directory = opendir(path) else {
            let place = SourceLocation(folder.isEmpty ? root : self.path(folder))
            diagnostics.append(
                Diagnostic(
                    .unreadableFile, place, "cannot open this folder: \(String(cString: strerror(errno)))",
                    fix: "check the path and that you may read it"))
            return
        }
        defer { closedir(directory) }
        let identity = FolderIdentity(device: UInt64(info.st_dev), inode: UInt64(info.st_ino))
        if above.contains(identity) { return }
        var names: [String] = []
        while let entry = readdir(directory) {
            let (name, isText) = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) {
                    (String(cString: $0), String(validatingCString: $0) != nil)
                }
            }
            if !isText {
                diagnostics.append(
                    Diagnostic(
                        .notUTF8, SourceLocation(self.path(folder.isEmpty ? name : folder + "/" + name)),
                        "the name of this file is not UTF-8", fix: "rename it"))
            } else if !name.hasPrefix("."), !name.hasPrefix("_") {
                names.append(name)
            }
        }
        for name in names.sorted() {
            let child = folder.isEmpty ? name : folder + "/" + name
            var childInfo = stat()
            guard stat(root + "/" + child, &childInfo) == 0 else {
                // A dangling link is no content; a link or image to it is told where it stands.
                continue
            }
            if childInfo.st_mode & S_IFMT == S_IFDIR {
                scan(folder: child, above: above + [identity])
            } else if childInfo.st_mode & S_IFMT == S_IFREG {
                files.append(
                    SourceTree.File(path: child, size: Int(childInfo.st_size), stamp: FileStamp(childInfo)))
            }
        }
    }
}

extension Scanner {
    private static func modificationTime(_ info: stat) -> Int64 {
        #if canImport(Darwin)
            let time = info.st_mtimespec
        #else
            let time = info.st_mtim
        #endif
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}

/// What tells a folder apart from every other, whatever path leads to it.
private struct FolderIdentity: Hashable {
    let device: UInt64
    let inode: UInt64
}
