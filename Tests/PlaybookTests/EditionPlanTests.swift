import SalesBookCore
import Testing

@testable import Playbook

@Suite("Editions and sections")
struct EditionPlanTests {
    /// `language prefix: section(kind)[pages]` of every edition.
    private func outline(_ files: [String: String]) async throws -> [String] {
        let book = try await BookFolder(files).book()
        return book.editions.map { edition in
            let sections = edition.sections.map { section in
                let pages = section.pages.map {
                    book.page($0).sourcePath.dropFirst(section.folder.isEmpty ? 0 : section.folder.count + 1)
                }
                return "\(section.folder)(\(section.kind.rawValue))[\(pages.joined(separator: " "))]"
            }
            let glossary = edition.glossary.map { " glossary: " + book.page($0).sourcePath } ?? ""
            return "\(edition.tag) \(edition.prefix)→\(edition.coverPath): " + sections.joined(separator: " ")
                + glossary
        }
    }

    @Test("One language without a folder, known by its letters")
    func oneLanguage() async throws {
        #expect(try await outline(["rules/a.md": "Правило ещё\n"]) == ["ru →index.html: rules(rule)[a.md]"])
        #expect(try await outline(["rules/a.md": "Правило її\n"]) == ["uk →index.html: rules(rule)[a.md]"])
        #expect(try await outline(["rules/a.md": "The rule\n"]) == ["en →index.html: rules(rule)[a.md]"])
    }

    @Test("One language in a folder has its cover at the top all the same")
    func oneFolder() async throws {
        #expect(try await outline(["uk/rules/a.md": "x\n"]) == ["uk uk/→index.html: uk/rules(rule)[a.md]"])
    }

