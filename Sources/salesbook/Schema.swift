import ArgumentParser
import Foundation
import SalesBookCore
import Workshop

struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print JSON Schema of the fields, or snippets of the blocks, for an editor.",
        discussion: """
            page is the front matter, book is book.yml, synonyms is synonyms.yml; snippets are for VS Code.

            Examples:
              salesbook schema page > page.schema.json
              salesbook schema snippets --language en > .vscode/salesbook.code-snippets
              salesbook schema --output .vscode      all of them
            """
    )

    enum Subject: String, CaseIterable, ExpressibleByArgument {
        case page, book, synonyms, snippets
    }

    @Argument(help: "page, book, synonyms or snippets.")
    var subject: Subject?

    @Option(help: "The language of the pages among the snippets: ru, uk or en.")
    var language = Language.russian

    @Option(
        name: [.short, .long], help: "A folder for the files; standard output when absent.", completion: .directory)
    var output: String?

    func run() throws {
        let chosen = subject.map { [$0] } ?? (output == nil ? [.page] : Subject.allCases)
        let files = chosen.map(file)
        guard let output else {
            for file in files { print(file.text, terminator: "") }
            return
        }
        do throws(StartError) {
            for path in try EditorFiles.write(files, to: output) { print(path) }
        } catch {
            try? FileHandle.standardError.write(contentsOf: Data("salesbook: \(error.sentence)\n".utf8))
            throw ExitCode.contentErrors
        }
    }

    private func file(_ subject: Subject) -> EditorFiles.File {
        switch EditorSchema(rawValue: subject.rawValue) {
        case let schema?: EditorFiles.File(name: schema.fileName, text: schema.text)
        case nil: EditorFiles.File(name: EditorSnippets.fileName, text: EditorSnippets.text(language))
        }
    }
}
