import Foundation
import Testing

/// What differs between a person who looks and a program that reads.
@Suite struct TerminalTests {
    private let program = Executable.built
    private let folder: TemporaryFolder

    /// Sixty problems of two kinds.
    init() throws {
        let links = (1...57).map { "[link \($0)](gone-\($0).md)\n" }.joined(separator: "\n")
        folder = try TemporaryFolder(["content/a.md": "---\none: 1\ntwo: 2\nthree: 3\n---\n# Page\n\n\(links)"])
    }

    @Test func aTerminalShowsFiftyAndCountsTheRest() throws {
        let (status, shown) = try Terminal.run(program, ["build", "--quiet"], in: folder.url)
        #expect(status == 0)
        #expect(shown.matches(of: /\[1;33mwarning/).count == 50)
        #expect(shown.hasSuffix("… and 10 more; all 60 are:\n  57 × broken-link\n  3 × unknown-field\n"))
    }

    @Test func aTerminalShowsFiftyWhole() throws {
        let links = (1...50).map { "[link \($0)](gone-\($0).md)\n" }.joined(separator: "\n")
        try folder.write(["content/a.md": "# Page\n\n\(links)"])
        let (_, shown) = try Terminal.run(program, ["build", "--quiet"], in: folder.url)
        #expect(shown.matches(of: /\[1;33mwarning/).count == 50)
        #expect(!shown.contains("more"))
    }

    @Test func aTerminalHasColourAndAnErrorIsRed() throws {
        let (status, shown) = try Terminal.run(program, ["build", "--strict"], in: folder.url)
        #expect(status == 1)
        #expect(shown.contains("\u{1B}[1mcontent/a.md:2:1\u{1B}[0m: \u{1B}[1;31merror\u{1B}[0m: "))
        #expect(shown.contains("\u{1B}[1;32mfix:\u{1B}[0m"))
    }

    @Test func jsonOnATerminalIsWholeAndBare() throws {
        let (_, shown) = try Terminal.run(program, ["build", "--json"], in: folder.url)
        let list = try JSONSerialization.jsonObject(with: Data(shown.utf8)) as? [Any]
        #expect(list?.count == 60)
    }

    @Test func aPipeGetsAllOfThemPlain() throws {
        let run = try program.run(shell: #""$0" "$@" 2>&1 >/dev/null | cat"#, ["build"], in: folder.url)
        #expect(run.out.matches(of: /(?m)^content\/a\.md:\d+:\d+: warning:/).count == 60)
        #expect(!run.out.contains("more"))
        #expect(!run.out.contains("\u{1B}"))
    }

    /// Nothing but the summary when all is well, however long it takes.
    @Test func aPipeGetsNoProgressLine() throws {
        for number in 1...150 { try folder.write(["content/p/\(number).md": "# Page \(number)\n\nText.\n"]) }
        try folder.write(["content/a.md": "# Page\n"])
        let run = try program.run(shell: #""$0" "$@" 2>&1 | cat"#, ["build"], in: folder.url)
        #expect(run.out.hasPrefix("151 pages, "))
        #expect(run.out.split(separator: "\n").count == 1)
        #expect(!run.out.contains("\r"))
    }
}
