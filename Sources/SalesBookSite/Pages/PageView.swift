import Playbook
import SalesBookCore

/// Draws one page of the book.
struct PageView {
    let view: EditionView
    let page: Page
    let id: Book.PageID
    let path: String
    /// What ids begin with when several pages share a file.
    var idPrefix = ""

    init(_ view: EditionView, _ id: Book.PageID, path: String? = nil, idPrefix: String = "") {
        self.view = view
        self.id = id
        page = view.book.page(id)
        self.path = path ?? page.outputPath
        self.idPrefix = idPrefix
    }

    private var wording: Wording { view.wording }
    private var section: Section? { page.section.map { view.edition.sections[$0] } }

    /// Several pages share a file to be printed: nothing there is filled in.
    private var isForPrint: Bool { !idPrefix.isEmpty }

    /// The whole file.
    func render(_ templates: Templates) -> String {
        var context = view.context(
            path: path, headTitle: headTitle, description: page.excerpt, section: page.section,
            isGlossary: page.kind == .glossary, counterpart: { view.counterpart(of: page.key, in: $0) })
        context["key"] = page.key
        context["back"] = back
        let content = self.content()
        context.merge(content) { $1 }
        if page.kind == .glossary {
            context.merge(GlossaryView(self).context()) { $1 }
            return templates.render("glossary", context)
        }
        context["article"] = templates.render(template, context)
        return templates.render("page", context)
    }

    /// The page's own article, for the print page of a section.
    func article(_ templates: Templates) -> String {
        var context = view.context(path: path, headTitle: headTitle, section: page.section)
        context.merge(content(forPrint: true)) { $1 }
        return templates.render(template, context)
    }

    private var template: String {
        switch page.kind {
        case .rule: "page-rule"
        case .customer: "page-customer"
        case .script: page.rolePlay == nil ? "page-script" : "page-play"
        case .guarantee: "page-guarantee"
        case .quiz: "page-quiz"
        case .path: "page-path"
        case .check: page.sheet == nil || isForPrint ? "page-guide" : "page-sheet"
        case .guide, .glossary: "page-guide"
        }
    }

    private var headTitle: String {
        let number = page.kind == .rule ? page.fields.number.map { "\($0). " } ?? "" : ""
        return "\(number)\(page.title) — \(view.title)"
    }

    private var back: [String: Any] {
        if let section {
            return ["href": RelativePath.from(path, to: section.outputPath), "title": view.title(of: section)]
        }
        return ["href": RelativePath.from(path, to: view.edition.coverPath), "title": wording["book"]]
    }

    // MARK: Content

    private func content(forPrint: Bool = false) -> [String: Any] {
        let body = BodyRenderer(
            page, wording: wording, allowsHTML: view.book.settings.allowsHTML,
            additions: LinkAddresses(page, in: view.book, path: path, idPrefix: idPrefix).additions,
            training: TrainingLinks(view, from: path), client: page.rolePlay?.customer.map(view.book.page))
        let all = body.parts()
        let lead = all.first.flatMap { $0.title.isEmpty && $0.step == nil ? $0 : nil }
        let rest = lead == nil ? all : Array(all.dropFirst())
        var context = fields()
        // On a card and at the head of a script the first words stand inside the header.
        let isInHead = page.kind == .customer || page.kind == .script && page.rolePlay == nil
        if let lead { context["lead"] = isInHead ? lead.content : lead.html }
        context["steps"] = rest.filter { $0.step != nil }.map { ["html": $0.html] }
        context["hasSteps"] = rest.contains { $0.step != nil }
        context["parts"] = rest.filter { $0.step == nil }.map { ["html": $0.html] }
        addTraining(to: &context)
        let sheet = SheetView(view, page, path: path)
        if forPrint {
            if let sheet { context["parts"] = rest.map { ["html": $0.html] } + [["html": sheet.listHTML]] }
            return context
        }
        if page.exam == nil, let count = view.questionCounts[id], count > 0 {
            context["practice"] = [
                "href": TrainingLinks(view, from: path).practice("page:" + page.key),
                "count": wording.count(count, .question),
            ]
        }
        if !page.fields.avoid.isEmpty {
            context["ownPhrase"] = ["href": RelativePath.from(path, to: PhraseView.path(of: view.edition))]
        }
        let near = Neighbours(view, id, path: path)
        context.merge(near.context()) { $1 }
        var contents: [[String: Any]] = rest.filter { !$0.title.isEmpty }.map { ["id": $0.id, "title": $0.title] }
        if let sheet {
            context["sheet"] = sheet.context
            context["criteriaCount"] = wording.count(sheet.sheet.count, .criterion)
            contents.append(["id": "sb-sheet", "title": wording["sheetFill"]])
            contents += sheet.sets.map { ["id": $0.id, "title": $0.title] }
            contents.append(["id": "sb-sum", "title": wording["sheetSum"]])
        }
        if near.hasNear { contents.append(["id": Neighbours.nearID, "title": near.title]) }
        context["contents"] = contents
        context["hasContents"] = contents.count > 1
        context["contentsTitle"] = wording[rest.contains { $0.step != nil } ? "steps" : "onThisPage"]
        return context
    }

