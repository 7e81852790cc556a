import Testing

@testable import Playbook

/// Every example of the manual is built as it stands.
@Suite struct ExampleTests {
    private static let books = Manual.written.flatMap(ExampleBook.all(in:))

    @Test func thereAreExamples() {
        for language in Manual.languages {
            #expect(Self.books.count { $0.fences[0].page.hasPrefix(language + "/") } > 30)
        }
    }

    @Test(arguments: books)
    func exampleBuilds(_ example: ExampleBook) async throws {
        let (_, ids, told) = try await example.build()
        #expect(ids == example.expected, "\(told.joined(separator: "\n"))")
    }

    /// A fence that nobody would build says nothing about the book, or says that it is of another program.
    @Test(arguments: Manual.written)
    func everyFenceSaysWhatItIs(_ page: ManualPage) {
        let shown: Set<String> = ["sh", "text", "nginx", "caddyfile", "json", "html", "svg"]
        for fence in page.fences {
            let isPart = fence.path != nil
            let isShown = shown.contains(fence.language) || fence.words["elsewhere"] != nil
            #expect(isPart != isShown, "\(page.path):\(fence.line): ```\(fence.language)")
        }
    }

    @Test(arguments: Manual.written)
    func yamlOfOtherProgramsIsYAML(_ page: ManualPage) throws {
        for fence in page.fences where fence.language == "yaml" && fence.words["elsewhere"] != nil {
            #expect(throws: Never.self) {
                try YAMLReader.read(fence.text, path: page.path, firstLine: fence.line + 1)
            }
        }
    }
}
