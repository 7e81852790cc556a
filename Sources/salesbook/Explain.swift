import ArgumentParser
import Foundation
import SalesBookSite

struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show how the score of a page for a query came about.",
        discussion: """
            Reads the built index with the same code as the browser.

            Examples:
              salesbook explain "возврат денег" ru/scripts/03-refund.html
              salesbook explain --json --edition ru хамит ru/rules/14.html
            """
    )

    @Argument(help: "What is looked for.")
    var query: String

    @Argument(help: "The page: its path in the built book, as salesbook search prints it.")
    var page: String

    @Option(help: "The folder of the built book.", completion: .directory)
    var book = "site"

    @Option(help: "The language of the edition; the only one when absent.")
    var edition: String?

    @Flag(help: "Treat the last word as still being typed.")
    var typing = false

    @Flag(help: "Print one JSON object.")
    var json = false

    func run() throws {
        do {
            var index = try BookIndex(site: book, edition: edition)
            let path = page.hasPrefix("./") ? String(page.dropFirst(2)) : page
            guard let score = try index.explain(query, page: path, typing: typing) else {
                throw BookIndexError(sentence: "the index has no page \(path); salesbook search prints the paths")
            }
            print(json ? score.line : score.text)
        } catch let error as BookIndexError {
            FileHandle.standardError.write(Data("salesbook: \(error.sentence)\n".utf8))
            throw ExitCode.contentErrors
        }
    }
}
