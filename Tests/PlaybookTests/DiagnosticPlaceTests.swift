import Playbook
import Testing

/// A small book with the place marked where one diagnostic must fall.
struct Slip: Sendable, CustomTestStringConvertible {
    let id: DiagnosticID
    let name: String
    let files: [String: String]
    var bytes: [String: [UInt8]] = [:]
    /// What else is wrong with the book by design.
    var also: [DiagnosticID] = []
    /// A file that is meant as a whole: no line, no column.
    var wholeFile: String?

    var testDescription: String { "\(id.rawValue): \(name)" }
}

@Suite("Diagnostics fall where the mistake is")
struct DiagnosticPlaceTests {
    @Test("Marked places", arguments: Slip.table)
    func place(slip: Slip) async throws {
        let marked = slip.files.mapValues(Marked.init)
        let folder = try BookFolder(marked.mapValues(\.text), bytes: slip.bytes)
        var expected: [String] = marked.compactMap { file, text in
            text.place.map { "\(file):\($0.line):\($0.column): \(slip.id.rawValue)" }
        }
        if let file = slip.wholeFile { expected.append("\(file):0:0: \(slip.id.rawValue)") }
        let (book, diagnostics) = await folder.load()
        let own = diagnostics.filter { !slip.also.contains($0.id) }
        #expect(own.map(folder.shown) == expected)
        #expect((book == nil) == diagnostics.contains { $0.severity == .error })
        for diagnostic in diagnostics {
            #expect(!diagnostic.message.isEmpty)
            #expect(diagnostic.fix?.isEmpty == false, "\(diagnostic.id.rawValue) offers no fix")
        }
    }

    /// What the writer of the site finds is tested with it, in SalesBookSiteTests.
    static let ofTheSite: Set<DiagnosticID> = [
        .badTemplate, .foreignFile, .unwritableOutput, .shortPool, .unknownQuestion, .brokenRule, .unseenPhrase,
    ]
    /// What only an editor would say is tested in EditingTests.
    static let ofTheEditor: Set<DiagnosticID> = [
        .sameNumber, .noThesis, .thesisLong, .pageLong, .noCriterion, .wrongWithoutRight, .unusedTag, .orphanPage,
        .sectionWithoutQuiz, .longestAnswer, .sameAnswerPlace, .similarQuestions, .overdueReview, .externalLink,
    ]
    /// Needs more than text and bytes; tested in `SourceTreeTests`.
    static let ofTheDisk: Set<DiagnosticID> = [.unreadableFile]

    @Test("No diagnostic is without a place in a test")
    func everyDiagnostic() {
        let covered = Set(Slip.table.map(\.id)).union(Self.ofTheSite).union(Self.ofTheEditor).union(Self.ofTheDisk)
        #expect(covered == Set(DiagnosticID.allCases))
    }

    @Test("What stops a build and what does not")
    func severities() {
        let errors: Set<DiagnosticID> = [
            .unreadableFile, .notUTF8, .badYAML, .wrongType, .sameAddress, .unpairedPhrases, .questionWithoutAnswer,
            .badQuestion, .duplicateQuestion, .unknownPool, .shortPool, .unknownCriteria, .emptySheet, .missingScene,
            .endlessScene,
            .emptyBook, .badTemplate, .foreignFile, .unwritableOutput,
        ]
        for id in DiagnosticID.allCases { #expect((id.severity == .error) == errors.contains(id), "\(id.rawValue)") }
    }

    @Test("All problems are told at once, in the order of the files")
    func allAtOnce() async throws {
        let folder = try BookFolder([
            "b.md": "---\nkindd: rule\n---\n\n> [!WRON]\n> x\n\n[x](none.md) ![y](none.png)\n",
            "a.md": "---\nnumber: many\nkind: rul\n---\n\n<b>x</b>\n",
        ])
        #expect(
            await folder.problems() == [
                "a.md:2:9: wrong-type", "a.md:3:7: unknown-kind", "a.md:6:1: raw-html", "a.md:6:5: raw-html",
                "b.md:2:1: unknown-field", "b.md:5:1: unknown-block", "b.md:8:1: broken-link",
                "b.md:8:14: missing-image",
            ])
    }

