import Playbook

/// The search as the reader sees it, apart from the box that every page has.
///
/// 1. `search.html`: where a query in an address leads (`?q=…`), and where the box leads without a script, which says so
///    and lists the sections.
/// 2. `search/find.js`: what a page draws around its box once the reader uses it. It does not stand in every page, since
///    its words weigh more than many a page.
struct SearchView {
    let view: EditionView

    private var path: String { view.edition.prefix + "search.html" }

    private var finderPath: String { SearchFiles.folder(view.edition) + "find.js" }
    var paths: [String] { [path, finderPath] }

    func files(_ templates: Templates) -> [OutputFile] {
        let context = context
        let parts = ["finds", "found"].map { ScriptLiteral.string(templates.render($0, context)) }.joined(
            separator: ",\n")
        return [
            OutputFile(path, templates.render("search", context)),
            OutputFile(finderPath, "SalesBook.finder(\(parts));\n"),
        ]
    }

    private var context: [String: Any] {
        var context = view.context(
            path: path, headTitle: "\(view.wording["searchTitle"]) — \(view.title)", isSearch: true,
            counterpart: { view.book.editions[$0].prefix + "search.html" })
        context["isSearch"] = true
        context["back"] = view.backToCover(from: path)
        context["root"] = RelativePath.root(of: path)
        context["kindTitles"] = PageKind.allCases.map(view.wording.sectionTitle).joined(separator: "|")
        var sections = view.edition.sections.map { section in
            ["href": RelativePath.from(path, to: section.outputPath), "title": view.title(of: section)]
        }
        if let glossary = view.edition.glossary.map(view.book.page) {
            sections.append(["href": RelativePath.from(path, to: glossary.outputPath), "title": glossary.title])
        }
        context["sections"] = sections
        return context
    }
}
