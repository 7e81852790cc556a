import ArgumentParser
import Foundation

/// The command line: one file a command, nothing else here.
@main
struct SalesBookCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "salesbook",
        abstract: "Turn a folder of Markdown playbooks into a Sales Book that opens offline.",
        discussion: """
            Any folder of Markdown builds; nothing needs to be configured.

            Examples:
              salesbook new my-book                start a book from a small working one
              salesbook build                      build ./content into ./site
              salesbook build playbooks -o book    build another folder
              salesbook build --strict             warnings stop the build, for use before publishing
              salesbook check --watch              say what a good editor would, as you write
              salesbook serve --open               show the book in a browser while you write
              salesbook render page.md             print the body of one page as HTML

            Shell completions:
              salesbook --generate-completion-script bash
            """,
        version: "0.1.0",
        subcommands: [
            New.self, Build.self, Serve.self, Check.self, ExplainDiagnostic.self, Phrase.self, Fmt.self, Render.self,
            Search.self, Explain.self, Report.self, Schema.self,
        ]
    )

    /// Exit codes: 0 clean, 1 content errors, 2 usage, 70 a fault of ours.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let code as ExitCode {
            exit(withError: code)
        } catch {
            let isUsage = exitCode(for: error) == .validationFailure
            if isUsage {
                try? FileHandle.standardError.write(contentsOf: Data((fullMessage(for: error) + "\n").utf8))
                exit(withError: ExitCode(2))
            }
            if exitCode(for: error) == .success { exit(withError: error) }
            try? FileHandle.standardError.write(contentsOf: Data("salesbook: internal error: \(error)\n".utf8))
            exit(withError: ExitCode(70))
        }
    }
}

extension ExitCode {
    static let contentErrors = ExitCode(1)
}
