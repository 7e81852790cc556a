import Playbook

/// What stands near a page: related ones, the one before and the one after, its tags.
struct Neighbours {
    let view: EditionView
    let page: Page
    let path: String
    private let related: [Book.PageID]
    private let id: Book.PageID

    static let nearID = "sb-near"
    private static let most = 3

    init(_ view: EditionView, _ id: Book.PageID, path: String) {
        self.view = view
        self.id = id
        page = view.book.page(id)
        self.path = path
        related = Self.related(to: id, in: view)
    }

    var hasNear: Bool { !related.isEmpty }

    private var showsFaces: Bool {
        page.kind == .customer && related.allSatisfy { view.book.page($0).kind == .customer }
    }

    var title: String { view.wording[showsFaces ? "notConfuse" : "related"] }

    func context() -> [String: Any] {
        var context: [String: Any] = [
            "hasNear": hasNear, "nearID": Self.nearID, "nearTitle": title, "nearFaces": showsFaces,
            "near": related.map(near), "tags": tags(), "key": page.key,
        ]
        let order = view.edition.reading
        if let position = view.positions[id] {
            if position > 0 { context["prev"] = turn(order[position - 1]) }
            if position + 1 < order.count { context["next"] = turn(order[position + 1]) }
        }
        context["hasTurn"] = context["prev"] != nil || context["next"] != nil
        return context
    }

    /// Those the author named, then those that share the most tags, in reading order.
    private static func related(to id: Book.PageID, in view: EditionView) -> [Book.PageID] {
        let page = view.book.page(id)
        var result = page.related.filter { view.book.page($0).edition == view.number }
        guard result.count < most, !page.fields.tags.isEmpty else { return result }
        let tags = Set(page.fields.tags)
        let candidates = view.tagIndex.pages(tagged: tags).filter { $0 != id && !result.contains($0) }
        let shared = candidates.map { ($0, tags.intersection(view.book.page($0).fields.tags).count) }
        for (candidate, _) in shared.sorted(by: { ($1.1, $0.0) < ($0.1, $1.0) }).prefix(most - result.count) {
            result.append(candidate)
        }
        return result
    }

    private func near(_ other: Book.PageID) -> [String: Any] {
        let target = view.book.page(other)
        var note = name(of: target)
        if showsFaces {
            note = target.excerpt
        } else if target.kind == .rule, let number = target.fields.number {
            note += " \(number)"
        } else if target.kind == .script, target.rolePlay == nil {
            note += ", " + view.wording.count(ScriptSteps(target).count, .step)
        }
        return [
            "href": RelativePath.from(path, to: target.outputPath), "title": target.title, "note": note,
            "mark": RowMark.near(target),
        ]
    }

    private func turn(_ other: Book.PageID) -> [String: Any] {
        let target = view.book.page(other)
        let number = target.kind == .rule ? target.fields.number.map { " \($0)" } ?? "" : ""
        return [
            "href": RelativePath.from(path, to: target.outputPath), "title": target.title,
            "kind": name(of: target) + number,
        ]
    }

    /// What a page is; of a glossary, which is called so already, how much it holds.
    private func name(of page: Page) -> String {
        guard page.kind == .glossary else { return view.wording.kindName(of: page) }
        return view.wording.count(page.parts.count { $0.heading != nil }, .word)
    }

    private func tags() -> [[String: Any]] {
        let tags = page.fields.tags
        return tags.enumerated().map { index, tag in
            [
                "name": tag, "first": index == 0, "last": index == tags.count - 1,
                "href": RelativePath.from(
                    path, to: view.edition.prefix + "tags.html", fragment: view.tagIndex.anchor(tag)),
            ]
        }
    }
}

/// The mark at the left of a row: a rule's number, a customer's face, a sign of the kind.
enum RowMark {
    static func row(_ page: Page) -> String {
        if page.kind == .customer {
            return Portraits.face(for: page).replacingFirst("class=\"face\"", "class=\"face row__n\"")
        }
        if let number = page.fields.number {
            return "<span class=\"row__n figure\">\(number)<span class=\"vh\">.</span></span>"
        }
        return "<span class=\"row__n\"><i class=\"i \(icon(page.kind))\" aria-hidden=\"true\"></i></span>"
    }

    static func near(_ page: Page) -> String {
        if page.kind == .customer { return Portraits.face(for: page) }
        if page.kind == .rule, let number = page.fields.number {
            return "<span class=\"near__n figure\" aria-hidden=\"true\">\(number)</span>"
        }
        return "<span class=\"near__n\" aria-hidden=\"true\"><i class=\"i \(icon(page.kind))\"></i></span>"
    }

    private static func icon(_ kind: PageKind) -> String {
        switch kind {
        case .script: "i-phone"
        case .guarantee: "i-seal"
        case .customer: "i-me"
        case .quiz, .check: "i-train"
        case .guide, .path: "i-page"
        case .glossary: "i-words"
        case .rule: "i-book"
        }
    }
}

extension String {
    func replacingFirst(_ old: String, _ new: String) -> String {
        guard let found = firstRange(of: old) else { return self }
        return self[..<found.lowerBound] + new + self[found.upperBound...]
    }
}
