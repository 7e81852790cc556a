import SalesBookCore

/// Reads one content folder as often as asked, and does anew only what rests on bytes that changed.
///
/// A page whose bytes, kind and language are what they were keeps its draft; everything that only the whole book shows is
/// decided anew each time. So a reading gives what the first reading of the same files would have given.
package struct BookReader: Sendable {
    private let root: String
    private var pages: [String: Stamped<ReadPage>] = [:]
    private var drafts: [String: Draft] = [:]
    private var findings = LinkFindings()

    private struct ReadPage: Sendable {
        let page: PageFile
        let diagnostics: [Diagnostic]
    }

    /// A draft and what it rests on.
    private struct Draft: Sendable {
        let bytes: [UInt8]
        let kind: PageKind
        let language: Language
        let allowsHTML: Bool
        let draft: PageDraft
        let diagnostics: [Diagnostic]
    }

    private typealias Job = (file: PageFile, kind: PageKind, language: Language)

    package init(_ root: String) {
        self.root = root
    }

    /// - Parameters:
    ///   - progress: called with what is being done, in English, and how far it is (0…1).
    ///   - languages: called with those of the editions, as soon as they are known.
    /// - Returns: the book, or nil when errors leave none, and all that is wrong with it, sorted.
    package mutating func load(
        progress: @Sendable (String, Double) -> Void = { _, _ in },
        languages: @Sendable ([Language]) -> Void = { _ in }
    ) async -> (book: Book?, diagnostics: [Diagnostic]) {
        let (book, diagnostics) = await read(progress: progress, languages: languages)
        return (diagnostics.stop(strict: false) ? nil : book, diagnostics)
    }

    /// Like `load`, but a book with errors is handed out as far as it got.
    mutating func read(
        progress: @Sendable (String, Double) -> Void = { _, _ in },
        languages: @Sendable ([Language]) -> Void = { _ in }
    ) async -> (book: Book?, diagnostics: [Diagnostic]) {
        let (tree, scanned) = SourceTree.scan(root)
        var diagnostics = scanned
        let (settings, theme) = Playbook.readSettings(tree, &diagnostics)
        progress("reading", 0)
        var (files, unread) = await readPages(tree, &diagnostics)
        let hidden = files.filter(\.fields.draft).map(\.file.path)
        files.removeAll(where: \.fields.draft)
        if files.isEmpty {
            if !diagnostics.contains(where: { $0.severity == .error }) {
                diagnostics.append(Playbook.emptyBook(root, drafts: hidden.count))
            }
            return (nil, settings.checks.applied(to: diagnostics).sorted())
        }
        let plans = EditionPlan.plan(files, languages: settings.languages)
        languages(plans.map(\.language))
        progress("parsing", 0.2)
        let parsed = await draft(plans.flatMap { $0.jobs(files) }, tree, settings.allowsHTML, &diagnostics)
        progress("checking", 0.6)
        var assembler = BookAssembler(
            tree: tree, settings: settings, theme: theme, files: files, drafts: hidden, unread: unread,
            parsed: parsed, findings: findings)
        let book = assembler.assemble(plans)
        findings = assembler.findings
        diagnostics += assembler.diagnostics
        return (book, settings.checks.applied(to: Array(Set(diagnostics))).sorted())
    }

    /// The pages of a tree in the order of their paths, and the paths of those that cannot be read.
    private mutating func readPages(
        _ tree: SourceTree, _ diagnostics: inout [Diagnostic]
    ) async -> (files: [PageFile], unread: [String]) {
        let sources = tree.files.filter { $0.path.lowercased().hasSuffix(".md") && !$0.path.hasPrefix("theme/") }
        let known = pages
        let changed = sources.filter { known[$0.path]?.holds(for: $0.stamp) != true }
        let read = await inParallel(changed) { file in
            Self.read(file, in: tree, before: known[file.path]?.value)
        }
        var fresh: [String: (page: ReadPage?, diagnostics: [Diagnostic])] = [:]
        for (file, result) in zip(changed, read) { fresh[file.path] = result }
        pages = [:]
        var files: [PageFile] = []
        var unread: [String] = []
        for source in sources {
            let result = fresh[source.path]
            if let failure = result, failure.page == nil { diagnostics += failure.diagnostics }
            guard let page = result.map(\.page) ?? known[source.path]?.value else {
                unread.append(source.path)
                continue
            }
            let readAt = result == nil ? known[source.path]?.readAt : tree.scannedAt
            pages[source.path] = Stamped(value: page, stamp: source.stamp, readAt: readAt ?? tree.scannedAt)
            diagnostics += page.diagnostics
            files.append(page.page)
        }
        return (files, unread)
    }

    private static func read(
        _ file: SourceTree.File, in tree: SourceTree, before: ReadPage?
    ) -> (page: ReadPage?, diagnostics: [Diagnostic]) {
        switch tree.read(file) {
        case .failure(let failure): return (nil, [failure.diagnostic])
        case .success(let bytes):
            if let before, before.page.text.bytes == bytes { return (before, []) }
            let (page, diagnostics) = PageFile.read(bytes, of: file, in: tree)
            return page.map { (ReadPage(page: $0, diagnostics: diagnostics), []) } ?? (nil, diagnostics)
        }
    }

    /// The drafts of pages by path.
    private mutating func draft(
        _ jobs: [Job], _ tree: SourceTree, _ allowsHTML: Bool, _ diagnostics: inout [Diagnostic]
    ) async -> [String: PageDraft] {
        func isKnown(_ job: Job) -> Bool {
            guard let draft = drafts[job.file.file.path] else { return false }
            return draft.kind == job.kind && draft.language == job.language && draft.allowsHTML == allowsHTML
                && draft.bytes == job.file.text.bytes
        }
        let drafter = PageDrafter(parser: .shared, tree: tree, allowsHTML: allowsHTML)
        let made = await inParallel(jobs.filter { !isKnown($0) }) { job in
            let (draft, found) = await drafter.draft(job.file, kind: job.kind, language: job.language)
            return Draft(
                bytes: job.file.text.bytes, kind: job.kind, language: job.language, allowsHTML: allowsHTML,
                draft: draft, diagnostics: found)
        }
        for draft in made { drafts[draft.draft.file.file.path] = draft }
        let wanted = Set(jobs.map(\.file.file.path))
        drafts = drafts.filter { wanted.contains($0.key) }
        // In the order of the jobs, as a first reading would tell them.
        for job in jobs { diagnostics += drafts[job.file.file.path]?.diagnostics ?? [] }
        return drafts.mapValues(\.draft)
    }
}
