/// Finds the criteria that a sheet selects.
///
/// 1. The criteria that its own page states.
/// 2. Pages that fit every field that is set: `sections`, `sets`, `tags`, `channel`; of each field any value will do.
/// 3. Pages that are named by `pages`.
/// 4. Of each page at most `per`, of all at most `limit`: the first of every page before the second of any.
struct SheetResolver {
    /// The key of each section of the edition: its folder, seen from the edition's.
    let sections: [String]
    let pages: [Page]
    /// What a path in the content folder turns into.
    let targets: [String: LinkResolver.Target]
    /// Of the edition, in reading order.
    let reading: [Book.PageID]
    private(set) var diagnostics: [Diagnostic] = []

    init(sections: [String], pages: [Page], targets: [String: LinkResolver.Target], reading: [Book.PageID]) {
        self.sections = sections
        self.pages = pages
        self.targets = targets
        self.reading = reading
    }

    mutating func sheet(_ fields: SheetFields, of id: Book.PageID) -> CheckSheet? {
        let own = PageCriteria.all(of: pages[id]).map {
            CheckSheet.Group(page: id, part: $0.part, criteria: $0.criteria)
        }
        let known = diagnostics.count
        let chosen = selected(fields, of: id)
        let others = Self.limited(
            chosen.map { page in
                CheckSheet.Group(
                    page: page, part: nil,
                    criteria: Array(
                        PageCriteria.all(of: pages[page]).flatMap(\.criteria).prefix(fields.perPage ?? .max)))
            }, to: fields.limit ?? SheetFields.mostCriteria)
        guard diagnostics.count == known else { return nil }
        if others.isEmpty, fields.selects || own.isEmpty {
            complain(
                .emptySheet, fields.location,
                fields.selects ? "nothing in the book fits all that this sheet asks for" : "this sheet has no criteria",
                fix: fields.selects
                    ? "ask for less: one section, tag, set or channel; and see that those pages hold a [!CHECK]"
                    : "write a [!CHECK] on this page, or choose rules: “sheet: {sections: [rules]}”")
            return nil
        }
        return CheckSheet(scale: fields.scale, author: fields.author, groups: own + others)
    }

    // MARK: Selection

    private mutating func selected(_ fields: SheetFields, of id: Book.PageID) -> [Book.PageID] {
        let candidates = reading.filter { page in
            page != id && pages[page].fields.sheet == nil && !PageCriteria.all(of: pages[page]).isEmpty
        }
        let folders = fields.sections.compactMap { section($0) }
        check(fields.tags, "tag", among: reading.flatMap { pages[$0].fields.tags })
        check(fields.sets, "set", among: reading.compactMap { pages[$0].fields.set })
        let named = fields.pages.compactMap { page($0, from: id) }
        guard fields.selects else { return reading.filter(named.contains) }
        let tags = Set(fields.tags.map(\.path))
        let sets = Set(fields.sets.map(\.path))
        let fitting = candidates.filter { page in
            let own = pages[page].fields
            return (folders.isEmpty || pages[page].section.map(folders.contains) == true)
                && (tags.isEmpty || !tags.isDisjoint(with: own.tags))
                && (sets.isEmpty || own.set.map(sets.contains) == true)
                && (fields.channel.map { own.channels.isEmpty || own.channels.contains($0) } ?? true)
        }
        return reading.filter { fitting.contains($0) || named.contains($0) }
    }

    private mutating func section(_ reference: FrontMatter.Reference) -> Int? {
        let folder = reference.path.hasSuffix("/") ? String(reference.path.dropLast()) : reference.path
        if let section = sections.firstIndex(of: folder) { return section }
        complain(
            .unknownCriteria, reference.location, "there is no section “\(reference.path)”",
            fix: NearestName.suggestion(for: folder, among: sections.filter { !$0.isEmpty }))
        return nil
    }

    private mutating func check(_ references: [FrontMatter.Reference], _ noun: String, among names: [String]) {
        let known = Set(names)
        for reference in references where !known.contains(reference.path) {
            complain(
                .unknownCriteria, reference.location, "no page has the \(noun) “\(reference.path)”",
                fix: NearestName.find(reference.path, among: known.sorted()).map { "did you mean “\($0)”?" }
                    ?? "use a \(noun) that stands in “\(noun == "tag" ? "tags" : "set"):” of some page")
        }
    }

    private mutating func page(_ reference: FrontMatter.Reference, from id: Book.PageID) -> Book.PageID? {
        let path = LinkResolver.path(reference.path, from: pages[id].sourcePath)
        for candidate in [path, path.map { $0 + ".md" }].compactMap({ $0 }) {
            guard case .page(let page)? = targets[candidate], pages[page].edition == pages[id].edition else { continue }
            if page != id, !PageCriteria.all(of: pages[page]).isEmpty { return page }
            complain(
                .emptySheet, reference.location, "“\(reference.path)” states no criteria of its own to take",
                fix: "write a [!CHECK] on that page, or take it out of “pages:”")
            return nil
        }
        let files = reading.map { pages[$0].sourcePath }
        complain(
            .unknownCriteria, reference.location, "there is no page “\(reference.path)”",
            fix: path.flatMap { NearestName.find($0, among: files) }.map { "did you mean the page \($0)?" }
                ?? "write the page's path as seen from here, such as ../rules/01.md")
        return nil
    }

    /// The first criterion of every page, then the second, until there are so many; each page keeps its place.
    private static func limited(_ groups: [CheckSheet.Group], to limit: Int) -> [CheckSheet.Group] {
        var kept = [Int](repeating: 0, count: groups.count)
        var left = limit
        var round = 0
        while left > 0, groups.contains(where: { $0.criteria.count > round }) {
            for index in groups.indices where left > 0 && groups[index].criteria.count > round {
                kept[index] += 1
                left -= 1
            }
            round += 1
        }
        return zip(groups, kept).compactMap { group, count in
            count == 0
                ? nil
                : CheckSheet.Group(page: group.page, part: nil, criteria: Array(group.criteria.prefix(count)))
        }
    }

    private mutating func complain(
        _ id: DiagnosticID, _ location: SourceLocation, _ message: String, fix: String
    ) {
        diagnostics.append(Diagnostic(id, location, message, fix: fix))
    }
}
