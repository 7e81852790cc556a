extension Slug {
    /// The greatest length of `fileName`, in bytes.
    package static var longestFileName: Int { 200 }

    /// The name of a file, without extension, made of a title: only `a-z`, `0-9` and single hyphens inside. Never
    /// empty. O(n).
    ///
    /// Letters are transliterated by `Transliteration`, in the way of the given language; white space, `_` and ASCII
    /// punctuation separate words; apostrophes and what has no Latin letters are dropped. A name longer than 200 bytes
    /// is cut at a hyphen, where there is one. Nothing left is `page`.
    package static func fileName(_ utf8: [UInt8], language: Language) -> [UInt8] {
        var composition = Composition(utf8)
        var transliteration = Transliteration(language: language)
        var name: [UInt8] = []
        var hyphenIsDue = false
        while let scalar = composition.next() {
            if isSeparator(scalar) {
                hyphenIsDue = true
                transliteration.endWord()
                continue
            }
            let end = name.count
            transliteration.write(scalar, to: &name)
            guard name.count > end else { continue }
            if hyphenIsDue, end > 0 { name.insert(0x2D, at: end) }
            hyphenIsDue = false
        }
        if name.isEmpty { return [0x70, 0x61, 0x67, 0x65] }
        return shortened(name)
    }

    private static func isSeparator(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x27, 0x60: false
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x5F, 0x7B...0x7E: true
        case 0x2010...0x2015, 0x2022, 0x2026, 0x2044, 0x2212, 0xB7: true
        default: ScalarClass.isSpace(scalar)
        }
    }

    private static func shortened(_ name: [UInt8]) -> [UInt8] {
        guard name.count > longestFileName else { return name }
        // A hyphen right after the limit means that the last whole word ends at the limit.
        var end = longestFileName
        while end > 0, name[end] != 0x2D { end -= 1 }
        return Array(name[..<(end > 0 ? end : longestFileName)])
    }
}
