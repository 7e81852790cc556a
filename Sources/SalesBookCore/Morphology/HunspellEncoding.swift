/// The encodings of Hunspell dictionaries (`SET` in hunspell(5)) that this program reads.
enum HunspellEncoding {
    case utf8
    case koi8r
    case koi8u
    case windows1251
    /// What a dictionary without SET has.
    case latin1

    /// The encoding of this name, in any case, or nil.
    init?(name: [UInt8]) {
        let lower = name.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
        if lower.matches("utf-8") || lower.matches("utf8") {
            self = .utf8
        } else if lower.matches("koi8-r") {
            self = .koi8r
        } else if lower.matches("koi8-u") {
            self = .koi8u
        } else if lower.matches("microsoft-cp1251") || lower.matches("cp1251") || lower.matches("windows-1251") {
            self = .windows1251
        } else if lower.matches("iso8859-1") || lower.matches("iso-8859-1") {
            self = .latin1
        } else {
            return nil
        }
    }

    /// The same text in UTF-8. O(n); UTF-8 is handed back as it is, well-formed or not.
    func utf8(_ bytes: [UInt8]) -> [UInt8] {
        guard self != .utf8 else { return bytes }
        let upper = upperHalf
        var output = ScalarWriter(reserving: bytes.count + bytes.count / 2)
        for byte in bytes {
            output.append(byte < 0x80 ? UInt32(byte) : upper[Int(byte) - 0x80])
        }
        return output.bytes
    }

    /// What the bytes 0x80–0xFF stand for; always 128 scalars.
    private var upperHalf: [UInt32] {
        var scalars: [UInt32] = []
        switch self {
        case .utf8, .latin1: scalars = (0x80...0xFF).map { UInt32($0) }
        case .koi8r, .koi8u: scalars = Self.scalars(Self.koi8)
        case .windows1251: scalars = Self.scalars(Self.cp1251)
        }
        if self == .koi8u {
            // RFC 2319: eight frames of KOI8-R make room for the Ukrainian letters.
            for (byte, scalar) in Self.ukrainian { scalars[byte - 0x80] = scalar }
        }
        while scalars.count < 0x80 { scalars.append(ScalarReader.replacement) }
        return scalars
    }

    private static func scalars(_ text: StaticString) -> [UInt32] {
        var reader = ScalarReader(text.withUTF8Buffer { Array($0) })
        var scalars: [UInt32] = []
        while let scalar = reader.next() { scalars.append(scalar) }
        return scalars
    }

    private static var ukrainian: [(Int, UInt32)] {
        [
            (0xA4, 0x454), (0xA6, 0x456), (0xA7, 0x457), (0xAD, 0x491), (0xB4, 0x404), (0xB6, 0x406), (0xB7, 0x407),
            (0xBD, 0x490),
        ]
    }

    /// RFC 1489, from 0x80.
    private static var koi8: StaticString {
        """
        ─│┌┐└┘├┤┬┴┼▀▄█▌▐░▒▓⌠■∙√≈≤≥\u{A0}⌡°²·÷═║╒ё╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡Ё╢╣╤╥╦╧╨╩╪╫╬©\
        юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ
        """
    }

    /// https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1251.TXT, from 0x80.
    private static var cp1251: StaticString {
        """
        ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{FFFD}™љ›њќћџ\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї\
        АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя
        """
    }
}

extension [UInt8] {
    /// Whether these are exactly the bytes of a text that is known when the program is written.
    func matches(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { buffer in
            buffer.count == count && buffer.indices.allSatisfy { buffer[$0] == self[$0] }
        }
    }

    /// The same text as well-formed UTF-8: what is not becomes U+FFFD. O(n).
    var wellFormed: [UInt8] {
        var reader = ScalarReader(self)
        var output = ScalarWriter(reserving: count)
        while let scalar = reader.next() { output.append(scalar) }
        return output.bytes
    }
}
