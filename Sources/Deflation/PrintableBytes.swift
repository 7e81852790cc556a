/// Bytes as printable ASCII that fits between the apostrophes of a script: base64 makes bytes a third longer, this 22.6 %.
///
/// After basE91 (Joachim Henke, 2006), with 93 characters: all from the space to the tilde but ' and \. Two of them make
/// a number below 8649 = 93 · 93, the smaller first, which carries 13 bits, or 14 when its low 13 bits are below 457. Bits
/// fill bytes from the lowest on. Up to six bits that are left at the end take one character.
package enum PrintableBytes {
    private static let base: UInt32 = 93
    private static let spare: UInt32 = base * base - 8192

    /// O(n).
    package static func encode(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count * 5 / 4)
        var bits: UInt32 = 0
        var count: UInt32 = 0
        for byte in bytes {
            bits |= UInt32(byte) << count
            count += 8
            guard count >= 14 else { continue }
            let width: UInt32 = bits & 8191 < spare ? 14 : 13
            append(bits & (1 << width - 1), to: &text)
            bits >>= width
            count -= width
        }
        if count > 6 {
            append(bits, to: &text)
        } else if count > 0 {
            text.append(character(bits))
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Returns nil for a text with other characters. O(n).
    package static func decode(_ text: some StringProtocol) -> [UInt8]? {
        let characters = Array(text.utf8)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(characters.count)
        var bits: UInt32 = 0
        var count: UInt32 = 0
        for index in stride(from: 0, to: characters.count, by: 2) {
            guard var number = digit(characters[index]) else { return nil }
            var width: UInt32 = 7
            if index + 1 < characters.count {
                guard let high = digit(characters[index + 1]) else { return nil }
                number += high * base
                width = number & 8191 < spare ? 14 : 13
            }
            bits |= number << count
            count += width
            while count >= 8 {
                bytes.append(UInt8(truncatingIfNeeded: bits))
                bits >>= 8
                count -= 8
            }
        }
        return bytes
    }

    private static func append(_ number: UInt32, to text: inout [UInt8]) {
        text.append(character(number % base))
        text.append(character(number / base))
    }

    private static func character(_ digit: UInt32) -> UInt8 {
        UInt8(truncatingIfNeeded: 0x20 + digit + (digit > 6 ? 1 : 0) + (digit > 58 ? 1 : 0))
    }

    private static func digit(_ character: UInt8) -> UInt32? {
        guard (0x20...0x7E).contains(character), character != 0x27, character != 0x5C else { return nil }
        return UInt32(character) - 0x20 - (character > 0x27 ? 1 : 0) - (character > 0x5C ? 1 : 0)
    }
}
