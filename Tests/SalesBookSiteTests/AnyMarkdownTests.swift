import Playbook
import RandomInput
import Testing

@testable import SalesBookSite

/// Whatever the Markdown, the pages drawn from it are whole.
@Suite("Any Markdown")
struct AnyMarkdownTests {
    private static let blocks = [
        "\n\n> [!WRONG]\n> ", "\n\n> [!RIGHT]\n> ", "\n\n> [!WHY]\n> ", "\n\n> [!CASE]\n> ",
        "\n\n> [!CASE]\n> **а**\n> ", "\n\n> [!DIALOGUE]\n> ", "\n> **Клиент:** ",
        "\n>\n> **Вы:** ", "\n>\n> ", "\n> - ", "\n>   ", "\n> - [x] ", "\n> 1. ", "\n> | а | б |\n> |---|---|\n> ",
        "\n\n> [!DO]\n> - ", "\n\n> [!DONT]\n> - ",
        "\n\n> [!CHECK]\n> - ", "\n\n> [!SIGNS]\n> - ", "\n\n> [!QUESTION #а]\n> {а} ",
        "\n\n> [!QUESTION]\n> а\n>\n> - [x] ", "\n\n> [!NOTE]\n> ", "\n\n## ", "\n\n### ",
        "\n\n### «Да»\n\n", "\n\n[x](#а)\n\n", "\n\n## 1. Шаг\n\n", "{а|б}", "{", "}", "«", "»", ".",
    ]

    @Test("Pages made of pieces of syntax are well formed, with every id once", arguments: 0..<40 as Range<UInt64>)
    func wellFormed(seed: UInt64) async throws {
        var random = SplitMix64(seed: seed)
        let pieces = MarkdownSpec.pieces + Self.blocks + Self.blocks
        var files: [String: String] = [:]
        for kind in PageKind.allCases {
            for name in ["a", "b", "index"] {
                var text = "---\nkind: \(kind.rawValue)\n---\n"
                for _ in 0..<Int.random(in: 0...40, using: &random) {
                    text += pieces[Int.random(in: pieces.indices, using: &random)]
                }
                files["\(kind.rawValue)s/\(name).md"] = text
            }
        }
        let folder = try BookFolder(files)
        // A question without an answer stops a book, and a choice without a scene; nothing else may stop this one.
        for diagnostic in await Playbook.load(folder.path).diagnostics where diagnostic.severity == .error {
            let expected: [DiagnosticID] = [
                .questionWithoutAnswer, .unpairedPhrases, .duplicateQuestion, .missingScene, .endlessScene,
            ]
            #expect(expected.contains(diagnostic.id), "\(diagnostic)")
            files[String(diagnostic.location.path.dropFirst(folder.path.count + 1))] = nil
        }
        let site = try await BookFolder(files.merging(["guides/whole.md": "x"]) { $1 }).site()
        for path in site.pages {
            let page = HTMLScanner(try site.text(path))
            #expect(page.faults.isEmpty, "\(path)")
            let ids = page.elements.compactMap { $0["id"] }
            let twice = Dictionary(grouping: ids) { $0 }.filter { $1.count > 1 }.keys.sorted()
            #expect(twice.isEmpty, "\(path)")
        }
    }
}
