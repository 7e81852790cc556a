import Playbook
import SalesBookCore

/// Turns a `Book` into the files of a site.
///
/// 1. Parse the templates, the book's own and the trainer's (`Templates`).
/// 2. Prepare what the pages of each edition share (`EditionView`), and all that is asked in it (`QuestionBank`).
/// 3. In parallel, draw every page, section, cover and list (`Pages/`).
/// 4. Add the css, the scripts and the files that are copied.
///
/// Same book, same bytes: nothing here reads a clock, a random number or the order of a folder.
package enum SalesBookSite {
    /// - Parameter indexed: whether to make the index of the search; false to time the rest.
    package static func render(_ book: Book, dictionaries: Dictionaries = .none, indexed: Bool = true) async -> (
        files: [OutputFile], diagnostics: [Diagnostic]
    ) {
        var (templates, diagnostics) = Templates.load(book.theme)
        if !diagnostics.isEmpty { return ([], diagnostics) }
        let banks = await inParallel(Array(book.editions.indices)) { number in
            QuizFiles.bank(EditionView(book, edition: number), dictionaries)
        }
        var jobs: [Job] = []
        var files: [OutputFile] = []
        for (view, file, found) in banks {
            diagnostics += found
            files.append(file)
            jobs.append(.cover(view))
            jobs.append(.training(view))
            jobs.append(.lists(view))
            if view.hasPhrases { jobs.append(.phrase(view, dictionaries)) }
            jobs.append(.search(view, indexed ? dictionaries : nil))
            jobs += view.edition.sections.indices.map { .section(view, $0) }
            jobs += view.edition.reading.map { .page(view, $0) }
        }
        if diagnostics.contains(where: { $0.severity == .error }) { return ([], diagnostics.sorted()) }
        let shells = templates
        files += await inParallel(jobs) { await $0.files(shells) }.flatMap { $0 }
        if book.editions.count > 1 { files.append(LanguagesView(book: book).file(templates)) }
        files += assets(of: book)
        return (files.sorted { $0.path < $1.path }, diagnostics.sorted())
    }

    private enum Job: Sendable {
        case cover(EditionView)
        case lists(EditionView)
        /// Without dictionaries, only the page that searches.
        case search(EditionView, Dictionaries?)
        case training(EditionView)
        case phrase(EditionView, Dictionaries)
        case section(EditionView, Int)
        case page(EditionView, Book.PageID)

        func files(_ templates: Templates) async -> [OutputFile] {
            switch self {
            case .cover(let view):
                return CoverView(view: view).files(templates)
            case .lists(let view):
                let tags = view.hasTags ? [TagsView(view: view).file(templates)] : []
                return tags + [ChangesView(view: view).file(templates)].compactMap { $0 }
            case .search(let view, let dictionaries):
                var index: [OutputFile] = []
                if let dictionaries {
                    let morphology = dictionaries.morphology(of: view.edition.language)
                    index = await SearchFiles(view: view, morphology: morphology).files()
                }
                return index + SearchView(view: view).files(templates)
            case .training(let view):
                return [EditionView.Training.train, .me].map { TrainingView(view: view, training: $0).file(templates) }
            case .phrase(let view, let dictionaries):
                return PhraseView(view: view, dictionaries: dictionaries).files(templates)
            case .section(let view, let number):
                return SectionView(view: view, number: number).files(templates)
            case .page(let view, let id):
                let page = PageView(view, id)
                return [OutputFile(page.page.outputPath, page.render(templates))]
            }
        }
    }

    private static func assets(of book: Book) -> [OutputFile] {
        var names = ["book.js", "train.js", "train.css", "engine.js", "quiz.js"]
        if book.editions.indices.contains(where: { EditionView(book, edition: $0).hasPhrases }) {
            names += ["phrase.js", "proof.js", "proof.css"]
        }
        let scripts = names.compactMap { name in
            EmbeddedAssets.text(name).map { OutputFile("assets/" + name, $0.isEmpty ? "\n" : $0) }
        }
        let icon = OutputFile("assets/icon.svg", EmbeddedAssets.text("portraits/icon.svg") ?? "")
        let copies = book.assets.map { OutputFile(copying: $0.sourcePath, to: $0.outputPath) }
        let style = OutputFile("assets/book.css", ThemeStyle.css(for: book))
        return scripts + [icon, style, OutputFile("assets/store.html", storeFrame(of: book))] + copies
    }

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