    @Test("The nearest valid name is offered")
    func fixes() async throws {
        let folder = try BookFolder([
            "a.md":
                "---\nkindd: rule\nkind: rul\n---\n\n> [!WRNG]\n> x\n\n[x](b1.md)\n\n[y](b.md#слвоа)\n\n![z](i/pic.pgn)\n",
            "b.md": "## Слова\n", "i/pic.png": "x",
        ])
        let fixes = Dictionary(uniqueKeysWithValues: await folder.load().diagnostics.map { ($0.id, $0.fix ?? "") })
        #expect(fixes[.unknownField] == "did you mean “kind”?")
        #expect(fixes[.unknownKind] == "did you mean “rule”?")
        #expect(fixes[.unknownBlock] == "did you mean “WRONG”?")
        #expect(fixes[.brokenFragment] == "did you mean “#слова”?")
        #expect(fixes[.missingImage]?.contains("pic.png") == true)
        #expect(fixes[.brokenLink]?.contains("did you mean") == true)
    }
}

extension Slip {
    static let table = yaml + addresses + blocks + links + images + inlines + training + sheets + typing

    private static func page(
        _ id: DiagnosticID, _ name: String, _ text: String, _ others: [String: String] = [:], also: [DiagnosticID] = []
    ) -> Slip {
        Slip(id: id, name: name, files: others.merging(["page.md": text]) { $1 }, also: also)
    }

    private static func settings(_ id: DiagnosticID, _ name: String, _ text: String) -> Slip {
        Slip(id: id, name: name, files: ["book.yml": text, "page.md": "Текст.\n"])
    }

