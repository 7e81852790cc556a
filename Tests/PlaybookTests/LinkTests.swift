import Testing

@testable import Playbook

@Suite("Links and images")
struct LinkTests {
    private static let files = [
        "ru/index.md": "## О книге\n", "ru/rules/index.md": "---\ntitle: Правила\n---\n## Лад\n",
        "ru/rules/01-a.md": "# А\n\n## Два\n",
        "ru/rules/Правило 5.md": "# Б\n", "ru/price.pdf": "x", "ru/img/кот.svg": "<svg viewBox=\"0 0 4 3\"/>",
        "ru/glossary.md": "## Слово\n\nэто\n",
    ]

    private func link(_ url: String) async throws -> (link: String, problems: [String]) {
        let folder = try BookFolder(Self.files.merging(["ru/rules/02-b.md": "# В\n\n## Один\n\n[x](\(url))\n"]) { $1 })
        let (book, diagnostics) = await folder.load()
        let page = try #require(book?.pages.first { $0.title == "В" })
        let link = try #require(page.links.values.first)
        let shown =
            switch link {
            case .page(let id, let fragment):
                "page \(book?.page(id).sourcePath ?? "")" + (fragment.map { "#" + $0 } ?? "")
            case .path(let path, let fragment): "path \(path)" + (fragment.map { "#" + $0 } ?? "")
            case .file(let path): "file \(path)"
            case .fragment(let fragment): "#" + fragment
            case .practice(.page(let id)): "practice of \(book?.page(id).sourcePath ?? "")"
            case .practice(.path(let path)): "practice of \(path)"
            case .verbatim: "verbatim"
            case .broken: "broken"
            }
        return (shown, diagnostics.map(\.id.rawValue))
    }

    @Test(
        "Where a link leads",
        arguments: [
            ("01-a.md", "page ru/rules/01-a.md"), ("./01-a.md", "page ru/rules/01-a.md"),
            ("../rules/01-a.md", "page ru/rules/01-a.md"), ("/ru/rules/01-a.md", "page ru/rules/01-a.md"),
            ("01-a", "page ru/rules/01-a.md"), ("01-a.html", "page ru/rules/01-a.md"),
            ("01-a.md?x=1", "page ru/rules/01-a.md"), ("01-a.md#два", "page ru/rules/01-a.md#два"),
            ("01-a.md#practice", "practice of ru/rules/01-a.md"), ("#practice", "practice of ru/rules/02-b.md"),
            ("01-a.md#%D0%B4%D0%B2%D0%B0", "page ru/rules/01-a.md#два"), ("01-a.md#", "page ru/rules/01-a.md#"),
            ("<Правило 5.md>", "page ru/rules/Правило 5.md"),
            ("%D0%9F%D1%80%D0%B0%D0%B2%D0%B8%D0%BB%D0%BE%205.md", "page ru/rules/Правило 5.md"),
            ("index.md", "path ru/rules/index.html"), (".", "path ru/rules/index.html"),
            ("./", "path ru/rules/index.html"),
            ("../rules/", "path ru/rules/index.html"), ("../rules/#лад", "path ru/rules/index.html#лад"),
            ("..", "path index.html"), ("../index.md#о-книге", "path index.html#о-книге"), ("/", "path index.html"),
            ("../glossary.md#слово", "page ru/glossary.md#слово"), ("../price.pdf", "file ru/price.pdf"),
            ("../img/кот.svg", "file ru/img/kot.svg"), ("#один", "#один"), ("#%D0%BE%D0%B4%D0%B8%D0%BD", "#один"),
            ("#", "#"),
            ("", "verbatim"), ("https://example.com", "verbatim"), ("mailto:a@b.ua", "verbatim"),
            ("tel:+380", "verbatim"),
            ("//example.com", "verbatim"), ("HTTPS://example.com/a.md", "verbatim"),
        ])
    func leads(url: String, expected: String) async throws {
        let (link, problems) = try await link(url)
        #expect(link == expected)
        #expect(problems.isEmpty)
    }

    @Test(
        "Links that lead nowhere",
        arguments: [
            ("none.md", "broken-link"), ("../../../01-a.md", "broken-link"), ("01-a.md/", "broken-link"),
            ("../img/", "broken-link"),
            ("../img/none.svg", "broken-link"), ("%2e%2e/%2e%2e/%2e%2e/x", "broken-link"), ("%ZZ%+1%", "broken-link"),
            ("%00", "broken-link"),
        ])
    func broken(url: String, id: String) async throws {
        let (link, problems) = try await link(url)
        #expect(link == "broken" || url.hasSuffix("md/"))
        #expect(problems == (url.hasSuffix("md/") ? [] : [id]))
    }

