/// Lower-case scalars with every Cyrillic letter in one piece: the common ground of folding and of file names.
///
/// | in | out |
/// | --- | --- |
/// | a capital | its small letter, by `CaseFolding` |
/// | и U+0306 | й |
/// | і U+0308 | ї |
/// | е U+0308 | ё |
/// | у U+0306 | ў |
/// | ѐ ѝ | е и |
/// | U+0300, U+0301, U+0340, U+0341 on a Cyrillic letter | nothing: a stress mark |
/// | an invisible scalar (soft hyphen, zero width, BOM) | nothing |
///
/// Everything else passes unchanged: й and ї must survive, so no blanket decomposition is done.
package struct Composition: Sendable {
    private var reader: ScalarReader
    private var held: UInt32?
    private var baseIsCyrillic = false

    package init(_ utf8: [UInt8]) {
        reader = ScalarReader(utf8)
    }

    /// The next composed scalar, or nil at the end. O(1) amortised.
    package mutating func next() -> UInt32? {
        while let raw = reader.next() {
            if ScalarClass.isInvisible(raw) { continue }
            let scalar = Self.small(raw)
            if ScalarClass.isCombining(scalar) {
                if baseIsCyrillic, Self.isStress(scalar) { continue }
                if let letter = held, let composed = Self.compose(letter, scalar) {
                    held = composed
                    continue
                }
            } else {
                baseIsCyrillic = ScalarClass.isCyrillic(scalar)
            }
            let ready = held
            held = scalar
            if let ready { return ready }
        }
        let last = held
        held = nil
        return last
    }

    /// The small letter, without the grave of ѐ and ѝ.
    static func small(_ raw: UInt32) -> UInt32 {
        switch CaseFolding.lowercase(raw) {
        case 0x450: 0x435
        case 0x45D: 0x438
        case let scalar: scalar
        }
    }

    /// Whether this mark on a Cyrillic letter is a stress mark.
    static func isStress(_ mark: UInt32) -> Bool {
        switch mark {
        case 0x300, 0x301, 0x340, 0x341: true
        default: false
        }
    }

    /// The one letter that a letter and a mark make, or nil.
    #if hasFeature(Embedded)
        @inline(never)
    #endif
    static func compose(_ letter: UInt32, _ mark: UInt32) -> UInt32? {
        switch (letter, mark) {
        case (0x438, 0x306): 0x439
        case (0x456, 0x308): 0x457
        case (0x435, 0x308), (0x451, 0x308): 0x451  // dots twice: folding makes е of ё, and must be idempotent
        case (0x443, 0x306): 0x45E
        default: nil
        }
    }
}