    private static let yaml: [Slip] = [
        Slip(id: .emptyBook, name: "nothing", files: [:], wholeFile: "."),
        Slip(id: .emptyBook, name: "no Markdown", files: ["a.txt": "x", "book.yml": "title: x\n"], wholeFile: "."),
        Slip(
            id: .emptyBook, name: "only a warning besides", files: ["book.yml": "titel: x\n"], also: [.unknownField],
            wholeFile: "."),
        Slip(id: .emptyBook, name: "only drafts", files: ["a.md": "---\ndraft: true\n---\nx\n"], wholeFile: "."),
        page(.badYAML, "no closing bracket", "---\ntitle: Слово\ntags: [а, б\n⟦---\nтекст\n"),
        page(.badYAML, "colon in a value", "---\ntitle: Раз\nsummary: Правило⟦: второе\n---\n"),
        page(.badYAML, "tab", "---\r\ntitle: x\r\n⟦\tset: y\r\n---\r\n"),
        page(.badYAML, "a field twice", "---\n⟦title: один\nset: два\ntitle: три\n---\n"),
        page(.badYAML, "unknown alias", "---\ntitle: Раз\nset: ⟦*nobody\n---\n"),
        page(.badYAML, "control character", "---\ntitle: Раз⟦\u{1}два\n---\n"),
        settings(.badYAML, "settings", "title: Книга\ncompany: ⟦\"без конца\n"),
        page(.wrongType, "fields as a list", "---\n⟦- title\n---\n"),
        page(.wrongType, "text for a number", "---\ntitle: x\nnumber: ⟦много\n---\n"),
        page(.wrongType, "a group for a title", "---\ntitle: ⟦{а: б}\n---\n"),
        page(.wrongType, "a date", "---\nreviewed: ⟦2026-02-30\n---\n"),
        page(.wrongType, "an interval", "---\nreview_every: ⟦иногда\n---\n"),
        page(.wrongType, "a flag", "---\ndraft: ⟦maybe\n---\n"),
        page(.wrongType, "a channel in a list", "---\nchannel: [online, ⟦offlin]\n---\n"),
        page(.wrongType, "a list in a list", "---\ntags: [слово, ⟦[ещё]]\n---\n"),
        page(.wrongType, "a trait, after Cyrillic", "---\ntraits: {Громкость: 3, Терпение: ⟦7}\n---\n"),
        page(.wrongType, "a change without a date", "---\nchanges:\n  2026-11-20: раз\n  ⟦вчера: два\n---\n"),
        page(.wrongType, "a change that is a list", "---\nchanges:\n  2026-11-20: ⟦[раз]\n---\n"),
        page(.wrongType, "after signs that YAML takes for line ends", "---\ntitle: \"а\u{2028}б\"\nnumber: ⟦x\n---\n"),
        settings(.wrongType, "a colour", "accent: ⟦\"red;}\"\n"),
        settings(.wrongType, "a colour that would fetch", "accent: ⟦url(//example.com/a)\n"),
        settings(.wrongType, "a contact", "contact: ⟦javascript:alert(1)\n"),
        settings(.wrongType, "html", "html: ⟦yes please\n"),
        settings(.wrongType, "a font that ends its line", "fonts:\n  serif: ⟦'Georgia; } body {'\n"),
        settings(.wrongType, "a font that nobody knows", "fonts: {mono: ⟦Courier}\n"),
        settings(.wrongType, "a title by language", "title: {ru: Книга, uk: ⟦[Книга]}\n"),
        page(.unknownField, "of a page", "---\ntitle: x\n⟦sumary: y\n---\n"),
        page(.unknownField, "in braces, after Cyrillic", "---\n{title: Слово, ⟦sumary: y}\n---\n"),
        page(.unknownField, "in a file with a byte order mark", "\u{FEFF}---\r\n⟦titel: y\r\n---\r\n"),
        settings(.unknownField, "of the book", "title: x\n⟦colour: red\n"),
        settings(.unknownDiagnostic, "a slip of the pen", "checks:\n  thesis-long: off\n  ⟦page-lnog: off\n"),
        settings(.fixedSeverity, "an error switched off", "checks: {bad-yaml: ⟦off}\n"),
        settings(.fixedSeverity, "an error made a note", "checks:\n  wrong-type:\n    severity: ⟦note\n"),
        settings(.wrongType, "a severity", "checks: {thesis-long: ⟦loud}\n"),
        settings(.wrongType, "a list for a severity", "checks: {thesis-long: ⟦[off]}\n"),
        settings(.wrongType, "a limit out of range", "checks: {page-long: {minutes: ⟦0}}\n"),
        settings(.unknownField, "a limit of another check", "checks: {page-long: {⟦words: 9}}\n"),
        page(.badPattern, "an unknown name", "---\navoid: [скоро, ⟦<numbr>]\n---\n"),
        page(.unknownCheck, "of a rule", "---\navoid: {checks: [⟦emojy]}\n---\n"),
        page(.unknownKind, "of a page", "---\nkind: ⟦rul\n---\n"),
        Slip(
            id: .unknownKind, name: "of a section",
            files: ["rules/index.md": "---\nkind: ⟦Правило\n---\n", "rules/a.md": "x\n"]),
        Slip(
            id: .notUTF8, name: "a page", files: ["ok.md": "x\n"],
            bytes: ["a.md": Array("Раз\nДва ".utf8) + [0xD0] + Array(" три\n".utf8)], also: [.notUTF8]),
    ]

