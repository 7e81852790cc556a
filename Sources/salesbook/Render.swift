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
            FileHandle.standardOutput.write(Data(await BodyHTML.plain(markdown, allowsHTML: allowHTML)))
            return
        }
        let (html, diagnostics) = await BodyHTML.full(markdown, path: file, allowsHTML: allowHTML)
        FileHandle.standardOutput.write(Data(html))
        DiagnosticReporter(json: false).report(diagnostics, strict: false)
        if diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode.contentErrors }
    }

    private func read() throws -> [UInt8] {
        guard let file else { return Array(FileHandle.standardInput.readDataToEndOfFile()) }
        do {
            return Array(try Data(contentsOf: URL(fileURLWithPath: file)))
        } catch {
            let problem = Diagnostic(
                .unreadableFile, SourceLocation(file), "cannot read this file: \(error.localizedDescription)",
                fix: "check that it exists and that you may read it")
            DiagnosticReporter(json: false).report([problem], strict: false)
            throw ExitCode.contentErrors
        }
    }
}
