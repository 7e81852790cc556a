/// What kind of character a scalar is, as far as folding and addresses care.
package enum ScalarClass {
    /// Whether this is a letter of the Cyrillic blocks U+0400–U+052F.
    #if hasFeature(Embedded)
        @inline(never)
    #endif
    package static func isCyrillic(_ scalar: UInt32) -> Bool {
        (0x400..<0x530).contains(scalar) && !(0x482...0x489).contains(scalar)
    }

    /// Whether this is a letter of the scripts that `CaseFolding` knows: Latin, Greek or Cyrillic.
    #if hasFeature(Embedded)
        @inline(never)
    #endif
    package static func isLetter(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x41...0x5A, 0x61...0x7A: true
        case 0xC0..<0x180: scalar != 0xD7 && scalar != 0xF7
        case 0x386, 0x388...0x3FF: scalar != 0x3F6
        default: isCyrillic(scalar)
        }
    }

    /// Whether this is white space of any width, a tab or an end of line (the Unicode property White_Space).
    #if hasFeature(Embedded)
        @inline(never)
    #endif
    package static func isSpace(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    /// Whether this draws nothing and separates nothing: soft hyphen, zero-width space and joiners, direction marks,
    /// BOM.
    #if hasFeature(Embedded)
        @inline(never)
    #endif
    package static func isInvisible(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xAD, 0x34F, 0x61C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F, 0xFEFF:
            true
        default: false
        }
    }

    /// Whether this is a combining mark of U+0300–U+036F.
    #if hasFeature(Embedded)
        @inline(never)
    #endif
    package static func isCombining(_ scalar: UInt32) -> Bool {
        (0x300...0x36F).contains(scalar)
    }

    /// Whether this is one of the six apostrophes that people type in a Ukrainian word: ' ’ ʼ ‘ ` ′.
    #if hasFeature(Embedded)
        @inline(never)
    #endif
    package static func isApostrophe(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x27, 0x60, 0x2BC, 0x2018, 0x2019, 0x2032: true
        default: false
        }
    }
}
