import RandomInput
import Testing

@testable import Playbook

/// Lists of diagnostics that are sorted and compared at every reading of a folder.
@Suite("Lists of diagnostics")
struct DiagnosticListTests {
    private static func any(_ random: inout SplitMix64) -> Diagnostic {
        let ids: [DiagnosticID] = [.brokenLink, .rawHTML]
        return Diagnostic(
            ids[Int.random(in: 0..<2, using: &random)],
            SourceLocation(
                ["a.md", "ї.md"][Int.random(in: 0..<2, using: &random)], line: Int.random(in: 0..<3, using: &random)),
            ["one", "two"][Int.random(in: 0..<2, using: &random)],
            fix: [nil, "this", "that"][Int.random(in: 0..<3, using: &random)])
    }

    @Test("In order, and each once", arguments: 0..<100 as Range<UInt64>)
    func sortedOnce(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let all = (0..<Int.random(in: 0..<60, using: &random)).map { _ in Self.any(&random) }
        let result = all.sortedOnce()
        #expect(zip(result, result.dropFirst()).allSatisfy { !($1 < $0) })
        #expect(Set(result) == Set(all))
        #expect(result.count == Set(all).count)
    }

    @Test("What was not there before", arguments: 0..<100 as Range<UInt64>)
    func since(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let earlier = (0..<40).map { _ in Self.any(&random) }.sortedOnce()
        // Most of it stays, a part goes, and some is new.
        let kept = earlier.filter { _ in Int.random(in: 0..<8, using: &random) > 0 }
        let now = (kept + (0..<Int.random(in: 0..<4, using: &random)).map { _ in Self.any(&random) }).sortedOnce()
        let new = now.since(earlier)
        #expect(Set(new) == Set(now).subtracting(earlier))
        #expect(new.count == Set(new).count)
        #expect(zip(new, new.dropFirst()).allSatisfy { !($1 < $0) })
        #expect(now.since(now).isEmpty)
    }
}
