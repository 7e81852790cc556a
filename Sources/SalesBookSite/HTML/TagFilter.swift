/// GitHub's tagfilter: tags that change how the rest of a page is read are shown as text (GFM 6.11).
enum TagFilter {
    private static let tags = [
        "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext",
    ].map { Array($0.utf8) }

    static func disarms(_ html: ArraySlice<UInt8>) -> Bool {
        tags.contains { begins(html, with: $0) }
    }

    private static func begins(_ html: ArraySlice<UInt8>, with tag: [UInt8]) -> Bool {
        guard html.count >= 3, html.first == UInt8(ascii: "<") else { return false }
        var rest = html.dropFirst()
        if rest.first == UInt8(ascii: "/") { rest = rest.dropFirst() }
        guard rest.count > tag.count, zip(rest, tag).allSatisfy({ lowercase($0) == $1 }) else { return false }
        rest = rest.dropFirst(tag.count)
        guard let next = rest.first else { return false }
        let isSpace = next == 0x20 || (0x09...0x0D).contains(next)
        return isSpace || next == UInt8(ascii: ">") || rest.starts(with: [UInt8(ascii: "/"), UInt8(ascii: ">")])
    }

    private static func lowercase(_ byte: UInt8) -> UInt8 {
        (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }
}
