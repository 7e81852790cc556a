import Foundation
import Testing

/// `salesbook explain`: how the score of a page came about.
@Suite struct ExplainTests {
    private let program = Executable.built
    private static let content = [
        "content/rules/index.md": "---\nkind: rule\n---\n# Rules\n\nAll of them.\n",
        "content/rules/01.md": "---\nnumber: 1\n---\n# Greet the guest\n\nSay hello. A guest is never late.\n",
        "content/rules/02.md": "---\nnumber: 2\n---\n# Call back\n\nCall the guest back in an hour, then call again.\n",
    ]

    private struct Found: Decodable {
        struct Entry: Decodable {
            let page: String
            let score: Double
        }

        let results: [Entry]
    }

    private struct Report: Decodable {
        struct Word: Decodable {
            let word: String
            let part: String
            let worth: Double
        }

        let matches: Bool
        let missing: [String]
        let words: [Word]
        let sum: Double
        let missingWords: Double
        let proximity: Double
        let title: Double
        let score: Double?
        let rank: Int?
    }

    private func book() throws -> TemporaryFolder {
        let folder = try TemporaryFolder(Self.content)
        #expect(try program.run(["build"], in: folder.url).status == 0)
        return folder
    }

    private func report(_ query: String, _ page: String, in folder: TemporaryFolder) throws -> Report {
        let run = try program.run(["explain", "--json", query, page], in: folder.url)
        #expect(run.status == 0, "\(run.err)")
        return try JSONDecoder().decode(Report.self, from: Data(run.out.utf8))
    }

    @Test(arguments: ["guest", "call guest", "calls back", "gueest", "rule guest", "call -hello"])
    func theNumbersMakeTheScoreOfTheSearch(query: String) throws {
        let folder = try book()
        let search = try program.run(["search", "--json", "--", query], in: folder.url)
        let found = try JSONDecoder().decode(Found.self, from: Data(search.out.utf8))
        #expect(!found.results.isEmpty)
        for (place, entry) in found.results.enumerated() {
            let report = try report(query, entry.page, in: folder)
            #expect(report.matches && report.rank == place + 1)
            let score = try #require(report.score)
            #expect(abs(score - entry.score) < 0.002, "\(query) \(entry.page)")
            let product = report.sum * report.missingWords * report.proximity * report.title
            #expect(abs(product - score) < 0.02, "\(query) \(entry.page)")
        }
    }

    @Test func aPageThatLacksAWordIsToldWhich() throws {
        let folder = try book()
        let first = try program.run(["search", "--json", "hello"], in: folder.url)
        let page = try #require(try JSONDecoder().decode(Found.self, from: Data(first.out.utf8)).results.first?.page)
        let report = try report("guest again", page, in: folder)
        #expect(!report.matches && report.missing == ["again"] && report.score == nil)
        let table = try program.run(["explain", "guest again", page], in: folder.url)
        #expect(table.out.contains("it lacks “again”"))
        #expect(table.out.contains("title 1"))
    }

    @Test func whatIsNoPageIsTold() throws {
        let folder = try book()
        let run = try program.run(["explain", "guest", "rules/nowhere.html"], in: folder.url)
        #expect(run.status == 1)
        #expect(run.err.contains("the index has no page rules/nowhere.html"))
        #expect(try program.run(["explain", "guest"], in: folder.url).status == 2)
        let empty = try program.run(["explain", "--book", "nowhere", "guest", "a.html"], in: folder.url)
        #expect(empty.status == 1 && empty.err.contains("build the book first"))
    }
}
