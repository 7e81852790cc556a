import SalesBookCore

/// Puts parsed pages together into a book: ids, addresses, links. Serial, so that the same input gives the same book.
struct BookAssembler {
    let tree: SourceTree
    let settings: BookSettings
    let theme: Theme
    let files: [PageFile]
    let drafts: [String]
    /// Pages whose own mistake is told already, so that links to them need no word.
    let unread: [String]
    let parsed: [String: BookReader.Draft]
    /// Of an earlier book of this folder; afterwards of this one.
    private(set) var findings: LinkFindings
    private(set) var names: FileNames
    private(set) var diagnostics: [Diagnostic] = []
    private var addresses: Addresses
    /// By their ids.
    private var placed: [(draft: PageDraft, place: Page.Place)] = []
    private var targets: [String: LinkResolver.Target] = [:]

    init(
        tree: SourceTree, settings: BookSettings, theme: Theme, files: [PageFile], drafts: [String],
        unread: [String], parsed: [String: BookReader.Draft], findings: consuming LinkFindings, names: FileNames
    ) {
        self.tree = tree
        self.settings = settings
        self.theme = theme
        self.files = files
        self.drafts = drafts
        self.unread = unread
        self.parsed = parsed
        self.findings = findings
        self.names = names
        addresses = Addresses(names: names)
    }

    mutating func assemble(_ plans: [EditionPlan]) -> Book {
        for path in drafts { targets[path] = .draft }
        for path in unread { targets[path] = .unread }
        for path in Self.sharedFiles {
            addresses.reserve(path, for: "a file of the book itself", at: SourceLocation(tree.root))
        }
        if plans.count > 1 {
            addresses.reserve("index.html", for: "the choice of languages", at: SourceLocation(tree.root))
        }
        var editions: [Edition] = []
        for (number, plan) in plans.enumerated() {
            editions.append(edition(plan, number: number, isOnly: plans.count == 1))
        }
        // Moved, since a copy that is written to would be one of everything that was found.
        let earlier = findings
        findings = LinkFindings()
        var resolver = LinkResolver(
            tree: tree, targets: targets, anchors: placed.map(\.draft.anchors), indexAnchors: indexAnchors(editions),
            addresses: addresses, findings: earlier)
        var pages: [Page] = []
        pages.reserveCapacity(placed.count)
        for (draft, place) in placed {
            pages.append(page(draft, at: place, editions[place.edition].language, &resolver))
        }
        editions = editions.map { resolveIntros($0, &resolver) }
        let logo = settings.logo.flatMap { resolveLogo($0, &resolver) }
        diagnostics += resolver.diagnostics + resolver.addresses.diagnostics
        findings = resolver.findings
        names = resolver.addresses.names
        diagnostics += UnreadFiles.find(in: tree, linked: resolver.assets)
        addTraining(to: &pages, editions)
        diagnostics += QuestionIDs.taken(in: zip(pages, placed).filter(\.1.draft.asks).map(\.0))
        return Book(
            settings: settings, editions: editions, pages: pages,
            assets: resolver.assets.values.sorted { $0.outputPath < $1.outputPath }, logo: logo, theme: theme,
            source: tree)
    }

    // MARK: Pages

    private mutating func edition(_ plan: EditionPlan, number: Int, isOnly: Bool) -> Edition {
        let prefix = outputPrefix(plan)
        let coverPath = isOnly ? "index.html" : prefix + "index.html"
        let place = SourceLocation(plan.prefix.isEmpty ? tree.root : tree.displayPath(String(plan.prefix.dropLast())))
        addresses.reserve(coverPath, for: "the cover", at: place)
        for name in Self.generatedFiles {
            addresses.reserve(prefix + name, for: "a file of the book itself", at: place)
        }
        var sections: [Section] = []
        for section in plan.sections {
            sections.append(self.section(section, plan: plan, edition: number, index: sections.count))
        }
        let glossary = plan.glossary.flatMap { addPage($0, plan, edition: number, section: nil) }
        let intro = plan.index.flatMap { indexPage($0, edition: number, outputPath: coverPath) }
        let folder = String(plan.prefix.dropLast())
        targets[folder] = .path(coverPath)
        if isOnly { targets[""] = .path(coverPath) }
        let tag = "\(plan.language.tag)"
        return Edition(
            language: plan.language, tag: tag, folder: folder, prefix: prefix, coverPath: coverPath,
            title: intro?.fields.title ?? BookSettings.value(settings.titles, for: tag),
            subtitle: intro?.fields.summary ?? BookSettings.value(settings.subtitles, for: tag),
            sections: sections, intro: intro, glossary: glossary,
            reading: sections.flatMap(\.pages) + (glossary.map { [$0] } ?? []), synonyms: synonyms(plan.prefix))
    }

