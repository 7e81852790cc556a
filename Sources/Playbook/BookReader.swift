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
    private var names = FileNames()

    private struct ReadPage: Sendable {
        let page: PageFile
        let diagnostics: [Diagnostic]
    }

    /// A draft, with what it rests on beside the bytes of its file.
    struct Draft: Sendable {
        let draft: PageDraft
        let language: Language
        let allowsHTML: Bool
        let diagnostics: [Diagnostic]
    }

    private typealias Job = (file: PageFile, kind: PageKind, language: Language)

    package init(_ root: String) {
        self.root = root
    }

    /// - Parameters:
    ///   - progress: called with what is being done, in English, and how far it is (0…1).
    ///   - languages: called with those of the editions, before the pages are put together.
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
        progress("parsing", 0.2)
        await draft(plans.flatMap { $0.jobs(files) }, tree, settings.allowsHTML, &diagnostics)
        progress("checking", 0.6)
        // What is begun now has a processor of its own: to put pages together takes only one.
        languages(plans.map(\.language))
        // Handed over and taken back, since a copy that is written to would be one of everything that was found.
        let earlier = findings
        findings = LinkFindings()
        var assembler = BookAssembler(
            tree: tree, settings: settings, theme: theme, files: files, drafts: hidden, unread: unread,
            parsed: drafts, findings: earlier, names: names)
        let book = assembler.assemble(plans)
        findings = assembler.findings
        names = assembler.names
        diagnostics += assembler.diagnostics
        return (book, settings.checks.applied(to: diagnostics).sortedOnce())
    }

    /// The pages of a tree in the order of their paths, and the paths of those that cannot be read.
    private mutating func readPages(
        _ tree: SourceTree, _ diagnostics: inout [Diagnostic]
    ) async -> (files: [PageFile], unread: [String]) {
        let sources = tree.files.filter { EditionPlan.isMarkdown($0.path) && !$0.path.hasPrefix("theme/") }
        let known = pages
        let changed = sources.filter { known[$0.path]?.holds(for: $0.stamp) != true }
        let read = await inParallel(changed) { file in
            Self.read(file, in: tree, before: known[file.path]?.value)
        }
        var unreadable: [String: [Diagnostic]] = [:]
        for (file, result) in zip(changed, read) {
            pages[file.path] = result.page.map { Stamped(value: $0, stamp: file.stamp, readAt: tree.scannedAt) }
            if result.page == nil { unreadable[file.path] = result.diagnostics }
        }
        var files: [PageFile] = []
        var unread: [String] = []
        files.reserveCapacity(sources.count)
        for source in sources {
            if let page = pages[source.path]?.value {
                diagnostics += page.diagnostics
                files.append(page.page)
            } else {
                diagnostics += unreadable[source.path] ?? []
                unread.append(source.path)
            }
        }
        if pages.count > files.count {
            let paths = Set(files.map(\.file.path))
            pages = pages.filter { paths.contains($0.key) }
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

    /// Makes the drafts of pages that there are none of, and leaves those that nobody asks for.
    private mutating func draft(
        _ jobs: [Job], _ tree: SourceTree, _ allowsHTML: Bool, _ diagnostics: inout [Diagnostic]
    ) async {
        let known = drafts
        let drafter = PageDrafter(parser: .shared, tree: tree, allowsHTML: allowsHTML)
        let wanted = jobs.filter { known[$0.file.file.path]?.serves($0, allowsHTML: allowsHTML) != true }
        let made = await inParallel(wanted) { job in
            let (draft, found) = await drafter.draft(job.file, kind: job.kind, language: job.language)
            return Draft(draft: draft, language: job.language, allowsHTML: allowsHTML, diagnostics: found)
        }
        for draft in made { drafts[draft.draft.file.file.path] = draft }
        if drafts.count > jobs.count {
            let paths = Set(jobs.map(\.file.file.path))
            drafts = drafts.filter { paths.contains($0.key) }
        }
        // In the order of the jobs, as a first reading would tell them.
        for job in jobs { diagnostics += drafts[job.file.file.path]?.diagnostics ?? [] }
    }
}

extension BookReader.Draft {
    fileprivate func serves(
        _ job: (file: PageFile, kind: PageKind, language: Language), allowsHTML: Bool
    ) -> Bool {
        draft.kind == job.kind && language == job.language && self.allowsHTML == allowsHTML
            && (draft.file === job.file || draft.file.text.bytes == job.file.text.bytes)
    }
}
