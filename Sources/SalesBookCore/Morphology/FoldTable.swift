/// What `TextFolding` makes of the commonest letters, looked up instead of worked out: ASCII and U+0400–U+04FF.
///
/// The table is made by asking `TextFolding` letter by letter, so the two cannot differ. A letter whose folding
/// depends on its neighbours, or has another length, is not in the table.
struct FoldTable: Sendable {
    /// For each byte of ASCII what it becomes; 0 is not in the table.
    let ascii: [UInt8]
    /// For each two-byte letter with the leads 0xD0–0xD3 the two bytes that it becomes, the lead above; 0 is not in
    /// the table.
    let pairs: [UInt16]

    init() {
        ascii = (0..<0x80).map { (byte: UInt8) -> UInt8 in
            // White space parts words; / and \ part words from flags; ` is an apostrophe only between letters.
            if byte <= 0x20 || byte == 0x2F || byte == 0x5C || byte == 0x60 || byte == 0x7F { return 0 }
            return TextFolding.fold([byte]).first ?? 0
        }
        pairs = (0..<256).map { (index: UInt16) -> UInt16 in
            let lead = 0xD0 + UInt8(truncatingIfNeeded: index >> 6)
            let folded = TextFolding.fold([lead, 0x80 | UInt8(truncatingIfNeeded: index & 0x3F)])
            guard folded.count == 2, ScalarClass.isCyrillic(0x400 + UInt32(index)) else { return 0 }
            return UInt16(folded[0]) << 8 | UInt16(folded[1])
        }
    }

    /// The bytes that two-byte letters become, or 0.
    @inline(__always)
    static func pair(_ pairs: UnsafeBufferPointer<UInt16>, _ lead: UInt8, _ tail: UInt8) -> UInt16 {
        pairs[Int(lead & 3) << 6 | Int(tail & 0x3F)]
    }
}
