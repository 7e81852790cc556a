import Foundation
import Testing

/// What the program says about itself, and what it does with words that it does not know.
@Suite struct CommandLineTests {
    private let program = Executable.built
    private let folder = FileManager.default.temporaryDirectory

    @Test(arguments: [
        (["--help"], "salesbook build playbooks -o book"),
        (["help"], "salesbook render page.md"),
        ([], "salesbook --generate-completion-script bash"),
        (["build", "--help"], "salesbook build content --output site --strict"),
        (["check", "--help"], "salesbook check --format sarif > salesbook.sarif"),
        (["explain-diagnostic", "--help"], "salesbook explain-diagnostic thesis-long"),
        (["render", "--help"], "salesbook render --plain < page.md"),
        (["new", "--help"], "salesbook new my-book"),
        (["fmt", "--help"], "salesbook fmt content --check"),
        (["schema", "--help"], "salesbook schema --output .vscode"),
        (["report", "--help"], "salesbook report results --book site --edition ru --csv tables"),
    ])
    func helpShowsExamples(_ arguments: [String], _ example: String) throws {
        let run = try program.run(arguments, in: folder)
        #expect(run.status == 0)
        #expect(run.out.contains("Examples:"))
        #expect(run.out.contains(example))
        #expect(run.err.isEmpty)
    }

    @Test func versionIsOneLine() throws {
        let run = try program.run(["--version"], in: folder)
        #expect(run.status == 0)
        #expect(run.out.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    }

    @Test(arguments: [
        (["bulid"], "bulid"),
        (["build", "--outptu", "x"], "--output"),
        (["build", "one", "two"], "two"),
        (["build", "content", "--output"], "--output"),
        (["render", "--json"], "--json"),
        (["render", "one.md", "two.md"], "two.md"),
        (["--generate-completion-script", "tcsh"], "tcsh"),
    ])
    func misuseIsExit2AndNamesTheWord(_ arguments: [String], _ word: String) throws {
        let run = try program.run(arguments, in: folder)
        #expect(run.status == 2)
        #expect(run.out.isEmpty)
        #expect(run.err.contains(word))
        #expect(run.err.contains("Usage: salesbook"))
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func completionsKnowTheCommands(_ shell: String) throws {
        let run = try program.run(["--generate-completion-script", shell], in: folder)
        #expect(run.status == 0)
        for word in ["salesbook", "build", "render", "strict", "allow-html"] { #expect(run.out.contains(word)) }
    }

    @Test func bashAcceptsItsCompletions() throws {
        let script = #""$0" --generate-completion-script bash | bash -n"#
        let run = try program.run(shell: script, [], in: folder)
        #expect(run.status == 0)
        #expect(run.err.isEmpty)
    }
}
