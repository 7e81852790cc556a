import Testing

@testable import Playbook

/// The reference names all that the program reads, and nothing else.
@Suite struct ReferenceTests {
    @Test(arguments: Manual.languages)
    func fieldsOfAPage(_ language: String) throws {
        let page = try page("01-front-matter", language)
        #expect(Set(page.tableNames(under: "---")) == Set(FrontMatter.fieldNames))
        for (outer, inner) in [
            ("quiz", "quiz"), ("exam", "exam"), ("draw", "exam"), ("avoid", "avoid"), ("sheet", "sheet"),
        ] {
            let text = outer == "draw" ? "\(inner): {draw: [{zzzzzzzzz: 1}]}" : "\(inner): {zzzzzzzzz: 1}"
            #expect(Set(page.tableNames(under: outer)) == Set(try known(in: text)), "\(outer)")
        }
    }

    @Test(arguments: Manual.languages)
    func fieldsOfTheBook(_ language: String) throws {
        let page = try page("02-book-yml", language)
        #expect(Set(page.tableNames(under: "book.yml")) == Set(BookSettings.fieldNames))
    }

    @Test(arguments: Manual.languages)
    func blocks(_ language: String) throws {
        let page = try page("03-blocks", language)
        #expect(Set(page.tableNames) == Set(AlertKind.allCases.map { "[!\($0.marker)]" }))
    }

    @Test(arguments: Manual.languages)
    func kinds(_ language: String) throws {
        let page = try page("04-kinds", language)
        #expect(Set(page.tableNames) == Set(PageKind.allCases.map(\.rawValue)))
    }

    @Test(arguments: Manual.languages)
    func generatedQuestions(_ language: String) throws {
        let page = try page("05-questions", language)
        #expect(Set(page.tableNames(under: "generate")) == Set(QuestionGenerator.allCases.map(\.rawValue)))
    }

    /// The examples of the page of questions are of every shape.
    @Test(arguments: Manual.languages)
    func shapes(_ language: String) async throws {
        let page = try page("05-questions", language)
        var shapes: Set<Question.Shape> = []
        for example in ExampleBook.all(in: page) {
            guard let book = try await example.build().book else { continue }
            for page in book.pages { shapes.formUnion(page.questions.map(\.shape)) }
        }
        #expect(shapes == Set(Question.Shape.allCases))
    }

    private func page(_ name: String, _ language: String) throws -> ManualPage {
        try #require(Manual.page("\(language)/reference/\(name).md"))
    }

    /// The names that the fix of an unknown field offers.
    private func known(in yaml: String) throws -> [String] {
        let value = try YAMLReader.read(yaml, path: "page.md", firstLine: 1)
        let found = try #require(FrontMatter.read(value).diagnostics.first { $0.id == .unknownField })
        let fix = try #require(found.fix)
        return fix.split(separator: ":").last?.split(separator: ",").map { $0.trimmingPrefix(" ") }.map(String.init)
            ?? []
    }
}
