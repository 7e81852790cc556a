import Foundation
import Playbook
import RandomInput
import SalesBookSite
import Testing

@testable import Workshop

/// Whatever a page holds, tidying changes nothing that the book shows, and tidying again changes nothing at all.
@Suite("Formatting keeps the meaning")
struct MeaningTests {
    /// What a page says, told by the reader and the renderer of the book, not by the formatter's own comparison.
    private struct Said: Equatable {
        let html: String
        let fields: [String]
        /// What is wrong with it, without the place.
        let problems: [String]

        init?(_ bytes: [UInt8]) async {
            let (book, _) = await Playbook.single(bytes, path: nil, allowsHTML: true)
            guard let page = book?.pages.first else { return nil }
            let (html, diagnostics) = await BodyHTML.full(bytes, path: nil, allowsHTML: true)
            self.html = String(decoding: html, as: UTF8.self).replacingOccurrences(of: "\r\n", with: "\n")
            problems = diagnostics.map { "\($0.id) \($0.message)" }.sorted()
            let fields = page.fields
            self.fields = [
                "\(page.kind)", page.title, fields.summary ?? "–", "\(fields.number ?? -1)", fields.set ?? "–",
                "\(fields.channels)", "\(fields.roles)", "\(fields.tags)", "\(fields.keywords)",
                fields.source ?? "–", fields.owner ?? "–", "\(fields.draft)", fields.slug ?? "–",
                fields.portrait?.path ?? "–", "\(fields.traits)", "\(fields.related.map(\.path))", "\(fields.changes)",
                "\(fields.generators.map(\.rawValue).sorted())",
                "\(page.parts.count)", "\(page.questions.map(\.id))",
            ]
        }
    }

    private func check(_ bytes: [UInt8]) async {
        guard case .success(let tidied) = await SourceFormatter.format(bytes, as: .page, named: "a.md") else {
            #expect(await Said(bytes) == nil, "left alone though it can be read")
            return
        }
        let shown = String(decoding: bytes, as: UTF8.self).debugDescription
        #expect(await Said(bytes) == Said(tidied), "\(shown)")
        guard case .success(let again) = await SourceFormatter.format(tidied, as: .page, named: "a.md") else {
            Issue.record("a tidied page cannot be read: \(shown)")
            return
        }
        #expect(again == tidied, "\(shown)")
    }

    private static let fields = [
        "title: \"Слово\"\n", "number: 3\n", "kind: rule\n", "tags:\n  - a\n  - \"b c\"\n", "tags: [a,b]\n",
        "summary: 'x'\n", "# comment\n", "\n", "draft: \"false\"\n", "channel: online # where\n", "  - c\n",
        "related: [a.md]\n", "source: |\n  one\n\n  two\n", "traits: {A: 1}\n", "owner: &a x\n", "set: *a\n",
        "quiz: {generate: [pairs,  signs]}\n", "slug: \"5\"\n", "keywords: [\"it's\", 'a, b', \"c\"]\n", "unknown:\n",
        "roles: \"a\n  b\"\n", "- x\n", "? y\n", "changes: {2026-01-01: \"note\"}\n",
    ]

    private static let pieces = [
        "\n", "\n\n", " ", "  ", "   ", "    ", "\t", ">", "> ", ">  ", ">> ", ">[!wrong]\n", "> [!RIGHT]\n",
        "> [!question #a  points=2]\n", ">[!Case]\n", "> [!X]\n", "[!why]\n", "- ", "- [ ] ", "- [x] ", "* ", "1. ",
        "1) ", "2. ", "9. ", "10. ", "01. ", "# ", "## ", "**", "*", "`", "```\n", "~~~\n", "<div>\n", "</div>\n",
        "<!--", "-->\n", "<!-- id: a -->\n", "<pre>\n", "[a](b.md)", "[^1]", "[^1]: ",
        "| a | b |\n|---|---|\n| c | d |\n",
        "\\", "&amp;", "слово", "word", "{а|б}", "  \n", " \n", "\t\n", "\r\n", "\r", "===\n", "---\n", "\u{A0}",
        "**Клиент:** да\n", "{", "[b]: c\n",
    ]

    private static func page(_ seed: UInt64) -> [UInt8] {
        var random = SplitMix64(seed: seed)
        var text = Int.random(in: 0...9, using: &random) == 0 ? "\u{FEFF}" : ""
        if Bool.random(using: &random) {
            let fields = fields.shuffled(using: &random).prefix(Int.random(in: 0...7, using: &random))
            text += "---\n" + fields.joined() + "---\n"
        }
        for _ in 0..<Int.random(in: 0...50, using: &random) {
            text += pieces[Int.random(in: pieces.indices, using: &random)]
        }
        if Int.random(in: 0...4, using: &random) == 0 {
            text = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
        }
        return Array(text.utf8)
    }

    @Test("Pages made of pieces of syntax", arguments: 0..<250 as Range<UInt64>)
    func pieces(seed: UInt64) async throws { await check(Self.page(seed)) }

    /// Else the test above would say nothing.
    @Test func piecesGiveMuchToDo() async {
        var changed = 0
        var left = 0
        for seed in 0..<100 as Range<UInt64> {
            let page = Self.page(seed)
            guard case .success(let tidied) = await SourceFormatter.format(page, as: .page, named: "a.md") else {
                left += 1
                continue
            }
            if tidied != page { changed += 1 }
        }
        #expect(changed > 50)
        #expect(left < 40)
    }

    @Test("Any bytes at all", arguments: 0..<40 as Range<UInt64>)
    func bytes(seed: UInt64) async throws {
        var random = SplitMix64(seed: seed)
        await check(random.bytes(upTo: 300).map { $0 & 0x7F })
    }

    @Test("Every page that we ship")
    func shippedPages() async throws {
        let (tree, _) = SourceTree.scan(ShippedBook.path)
        let pages = tree.files.filter { SourceKind(path: $0.path) == .page }
        #expect(pages.count > 100)
        for page in pages { await check(try tree.read(page).get()) }
    }

    /// Comments are no part of the values, so they are counted.
    @Test("No comment of front matter is lost", arguments: 0..<60 as Range<UInt64>)
    func comments(seed: UInt64) async throws {
        var random = SplitMix64(seed: seed)
        var fields: [String] = []
        for (number, field) in Self.fields.shuffled(using: &random).prefix(8).enumerated() {
            fields.append("# c\(number) \"\n" + field)
        }
        let text = "---\n" + fields.joined() + "---\n\na\n"
        guard case .success(let tidied) = await SourceFormatter.format(Array(text.utf8), as: .page, named: "a.md")
        else { return }
        let comments = { (text: String) in text.split(separator: "\n").filter { $0.hasPrefix("# c") }.sorted() }
        #expect(comments(text) == comments(String(decoding: tidied, as: UTF8.self)))
    }
}
