/// Addresses made of words: heading anchors (`anchor`) and names of files (`fileName`, in FileName.swift).
package enum Slug {
    /// The anchor of a heading, as GitHub makes it: Cyrillic stays. Never empty. O(n).
    ///
    /// Lower case; letters, marks, digits, `_` and `-` stay; a space becomes `-`; the rest is dropped. Runs of hyphens
    /// stay as they are, since a link copied from GitHub has them too. A heading without a letter is `section`.
    /// Source: the table of contents filter of `html-pipeline`, `/[^\p{Word}\- ]/u`.
    package static func anchor(_ utf8: [UInt8]) -> [UInt8] {
        var reader = ScalarReader(utf8)
        var output = ScalarWriter(reserving: utf8.count)
        while let raw = reader.next() {
            let scalar = CaseFolding.lowercase(raw)
            if scalar == 0x20 {
                output.append(0x2D)
            } else if isWord(scalar) || scalar == 0x2D {
                output.append(scalar)
            }
        }
        if output.bytes.isEmpty { output.append("section") }
        return output.bytes
    }

    /// Whether GitHub keeps this scalar in an anchor.
    ///
    /// Exact for ASCII, Latin, Greek, Cyrillic, punctuation, symbols and emoji; elsewhere everything counts as a
    /// letter.
    static func isWord(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x30...0x39, 0x61...0x7A, 0x41...0x5A, 0x5F, 0xAA, 0xB5, 0xBA: true
        case 0..<0xC0, 0xD7, 0xF7: false
        case 0xC0..<0x590: !isEarlySymbol(scalar)
        case 0x2000...0x33FF: !isSymbol(scalar)
        case 0xE000...0xF8FF, 0xFE10...0xFE19, 0xFE30...0xFE32, 0xFE35...0xFE4C, 0xFE50...0xFE6B: false
        case 0xFEFF...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF3E, 0xFF40, 0xFF5B...0xFF65, 0xFFE0...0xFFFF: false
        case 0x1_F000...0x1_FAFF: false
        default: true
        }
    }

    /// Symbols among the letters of U+00C0–U+058F.
    private static func isEarlySymbol(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2C2...0x2C5, 0x2D2...0x2DF, 0x2E5...0x2EB, 0x2ED, 0x2EF...0x2FF: true
        case 0x375, 0x37E, 0x384, 0x385, 0x387, 0x3F6, 0x482, 0x55A...0x55F, 0x589...0x58F: true
        default: false
        }
    }

    /// Punctuation, currency and symbols of U+2000–U+33FF: «—», «₴», «№», arrows, dingbats, CJK punctuation.
    private static func isSymbol(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2000...0x203E, 0x2041...0x2053, 0x2055...0x2070, 0x2074...0x207E, 0x2080...0x208F: true
        case 0x20A0...0x20CF, 0x2100, 0x2101, 0x2103...0x2106, 0x2108, 0x2109, 0x2114, 0x2116...0x2118: true
        case 0x211E...0x2123, 0x2125, 0x2127, 0x2129, 0x212E, 0x213A, 0x213B, 0x2140...0x2144: true
        case 0x214A...0x214D, 0x214F...0x215F, 0x2189...0x24B5, 0x24EA...0x2BFF, 0x2CE5...0x2CEA: true
        case 0x2CF9...0x2CFF, 0x2D70, 0x2E00...0x2E2E, 0x2E30...0x3004, 0x3008...0x3020, 0x3030: true
        case 0x3036, 0x3037, 0x303D...0x303F, 0x309B, 0x309C, 0x30A0, 0x30FB, 0x3190...0x319F: true
        case 0x31C0...0x31EF, 0x3200...0x33FF: true
        default: false
        }
    }
}
