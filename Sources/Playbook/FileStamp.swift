#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// What the system tells of a file without reading it: as long as it stays the same, so did the file, once it has settled.
package struct FileStamp: Sendable, Hashable {
    let device: UInt64
    let inode: UInt64
    let size: Int64
    /// Nanoseconds of the later of the two times that a write changes.
    let changed: Int64

    init(_ info: stat) {
        device = UInt64(truncatingIfNeeded: info.st_dev)
        inode = UInt64(info.st_ino)
        size = Int64(info.st_size)
        #if canImport(Darwin)
            changed = max(Self.nanoseconds(info.st_mtimespec), Self.nanoseconds(info.st_ctimespec))
        #else
            changed = max(Self.nanoseconds(info.st_mtim), Self.nanoseconds(info.st_ctim))
        #endif
    }

    /// Now, by the clock that stamps files.
    static func now() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return nanoseconds(time)
    }

    private static func nanoseconds(_ time: timespec) -> Int64 {
        Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}

/// What was made of a file, with the stamp that the file had then.
struct Stamped<Value: Sendable>: Sendable {
    let value: Value
    let stamp: FileStamp?
    /// Taken before the stamp was.
    let readAt: Int64

    /// Times of files are coarse: 2 s on the file system of a USB stick. A file that was written so shortly before it was
    /// read may be written again and have the same stamp.
    private static var coarseness: Int64 { 2_500_000_000 }

    /// Whether the file is certain to be as it was.
    func holds(for other: FileStamp?) -> Bool {
        guard let stamp, let other, stamp == other else { return false }
        return readAt - stamp.changed > Self.coarseness
    }
}
