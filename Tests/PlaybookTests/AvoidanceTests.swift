import Playbook
import SalesBookCore
import Testing

@Suite("What a rule tells to avoid, in its front matter")
struct AvoidanceTests {
    private func groups(_ avoid: String) async throws -> [Avoidance] {
        let folder = try BookFolder(["rules/1.md": "---\nnumber: 1\navoid: \(avoid)\n---\n# One\n\nText.\n"])
        let (book, diagnostics) = await folder.load()
        #expect(diagnostics.isEmpty, "\(diagnostics)")
        return try #require(book).pages[0].fields.avoid
    }

    @Test("A word, a list, a group, a list of groups")
    func shapes() async throws {
        #expect(try await groups("смотрите").map(\.lines.count) == [1])
        #expect(try await groups("[смотрите, перезвонить*]").map(\.lines.count) == [2])
        let group = try #require(
            try await groups(
                "{start: [короче], whole: [пока], checks: [imperative, emoji], except: [<time>, если], "
                    + "instead: Скажите иначе., severity: advice, replace: {щас: сейчас}, spelling: [готов]}"
            ).first)
        #expect(group.lines.map(\.anchor) == [.start, .whole, .anywhere])
        #expect(group.lines.last?.replacement == "сейчас")
        #expect(group.checks == [.imperative, .emoji])
        #expect(group.excuses.count == 2 && group.excuses.first == .time)
        #expect(group.instead == "Скажите иначе." && group.isAdvice && group.spelling == ["готов"])
        #expect(try await groups("\n  - {checks: [emoji]}\n  - ок\n  - щас").map(\.lines.count) == [0, 2])
    }

    @Test(
        "Mistakes fall where they stand, with the nearest name",
        arguments: [
            ("{chekcs: [emoji]}", "rules/1.md:3:9: unknown-field", "checks"),
            ("{checks: [emoij]}", "rules/1.md:3:18: unknown-check", "emoji"),
            ("[ок, <numer>]", "rules/1.md:3:15: bad-pattern", "number"),
            ("{except: [<tme>]}", "rules/1.md:3:18: bad-pattern", "time"),
            ("[(вы это) серьёзно]", "rules/1.md:3:9: bad-pattern", "its own brackets"),
            ("[ок|<numer>]", "rules/1.md:3:9: bad-pattern", "number"),
            ("['...']", "rules/1.md:3:9: bad-pattern", "write a word"),
            ("{severity: advise}", "rules/1.md:3:19: wrong-type", "advice"),
        ])
    func mistakes(avoid: String, place: String, fix: String) async throws {
        let folder = try BookFolder(["rules/1.md": "---\nnumber: 1\navoid: \(avoid)\n---\n# One\n\nText.\n"])
        let diagnostics = await folder.load().diagnostics
        #expect(diagnostics.map(folder.shown) == [place])
        #expect(diagnostics.first?.fix?.contains(fix) == true, "\(diagnostics)")
    }
}
