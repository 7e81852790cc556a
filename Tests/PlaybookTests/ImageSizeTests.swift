import RandomInput
import Testing

@testable import Playbook

@Suite("Image size")
struct ImageSizeTests {
    private static func big(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * (count - 1 - $0))) }
    }

    private static func little(_ value: Int, _ count: Int) -> [UInt8] { big(value, count).reversed() }

    private static func ascii(_ text: String) -> [UInt8] { Array(text.utf8) }

    private static let png =
        [0x89] + ascii("PNG\r\n") + [0x1A, 0x0A] + big(13, 4) + ascii("IHDR") + big(1200, 4) + big(675, 4) + [
            8, 6, 0, 0, 0,
        ]
    private static let gif = ascii("GIF89a") + little(320, 2) + little(7, 2) + [0, 0, 0]
    private static let jpeg: [UInt8] =
        [0xFF, 0xD8] + segment(0xE0, ascii("JFIF\0") + [1, 1, 0, 0, 1, 0, 1, 0, 0]) + [0xFF, 0xFF]
        + segment(0xE1, [UInt8](repeating: 0xC0, count: 40)) + segment(0xC4, [0, 1, 2])
        + segment(0xC2, [8] + big(480, 2) + big(640, 2) + [3])
    private static let lossy = webp("VP8 ", [0, 0, 0, 0x9D, 0x01, 0x2A] + little(550, 2) + little(368 | 1 << 14, 2))
    private static let lossless = webp("VP8L", [0x2F] + little(799 | 599 << 14 | 1 << 28, 4))
    private static let extended = webp("VP8X", [0x10, 0, 0, 0] + little(2047, 3) + little(1023, 3))

    private static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
        [0xFF, marker] + big(content.count + 2, 2) + content
    }

    private static func webp(_ chunk: String, _ content: [UInt8]) -> [UInt8] {
        ascii("RIFF") + little(content.count + 12, 4) + ascii("WEBP" + chunk) + little(content.count, 4) + content
    }

    private static let images: [(String, [UInt8], Int, Int)] = [
        ("png", png, 1200, 675), ("gif", gif, 320, 7), ("jpeg", jpeg, 640, 480), ("webp lossy", lossy, 550, 368),
        ("webp lossless", lossless, 800, 600), ("webp extended", extended, 2048, 1024),
        ("svg", ascii("<?xml version=\"1.0\"?>\n<svg width=\"30\" height=\"40px\" viewBox=\"0 0 1 1\"/>"), 30, 40),
    ]

    @Test("Sizes", arguments: images)
    func size(name: String, bytes: [UInt8], width: Int, height: Int) {
        let size = ImageSize(bytes)
        #expect(size?.width == width && size?.height == height)
    }

    @Test("Cut short anywhere: the size or none, and no trap", arguments: images)
    func truncated(name: String, bytes: [UInt8], width: Int, height: Int) {
        for count in bytes.indices {
            guard let size = ImageSize(Array(bytes[..<count])) else { continue }
            #expect(size.width == width && size.height == height, "\(count) bytes")
        }
    }

    @Test("Any byte of a header may be wrong", arguments: images)
    func corrupted(name: String, bytes: [UInt8], width: Int, height: Int) {
        for index in bytes.indices {
            for value in [0, 1, 0x7F, 0x80, 0xC0, 0xFE, 0xFF] as [UInt8] {
                var bad = bytes
                bad[index] = value
                guard let size = ImageSize(bad) else { continue }
                #expect((1..<100_000).contains(size.width) && (1..<100_000).contains(size.height))
            }
        }
    }

    @Test(
        "SVG",
        arguments: [
            ("<svg viewBox=\"0 0 120 80\">", 120, 80), ("<svg viewBox=\"0,0,120.4,79.5\">", 120, 80),
            ("<svg width=\"100%\" height=\"100%\" viewBox=\"0 0 12 8\">", 12, 8),
            ("<svg stroke-width=\"3\" line-height=\"2\" width=\"5\" height=\"6\">", 5, 6),
            ("<svg>", nil, nil), ("<svg width=\"5\">", nil, nil), ("<svg width=\"nan\" height=\"inf\">", nil, nil),
            ("<svg width=\"1e300\" height=\"1e300\">", nil, nil), ("<svg width=\"-5\" height=\"5\">", nil, nil),
            ("<svg width=\"10mm\" height=\"10mm\">", nil, nil), ("<svg viewBox=\"0 0 x y\">", nil, nil),
            ("<svg viewBox=\"\">", nil, nil), ("<svg width=\"5\" height=\"6\"", nil, nil), ("<html>", nil, nil),
            ("", nil, nil),
        ] as [(String, Int?, Int?)])
    func svg(text: String, width: Int?, height: Int?) {
        let size = ImageSize(Array(text.utf8))
        #expect(size?.width == width && size?.height == height)
    }

    @Test("Any bytes", arguments: 0..<500 as Range<UInt64>)
    func anyBytes(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for image in Self.images {
            var bytes = image.1
            bytes.replaceSubrange(Int.random(in: 0..<bytes.count, using: &random)..., with: random.bytes(upTo: 60))
            guard let size = ImageSize(bytes) else { continue }
            #expect((1..<100_000).contains(size.width) && (1..<100_000).contains(size.height))
        }
    }
}
