import ArgumentParser
import Foundation
import Playbook
import SalesBookCore
import SalesBookSite

struct Build: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Build the book.",
        discussion: """
            Reads CONTENT, writes the book into the output folder and says which file to open. When something is wrong
            the old book stays as it was.

            Examples:
              salesbook build
              salesbook build content --output site --strict
              salesbook build content --json 2> problems.json
            """
    )

    @Argument(help: "The folder with the Markdown pages.", completion: .directory)
    var content = "content"

    @Option(name: [.short, .long], help: "Where the book goes.", completion: .directory)
    var output = "site"

    @Flag(help: "Treat warnings as errors.")
    var strict = false

    @Flag(help: "Print diagnostics as JSON, one list, on standard error.")
    var json = false

    @Flag(name: [.short, .long], help: "Print nothing but diagnostics.")
    var quiet = false

    @Option(help: "The folder with Hunspell dictionaries: ru_RU.aff, ru_RU.dic and so on.", completion: .directory)
    var dictionaries = Dictionaries.systemFolder

    @Flag(help: ArgumentHelp("Leave the index of the search out, to time the rest.", visibility: .hidden))
    var noSearch = false

    func run() async throws {
        let start = ContinuousClock.now
        let reporter = DiagnosticReporter(json: json)
        let progress = ProgressLine(enabled: !quiet && !json)
        let (languages, known) = AsyncStream<[Language]>.makeStream()
        async let loading = loadDictionaries(of: languages)
        let (book, found) = await Playbook.load(content) {
            progress.show($0, $1)
        } languages: {
            known.yield($0)
        }
        known.finish()
        var diagnostics = found
        if let book, !diagnostics.stop(strict: strict) {
            progress.show("drawing and writing", 0.7)
            let loaded = await loading
            if !quiet, !json { reporter.sayMissing(loaded) }
            let (site, drawn) = await SalesBookSite.prepare(
                book, dictionaries: loaded, indexed: !noSearch)
            let problems = book.settings.checks.applied(to: drawn)
            diagnostics += problems
            if let site, !problems.stop(strict: strict) {
                diagnostics += await SiteWriter(output: output).write(site)
            }
        }
        progress.clear()
        reporter.report(diagnostics, strict: strict)
        guard let book, !diagnostics.stop(strict: strict) else {
            if !quiet, !json { reporter.sayNothingWritten(output) }
            throw ExitCode.contentErrors
        }
        let warnings = diagnostics.count { $0.severity == .warning }
        if !quiet { print(Self.summary(of: book, warnings: warnings, since: start, output: output)) }
    }

    /// The dictionaries of the first languages that come, read while the book is.
    private func loadDictionaries(of languages: AsyncStream<[Language]>) async -> Dictionaries {
        guard !noSearch, let first = await languages.first(where: { _ in true }) else { return .none }
        return await Dictionaries.load(first, from: dictionaries)
    }

    private static func summary(
        of book: Book, warnings: Int, since start: ContinuousClock.Instant, output: String
    ) -> String {
        let elapsed = start.duration(to: .now)
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
        let counts = [
            count(book.pages.count, "page"), count(book.questionCount, "question"), count(book.wordCount, "word"),
            count(warnings, "warning"), String(format: "%.2f s", seconds),
        ]
        let separator = output.hasSuffix("/") ? "" : "/"
        return "\(counts.joined(separator: ", ")): open \(output)\(separator)index.html"
    }

    private static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
}
