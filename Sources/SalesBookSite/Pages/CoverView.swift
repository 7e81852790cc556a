import Playbook
import SalesBookCore

/// The cover of an edition, and the script that holds its standards by day.
struct CoverView {
    let view: EditionView

    private var path: String { view.edition.coverPath }
    private var wording: Wording { view.wording }
    private var dayPath: String { view.edition.prefix + "day.js" }
    private static let shownChanges = 4

    /// The pages that take turns on the tear-off leaf.
    private var standards: [Page] {
        view.edition.reading.map(view.book.page).filter { $0.kind == .rule && $0.fields.number != nil }
    }

    var paths: [String] { [path, dayPath] }

    func files(_ templates: Templates) -> [OutputFile] {
        var context = view.context(
            path: path, headTitle: headTitle, description: subtitle ?? "",
            counterpart: { view.book.editions[$0].coverPath })
        context["total"] = view.edition.reading.count
        context["queue"] = Portraits.queue(label: wording["queue"])
        if let company = view.book.settings.company {
            context["firm"] = Typography.typeset(company, view.edition.language)
            context["boardLogo"] = view.logo(from: path)
        }
        if let subtitle { context["subtitle"] = subtitle }
        if let first = view.edition.reading.first.map(view.book.page) {
            context["firstHref"] = RelativePath.from(path, to: first.outputPath)
            context["firstTitle"] = first.title
        }
        addContents(to: &context)
        addIntro(to: &context)
        let changes = ChangesView(view: view).contexts(from: path, limit: Self.shownChanges)
        context["changes"] = changes
        context["hasChanges"] = !changes.isEmpty
        context["changesHref"] = RelativePath.from(path, to: view.edition.prefix + "changes.html")
        var files: [OutputFile] = []
        if let first = standards.first {
            context["leaf"] = leaf(first)
            context["dayHref"] = RelativePath.from(path, to: dayPath)
            files.append(OutputFile(dayPath, dayScript()))
        }
        files.append(OutputFile(path, templates.render("cover", context)))
        return files
    }

    private var headTitle: String {
        view.book.settings.company.map { "\(view.title) — \($0)" } ?? view.title
    }

    private var subtitle: String? {
        view.edition.subtitle.map { Typography.typeset($0, view.edition.language) }
    }

    private func addContents(to context: inout [String: Any]) {
        var contents: [[String: Any]] = view.edition.sections.map { section in
            let noun = Wording.Noun(section.kind)
            var entry: [String: Any] = [
                "href": RelativePath.from(path, to: section.outputPath), "title": view.title(of: section),
                "count": section.pages.count, "noun": wording.form(section.pages.count, noun),
            ]
            if let summary = section.summary { entry["summary"] = Typography.typeset(summary, view.edition.language) }
            return entry
        }
        if let glossary = view.edition.glossary.map(view.book.page) {
            let terms = glossary.parts.count { $0.heading != nil }
            contents.append([
                "href": RelativePath.from(path, to: glossary.outputPath), "title": glossary.title, "count": terms,
                "noun": wording.form(terms, .word),
                "summary": glossary.fields.summary.map { Typography.typeset($0, view.edition.language) } ?? "",
            ])
        }
        context["contents"] = contents
    }

    private func addIntro(to context: inout [String: Any]) {
        guard let intro = view.edition.intro, !intro.parts.isEmpty else { return }
        var renderer = HTMLRenderer(
            intro.document, allowsHTML: view.book.settings.allowsHTML,
            additions: LinkAddresses(intro, in: view.book, path: path).additions)
        context["intro"] = renderer.renderDocument().string
    }

    private func leaf(_ page: Page) -> [String: Any] {
        var leaf: [String: Any] = [
            "kindName": wording.kindName(page.kind), "number": page.fields.number ?? 0, "title": page.title,
            "thesis": page.excerpt, "href": RelativePath.from(path, to: page.outputPath),
            "minutes": wording.count(page.readingMinutes, .minute),
        ]
        if let phrase = rightPhrase(page) { leaf["phrase"] = phrase }
        return leaf
    }

    /// A phrase to try today: the first right one of the page.
    private func rightPhrase(_ page: Page) -> String? {
        for case .phrases(let pairs) in page.parts.flatMap(\.blocks) {
            if let right = pairs.lazy.compactMap(\.right).first {
                let phrase = Speech.trimmed(page.document.plainText(of: right))
                return Speech.settingInside(phrase, view.edition.language)
            }
        }
        return nil
    }

    /// What the leaf needs of each standard: number, title, thesis, phrase, address, minutes.
    private func dayScript() -> String {
        let rows = standards.map { page in
            [
                "\(page.fields.number ?? 0)", page.title, page.excerpt, rightPhrase(page) ?? "",
                RelativePath.from(path, to: page.outputPath), wording.count(page.readingMinutes, .minute),
            ].map(ScriptLiteral.string).joined(separator: ",")
        }
        return "SalesBook.day([\n" + rows.map { "[\($0)]" }.joined(separator: ",\n") + "\n]);\n"
    }
}

/// Writes text as a JavaScript string that no text can leave.
enum ScriptLiteral {
    static func string(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\u{0}"..."\u{1F}", "<", ">", "&", "\u{2028}", "\u{2029}":
                let hex = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