    /// What the site makes for every edition, and once for the book; nobody else may have these addresses.
    static let generatedFiles = ["tags.html", "changes.html", "search.html", "train.html", "me.html", "day.js"]
    static let sharedFiles = [
        "book.css", "book.js", "train.css", "train.js", "engine.js", "quiz.js", "icon.svg", "store.html",
    ].map {
        "assets/" + $0
    }

    private mutating func outputPrefix(_ plan: EditionPlan) -> String {
        plan.prefix.isEmpty ? "" : addresses.folder(plan.prefix, plan.language) + "/"
    }

    private mutating func section(_ section: EditionPlan.SectionPlan, plan: EditionPlan, edition: Int, index: Int)
        -> Section
    {
        let folder = addresses.folder(section.folder, plan.language)
        let isRoot = section.folder == plan.prefix.dropLast()
        let prefix = outputPrefix(plan)
        let outputPath = isRoot ? prefix + "pages.html" : folder + "/index.html"
        let name = section.folder.isEmpty ? tree.root : tree.displayPath(section.folder)
        addresses.reserve(outputPath, for: "the list of \(name)", at: SourceLocation(name))
        addresses.reserve(
            isRoot ? prefix + "print.html" : folder + "/print.html", for: "the print page of \(name)",
            at: SourceLocation(name))
        if !isRoot { targets[section.folder] = .path(outputPath) }
        let intro = section.index.flatMap { indexPage($0, edition: edition, outputPath: outputPath) }
        let pages = section.pages.compactMap { addPage($0, plan, edition: edition, section: index) }
        return Section(
            folder: section.folder, kind: section.kind, title: intro?.title, summary: intro?.fields.summary,
            intro: intro, outputPath: outputPath, pages: pages)
    }

    private mutating func addPage(_ file: Int, _ plan: EditionPlan, edition: Int, section: Int?) -> Book.PageID? {
        let source = files[file]
        guard let draft = parsed[source.file.path]?.draft else { return nil }
        let output = addresses.page(
            source, language: plan.language, display: tree.displayPath(source.file.path))
        let id = placed.count
        placed.append(
            (draft, place(draft, outputPath: output, edition: edition, section: section, prefix: plan.prefix)))
        targets[source.file.path] = .page(id)
        return id
    }

    private mutating func indexPage(_ file: Int, edition: Int, outputPath: String) -> Page? {
        let path = files[file].file.path
        targets[path] = .path(outputPath)
        return parsed[path].map { known in
            let place = place(known.draft, outputPath: outputPath, edition: edition, section: nil, prefix: "")
            return Page(known.draft, at: place, parts: known.draft.parts(inPage: place.key))
        }
    }

    private mutating func synonyms(_ prefix: String) -> [[String]] {
        let (groups, found) = Synonyms.read(prefix + "synonyms.yml", in: tree)
        diagnostics += found
        return groups
    }

    private func place(
        _ draft: PageDraft, outputPath: String, edition: Int, section: Int?, prefix: String
    ) -> Page.Place {
        let path = draft.file.file.path
        let key = String(path.dropFirst(prefix.count).dropLast(3))
        return Page.Place(sourcePath: path, key: key, outputPath: outputPath, edition: edition, section: section)
    }

    // MARK: Links

    /// The anchors of what the authors wrote on covers and section pages, by output path.
    private func indexAnchors(_ editions: [Edition]) -> [String: Set<String>] {
        let intros = editions.flatMap { edition in [edition.intro] + edition.sections.map(\.intro) }
        return Dictionary(
            intros.compactMap { $0 }.map { ($0.outputPath, parsed[$0.sourcePath]?.draft.anchors ?? []) }
        ) { $0.union($1) }
    }

    private func page(
        _ draft: PageDraft, at place: Page.Place, _ language: Language, _ resolver: inout LinkResolver
    ) -> Page {
        var connections = Page.Connections()
        (connections.links, connections.images) = resolver.resolve(
            draft.references, sourcePath: place.sourcePath, ownAnchors: draft.anchors, language: language)
        let fields = draft.file.fields
        if let portrait = fields.portrait, portrait.path.contains(".") {
            connections.portrait = resolver.image(
                portrait.path, from: place.sourcePath, at: portrait.location, language)
        }
        connections.related = fields.related.compactMap { reference in
            resolver.related(reference, from: place.sourcePath)
        }
        return Page(draft, at: place, parts: draft.parts(inPage: place.key), connections)
    }

