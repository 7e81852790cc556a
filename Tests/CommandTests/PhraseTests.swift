import Foundation
import Testing

/// `salesbook phrase`: a reply against the rules, from Markdown and from a built book alike.
@Suite struct PhraseTests {
    private let program = Executable.built
    private static let content = [
        "content/rules/01.md":
            "---\nnumber: 4\navoid: {start: ['well,'], anywhere: [asap], checks: [marks], instead: 'Hello, Anna!'}\n---\n"
            + "# Begin with the name\n\nA name opens the ear.\n"
    ]

    @Test func marksTheWordsAndNamesTheRule() throws {
        let folder = try TemporaryFolder(Self.content)
        let run = try program.run(["phrase", "--book", "content", "Well, it comes ASAP!!"], in: folder.url)
        #expect(run.status == 0, "\(run.err)")
        #expect(run.out.hasPrefix("Well, it comes ASAP!!\n^^^^           ^^^^^^\n"), "\(run.out)")
        #expect(run.out.contains("1. error: rule 4, “Begin with the name”"))
        #expect(run.out.contains("say: Hello, Anna!"))
        let clean = try program.run(["phrase", "--book", "content", "Hello, Anna!"], in: folder.url)
        #expect(clean.status == 0 && clean.out.contains("Nothing catches."))
    }

    @Test func aBuiltBookSaysTheSame() throws {
        let folder = try TemporaryFolder(Self.content)
        #expect(try program.run(["build"], in: folder.url).status == 0)
        let arguments = ["--json", "Well, it comes ASAP!!"]
        let built = try program.run(["phrase"] + arguments, in: folder.url)
        let source = try program.run(["phrase", "--book", "content"] + arguments, in: folder.url)
        #expect(built.status == 0 && built.out == source.out, "\(built.err)")
        #expect(built.out.contains("\"number\":4"))
    }

    @Test func aBookWithoutRulesIsTold() throws {
        let folder = try TemporaryFolder(["content/a.md": "# A\n\nText.\n"])
        let run = try program.run(["phrase", "--book", "content", "Hello"], in: folder.url)
        #expect(run.status == 1 && run.err.contains("avoid:"), "\(run.err)")
        #expect(try program.run(["phrase"], in: folder.url).status == 2)
    }
}
