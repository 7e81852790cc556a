import RandomInput
import Testing

@testable import Playbook

/// Nothing that a folder may hold makes the reader trap or hang.
@Suite("Hostile input")
struct HostileInputTests {
    /// What Markdown, front matter and the book's blocks are made of.
    private static let pieces = [
        "---\n", "title: x\n", "number: ", "related: [", "]", "{a: 1}", "changes:\n  2026-01-01: x\n", "&a ", "*a ",
        "? ", "- ",
        "\n", "\n\n", " ", "    ", "\t", "> ", "> [!WRONG]\n", "> [!RIGHT]\n", "> [!QUESTION #a]\n", "> [!DIALOGUE]\n",
        "> [!CASE]\n",
        "> [!DO]\n", "> [!X]\n", "- [ ] ", "- [x] ", "1. ", "# ", "## ", "**", "*", "_", "~~", "`", "```\n", "<div>",
        "<!--", "-->", "<a href=",
        "[", "](", ")", "](a.md#б)", "![", "](x.png)", "[^1]", "[^1]: ", "[a]: b\n", "| a | b |\n|---|---|\n", "|",
        "\\", "&amp;", "&#0;",
        "www.a.b", "https://a.b", "a@b.c", "слово", "\"", "'", "...", " - ", "{а|б}", "\u{0}", "\u{301}", "\u{2028}",
        "😀", "\r\n", "\r", "===\n",
        "%D0", "#", "~", "!", "**Клиент:** ",
    ]

    @Test("Pages made of pieces of syntax", arguments: 0..<100 as Range<UInt64>)
    func pieces(seed: UInt64) async throws {
        var random = SplitMix64(seed: seed)
        var files: [String: String] = [:]
        for name in ["a.md", "rules/index.md", "rules/б.md", "scripts/c.md", "customers/d.md", "glossary.md"] {
            var text = ""
            for _ in 0..<Int.random(in: 0...60, using: &random) {
                text += Self.pieces[Int.random(in: Self.pieces.indices, using: &random)]
            }
            files[name] = text
        }
        let folder = try BookFolder(files)
        let (book, diagnostics) = await folder.load()
        #expect((book == nil) == diagnostics.contains { $0.severity == .error })
        for diagnostic in diagnostics {
            let place = diagnostic.location
            guard let text = files[String(place.path.dropFirst(folder.path.count + 1))], place.line > 0 else {
                continue
            }
            let lines = text.split(omittingEmptySubsequences: false) { ["\n", "\r", "\r\n"].contains($0) }.map {
                Array($0.utf8)
            }
            #expect(place.line <= lines.count, "\(folder.shown(diagnostic))")
            guard place.line <= lines.count else { continue }
            #expect(
                (1...(lines[place.line - 1].count + 1)).contains(place.column),
                "\(folder.shown(diagnostic)) in \(text.debugDescription)")
        }
    }

    @Test("Any bytes at all", arguments: 0..<60 as Range<UInt64>)
    func anyBytes(seed: UInt64) async throws {
        var random = SplitMix64(seed: seed)
        let folder = try BookFolder(bytes: [
            "a.md": random.bytes(upTo: 400), "b.md": random.bytes(upTo: 400).map { $0 & 0x7F },
            "book.yml": random.bytes(upTo: 60).map { $0 & 0x7F },
            "theme/book.css": random.bytes(upTo: 40), "x.png": random.bytes(upTo: 40),
        ])
        let (book, diagnostics) = await folder.load()
        #expect((book == nil) == diagnostics.contains { $0.severity == .error })
    }

    @Test("YAML made of its signs", arguments: 0..<400 as Range<UInt64>)
    func yaml(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let pieces = [
            "a", ": ", ":", "- ", "[", "]", "{", "}", ",", "\n", "  ", "\"", "'", "|", ">", "&x ", "*x", "!t ", "%",
            "@", "`", "?", "#", "~", "\t",
            "---", "...", "\\", "ї", "\u{2028}", "<<: ", "2026-01-01", "\u{85}", "\u{FEFF}", "\u{7F}", "\\x", "😀",
        ]
        var text = ""
        for _ in 0..<Int.random(in: 0...25, using: &random) {
            text += pieces[Int.random(in: pieces.indices, using: &random)]
        }
        do {
            let value = try YAMLReader.read(text, path: "x", firstLine: 2)
            _ = FrontMatter.read(value)
            _ = BookSettings.read(value)
        } catch {
            let lines = text.split(omittingEmptySubsequences: false) { ["\n", "\r", "\r\n"].contains($0) }.count
            #expect(error.diagnostic.id == .badYAML)
            #expect((2...(lines + 1)).contains(error.diagnostic.location.line))
        }
    }

    @Test("Aliases that multiply, and lists in lists without end")
    func yamlBombs() async throws {
        var bomb = "---\na0: &a0 [x, x]\n"
        for level in 1..<60 { bomb += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        let deep = "---\ntags: " + String(repeating: "[", count: 20_000) + "\n---\n"
        let deeper = "---\ntags: " + String(repeating: "[", count: 900) + String(repeating: "]", count: 900) + "\n---\n"
        for text in [bomb + "---\n", deep] {
            #expect(await (try BookFolder(["a.md": text])).load().diagnostics.map(\.id) == [.badYAML])
        }
        #expect(await (try BookFolder(["a.md": deeper])).load().diagnostics.map(\.id) == [.wrongType])
    }

    @Test(
        "Nesting without end",
        arguments: [
            String(repeating: ">", count: 50_000) + " слово\n",
            String(repeating: "[", count: 50_000), String(repeating: "![", count: 30_000),
            String(repeating: "*a ", count: 30_000),
            String(repeating: "**", count: 25_000) + "x" + String(repeating: "**", count: 25_000),
            (0..<300).map { String(repeating: "  ", count: $0) + "- x\n" }.joined(),
            String(repeating: "<", count: 50_000), String(repeating: "`", count: 50_000) + "x",
            String(repeating: "[^1]", count: 10_000) + "\n\n[^1]: x\n",
            String(repeating: "| a ", count: 5_000) + "|\n" + String(repeating: "|---", count: 5_000) + "|\n",
        ])
    func nesting(text: String) async throws {
        let book = try await BookFolder(["a.md": text]).load().book
        #expect(book?.pages.count == 1)
    }

    @Test("A page of 50 MB")
    func hugePage() async throws {
        let line = Array((String(repeating: "Скажите, пожалуйста. ", count: 200) + "*Да*\n\n").utf8)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(50_000_100)
        while bytes.count < 50_000_000 { bytes += line }
        let document = await MarkdownParser.shared.parse(bytes[...])
        #expect(document.children(of: MarkdownDocument.root).count == bytes.count / line.count)
        #expect(document.nodes.last?.line == Int32(bytes.count / line.count * 2 - 1))
    }
}
