import ArgumentParser
import Foundation
import Workshop

struct Fmt: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tidy the pages without touching their words.",
        discussion: """
            Puts the fields of front matter into their order, takes off quotation marks that YAML does not need, writes
            short lists on one line, names of blocks in capitals, numbers of lists one after another, and takes away
            spaces at the ends of lines. What a page says stays the same: that is checked before a file is written.

            Examples:
              salesbook fmt
              salesbook fmt content/ru/rules/02.md
              salesbook fmt content --check        only tell which files are not tidy
            """
    )

    @Argument(help: "Folders and files.", completion: .file())
    var paths = ["content"]

    @Flag(help: "Write nothing; exit with 1 when a file is not tidy.")
    var check = false

    func run() async throws {
        let result = await TidyRun.run(paths, writes: !check)
        DiagnosticReporter(json: false).report(result.diagnostics, strict: false)
        for path in result.changed { print(path) }
        let noun = result.fileCount == 1 ? "file" : "files"
        let summary = "\(result.changed.count) of \(result.fileCount) \(noun) \(check ? "not tidy" : "tidied")\n"
        try? FileHandle.standardError.write(contentsOf: Data(summary.utf8))
        let failed = result.diagnostics.contains { $0.severity == .error }
        if failed || (check && !result.changed.isEmpty) { throw ExitCode.contentErrors }
    }
}
