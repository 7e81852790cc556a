import Playbook
import SalesBookCore
import Testing

@Suite("The reference of diagnostics")
struct DiagnosticCatalogueTests {
    @Test("Every diagnostic is explained in both languages", arguments: DiagnosticID.allCases)
    func explained(id: DiagnosticID) {
        let entry = DiagnosticCatalogue.entry(id)
        for text in [entry.title, entry.why, entry.fix] {
            #expect(text.english.count > 10 && text.english.hasSuffix("."))
            #expect(text.russian.count > 10 && text.russian.last.map { ".".contains($0) } == true)
            #expect(!text.english.contains("  ") && !text.russian.contains("  "))
            let cyrillic = text.russian.unicodeScalars.count { ("а"..."я").contains($0) }
            #expect(cyrillic >= 8, "\(text.russian)")
            #expect(text.english.unicodeScalars.allSatisfy { !("а"..."я").contains($0) })
            // The languages have quotation marks of their own.
            #expect(!text.english.contains("«") && !text.russian.contains("“"))
        }
        // One sentence, and none that stands for two ids.
        #expect(entry.title.english.dropLast().firstRange(of: ". ") == nil)
        #expect(DiagnosticID.allCases.count { DiagnosticCatalogue.entry($0).title.english == entry.title.english } == 1)
    }

    @Test("An example speaks the language of the reference", arguments: DiagnosticID.allCases)
    func examples(id: DiagnosticID) {
        guard let example = DiagnosticCatalogue.entry(id).example else { return }
        let russian = example.in(.russian)
        for text in [example.wrong, example.right, example.around].flatMap(\.values) {
            #expect(text.unicodeScalars.allSatisfy { !("а"..."я").contains($0) })
        }
        for (name, text) in [russian.wrong, russian.right, russian.around].joined() where name.hasSuffix(".md") {
            // Two Latin words side by side are English; names, addresses and fields stand alone.
            let words = text.replacing(/\[![^\]]*\]|\([^)]*\)/, with: "")
            #expect(words.firstMatch(of: /[A-Za-z]{2,} [A-Za-z]{2,}/) == nil, "\(text)")
            #expect(text.unicodeScalars.contains { ("а"..."я").contains($0) })
        }
        let mark = DiagnosticEntry.Example.mark
        #expect(russian.wrong.mapValues { $0.contains(mark) } == example.wrong.mapValues { $0.contains(mark) })
    }

    @Test("Ids are small letters and hyphens", arguments: DiagnosticID.allCases)
    func names(id: DiagnosticID) {
        #expect(id.rawValue.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)+/) != nil)
    }

    @Test(
        "The page of the manual holds every id once, in the table and as a heading",
        arguments: [Language.english, .russian])
    func manual(language: Language) {
        let text = DiagnosticCatalogue.markdown(language)
        for id in DiagnosticID.allCases {
            #expect(text.ranges(of: "| [`\(id.rawValue)`](#\(id.rawValue)) |").count == 1)
            #expect(text.ranges(of: "\n## \(id.rawValue)\n").count == 1)
            #expect(text.contains(DiagnosticCatalogue.entry(id).why[language]))
        }
        #expect(text.hasPrefix("---\ntitle: " + (language == .russian ? "Что находит" : "Diagnostics")))
        #expect(text.ranges(of: "````").count % 2 == 0)
        #expect(!text.contains(DiagnosticEntry.Example.mark))
        #expect(!text.contains("\n\n\n"))
    }

    @Test("The manual is Markdown that the book itself reads without complaint")
    func readable() async throws {
        let folder = try BookFolder([
            "en/a.md": DiagnosticCatalogue.markdown(.english), "ru/a.md": DiagnosticCatalogue.markdown(.russian),
        ])
        let (book, diagnostics) = await folder.load()
        #expect(diagnostics.isEmpty)
        #expect(book?.pages.map(\.headings.count) == [DiagnosticID.allCases.count, DiagnosticID.allCases.count])
    }

    @Test("A setting is shown for what can be set, with its limit")
    func settings() {
        #expect(DiagnosticCatalogue.text(.thesisLong, .english).contains("thesis-long: {severity: off, words: 25}"))
        #expect(DiagnosticCatalogue.text(.brokenLink, .russian).contains("    checks:\n      broken-link: off\n"))
        #expect(!DiagnosticCatalogue.text(.badYAML, .english).contains("checks:"))
    }

    @Test("A list has a line for each, errors first")
    func list() {
        let lines = DiagnosticCatalogue.list(.english).split(separator: "\n")
        #expect(lines.count == DiagnosticID.allCases.count)
        #expect(lines.first?.hasPrefix("bad-question") == true)
        #expect(lines.last?.hasPrefix("external-link") == true)
    }

    @Test("The nearest id is offered")
    func suggestion() {
        #expect(DiagnosticCatalogue.suggestion(for: "brokenlink") == "did you mean “broken-link”?")
        #expect(DiagnosticCatalogue.suggestion(for: "жжж").contains("lists them all"))
    }
}
