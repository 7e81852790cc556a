/// The size of an image in pixels, read from the first bytes of its file.
package struct ImageSize: Sendable, Equatable {
    package let width: Int
    package let height: Int

    private init?(_ width: Int, _ height: Int) {
        guard width > 0, height > 0, width < 100_000, height < 100_000 else { return nil }
        self.width = width
        self.height = height
    }

    /// PNG, JPEG, GIF, WebP and SVG. Returns nil for anything else and for files cut short. O(bytes).
    package init?(_ bytes: [UInt8]) {
        let reader = ByteReader(bytes: bytes)
        let read = Self.png(reader) ?? Self.gif(reader) ?? Self.webp(reader) ?? Self.jpeg(reader) ?? Self.svg(bytes)
        guard let size = read else { return nil }
        self = size
    }

    /// W3C PNG, 11.2.2: the IHDR chunk is always first.
    private static func png(_ reader: ByteReader) -> ImageSize? {
        guard reader.matches([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], at: 0),
            let width = reader.big(at: 16, count: 4), let height = reader.big(at: 20, count: 4)
        else { return nil }
        return ImageSize(width, height)
    }

    /// GIF89a, 18: the logical screen descriptor.
    private static func gif(_ reader: ByteReader) -> ImageSize? {
        guard reader.matches(Array("GIF8".utf8), at: 0), let width = reader.little(at: 6, count: 2),
            let height = reader.little(at: 8, count: 2)
        else { return nil }
        return ImageSize(width, height)
    }

    /// WebP container specification: VP8X, lossless and lossy headers.
    private static func webp(_ reader: ByteReader) -> ImageSize? {
        guard reader.matches(Array("RIFF".utf8), at: 0), reader.matches(Array("WEBP".utf8), at: 8) else { return nil }
        if reader.matches(Array("VP8X".utf8), at: 12), let w = reader.little(at: 24, count: 3),
            let h = reader.little(at: 27, count: 3)
        {
            return ImageSize(w + 1, h + 1)
        }
        if reader.matches(Array("VP8L".utf8), at: 12), let bits = reader.little(at: 21, count: 4) {
            return ImageSize((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
        }
        if reader.matches(Array("VP8 ".utf8), at: 12), let w = reader.little(at: 26, count: 2),
            let h = reader.little(at: 28, count: 2)
        {
            return ImageSize(w & 0x3FFF, h & 0x3FFF)
        }
        return nil
    }

    /// ITU T.81, B.2.2: the first start-of-frame segment.
    private static func jpeg(_ reader: ByteReader) -> ImageSize? {
        guard reader.matches([0xFF, 0xD8], at: 0) else { return nil }
        var position = 2
        while let marker = reader.big(at: position, count: 2), marker >> 8 == 0xFF {
            // Any number of fill bytes may precede a marker (B.1.1.2).
            if marker == 0xFFFF {
                position += 1
                continue
            }
            let isFrame = (0xC0...0xCF).contains(marker & 0xFF) && ![0xC4, 0xC8, 0xCC].contains(marker & 0xFF)
            if isFrame, let height = reader.big(at: position + 5, count: 2),
                let width = reader.big(at: position + 7, count: 2)
            {
                return ImageSize(width, height)
            }
            guard let length = reader.big(at: position + 2, count: 2), length >= 2 else { return nil }
            position += 2 + length
        }
        return nil
    }

    /// SVG 2, 8.2: `width` and `height` in user units, else the `viewBox`.
    private static func svg(_ bytes: [UInt8]) -> ImageSize? {
        let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
        guard let start = head.firstRange(of: "<svg"), let end = head[start.upperBound...].firstIndex(of: ">") else {
            return nil
        }
        let tag = head[start.upperBound..<end]
        func attribute(_ name: String) -> Substring? {
            guard let found = tag.firstRange(of: " \(name)=\"") else { return nil }
            return tag[found.upperBound...].prefix { $0 != "\"" }
        }
        func pixels(_ text: Substring?) -> Int? {
            guard let text, !text.hasSuffix("%") else { return nil }
            return Double(text.hasSuffix("px") ? text.dropLast(2) : text).flatMap { Int(exactly: $0.rounded()) }
        }
        if let width = pixels(attribute("width")), let height = pixels(attribute("height")) {
            return ImageSize(width, height)
        }
        let box = attribute("viewBox")?.split(whereSeparator: { $0 == " " || $0 == "," }) ?? []
        guard box.count == 4, let width = pixels(box[2]), let height = pixels(box[3]) else { return nil }
        return ImageSize(width, height)
    }
}

private struct ByteReader {
    let bytes: [UInt8]

    func matches(_ expected: [UInt8], at offset: Int) -> Bool {
        bytes.count >= offset + expected.count && bytes[offset..<offset + expected.count].elementsEqual(expected)
    }

    func big(at offset: Int, count: Int) -> Int? {
        guard offset >= 0, offset + count <= bytes.count else { return nil }
        return bytes[offset..<offset + count].reduce(0) { $0 << 8 | Int($1) }
    }

    func little(at offset: Int, count: Int) -> Int? {
        guard offset >= 0, offset + count <= bytes.count else { return nil }
        return bytes[offset..<offset + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
