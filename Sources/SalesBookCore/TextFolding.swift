/// Makes two spellings of the same words the same bytes: what searching and filtering compare.
///
/// | in | out |
/// | --- | --- |
/// | all that `Composition` does | lower case; й, ї in one piece; no stress marks; nothing invisible |
/// | ё, ґ | е, г |
/// | ' ’ ʼ ‘ ` ′ between two letters | ' (U+0027), so that п’ять = п'ять and don’t = don't |
/// | white space of any kind and length | one space, none at either end |
/// | anything else | itself |
///
/// й and ї stay letters of their own: folding them away, as a blanket NFD does, loses every adjective in -ый.
package enum TextFolding {
    /// The folded form of a UTF-8 text, itself UTF-8; folding it again changes nothing. O(n).
    package static func fold(_ utf8: [UInt8]) -> [UInt8] {
        var composition = Composition(utf8)
        var output = ScalarWriter(reserving: utf8.count)
        var afterLetter = false
        var spaceIsDue = false
        var apostrophe: UInt32?

        while let composed = composition.next() {
            let scalar = merge(composed)
            let isLetter = ScalarClass.isLetter(scalar)
            if let mark = apostrophe {
                // Only what follows tells an apostrophe from a quotation mark.
                output.append(isLetter ? 0x27 : mark)
                apostrophe = nil
                afterLetter = false
            }
            if ScalarClass.isSpace(scalar) {
                spaceIsDue = !output.bytes.isEmpty
                afterLetter = false
                continue
            }
            if spaceIsDue {
                output.append(0x20)
                spaceIsDue = false
            }
            if afterLetter, ScalarClass.isApostrophe(scalar) {
                apostrophe = scalar
                continue
            }
            output.append(scalar)
            afterLetter = isLetter
        }
        if let mark = apostrophe { output.append(mark) }
        return output.bytes
    }

    /// е for ё, г for ґ; any other scalar is itself.
    static func merge(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x451: 0x435
        case 0x491: 0x433
        default: scalar
        }
    }
}