    /// What quizzes, paths and role-plays have beside their text.
    private func addTraining(to context: inout [String: Any]) {
        let links = TrainingLinks(view, from: path)
        context["home"] = links.home
        context["isTraining"] = page.kind == .quiz || page.programme != nil || page.sheet != nil
        context["programme"] = page.programme != nil
        if page.rolePlay != nil { context["playHref"] = links.play(page.key) }
        guard let exam = page.exam, let pools = view.exams[id] else { return }
        var facts: [String: Any] = [
            "questions": wording.count(pools.questionCount, .question),
            "pass": wording.sentence("examPass", String(exam.pass)), "href": links.exam(page.key),
            "pools": pools.pools.map { ["title": $0.title, "count": $0.count] as [String: Any] },
        ]
        if let minutes = exam.minutes { facts["minutes"] = wording.count(minutes, .minute) }
        if let attempts = exam.attempts { facts["attempts"] = wording.count(attempts, .attempt) }
        context["exam"] = facts
    }

    private func fields() -> [String: Any] {
        let fields = page.fields
        let language = view.edition.language
        func typeset(_ text: String) -> String { Typography.typeset(text, language) }
        var context: [String: Any] = [
            "title": page.title, "kindName": wording.kindName(page.kind),
            "minutes": wording.count(page.readingMinutes, .minute), "channels": Self.channels(page, wording),
            "hasChannels": !fields.channels.isEmpty, "idPrefix": idPrefix,
        ]
        if let section {
            context["section"] = [
                "href": RelativePath.from(path, to: section.outputPath), "title": view.title(of: section),
            ]
        }
        if let number = fields.number { context["number"] = number }
        if let set = fields.set { context["set"] = typeset(set) }
        if let summary = fields.summary { context["thesis"] = typeset(summary) }
        if !fields.roles.isEmpty { context["rolesText"] = fields.roles.joined(separator: ", ") }
        if let source = fields.source { context["source"] = trimmingDot(typeset(source)) }
        if let owner = fields.owner { context["owner"] = trimmingDot(typeset(owner)) }
        context["hasOrigin"] = fields.source != nil || fields.owner != nil
        let steps = ScriptSteps(page).count
        if steps > 0 { context["stepCount"] = wording.count(steps, .step) }
        if let review = ReviewView(fields, wording) {
            context["review"] = review.context
            context["stamp"] = review.stamp
            context["hasStamp"] = true
            context["idPrefix"] = idPrefix
        }
        if page.kind == .guarantee { context["seal"] = Portraits.seal }
        if page.kind == .script { context["phone"] = Portraits.phone }
        if page.kind == .customer {
            context["portrait"] = Portraits.portrait(
                for: page, label: "\(wording["portraitOf"]) \(page.title)",
                imageURL: page.portrait.map { RelativePath.from(path, to: $0.path) })
            context["hasTraits"] = !fields.traits.isEmpty
            context["traits"] = fields.traits.map { trait in
                [
                    "name": trait.name, "level": trait.level,
                    "pips": (1...5).map { ["empty": $0 > trait.level] },
                ] as [String: Any]
            }
        }
        return context
    }

