import RandomInput
import Testing

@testable import Playbook

@Suite("Source text")
struct SourceTextTests {
    private func split(_ text: String) -> (front: String?, body: String, line: Int) {
        let source = SourceText(Array(text.utf8))
        let front = source.frontMatter.map { String(decoding: source.bytes[$0], as: UTF8.self) }
        return (front, String(decoding: source.bytes[source.body], as: UTF8.self), source.bodyLine)
    }

    @Test(
        "Front matter and what follows it",
        arguments: [
            ("---\na: 1\n---\nx\n", "a: 1\n", "x\n", 4),
            ("---\r\na: 1\r\n---\r\nx", "a: 1\r\n", "x", 4),
            ("\u{FEFF}---\na: 1\n---\nx", "a: 1\n", "x", 4),
            ("--- \t\na: 1\n---  \nx", "a: 1\n", "x", 4),
            ("---\n---\n", "", "", 3),
            ("---\n---", "", "", 2),
            ("---\n\n\n---\n\nx", "\n\n", "\nx", 5),
            ("---\na: 1\n ---\n---\nx", "a: 1\n ---\n", "x", 5),
            ("---\na: 1\nno end\n", nil, "---\na: 1\nno end\n", 1),
            ("---\na: 1\n----\n", nil, "---\na: 1\n----\n", 1),
            ("---", nil, "---", 1),
            ("---\n", nil, "---\n", 1),
            ("", nil, "", 1),
            ("\u{FEFF}", nil, "", 1),
            ("\u{FEFF}x", nil, "x", 1),
            ("\n---\na: 1\n---\n", nil, "\n---\na: 1\n---\n", 1),
            (" ---\na: 1\n---\n", nil, " ---\na: 1\n---\n", 1),
            ("x\n---\na: 1\n---\n", nil, "x\n---\na: 1\n---\n", 1),
        ] as [(String, String?, String, Int)])
    func frontMatter(text: String, front: String?, body: String, line: Int) {
        let result = split(text)
        #expect(result.front == front)
        #expect(result.body == body)
        #expect(result.line == line)
    }

    @Test("Any bytes split into what they were", arguments: 0..<300 as Range<UInt64>)
    func anyBytes(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let pieces: [[UInt8]] = [[0xEF, 0xBB, 0xBF], Array("---".utf8), [0x0A], [0x0D], Array("a: 1".utf8), [0x20]]
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 0...20, using: &random) {
            bytes += pieces[Int.random(in: pieces.indices, using: &random)]
        }
        let source = SourceText(bytes)
        #expect(source.body.upperBound == bytes.count)
        #expect(SourceText.place(of: source.body.lowerBound, in: bytes).line == source.bodyLine)
        if let front = source.frontMatter { #expect(front.upperBound <= source.body.lowerBound) }
    }

    @Test("UTF-8 is what Swift says it is", arguments: 0..<2_000 as Range<UInt64>)
    func validation(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let bytes = Self.nearlyUTF8(&random)
        let invalid = SourceText.firstInvalidByte(bytes)
        #expect((invalid == nil) == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
        guard let invalid else { return }
        // What stands before the place is text, and no longer beginning of the bytes is.
        #expect(String(validating: bytes[..<invalid], as: UTF8.self) != nil, "\(bytes)")
        for end in (invalid + 1)...min(invalid + 4, bytes.count) where end <= bytes.count {
            #expect(String(validating: bytes[..<end], as: UTF8.self) == nil, "\(bytes)")
        }
    }

    /// Whole characters, bytes at the borders of what is allowed, and any bytes.
    private static func nearlyUTF8(_ random: inout SplitMix64) -> [UInt8] {
        let edges: [UInt8] = [
            0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0,
            0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
        ]
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 0...12, using: &random) {
            switch UInt8.random(in: 0..<8, using: &random) {
            case 0: bytes += random.bytes(upTo: 3)
            case 1, 2: bytes.append(edges[Int.random(in: edges.indices, using: &random)])
            default:
                let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10_FFFF, using: &random)) ?? "х"
                bytes += Array(String(scalar).utf8)
            }
        }
        return bytes
    }

    @Test(
        "A byte's line and column",
        arguments: [("", 0, 1, 1), ("аб\nв", 4, 1, 5), ("аб\nв", 5, 2, 1), ("аб\nв", 7, 2, 3), ("\n\n", 2, 3, 1)]
            as [(String, Int, Int, Int)])
    func place(text: String, offset: Int, line: Int, column: Int) {
        let place = SourceText.place(of: offset, in: Array(text.utf8))
        #expect(place.line == line && place.column == column)
    }

    @Test("What is not UTF-8 is told with its line and column")
    func notUTF8() async throws {
        let folder = try BookFolder(
            ["ok.md": "x\n", "book.yml": "title: x\n"],
            bytes: [
                "a.md": Array("Раз\nДва ".utf8) + [0xD0] + Array(" три\n".utf8), "b.md": [0xFF, 0xFE, 0x41, 0x00],
                "c.md": Array("---\ntitle: ".utf8) + [0xCF, 0xF0, 0xE8] + Array("\n---\n".utf8),
                "theme/book.css": [0x61, 0xC0],
            ])
        #expect(
            await folder.problems() == [
                "a.md:2:8: not-utf8", "b.md:1:1: not-utf8", "c.md:2:8: not-utf8", "theme/book.css:1:2: not-utf8",
            ])
    }
}
