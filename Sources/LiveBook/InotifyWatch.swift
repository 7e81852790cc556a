#if canImport(Glibc)
    import Foundation
    import Glibc

    /// Watches a folder and all below it by inotify(7), on a thread of its own.
    ///
    /// 1. Every folder is watched, and the file behind every link. What is hidden or begins with `_` is no content.
    /// 2. A file counts as changed when it is closed, renamed or removed; while it is held open and written to, a little
    ///    later. A few milliseconds gather what belongs together, such as the two steps of an atomic save.
    /// 3. When folders come and go all are listed again, and once a second it is looked whether the root is still the same
    ///    folder: whoever moves one above it tells nobody here.
    struct InotifyWatch {
        private let root: String
        private var descriptor: Int32
        private var rootIdentity: Identity?

        private struct Identity: Hashable {
            let device: UInt64
            let inode: UInt64
        }

        private static let gathering: Int64 = 3
        private static let held: Int64 = 150
        private static let rootCheck: Int64 = 1000
        private static let rootWait: Int64 = 100

        /// Nil when the system refuses, for instance since too many folders are watched already.
        static func changes(in root: String) -> AsyncStream<Void>? {
            var ends: [Int32] = [-1, -1]
            guard pipe(&ends) == 0 else { return nil }
            let (stopped, stop) = (ends[0], ends[1])
            guard var watch = InotifyWatch(root), watch.watchAll() else {
                close(stopped)
                close(stop)
                return nil
            }
            let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
            continuation.onTermination = { _ in close(stop) }
            let (descriptor, identity) = (watch.descriptor, watch.rootIdentity)
            Thread.detachNewThread {
                var watch = InotifyWatch(root, descriptor, identity)
                watch.run(until: stopped) { continuation.yield() }
                close(watch.descriptor)
                close(stopped)
                continuation.finish()
            }
            return stream
        }

        private init?(_ root: String) {
            self.root = root
            descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
            if descriptor < 0 { return nil }
        }

        private init(_ root: String, _ descriptor: Int32, _ identity: Identity?) {
            self.root = root
            self.descriptor = descriptor
            rootIdentity = identity
        }

        private mutating func run(until stopped: Int32, tell: () -> Void) {
            var due: Int64?
            var mustList = false
            while true {
                let now = Self.now()
                let pause = due.map { max(0, $0 - now) } ?? (rootIdentity == nil ? Self.rootWait : Self.rootCheck)
                var polled = [
                    pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
                    pollfd(fd: stopped, events: Int16(POLLIN), revents: 0),
                ]
                _ = poll(&polled, 2, Int32(pause))
                if polled[1].revents != 0 { return }
                if polled[0].revents != 0 {
                    let (wait, isAboutFolders) = readEvents()
                    mustList = mustList || isAboutFolders
                    if let wait { due = min(due ?? .max, Self.now() + wait) }
                } else if due == nil, Self.identity(of: root) != rootIdentity {
                    mustList = true
                    due = Self.now()
                }
                guard let time = due, time <= Self.now() else { continue }
                if mustList || Self.identity(of: root) != rootIdentity { listAgain() }
                (due, mustList) = (nil, false)
                tell()
            }
        }

        /// After what may have happened between the change and the listing, everything is read anew anyway.
        private mutating func listAgain() {
            if Self.identity(of: root) != rootIdentity {
                // What was watched may live on under another name.
                let fresh = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
                if fresh >= 0 {
                    close(descriptor)
                    descriptor = fresh
                }
            }
            _ = watchAll()
        }

        // MARK: Events

        /// - Returns: in how many milliseconds to tell, if at all, and whether folders came or went.
        private func readEvents() -> (wait: Int64?, isAboutFolders: Bool) {
            var wait: Int64?
            var isAboutFolders = false
            var buffer = [UInt8](repeating: 0, count: 65_536)
            let header = MemoryLayout<inotify_event>.size
            while true {
                let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
                if count <= 0 { return (wait, isAboutFolders) }
                var position = 0
                while position + header <= count {
                    let (mask, length) = buffer.withUnsafeBytes { bytes in
                        (
                            bytes.loadUnaligned(fromByteOffset: position + 4, as: UInt32.self),
                            Int(bytes.loadUnaligned(fromByteOffset: position + 12, as: UInt32.self))
                        )
                    }
                    let name = buffer[(position + header)..<min(position + header + length, count)].prefix { $0 != 0 }
                    position += header + length
                    if Self.isNoContent(name) { continue }
                    if mask & Self.folderEvents != 0 { isAboutFolders = true }
                    let isHeld = mask & UInt32(IN_MODIFY) != 0
                    wait = min(wait ?? .max, isHeld ? Self.held : Self.gathering)
                }
            }
        }

        /// As the listing of the folder has it; swap files of editors are hidden.
        private static func isNoContent(_ name: ArraySlice<UInt8>) -> Bool {
            name.first == UInt8(ascii: ".") || name.first == UInt8(ascii: "_")
        }

        private static let folderEvents =
            UInt32(IN_ISDIR) | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF) | UInt32(IN_Q_OVERFLOW)
            | UInt32(IN_IGNORED) | UInt32(IN_UNMOUNT) | UInt32(IN_CREATE) | UInt32(IN_MOVED_TO)
        private static let wanted =
            UInt32(IN_CLOSE_WRITE) | UInt32(IN_MODIFY) | UInt32(IN_MOVED_TO) | UInt32(IN_MOVED_FROM)
            | UInt32(IN_CREATE) | UInt32(IN_DELETE) | UInt32(IN_ATTRIB) | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF)

        // MARK: Folders

        /// Watches every folder. What is watched already is watched once.
        /// - Returns: false when the root cannot be watched.
        private mutating func watchAll() -> Bool {
            var visited: Set<Identity> = []
            rootIdentity = Self.identity(of: root)
            return watch(folder: root, &visited)
        }

        private func watch(folder: String, _ visited: inout Set<Identity>) -> Bool {
            guard let identity = Self.identity(of: folder), visited.insert(identity).inserted else { return false }
            guard inotify_add_watch(descriptor, folder, Self.wanted) >= 0, let directory = opendir(folder) else {
                return false
            }
            defer { closedir(directory) }
            while let entry = readdir(directory) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                if name.hasPrefix(".") || name.hasPrefix("_") { continue }
                let type = Int(entry.pointee.d_type)
                if type == Int(DT_REG) { continue }
                let path = folder + "/" + name
                var info = stat()
                guard stat(path, &info) == 0 else { continue }
                if info.st_mode & S_IFMT == S_IFDIR {
                    _ = watch(folder: path, &visited)
                } else if type == Int(DT_LNK) {
                    inotify_add_watch(descriptor, path, Self.wanted)
                }
            }
            return true
        }

        private static func identity(of path: String) -> Identity? {
            var info = stat()
            guard stat(path, &info) == 0 else { return nil }
            return Identity(device: UInt64(info.st_dev), inode: UInt64(info.st_ino))
        }

        /// Milliseconds by a clock that nobody sets.
        private static func now() -> Int64 {
            var time = timespec()
            clock_gettime(CLOCK_MONOTONIC, &time)
            return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
        }
    }
#endif
