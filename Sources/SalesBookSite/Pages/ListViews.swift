import Playbook
import SalesBookCore

/// A page as a row of a list.
struct RowView {
    let view: EditionView
    let path: String

    func context(_ id: Book.PageID) -> [String: Any] {
        let page = view.book.page(id)
        var row: [String: Any] = [
            "key": page.key, "href": RelativePath.from(path, to: page.outputPath), "title": page.title,
            "mark": RowMark.row(page), "channels": PageView.channels(page, view.wording),
            "channelNames": page.fields.channels.map(\.rawValue).joined(separator: "|"),
            "roleNames": page.fields.roles.joined(separator: "|"), "tagNames": page.fields.tags.joined(separator: "|"),
        ]
        if !page.excerpt.isEmpty { row["excerpt"] = page.excerpt }
        if let news = news(page) { row["news"] = news }
        if let review = ReviewView(page.fields, view.wording) {
            row["due"] = review.due
            row["reviewed"] = review.context["date"]
        }
        return row
    }

    /// “New” or “updated”, counted from the edition's own date, so that the same content gives the same bytes.
    private func news(_ page: Page) -> String? {
        guard let last = page.fields.changes.first, let today = view.date,
            today.dayNumber - last.date.dayNumber <= 30
        else { return nil }
        return view.wording[page.fields.changes.count == 1 && last.note.isEmpty ? "new" : "updated"]
    }
}

/// The index of tags.
struct TagsView {
    let view: EditionView

    func file(_ templates: Templates) -> OutputFile {
        let path = view.edition.prefix + "tags.html"
        let rows = RowView(view: view, path: path)
        var context = view.context(
            path: path, headTitle: "\(view.wording["tags"]) — \(view.title)", isTags: true,
            counterpart: { number in
                let other = EditionView(view.book, edition: number)
                return other.hasTags ? other.edition.prefix + "tags.html" : nil
            })
        context["back"] = view.backToCover(from: path)
        context["tags"] = view.tagIndex.entries.map { entry in
            [
                "id": entry.anchor, "name": entry.name, "count": entry.pages.count,
                "countText": view.wording.count(entry.pages.count, .page), "rows": entry.pages.map(rows.context),
            ] as [String: Any]
        }
        return OutputFile(path, templates.render("tags", context))
    }
}

/// What changed, newest first.
struct ChangesView {
    let view: EditionView

    struct Change {
        let page: Page
        let change: FrontMatter.Change
    }

    var changes: [Change] {
        view.edition.reading.map(view.book.page)
            .flatMap { page in page.fields.changes.map { Change(page: page, change: $0) } }
            .sorted { ($1.change.date, $0.page.outputPath) < ($0.change.date, $1.page.outputPath) }
    }

    func contexts(from path: String, limit: Int = .max) -> [[String: Any]] {
        changes.prefix(limit).map { item in
            let note = Typography.typeset(item.change.note, view.edition.language)
            let number = item.page.kind == .rule ? item.page.fields.number.map { "\u{A0}\($0)" } ?? "" : ""
            let name = item.page.kind == .rule ? "\(view.wording.kindName(.rule))\(number)" : "«\(item.page.title)»"
            return [
                "href": RelativePath.from(path, to: item.page.outputPath),
                "iso": String(decoding: item.change.date.iso, as: UTF8.self),
                "date": view.wording.date(item.change.date),
                "text": "\(name): \(note)",
            ]
        }
    }

    func file(_ templates: Templates) -> OutputFile? {
        guard !changes.isEmpty else { return nil }
        let path = view.edition.prefix + "changes.html"
        var context = view.context(
            path: path, headTitle: "\(view.wording["changed"]) — \(view.title)",
            counterpart: { number in
                let other = EditionView(view.book, edition: number)
                return ChangesView(view: other).changes.isEmpty ? nil : other.edition.prefix + "changes.html"
            })
        context["back"] = view.backToCover(from: path)
        context["changes"] = contexts(from: path)
        return OutputFile(path, templates.render("changes", context))
    }
}

/// The terms of a glossary page: every second-level heading opens one.
struct GlossaryView {
    private let page: PageView

    init(_ page: PageView) { self.page = page }

    func context() -> [String: Any] {
        let source = page.page
        let body = BodyRenderer(
            source, wording: page.view.wording, allowsHTML: page.view.book.settings.allowsHTML,
            additions: LinkAddresses(source, in: page.view.book, path: page.path).additions)
        var byLetter: [String: [(order: CollationKey, term: [String: Any])]] = [:]
        for part in source.parts {
            guard let heading = part.heading else { continue }
            let name = source.document.plainText(of: heading)
            var definition = HTMLBuffer()
            for block in part.blocks {
                if case .prose(let nodes) = block {
                    definition.put(raw: body.html(nodes))
                } else {
                    body.write(block, into: &definition)
                }
            }
            let term: [String: Any] = [
                "id": source.anchor(of: heading) ?? "", "name": body.headingHTML(heading),
                "definition": definition.string,
            ]
            byLetter[String(name.prefix(1)).uppercased(), default: []].append((CollationKey(name), term))
        }
        let sorted = byLetter.sorted { CollationKey($0.key) < CollationKey($1.key) }
        let letters = sorted.enumerated().map { index, group in
            let (letter, terms) = group
            return [
                "letter": letter, "id": "sb-letter-\(index + 1)",
                "terms": terms.sorted { $0.order < $1.order }.map(\.term),
            ] as [String: Any]
        }
        return ["letters": letters]
    }
}
