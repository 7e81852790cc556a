import Foundation
import Testing

/// `salesbook build`: exit codes, what is said, and the book that stands afterwards.
@Suite struct BuildTests {
    private let program = Executable.built

    private static let clean = [
        "content/index.md": "# Our book\n\nRead [the rule](rules/01.md).\n",
        "content/rules/01.md": "# Greet first\n\nThe client waits for it.\n",
    ]
    private static let warned = clean.merging([
        "content/rules/02.md": "# Call back\n\nSee [gone](gone.md).\n"
    ]) { $1 }
    private static let broken = clean.merging([
        "content/rules/02.md": "# Call back\n\n> [!WRONG]\n> - a\n> - b\n\n> [!RIGHT]\n> - c\n"
    ]) { $1 }

    @Test(arguments: [
        (clean, [], 0), (clean, ["--strict"], 0),
        (warned, [], 0), (warned, ["--strict"], 1),
        (broken, [], 1), (broken, ["--strict"], 1),
    ])
    func exitCodeTellsWhetherTheBookIsGood(
        _ files: [String: String], _ flags: [String], _ status: Int
    ) throws {
        let folder = try TemporaryFolder(files)
        let run = try program.run(["build"] + flags, in: folder.url)
        #expect(run.status == Int32(status))
        #expect(folder.exists("site") == (status == 0))
        #expect(run.err.contains("Nothing was written: site is as it was.") == (status == 1))
        #expect(run.out.isEmpty == (status == 1))
    }

    @Test func strictCallsAWarningAnError() throws {
        let folder = try TemporaryFolder(Self.warned)
        let problem = "“gone.md” leads nowhere [broken-link]\n  fix: "
        let mild = try program.run(["build"], in: folder.url)
        #expect(mild.err.hasPrefix("content/rules/02.md:3:5: warning: \(problem)"))
        let strict = try program.run(["build", "--strict"], in: folder.url)
        #expect(strict.err.hasPrefix("content/rules/02.md:3:5: error: \(problem)"))
    }

    @Test(arguments: [(broken, []), (warned, ["--strict"])])
    func anErrorLeavesTheOldBook(_ files: [String: String], _ flags: [String]) throws {
        let folder = try TemporaryFolder(Self.clean)
        #expect(try program.run(["build"], in: folder.url).status == 0)
        let old = try folder.snapshot("site")
        try folder.write(files)
        #expect(try program.run(["build"] + flags, in: folder.url).status == 1)
        #expect(try folder.snapshot("site") == old)
        #expect(try folder.names() == ["content", "site"])
    }

    @Test func aGoodBuildReplacesTheBookWhole() throws {
        let folder = try TemporaryFolder(Self.warned)
        #expect(try program.run(["build"], in: folder.url).status == 0)
        #expect(folder.exists("site/rules/02.html"))
        try FileManager.default.removeItem(at: folder["content/rules/02.md"])
        #expect(try program.run(["build"], in: folder.url).status == 0)
        #expect(!folder.exists("site/rules/02.html"))
        #expect(folder.exists("site/rules/01.html"))
        #expect(try folder.names() == ["content", "site"])
    }

    @Test func allProblemsAreToldAtOnceInReadingOrder() throws {
        let folder = try TemporaryFolder(
            Self.broken.merging([
                "content/rules/01.md": "---\nnumber: [1]\nnmae: x\n---\n# Greet\n",
                "content/rules/03.md": "---\ntitle: \"open\n---\n# Third\n",
            ]) { $1 })
        let run = try program.run(["build"], in: folder.url)
        #expect(run.status == 1)
        let told = run.err.matches(of: /(?m)^content\/rules\/(\d+)\.md:(\d+):.*\[([a-z-]+)\]$/)
            .map { "\($0.output.1) \($0.output.2) \($0.output.3)" }
        #expect(told.count == 4)
        #expect(told.prefix(2) == ["01 2 wrong-type", "01 3 unknown-field"])
        #expect(told.contains("02 7 unpaired-phrases"))
        #expect(told.last?.hasSuffix("bad-yaml") == true)
    }

