import Foundation
import Testing

/// `salesbook render`: one page from a file or from standard input.
@Suite struct RenderTests {
    private let program = Executable.built
    private let page = "# Rule\n\nSay <b>hello</b>.\n\n> [!WHY]\n> It is heard.\n"

    @Test func aFileAndStandardInputGiveTheSame() throws {
        let folder = try TemporaryFolder(["deep/page.md": page])
        let file = try program.run(["render", "deep/page.md"], in: folder.url)
        let input = try program.run(["render"], in: folder.url, input: page)
        #expect(file.status == 0)
        #expect(input.status == 0)
        #expect(file.out == input.out)
        #expect(file.out.contains("It is heard."))
        #expect(file.err.hasPrefix("deep/page.md:3:5: warning: raw HTML was left out: <b> [raw-html]\n"))
        #expect(input.err.hasPrefix("<stdin>:3:5: warning: raw HTML was left out: <b> [raw-html]\n"))
    }

    @Test(arguments: [
        (["--plain"], "<p>Say <!-- raw HTML omitted -->hello<!-- raw HTML omitted -->.</p>"),
        (["--plain", "--allow-html"], "<p>Say <b>hello</b>.</p>"),
    ])
    func plainIsMarkdownAlone(_ flags: [String], _ paragraph: String) throws {
        let folder = try TemporaryFolder()
        let run = try program.run(["render"] + flags, in: folder.url, input: page)
        #expect(run.status == 0)
        #expect(run.err.isEmpty)
        let html = "<h1>Rule</h1>\n\(paragraph)\n<blockquote>\n<p>[!WHY]\nIt is heard.</p>\n</blockquote>\n"
        #expect(run.out == html)
    }

    @Test func allowedHTMLPassesWithoutAWord() throws {
        let folder = try TemporaryFolder(["page.md": page])
        let run = try program.run(["render", "page.md", "--allow-html"], in: folder.url)
        #expect(run.status == 0)
        #expect(run.out.contains("Say <b>hello</b>."))
        #expect(run.err.isEmpty)
    }

    @Test(arguments: [
        ("gone.md", "gone.md: error: cannot read this file: No such file or directory [unreadable-file]"),
        ("folder", "folder: error: cannot read this file: Is a directory [unreadable-file]"),
        ("bad.md", "bad.md:2:1: error: "),
    ])
    func aPageThatCannotBeReadIsTold(_ path: String, _ problem: String) throws {
        let folder = try TemporaryFolder(["folder/page.md": page])
        try Data([0x23, 0x0A, 0xFF, 0x0A]).write(to: folder["bad.md"])
        let run = try program.run(["render", path], in: folder.url)
        #expect(run.status == 1)
        #expect(run.out.isEmpty)
        #expect(run.err.hasPrefix(problem))
        #expect(run.err.contains("\n  fix: "))
    }

    /// A shut stream is told, not trapped on.
    @Test(arguments: [
        (#""$0" render <&-"#, "<stdin>: error: cannot read standard input [unreadable-file]"),
        (#""$0" render < ."#, "<stdin>: error: cannot read standard input [unreadable-file]"),
        (#""$0" render page.md >&-"#, "<stdout>: error: the page could not be written whole [unwritable-output]"),
        (#""$0" render --plain page.md >&-"#, "<stdout>: error: the page could not be written whole"),
        (#""$0" render gone.md 2>&-"#, ""),
    ])
    func aShutStreamIsExit1(_ script: String, _ problem: String) throws {
        let folder = try TemporaryFolder(["page.md": "# Rule\n"])
        let run = try program.run(shell: script, [], in: folder.url)
        #expect(run.status == 1)
        #expect(run.err.hasPrefix(problem))
    }
}