    private func trimmingDot(_ text: String) -> String {
        text.hasSuffix(".") ? String(text.dropLast()) : text
    }

    static func channels(_ page: Page, _ wording: Wording) -> [[String: Any]] {
        page.fields.channels.map { channel in
            ["icon": channel == .online ? "i-screen" : "i-shop", "name": wording[channel.rawValue + ".low"]]
        }
    }
}

/// When a page was last verified, and when that stops being good enough.
struct ReviewView {
    let context: [String: Any]
    let stamp: String
    let due: String

    init?(_ fields: FrontMatter, _ wording: Wording) {
        guard let reviewed = fields.reviewed else { return nil }
        // Whether it is due depends on the day the page is opened, so the browser decides.
        due =
            fields.reviewEvery.map {
                String(decoding: ReviewState(reviewed: reviewed, interval: $0, today: 0).dueDate.iso, as: UTF8.self)
            } ?? ""
        context = ["date": wording.date(reviewed), "due": due]
        stamp = "\(wording["stamp"]) · \(wording.date(reviewed).uppercased()) ·"
    }
}

/// Where the links and images of a page lead, seen from the file they stand in.
struct LinkAddresses {
    let additions: HTMLRenderer.Additions

    init(_ page: Page, in book: Book, path: String, idPrefix: String = "") {
        let wording = Wording(language: book.editions[page.edition].language)
        let anchors = Dictionary(uniqueKeysWithValues: page.headings.map { ($0.node, $0.anchor) })
        // Pieces of a page that are shown in the training; on a print page everything has a prefix.
        let isApart = path != page.outputPath && idPrefix.isEmpty
        additions = HTMLRenderer.Additions(
            anchor: { anchors[$0].map { idPrefix + $0 } },
            link: { node in
                switch page.links[node] ?? .verbatim {
                case .page(let id, let fragment):
                    let target = book.page(id).outputPath
                    return HTMLRenderer.LinkAddress(url: RelativePath.from(path, to: target, fragment: fragment))
                case .path(let target, let fragment):
                    return HTMLRenderer.LinkAddress(url: RelativePath.from(path, to: target, fragment: fragment))
                case .file(let target):
                    return HTMLRenderer.LinkAddress(url: RelativePath.from(path, to: target))
                case .fragment(let fragment):
                    if isApart {
                        let target = page.outputPath
                        return HTMLRenderer.LinkAddress(url: RelativePath.from(path, to: target, fragment: fragment))
                    }
                    return HTMLRenderer.LinkAddress(url: "#" + idPrefix + fragment)
                case .practice(let target):
                    let fragment = TrainingAddress.practice(TrainingAddress.scope(target, in: book, page.edition))
                    let training = TrainingAddress.path(of: book.editions[page.edition])
                    return HTMLRenderer.LinkAddress(url: RelativePath.from(path, to: training, fragment: fragment))
                case .verbatim:
                    let url = page.document.bytes(page.document[node].text)
                    if url.isEmpty || (UnsafeURL.isDangerous(url) && !book.settings.allowsHTML) { return nil }
                    return HTMLRenderer.LinkAddress(url: String(decoding: url, as: UTF8.self), leavesBook: true)
                case .broken:
                    return nil
                }
            },
            image: { node in
                if let image = page.images[node] {
                    return HTMLRenderer.ImageAddress(url: RelativePath.from(path, to: image.path), size: image.size)
                }
                let url = page.document.bytes(page.document[node].text)
                // A picture may be written into the page itself; anything else that was not found is left as its description.
                guard url.starts(with: Array("data:image/".utf8)), !UnsafeURL.isDangerous(url) else { return nil }
                return HTMLRenderer.ImageAddress(url: String(decoding: url, as: UTF8.self), size: nil)
            },
            idPrefix: idPrefix, omitsFootnotes: isApart, tableLabel: wording["table"], backLabel: wording["backToText"],
            doneLabel: wording["done"], undoneLabel: wording["undone"])
    }
}