    @Test(
        "A page is proposed by its path, and only when one is near",
        arguments: [
            ("/ru/01-a/", "did you mean “ru/rules/01-a.md”?"), ("glosary.md", "did you mean “ru/glossary.md”?"),
            ("/html/label/", "correct the path; it is counted from this page's folder"),
            ("/", nil),
        ])
    func proposed(url: String, fix: String?) async throws {
        let page = ["ru/rules/02-b.md": "# В\n\n[x](\(url))\n"]
        let diagnostics = try await BookFolder(Self.files.merging(page) { $1 }).load().diagnostics
        #expect(diagnostics.first { $0.id == .brokenLink }?.fix == fix)
    }

    @Test("An image has its size, wherever it stands")
    func images() async throws {
        let folder = try BookFolder(
            Self.files.merging([
                "ru/rules/c.md": "> [!NOTE]\n> ![x](../img/%D0%BA%D0%BE%D1%82.svg)\n",
                "ru/k.md": "---\nkind: customer\nportrait: img/кот.svg\n---\n",
            ]) { $1 })
        let book = try await folder.book()
        let page = try #require(book.pages.first { $0.sourcePath == "ru/rules/c.md" })
        let image = try #require(page.images.values.first)
        #expect(image.path == "ru/img/kot.svg")
        #expect(image.size?.width == 4 && image.size?.height == 3)
        #expect(book.pages.first { $0.sourcePath == "ru/k.md" }?.portrait?.path == "ru/img/kot.svg")
        #expect(book.assets == [Asset(sourcePath: "ru/img/кот.svg", outputPath: "ru/img/kot.svg")])
    }

    @Test("Related pages are found in order")
    func related() async throws {
        let book = try await BookFolder(
            Self.files.merging(["ru/rules/c.md": "---\nrelated: [Правило 5.md, ../glossary.md, 01-a.md]\n---\n"]) { $1 }
        ).book()
        let page = try #require(book.pages.first { $0.sourcePath == "ru/rules/c.md" })
        #expect(page.related.map { book.page($0).title } == ["Б", "Glossary", "А"])
    }

    @Test("Anchors of raw HTML count where it is allowed")
    func htmlAnchors() async throws {
        let files = [
            "a.md": "<a id=\"here\"></a>\n\n<div name=\"there\"></div>\n", "b.md": "[x](a.md#here) [y](a.md#there)\n",
        ]
        #expect(try await BookFolder(files.merging(["book.yml": "html: allow"]) { $1 }).problems().isEmpty)
        #expect(try await BookFolder(files).problems().filter { $0.contains("fragment") }.count == 2)
    }

    @Test(
        "Addresses with a scheme",
        arguments: [
            ("https://a", true), ("mailto:a", true), ("//a", true), ("a+b.c-d:e", true), ("1a:b", false),
            ("a/b:c", false),
            (":a", false), ("", false), ("привет:мир", false), ("a.md", false),
        ])
    func scheme(url: String, has: Bool) {
        #expect(LinkResolver.hasScheme(url) == has)
    }

    @Test(
        "Percent signs",
        arguments: [
            ("%41", "A"), ("%d1%97", "ї"), ("%", "%"), ("%4", "%4"), ("%+1", "%+1"), ("%-1", "%-1"), ("100%25", "100%"),
            ("%FF", "\u{FFFD}"), ("a b", "a b"),
        ])
    func percent(text: String, expected: String) {
        #expect(LinkResolver.decodePercent(text) == expected)
    }

    @Test(
        "Addresses that could run a program",
        arguments: [
            ("javascript:x", true), ("JaVaScRiPt:x", true), ("vbscript:x", true), ("file:///x", true),
            ("data:text/html,x", true),
            ("data:image/svg+xml,x", true), ("data:image/png;x", false), ("DATA:IMAGE/PNG;x", false),
            ("data:image/gif", false),
            ("data:image/jpeg", false), ("data:image/webp", false), ("https://javascript:x", false), ("", false),
            ("java", false),
        ])
    func unsafe(url: String, isDangerous: Bool) {
        #expect(UnsafeURL.isDangerous(Array(url.utf8)[...]) == isDangerous)
    }
}
