import Playbook
import Testing

/// What people who have never written code type, save and paste.
extension Slip {
    static let typing: [Slip] =
        fields.map { typed(.badYAML, $0, $1) } + headings.map { typed(.unspacedHeading, $0, $1) }
        + markers.map { typed(.unknownBlock, $0, $1) } + marks.map { typed(.questionWithoutAnswer, $0, $1) }
        + addresses + files

    private static func typed(_ id: DiagnosticID, _ name: String, _ text: String) -> Slip {
        Slip(id: id, name: name, files: ["page.md": text])
    }

    private static let fields: [(String, String)] = [
        ("never closed", "---\ntitle: Раз\nnumber: 2\n⟦\nТекст.\n"),
        ("never closed, and the text follows at once", "---\r\ntitle: Раз\r\n⟦Текст.\r\n"),
        ("closed far below", "---\ntitle: Раз\n\n> ⟦[!WHY]\n> Так.\n\n---\n"),
        ("a dash by Word", "⟦—\ntitle: Раз\n—\n\nТекст.\n"),
        ("begun without a line", "⟦title: Раз\nnumber: 2\n---\nТекст.\n"),
        ("no space after a colon", "---\ntitle: Раз\n⟦number:2\nset: Да\n---\n"),
        ("curly quotation marks", "---\ntitle: “Букет⟦: три слоя”\n---\n"),
        ("a sign", "---\ntitle: ⟦@home\n---\n"),
    ]

    private static let headings: [(String, String)] = [
        ("two signs", "Раз.\n\n⟦##Деньги\n\nДва.\n"), ("one sign", "Раз.\n\n⟦#Когда вернуть деньги\n"),
        ("in a block", "> [!WHY]\n> ⟦##Деньги\n"), ("under a line", "Раз.\n⟦##Деньги\n"),
    ]

    private static let markers: [(String, String)] = [
        ("a space", "⟦> [! WHY]\n> Так.\n"), ("no sign", "⟦> [WHY]\n> Так.\n"), ("no bracket", "⟦> [!WHY\n> Так.\n"),
        ("text behind it", "⟦> [!WHY] Так вернее.\n"), ("spaces inside", "⟦> [ !why ]\n> Так.\n"),
    ]

    private static let marks: [(String, String)] = [
        ("a Cyrillic letter", "> [!QUESTION]\n> Как?\n>\n> - [ ] Так.\n> ⟦- [х] Вот так.\n"),
        ("only Cyrillic letters", "> [!QUESTION]\n> Как?\n>\n> ⟦- [Х] Так.\n"),
        ("spaces", "> [!QUESTION]\n> Как?\n>\n> - [ ] Так.\n> ⟦- [ x ] Вот так.\n"),
        ("another sign", "> [!QUESTION]\n> Как?\n>\n> - [ ] Так.\n> ⟦- [+] Вот так.\n"),
    ]

    private static let addresses: [Slip] = [
        typed(.missingImage, "a name with a space", "Раз.\nИ вот: ![Букет⟦](мой букет.png)\n"),
        typed(.brokenLink, "a page with a space", "[Букет⟦](мой букет.md), **да**\n"),
        typed(.missingImage, "a picture on a drive", "⟦![Букет](C:\\Users\\Anna\\b.jpg)\n"),
    ]

    private static let files: [Slip] = [
        Slip(id: .emptyPage, name: "nothing", files: ["page.md": "", "b.md": "# Б\n"], wholeFile: "page.md"),
        Slip(id: .emptyPage, name: "lines", files: ["page.md": "\r\n \n"], wholeFile: "page.md"),
        Slip(id: .unreadFile, name: ".txt", files: ["page.md": "# А\n", "b.md.txt": "# Б\n"], wholeFile: "b.md.txt"),
        Slip(id: .unreadFile, name: ".docx", files: ["page.md": "# А\n", "б.MD.docx": "x"], wholeFile: "б.MD.docx"),
    ]
}

@Suite("Slips of who knows no code")
struct TypingSlipTests {
    private func fixes(_ files: [String: String]) async throws -> [String] {
        try await BookFolder(files).load().diagnostics.map { $0.fix ?? "" }
    }

    @Test(
        "The fix is the line as it should be",
        arguments: [
            ("title: Букет: три слоя", "write title: \"Букет: три слоя\""),
            ("title: “Букет: три слоя”", "write title: \"Букет: три слоя\""),
            ("title: «Букет»: три слоя", "write title: \"«Букет»: три слоя\""),
            ("title: Say \"no\": it's fine", "write title: 'Say \"no\": it''s fine'"),
            ("reviewed: 7.11.2026", "write it as “reviewed: 2026-11-07”"),
            ("reviewed: 31.11.2026", "write it as “reviewed: 2026-11-20”"),
            ("number:2\nset: x", "write “number: 2”"),
        ])
    func fix(_ line: String, _ fix: String) async throws {
        #expect(try await fixes(["page.md": "---\n\(line)\n---\n"]) == [fix])
    }

    @Test(
        "What only looks like a slip is left alone",
        arguments: [
            "---\n\nТекст.\n", "---\nTitle of nothing\n", "\\##Деньги\n", "#скидки\n", "#7\n", "`[a](b c.md)`\n",
            "[1](см. ниже)\n", "> [Why] so\n", "> [NOTE]: да\n", "title: a\n\nТекст.\n\n---\n",
            "a](b c.md)\n\n\\](b c.md)\n",
        ])
    func ordinary(_ text: String) async throws {
        #expect(try await fixes(["page.md": "# А\n\nБ.\n", "b.md": text]).filter { !$0.contains("angle") } == [])
    }

    @Test("A page that cannot be read is told once, not by every link to it")
    func linksToUnreadPages() async throws {
        let folder = try BookFolder([
            "a.md": "---\nrelated: b.md\n---\n[Б](b.md)\n", "b.md": "---\ntitle: Раз: два\n---\n",
        ])
        #expect(await folder.problems() == ["b.md:2:14: bad-yaml"])
    }

    @Test("A file that a page links to is meant as a file")
    func linkedFiles() async throws {
        #expect(try await fixes(["a.md": "[Бланк](b.md.txt)\n", "b.md.txt": "x"]) == [])
        // Nor is there a word on what nobody would take for a page.
        #expect(try await fixes(["a.md": "# А\n", "b.docx": "x", "c.txt": "x"]) == [])
    }
}
