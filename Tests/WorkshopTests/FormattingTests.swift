import Playbook
import Testing

@testable import Workshop

/// What tidying does to a file, slip by slip, and what it leaves alone.
@Suite("Formatting")
struct FormattingTests {
    private func format(_ text: String, as kind: SourceKind = .page) async throws -> String {
        String(
            decoding: try await SourceFormatter.format(Array(text.utf8), as: kind, named: "a.md").get(), as: UTF8.self)
    }

    @Test(
        "Front matter",
        arguments: [
            // The order that is documented; what nobody knows comes last.
            ("number: 2\nmine: x\ntitle: A\n", "title: A\nnumber: 2\nmine: x\n"),
            // A comment stays with its field, one about the whole at the top.
            ("# all\n\n# n\nnumber: 2 # two\ntitle: A\n", "# all\n\ntitle: A\n# n\nnumber: 2 # two\n"),
            ("number: 2\ntitle: A\n# summary: later\n", "title: A\nnumber: 2\n# summary: later\n"),
            // Quotation marks where YAML needs them.
            (
                "title: \"Просите\"\nsummary: 'a: b'\nset: \"2026\"\n",
                "title: Просите\nsummary: 'a: b'\nset: \"2026\"\n"
            ),
            ("title: \"yes\"\nsource: \"a # b\"\n", "title: \"yes\"\nsource: \"a # b\"\n"),
            ("title: \"A\" # why\n", "title: A # why\n"),
            ("title: \"a \\\"b\\\"\"\n", "title: \"a \\\"b\\\"\"\n"),
            ("title:   A\n", "title: A\n"),
            // Lists.
            ("tags:\n  - a\n  - \"b\"\n", "tags: [a, b]\n"),
            ("tags:\n- a\n- 'b, c'\n", "tags: [a, 'b, c']\n"),
            ("tags: [a,b ,  \"c\", \"d,e\"]\n", "tags: [a, b, c, \"d,e\"]\n"),
            ("tags:\n  - a # one\n  - b\n", "tags:\n  - a # one\n  - b\n"),
            ("related:\n  - a.md: b\n", "related:\n  - a.md: b\n"),
            ("traits: {A: 1,  B: 2}\n", "traits: {A: 1,  B: 2}\n"),
            // Text of several lines.
            (
                "number: 1\nsummary: |\n  # no comment\n\n  b: c\ntitle: A\n",
                "title: A\nsummary: |\n  # no comment\n\n  b: c\nnumber: 1\n"
            ),
            // What is not sure stays.
            ("\"number\": 1\ntitle: A\n", "\"number\": 1\ntitle: A\n"),
            ("number: &n 1\ntitle: *n\n", "number: &n 1\ntitle: *n\n"),
        ])
    func frontMatter(_ before: String, _ after: String) async throws {
        #expect(try await format("---\n\(before)---\n\nText.\n") == "---\n\(after)---\n\nText.\n")
    }

    @Test("A long list keeps an item a line")
    func longList() async throws {
        let items = (1...12).map { "  - слово номер \($0)\n" }.joined()
        let text = "---\nkeywords:\n\(items)---\n"
        #expect(try await format(text) == text)
    }

