import Playbook
import SalesBookCore

/// The site of a book, which can be drawn whole or file by file: each file is the same either way.
///
/// Only the banks of questions and the indexes of the search are made apart, since they rest on every page at once.
package struct SiteDrawing: Sendable {
    package let book: Book
    private let templates: Templates
    private let views: [EditionView]
    /// Who draws a file, by its path. Some of the paths may turn out to have no file.
    private let owners: [String: Job]
    private let jobs: [Job]

    /// - Parameter earlier: a drawing whose templates serve again when the trainer's are the same.
    /// - Returns: no drawing when a template has an error.
    package static func prepare(
        _ book: Book, after earlier: SiteDrawing? = nil
    ) -> (drawing: SiteDrawing?, diagnostics: [Diagnostic]) {
        let views = book.editions.indices.map { EditionView(book, edition: $0) }
        if let earlier, earlier.book.theme.hasSameTemplates(as: book.theme) {
            return (SiteDrawing(book: book, templates: earlier.templates, views: views), [])
        }
        let (templates, diagnostics) = Templates.load(book.theme)
        if !diagnostics.isEmpty { return (nil, diagnostics) }
        return (SiteDrawing(book: book, templates: templates, views: views), [])
    }

    private init(book: Book, templates: Templates, views: [EditionView]) {
        self.book = book
        self.templates = templates
        self.views = views
        var jobs: [Job] = []
        for view in views {
            jobs += [.cover(view), .training(view), .lists(view), .search(view)]
            if view.hasPhrases { jobs.append(.phrase(view)) }
            jobs += view.edition.sections.indices.map { .section(view, $0) }
            jobs += view.edition.reading.map { .page(view, $0) }
        }
        if views.count > 1 { jobs.append(.languages) }
        jobs += [.scripts(checksPhrases: views.contains(where: \.hasPhrases)), .style, .store]
        jobs += book.assets.map { .copy($0) }
        self.jobs = jobs
        var owners: [String: Job] = [:]
        owners.reserveCapacity(jobs.count + 16)
        for job in jobs { for path in job.paths { owners[path] = job } }
        self.owners = owners
    }

    // MARK: What rests on every page

    /// All that is asked in the book, and what its pages must know of that.
    package struct Training: Sendable {
        /// One an edition, in their order.
        package let banks: [Bank]
        package let diagnostics: [Diagnostic]

        package var files: [OutputFile] { banks.map(\.file) }
        fileprivate var counts: [TrainingCounts] { banks.map(\.counts) }

        package func isSame(as other: Training) -> Bool {
            banks.map(\.json) == other.banks.map(\.json) && counts == other.counts
        }
    }

    /// The questions of an edition.
    package struct Bank: Sendable {
        package let file: OutputFile
        /// What the file holds, as it is before it is packed.
        package let json: String
        let counts: TrainingCounts
    }

    package func training(_ dictionaries: Dictionaries) async -> Training {
        let made = await inParallel(views) { QuizFiles.bank($0, dictionaries) }
        return Training(banks: made.map(\.bank), diagnostics: made.flatMap(\.diagnostics))
    }

    /// The same site whose pages know how many questions there are. Counts of another state of the book serve as far as
    /// its pages go.
    package func with(_ training: Training) -> SiteDrawing {
        let counts = TrainingCounts(merging: training.counts)
        let counted = views.map { $0.with(counts) }
        return SiteDrawing(book: book, templates: templates, views: counted)
    }

    /// The files of the search and the rules for phrases, but those that `files()` has.
    package func index(_ dictionaries: Dictionaries) async -> [OutputFile] {
        await inParallel(views) { view in
            let morphology = dictionaries.morphology(of: view.edition.language)
            let search = await SearchFiles(view: view, morphology: morphology).files()
            return search + PhraseView(view: view).rules(dictionaries)
        }.flatMap { $0 }
    }

    // MARK: What is drawn

    /// Every file, drawn in parallel.
    package func files() async -> [OutputFile] {
        await inParallel(jobs) { $0.files(self) }.flatMap { $0 }
    }

    /// One file, or nil when the site has none of this path.
    package func file(at path: String) -> OutputFile? {
        owners[path]?.files(self).first { $0.path == path }
    }

    // MARK: What changed

    /// The output paths of the style sheet and of copied files whose contents are not those of an earlier state.
    package func changedAssets(since earlier: SiteDrawing) -> [String] {
        let before = Dictionary(earlier.book.assets.map { ($0.outputPath, $0.sourcePath) }) { first, _ in first }
        var changed = book.assets.filter { asset in
            guard let source = before[asset.outputPath] else { return false }
            return source != asset.sourcePath
                || earlier.book.source[path: source] != book.source[path: asset.sourcePath]
        }.map(\.outputPath)
        let (old, new) = (SiteAssets.style(of: earlier.book), SiteAssets.style(of: book))
        if !old.hasSameBytes(as: new) { changed.append(new.path) }
        return changed
    }

    /// Pages that stand at another address than in an earlier state, with the same text.
    package func movedPages(since earlier: SiteDrawing) -> [(old: String, new: String)] {
        let before = Set(earlier.book.pages.map(\.outputPath))
        let now = Set(book.pages.map(\.outputPath))
        let gone = earlier.book.pages.filter { !now.contains($0.outputPath) }
        if gone.isEmpty { return [] }
        let added = book.pages.filter { !before.contains($0.outputPath) }
        return gone.compactMap { page in
            let same = added.first { $0.document.bytes == page.document.bytes && $0.title == page.title }
            return same.map { (page.outputPath, $0.outputPath) }
        }
    }

    private enum Job: Sendable {
        case cover(EditionView)
        case lists(EditionView)
        case search(EditionView)
        case phrase(EditionView)
        case training(EditionView)
        case section(EditionView, Int)
        case page(EditionView, Book.PageID)
        case languages
        case scripts(checksPhrases: Bool)
        case style, store
        case copy(Asset)

        /// What it may draw.
        var paths: [String] {
            switch self {
            case .cover(let view): CoverView(view: view).paths
            case .lists(let view): ["tags.html", "changes.html"].map { view.edition.prefix + $0 }
            case .search(let view): SearchView(view: view).paths
            case .phrase(let view): [PhraseView.path(of: view.edition)]
            case .training(let view): [view.trainingPath, view.ownPath]
            case .section(let view, let number): SectionView(view: view, number: number).paths
            case .page(let view, let id): [view.book.page(id).outputPath]
            case .languages: ["index.html"]
            case .scripts(let checksPhrases): SiteAssets.scripts(checksPhrases: checksPhrases).map(\.path)
            case .style: ["assets/book.css"]
            case .store: ["assets/store.html"]
            case .copy(let asset): [asset.outputPath]
            }
        }

        func files(_ site: SiteDrawing) -> [OutputFile] {
            let templates = site.templates
            switch self {
            case .cover(let view): return CoverView(view: view).files(templates)
            case .lists(let view):
                let tags = view.hasTags ? [TagsView(view: view).file(templates)] : []
                return tags + [ChangesView(view: view).file(templates)].compactMap { $0 }
            case .search(let view): return SearchView(view: view).files(templates)
            case .phrase(let view): return [PhraseView(view: view).file(templates)]
            case .training(let view):
                return [EditionView.Training.train, .me].map { TrainingView(view: view, training: $0).file(templates) }
            case .section(let view, let number): return SectionView(view: view, number: number).files(templates)
            case .page(let view, let id):
                let page = PageView(view, id)
                return [OutputFile(page.page.outputPath, page.render(templates))]
            case .languages: return [LanguagesView(book: site.book).file(templates)]
            case .scripts(let checksPhrases): return SiteAssets.scripts(checksPhrases: checksPhrases)
            case .style: return [SiteAssets.style(of: site.book)]
            case .store: return [SiteAssets.store(of: site.book)]
            case .copy(let asset): return [OutputFile(copying: asset.sourcePath, to: asset.outputPath)]
            }
        }
    }
}
