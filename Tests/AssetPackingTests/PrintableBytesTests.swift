import Deflation
import Testing

@Suite("Bytes as printable text")
struct PrintableBytesTests {
    @Test("What was encoded is decoded, whatever its length", arguments: 0..<64)
    func roundTrip(length: Int) {
        var state: UInt32 = 0x9E37_79B9 &+ UInt32(length)
        for bytes in [
            [UInt8](repeating: 0, count: length), [UInt8](repeating: 255, count: length),
            (0..<length).map { _ -> UInt8 in
                state = state &* 1_664_525 &+ 1_013_904_223
                return UInt8(state >> 24)
            },
        ] {
            let text = PrintableBytes.encode(bytes)
            #expect(PrintableBytes.decode(text) == bytes)
            #expect(text.utf8.allSatisfy { (0x20...0x7E).contains($0) && $0 != 0x27 && $0 != 0x5C })
            #expect(text.utf8.count <= length * 16 / 13 + 2)
        }
    }

    @Test("Other characters are told, and none traps", arguments: ["'", "\\", "a\n", "é", "\u{7F}", "ab'"])
    func others(text: String) {
        #expect(PrintableBytes.decode(text) == nil)
        #expect(PrintableBytes.decode(String(repeating: "~", count: 99)) != nil)
    }
}
