import ArgumentParser
import Playbook
import SalesBookCore

struct ExplainDiagnostic: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain-diagnostic",
        abstract: "Explain what a diagnostic means and what to do about it.",
        discussion: """
            The id stands in brackets at the end of what salesbook reports. Without an id, lists them all.

            Examples:
              salesbook explain-diagnostic
              salesbook explain-diagnostic thesis-long
              salesbook explain-diagnostic thesis-long --language ru
              salesbook explain-diagnostic --all --markdown > diagnostics.md
            """
    )

    @Argument(
        help: "The id, such as thesis-long.",
        completion: .list(DiagnosticCatalogue.sorted.map(\.rawValue)))
    var id: String?

    @Flag(help: "Explain every one.")
    var all = false

    @Flag(help: "Print Markdown.")
    var markdown = false

    @Option(help: "The language of the explanation: en or ru.")
    var language = "en"

    func validate() throws {
        if all, id != nil { throw ValidationError("Give either an id or --all.") }
        if markdown, !all, id == nil { throw ValidationError("Give an id, or --all, to print as Markdown.") }
        if reader == nil { throw ValidationError("The reference is in en and ru, not in “\(language)”.") }
        if let id, DiagnosticID(rawValue: id) == nil {
            throw ValidationError("There is no diagnostic “\(id)”: \(DiagnosticCatalogue.suggestion(for: id))")
        }
    }

    private var reader: Language? { ["en": .english, "ru": .russian][language] }

    func run() throws {
        let reader = reader ?? .english
        if let id = id.flatMap(DiagnosticID.init) {
            let text = DiagnosticCatalogue.text(id, reader)
            return print(markdown ? DiagnosticCatalogue.markdown(id, reader) : text, terminator: "")
        }
        if all {
            let texts = DiagnosticCatalogue.sorted.map { DiagnosticCatalogue.text($0, reader) }
            let whole = markdown ? DiagnosticCatalogue.markdown(reader) : texts.joined(separator: "\n\n")
            return print(whole, terminator: "")
        }
        print(DiagnosticCatalogue.list(reader), terminator: "")
    }
}
