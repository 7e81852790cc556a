/// Hides the answer of a question from a glance at the page's source.
///
/// The keystream is SHA-256(salt ‖ LF ‖ question id ‖ LF ‖ counter), the counter 0, 1, 2… as decimal digits, and is
/// combined with the bytes by XOR. All that is needed to lift it lies in the same page: it deters, it does not protect.
package enum Seal {
    /// The bytes hidden; the same call shows them again. O(n).
    package static func mask(_ bytes: [UInt8], salt: [UInt8], id: [UInt8]) -> [UInt8] {
        var key = salt
        key.append(0x0A)
        key.append(contentsOf: id)
        key.append(0x0A)
        let keyLength = key.count
        var masked = bytes
        var stream: [UInt8] = []
        for index in 0..<masked.count {
            if index & 31 == 0 {
                key.removeLast(key.count - keyLength)
                Fields.append(Int64(index >> 5), to: &key)
                stream = SHA256.digest(key)
            }
            masked[index] ^= stream[index & 31]
        }
        return masked
    }

    /// The bytes that `mask` hid.
    package static func unmask(_ bytes: [UInt8], salt: [UInt8], id: [UInt8]) -> [UInt8] {
        mask(bytes, salt: salt, id: id)
    }
}