    private static let addresses: [Slip] = [
        Slip(
            id: .sameAddress, name: "one name in two spellings", files: ["яблоко.md": "x\n", "yabloko.md": "y\n"],
            wholeFile: "яблоко.md"),
        Slip(id: .sameAddress, name: "a slug", files: ["a.md": "x\n", "b.md": "---\ntitle: Б\nslug: ⟦a\n---\n"]),
        Slip(id: .sameAddress, name: "a page of the book's own", files: ["tags.md": "x\n"], wholeFile: "tags.md"),
        Slip(id: .sameAddress, name: "the print page", files: ["rules/print.md": "x\n"], wholeFile: "rules/print.md"),
        Slip(id: .sameAddress, name: "the cover", files: ["a.md": "---\nslug: ⟦index\n---\n"]),
        Slip(
            id: .sameAddress, name: "two folders of one name", files: ["Rules/a.md": "x\n", "rules/b.md": "y\n"],
            also: [.sameAddress]),
    ]

    private static let blocks: [Slip] = [
        page(.unknownBlock, "a slip of the pen", "Раз.\n\n⟦> [!WRONGG]\n> x\n"),
        page(.unknownBlock, "below front matter", "---\ntitle: x\n---\n\n⟦> [!QUESTION-ONE]\n> x\n"),
        page(.unpairedPhrases, "two for one", "> [!WRONG]\n> - а\n> - б\n\n⟦> [!RIGHT]\n> - в\n"),
        page(.unpairedPhrases, "one for two", "> [!WRONG]\n> а\n\n  ⟦> [!RIGHT]\n  > - б\n  > - в\n"),
        page(.questionWithoutAnswer, "no option is right", "⟦> [!QUESTION]\n> Как?\n>\n> - [ ] а\n> - [ ] б\n"),
        page(.questionWithoutAnswer, "no options", "Раз\n\n⟦> [!QUESTION #id]\n> Как?\n"),
        page(.questionWithoutAnswer, "an ordinary list", "⟦> [!QUESTION]\n> Как?\n>\n> - а\n> - б\n"),
        page(
            .questionWithoutAnswer, "a table of three columns",
            "⟦> [!QUESTION]\n> Как?\n>\n> | а | б | в |\n> |-|-|-|\n> | 1 | 2 | 3 |\n"),
        page(
            .duplicateQuestion, "on another page", "⟦> [!QUESTION #one]\n> {да}?\n",
            ["0.md": "> [!QUESTION #one]\n> {нет}?\n"]),
        page(.duplicateQuestion, "on this page", "> [!QUESTION #one]\n> {да}?\n\nИ\n\n⟦> [!QUESTION #one]\n> {нет}?\n"),
    ]

