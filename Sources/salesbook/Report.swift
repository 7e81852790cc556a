import ArgumentParser
import Foundation
import SalesBookSite

struct Report: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read the result files of a training and write one page about them.",
        discussion: """
            Reads the files that employees exported from their book, and folders of such files, and writes a page that
            opens offline: who has read and passed what, which rules are weak or not kept, which
            questions are bad. Files that are
            damaged, edited, of another book or given twice are listed with the reason, and the rest is reported.

            Examples:
              salesbook report results
              salesbook report anna.salesbook.jsonl ivan.salesbook.jsonl --output december.html
              salesbook report results --book site --edition ru --csv tables
              salesbook report results --json > report.json
            """
    )

    @Argument(help: "Result files, and folders that hold some.", completion: .file())
    var results: [String]

    @Option(help: "The folder of the built book.", completion: .directory)
    var book = "site"

    @Option(help: "The language of the edition; the only one when absent.")
    var edition: String?

    @Option(name: [.short, .long], help: "Where the page goes.", completion: .file())
    var output: String?

    @Option(help: "A folder for attempts.csv, questions.csv and checks.csv.", completion: .directory)
    var csv: String?

    @Flag(help: "Print the figures as JSON; the page is written only when --output names it.")
    var json = false

    @Option(help: "The day that the report looks from, YYYY-MM-DD; today when absent.")
    var day: String?

    @Option(help: "Where the Markdown of the questions is: a folder or a web address.", completion: .directory)
    var source = "content"

    func run() async throws {
        guard let calendar = ReportCalendar(day: day) else {
            throw ValidationError("Give the day as YYYY-MM-DD, such as 2026-12-20.")
        }
        do throws(ReportError) {
            let results = try ResultReport(results, book: book, edition: edition, calendar: calendar)
            for line in results.problems { say(line) }
            if json { print(results.json) }
            let page = output ?? (json ? nil : "report.html")
            if let page { try results.writePage(to: page, source: source) }
            if let csv { try results.writeTables(to: csv) }
            if !json, let page { print("\(results.summary): open \(page)") }
        } catch {
            say("salesbook: \(error.sentence)")
            throw ExitCode.contentErrors
        }
    }

    private func say(_ line: String) {
        try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
    }
}