    @Test(
        "Body",
        arguments: [
            ("> [!wrong]\n> a\n", "> [!WRONG]\n> a\n"),
            (">[!Question  #id   points=2] \n>a {b}\n", "> [!QUESTION #id points=2]\n> a {b}\n"),
            (">   [!WHY]\n> a\n", "> [!WHY]\n> a\n"),
            ("> [!wrng]\n> a\n", "> [!wrng]\n> a\n"),
            ("> a\n> [!wrong]\n", "> a\n> [!wrong]\n"),
            (">a\n>\n>b\n", "> a\n>\n> b\n"),
            (">>a\n", ">>a\n"),
            ("a \nb\t\n", "a\nb\n"),
            ("a  \nb  \n\n", "a  \nb\n"),
            ("> a \n> \n> b\n", "> a\n>\n> b\n"),
            ("1. a\n1. b\n1. c\n", "1. a\n2. b\n3. c\n"),
            ("3) a\n7) b\n", "3) a\n4) b\n"),
            ("1. a\n\n   more\n\n4. b\n", "1. a\n\n   more\n\n2. b\n"),
            ("> 1. a\n> 3. b\n", "> 1. a\n> 2. b\n"),
            ("- a\n  1. b\n  1. c\n- d\n", "- a\n  1. b\n  2. c\n- d\n"),
            ("a\n\n\n", "a\n"),
            ("a", "a\n"),
            ("a\r\nb\r\n", "a\nb\n"),
            ("\u{FEFF}a\n", "a\n"),
            ("", ""),
            // Words that look like marks.
            (
                "In the year\n1986. It rained\n1990. Not\n1995. So\n",
                "In the year\n1986. It rained\n1990. Not\n1995. So\n"
            ),
            ("01. a\n01. b\n", "01. a\n01. b\n"),
            // Code, raw HTML and what is indented like code.
            ("```\n>a \n1. b\n1. c\n```\n", "```\n>a \n1. b\n1. c\n```\n"),
            ("> ~~~\n> a \n> ~~~\n", "> ~~~\n> a \n> ~~~\n"),
            ("    >a \n      \n    b\n", "    >a \n      \n    b\n"),
            ("<div>\n>a \n</div>\n", "<div>\n>a \n</div>\n"),
            ("<!--\n>a \n\n1. b\n1. c\n-->\n", "<!--\n>a \n\n1. b\n1. c\n-->\n"),
            ("```\na \n", "```\na \n"),
            ("a `b\n>c`\n", "a `b\n> c`\n"),
        ])
    func body(_ before: String, _ after: String) async throws {
        #expect(try await format(before) == after)
    }

    /// Nine becomes ten, and a second line would no longer stand under its first.
    @Test("A list whose numbers grow longer is left alone when its items have more than a line")
    func growingNumbers() async throws {
        let long = (1...11).map { _ in "1. a\n   b\n" }.joined()
        #expect(try await format(long) == long)
        let short = (1...11).map { _ in "1. a\n" }.joined()
        #expect(try await format(short).hasSuffix("9. a\n10. a\n11. a\n"))
    }

    @Test("Windows files")
    func windows() async throws {
        let text = "\u{FEFF}---\r\nnumber: 1\r\ntitle: \"А\"\r\n--- \r\n\r\n>[!why] \r\n>б\r\n"
        #expect(try await format(text) == "---\ntitle: А\nnumber: 1\n---\n\n> [!WHY]\n> б\n")
    }

    @Test("book.yml and synonyms.yml")
    func settings() async throws {
        #expect(
            try await format("# All.\n\naccent: \"#2b3ea8\"\ntitle: \"Книга\"\n", as: .settings)
                == "# All.\n\ntitle: Книга\naccent: \"#2b3ea8\"\n")
        #expect(
            try await format("# Money\n- [a,\"b c\"]\r\n-  [d]\n- - e\n  - f\n\n", as: .synonyms)
                == "# Money\n- [a, b c]\n- [d]\n- - e\n  - f\n")
    }

    @Test(
        "What cannot be read is told and left alone",
        arguments: [
            ("---\ntitle: a: b\n---\n\n>c\n", DiagnosticID.badYAML), ("---\na: 1\na: 2\n---\n", .badYAML),
        ])
    func invalid(_ text: String, _ id: DiagnosticID) async throws {
        guard case .failure(let failure) = await SourceFormatter.format(Array(text.utf8), as: .page, named: "a.md")
        else { throw Unexpected.success }
        #expect(failure.diagnostic.id == id)
        #expect(failure.diagnostic.location.path == "a.md")
    }

    @Test func bytesThatAreNoTextAreTold() async throws {
        guard case .failure(let failure) = await SourceFormatter.format([0x61, 0xFF], as: .page, named: "a.md") else {
            throw Unexpected.success
        }
        #expect(failure.diagnostic.id == .notUTF8)
    }

    private enum Unexpected: Error { case success }
}
