import Foundation
import Testing

/// `salesbook check`: exit codes, formats and the watch.
@Suite struct CheckTests {
    private let program = Executable.built

    private static let question = "\n> [!QUESTION]\n> The polite word is {please}.\n"
    private static let clean = [
        "content/index.md": "# Our book\n\nRead [the guide](guides/01.md).\n",
        "content/guides/01.md": "---\nsummary: The client waits for it.\n---\n# Greet first\n" + question,
    ]
    private static let noted = clean.merging([
        "content/index.md": "# Our book\n\n[The guide](guides/01.md), [the law](https://example.com).\n"
    ]) { $1 }
    private static let warned = clean.merging(["content/guides/01.md": "# Greet first\n" + question]) { $1 }
    private static let broken = warned.merging(["content/guides/02.md": "---\nnumber: [1]\n---\n# Call back\n"]) { $1 }

    @Test(arguments: [
        (clean, [], 0), (clean, ["--strict"], 0), (noted, ["--strict"], 0), (warned, [], 0), (warned, ["--strict"], 1),
        (broken, [], 1), (broken, ["--format", "github"], 1), (warned, ["--json", "--strict"], 1),
        (warned, ["--format", "sarif"], 0),
    ])
    func exitCodeTellsWhetherTheBookIsGood(_ files: [String: String], _ flags: [String], _ status: Int) throws {
        let folder = try TemporaryFolder(files)
        let run = try program.run(["check"] + flags, in: folder.url)
        #expect(run.status == Int32(status), "\(run.out) \(run.err)")
        #expect(try folder.names() == ["content"])
    }

    @Test func textIsToldOnStandardErrorAndCounted() throws {
        let folder = try TemporaryFolder(Self.broken)
        let run = try program.run(["check"], in: folder.url)
        #expect(run.err.contains("content/guides/01.md: warning: this page has no thesis [no-thesis]\n  fix: write"))
        // Editors read on where a build stops.
        #expect(run.err.contains("content/guides/02.md:2:9: error: "))
        #expect(run.err.contains("content/guides/02.md: warning: no page links to this one [orphan-page]"))
        #expect(run.out == "2 pages: 1 error, 3 warnings, 0 notes\n")
    }

