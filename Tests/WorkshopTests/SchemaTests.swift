import Foundation
import Playbook
import SalesBookCore
import Testing

@testable import Workshop

/// The schema knows what the readers know. A new field of theirs needs one line in `EditorSchema`.
@Suite("Editor help")
struct SchemaTests {
    @Test func everyFieldHasItsLine() {
        #expect(EditorSchema.pageFields.map(\.name).sorted() == FrontMatter.fieldNames.sorted())
        #expect(EditorSchema.bookFields.map(\.name).sorted() == BookSettings.fieldNames.sorted())
        #expect(EditorSchema.examFields.map(\.name) == ExamFields.fieldNames)
        #expect(EditorSchema.drawFields.map(\.name) == ExamFields.drawFieldNames)
        #expect(EditorSchema.sheetFields.map(\.name) == SheetFields.fieldNames)
        #expect(EditorSchema.avoidFields.map(\.name) == Avoidance.fieldNames)
        #expect(EditorSchema.quizFields.map(\.name) == FrontMatter.quizFieldNames)
        #expect(EditorSchema.fontFields.map(\.name) == BookSettings.fontNames)
    }

    @Test("Is JSON, and says what it is about", arguments: EditorSchema.allCases)
    func isJSON(_ schema: EditorSchema) throws {
        let json = try #require(try JSONSerialization.jsonObject(with: Data(schema.text.utf8)) as? [String: Any])
        #expect(json["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
        guard schema != .synonyms else {
            #expect(json["type"] as? String == "array")
            return
        }
        let properties = try #require(json["properties"] as? [String: [String: Any]])
        #expect(json["additionalProperties"] as? Bool == false)
        for (name, field) in properties {
            #expect(!(field["description"] as? String ?? "").isEmpty, "\(name)")
        }
    }

    @Test func valuesAreThoseOfTheReaders() throws {
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(EditorSchema.page.text.utf8)) as? [String: Any])
        let properties = try #require(json["properties"] as? [String: [String: Any]])
        #expect(properties["kind"]?["enum"] as? [String] == PageKind.allCases.map(\.rawValue))
        #expect(properties["number"]?["type"] as? String == "integer")
        let exam = try #require(properties["exam"]?["properties"] as? [String: [String: Any]])
        #expect(exam["pass"]?["maximum"] as? Int == 100)
        #expect(exam["draw"]?["type"] as? String == "array")
    }

    @Test("Each block's snippet is that block", arguments: AlertKind.allCases)
    func blocks(_ kind: AlertKind) async throws {
        let lines = EditorSnippets.block(kind).dropLast().map { line in
            line.replacing(/\$\{\d(:id)?\}/) { $0.output.1 == nil ? "слово" : "id" }
        }
        var document = await MarkdownParser.shared.parse(Array(lines.joined(separator: "\n").utf8)[...])
        let quote = try #require(document.children(of: MarkdownDocument.root).first)
        guard case .alert(let alert) = AlertReader.read(quote, in: &document) else {
            Issue.record("\(kind) is no block")
            return
        }
        #expect(alert.kind == kind)
        #expect(!alert.content.isEmpty)
    }

    @Test("Snippets are JSON, with a page of each kind", arguments: Language.allCases)
    func snippets(_ language: Language) throws {
        let text = EditorSnippets.text(language)
        let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: [String: Any]])
        #expect(json.count == AlertKind.allCases.count + PageKind.allCases.count)
        let rule = try #require(json["page: rule"]?["body"] as? [String])
        #expect(rule.contains("title: ${1:title}") && rule.contains("number: ${2:1}"))
        // A brace of the page's own is no end of a place.
        let customer = try #require(json["page: customer"]?["body"] as? [String])
        #expect(customer.contains { $0.hasPrefix("traits: {") && $0.hasSuffix("\\}") })
    }
}
