import Playbook
import SalesBookCore

/// Turns a `Book` into the files of a site.
///
/// 1. Parse the templates, the book's own and the trainer's (`Templates`).
/// 2. Prepare what the pages of each edition share (`EditionView`), and all that is asked in it (`QuestionBank`).
/// 3. In parallel, draw every page, section, cover and list (`SiteDrawing`, `Pages/`).
/// 4. Add the css, the scripts and the files that are copied.
///
/// Same book, same bytes: nothing here reads a clock, a random number or the order of a folder.
package enum SalesBookSite {
    /// Takes the steps that may find something wrong.
    /// - Parameter indexed: whether to make the index of the search; false to time the rest.
    /// - Returns: no site after errors.
    package static func prepare(
        _ book: Book, dictionaries: Dictionaries = .none, indexed: Bool = true
    ) async -> (site: PreparedSite?, diagnostics: [Diagnostic]) {
        let (drawing, faults) = SiteDrawing.prepare(book)
        guard let drawing else { return (nil, faults) }
        // Begun before all else, since the most of it is one long task.
        let indexes = Task { indexed ? await drawing.indexes(dictionaries) : [] }
        let training = await drawing.training(dictionaries)
        let diagnostics = training.diagnostics.sorted()
        if diagnostics.contains(where: { $0.severity == .error }) {
            indexes.cancel()
            return (nil, diagnostics)
        }
        return (PreparedSite(drawing.with(training), training, indexes), diagnostics)
    }

    /// - Parameter indexed: whether to make the index of the search; false to time the rest.
    package static func render(_ book: Book, dictionaries: Dictionaries = .none, indexed: Bool = true) async -> (
        files: [OutputFile], diagnostics: [Diagnostic]
    ) {
        let (site, diagnostics) = await prepare(book, dictionaries: dictionaries, indexed: indexed)
        guard let site else { return ([], diagnostics) }
        let files = await site.files { $0 }
        return (files.sorted { $0.path < $1.path }, diagnostics)
    }
}

/// A site that nothing is wrong with any more, and that only needs to be drawn.
package struct PreparedSite: Sendable {
    private let drawing: SiteDrawing
    private let training: SiteDrawing.Training
    private let indexes: Task<[SiteDrawing.Index], Never>

    fileprivate init(
        _ drawing: SiteDrawing, _ training: SiteDrawing.Training, _ indexes: Task<[SiteDrawing.Index], Never>
    ) {
        self.drawing = drawing
        self.training = training
        self.indexes = indexes
    }

    /// What its files are copied from.
    var source: SourceTree { drawing.book.source }

    /// What is made of each file of the site as soon as there is one, in parallel.
    func files<Made: Sendable>(_ make: @Sendable @escaping (OutputFile) -> Made) async -> [Made] {
        async let index = SiteDrawing.files(of: await indexes.value, make)
        return await drawing.files(make) + training.files.map(make) + index
    }
}

/// The files that a site has beside its pages.
enum SiteAssets {
    /// - Parameter checksPhrases: whether some edition has a page that checks phrases.
    static func scripts(checksPhrases: Bool) -> [OutputFile] {
        var names = ["book.js", "train.js", "train.css", "engine.js", "quiz.js"]
        if checksPhrases { names += ["phrase.js", "proof.js", "proof.css"] }
        let scripts = names.compactMap { name in
            EmbeddedAssets.text(name).map { OutputFile("assets/" + name, $0.isEmpty ? "\n" : $0) }
        }
        return scripts + [OutputFile("assets/icon.svg", EmbeddedAssets.text("portraits/icon.svg") ?? "")]
    }

    static func style(of book: Book) -> OutputFile { OutputFile("assets/book.css", ThemeStyle.css(for: book)) }

    static func store(of book: Book) -> OutputFile { OutputFile("assets/store.html", storeFrame(of: book)) }

    /// The frame that keeps what readers leave for all pages, where a browser gives each file a storage of its own.
    private static func storeFrame(of book: Book) -> String {
        """
        <!doctype html>
        <html data-book="\(escapedHTML(EditionView.identity(of: book)))" data-frame>
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; base-uri 'none'">
        <title>\(escapedHTML(EditionView.identity(of: book)))</title>
        <script src="book.js"></script>
        </head>
        </html>

        """
    }
}

/// The style sheet as shipped: the book's, then what the trainer set in `book.yml`, then `theme/book.css`.
enum ThemeStyle {
    static func css(for book: Book) -> String {
        var properties: [String] = []
        if let accent = book.settings.accent { properties.append("--accent:\(accent)") }
        if let serif = book.settings.serif { properties.append("--serif:\(serif)") }
        if let sans = book.settings.sans { properties.append("--sans:\(sans)") }
        let tokens = properties.isEmpty ? "" : ":root{\(properties.joined(separator: ";"))}\n"
        return (EmbeddedAssets.text("book.css") ?? "") + "\n" + tokens + book.theme.css
    }
}

/// The cover of a book in several languages. Works without a script.
struct LanguagesView {
    let book: Book

    func file(_ templates: Templates) -> OutputFile {
        let first = EditionView(book, edition: 0)
        var context: [String: Any] = [
            "lang": first.edition.tag, "bookID": first.bookID, "headTitle": first.title,
            "queue": Portraits.queue(label: first.wording["queue"]),
            "languages": book.editions.indices.map { number in
                let view = EditionView(book, edition: number)
                return [
                    "tag": view.edition.tag, "href": view.edition.coverPath, "title": view.title,
                    "name": view.wording["languageName"],
                ]
            },
        ]
        if let company = book.settings.company {
            context["firm"] = company
            context["boardLogo"] = first.logo(from: "index.html")
        }
        return OutputFile("index.html", templates.render("languages", context))
    }
}
