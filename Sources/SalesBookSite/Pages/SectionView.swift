import Playbook

/// The list of a section's pages, in groups, with filters and the reader's progress.
struct SectionView {
    let view: EditionView
    let number: Int

    private var section: Section { view.edition.sections[number] }
    private var wording: Wording { view.wording }
    private var path: String { section.outputPath }
    private var title: String { view.title(of: section) }

    /// One bar a page is drawn up to this many; more would be a grey stripe.
    private static let mostLeaves = 60
    /// A print page heavier than this would stop a phone; a section of that size is printed page by page.
    static let heaviestPrintPage = 4_000_000

    var paths: [String] { [path, printPath] }

    private var printPath: String {
        let isRoot = section.folder == view.edition.folder
        return isRoot ? view.edition.prefix + "print.html" : path.dropLast("index.html".count) + "print.html"
    }

    func files(_ templates: Templates) -> [OutputFile] {
        let print = printFile(templates)
        var context = view.context(
            path: path, headTitle: "\(title) — \(view.title)", description: section.summary ?? "", section: number,
            counterpart: counterpart)
        context["back"] = view.backToCover(from: path)
        context["title"] = title
        context["sectionKey"] = key
        context["lead"] = lead
        context["total"] = section.pages.count
        context["leaves"] = leaves
        if let print { context["printHref"] = RelativePath.from(path, to: print.path) }
        if let first = section.pages.first {
            context["firstHref"] = RelativePath.from(path, to: view.book.page(first).outputPath)
        }
        addFilters(to: &context)
        addGroups(to: &context)
        return [OutputFile(path, templates.render("section", context))] + (print.map { [$0] } ?? [])
    }

    private var key: String { section.key(in: view.edition) }

    private func counterpart(_ number: Int) -> String? {
        let other = view.book.editions[number]
        return other.sections.first { $0.key(in: other) == key }?.outputPath
    }

    /// The body of the section's `index.md`, else its summary.
    private var lead: String {
        guard let intro = section.intro, !intro.parts.isEmpty else {
            return section.summary.map { summary in
                var out = HTMLBuffer()
                out.put("<p>")
                out.put(escaping: Typography.typeset(summary, view.edition.language))
                out.put("</p>")
                return out.string
            } ?? ""
        }
        var renderer = HTMLRenderer(
            intro.document, allowsHTML: view.book.settings.allowsHTML,
            additions: LinkAddresses(intro, in: view.book, path: path).additions)
        return renderer.renderDocument().string
    }

    private var leaves: [String: Any]? {
        guard section.pages.count <= Self.mostLeaves else { return nil }
        let bars = section.pages.enumerated().map { ["x": $0 * 13, "key": view.book.page($1).key] as [String: Any] }
        return ["width": max(0, section.pages.count * 13 - 4), "bars": bars]
    }

    private func addFilters(to context: inout [String: Any]) {
        let pages = section.pages.map(view.book.page)
        let channels = Set(pages.map { Set($0.fields.channels) })
        context["filterChannels"] = channels.count > 1
        let roles = Set(pages.flatMap(\.fields.roles)).sorted { CollationKey($0) < CollationKey($1) }
        let tags = Set(pages.flatMap(\.fields.tags)).sorted { CollationKey($0) < CollationKey($1) }
        if roles.count > 1 { context["filterRoles"] = ["options": roles] }
        if tags.count > 1 { context["filterTags"] = ["options": tags] }
    }

    private func addGroups(to context: inout [String: Any]) {
        var sets: [String] = []
        var members: [String: [Book.PageID]] = [:]
        for id in section.pages {
            let set = view.book.page(id).fields.set ?? ""
            if members[set] == nil { sets.append(set) }
            members[set, default: []].append(id)
        }
        let rows = RowView(view: view, path: path)
        let noun = Wording.Noun(section.kind)
        context["groups"] = sets.enumerated().map { index, set in
            let pages = members[set] ?? []
            var group: [String: Any] = [
                "id": "set-\(index + 1)", "rows": pages.map(rows.context), "count": wording.count(pages.count, noun),
                "sectionTitle": title,
            ]
            // Alone on the page, they stand under its own title.
            let name = set.isEmpty && sets.count > 1 ? title : Typography.typeset(set, view.edition.language)
            if !name.isEmpty { group["set"] = name }
            return group
        }
        let contents = sets.enumerated().filter { !$1.isEmpty }.map {
            ["id": "set-\($0 + 1)", "title": Typography.typeset($1, view.edition.language)]
        }
        context["contents"] = contents
        context["hasContents"] = contents.count > 1
    }

    // MARK: Print

    /// Every page of the section in one file.
    private func printFile(_ templates: Templates) -> OutputFile? {
        guard section.pages.count > 1 else { return nil }
        var articles: [String] = []
        var size = 0
        for id in section.pages {
            let page = PageView(view, id, path: printPath, idPrefix: "p\(articles.count + 1)-")
            let article = page.article(templates)
            size += article.utf8.count
            if size > Self.heaviestPrintPage { return nil }
            articles.append(article)
        }
        var context = view.context(path: printPath, headTitle: "\(title) — \(view.title)", section: number)
        context["back"] = ["href": RelativePath.from(printPath, to: path), "title": title]
        context["title"] = title
        context["sectionHref"] = RelativePath.from(printPath, to: path)
        context["articles"] = articles
        return OutputFile(printPath, templates.render("print", context))
    }
}
