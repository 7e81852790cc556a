#if hasFeature(Embedded)
    // The memory of the module, by the names under which Swift's runtime asks C for it.
    //
    // A twentieth of the code of a general allocator, at the price of never joining blocks: each power of two has two
    // sizes of blocks, a freed block waits in the list of its size, and a new one is cut off the end of the memory.
    // A block is eight bytes, the first four its size class, and what the caller gets, aligned to 16.

    /// The first free block of each size class, as the address of what its caller had, which now holds that of the next.
    private nonisolated(unsafe) var freeBlocks: UnsafeMutablePointer<UInt>?
    /// Where the next new block begins, 8 past a multiple of 16; and where the memory ends.
    private nonisolated(unsafe) var top: UInt = 0
    private nonisolated(unsafe) var end: UInt = 0

    private let wasmPage: UInt = 65_536

    /// Of wasi-libc: makes the memory longer by whole pages and says where it ended; all bits set when there is no more.
    @_extern(c, "sbrk")
    private func sbrk(_ increment: UInt) -> UInt

    private func grow(_ bytes: UInt) -> UInt? {
        let room = (bytes &+ wasmPage &- 1) & ~(wasmPage &- 1)
        let start = sbrk(room)
        guard start != .max else { return nil }
        end = start &+ room
        return start
    }

    /// Memory for so many bytes, aligned to 16 whatever is asked for; or 12, C's ENOMEM. O(1).
    @_cdecl("__wrap_posix_memalign")
    func allocateAligned(
        _ result: UnsafeMutablePointer<UnsafeMutableRawPointer?>, _ alignment: UInt, _ size: UInt
    ) -> Int32 {
        guard size < 1 << 30 else { return 12 }
        if freeBlocks == nil {
            guard let start = grow(1) else { return 12 }
            freeBlocks = UnsafeMutablePointer(bitPattern: start)
            top = start &+ 64 &* 4 &+ 8
        }
        // 32, 48, 64, 96, 128, 192…: the least that is enough.
        let last = max(size &+ 8, 32) &- 1
        let bits = 31 &- UInt(truncatingIfNeeded: last.leadingZeroBitCount)
        let half = 1 &<< (bits &- 1) as UInt
        let upper: UInt = last & half == 0 ? 0 : 1
        let sizeClass = bits &* 2 &+ upper
        guard let head = freeBlocks?.advanced(by: Int(bitPattern: sizeClass)) else { return 12 }
        if let block = UnsafeMutablePointer<UInt>(bitPattern: head.pointee) {
            head.pointee = block.pointee
            result.pointee = UnsafeMutableRawPointer(block)
            return 0
        }
        let length = half &* (3 &+ upper)
        if end &- top < length, grow(length) == nil { return 12 }
        UnsafeMutablePointer<UInt>(bitPattern: top)?.pointee = sizeClass
        result.pointee = UnsafeMutableRawPointer(bitPattern: top &+ 8)
        top &+= length
        return 0
    }

    /// Takes a block back; null is welcome. O(1).
    @_cdecl("__wrap_free")
    func release(_ pointer: UnsafeMutableRawPointer?) {
        guard let pointer, let freeBlocks else { return }
        let sizeClass = (pointer - 8).load(as: UInt.self)
        let head = freeBlocks + Int(bitPattern: sizeClass)
        pointer.storeBytes(of: head.pointee, as: UInt.self)
        head.pointee = UInt(bitPattern: pointer)
    }
#endif
