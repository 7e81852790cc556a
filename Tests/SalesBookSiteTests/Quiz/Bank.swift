import Foundation
import Playbook
import SalesBookCore
import Testing

@testable import SalesBookSite

/// The bank of a small book, read back from its JSON, with its answers unsealed.
struct Bank {
    struct Item {
        let id: String
        let fields: [String: Any]
        let answer: SealedQuestion

        subscript(name: String) -> String { fields[name] as? String ?? "" }

        var options: [String] { fields["options"] as? [String] ?? [] }

        /// The options that are right, or wrong.
        func options(right: Bool) -> [String] {
            switch answer.answer {
            case .single(let list), .multiple(let list):
                zip(options, list).filter { $1.isRight == right }.map(\.0)
            default: []
            }
        }

        var feedback: [String] {
            switch answer.answer {
            case .single(let list), .multiple(let list): list.map { String(decoding: $0.feedback, as: UTF8.self) }
            default: []
            }
        }

        var explanation: String { String(decoding: answer.explanation, as: UTF8.self) }
    }

    let json: [String: Any]
    let items: [Item]
    let diagnostics: [Diagnostic]

    init(_ book: Book, edition: Int = 0, morphology: IndexBuilder.Morphology = .none) throws {
        let bank = QuestionBank(EditionView(book, edition: edition), morphology: morphology)
        diagnostics = bank.diagnostics
        let text = BankJSON(bank: bank).text()
        json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let salt = try #require(json["salt"] as? String)
        items = try (json["questions"] as? [[String: Any]] ?? []).map { fields in
            let id = try #require(fields["id"] as? String)
            let sealed = try #require(fields["sealed"] as? String)
            return Item(
                id: id, fields: fields,
                answer: try SealedQuestion(sealed: Array(sealed.utf8), salt: Array(salt.utf8), id: Array(id.utf8)))
        }
    }

    init(_ files: [String: String]) async throws {
        try self.init(try await BookFolder(files, bytes: RichBook.bytes).book())
    }

    subscript(id: String) -> Item? { items.first { $0.id == id } }

    func list(_ name: String) -> [[String: Any]] { json[name] as? [[String: Any]] ?? [] }

    /// Those that the book made.
    func made(_ kind: String? = nil) -> [Item] {
        items.filter { kind == nil ? !$0["generated"].isEmpty : $0["generated"] == kind }
    }
}

/// A text without its tags.
func plain(_ html: String) -> String {
    HTMLScanner.unescape(HTMLScanner(html).text).map { $0 == "\u{A0}" || $0 == "\n" ? " " : String($0) }.joined()
}
