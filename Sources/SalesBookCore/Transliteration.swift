/// Writes Cyrillic, and Latin letters with diacritics, in plain ASCII letters.
///
/// Ukrainian: Resolution No. 55 of the Cabinet of Ministers of Ukraine of 27 January 2010. Russian: the practical
/// spelling of addresses and passports (ж zh, х kh, щ shch), with ё yo, й y, э e. Letters of the other language take
/// its spelling.
package struct Transliteration: Sendable {
    private let language: Language
    private var isInsideWord = false
    private var previous: UInt32 = 0

    package init(language: Language) {
        self.language = language
    }

    /// Forgets the word so far: the next letter begins one.
    package mutating func endWord() {
        isInsideWord = false
        previous = 0
    }

    /// Appends the Latin letters of a lower-case scalar from `Composition`; nothing for a sign that is dropped. O(1).
    package mutating func write(_ scalar: UInt32, to output: inout [UInt8]) {
        switch scalar {
        case 0x30...0x39, 0x61...0x7A:
            output.append(UInt8(truncatingIfNeeded: scalar))
            isInsideWord = true
            previous = scalar
        default:
            spelling(scalar).withUTF8Buffer { output.append(contentsOf: $0) }
            // An apostrophe belongs to the word: in «Знам'янка» я is not the first letter.
            guard ScalarClass.isLetter(scalar) else { return }
            isInsideWord = true
            previous = scalar
        }
    }

    private func spelling(_ scalar: UInt32) -> StaticString {
        if language == .ukrainian, let letters = ukrainian(scalar) { return letters }
        return scalar < 0x180 ? latin(scalar) : cyrillic(scalar)
    }

    private func latin(_ scalar: UInt32) -> StaticString {
        switch scalar {
        case 0xDF: "ss"
        case 0xE6: "ae"
        case 0xFE: "th"
        case 0x133: "ij"
        case 0x153: "oe"
        case 0xE0...0xE5, 0x101...0x105: "a"
        case 0xE7, 0x107...0x10D: "c"
        case 0xF0, 0x10F...0x111: "d"
        case 0xE8...0xEB, 0x113...0x11B: "e"
        case 0x11D...0x123: "g"
        case 0x125...0x127: "h"
        case 0xEC...0xEF, 0x129...0x131: "i"
        case 0x135: "j"
        case 0x137, 0x138: "k"
        case 0x13A...0x142: "l"
        case 0xF1, 0x144...0x14B: "n"
        case 0xF2...0xF6, 0xF8, 0x14D...0x151: "o"
        case 0x155...0x159: "r"
        case 0x15B...0x161, 0x17F: "s"
        case 0x163...0x167: "t"
        case 0xF9...0xFC, 0x169...0x173: "u"
        case 0x175: "w"
        case 0xFD, 0xFF, 0x177: "y"
        case 0x17A...0x17E: "z"
        default: ""
        }
    }

    private func ukrainian(_ scalar: UInt32) -> StaticString? {
        switch scalar {
        case 0x433: previous == 0x437 ? "gh" : "h"  // зг is zgh, not to be read as ж
        case 0x438: "y"
        case 0x439: isInsideWord ? "i" : "y"
        case 0x44E: isInsideWord ? "iu" : "yu"
        case 0x44F: isInsideWord ? "ia" : "ya"
        case 0x454: isInsideWord ? "ie" : "ye"
        case 0x457: isInsideWord ? "i" : "yi"
        default: nil
        }
    }

    private func cyrillic(_ scalar: UInt32) -> StaticString {
        switch scalar {
        case 0x430: "a"
        case 0x431: "b"
        case 0x432: "v"
        case 0x433, 0x491: "g"
        case 0x434: "d"
        case 0x435, 0x44D: "e"
        case 0x436: "zh"
        case 0x437: "z"
        case 0x438, 0x456: "i"
        case 0x439, 0x44B: "y"
        case 0x43A: "k"
        case 0x43B: "l"
        case 0x43C: "m"
        case 0x43D: "n"
        case 0x43E: "o"
        case 0x43F: "p"
        case 0x440: "r"
        case 0x441: "s"
        case 0x442: "t"
        case 0x443, 0x45E: "u"
        case 0x444: "f"
        case 0x445: "kh"
        case 0x446: "ts"
        case 0x447: "ch"
        case 0x448: "sh"
        case 0x449: "shch"
        case 0x44E: "yu"
        case 0x44F: "ya"
        case 0x451: "yo"
        case 0x454: "ye"
        case 0x457: "yi"
        default: ""
        }
    }
}
