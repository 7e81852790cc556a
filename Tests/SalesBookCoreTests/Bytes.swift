extension [UInt8] {
    /// The UTF-8 bytes of a text.
    init(_ text: String) {
        self = Array(text.utf8)
    }

    /// The bytes read as UTF-8.
    var text: String {
        String(decoding: self, as: UTF8.self)
    }
}
