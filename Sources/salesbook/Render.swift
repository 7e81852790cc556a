import ArgumentParser
import Foundation
import Playbook
import SalesBookSite

struct Render: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the body of one page as HTML.",
        discussion: """
            Draws the page with the very code that draws the book. With --plain the book's additions (alerts, anchors,
            typography, image sizes) are off, and the result is what cmark-gfm prints.

            Examples:
              salesbook render content/ru/rules/02.md
              salesbook render --plain < page.md
            """
    )

    @Argument(help: "The page; standard input when absent.", completion: .file(extensions: ["md"]))
    var file: String?

    @Flag(help: "Let raw HTML pass.")
    var allowHTML = false

    @Flag(help: "Markdown alone, without the book's additions.")
    var plain = false

    func run() async throws {
        let markdown = try read()
        if plain {
            return try write(await BodyHTML.plain(markdown, allowsHTML: allowHTML))
        }
        let (html, diagnostics) = await BodyHTML.full(markdown, path: file, allowsHTML: allowHTML)
        try write(html)
        DiagnosticReporter(json: false).report(diagnostics, strict: false)
        if diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode.contentErrors }
    }

    private func read() throws -> [UInt8] {
        guard let file else { return try readInput() }
        switch SourceTree.read(file, named: file) {
        case .success(let bytes): return bytes
        case .failure(let failure): throw stop(failure.diagnostic)
        }
    }

    private func readInput() throws -> [UInt8] {
        do {
            return Array(try FileHandle.standardInput.readToEnd() ?? Data())
        } catch {
            throw stop(
                Diagnostic(
                    .unreadableFile, SourceLocation("<stdin>"), "cannot read standard input",
                    fix: "name a file, or send one: salesbook render < page.md"))
        }
    }

    private func write(_ html: [UInt8]) throws {
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(html))
        } catch {
            throw stop(
                Diagnostic(
                    .unwritableOutput, SourceLocation("<stdout>"), "the page could not be written whole",
                    fix: "free some space, or send it somewhere else"))
        }
    }

    private func stop(_ problem: Diagnostic) -> ExitCode {
        DiagnosticReporter(json: false).report([problem], strict: false)
        return .contentErrors
    }
}
