import ArgumentParser
import Foundation
import SalesBookSite

struct Search: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Search a built book.",
        discussion: """
            Reads the built index with the same code as the browser.

            Examples:
              salesbook search возрат денег
              salesbook search --book site --edition ru --json "кто хамит"
              salesbook search --queries queries.txt > found.jsonl
            """
    )

    @Argument(help: "What to look for.")
    var query: [String] = []

    @Option(help: "The folder of the built book.", completion: .directory)
    var book = "site"

    @Option(help: "The language of the edition; the only one when absent.")
    var edition: String?

    @Option(help: "How many results.")
    var limit = 10

    @Flag(help: "Treat the last word as still being typed.")
    var typing = false

    @Flag(help: "Print JSON, one object a query.")
    var json = false

    @Option(help: "A file with one query a line; prints one JSON object a line.", completion: .file())
    var queries: String?

    func run() async throws {
        var index: BookIndex
        do {
            index = try BookIndex(site: book, edition: edition)
        } catch {
            FileHandle.standardError.write(Data("salesbook: \(error.sentence)\n".utf8))
            throw ExitCode.contentErrors
        }
        do {
            if let queries {
                let text = try String(contentsOf: URL(fileURLWithPath: queries), encoding: .utf8)
                for line in text.split(separator: "\n", omittingEmptySubsequences: true) {
                    print(try index.search(String(line), typing: typing, limit: limit).line)
                }
                return
            }
            guard !query.isEmpty else { throw ValidationError("Say what to look for, or give --queries FILE.") }
            let found = try index.search(query.joined(separator: " "), typing: typing, limit: limit)
            print(json ? found.line : found.text)
        } catch let error as BookIndexError {
            FileHandle.standardError.write(Data("salesbook: \(error.sentence)\n".utf8))
            throw ExitCode.contentErrors
        }
    }
}
