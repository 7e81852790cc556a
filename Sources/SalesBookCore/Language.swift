/// A language that a book may be written in.
package enum Language: UInt8, Sendable, CaseIterable {
    case russian
    case ukrainian
    case english

    /// The BCP 47 tag: `ru`, `uk` or `en`.
    package var tag: StaticString {
        switch self {
        case .russian: "ru"
        case .ukrainian: "uk"
        case .english: "en"
        }
    }

    /// The language whose tag these bytes are, in any case and with or without a region (`uk`, `RU`, `en-GB`), or nil.
    package init?(tag: [UInt8]) {
        guard tag.count >= 2, tag.count == 2 || tag[2] == 0x2D || tag[2] == 0x5F else { return nil }
        switch (tag[0] | 0x20, tag[1] | 0x20) {
        case (0x72, 0x75): self = .russian
        case (0x75, 0x6B): self = .ukrainian
        case (0x65, 0x6E): self = .english
        default: return nil
        }
    }
}

/// Names the language of a text by its letters alone, so that a folder without configuration still builds.
package enum LanguageDetector {
    /// The language of a UTF-8 text; a text without letters is English. O(n).
    ///
    /// Cyrillic wins when it has at least as many letters as Latin. Inside Cyrillic, the letters і ї є ґ speak for
    /// Ukrainian and ы э ё ъ for Russian; a tie, or neither, is Russian.
    package static func detect(_ utf8: [UInt8]) -> Language {
        var reader = ScalarReader(utf8)
        var cyrillic = 0
        var latin = 0
        var ukrainian = 0
        var russian = 0
        while let scalar = reader.next() {
            let letter = CaseFolding.lowercase(scalar)
            if ScalarClass.isCyrillic(letter) {
                cyrillic += 1
                switch letter {
                case 0x0456, 0x0457, 0x0454, 0x0491: ukrainian += 1
                case 0x044B, 0x044D, 0x0451, 0x044A: russian += 1
                default: break
                }
            } else if ScalarClass.isLetter(letter) {
                latin += 1
            }
        }
        guard cyrillic > 0, cyrillic >= latin else { return .english }
        return ukrainian > russian ? .ukrainian : .russian
    }
}