    private static let links: [Slip] = [
        page(.brokenLink, "first on a line", "⟦[а](none.md)\n"),
        page(.brokenLink, "after Cyrillic", "Смотрите ⟦[сюда](none.md), пожалуйста.\n"),
        page(.brokenLink, "on the second line", "Смотрите\n   сюда ⟦[сюда](none.md)\n"),
        page(.brokenLink, "in an alert", "> [!NOTE]\n> Раз\n>   два ⟦[сюда](none.md)\n"),
        page(.brokenLink, "in a list item", "- Раз\n  два\n- Три\n     и ⟦[сюда](none.md)\n"),
        page(.brokenLink, "in a list in an alert", "> [!RIGHT]\n> - Раз\n> - Два\n>   и ⟦[сюда](none.md)\n"),
        page(.brokenLink, "in a lazy line", "> > Раз\n> два\nтри ⟦[сюда](none.md)\n"),
        page(.brokenLink, "over two lines", "Раз ⟦[сюда и\nещё сюда](none.md), а потом [домой](page.md)\n"),
        page(.brokenLink, "over three lines", "Раз\nдва [домой](page.md) ⟦[*сюда\nи ещё*\nсюда](none.md)\n"),
        page(.brokenLink, "below a definition", "[x]: page.md\n[y]:\n  page.md\nИ\nвот ⟦[сюда](none.md) и [x]\n"),
        page(.brokenLink, "by reference", "Вот\nи ⟦[сюда][x]\n\n[x]: none.md\n"),
        page(.brokenLink, "in angle brackets", "Раз\nдва ⟦[а](<no ne.md>)\n"),
        page(.brokenLink, "in a heading", "##   Раз ⟦[а](none.md)\n"),
        page(.brokenLink, "in an underlined heading", "Раз\n два ⟦[а](none.md)\n---\n"),
        page(.brokenLink, "in a table", "| а | б |\n|---|---|\n| x | слово ⟦[а](none.md) |\n"),
        page(.brokenLink, "in a table, after an escaped bar", "| а | б |\n|---|---|\n| x | \\| и ⟦[а](none.md) |\n"),
        page(.brokenLink, "around an image", "Раз\n и ⟦[![а](p.svg)](none.md)\n", ["p.svg": "<svg/>"]),
        page(.brokenLink, "without words", "Раз\n  и ⟦[](none.md)\n"),
        page(.brokenLink, "in a footnote", "Раз[^1]\n\n[^1]: Два\n    и ⟦[а](none.md)\n"),
        page(.brokenLink, "in strong emphasis", "Раз\n и **два ⟦[*а*](none.md)**\n"),
        page(.brokenLink, "after a code span over two lines", "Раз `код\nещё код` и ⟦[а](none.md)\n"),
        page(.brokenLink, "with Windows line ends", "---\r\ntitle: x\r\n---\r\nРаз\r\nдва ⟦[а](none.md)\r\n"),
        page(.brokenLink, "out of the folder", "⟦[а](../../etc/passwd)\n"),
        page(.brokenLink, "a folder without pages", "⟦[а](img/)\n", ["img/a.svg": "<svg/>"]),
        page(.brokenLink, "percent-encoded", "⟦[а](%D1%8F.md)\n"),
        Slip(id: .brokenLink, name: "on a cover", files: ["index.md": "Раз\n\n- ⟦[а](none.md)\n", "a.md": "x\n"]),
        Slip(
            id: .brokenLink, name: "on a section page",
            files: ["rules/index.md": "⟦[а](none.md)\n", "rules/a.md": "x\n"]),
        page(.brokenLink, "related", "---\ntitle: x\nrelated: [page.md, ⟦none.md]\n---\n"),
        page(.brokenLink, "related, in a list", "---\nrelated:\n  - page.md\n  - ⟦none.md\n---\n"),
        page(.brokenFragment, "of this page", "# Раз\n\n## Два\n\nТекст ⟦[а](#три)\n"),
        page(.brokenFragment, "of another page", "⟦[а](b.md#три)\n", ["b.md": "## Два\n"]),
        page(
            .brokenFragment, "of a section page", "⟦[а](rules/#три)\n",
            ["rules/index.md": "## Два\n", "rules/a.md": "x\n"]),
        Slip(
            id: .brokenFragment, name: "of the cover",
            files: ["index.md": "## Раз\n", "a.md": "[x](index.md#раз) ⟦[а](index.md#два)\n"]),
        page(.draftLink, "to a draft", "Раз\n- два ⟦[а](d.md)\n", ["d.md": "---\ndraft: true\n---\nx\n"]),
        page(.draftLink, "related", "---\nrelated: ⟦d.md\n---\n", ["d.md": "---\ndraft: yes\n---\nx\n"]),
    ]

    private static let images: [Slip] = [
        page(.missingImage, "in a paragraph", "Раз\nдва ⟦![а](none.png)\n"),
        page(.missingImage, "in a list in an alert", "> [!SIGNS]\n> - раз\n> - два ⟦![а](none.png)\n"),
        page(.missingImage, "by reference", "Раз\n> два\n> ⟦![а][x]\n\n[x]: none.png\n"),
        page(.missingImage, "portrait", "---\ntitle: Слово\nportrait: ⟦none.png\n---\n"),
        settings(.missingImage, "logo", "title: Книга\nlogo: ⟦none.svg\n"),
        page(.remoteImage, "https", "Раз ⟦![а](https://example.com/a.png)\n"),
        page(.remoteImage, "without a scheme", "Раз ⟦![а](//example.com/a.png)\n"),
        Slip(
            id: .largeImage, name: "more than a megabyte", files: ["page.md": "Раз\n\nДва ⟦![а](big.png)\n"],
            bytes: ["big.png": [UInt8](repeating: 0, count: 1_000_001)]),
    ]