    @Test func strictCallsAWarningAnErrorAndANoteANote() throws {
        let folder = try TemporaryFolder(
            Self.warned.merging(["content/index.md": Self.noted["content/index.md"] ?? ""]) { $1 })
        let run = try program.run(["check", "--strict"], in: folder.url)
        #expect(run.err.contains("01.md: error: this page has no thesis"))
        #expect(
            run.err.contains(
                "index.md:3:28: note: this link leads out of the book: https://example.com [external-link]"))
        #expect(run.out == "1 page: 1 error, 0 warnings, 1 note\n")
    }

    @Test func machinesReadStandardOutput() throws {
        let folder = try TemporaryFolder(Self.warned)
        let json = try program.run(["check", "--json"], in: folder.url)
        let list = try #require(JSONSerialization.jsonObject(with: Data(json.out.utf8)) as? [[String: Any]])
        #expect(list.map { $0["id"] as? String } == ["no-thesis"])
        #expect(try program.run(["check", "--format", "json"], in: folder.url).out == json.out)
        let github = try program.run(["check", "--format", "github"], in: folder.url)
        #expect(
            github.out.hasPrefix("::warning file=content/guides/01.md,title=no-thesis::this page has no thesis%0Afix: ")
        )
        let sarif = try program.run(["check", "--format", "sarif"], in: folder.url)
        let log = try #require(JSONSerialization.jsonObject(with: Data(sarif.out.utf8)) as? [String: Any])
        #expect(log["version"] as? String == "2.1.0")
        #expect((json.err + github.err + sarif.err).isEmpty)
    }

    /// Our columns count bytes; those of other tools count characters.
    @Test func columnsForOtherToolsCountCharacters() throws {
        let folder = try TemporaryFolder(["content/a.md": "---\nsummary: Да.\n---\nСлово [а](нет.md)\n" + Self.question]
        )
        #expect(try program.run(["check"], in: folder.url).err.contains("a.md:4:12: warning"))
        #expect(try program.run(["check", "--format", "github"], in: folder.url).out.contains("line=4,col=7,"))
        #expect(try program.run(["check", "--format", "sarif"], in: folder.url).out.contains("\"startColumn\" : 7"))
    }

    @Test func theBookSaysWhatCounts() throws {
        let folder = try TemporaryFolder(Self.warned)
        try folder.write(["content/book.yml": "checks: {no-thesis: off}\n"])
        #expect(try program.run(["check"], in: folder.url).out == "1 page: 0 errors, 0 warnings, 0 notes\n")
        try folder.write(["content/book.yml": "checks: {no-thesis: error}\n"])
        #expect(try program.run(["check"], in: folder.url).status == 1)
        // An editor's finding stops no build, whatever it is called.
        #expect(try program.run(["build", "--strict"], in: folder.url).status == 0)
    }

    @Test func theBuildTakesItsWarningsAsTheBookDoes() throws {
        let files = Self.clean.merging(["content/guides/01.md": "# Greet\n\n[a](gone.md)\n"]) { $1 }
        let folder = try TemporaryFolder(files)
        #expect(try program.run(["build", "--strict"], in: folder.url).status == 1)
        try folder.write(["content/book.yml": "checks: {broken-link: note}\n"])
        let noted = try program.run(["build", "--strict"], in: folder.url)
        #expect(noted.status == 0 && noted.err.contains(": note: ") && noted.out.contains(", 0 warnings,"))
        try folder.write(["content/book.yml": "checks: {broken-link: error}\n"])
        #expect(try program.run(["build"], in: folder.url).status == 1)
    }

    @Test func theDayDecidesWhatIsOverdue() throws {
        let page = "---\nsummary: Yes.\nreviewed: 2026-05-20\nreview_every: 6 months\n---\n# Greet\n" + Self.question
        let folder = try TemporaryFolder(["content/a.md": page])
        #expect(try program.run(["check", "--day", "2026-11-19"], in: folder.url).err.isEmpty)
        #expect(try program.run(["check", "--day", "2026-11-20"], in: folder.url).err.contains("[overdue-review]"))
        // A build has no clock.
        #expect(try program.run(["build", "--strict"], in: folder.url).status == 0)
    }

    @Test func whatOnlyDrawingWouldShowIsFound() throws {
        let exam =
            "---\nkind: quiz\nsummary: Yes.\nexam: {draw: [{from: this, count: 9}]}\n---\n\n## Polite?\n\n{please}\n"
        let folder = try TemporaryFolder(["content/a.md": exam])
        let run = try program.run(["check"], in: folder.url)
        #expect(run.status == 1 && run.err.contains("content/a.md:4:15: error: this pool holds 1 question"))
    }

    @Test(arguments: [
        (["--format", "xml"], "xml"), (["--day", "tomorrow"], "YYYY-MM-DD"),
        (["--json", "--format", "sarif"], "--json"),
        (["one", "two"], "two"),
    ])
    func misuseIsExit2(_ flags: [String], _ word: String) throws {
        let folder = try TemporaryFolder(Self.clean)
        let run = try program.run(["check"] + flags, in: folder.url)
        #expect(run.status == 2 && run.err.contains(word) && run.out.isEmpty)
    }

    @Test func aFolderThatIsNotThereIsTold() throws {
        let folder = try TemporaryFolder()
        let run = try program.run(["check", "nowhere"], in: folder.url)
        #expect(run.status == 1 && run.err.contains("[unreadable-file]"))
        #expect(run.out == "0 pages: 1 error, 0 warnings, 0 notes\n")
    }
}
