import ArgumentParser
import Editing
import Foundation
import Playbook
import SalesBookSite

struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find everything that is wrong with the book, and what a good editor would say of it.",
        discussion: """
            Finds what a build finds and more: pages without a thesis or with a long one, rules that nobody can observe,
            quizzes that give their answers away, reviews that are overdue. Writes nothing. Which findings count, and how
            much, is set under “checks:” in book.yml; salesbook explain-diagnostic tells of each.

            Examples:
              salesbook check
              salesbook check content --watch
              salesbook check --strict --format github
              salesbook check --format sarif > salesbook.sarif
              salesbook check --day 2027-06-01
            """
    )

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, sarif, github
    }

    @Argument(help: "The folder with the Markdown pages.", completion: .directory)
    var content = "content"

    @Option(help: "How to tell it: text, on standard error; json, sarif or github, on standard output.")
    var format = Format.text

    @Flag(help: "The same as --format json.")
    var json = false

    @Flag(help: "Treat warnings as errors.")
    var strict = false

    @Flag(help: "Stay, and check again whenever a file of the folder changes.")
    var watch = false

    @Option(help: "The folder with Hunspell dictionaries, for the rules of phrases.", completion: .directory)
    var dictionaries = Dictionaries.systemFolder

    @Option(help: "The day from which reviews are overdue, YYYY-MM-DD; today when absent.")
    var day: String?

    func validate() throws {
        if json, format != .text, format != .json { throw ValidationError("Give either --json or --format.") }
        if day != nil, BookCheck.date(day) == nil {
            throw ValidationError("Give the day as YYYY-MM-DD, such as 2026-12-20.")
        }
    }

    func run() async throws {
        guard watch else {
            if try await check() { throw ExitCode.contentErrors }
            return
        }
        let screen = DiagnosticReporter(json: false)
        try await ContentWatch(content).run {
            if shownFormat == .text { screen.clear() }
            _ = try await check()
            if shownFormat == .text { screen.say("Watching \(content); Ctrl+C ends it.") }
        }
    }

    private var shownFormat: Format { json ? .json : format }

    /// - Returns: whether the book fails.
    private func check() async throws -> Bool {
        guard let today = BookCheck.date(day) else { return true }
        let (book, found) = await BookCheck.run(content, today: today, dictionaries: dictionaries)
        switch shownFormat {
        case .text:
            DiagnosticReporter(json: false).report(found, strict: strict)
            say(BookCheck.summary(book, found, strict: strict))
        case .json: say(DiagnosticReporter.json(found, strict: strict), end: "")
        case .github:
            say(GitHubAnnotations.text(found, strict: strict, columns: CharacterColumns(found).column), end: "")
        case .sarif:
            let log = SARIFLog(
                found, version: SalesBookCommand.configuration.version, strict: strict,
                folder: FileManager.default.currentDirectoryPath, columns: CharacterColumns(found).column)
            say(try log.text(), end: "")
        }
        return found.stop(strict: strict)
    }

    /// Straight to the system: whoever watches through a pipe must not wait for a buffer to fill.
    private func say(_ text: String, end: String = "\n") {
        try? FileHandle.standardOutput.write(contentsOf: Data((text + end).utf8))
    }
}
