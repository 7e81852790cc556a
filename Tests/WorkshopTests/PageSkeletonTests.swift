import Foundation
import Playbook
import SalesBookCore
import Testing

@testable import Workshop

/// A new page lands in its section with the next number, and the book still builds.
@Suite("A new page")
struct PageSkeletonTests {
    private func add(
        _ kind: PageKind, _ title: String, to folder: Folder, edition: String? = nil, section: String? = nil
    ) async throws -> String {
        let page = try await PageSkeleton.plan(
            kind, title: title, content: folder.path, edition: edition, section: section)
        try page.create()
        return String(page.path.dropFirst(folder.path.count + 1))
    }

    @Test("Of each kind, in each language", arguments: Language.allCases)
    func kinds(_ language: Language) async throws {
        let folder = try Folder(["\(language.tag)/guides/07-a.md": "---\ntitle: A\n---\n\nText.\n"])
        for kind in PageKind.allCases {
            let path = try await add(kind, "New: page", to: folder)
            let number = kind == .guide ? "08" : "01"
            let expected = kind == .glossary ? "glossary.md" : "\(PageSkeleton.folderName(kind))/\(number)-new-page.md"
            #expect(path == "\(language.tag)/" + expected)
        }
        let (book, diagnostics) = await Playbook.load(folder.path)
        #expect(diagnostics == [])
        #expect(Set(try #require(book).pages.map(\.kind)) == Set(PageKind.allCases))
        let titles = try #require(book).pages.map { $0.title.replacingOccurrences(of: "\u{A0}", with: " ") }
        #expect(titles.count { $0 == "New: page" } == PageKind.allCases.count)
        #expect(book?.editions.first?.sections.allSatisfy { $0.title != nil || $0.kind == .guide } ?? false)
        let tidy = await TidyRun.run([folder.path], writes: false)
        #expect(tidy.changed == [] && tidy.diagnostics == [])
    }

    @Test func theNumberFollowsTheHighest() async throws {
        let folder = try Folder([
            "rules/02-a.md": "# A\n", "rules/a.md": "---\nnumber: 41\n---\n# B\n",
            "rules/d.md": "---\ndraft: true\nnumber: 50\n---\n",
            "rules/60-bad.md": "---\na: b: c\n---\n",
        ])
        #expect(try await add(.rule, "Щедрість", to: folder, section: "rules") == "rules/61-shchedrist.md")
        #expect(try folder.text("rules/61-shchedrist.md").contains("\nnumber: 61\n"))
        #expect(try await add(.rule, "Ещё", to: folder) == "rules/62-eshchyo.md")
    }

    @Test func aSectionOfAnyNameIsFoundByItsKind() async throws {
        let folder = try Folder([
            "10-nashi-pravila/index.md": "---\nkind: rule\n---\n", "10-nashi-pravila/01.md": "# A\n",
        ])
        #expect(try await add(.rule, "B", to: folder) == "10-nashi-pravila/02-b.md")
    }

    @Test func severalSectionsAskWhich() async throws {
        let folder = try Folder(["ru/rules/a.md": "# А\n", "ru/02-rules/b.md": "# Б\n"])
        await #expect(throws: StartError.manySections("rule", ["02-rules", "rules"])) {
            try await add(.rule, "В", to: folder)
        }
        #expect(try await add(.rule, "В", to: folder, section: "rules/") == "ru/rules/01-v.md")
        await #expect(throws: StartError.noSection("guides", ["02-rules", "rules"])) {
            try await add(.rule, "В", to: folder, section: "guides")
        }
    }

    @Test func severalEditionsAskWhich() async throws {
        let folder = try Folder(["ru/a.md": "# А\n", "uk/a.md": "# Б\n"])
        await #expect(throws: StartError.noEdition("", ["ru", "uk"])) { try await add(.rule, "В", to: folder) }
        await #expect(throws: StartError.noEdition("en", ["ru", "uk"])) {
            try await add(.rule, "В", to: folder, edition: "en")
        }
        #expect(try await add(.rule, "Їжа", to: folder, edition: "uk") == "uk/rules/01-yizha.md")
        #expect(try folder.text("uk/rules/index.md").contains("title: Правила"))
    }

    @Test func nothingIsWrittenOver() async throws {
        let folder = try Folder(["rules/x.md": "# A\n", "glossary.md": "## B\n"])
        let page = try await PageSkeleton.plan(.rule, title: "C", content: folder.path, edition: nil, section: nil)
        try folder.write("mine", to: "rules/01-c.md")
        #expect(throws: StartError.taken(folder.path + "/rules/01-c.md")) { try page.create() }
        #expect(try folder.text("rules/01-c.md") == "mine")
        await #expect(throws: StartError.glossaryExists(folder.path + "/glossary.md")) {
            try await add(.glossary, "D", to: folder)
        }
        await #expect(throws: StartError.noBook(folder.path + "/gone")) {
            _ = try await PageSkeleton.plan(
                .rule, title: "C", content: folder.path + "/gone", edition: nil, section: nil)
        }
    }
}