    private static let inlines: [Slip] = [
        page(.rawHTML, "a block", "Раз\n\n⟦<div>\nx\n</div>\n"),
        page(.rawHTML, "a block in an alert", "> [!TIP]\n> Раз\n>\n> ⟦<hr>\n"),
        page(.rawHTML, "in a paragraph", "Раз\n  два ⟦<br>\n"),
        page(.rawHTML, "in a list in an alert", "> [!DO]\n> - раз\n>     два ⟦<br/>\n"),
        page(.rawHTML, "below front matter", "---\ntitle: x\n---\n\nРаз ⟦<br>\n"),
        page(.unsafeURL, "a script", "Раз\n- два ⟦[а](javascript:alert)\n"),
        page(.unsafeURL, "in angle brackets", "Раз\nдва ⟦<javascript:alert>\n"),
        page(.unsafeURL, "a file", "> раз\n> ⟦[а](FILE:///etc/passwd)\n"),
        page(.unsafeURL, "an image", "Раз ⟦![а](data:text/html,x)\n"),
    ]

    private static func quiz(_ id: DiagnosticID, _ name: String, fields: String = "", _ text: String) -> Slip {
        page(id, name, "---\nkind: quiz\ntags: [слова]\n\(fields)---\n\n\(text)")
    }

    private static let answered = "> [!QUESTION]\n> {да}?\n"

    private static func play(_ id: DiagnosticID, _ name: String, _ text: String) -> Slip {
        page(id, name, "---\nkind: script\n---\n\n\(text)")
    }

