import SalesBookCore

/// The form under which words are compared.
func fold(_ text: String) -> String {
    String(decoding: TextFolding.fold(Array(text.utf8)), as: UTF8.self)
}

/// Puts words into alphabetical order: one alphabet that holds the Russian and the Ukrainian in their own orders, since
/// the code points of ё, є, і and ї do not.
struct CollationKey: Comparable {
    private let weights: [UInt32]
    private let text: String

    private static let alphabet: [Unicode.Scalar: UInt32] = {
        let letters = "абвгґдеёєжзиіїйклмнопрстуфхцчшщъыьэюя".unicodeScalars
        return Dictionary(uniqueKeysWithValues: zip(letters, 0x430...))
    }()

    init(_ text: String) {
        self.text = text
        weights = text.lowercased().unicodeScalars.map { Self.alphabet[$0] ?? $0.value }
    }

    static func < (a: CollationKey, b: CollationKey) -> Bool {
        a.weights == b.weights ? a.text < b.text : a.weights.lexicographicallyPrecedes(b.weights)
    }
}
