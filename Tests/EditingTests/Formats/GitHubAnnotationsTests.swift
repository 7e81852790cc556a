import Playbook
import Testing

@testable import Editing

@Suite struct GitHubAnnotationsTests {
    private func lines(_ diagnostics: [Diagnostic], strict: Bool = false) -> [Substring] {
        GitHubAnnotations.text(diagnostics, strict: strict).split(separator: "\n", omittingEmptySubsequences: false)
    }

    @Test func aCommandNamesFilePlaceAndTitle() {
        let found = [
            Diagnostic(
                .badYAML, SourceLocation("content/a.md", line: 2, column: 5), "this is not YAML", fix: "quote it"),
            Diagnostic(.noThesis, SourceLocation("content/b.md"), "this page has no thesis"),
            Diagnostic(.externalLink, SourceLocation("content/c.md", line: 3), "this link leads out"),
        ]
        #expect(
            lines(found) == [
                "::error file=content/a.md,line=2,col=5,title=bad-yaml::this is not YAML%0Afix: quote it",
                "::warning file=content/b.md,title=no-thesis::this page has no thesis",
                "::notice file=content/c.md,line=3,title=external-link::this link leads out", "",
            ])
        #expect(lines(found, strict: true).map { $0.prefix(8) } == ["::error ", "::error ", "::notice", ""])
    }

    /// As actions/toolkit escapes: `escapeData` and `escapeProperty` of packages/core/src/command.ts.
    @Test(arguments: [
        ("50 % off", "50 %25 off", "50 %25 off"), ("a\r\nb", "a%0D%0Ab", "a%0D%0Ab"),
        ("a: b, c", "a: b, c", "a%3A b%2C c"),
        ("%0A", "%250A", "%250A"), ("«ёлка» — да", "«ёлка» — да", "«ёлка» — да"),
        ("::error::x", "::error::x", "%3A%3Aerror%3A%3Ax"),
    ])
    func whatWouldEndACommandIsEscaped(_ text: String, _ message: String, _ property: String) {
        #expect(GitHubAnnotations.escapedMessage(text) == message)
        #expect(GitHubAnnotations.escapedProperty(text) == property)
    }

    @Test func noTextOfABookMakesASecondCommand() {
        let hostile = "x\n::error::y\r::set-output name=a::b"
        let place = SourceLocation("a,line=9\n::error::.md", line: 1, column: 1)
        let text = GitHubAnnotations.text([Diagnostic(.brokenLink, place, hostile, fix: hostile)], strict: false)
        #expect(text.unicodeScalars.count { $0 == "\n" || $0 == "\r" } == 1)
        #expect(text.hasPrefix("::warning file=a%2Cline=9%0A%3A%3Aerror%3A%3A.md,line=1,col=1,title=broken-link::x%0A"))
    }

    @Test func columnsAreThoseOfTheCaller() {
        let found = [Diagnostic(.brokenLink, SourceLocation("a.md", line: 1, column: 9), "x")]
        #expect(GitHubAnnotations.text(found, strict: false) { _ in 5 }.contains("line=1,col=5,"))
    }
}
