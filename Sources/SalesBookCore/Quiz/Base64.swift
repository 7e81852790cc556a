/// Base64 with `+`, `/` and padding. Source: RFC 4648, section 4.
package enum Base64 {
    /// The text of some bytes. O(n).
    package static func encode(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        var start = 0
        while start < bytes.count {
            let count = min(3, bytes.count - start)
            var group: UInt32 = 0
            for step in 0..<3 { group = group << 8 | (step < count ? UInt32(bytes[start + step]) : 0) }
            for step in 0..<4 { text.append(step <= count ? digit(group >> (18 - 6 * UInt32(step)) & 63) : 0x3D) }
            start += 3
        }
        return text
    }

    /// The bytes of a text, or nil when it is no Base64 in its one canonical form. O(n).
    package static func decode(_ text: [UInt8]) -> [UInt8]? {
        guard text.count & 3 == 0 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 4 * 3)
        var group: UInt32 = 0
        var padding = 0
        for (index, character) in text.enumerated() {
            if character == 0x3D, index >= text.count - 2 {
                padding += 1
                group <<= 6
            } else {
                guard padding == 0, let value = value(character) else { return nil }
                group = group << 6 | value
            }
            guard index & 3 == 3 else { continue }
            for step in 0..<3 - padding { bytes.append(UInt8(truncatingIfNeeded: group >> (16 - 8 * UInt32(step)))) }
            // What the padding hides must be zero, or two texts would give the same bytes.
            guard padding == 0 || group & (padding == 1 ? 0xFF : 0xFFFF) == 0 else { return nil }
            group = 0
        }
        return bytes
    }

    private static func digit(_ value: UInt32) -> UInt8 {
        let value = UInt8(truncatingIfNeeded: value)
        switch value {
        case 0..<26: return 0x41 + value
        case 26..<52: return 0x61 + value - 26
        case 52..<62: return 0x30 + value - 52
        default: return value == 62 ? 0x2B : 0x2F
        }
    }

    private static func value(_ character: UInt8) -> UInt32? {
        switch character {
        case 0x41...0x5A: UInt32(character - 0x41)
        case 0x61...0x7A: UInt32(character - 0x61 + 26)
        case 0x30...0x39: UInt32(character - 0x30 + 52)
        case 0x2B: 62
        case 0x2F: 63
        default: nil
        }
    }
}
