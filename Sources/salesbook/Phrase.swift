import ArgumentParser
import Foundation
import SalesBookSite

struct Phrase: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check a reply against the rules of the book.",
        discussion: """
            Reads the rules of a built book, or of a folder of Markdown, and marks what they speak of.

            Examples:
              salesbook phrase "Смотрите, вышлите фото чека"
              salesbook phrase --book content --edition uk "Чекайте, скоро передзвонимо"
              salesbook phrase --json "Ок, скоро будет)))"
              salesbook phrase --phrases replies.txt > findings.jsonl
            """
    )

    @Argument(help: "The reply.")
    var reply: [String] = []

    @Option(help: "The folder of the built book, or of its Markdown.", completion: .directory)
    var book = "site"

    @Option(help: "The language of the edition; the first when absent.")
    var edition: String?

    @Flag(help: "Print JSON, one object a reply.")
    var json = false

    @Option(help: "A file with one reply a line; prints one JSON object a line.", completion: .file())
    var phrases: String?

    @Option(help: "The folder with Hunspell dictionaries, for a folder of Markdown.", completion: .directory)
    var dictionaries = Dictionaries.systemFolder

    func run() async throws {
        do throws(PhraseBookError) {
            let rules = try await PhraseBook(book, edition: edition, dictionaries: dictionaries)
            if let phrases {
                try check(lines: phrases, rules)
                return
            }
            let checked = rules.check(reply.joined(separator: " "))
            print(json ? checked.line : checked.text)
        } catch {
            FileHandle.standardError.write(Data("salesbook: \(error.sentence)\n".utf8))
            throw ExitCode.contentErrors
        }
    }

    private func check(lines path: String, _ rules: PhraseBook) throws(PhraseBookError) {
        guard let text = try? String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8) else {
            throw PhraseBookError(sentence: "cannot read \(path)")
        }
        for line in text.split(separator: "\n") { print(rules.check(String(line)).line) }
    }

    func validate() throws {
        guard !reply.isEmpty || phrases != nil else { throw ValidationError("Give a reply, or --phrases FILE.") }
    }
}
