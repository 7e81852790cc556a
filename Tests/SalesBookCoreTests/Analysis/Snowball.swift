import CSnowball

/// Debian's libstemmer: the stemmer that ours must agree with.
final class Snowball {
    private let stemmer: OpaquePointer

    /// Nil when libstemmer does not know the language, `russian` or `english`.
    init?(_ language: String) {
        guard let stemmer = sb_stemmer_new(language, "UTF_8") else { return nil }
        self.stemmer = stemmer
    }

    deinit {
        sb_stemmer_delete(stemmer)
    }

    func stem(_ word: [UInt8]) -> [UInt8] {
        guard let stem = sb_stemmer_stem(stemmer, word, Int32(word.count)) else { return [] }
        return Array(UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(stemmer))))
    }
}
