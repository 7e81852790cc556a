/// Bytes as the text of a JavaScript string, in printable ASCII: two characters hold 13 or 14 bits, so that a byte takes
/// 1.23 where base64 takes 1.33. The alphabet is `#` to `~` without the backslash, 91 in a row but for that one.
/// Source: basE91 by Joachim Henke, https://base91.sourceforge.net, with another alphabet.
package enum ScriptBytes {
    package static func encode(_ bytes: [UInt8]) -> String {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count * 5 / 4 + 2)
        func put(_ digit: UInt32) {
            output.append(UInt8(truncatingIfNeeded: digit) + (digit < 57 ? 0x23 : 0x24))
        }
        var held: UInt32 = 0
        var bits: UInt32 = 0
        for byte in bytes {
            held |= UInt32(byte) << bits
            bits += 8
            guard bits > 13 else { continue }
            // A pair below 8,281 = 91² holds 14 bits where the first 13 are small.
            let size: UInt32 = held & 8191 > 88 ? 13 : 14
            let pair = held & (1 << size - 1)
            held >>= size
            bits -= size
            put(pair % 91)
            put(pair / 91)
        }
        if bits > 0 {
            put(held % 91)
            if bits > 7 || held > 90 { put(held / 91) }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// The bytes again; nil for a character outside the alphabet.
    package static func decode(_ text: some Collection<UInt8>) -> [UInt8]? {
        var output: [UInt8] = []
        output.reserveCapacity(text.count)
        var held: UInt32 = 0
        var bits: UInt32 = 0
        var first: UInt32?
        for character in text {
            guard (0x23...0x7E).contains(character), character != 0x5C else { return nil }
            let digit = UInt32(character) - (character < 0x5C ? 0x23 : 0x24)
            guard let low = first else {
                first = digit
                continue
            }
            let pair = low + digit * 91
            held |= pair << bits
            bits += pair & 8191 > 88 ? 13 : 14
            while bits > 7 {
                output.append(UInt8(truncatingIfNeeded: held))
                held >>= 8
                bits -= 8
            }
            first = nil
        }
        if let low = first { output.append(UInt8(truncatingIfNeeded: held | low << bits)) }
        return output
    }
}
