import Playbook
import SalesBookCore
import SalesBookSite

/// Snippets for VS Code and the editors that read its format: each block, and each kind of page.
package enum EditorSnippets {
    package static let fileName = "salesbook.code-snippets"

    /// The file's text. Pages come from the templates of `salesbook new page`, in their language.
    package static func text(_ language: Language) -> String {
        let blocks = AlertKind.allCases.map { kind in
            snippet("[!\(kind.marker)]", prefix: kind.rawValue, Self.block(kind), Self.description(kind))
        }
        let pages = PageKind.allCases.compactMap { kind in
            PageSkeleton.template(kind, language).map { template in
                snippet(
                    "page: \(kind.rawValue)", prefix: "page-" + kind.rawValue, Self.page(template),
                    "A whole page of the kind \(kind.rawValue).")
            }
        }
        return JSONValue.object(blocks + pages).indentedText
    }

    private static func snippet(
        _ name: String, prefix: String, _ body: [String], _ description: String
    ) -> (String, JSONValue?) {
        (
            name,
            .object([
                ("scope", .string("markdown")), ("prefix", .string("sb-" + prefix)), ("body", .strings(body)),
                ("description", .string(description)),
            ])
        )
    }

    /// The lines of a template, its marks turned into places where the editor's cursor stops.
    private static func page(_ template: String) -> [String] {
        template.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { line in
            Phrases.fill(escaped(String(line))) { name in
                switch name {
                case "title": "${1:title}"
                case "number": "${2:1}"
                default: nil
                }
            }
        }
    }

    private static func escaped(_ text: String) -> String {
        text.map { "\\$}".contains($0) ? "\\\($0)" : String($0) }.joined()
    }

    /// What a block looks like when it is empty.
    static func block(_ kind: AlertKind) -> [String] {
        let marker = "> [!\(kind.marker)]"
        switch kind {
        case .wrong, .right, .signs, .do, .dont, .check: return [marker, "> - ${1}", "> - ${2}", "$0"]
        case .case: return [marker, "> **${1}**", ">", "> ${2}", "$0"]
        case .dialogue: return [marker, "> ${1}", ">", "> **${2}:** ${3}", ">", "> **${4}:** ${5}", "$0"]
        case .question:
            return [
                "> [!QUESTION #${1:id}]", "> ${2}", ">", "> - [ ] ${3}", ">   ${4}", "> - [x] ${5}", ">   ${6}", "$0",
            ]
        case .why, .note, .tip, .important, .warning, .caution: return [marker, "> ${1}", "$0"]
        }
    }

    private static func description(_ kind: AlertKind) -> String {
        switch kind {
        case .wrong: "Phrases not to say; the n-th pairs with the n-th of the right ones."
        case .right: "Phrases to say."
        case .why: "The reason behind a rule."
        case .signs: "How to know a type of client."
        case .do: "What to do."
        case .dont: "What not to do."
        case .dialogue: "A conversation: lines that begin with a bold speaker."
        case .check: "What an observer can see or hear, and tick."
        case .case: "A story."
        case .question: "A quiz question; its shape is its type."
        case .note, .tip, .important, .warning, .caution: "A callout, as on GitHub."
        }
    }
}
