import Foundation
import Playbook
import Testing

/// `salesbook explain-diagnostic`: the reference at hand.
@Suite struct ExplainDiagnosticTests {
    private let program = Executable.built
    private let folder = FileManager.default.temporaryDirectory

    private func run(_ arguments: [String]) throws -> Executable.Run {
        try program.run(["explain-diagnostic"] + arguments, in: folder)
    }

    @Test(arguments: DiagnosticID.allCases)
    func everyIdIsExplained(_ id: DiagnosticID) throws {
        let run = try run([id.rawValue])
        #expect(run.status == 0)
        #expect(run.out.hasPrefix("\(id.rawValue) (\(id.severity.rawValue))\n\n"))
        #expect(run.out.contains(DiagnosticCatalogue.entry(id).why.english))
        #expect(run.out.hasSuffix("\n") && !run.out.hasSuffix("\n\n"))
    }

    @Test func itSpeaksRussianWhenAsked() throws {
        let run = try run(["no-thesis", "--language", "ru"])
        #expect(run.out.hasPrefix("no-thesis (предупреждение)\n\nУ страницы нет тезиса.\n"))
    }

    @Test func withoutAnIdItListsAll() throws {
        let lines = try run([]).out.split(separator: "\n")
        #expect(lines.count == DiagnosticID.allCases.count)
        for id in DiagnosticID.allCases { #expect(lines.contains { $0.hasPrefix(id.rawValue + " ") }) }
    }

    @Test(arguments: ["en", "ru"])
    func theWholeReferenceIsMarkdown(_ language: String) throws {
        let run = try run(["--all", "--markdown", "--language", language])
        #expect(run.out == DiagnosticCatalogue.markdown(language == "ru" ? .russian : .english))
    }

    @Test(arguments: [
        (["thesis-lnog"], "did you mean “thesis-long”?"), (["qqqqqq"], "lists them all"),
        (["no-thesis", "--all"], "either an id or --all"), (["--markdown"], "--all"),
        (["no-thesis", "--language", "fr"], "en and ru"),
    ])
    func misuseIsExit2(_ arguments: [String], _ words: String) throws {
        let run = try run(arguments)
        #expect(run.status == 2 && run.err.contains(words) && run.out.isEmpty)
    }
}