    private static let training: [Slip] = [
        page(.badQuestion, "points out of range", "Раз\n\n⟦> [!QUESTION #a points=11]\n> {да}?\n"),
        page(.badQuestion, "points that are no number", "⟦> [!QUESTION points=много]\n> {да}?\n"),
        page(.badQuestion, "a difficulty of its own", "⟦> [!QUESTION #a difficulty=4 points=2]\n> {да}?\n"),
        page(.badQuestion, "a word that nobody knows", "⟦> [!QUESTION #a pionts=2]\n> {да}?\n"),
        page(.badQuestion, "a name without its sign", "⟦> [!QUESTION имя]\n> {да}?\n"),
        quiz(.badQuestion, "in a comment", "## Раз\n\n⟦<!-- id: a points=0 -->\n\n{да}\n"),
        page(.questionWithoutAnswer, "an empty gap", "⟦> [!QUESTION]\n> Как? {}\n"),
        page(.questionWithoutAnswer, "a gap with half an answer", "⟦> [!QUESTION]\n> Как? {да|}\n"),
        quiz(.questionWithoutAnswer, "a heading of a quiz", "## Раз\n\n{да}\n\n⟦## Два\n\nТекст.\n"),
        page(.questionWithoutPrompt, "options alone", "Раз\n\n⟦> [!QUESTION]\n> - [x] да\n> - [ ] нет\n"),
        page(.questionWithoutPrompt, "an order alone", "⟦> [!QUESTION #a]\n>\n> 1. раз\n> 2. два\n"),
        quiz(.questionWithoutPrompt, "an empty heading", "## Раз\n\n{да}\n\n⟦##\n\n- [x] да\n- [ ] нет\n"),
        quiz(
            .duplicateQuestion, "two names in comments",
            "## Раз\n<!-- id: a -->\n\n{да}\n\n⟦## Два\n<!-- id: a -->\n\n{нет}\n"),
        quiz(.wrongType, "a pass mark", fields: "exam: {pass: ⟦120}\n", answered),
        quiz(.wrongType, "minutes", fields: "exam:\n  minutes: ⟦пять\n", answered),
        quiz(.wrongType, "attempts", fields: "exam: {attempts: ⟦0}\n", answered),
        quiz(.wrongType, "a pool that is no list", fields: "exam: {draw: ⟦rules}\n", answered),
        quiz(.wrongType, "a count", fields: "exam: {draw: [{from: this, count: ⟦-1}]}\n", answered),
        quiz(.wrongType, "a difficulty", fields: "exam: {draw: [{from: this, difficulty: ⟦9}]}\n", answered),
        quiz(.wrongType, "written", fields: "exam: {draw: [{from: this, written: ⟦maybe}]}\n", answered),
        quiz(.unknownField, "of a pool", fields: "exam: {draw: [{⟦form: this}]}\n", answered),
        quiz(.unknownField, "of an exam", fields: "exam: {⟦time: 5}\n", answered),
        settings(.wrongType, "the pass mark of the book", "exam: {pass: ⟦high}\n"),
        settings(.unknownField, "a pool of the book", "exam: {⟦draw: []}\n"),
        page(.unknownField, "an exam that is no quiz", "---\nkind: guide\nexam: ⟦{pass: 80}\n---\n\nx\n"),
        page(.wrongType, "a generator", "---\nquiz: {generate: [pairs, ⟦sings]}\n---\n\nx\n"),
        page(.wrongType, "generate", "---\nquiz: {generate: ⟦maybe}\n---\n\nx\n"),
        page(.unknownField, "of a quiz", "---\nquiz: {⟦generator: false}\n---\n\nx\n"),
        quiz(.unknownPool, "a section", fields: "exam: {draw: [{from: ⟦rulez}]}\n", answered),
        quiz(.unknownPool, "a page", fields: "exam: {draw: [{from: ⟦../none.md}]}\n", answered),
        quiz(.unknownPool, "a tag", fields: "exam: {draw: [{tag: ⟦слова-паразиты}]}\n", answered),
        page(.badDay, "no number", "---\nkind: path\n---\n\n⟦## День первый\n\n- [Раз](a.md)\n", ["a.md": "x\n"]),
        page(
            .badDay, "twice", "---\nkind: path\n---\n\n## День 2\n\n- [Раз](a.md)\n\n⟦## День 2\n\n- [Раз](a.md)\n",
            ["a.md": "x\n"]),
        page(.badDay, "after a year", "---\nkind: path\n---\n\n⟦## День 400\n\n- [Раз](a.md)\n", ["a.md": "x\n"]),
        play(
            .missingScene, "a link to no heading",
            "## Раз\n\n> [!QUESTION]\n> Как?\n>\n> - [x] А [да](#два)\n> - [ ] Б ⟦[нет](#двести)\n\n## Два\n\nКонец.\n"),
        play(
            .missingScene, "no link",
            "## Раз\n\n> [!QUESTION]\n> Как?\n>\n> - [x] А [да](#два)\n> ⟦- [ ] Б\n\n## Два\n\nКонец.\n"),
        play(
            .missingScene, "a heading that is no scene",
            "## Раз\n\n> [!QUESTION]\n> Как?\n>\n> - [x] А [да](#два)\n> - [ ] Б ⟦[нет](#три)\n\n## Два\n\n### Три\n"),
        play(
            .unreachableScene, "nobody leads there",
            "## Раз\n\n> [!QUESTION]\n> Как?\n>\n> - [x] А [да](#два)\n\n## Два\n\nКонец.\n\n⟦## Три\n\nНикто.\n"),
        play(
            .endlessScene, "round and round",
            "## Раз\n\n> [!QUESTION]\n> Как?\n>\n> - [x] А [да](#два)\n> - [ ] Б [нет](#три)\n\n⟦## Два\n\n> [!QUESTION]\n> Как?\n>\n> - [ ] А [снова](#два)\n\n## Три\n\nКонец.\n"
        ),
    ]
}
