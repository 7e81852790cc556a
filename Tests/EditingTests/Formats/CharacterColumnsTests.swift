import Foundation
import Playbook
import Testing

@testable import Editing

@Suite struct CharacterColumnsTests {
    private func columns(_ text: String, _ places: [(Int, Int)]) throws -> [Int] {
        let path = FileManager.default.temporaryDirectory.path + "/salesbook-" + UUID().uuidString
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let found = places.map { Diagnostic(.brokenLink, SourceLocation(path, line: $0.0, column: $0.1), "x") }
        let columns = CharacterColumns(found)
        return found.map { columns.column($0.location) }
    }

    @Test func bytesBecomeCharacters() throws {
        #expect(try columns("abc\nСлово x\n", [(1, 3), (2, 1), (2, 11), (2, 12)]) == [3, 1, 6, 7])
        #expect(try columns("😀 x", [(1, 5), (1, 6)]) == [2, 3])
    }

    @Test(arguments: ["жж\nжж x\n", "жж\r\nжж x\r\n", "жж\rжж x\r"])
    func anyLineEndWillDo(_ text: String) throws { #expect(try columns(text, [(2, 6)]) == [4]) }

    @Test func aPlaceThatIsNotThereKeepsItsColumn() throws {
        #expect(try columns("ж\n", [(9, 7)]) == [7])
        #expect(try columns("", [(1, 3)]) == [1])
        let lost = Diagnostic(.brokenLink, SourceLocation("/nowhere/at all", line: 1, column: 4), "x")
        #expect(CharacterColumns([lost]).column(lost.location) >= 1)
    }
}