    @Test func jsonIsOneListWithEverything() throws {
        let folder = try TemporaryFolder(
            Self.broken.merging([
                "content/rules/03.md": "# Third\n\nSee “[gone](a/gone.md)”.\n"
            ]) { $1 })
        let run = try program.run(["build", "--json"], in: folder.url)
        #expect(run.status == 1)
        let list = try #require(
            JSONSerialization.jsonObject(with: Data(run.err.utf8)) as? [[String: Any]])
        #expect(list.count == 2)
        #expect(list.map { $0["file"] as? String } == ["content/rules/02.md", "content/rules/03.md"])
        #expect(list.map { $0["line"] as? Int } == [7, 3])
        #expect(list.map { $0["column"] as? Int } == [1, 8])
        #expect(list.map { $0["severity"] as? String } == ["error", "warning"])
        #expect(list.map { $0["id"] as? String } == ["unpaired-phrases", "broken-link"])
        for entry in list {
            #expect((entry["message"] as? String)?.isEmpty == false)
            #expect((entry["fix"] as? String)?.isEmpty == false)
        }
    }

    @Test func jsonOfACleanBookIsAnEmptyList() throws {
        let folder = try TemporaryFolder(Self.clean)
        let run = try program.run(["build", "--json"], in: folder.url)
        #expect(run.status == 0)
        #expect(try (JSONSerialization.jsonObject(with: Data(run.err.utf8)) as? [Any])?.isEmpty == true)
    }

    @Test func jsonOfAMissingFolderHasNoLine() throws {
        let folder = try TemporaryFolder()
        let run = try program.run(["build", "nowhere", "--json"], in: folder.url)
        let list = try #require(
            JSONSerialization.jsonObject(with: Data(run.err.utf8)) as? [[String: Any]])
        #expect(list.count == 1)
        #expect(list.first?["file"] as? String == "nowhere")
        #expect(list.first?["line"] == nil)
    }

    @Test func quietSaysOnlyWhatIsWrong() throws {
        let folder = try TemporaryFolder(Self.clean)
        let silent = try program.run(["build", "--quiet"], in: folder.url)
        #expect((silent.status, silent.out, silent.err) == (0, "", ""))
        try folder.write(Self.broken)
        let failed = try program.run(["build", "-q"], in: folder.url)
        #expect(failed.status == 1)
        #expect(failed.out.isEmpty)
        #expect(failed.err.split(separator: "\n").count == 2)
        #expect(failed.err.contains("[unpaired-phrases]\n  fix: "))
    }

    @Test func summaryCountsAndNamesTheFileToOpen() throws {
        let folder = try TemporaryFolder([
            "content/index.md": "# One two\n\nThree four five.\n",
            "content/a.md": "# Six\n\nSeven, [eight](no.md).\n\n> [!QUESTION]\n> Nine?\n>\n> - [x] Ten\n> - [ ] Two\n",
        ])
        let run = try program.run(["build", "--output", "out/book/"], in: folder.url)
        #expect(run.status == 0)
        // The index is the cover, not a page.
        let line = /1 page, 1 question, 5 words, 1 warning, \d+\.\d\d s: open out\/book\/index\.html\n/
        #expect(run.out.wholeMatch(of: line) != nil, "\(run.out)")
        #expect(folder.exists("out/book/index.html"))
    }

    @Test func anyFolderBuilds() throws {
        let folder = try TemporaryFolder([
            "заметки/Как звонить.md": "Текст без заголовка.\n",
            "заметки/Sub folder/readme.md": "# Hello\n\n```swift\nlet a = 1\n```\n",
            "заметки/Sub folder/picture.txt": "not a page",
        ])
        let run = try program.run(["build", "заметки", "-o", "книга"], in: folder.url)
        #expect(run.status == 0)
        #expect(run.err.isEmpty)
        let pages = try folder.snapshot("книга").keys.filter { $0.hasSuffix(".html") }
        #expect(pages.count >= 3)
        #expect(pages.allSatisfy { $0.allSatisfy(\.isASCII) })
    }

    @Test func sameContentSameBytes() throws {
        let one = try TemporaryFolder(Self.warned)
        let two = try TemporaryFolder(Self.warned)
        #expect(try program.run(["build"], in: one.url).status == 0)
        #expect(try program.run(["build", two["content"].path, "-o", two["x"].path], in: two.url).status == 0)
        #expect(try one.snapshot("site") == two.snapshot("x"))
    }

    @Test func theExecutableAloneBuildsAWholeBook() throws {
        let rule = "---\nnumber: 2\n---\n# Call back\n\n> [!WRONG]\n> Later.\n\n> [!RIGHT]\n> In an hour.\n"
        let folder = try TemporaryFolder(Self.clean.merging(["content/rules/02.md": rule]) { $1 })
        // `cp` writes the copy, so that no process started meanwhile holds it open for writing.
        let script = #"mkdir tools && cp "$0" tools/book && exec tools/book "$@""#
        let run = try program.run(shell: script, ["build"], in: folder.url)
        #expect(run.status == 0)
        #expect(try folder.names(in: "tools") == ["book"])
        let site = try folder.snapshot("site")
        let engine = try #require(site["assets/engine.js"])
        // The packed engine is most of the script.
        #expect(String(decoding: engine, as: UTF8.self).split(separator: "'").contains { $0.utf8.count > 10_000 })
        for path in ["assets/book.css", "assets/book.js", "assets/icon.svg"] {
            #expect(try #require(site[path]).count > 200, "\(path)")
        }
        let cover = String(decoding: try #require(site["index.html"]), as: UTF8.self)
        for name in ["book.css", "book.js", "engine.js"] {
            #expect(cover.contains("assets/\(name)\""), "\(name)")
        }
    }

    @Test(arguments: [
        ("nowhere", "nowhere: error: cannot open this folder: No such file or directory [unreadable-file]"),
        ("a.md", "a.md: error: cannot open this folder: Not a directory [unreadable-file]"),
        ("empty", "empty: error: there are no Markdown pages in this folder [empty-book]"),
        ("loop", "loop: error: cannot open this folder: Too many levels of symbolic links [unreadable-file]"),
    ])
    func aFolderThatCannotBeReadIsTold(_ content: String, _ problem: String) throws {
        let folder = try TemporaryFolder(["a.md": "# A\n", "empty/.keep": "", "site/.salesbook": "x\n"])
        try FileManager.default.createSymbolicLink(atPath: folder["loop"].path, withDestinationPath: "loop")
        let old = try folder.snapshot("site")
        let run = try program.run(["build", content], in: folder.url)
        #expect(run.status == 1)
        #expect(run.err.hasPrefix(problem + "\n  fix: "))
        #expect(run.err.hasSuffix("Nothing was written: site is as it was.\n"))
        #expect(try folder.snapshot("site") == old)
    }
}
