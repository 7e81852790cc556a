import Playbook
import Testing

@testable import SalesBookSite

/// What an author writes stays text, wherever it is shown.
@Suite("Hostile text")
struct HostileTextTests {
    private static let evil = "<img src=x onerror=alert(1)>\"'><script>alert(2)</script>{{title}}{{{article}}}"
    private static var quoted: String {
        "'" + evil.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }

    private static func files(_ kind: String) -> [String: String] {
        let escaped = evil.map { "<>\"'`*_[]{}&\\".contains($0) ? "\\\($0)" : "\($0)" }.joined()
        return [
            "book.yml":
                "title: \(quoted)\nsubtitle: \(quoted)\ncompany: \(quoted)\ncontact: 'https://x.y/\"onclick=\"alert(3)'\n",
            "\(kind)s/index.md": "---\ntitle: \(quoted)\nsummary: \(quoted)\n---\n\n\(escaped)\n",
            "glossary.md":
                "---\ntitle: \(quoted)\nsummary: \(quoted)\n---\n\n## \(escaped)\n\n\(escaped)\n\n## \"слово\n\nx\n",
            "\(kind)s/b.md": "---\ntitle: Вторая\ntags: [\(quoted)]\n---\n",
            "\(kind)s/a.md": """
            ---
            title: \(quoted)
            summary: \(quoted)
            number: 1
            set: \(quoted)
            roles: [\(quoted), b]
            tags: [\(quoted), b]
            keywords: [\(quoted)]
            source: \(quoted)
            owner: \(quoted)
            reviewed: 2026-11-20
            portrait: \(quoted.filter { $0 != "." })
            traits: {\(quoted): 3}
            changes: {2026-11-20: \(quoted)}
            ---

            \(escaped) [\(escaped)](b.md "\(escaped)") `\(evil)` [x](<b.md?\(evil.filter { !"<>".contains($0) })>)

            ## \(escaped)

            > [!WRONG]
            > \(escaped)

            > [!RIGHT]
            > \(escaped)

            > [!CASE]
            > **\(escaped)**

            > [!DIALOGUE]
            > **\(escaped):** \(escaped)

            > [!QUESTION #"><script>]
            > {\(escaped)|b}

            ### \(escaped)

            > [!RIGHT]
            > \(escaped)

            ```"><script>
            \(evil)
            ```

            | \(escaped) |
            |---|
            | \(escaped) |

            [^"><script>]

            [^"><script>]: \(escaped)
            """,
        ]
    }

    @Test(
        "In every field, block and heading of every kind of page",
        arguments: ["rule", "customer", "script", "guarantee", "guide", "quiz"])
    func everywhere(kind: String) async throws {
        let site = try await BookFolder(Self.files(kind)).site()
        var seen = 0
        for path in site.pages {
            let page = HTMLScanner(try site.text(path))
            #expect(page.faults.isEmpty, "\(path)")
            for element in page.elements {
                #expect(element["src"] != "x" && element["onerror"] == nil && element["onclick"] == nil, "\(path)")
                #expect(element.name != "script" || element["src"]?.hasSuffix(".js") == true, "\(path)")
            }
            if page.text.contains("alert(1)") { seen += 1 }
            #expect(!page.text.contains("{{title}}") || page.text.contains("alert(1)"))
        }
        #expect(seen >= 5)
        for (path, bytes) in site.files where path.hasSuffix(".js") && !path.hasPrefix("assets/") {
            // What stands between apostrophes is packed: see `PrintableBytes`.
            let script = String(decoding: bytes, as: UTF8.self)
            let pieces = script.split(separator: "'", omittingEmptySubsequences: false)
            let text = pieces.enumerated().filter { $0.offset % 2 == 0 }.map(\.element).joined()
            #expect(!text.contains("<") && !text.contains("\u{2028}"), "\(path)")
            #expect(!script.lowercased().contains("</script"), "\(path)")
        }
    }

    @Test(
        "A string of a script cannot be left",
        arguments: [
            ("", "\"\""), ("а\"б\\в", "\"а\\\"б\\\\в\""), ("</script><!--", "\"\\u003c/script\\u003e\\u003c!--\""),
            ("&", "\"\\u0026\""),
            ("\n\r\t\0", "\"\\u000a\\u000d\\u0009\\u0000\""), ("\u{2028}\u{2029}", "\"\\u2028\\u2029\""),
            ("😀ї'`${x}", "\"😀ї'`${x}\""),
        ])
    func scriptLiteral(text: String, expected: String) {
        #expect(ScriptLiteral.string(text) == expected)
    }

    private static let html =
        "a <b>bold</b>\n\n<div class=\"x\">block</div>\n\n<script>alert(1)</script>\n\n[x](javascript:alert) ![y](data:text/html,x)\n"

    @Test("Raw HTML is left out, and dangerous addresses with it")
    func omitted() async throws {
        let folder = try BookFolder(["guides/a.md": Self.html])
        let text = try await folder.site().text("guides/a.html")
        for word in ["<b>bold", "class=\"x\"", "alert(1)", "javascript:", "data:text"] {
            #expect(!text.contains(word), "\(word)")
        }
        #expect(await Playbook.load(folder.path).diagnostics.count { $0.id == .rawHTML } == 4)
        #expect(await Playbook.load(folder.path).diagnostics.count { $0.id == .unsafeURL } == 2)
    }

    @Test("html: allow lets it pass, save for the tags that GitHub disarms")
    func allowed() async throws {
        let folder = try BookFolder(["guides/a.md": Self.html, "book.yml": "html: allow\n"])
        let text = try await folder.site().text("guides/a.html")
        for word in [
            "<b>bold</b>", "<div class=\"x\">block</div>", "&lt;script>alert(1)&lt;/script>",
            "href=\"javascript:alert\"",
        ] {
            #expect(text.contains(word), "\(word)")
        }
        #expect(await Playbook.load(folder.path).diagnostics.isEmpty)
    }

    @Test("A single page and its links to nowhere are drawn by the same code")
    func single() async throws {
        let (html, diagnostics) = await BodyHTML.full(Array(Self.html.utf8), path: nil, allowsHTML: false)
        let text = String(decoding: html, as: UTF8.self)
        #expect(!text.contains("<b>") && !text.contains("javascript:"))
        #expect(diagnostics.map(\.location.path).allSatisfy { $0 == "<stdin>" })
        let (open, none) = await BodyHTML.full(Array(Self.html.utf8), path: nil, allowsHTML: true)
        #expect(String(decoding: open, as: UTF8.self).contains("<b>bold</b>") && none.isEmpty)
    }
}
