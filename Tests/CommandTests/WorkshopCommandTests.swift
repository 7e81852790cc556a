import Foundation
import Testing

/// `salesbook new`, `fmt` and `schema`, as a trainer runs them.
@Suite struct WorkshopCommandTests {
    private let program = Executable.built

    @Test func aNewBookBuildsStrictly() throws {
        let folder = try TemporaryFolder()
        let made = try program.run(["new", "my-book", "--language", "en", "--trade", "cafe"], in: folder.url)
        #expect(made.status == 0)
        #expect(made.err.isEmpty)
        #expect(made.out.contains("Read my-book/README.md") && made.out.contains("salesbook build"))
        #expect(try folder.text("my-book/content/book.yml").contains("title: The book of welcome\n"))
        let checked = try program.run(["check", "--strict"], in: folder["my-book"])
        #expect(checked.status == 0, "\(checked.err)")
        let page = try program.run(["new", "page", "--kind", "rule", "Name the hour"], in: folder["my-book"])
        #expect(page.status == 0)
        #expect(page.out.hasPrefix("content/rules/02-name-the-hour.md\n"))
        let built = try program.run(["build", "--strict"], in: folder["my-book"])
        #expect(built.status == 0)
        #expect(built.out.contains(" 0 warnings"))
        #expect(folder.exists("my-book/site/rules/02-name-the-hour.html"))
        #expect(try program.run(["fmt", "--check"], in: folder["my-book"]).status == 0)
    }

    /// Nobody to ask: the defaults.
    @Test func withoutATerminalNothingIsAsked() throws {
        let folder = try TemporaryFolder()
        let run = try program.run(["new", "book", "b"], in: folder.url, input: "uk\nhotel\nx\n")
        #expect(run.status == 0)
        #expect(run.err.isEmpty)
        #expect(try folder.text("b/content/book.yml").contains("title: Книга продаж\n"))
    }

    @Test func onATerminalItAsks() throws {
        let folder = try TemporaryFolder()
        let (status, shown) = try Terminal.run(
            program, ["new", "b"], in: folder.url, typing: "fr\nuk\nhotel\nНаш готель: слова\n")
        #expect(status == 0)
        #expect(shown.components(separatedBy: "Language, ru, uk, en [ru]: ").count == 3)
        #expect(shown.contains("“fr” is none of these"))
        #expect(shown.contains("Trade, shop, clinic, hotel, callcentre, cafe [shop]: "))
        #expect(shown.contains("Title [Книга гостинності]: "))
        let settings = try folder.text("b/content/book.yml")
        #expect(settings.contains("title: \"Наш готель: слова\"\n") && settings.contains("languages: [uk]\n"))
    }

    @Test func aFullFolderIsRefused() throws {
        let folder = try TemporaryFolder(["b/mine.txt": "x"])
        let run = try program.run(["new", "b"], in: folder.url)
        #expect(run.status == 1)
        #expect(run.out.isEmpty)
        #expect(
            run.err
                == "salesbook: b is not empty, and nothing in it was touched; name a folder that does not exist yet\n")
        #expect(try folder.names(in: "b") == ["mine.txt"])
    }

    @Test(arguments: [
        (["new", "page", "x"], 2, "--kind"), (["new", "page", "--kind", "rul", "x"], 2, "rul"),
        (["new", "page", "--kind", "rule", "x"], 1, "no pages in content"), (["new"], 2, "folder"),
        (["new", "b", "--language", "fr"], 2, "fr"), (["schema", "pages"], 2, "pages"), (["fmt", "gone"], 1, "gone"),
    ])
    func misuseIsTold(_ arguments: [String], _ status: Int, _ words: String) throws {
        let folder = try TemporaryFolder()
        let run = try program.run(arguments, in: folder.url)
        #expect(run.status == Int32(status))
        #expect(run.err.contains(words))
        #expect(try folder.names().isEmpty)
    }

    @Test func checkListsWhatIsNotTidyAndFmtTidiesIt() throws {
        let untidy = "---\nnumber: 1\ntitle: \"А\"\n---\n\n>[!why]\n>Слова не меняются.  \n"
        let folder = try TemporaryFolder(["content/a.md": untidy, "content/b.md": "# Б\n"])
        let check = try program.run(["fmt", "--check"], in: folder.url)
        #expect(check.status == 1)
        #expect(check.out == "content/a.md\n")
        #expect(check.err == "1 of 2 files not tidy\n")
        #expect(try folder.text("content/a.md") == untidy)
        let tidied = try program.run(["fmt"], in: folder.url)
        #expect(tidied.status == 0)
        #expect(tidied.out == "content/a.md\n")
        #expect(
            try folder.text("content/a.md")
                == "---\ntitle: А\nnumber: 1\n---\n\n> [!WHY]\n> Слова не меняются.\n")
        #expect(try program.run(["fmt", "--check"], in: folder.url).status == 0)
    }

    @Test func aBadFileIsToldAndTheRestIsTidied() throws {
        let folder = try TemporaryFolder(["content/a.md": "---\na: b: c\n---\n", "content/b.md": "a \n"])
        let run = try program.run(["fmt"], in: folder.url)
        #expect(run.status == 1)
        #expect(run.out == "content/b.md\n")
        #expect(run.err.contains("content/a.md:2:") && run.err.contains("[bad-yaml]"))
        #expect(try folder.text("content/b.md") == "a\n")
    }

    @Test func schemasArePrintedOrWritten() throws {
        let folder = try TemporaryFolder()
        let page = try program.run(["schema"], in: folder.url)
        #expect(page.status == 0)
        #expect(try JSONSerialization.jsonObject(with: Data(page.out.utf8)) is [String: Any])
        let all = try program.run(["schema", "--output", "editor/x"], in: folder.url)
        #expect(all.status == 0)
        let names = ["book.schema.json", "page.schema.json", "salesbook.code-snippets", "synonyms.schema.json"]
        #expect(try folder.names(in: "editor/x") == names)
        #expect(try folder.text("editor/x/page.schema.json") == page.out)
        #expect(try program.run(["schema", "--output", "editor/x"], in: folder.url).status == 0)
        #expect(try folder.names(in: "editor/x") == names)
        let snippets = try program.run(["schema", "snippets", "--language", "en"], in: folder.url)
        #expect(snippets.out.contains("How to know a type of client."))
    }
}
