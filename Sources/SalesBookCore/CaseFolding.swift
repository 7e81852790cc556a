/// Lower case for the scripts of the books: Latin-1, Latin Extended-A, Greek and Cyrillic (U+0400–U+052F).
///
/// The rules are the simple lower-case mappings of UnicodeData.txt, written as arithmetic: upper and lower case of
/// these blocks either alternate or lie a fixed distance apart. Every other scalar is returned unchanged.
package enum CaseFolding {
    /// The simple lower case of a scalar, or the scalar itself. O(1).
    #if hasFeature(Embedded)
        @inline(never)
    #endif
    package static func lowercase(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x41...0x5A: scalar + 0x20
        case 0..<0xC0: scalar
        case 0xC0..<0x180: latin(scalar)
        case 0x370..<0x400: greek(scalar)
        case 0x400..<0x530: cyrillic(scalar)
        default: scalar
        }
    }

    private static func latin(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0xD7: scalar  // ×, which sits among the capitals
        case 0xC0...0xDE: scalar + 0x20
        case 0x130: 0x69  // İ: Unicode adds U+0307, which a reader never types
        case 0x178: 0xFF  // Ÿ
        case 0x138, 0x149, 0x17F: scalar
        case 0x139...0x148, 0x179...0x17E: scalar + (scalar & 1)
        case 0x100...0x177: scalar | 1
        default: scalar
        }
    }

    private static func greek(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x391...0x3A1, 0x3A3...0x3AB: scalar + 0x20
        case 0x386: 0x3AC
        case 0x388...0x38A: scalar + 0x25
        case 0x38C: 0x3CC
        case 0x38E, 0x38F: scalar + 0x3F
        case 0x370, 0x372, 0x376, 0x3F7, 0x3FA: scalar + 1
        case 0x37F: 0x3F3
        case 0x3CF: 0x3D7
        case 0x3D8...0x3EF: scalar | 1
        case 0x3F4: 0x3B8
        case 0x3F9: 0x3F2
        case 0x3FD...0x3FF: scalar - 0x82
        default: scalar
        }
    }

    private static func cyrillic(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x400...0x40F: scalar + 0x50
        case 0x410...0x42F: scalar + 0x20
        case 0x430...0x45F, 0x482...0x489: scalar
        case 0x4C0: 0x4CF
        case 0x4C1...0x4CE: scalar + (scalar & 1)
        case 0x4CF: scalar
        default: scalar | 1
        }
    }
}