    @Test("Several languages, in the order that book.yml wants, else by tag")
    func severalLanguages() async throws {
        let files = ["uk/a.md": "x\n", "ru/a.md": "x\n", "en-GB/a.md": "x\n", "out.md": "not in an edition\n"]
        let byTag = try await outline(files)
        #expect(
            byTag == [
                "en en-gb/→en-gb/index.html: en-GB(guide)[a.md]", "ru ru/→ru/index.html: ru(guide)[a.md]",
                "uk uk/→uk/index.html: uk(guide)[a.md]",
            ])
        let ordered = files.merging(["book.yml": "languages: [uk, ru]\n"]) { $1 }
        #expect(try await outline(ordered).map { $0.prefix(2) } == ["uk", "ru", "en"])
    }

    @Test("Pages go by number, then by leading digits, then by name")
    func pageOrder() async throws {
        let files = [
            "b.md": "x", "a.md": "x", "10-ten.md": "x", "2-two.md": "x", "z.md": "---\nnumber: 1\n---\n",
            "1-last.md": "---\nnumber: 30\n---\n", "03.md": "x",
        ]
        #expect(
            try await outline(files) == ["en →index.html: (guide)[z.md 2-two.md 03.md 10-ten.md 1-last.md a.md b.md]"])
    }

    @Test("Sections go by number, then by kind, then by name; pages beside the cover come last")
    func sectionOrder() async throws {
        let files = [
            "a.md": "x", "scripts/a.md": "x", "rules/a.md": "x", "02-guides/a.md": "x", "01-scripts/a.md": "x",
            "more/a.md": "x", "also/a.md": "x", "rules/deep/a.md": "x", "customers/index.md": "---\nnumber: 0\n---\n",
        ]
        #expect(
            try await outline(files) == [
                "en →index.html: customers(customer)[] 01-scripts(script)[a.md] 02-guides(guide)[a.md] rules(rule)[a.md] "
                    + "scripts(script)[a.md] also(guide)[a.md] more(guide)[a.md] rules/deep(guide)[a.md] (guide)[a.md]"
            ])
    }

    @Test(
        "The kind of a section from its folder's name",
        arguments: [
            ("rules", "rule"), ("rule", "rule"), ("01-Rules", "rule"), ("3_customers", "customer"), ("quizzes", "quiz"),
            ("quiz", "quiz"), ("paths", "path"), ("checks", "check"), ("guarantees", "guarantee"),
            ("scripts", "script"),
            ("guides", "guide"), ("правила", "guide"), ("x", "guide"), ("", "guide"),
        ])
    func folderKinds(folder: String, kind: String) {
        #expect(EditionPlan.kind(ofFolder: folder, root: "ru").rawValue == kind)
        #expect(EditionPlan.kind(ofFolder: "ru/" + folder, root: "ru").rawValue == kind)
    }

    @Test("A section's index names the kind of its pages, and a page may differ")
    func kinds() async throws {
        let book = try await BookFolder([
            "words/index.md": "---\nkind: script\ntitle: Слова\n---\n", "words/a.md": "x",
            "words/b.md": "---\nkind: rule\n---\n",
        ]).book()
        #expect(book.editions[0].sections[0].kind == .script)
        #expect(book.editions[0].sections[0].title == "Слова")
        #expect(book.pages.map(\.kind) == [.script, .rule])
    }

    @Test("index.md leads a folder, else README.md, in any letter case")
    func indexes() async throws {
        #expect(
            try await outline(["README.md": "x", "rules/readme.md": "x", "rules/a.md": "x"]) == [
                "en →index.html: rules(rule)[a.md]"
            ])
        let both = try await outline(["rules/index.md": "x", "rules/README.md": "x"])
        #expect(both == ["en →index.html: rules(rule)[README.md]"])
        let book = try await BookFolder(["Index.MD": "---\ntitle: Книга\nsummary: О нас\n---\nВводная\n", "a.md": "x"])
            .book()
        #expect(book.editions[0].title == "Книга" && book.editions[0].subtitle == "О нас")
        #expect(book.editions[0].intro?.sourcePath == "Index.MD")
    }

    @Test("A glossary beside the cover is a page of its own, drafts are none")
    func glossary() async throws {
        let outline = try await outline([
            "ru/glossary.md": "## Слово\n\nэто\n", "ru/rules/a.md": "x", "ru/rules/d.md": "---\ndraft: true\n---\n",
            "ru/rules/glossary.md": "x",
        ])
        #expect(outline == ["ru ru/→index.html: ru/rules(rule)[a.md glossary.md] glossary: ru/glossary.md"])
    }

    @Test("What book.yml says of the book")
    func settings() async throws {
        let book = try await BookFolder([
            "book.yml": """
            title: {ru: Книга, "": Book}
            subtitle: Для всех
            company: Пуговица
            accent: "#2b3ea8"
            fonts: {serif: 'Georgia, "PT Serif"', sans: Inter}
            contact: trainer@shop.ua
            html: allow
            logo: img/logo.svg
            exam: {}
            """,
            "ru/a.md": "x", "uk/a.md": "x", "img/logo.svg": "<svg/>",
        ]).book()
        #expect(book.editions.map(\.title) == ["Книга", "Book"])
        #expect(book.editions.map(\.subtitle) == ["Для всех", "Для всех"])
        #expect(book.settings.company == "Пуговица" && book.settings.accent == "#2b3ea8")
        #expect(book.settings.serif == "Georgia, \"PT Serif\"" && book.settings.sans == "Inter")
        #expect(book.settings.contact == "mailto:trainer@shop.ua" && book.settings.allowsHTML)
        #expect(book.logo == Asset(sourcePath: "img/logo.svg", outputPath: "img/logo.svg"))
    }

    @Test(
        "Colours that may stand in a style sheet",
        arguments: [
            ("#abc", true), ("#A1B2C3", true), ("crimson", true), ("rgb(1 2 3 / 50%)", true),
            ("oklch(70% 0.1 20)", true),
            ("#ab", false), ("#ggg", false), ("#abcd", false), ("url(x)", false), ("red;", false), ("rgb(1,2,3", false),
            ("rgb(1,2,3) url(x)", false), ("var(--x)", false), ("expression(1)", false), ("red blue", false),
            ("rgb(calc(1))", false),
        ])
    func colours(text: String, isColour: Bool) async throws {
        let folder = try BookFolder(["book.yml": "accent: \"\(text)\"\n", "a.md": "x"])
        #expect(await folder.problems() == (isColour ? [] : ["book.yml:1:9: wrong-type"]))
    }
}
