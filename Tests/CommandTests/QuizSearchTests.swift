import Foundation
import Playbook
import SalesBookCore
import Testing

/// What the search finds of pages that ask.
@Suite struct QuizSearchTests {
    private let program = Executable.built
    private static let content = [
        "content/rules/index.md": "---\nkind: rule\n---\n# Rules\n\nAll of them.\n",
        "content/rules/01.md": """
        ---
        number: 1
        ---
        # Prices

        The discount is ten percent.

        > [!QUESTION]
        > Which present comes along?
        >
        > - [x] Umbrella
        > - [ ] Kettle
        >
        > Since autumn.
        """,
        "content/quiz/index.md": "---\nkind: quiz\n---\n# Quizzes\n\nAll of them.\n",
        "content/quiz/01.md": """
        # Check yourself

        The discount of discounts is a discount. Hedgehog.

        ## How large is the discount?

        - [x] Giraffe
          Zebra
        - [ ] Elephant

        The discount is told by the walrus.
        """,
    ]

    private func pages(_ query: String, in folder: TemporaryFolder) throws -> [String] {
        struct Found: Decodable {
            struct Entry: Decodable { let page: String }

            let results: [Entry]
        }
        let run = try program.run(["search", "--json", "--", query], in: folder.url)
        return try JSONDecoder().decode(Found.self, from: Data(run.out.utf8)).results.map(\.page)
    }

    @Test func answersAreNotFoundAndWhatTeachesComesFirst() throws {
        let folder = try TemporaryFolder(Self.content)
        let run = try program.run(["build"], in: folder.url)
        #expect(run.status == 0, "\(run.err)")
        for word in ["hedgehog", "giraffe", "zebra", "elephant", "walrus", "umbrella", "kettle", "autumn"] {
            #expect(try pages(word, in: folder).isEmpty, "\(word)")
        }
        #expect(try pages("present", in: folder).count == 1)
        let found = try pages("large discount", in: folder)
        #expect(found.first?.contains("quiz") == true)
        #expect(try pages("discount percent", in: folder).first?.contains("rules") == true)
        let discount = try pages("discount", in: folder)
        #expect(discount.count == 2 && discount[0].contains("rules"))
    }

    @Test func theKindHasTheNumberThatRankingKnows() {
        #expect(PageKind.allCases.firstIndex(of: .quiz).map(UInt8.init) == Ranking.quizKind)
    }
}