    private func resolveIntros(_ edition: Edition, _ resolver: inout LinkResolver) -> Edition {
        func resolved(_ intro: Page?) -> Page? {
            intro.flatMap { intro in
                parsed[intro.sourcePath].map { page($0.draft, at: intro.place, edition.language, &resolver) }
            }
        }
        let sections = edition.sections.map { section in
            Section(
                folder: section.folder, kind: section.kind, title: section.title, summary: section.summary,
                intro: resolved(section.intro), outputPath: section.outputPath, pages: section.pages)
        }
        return Edition(
            language: edition.language, tag: edition.tag, folder: edition.folder, prefix: edition.prefix,
            coverPath: edition.coverPath,
            title: edition.title, subtitle: edition.subtitle, sections: sections, intro: resolved(edition.intro),
            glossary: edition.glossary, reading: edition.reading, synonyms: edition.synonyms)
    }

    private func resolveLogo(_ logo: BookSettings.Asset, _ resolver: inout LinkResolver) -> Asset? {
        guard let path = LinkResolver.path(logo.path, from: "book.yml"), tree[path: path] != nil else {
            resolver.missing(logo.path, at: logo.location)
            return nil
        }
        return Asset(sourcePath: path, outputPath: resolver.asset(path, .english))
    }

    // MARK: Training

    /// What needs every page: exams, programmes and role-plays.
    private mutating func addTraining(to pages: inout [Page], _ editions: [Edition]) {
        let kinds = pages.map(\.kind)
        for id in pages.indices where RolePlayReader.isRolePlay(pages[id]) {
            var reader = RolePlayReader(pages[id], display: tree.displayPath(pages[id].sourcePath)) { kinds[$0] }
            let play = reader.read()
            pages[id] = pages[id].with { $0.rolePlay = play }
            // The choice is told of in words of its own.
            diagnostics.removeAll { $0.id == .brokenFragment && reader.lostLinks.contains($0.location) }
            diagnostics += reader.diagnostics
        }
        for id in pages.indices {
            guard let fields = pages[id].fields.exam else { continue }
            guard pages[id].kind == .quiz else {
                diagnostics.append(
                    Diagnostic(
                        .unknownField, fields.location, "only a quiz can be sat as an exam",
                        fix: "write “kind: quiz” above, or take “exam:” out"))
                continue
            }
            let edition = editions[pages[id].edition]
            var resolver = ExamResolver(
                sections: edition.sections.map { $0.key(in: edition) }, pages: pages, targets: targets,
                defaults: settings.exam)
            let exam = resolver.exam(fields, of: id)
            pages[id] = pages[id].with { $0.exam = exam }
            diagnostics += resolver.diagnostics
        }
        addSheets(to: &pages, editions)
        let meanings = pages.indices.map { id -> Programme.Task.Target in
            if pages[id].exam != nil { return .exam(id) }
            if pages[id].rolePlay != nil { return .play(id) }
            if pages[id].sheet != nil { return .sheet(id) }
            return pages[id].kind == .quiz ? .practice(.page(id)) : .read(id)
        }
        for id in pages.indices where pages[id].kind == .path {
            var reader = ProgrammeReader(pages[id], display: tree.displayPath(pages[id].sourcePath)) { meanings[$0] }
            let programme = reader.read()
            pages[id] = pages[id].with { $0.programme = programme }
            diagnostics += reader.diagnostics
        }
    }

    private mutating func addSheets(to pages: inout [Page], _ editions: [Edition]) {
        for id in pages.indices {
            guard let fields = pages[id].fields.sheet else { continue }
            guard pages[id].kind == .check else {
                diagnostics.append(
                    Diagnostic(
                        .unknownField, fields.location, "only a check page can be a sheet to fill in",
                        fix: "write “kind: check” above, or take “sheet:” out"))
                continue
            }
            let edition = editions[pages[id].edition]
            var resolver = SheetResolver(
                sections: edition.sections.map { $0.key(in: edition) }, pages: pages, targets: targets,
                reading: edition.reading)
            let sheet = resolver.sheet(fields, of: id)
            pages[id] = pages[id].with { $0.sheet = sheet }
            diagnostics += resolver.diagnostics
        }
    }
}
